"""Doubts: pairs that can be played but may not be what the teacher meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field

from game.core.pair_set import Pair, Side, as_written, fold
from game.core.text import short
from game.formats.problems import Problem
from game.values import dataclass
from game.words import _

MOST = 100
Key = tuple[str, str, str]
Place = tuple[Side, int]
"""A side and the line where it stands."""


def doubts(
    file: str,
    pairs: Sequence[Pair],
    lines: Sequence[int],
    distractors: Sequence[Place] = (),
    rows: Mapping[int, int] | None = None,
) -> list[Problem]:
    """Warn of pairs that come twice, equivalent sides, distractors that are right,
    and of accepted answers that no card gives.

    `lines` has the line of each pair; a distractor comes with its line. A line that is among
    `rows` is spoken of as that row. What differs in its capitals alone is told apart on the board,
    and so perhaps against the teacher's will.
    """
    doubter = _Doubter(file, rows or {})
    for pair, line in zip(pairs, lines, strict=True):
        doubter.look_at(pair, line)
    pair_doubts = doubter.found[:MOST]
    doubter.found = []
    for side, line in distractors:
        doubter.look_at_distractor(side, line)
    return pair_doubts + doubter.found[:MOST] + _unheard(file, pairs, lines, distractors)[:MOST]


def _unheard(
    file: str, pairs: Sequence[Pair], lines: Sequence[int], distractors: Sequence[Place]
) -> list[Problem]:
    """Warn of accepted answers that no other card gives."""
    if not any(pair.accept for pair in pairs):
        return []
    said = Counter(as_written(side.text) for side, _line in distractors)
    for pair in pairs:
        said.update(_texts(pair))
    return [
        Problem(
            file,
            line,
            _("No other card says “{text}”, so it cannot be accepted.").format(text=short(text)),
            _("Write it as it stands on that card, or take it away."),
            "warning",
        )
        for pair, line in zip(pairs, lines, strict=True)
        for text in pair.accept
        if said[as_written(text)] <= (as_written(text) in _texts(pair))
    ]


def _texts(pair: Pair) -> set[str]:
    return {as_written(pair.term.text), as_written(pair.definition.text)}


@dataclass
class _Doubter:
    """What was seen so far, by content without the difference of capitals."""

    file: str
    rows: Mapping[int, int]
    found: list[Problem] = field(default_factory=list)
    terms: dict[Key, Place] = field(default_factory=dict)
    definitions: dict[Key, Place] = field(default_factory=dict)
    by_text: dict[str, Place] = field(default_factory=dict)
    """The definitions by their words alone, with whatever picture or sound."""
    both: dict[tuple[Key, Key], int] = field(default_factory=dict)

    def look_at(self, pair: Pair, line: int) -> None:
        """Warn of what the pair has in common with those before, and remember it."""
        term, definition = pair.term.loose_key, pair.definition.loose_key
        if term == definition:
            self._warn(
                line,
                _("The term and its definition are the same."),
                _("Write what the term means."),
            )
        if (earlier := self.both.get((term, definition))) is not None:
            self._repeated_pair(line, earlier)
        elif term in self.terms:
            self._repeated_term(line, pair.term, *self.terms[term])
        elif definition in self.definitions:
            self._repeated_definition(line, pair.definition, *self.definitions[definition])
        self.both.setdefault((term, definition), line)
        self.terms.setdefault(term, (pair.term, line))
        self.definitions.setdefault(definition, (pair.definition, line))
        if definition[0]:
            self.by_text.setdefault(definition[0], (pair.definition, line))

    def look_at_distractor(self, side: Side, line: int) -> None:
        """Warn of a distractor that is right, or nearly looks so."""
        place = self.definitions.get(side.loose_key) or self.by_text.get(fold(side.text))
        if place is None:
            return
        right, at = place
        if as_written(right.text) == as_written(side.text):
            on_line = _("This distractor is the definition on line {line}.")
            in_row = _("This distractor is the definition in row {row}.")
            cure = _("Take it away; a distractor must match nothing.")
        else:
            on_line = _(
                "Only its capitals tell this distractor from the definition on line {line}."
            )
            in_row = _("Only its capitals tell this distractor from the definition in row {row}.")
            cure = _told_apart()
        self._warn_of(line, at, on_line, in_row, cure)

    def _repeated_pair(self, line: int, at: int) -> None:
        on_line = _("This pair is also on line {line}.")
        in_row = _("This pair is also in row {row}.")
        self._warn_of(line, at, on_line, in_row, _("Take one of the two away."))

    def _repeated_term(self, line: int, term: Side, earlier: Side, at: int) -> None:
        if earlier.key != term.key:
            on_line = _("Only its capitals tell this term from the one on line {line}.")
            in_row = _("Only its capitals tell this term from the one in row {row}.")
            cure = _told_apart()
        else:
            on_line = _("This term is also on line {line}, with another definition.")
            in_row = _("This term is also in row {row}, with another definition.")
            cure = _both_right()
        self._warn_of(line, at, on_line, in_row, cure)

    def _repeated_definition(self, line: int, definition: Side, earlier: Side, at: int) -> None:
        if earlier.key != definition.key:
            on_line = _("Only its capitals tell this definition from the one on line {line}.")
            in_row = _("Only its capitals tell this definition from the one in row {row}.")
            cure = _told_apart()
        else:
            on_line = _("This definition is also on line {line}, for another term.")
            in_row = _("This definition is also in row {row}, for another term.")
            cure = _both_right()
        self._warn_of(line, at, on_line, in_row, cure)

    def _warn_of(self, line: int, at: int, on_line: str, in_row: str, cure: str) -> None:
        """Warn on `line` of what stands on line `at`, which is called by its row if it has one."""
        row = self.rows.get(at)
        said = in_row.format(row=row) if row else on_line.format(line=at)
        self._warn(line, said, cure)

    def _warn(self, line: int, said: str, cure: str) -> None:
        self.found.append(Problem(self.file, line, said, cure, "warning"))


def _both_right() -> str:
    return _("Both answers count as right; say more in each.")


def _told_apart() -> str:
    return _("They count as two different ones. If they are the same, write both alike.")
