"""The editor in the hands of a teacher: keys, letters, presses, drops, and what is on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest
import skia

from game.core.pair_set import PairSet
from game.formats import read_any
from game.parts.editor import preview, wishes
from game.screens.editor import EditorScreen
from game.screens.routes import Back, Stay, ToImport, ToSetup
from game.view.box import Box, Point
from game.view.messages import (
    Changed,
    Clipboard,
    Closing,
    Composing,
    Dragged,
    FilesDropped,
    Focused,
    Key,
    Pointed,
    PressedAway,
    Scrolled,
    Typed,
)
from game.view.node import Node
from game.view.view import View
from tests.editor_scenes import key
from tests.fakes_screens import FakeShelf, services, shown

SIZE = (1280, 720)


class Editor:
    """The screen with a folder of its own; `write` takes letters, and keys in angle brackets."""

    def __init__(self, folder: Path, path: Path | None = None) -> None:
        self.own = folder / "own"
        self.services = services(FakeShelf(folder=self.own))
        self.clipboard: list[str] = []
        self.services.set_clipboard = self.clipboard.append
        self.screen = EditorScreen(self.services, path)
        self.view()

    def view(self) -> View:
        return self.screen.view(SIZE)

    def send(self, *messages: object) -> object:
        route = None
        for message in messages:
            route = self.screen.update(message)
            self.view()
        return route

    def write(self, *said: str) -> Editor:
        for one in said:
            self.send(key(one[1:-1]) if one.startswith("<") else Typed(one))
        return self

    def press(self, id: str, clicks: int = 1, point: Point | None = None) -> None:
        point = point or self.node(id).box.centre
        for click in range(1, clicks + 1):
            self.send(Focused(id), Pointed(id, point, click))

    def node(self, id: str) -> Node:
        return self.view().by_id[id]

    def says(self) -> str:
        return shown(self.view())

    @property
    def path(self) -> Path:
        path = self.screen.editing.desk.keeping.path
        assert path is not None
        return path

    def saved(self) -> PairSet:
        found = read_any(self.path)[0]
        assert found is not None
        return found

    def pairs(self) -> list[tuple[str, str]]:
        return [(pair.term.text, pair.definition.text) for pair in self.saved().pairs]


@pytest.fixture
def new(tmp_path: Path) -> Editor:
    return Editor(tmp_path)


def a_file(folder: Path, text: str, name: str = "mine.yaml") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


TWO = "title: Two # ours\npairs:\n  - uno: one\n  - dos: two # a note\n"


# ---------------------------------------------------------------------- writing


def test_twenty_pairs_are_written_with_the_keys_alone(new: Editor) -> None:
    new.write("Numbers", "<enter>")
    for n in range(20):
        new.write(f"term {n}", "<tab>", f"meaning {n}", "<tab>" if n % 2 else "<enter>")
    assert new.saved().title == "Numbers"
    assert new.pairs() == [(f"term {n}", f"meaning {n}") for n in range(20)]
    assert "Saved · 20 pairs" in new.says()


def test_a_new_set_has_no_file_before_the_first_change_and_keeps_its_name(new: Editor) -> None:
    assert not new.own.exists()
    new.write("Los números", "<enter>")
    assert new.path == new.own / "Los-números.yaml"
    new.write("uno", "<tab>", "one", "<enter>", "<f6>", "Other", "<enter>")
    assert new.path == new.own / "Los-números.yaml"
    assert new.saved().title == "Other"


def test_arabic_and_japanese_are_written_and_kept(new: Editor) -> None:
    new.write("x", "<enter>", "كتاب", "<tab>", "本")
    new.send(Composing("ほ"), Composing("ほん"), Typed("本"), Composing(""))
    new.write("<enter>")
    assert new.pairs() == [("كتاب", "本本")]


def test_an_input_method_that_is_given_up_leaves_the_cell_as_it_was(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.send(Composing("ほ"), Key("enter"), Composing(""))
    at.write("<enter>", "<enter>")
    assert at.path.read_text(encoding="utf-8") == TWO


def test_escape_gives_up_first_the_text_then_the_block_then_the_screen(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.write("<shift down>", "<shift down>")
    assert at.send(Key("escape")) is None
    at.write("other")
    assert at.send(Key("escape")) is None
    assert "other" not in at.says()
    assert isinstance(at.send(Key("escape")), Back)


def test_tab_goes_from_the_title_through_the_fields_to_the_table(new: Editor) -> None:
    went = []
    for _ in range(5):
        went.append(new.view().focus)
        new.write("<tab>")
    assert went == ["title", "subject", "term_language", "definition_language", "cell-0-0"]


def test_a_language_is_chosen_by_its_first_letters(new: Editor) -> None:
    new.write("Verbs", "<tab>", "<tab>", "<enter>", "japa", "<enter>")
    new.write("<tab>", "<enter>", "es-MX", "<enter>", "<tab>", "a", "<tab>", "b", "<enter>")
    found = new.saved()
    assert (found.term_language, found.definition_language) == ("ja", "es-MX")


def test_a_press_beside_the_languages_closes_them(new: Editor) -> None:
    new.send(wishes.Say("term_language"))
    assert "languages" in new.view().by_id
    new.send(PressedAway())
    assert "languages" not in new.view().by_id


def test_a_block_is_copied_and_pasted_as_a_spreadsheet_does(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.write("<ctrl a>", "<ctrl c>")
    assert at.clipboard == ["uno\tone\ndos\ttwo\n"]
    at.write("<ctrl end>", "<home>")
    at.send(Clipboard('tres\tthree\r\n"cuatro\ny más"\tfour\r\n'))
    assert at.pairs()[2:] == [("tres", "three"), ("cuatro\ny más", "four")]


def test_pasting_while_a_cell_is_written_stays_in_it(new: Editor) -> None:
    new.write("x", "<enter>", "a")
    new.send(Clipboard("b\tc"))
    new.write("<tab>", "d", "<enter>")
    assert new.pairs() == [("ab c", "d")]


def test_undo_and_redo_go_over_everything(new: Editor) -> None:
    new.write("x", "<enter>", "a", "<tab>", "b", "<enter>", "c", "<tab>", "d", "<enter>")
    whole = new.pairs()
    for _ in range(5):
        new.write("<ctrl z>")
    assert not new.screen.editing.work.sheet.rows
    for _ in range(5):
        new.write("<ctrl y>")
    assert new.pairs() == whole


def test_the_same_twice_and_a_missing_side_are_said_in_their_cells(new: Editor) -> None:
    new.write("x", "<enter>", "a", "<tab>", "b", "<enter>", "A", "<tab>", "c", "<enter>")
    new.write("lone", "<enter>", "<down>")
    for id in ("cell-0-0", "cell-1-0"):
        assert "The same as in another row" in new.node(id).label
        assert new.node(id).icons[0].name == "warning"
    assert "No definition yet" in new.node("cell-2-1").label


def test_a_text_too_long_for_the_room_is_told_below_while_it_is_written(new: Editor) -> None:
    new.write("x", "<enter>", "a", "<tab>", "short")
    new.send(preview.InRoom("projector"))
    assert "Too long" not in new.says()
    new.write(" and long" * 300)
    assert "Too long for a projector: the last" in new.node("preview-note").label
    new.write("<enter>")
    assert "Too long for a projector" in new.node("cell-0-1").label


def test_the_cards_below_have_the_smallest_size_of_the_room(new: Editor) -> None:
    new.write("x", "<enter>", "a", "<tab>", "b", "<up>")
    sizes = []
    for room in ("desk", "projector"):
        new.send(preview.InRoom(room))  # type: ignore[arg-type]
        sizes.append(new.node("preview-definition").texts[0].size)
    assert sizes == [pytest.approx(0.022 * 720), pytest.approx(0.03 * 720)]


def test_finding_shows_the_place_and_goes_round(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.write("<ctrl f>", "o")
    chosen = [at.screen.editing.work.chosen.cell]
    for _ in range(4):
        at.write("<enter>")
        chosen.append(at.screen.editing.work.chosen.cell)
    assert chosen == [(0, 0), (0, 1), (1, 0), (1, 1), (0, 0)]
    at.write("xyz")
    assert "Not found" in at.says()
    at.write("<escape>")
    assert at.view().focus == "cell-0-0"


# ---------------------------------------------------------------------- the pointer


def test_a_double_press_writes_at_the_letter_that_was_pressed(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, "casa verde: house\n"))
    box = at.node("cell-0-0").texts[0].box
    at.press("cell-0-0", clicks=2, point=Point(box.x + 4 * 8, box.y + 9))
    at.write("s", "<enter>")
    assert at.pairs()[0][0] == "casas verde"


def test_a_drag_over_cells_chooses_a_block_and_over_numbers_rows(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.press("cell-0-0")
    at.send(Dragged("cell-0-0", at.node("cell-1-1").box.centre))
    at.write("<ctrl c>")
    at.press("number-1")
    at.write("<ctrl c>")
    assert at.clipboard == ["uno\tone\ndos\ttwo\n", "dos\ttwo\n"]


def test_pressing_another_cell_keeps_what_was_written(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO)).write("three")
    at.press("cell-1-1")
    assert at.pairs() == [("three", "one"), ("dos", "two")]


def test_of_ten_thousand_rows_only_those_that_show_are_nodes(tmp_path: Path) -> None:
    rows = "".join(f"  - a{n}: b{n}\n" for n in range(9_000))
    at = Editor(tmp_path, a_file(tmp_path, f"pairs:\n{rows}"))
    assert len(at.view().nodes) < 150
    at.send(Scrolled(-2, Point(600, 300)))
    assert "cell-1-0" not in at.view().by_id
    at.write("<ctrl end>")
    assert len(at.view().nodes) < 150
    assert "cell-8999-1" in at.view().by_id


def test_letters_go_to_the_chosen_cell_even_when_it_is_scrolled_away(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, "".join(f"a{n}: b{n}\n" for n in range(90))))
    at.send(Scrolled(-20, Point(600, 300)))
    view = at.view()
    assert view.focus in view.by_id
    at.write("new")
    assert at.node("cell-0-0").caret
    at.write("<enter>")
    assert at.pairs()[0] == ("new", "b0")


def test_nothing_of_the_table_shows_outside_of_it(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, "".join(f"a{n}: b{n}\n" for n in range(50))))
    at.send(Scrolled(-1, Point(600, 300)))
    window = at.screen.editing.laid.table.frame.rows  # type: ignore[union-attr]
    clips = {n.clip for n in at.view().nodes if n.id.startswith(("cell-", "row-", "number-"))}
    assert clips == {window}


# ---------------------------------------------------------------------- pictures and sounds


def a_picture(path: Path) -> Path:
    surface = skia.Surface(8, 8)
    surface.makeImageSnapshot().save(str(path), skia.kPNG)
    return path


def test_a_picture_dropped_on_a_cell_lies_beside_the_set(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path / "sets", TWO))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    picture = a_picture(elsewhere / "dog.png")
    at.send(FilesDropped((str(picture),), at.node("cell-1-0").box.centre))
    side = at.saved().pairs[1].term
    assert (side.text, side.picture) == ("dos", str(tmp_path / "sets" / "dog.png"))
    at.write("<ctrl z>")
    assert at.path.read_text(encoding="utf-8") == TWO


def test_a_picture_that_is_none_is_refused_with_a_sentence(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.send(FilesDropped((str(a_file(tmp_path, "no", "no.png")),)))
    assert "is not a picture" in at.says()
    assert not at.saved().pairs[0].term.picture


def test_any_other_file_goes_to_the_import(new: Editor) -> None:
    assert new.send(FilesDropped(("words.csv",))) == ToImport(paths=("words.csv",))


# ---------------------------------------------------------------------- leaving


def test_playing_saves_and_goes_to_the_setup(new: Editor) -> None:
    new.write("x", "<enter>", "a", "<tab>", "b")
    assert new.send(Key("f5")) == ToSetup(new.path, instead=True)
    assert new.pairs() == [("a", "b")]


def test_an_empty_set_cannot_be_played_and_says_so(new: Editor) -> None:
    assert new.send(wishes.Play()) is None
    assert "nothing to play yet" in new.says()
    new.send(wishes.CloseNotice(new.screen.editing.desk.said[0]))
    assert "nothing to play yet" not in new.says()


def test_closing_the_window_keeps_the_cell_that_is_being_written(new: Editor) -> None:
    new.write("x", "<enter>", "a", "<tab>", "b")
    assert new.send(Closing()) is None
    assert new.pairs() == [("a", "b")]


def test_what_cannot_be_saved_is_asked_about_and_can_be_copied(tmp_path: Path) -> None:
    at = Editor(tmp_path)
    at.own.write_text("a file where the folder should be", encoding="utf-8")
    at.write("x", "<enter>", "a", "<tab>", "b", "<enter>")
    assert "Not saved" in at.node("trouble").label
    assert at.send(Key("escape")) is None
    assert at.view().by_id["dialog"].label == "The last changes are not saved"
    at.send(wishes.CopyAll())
    assert at.clipboard == ["a\tb\n"]
    assert isinstance(at.send(Closing()), Stay)
    assert at.send(Closing()) is None
    at.send(wishes.StayHere())
    at.own.unlink()
    at.send(wishes.Again())
    assert at.pairs() == [("a", "b")]
    assert isinstance(at.send(Key("escape")), Back)


def test_the_table_is_wide_enough_for_everything_it_says(new: Editor) -> None:
    page = Box(0, 0, *SIZE)
    for node in new.view().nodes:
        assert page.joined(node.box) == page, node.id


def test_an_outside_change_leaves_what_is_being_written(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO)).write("<down>", "three")
    at.path.write_text("pairs:\n  - cero: zero\n  - uno: one\n  - dos: two\n", encoding="utf-8")
    at.send(Changed())
    at.write("<enter>")
    assert at.pairs() == [("cero", "zero"), ("uno", "one"), ("three", "two")]


def test_a_title_that_is_only_looked_at_stays_as_it_is_written(tmp_path: Path) -> None:
    text = f'title: "{"long " * 200}"\npairs:\n  - uno: one\n'
    at = Editor(tmp_path, a_file(tmp_path, text)).write("<f6>", "<enter>", "<f2>", "<enter>")
    assert at.path.read_text(encoding="utf-8") == text


def test_rows_beyond_the_ten_thousandth_are_left_out_with_a_sentence(tmp_path: Path) -> None:
    rows = "".join(f"  - a{n}: b{n}\n" for n in range(9_999))
    at = Editor(tmp_path, a_file(tmp_path, f"pairs:\n{rows}")).write("<ctrl end>", "<home>")
    at.send(Clipboard("x\ty\nz\tw\n"))
    assert "1 row was left out" in at.says()
    assert at.pairs()[-1] == ("x", "y")


def test_an_outside_change_comes_as_a_step(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.path.write_text("title: Two\npairs:\n  - tres: three\n", encoding="utf-8")
    at.send(Changed())
    assert at.node("cell-0-0").value == "tres"
    assert "changed outside" in at.says()
    at.write("<ctrl z>")
    assert at.pairs() == [("uno", "one"), ("dos", "two")]
