"""Page: what lies around the pair in view: title, ways to other pairs, the line, switches, keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.pair_set import Pair, Side
from game.screens.flash_cards.cards import EDGE, card_area, card_nodes
from game.screens.flash_cards.messages import Action, Hear
from game.screens.flash_cards.state import Sides, State
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Skin, Token
from game.view.ui import Ui
from game.widgets.buttons import Button, button, button_width, header_button
from game.widgets.hints import Hint, key_hints, unseen_key
from game.widgets.listening import KEY
from game.widgets.page import header, label, outline, page
from game.widgets.switch import Switch, switch, switch_width
from game.words import _, n_

_LINE = 136
"""Units from the top of the line to the bottom of the window."""
_MOST_MARKS = 80
"""More stars on the line would be a stripe."""


def card_page(state: State, ui: Ui) -> tuple[Node, ...]:
    """Return the screen with a pair in view."""
    heard = unseen_key("key-hear", _("listen"), Action.HEAR, KEY)
    shown = (*card_nodes(state, ui), *_edges(state, ui), *_row(state, ui))
    return (*frame(state, ui), *shown, heard)


def frame(state: State, ui: Ui) -> tuple[Node, ...]:
    """Return what stays at the end, too: title, the way back, the line, the keys."""
    back = header_button(Button("back", _("Back"), Action.CLOSE, ("escape",), icon="back"), ui)
    return (
        page(ui),
        *header(ui, state.pair_set.title, subtitle(state), right=back.box.w + ui(20)),
        back,
        *line(state, ui),
        *key_hints(_hints(state), ui),
    )


def subtitle(state: State) -> str:
    """Return how many pairs there are, which of them are looked at, and in what order."""
    said = [state.pair_set.subject, n_("{n} pair", "{n} pairs", len(state.places))]
    if state.starred_only:
        said.append(n_("{n} with a star", "{n} with a star", len(state.deck.order)))
    if state.seed is not None:
        said.append(_("shuffled: number {number}").format(number=state.seed))
    return " · ".join(part for part in said if part)


# ------------------------------------------------------------------ to other pairs


def _edges(state: State, ui: Ui) -> tuple[Node, ...]:
    """Return the strips at both edges that lead to other pairs, and the star over one of them."""
    area, wide = card_area(ui), ui(EDGE)
    top, right = Box(ui.width - ui.margin - wide, area.y, wide, area.h).top_part(wide)
    right = right.bottom_part(right.h - ui(10))[1]
    left = replace(right, x=ui.margin)
    previous = _strip("previous", "chevron-left", _("Previous pair"), Action.PREVIOUS, left, ui)
    previous = replace(previous, disabled=state.deck.at == 0)
    onward = _strip("next", "chevron", _("Next pair"), Action.NEXT, right, ui)
    # Keys of their own: at the first pair the strip is no way on, and its arrow moves nothing.
    keys = (
        unseen_key("key-left", _("Previous pair"), Action.PREVIOUS, "left"),
        unseen_key("key-right", _("Next pair"), Action.NEXT, "right"),
    )
    return (previous, onward, *keys, _star(state, top, ui))


def _strip(id: str, icon: IconName, name: str, message: Action, box: Box, ui: Ui) -> Node:
    """Return a strip whose arrow stands beside the middle of the cards."""
    beside = replace(card_area(ui), x=box.x, w=box.w)
    spot = Icon(icon, beside.middle(ui(40), ui(40)), "ink")
    return Node(id, "button", box, name, skin=Skin(radius=ui(12)), icons=(spot,), message=message)


def _star(state: State, box: Box, ui: Ui) -> Node:
    """Return the button that marks the pair to come back to."""
    has = state.is_starred(state.deck.pair)
    name = _("Take the star off") if has else _("Star: come back to it")
    sign = Icon("star" if has else "star-empty", box.middle(ui(30), ui(30)), _star_ink(has=has))
    skin = replace(outline(ui, ui(12)), edge="amber" if has else "edge")
    node = Node("star", "switch", box, name, skin=skin, icons=(sign,), message=Action.STAR)
    return replace(node, keys=("s", "*"), value=_("on") if has else _("off"), selected=has)


def _star_ink(*, has: bool) -> Token:
    return "amber" if has else "muted"


def line(state: State, ui: Ui) -> tuple[Node, ...]:
    """Return how far the cards are, in words and as a line that can be pressed and dragged."""
    box, count = line_box(state, ui), len(state.deck.order)
    words = progress_words(state)
    size = ui.chrome(17)
    aside = Box(ui.margin, box.y, box.x - ui.margin, box.h)
    said = label("progress", aside, words, size, weight=600, figures=True)
    track = box.middle(box.w, ui(8))
    share = 1.0 if state.deck.over else state.deck.at / max(1, count - 1)
    done = replace(track, w=max(track.h, track.w * share))
    knob = Box(track.x + track.w * share - ui(11), box.centre.y - ui(11), ui(22), ui(22))
    round_ends = Skin("rail", radius=ui(4))
    marks = [n for n, place in enumerate(state.deck.order) if state.is_starred(place)]
    return (
        said,
        Node("line-track", "image", track, skin=round_ends),
        Node("line-done", "image", done, skin=replace(round_ends, fill="amber")),
        *(_mark(n, count, track, ui) for n in marks[:_MOST_MARKS]),
        Node("line-knob", "image", knob, skin=Skin("term", "card", ui(3), ui(11), ui(3))),
        Node("line", "progress", box.inset(-ui(11), 0), _("Progress"), words, drag=True),
    )


def _mark(at: int, count: int, track: Box, ui: Ui) -> Node:
    """Return the small star over the line, where a pair has one."""
    side, x = ui(13), track.x + track.w * at / max(1, count - 1)
    box = Box(x - side / 2, track.centre.y - side - ui(12), side, side)
    return Node(f"line-star-{at}", "image", box, icons=(Icon("star", box, "amber"),))


def line_box(state: State, ui: Ui) -> Box:
    """Return where the line lies, its knob not counted."""
    count = len(state.deck.order)
    widest = _("{n} of {all}").format(n=count, all=count)
    wide = ui.measure.width(widest, ui.chrome(17), 600) + ui(30)
    x = ui.margin + wide
    tall = max(ui(34), 1.4 * ui.chrome(17))
    return Box(x, ui.height - ui(_LINE), ui.width - ui.margin - ui(12) - x, tall)


def progress_words(state: State) -> str:
    """Return which of the cards is in view."""
    count = len(state.deck.order)
    return _("{n} of {all}").format(n=min(count, state.deck.at + 1), all=count)


def place_on_line(x: float, state: State, ui: Ui) -> int:
    """Return which card is meant by a press so many pixels from the left of the window."""
    box = line_box(state, ui)
    return round((x - box.x) / max(1.0, box.w) * (len(state.deck.order) - 1))


# ------------------------------------------------------------------ what can be done


def _row(state: State, ui: Ui) -> tuple[Node, ...]:
    """Return the button that leads on, and the switches; with signs alone where room lacks."""
    y, tall, space = ui.height - ui(90), ui(40), ui(10)
    onward = Button("onward", onward_words(state), Action.ONWARD, ("space", "enter"), primary=True)
    onward_w = _onward_width(onward, ui)
    nodes = [button(onward, Box(ui.margin, y, onward_w, tall), ui)]
    room = ui.width - 2 * ui.margin - onward_w - space
    chosen = switches(state)
    for in_words in range(len(chosen), -1, -1):
        # Those that stand at the end lose their words first.
        mixed = [one if n < in_words else one.icon_only for n, one in enumerate(chosen)]
        widths = [switch_width(one, ui) for one in mixed]
        if sum(widths) + space * len(mixed) <= room or not in_words:
            break
    x = ui.width - ui.margin - sum(widths) - space * (len(mixed) - 1)
    for one, wide in zip(mixed, widths, strict=True):
        nodes.append(switch(one, Box(x, y, wide, tall), ui))
        x += wide + space
    return tuple(nodes)


def _onward_width(onward: Button, ui: Ui) -> float:
    """Return how wide the button is, whatever it says: so it stays under the finger."""
    said = (_("Show the definition"), _("Show the term"), _("Next"))
    return max(button_width(replace(onward, words=words), ui) for words in said)


def onward_words(state: State) -> str:
    """Return what comes next."""
    if state.is_known:
        return _("Next")
    return _("Show the definition") if state.second == "definition" else _("Show the term")


def switches(state: State) -> Sequence[Switch]:
    """Return what can be turned on and off; it is as it was when the cards are opened again."""
    starred = len(state.starred)
    words = _("Only with a star: {n}").format(n=starred) if starred else _("Only with a star")
    return (
        Switch("both", _("Both sides"), Action.BOTH_SIDES, "b", "cards", on=state.both),
        Switch(
            "first",
            _("Definition first"),
            Action.OTHER_FIRST,
            "f",
            "swap",
            on=state.first == "definition",
            disabled=state.both,
        ),
        Switch("shuffle", _("Shuffle"), Action.SHUFFLE, "x", "shuffle", on=state.seed is not None),
        Switch(
            "starred",
            words,
            Action.ONLY_STARRED,
            "o",
            "star",
            on=state.starred_only,
            disabled=not starred and not state.starred_only,
        ),
    )


def _listen(pair: Pair, seen: Sides) -> list[Hint]:
    """Return the keys that play the sounds of what is seen, as its buttons do, or read it aloud."""
    one, other, alone = pair.term, pair.definition, _("listen")
    if seen == "term":
        return _hear("L", alone, one, Action.HEAR_TERM)
    if seen == "definition":
        return _hear("K", alone, other, Action.HEAR_DEFINITION)
    term = _hear("L", _("hear the term"), one, Action.HEAR_TERM)
    return [*term, *_hear("K", _("hear the definition"), other, Action.HEAR_DEFINITION)]


def _hear(cap: str, words: str, side: Side, action: Action) -> list[Hint]:
    if side.sound:
        return [Hint(cap, words, Hear(side.sound))]
    return [Hint(cap, words, action, (cap.lower(),))] if side.text else []


def _hints(state: State) -> Sequence[Hint]:
    """Return the keys that matter now."""
    escape = Hint("Esc", _("back"), Action.CLOSE)
    if state.pair is None:
        return (Hint("←", _("last pair"), Action.PREVIOUS, ("left",)), escape)
    pair = state.pair
    asked = state.hint or state.is_known
    hint = [Hint("?", _("hint"), Action.HINT, ("?",))] if pair.hint and not asked else []
    turn = [] if state.both else [Hint("↑", _("turn over"), Action.TURN)]
    return (
        *hint,
        Hint("← →", _("another pair"), Action.NEXT),
        *turn,
        *_listen(pair, state.sides),
        Hint("S", _("star"), Action.STAR),
        Hint("1–9", _("go to a pair")),
        escape,
        Hint("F1", _("all keys")),
    )
