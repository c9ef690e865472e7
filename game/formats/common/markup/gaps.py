"""Gaps: sentences with words to fill in, each word with its own sentence and the others shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from game.core.bounds import bare
from game.formats.common.markup.html_text import BLANK
from game.values import dataclass

_NEAR = 400
"""Letters before and after a gap in which its sentence is looked for."""
_PARTS = 12
_FILLED = "\ue0c2{}\ue0c3"
"""How the word of another gap stands in a sentence until it is known to say enough."""
_FILLINGS = re.compile("\ue0c2[^\ue0c3]*\ue0c3?")
_SIGNS = re.compile("[\ue0c0-\ue0c3]")
_SENTENCE = re.compile(r"[.!?…]+[\"”»')\]]?\ue0c3?\s+(?=\ue0c2?[^\sa-zà-öø-ÿ\ue0c2])|[。！？]+|\n")
_SHORT = re.compile(
    r"(?:^|[\s(.])(?:[^\W\d_]|Dr|Mr|Mrs|Ms|Sr|Sra|St|vs|Nr|pp|ca|bzw|z\.B|Prof)\.\Z"
    r"|(?:\A|\n)[ \t]*\d{1,3}\.\Z"
)
"""A full stop that ends no sentence: of an abbreviation, or of the number of a line."""
_NUMBER = re.compile(r"\A\s*\(?\d{1,3}\s?[-.)–]\s")
"""What counts the lines of an exercise."""
_SLOT = "\ue0c0{}\ue0c1"
_SLOTS = re.compile("\ue0c0(\\d{1,5})\ue0c1")


@dataclass(frozen=True, slots=True)
class Gap:
    """The word that belongs in a gap, what is said of it, and why it is no pair, "" if it is.

    `others` counts further answers that would be right, `wrong` are those that would not.
    """

    word: str
    note: str = ""
    others: int = 0
    wrong: tuple[str, ...] = ()
    reason: str = ""
    hint: str = ""


def clear(text: str) -> str:
    """Return a text of a file without the signs that stand for gaps here."""
    return _SIGNS.sub("", text)


def slot(at: int) -> str:
    """Return what stands in markup for the gap numbered `at` until its text is plain."""
    return _SLOT.format(at)


def sentences(text: str, gaps: Sequence[Gap]) -> Iterator[tuple[Gap, str]]:
    """Return each gap with the sentence around its slot in a plain text."""
    pieces = _SLOTS.split(text)
    parts = [
        _FILLED.format(gaps[int(piece)].word or BLANK)
        if at % 2 and int(piece) < len(gaps)
        else piece
        for at, piece in enumerate(pieces)
    ]
    for at in range(1, len(pieces), 2):
        if int(pieces[at]) < len(gaps):
            sentence = _sentence_around(parts, at)
            yield gaps[int(pieces[at])], bare(_SIGNS.sub("", sentence))


def _sentence_around(parts: Sequence[str], at: int) -> str:
    """Return the sentence around a part of a text, with a gap in its place; "" if there is none.

    Where a gap is a sentence of its own, the one before it asks, if it has no gap itself.
    """
    before = "".join(parts[max(0, at - _PARTS) : at])[-_NEAR:]
    after = "".join(parts[at + 1 : at + 1 + _PARTS])[:_NEAR]
    starts = [0, *(found.end() for found in _ends(before))]
    end = next(_ends(after), None)
    tail = after[: end.end()] if end else after
    head = _NUMBER.sub("", before[starts[-1] :])
    if _says(head + tail):
        return f"{head}{BLANK}{tail}"
    asked = _NUMBER.sub("", before[starts[-2] : starts[-1]]).strip() if len(starts) > 1 else ""
    asks = _says(asked) and not _FILLINGS.search(asked)
    return f"{asked} {BLANK}{tail}" if asks else ""


def _ends(text: str) -> Iterator[re.Match[str]]:
    """Return where sentences end, and no abbreviations do."""
    for found in _SENTENCE.finditer(text):
        if not _SHORT.search(text[max(0, found.start() - 6) : found.start() + 1]):
            yield found


def _says(text: str) -> bool:
    """Return True if there are words beside those that other gaps have."""
    return any(sign.isalnum() for sign in _FILLINGS.sub("", text))
