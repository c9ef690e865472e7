"""Problems of what is being imported lead to their row: among the cards, then in the editor."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.screens.editor.screen import EditorScreen
from game.screens.importing.messages import Action
from game.screens.importing.screen import ImportScreen
from game.screens.routes import Replace, ToEditor
from game.view.messages import Focused, Key, Resized
from tests import fakes
from tests.fakes import FakeShelf
from tests.screens.importing import dropped, pasted, press, send
from tests.views import SIZE, faults_of_layout, text

NARROW, UPRIGHT = (800, 600), (1080, 1920)
ROWS = "".join(f"term {n}\tmeaning {n}\n" for n in range(1, 60))
TWICE = f"{ROWS}term 60\tmeaning 1\n"
HALF = f"{ROWS}alone\t\nterm 61\tmeaning 61\n"
NATIVE = "pairs:\n  - owl: búho\n  - cat:\n  - hen: gallina\n  - hen: pollo\n  - owl: búho\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own").mkdir()
    return tmp_path / "own"


def lit(screen: ImportScreen, size: tuple[int, int] = SIZE) -> list[str]:
    nodes = screen.view(size).nodes
    return [n.id for n in nodes if n.id == "left-out" or (n.id.startswith("pair-") and n.selected)]


def choose(screen: ImportScreen, words: str) -> str:
    """Press the problem at the side that says so; its id."""
    rows = [n for n in screen.view(SIZE).nodes if n.id.startswith("wrong-")]
    id = next(n.id for n in rows if words in n.label)
    press(screen, id)
    return id


def in_editor(screen: ImportScreen, own: Path) -> EditorScreen:
    """Import and edit; the editor that opens."""
    route = send(screen, Action.IMPORT_AND_EDIT)
    assert isinstance(route, Replace)
    to = route.to
    assert isinstance(to, ToEditor)
    return EditorScreen(fakes.services(FakeShelf(folder=own)), to.path, to.problem, to.row)


def test_a_problem_at_the_side_scrolls_to_its_pair_and_lights_it(own: Path) -> None:
    screen = pasted(TWICE, own)
    assert lit(screen) == []
    row = choose(screen, "This definition is also")
    assert lit(screen) == ["pair-59-term", "pair-59-definition"]
    assert screen.view(SIZE).by_id[row].selected


def test_where_a_row_was_left_out_a_bar_stands_between_the_cards(own: Path) -> None:
    screen = pasted(HALF, own)
    choose(screen, "One side of this row is empty")
    view = screen.view(SIZE)
    assert lit(screen) == ["left-out"]
    bar, above, below = (view.by_id[id].box for id in ("left-out", "pair-58-term", "pair-59-term"))
    assert above.bottom <= bar.centre.y <= below.y


def test_in_a_narrow_window_the_list_closes_and_the_row_is_lit(own: Path) -> None:
    screen = pasted(HALF, own)
    send(screen, Resized(NARROW), Action.SHOW_PROBLEMS)
    assert "Press a problem to see its row" in text(screen.view(NARROW))
    nodes = [n for n in screen.view(NARROW).nodes if n.id.startswith("problem-")]
    send(screen, next(n.message for n in nodes if "One side" in n.label))
    assert "dialog" not in screen.view(NARROW).by_id
    assert lit(screen, NARROW) == ["left-out"]


def test_in_an_upright_window_the_problems_lie_below_the_cards(own: Path) -> None:
    screen = pasted(HALF, own)
    view = screen.view(UPRIGHT)
    panel, main = view.by_id["wrong-panel"].box, view.by_id["main"].box
    cards = [node.box for node in view.nodes if node.id.startswith("pair-")]
    assert panel.x == min(box.x for box in cards)
    assert panel.right == max(box.right for box in cards)
    assert panel.bottom <= main.y
    assert panel.h < UPRIGHT[1] * 0.3
    assert faults_of_layout(view) == []
    send(screen, Resized(UPRIGHT))
    send(screen, next(n.message for n in view.nodes if "One side" in n.label and n.message))
    assert lit(screen, UPRIGHT) == ["left-out"]


def test_few_cards_in_an_upright_window_have_their_problems_right_below(own: Path) -> None:
    view = pasted("a\t1\nb\t\nc\t3\nd\t4\n", own).view(UPRIGHT)
    low = max(node.box.bottom for node in view.nodes if node.id.startswith("pair-"))
    assert low <= view.by_id["wrong-panel"].box.y <= low + 40


def test_tab_brings_a_problem_at_the_side_into_view(own: Path) -> None:
    screen = pasted("".join(f"one {n}\t\n\nterm {n}\tx{n}\n" for n in range(12)), own)
    last = [n.id for n in screen.view(SIZE).nodes if n.id.startswith("wrong-") and n.message][-1]
    send(screen, Focused(last))
    view = screen.view(SIZE)
    assert view.by_id[last].box.bottom <= view.by_id["wrong-panel"].box.bottom


def test_the_editor_opens_at_the_problem_that_was_chosen(own: Path) -> None:
    screen = pasted(HALF, own)
    choose(screen, "One side of this row is empty")
    editor = in_editor(screen, own)
    assert editor.state.edit.selection.row == 59
    assert "One side of this row is empty" in text(editor.view(SIZE))


def test_without_a_chosen_problem_the_editor_opens_at_the_top(own: Path) -> None:
    assert in_editor(pasted(HALF, own), own).state.edit.selection.row == 0


def test_a_file_of_our_own_opens_at_its_half_row(own: Path) -> None:
    screen = dropped(own, birds_yaml=NATIVE)
    choose(screen, "The definition is empty")
    editor = in_editor(screen, own)
    sheet = editor.document.sheet
    assert sheet.rows[editor.state.edit.selection.row].term.text == "cat"


def test_another_item_forgets_what_was_lit(own: Path) -> None:
    screen = dropped(
        own, a_csv="term;definition\nx;y\nalone;\nv;w\n", b_csv="term;definition\np;q\n"
    )
    send(screen, Focused("file-1"))
    choose(screen, "One side of this row is empty")
    assert lit(screen) == ["left-out"]
    send(screen, Focused("file-2"), Key("home"))
    assert lit(screen) == []
