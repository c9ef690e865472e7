"""Reading: the questions of a table of results, with what pupils with all points answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from game.core.bounds import bare
from game.core.pair_set import fold
from game.formats.common.questions.question import Question, quiz_table
from game.formats.common.results.sheet import OF_ALL, ResultsSheet, find_results
from game.formats.table import Choices, Quiz, Row, Table

_FEWEST_PUPILS = 2
"""What fewer answered with all points may be their names as well as answers."""


def results_table(rows: Sequence[Row], choices: Choices) -> Table | None:
    """Return what pupils' answers tell of the questions, perhaps nothing but why; else None.

    Where they tell nothing, two columns of answers can still be chosen, but none of persons.
    """
    sheet = find_results(rows)
    if sheet is None or sheet.kind == "report":
        return None
    body = rows[sheet.head + 1 :]
    questions = list(_questions(rows[sheet.head], body, sheet))
    if any(one.right for one in questions):
        taken = [("from pupils", one.line) for one in questions if one.right]
        return quiz_table(questions, taken)
    return _as_chosen(rows[sheet.head], body, sheet, choices)


def _as_chosen(head: Row, body: Sequence[Row], sheet: ResultsSheet, choices: Choices) -> Table:
    """Return the answers in two chosen columns, else no rows, and what the file's rows are."""
    columns = range(len(head.cells))
    lines = tuple(row.line for row in body) or (head.line,)
    others = (*sheet.questions, *columns)
    term = _first(columns, choices.term, (at for at in others if at != choices.definition))
    definition = _first(columns, choices.definition, (at for at in others if at != term))
    chosen = choices.term in sheet.questions and choices.definition in sheet.questions
    return Table(
        rows=tuple(body) if chosen else (),
        names=head.cells,
        term=term,
        definition=definition,
        header=True,
        unused=frozenset(columns) - {*sheet.questions},
        quiz=None if chosen else Quiz(left_out=(("results", lines),)),
    )


def _first(columns: range, chosen: int | None, others: Iterator[int]) -> int:
    return chosen if chosen is not None and chosen in columns else next(others)


def without_players(rows: Sequence[Row]) -> tuple[Sequence[Row], tuple[int, ...]]:
    """Return the rows of a report with each question once and without players, and their lines.

    Any other table is returned as it is.
    """
    sheet = find_results(rows)
    if sheet is None or sheet.kind != "report":
        return rows, ()
    body = rows[sheet.head + 1 :]
    kept: dict[tuple[str, ...], Row] = {}
    for row in body:
        cells = row.cells[: sheet.players]
        kept.setdefault(cells, Row(row.line, cells))
    head = rows[sheet.head]
    first = Row(head.line, head.cells[: sheet.players])
    return [first, *kept.values()], tuple(row.line for row in body)


def is_report(rows: Sequence[Row]) -> bool:
    """Return True if the rows have questions and their right answers beside what players did."""
    sheet = find_results(rows)
    return sheet is not None and sheet.kind == "report"


# ---------------------------------------------------------------------- questions


def _questions(head: Row, body: Sequence[Row], sheet: ResultsSheet) -> Iterator[Question]:
    if sheet.kind == "points":
        for asked, points in sheet.points:
            yield _question(bare(head.cells[asked]), _with_all_points(body, asked, points), head)
    elif sheet.kind == "total" and sheet.total is not None:
        best = [row for row in body if _share(_cell(row, sheet.total)) == 1]
        if len(best) >= _FEWEST_PUPILS:
            for asked in sheet.questions:
                answers = [bare(_cell(row, asked)) for row in best]
                if all(answers) and len({*map(fold, answers)}) == 1:
                    yield _question(bare(head.cells[asked]), answers, head)


def _with_all_points(body: Sequence[Row], asked: int, points: int) -> list[str]:
    """Return the answers that were given all points, which are the most that anybody was given."""
    given = [(_share(_cell(row, points)), bare(_cell(row, asked))) for row in body]
    whole = any(OF_ALL.fullmatch(_cell(row, points)) for row in body)
    most = 1.0 if whole else max((share for share, _text in given), default=0.0)
    return [text for share, text in given if text and share == most > 0]


def _question(asked: str, answers: Sequence[str], head: Row) -> Question:
    """Return a question with the answer of most; without one it says why."""
    if not answers:
        return Question(asked, (), (), head.line, reason="unanswered")
    counts = Counter(map(fold, answers))
    usual, times = counts.most_common(1)[0]
    if times * 2 < len(answers) or (times < 2 and len(answers) > 1):
        return Question(asked, (), (), head.line, reason="unanswered")
    by_key = {fold(text): text for text in reversed(answers)}
    right = by_key.pop(usual).rstrip("; ")
    if ";" in right:
        return Question(asked, tuple(right.split(";")), (), head.line)
    return Question(asked, (right,), (), head.line, also=tuple(by_key.values()))


def _share(text: str) -> float:
    """Return points as a number; of all that can be had, where the text says how many."""
    found = OF_ALL.fullmatch(text)
    if found is not None:
        most = _number(found[2])
        return _number(found[1]) / most if most else 0.0
    return _number(text)


def _number(text: str) -> float:
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return 0.0


def _cell(row: Row, at: int) -> str:
    return row.cells[at] if at < len(row.cells) else ""
