"""Typing: a text that is being written, its own undo, and what keys do to it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.view.box import Point
from game.view.messages import Clipboard, Composing, Key, Typed
from game.view.prose import Layout, Prose

_MOST_STEPS = 500


@dataclass(frozen=True, slots=True)
class Typing:
    """`before` is the text as it was; `past` and `future` are steps within this text.

    `quick`: begun by typing over a chosen cell, so that the arrows up and down leave it.
    """

    prose: Prose
    before: str
    quick: bool = False
    past: tuple[Prose, ...] = ()
    future: tuple[Prose, ...] = ()

    @classmethod
    def open(cls, text: str) -> Typing:
        """The text as it is, the caret at its end."""
        prose = Prose.of(text)
        return cls(prose, prose.text)

    @classmethod
    def over(cls, text: str) -> Typing:
        """Nothing instead of the text: it is being typed over."""
        return cls(Prose(), text, quick=True)

    @property
    def shown(self) -> str:
        """The text with what an input method shows in it."""
        return self.prose.shown

    def now(self, prose: Prose) -> Typing:
        """The text after an edit; moving the caret is no step to be undone."""
        if prose.text == self.prose.text:
            return replace(self, prose=prose)
        past = (*self.past, replace(self.prose, composing=""))[-_MOST_STEPS:]
        return replace(self, prose=prose, past=past, future=())

    def undo(self) -> Typing | None:
        """One step back; None when there is none but to give the old text back."""
        typed_over = len(self.past) == 1 and not self.past[0].text and self.before
        if not self.past or typed_over:
            return None
        return replace(
            self, prose=self.past[-1], past=self.past[:-1], future=(self.prose, *self.future)
        )

    def redo(self) -> Typing:
        if not self.future:
            return self
        return replace(
            self, prose=self.future[0], past=(*self.past, self.prose), future=self.future[1:]
        )

    def pressed(self, layout: Layout, at: Point, clicks: int) -> Typing:
        """The caret goes to the letters at this point; twice takes the word, three times all."""
        prose, place = self.prose, layout.place(at.x, at.y)
        if clicks == 3:
            return replace(self, prose=prose.select_all(), quick=False)
        if clicks == 2:
            start, end = prose.word_at(place)
            return replace(self, prose=_selected(prose, start, end), quick=False)
        return replace(self, prose=_selected(prose, place, place), quick=False)

    def dragged(self, layout: Layout, at: Point) -> Typing:
        """The selection reaches to this point."""
        place = layout.place(at.x, at.y)
        return replace(self, prose=_selected(self.prose, self.prose.anchor, place))


def typed(typing: Typing, message: object, layout: Layout) -> Typing | None:
    """What a key, letters or an input method make of the text; None when it leaves the cell."""
    match message:
        case Typed(text):
            return typing.now(typing.prose.insert(text))
        case Clipboard(text):
            return typing.now(typing.prose.insert(text.strip("\r\n")))
        case Composing(text):
            return typing.now(typing.prose.compose(text))
        case Key("enter", shift, ctrl, alt) if (shift or alt) and not ctrl:
            return typing.now(typing.prose.insert("\n"))
        case Key("z", shift=False, ctrl=True):
            return typing.undo()
        case Key("z" | "y", ctrl=True):
            return typing.redo()
        case Key("up" | "down" as name) if typing.quick and not message.shift:
            row = layout.line_at(typing.prose.caret) + (1 if name == "down" else -1)
            if not 0 <= row < len(layout.lines):
                return None
            return typing.now(_moved(typing.prose, message, layout))
        case Key():
            return typing.now(_moved(typing.prose, message, layout))
    return typing


def _moved(prose: Prose, key: Key, layout: Layout) -> Prose:
    """The text after a key that moves the caret or takes something away."""
    shift, ctrl = key.shift, key.ctrl
    # The arrows go where they point: in a line from the right, left is onwards.
    turned = layout.lines[layout.line_at(prose.caret)].align == "right"
    match {"left": "right", "right": "left"}.get(key.name, key.name) if turned else key.name:
        case "left":
            return prose.left(select=shift, word=ctrl)
        case "right":
            return prose.right(select=shift, word=ctrl)
        case "up":
            return prose.up(layout, select=shift)
        case "down":
            return prose.down(layout, select=shift)
        case "home":
            return prose.home(select=shift, layout=None if ctrl else layout)
        case "end":
            return prose.end(select=shift, layout=None if ctrl else layout)
        case "backspace":
            return prose.backspace(word=ctrl)
        case "delete":
            return prose.delete(word=ctrl)
        case "a" if ctrl:
            return prose.select_all()
        case "x" if ctrl and prose.copied:
            return prose.backspace()
    return prose


def _selected(prose: Prose, anchor: int, caret: int) -> Prose:
    return replace(prose, anchor=anchor, caret=caret, composing="", goal=None)
