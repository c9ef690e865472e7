"""Cures: what went wrong in a broken piece of YAML, and how to mend it, in a teacher's words."""

from __future__ import annotations

from collections.abc import Iterator

from game.formats.problems import Problem
from game.formats.yaml.accidents import ACCIDENTS, Line, Words, line_of, no_colon_at_all
from game.formats.yaml.keys import PAIR, plain
from game.formats.yaml.nodes import Broken
from game.words import _


def explain(file: str, text: str, first_line: int, broken: Broken) -> Problem:
    """Say what is wrong in `text`, which begins at `first_line` and did not parse."""
    if found := _special(broken):
        return Problem(file, broken.line, *found)
    for line in _nearest_first(text, first_line, broken.line):
        for look in ACCIDENTS:
            if found := look(line):
                return Problem(file, line.number, *found)
    if found := _indents(text):
        return Problem(file, _inside(text, first_line, broken.line), *found)
    if found := no_colon_at_all(text):
        return Problem(file, first_line, *found)
    return Problem(file, _inside(text, first_line, broken.line), *_anything())


def uneven(file: str, broken: Broken) -> Problem:
    """Return every part can be read, but together they make no list: they are not lined up."""
    said = _special(broken) or (
        _("This line does not begin in the same column as those above it."),
        _("Move it with spaces until all dashes stand under one another."),
    )
    return Problem(file, broken.line, *said)


def _nearest_first(text: str, first_line: int, at: int) -> Iterator[Line]:
    """Return the lines upwards from where the reader stumbled, then those below."""
    lines = text.split("\n")
    middle = min(max(at - first_line, 0), len(lines) - 1)
    for index in [*range(middle, -1, -1)][:60] + [*range(middle + 1, len(lines))][:60]:
        words = lines[index]
        if words.strip() and not words.lstrip().startswith("#"):
            yield line_of(first_line + index, words)


def _inside(text: str, first_line: int, at: int) -> int:
    return min(at, first_line + text.rstrip("\n").count("\n"))


# ------------------------------------------------------------------ what the parser refused


def _special(broken: Broken) -> Words | None:
    if broken.why == "alias":
        return _("A text here begins with “*”."), _("Put the text in quotes.")
    if broken.why == "anchor":
        return _("A text here begins with “&”."), _("Put the text in quotes.")
    if broken.why == "tag":
        return _("A text here begins with “!”."), _("Put the text in quotes.")
    if broken.why == "deep":
        said = _("There are too many brackets or lists inside one another.")
        return said, _("Put texts that contain [ or { in quotes.")
    if broken.why == "many":
        said = _("There are too many texts in this file.")
        return said, _("Split the file into several.")
    if broken.why == "documents":
        said = _("A line of dashes, “---”, begins a second file inside this one.")
        return said, _("Take the line of dashes away, or make two files.")
    return None


# ------------------------------------------------------------------ when no line stands out


def _indents(text: str) -> Words | None:
    """Return what is wrong when the keys of one pair begin in different columns."""
    columns = {}
    for words in text.split("\n")[:50]:
        line = line_of(0, words)
        if plain(line.key[:30]) in PAIR:
            columns[line.key] = line.column
    if len(set(columns.values())) < 2:
        return None
    first, *_others, last = columns
    said = _("“{last}” does not begin under “{first}”.").format(first=first, last=last)
    return said, _("Move the line with spaces until both words begin in the same column.")


def _anything() -> Words:
    said = _("This line cannot be understood.")
    return said, _("Write it as Term: definition, with quotes round texts that have signs in them.")
