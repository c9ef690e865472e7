"""Team words: how a class game ended, said alike in the window and by the commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.words import _, n_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.core.contest import Contest


def teams_words(teams: int) -> str:
    """Return how many teams: "3 teams"."""
    return n_("{n} team", "{n} teams", teams)


def points_words(points: int) -> str:
    """Return how many points: "5 points"."""
    return n_("{n} point", "{n} points", points)


def result_words(contest: Contest) -> str:
    """Return all teams with their points, by place: "Blue 5 · Green 3"; a tie: "Blue = Green 4"."""
    groups: dict[int, list[str]] = {}
    for standing in contest.result:
        name = contest.options.teams[standing.team].name
        groups.setdefault(standing.tally.points, []).append(name)
    return " · ".join(f"{' = '.join(names)} {points}" for points, names in groups.items())


def winner_words(contest: Contest) -> str:
    """Return who won, in a sentence; equal points are a tie."""
    winners, points = contest.winners, contest.result[0].tally.points
    said = points_words(points)
    if len(winners) == 1:
        return _("{team} wins with {points}!").format(team=winners[0].name, points=said)
    if len(winners) == len(contest.options.teams) and not points:
        return _("No team has a point.")
    names = listed([team.name for team in winners])
    return _("A tie: {teams} have {points} each.").format(teams=names, points=said)


def listed(names: Sequence[str]) -> str:
    """Return names in one sentence: "Blue, Green and Orange"."""
    if len(names) < 2:
        return "".join(names)
    first = ", ".join(names[:-1])
    return _("{first} and {last}").format(first=first, last=names[-1])
