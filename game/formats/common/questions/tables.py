"""Tables of quizzes: the rows of a table with the right option of each in a column of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.core.bounds import bare
from game.formats.common.questions.columns import (
    QuizColumns,
    find_columns,
    question_rows,
    read_questions,
)
from game.formats.common.questions.question import Question, quiz_of, reason_of
from game.formats.common.results.reading import results_table, without_players
from game.formats.common.table.columns import column
from game.formats.table import Choices, Row, Table
from game.words import _


def make_quiz(
    rows: Sequence[Row],
    choices: Choices,
    names: Sequence[str] | None = None,
    plain: Callable[[str], str] = str,
) -> Table | None:
    """Return rows that ask and offer options as a table; None when they do not.

    The right option of each is in a last column that the file does not have. A teacher who
    chooses other columns is given those of the file as they are. A column without a heading has
    no name yet.
    """
    played: tuple[int, ...] = ()
    if names is None:
        if (results := results_table(rows, choices)) is not None:
            return results
        rows, played = without_players(rows)
    columns = find_columns(rows, names)
    if columns is None:
        return None
    width = max(len(row.cells) for row in rows) if rows else 0
    width = max(width, len(names or ()))
    headed = names is None and columns.body > 0
    if headed and choices.header is False:
        return None
    if choices.term not in (None, columns.question) or choices.definition not in (None, width):
        return None
    questions, notes = read_questions(rows, columns, names is not None, plain)
    notes += [("players", line) for line in played]
    head = list(names or (rows[columns.body - 1].cells if headed else ()))
    return Table(
        rows=_rows(question_rows(rows, columns, plain), questions, columns, width),
        names=(*[*head, *[""] * width][:width], _("Right answer")),
        term=columns.question,
        definition=width,
        header=headed,
        unused=columns.all - {columns.question},
        note=columns.note,
        quiz=quiz_of(questions, columns.all | _counting(rows[columns.body :], head), notes),
    )


def _counting(rows: Sequence[Row], head: Sequence[str]) -> frozenset[int]:
    """Return the columns without a heading that number the rows."""
    unnamed = [at for at, name in enumerate(head) if not bare(name)]
    return frozenset(at for at in unnamed if column(rows, at).counts)


def _rows(
    rows: Sequence[Row], questions: Sequence[Question], columns: QuizColumns, width: int
) -> tuple[Row, ...]:
    """Return the rows of questions with one right option, which is their last cell."""
    made = []
    for one, row in zip(questions, rows, strict=True):
        if reason_of(one):
            continue
        texts = [*row.cells, *[""] * width][:width]
        texts[columns.question] = one.asked
        made.append(Row(row.line, (*texts, one.right[0])))
    return tuple(made)
