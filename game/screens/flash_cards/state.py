"""State: which pairs are looked at, the one in view, what of it is seen, which have a star."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from game.core.deck import Deck, deck
from game.core.options import Direction, Room
from game.core.pair_set import Pair, PairSet
from game.values import dataclass
from game.view.box import Point
from game.view.motion import FLIP_MS, Motion
from game.widgets.scroller import ListState, Scroller

Sides = Literal["term", "definition", "both"]
SLIDE_MS = 180
NUMBER_MS = 1500
"""A digit that comes sooner belongs to the number before it."""


@dataclass(frozen=True, slots=True)
class Swipe:
    """Where a finger came down and is now, and how far the text was scrolled then."""

    start: Point
    at: Point
    offset: float

    @property
    def across(self) -> float:
        """How far the card is pushed to the right, in pixels; 0 while it is pushed up or down."""
        dx, dy = self.at.x - self.start.x, self.at.y - self.start.y
        return dx if abs(dx) > abs(dy) else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class State(ListState):
    """What the screen remembers.

    `places` are those of all pairs that are meant; `keys` the content keys of all pairs of the
    set. `turned`: the second side of the pair is in view; `hint`: its hint was asked for.
    """

    pair_set: PairSet
    keys: tuple[str, ...]
    places: tuple[int, ...]
    deck: Deck
    stars: frozenset[str]
    first: Direction
    both: bool
    room: Room
    seed: int | None = None
    """What the cards are shuffled by; None: they lie as in the file."""
    seen: frozenset[int] = frozenset()
    """The places of the pairs that were in view."""
    starred_only: bool = False
    turned: bool = False
    hint: bool = False
    number: tuple[str, int] = ("", 0)
    """The digits that were typed, and when (ms) the last one was."""
    swipe: Swipe | None = None
    wheeled_at: int = 0
    motion: Motion | None = None

    @property
    def pair(self) -> Pair | None:
        """The pair in view; None at the end."""
        place = self.deck.pair
        return None if place is None else self.pair_set.pairs[place]

    @property
    def second(self) -> Direction:
        """The side that is seen when the card is turned."""
        return "definition" if self.first == "term" else "term"

    @property
    def sides(self) -> Sides:
        """What is in view of the pair."""
        if self.both:
            return "both"
        return self.second if self.turned else self.first

    @property
    def is_known(self) -> bool:
        """True while both sides are in view, or the second one is: then its note may be read."""
        return self.both or self.turned

    @property
    def starred(self) -> tuple[int, ...]:
        """The places of all pairs that are meant and have a star."""
        return tuple(place for place in self.places if self.keys[place] in self.stars)

    def is_starred(self, place: int | None) -> bool:
        """Return True if the pair at this place has a star."""
        return place is not None and self.keys[place] in self.stars

    def at(self, now_at: Deck, motion: Motion | None = None, *, turned: bool = False) -> State:
        """Return the state with this card in view, from its beginning."""
        turned = turned and not self.both and not now_at.over
        fresh = replace(self, deck=now_at, turned=turned, hint=False, motion=motion)
        return replace(fresh, scroller=Scroller(), swipe=None, focus="onward")

    def step(self, by: int, reach: float, now: int, *, turned: bool = False) -> State:
        """Return the state so many cards on; the new one slides in by `reach` pixels (0: no)."""
        there = self.deck.step(by)
        if there == self.deck:
            return replace(self, swipe=None)
        motion = Motion("slide", now, SLIDE_MS, dx=reach if by > 0 else -reach) if reach else None
        return self.at(there, motion, turned=turned)

    def turn(self, now: int, *, moves: bool) -> State:
        """Return the state with the card turned over, or back."""
        if self.both or self.deck.over:
            return self
        motion = Motion("flip", now, FLIP_MS) if moves else None
        return replace(self, turned=not self.turned, motion=motion, scroller=Scroller())

    def type(self, digit: str, now: int) -> State:
        """Return the state at the card with the number that was typed, as far as there is one."""
        before, when = self.number
        digits = before + digit if now - when < NUMBER_MS else digit
        if int(digits) > len(self.deck.order):
            digits = digit
        if not 0 < int(digits) <= len(self.deck.order):
            return self
        return replace(self.at(self.deck.to(int(digits) - 1)), number=(digits, now))

    def dealt(self, seed: int | None, *, starred_only: bool) -> State:
        """Return the state in this order, all cards or the starred ones; the pair stays in view."""
        wanted = self.starred if starred_only else self.places
        there = deck(wanted, len(self.keys), seed, self.deck.pair)
        stays = there.pair == self.deck.pair
        state = replace(self.at(there), seed=seed, starred_only=starred_only, focus=self.focus)
        return replace(state, turned=self.turned and stays, hint=self.hint and stays)

    def with_star(self, key: str, *, wanted: bool) -> State:
        """Return the state with a star on the pair of this key, or without one."""
        stars = self.stars | {key} if wanted else self.stars - {key}
        return replace(self, stars=stars)
