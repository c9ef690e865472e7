"""Letters and keys on their way to the editor: all arrive, however many come at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from game.app import App
from game.input_controller import InputController
from game.look.inputs import Input, KeyDown, Moved, TextIn
from game.screens.editor.screen import EditorScreen
from game.screens.routes import Destination, Place, Push, ToEditor
from game.screens.screen import Screen
from game.services import Services
from game.view.box import Point
from tests.fakes import FakeShelf, services
from tests.fakes_app import BUTTON, FakePainter, FakeScreen, FakeWindow
from tests.views import SIZE

WORDS = st.text("nabé ", min_size=1, max_size=6).map(lambda text: f"n{text}n")
TABLES = st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=4)


def typed(text: str) -> list[Input]:
    """What SDL gives for letters, a tab and a new line."""
    inputs: list[Input] = []
    for letter in text:
        match letter:
            case "\t" | "\n":
                inputs.append(KeyDown("tab" if letter == "\t" else "enter"))
            case " ":
                inputs += [KeyDown("space", " "), TextIn(" ")]
            case _:
                inputs += [KeyDown(letter if letter.isascii() else "e", letter), TextIn(letter)]
    return inputs


def carry_out(batches: Sequence[Sequence[Input]], folder: Path) -> EditorScreen:
    """Open the editor from the library, and let the batches of the window come."""
    window, opened = FakeWindow(*batches), list[EditorScreen]()
    window.size = SIZE
    library = FakeScreen({BUTTON.message: Push(ToEditor())})

    def open_screen(to: Destination, with_: Services, size: tuple[int, int]) -> Screen:
        if to is Place.LIBRARY:
            return library
        opened.append(EditorScreen(with_, None))
        return opened[-1]

    app = App(window, FakePainter(), services(FakeShelf(folder=folder)), open_screen)
    app.stack.begin()
    app.input = InputController(app)
    while window.batches:
        app.sleep()
        app.refresh()
    return opened[-1]


@settings(max_examples=20, deadline=None)
@given(WORDS, TABLES, st.data())
def test_no_letter_is_lost_however_inputs_come_together(
    title: str, table: list[tuple[str, str]], data: st.DataObject
) -> None:
    rows = "".join(f"{term}\t{definition}\n" for term, definition in table)
    inputs = [KeyDown("e", ctrl=True), *typed(f"{title}\n{rows}")]
    cuts = data.draw(st.sets(st.integers(1, len(inputs) - 1)))
    # Now and then the pointer moves, so that the window is painted in between.
    moves: list[Input] = [Moved(Point(cut, 500)) for cut in sorted(cuts)]
    ends = zip(
        [0, *sorted(cuts)], [*sorted(cuts), len(inputs)], [*moves, Moved(Point(1, 1))], strict=True
    )
    with TemporaryDirectory() as folder:
        editor = carry_out([[*inputs[a:b], move] for a, b, move in ends], Path(folder))
        sheet = editor.state.edit.sheet
    assert sheet.title == title
    assert [(row.term.text, row.definition.text) for row in sheet.rows] == table
