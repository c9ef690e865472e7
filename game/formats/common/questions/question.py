"""Question: what is asked with its right and wrong options, and the pairs that come of many."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.core.pair_set import Side
from game.formats.common.markup.gaps import Gap
from game.formats.common.questions.words import FALSE, TRUE
from game.formats.common.report.collector import PairCollector, is_empty
from game.formats.common.report.losses import Remarks
from game.formats.common.table.languages import plain_words
from game.formats.problems import Remark
from game.formats.table import Quiz, Row, Table
from game.values import dataclass
from game.words import _, later

_ONE_RIGHT = later("A pair has one right answer: leave one, or write the pair in the editor.")
LEFT_OUT: Remarks = {
    "several right": Remark(
        "{n} question with several right answers was left out.",
        "{n} questions with several right answers were left out.",
        _ONE_RIGHT,
    ),
    "no right": Remark(
        "{n} question does not say which option is right, and was left out.",
        "{n} questions do not say which option is right, and were left out.",
        later("Mark the right option, and import the file again."),
    ),
    "unclear": Remark(
        "{n} question was left out: its answer may be the number of an option, or its text.",
        "{n} questions were left out: their answers may be numbers of options, or their texts.",
        later("Write the right answers as letters, and import the file again."),
    ),
    "truth": Remark(
        "{n} true or false question was left out.",
        "{n} true or false questions were left out.",
        later("Turn it into a question with an answer of its own to have it in the game."),
    ),
    "bare gap": Remark(
        "{n} gap was left out: no words around it say what belongs there.",
        "{n} gaps were left out: no words around them say what belongs there.",
        later("Write a sentence around each gap, or give it a clue."),
    ),
    "other": Remark(
        "{n} question of another kind was left out.",
        "{n} questions of other kinds were left out.",
        later("Only questions with one right answer become pairs."),
    ),
    "accepted": Remark(
        "{n} question accepts other answers too; only the first is on its card.",
        "{n} questions accept other answers too; only the first is on their cards.",
        later("Look whether it is the answer you want."),
    ),
    "from nought": Remark(
        "The options of {n} question were counted from 0, as programs do.",
        "The options of {n} questions were counted from 0, as programs do.",
        later("Check a few: nothing in the file says where it begins to count."),
    ),
    "players": Remark(
        "What a player answered in {n} row was left out.",
        "What players answered in {n} rows was left out.",
        later("Each question is there once, with its right answer."),
    ),
    "from pupils": Remark(
        "The answer to {n} question is the one that pupils with all points gave.",
        "The answers to {n} questions are those that pupils with all points gave.",
        later("Check them: the file has no others."),
    ),
    "unanswered": Remark(
        "{n} question was left out: pupils with all points did not agree, or there are none.",
        "{n} questions were left out: pupils with all points did not agree, or there are none.",
        later("Write the pair in the editor."),
    ),
    "results": Remark(
        "{n} row has what a pupil answered, not the right answers.",
        "{n} rows have what pupils answered, not the right answers.",
        later("Export the questions with their right answers instead of the results."),
    ),
}
"""What is said of questions that became no pair, or only a part of one."""


@dataclass(frozen=True, slots=True)
class Question:
    """Texts as the file has them. `reason` says why it is left out although it has an answer.

    `also` are answers that would be right too; they must not be among the wrong ones of others.
    """

    asked: str
    right: tuple[str, ...]
    wrong: tuple[str, ...] = ()
    line: int = 0
    note: str = ""
    also: tuple[str, ...] = ()
    reason: str = ""


def fault_of(right: Sequence[str], wrong: Sequence[str]) -> str:
    """Return why a question with these options is no pair, "" when it is one."""
    if len(right) == 1 and len(wrong) == 1 and _is_truth(right[0], wrong[0]):
        return "truth"
    if not right:
        return "no right"
    return "several right" if len(right) > 1 else ""


def _is_truth(*options: str) -> bool:
    words = {plain_words(text[:20]) for text in options}
    return not words.isdisjoint(TRUE) and not words.isdisjoint(FALSE)


def reason_of(question: Question) -> str:
    """Return why `question` becomes no pair, "" when it becomes one."""
    return question.reason or fault_of(question.right, question.wrong)


def quiz_table(
    questions: Sequence[Question], notes: Sequence[tuple[str, int]] = (), noted: bool = False
) -> Table:
    """Return questions as a table of two columns, or three where `noted` or explained."""
    rows = [
        Row(one.line, (one.asked, one.right[0], one.note))
        for one in questions
        if not reason_of(one)
    ]
    noted = noted or any(row.cells[2] for row in rows)
    width = 3 if noted else 2
    return Table(
        rows=tuple(Row(row.line, row.cells[:width]) for row in rows),
        names=(_("Question"), _("Right answer"), _("Note"))[:width],
        term=0,
        definition=1,
        note=2 if noted else None,
        quiz=quiz_of(questions, notes=notes),
    )


def quiz_of(
    questions: Sequence[Question],
    columns: frozenset[int] = frozenset(),
    notes: Sequence[tuple[str, int]] = (),
) -> Quiz:
    """Return what goes beside the pairs of these questions: distractors, and what is left out."""
    left: dict[str, list[int]] = {}
    for kind, line in notes:
        left.setdefault(kind, []).append(line)
    wrong: dict[str, int] = {}
    also: dict[str, None] = {}
    for one in questions:
        if reason := reason_of(one):
            left.setdefault(reason, []).append(one.line)
            continue
        if one.also:
            left.setdefault("accepted", []).append(one.line)
        also |= dict.fromkeys(one.also)
        for text in one.wrong:
            wrong.setdefault(text, one.line)
    return Quiz(
        distractors=tuple((text, line) for text, line in wrong.items()),
        also_right=tuple(also),
        left_out=tuple((kind, tuple(lines)) for kind, lines in left.items()),
        columns=columns,
    )


def join_quizzes(quizzes: Sequence[Quiz]) -> Quiz | None:
    """Return what goes beside the pairs of all of these together."""
    left: dict[str, tuple[int, ...]] = {}
    for quiz in quizzes:
        for kind, lines in quiz.left_out:
            left[kind] = left.get(kind, ()) + lines
    return (
        Quiz(
            tuple(each for quiz in quizzes for each in quiz.distractors),
            tuple(each for quiz in quizzes for each in quiz.also_right),
            tuple(left.items()),
            quizzes[0].columns,
        )
        if quizzes
        else None
    )


def add_quiz(quiz: Quiz, collector: PairCollector, side: Callable[[str], Side]) -> None:
    """Add the distractors of a quiz, and say what was left out."""
    for text, line in quiz.distractors:
        collector.distractors.append((side(text), line))
    collector.also_right += [side(text) for text in quiz.also_right]
    for kind, lines in sorted(quiz.left_out):
        first = min(filter(None, lines), default=0)
        if kind == "results":
            collector.fault(first, *LEFT_OUT[kind].of(len(lines)))
        else:
            collector.count(LEFT_OUT[kind], len(lines), first)


# ---------------------------------------------------------------------- sides that are there


def add_choice(
    collector: PairCollector,
    asked: Side,
    right: Sequence[Side],
    wrong: Sequence[Side],
    line: int = 0,
    hint: str = "",
    note: str = "",
) -> str:
    """Add the pair of a question with one right option; else return why it is left out."""
    others = [side for side in wrong if not is_empty(side)]
    reason = fault_of([side.spoken for side in right], [side.spoken for side in others])
    if not reason:
        collector.add(asked, right[0], line, hint, note)
        collector.distractors += [(side, line) for side in others]
        collector.asks = True
    return reason


def add_gap(collector: PairCollector, gap: Gap, asked: Side, line: int = 0) -> str:
    """Add the word of a gap with its sentence, or its clue; else return why it is left out."""
    reason = gap.reason or ("bare gap" if is_empty(asked) else "")
    if not reason:
        collector.add_answer(Side(gap.word), asked, line, gap.hint, gap.note)
        add_words(collector, gap.wrong, line)
    return reason


def add_words(collector: PairCollector, wrong: Sequence[str], line: int = 0) -> None:
    """Add words to choose from that belong into no gap; then what asks is the term."""
    collector.distractors += [(Side(word), line) for word in wrong if word]
    collector.asks = collector.asks or any(wrong)
