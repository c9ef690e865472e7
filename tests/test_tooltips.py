"""The names of buttons that show only a sign: after a rest, with the keyboard, all on the page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.input_controller import REST_MS, InputController
from game.look.inputs import Down, Moved
from game.screens.routes import Place
from game.view.box import Box, Point
from game.view.node import Icon, Node, Text
from game.view.view import View
from game.widgets.tooltip import tooltip
from tests import fakes, views
from tests.fakes_app import FakeOpener, FakeScreen, FakeWindow
from tests.test_app import Stage

GEAR = Node(
    "gear",
    "button",
    Box(0, 0, 20, 20),
    "Settings",
    message="set",
    icons=(Icon("gear", Box(0, 0, 9, 9)),),
)
FACE = Text("Settings", Box(0, 0, 9, 9), 9)
WORDS = replace(GEAR, id="words", box=Box(50, 0, 40, 20), texts=(FACE,))


def painted(focus: str = "", *inputs: object, rests: bool = False) -> View:
    screen = FakeScreen(nodes=(GEAR, WORDS), focus=focus)
    now = [0]
    services = fakes.services(clock=lambda: now[0])
    stage = Stage(FakeWindow(), opener=FakeOpener({Place.LIBRARY: screen}), services=services)
    stage.window.batches = [(Moved(Point(90, 90)), *inputs)]
    app = stage.begun()
    app.input = InputController(app)
    app.sleep()
    now[0] += REST_MS if rests else REST_MS // 2
    app.sleep()
    app.refresh()
    return stage.painter.painted[-1]


def test_the_name_shows_once_the_pointer_has_rested() -> None:
    over = Moved(Point(5, 5))
    assert "tooltip" not in painted("", over).by_id
    assert painted("", over, rests=True).by_id["tooltip"].label == "Settings"
    assert "tooltip" not in painted("", Moved(Point(60, 5)), rests=True).by_id


def test_a_press_takes_the_name_away() -> None:
    assert "tooltip" not in painted("", Moved(Point(5, 5)), Down(Point(5, 5)), rests=True).by_id


def test_the_name_shows_while_the_button_has_the_keyboard() -> None:
    assert "tooltip" in painted("gear").by_id
    assert "tooltip" not in painted("words").by_id


@pytest.mark.parametrize("size", [(300, 200), (1280, 720)])
@pytest.mark.parametrize("corner", [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)])
def test_the_name_lies_on_the_page(size: tuple[int, int], corner: tuple[float, float]) -> None:
    x, y = (size[0] - 20) * corner[0], (size[1] - 20) * corner[1]
    node = replace(GEAR, box=Box(x, y, 20, 20), label="Settings of everything" * 3)
    name = tooltip(node, fakes.services().ui(size))
    assert views.outside(View(size, (node, name))) == []
    assert not name.box.meets(node.box)
