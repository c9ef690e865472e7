"""Cells: how words, picture and sound lie in a cell, what is remarked in it, and its node."""

from __future__ import annotations

from dataclasses import replace

from game.boards.readability import Place, is_suspect, is_too_long
from game.caches import text_cache
from game.core.pair_set import Pair, Side
from game.core.sheet import COLUMNS, Row, Sheet
from game.formulas.sides import BEGIN, may_have_formulas
from game.screens.editor.messages import Action
from game.screens.editor.typing import Typing
from game.values import dataclass
from game.view.box import Box
from game.view.direction import tag_of
from game.view.layout import Layout, lay_out
from game.view.node import Icon, Node, Picture, Skin, Text, Token
from game.view.ui import Ui
from game.widgets.text_field import with_marks
from game.words import _

PAD_X, PAD_Y = 13, 8
_THUMB, _EAR, _SMALL = 54, 24, 13
"""Units: air in a cell; the side of a picture, the width of a sound's sign, a remark's type."""
_MOST_LINES = 6
_MOST_FORMULA_LINES = 9
"""Formulas are higher than words: of a text with some, as much shows as so many lines hold."""
"""Lines of a text that show while it is not being typed."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one table: how wide its columns are, their languages, the size of its type."""

    widths: tuple[float, ...]
    languages: tuple[str, ...]
    ui: Ui

    @property
    def size(self) -> float:
        return self.ui.type(16)

    def words_box(self, side: Side, cell: Box) -> Box:
        """Return where the words stand in the box of their cell: right of picture and sound."""
        ui = self.ui
        aside = _THUMB if side.picture else _EAR if side.sound else 0
        left = ui(PAD_X) + (ui(aside + 8) if aside else 0.0)
        wide = max(ui(40), cell.w - left - ui(PAD_X))
        top = ui(PAD_Y)
        return Box(cell.x + left, cell.y + top, wide, max(0.0, cell.h - 2 * top))

    def layout(self, text: str, side: Side, column: int) -> Layout:
        """Return how `text` lies in the cell of this side."""
        wide = self.words_box(side, Box(0, 0, self.widths[column], 0)).w
        return _layout(text, self, wide, column)

    def words_height(self, side: Side, column: int) -> float:
        """Return how tall the lines are that show of a text; 0 for none."""
        layout = self.layout(side.text, side, column)
        if BEGIN in side.shown:
            wide = self.words_box(side, Box(0, 0, self.widths[column], 0)).w
            language = self.languages[column]
            tall = self.ui.measure.height(side.shown, self.size, wide, 400, language)
            return min(tall, _MOST_FORMULA_LINES * layout.line_height)
        return min(_MOST_LINES, len(layout.lines)) * layout.line_height if side.text else 0.0

    def row_height(
        self, row: Row, remarks: tuple[str, ...], typing: tuple[int, str] | None
    ) -> float:
        """Return how tall a row is, with a remark in each cell ("" for none).

        `typing` is the column that is typed in and what shows in it, however long.
        """
        ui = self.ui
        tall = ui.measure.line(self.size)
        for number, column in enumerate(COLUMNS[: len(self.widths)]):
            side = row.side(column)
            if typing is not None and typing[0] == number:
                words = self.layout(typing[1], side, number).height
            else:
                words = self.words_height(side, number)
                words += ui.measure.line(ui.type(_SMALL)) + ui(2) if remarks[number] else 0.0
            ear = ui(_EAR) if side.sound else 0.0
            media = (ui(_THUMB) + (ear and ear + ui(2))) if side.picture else ear
            tall = max(tall, words, media)
        return round(tall + 2 * ui(PAD_Y))

    def texts(self, layout: Layout, box: Box, column: int, clip: Box | None = None) -> list[Text]:
        """Return each line that shows as a text of its own: what is measured is what is seen."""
        texts, size, language = [], self.size, self.languages[column]
        for number, line in enumerate(layout.lines):
            at = Box(box.x, box.y + number * layout.line_height, box.w, layout.line_height)
            if line.words and (clip is None or at.meets(clip)):
                words, tag = line.words, language or tag_of(line.align == "right")
                texts.append(Text(words, at, size, 400, "ink", line.align, "top", 1, tag))
        return texts

    def media(self, side: Side, cell: Box) -> tuple[tuple[Icon, ...], tuple[Picture, ...]]:
        """Return the sign of a sound and the picture of a side, at the left of the cell."""
        ui = self.ui
        x, y = cell.x + ui(PAD_X), cell.y + ui(PAD_Y)
        pictures: tuple[Picture, ...] = ()
        if side.picture:
            pictures = (Picture(side.picture, Box(x, y, ui(_THUMB), ui(_THUMB))),)
            y += ui(_THUMB + 2)
        if not side.sound:
            return (), pictures
        wide = ui(_THUMB if side.picture else _EAR)
        spot = Box(x, y, wide, ui(_EAR)).middle(ui(20), ui(20))
        return (Icon("sound", spot, "muted"),), pictures


@text_cache(256)
def _layout(text: str, cells: Cells, wide: float, column: int) -> Layout:
    return lay_out(text, cells.size, wide, cells.ui.measure, cells.languages[column])


def remarks(
    sheet: Sheet, at: int, shorter: tuple[Pair, ...], place: Place, *, busy: bool
) -> tuple[str, str, str]:
    """Return the remark in each cell of a row: the same twice, too long, a side missing.

    `shorter` are the shortest pairs of the set, `place` is where they must be readable; a row
    that is `busy` (selected) is not told what it lacks.
    """
    row, said = sheet.rows[at], ["", "", ""]
    twice, alike = sheet.duplicates(), sheet.lookalikes()
    for number, column in enumerate(COLUMNS[:2]):
        if (at, column) in twice:
            said[number] = _("The same as in another row")
        elif (at, column) in alike:
            said[number] = _("Only its capitals differ from another row")
        elif not busy and may_have_formulas(text := row.side(column).text) and _unset(text):
            said[number] = _("A formula is shown as characters")
    if row.is_whole and is_suspect(row.pair) and is_too_long(row.pair, shorter, place):
        longer = int(len(row.definition.text) >= len(row.term.text))
        projector = place.room == "projector"
        said[longer] = _("Too long for a projector") if projector else _("Too long for a desk")
    if not row.is_whole and not row.is_empty and not busy:
        if row.term.text.strip() or row.term.picture or row.term.sound:
            said[1] = _("No definition yet")
        else:
            said[0] = _("No term yet")
    return said[0], said[1], said[2]


def _unset(text: str) -> list[str]:
    from game.formulas.setting import unset

    return unset(text)


# ------------------------------------------------------------------ a cell as a node


@dataclass(frozen=True, slots=True)
class Cell:
    """What is at `row` and `column`, in `box`, seen through `clip`.

    `selected`: alone or with others; `tinted`: with others, so its ground is not that of a card.
    """

    cells: Cells
    row: int
    column: int
    box: Box
    side: Side
    clip: Box
    selected: bool
    tinted: bool

    def node(self, remark: str, *, focused: bool, ringed: bool, last: bool) -> Node:
        """Return the cell while it is not typed in.

        `focused`: it is the one that is meant, `ringed` where the keyboard's own ring is not
        around it; `last`: it is in the empty row at the end.
        """
        ui, box, skin = self.cells.ui, self.box, Skin()
        if ringed:
            box, skin = self.box.inset(ui(5)), self._edged(3)
        elif focused:
            box, skin = self._ring, Skin(radius=ui(5))
        if remark:
            icon, text = self._remark(remark)
            texts = (*self._texts(), text)
            return self._node(self.side.spoken, box, skin, texts, (icon,), remark)
        invites = last and not self.side.text
        texts = (self._invitation(),) if invites else self._texts()
        return self._node(self.side.spoken, box, skin, texts)

    def typing_node(self, typing: Typing) -> Node:
        """Return the cell while it is typed in, with its caret and what is selected."""
        layout = self.cells.layout(typing.shown, self.side, self.column)
        inside = self.cells.words_box(self.side, self.box)
        x, y, tall = layout.caret(typing.caret)
        prose = typing.prose
        start, end = (prose.caret, typing.caret) if prose.composing else prose.selection
        marked = tuple(m.moved(inside.x, inside.y) for m in layout.marks(start, end))
        skin = replace(self._edged(2.5), fill="card")
        texts = tuple(self.cells.texts(layout, inside, self.column, self.clip))
        node = self._node(typing.shown, self._ring, skin, texts)
        node = replace(node, caret=(inside.x + x, inside.y + y, tall))
        return with_marks(node, prose, marked)

    def _node(
        self,
        value: str,
        box: Box,
        skin: Skin,
        texts: tuple[Text, ...],
        signs: tuple[Icon, ...] = (),
        remark: str = "",
    ) -> Node:
        names = _("Term"), _("Definition"), _("Hint")
        name = _("{column}, row {n}").format(column=names[self.column], n=self.row + 1)
        icons, pictures = self.cells.media(self.side, self.box)
        return Node(
            f"cell-{self.row}-{self.column}",
            "field",
            box,
            f"{name}. {remark}" if remark else name,
            value,
            skin,
            texts,
            (*icons, *signs),
            pictures=pictures,
            message=Action.PRESS,
            clip=self.clip,
            selected=self.selected,
        )

    @property
    def _ring(self) -> Box:
        """So much smaller that the ring around it stays in the cell."""
        return self.box.inset(self.cells.ui(7))

    def _edged(self, units: float) -> Skin:
        ui = self.cells.ui
        return Skin(edge="amber", edge_px=max(2.0, ui(units)), radius=ui(5))

    def _texts(self) -> tuple[Text, ...]:
        """Return the lines that show while it is not typed in; the last ends in "…"."""
        cells, side, column = self.cells, self.side, self.column
        layout, box = cells.layout(side.text, side, column), cells.words_box(side, self.box)
        if BEGIN in side.shown:
            tall, language = cells.words_height(side, column), cells.languages[column]
            place = replace(box, h=tall + 1)
            text = Text(side.shown, place, cells.size, valign="top", language=language)
            return (text,)
        if len(layout.lines) > _MOST_LINES:
            *above, last = layout.lines[:_MOST_LINES]
            rest = side.text[last.start : last.end + 200].replace("\n", " ")
            layout = replace(layout, lines=(*above, replace(last, words=rest)))
        return tuple(cells.texts(layout, box, column))

    def _remark(self, said: str) -> tuple[Icon, Text]:
        """Return a sign and a few words below what is written; where nothing is, in its place."""
        cells, ui, size = self.cells, self.cells.ui, self.cells.ui.type(_SMALL)
        inside = cells.words_box(self.side, self.box)
        line = ui.measure.line(size)
        y = inside.y + cells.words_height(self.side, self.column) + ui(2)
        room = Box(inside.x + ui(21), y, inside.w - ui(21), line)
        wide = ui.measure.width(said, size, 600)
        if wide > room.w:
            size = max(0.8, room.w / wide) * size
        ink: Token = "ink" if self.tinted else "bad"  # red cannot be read on the tint
        icon = Icon("warning", Box(inside.x, y, ui(17), line), ink)
        return icon, Text(said, room, size, 600, ink, lines=1)

    def _invitation(self) -> Text:
        """Say in the empty row at the end what goes where."""
        said = (_("Write a term"), _("and what belongs to it"), _("a hint, if you like"))
        inside = self.cells.words_box(self.side, self.box)
        size = self.cells.size
        line = Box(inside.x, inside.y, inside.w, self.cells.ui.measure.line(size))
        return Text(said[self.column], line, size, colour="muted", valign="top", lines=1)
