"""Reading a pair file from a text in a test."""

from __future__ import annotations

from pathlib import Path

from game.core.pair_set import PairSet
from game.formats.native import read_bytes
from game.formats.problems import Problem

NOWHERE = Path("/nowhere/my_animals.yaml")


def read(text: str | bytes, path: Path = NOWHERE) -> tuple[PairSet | None, list[Problem]]:
    return read_bytes(text.encode() if isinstance(text, str) else text, path)


def words(found: PairSet | None) -> list[tuple[str, str]]:
    """Term and definition of each pair."""
    return [(pair.term.text, pair.definition.text) for pair in found.pairs] if found else []


def said(problems: list[Problem]) -> list[tuple[int, str]]:
    """Line and severity of each problem."""
    return [(problem.line, problem.severity) for problem in problems]
