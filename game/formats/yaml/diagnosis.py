"""Diagnosis: what is wrong in a broken piece of YAML, and its cure, in a teacher's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain
from typing import NamedTuple

from game.core.bounds import MOST_LETTERS
from game.formats.problems import Problem
from game.formats.yaml.keys import PAIR, TOP, plain
from game.formats.yaml.nodes import Broken
from game.formats.yaml.recovery import Recovery
from game.words import _

_COLON = re.compile(r":(?=\s|$)")
_LEAD = re.compile(r"\s*(?:-\s+)?")
_NO_SPACE = re.compile(r"\s*(?:-\s+)?([^\s:]+):(\S.*)$")
_CLOSED = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"\s*(#.*)?$'),
    "'": re.compile(r"'(?:[^']|'')*'\s*(#.*)?$"),
}
_BLOCKS = ("|", ">", "|-", ">-", "|+", ">+")
_JOINED = (":", "=", " - ", " – ", " — ", "\t", ";", "|", ",")
_KNOWN = {**TOP, **PAIR}
_LONGEST = 60
"""Letters of an example."""

Words = tuple[str, str]
"""What is wrong, and the cure."""


class _Line(NamedTuple):
    """One line of the file, cut at its first colon: `key` is "" when it has none,
    `column` where the key begins."""

    number: int
    words: str
    key: str
    value: str
    column: int


def explain(file: str, text: str, first_line: int, broken: Broken) -> Problem:
    """Say what is wrong in `text`, which begins at `first_line` and did not parse."""
    if words := _refused(broken):
        return Problem(file, broken.line, *words)
    for line in _nearest_first(text, first_line, broken.line):
        for slip in _SLIPS:
            if words := slip(line):
                return Problem(file, line.number, *words)
    at = min(broken.line, first_line + text.rstrip("\n").count("\n"))
    if words := _indents(text):
        return Problem(file, at, *words)
    if words := no_colon_at_all(text):
        return Problem(file, first_line, *words)
    cure = _("Write it as Term: definition, with quotes round texts that have signs in them.")
    return Problem(file, at, _("This line cannot be understood."), cure)


def explain_all(file: str, recovery: Recovery) -> list[Problem]:
    """Say what is wrong in each broken piece, and from which line on nothing was read."""
    problems = [explain(file, part.text, part.first_line, why) for part, why in recovery.broken]
    return [*problems, left_off(file, recovery.left_at)] if recovery.left_at else problems


def left_off(file: str, line: int) -> Problem:
    """Say from which line on nothing was read."""
    said = _("The file was not read from this line on, because too much is wrong in it.")
    return Problem(file, line, said, _("Mend the first faults and open it again."))


def uneven(file: str, broken: Broken) -> Problem:
    """Say that every part can be read, but together they make no list: they are not lined up."""
    words = _refused(broken) or (
        _("This line does not begin in the same column as those above it."),
        _("Move it with spaces until all dashes stand under one another."),
    )
    return Problem(file, broken.line, *words)


def no_colon_at_all(text: str) -> Words | None:
    """Say that a first line has no colon and space to part a term from its definition."""
    first = text.strip().split("\n", 1)[0].removeprefix("- ").strip()
    if not first or _COLON.search(first) or first[0] in "\"'[{":
        return None
    problem = _("A colon and a space are missing between the term and its definition.")
    for sign in _JOINED:
        left, joined, right = (part.strip() for part in first.partition(sign))
        if joined and left and right:
            return problem, _write(f"{left[:_LONGEST]}: {right[:_LONGEST]}")
    return problem, _("Write it as Term: definition")


# ------------------------------------------------------------------ what the parser refused


def _refused(broken: Broken) -> Words | None:
    in_quotes = _("Put the text in quotes.")
    match broken.why:
        case "alias":
            return _("A text here begins with “*”."), in_quotes
        case "anchor":
            return _("A text here begins with “&”."), in_quotes
        case "tag":
            return _("A text here begins with “!”."), in_quotes
        case "deep":
            problem = _("There are too many brackets or lists inside one another.")
            return problem, _("Put texts that contain [ or { in quotes.")
        case "many":
            return _("There are too many texts in this file."), _("Split the file into several.")
        case "documents":
            problem = _("A line of dashes, “---”, begins a second file inside this one.")
            return problem, _("Take the line of dashes away, or make two files.")
    return None


# ------------------------------------------------------------------ slips in one line


def _line_of(number: int, words: str) -> _Line:
    lead = _LEAD.match(words)
    start = lead.end() if lead else 0
    colon = _COLON.search(words, start)
    if colon is None or words[start : start + 1] in tuple("\"'[{:"):
        return _Line(number, words, "", words[start:].strip(), start)
    key = words[start : colon.start()].strip()
    return _Line(number, words, key, words[colon.end() :].strip(), start)


def _nearest_first(text: str, first_line: int, at: int) -> Iterator[_Line]:
    """Return the lines upwards from where the parser stumbled, then those below."""
    lines = text.split("\n")
    middle = min(max(at - first_line, 0), len(lines) - 1)
    for index in chain(range(middle, -1, -1)[:60], range(middle + 1, len(lines))[:60]):
        words = lines[index]
        if words.strip() and not words.lstrip().startswith("#"):
            yield _line_of(first_line + index, words)


def _quoted(text: str) -> str:
    """Return `text` as it can stand in a file, cut short for showing."""
    text = text.strip()
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rstrip() + "…"
    return f"'{text}'" if '"' in text and "'" not in text else '"' + text.replace('"', '\\"') + '"'


def _write(example: str) -> str:
    return _("Write: {example}").format(example=example)


def _put_in_quotes(line: _Line) -> str:
    example = f"{line.key}: {_quoted(line.value)}" if line.key else f"- {_quoted(line.value)}"
    return _("Put the text in quotes: {example}").format(example=example)


def _tab(line: _Line) -> Words | None:
    if re.match(r" *\t", line.words) is None:
        return None
    return _("The line begins with a tab."), _("Use spaces instead: two for each step.")


def _dash(line: _Line) -> Words | None:
    stuck = re.match(r"\s*-([^\s-].*)", line.words)
    if stuck is None:
        return None
    cure = _write("- " + stuck[1][:_LONGEST])
    return _("A space is missing after the dash “-”."), cure


def _no_space(line: _Line) -> Words | None:
    """Diagnose `term:dog`: the first word is one the file knows, with something stuck to it."""
    stuck = _NO_SPACE.match(line.words[:300])
    if stuck is None or plain(stuck[1]) not in _KNOWN:
        return None
    problem = _("A space is missing after “{key}:”.").format(key=stuck[1])
    return problem, _write(f"{stuck[1]}: {stuck[2]}"[:_LONGEST])


def _no_colon(line: _Line) -> Words | None:
    """Diagnose `term dog`: the first word is one the file knows."""
    bare = line.words.strip().removeprefix("- ").strip()
    first, gap, rest = bare.partition(" ")
    if line.key or ":" in bare or not gap or plain(first) not in _KNOWN:
        return None
    problem = _("A colon is missing after “{key}”.").format(key=first)
    return problem, _write(f"{first}: {rest.strip()}"[:_LONGEST])


def _quotes(line: _Line) -> Words | None:
    mark = line.value[:1]
    if mark not in _CLOSED or len(line.value) > MOST_LETTERS:
        return None
    if _CLOSED[mark].match(line.value):
        return _bad_escape(line) if mark == '"' else None
    inner = line.value[1:].rstrip()
    if mark not in inner:
        problem = _("The quote {mark} that opens here is never closed.")
        cure = _("Close it at the end of the text: {example}").format(example=_quoted(inner))
        return problem.format(mark=mark), cure
    inner = inner.removesuffix(mark)
    example = "'" + inner + "'" if mark == '"' and "'" not in inner else _quoted(inner)
    problem = _("There is a quote {mark} inside the quoted text, or text after it.")
    cure = _("Quote the whole text with the other kind: {example}")
    return problem.format(mark=mark), cure.format(example=example[: _LONGEST + 20])


def _bad_escape(line: _Line) -> Words | None:
    if "\\" not in line.value:
        return None
    example = "'" + line.value.strip('"') + "'"
    cure = _("Use single quotes instead: {example}").format(example=example)
    return _("A backslash \\ inside double quotes has a meaning of its own."), cure


def _first_sign(line: _Line) -> Words | None:
    sign = line.value[:1]
    if not sign or sign not in "@`%&*!|>?,]}" or line.value in _BLOCKS:
        return None
    problem = _("A text cannot begin with “{sign}” unless it is in quotes.").format(sign=sign)
    return problem, _put_in_quotes(line)


def _list_as_text(line: _Line) -> Words | None:
    if not line.key or not line.value.startswith("- "):
        return None
    problem = _("After “{key}” there is a dash, as if a list began.").format(key=line.key)
    return problem, _put_in_quotes(line)


def _bracket(line: _Line) -> Words | None:
    mark = line.value[:1]
    closing = {"[": "]", "{": "}"}.get(mark)
    if closing is None:
        return None
    if closing in line.value:
        cure = _('Write it like this, with quotes: ["term", "definition"]')
        return _("What is between the brackets cannot be understood."), cure
    problem = _("The bracket {mark} that opens here is never closed.").format(mark=mark)
    return problem, _("Close it with {mark}, or put the text in quotes.").format(mark=closing)


def _second_colon(line: _Line) -> Words | None:
    if line.value[:1] in "\"'[{" or not line.key:
        return None
    if ": " not in line.value and not line.value.endswith(":"):
        return None
    problem = _("After “{key}” there is a second “:”.").format(key=line.key[:_LONGEST])
    return problem, _put_in_quotes(line)


_SLIPS: tuple[Callable[[_Line], Words | None], ...] = (
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


def _indents(text: str) -> Words | None:
    """Say that the keys of one pair must begin in the same column."""
    columns = {}
    for words in text.split("\n")[:50]:
        line = _line_of(0, words)
        if plain(line.key[:30]) in PAIR:
            columns[line.key] = line.column
    if len(set(columns.values())) < 2:
        return None
    first, *_others, last = columns
    problem = _("“{last}” does not begin under “{first}”.").format(first=first, last=last)
    return problem, _("Move the line with spaces until both words begin in the same column.")
