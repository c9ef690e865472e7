"""Accidents: the slips that break a line of YAML, each with its cure in a teacher's words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from game.formats.yaml.keys import PAIR, TOP, plain
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
    """Return `text` as it can stand in a file, cut short for showing."""
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
        said = _("The quote {mark} that opens here is never closed.").format(mark=mark)
        return said, _("Close it at the end of the text: {example}").format(example=quoted(inner))
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
        said = _("The bracket {mark} that opens here is never closed.").format(mark=opened)
        return said, _("Close it with {mark}, or put the text in quotes.").format(mark=closing)
    said = _("What is between the brackets cannot be understood.")
    return said, _('Write it like this, with quotes: ["term", "definition"]')


def _second_colon(line: Line) -> Words | None:
    if line.value[:1] in "\"'[{" or not line.key:
        return None
    if ": " not in line.value and not line.value.endswith(":"):
        return None
    said = _("After “{key}” there is a second “:”.").format(key=line.key[:_LONGEST_SHOWN])
    return said, _put_in_quotes(line)


def _no_space(line: Line) -> Words | None:
    """Return `term:dog`: the first word is one the file knows, with something stuck to it."""
    found = re.match(r"\s*(?:-\s+)?([^\s:]+):(\S.*)$", line.words[:300])
    if found is None or plain(found[1]) not in _KNOWN:
        return None
    example = f"{found[1]}: {found[2]}"[:_LONGEST_SHOWN]
    said = _("A space is missing after “{key}:”.").format(key=found[1])
    return said, _("Write: {example}").format(example=example)


def _no_colon(line: Line) -> Words | None:
    bare = line.words.strip().removeprefix("- ").strip()
    first, gap, rest = bare.partition(" ")
    if line.key or ":" in bare or not gap or bare[0] in "\"'[{":
        return None
    if plain(first) in _KNOWN:
        example = f"{first}: {rest.strip()}"[:_LONGEST_SHOWN]
        said = _("A colon is missing after “{key}”.").format(key=first)
        return said, _("Write: {example}").format(example=example)
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
    """Return a first line without the colon and space that part a term from its definition."""
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
