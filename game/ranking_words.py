"""Ranking words: why a run is not ranked, said alike in the window and by the commands."""

from __future__ import annotations

from game.words import _


def why_not_words(why: str) -> str:
    """Return a few words on why a run is not ranked; "" when it is."""
    return {
        "": "",
        "unfinished": _("it was not finished"),
        "untimed": _("it was played without a clock"),
        "replay": _("only some pairs were played"),
        "reveals": _("pairs were shown"),
        "hints": _("hints were used"),
        "undos": _("answers were taken back"),
        "frozen": _("the board was frozen"),
        "words_shown": _("the words were shown, for no voice could say them"),
        "too_fast": _("it was too quick to have been read"),
    }.get(why, why)


def not_ranked(why: str) -> str:
    """Return that a run is not ranked, and why: "Not ranked: hints were used"."""
    return _("Not ranked: {why}").format(why=why_not_words(why))
