"""Lesson: what is played after a game, when several sets are played one after the other."""

from __future__ import annotations

from dataclasses import replace

from game.screens.routes import ToPlay
from game.services import Services
from game.words import _


def next_game(services: Services, play: ToPlay) -> ToPlay | None:
    """Return the game of the next set of the lesson that can be played; None without one.

    It is played as the last one was. Of teams another one begins. A number of the deal that was
    asked for is that of all games, so that another class can have the same lesson.
    """
    for at, path in enumerate(play.lesson):
        pair_set = services.shelf.load(path)[0]
        if pair_set is None:
            told = _("“{file}” cannot be played any more, and is left out.")
            services.toast = told.format(file=path.name)
            continue
        services.recent = path
        teams = None if play.teams is None else play.teams.rotated()
        later = play.lesson[at + 1 :]
        return replace(play, path=path, pair_set=pair_set, only=None, teams=teams, lesson=later)
    return None
