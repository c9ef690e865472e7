"""Search: the words that are looked for, where they are, and the bar above the table."""

from __future__ import annotations

from dataclasses import replace

from game.core.sheet import COLUMNS, Sheet
from game.screens.editor.edit import Cell, Selection
from game.screens.editor.messages import Action
from game.values import dataclass
from game.view.box import Box
from game.view.line import Line
from game.view.node import Icon, Node, Text
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button_row
from game.widgets.page import label
from game.widgets.text_field import Field
from game.words import _

HEIGHT = 52
"""Units that the bar takes above the table."""
FIELD = "find-words"


@dataclass(frozen=True, slots=True)
class Search:
    """`start` is where the search began; `place` is which of how many places it is at, from 1.

    The words stay when the bar is closed. `nothing`: they are nowhere.
    """

    is_open: bool = False
    line: Line = Line()
    nothing: bool = False
    start: Cell = (0, 0)
    place: tuple[int, int] = (0, 0)

    def type_in(self, line: Line, sheet: Sheet) -> tuple[Search, Selection | None]:
        """Look for other words: go to the first place from the start on that has them."""
        if line.text == self.line.text:
            return replace(self, line=line), None
        row, column = self.start
        before = (row, column - 1) if column else (row - 1, len(COLUMNS) - 1)
        after = before if before[0] >= 0 else None
        return replace(self, line=line).next(sheet, after, back=False)

    def next(
        self, sheet: Sheet, after: Cell | None, *, back: bool
    ) -> tuple[Search, Selection | None]:
        """Go to the next place after this cell; None: to the first one of all."""
        words, cell = self.line.text, None
        if after is not None and after[0] < len(sheet.rows):
            cell = (after[0], COLUMNS[after[1]])
        match = sheet.find(words, cell, back)
        if match is None:
            return replace(self, nothing=bool(words.strip()), place=(0, 0)), None
        matches = sheet.places(words)
        place = matches.index(match) + 1, len(matches)
        selection = Selection.at(match[0], COLUMNS.index(match[1]))
        return replace(self, nothing=False, place=place), selection


# ------------------------------------------------------------------ the bar


def search_bar(search: Search, box: Box, ui: Ui, *, focused: bool) -> tuple[Node, ...]:
    """Return a field with its buttons at the right end of `box`, and what was found."""
    choices = (
        Button("find-previous", "", Action.FIND_PREVIOUS, icon="up", label=_("Previous")),
        Button("find-next", "", Action.FIND_NEXT, icon="down", label=_("Next")),
        Button("find-close", "", Action.CLOSE_FIND, icon="cross", label=_("Close")),
    )
    buttons = button_row(choices, box.right, box.y, ui, to_left=True, wide=42)
    wide = min(ui(330), box.w * 0.5)
    at = Box(buttons[0].box.x - ui(12) - wide, box.y, wide, ui(40))
    field = Field(FIELD, _("Find"), _("Find…"), Action.FIND, "search")
    shown = text_field.node(field, search.line, at, ui.chrome(16), ui, focused=focused)
    return shown, *buttons, *_result(search, at, ui)


def _result(search: Search, field: Box, ui: Ui) -> tuple[Node, ...]:
    if search.nothing:
        return (_not_found(field, ui),)
    at, of = search.place
    if not of:
        return ()
    said, size = _("{at} of {all}").format(at=at, all=of), ui(15)
    wide = ui.measure.width(said, size) + 1
    box = Box(field.x - wide - ui(16), field.y, wide, field.h)
    return (label("found", box, said, size, colour="muted"),)


def _not_found(field: Box, ui: Ui) -> Node:
    """Say it in words and with a sign."""
    said, size = _("Not found"), ui(15)
    wide = ui.measure.width(said, size, 600) + ui(26)
    box = Box(field.x - wide - ui(16), field.y, wide, field.h)
    icon = Icon("warning", Box(box.x, box.y, ui(20), box.h).middle(ui(18), ui(18)), "bad")
    face = Text(said, box.right_part(wide - ui(26))[1], size, 600, "bad", lines=1)
    return Node("not-found", "text", box, said, texts=(face,), icons=(icon,))
