"""What is felt while playing: right answers in a row."""

from __future__ import annotations

from game.core.moves import Answer, AnswerKind
from game.core.streak import streak


def answers(*kinds: AnswerKind) -> list[Answer]:
    return [
        Answer(0, n, "", "", kind == "match", kind, 1000 * (n + 1), 1000, (0, 1))
        for n, kind in enumerate(kinds)
    ]


def test_right_answers_in_a_row_are_counted() -> None:
    assert streak(answers("miss", "match", "match", "match")) == 3


def test_an_error_and_a_pair_that_was_shown_begin_anew_but_bad_luck_does_not() -> None:
    assert streak(answers("match", "match", "miss")) == 0
    assert streak(answers("match", "reveal", "match")) == 1
    assert streak(answers("match", "unlucky", "match")) == 2
