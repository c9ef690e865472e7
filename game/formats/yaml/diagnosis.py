"""Diagnosis: what is wrong in a broken piece of YAML, and its cure, in a teacher's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from game.formats.problems import Problem
from game.formats.yaml.keys import PAIR, TOP, plain
from game.formats.yaml.nodes import Broken
from game.words import _

_COLON = re.compile(r":(?=\s|$)")
_LEAD = re.compile(r"\s*(?:-\s+)?")
_CLOSED = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"\s*(#.*)?$'),
    "'": re.compile(r"'(?:[^']|'')*'\s*(#.*)?$"),
}
_KNOWN = {**TOP, **PAIR}
_LONGEST_SHOWN = 60


class Line(NamedTuple):
    """One line of the file, cut at its first colon: `key` is "" when it has none,
    `column` where the key begins."""

    number: int
    words: str
    key: str
    value: str
    column: int


Words = tuple[str, str]
"""What is wrong, and the cure."""


def quoted(text: str) -> str:
    """`text` as it can stand in a file, cut short for showing."""
    text = text.strip()
    if len(text) > _LONGEST_SHOWN:
        text = text[:_LONGEST_SHOWN].rstrip() + "…"
    return f"'{text}'" if '"' in text and "'" not in text else '"' + text.replace('"', '\\"') + '"'


def line_of(number: int, words: str) -> Line:
    lead = _LEAD.match(words)
    start = lead.end() if lead else 0
    colon = _COLON.search(words, start)
    if colon is None or words[start : start + 1] in tuple("\"'[{:"):
        return Line(number, words, "", words[start:].strip(), start)
    key = words[start : colon.start()].strip()
    return Line(number, words, key, words[colon.end() :].strip(), start)


def _put_in_quotes(line: Line, value: str | None = None) -> str:
    example = quoted(line.value if value is None else value)
    example = f"{line.key}: {example}" if line.key else f"- {example}"
    return _("Put the text in quotes: {example}").format(example=example)


def _tab(line: Line) -> Words | None:
    if re.match(r" *\t", line.words) is None:
        return None
    return _("The line begins with a tab."), _("Use spaces instead: two for each step.")


def _dash(line: Line) -> Words | None:
    found = re.match(r"\s*-([^\s-].*)", line.words)
    if found is None:
        return None
    cure = _("Write: {example}").format(example="- " + found[1][:_LONGEST_SHOWN])
    return _("A space is missing after the dash “-”."), cure


def _quotes(line: Line) -> Words | None:
    mark = line.value[:1]
    if mark not in _CLOSED or not mark or _CLOSED[mark].match(line.value):
        return _bad_escape(line) if mark == '"' else None
    inner = line.value[1:].rstrip()
    if mark not in inner:
        return (
            _("The quote {mark} that opens here is never closed.").format(mark=mark),
            _("Close it at the end of the text: {example}").format(example=quoted(inner)),
        )
    inner = inner.removesuffix(mark)
    example = "'" + inner + "'" if mark == '"' and "'" not in inner else quoted(inner)
    return (
        _("There is a quote {mark} inside the quoted text, or text after it.").format(mark=mark),
        _("Quote the whole text with the other kind: {example}").format(
            example=example[: _LONGEST_SHOWN + 20]
        ),
    )


def _bad_escape(line: Line) -> Words | None:
    if "\\" not in line.value:
        return None
    return (
        _("A backslash \\ inside double quotes has a meaning of its own."),
        _("Use single quotes instead: {example}").format(example=f"'{line.value.strip(chr(34))}'"),
    )


def _first_sign(line: Line) -> Words | None:
    sign = line.value[:1]
    if not sign or sign not in "@`%&*!|>?,]}" or line.value in ("|", ">", "|-", ">-", "|+", ">+"):
        return None
    said = _("A text cannot begin with “{sign}” unless it is in quotes.").format(sign=sign)
    return said, _put_in_quotes(line)


def _list_as_text(line: Line) -> Words | None:
    if line.key and line.value.startswith("- "):
        said = _("After “{key}” there is a dash, as if a list began.").format(key=line.key)
        return said, _put_in_quotes(line)
    return None


def _bracket(line: Line) -> Words | None:
    opened = line.value[:1]
    closing = {"[": "]", "{": "}"}.get(opened)
    if closing is None:
        return None
    if closing not in line.value:
        return (
            _("The bracket {mark} that opens here is never closed.").format(mark=opened),
            _("Close it with {mark}, or put the text in quotes.").format(mark=closing),
        )
    return (
        _("What is between the brackets cannot be understood."),
        _('Write it like this, with quotes: ["term", "definition"]'),
    )


def _second_colon(line: Line) -> Words | None:
    if line.value[:1] in "\"'[{" or not line.key:
        return None
    if ": " not in line.value and not line.value.endswith(":"):
        return None
    said = _("After “{key}” there is a second “:”.").format(key=line.key[:_LONGEST_SHOWN])
    return said, _put_in_quotes(line)


def _no_space(line: Line) -> Words | None:
    """`term:dog`: the first word is one the file knows, with something stuck to it."""
    found = re.match(r"\s*(?:-\s+)?([^\s:]+):(\S.*)$", line.words[:300])
    if found is None or plain(found[1]) not in _KNOWN:
        return None
    example = f"{found[1]}: {found[2]}"[:_LONGEST_SHOWN]
    return (
        _("A space is missing after “{key}:”.").format(key=found[1]),
        _("Write: {example}").format(example=example),
    )


def _no_colon(line: Line) -> Words | None:
    bare = line.words.strip().removeprefix("- ").strip()
    first, gap, rest = bare.partition(" ")
    if line.key or ":" in bare or not gap or bare[0] in "\"'[{":
        return None
    if plain(first) in _KNOWN:
        example = f"{first}: {rest.strip()}"[:_LONGEST_SHOWN]
        return (
            _("A colon is missing after “{key}”.").format(key=first),
            _("Write: {example}").format(example=example),
        )
    return None


ACCIDENTS: tuple[Callable[[Line], Words | None], ...] = (
    _tab,
    _dash,
    _no_space,
    _no_colon,
    _quotes,
    _first_sign,
    _list_as_text,
    _bracket,
    _second_colon,
)

_JOINED = (":", "=", " - ", " – ", " — ", "\t", ";", "|", ",")


def no_colon_at_all(text: str) -> Words | None:
    """A first line without the colon and space that part a term from its definition."""
    first = text.strip().split("\n", 1)[0].removeprefix("- ").strip()
    if not first or _COLON.search(first) or first[0] in "\"'[{":
        return None
    said = _("A colon and a space are missing between the term and its definition.")
    for sign in _JOINED:
        left, found, right = (part.strip() for part in first.partition(sign))
        if found and left and right:
            example = f"{left[:_LONGEST_SHOWN]}: {right[:_LONGEST_SHOWN]}"
            return said, _("Write: {example}").format(example=example)
    return said, _("Write it as Term: definition")


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
    """Every part can be read, but together they make no list: they are not lined up."""
    said = _special(broken) or (
        _("This line does not begin in the same column as those above it."),
        _("Move it with spaces until all dashes stand under one another."),
    )
    return Problem(file, broken.line, *said)


def _nearest_first(text: str, first_line: int, at: int) -> Iterator[Line]:
    """The lines upwards from where the reader stumbled, then those below."""
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
        return (
            _("There are too many brackets or lists inside one another."),
            _("Put texts that contain [ or { in quotes."),
        )
    if broken.why == "many":
        return (
            _("There are too many texts in this file."),
            _("Split the file into several."),
        )
    if broken.why == "documents":
        return (
            _("A line of dashes, “---”, begins a second file inside this one."),
            _("Take the line of dashes away, or make two files."),
        )
    return None


# ------------------------------------------------------------------ when no line stands out


def _indents(text: str) -> Words | None:
    """The keys of one pair must begin in the same column."""
    columns = {}
    for words in text.split("\n")[:50]:
        line = line_of(0, words)
        if plain(line.key[:30]) in PAIR:
            columns[line.key] = line.column
    if len(set(columns.values())) < 2:
        return None
    first, *_others, last = columns
    return (
        _("“{last}” does not begin under “{first}”.").format(first=first, last=last),
        _("Move the line with spaces until both words begin in the same column."),
    )


def _anything() -> Words:
    return (
        _("This line cannot be understood."),
        _("Write it as Term: definition, with quotes round texts that have signs in them."),
    )
