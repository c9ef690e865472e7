"""Delimiters: what may stand between the sides of a pair, and how a line is cut there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

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
    Delimiter("....", 0.95, re.compile(r"\.{4}|…{2}|_{4}|\. \. \. "), "._…"),
    Delimiter("#", 0.9, re.compile(r"(?<=[^#])#(?=[^#])")),
    Delimiter("/////", 1.05, re.compile(r"/{3,}")),
    Delimiter("::", 1.0, re.compile(r"(?<=[^\s:]):::?(?=\s)|(?<=\s):::?(?!:)|(?<!:):::(?!:)")),
    Delimiter("   ", 0.7, re.compile(r"(?<=\S)(?: {3}|\u3000)(?=[ \u3000]*+\S)"), "\u3000"),
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
that answers what it is called. Any other text can be chosen as well."""

BETWEEN_ROWS: tuple[tuple[str, Maker], ...] = (
    ("\n", lambda: _("New line")),
    (";", lambda: _("Semicolon ;")),
    ("\n\n", lambda: _("Empty line")),
)
"""The same for `Choices.rows`, what stands between pairs."""


def called(text: str) -> str:
    """Return what people call a delimiter; one of a teacher's own is its own name."""
    return next((maker() for known, maker in DELIMITERS if known == text), text.strip() or text)


def of_choice(text: str) -> Delimiter:
    """Return the delimiter that a teacher chose.

    A known one, or any text, written with `\\t`, `\\n`.
    """
    text = written_out(text)
    for known in KNOWN:
        if known.text == text or (known.text.strip() and known.text.strip() == text.strip()):
            return known if known.pattern is None else replace(known, bare=text.strip())
    if len(text) == 1 and not text.isalnum() and not text.isspace():
        return Delimiter(text, 1.0)
    if text in ("–", "—") or text.strip() in ("–", "—"):
        return of_choice(" - ")
    return Delimiter(text, 1.0, re.compile(re.escape(text.strip(" ") or text)))


def written_out(text: str) -> str:
    """Return what `\\t` and `\\n` mean when they are typed into a field."""
    return text.replace("\\t", "\t").replace("\\n", "\n")
