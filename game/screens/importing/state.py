"""State: what the import screen remembers, and what has the keyboard in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from game.formats.problems import Problem
from game.screens.importing.batch import Batch
from game.screens.importing.chips import TITLE
from game.screens.importing.dialogs import Dialog, OpenedMenu
from game.screens.importing.request import Request
from game.screens.importing.storing import Saving
from game.values import dataclass
from game.widgets.list_box import OWN
from game.widgets.scroller import Scroller


@dataclass(frozen=True, slots=True)
class State:
    """What the screen remembers.

    `trouble` says why something failed, `feedback` what came of it; `looked_at` is when the
    worker was last looked after, in milliseconds. The place of the `problem` is lit. `request` is
    done as soon as what it needs is read; it was `held` if there is something to look at first.
    """

    batch: Batch
    size: tuple[int, int] = (1280, 720)
    focus: str = ""
    dialog: Dialog | None = None
    scrollers: Mapping[str, Scroller] = field(default_factory=dict)
    trouble: str = ""
    feedback: str = ""
    saving: Saving | None = None
    looked_at: int = 0
    problem: Problem | None = None
    request: Request | None = None
    held: bool = False


def close_dialog(state: State) -> State:
    """Close what lies over the screen; the keyboard goes back to what opened a menu."""
    focus = state.dialog.opener if isinstance(state.dialog, OpenedMenu) else state.focus
    return replace(state, dialog=None, focus=focus)


def is_for_field(state: State, text: str) -> bool:
    """Return True if a pasted text goes into the field that has the keyboard."""
    return state.focus in (TITLE, OWN) and "\n" not in text.strip() and bool(text.strip())
