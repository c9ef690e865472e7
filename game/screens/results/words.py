"""Words: the sentence that a finished run deserves, and the next goal."""

from __future__ import annotations

from game.core.clock_text import official
from game.core.verdict import Goal, Verdict
from game.screens.results.model import Model
from game.words import _, decimal, n_


def sentence(model: Model) -> str:
    """Return the one thing worth saying of the run."""
    said = model.verdict
    match said.kind:
        case "first" if not model.run.result.errors:
            return _("First game of this set, and without an error!")
        case "first":
            return _("First game of this set.")
        case "first_like_this":
            return _("First game of this kind.")
        case "own_first":
            return _("Your first game of this kind: place {n}.").format(n=model.earlier.place)
        case "level":
            return _("As good as the best on this computer.")
        case "replay_right":
            return _("Now you know the ones you had missed.")
        case "by_oneself":
            found = model.game.found - model.run.result.reveals
            return n_("You found {n} pair by yourself.", "You found {n} pairs by yourself.", found)
    return _beside(said)


def _beside(said: Verdict) -> str:
    """Return by how much the run is better or worse than another one."""
    if said.errors:
        return _by_errors(said)
    return _by_time(said).format(s=seconds(said.ms), name=said.name)


def _by_errors(said: Verdict) -> str:
    n = said.errors
    match said.kind:
        case "record":
            return n_(
                "Record! {n} error fewer than in your best.",
                "Record! {n} errors fewer than in your best.",
                n,
            )
        case "record_of_all":
            return n_(
                "Best on this computer! {n} error fewer.",
                "Best on this computer! {n} errors fewer.",
                n,
            )
        case "own_record":
            return n_(
                "Your best: {n} error fewer than before.",
                "Your best: {n} errors fewer than before.",
                n,
            )
        case "fewer_errors":
            return n_("{n} error fewer than last time.", "{n} errors fewer than last time.", n)
    return n_("{n} error more than in your best.", "{n} errors more than in your best.", n)


def _by_time(said: Verdict) -> str:
    match said.kind:
        case "record":
            return _("Record! {s} s faster than your best.")
        case "record_of_all" if said.name:
            return _("Best on this computer! {s} s faster than {name}.")
        case "record_of_all":
            return _("Best on this computer!")
        case "own_record":
            return _("Your best: {s} s faster than before.")
        case "quicker":
            return _("{s} s faster than last time.")
        case "no_errors":
            return _("Without an error, {s} s from your best.")
    return _("{s} s from your best.")


def goal_words(goal: Goal) -> str:
    """Return what to try next; "" where there is nothing to say."""
    match goal.kind:
        case "stars":
            return _stars_words(goal.number, goal.errors)
        case "place" if goal.number == 1:
            return _("{s} s to first place.").format(s=seconds(goal.ms))
        case "place":
            words = _("{s} s to place {n}.")
            return words.format(s=seconds(goal.ms), n=goal.number)
        case "own":
            words = _("Next goal: the same in less than {time}.")
            return words.format(time=official(goal.ms))
        case "unaided":
            return _("Next goal: the same without help, so that it is ranked.")
        case "whole":
            return _("Next goal: all pairs without an error.")
        case "timed":
            return _("Next goal: the same with a clock.")
    return ""


def _stars_words(stars: int, errors: int) -> str:
    """Return how many errors fewer win so many stars."""
    if stars == 3:
        return n_(
            "One error fewer and you have three stars.",
            "{n} errors fewer and you have three stars.",
            errors,
        )
    if stars == 2:
        return n_(
            "One error fewer and you have two stars.",
            "{n} errors fewer and you have two stars.",
            errors,
        )
    return n_(
        "One error fewer and you have a star.",
        "{n} errors fewer and you have a star.",
        errors,
    )


def seconds(ms: int) -> str:
    """Return a difference in seconds, as exactly as it matters: "12", "2.3", "0.04"."""
    if ms >= 10_000:
        return str(ms // 1000)
    return decimal(ms // 100 / 10) if ms >= 100 else decimal(ms / 1000, 2)
