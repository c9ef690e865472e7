"""The formats that can be read, each a file of this folder, and those that can be written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from game.core.pair_set import PairSet
from game.formats.common.report.gathered import Read
from game.formats.problems import Problem
from game.formats.source import Source
from game.formats.table import Choices, Table

MEMBERS = (
    "native",
    "anki_package",
    "anki_text",
    "mnemosyne",
    "gift",
    "moodle_xml",
    "moodle_glossary",
    "hot_potatoes",
    "kvtml",
    "jclic",
    "memorize",
    "kde_pairs",
    "h5p",
    "exelearning",
    "json_sets",
    "yaml_sets",
    "spreadsheet",
    "html_page",
    "markdown",
    "langdrill",
    "dictd",
    "two_lists",
    "delimited",
    "csv",
    "tsv",
)  # fmt: skip
"""Files of this folder. Of two that are equally sure of a file, the first one reads it."""
Written = tuple[bytes, list[Problem]]
"""A file to be, and what of the set it could not carry."""


class Format(Protocol):
    """What each member has. `NAME` is what commands call it, `TITLE` what people do."""

    NAME: str
    TITLE: str
    EXTENSIONS: tuple[str, ...]

    def detect(self, data: bytes, name: str) -> float:
        """How sure it is, from 0 to 1, that it can read these bytes, called so."""
        ...

    def read(self, source: Source, choices: Choices = ...) -> Read:
        """The set, None without a good pair, and all that is to be said of the file."""
        ...


class Tabular(Format, Protocol):
    """A format of rows and columns, in which a teacher may choose the two that matter."""

    def table(self, source: Source, choices: Choices = ...) -> Table | None:
        """The rows as they are in the file, with the columns that `read` would take."""
        ...


class Writing(Format, Protocol):
    """A format that can be written as well."""

    def write(self, pair_set: PairSet) -> Written:
        """The bytes of the file, and a warning for all that it cannot carry."""
        ...


@cache
def formats() -> tuple[Format, ...]:
    """All of them, loaded when they are first wanted."""
    found = (import_module(f"game.formats.{name}") for name in MEMBERS)
    return tuple(cast(Format, member) for member in found)


def named(name: str) -> Format | None:
    """The format that commands call so."""
    return next((member for member in formats() if name == member.NAME), None)


def writers() -> Sequence[Writing]:
    """Those that can be written."""
    return [cast(Writing, member) for member in formats() if hasattr(member, "write")]


def best_match(data: bytes, name: str) -> Format | None:
    """The format that is surest of these bytes; None when none would try."""
    sure = [(member.detect(data, name), -place) for place, member in enumerate(formats())]
    best = max(sure, default=(0.0, 0))
    return formats()[-best[1]] if best[0] > 0 else None
