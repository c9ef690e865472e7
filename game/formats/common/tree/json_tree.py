"""JSON as texts, lists and fields with lines: no types, nothing deep, read as far as whole."""

from __future__ import annotations

import json
import re
from typing import Literal, NamedTuple

from game.core.unicode import whole
from game.formats.common.bytes.decoding import MOST_BYTES, too_large
from game.formats.file_head import Head
from game.formats.problems import Problem
from game.formats.yaml.nodes import Fields, Items, Node, Text
from game.words import _

MOST_VALUES = 150_000
"""Ten thousand pairs with seven fields each take less, and all are read in about a second."""
_MOST_TOKENS = 5 * MOST_VALUES
"""With the signs between values: there may be millions and nothing between them."""
DEEPEST = 64
_TOKEN = re.compile(
    r"""(?>(?:[ \t\r\n\ufeff\x1e]++|//[^\n]*+|/\*.*?\*/){0,100000})
    (?:(?P<sign>[{}\[\]:,])
      |(?P<text>"(?>[^"\\]*+(?:\\.[^"\\]*+){0,200000})")
      |(?P<bare>[^\s{}\[\]:,"]++)
      |(?P<end>\Z))""",
    re.DOTALL | re.VERBOSE,
)
_BARE = re.compile(r"-?[\d.][\w.+-]*+|-?Infinity|NaN|true|false|null|None|True|False|undefined")
_NOTHING = ("null", "None", "undefined", "NaN")
_BEGINS = re.compile(
    rb"\s*+(?:\{\s*+(?:\"|\}|\w++\s*+:)|\[\s*+(?:[\"\]]|\{\s*+[\"}\w]|\[\s*+[\"\[{\d-]))"
)

_VALUE, _KEY, _COLON, _AFTER = range(4)


class Tree(NamedTuple):
    """The values that follow one another, as far as they are whole, and what is to be said."""

    values: list[Node]
    problems: tuple[Problem, ...]


def begins(data: bytes) -> bool:
    """Return True if these bytes begin as JSON does, in any encoding of its letters."""
    head = data[:2000].removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe").replace(b"\x00", b"")
    return _BEGINS.match(head) is not None


def parse(head: Head, most: int = MOST_VALUES) -> Tree:
    """Return the values in a file; where it breaks is a problem, what came before is there.

    JSON Lines have many values; what follows the first `most` of them is told and not read.
    """
    if len(head.data) > MOST_BYTES:
        return Tree([], (too_large(head.file),))
    text, problems = head.decoded_text
    if text is None:
        return Tree([], problems)
    build = _Build(most)
    why = build.all_of(text)
    if why:
        problems = (*problems, Problem(head.file, build.line, *why, build.severity))
    return Tree(build.close_all(), problems)


class _Build:
    """Values as their signs are met; a stack of its own, so that depth costs nothing."""

    def __init__(self, most: int) -> None:
        self.line = 1
        self._most = most
        self._top: list[Node] = []
        self._open: list[tuple[bool, list[Node], int]] = []
        self._state = _VALUE
        self._count = 0

    def all_of(self, text: str) -> tuple[str, str] | None:
        """Read to the end; return what ended it before, with the cure."""
        at = line_at = tokens = 0
        match, top, most = _TOKEN.match, self._top, self._most
        while len(top) < most:
            tokens += 1
            if tokens > _MOST_TOKENS:
                return _too_long()
            found = match(text, at)
            if found is None:
                self.line += text.count("\n", line_at, at)
                return _broken()
            kind = found.lastgroup or "end"
            if kind == "end":
                return _ended() if self._open else None
            start, at = found.span(kind)
            self.line += text.count("\n", line_at, start)
            line_at = start
            if kind == "sign":
                if not self._sign(text[start]):
                    return _broken()
            elif why := self._take(kind, text[start:at]):
                return why
        return _more() if text[at:].strip() else None

    @property
    def severity(self) -> Literal["fault", "warning"]:
        """What follows a whole value is only worth a look."""
        return "warning" if self._top and not self._open else "fault"

    def close_all(self) -> list[Node]:
        """Return what there is; lists and fields that were never closed end where the file does."""
        while self._open:
            self._close()
        return self._top

    def _take(self, kind: str, token: str) -> tuple[str, str] | None:
        if self._count > MOST_VALUES:
            return _too_long()
        self._count += 1
        found = self._word(kind, token)
        if found is None:
            return _broken()
        self._put(found)
        return None

    def _word(self, kind: str, token: str) -> Text | None:
        """Return the text that may stand here; None when none may, or not this one."""
        if kind == "text" and self._state in (_VALUE, _KEY):
            return Text(_string(token), self.line, plain=False)
        if self._state == _KEY and token[0].isalpha():
            return Text(token, self.line)
        if self._state == _VALUE and _BARE.fullmatch(token):
            return Text("" if token in _NOTHING else token, self.line)
        return None

    def _sign(self, sign: str) -> bool:
        """Return True if `sign` may stand here; if so, what it does is done."""
        if sign in "[{" and self._state == _VALUE and len(self._open) < DEEPEST:
            self._open.append((sign == "{", [], self.line))
            self._state = _KEY if sign == "{" else _VALUE
        elif sign in "]}" and self._open and self._open[-1][0] == (sign == "}"):
            self._close()
        elif sign == ":" and self._state == _COLON:
            self._state = _VALUE
        elif sign == "," and self._state == _AFTER:
            self._state = _KEY if self._open[-1][0] else _VALUE
        else:
            return sign == "," and not self._open and bool(self._top)
        return True

    def _close(self) -> None:
        is_fields, children, line = self._open.pop()
        if is_fields:
            self._put(Fields(list(zip(children[::2], children[1::2], strict=False)), line))
        else:
            self._put(Items(children, line))

    def _put(self, node: Node) -> None:
        if not self._open:
            self._top.append(node)
            self._state = _VALUE
            return
        self._open[-1][1].append(node)
        self._state = _COLON if self._state == _KEY and isinstance(node, Text) else _AFTER


def _string(token: str) -> str:
    if "\\" not in token:
        return token[1:-1]
    try:
        text = str(json.loads(token, strict=False))
    except ValueError:
        text = token[1:-1]
    return whole(text)


def _broken() -> tuple[str, str]:
    said = _("The JSON is broken here; only what comes before was read.")
    return said, _("Look for a missing comma, bracket or quotation mark, or export the file again.")


def _more() -> tuple[str, str]:
    said = _("Something stands after the end of the JSON; it was not read.")
    return said, _("Delete it, or export the file again.")


def _too_long() -> tuple[str, str]:
    return _("The file is too long; the rest was not read."), _("Split it into several.")


def _ended() -> tuple[str, str]:
    said = _("The file ends too early; what came before was read.")
    return said, _("Export it again from the program that made it.")
