"""Moodle's gaps: `{1:SHORTANSWER:=word~%50%other#Why}` within a text, and `[[1]]` with a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from game.formats.common.markup.gaps import Gap, clear, slot
from game.formats.moodle import is_exact

_EMBEDDED = re.compile(r"\{(\d{0,4}):([A-Z_]{2,20}):((?:\\.|[^}\\]++){0,20000})\}", re.DOTALL)
_BRACES = re.compile(r"\{(?:(\d{0,4}):([A-Z_]{2,20}):)?((?:\\.|[^{}\\]++){0,20000})\}", re.DOTALL)
_SIGNS = re.compile(r"(?<!\\)[=~#]")
_TRUTH = ("", "t", "f", "true", "false")
_NUMBERED = re.compile(r"\[\[(\d{1,3})\]\]")
_PATTERNS = ("REGEXP", "REGEXP_C", "RX", "RXC")
_WRITTEN = ("SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC", *_PATTERNS)
_PATTERN = re.compile(r"[\\^$*+?|(){}\[\]]|\bmatch_?\w*\(")
_NUMBERS = ("NUMERICAL", "NM")
_ANSWER = re.compile(r"\s*(=|%(-?\d{1,3}(?:\.\d{1,6})?)%)?")
_CUT = re.compile(r"(?<!\\)~")
_FEEDBACK = re.compile(r"(?<!\\)#")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_MOST = 500
FULL = 100.0


def has_gaps(text: str) -> bool:
    """Return True if answers are embedded in `text`."""
    return "{" in text and _EMBEDDED.search(text, 0, _last_end(text)) is not None


def _last_end(text: str) -> int:
    """Return where the last brace ends that may close an answer: behind it none is looked for."""
    last = text.rfind("}")
    while last > 0 and text[last - 1] == "\\":
        last = text.rfind("}", 0, last)
    return last + 1


def embedded(text: str, anything: bool = False) -> tuple[str, list[Gap]]:
    """Return the text with slots in place of the answers in it, and the gaps that these are.

    With `anything` all braces are answers, those of GIFT as well.
    """
    gaps: list[Gap] = []

    def take(found: re.Match[str]) -> str:
        gaps.append(_gap(found[2], found[3]) if found[2] else _gift_gap(found[3]))
        return slot(len(gaps) - 1)

    text = clear(text)
    end = _last_end(text)
    pattern = _BRACES if anything else _EMBEDDED
    return pattern.sub(take, text[:end], count=_MOST) + text[end:], gaps


def is_pattern(answer: str) -> bool:
    """Return True for an answer that stands for many words, and is none itself."""
    return _PATTERN.search(answer) is not None


def _gift_gap(answers: str) -> Gap:
    """Return the gap of GIFT's own braces, in which an only answer needs no sign."""
    inner = answers.partition("####")[0].strip()
    if inner.lower() in _TRUTH or "->" in inner:
        return Gap("", reason="other")
    if inner.startswith("#"):
        return _gap("NUMERICAL", "=" + inner.lstrip("#="))
    if not _SIGNS.search(inner):
        return Gap(inner)
    return _gap("MULTICHOICE" if "~" in inner else "SHORTANSWER", inner.replace("=", "~="))


def numbered(text: str, options: Sequence[str]) -> tuple[str, list[Gap], list[str]]:
    """Return the text with slots for its numbers, their gaps, and the options that have none."""
    gaps: list[Gap] = []
    used: set[int] = set()

    def take(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        if not 0 <= place < len(options) or len(gaps) >= _MOST:
            return found[0]
        used.add(place)
        gaps.append(Gap(options[place]))
        return slot(len(gaps) - 1)

    shown = _NUMBERED.sub(take, clear(text))
    return shown, gaps, [option for at, option in enumerate(options) if at not in used]


def _gap(kind: str, answers: str) -> Gap:
    """Return the gap that answers of this kind make; the first that counts in full is its word."""
    full: list[tuple[str, str]] = []
    partly, wrong = 0, []
    for piece in _CUT.split(answers):
        found = _ANSWER.match(piece)
        sign = found[1] if found else None
        weight = FULL if sign == "=" else float(found[2]) if found and found[2] else 0.0
        text, *said = _FEEDBACK.split(piece[found.end() :] if found else piece, maxsplit=1)
        word = _ESCAPED.sub(r"\1", text).strip()
        note = _ESCAPED.sub(r"\1", said[0]).strip() if said else ""
        if weight >= FULL:
            full.append((word, note))
        elif weight > 0:
            partly += 1
        elif word and word != "*":
            wrong.append(word)
    return _of_answers(kind, full, partly, wrong)


def _of_answers(kind: str, full: list[tuple[str, str]], partly: int, wrong: list[str]) -> Gap:
    if not full:
        return Gap("", reason="several right" if partly > 1 else "wrong")
    if kind in _PATTERNS:
        full = [(word, note) for word, note in full if not is_pattern(word)]
        if not full:
            return Gap("", reason="pattern")
    word, note = full[0]
    others = len(full) - 1 + partly
    if kind in _NUMBERS:
        number, _colon, tolerance = word.partition(":")
        reason = "" if is_exact(number.strip(), tolerance.strip()) else "range"
        return Gap(number.strip(), note, others, reason=reason)
    if kind in _WRITTEN:
        return Gap(word.strip("*").strip(), note, others)
    shown = ", ".join(text for text, _note in full)
    return Gap(shown, note, 0, tuple(wrong), "several right" if len(full) > 1 else "")
