"""Solution: the board of a finished round closed up, each term beside its definition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from game.boards import cards
from game.boards.board import Lens
from game.boards.sizes import limits
from game.core.game import Card, Game
from game.core.solution import SolvedPair, solution
from game.screens.play import solution_size
from game.screens.play.solution_size import PAD, Sizes, Wanted
from game.view.box import Box
from game.view.node import Mark, Node, Skin, Text
from game.view.ui import Ui
from game.widgets.scroller import ScrollArea
from game.words import _, n_

BAR = 14
"""Units that the bar of a list takes that does not fit."""


def layout(game: Game, names: Mapping[int, str], area: Box, ui: Ui) -> ScrollArea:
    """Return the rows of the round in `area`, missed pairs first; `names` are those of cards."""
    pairs, ui = solution(game), replace(ui, text=1.0)
    wanted = _wanted(game, pairs, area, ui)
    sizes = solution_size.sizes(wanted)
    if sizes.content(solution_size.gap(sizes.rows, ui)) > area.h + 1:
        narrower = area.left_part(area.w - ui(BAR))[0]
        wanted = _wanted(game, pairs, narrower, ui)
        sizes = solution_size.sizes(wanted)
    content = sizes.content(solution_size.gap(sizes.rows, ui))
    nodes: list[Node] = []
    for at, (pair, box) in enumerate(zip(pairs, _boxes(area, sizes, wanted), strict=True)):
        nodes += _Row(pair, names[pair.term.id], at, box, sizes, wanted).nodes()
    air = ui(4)
    window = Box(area.x - air, area.y - air, area.w + 2 * air, area.h + 2 * air)
    return ScrollArea(tuple(nodes), window, max(content, area.h) + 2 * air)


def _boxes(area: Box, sizes: Sizes, wanted: Wanted) -> list[Box]:
    """Return the places of the rows, one column after the other, in the middle of the area."""
    ui, gap = wanted.ui, solution_size.gap(sizes.rows, wanted.ui)
    top = round(area.y + max(0.0, (area.h - sizes.content(gap)) / 2))
    wide = solution_size.column_width(wanted.width, sizes.across, ui)
    boxes = []
    for column in range(sizes.across):
        some = sizes.heights[column * sizes.rows : (column + 1) * sizes.rows]
        left = area.x + column * (wide + round(ui(14)))
        boxes += Box(left, top, wide, 0).rows(some, gap)
    return boxes


def _wanted(game: Game, pairs: Sequence[SolvedPair], area: Box, ui: Ui) -> Wanted:
    sides = tuple((pair.term.face, pair.definition.face) for pair in pairs)
    most = max((pair.misses for pair in pairs), default=0)
    terms, definitions = zip(*sides, strict=True) if sides else ((), ())
    options = game.options
    term = limits(terms, "term", options, ui.height)
    definition = limits(definitions, "definition", options, ui.height)
    mark = str(most) if most else ""
    return Wanted(sides, term, definition, area.w, area.h, mark, ui, options)


@dataclass(frozen=True, slots=True)
class _Row:
    """A pair on its way to nodes: a white card, on it term and definition."""

    pair: SolvedPair
    name: str
    at: int
    box: Box
    sizes: Sizes
    wanted: Wanted

    def nodes(self) -> tuple[Node, ...]:
        """Return the ground of the row with its mark, the term, and the definition."""
        ui, inside = self.wanted.ui, self.box.inset(self.wanted.ui(PAD))
        if self.sizes.share == 1.0:
            term_box, rest = inside.top_part(self.sizes.upper[self.at])
        else:
            term_box, rest = inside.left_part(round(inside.w * self.sizes.share))
        mark_px = solution_size.mark_width(self.wanted.widest_mark, self.sizes.definition, ui)
        return (
            self._ground(),
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
        texts = {"name": self.name, "term": pair.term.face.spoken}
        said = _("{name}, {term}: {definition}").format(
            **texts, definition=pair.definition.face.spoken
        )
        return Node(f"solution-{self.at}", "row", self.box, said, self._value(), skin)

    def _value(self) -> str:
        pair = self.pair
        if pair.misses:
            return n_("missed {n} time", "missed {n} times", pair.misses)
        return _("shown") if pair.given_away else _("found")

    def _term(self, box: Box) -> Node:
        ui, given = self.wanted.ui, self.pair.given_away
        edge = solution_size.badge(self.wanted.options, self.sizes.definition, ui)
        content = solution_size.term_content(box, edge, ui)
        state: cards.State = "given" if given else "normal"
        spot = Box(box.x + ui(11), box.centre.y - edge / 2, edge, edge)
        skin = Skin("term", radius=ui(9))
        if given:
            skin = Skin("bg", "muted", max(1.0, ui(1.3)), ui(9))
        face = _face(self.pair.term, state, content, self.sizes.term, ui)
        mark = cards.badge(self.name, "term", state, spot)
        return _card(self.pair.term, box, skin, face, (mark,))

    def _definition(self, box: Box, content: Box) -> Node:
        face = _face(self.pair.definition, "normal", content, self.sizes.definition, self.wanted.ui)
        skin = Skin("card", radius=self.wanted.ui(9))
        return _card(self.pair.definition, box, skin, face, ())

    def _mark(self, box: Box) -> Node:
        """Return the tick, the eye, or the cross with the count at the end of the row."""
        size, pair = self.sizes.definition, self.pair
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


def _face(card: Card, state: cards.State, content: Box, size: float, ui: Ui) -> cards.Face:
    parts = cards.parts(card.face, content, ui.u, above=False)
    return cards.face(card.face, card.side, state, parts, size, "left")


def _card(card: Card, box: Box, skin: Skin, face: cards.Face, marks: tuple[Mark, ...]) -> Node:
    """Return a card of the solution: pressing it shows it large, and lets it be heard."""
    return Node(
        f"card-{card.id}",
        "card",
        box,
        card.face.spoken,
        skin=skin,
        texts=face.texts,
        icons=face.icons,
        marks=marks,
        pictures=face.pictures,
        message=Lens(card.id),
        focusable=False,
    )
