"""Fields of Word: between the mark of their beginning and that of their result stand commands."""

from __future__ import annotations

import re

_CONTENTS = ("TOC", "INDEX", "TOA", "RD", "TC", "XE")
_FRACTION = re.compile(r"\\[fF]\s*\(([^()]{0,200})[,;]([^()]{0,200})\)")
_ROOT = re.compile(r"\\[rR]\s*\((?:[^(),;]{0,20}[,;])?([^()]{0,200})\)")
_OPTION = re.compile(r"\\(?:[a-zA-Z]{1,3}\d{0,4}|[,;])")


class Fields:
    """Which fields are open, each with its command, and whether its result has begun."""

    def __init__(self) -> None:
        self._open: list[tuple[str, bool]] = []

    @property
    def hides(self) -> bool:
        """Return True if nothing is shown here: a command, or a table of contents."""
        return any(not shows or _is_contents(command) for command, shows in self._open)

    def instruct(self, text: str) -> None:
        """Take a piece of the command of the innermost field."""
        if self._open and len(self._open[-1][0]) < 1000:
            command, shows = self._open[-1]
            self._open[-1] = command + text, shows

    def mark(self, kind: str) -> str:
        """Take a mark: `begin`, `separate` or `end`; return what a field shows without a result."""
        if kind == "begin":
            self._open.append(("", False))
        elif kind == "separate" and self._open:
            self._open[-1] = self._open[-1][0], True
        elif kind == "end" and self._open:
            command, shows = self._open.pop()
            return "" if shows or self.hides else _equation(command)
        return ""

    def end_paragraph(self) -> None:
        """Close what a paragraph left open; only tables of contents go on in the next one."""
        self._open = [each for each in self._open if _is_contents(each[0])]


def _is_contents(command: str) -> bool:
    return command.split()[:1] != [] and command.split()[0].upper() in _CONTENTS


def _equation(command: str) -> str:
    """Return what a formula of the oldest kind shows, such as `EQ \\f(1,2)`."""
    name, _space, rest = command.strip().partition(" ")
    if name.upper() != "EQ":
        return ""
    rest = _ROOT.sub(r"√(\1)", _FRACTION.sub(r"(\1)/(\2)", rest))
    return _OPTION.sub("", rest).strip()
