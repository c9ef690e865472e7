"""Every dialog of every screen: where the ring is, what Enter and Esc do, what looks dangerous."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from game.core.settings import Settings
from game.screens.routes import Go
from game.view.messages import Event, Focused, Key
from game.view.node import Node
from game.view.view import View
from tests.scene_views import SCREENS, shown
from tests.scenes import SCENES
from tests.stage import stage
from tests.views import MEASURE, SIZE

HARMLESS = {
    "Quit",  # everything is saved
    "Copy everything",
    "Copy the report",
    "Open its folder",
    "Show in folder",
    "Choose here instead",
    "Import and edit",
    "From now on",
}
"""Answers that lose nothing, whatever is asked."""
LEAVES_NOTHING = "Leave this game?"
"""Here what was answered is kept."""


@dataclass
class Dialog:
    """The dialog of a scene, and the screen that it lies on."""

    screen: Any
    view: View

    @property
    def frame(self) -> Node | None:
        return next((node for node in self.view.live() if node.role == "dialog"), None)

    @property
    def answers(self) -> list[Node]:
        frame = self.frame
        return [
            node
            for node in self.view.live()
            if frame and node.role == "button" and node.pressable and node.parent == frame.id
        ]

    @property
    def ring(self) -> Node:
        focused = self.view.focused
        assert focused is not None, "nothing has the keyboard"
        return focused

    @property
    def asks(self) -> bool:
        """Return True if it is a question: nothing but words and answers."""
        return all(node in self.answers for node in self.view.live() if node.pressable)

    def after(self, message: object) -> Dialog | None:
        """Return the dialog as it is then; None once it is closed."""
        route = self.screen.update(message)
        after = Dialog(self.screen, self.screen.view(SIZE))
        return None if route is Go.BACK or after.frame is None else after


def dialog_of(scene: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Dialog | None:
    """Show the scene, and return the dialog that it ends with."""
    seen = shown(scene, language="en").last
    if seen is None or all(node.role != "dialog" for node in seen.live()):
        return None
    last: list[Dialog] = []

    def watched(view: Callable[[Any, tuple[int, int]], View]) -> Callable[..., View]:
        def asked(screen: Any, size: tuple[int, int]) -> View:
            shown = view(screen, size)
            last[:] = [Dialog(screen, shown)]
            return shown

        return asked

    for screen in SCREENS:
        monkeypatch.setattr(screen, "view", watched(screen.view))
    SCENES[scene](stage(folder, SIZE, Settings("en", motion=False), MEASURE))
    return last[0] if last and last[0].frame else None


@pytest.mark.parametrize("scene", SCENES)
def test_in_every_dialog_the_ring_is_on_what_is_safe(
    scene: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = dialog_of(scene, tmp_path, monkeypatch)
    if dialog is None:
        return
    ring = dialog.ring
    # A field, the first row of a list of choices, the frame that the arrows move and that can be
    # undone, or the answer that changes nothing.
    is_safe = ring.role in ("field", "row") or ring.id == "crop-frame"
    assert is_safe or "escape" in ring.keys
    # Enter presses what has the ring: no other answer takes that key.
    assert all("enter" not in node.keys for node in dialog.view.live() if node is not ring)
    for answer in dialog.answers if dialog.asks else ():
        moved = dialog.after(Focused(answer.id))
        assert moved is not None
        assert moved.view.focus == answer.id
    escape = dialog.view.on_key("escape")
    assert dialog.after(escape.message if escape else Key("escape")) is None


@pytest.mark.parametrize("scene", SCENES)
def test_in_every_question_what_loses_something_looks_like_that(
    scene: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = dialog_of(scene, tmp_path, monkeypatch)
    if dialog is None or not dialog.asks:
        return
    assert dialog.frame is not None
    title, (first, *others) = dialog.frame.label, dialog.answers
    assert first is dialog.ring
    assert first.skin.fill == "term"
    for answer in others:
        assert answer.skin.fill == "card"
        loses = answer.label not in HARMLESS and title != LEAVES_NOTHING
        assert (answer.skin.edge == "bad") == loses, answer.label
        assert answer.icons or not loses


@pytest.mark.parametrize("scene", SCENES)
def test_a_press_outside_of_a_dialog_is_the_safe_answer(
    scene: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The choice of files is work that a slip should not end.
    dialog = None if scene.startswith("files") else dialog_of(scene, tmp_path, monkeypatch)
    if dialog is not None and dialog.ring.role != "field":
        assert dialog.after(Event.PRESSED_AWAY) is None


@pytest.mark.parametrize("scene", SCENES)
def test_keys_that_mean_nothing_in_a_dialog_move_nothing_behind_it(
    scene: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = dialog_of(scene, tmp_path, monkeypatch)
    if dialog is None or scene == "class-learning":  # any key is that of a team there
        return
    # Remotes have page keys alone: in the report they choose.
    paged = () if scene == "report-export" else ("pagedown", "pageup")
    for key in ("down", "up", "end", "home", *paged):
        after = dialog.after(Key(key))
        assert after is not None, key
        before, now = (each.view.nodes[: each.view.live_from] for each in (dialog, after))
        assert [(n.id, n.box) for n in now] == [(n.id, n.box) for n in before], key
