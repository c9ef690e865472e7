"""Quizzes in a test: what becomes of a text, in short."""

from __future__ import annotations

from game.formats import read_source
from game.formats.source import Reading
from tests.formats.reading import words
from tests.formats.sourced import source

Made = tuple[list[tuple[str, str]], list[str], list[str]]


def made_of(text: str | bytes, name: str = "quiz.txt") -> Made:
    """The pairs, the distractors, and the sentences that are said."""
    return parts(read_source(source(text, name)))


def parts(reading: Reading) -> Made:
    found = reading.pair_set
    distractors = [side.text for side in found.distractors] if found else []
    return words(found), distractors, [problem.problem for problem in reading.problems]
