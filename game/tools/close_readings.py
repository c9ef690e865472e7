"""Close readings: how else a file in doubt may be read, and what to type for it."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from itertools import islice

from game.formats.alternatives import Alternative, alternatives
from game.formats.alternatives.doubts import doubts
from game.formats.source import Reading, Source
from game.formats.table import Choices
from game.tools.terminal import printable
from game.words import _

_MOST = 3
_SIGNS = {"\t": "tab", ",": "comma", ";": "semicolon", "|": "pipe", "\n": "\\n", "\n\n": "\\n\\n"}


def close_readings(
    source: Source, reading: Reading, choices: Choices, format: str
) -> Iterator[str]:
    """Yield a line for each reading that is close to this one; none where nothing is in doubt."""
    if reading.pair_set is None or not doubts(reading, choices):
        return
    for other in islice(alternatives(source, reading, choices, format), _MOST):
        said = _("{file}: also possible: {what}, with {options}")
        typed = options_for(other)
        yield printable(said.format(file=source.file, what=other.said, options=typed))


def options_for(other: Alternative) -> str:
    """Return what is typed after `convert` to read a file like this."""
    chosen, words = other.choices, list[str]()
    numbers = (
        ("--term", chosen.term),
        ("--definition", chosen.definition),
        ("--sheet", chosen.sheet),
    )
    for option, at in numbers:
        words += [option, str(at + 1)] if at is not None else []
    if chosen.header is not None:
        words += ["--header", "yes" if chosen.header else "no"]
    for option, sign in (("--delimiter", chosen.delimiter), ("--rows", chosen.rows)):
        words += [option, _SIGNS.get(sign, sign)] if sign is not None else []
    words += ["--encoding", chosen.encoding] if chosen.encoding else []
    words += ["--from", other.format] if other.format else []
    return shlex.join([*words, *(["--swap"] if chosen.swap else [])])
