"""Contest data: teams and what they reached as plain data and back, for records and commands."""

from __future__ import annotations

from typing import Any

from game.core.contest import Contest
from game.core.teams import Entry, Team, TeamOptions

Data = dict[str, Any]


def options_data(options: TeamOptions) -> Data:
    """Return the choices as plain data."""
    return {
        "teams": [list(team) for team in options.teams],
        "turns": options.turns,
        "turn_ms": options.turn_ms,
        "members": options.members,
        "buzzers": options.buzzers,
        "first": options.first,
        "lot": options.lot,
    }


def options_of(data: Data) -> TeamOptions:
    """Return the choices of that data. Raises KeyError, TypeError or ValueError."""
    teams = tuple(Team(str(name), int(sign)) for name, sign in data["teams"])
    turns, turn_ms = data["turns"], data["turn_ms"]
    if turns not in ("keep", "alternate", "equal") or not 2 <= len(teams) <= 6:
        raise ValueError("no such rule")
    return TeamOptions(
        teams,
        turns,
        None if turn_ms is None else int(turn_ms),
        int(data["members"]),
        bool(data["buzzers"]),
        int(data["first"]) % len(teams),
        int(data["lot"]),
    )


def contest_data(contest: Contest) -> Data:
    """Return a contest as plain data: its choices, and all that counted."""
    return {
        "options": options_data(contest.options),
        "entries": [list(entry) for entry in contest.entries],
        "since_ms": contest.since_ms,
    }


def contest_of(data: Data) -> Contest:
    """Return the contest of that data. Raises KeyError, TypeError or ValueError.

    Who pressed a buzzer is not kept: after a break all press again.
    """
    options = options_of(data["options"])
    entries = tuple(
        Entry(kind, int(team), int(points), str(reason))
        for kind, team, points, reason in data["entries"]
    )
    if any(not -1 <= entry.team < len(options.teams) for entry in entries):
        raise ValueError("no such team")
    return Contest(options, entries, int(data["since_ms"]))
