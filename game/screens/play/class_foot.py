"""Class foot: the keys at the foot of a class game, the ones that only teams have among them."""

from __future__ import annotations

from game.core import class_game
from game.core.contest import Contest
from game.core.game import Game
from game.core.moves import Command
from game.screens.play.messages import HandAction
from game.screens.play.points import opened
from game.view.node import Node
from game.widgets.hints import Hint, unseen_key
from game.words import _


def team_hints(game: Game, contest: Contest) -> tuple[Hint, ...]:
    """Return the keys that the teams have while a round is played, the most wanted first."""
    can_pass = class_game.team_now(game) is not None
    return (
        *([accept_hint()] if class_game.can_accept(game) else []),
        *([Hint("S", _("pass"), Command.PASS, ("s",))] if can_pass else []),
        *([Hint("U", _("undo"), Command.UNDO, ("u",))] if game.before else []),
        points_hint(game, contest),
        *([buzzers_hint()] if contest.options.buzzers else []),
    )


def buzzers_hint() -> Hint:
    """Return the key that lets each team choose its buzzer."""
    return Hint("F2", _("buzzers"), HandAction.OPEN_BUZZERS, ("f2",))


def accept_hint() -> Hint:
    """Return the key that lets a wrong answer count after all."""
    return Hint("Y", _("counts after all"), Command.ACCEPT, ("y",))


def accept_note(game: Game) -> str:
    """Return how a wrong pair that lies open is accepted; "" where it cannot be."""
    return _("Y: it counts after all") if class_game.can_accept(game) else ""


def points_hint(game: Game, contest: Contest) -> Hint:
    """Return the key that gives points by hand; "−" works beside it."""
    return Hint("+ −", _("points"), opened(game, contest, 1), ("+", "="))


def less_key(game: Game, contest: Contest) -> Node:
    """Return the key that takes points away by hand."""
    return unseen_key("less-key", _("points"), opened(game, contest, -1), "-", "−")
