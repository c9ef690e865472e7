"""Chips: the title of the set, and what was found in its file and can be chosen otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.formats import registry
from game.formats.source import Reading
from game.formats.table import Table
from game.screens.importing import choices
from game.screens.importing.items import TITLE_LIMIT, Item
from game.screens.importing.messages import Action, ItemAction, OpenMenu
from game.view.box import Box
from game.view.line import Line
from game.view.node import Icon, IconName, Mark, Node, Skin, Text, Token
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.page import label
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
    urgent: bool = False


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
    if box.w - across >= ui(380) * max(1.0, ui.text):
        field, rest = box.left_part(box.w - across)
        nodes, bottom = _flow(chips, rest.right_part(across - gap)[1], tall, ui)
    else:
        field = box
        lower = Box(box.x, box.y + tall + gap, box.w, box.h - tall - gap)
        nodes, bottom = _flow(chips, lower, tall, ui)
    at = field.top_part(tall)[0]
    return (*_title(item, at, typing, ui), *nodes), max(bottom, at.bottom)


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
    reading = item.reading
    table = reading.table if reading else None
    name = registry.label(reading.format) if reading else ""
    found = [Chip("format", _("Format"), name or _("not known"), OpenMenu("format"), ("f",))]
    if table is not None and len(table.sheets) > 1:
        sheet = table.sheets[table.sheet]
        found.append(Chip("sheet", _("Part"), sheet, OpenMenu("sheet"), ("o",)))
    if (table is not None and table.delimiter) or (item.text and item.pair_set is None):
        sign = table.delimiter if table and table.delimiter else item.choices.delimiter
        between = choices.separator_name(sign) if sign else "?"
        said = _("Between the sides")
        found.append(Chip("delimiter", said, between, OpenMenu("delimiter"), ("b",)))
    if _rows_matter(item, table):
        rows = choices.separator_name(table.between_rows) if table else "?"
        found.append(Chip("rows", _("Between pairs"), rows, OpenMenu("rows"), ("p",)))
    if table is not None and reading is not None and _has_first_row(reading, table):
        said = _("Headings in the first row")
        found.append(Chip("header", "", said, ItemAction.HEADER, ("h",), on=table.header))
    if wrong:
        said = n_("{n} problem", "{n} problems", wrong)
        faults = reading is not None and any(p.severity == "fault" for p in reading.problems)
        found.append(
            Chip("wrong", "", said, ItemAction.SHOW_PROBLEMS, icon="warning", urgent=faults)
        )
    return found


def _has_first_row(reading: Reading, table: Table) -> bool:
    """Return True if a row may name the columns; elsewhere they have names of their own."""
    return bool(table.delimiter) or registry.has_first_row(reading.format)


def _rows_matter(item: Item, table: Table | None) -> bool:
    """Return True if pairs have something between them that may be chosen."""
    return bool(table.delimiter) if table else bool(item.text) and item.pair_set is None


def _width(chip: Chip, ui: Ui) -> float:
    label = ui.measure.width(chip.label, ui.type(14)) + ui.type(7) if chip.label else 0.0
    said = ui.measure.width(chip.words, ui.type(16), 600)
    return label + min(said, ui.type(230)) + ui.type(14 + 14 + 22) + 2


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
    switch, wrong = chip.on is not None, chip.icon == "warning"
    sign, rest = _sides(box.inset(ui.type(13), 0), ui.type(22), left=switch or wrong)
    label_w = ui.measure.width(chip.label, ui.type(14)) + ui.type(7) if chip.label else 0.0
    quiet, said = rest.left_part(label_w)
    texts = [Text(chip.words, said, ui.type(16), 600, lines=1)]
    if chip.label:
        texts.append(Text(chip.label, quiet, ui.type(14), colour="muted", lines=1))
    spot = sign.middle(ui.type(17), ui.type(17))
    colour: Token = ("bad" if chip.urgent else "ochre") if wrong else "muted"
    skin = Skin("card", colour if wrong else "edge", max(1.0, ui(1.3)), ui(10))
    words = " ".join(part for part in (chip.label, chip.words) if part)
    node = Node(chip.id, "button", box, words, skin=skin, texts=tuple(texts), keys=chip.keys)
    node = replace(node, message=chip.message)
    if chip.on is None:
        return replace(node, icons=(Icon(chip.icon, spot, colour),))
    state = _("on") if chip.on else _("off")
    return replace(node, role="switch", value=state, marks=(_tick_box(chip.on, spot),))


def _sides(box: Box, side: float, *, left: bool) -> tuple[Box, Box]:
    """Return the place of the sign, and what is left of the box."""
    if left:
        sign, rest = box.left_part(side)
        return Box(sign.x - side * 0.1, sign.y, sign.w, sign.h), rest
    rest, sign = box.right_part(side)
    return Box(sign.x + side * 0.2, sign.y, sign.w, sign.h), rest


def _tick_box(on: bool, box: Box) -> Mark:
    if on:
        return Mark("", box, box.h * 0.8, "on-term", "term", "term", "tick")
    return Mark("", box, box.h * 0.8, "muted", "muted")
