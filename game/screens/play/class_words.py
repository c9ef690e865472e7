"""Class words: what is said and heard of what only teams do: turns, points, buzzers, undo."""

from __future__ import annotations

from game.card_names import asked_card, name_of
from game.core import class_game
from game.core.contest import Contest, names
from game.core.game import Game
from game.core.moves import Counted, Fact, Refused, TakenBack, Tied, TurnOf, Undone
from game.core.teams import Entry
from game.team_words import listed, points_words
from game.words import _


def told(fact: Fact, game: Game) -> tuple[str, str]:
    """Return what is spoken and what is seen of a fact in this class game; "" for nothing.

    `game` is the one after the move. Whose turn it is need not be seen here: the teams show it.
    """
    contest = game.contest
    if contest is None:
        return "", ""
    match fact:
        case TurnOf(team):
            return _turn(game, contest, team), ""
        case Counted(entry):
            seen = _counted(contest, entry)
        case TakenBack(entry):
            seen = _taken_back(contest, entry)
        case Undone(answer) if game.answers == () or game.answers[-1] != answer:
            asked = name_of(asked_card(game, answer).face)
            seen = _("Taken back: the answer to “{asked}”.").format(asked=asked)
        case Tied(teams):
            words = _("{teams} pressed at the same moment: press again!")
            seen = words.format(teams=listed(names(contest.options, teams)))
        case Refused(why="press_first"):
            seen = _("First a team presses its buzzer.")
        case _:
            seen = ""
    return seen, seen


def class_sounds(fact: Fact, game: Game) -> list[str]:
    """Return the sounds of a fact of teams, in order."""
    match fact:
        case TurnOf(int()) if game.contest is not None and game.contest.options.buzzers:
            return ["buzz"]
        case Counted(Entry(kind="late")):
            return ["late"]
        case Counted(Entry(kind="points", points=points)):
            return ["match" if points > 0 else "turn"]
        case Counted(Entry(kind="pass")) | TakenBack():
            return ["turn"]
        case Tied():
            return ["hint"]
    return []


def signed(points: int) -> str:
    """Return points that are given or taken: "+2 points", "−1 point"."""
    words = points_words(abs(points))
    return f"+{words}" if points >= 0 else f"−{words}"


def _turn(game: Game, contest: Contest, team: int | None) -> str:
    if team is not None:
        name = contest.options.teams[team].name
        words = _("{team} answers.") if contest.options.buzzers else _("Turn: {team}.")
        return words.format(team=name)
    if class_game.is_together(game) or game.round_over:
        return ""
    return _("Who presses first?")


def _counted(contest: Contest, entry: Entry) -> str:
    if entry.team < 0:
        return ""
    team = contest.options.teams[entry.team].name
    match entry.kind:
        case "pass":
            return _("{team} passes.").format(team=team)
        case "late":
            return _("The time of {team} is over.").format(team=team)
        case "accepted":
            return _("Accepted: the point is for {team}.").format(team=team)
        case "points" if entry.reason:
            words = _("{points} for {team}: {reason}")
            return words.format(points=signed(entry.points), team=team, reason=entry.reason)
        case "points":
            return _("{points} for {team}.").format(points=signed(entry.points), team=team)
    return ""


def _taken_back(contest: Contest, entry: Entry) -> str:
    team = contest.options.teams[entry.team].name
    match entry.kind:
        case "points":
            words = _("Taken back: {points} for {team}.")
            return words.format(points=signed(entry.points), team=team)
        case "late":
            return _("Taken back: the time of {team} was over.").format(team=team)
    return _("Taken back: {team} passed.").format(team=team)
