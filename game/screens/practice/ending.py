"""Ending: what was practised, when it comes again, what was hard, and what can be done next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from game.card_names import CardNames, name_of
from game.core.pair_set import Pair
from game.core.practice import Outlook, outlook
from game.core.text import short
from game.recall_words import again_words
from game.screens.practice.messages import Action
from game.screens.practice.state import State
from game.view.box import Box
from game.view.node import Icon, Node, Skin, Text
from game.view.ui import Ui
from game.widgets.buttons import Button
from game.widgets.hints import Hint
from game.widgets.page import label, panel
from game.widgets.screen_page import report_area, report_page
from game.widgets.scroller import ScrollArea
from game.words import _, n_

_PAD = 18
"""Units inside the panels."""


class Ahead(NamedTuple):
    """What is known of the time after this session.

    `next_days`: in so many days something of the set is due again, None for never. `more`: there
    is something to practise ahead. `next_title` is the set with pairs due that comes next, "" for
    none, with so many `next_due`. `coming` is when all that is remembered of the set comes again.
    """

    next_days: int | None = None
    more: bool = False
    next_title: str = ""
    next_due: int = 0
    coming: tuple[Outlook, ...] = ()


def title(state: State) -> str:
    """Return how the session went, in a few words."""
    if not state.practised:
        return _("Nothing is due today")
    return _("Well done, that was it for today")


def ending(state: State, nickname: str, ahead: Ahead, ui: Ui) -> tuple[Node, ...]:
    """Return the page that is shown when nothing is left to be asked."""
    content = area(state, ahead, ui).view("list-bar", state.scroller, ui)
    back = Button("back", _("Library"), Action.LEAVE, ("escape",), icon="back")
    of = _("All that is due") if state.others else state.pair_set.title
    quiet = " · ".join(part for part in (of, nickname) if part)
    hints = _hints(state, ahead)
    return report_page(title(state), quiet, content, back, buttons(state, ahead), hints, ui)


def buttons(state: State, ahead: Ahead) -> list[Button]:
    """Return what can be done next, the likeliest first."""
    choices = []
    if ahead.next_title:
        words = _("Next: {title}, {n} due")
        said = words.format(title=short(ahead.next_title, 28), n=ahead.next_due)
        choices.append(Button("next-set", said, Action.NEXT_SET, ("s",), icon="play"))
    if ahead.more:
        choices.append(Button("more", _("Practise more"), Action.MORE, ("p",), icon="plus"))
    if _is_of_one(state):
        choices.append(Button("play", _("Play a game"), Action.PLAY, ("g",), icon="play"))
    choices.append(Button("library", _("Back to the library"), Action.LEAVE))
    goes_on = ahead.next_title or (ahead.more and not state.practised)
    first = choices[0] if goes_on else choices[-1]
    main = replace(first, primary=True, keys=(*first.keys, "enter"))
    return [main, *(choice for choice in choices if choice is not first)]


def _is_of_one(state: State) -> bool:
    """Return True if one set was practised, which can be played then."""
    return state.path is not None and not state.others


def _hints(state: State, ahead: Ahead) -> list[Hint]:
    play = [Hint("G", _("play a game"))] if _is_of_one(state) else []
    more = [Hint("P", _("practise more"))] if ahead.more else []
    return [
        Hint(_("Enter"), _("go on")),
        *more,
        *play,
        Hint("F1", _("all keys")),
        Hint("Esc", _("library")),
    ]


def summary(state: State, ahead: Ahead) -> str:
    """Return in a sentence what was practised, or when there will be something to practise."""
    if state.practised:
        kept = n_(
            "You practised {n} pair today. It is kept.",
            "You practised {n} pairs today. It is kept.",
            state.practised,
        )
        hard = sum(len(each.missed) for each in state.sittings)
        if not hard:
            return f"{kept} " + _("All of it at the first go!")
        return f"{kept} " + n_("{n} was hard.", "{n} were hard.", hard)
    if ahead.next_days is None and state.session.options.only_typed and state.session.pairs:
        return _("Nothing in this set can be typed: its texts are too long, or no texts.")
    if ahead.next_days is None:
        return _("There is nothing in this set to practise yet.")
    when = _("The next pairs come {when}. Until then you know them, as far as one can tell.")
    return when.format(when=_coming(ahead.next_days))


def _coming(days: int) -> str:
    return _("tomorrow") if days <= 1 else again_words(days)


def area(state: State, ahead: Ahead, ui: Ui) -> ScrollArea:
    """Return what came of the session, as it lies unscrolled."""
    room, gap = report_area(ui), ui(16)
    said = summary(state, ahead)
    size = ui.type(20)
    tall = ui.measure.height(said, size, room.w) + ui(6)
    top = Box(room.x, room.y, room.w, tall)
    nodes: list[Node] = [label("summary", top, said, size, lines=0, valign="top")]
    y = top.bottom + gap
    rows = outlook(each.session for each in state.sittings) or ahead.coming
    hard = [
        (each.session.pairs[pair], names.of_words(chosen))
        for each in state.sittings
        for names in (CardNames(each.session.pairs),)
        for pair, chosen in each.missed
    ]
    if not rows:
        return ScrollArea(tuple(nodes), room, y - room.y)
    wide = (room.w - gap) * 0.4
    side_by_side = not ui.page.is_upright and bool(hard) and _lead(rows, ui) <= _share(wide, ui)
    wide = wide if side_by_side else room.w
    comes, low = _comes(rows, Box(room.x, y, wide, 0), ui)
    nodes += comes
    if hard:
        x = room.x + wide + gap if side_by_side else room.x
        top_y = y if side_by_side else low + gap
        place = Box(x, top_y, room.right - x, 0)
        shown, bottom = _hard(hard, place, ui)
        nodes += shown
        low = max(low, bottom)
    return ScrollArea(tuple(nodes), room, low + ui(12) - room.y)


def _comes(rows: Sequence[Outlook], box: Box, ui: Ui) -> tuple[list[Node], float]:
    """Return the panel that says what comes when, with a bar for how much."""
    pad, line = ui(_PAD), ui.type(38)
    head = ui.type(34)
    tall = 2 * pad + head + line * len(rows)
    ground = panel("comes", replace(box, h=tall), ui, label=_("When it comes again"))
    inner = ground.box.inset(pad, pad)
    words = _("When it comes again")
    nodes = [
        ground,
        label(
            "comes-title",
            replace(inner, h=ui.type(26)),
            words,
            ui.type(19),
            weight=700,
            heading=True,
            parent="comes",
        ),
    ]
    most = max(row.pairs for row in rows)
    lead = min(_lead(rows, ui), _share(box.w, ui))
    y = inner.y + head
    for number, row in enumerate(rows):
        place = Box(inner.x, y, inner.w, line)
        when, rest = place.left_part(lead)
        count = str(row.pairs)
        room = rest.w - ui.type(40) - ui(8)
        wide = max(ui(6), room * row.pairs / most)
        bar = Box(rest.x, rest.centre.y - ui(8), wide, ui(16))
        said = n_("{n} pair", "{n} pairs", row.pairs)
        spoken = f"{again_words(row.days)}: {said}"
        beside = Box(bar.right + ui(8), rest.y, ui.type(40), rest.h)
        first = Text(again_words(row.days), when, ui.type(17), lines=1)
        amount = Text(count, beside, ui.type(17), 600, lines=1, figures=True)
        nodes.append(
            Node(
                f"comes-{number}",
                "row",
                place,
                spoken,
                texts=(first, amount),
                parent="comes",
                focusable=False,
            )
        )
        nodes.append(
            Node(
                f"comes-bar-{number}",
                "image",
                bar,
                skin=Skin(fill="term", radius=ui(4)),
                parent="comes",
            )
        )
        y += line
    return nodes, ground.box.bottom


def _lead(rows: Sequence[Outlook], ui: Ui) -> float:
    """Return how wide the words before the bars are."""
    return max(ui.measure.width(again_words(row.days), ui.type(17)) for row in rows) + ui(14)


def _share(width: float, ui: Ui) -> float:
    """Return how wide they may be in a panel of this width, so that bars can be compared."""
    return 0.6 * (width - 2 * ui(_PAD))


def _hard(missed: Sequence[tuple[Pair, str]], box: Box, ui: Ui) -> tuple[list[Node], float]:
    """Return the panel of the pairs that were hard, each with what was taken for it."""
    pad, gap = ui(_PAD), ui(12)
    inner = box.inset(pad, 0)
    words = _("What was hard")
    head = Box(inner.x, box.y + pad, inner.w, ui.type(26))
    nodes = [label("hard-title", head, words, ui.type(19), weight=700, heading=True, parent="hard")]
    y = head.bottom + ui(8)
    for number, (pair, chosen) in enumerate(missed):
        shown, y = _hard_pair(number, pair, chosen, Box(inner.x, y, inner.w, 0), ui)
        nodes += shown
        y += gap
    ground = panel("hard", Box(box.x, box.y, box.w, y - gap + pad - box.y), ui, label=words)
    return [ground, *nodes], ground.box.bottom


def _hard_pair(number: int, pair: Pair, chosen: str, box: Box, ui: Ui) -> tuple[list[Node], float]:
    term, definition = pair.term, pair.definition
    size, small = ui.type(18), ui.type(16)
    nodes, y = [], box.y
    for id, side, weight in (("term", term, 600), ("definition", definition, 400)):
        words = side.shown or name_of(side)
        wide = ui.measure.height(words, size, box.w, 600 if weight == 600 else 400, side.language)
        place = Box(box.x, y, box.w, wide + ui(2))
        nodes.append(
            label(
                f"hard-{number}-{id}",
                place,
                words,
                size,
                weight=600 if weight == 600 else 400,
                lines=0,
                valign="top",
                language=side.language,
                parent="hard",
            )
        )
        y = place.bottom
    if chosen:
        said = _("Instead: {chosen}").format(chosen=chosen)
        spot, rest = Box(box.x, y, box.w, 0).left_part(ui.type(24))
        tall = ui.measure.height(said, small, rest.w) + ui(2)
        rest, spot = replace(rest, h=tall), Box(spot.x, y + ui(2), ui.type(16), ui.type(20))
        face = Text(said, rest, small, colour="muted", valign="top")
        sign = Icon("cross", spot, "bad")
        nodes.append(
            Node(
                f"hard-{number}-chosen",
                "text",
                rest,
                said,
                texts=(face,),
                icons=(sign,),
                parent="hard",
            )
        )
        y = rest.bottom
    return nodes, y
