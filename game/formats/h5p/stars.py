"""Stars: words that H5P takes out of a text, `*colour/color:a hint\\+well done*`, as gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.formats.common.markup.gaps import Gap, clear, sentences, slot

_STAR, _SLASH = "\ue0b2", "\ue0b3"
"""Stand for two stars, which are one that is shown, and for a slash that parts no answers."""
_WORD = re.compile(r"\*([^*\n]{1,500})\*")
_FEEDBACK = re.compile(r"\\[+-].*", re.DOTALL)
_PRAISE = re.compile(r"\\\+((?:(?!\\[+-]).)*)", re.DOTALL)
_MOST = 500


def gaps_in(text: str) -> Iterator[tuple[Gap, str]]:
    """Return each word between stars with its sentence, in which the other words are shown."""
    gaps: list[Gap] = []

    def take(found: re.Match[str]) -> str:
        gaps.append(_gap(found[1]))
        return slot(len(gaps) - 1)

    shown = _WORD.sub(take, clear(text).replace("**", _STAR), count=_MOST)
    for gap, sentence in sentences(shown, gaps):
        yield gap, sentence.replace(_STAR, "*")


def starred_words(text: str) -> list[str]:
    """Return the words between stars, without the text around them."""
    return [word for found in _WORD.finditer(text) if (word := _gap(found[1]).word)]


def _gap(inside: str) -> Gap:
    answers, _colon, tip = _FEEDBACK.sub("", inside).partition(":")
    first, *others = answers.replace("\\/", _SLASH).split("/")
    word = first.replace(_SLASH, "/").replace(_STAR, "*").strip()
    praise = _PRAISE.search(inside)
    note = praise[1].replace(_STAR, "*").strip() if praise else ""
    return Gap(word, note, len(others), hint=tip.strip())
