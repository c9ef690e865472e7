"""Doubts: pairs that can be played but may not be what the teacher meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field

from game.core.pair_set import Pair, Side, as_written, fold
from game.core.text import short
from game.formats.common.report import doubt_kinds
from game.formats.common.report.doubt_kinds import Doubt
from game.formats.problems import FEW, Problem
from game.values import dataclass
from game.words import _

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
    and so perhaps against the teacher's will. The first few of a kind are told one by one.
    """
    doubter = _Doubter(file, rows or {})
    for pair, line in zip(pairs, lines, strict=True):
        doubter.look_at(pair, line)
    if distractors:
        doubter.look_at_distractors(distractors)
    if any(pair.accept for pair in pairs):
        doubter.look_at_accepted(pairs, lines, distractors)
    return doubter.found + doubter.counted()


def _texts(pair: Pair) -> set[str]:
    return {as_written(pair.term.text), as_written(pair.definition.text)}


@dataclass
class _Doubter:
    """What was seen so far, by content without the difference of capitals."""

    file: str
    rows: Mapping[int, int]
    found: list[Problem] = field(default_factory=list)
    """The first few of each kind."""
    lines: dict[Doubt, list[int]] = field(default_factory=dict)
    """Where all of a kind are."""
    terms: dict[Key, tuple[Side, int, Key]] = field(default_factory=dict)
    """The first pair of each term: the term, its line and the key of the definition."""
    definitions: dict[Key, Place] = field(default_factory=dict)
    others: dict[tuple[Key, Key], int] = field(default_factory=dict)
    """The pairs whose term was there before, with another definition."""

    def look_at(self, pair: Pair, line: int) -> None:
        """Warn of what the pair has in common with those before, and remember it."""
        term, definition = pair.term.loose_key, pair.definition.loose_key
        if term == definition:
            self._warn(doubt_kinds.SAME, line)
        earlier = self.terms.get(term)
        if earlier is None:
            self.terms[term] = pair.term, line, definition
            if definition in self.definitions:
                self._repeated_definition(line, pair.definition, *self.definitions[definition])
        else:
            self._repeated_term(line, pair.term, (term, definition), earlier)
        self.definitions.setdefault(definition, (pair.definition, line))

    def look_at_distractors(self, distractors: Sequence[Place]) -> None:
        """Warn of distractors that are right, or nearly look so."""
        by_text: dict[str, Place] = {}
        for (text, _picture, _sound), place in self.definitions.items():
            if text:
                by_text.setdefault(text, place)
        for side, line in distractors:
            found = self.definitions.get(side.loose_key) or by_text.get(fold(side.text))
            if found is None:
                continue
            right, at = found
            alike = as_written(right.text) == as_written(side.text)
            kind = doubt_kinds.DISTRACTOR if alike else doubt_kinds.DISTRACTOR_CAPITALS
            self._warn(kind, line, at)

    def look_at_accepted(
        self, pairs: Sequence[Pair], lines: Sequence[int], distractors: Sequence[Place]
    ) -> None:
        """Warn of accepted answers that no other card gives."""
        said = Counter(as_written(side.text) for side, _line in distractors)
        for pair in pairs:
            said.update(_texts(pair))
        for pair, line in zip(pairs, lines, strict=True):
            for text in pair.accept:
                if said[as_written(text)] <= (as_written(text) in _texts(pair)):
                    self._warn(doubt_kinds.UNHEARD, line, text=text)

    def counted(self) -> list[Problem]:
        """Return a sentence for each kind of which there are more than were told."""
        return [
            Problem(self.file, lines[FEW], *kind.more.of(len(lines) - FEW), "warning")
            for kind, lines in self.lines.items()
            if len(lines) > FEW
        ]

    def _repeated_term(
        self, line: int, term: Side, both: tuple[Key, Key], earlier: tuple[Side, int, Key]
    ) -> None:
        side, at, definition = earlier
        if definition == both[1]:
            self._warn(doubt_kinds.PAIR, line, at)
        elif both in self.others:
            self._warn(doubt_kinds.PAIR, line, self.others[both])
        else:
            self.others[both] = line
            alike = side.key == term.key
            self._warn(doubt_kinds.TERM if alike else doubt_kinds.TERM_CAPITALS, line, at)

    def _repeated_definition(self, line: int, definition: Side, earlier: Side, at: int) -> None:
        alike = earlier.key == definition.key
        kind = doubt_kinds.DEFINITION if alike else doubt_kinds.DEFINITION_CAPITALS
        self._warn(kind, line, at)

    def _warn(self, kind: Doubt, line: int, at: int = 0, text: str = "") -> None:
        """Warn on `line` of what stands on line `at`, which is called by its row if it has one."""
        lines = self.lines.setdefault(kind, [])
        lines.append(line)
        if len(lines) > FEW:
            return
        row = self.rows.get(at)
        said = _(kind.in_row if row and kind.in_row else kind.on_line)
        said = said.format(line=at, row=row, text=short(text))
        self.found.append(Problem(self.file, line, said, _(kind.more.cure), "warning"))
