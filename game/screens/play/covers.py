"""Covers: what lies over the board: the pause, the question before leaving, the blank screen."""

from __future__ import annotations

from game.core.game import Game
from game.screens.play.wishes import KeepPlaying, Leave, ToggleBlank, TogglePause
from game.view.box import Box
from game.view.node import Node, Skin
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row, button_width
from game.widgets.dialog import dialog
from game.widgets.page import label, panel
from game.words import _


def cover(game: Game, area: Box, ui: Ui) -> tuple[Node, ...]:
    """What covers the board in a pause, with the seed of the run."""
    sheet = panel("cover", area, ui, label=_("Paused"))
    middle = area.middle(area.w - ui(40), ui(150))
    head = Box(middle.x, middle.y, middle.w, ui(48))
    line = Box(middle.x, head.bottom, middle.w, ui(28))
    choice = Button("resume", _("Go on"), TogglePause(), ("p", "enter", "space"), True, "play")
    left = area.centre.x - button_width(choice, ui) / 2
    seed = _("This deal is number {seed}.").format(seed=game.seed)
    return (
        sheet,
        label("paused", head, _("Paused"), ui(34), weight=700, align="centre", heading=True),
        label("seed", line, seed, ui(16), colour="muted", align="centre"),
        *button_row([choice], left, line.bottom + ui(22), ui),
    )


def leave_question(ui: Ui) -> tuple[Node, ...]:
    """Whether to leave the game; asked once."""
    return dialog(
        ui, _("Leave this game?"),
        _("What you have answered is kept, as an unfinished run."),
        [
            Button("stay", _("Keep playing"), KeepPlaying(), ("escape", "enter"), primary=True),
            Button("leave", _("Leave"), Leave(), ("l",)),
        ],
    )  # fmt: skip


def blank(ui: Ui) -> Node:
    """An empty page, for a class that should look at its teacher."""
    keys = (".", "escape", "enter", "space")
    return Node(
        "blank", "page", ui.page, _("Blank screen"), skin=Skin(fill="bg"),
        message=ToggleBlank(), keys=keys, focusable=False,
    )  # fmt: skip
