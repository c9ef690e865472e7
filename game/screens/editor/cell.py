"""Cell: one cell of the table as a node: chosen, being written in, with a remark, or inviting."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core.pair_set import Side
from game.screens.editor.cells import Cells
from game.screens.editor.typing import Typing
from game.view.box import Box
from game.view.node import Icon, Node, Skin, Text
from game.words import _


@dataclass(frozen=True, slots=True)
class AtCell:
    """A cell was pressed; what comes of it is told by `Pointed`."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What is at `row` and `column`, in `box`, seen through `clip`."""

    cells: Cells
    row: int
    column: int
    box: Box
    side: Side
    clip: Box

    def shown(self, said: str, *, here: bool, ringed: bool, chosen: bool, last: bool) -> Node:
        """Not written in. `here`: it is the one that is meant, `ringed` where the keyboard's own
        ring is not around it; `chosen`: it is in the block."""
        face = self.cells.face(self.side, self.column, self.box)
        ring = self.box.inset(self.cells.ui(5)) if ringed else self._ring
        box = ring if here else self.box
        node = Node(
            self._id, "field", box, self._name, self.side.spoken,
            self._skin(here, ringed), face.texts, face.icons,
            pictures=face.pictures, message=AtCell(self.row, self.column), clip=self.clip,
            selected=chosen,
        )  # fmt: skip
        if said:
            return self._with_remark(node, said)
        return self._inviting(node) if last and not self.side.text else node

    def written(self, typing: Typing) -> Node:
        """Being written in, with its caret and what is selected."""
        cells, prose, ui = self.cells, typing.prose, self.cells.ui
        layout = cells.layout(typing.shown, self.side, self.column)
        inside = cells.words_box(self.side, self.box)
        place = prose.caret + len(prose.composing)
        x, y, tall = layout.caret(place)
        start, end = (prose.caret, place) if prose.composing else prose.chosen
        icons, pictures = cells.media(self.side, self.box)
        skin = Skin(fill="card", edge="accent", edge_px=max(2.0, ui(2.5)), radius=ui(5))
        return Node(
            self._id, "field", self._ring, self._name, typing.shown, skin,
            cells.lines(layout, inside, self.column, clip=self.clip), icons, pictures=pictures,
            message=AtCell(self.row, self.column), clip=self.clip, selected=True,
            caret=(inside.x + x, inside.y + y, tall),
            marked=tuple(m.moved(inside.x, inside.y) for m in layout.marks(start, end)),
        )  # fmt: skip

    def _skin(self, here: bool, ringed: bool) -> Skin:
        ui = self.cells.ui
        if ringed:
            return Skin(edge="accent", edge_px=max(2.0, ui(3)), radius=ui(5))
        return Skin(radius=ui(5)) if here else Skin()

    @property
    def _id(self) -> str:
        return f"cell-{self.row}-{self.column}"

    @property
    def _name(self) -> str:
        names = _("Term"), _("Definition"), _("Hint")
        return _("{column}, row {n}").format(column=names[self.column], n=self.row + 1)

    @property
    def _ring(self) -> Box:
        """So much smaller that the ring around it stays in the cell."""
        return self.box.inset(self.cells.ui(7))

    def _with_remark(self, node: Node, said: str) -> Node:
        """A sign and a few words below what is written; where nothing is, in its place."""
        cells, ui = self.cells, self.cells.ui
        inside = cells.words_box(self.side, self.box)
        line = cells.ui.measure.line(cells.small)
        y = inside.y + cells.words_height(self.side, self.column) + ui(2)
        room = Box(inside.x + ui(21), y, inside.w - ui(21), line)
        wide = cells.ui.measure.width(said, cells.small, 600)
        size = cells.small if wide <= room.w else max(0.8, room.w / wide) * cells.small
        icon = Icon("warning", Box(inside.x, y, ui(17), line), "bad")
        face = Text(said, room, size, 600, "bad", "left", "middle", 1)
        return replace(
            node, texts=(*node.texts, face), icons=(*node.icons, icon),
            label=f"{node.label}. {said}",
        )  # fmt: skip

    def _inviting(self, node: Node) -> Node:
        """The empty row at the end says what goes where."""
        said = (_("Write a term"), _("and what belongs to it"), _("a hint, if you like"))
        inside = self.cells.words_box(self.side, self.box)
        size = self.cells.size
        line = Box(inside.x, inside.y, inside.w, self.cells.ui.measure.line(size))
        face = Text(said[self.column], line, size, colour="muted", valign="top", lines=1)
        return replace(node, texts=(face,))
