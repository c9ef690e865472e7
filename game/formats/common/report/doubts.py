"""Doubts: pairs that can be played but may not be what the teacher meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.core.pair_set import Pair, Side, fold
from game.formats.problems import Problem
from game.words import _

MOST = 100
Key = tuple[str, str, str]


def doubts(
    file: str,
    pairs: Sequence[Pair],
    lines: Sequence[int],
    distractors: Sequence[tuple[Side, int]] = (),
    rows: Mapping[int, int] | None = None,
) -> list[Problem]:
    """Warn of pairs that come twice, sides that are equivalent, and distractors that are right.

    `lines` has the line of each pair; a distractor comes with its line. A line that is among
    `rows` is spoken of as that row.
    """
    found: list[Problem] = []
    terms: dict[Key, int] = {}
    definitions: dict[Key, int] = {}
    both: dict[tuple[Key, Key], int] = {}
    for pair, line in zip(pairs, lines, strict=True):
        term, definition = pair.term.key, pair.definition.key
        if term == definition and len(found) < MOST:
            found.append(_same_sides(file, line))
        first = both.get((term, definition)), terms.get(term), definitions.get(definition)
        if first != (None, None, None) and len(found) < MOST:
            found.append(_repetition(file, line, *first, rows or {}))
        both.setdefault((term, definition), line)
        terms.setdefault(term, line)
        definitions.setdefault(definition, line)
    return found + _distractors(file, definitions, distractors, rows or {})


def _repetition(
    file: str,
    line: int,
    both: int | None,
    term: int | None,
    definition: int | None,
    rows: Mapping[int, int],
) -> Problem:
    if both is not None:
        said = _("This pair is also on line {line}.").format(line=both)
        if row := rows.get(both):
            said = _("This pair is also in row {row}.").format(row=row)
        return Problem(file, line, said, _("Take one of the two away."), "warning")
    if term is not None:
        said = _("This term is also on line {line}, with another definition.").format(line=term)
        if row := rows.get(term):
            said = _("This term is also in row {row}, with another definition.").format(row=row)
    else:
        said = _("This definition is also on line {line}, for another term.")
        said = said.format(line=definition)
        if row := rows.get(definition or 0):
            said = _("This definition is also in row {row}, for another term.").format(row=row)
    return Problem(file, line, said, _("Both answers count as right; say more in each."), "warning")


def _same_sides(file: str, line: int) -> Problem:
    said = _("The term and its definition are the same.")
    return Problem(file, line, said, _("Write what the term means."), "warning")


def _distractors(
    file: str,
    definitions: dict[Key, int],
    distractors: Sequence[tuple[Side, int]],
    rows: Mapping[int, int],
) -> list[Problem]:
    by_text = {fold_key[0]: line for fold_key, line in definitions.items() if fold_key[0]}
    found: list[Problem] = []
    for side, line in distractors:
        right = definitions.get(side.key) or by_text.get(fold(side.text))
        if right is not None and len(found) < MOST:
            said = _("This distractor is the definition on line {line}.").format(line=right)
            if row := rows.get(right):
                said = _("This distractor is the definition in row {row}.").format(row=row)
            cure = _("Take it away; a distractor must match nothing.")
            found.append(Problem(file, line, said, cure, "warning"))
    return found
