"""Documents of LaTeX, as cards have them: lists, bold words, line ends and remarks become text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import field

from game.formulas.arguments import group
from game.formulas.structures import grid, is_grid
from game.values import dataclass

_MOST_LETTERS = 8_000
_REMARK = re.compile(r"(?<!\\)%[^\n]*+(?:\n[ \t]*+(?=\S))?")
_HEAD = re.compile(
    r"\\(?:documentclass|usepackage|pagestyle|setlength|newcommand|renewcommand|DeclareMathOperator)"
    r"\*?(?:\[[^\[\]]{0,200}\]|\{[^{}]{0,200}\})*|\\(?:begin|end)\{document\}"
)
_TOKEN = re.compile(
    r"\\begin\{(?P<begin>[a-zA-Z]{1,20}\*?)\}|\\end\{(?P<end>[a-zA-Z]{1,20}\*?)\}"
    r"|\\item(?![a-zA-Z])[ \t\n]*(?P<item>\[[^\[\]]{0,200}\])?"
    r"|(?P<line>\\\\\*?(?:\[[^\[\]]{0,20}\])?|\\(?:newline|linebreak|par|smallskip|medskip|bigskip)"
    r"(?![a-zA-Z])|\n[ \t]*\n\s*)"
    r"|\$\$(?P<a>[^$]{1,2000})\$\$|\$(?P<b>(?>(?:[^$\\]|\\.){1,2000}))\$"
    r"|\\\((?P<c>(?>(?:[^\\]|\\[^)]){1,2000}))\\\)|\\\[(?P<d>(?>(?:[^\\]|\\[^\]]){1,2000}))\\\]",
    re.DOTALL,
)
_MATHS = frozenset(
    (
        *("equation", "align", "gather", "displaymath", "math", "eqnarray", "multline", "flalign"),
        *("aligned", "split", "gathered", "alignat"),
    )
)
_SPACES = re.compile(r"[ \t\n]+")
_NUMBERED = "enumerate"
Reader = Callable[[str], str]


@dataclass
class _Writing:
    """The text so far, and of each open list its kind and the number of its last item."""

    parts: list[str] = field(default_factory=list)
    lists: list[tuple[str, int]] = field(default_factory=list)

    def begin_line(self) -> None:
        """End the line, unless nothing stands on it yet."""
        if "".join(self.parts[-3:]).strip(" ") and not "".join(self.parts[-2:]).endswith("\n"):
            self.parts.append("\n")

    def begin_item(self, label: str) -> None:
        """Begin a line with the mark of its list."""
        self.begin_line()
        kind, number = self.lists.pop() if self.lists else ("itemize", 0)
        self.lists.append((kind, number + 1))
        numbered = f"{number + 1}. " if kind == _NUMBERED else "• "
        named = f"{label}: " if kind == "description" else f"{label} "
        self.parts.append(named if label else numbered)


def document(source: str, formula: Reader, words: Reader) -> str | None:
    """Return the text of a document; None when it is too long to be a card.

    `formula` reads mathematics, `words` what stands between it: styles, accents, quotes.
    """
    if len(source) > _MOST_LETTERS:
        return None
    source = _HEAD.sub("", _REMARK.sub(" ", source))
    found = _Writing()
    at = 0
    while mark := _TOKEN.search(source, at):
        found.parts += _words(source[at : mark.start()], words)
        at = _take(mark, source, found, formula, words)
    found.parts += _words(source[at:], words)
    lines = (line.strip(" ") for line in "".join(found.parts).split("\n"))
    return "\n".join(lines).strip()


def _words(text: str, words: Reader) -> Iterator[str]:
    """Return a run of text; spaces at its ends part it from what stands beside it."""
    if text.strip():
        yield " " if text[0].isspace() else ""
        yield words(_SPACES.sub(" ", text.strip()))
    yield " " if text[-1:].isspace() else ""


def _take(mark: re.Match[str], source: str, found: _Writing, formula: Reader, words: Reader) -> int:
    """Put in what a mark means; return where the text goes on."""
    at = mark.end()
    inner = next((mark[name] for name in "abcd" if mark[name] is not None), None)
    if inner is not None:
        found.parts.append(formula(inner))
    elif mark["line"]:
        found.begin_line()
    elif mark["begin"]:
        return _begin(mark["begin"], source, at, found, formula, words)
    elif mark["end"]:
        if mark["end"] in ("itemize", "description", _NUMBERED) and found.lists:
            found.lists.pop()
        found.begin_line()
    else:
        found.begin_item(words(mark["item"][1:-1]) if mark["item"] else "")
    return at


def _begin(name: str, source: str, at: int, found: _Writing, formula: Reader, words: Reader) -> int:
    found.begin_line()
    ends = f"\\end{{{name}}}"
    end = source.find(ends, at)
    bare = name.rstrip("*")
    if bare in ("itemize", "description", _NUMBERED):
        found.lists.append((bare, 0))
    elif end >= 0 and (bare in _MATHS or is_grid(bare)):
        inner = source[at:end]
        whole = f"\\begin{{{name}}}{inner}{ends}" if is_grid(bare) else inner
        found.parts += [formula(whole), "\n"]
        return end + len(ends)
    elif end >= 0 and bare in ("tabular", "tabularx"):
        if source[at : at + 1] == "{":
            _columns, at = group(source, at)
        rows = grid("array", source[at:end], words).split("; ")
        found.parts += ["\n".join(rows), "\n"]
        return end + len(ends)
    return at
