"""One file format a file, all of one shape: title, extensions, detect, read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from game.formats.problems import Problem

if TYPE_CHECKING:
    from game.core.pair_set import PairSet
    from game.formats.common.media.unpacked import Unpacked
    from game.formats.source import Reading, Source
    from game.formats.table import Choices

EXTENSIONS = (".yaml", ".yml")
"""What pair files are called. A list of its own, so that a folder can be looked through without
loading any format; a test holds it to the native format's own list."""


_MADE = 1_000_000
"""Objects that are made while a file is read before their garbage is looked for."""


def read_any(path: Path) -> tuple[PairSet | None, list[Problem]]:
    """Read a file of any format; one that is called a pair file is told its faults as such."""
    from game.formats.source import open_source

    source = open_source(path, _shared_media(path))
    if isinstance(source, Problem):
        return None, [source]
    if path.name.lower().endswith(EXTENSIONS):
        from game.formats import native

        own = native.read(source)
        if own.pair_set is not None and not is_foreign(own.pair_set, source):
            return own.pair_set, list(own.problems)
    reading = read_source(source)
    return reading.pair_set, list(reading.problems)


@cache
def _shared_media(path: Path) -> Unpacked:
    """Return where the pictures and sounds of an archive lie for as long as the program runs."""
    from game.formats.common.media.unpacked import Unpacked

    return Unpacked()


def is_foreign(found: PairSet, source: Source) -> bool:
    """Return True if the same few words begin all entries: keys of another program, not terms."""
    if len({pair.term for pair in found.pairs}) * 2 > len(found.pairs):
        return False
    from game.formats import yaml_sets

    return yaml_sets.detect(source.head) > 0


@contextmanager
def _few_collections() -> Iterator[None]:
    """Let Python look for garbage less often: ten thousand pairs make it look at all of them
    again and again, a fifth of the whole time, and hardly any of it is in a circle.
    """
    usual = gc.get_threshold()
    if not 0 < usual[0] < _MADE:
        yield
        return
    gc.set_threshold(_MADE, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


@_few_collections()
def read_source(source: Source, choices: Choices | None = None, name: str = "") -> Reading:
    """Read `source` with the format called `name`, or with the one that is surest of it."""
    from game.formats import registry
    from game.formats.refused import document_not_read, unknown
    from game.formats.source import Reading
    from game.formats.table import AS_FOUND
    from game.words import _

    if not name and (refused := document_not_read(source)) is not None:
        return Reading(None, (refused,))
    choices = choices or AS_FOUND
    encodings = source.encodings
    if choices.encoding and choices.encoding in (each.codec for each in encodings):
        source = source.in_encoding(choices.encoding)
    member = registry.format_named(name) if name else registry.best_match(source.head)
    if member is None:
        return Reading(None, (unknown(source),))
    reading = replace(
        member.read(source, choices),
        format=member.NAME,
        title=member.TITLE,
        encodings=encodings,
    )
    if name and reading.pair_set is None and not member.detect(source.head):
        said = _("This file is not in the format {format}.").format(format=member.TITLE)
        cure = _("Let the format be found by itself.")
        return replace(reading, problems=(Problem(source.file, 0, said, cure),))
    if reading.pair_set is not None and choices.swap:
        return replace(reading, pair_set=reading.pair_set.swapped())
    return reading
