"""Alternatives: the other readings of a file that are worth a look, each with its first pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.core.pair_set import Pair, PairSet
from game.formats import read_source
from game.formats.alternatives.piece import first_lines, is_in_lines, lines_beyond_ascii
from game.formats.alternatives.proposals import Proposal, proposals
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices, Table
from game.values import dataclass

MOST = 8
"""More readings than these nobody looks through."""
MOST_TRIED = 24
_ROWS = 60
"""Rows that are read for a look."""
_LEAST_SHARE = 0.2
"""A reading that gives fewer pairs than this part of those that there are now is none."""


@dataclass(frozen=True, slots=True, eq=False)
class Alternative:
    """Another reading: the format ("" for the surest one) and choices that give it.

    `said` is what is different. `before` and `after` are the first pairs as they are read now
    and as they would be; with `whole` they are all pairs. Equal to itself alone.
    """

    format: str
    choices: Choices
    said: str
    before: PairSet | None
    after: PairSet
    whole: bool


def alternatives(
    source: Source, reading: Reading, choices: Choices = AS_FOUND, format: str = ""
) -> Iterator[Alternative]:
    """Yield other readings of what was read with `choices` and `format`, the likeliest first.

    None is like another one but for its sides being swapped, and each has some pairs.
    """
    seen: set[object] = {_content(reading.pair_set, None)}
    count, known = 0, dict[object, PairSet | None]()
    for proposal in proposals(source, reading, choices, format)[:MOST_TRIED]:
        found = _look(source, reading, proposal, choices, format, known)
        if found is None or (key := _content(found.after, found.before)) in seen:
            continue
        seen.add(key)
        yield found
        count += 1
        if count == MOST:
            return


def _look(
    source: Source,
    now: Reading,
    proposal: Proposal,
    choices: Choices,
    format: str,
    known: dict[object, PairSet | None],
) -> Alternative | None:
    """Return what a proposal makes of the first rows; None when that is nothing, or the same."""
    named, short = proposal.format or now.format, source
    mine, theirs = choices, proposal.choices
    if proposal.kind == "encoding" and is_in_lines(now.format):
        short = lines_beyond_ascii(source, _ROWS)
        mine, theirs = _as_rows(mine, now.table), _as_rows(theirs, now.table)
    elif is_in_lines(now.format) and is_in_lines(named):
        short = first_lines(source, _ROWS)
    # The reading that there is is the same for nearly all of them.
    key = len(short.data), mine
    if key not in known:
        known[key] = _first(short, mine, format or now.format)
    before, after = known[key], _first(short, theirs, named)
    if after is None or (proposal.kind != "sheet" and _is_poor(after, before)):
        return None
    if before is not None and _content(before, None) == _content(after, None):
        return None
    whole = short is source and max(_size(before), _size(after)) < _ROWS - 1
    return Alternative(proposal.format, proposal.choices, proposal.said, before, after, whole=whole)


def _as_rows(choices: Choices, table: Table | None) -> Choices:
    """Return the choices for a few rows of a table, without its first one."""
    if table is None or not table.delimiter:
        return choices
    return replace(
        choices,
        header=False,
        term=table.term,
        definition=table.definition,
        delimiter=table.delimiter,
    )


def _first(source: Source, choices: Choices, format: str) -> PairSet | None:
    found = read_source(source, replace(choices, most=_ROWS), format).pair_set
    return found and replace(found, pairs=found.pairs[:_ROWS], lines=())


def _size(found: PairSet | None) -> int:
    return len(found.pairs) if found is not None else 0


def _is_poor(after: PairSet, before: PairSet | None) -> bool:
    return _size(after) < _LEAST_SHARE * _size(before)


def _content(found: PairSet | None, beside: PairSet | None) -> object:
    """Return the same for readings of the same pairs, swapped or not.

    Of an encoding only some lines were read: what it is seen `beside` counts as well.
    """
    pairs: Sequence[Pair] = found.pairs[:_ROWS] if found is not None else ()
    texts = frozenset(frozenset((pair.term.key, pair.definition.key)) for pair in pairs)
    return texts if beside is None else (texts, _content(beside, None))
