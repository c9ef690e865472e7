"""The formats that can be read, each a file of this folder, and those that can be written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from game.core.pair_set import PairSet
from game.formats.common.report.losses import Carries, WriteResult
from game.formats.file_head import Head
from game.formats.source import Reading, Source
from game.formats.table import Choices

MEMBERS = (
    *("native", "anki_package", "anki_text", "mnemosyne"),
    *("gift", "moodle_xml", "moodle_glossary", "hot_potatoes"),
    *("kvtml", "jclic", "memorize", "kde_pairs", "h5p", "exelearning"),
    *("json_sets", "yaml_sets", "spreadsheet", "documents", "html_page", "markdown"),
    *("langdrill", "dictd", "copied_page", "two_lists", "delimited", "csv", "tsv"),
)
"""Files of this folder. Of two that are equally sure of a file, the first one reads it; the very
first is the program's own format."""


class Format(Protocol):
    """What each member has. `NAME` is what commands call it, `TITLE` what people do.

    Some say more of themselves: `label()` is the title in the player's language, `SEPARATED` that
    they cut any text at a separator that was chosen, `FIRST_ROW` that a first row may name their
    columns though nothing separates them.
    """

    NAME: str
    TITLE: str
    EXTENSIONS: tuple[str, ...]

    def detect(self, head: Head) -> float:
        """Return how sure it is, from 0 to 1, that it can read this file."""
        ...

    def read(self, source: Source, choices: Choices = ...) -> Reading:
        """Return the set, all that is to be said of the file, and its table if it has columns."""
        ...


class Writing(Format, Protocol):
    """A format that can be written as well."""

    CARRIES: Carries

    def write(self, pair_set: PairSet) -> WriteResult:
        """Return the bytes of the file, and a warning for all that it cannot carry."""
        ...


@cache
def formats() -> tuple[Format, ...]:
    """Return all of them, loaded when they are first wanted."""
    found = (import_module(f"game.formats.{name}") for name in MEMBERS)
    return tuple(cast(Format, member) for member in found)


def format_named(name: str) -> Format | None:
    """Return the format that commands call so."""
    return next((member for member in formats() if name == member.NAME), None)


def writers() -> Sequence[Writing]:
    """Return those that can be written."""
    return [cast(Writing, member) for member in formats() if hasattr(member, "write")]


def own_format() -> Writing:
    """Return the program's own format, which keeps everything."""
    return writers()[0]


def label(name: str) -> str:
    """Return what people call the format in their language; "" when there is none."""
    member = format_named(name) if name else None
    if member is None:
        return ""
    return str(member.label()) if hasattr(member, "label") else member.TITLE


def has_first_row(name: str) -> bool:
    """Return True if a first row may name the columns though nothing separates them."""
    return bool(name) and getattr(format_named(name), "FIRST_ROW", False)


def reads_any_separator() -> str:
    """Return the name of the first format that cuts any text at a separator that was chosen."""
    return next(member.NAME for member in formats() if getattr(member, "SEPARATED", False))


def best_match(head: Head) -> Format | None:
    """Return the format that is surest of this file; None when none would try."""
    sure = [(member.detect(head), -place) for place, member in enumerate(formats())]
    best = max(sure, default=(0.0, 0))
    return formats()[-best[1]] if best[0] > 0 else None
