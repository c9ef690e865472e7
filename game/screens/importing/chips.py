"""Chips: the title of the set, and what was found in its file and can be chosen otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.formats import registry
from game.formats.alternatives.shape import Way
from game.screens.importing.items import TITLE_LIMIT, Item
from game.screens.importing.menus import separator_name
from game.screens.importing.messages import Action, OpenMenu
from game.values import dataclass
from game.view.box import Box
from game.view.line import Line
from game.view.node import Icon, IconName, Mark, Node, Text, Token
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.page import label, outline
from game.widgets.text_field import Field
from game.words import _, n_

TITLE = "set-title"
"""The id of the field of the title."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that was found and can be chosen otherwise; `on` makes it a switch."""

    id: str
    label: str
    words: str
    message: object
    keys: tuple[str, ...] = ()
    icon: IconName = "down"
    on: bool | None = None
    colour: Token = "muted"


def title_and_chips(
    item: Item, box: Box, typing: bool, ui: Ui, wrong: int
) -> tuple[tuple[Node, ...], float]:
    """Return title and chips from the top of `box`, and where they end.

    They stand in one line where they fit; `wrong` problems have no room of their own.
    """
    tall, gap = max(ui(42), ui.type(40)), ui(10)
    chips = _chips(item, wrong)
    across = sum(_width(chip, ui) + gap for chip in chips)
    if item.pair_set is None:
        return _flow(chips, box, tall, ui)
    field, room = box, Box(box.x, box.y + tall + gap, box.w, box.h - tall - gap)
    if box.w - across >= ui(380) * max(1.0, ui.text):
        field, rest = box.left_part(box.w - across)
        room = rest.right_part(across - gap)[1]
    nodes, bottom = _flow(chips, room, tall, ui)
    field = field.top_part(tall)[0]
    return (*_title(item, field, typing, ui), *nodes), max(bottom, field.bottom)


def _title(item: Item, box: Box, typing: bool, ui: Ui) -> tuple[Node, Node]:
    """Return its label and its field; a long title that is not typed in shows its beginning."""
    said, size = _("Title"), ui.type(17)
    beside, rest = box.left_part(ui.measure.width(said, size, 600) + ui(16))
    line = item.title_line if typing else Line(item.title_line.text, limit=TITLE_LIMIT)
    field = Field(TITLE, _("Title of the set"), _("Title of the set"), Action.TYPE_TITLE)
    return (
        label(f"{TITLE}-label", beside, said, size, weight=600),
        text_field.node(field, line, rest, ui.type(18), ui, focused=typing),
    )


def _chips(item: Item, wrong: int) -> list[Chip]:
    """Return what was found, one for each thing."""
    table, format = item.table, item.reading.format if item.reading else ""
    unread = bool(item.text) and item.pair_set is None
    name = registry.label(format) or _("not known")
    chips = [Chip("format", _("Format"), name, OpenMenu("format"), ("f",))]
    if table is not None and len(table.sheets) > 1:
        sheet = table.sheets[table.sheet]
        chips.append(Chip("sheet", _("Part"), sheet, OpenMenu("sheet"), ("o",)))
    if (table is not None and table.delimiter) or unread:
        sign = (table.delimiter if table else "") or item.choices.delimiter
        between, said = separator_name(sign) if sign else "?", _("Between the sides")
        chips.append(Chip("delimiter", said, between, OpenMenu("delimiter"), ("b",)))
    if table.delimiter if table else unread:
        rows = separator_name(table.between_rows) if table else "?"
        chips.append(Chip("rows", _("Between pairs"), rows, OpenMenu("rows"), ("p",)))
    # Elsewhere columns have names of their own.
    if table is not None and (table.delimiter or registry.has_first_row(format)):
        said = _("Headings in the first row")
        chips.append(Chip("header", "", said, Action.HEADER, ("h",), on=table.header))
    if item.reading is not None:
        chips.append(_another(item))
    if item.before:
        said = _("As before") if item.before[-1] != Way() else _("As found")
        chips.append(Chip("take-back", "", said, Action.TAKE_BACK, ("ctrl+z",), icon="undo"))
    if wrong:
        said = n_("{n} problem", "{n} problems", wrong)
        colour: Token = "bad" if any(p.severity == "fault" for p in item.problems) else "ochre"
        chip = Chip("wrong", "", said, Action.SHOW_PROBLEMS, icon="warning", colour=colour)
        chips.append(chip)
    return chips


def _another(item: Item) -> Chip:
    """Return the way to the other readings, marked where this one is in doubt."""
    icon: IconName = "warning" if item.doubts else "swap"
    colour: Token = "ochre" if item.doubts else "muted"
    said, message = _("Another reading"), Action.ANOTHER_READING
    return Chip("another", "", said, message, ("a",), icon=icon, colour=colour)


def _label_width(chip: Chip, ui: Ui) -> float:
    return ui.measure.width(chip.label, ui.type(14)) + ui.type(7) if chip.label else 0.0


def _width(chip: Chip, ui: Ui) -> float:
    said = ui.measure.width(chip.words, ui.type(16), 600)
    return _label_width(chip, ui) + min(said, ui.type(230)) + ui.type(14 + 14 + 22) + 2


def _flow(chips: Sequence[Chip], box: Box, tall: float, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Return chips side by side, going on in the next line where they do not fit."""
    x, y, gap = box.x, box.y, ui(10)
    nodes: list[Node] = []
    for chip in chips:
        w = min(_width(chip, ui), box.w)
        if x > box.x and x + w > box.right + 0.5:
            x, y = box.x, y + tall + ui(8)
        nodes.append(_chip(chip, Box(x, y, w, tall), ui))
        x += w + gap
    return tuple(nodes), y + tall


def _chip(chip: Chip, box: Box, ui: Ui) -> Node:
    """Return a chip: the sign of switches and warnings is on the left, of menus on the right."""
    switch, wrong, side = chip.on is not None, chip.icon == "warning", ui.type(22)
    inner = box.inset(ui.type(13), 0)
    if switch or wrong:
        sign, rest = inner.left_part(side)
        sign = sign.moved(-side * 0.1, 0)
    else:
        rest, sign = inner.right_part(side)
        sign = sign.moved(side * 0.2, 0)
    quiet, said = rest.left_part(_label_width(chip, ui))
    texts = [Text(chip.words, said, ui.type(16), 600, lines=1)]
    if chip.label:
        texts.append(Text(chip.label, quiet, ui.type(14), colour="muted", lines=1))
    spot = sign.middle(ui.type(17), ui.type(17))
    skin = outline(ui, ui(10), edge=chip.colour if wrong else "edge")
    words = f"{chip.label} {chip.words}".strip()
    node = Node(chip.id, "button", box, words, skin=skin, texts=tuple(texts), keys=chip.keys)
    node = replace(node, message=chip.message)
    if not switch:
        return replace(node, icons=(Icon(chip.icon, spot, chip.colour),))
    mark = Mark("", spot, spot.h * 0.8, edge="muted")
    if chip.on:
        mark = Mark("", spot, spot.h * 0.8, "on-term", "term", "term", "tick")
    state = _("on") if chip.on else _("off")
    return replace(node, role="switch", value=state, marks=(mark,))
