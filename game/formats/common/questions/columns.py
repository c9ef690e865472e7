"""Columns of quizzes: tables in which each row asks and offers options, headed or not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from game.core.bounds import bare
from game.core.pair_set import fold
from game.formats.common.questions import words
from game.formats.common.questions.answer_key import (
    Keyed,
    Places,
    counts,
    right_places,
    shows_where_it_begins,
)
from game.formats.common.questions.headings import QuizHeading, quiz_heading
from game.formats.common.questions.letters import roman_place
from game.formats.common.questions.marks import marked, unmarked
from game.formats.common.questions.question import Question
from game.formats.common.table.columns import column
from game.formats.common.table.languages import plain_words
from game.formats.table import Row
from game.values import dataclass

_HEAD_ROWS = 15
"""Templates have a title and some lines of advice over their headings, no more."""
_WIDEST = 60
_TIMES = {"5", "10", "15", "20", "30", "45", "60", "90", "120", "180", "240", "300"}
_MATCHES = re.compile(r"\S\s*(?:<\|>|<->|->|=>|\|\||↔|→|⇒|::)\s*\S")
_ASKS = re.compile(r"[?？؟:：…]\s*$|^\s*¿|_{2,}|\.{3}|\(\s*\)")
_ADVICE = 25
_SEVERAL = re.compile(r"[|\n;]")
_COMMAS = re.compile(r"[,、，]")


@dataclass(frozen=True, slots=True)
class QuizColumns:
    """Where a table asks, offers and answers; `body` is the first row below its headings."""

    question: int
    options: tuple[int, ...] = ()
    list: int | None = None
    """The column with all options in one cell."""
    right: int | None = None
    wrong: tuple[int, ...] = ()
    kind: int | None = None
    note: int | None = None
    asides: frozenset[int] = frozenset()
    labels: tuple[str, ...] = ()
    body: int = 0

    @property
    def all(self) -> frozenset[int]:
        """The columns that are of use for the questions, or say nothing of them."""
        single = (self.question, self.list, self.right, self.kind, self.note)
        named = {at for at in single if at is not None}
        return self.asides | named | {*self.options, *self.wrong}


def find_columns(rows: Sequence[Row], names: Sequence[str] | None = None) -> QuizColumns | None:
    """Return where the rows ask and answer; None when they are no quiz with options."""
    if names is not None:
        return _by_headings(names, 0)
    for at, row in enumerate(rows[:_HEAD_ROWS]):
        if len(row.cells) > 2 and (found := _by_headings(row.cells, at + 1)) is not None:
            return found
    if (found := _by_content(rows)) is None and (below := _by_content(rows[1:])) is not None:
        return replace(below, body=1)
    return found


def read_questions(
    rows: Sequence[Row],
    columns: QuizColumns,
    nought: bool = False,
    plain: Callable[[str], str] = str,
) -> tuple[list[Question], list[tuple[str, int]]]:
    """Return the questions of the rows below the headings, and what is to be said of all.

    `nought` is true where options are counted from 0 unless the file shows another way.
    """
    reader = _Rows(columns, plain)
    body = question_rows(rows, columns, plain)
    keyed = [reader.keyed(row) for row in body]
    places, from_nought = right_places(keyed, nought)
    reader.apart = bool(columns.wrong) or not any(places)
    made = [
        reader.question(row, each, at) for row, each, at in zip(body, keyed, places, strict=True)
    ]
    notes = []
    if from_nought and counts(keyed) and not shows_where_it_begins(keyed):
        notes = [("from nought", row.line) for row, at in zip(body, places, strict=True) if at]
    return made, notes


def question_rows(
    rows: Sequence[Row], columns: QuizColumns, plain: Callable[[str], str] = str
) -> list[Row]:
    """Return the rows below the headings that ask, offer or answer something."""
    told = {columns.question, *columns.options, *columns.wrong}
    told |= {at for at in (columns.list, columns.right, columns.note) if at is not None}
    body = [row for row in rows[columns.body :] if any(bare(_cell(row, at)) for at in told)]
    return body[1:] if body and _Rows(columns, plain).is_advice(body[0]) else body


# ---------------------------------------------------------------------- headings


def _by_headings(cells: Sequence[str], body: int) -> QuizColumns | None:
    found = [quiz_heading(text) for text in cells[:_WIDEST]]
    question = _first(found, "question")
    if question is None:
        return None
    options = _options(found, question)
    right = _first(found, "right")
    if right is None and (options or _first(found, "options") is not None):
        right = _first(found, "answer")
    wrong = tuple(at for at, each in enumerate(found) if each.role == "wrong")
    listed = _first(found, "options") if not options else None
    if wrong and right is None:
        right = _first(found, "answer")
    sure = any(found[at].sure for at in options)
    if options and (right is not None or (sure and any(found[at].chosen for at in options))):
        pass
    elif not (right is not None and (wrong or listed is not None)):
        return None
    letters = tuple(found[at].letter for at in options)
    return QuizColumns(
        question,
        options=options,
        list=listed,
        right=right,
        wrong=wrong,
        kind=_first(found, "kind"),
        note=_first(found, "note"),
        asides=frozenset(at for at, each in enumerate(found) if each.role == "aside"),
        labels=letters if all(letters) else (),
        body=body,
    )


def _first(found: Sequence[QuizHeading], role: str) -> int | None:
    return next((at for at, each in enumerate(found) if each.role == role), None)


def _options(found: Sequence[QuizHeading], question: int) -> tuple[int, ...]:
    """Return two or more options that are counted without a gap, in their order.

    Three or more that are called alike but for a letter are options too, whatever the word.
    """
    named = [at for at, each in enumerate(found) if each.role == "option" and at != question]
    words = Counter(each.word for each in found if each.word and each.letter)
    if not named and (called := [word for word, times in words.items() if times > 2]):
        named = [at for at, each in enumerate(found) if each.word == called[0]]
    roman = {roman_place(found[at].letter): at for at in reversed(named)}
    by_place = {found[at].place: at for at in reversed(named)}
    if {0, 1, 2} <= roman.keys():
        by_place = roman
    places = sorted(by_place)
    if len(places) < 2 or places[0] > 1 or places != list(range(places[0], places[-1] + 1)):
        return ()
    return tuple(by_place[place] for place in places)


# ---------------------------------------------------------------------- no headings


def _by_content(rows: Sequence[Row]) -> QuizColumns | None:
    """Return the columns of questions that end in a number, a letter or the text of an option."""
    looked_at = [row for row in rows[:200] if any(map(bare, row.cells))]
    if len(looked_at) < 2:
        return None
    width = max(_filled(row) for row in looked_at)
    if not 4 <= width <= 12 or any(len(row.cells) < width for row in looked_at):
        return None
    first = 1 if column(looked_at, 0).counts and width > 4 else 0
    asks = sum(bool(_ASKS.search(row.cells[first])) for row in looked_at)
    if asks * 2 < len(looked_at):
        return None
    right = width - 1
    last = right
    if last - first > 3 and all(bare(row.cells[last - 1]) in _TIMES for row in looked_at):
        last -= 1
    options = tuple(range(first + 1, last))
    keyed = [Keyed(tuple(row.cells[at] for at in options), row.cells[right]) for row in looked_at]
    keys = {bare(each.key).lower() for each in keyed}
    if len(keys) < 2 or any(not _are_options(each.options) for each in keyed):
        return None
    if sum(bool(_ASKS.search(each.options[0])) for each in keyed) * 2 >= len(keyed):
        # The same question in several languages, and a number that sorts them.
        return None
    places, _nought = right_places(keyed)
    if not all(places):
        return None
    return QuizColumns(first, options=options, right=right, asides=frozenset({0, last} - {first}))


def _filled(row: Row) -> int:
    return max((at + 1 for at, text in enumerate(row.cells) if bare(text)), default=0)


def _are_options(texts: Sequence[str]) -> bool:
    """Return True if there are two or more, and no two alike."""
    said = [fold(text) for text in texts if bare(text)]
    return len(said) > 1 and len({*said}) == len(said)


# ---------------------------------------------------------------------- rows


class _Rows:
    """Questions made of rows."""

    def __init__(self, columns: QuizColumns, plain: Callable[[str], str]) -> None:
        self._columns = columns
        self._plain = plain
        self.apart = False
        """Whether right answers stand beside the options, not among them."""

    def keyed(self, row: Row) -> Keyed:
        """Return the options of a row, and what it says is right."""
        columns = self._columns
        key = self._text(row, columns.right)
        if columns.list is not None:
            return Keyed(_in_one_cell(_cell(row, columns.list)), key)
        return Keyed(tuple(_cell(row, at) for at in columns.options), key, columns.labels)

    def is_advice(self, row: Row) -> bool:
        """Return True for a first row that says what is to be written below it."""
        key = bare(_cell(row, self._columns.right))
        return len(key) > _ADVICE and not any(right_places([self.keyed(row)])[0])

    def question(self, row: Row, keyed: Keyed, places: Places | None) -> Question:
        """Return the question in a row; `places` is what its key names."""
        columns = self._columns
        asked = unmarked(_cell(row, columns.question))
        options = [bare(text) for text in keyed.options]
        there = [text for text in options if text]
        note = _cell(row, columns.note)
        kind = set(plain_words(self._text(row, columns.kind)).split())
        wrong = tuple(text for at in columns.wrong if (text := bare(_cell(row, at))))

        def made(right: Sequence[str], among: Sequence[str], reason: str = "") -> Question:
            same = {fold(text) for text in right}
            others = tuple(text for text in among if fold(text) not in same)
            return Question(asked, tuple(right), others, row.line, note, reason=reason)

        if not asked:
            return made((), (), "no right" if there else "other")
        if not kind.isdisjoint(words.WRITTEN) and there and not places:
            return Question(asked, (there[0],), (), row.line, note, also=tuple(there[1:]))
        cells = [*there, *wrong, bare(keyed.key)]
        if _match(cells) or (not kind.isdisjoint(words.OTHER_KINDS) and not places):
            return made((), (), "other")
        if places is None:
            return made((), (), "unclear")
        if places:
            return made([options[at] for at in places], [*there, *wrong])
        if columns.right is None:
            starred = [unmarked(text) for text in there if marked(text)]
            return made(starred, [unmarked(text) for text in there])
        return self._in_words(made, keyed, there, wrong)

    def _in_words(
        self,
        made: Callable[[Sequence[str], Sequence[str]], Question],
        keyed: Keyed,
        there: Sequence[str],
        wrong: Sequence[str],
    ) -> Question:
        """Return a question whose right answer stands beside its wrong ones, as in Gimkit."""
        key = bare(keyed.key)
        return made([key] if key and self.apart else (), [*there, *wrong])

    def _text(self, row: Row, at: int | None) -> str:
        return self._plain(_cell(row, at))


def _cell(row: Row, at: int | None) -> str:
    return row.cells[at] if at is not None and at < len(row.cells) else ""


def _in_one_cell(text: str) -> tuple[str, ...]:
    """Return the options that stand in one cell."""
    found = _parts(_SEVERAL, bare(text))
    return found if len(found) > 1 else _parts(_COMMAS, text)


def _parts(sign: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(part for piece in sign.split(text) if (part := piece.strip()))


def _match(cells: Sequence[str]) -> bool:
    """Return True if there is a sign between what is to be matched in most cells."""
    filled = [text for text in cells if text]
    return len(filled) > 1 and sum(bool(_MATCHES.search(text)) for text in filled) == len(filled)
