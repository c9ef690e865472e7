"""The header: whether the first row of a table is the names of its columns, or a pair."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from game.core.bounds import bare
from game.formats.common.table.columns import MOST_COLUMNS, NUMBER, cell, column
from game.formats.common.table.heading_words import heading
from game.formats.table import Row

_ENOUGH = 4
"""Rows below the first that it takes to say that it is unlike them."""
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[_:][A-Za-z0-9-]+)+|[a-z][a-z ]+:[a-z]{2}")
_LATIN = re.compile(r"[A-Za-z]")


def is_header(rows: Sequence[Row], plain: Callable[[str], str] = str) -> bool:
    """Return True if the first of `rows` holds headings: by its words, or clearly unlike the rest.

    When that is not sure it is a pair: a pair is never eaten in silence. Where the next row has
    the like they are what is asked: a list of languages, or “Question 1”, “Question 2”.
    """
    if not rows:
        return False
    first = [plain(text) for text in rows[0].cells[:MOST_COLUMNS]]
    if by_words(first):
        second = [plain(text) for text in rows[1].cells[:MOST_COLUMNS]] if len(rows) > 1 else []
        languages = _is_of_languages(first) and _is_of_languages(second)
        return not languages and not _differ_by_number(first, second)
    return _unlike(first, rows[1:], plain)


def _differ_by_number(first: Sequence[str], second: Sequence[str]) -> bool:
    """Return True for “Question 1” and “Question 2”: the same words but for a number."""
    one, other = ([text.strip().rstrip("0123456789") for text in row] for row in (first, second))
    return one == other


def by_words(cells: Sequence[str]) -> bool:
    """Return True if the words in these cells are headings beyond doubt."""
    found = [heading(text) for text in cells]
    roles = {each.role for each in found if each.role}
    if {"term", "definition"} <= roles or _languages(cells) >= 2:
        return True
    filled = [each for each, text in zip(found, cells, strict=True) if text.strip()]
    speaking = [each for each in filled if each.speaks]
    if len(set(speaking)) < 2 or (len(filled) == 2 and not roles & {"term", "definition"}):
        return False
    return len(speaking) * 2 >= len(filled) if len(filled) > 2 else len(speaking) == len(filled)


def may_be(cells: Sequence[str]) -> bool:
    """Return True if some cell could be a heading, so that a teacher should be asked."""
    filled = [heading(text) for text in cells if text.strip()]
    return any(each.role in ("term", "definition") or each.language for each in filled)


def _is_of_languages(cells: Sequence[str]) -> bool:
    """Return True if two cells name a language, be it the same one in two languages."""
    return sum(1 for text in cells if heading(text).language) >= 2


def _languages(cells: Sequence[str]) -> int:
    return len({heading(text).language for text in cells} - {""})


def _unlike(first: Sequence[str], rows: Sequence[Row], plain: Callable[[str], str]) -> bool:
    """Return True for keys such as `part_of_speech`, words over numbers, Latin over Greek."""
    texts = [bare(text) for text in first]
    filled = [text for text in texts if text]
    short = all(len(text) <= 40 and "\n" not in text for text in filled)
    if len(filled) < 2 or not short or len({*filled}) < len(filled):
        return False
    if any(_KEY.fullmatch(text) for text in filled) and len(filled) * 2 > len(texts):
        return True
    if len(rows) < _ENOUGH:
        return False
    return any(_stands_out(text, rows, at, plain) for at, text in enumerate(texts) if text)


def _stands_out(text: str, rows: Sequence[Row], at: int, plain: Callable[[str], str]) -> bool:
    below = column(rows, at, plain)
    if below.cells < _ENOUGH or not _LATIN.search(text):
        return False
    if max(below.pictures, below.sounds) > 0.9:
        return not column([Row(1, (text,))], 0).pictures and "<" not in text
    if below.numbers > 0.9:
        return not any(sign.isdigit() for sign in text) and not NUMBER.fullmatch(text)
    return below.foreign > 0.95 and cell(rows[0], at) != text
