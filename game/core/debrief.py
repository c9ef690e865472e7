"""Debrief: the pairs of a game in the order in which a class looks at them, and what went wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from game.core.contest import Contest
from game.core.moves import Answer
from game.core.report import Given, answering
from game.core.review import Item, review


class Mistake(NamedTuple):
    """Words that were taken for the partner of a pair, how often, and by which teams."""

    chosen: str
    times: int
    teams: tuple[int, ...] = ()


class PairDebrief(NamedTuple):
    """What there is to say of a pair: `item` as in the review, `mistakes` the most frequent first.

    `found_by` is the team that found it, -1 without teams, or where it was nobody's point.
    """

    item: Item
    mistakes: tuple[Mistake, ...]
    found_by: int = -1

    @property
    def known(self) -> bool:
        """True if it was found at once."""
        return not self.item.missed


def debrief(answers: Sequence[Answer], contest: Contest | None) -> tuple[PairDebrief, ...]:
    """Return all pairs that were asked: those to review first, then those that were known."""
    worst = review(answers)
    told = {item.pair for item in worst}
    rest = dict.fromkeys(a.pair for a in answers if a.pair >= 0 and a.pair not in told)
    given = list(zip(answers, _teams(answers, contest), strict=True))
    return tuple(_pair(item, given) for item in (*worst, *map(Item, rest)))


def _teams(answers: Sequence[Answer], contest: Contest | None) -> list[int]:
    """Return the team that gave each answer; -1 for none."""
    if contest is None:
        return [-1] * len(answers)
    return list(answering([Given(a.pair, a.asked, a.chosen, a.kind) for a in answers], contest))


def _pair(item: Item, given: Iterable[tuple[Answer, int]]) -> PairDebrief:
    times: dict[str, list[int]] = {}
    found_by = -1
    for answer, team in given:
        if answer.pair != item.pair:
            continue
        if answer.kind == "miss":
            times.setdefault(answer.chosen, []).append(team)
        elif answer.kind in ("match", "accepted"):
            found_by = team
    mistakes = [
        Mistake(chosen, len(by), tuple(dict.fromkeys(team for team in by if team >= 0)))
        for chosen, by in times.items()
    ]
    return PairDebrief(item, tuple(sorted(mistakes, key=lambda one: -one.times)), found_by)
