"""Line: a line of text being typed, as a value: caret, selection, what an input method shows."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import Self

from game.core.letters import JOINER, stops
from game.values import dataclass

LIMIT = 120


@dataclass(frozen=True, slots=True)
class Line:
    """`caret` and `anchor` are places in `text`; what lies between them is selected.

    `composing` is shown at the caret by an input method and is not entered yet. Places are
    always between whole letters as a reader sees them: an accent or a family of emoji is one.
    """

    text: str = ""
    caret: int = 0
    anchor: int = 0
    composing: str = ""
    limit: int = LIMIT

    @classmethod
    def of(cls, text: str, limit: int = LIMIT) -> Self:
        """Return `text` with the caret at its end."""
        text = cls.clean(text)[:limit]
        return cls(text, len(text), len(text), limit=limit)

    @staticmethod
    def clean(text: str) -> str:
        """Return `text` as it may be typed here."""
        return clean(text)

    @property
    def selection(self) -> tuple[int, int]:
        """Where the selection begins and ends; equal when nothing is selected."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def copied(self) -> str:
        """The selected text."""
        start, end = self.selection
        return self.text[start:end]

    @property
    def shown(self) -> str:
        """The text with what the input method shows in it."""
        return self.text[: self.caret] + self.composing + self.text[self.caret :]

    def insert(self, text: str) -> Self:
        """Put `text` in place of the selection; what is over the limit is left out."""
        start, end = self.selection
        rest = self.text[:start] + self.text[end:]
        new = _whole(self.clean(text), self.limit - len(rest))
        joined = rest[:start] + new + rest[start:]
        return self._at(joined, _snap(joined, start + len(new)))

    def cuts(self, pasted: str) -> bool:
        """Return True if a text that is pasted in place of the selection is too long."""
        rest = len(self.text) - len(self.copied)
        return rest + len(self.clean(pasted.strip("\r\n"))) > self.limit

    def backspace(self, *, word: bool = False) -> Self:
        """Take away the selection, or the letter (the word) before the caret."""
        return self._without(self._left_of(self.caret, word))

    def delete(self, *, word: bool = False) -> Self:
        """Take away the selection, or the letter (the word) after the caret."""
        return self._without(self._right_of(self.caret, word))

    def left(self, *, select: bool = False, word: bool = False) -> Self:
        if not select and not word and self.caret != self.anchor:
            return self._go(self.selection[0], select)
        return self._go(self._left_of(self.caret, word), select)

    def right(self, *, select: bool = False, word: bool = False) -> Self:
        if not select and not word and self.caret != self.anchor:
            return self._go(self.selection[1], select)
        return self._go(self._right_of(self.caret, word), select)

    def home(self, *, select: bool = False) -> Self:
        return self._go(0, select)

    def end(self, *, select: bool = False) -> Self:
        return self._go(len(self.text), select)

    def select_all(self) -> Self:
        return replace(self, anchor=0, caret=len(self.text))

    def word_at(self, place: int) -> tuple[int, int]:
        """Return where the word (or the run of spaces or signs) at `place` begins and ends."""
        return word_at(self.text, place)

    def compose(self, text: str) -> Self:
        """Show `text` of an input method; the selection gives way when it begins."""
        base = self._without(self.caret) if text and self.caret != self.anchor else self
        return replace(base, composing=self.clean(text))

    def _at(self, text: str, place: int) -> Self:
        return replace(self, text=text, caret=place, anchor=place, composing="")

    def _go(self, place: int, select: bool) -> Self:
        return replace(self, caret=place, anchor=self.anchor if select else place, composing="")

    def _without(self, place: int) -> Self:
        """Take away the selection, or what lies between the caret and `place`."""
        start, end = self.selection
        if start == end:
            start, end = min(self.caret, place), max(self.caret, place)
        joined = self.text[:start] + self.text[end:]
        return self._at(joined, _snap(joined, start))

    def _left_of(self, place: int, word: bool) -> int:
        before = [stop for stop in stops(self.text) if stop < place]
        if not word:
            return before[-1] if before else 0
        while before and not self.text[before[-1]].isalnum():
            before.pop()
        while before and before[-1] > 0 and self.text[before[-1] - 1].isalnum():
            before.pop()
        return before[-1] if before else 0

    def _right_of(self, place: int, word: bool) -> int:
        after = [stop for stop in stops(self.text) if stop > place]
        if not word:
            return after[0] if after else len(self.text)
        at = place
        while after and self.text[at].isalnum():
            at = after.pop(0)
        while after and not self.text[at].isalnum():
            at = after.pop(0)
        return at


def clean(text: str) -> str:
    """Return `text` on one line: line ends and tabs as spaces, no other control characters."""
    spaced = "".join(" " if c in "\r\n\t\u2028\u2029" else c for c in text.replace("\r\n", "\n"))
    return "".join(c for c in spaced if unicodedata.category(c) not in ("Cc", "Cs", "Co"))


def word_at(text: str, place: int) -> tuple[int, int]:
    """Return the run of letters and digits, of spaces or of signs around `place`."""
    if not text:
        return 0, 0
    at = min(place, len(text) - 1)
    if place and not _is_word(text[at]) and _is_word(text[place - 1]):
        at = place - 1
    kind = _kind(text[at])
    start, end = at, at + 1
    while start and _same(text, start, kind):
        start -= 1
    while end < len(text) and _same(text, end + 1, kind):
        end += 1
    return start, end


def _same(text: str, end: int, kind: str) -> bool:
    """Return True if the character before `end` goes with a run of this kind; marks always do."""
    letter = text[end - 1]
    return _kind(letter) == kind or (letter == JOINER or unicodedata.category(letter)[0] == "M")


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter in "_'’"


def _kind(letter: str) -> str:
    return "word" if _is_word(letter) else "space" if letter.isspace() else "sign"


def _whole(text: str, room: int) -> str:
    """Return as many whole letters of `text` as `room` holds."""
    if len(text) <= room:
        return text
    return text[: max((stop for stop in stops(text) if stop <= room), default=0)]


def _snap(text: str, place: int) -> int:
    """Return `place`, or the next one between whole letters when it fell inside of one."""
    return next((stop for stop in stops(text) if stop >= place), len(text))
