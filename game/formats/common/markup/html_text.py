"""Markup: HTML as plain text, with its line breaks, lists, small letters, pictures and sounds."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from game.caches import text_cache
from game.core.pair_set import Side
from game.formats.common.markup.html_reader import KEPT, MEANT, TAB, TABBED, HtmlReader
from game.formats.common.markup.latex import has_latex, read_formulas
from game.values import dataclass

BLANK = "_____"
"""What stands where a hidden word was."""
GAP = "\ue0b1"
"""Stands for BLANK until the formulas are read: there `_` means something else."""

_HIDDEN = re.compile(f"[{GAP}{KEPT}{''.join(map(chr, MEANT))}]")
_SIGNS = {sign: f"&#{ord(sign)};" for sign in "\\$[{"} | {"&amp;": "&#38;"}
_RISKY = re.compile(
    r"\\(?=[(\[])|\$|\[(?=sound:|latex|img|anki:|\$)|\{(?=\{)|&amp;(?=#|\w{2,8};)", re.IGNORECASE
)
"""What readers of cards would take for a formula, a sound, a hidden word or an entity."""
_AFTER_BREAK = re.compile(r"(?<=<br>)(?:\t[ \t]*| [ \t]+)")
_WORTH_A_LOOK = re.compile(r"[<&\xa0\[\\$\r\n\t\ue0b1]|  |\{\{c")
_SPACES = re.compile(r"[ \t\f\v]+")
_INDENT = re.compile(r"^[ \t]*((?:\xa0[ \t]?){2,}|\xa0[ \t])(?=[^\s\xa0])", re.MULTILINE)
"""At the beginning of a line; a single hard space is one that an editor put there."""
_WIDE = re.compile(r"(?<=[^\s\xa0])\xa0{2,}(?=[^\s\xa0])")
"""Several hard spaces and no others: editors that put them there mix them with plain ones."""
_GAPS = re.compile(r"(?<=[^\s]) {2,}(?=[^\s])")
_HARD_SPACES = re.compile(r"(?<!«)\xa0+(?![:;!?»%])")
_MANY_LINES = re.compile(r"\n{3,}")
_MOST = 300_000
"""Letters of HTML that are looked at: thirty times what a side may have of text."""
MOST_LETTERS = 200_000
"""Of the markup of one card, which has room for far less. What is beyond is never looked at."""


@dataclass(frozen=True, slots=True)
class Markup:
    """A side, and the kinds of what was changed or lost; `told` has a sentence for each."""

    side: Side
    notes: frozenset[str] = frozenset()


def plain(html: str) -> str:
    """Return `html` as text; a picture is its description, a sound is nothing."""
    return side(html, lambda _name: "", keep=False).side.text


@text_cache(20_000, letters=1_000_000)
def kept_plain(html: str) -> str:
    """Return the same, for a text that several readers ask about; it is kept for the next one."""
    return plain(html)


def side(html: str, found: Callable[[str], str], *, keep: bool = True) -> Markup:
    """Return `html` as a side: its text, its first picture, its first sound.

    With `keep` formulas that would say less as characters stay LaTeX.

    `found` is given the name of a medium as it is written, perhaps with %20 for a space, and
    returns its path, "" when it cannot be had.
    """
    over, html = len(html) > _MOST, html[:_MOST]
    if not _WORTH_A_LOOK.search(html):
        return Markup(Side(html.strip()))
    reading = HtmlReader(found)
    text = reading.read(html)
    notes = reading.notes | ({"cut"} if over else set())
    if has_latex(text):
        text, were, stayed = read_formulas(text, keep=keep)
        notes |= ({"latex"} if were else set()) | ({"latex stays"} if stayed else set())
    if "{{c" in text:
        notes.add("cloze")
    words = _tidy(text)
    if _HIDDEN.search(words):
        words = words.translate(MEANT).replace(GAP, BLANK).replace(KEPT, " ")
    return Markup(Side(words, reading.picture, reading.sound), frozenset(notes))


def escape_html(text: str) -> str:
    """Return `text` as HTML that is read back as the same text, its lines parted by <br>."""
    text = escape(text)
    text = _RISKY.sub(lambda found: _SIGNS[found[0]], text).replace("\n", "<br>")
    return with_indents(text)


def exact_html(text: str) -> str:
    """Return `text` as HTML that is read back with the spaces and tabs inside its lines as well."""
    if "  " in text or "\t" in text:
        text = _GAPS.sub(lambda found: "\xa0" * len(found[0]), text)
        text = "\n".join(_with_tabs(line) for line in text.split("\n"))
    return escape_html(text).replace(TABBED, "&#9;")


def _with_tabs(line: str) -> str:
    """Return a line in which a sign stands for the tabs that do not begin it."""
    words = line.lstrip(" \t")
    return line[: len(line) - len(words)] + words.replace("\t", TABBED)


def with_indents(html: str) -> str:
    """Return `html` with hard spaces where spaces begin a line: others would not be seen."""
    if "<br> " not in html and "<br>\t" not in html:
        return html
    return _AFTER_BREAK.sub(lambda found: "&nbsp;" * len(found[0].expandtabs(TAB)), html)


def _tidy(text: str) -> str:
    if "\xa0" in text:
        text = _INDENT.sub(lambda found: KEPT * len(found[1]), text)
        text = _WIDE.sub(lambda found: KEPT * len(found[0]), text)
        text = _HARD_SPACES.sub(" ", text)
    lines = [_SPACES.sub(" ", line).strip() for line in text.split("\n")]
    if KEPT in text:
        lines = _dedented(lines)
    if len(lines) == 1:
        return lines[0].strip()
    return _MANY_LINES.sub("\n\n", "\n".join(lines)).strip()


def _dedented(lines: list[str]) -> list[str]:
    """Return lines without the indent that all of them have, and without lines of spaces alone."""
    lines = ["" if not line.strip(KEPT) else line for line in lines]
    common = min((len(line) - len(line.lstrip(KEPT)) for line in lines if line), default=0)
    return [line[common:] for line in lines]
