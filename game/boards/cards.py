"""The look of a card in each of its states, shared by all boards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from game.boards.board import Lens
from game.boards.sizes import WEIGHTS, Kind, is_sound_alone, words_of
from game.core.game import Game
from game.core.moves import Pick
from game.core.pair_set import Side
from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, Mark, Node, Picture, Skin, Text, Token
from game.words import _

State = Literal["normal", "chosen", "matched", "given", "wrong", "apart", "hinted"]
"""Given: matched too, but the pair was given away. Apart: two cards that do not belong together,
which nobody could have known."""
Align = Literal["left", "centre", "right"]
WIDEST = 1.6
"""How wide the place of a picture beside words is at most, for its height."""
SETTLED = ("matched", "given")
"""The states of a card whose pair is not asked any more."""


def state_of(game: Game, card: int, now: int) -> State:
    """Return how the card stands: what is settled comes before what is only shown."""
    if card in game.matched:
        return "given" if card in game.given_away else "matched"
    missed = len(game.face_up) >= 2 and card in game.face_up
    if missed and game.answers and game.answers[-1].kind == "unlucky":
        return "apart"
    if missed or game.is_marked_wrong(card, now):
        return "wrong"
    if card == game.picked or card in game.face_up:
        return "chosen"
    return "hinted" if card in game.hinted else "normal"


def state_in_words(state: State) -> str:
    """Return the state as a screen reader says it; "" for a card that just lies there."""
    return {
        "normal": "",
        "chosen": _("chosen"),
        "matched": _("matched"),
        "given": _("shown"),
        "wrong": _("wrong"),
        "apart": _("not a pair"),
        "hinted": _("hint"),
    }[state]


def skin(kind: Kind, state: State, box: Box, u: float) -> Skin:
    """Return the ground of a card; every state differs in more than its colour."""
    radius = min(14 * u, box.h * 0.28, box.w * 0.28)
    fill, edge = ground(kind, state)
    if state == "chosen":
        ring_px = max(2.0, 4.5 * u)
        # Its edge keeps the ring apart: amber on a term is hardly seen in some themes.
        return Skin(fill, "bg", 2 * u, radius, shadow=14 * u, ring="amber", ring_px=ring_px)
    edges = {"normal": max(1.0, u), "wrong": 3 * u, "apart": 3 * u, "hinted": 3.5 * u}
    shadow = 0 if state in SETTLED else 6 * u
    return Skin(fill, edge, edges.get(state, 1.3 * u), radius, shadow=shadow)


def lit(node: Node, u: float) -> Node:
    """Return a matched card as it looks while it or its partner is pointed at."""
    skin = replace(node.skin, edge_px=3 * u, ring=node.skin.edge, ring_px=2.5 * u)
    return replace(node, skin=skin)


def ground(kind: Kind, state: State) -> tuple[Token, Token]:
    """Return fill and edge; a wrong term turns light, so that its red edge and cross show."""
    if state == "matched":
        return "good-bg", "good"
    if state == "given":
        return "bg", "muted"
    if state == "wrong":
        return "card", "bad"
    if state == "apart":
        return "card", "muted"
    if state == "hinted":
        return ("term" if kind == "term" else "card"), "amber"
    return ("term", "term") if kind == "term" else ("card", "edge")


def ink(kind: Kind, state: State) -> Token:
    """Return the colour of the words."""
    if state == "matched":
        return "on-good"
    return "on-term" if kind == "term" and state not in ("wrong", "apart", "given") else "ink"


def badge(label: str, kind: Kind, state: State, box: Box) -> Mark:
    """Return the name to call the card by; a cross in its place while it is wrong."""
    size = max(box.h * (0.56 if len(label) < 2 else 0.5), min(12.0, 0.75 * box.h))
    if state == "matched":
        return Mark(label, box, size, "good", "good")
    if state == "given":
        return Mark(label, box, size, "muted", "muted")
    if state == "wrong":
        return Mark(label, box, size, "bad", "bad", icon="cross")
    if kind == "term":
        return Mark(label, box, size, "on-term", "on-term")
    return Mark(label, box, size, "ink", "edge")


def settled_mark(state: State, box: Box) -> Mark:
    """Return the tick of a pair that was found, or the eye of one that was shown."""
    if state == "given":
        return Mark("", box, box.h * 0.8, "muted", "clear", icon="eye")
    return Mark("", box, box.h * 0.8, "good", "clear", icon="tick")


def hint_mark(kind: Kind, box: Box, u: float) -> Mark:
    """Return a small bulb in the card's upper right corner, beside the text, not on it."""
    side = 24 * u
    place = Box(box.right - side - 2 * u, box.y + 3 * u, side, side)
    colour: Token = "on-term" if kind == "term" else "ink"
    return Mark("", place, side * 0.8, colour, "clear", icon="hint")


@dataclass(frozen=True, slots=True)
class Parts:
    """Where text, picture and the sign of a sound go inside a card."""

    text: Box
    picture: Box | None = None
    sound: Box | None = None


def parts(side: Side, content: Box, u: float, above: bool) -> Parts:
    """Cut the content box of a card; a picture stands above the words or beside them."""
    if is_sound_alone(side):
        return _sound_parts(content, u, above)
    picture = sound = None
    air = min(7 * u, 0.08 * content.h) if side.picture else 0.0
    if side.picture and not words_of(side):
        return Parts(content, content.inset(0, air))
    if side.picture and above:
        picture, content = content.top_part(content.h * 0.58)
    elif side.picture:
        # No wider than it needs: the words stand beside it.
        picture, content = content.left_part(min(content.w * 0.36, WIDEST * content.h))
        content = content.right_part(max(1.0, content.w - 14 * u))[1]
    if side.sound:
        edge = min(26 * u, content.w / 4)
        sound = Box(content.x, content.centre.y - edge / 2, edge, edge)
        content = content.right_part(max(1.0, content.w - edge - 8 * u))[1]
    return Parts(content, picture and picture.inset(0, air), sound)


def _sound_parts(content: Box, u: float, above: bool) -> Parts:
    """Cut the box of a card with nothing but a sound: a large sign, its name below or beside."""
    if above:
        upper, below = content.top_part(0.62 * content.h)
        edge = min(96 * u, 0.9 * upper.h, upper.w)
        return Parts(below, None, upper.middle(edge, edge))
    wide = min(64 * u, 0.3 * content.w)
    edge = min(wide, 0.8 * content.h)
    sign, text = content.left_part(wide)[0].middle(edge, edge), content.w - wide - 14 * u
    return Parts(content.right_part(max(1.0, text))[1], None, sign)


def at_start(parts: Parts) -> Parts:
    """Return the same with the picture where words begin, for it lies among cards with words."""
    picture = parts.picture
    return replace(parts, picture=picture and picture.left_part(WIDEST * picture.h)[0])


def one_scale(all_parts: Sequence[Parts]) -> list[Parts]:
    """Return the same with pictures of one size, in the middle of their places.

    Where some stand beside words, or other cards have words alone, all begin where those do.
    """
    boxes = [parts.picture for parts in all_parts if parts.picture is not None]
    if not boxes:
        return list(all_parts)
    wide, tall = min(box.w for box in boxes), min(box.h for box in boxes)
    mixed = len(boxes) < len(all_parts) or max(box.w for box in boxes) > 1.2 * wide
    if mixed:
        wide = min(wide, WIDEST * tall)

    def scaled(box: Box) -> Box:
        one = box.middle(wide, tall)
        return replace(one, x=box.x) if mixed else one

    return [replace(p, picture=p.picture and scaled(p.picture)) for p in all_parts]


@dataclass(frozen=True, slots=True)
class Face:
    """What is drawn of a side."""

    texts: tuple[Text, ...] = ()
    icons: tuple[Icon, ...] = ()
    pictures: tuple[Picture, ...] = ()

    def in_ink(self, colour: Token) -> Face:
        """Return the same with words and signs in this colour, on another ground."""
        texts = tuple(replace(text, colour=colour) for text in self.texts)
        return replace(
            self, texts=texts, icons=tuple(replace(i, colour=colour) for i in self.icons)
        )


def face(
    side: Side, kind: Kind, state: State, cut: Parts, size: float, align: Align, label: str = ""
) -> Face:
    """Return words, picture and the sign of a sound, in the colours of the state.

    `label` is how the card is called: a sound without words has its name from it.
    """
    colour = ink(kind, state)
    words = words_of(side, label)
    text = Text(words, cut.text, size, WEIGHTS[kind], colour, align, language=side.language)
    return Face(
        (text,) if words else (),
        (Icon("sound", cut.sound, colour),) if cut.sound else (),
        (Picture(side.picture, cut.picture),) if cut.picture else (),
    )


def node(
    card: int,
    box: Box,
    said: tuple[str, str],
    state: State,
    skin: Skin,
    face: Face,
    marks: Sequence[Mark],
    rest: Lens | None,
    carry: int | None = None,
) -> Node:
    """Return the card with this id on the board; `said` are its name and its state in words."""
    return Node(
        f"card-{card}",
        "card",
        box,
        *said,
        skin=skin,
        texts=face.texts,
        icons=face.icons,
        marks=tuple(marks),
        pictures=face.pictures,
        message=Pick(card),
        rest=rest,
        carry=carry,
        selected=state == "chosen",
        hover=state in SETTLED,
    )
