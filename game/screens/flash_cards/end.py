"""End: what can be done after the last card: play, look at the starred ones, look again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.options import FEWEST
from game.screens.flash_cards.messages import Action
from game.screens.flash_cards.page import frame
from game.screens.flash_cards.state import State
from game.view.box import Box
from game.view.node import Icon, Node
from game.view.ui import Ui
from game.widgets.buttons import Button, button, button_width
from game.widgets.page import label, panel
from game.words import _, n_


def end_page(state: State, ui: Ui) -> tuple[Node, ...]:
    """Return the screen after the last card."""
    return (*frame(state, ui), *_panel(state, ui))


def choices(state: State) -> Sequence[Button]:
    """Return what can be done now; Enter does the first."""
    starred = len(state.starred)
    play = Button("play", _("Play with these"), Action.PLAY, ("enter", "p"), True, "play")
    again = Button("again", _("Look again"), Action.AGAIN, ("a",), icon="undo")
    if not starred:
        return (play, again)
    words = n_("Play with the starred pair", "Play with the {n} starred pairs", starred)
    if (dealt := min(FEWEST, len(state.keys))) > starred:
        # Fewer would be no question: others of the set lie beside them.
        words = _("Play with {all} pairs, {n} with a star").format(all=dealt, n=starred)
    some = Button("play-starred", words, Action.PLAY_STARRED, ("f",), icon="star")
    if state.starred_only:
        every = Button("starred", _("Look at all again"), Action.ONLY_STARRED, ("o",), icon="eye")
        return (some, again, every)
    only = Button("starred", _("Look at the starred"), Action.ONLY_STARRED, ("o",), icon="star")
    return (play, some, again, only)


def _panel(state: State, ui: Ui) -> tuple[Node, ...]:
    title, count = _("That was the last one"), len(state.deck.order)
    said = n_("You have looked at {n} pair.", "You have looked at {n} pairs.", count)
    if (seen := len(state.seen.intersection(state.deck.order))) < count:
        said = _("You have looked at {n} of {all} pairs.").format(n=seen, all=count)
    if starred := len(state.starred):
        more = n_("{n} has a star.", "{n} have a star.", starred)
        said = f"{said} {more}"
    buttons = choices(state)
    wide = min(ui(520) * min(max(1.0, ui.text), 1.5), ui.width - 2 * ui.margin)
    inner, big, small = wide - ui(72), ui.chrome(28), ui.type(18)
    heights = [
        ui(44),
        ui.measure.height(title, big, inner, 700) + 1,
        ui.measure.height(said, small, inner) + 1,
        ui(8),
        *[ui(46)] * len(buttons),
    ]
    tall = sum(heights) + ui(12) * (len(heights) - 1) + 2 * ui(26)
    middle = Box(0, ui(90), ui.width, ui.height - ui(90 + 140)).middle(wide, tall)
    rows = middle.inset(ui(36), ui(26)).rows(heights, ui(12))
    sign = Icon("tick", rows[0].middle(ui(40), ui(40)), "good")
    main = buttons[0]
    at = [row.middle(max(ui(320), *(button_width(b, ui) for b in buttons)), ui(46)) for row in rows]
    return (
        panel("end", middle, ui, label=title),
        Node("end-sign", "image", rows[0], icons=(sign,), parent="end"),
        label("end-title", rows[1], title, big, weight=700, align="centre", lines=0, heading=True),
        label("end-text", rows[2], said, small, colour="muted", align="centre", lines=0),
        *(
            button(_first(one) if one is main else one, box, ui, parent="end")
            for one, box in zip(buttons, at[4:], strict=True)
        ),
    )


def _first(choice: Button) -> Button:
    """Return the choice filled, and pressed by Enter."""
    keys = choice.keys if "enter" in choice.keys else ("enter", *choice.keys)
    return replace(choice, keys=keys, primary=True)
