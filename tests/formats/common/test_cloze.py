"""Sentences with hidden words: a pair for each number, whatever braces lie around."""

from __future__ import annotations

import pytest

from game.formats.common.markup.cloze import Budget, clozes, is_cloze
from game.formats.common.markup.html_text import plain


@pytest.mark.parametrize(
    ("html", "pairs"),
    [
        (
            "{{c1::Roma}} is in {{c2::Italy::a land}}",
            [("Roma", "_____ is in Italy"), ("Italy", "Roma is in _____ (a land)")],
        ),
        ("{{c1::a}} and {{c1::b}}", [("a, b", "_____ and _____")]),
        ("{{c1::one {{c2::two}}}} three", [("one two", "_____ three"), ("two", "one _____ three")]),
        (r"\({{c1::\frac{a}{b}}} + c\)", [("a/b", "_____ + c")]),
        ("{{c1::never closed", [("", "{{c1::never closed")]),
        ("closed }} twice {{c1::x}}", [("x", "closed }} twice _____")]),
    ],
)
def test_hidden_words_are_the_term_and_the_gap_stands_in_the_sentence(
    html: str, pairs: list[tuple[str, str]]
) -> None:
    assert [(plain(c.hidden), plain(c.sentence)) for c in clozes(html, Budget())] == pairs


def test_very_many_braces_end_soon() -> None:
    assert not is_cloze("{{c1::" * 100_000)
    assert len(list(clozes("{{c1::" * 5_000, Budget()))) == 1


def test_a_sentence_is_written_again_as_long_as_the_budget_lasts() -> None:
    budget = Budget(letters=250)
    sentence = "{{c1::a}} {{c2::b}} {{c3::c}}"
    assert [cloze.sentence[-1] for cloze in clozes(sentence, budget)] == ["c"]
    assert budget.refused == 2
