"""Report words: what came of pairs, said alike in the window, on paper and in tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.core.report import TeamReport
from game.words import _, n_


def outcome_words() -> tuple[str, str, str]:
    """Return what known, late and missing mean."""
    return _("known at once"), _("found after errors"), _("shown or not found")


def counted(words: str, count: int | str) -> str:
    """Return "known at once: 4"."""
    return _("{words}: {times}").format(words=words, times=count)


def chosen_list(chosen: Iterable[tuple[str, int]]) -> str:
    """Return what was taken for the partner, and how often where it was more than once."""
    said: Sequence[str] = _("“{words}”"), _("“{words}” {n}×")
    return " · ".join(said[n > 1].format(words=words, n=n) for words, n in chosen)


def chosen_words(chosen: Iterable[tuple[str, int]]) -> str:
    """Return the same as a sentence."""
    return _("chosen instead: {chosen}").format(chosen=chosen_list(chosen))


def by_hand_list(team: TeamReport) -> str:
    """Return the points that the teacher gave by hand: "neat work +2 · without a reason −1".

    The reasons come first: what begins with a sign is a formula to spreadsheets.
    """
    nothing = _("without a reason")
    signed = ((reason or nothing, f"+{n}" if n >= 0 else f"−{-n}") for reason, n in team.by_hand)
    return " · ".join(map(" ".join, signed))


def by_hand_words(team: TeamReport) -> str:
    """Return the same as a sentence; "" where no points were given by hand."""
    given = by_hand_list(team)
    return _("points by hand: {given}").format(given=given) if given else ""


def points_words(team: TeamReport) -> str:
    """Return the points of a team, and in how many games where there are several."""
    points = n_("{n} point", "{n} points", team.points)
    if team.games < 2:
        return points
    games = n_("{n} game", "{n} games", team.games)
    return _("{points} in {games}").format(points=points, games=games)
