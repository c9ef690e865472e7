"""The app: what a screen needed is let go when it is closed, and not while anything moves."""

from __future__ import annotations

import pytest

from game.screens.routes import Go, Place, Push, Replace, Route
from tests.test_app import SETUP, Stage


@pytest.mark.parametrize(
    ("route", "releases"), [(Go.BACK, 1), (Go.HOME, 1), (Replace(SETUP), 1), (Push(SETUP), 0)]
)
def test_what_a_closed_screen_needed_is_let_go_once(route: Route, releases: int) -> None:
    stage = Stage()
    app = stage.begun(Place.HELP)
    app.go(route)
    app.sleep()
    app.sleep()
    assert stage.painter.releases == releases


def test_nothing_is_let_go_while_anything_moves() -> None:
    stage = Stage()
    app = stage.begun(Place.HELP)
    app.go(Go.BACK)
    stage.painter.in_motion = True
    app.sleep()
    assert stage.painter.releases == 0
    stage.painter.in_motion = False
    app.sleep()
    assert stage.painter.releases == 1
