"""The header: whether the first row of a table is the names of its columns, or a pair."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from game.core.bounds import bare
from game.formats.common.table.columns import MOST_COLUMNS, NUMBER, cell, column
from game.formats.common.table.heading_words import heading, translations
from game.formats.common.table.subject_words import Subjects, mean_the_same, subjects
from game.formats.table import Row

Plain = Callable[[str], str]
_ENOUGH = 4
"""Rows below the first that it takes to say that it is unlike them."""
_LOOKED_AT = 50
_LONGEST = 40
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[_:][A-Za-z0-9-]+)+|[a-z][a-z ]+:[a-z]{2}")
_LATIN = re.compile(r"[A-Za-z]")
_WORD = re.compile(r"\w+")
_SAYING = {"meaning", "translation"}


def is_header(rows: Sequence[Row], plain: Plain = str) -> bool:
    """Return True if the first of `rows` holds headings: by its words, or clearly unlike the rest.

    When that is not sure it is a pair: a pair is never eaten in silence. Where the next row has
    the like they are what is asked: a list of languages, or “Question 1”, “Question 2”.
    """
    if not rows:
        return False
    first = [plain(text) for text in rows[0].cells[:MOST_COLUMNS]]
    second = [plain(text) for text in rows[1].cells[:MOST_COLUMNS]] if len(rows) > 1 else []
    if by_roles(first):
        languages = _is_of_languages(first) and _is_of_languages(second)
        languages = languages and not _name_the_same_below(first, second)
        again = by_words(second) and not _are_terms(first) and _case(first) == _case(second)
        return not languages and not again and not _differ_by_number(first, second)
    if translations(first):
        return True
    if by_subjects(first):
        return not _are_vocabulary(first, rows[1:], plain)
    return _unlike(first, rows[1:], plain)


def by_words(cells: Sequence[str]) -> bool:
    """Return True if the words in these cells are headings, as long as the rows are other words."""
    return by_roles(cells) or by_subjects(cells)


def is_doubtful(cells: Sequence[str], rows: Sequence[Row], plain: Plain = str) -> bool:
    """Return True if a header should be told, because it may be a pair.

    “front” and “back” over words as short and small may be the first of a list of opposites.
    """
    if not by_words(cells):
        return True
    everyday = not _are_terms(cells) and not _names_languages(cells)
    alone = len(rows) < 2 or _look_alike(cells, rows, plain)
    return everyday and len(_filled(cells)) == 2 and alone


def may_be(cells: Sequence[str], below: Sequence[str] = ()) -> bool:
    """Return True if some cell could be a heading, so that a teacher should be asked.

    “Question 1” over “Question 2” (`below`) is none beyond doubt.
    """
    if _differ_by_number(cells, below):
        return False
    if by_subjects(cells):
        return True
    found = [heading(text) for text in cells if text.strip()]
    return any(each.role in ("term", "definition") or each.language for each in found)


# ---------------------------------------------------------------------- by words


def by_roles(cells: Sequence[str]) -> bool:
    """Return True if these cells say what is a term, what is a definition, or name languages."""
    found = [heading(text) for text in cells]
    roles = {each.role for each in found if each.role}
    if _is_one_word_twice(cells):
        return False
    if {"term", "definition"} <= roles or _names_languages(cells):
        return True
    filled = [each for each, text in zip(found, cells, strict=True) if text.strip()]
    speaking = [each for each in filled if each.speaks]
    if len({(each.role, each.language) for each in speaking}) < 2 or (
        len(filled) == 2 and not roles & {"term", "definition"}
    ):
        return False
    return len(speaking) * 2 >= len(filled) if len(filled) > 2 else len(speaking) == len(filled)


def _is_one_word_twice(cells: Sequence[str]) -> bool:
    """Return True for “name” and “le nom”: a pair of words that mean the same."""
    filled = _filled(cells)
    known = [subjects(text) for text in filled]
    return len(filled) == 2 and all(known) and mean_the_same(known[0], known[1])


def by_subjects(cells: Sequence[str]) -> bool:
    """Return True for words that head columns at school, as “Country” and “Capital”.

    Two that mean the same, as “country” and “país”, are a pair and no headings.
    """
    filled = _filled(cells)
    if not 2 <= len(filled) <= 20:
        return False
    known = [found for text in filled if (found := _meaning(text))]
    enough = len(known) == len(filled) or (len(filled) > 2 and len(known) * 2 > len(filled))
    return enough and not _some_are_the_same(known)


def _meaning(text: str) -> Subjects:
    """Return what a cell means, be it only the part that it plays in a table."""
    if found := subjects(text):
        return found
    role = heading(text).role
    return (frozenset((role,)),) if role else ()


def _some_are_the_same(known: Sequence[Subjects]) -> bool:
    return any(mean_the_same(one, other) for at, one in enumerate(known) for other in known[:at])


def _filled(cells: Sequence[str]) -> list[str]:
    return [text for cell in cells if (text := bare(cell))]


def _are_terms(cells: Sequence[str]) -> bool:
    """Return True for words that stand over columns and hardly anywhere else."""
    return any(word & _SAYING for text in cells for word in subjects(text))


def _case(cells: Sequence[str]) -> tuple[bool, ...]:
    return tuple(text[0].isupper() for text in _filled(cells))


def _names_languages(cells: Sequence[str]) -> bool:
    return len({heading(text).language for text in cells} - {""}) >= 2


def _is_of_languages(cells: Sequence[str]) -> bool:
    """Return True if two cells name a language, be it the same one in two languages."""
    return sum(1 for text in cells if heading(text).language) >= 2


def _name_the_same_below(first: Sequence[str], second: Sequence[str]) -> bool:
    """Return True for “German” and “French” over “German” and “allemand”: a list of languages."""
    one, other = ({heading(text).language for text in row} - {""} for row in (first, second))
    return len(one) > 1 and len(other) == 1


def _differ_by_number(first: Sequence[str], second: Sequence[str]) -> bool:
    """Return True for “Question 1” and “Question 2”: the same words but for a number."""
    one, other = ([text.strip().rstrip("0123456789") for text in row] for row in (first, second))
    return one == other


def _are_vocabulary(first: Sequence[str], rows: Sequence[Row], plain: Plain) -> bool:
    """Return True if rows below have such words too, so that they are what is learnt here."""
    if _title_over_small(first, rows, plain) == len(_filled(first)):
        return False
    below = [[plain(text) for text in row.cells[:MOST_COLUMNS]] for row in rows[:_LOOKED_AT]]
    return any(
        all(map(subjects, _filled(cells))) or _has_one_of(first, cells)
        for cells in below
        if len(_filled(cells)) > 1 and _filled(cells) != _filled(first)
    )


def _has_one_of(first: Sequence[str], cells: Sequence[str]) -> bool:
    """Return True if a text stands in its column again, as no heading does."""
    return any(one and bare(one) == bare(other) for one, other in zip(first, cells, strict=False))


def _look_alike(first: Sequence[str], rows: Sequence[Row], plain: Plain) -> bool:
    """Return True if the rows have single words too, with small letters where the first has."""
    if any(text[:1].isupper() or " " in text for text in _filled(first)):
        return False
    texts = [bare(plain(text)) for row in rows[:_LOOKED_AT] for text in row.cells[: len(first)]]
    alike = sum(" " not in text and text[:1].islower() for text in texts)
    return alike >= 0.8 * len(texts)


# ---------------------------------------------------------------------- by what they are like


def _unlike(first: Sequence[str], rows: Sequence[Row], plain: Plain) -> bool:
    """Return True for keys such as `part_of_speech`, words over numbers, Latin over Greek."""
    texts = [bare(text) for text in first]
    filled = [text for text in texts if text]
    short = all(len(text) <= _LONGEST and "\n" not in text for text in filled)
    if len(filled) < 2 or not short or len({*filled}) < len(filled):
        return False
    if any(_KEY.fullmatch(text) for text in filled) and len(filled) * 2 > len(texts):
        return True
    if _comes_again(rows, filled, plain):
        return True
    if _share_words(filled):
        return False
    if len(rows) >= 3 and _title_over_small(texts, rows, plain) == len(filled):
        return True
    if len(rows) < _ENOUGH:
        return False
    return any(_stands_out(text, rows, at, plain) for at, text in enumerate(texts) if text)


def _share_words(filled: Sequence[str]) -> bool:
    """Return True if two cells have a word in common: they say the same, as sides of a pair do."""
    seen: set[str] = set()
    for text in filled:
        words = {word.casefold() for word in _WORD.findall(text) if len(word) > 1} or {text}
        if words & seen:
            return True
        seen |= words
    return False


def _comes_again(rows: Sequence[Row], filled: Sequence[str], plain: Plain) -> bool:
    """Return True if the first row stands twice more below, as no pair does."""
    again = 0
    for row in rows:
        if len(row.cells) > 1 and bare(row.cells[0]).startswith(filled[0]):
            again += _filled([plain(text) for text in row.cells[:MOST_COLUMNS]]) == filled
            if again == 2:
                return True
    return False


def _title_over_small(first: Sequence[str], rows: Sequence[Row], plain: Plain) -> int:
    """Return how many cells are words with a capital over columns of words without."""
    return sum(
        _is_title(bare(text)) and _is_small(rows, at, plain) for at, text in enumerate(first)
    )


def _is_title(text: str) -> bool:
    return len(text) > 2 and text[0].isupper() and text[1:] == text[1:].lower()


def _is_small(rows: Sequence[Row], at: int, plain: Plain) -> bool:
    texts = [text for row in rows[:_LOOKED_AT] if (text := bare(plain(cell(row, at))))]
    return len(texts) >= 3 and all(text[0].islower() for text in texts)


def _stands_out(text: str, rows: Sequence[Row], at: int, plain: Plain) -> bool:
    below = column(rows, at, plain)
    if below.cells < _ENOUGH or not _LATIN.search(text):
        return False
    if max(below.pictures, below.sounds) > 0.9:
        return not column([Row(1, (text,))], 0).pictures and "<" not in text
    if below.numbers > 0.9:
        return not any(sign.isdigit() for sign in text) and not NUMBER.fullmatch(text)
    if below.foreign > 0.95 and text.isascii() and not _is_abbreviation(text):
        return cell(rows[0], at) != text
    return _is_title(text) and _is_far_shorter(text, rows, at, plain)


def _is_abbreviation(text: str) -> bool:
    """Return True for “DNA” and the like, which other scripts keep in Latin letters."""
    return text.isupper() and len(text) < 6


def _is_far_shorter(text: str, rows: Sequence[Row], at: int, plain: Plain) -> bool:
    """Return True for one word over a column of nothing but whole sentences in small letters."""
    texts = [bare(plain(cell(row, at))) for row in rows[:_LOOKED_AT]]
    words = [len(each.split()) for each in texts if each]
    return " " not in text and min(words) >= 3 and _is_small(rows, at, plain)
