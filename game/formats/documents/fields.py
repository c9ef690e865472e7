"""Fields of Word: between the mark of their beginning and that of their result stand commands."""

from __future__ import annotations

import re
from typing import NamedTuple

_LONGEST, _DEEPEST = 1000, 20
"""Letters of a command, and fields in one another."""
_CONTENTS = ("TOC", "INDEX", "TOA", "RD", "TC", "XE")
_FRACTION = re.compile(r"\\[fF]\s*\(([^()]{0,400}+)\)")
_ROOT = re.compile(r"\\[rR]\s*\((?:[^(),;]{0,20}+[,;])?([^()]{0,200}+)\)")
_OPTION = re.compile(r"\\(?:[a-zA-Z]{1,3}\d{0,4}|[,;])")


class Fields:
    """Which fields are open, each with its command, and whether its result has begun."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    @property
    def hides(self) -> bool:
        """Return True if nothing is shown here: a command, or a table of contents."""
        return bool(self._open) and self._open[-1].hides

    def instruct(self, text: str) -> None:
        """Take a piece of the command of the innermost field."""
        if self._open and len(self._open[-1].command) < _LONGEST:
            field = self._open[-1]
            command = (field.command + text)[:_LONGEST]
            self._open[-1] = field._replace(command=command, is_contents=_is_contents(command))

    def mark(self, kind: str) -> str:
        """Take a mark: `begin`, `separate` or `end`; return what a field shows without a result."""
        if kind == "begin" and len(self._open) < _DEEPEST:
            self._open.append(_Field(is_hidden=self.hides))
        elif kind == "separate" and self._open:
            self._open[-1] = self._open[-1]._replace(shows=True)
        elif kind == "end" and self._open:
            field = self._open.pop()
            return "" if field.shows or field.is_hidden else _equation(field.command)
        return ""

    def end_paragraph(self) -> None:
        """Close what a paragraph left open; only tables of contents go on in the next one."""
        if self._open:
            self._open = [each for each in self._open if each.is_contents]


class _Field(NamedTuple):
    """A field that is open; `is_hidden` says that the one around it shows nothing."""

    command: str = ""
    shows: bool = False
    is_hidden: bool = False
    is_contents: bool = False

    @property
    def hides(self) -> bool:
        """Return True if nothing is shown of what comes next in it."""
        return self.is_hidden or not self.shows or self.is_contents


def _is_contents(command: str) -> bool:
    words = command.split(maxsplit=1)
    return bool(words) and words[0].upper() in _CONTENTS


def _equation(command: str) -> str:
    """Return what a formula of the oldest kind shows, such as `EQ \\f(1,2)`."""
    name, _space, rest = command.strip().partition(" ")
    if name.upper() != "EQ":
        return ""
    rest = _ROOT.sub(r"√(\1)", _FRACTION.sub(_fraction, rest))
    return _OPTION.sub("", rest).strip()


def _fraction(found: re.Match[str]) -> str:
    """Return a fraction in one line; what has no two parts stays as it is."""
    at = max(found[1].rfind(","), found[1].rfind(";"))
    return f"({found[1][:at]})/({found[1][at + 1 :]})" if at >= 0 else found[0]
