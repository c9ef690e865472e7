"""The import screen: files brought again or twice, what happens meanwhile, and leaving."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from game.formats import native
from game.screens.importing import storing
from game.screens.importing.messages import Action, Choose, Message, SelectItem
from game.screens.importing.screen import ImportScreen
from game.screens.routes import Go, Replace, ToSetup
from game.view.messages import Event, FilesDropped, Focused, Key, Typed
from game.widgets import job
from tests import views
from tests.fakes import FakeShelf, pair_set
from tests.import_scenes import settled
from tests.screens.importing import NATIVE, TEXT, cards, dropped, pasted, press, send
from tests.views import MEASURE, SIZE, SIZES


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own").mkdir()
    return tmp_path / "own"


def shown(screen: ImportScreen) -> str:
    return views.text(screen.view(SIZE))


def test_a_mended_file_that_is_dropped_again_is_shown_and_read_again(own: Path) -> None:
    screen = dropped(own, a_csv="perro,dog\ngato,cat\n", b_csv="one,uno\ntwo,dos\n")
    send(screen, SelectItem(2), Action.SWAP)
    file = own.parent / "given" / "a.csv"
    file.write_text("perro,dog\ngato,cat\npez,fish\n")
    send(screen, FilesDropped((str(file),)))
    assert len(screen.state.batch.items) == 2
    assert cards(screen.view(SIZE)) == ["perro", "gato", "pez"]


def test_of_files_with_the_same_pairs_one_is_imported_and_that_is_said(own: Path) -> None:
    screen = dropped(own, a_csv=TEXT, b_tsv=TEXT, birds_yaml=NATIVE)
    assert screen.view(SIZE).by_id["file-2"].value == "3 pairs · the same again"
    send(screen, SelectItem(2))
    assert "The same pairs as in “a.csv”" in shown(screen)
    assert screen.view(SIZE).by_id["main"].label == "Import 2 sets"
    assert send(screen, Key("enter")) == Go.BACK
    assert sorted(path.name for path in own.iterdir()) == ["a.yaml", "birds.yaml"]


def test_the_same_pairs_once_more_can_be_imported_by_themselves(own: Path) -> None:
    screen = dropped(own, a_csv=TEXT, b_tsv=TEXT)
    send(screen, SelectItem(2))
    assert press(screen, "only") == Replace(ToSetup(own / "b.yaml"))


def test_an_empty_folder_is_told_also_beside_other_files(own: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    screen = dropped(own, a_csv=TEXT)
    send(screen, FilesDropped((str(tmp_path / "empty"),)), Event.WOKE)
    assert "There are no files in this folder" in shown(screen)
    assert len(screen.state.batch.items) == 1


def test_whatever_goes_wrong_while_saving_is_told(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> None:
        raise RuntimeError("no such thing")

    monkeypatch.setattr(storing, "add", broken)
    screen = dropped(own, a_csv=TEXT)
    assert send(screen, Key("enter")) is None
    assert "“a” could not be saved: no such thing" in shown(screen)


def test_a_set_too_large_for_a_pair_file_is_told_and_stays_here(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(native, "MOST_BYTES", 10)
    screen = pasted(TEXT, own)
    assert send(screen, Key("enter")) is None
    assert "A pair file may have 20 MB at most" in shown(screen)
    assert len(cards(screen.view(SIZE))) == 3


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Saving waits for this."""
    hold, store = threading.Event(), storing.store
    monkeypatch.setattr(job, "AT_ONCE_S", 0.0)
    slow = "game.screens.importing.screen.store"
    monkeypatch.setattr(slow, lambda *args: hold.wait(10) and store(*args))
    return hold


def test_files_that_are_dropped_while_others_are_saved_stay_to_be_imported(
    own: Path, held: threading.Event
) -> None:
    screen = dropped(own, a_csv=TEXT)
    more = own.parent / "more.csv"
    more.write_text("one,uno\ntwo,dos\n")
    for message in (Key("enter"), FilesDropped((str(more),))):
        screen.view(SIZE)
        assert screen.update(message) is None
    held.set()
    assert send(settled(screen), Event.WOKE) is None
    assert "1 set was imported." in shown(screen)
    assert [item.name for item in screen.state.batch.items] == ["more.csv"]
    assert send(screen, Key("enter")) == Replace(ToSetup(own / "more.yaml"))


def test_what_is_being_saved_can_be_stopped_and_is_still_listed(
    own: Path, held: threading.Event
) -> None:
    screen = dropped(own, a_csv=TEXT)
    screen.update(Key("enter"))
    view = screen.view(SIZE)
    assert "Importing …" in views.text(view)
    assert view.by_id["hint-escape"].label == "stop"
    assert screen.update(Key("escape")) is None
    assert "Stopping …" in shown(screen)
    held.set()
    assert send(settled(screen), Event.WOKE) is None
    assert "It was stopped. What is still listed was not imported." in shown(screen)
    assert list(own.iterdir()) == []
    assert send(screen, Key("enter")) == Replace(ToSetup(own / "a.yaml"))


def test_how_many_pictures_are_copied_is_said_at_the_foot(own: Path, held: threading.Event) -> None:
    screen = dropped(own, a_csv=TEXT)
    screen.update(Key("enter"))
    saving = screen.state.saving
    assert saving is not None
    saving.job.progress = 1200, 4000
    screen.update(Event.WOKE)
    assert "1200 of 4000 pictures and sounds" in shown(screen)
    held.set()


def test_a_window_that_is_closed_while_sets_are_saved_saves_them_first(
    own: Path, held: threading.Event
) -> None:
    screen = dropped(own, a_csv=TEXT)
    screen.view(SIZE)
    screen.update(Key("enter"))
    threading.Timer(0.05, held.set).start()
    screen.update(Event.CLOSING)
    assert (own / "a.yaml").is_file()


def test_what_was_chosen_or_typed_is_not_left_without_a_question(own: Path) -> None:
    screen = pasted(TEXT, own)
    send(screen, Action.TYPE_TITLE, Typed("!"), Key("escape"))
    assert send(screen, Key("escape")) is None
    view = screen.view(SIZE)
    assert view.by_id["dialog"].label == "Leave without importing?"
    assert view.focus == "stay"
    assert press(screen, "stay") is None
    assert send(screen, Key("escape")) is None
    assert send(screen, Key("escape")) is None
    assert "dialog" not in screen.view(SIZE).by_id
    send(screen, Action.LEAVE)
    assert press(screen, "leave") == Go.BACK


def test_nothing_is_asked_when_nothing_was_changed(own: Path) -> None:
    screen = pasted(TEXT, own)
    send(screen, Action.SWAP, Action.SWAP)
    assert send(screen, Key("escape")) == Go.BACK


def test_when_all_are_there_already_the_way_back_is_offered(own: Path) -> None:
    shelf = FakeShelf([pair_set("Numbers", 3), pair_set("Animals", 3)], folder=own)
    texts = ["".join(f"{t} {n}\tmeaning {n}\n" for n in range(3)) for t in ("Numbers", "Animals")]
    screen = dropped(own, shelf, a_tsv=texts[0], b_tsv=texts[1])
    view = screen.view(SIZE)
    assert view.by_id["main"].label == "Back"
    assert "There is nothing new among these files." in views.text(view)
    assert "import all" not in views.text(view)
    assert press(screen, "main") == Go.BACK


def test_columns_that_are_not_used_are_named(own: Path) -> None:
    screen = dropped(own, a_csv="Término;Definición;Lección\nperro;dog;uno\ngato;cat;dos\n")
    assert "Columns that are not used: Lección" in shown(screen)


def test_what_stands_between_pairs_can_always_be_chosen(own: Path) -> None:
    screen = dropped(own, q_txt="abrir;;to open##cerrar;;to close##dar;;to give")
    send(screen, Choose("delimiter", ";;"))
    press(screen, "rows")
    send(screen, Choose("rows", "##"))
    assert cards(screen.view(SIZE)) == ["abrir", "cerrar", "dar"]


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", SIZES)
def test_what_is_said_at_the_foot_stays_in_its_place(
    size: tuple[int, int], scale: float, own: Path
) -> None:
    shelf = FakeShelf([pair_set("A name of a set that takes rather a lot of room", 3)], folder=own)
    title = "A name of a set that takes rather a lot of room"
    text = "".join(f"{title} {n}\tmeaning {n}\n" for n in range(3))
    screen = pasted(text, own, scale, shelf)
    screen.services.measure = MEASURE
    node = screen.view(size).by_id["standing"]
    assert title in node.label
    assert max(text.box.bottom for text in node.texts) <= node.box.bottom
    assert min(text.box.y for text in node.texts) >= node.box.y
    for text_ in node.texts:
        needs = MEASURE.height(text_.words, text_.size, text_.box.w, text_.weight)
        assert text_.lines or needs <= text_.box.h + 1


def test_a_link_that_leads_round_is_passed_over(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "a.csv").write_text(TEXT, encoding="utf-8")
    (folder / "loop").symlink_to(folder)
    screen = dropped(own)
    send(screen, FilesDropped((str(folder),)))
    assert [item.name for item in screen.state.batch.items] == ["a.csv"]


@pytest.mark.parametrize("by", [Event.WOKE, Event.CHANGED, Focused("main")])
def test_why_nothing_came_is_still_said_a_moment_later(by: Message, own: Path) -> None:
    screen = pasted(" ", own)
    send(screen, by)
    assert "There is no text on the clipboard." in shown(screen)


def test_a_card_is_as_tall_as_its_text_needs(own: Path) -> None:
    screen = pasted("elegir\t" + "i" * 90 + "\nuno\tone\ndos\ttwo\n", own)
    screen.services.measure = MEASURE
    nodes = screen.view(SIZE).by_id
    assert nodes["pair-0-definition"].box.h == nodes["pair-1-definition"].box.h


def test_a_file_without_pairs_can_be_mended_and_read_again(own: Path) -> None:
    screen = dropped(own, broken_yaml="- term: a\n- b: c: d\n")
    view = screen.view(SIZE)
    assert view.by_id["main"].label == "Read it again"
    assert "Mend the file" in views.text(view)
