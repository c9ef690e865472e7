"""Delimiters: what may stand between the sides of a pair, and which one cuts a text most evenly."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from game.core.block import QUOTED
from game.formats.table import Row
from game.formats.text.records import records
from game.values import dataclass
from game.words import _


@dataclass(frozen=True, slots=True)
class Delimiter:
    """`text` stands for it in choices. `weight` says how seldom it is there by accident.

    With a `pattern` a line is cut once, at its first place; without, `text` is a single sign that
    cuts it into cells, which may be quoted.
    """

    text: str
    weight: float
    pattern: re.Pattern[str] | None = None
    also: str = ""
    """What else goes with it at the beginning of the second side."""
    bare: str = ""
    """What it is without its spaces, for lines in which it stands so; only when it was chosen."""

    @property
    def sign(self) -> str:
        """The single sign that cuts a line into cells; "" with a pattern."""
        return self.text if self.pattern is None else ""

    def cut(self, line: str) -> tuple[str, ...]:
        """Return the line in two, or whole."""
        if self.pattern is None:
            return tuple(line.split(self.text))
        found = self.pattern.search(line)
        if found is None:
            term, sign, definition = line.partition(self.bare) if self.bare else (line, "", "")
            return (term.strip(), definition.strip()) if sign else (line,)
        return line[: found.start()].strip(), line[found.end() :].lstrip(self.also + " \t").strip()


KNOWN = (
    Delimiter("\t", 1.15),
    Delimiter(";", 1.0),
    Delimiter(",", 0.97),
    Delimiter("|", 1.05),
    Delimiter(" - ", 0.9, re.compile(r"(?<=[^\s\-–—])[ \t\xa0]*+[-–—―‒](?=[ \t\xa0])|[–—](?=\S)")),
    Delimiter(": ", 0.88, re.compile(r"(?<=[^\s:]):(?=[ \t\xa0])|(?<=\S) :(?=[ \t\xa0])|：")),
    Delimiter(" = ", 0.9, re.compile(r"(?<=[^=<>!])=(?=[^=])")),
    Delimiter("→", 0.95, re.compile(r"→|⇒|⟶|↔|<?-{1,2}>|=>"), ">"),
    Delimiter("....", 0.95, re.compile(r"\.{4}|…{2}|\. \. \. "), ".…"),
    Delimiter("#", 0.9, re.compile(r"(?<=[^#])#(?=[^#])")),
    Delimiter("/////", 1.05, re.compile(r"/{3,}")),
    Delimiter("::", 1.0, re.compile(r"(?<=[^\s:]):::?(?=\s)|(?<=\s):::?(?!:)|(?<!:):::(?!:)")),
    Delimiter("   ", 0.7, re.compile(r"(?<=[^\s.!?:;])(?: {2}|\u3000)(?=[ \u3000]*+\S)"), "\u3000"),
    Delimiter(":", 0.6, re.compile(r"(?<=[^\s\d]):(?=[^/\s])")),
)
"""Tried in this order; of two that are equally likely the first is taken."""

Maker = Callable[[], str]

DELIMITERS: tuple[tuple[str, Maker], ...] = (
    ("\t", lambda: _("Tab")),
    (",", lambda: _("Comma ,")),
    (";", lambda: _("Semicolon ;")),
    ("|", lambda: _("Bar |")),
    (" - ", lambda: _("Dash -")),
    (": ", lambda: _("Colon :")),
    (" = ", lambda: _("Equals sign =")),
    ("→", lambda: _("Arrow →")),
    ("#", lambda: _("Number sign #")),
    ("....", lambda: _("Dots …")),
    ("/////", lambda: _("Slashes /////")),
    ("::", lambda: _("Two colons ::")),
    ("   ", lambda: _("Several spaces")),
)
"""What an import screen offers between the sides: the text for `Choices.delimiter`, and a function
that returns what it is called. Any other text can be chosen as well."""

BETWEEN_ROWS: tuple[tuple[str, Maker], ...] = (
    ("\n", lambda: _("New line")),
    (";", lambda: _("Semicolon ;")),
    ("\n\n", lambda: _("Empty line")),
)
"""The same for `Choices.rows`, what stands between pairs."""


def delimiter_name(text: str) -> str:
    """Return what people call a delimiter; one of a teacher's own is its own name."""
    return next((maker() for known, maker in DELIMITERS if known == text), text.strip() or text)


def delimiter_of(text: str) -> Delimiter:
    """Return the delimiter a teacher chose: a known one, or any text, written with `\\t`, `\\n`."""
    text = unescape(text)
    for known in KNOWN:
        if known.text == text or (known.text.strip() and known.text.strip() == text.strip()):
            return known if known.pattern is None else replace(known, bare=text.strip())
    if len(text) == 1 and not text.isalnum() and not text.isspace():
        return Delimiter(text, 1.0)
    if text in ("–", "—") or text.strip() in ("–", "—"):
        return delimiter_of(" - ")
    return Delimiter(text, 1.0, re.compile(re.escape(text.strip(" ") or text)))


def unescape(text: str) -> str:
    """Return what `\\t` and `\\n` mean when they are typed into a field."""
    return text.replace("\\t", "\t").replace("\\n", "\n")


# ---------------------------------------------------------------------- which one fits


_LOOKED_AT, _LETTERS = 300, 60_000
_SOME_TABS = 0.8
_LONG = 20_000
"""A line this long says little; cutting many of them in every way would take long."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How evenly the best delimiter cuts, from 0; above 0.3 it is worth trying."""

    delimiter: Delimiter | None
    score: float = 0.0


def sample(text: str) -> str:
    """Return the first lines, whole ones where that can be."""
    lines = [line[:_LONG] for line in text[:_LETTERS].split("\n")[: _LOOKED_AT + 1]]
    return "\n".join(lines[:-1] if len(text) > _LETTERS and len(lines) > 1 else lines)


def best_delimiter(text: str, among: Sequence[Delimiter] = KNOWN) -> Verdict:
    """Return the delimiter that cuts most lines of `text` into the same number of cells."""
    return next(iter(ranked_delimiters(text, among)), Verdict(None))


def ranked_delimiters(text: str, among: Sequence[Delimiter] = KNOWN) -> list[Verdict]:
    """Return those that are worth trying, the one that cuts most evenly first."""
    piece = sample(text)
    lines = [line for line in piece.split("\n") if line.strip() and not _is_rule(line)]
    if not lines:
        return []
    scored = ((_score(each, piece, lines) * each.weight, each) for each in among)
    worth = sorted((one for one in scored if one[0] > 0.3), key=lambda one: -one[0])
    plain = [one for one in worth if one[1].sign]
    if '"' in piece and len(plain) > 1:
        (_even, first), other = plain[:2]
        if _is_quoted(first.sign, piece, other[1].sign):
            worth.remove(other)
            worth.insert(worth.index(plain[0]), other)
    return [Verdict(delimiter, score) for score, delimiter in worth]


def _score(delimiter: Delimiter, piece: str, lines: Sequence[str]) -> float:
    if delimiter.pattern is not None:
        cut = sum(len(cells) > 1 and all(cells) for cells in map(delimiter.cut, lines))
        return cut / len(lines)
    if delimiter.text not in piece:
        return 0.0
    rows = [row for row in records(piece, delimiter.text) if any(map(str.strip, row.cells))]
    even = evenness(rows) * _as_in_prose(piece, delimiter.text)
    # Nobody types a tab by accident, and texts that go on over several lines have few.
    return max(even, min(_SOME_TABS, 2 * even)) if delimiter.text == "\t" else even


def evenness(rows: Sequence[Row]) -> float:
    """Return 1 when all rows have the same two or more cells; less the more they differ."""
    widths = Counter(len(row.cells) for row in rows)
    several = sum(count for width, count in widths.items() if width > 1)
    if not several:
        return 0.0
    usual = max(count for width, count in widths.items() if width > 1)
    filled = sum(sum(1 for text in row.cells if text.strip()) > 1 for row in rows)
    return min(several, filled + several // 4) / len(rows) * (0.6 + 0.4 * usual / several)


def _as_in_prose(piece: str, sign: str) -> float:
    """Return less than 1 where a comma or semicolon is mostly followed by a space."""
    if sign not in ",;":
        return 1.0
    all_of_them = piece.count(sign)
    spaced = len(re.findall(re.escape(sign) + r"[ \n]", piece + "\n"))
    return 0.8 if spaced > 0.8 * all_of_them else 1.0


def _is_quoted(sign: str, piece: str, delimiter: str) -> bool:
    """Return True if `sign` stands in cells alone that are in quotes between `delimiter`."""
    end = re.escape(delimiter)
    cell = rf"(?:^|(?<={end})){QUOTED}(?=$|{end})"
    return sign not in re.sub(cell, "", piece, flags=re.MULTILINE)


def _is_rule(line: str) -> bool:
    """Return True for a heading or a line of dashes, which has no cells."""
    bare = line.strip()
    return bare.startswith(("###", "---", "===", "***", "# "))
