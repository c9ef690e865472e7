"""Typing: a text being typed in a cell, its own undo, and what keys do to it."""

from __future__ import annotations

from dataclasses import replace

from game.values import dataclass
from game.view.box import Point
from game.view.layout import Layout
from game.view.messages import Clipboard, Composing, Key, Typed
from game.view.prose import Prose
from game.widgets import text_field
from game.widgets.text_area import after_key, select

_MOST_STEPS = 500

Input = Typed | Clipboard | Composing | Key


@dataclass(frozen=True, slots=True)
class Typing:
    """`before` is the text as it was; `past` and `future` are steps within this text.

    `quick`: begun by typing over a selected cell, so that the arrows up and down leave it.
    """

    prose: Prose
    before: str
    quick: bool = False
    past: tuple[Prose, ...] = ()
    future: tuple[Prose, ...] = ()

    @classmethod
    def open(cls, text: str) -> Typing:
        """Begin with the text as it is, the caret at its end."""
        prose = Prose.of(text)
        return cls(prose, prose.text)

    @classmethod
    def over(cls, text: str) -> Typing:
        """Begin with nothing instead of the text: it is being typed over."""
        return cls(Prose(), text, quick=True)

    @property
    def shown(self) -> str:
        """The text with what an input method shows in it."""
        return self.prose.shown

    @property
    def caret(self) -> int:
        """Where the caret is in what is shown."""
        return self.prose.caret + len(self.prose.composing)

    def update(self, message: Input, layout: Layout) -> Typing | None:
        """Carry out a key, letters or an input method; None when they leave the cell."""
        match message:
            case Composing("") if self.quick and not self.prose.text and not self.past:
                return None  # an input method was left without a letter
            case Key("enter", shift, ctrl, alt) if (shift or alt) and not ctrl:
                return self.edit(self.prose.insert("\n"))
            case Key("z", shift=False, ctrl=True):
                return self.undo()
            case Key("z" | "y", ctrl=True):
                return self.redo()
            case Key("up" | "down" as name, shift=False) if self.quick:
                row = layout.line_at(self.prose.caret) + (1 if name == "down" else -1)
                if not 0 <= row < len(layout.lines):
                    return None
                return self.edit(after_key(self.prose, message, layout))
            case Key():
                return self.edit(after_key(self.prose, message, layout))
        return self.edit(text_field.edit(self.prose, message))

    def edit(self, prose: Prose) -> Typing:
        """Go on with this text; moving the caret is no step to be undone."""
        if prose.text == self.prose.text:
            return replace(self, prose=prose)
        past = (*self.past, replace(self.prose, composing=""))[-_MOST_STEPS:]
        return replace(self, prose=prose, past=past, future=())

    def undo(self) -> Typing | None:
        """Go one step back; None when there is none but to give the old text back."""
        typed_over = len(self.past) == 1 and not self.past[0].text and self.before
        if not self.past or typed_over:
            return None
        future = (self.prose, *self.future)
        return replace(self, prose=self.past[-1], past=self.past[:-1], future=future)

    def redo(self) -> Typing:
        if not self.future:
            return self
        past = (*self.past, self.prose)
        return replace(self, prose=self.future[0], past=past, future=self.future[1:])

    def press(self, layout: Layout, at: Point, clicks: int) -> Typing:
        """Put the caret at this point; twice selects the word, three times all."""
        prose, place = self.prose, layout.place(at.x, at.y)
        if clicks == 3:
            return replace(self, prose=prose.select_all(), quick=False)
        start, end = prose.word_at(place) if clicks == 2 else (place, place)
        return replace(self, prose=select(prose, start, end), quick=False)

    def drag(self, layout: Layout, at: Point) -> Typing:
        """Let the selection reach to this point."""
        place = layout.place(at.x, at.y)
        return replace(self, prose=select(self.prose, self.prose.anchor, place))
