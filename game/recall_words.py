"""Recall words: when a pair is asked again, said alike in the window and by the commands."""

from __future__ import annotations

from game.words import _, n_

_WEEK, _MONTH = 7, 30
_IN_WEEKS, _IN_MONTHS, _IN_A_YEAR = 2 * _WEEK, 2 * _MONTH, 350
"""From so many days on they are told in weeks, in months, and as a year."""


def again_words(days: int) -> str:
    """Return when it comes again: "again tomorrow", "in 9 days", "in 3 weeks"."""
    if days <= 0:
        return _("again today")
    if days == 1:
        return _("again tomorrow")
    if days < _IN_WEEKS:
        return n_("in {n} day", "in {n} days", days)
    if days < _IN_MONTHS:
        return n_("in {n} week", "in {n} weeks", round(days / _WEEK))
    if days < _IN_A_YEAR:
        return n_("in {n} month", "in {n} months", round(days / _MONTH))
    return _("in a year")


def practised_words(days: int) -> str:
    """Return when it was practised last, so many days ago."""
    if days <= 0:
        return _("Practised today")
    if days == 1:
        return _("Practised yesterday")
    return n_("Practised {n} day ago", "Practised {n} days ago", days)


def next_words(pairs: int, days: int) -> str:
    """Return how many pairs come next, and when: "3 due in 2 days"."""
    if days == 1:
        return _("{n} due tomorrow").format(n=pairs)
    return _("{n} due {when}").format(n=pairs, when=again_words(days))


def coming_words(days: int, pairs: int) -> str:
    """Return how many pairs come when: "4 pairs: in 9 days"."""
    said = _("{pairs}: {when}")
    return said.format(pairs=n_("{n} pair", "{n} pairs", pairs), when=again_words(days))
