"""Printing: all sheets of a set, in the order in which they are printed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Literal

from game.core.pair_set import PairSet
from game.formats.problems import Problem
from game.paper import cards, key, worksheet
from game.paper.page import SIZES, Paper, footer
from game.values import dataclass
from game.view.measure import Measure
from game.view.sheet import Sheet
from game.words import _, n_

What = Literal["worksheet", "cards", "key", "all"]
WHAT: tuple[What, ...] = ("worksheet", "cards", "key", "all")


@dataclass(frozen=True, slots=True)
class Wish:
    """What to print. The same wish for the same set makes the same sheets."""

    what: What = "worksheet"
    paper: Paper = "a4"
    distractors: int = 0
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Printed:
    """All sheets, and the problems: what of the set is not on them."""

    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...]


def printed(pair_set: PairSet, wish: Wish, measure: Measure) -> Printed:
    """Return the sheets of a set; none when nothing of it can be seen."""
    parts: list[Sequence[Sheet]] = []
    if wish.what != "cards":
        parts += _worksheet_and_key(pair_set, wish, measure)
    if wish.what in ("cards", "all"):
        parts.append(cards.sheets(pair_set, wish.paper, measure))
    sheets: list[Sheet] = []
    for part in parts:
        # A part begins on a new leaf: the key is not on the back of the worksheet, but the
        # backs of the cards are on that of their fronts.
        sheets += [Sheet(SIZES[wish.paper])] if len(sheets) % 2 and part else []
        sheets += part
    return Printed(tuple(sheets), tuple(_left_out(pair_set, wish, bool(sheets))))


def _worksheet_and_key(pair_set: PairSet, wish: Wish, measure: Measure) -> list[Sequence[Sheet]]:
    """Return the worksheet and its key, as far as the wish names them."""
    paper, extra = wish.paper, wish.distractors
    columns, exercises = worksheet.arrange(pair_set, paper, wish.seed, extra, measure)
    if not exercises:
        return []
    parts: list[Sequence[Sheet]] = []
    groups = worksheet.sheets(pair_set, wish.paper, columns, exercises, measure)
    deal = deal_words(pair_set, wish)
    if wish.what in ("worksheet", "all"):
        pages = [page for group in groups for page in group]
        parts.append(_with_footers(pages, pair_set.title, deal))
    if wish.what in ("key", "all"):
        begin = accumulate((len(group) for group in groups), initial=1)
        numbered = dict(zip(begin, exercises, strict=False))
        pages = key.sheets(pair_set, wish.paper, numbered, deal, measure)
        parts.append(_with_footers(pages, pair_set.title, deal))
    return parts


def deal_words(pair_set: PairSet, wish: Wish) -> str:
    """Return all that decides the deal in words, so that its key can be printed later."""
    paper = {"a4": "A4", "letter": _("Letter")}[wish.paper]
    parts = [_("Deal number {number}").format(number=wish.seed), paper]
    if extra := min(wish.distractors, len(pair_set.distractors)):
        parts.append(n_("{n} distractor", "{n} distractors", extra))
    return " · ".join(parts)


def _with_footers(pages: Sequence[Sheet], title: str, deal: str) -> list[Sheet]:
    sentence = _("{deal} · page {page} of {pages}")
    footed = []
    for at, page in enumerate(pages, 1):
        right = sentence.format(deal=deal, page=at, pages=len(pages))
        footed.append(page + Sheet(page.size, footer(page.size, title, right)))
    return footed


def _left_out(pair_set: PairSet, wish: Wish, any_sheet: bool) -> list[Problem]:
    """Return what could not be printed, each with its cure."""
    problems = []
    if silent := worksheet.count_silent(pair_set):
        sentence = n_(
            "{n} pair has a side that can only be heard, and is not printed.",
            "{n} pairs have a side that can only be heard, and are not printed.",
            silent,
        )
        cure = _("Write a text beside the sound.")
        problems.append(Problem("", 0, sentence, cure, "warning" if any_sheet else "fault"))
    if wish.what != "cards" and wish.distractors > len(pair_set.distractors):
        have = len(pair_set.distractors)
        sentence = n_("The set has {n} distractor.", "The set has {n} distractors.", have)
        sentence = sentence if have else _("The set has no distractors.")
        cure = _("Add definitions that match nothing to its file, under distractors.")
        problems.append(Problem("", 0, sentence, cure, "warning"))
    return problems
