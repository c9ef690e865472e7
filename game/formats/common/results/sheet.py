"""Sheet: whether a table has what pupils answered, and which of its columns say what."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Literal

from game.core.bounds import bare
from game.formats.common.questions.headings import quiz_heading
from game.formats.common.results import words
from game.formats.common.table.heading_words import heading
from game.formats.common.table.languages import plain_words
from game.formats.table import Row
from game.values import dataclass

_HEAD_ROWS, _LOOKED_AT, _WIDEST = 6, 50, 400
_LONGEST_HEADING = 2000
_MAIL = re.compile(r"[^@\s]{1,100}@[^@\s]{1,100}\.[A-Za-z]{2,20}")
_DAY_AND_TIME = re.compile(r"\d{1,4}\D\d{1,2}\D.{0,12}\d{1,2}:\d{2}.{0,20}")
OF_ALL = re.compile(r"\s*(\d{1,6}(?:[.,]\d{1,4})?)\s?/\s?(\d{1,6}(?:[.,]\d{1,4})?)\s*")
"""“1.00 / 2”: points, and how many there are to have."""
_POINTS = re.compile(r"\s*\d{1,6}(?:[.,]\d{1,4})?\s*")
_BEFORE = re.compile(r"\A[^-–:]{1,40}[-–:]\s?")
_AFTER = re.compile(r"\s?\[[^\[\]]{1,40}\]$")

_KNOWN = words.STAMPS | words.STARTS | words.ENDS | words.PLAYERS | words.MAILS | words.SCORES
_ABOUT = _KNOWN | words.PERSONS | words.RANKS
"""What is said of a pupil and is no question."""

Kind = Literal["report", "points", "total", "answers"]


@dataclass(frozen=True, slots=True)
class ResultsSheet:
    """A table of results. `head` is the place of its headings among the rows.

    A `report` has questions with their right answers left of column `players`, one row for each
    player. Of the others `questions` are the columns that pupils answered; with `points` there
    is a column of points for some of them, with `total` one in which all points can be had.
    """

    kind: Kind
    head: int
    players: int = 0
    questions: tuple[int, ...] = ()
    points: tuple[tuple[int, int], ...] = ()
    total: int | None = None


def find_results(rows: Sequence[Row]) -> ResultsSheet | None:
    """Return what a table of results holds; None for any other table."""
    for at, row in enumerate(rows[:_HEAD_ROWS]):
        cells = [bare(text[:_LONGEST_HEADING]) for text in row.cells[:_WIDEST]]
        if sum(map(bool, cells)) > 2 and (found := _look(cells, at, rows[at + 1 :])) is not None:
            return found
    return None


def _look(cells: Sequence[str], head: int, body: Sequence[Row]) -> ResultsSheet | None:
    said = [plain_words(text[:80]) for text in cells]
    players = next((at for at, text in enumerate(said) if text in words.PLAYERS), None)
    if players is not None and _asks_and_answers(cells[:players]):
        return ResultsSheet("report", head, players)
    looked_at = body[:_LOOKED_AT]
    may_be = not _KNOWN.isdisjoint(said) or any("@" in "".join(row.cells) for row in body[:3])
    may_be |= any("@" in text for text in cells)
    if not may_be and not _holds(looked_at, 0, _DAY_AND_TIME):
        return None
    mails = {at for at in range(len(cells)) if _holds(looked_at, at, _MAIL)}
    mails |= {at for at, text in enumerate(said) if text in words.MAILS}
    points = _points_columns(cells, looked_at)
    points = [(asked, at) for asked, at in points if said[asked] not in _ABOUT]
    of_pupils = _is_of_pupils(said, looked_at, mails, bool(points))
    if not (of_pupils or _is_ranking(cells, said) or _is_of_a_pupil(cells)):
        return None
    total = next((at for at in range(len(cells)) if _holds(looked_at, at, OF_ALL)), None)
    used = mails | {at for at, text in enumerate(said) if text in _ABOUT or not text}
    asked = dict(points)
    questions = [at for at in range(len(cells)) if at not in used and at != total]
    if points:
        return ResultsSheet("points", head, questions=tuple(asked), points=tuple(points))
    if _are_pairs([cells[at] for at in questions]):
        return None
    if total is not None:
        return ResultsSheet("total", head, questions=tuple(questions), total=total)
    return ResultsSheet("answers", head, questions=tuple(questions))


def _asks_and_answers(cells: Sequence[str]) -> bool:
    roles = [quiz_heading(text).role for text in cells]
    return "question" in roles and "right" in roles


def _is_of_pupils(
    said: Sequence[str], body: Sequence[Row], mails: Collection[int], has_points: bool
) -> bool:
    """Return True if rows are what one pupil each did: when, who, with how many points."""
    known = set(said)

    def has(kind: frozenset[str]) -> bool:
        return not known.isdisjoint(kind)

    timed = _holds(body, 0, _DAY_AND_TIME)
    if said[0] in words.STAMPS and (timed or not body):
        return True
    if has(words.STARTS) and has(words.ENDS):
        return True
    scored = has(words.SCORES) or has_points
    if (timed and scored) or (mails and any(_holds(body, at, _DAY_AND_TIME) for at in range(4))):
        return True
    who = bool(mails) or has(words.PLAYERS)
    return who and (has_points or (scored and has(words.RANKS)))


def _is_of_a_pupil(cells: Sequence[str]) -> bool:
    """Return True for a row without headings above it that says who answered, and when."""
    return any(map(_MAIL.fullmatch, cells)) and any(map(_DAY_AND_TIME.fullmatch, cells))


def _is_ranking(cells: Sequence[str], said: Sequence[str]) -> bool:
    """Return True for places with points and answers that were wrong."""
    if words.RANKS.isdisjoint(said) or words.SCORES.isdisjoint(said):
        return False
    return any(quiz_heading(text).role == "wrong" for text in cells)


def _points_columns(cells: Sequence[str], body: Sequence[Row]) -> list[tuple[int, int]]:
    """Return columns of questions with those of their points: “Points - Why?”, “Why? [Score]”.

    They are told by the heading of the question inside their own, and by the numbers below.
    """
    places = {text: at for at, text in reversed(list(enumerate(cells))) if text}
    found: dict[int, int] = {}
    for at, text in enumerate(cells):
        short = _BEFORE.sub("", text, count=1), _AFTER.sub("", text)
        asked = next((places[each] for each in short if each != text and each in places), None)
        if asked is None or asked in found:
            continue
        if _holds(body, at, _POINTS) or _holds(body, at, OF_ALL):
            found[asked] = at
    return list(found.items())


def _are_pairs(cells: Sequence[str]) -> bool:
    """Return True if pupils were asked for words and what they mean, each row a pair."""
    roles = {heading(text).role for text in cells}
    return {"term", "definition"} <= roles


def _holds(rows: Sequence[Row], at: int, pattern: re.Pattern[str]) -> bool:
    """Return True if nearly all filled cells of a column are such."""
    texts = [text for row in rows if at < len(row.cells) and (text := bare(row.cells[at][:200]))]
    return bool(texts) and sum(map(bool, map(pattern.fullmatch, texts))) >= 0.9 * len(texts)
