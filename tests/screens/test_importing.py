"""The import screen: what it shows of a text or files, what can be chosen, what is kept."""

from __future__ import annotations

import errno
import threading
from pathlib import Path
from typing import Any

import pytest

from game import words as language
from game.core.settings import Settings
from game.parts.importing import batch, words
from game.parts.importing import reading as import_reading
from game.screens.importing import ImportScreen
from game.screens.routes import Back, ToEditor, ToImport, ToSetup
from game.view.box import Point
from game.view.messages import Clipboard, FilesDropped, Focused, Key, Scrolled, Typed, Woke
from game.view.view import View
from tests import fakes_screens as fakes
from tests.fakes_screens import FakeShelf, pair_set
from tests.import_scenes import BROKEN, LONG_TEXTS, SPEECH, VERBS, settled

SMALL = (1280, 720)
SIZES = [(800, 600), (1024, 768), (1280, 720), (1920, 1080), (3440, 1440), (3840, 2160)]
NATIVE = "# mine\ntitle: Birds\npairs:\n  - owl: búho   # at night\n  - hen: gallina\n"
TEXT = "perro\tdog\ngato\tcat\npez\tfish\n"


def pasted(text: str, folder: Path, scale: float = 1.0, shelf: FakeShelf | None = None
           ) -> ImportScreen:  # fmt: skip
    services = fakes.services(
        shelf or FakeShelf(folder=folder), None, Settings("en", text_scale=scale)
    )
    return settled(ImportScreen(services, ToImport(text=text)))


def dropped(folder: Path, shelf: FakeShelf | None = None, **files: str) -> ImportScreen:
    """Files from elsewhere; the last "_" of a name stands for the dot."""
    given = folder.parent / "given"
    given.mkdir(exist_ok=True)
    paths = [given / ".".join(name.rsplit("_", 1)) for name in files]
    for path, text in zip(paths, files.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    services = fakes.services(shelf or FakeShelf(folder=folder), None, Settings("en"))
    return settled(ImportScreen(services, ToImport(tuple(map(str, paths)))))


def send(screen: ImportScreen, *messages: object) -> object:
    """The last answer to these messages, once everything is read."""
    answer: object = None
    for message in messages:
        screen.view(SMALL)
        answer = screen.update(message)
        settled(screen)
        while answer is None and screen._saving is not None:
            screen._saving[0].exception(10)
            answer = screen.update(Woke())
    return answer


def press(screen: ImportScreen, id: str) -> object:
    return send(screen, screen.view(SMALL).by_id[id].message)


def cards(view: View, kind: str = "term") -> list[str]:
    return [n.label for n in view.nodes if n.id.startswith("pair-") and n.id.endswith(kind)]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own").mkdir()
    return tmp_path / "own"


# ---------------------------------------------------------------- what is shown


def test_a_pasted_table_shows_its_pairs_as_cards(own: Path) -> None:
    view = pasted(VERBS, own).view(SMALL)
    assert cards(view)[:3] == ["to bring", "to build", "to choose"]
    assert cards(view, "definition")[0] == "traer"
    said = fakes.shown(view)
    assert "8 pairs · 1 row was left out" in said
    assert "Line 5: One side of this row is empty, so it was left out." in said
    assert view.by_id["head-term"].label == "Term: English"
    assert view.focus == "main"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
def test_everything_lies_on_the_page_and_apart(
    size: tuple[int, int], scale: float, own: Path
) -> None:
    for text in (VERBS, LONG_TEXTS, SPEECH):
        screen = pasted(text, own, scale)
        for message in (None, words.OpenMenu("delimiter")):
            screen.update(message)
            view = screen.view(size)
            assert fakes.outside(view) == []
            assert fakes.overlapping(view) == []


def test_of_ten_thousand_pairs_only_those_in_sight_are_made(own: Path) -> None:
    screen = pasted("".join(f"t{n}\td{n}\n" for n in range(1, 10_001)), own)
    assert len(cards(screen.view(SMALL))) < 20
    send(screen, Scrolled(-1e6, Point(300, 400)))
    assert cards(screen.view(SMALL))[-1] == "t10000"
    send(screen, Key("home"))
    assert cards(screen.view(SMALL))[0] == "t1"


def test_a_card_can_be_seen_whole(own: Path) -> None:
    screen = pasted(LONG_TEXTS, own)
    assert screen.view(SMALL).by_id["pair-1-definition"].rest is not None
    press(screen, "pair-1-definition")
    assert "lens" in screen.view(SMALL).by_id
    send(screen, Key("escape"))
    assert "lens" not in screen.view(SMALL).by_id


def test_what_takes_long_to_read_is_waited_for_beside_the_window(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold = threading.Event()
    read = batch.read
    monkeypatch.setattr(batch, "AT_ONCE_S", 0.0)
    monkeypatch.setattr(batch, "read", lambda item: hold.wait(10) and read(item))
    services = fakes.services(FakeShelf(folder=own))
    screen = ImportScreen(services, ToImport(text=TEXT))
    view = screen.view(SMALL)
    assert "Reading “pasted text” …" in fakes.shown(view)
    assert view.wake_at is not None
    assert screen.update(words.Import()) is None
    hold.set()
    settled(screen).update(Woke())
    view = screen.view(SMALL)
    assert cards(view) == ["perro", "gato", "pez"]
    assert view.wake_at is None


def test_a_reader_that_fails_is_told_in_a_sentence(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: Any) -> None:
        raise RecursionError

    monkeypatch.setattr(import_reading, "read_source", fail)
    assert "This file could not be read" in fakes.shown(pasted(TEXT, own).view(SMALL))


# ---------------------------------------------------------------- what can be chosen


def test_another_column_can_be_the_definition(own: Path) -> None:
    screen = pasted(VERBS, own)
    press(screen, "head-definition")
    assert screen.view(SMALL).focus == "option-2"
    node = screen.view(SMALL).on_key("3")
    assert node is not None
    assert node.value == "A2 · B1 · A2"
    send(screen, node.message)
    assert cards(screen.view(SMALL), "definition")[:2] == ["A2", "B1"]


def test_the_column_of_the_other_side_changes_places_with_it(own: Path) -> None:
    screen = pasted(VERBS, own)
    send(screen, words.OpenMenu("definition"), words.Take("definition", 0))
    view = screen.view(SMALL)
    assert (cards(view)[0], cards(view, "definition")[0]) == ("traer", "to bring")


def test_columns_are_chosen_for_the_side_they_are_shown_on_after_a_swap(own: Path) -> None:
    screen = pasted(VERBS, own)
    press(screen, "swap")
    view = screen.view(SMALL)
    assert (cards(view)[0], view.by_id["head-term"].label) == ("traer", "Term: Español")
    send(screen, words.OpenMenu("term"), words.Take("term", 2))
    view = screen.view(SMALL)
    assert (cards(view)[0], cards(view, "definition")[0]) == ("A2", "to bring")


def test_the_first_row_can_be_a_pair_after_all(own: Path) -> None:
    screen = pasted(VERBS, own)
    press(screen, "header")
    assert cards(screen.view(SMALL))[0] == "English"
    press(screen, "header")
    assert cards(screen.view(SMALL))[0] == "to bring"


def test_a_separator_of_ones_own_is_typed(own: Path) -> None:
    screen = pasted("perro >> dog\ngato >> cat\n", own)
    send(screen, words.OpenMenu("delimiter"), Focused("own"), Typed(" >> "), Key("enter"))
    view = screen.view(SMALL)
    assert (cards(view), cards(view, "definition")) == (["perro", "gato"], ["dog", "cat"])


def test_a_typed_title_stays_when_the_columns_change(own: Path) -> None:
    screen = pasted(TEXT, own)
    assert screen.view(SMALL).by_id["set-title"].value == "perro, gato, pez"
    send(screen, words.TypeTitle(), Key("a", ctrl=True), Typed("Animales"), words.Swap())
    assert screen.view(SMALL).by_id["set-title"].value == "Animales"
    assert cards(screen.view(SMALL))[0] == "dog"


def test_escape_closes_what_is_open_before_it_cancels(own: Path) -> None:
    screen = pasted(TEXT, own)
    send(screen, words.OpenMenu("format"))
    assert "menu" in screen.view(SMALL).by_id
    assert send(screen, words.Leave()) is None
    assert send(screen, words.TypeTitle(), words.Leave()) is None
    assert send(screen, words.Leave()) == Back()
    assert list(own.iterdir()) == []


def test_another_text_takes_the_place_of_the_first(own: Path) -> None:
    screen = pasted(TEXT, own)
    send(screen, Clipboard("uno\tone\ndos\ttwo\n"))
    assert cards(screen.view(SMALL)) == ["uno", "dos"]
    send(screen, words.TypeTitle(), Key("a", ctrl=True), Clipboard("Números"))
    assert screen.view(SMALL).by_id["set-title"].value == "Números"
    assert cards(screen.view(SMALL)) == ["uno", "dos"]


# ---------------------------------------------------------------- when nothing is found


def test_a_text_without_pairs_is_shown_and_can_be_written_by_hand(own: Path) -> None:
    screen = pasted(SPEECH, own)
    view = screen.view(SMALL)
    assert "de la vida en los océanos" in fakes.shown(view)
    assert "No pairs were found in this text" in fakes.shown(view)
    assert press(screen, "main") == ToEditor(None)


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_clipboard_is_met_with_the_ways_in(text: str, own: Path) -> None:
    view = pasted(text, own).view(SMALL)
    assert "Drop a file here, or press Ctrl+V" in fakes.shown(view)
    assert ("There is no text on the clipboard." in fakes.shown(view)) == bool(text)


@pytest.mark.parametrize(
    ("name", "said"),
    [("holiday_jpg", "This is a picture or a sound"), ("exam_docx", "press Ctrl+V here")],
)
def test_files_that_never_hold_pairs_have_a_cure_of_their_own(
    name: str, said: str, own: Path
) -> None:
    assert said in fakes.shown(dropped(own, **{name: "\x00\x01\x02"}).view(SMALL))


def test_a_mended_file_is_read_again(own: Path) -> None:
    screen = dropped(own, history_yaml=BROKEN)
    assert "Line 3" in fakes.shown(screen.view(SMALL))
    (own.parent / "given" / "history.yaml").write_text(NATIVE, encoding="utf-8")
    send(screen, words.ReadAgain())
    assert cards(screen.view(SMALL)) == ["owl", "hen"]


# ---------------------------------------------------------------- what is kept


def test_enter_saves_a_native_file_and_goes_on_to_play_it(own: Path) -> None:
    screen = pasted(TEXT, own)
    assert send(screen, Key("enter")) == ToSetup(own / "perro-gato-pez.yaml", instead=True)
    from game.formats import read_any

    found, problems = read_any(own / "perro-gato-pez.yaml")
    assert found is not None
    assert [(p.term.text, p.definition.text) for p in found.pairs][1] == ("gato", "cat")
    assert problems == []


def test_a_set_can_be_edited_as_soon_as_it_is_imported(own: Path) -> None:
    assert press(pasted(TEXT, own), "edit") == ToEditor(own / "perro-gato-pez.yaml")


def test_a_native_file_is_kept_byte_for_byte_and_the_original_stays(own: Path) -> None:
    screen = dropped(own, birds_yaml=NATIVE)
    assert send(screen, Key("enter")) == ToSetup(own / "birds.yaml", instead=True)
    assert (own / "birds.yaml").read_text(encoding="utf-8") == NATIVE
    assert (own.parent / "given" / "birds.yaml").read_text(encoding="utf-8") == NATIVE


def test_what_was_chosen_for_a_native_file_is_kept_with_it(own: Path) -> None:
    screen = dropped(own, birds_yaml=NATIVE)
    send(screen, words.Swap(), words.TypeTitle(), Typed(" and more"))
    path = own / "Birds-and-more.yaml"
    assert send(screen, words.Import()) == ToSetup(path, instead=True)
    assert "- term: búho" in path.read_text(encoding="utf-8")


def test_several_files_are_listed_and_all_good_ones_imported(own: Path) -> None:
    screen = dropped(own, birds_yaml=NATIVE, speech_txt=SPEECH, verbs_csv=VERBS)
    view = screen.view(SMALL)
    states = [view.by_id[f"file-{n}"].value for n in (1, 2, 3)]
    assert states == ["2 pairs", "cannot be read", "8 pairs · 1 problem"]
    send(screen, Focused("file-3"))
    assert cards(screen.view(SMALL))[0] == "to bring"
    assert send(screen, words.Import()) == Back()
    assert sorted(path.name for path in own.iterdir()) == ["birds.yaml", "verbs.yaml"]
    assert screen.services.news == ["2 sets were imported."]


def test_only_the_shown_file_can_be_imported_and_others_left_out(own: Path) -> None:
    screen = dropped(own, birds_yaml=NATIVE, verbs_csv=VERBS, speech_txt=SPEECH)
    press(screen, "file-3-out")
    assert "file-3" not in screen.view(SMALL).by_id
    assert press(screen, "only") == ToSetup(own / "birds.yaml", instead=True)


def test_the_files_of_a_folder_are_found_but_not_its_pictures(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    (folder / "unit 2").mkdir(parents=True)
    for name in ("a.csv", "unit 2/b.csv", ".hidden.csv", "owl.png"):
        (folder / name).write_text(TEXT, encoding="utf-8")
    services = fakes.services(FakeShelf(folder=own))
    screen = ImportScreen(services, ToImport((str(folder),)))
    assert [item.name for item in screen.batch.items] == ["a.csv", "b.csv"]
    send(screen, FilesDropped((str(folder / "a.csv"), str(folder / ".hidden.csv"))))
    assert [item.name for item in screen.batch.items] == ["a.csv", "b.csv", ".hidden.csv"]


def test_a_set_that_is_there_already_is_opened_instead(own: Path) -> None:
    there = pair_set("Numbers", 3)
    text = "".join(f"{p.term.text}\t{p.definition.text}\n" for p in there.pairs)
    screen = pasted(text, own, shelf=FakeShelf([there], folder=own))
    assert "Already in your library as “Numbers”" in fakes.shown(screen.view(SMALL))
    assert press(screen, "copy") == ToSetup(
        own / "Numbers-0-Numbers-1-Numbers-2.yaml", instead=True
    )
    screen = pasted(text, own, shelf=FakeShelf([there], folder=own))
    assert press(screen, "main") == ToSetup(Path("/pairs/Numbers.yaml"), instead=True)


def test_a_full_disk_is_told_and_nothing_is_lost(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from game.shelf import saving

    save = saving.save

    def full(*_args: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(saving, "save", full)
    screen = pasted(TEXT, own)
    assert send(screen, words.Import()) is None
    assert "The disk is full." in fakes.shown(screen.view(SMALL))
    monkeypatch.setattr(saving, "save", save)
    assert isinstance(send(screen, words.Import()), ToSetup)


def test_all_problems_are_listed_in_a_narrow_window_too(own: Path) -> None:
    language.use("en")
    screen = pasted(VERBS, own, 1.5)
    assert "wrong-panel" not in screen.view((800, 600)).by_id
    screen.update(screen.view((800, 600)).by_id["wrong"].message)
    assert "Line 5: One side of this row is empty" in fakes.shown(screen.view((800, 600)))
    screen.update(screen.view((800, 600)).by_id["close"].message)
    assert "dialog" not in screen.view((800, 600)).by_id


def test_a_native_file_under_another_title_keeps_its_comments(own: Path) -> None:
    screen = dropped(own, birds_yaml=NATIVE)
    send(screen, words.TypeTitle(), Typed(" of mine"), words.Import())
    written = (own / "birds.yaml").read_text(encoding="utf-8")
    assert written == NATIVE.replace("title: Birds", "title: Birds of mine")
