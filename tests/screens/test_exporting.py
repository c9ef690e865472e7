"""Printing and exporting from the window: what is chosen, seen, asked and written."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from game import words
from game.core.pair_set import Pair, PairSet, Side
from game.core.settings import Settings
from game.export.order import Order, formats
from game.export.progress import Progress
from game.formats import read_any
from game.look.theme import THEMES
from game.screens.exporting import saving
from game.screens.exporting.messages import Action, Message, TurnPage
from game.screens.exporting.screen import ExportScreen
from game.screens.routes import Go
from game.view.box import Box
from game.view.messages import Event, Focused, Key, Typed
from game.view.view import View
from game.widgets import job
from game.widgets.form import AIR, Choose, FormRow, Option, Section, fit_height, on_panel
from tests import fakes
from tests.fakes import FakeShelf
from tests.look.contrast import contrast
from tests.paper.made import numbered
from tests.views import MEASURE, SIZE, faults_of_layout, press

PATH = Path("/pairs/Tema.yaml")


def screen_of(
    folder: Path, of: PairSet | None = None, settings: Settings | None = None
) -> ExportScreen:
    services = fakes.services(FakeShelf([of or numbered(30, 60, 3)]), None, settings)
    services.measure = MEASURE
    return ExportScreen(services, PATH, [folder])


def ready(screen: ExportScreen, size: tuple[int, int] = SIZE) -> View:
    """The view once all is worked out."""
    while screen.view(size).wake_at is not None:
        screen.update(Event.WOKE)
    return screen.view(size)


def saved(screen: ExportScreen, by: Message = Action.SAVE) -> None:
    """Press Save, and wait until all is written."""
    screen.update(by)
    ready(screen)


@pytest.mark.parametrize("size", [(800, 600), (1280, 720), (2560, 1080), (1080, 1920)])
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
def test_everything_lies_in_its_place(size: tuple[int, int], scale: float, tmp_path: Path) -> None:
    screen = screen_of(tmp_path, settings=Settings("en", text_scale=scale))
    for what in ("worksheet", "cards", "key", "all", "csv", "h5p"):
        screen.update(Choose(Order(what)))
        assert faults_of_layout(ready(screen, size)) == []
    screen.update(Action.SAVE)
    assert [f for f in faults_of_layout(ready(screen, size)) if "dialog" not in f] == []


@pytest.mark.parametrize(
    ("what", "count", "turns"), [("key", 90, True), ("key", 3, False), ("csv", 90, False)]
)
def test_the_foot_offers_to_turn_pages_where_there_are_several(
    what: str, count: int, turns: bool, tmp_path: Path
) -> None:
    screen = screen_of(tmp_path, numbered(count))
    screen.update(Choose(Order(what)))
    caps = {mark.words for node in ready(screen).nodes for mark in node.marks}
    assert ("PgDn" in caps) == turns


def test_a_form_that_just_does_not_fit_moves_its_rows_together(tmp_path: Path) -> None:
    ui = screen_of(tmp_path).services.ui(SIZE)
    rows = [FormRow(str(n), "Label", (Option(f"option-{n}", "Words", None),)) for n in range(6)]
    box = Box(0, 0, 800, 0)

    def build(air: float) -> Section:
        return on_panel("form", rows, box, ui, air)

    usual = build(AIR)[1]
    assert fit_height(build, 7, usual - 20, ui)[1] == pytest.approx(usual - 20, abs=1)
    assert fit_height(build, 7, usual + 20, ui)[1] == usual
    assert fit_height(build, 7, usual / 2, ui)[1] == usual


@pytest.mark.parametrize("what", ["worksheet", "cards", "key", "all"])
def test_enter_prints_what_is_chosen(what: str, tmp_path: Path) -> None:
    screen = screen_of(tmp_path)
    screen.update(Choose(Order(what)))
    ready(screen)
    saved(screen, Key("enter"))
    (file,) = tmp_path.iterdir()
    assert file.read_bytes().startswith(b"%PDF")
    assert file.suffix == ".pdf"
    assert str(file) in ready(screen).by_id["said"].label


@pytest.mark.parametrize("name", [name for name, _title in formats()])
def test_every_format_that_can_be_written_comes_back(name: str, tmp_path: Path) -> None:
    of = numbered(5)
    screen = screen_of(tmp_path, of)
    screen.update(Choose(Order(name)))
    ready(screen)
    saved(screen)
    (file,) = tmp_path.iterdir()
    found = read_any(file)[0]
    assert found is not None
    assert {p.term.text for p in found.pairs} == {p.term.text for p in of.pairs}


def test_what_a_format_cannot_carry_is_seen_before_and_told_after(tmp_path: Path) -> None:
    (tmp_path / "perro.ogg").write_bytes(b"OggS")
    heard = Pair(Side("perro", sound=str(tmp_path / "perro.ogg")), Side("dog"))
    of = PairSet("Tema", (heard, *numbered(3).pairs))
    folder = tmp_path / "out"
    folder.mkdir()
    screen = screen_of(folder, of)
    screen.update(Choose(Order("csv")))
    assert len([n for n in ready(screen).nodes if n.id.startswith("note-")]) > 1
    screen.update(Action.SAVE)
    said = ready(screen).by_id["said"].label
    assert len(said) > len(f"Saved: {screen.state.status.file}")


def test_a_file_that_is_there_is_asked_about(tmp_path: Path) -> None:
    screen = screen_of(tmp_path)
    saved(screen)
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"mine")
    screen.update(Action.SAVE)
    assert ready(screen).by_id["dialog"]
    assert screen.update(Key("escape")) is None
    assert file.read_bytes() == b"mine"
    screen.update(Action.SAVE)
    saved(screen, Action.OVERWRITE)
    assert file.read_bytes().startswith(b"%PDF")


def test_the_proposed_name_is_free_and_goes_with_the_choice(tmp_path: Path) -> None:
    saved(screen_of(tmp_path))
    screen = screen_of(tmp_path)
    assert not Path(screen.state.line.text).exists()
    screen.update(Choose(Order("csv")))
    assert screen.state.line.text.endswith("Tema.csv")


def test_a_typed_name_is_kept_and_only_its_ending_changes(tmp_path: Path) -> None:
    screen = screen_of(tmp_path)
    screen.update(Focused("file"))
    screen.update(Key("a", ctrl=True))
    screen.update(Typed("mañana.pdf"))
    screen.update(Choose(Order("csv")))
    assert screen.state.line.text == "mañana.csv"
    saved(screen)
    assert [file.name for file in tmp_path.iterdir()] == ["mañana.csv"]


@pytest.mark.parametrize("typed", ["", "no/such/folder/x.pdf", "folder/", "\0"])
def test_a_name_that_cannot_be_is_told_and_nothing_is_written(typed: str, tmp_path: Path) -> None:
    screen = screen_of(tmp_path)
    line = replace(screen.state.line, text=typed or " ", caret=0, anchor=0)
    screen.state = replace(screen.state, line=line)
    saved(screen)
    assert screen.state.status.wrong
    assert screen.state.status.text
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_may_not_be_written_to_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("game.export.order.save", full)
    screen = screen_of(tmp_path)
    saved(screen)
    assert screen.state.status.wrong
    assert "the disk is full" in screen.state.status.text


def test_the_folder_of_what_was_saved_can_be_shown(tmp_path: Path) -> None:
    shown: list[Path] = []

    def show(folder: Path) -> bool:
        shown.append(folder)
        return True

    screen = screen_of(tmp_path)
    screen.services.open_folder = show
    screen.update(Action.OPEN_FOLDER)
    assert "show" not in ready(screen).by_id
    saved(screen)
    press(screen, "show")
    assert shown == [tmp_path]


def test_the_preview_shows_the_sheet_that_is_printed(tmp_path: Path) -> None:
    screen = screen_of(tmp_path)
    for id in ("seed-more", "extra-2", "paper-letter"):
        press(screen, id)
    said = [text.words for text in ready(screen).by_id["print"].texts]
    assert any("sobra" in text for text in said)
    assert screen.state.order.wish.seed == 2
    assert screen.state.order.wish.paper == "letter"


@pytest.mark.parametrize("size", [(800, 600), (1024, 600)])
def test_all_is_seen_at_once_in_a_low_window(size: tuple[int, int], tmp_path: Path) -> None:
    screen = screen_of(tmp_path, numbered(30, 60))
    words.use("es")
    view = ready(screen, size)
    words.use("en")
    assert "form-bar" not in view.by_id
    paper, seed = view.by_id["paper-letter"].box, view.by_id["seed-less"].box
    assert (seed.y == paper.y and seed.x > paper.right) == (size == (800, 600))


@pytest.mark.parametrize("size", [(1080, 1920), (600, 1000)])
def test_in_an_upright_window_the_paper_lies_large_below_the_form(
    size: tuple[int, int], tmp_path: Path
) -> None:
    view = ready(screen_of(tmp_path), size)
    form, sheet, save = (view.by_id[id].box for id in ("form", "sheet", "save"))
    assert form.bottom <= sheet.y
    assert sheet.bottom < save.y
    assert sheet.w > size[0] / 2
    assert form.right == pytest.approx(save.right, abs=1)


def test_large_text_in_an_upright_window_leaves_the_paper_beside_the_form(tmp_path: Path) -> None:
    screen = screen_of(tmp_path, settings=Settings("en", text_scale=2.0))
    view = ready(screen, (800, 960))
    assert view.by_id["sheet"].box.x >= view.by_id["form"].box.right


def test_the_scroll_bar_of_the_form_keeps_away_from_the_paper(tmp_path: Path) -> None:
    screen = screen_of(tmp_path, settings=Settings("en", text_scale=1.5))
    view = ready(screen, (800, 600))
    assert view.by_id["print"].box.x - view.by_id["form-bar"].box.right >= 8


def test_pages_are_turned_and_stop_at_both_ends(tmp_path: Path) -> None:
    screen = screen_of(tmp_path, numbered(40, 300))
    first = ready(screen).by_id["page-number"].label
    screen.update(TurnPage(-1))
    assert ready(screen).by_id["page-number"].label == first
    screen.update(TurnPage(1))
    assert ready(screen).by_id["page-number"].label != first
    screen.update(TurnPage(99))
    assert ready(screen).by_id["page-after"].disabled


def test_escape_goes_back_and_a_set_that_is_gone_is_told(tmp_path: Path) -> None:
    screen = screen_of(tmp_path)
    assert screen.update(Action.CLOSE) == Go.BACK
    shelf = screen.services.shelf
    assert isinstance(shelf, FakeShelf)
    shelf.sets.clear()
    screen.update(Event.CHANGED)
    assert ready(screen).by_id["dialog"]
    assert screen.update(Key("escape")) == Go.BACK


def test_a_set_that_can_only_be_heard_is_not_printed(tmp_path: Path) -> None:
    heard = PairSet("Tema", (Pair(Side("uno"), Side(sound="/uno.ogg")),))
    screen = screen_of(tmp_path, heard)
    ready(screen)
    assert screen.state.status.wrong
    saved(screen)
    assert list(tmp_path.iterdir()) == []


def test_a_set_of_which_nothing_goes_into_a_format_leaves_what_was_there(tmp_path: Path) -> None:
    heard = PairSet("Tema", (Pair(Side(sound="/a.ogg"), Side(sound="/b.ogg")),))
    screen = screen_of(tmp_path, heard)
    screen.update(Choose(Order("gift")))
    (tmp_path / "Tema.gift").write_bytes(b"mine")
    ready(screen)
    screen.update(Action.SAVE)
    saved(screen, Action.OVERWRITE)
    assert screen.state.status.wrong
    assert screen.state.status.file is None
    assert "No pair of this set" in ready(screen).by_id["said"].label
    assert (tmp_path / "Tema.gift").read_bytes() == b"mine"


def test_while_it_is_saved_the_window_lives_and_escape_stops_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold = threading.Event()

    def slow(_set: PairSet, _order: Order, path: Path, progress: Progress) -> None:
        progress(7, 90)
        assert hold.wait(10)
        progress(8, 90)
        path.write_bytes(b"")

    monkeypatch.setattr(saving, "write", slow)
    monkeypatch.setattr(job, "AT_ONCE_S", 0.0)
    screen = screen_of(tmp_path)
    ready(screen)
    screen.update(Action.SAVE)
    while "7" not in screen.view(SIZE).by_id["said"].label:
        screen.update(Event.WOKE)
    assert screen.view(SIZE).by_id["said"].label == "Printing page 7 of 90 …"
    assert screen.view(SIZE).by_id["save"].disabled
    assert screen.update(Key("escape")) is None
    assert screen.view(SIZE).by_id["said"].label == "Stopping …"
    hold.set()
    assert ready(screen).by_id["said"].label == "It was stopped. Nothing was saved."
    assert list(tmp_path.iterdir()) == []
    assert screen.update(Key("escape")) == Go.BACK


def test_whatever_goes_wrong_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object) -> None:
        raise RuntimeError("no fonts")

    monkeypatch.setattr(saving, "write", broken)
    screen = screen_of(tmp_path)
    saved(screen)
    assert screen.state.status.wrong
    assert "no fonts" in ready(screen).by_id["said"].label


def test_paper_is_white_and_ink_black_in_every_theme(tmp_path: Path) -> None:
    view = ready(screen_of(tmp_path))
    drawn, ground = view.by_id["print"], view.by_id["sheet"]
    assert ground.skin is not None
    tokens = {text.colour for text in drawn.texts} | {mark.fill for mark in drawn.marks}
    for colours in THEMES.values():
        assert colours[ground.skin.fill] == 0xFFFFFFFF
        assert all(contrast(colours[token], 0xFFFFFFFF) > 2 for token in tokens)
