"""Gaps: H5P's texts with words between stars, `Norway: *Oslo:the capital*`, as words and texts."""

from __future__ import annotations

import re
from typing import NamedTuple

from game.formats.common.markup.html_text import BLANK

_STAR = "\ue0b2"
"""Stands for two stars, which are one that is shown."""
_WORD = re.compile(r"\*([^*\n]{1,500})\*")
_FEEDBACK = re.compile(r"\\[+-].*", re.DOTALL)
_MOST_IN_A_LINE = 50


class Gap(NamedTuple):
    """A word that was taken out, the text with a gap for it, and the tip that goes with it."""

    word: str
    text: str
    tip: str
    others: int
    """How many other answers would be right too."""


def gaps(text: str) -> list[Gap]:
    """One for each word between stars; the other words of its line are shown."""
    lines = text.replace("**", _STAR).split("\n")
    return [gap for line in lines for gap in _of_line(line)]


def marked(text: str) -> list[str]:
    """The words between stars, without the text around them."""
    return [word for found in _WORD.finditer(text) if (word := _parts(found[1])[0])]


def _of_line(line: str) -> list[Gap]:
    found = list(_WORD.finditer(line))[:_MOST_IN_A_LINE]
    made = []
    for here in found:
        word, tip, others = _parts(here[1])
        before, after = _shown(line[: here.start()]), _shown(line[here.end() :])
        around = f"{before}{after}".strip(" .,:;!?")
        text = f"{before}{BLANK}{after}".strip() if around else ""
        made.append(Gap(word, text.replace(_STAR, "*"), tip, others))
    return made


def _shown(text: str) -> str:
    return _WORD.sub(lambda found: _parts(found[1])[0], text)


def _parts(inside: str) -> tuple[str, str, int]:
    """`colour/color:a hint\\+well done` as the word, the tip, and how many other words."""
    answer, _colon, tip = _FEEDBACK.sub("", inside).partition(":")
    first, *others = answer.replace("\\/", "\ue0b3").split("/")
    word = first.replace("\ue0b3", "/").replace(_STAR, "*").strip()
    return word, tip.strip(), len(others)
