"""Editing: the state of the editor, and what changes it, whoever asked for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from game.screens.editor import head, pointing, preview, rolled, wishes
from game.screens.editor.chosen import Chosen
from game.screens.editor.desk import Desk
from game.screens.editor.finding import Finding
from game.screens.editor.page import Laid
from game.screens.editor.rolled import Rolled
from game.screens.editor.work import Work
from game.services import Services
from game.view.box import Point
from game.view.line import Line
from game.view.messages import (
    Dragged,
    Pointed,
)
from game.view.node import Node
from game.widgets import text_field
from game.widgets.scrolling import NOTCH

_FAR = 1e9


class Editing:
    """Where the keyboard is (`focus`: "cell", or the id of a field or button), and what it does."""

    def __init__(self, services: Services, path: Path | None) -> None:
        self.services = services
        self.desk = Desk(services, path)
        self.focus = "cell"
        self.line = Line()
        self.words = Line()
        self.finding: Finding | None = None
        self.room = services.settings.room
        self.rolled = Rolled()
        self.preview_scroll = 0.0
        self.reveal = True
        self.laid: Laid | None = None
        self.nodes: Mapping[str, Node] = {}
        if path is None:
            self.focus_on("title")

    @property
    def work(self) -> Work:
        return self.desk.work

    def did(self, work: Work) -> None:
        """Go on with this work; what is chosen in it comes in sight."""
        prose = work.typing.prose if work.typing else None
        at_end = prose is not None and prose.caret == len(prose.text)
        self.reveal, self.preview_scroll = True, _FAR if at_end else 0.0
        self.desk.did(work)

    def commit(self) -> None:
        """What is being written, wherever it is, is kept."""
        if self.focus in wishes.HEADS:
            text = self.line.text.strip()
            if text != self._kept():
                self.did(self.work.headed(**{self.focus: text}))
            self.line = self.line.compose("")
        self.desk.commit()

    def _kept(self) -> str:
        """What the set has where the keyboard is, as the field shows it."""
        if self.focus not in wishes.HEADS:
            return ""
        return head.line_of(self.work.sheet, self.focus).text.strip()

    def focus_on(self, id: str) -> None:
        """The keyboard goes to this field, button or cell."""
        if id == self.focus or (self.focus == "cell" and pointing.place_of(id)):
            return
        self.commit()
        if id in wishes.HEADS:
            self.line = head.line_of(self.work.sheet, id).select_all()
        self.focus = "cell" if pointing.place_of(id) else id

    # ------------------------------------------------------------------ what happens

    def do(self, message: object) -> None:
        """What changes the table, or where one is in it."""
        match message:
            case wishes.CopyAll():
                self.desk.copy_all()
            case wishes.Again():
                self.commit()
                self.desk.save()
            case wishes.Undo():
                self.undo()
            case wishes.Redo() if self.work.typing is None:
                self.did(self.work.redone())
            case wishes.InsertRow():
                self.into_table(self.work.inserted())
            case wishes.DeleteRows():
                self.into_table(self.work.deleted())
            case wishes.Hints():
                self.desk.show_hints(not self.desk.hints)
            case wishes.Find():
                self.find()
            case wishes.Next() | wishes.Previous():
                self.find_next(back=isinstance(message, wishes.Previous))
            case wishes.CloseFind():
                self.finding, self.focus = None, "cell"

    def into_table(self, work: Work) -> None:
        self.commit()
        self.focus = "cell"
        self.did(work)

    def undo(self) -> None:
        """The last step of what is being written, or else of the table."""
        kept = self._kept()
        if self.focus in wishes.HEADS and self.line.text.strip() != kept:
            self.line = head.line_of(self.work.sheet, self.focus)
        elif self.work.typing is not None:
            step = self.work.typing.undo()
            self.did(replace(self.work, typing=step) if step else self.work.abandoned())
        else:
            self.did(self.work.undone())
            if self.focus in wishes.HEADS:
                self.line = head.line_of(self.work.sheet, self.focus)

    def escape(self) -> bool:
        """Give up what is being done; answer whether nothing was, so that one may leave."""
        kept = self._kept()
        if self.work.typing is not None:
            self.did(self.work.abandoned())
        elif self.finding is not None:
            self.finding, self.focus = None, "cell"
        elif self.focus in wishes.HEADS and self.line.text.strip() != kept:
            self.line = head.line_of(self.work.sheet, self.focus)
        elif self.focus == "cell" and not self.work.chosen.single:
            self.did(replace(self.work, chosen=Chosen.at(*self.work.chosen.cell)))
        else:
            return True
        return False

    # ------------------------------------------------------------------ finding

    def find(self) -> None:
        """Open the bar, with the words of the last time."""
        self.commit()
        line = self.finding.line if self.finding else self.words
        self.finding = Finding(line.select_all(), start=self.work.chosen.cell)
        self.focus = "find-words"

    def find_next(self, *, back: bool) -> None:
        self.commit()
        if self.finding is None and self.words.text:
            self.finding = Finding(self.words)
        if self.finding is not None:
            self.finding, chosen = self.finding.next(
                self.work.sheet, self.work.chosen, back=back
            )  # fmt: skip
            self.found(chosen)

    def found(self, chosen: Chosen | None) -> None:
        if self.finding is not None:
            self.words = self.finding.line
        if chosen is not None:
            if chosen.column >= self.work.columns:
                self.desk.show_hints(True)
            self.did(replace(self.work, chosen=chosen))

    # ------------------------------------------------------------------ the pointer

    def point(self, message: Pointed | Dragged) -> None:
        """A press or a drag on a cell, on a row's number or in a field."""
        node, measure = self.nodes.get(message.id), self.services.measure
        if pointing.place_of(message.id) is not None and self.laid is not None:
            pull = pointing.pointed if isinstance(message, Pointed) else pointing.dragged
            self.did(pull(self.work, self.laid.table, message))  # type: ignore[arg-type]
        elif node is not None and message.id in wishes.HEADS:
            self.line = text_field.pressed(self.line, message, node, measure)
        elif node is not None and self.finding is not None and message.id == "find-words":
            line = text_field.pressed(self.finding.line, message, node, measure)
            self.finding = replace(self.finding, line=line)

    def scroll(self, dy: float, point: Point) -> None:
        """The wheel: over the cards of the preview, else the table."""
        if self.laid is None:
            return
        step = -dy * self.laid.table.cells.ui.u * NOTCH
        below = self.laid.places.preview
        if below.holds(point):
            most = preview.beyond(self.laid.preview, below, self.laid.table.cells.ui,
                                  self.laid.board)  # fmt: skip
            self.preview_scroll = min(max(0.0, self.preview_scroll + step), most)
            return
        table = self.laid.table
        self.rolled = rolled.by(
            self.rolled, step, table.count, table.frame.rows.h, table.height
        )  # fmt: skip
