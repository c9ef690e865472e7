"""The import screen: what it shows of a text or files, and what can be chosen."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from game import words
from game.formats.source import Reading, Source
from game.screens.importing import batch, items
from game.screens.importing.messages import Action, Choose, OpenMenu
from game.screens.importing.screen import ImportScreen
from game.screens.routes import Go, Replace, ToEditor, ToImport
from game.view.box import Point
from game.view.messages import Clipboard, Event, Focused, Key, Resized, Scrolled, Typed
from game.widgets import job
from tests import fakes, views
from tests.fakes import FakeShelf
from tests.formats.sourced import PNG
from tests.import_scenes import BROKEN, LONG_TEXTS, SPEECH, VERBS, settled
from tests.screens.importing import NATIVE, TEXT, cards, dropped, pasted, press, send
from tests.views import SIZE, SIZES


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own").mkdir()
    return tmp_path / "own"


# ---------------------------------------------------------------- what is shown


def test_a_pasted_table_shows_its_pairs_as_cards(own: Path) -> None:
    view = pasted(VERBS, own).view(SIZE)
    assert cards(view)[:3] == ["to bring", "to build", "to choose"]
    assert cards(view, "definition")[0] == "traer"
    said = views.text(view)
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
        for message in (Event.COVERED, OpenMenu("delimiter")):
            screen.update(message)
            view = screen.view(size)
            assert views.outside(view) == []
            assert views.overlapping(view) == []


@pytest.mark.parametrize("size", [(800, 600), (1280, 720), (1920, 1080)])
def test_the_heads_of_the_columns_line_up_with_the_cards(own: Path, size: tuple[int, int]) -> None:
    screen = pasted(TEXT, own)
    screen.update(Resized(size))
    view, swap = screen.view(size), screen.view(size).by_id["swap"].box
    for kind in ("term", "definition"):
        box, card = view.by_id[f"head-{kind}"].box, view.by_id[f"pair-0-{kind}"].box
        assert (box.x, box.right) == (card.x, card.right)
        assert not swap.meets(box)


def test_of_ten_thousand_pairs_only_those_in_sight_are_made(own: Path) -> None:
    screen = pasted("".join(f"t{n}\td{n}\n" for n in range(1, 10_001)), own)
    assert len(cards(screen.view(SIZE))) < 20
    send(screen, Scrolled(-1e6, Point(300, 400)))
    assert cards(screen.view(SIZE))[-1] == "t10000"
    send(screen, Key("home"))
    assert cards(screen.view(SIZE))[0] == "t1"


def test_a_card_can_be_seen_whole(own: Path) -> None:
    screen = pasted(LONG_TEXTS, own)
    assert screen.view(SIZE).by_id["pair-1-definition"].rest is not None
    press(screen, "pair-1-definition")
    assert "lens" in screen.view(SIZE).by_id
    send(screen, Key("escape"))
    assert "lens" not in screen.view(SIZE).by_id


def test_what_takes_long_to_read_is_waited_for_beside_the_window(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold = threading.Event()
    read = items.read
    monkeypatch.setattr(job, "AT_ONCE_S", 0.0)
    monkeypatch.setattr(batch, "read", lambda *given: hold.wait(10) and read(*given))
    services = fakes.services(FakeShelf(folder=own))
    screen = ImportScreen(services, ToImport(text=TEXT))
    view = screen.view(SIZE)
    assert "Reading “pasted text” …" in views.text(view)
    assert view.wake_at is not None
    hold.set()
    settled(screen).update(Event.WOKE)
    view = screen.view(SIZE)
    assert cards(view) == ["perro", "gato", "pez"]
    assert view.wake_at is None


def test_how_many_pictures_are_out_of_a_file_is_said_while_it_is_read(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold, begun, stopped = threading.Event(), threading.Event(), threading.Event()

    def slow(source: Source, *_given: object) -> Reading:
        for number in range(3):
            source.unpacked.keep(f"{number}.png", PNG)
        begun.set()
        hold.wait(10)
        try:
            source.unpacked.keep("more.png", PNG)
        except job.StoppedError:
            stopped.set()
        return Reading(None, ())

    monkeypatch.setattr(job, "AT_ONCE_S", 0.0)
    monkeypatch.setattr(items, "read_source", slow)
    (file := own.parent / "deck.apkg").write_bytes(b"x")
    screen = ImportScreen(fakes.services(FakeShelf(folder=own)), ToImport((str(file),)))
    begun.wait(10)
    screen.update(Event.WOKE)
    assert "3 pictures and sounds so far" in views.text(screen.view(SIZE))
    assert screen.update(Key("escape")) == Go.BACK
    hold.set()
    assert stopped.wait(10)


def test_a_reader_that_fails_is_told_in_a_sentence(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: Any) -> None:
        raise RecursionError

    monkeypatch.setattr(items, "read_source", fail)
    assert "This file could not be read" in views.text(pasted(TEXT, own).view(SIZE))


# ---------------------------------------------------------------- what can be chosen


def test_another_column_can_be_the_definition(own: Path) -> None:
    screen = pasted(VERBS, own)
    press(screen, "head-definition")
    assert screen.view(SIZE).focus == "option-2"
    node = screen.view(SIZE).on_key("3")
    assert node is not None
    assert node.value == "A2 · B1 · A2"
    press(screen, node.id)
    assert cards(screen.view(SIZE), "definition")[:2] == ["A2", "B1"]


def test_the_column_of_the_other_side_changes_places_with_it(own: Path) -> None:
    screen = pasted(VERBS, own)
    send(screen, OpenMenu("definition"), Choose("definition", 0))
    view = screen.view(SIZE)
    assert (cards(view)[0], cards(view, "definition")[0]) == ("traer", "to bring")


def test_columns_are_chosen_for_the_side_they_are_shown_on_after_a_swap(own: Path) -> None:
    screen = pasted(VERBS, own)
    press(screen, "swap")
    view = screen.view(SIZE)
    assert (cards(view)[0], view.by_id["head-term"].label) == ("traer", "Term: Español")
    send(screen, OpenMenu("term"), Choose("term", 2))
    view = screen.view(SIZE)
    assert (cards(view)[0], cards(view, "definition")[0]) == ("A2", "to bring")


def test_the_first_row_can_be_a_pair_after_all(own: Path) -> None:
    screen = pasted(VERBS, own)
    press(screen, "header")
    assert cards(screen.view(SIZE))[0] == "English"
    press(screen, "header")
    assert cards(screen.view(SIZE))[0] == "to bring"


def test_a_separator_of_ones_own_is_typed(own: Path) -> None:
    screen = pasted("perro >> dog\ngato >> cat\n", own)
    send(screen, OpenMenu("delimiter"), Focused("own"), Typed(" >> "), Key("enter"))
    view = screen.view(SIZE)
    assert (cards(view), cards(view, "definition")) == (["perro", "gato"], ["dog", "cat"])


def test_a_typed_title_stays_when_the_columns_change(own: Path) -> None:
    screen = pasted(TEXT, own)
    assert screen.view(SIZE).by_id["set-title"].value == "perro, gato, pez"
    send(screen, Action.TYPE_TITLE, Key("a", ctrl=True), Typed("Animales"), Action.SWAP)
    assert screen.view(SIZE).by_id["set-title"].value == "Animales"
    assert cards(screen.view(SIZE))[0] == "dog"


def test_escape_closes_what_is_open_before_it_cancels(own: Path) -> None:
    screen = pasted(TEXT, own)
    send(screen, OpenMenu("format"))
    assert "menu" in screen.view(SIZE).by_id
    assert send(screen, Action.LEAVE) is None
    assert send(screen, Action.TYPE_TITLE, Action.LEAVE) is None
    assert send(screen, Action.LEAVE) == Go.BACK
    assert list(own.iterdir()) == []


def test_another_text_takes_the_place_of_the_first(own: Path) -> None:
    screen = pasted(TEXT, own)
    send(screen, Clipboard("uno\tone\ndos\ttwo\n"))
    assert cards(screen.view(SIZE)) == ["uno", "dos"]
    send(screen, Action.TYPE_TITLE, Key("a", ctrl=True), Clipboard("Números"))
    assert screen.view(SIZE).by_id["set-title"].value == "Números"
    assert cards(screen.view(SIZE)) == ["uno", "dos"]


# ---------------------------------------------------------------- when nothing is found


def test_a_text_without_pairs_is_shown_and_can_be_written_by_hand(own: Path) -> None:
    screen = pasted(SPEECH, own)
    view = screen.view(SIZE)
    assert "de la vida en los océanos" in views.text(view)
    assert "No pairs were found in this text" in views.text(view)
    assert press(screen, "main") == Replace(ToEditor(None))


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_clipboard_is_met_with_the_ways_in(text: str, own: Path) -> None:
    view = pasted(text, own).view(SIZE)
    assert "Drop a file here, or press Ctrl+V" in views.text(view)
    assert ("There is no text on the clipboard." in views.text(view)) == bool(text)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("holiday_jpg", "\x00\x01\x02", "This is a picture or a sound"),
        ("exam_pdf", "%PDF-1.7", "Ctrl+V here"),
    ],
)
def test_files_that_never_hold_pairs_have_a_cure_of_their_own(
    name: str, text: str, said: str, own: Path
) -> None:
    assert said in views.text(dropped(own, None, **{name: text}).view(SIZE))


def test_a_mended_file_is_read_again(own: Path) -> None:
    screen = dropped(own, history_yaml=BROKEN)
    assert "Line 3" in views.text(screen.view(SIZE))
    (own.parent / "given" / "history.yaml").write_text(NATIVE, encoding="utf-8")
    send(screen, Action.READ_AGAIN)
    assert cards(screen.view(SIZE)) == ["owl", "hen"]


def test_columns_can_be_chosen_where_none_were_found_to_be_sides(own: Path) -> None:
    rows = "Term\tNotes\tDefinition\n" + "x\t\tuno\ny\t\tdos\n"
    screen = pasted(rows, own)
    send(screen, OpenMenu("definition"), Choose("definition", 1))
    view = screen.view(SIZE)
    assert cards(view) == []
    assert "head-definition" in view.by_id
    send(
        screen,
        Choose("definition", 2),
        OpenMenu("definition"),
        Choose("definition", 2),
    )
    assert cards(screen.view(SIZE), "definition")[-1] == "dos"


def test_all_problems_are_listed_in_a_narrow_window_too(own: Path) -> None:
    words.use("en")
    screen = pasted(VERBS, own, 1.5)
    assert "wrong-panel" not in screen.view((800, 600)).by_id
    views.press(screen, "wrong", (800, 600))
    assert "Line 5: One side of this row is empty" in views.text(screen.view((800, 600)))
    views.press(screen, "close", (800, 600))
    assert "dialog" not in screen.view((800, 600)).by_id
