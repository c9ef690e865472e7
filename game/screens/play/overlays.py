"""Overlays: what lies over the board: the pause, the question before leaving, blank, the lens."""

from __future__ import annotations

from dataclasses import replace

from game.core.game import Game
from game.screens.play.messages import Action
from game.view.box import Box
from game.view.node import Icon, Node, Skin
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row, button_width
from game.widgets.dialog import question
from game.widgets.page import label, panel
from game.words import _

PAUSE_IDS = ("resume", "again")
"""The buttons of a pause; the first one has the keyboard."""


def pause_cover(game: Game, area: Box, ui: Ui) -> tuple[Node, ...]:
    """Return what covers the board in a pause, with the number of the deal."""
    sign, head, line, gap, tall = ui.type(64), ui.type(58), ui.type(26), ui(24), ui(46)
    middle = area.middle(area.w - ui(40), sign + head + line + gap + tall)
    top, title, quiet = middle.rows((sign, head, line))
    keys = ("p", "enter", "space")
    choices = (
        Button("resume", _("Go on"), Action.TOGGLE_PAUSE, keys, True, "play"),
        Button("again", _("Start again"), Action.START_AGAIN, ("n",), icon="undo"),
    )
    wide = min(middle.w, sum(button_width(choice, ui) for choice in choices) + ui(16))
    place = quiet.bottom + gap
    seed = _("Deal number {number}").format(number=game.seed)
    cover = panel("cover", area, ui, label=_("Paused"))
    return (
        replace(cover, icons=(Icon("pause", top.middle(sign, sign), "term"),)),
        label("paused", title, _("Paused"), ui.type(44), weight=700, align="centre", heading=True),
        label("seed", quiet, seed, ui.type(17), colour="muted", align="centre"),
        *button_row(choices, area.centre.x - wide / 2, place, ui, limit=wide, gap=16, tall=46),
    )


def leave_question(ui: Ui, *, kept: bool) -> tuple[Node, ...]:
    """Return the question whether to leave the game, which is `kept` from its first answer on."""
    stay = Button("stay", _("Keep playing"), Action.KEEP_PLAYING)
    leave = Button("leave", _("Leave"), Action.LEAVE, ("l",))
    text = _("The game is kept: you can go on with it later, from the library.")
    if not kept:
        text = _("Nothing has been answered yet.")
    return question(ui, _("Leave this game?"), text, stay, leave)


def blank_page(ui: Ui) -> Node:
    """Return a black page, in every theme, for a class that should look at its teacher."""
    page = Node("blank", "page", ui.page, _("Blank screen"), skin=Skin(fill="print"))
    keys = (".", "b", "escape", "enter", "space")
    return replace(page, message=Action.TOGGLE_BLANK, keys=keys, focusable=False)
