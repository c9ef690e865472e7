"""Cloze: sentences with hidden words, `{{c1::Rome::a city}}`, as pairs: the words, the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from game.formats.common.markup.html_text import GAP
from game.values import dataclass

_MARK = re.compile(r"\{\{c(\d{1,3})::|\}\}")
_MOST, _DEEPEST, _LONGEST = 50, 8, 50_000
"""More numbers, more words within words, and longer texts than these are an accident."""
_MOST_WRITTEN, _A_MARK = 12_000_000, 30
"""Letters of all sentences of a file together, and how many of them a mark costs as much as."""


@dataclass(frozen=True, slots=True)
class Cloze:
    """`hidden` is what was taken out, `sentence` what is left with a gap; both as HTML."""

    hidden: str
    sentence: str


class Budget:
    """How much of a file's sentences may still be written again, with another word hidden.

    Each hidden word repeats its whole sentence, so a file may mean fifty times what it holds.
    """

    def __init__(self, letters: int = _MOST_WRITTEN) -> None:
        self._left = letters
        self.refused = 0
        """For how many hidden words nothing was left."""

    def allows(self, sentence: str, marks: int) -> bool:
        """Return True if a sentence with so many marks may be written once more, and count it."""
        cost = len(sentence) + marks * _A_MARK
        if cost > self._left:
            self.refused += 1
            return False
        self._left -= cost
        return True


@dataclass(slots=True)
class _Open:
    number: int
    text: list[str] = field(default_factory=list)


def is_cloze(html: str) -> bool:
    """Return True if there are hidden words in `html`."""
    return "{{c" in html and len(html) <= _LONGEST and _MARK.search(html) is not None


def clozes(html: str, budget: Budget) -> Iterator[Cloze]:
    """Return one for each number, as Anki makes a card for each; the words of the others show."""
    marks = [found[1] for found in _MARK.finditer(html)]
    numbers = sorted({int(mark) for mark in marks if mark})
    for number in numbers[:_MOST]:
        if budget.allows(html, len(marks)):
            yield _one(html, number)


def _one(html: str, number: int) -> Cloze:
    hidden: list[str] = []
    stack = [_Open(-1)]
    at = 0
    for mark in _MARK.finditer(html):
        if mark.start() < at:
            continue
        stack[-1].text.append(html[at : mark.start()])
        at = mark.end()
        if mark[1] and len(stack) > _DEEPEST:
            stack[-1].text.append(mark[0])
        elif mark[1]:
            stack.append(_Open(int(mark[1])))
        elif len(stack) == 1:
            stack[0].text.append("}}")
        else:
            if html[at : at + 1] == "}" and _lacks_a_brace("".join(stack[-1].text)):
                stack[-1].text.append("}")
                at += 1
            _close(stack, number, hidden)
    stack[-1].text.append(html[at:])
    while len(stack) > 1:
        left = stack.pop()
        stack[-1].text += [f"{{{{c{left.number}::", *left.text]
    sentence = "".join(stack[0].text)
    return Cloze(", ".join(dict.fromkeys(hidden)), sentence)


def _close(stack: list[_Open], number: int, hidden: list[str]) -> None:
    """Take the innermost hidden word off the stack and put what is to be seen in its place."""
    ended = stack.pop()
    text, _colons, hint = "".join(ended.text).partition("::")
    if ended.number != number:
        stack[-1].text.append(text)
        return
    hidden.append(_as_formula(text.strip(), "".join(stack[-1].text)))
    stack[-1].text.append(f"{GAP} ({hint.strip()})" if hint.strip() else GAP)


def _lacks_a_brace(text: str) -> bool:
    return text.count("{") > text.count("}")


def _as_formula(text: str, before: str) -> str:
    r"""Return a piece of a formula as a formula of its own: `\( {{c1::x^2}} \)`."""
    for begin, end in (("\\(", "\\)"), ("\\[", "\\]"), ("<anki-mathjax", "</anki-mathjax>")):
        if before.rfind(begin) > before.rfind(end):
            return f"\\({text}\\)"
    return text
