"""Solution: the board of a finished round closed up, each term beside its definition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from game.boards import cards
from game.boards.board import Lens
from game.boards.sizes import WEIGHTS, limits, words_of
from game.card_names import line_of, name_of
from game.core.game import Card, Game
from game.core.solution import SolvedPair, left_over, solution
from game.screens.play import solution_size
from game.screens.play.solution_notes import Notes
from game.screens.play.solution_size import PAD, Sizes, Wanted
from game.values import dataclass
from game.view.box import Box
from game.view.node import Mark, Node, Skin, Text
from game.view.ui import Ui
from game.widgets.scroller import ScrollArea
from game.words import _, n_

BAR = 14
"""Units that the bar of a list takes that does not fit."""
EXTRA_PAD = 20
"""Units beside the words of what was left over."""


def layout(game: Game, names: Mapping[int, str], area: Box, ui: Ui) -> ScrollArea:
    """Return the rows of the round in `area`, missed pairs first; `names` are those of cards.

    Below them stand the definitions that were left over.
    """
    pairs, ui = solution(game), replace(ui, text=1.0)
    floor = game.options.floor * ui.height
    below, width = _Below(_Extra(left_over(game), floor, ui), Notes.of(game, pairs, ui)), area.w
    sizes, content = _fitted(game, pairs, area.w, area.h, below, ui)
    if content > area.h + 1:
        width = area.w - ui(BAR)
        sizes, content = _fitted(game, pairs, width, area.h, below, ui)
    extra = below.extra
    tall = extra.height(width)
    wanted = _wanted(game, pairs, width, area.h - below.height(width), ui)
    top = replace(area, h=area.h - tall)
    nodes: list[Node] = []
    boxes = _boxes(top, sizes, wanted, below.notes)
    for at, (pair, box) in enumerate(zip(pairs, boxes, strict=True)):
        rest, note = below.notes.cut(at, box)
        nodes += _Row(pair, names[pair.term.id], at, rest, sizes, wanted).nodes(box)
        nodes += note
    if extra.cards:
        bottom = max((box.bottom for box in boxes), default=area.y)
        nodes.append(extra.node(Box(area.x, bottom, width, tall)))
    air = ui(4)
    window = Box(area.x - air, area.y - air, area.w + 2 * air, area.h + 2 * air)
    return ScrollArea(tuple(nodes), window, max(content, area.h) + 2 * air)


def _fitted(
    game: Game, pairs: Sequence[SolvedPair], width: float, height: float, below: _Below, ui: Ui
) -> tuple[Sizes, float]:
    """Return the sizes of the rows at this width, and how tall all is with them."""
    sizes = solution_size.sizes(_wanted(game, pairs, width, height - below.height(width), ui))
    wide = solution_size.column_width(width, sizes.across, ui)
    heights = below.notes.added(sizes.heights, wide)
    columns = [heights[at : at + sizes.rows] for at in range(0, len(heights), sizes.rows or 1)]
    gaps = solution_size.gap(sizes.rows, ui) * max(0, sizes.rows - 1)
    return sizes, max(map(sum, columns), default=0.0) + gaps + below.extra.height(width)


class _Below(NamedTuple):
    """What stands below the rows, and below the cards in them."""

    extra: _Extra
    notes: Notes

    def height(self, width: float) -> float:
        """Return what is taken from the height that is there for the cards."""
        return self.extra.height(width) + sum(self.notes.heights(width))


@dataclass(frozen=True, slots=True)
class _Extra:
    """The definitions that were left over, in one paragraph at the floor of the board."""

    cards: tuple[Card, ...]
    size: float
    ui: Ui

    def words(self, *, spoken: bool = False) -> str:
        """Return what they are and which they are, as it is painted or `spoken`."""
        name = n_(
            "Left over, belongs to no term:", "Left over, belong to no term:", len(self.cards)
        )
        sides = (card.face for card in self.cards)
        listed = (name_of(side) if spoken else line_of(side) for side in sides)
        return f"{name} {' · '.join(listed)}"

    def height(self, width: float) -> float:
        """Return the pixels that the paragraph takes, with the gap above; 0 without any."""
        if not self.cards:
            return 0.0
        ui, language = self.ui, self.cards[0].face.language
        wide = width - 2 * ui(EXTRA_PAD)
        return ui(8) + ui(18) + ui.measure.height(self.words(), self.size, wide, 400, language)

    def node(self, below: Box) -> Node:
        """Return the paragraph below the rows."""
        ui = self.ui
        box = Box(below.x, below.y + ui(8), below.w, below.h - ui(8))
        skin = Skin("bg", "muted", max(1.0, ui(1.3)), ui(13))
        language = self.cards[0].face.language
        inside = Box(box.x + ui(EXTRA_PAD), box.y, box.w - 2 * ui(EXTRA_PAD), box.h)
        words = Text(self.words(), inside, self.size, 400, "ink", language=language)
        return Node(
            "solution-extra", "row", box, self.words(spoken=True), skin=skin, texts=(words,)
        )


def _boxes(area: Box, sizes: Sizes, wanted: Wanted, notes: Notes) -> list[Box]:
    """Return the places of the rows, one column after the other, in the middle of the area."""
    ui, gap = wanted.ui, solution_size.gap(sizes.rows, wanted.ui)
    wide = solution_size.column_width(wanted.width, sizes.across, ui)
    heights = notes.added(sizes.heights, wide)
    columns = [heights[at : at + sizes.rows] for at in range(0, len(heights), sizes.rows or 1)]
    content = max(map(sum, columns), default=0.0) + gap * max(0, sizes.rows - 1)
    top = round(area.y + max(0.0, (area.h - content) / 2))
    boxes = []
    for column, some in enumerate(columns):
        left = area.x + column * (wide + round(ui(14)))
        boxes += Box(left, top, wide, 0).rows(some, gap)
    return boxes


def _wanted(game: Game, pairs: Sequence[SolvedPair], width: float, height: float, ui: Ui) -> Wanted:
    sides = tuple((pair.term.face, pair.definition.face) for pair in pairs)
    most = max((pair.misses for pair in pairs), default=0)
    terms, definitions = zip(*sides, strict=True) if sides else ((), ())
    options = game.options
    term = limits(terms, "term", options, ui.height)
    definition = limits(definitions, "definition", options, ui.height)
    mark = str(most) if most else ""
    return Wanted(sides, term, definition, width, height, mark, ui, options)


@dataclass(frozen=True, slots=True)
class _Row:
    """A pair on its way to nodes: a white card, on it term and definition."""

    pair: SolvedPair
    name: str
    at: int
    box: Box
    sizes: Sizes
    wanted: Wanted

    def nodes(self, whole: Box) -> tuple[Node, ...]:
        """Return the ground of the row with its mark, the term, and the definition.

        `whole` is the row with the note below its cards.
        """
        ui, inside = self.wanted.ui, self.box.inset(self.wanted.ui(PAD))
        if self.sizes.share == 1.0:
            term_box, rest = inside.top_part(self.sizes.upper[self.at])
        else:
            term_box, rest = inside.left_part(round(inside.w * self.sizes.share))
        mark_px = solution_size.mark_width(self.wanted.widest_mark, self.sizes.definition, ui)
        return (
            replace(self._ground(), box=whole),
            self._term(term_box),
            self._definition(rest, solution_size.definition_content(rest, mark_px, ui)),
            self._mark(Box(rest.right - mark_px - ui(10), rest.y, mark_px, rest.h)),
        )

    def _ground(self) -> Node:
        ui, pair = self.wanted.ui, self.pair
        skin = Skin("card", "edge", max(1.0, ui(1.3)), ui(13), shadow=ui(5))
        if pair.misses:
            skin = replace(skin, edge="bad", edge_px=ui(2.5))
        elif pair.given_away:
            skin = replace(skin, edge="muted", edge_px=ui(2))
        term, other = (name_of(card.face, self.name) for card in (pair.term, pair.definition))
        said = _("{name}, {term}: {definition}").format(name=self.name, term=term, definition=other)
        return Node(f"solution-{self.at}", "row", self.box, said, self._value(), skin)

    def _value(self) -> str:
        pair = self.pair
        if pair.misses:
            return n_("missed {n} time", "missed {n} times", pair.misses)
        return _("shown") if pair.given_away else _("found")

    def _term(self, box: Box) -> Node:
        ui, given = self.wanted.ui, self.pair.given_away
        edge = solution_size.badge(self.wanted.options, self.sizes.definition, ui)
        seen = self._seen(box)
        content = solution_size.term_content(seen, edge, ui)
        if not self._holds(content):
            seen, content = box, solution_size.term_content(box, edge, ui)
        state: cards.State = "given" if given else "normal"
        spot = Box(box.x + ui(11), seen.centre.y - edge / 2, edge, edge)
        skin = Skin("term", radius=ui(9))
        if given:
            skin = Skin("bg", "muted", max(1.0, ui(1.3)), ui(9))
        face = _face(self.pair.term, state, content, self.sizes.term, self.name, self.wanted)
        mark = cards.badge(self.name, "term", state, spot)
        return _card(self.pair.term, self.name, box, skin, face, (mark,))

    def _seen(self, box: Box) -> Box:
        """Return the part of a box that is seen at once: the name is in the middle of that."""
        return box.top_part(min(box.h, self.wanted.height))[0]

    def _holds(self, content: Box) -> bool:
        """Return True if the whole term can be read in this box."""
        side = self.pair.term.face
        words, size, weight = words_of(side), self.sizes.term, WEIGHTS["term"]
        measure = self.wanted.ui.measure
        return measure.height(words, size, content.w, weight, side.language) <= content.h

    def _definition(self, box: Box, content: Box) -> Node:
        ui, card = self.wanted.ui, self.pair.definition
        face = _face(card, "normal", content, self.sizes.definition, self.name, self.wanted)
        return _card(card, self.name, box, Skin("card", radius=ui(9)), face, ())

    def _mark(self, box: Box) -> Node:
        """Return the tick, the eye, or the cross with the count at the end of the row."""
        size, pair, box = self.sizes.definition, self.pair, self._seen(box)
        edge = solution_size.icon_size(size, self.wanted.ui)
        spot = Box(box.right - edge, box.centre.y - edge / 2, edge, edge)
        id = f"solution-mark-{self.at}"
        if not pair.misses:
            state: cards.State = "given" if pair.given_away else "matched"
            mark = cards.settled_mark(state, spot)
            return Node(id, "image", box, self._value(), marks=(mark,))
        mark = Mark("", spot, edge, "bad", "clear", icon="cross")
        beside = box.left_part(max(1.0, box.w - edge - size * 0.2))[0]
        count = Text(str(pair.misses), beside, size, 700, "bad", "right", lines=1)
        return Node(id, "text", box, self._value(), texts=(count,), marks=(mark,))


def _face(
    card: Card, state: cards.State, content: Box, size: float, name: str, wanted: Wanted
) -> cards.Face:
    parts = cards.parts(card.face, content, wanted.ui.u, above=False)
    side = ("term", "definition").index(card.side)
    if any(not both[side].picture or both[side].text for both in wanted.sides):
        parts = cards.at_start(parts)
    return cards.face(card.face, card.side, state, parts, size, "left", name)


def _card(
    card: Card, name: str, box: Box, skin: Skin, face: cards.Face, marks: tuple[Mark, ...]
) -> Node:
    """Return a card of the solution: pressing it shows it large, and lets it be heard."""
    return Node(
        f"card-{card.id}",
        "card",
        box,
        name_of(card.face, name),
        skin=skin,
        texts=face.texts,
        icons=face.icons,
        marks=marks,
        pictures=face.pictures,
        message=Lens(card.id),
        focusable=False,
    )
