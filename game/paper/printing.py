"""Printing: from a set and what is wanted of it to all sheets, in the order they are printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from game.core.pair_set import PairSet
from game.formats.problems import Problem
from game.paper import cards, key, worksheet
from game.paper.page import SIZES, Paper, foot
from game.view.measure import Measure
from game.view.sheet import Sheet
from game.words import _, n_

What = Literal["worksheet", "cards", "key", "all"]
WHAT: tuple[What, ...] = ("worksheet", "cards", "key", "all")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be printed. The same wish of the same set gives the same sheets."""

    what: What = "worksheet"
    paper: Paper = "a4"
    distractors: int = 0
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Printed:
    """All sheets, and what of the set is not on them."""

    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...]


def printed(pair_set: PairSet, wish: Wish, measure: Measure) -> Printed:
    """The sheets of a set; none of them when nothing of it can be seen."""
    parts: list[Sequence[Sheet]] = []
    if wish.what != "cards":
        parts += _matching(pair_set, wish, measure)
    if wish.what in ("cards", "all"):
        parts.append(cards.sheets(pair_set, wish.paper, measure))
    made: list[Sheet] = []
    for part in parts:
        # A part begins on a leaf of its own: the key is not on the back of the worksheet, and
        # the backs of the cards are.
        made += [Sheet(SIZES[wish.paper])] if len(made) % 2 and part else []
        made += part
    return Printed(tuple(made), tuple(_left_out(pair_set, wish, bool(made))))


def _matching(pair_set: PairSet, wish: Wish, measure: Measure) -> list[Sequence[Sheet]]:
    """The worksheet and its key, as far as they are wanted."""
    columns, exercises = worksheet.dealt(pair_set, wish.paper, wish.seed, wish.distractors, measure)
    if not exercises:
        return []
    parts: list[Sequence[Sheet]] = []
    groups = worksheet.sheets(pair_set, wish.paper, columns, exercises, measure)
    deal = deal_words(pair_set, wish)
    if wish.what in ("worksheet", "all"):
        pages = [page for group in groups for page in group]
        parts.append(_footed(pages, pair_set.title, deal))
    if wish.what in ("key", "all"):
        begin = accumulate((len(group) for group in groups), initial=1)
        numbered = dict(zip(begin, exercises, strict=False))
        pages = key.sheets(pair_set, wish.paper, numbered, deal, measure)
        parts.append(_footed(pages, pair_set.title, deal))
    return parts


def deal_words(pair_set: PairSet, wish: Wish) -> str:
    """All that decides which sheet it is, for a key that is printed later."""
    paper = {"a4": "A4", "letter": _("Letter")}[wish.paper]
    said = [_("Seed {seed}").format(seed=wish.seed), paper]
    if extra := min(wish.distractors, len(pair_set.distractors)):
        said.append(n_("{n} distractor", "{n} distractors", extra))
    return " · ".join(said)


def _footed(pages: Sequence[Sheet], title: str, deal: str) -> list[Sheet]:
    said = _("{deal} · page {page} of {pages}")
    return [
        page
        + Sheet(
            page.size, foot(page.size, title, said.format(deal=deal, page=at, pages=len(pages)))
        )
        for at, page in enumerate(pages, 1)
    ]


def _left_out(pair_set: PairSet, wish: Wish, any_sheet: bool) -> list[Problem]:
    """What could not be printed, each with its cure."""
    found = []
    if silent := worksheet.silent(pair_set):
        said = n_("{n} pair has a side that can only be heard, and is not printed.",
                  "{n} pairs have a side that can only be heard, and are not printed.",
                  silent)  # fmt: skip
        cure = _("Write a text beside the sound.")
        found.append(Problem("", 0, said, cure, "warning" if any_sheet else "fault"))
    if wish.what != "cards" and wish.distractors > len(pair_set.distractors):
        have = len(pair_set.distractors)
        said = n_("The set has {n} distractor.", "The set has {n} distractors.", have)
        said = said if have else _("The set has no distractors.")
        cure = _("Add definitions that match nothing to its file, under distractors.")
        found.append(Problem("", 0, said, cure, "warning"))
    return found
