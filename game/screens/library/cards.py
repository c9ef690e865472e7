"""The cards of the library: how each one looks, and how they lie in their grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.screens.library.faces import Face
from game.view.box import Box
from game.view.node import Icon, Node, Skin, Text
from game.view.ui import Ui
from game.words import _, n_


@dataclass(frozen=True, slots=True)
class ChooseSet:
    """Play the set in this file."""

    path: Path


@dataclass(frozen=True, slots=True)
class EditSet:
    """Open the set in this file in the editor."""

    path: Path


@dataclass(frozen=True, slots=True)
class ShowFaults:
    """Open the list of what is wrong in this file."""

    path: Path


def columns(ui: Ui) -> int:
    """How many cards lie side by side: three at 1280×720, two at 800×600, four on a wide one."""
    wish = 380 if ui.height < 2000 else 290
    units = (ui.width - 2 * ui.margin) / ui.u
    return max(1, min(5, int((units + 16) / (wish * ui.text + 16))))


def card_height(ui: Ui) -> float:
    return _Rows.of(Box(0, 0, ui(300), 0), ui).height


def lay(
    shown: Sequence[Face], x: float, y: float, width: float, ui: Ui
) -> tuple[tuple[Node, ...], float]:
    """The cards in a grid from (`x`, `y`), and how tall it is."""
    across, gap = columns(ui), ui(16)
    tall = card_height(ui)
    w = (width - gap * (across - 1)) / across
    nodes: list[Node] = []
    for place, face in enumerate(shown):
        row, column = divmod(place, across)
        box = Box(x + column * (w + gap), y + row * (tall + gap), w, tall)
        nodes += _card(face, box, ui)
    rows = -(-len(shown) // across)
    return tuple(nodes), max(0.0, rows * (tall + gap) - gap)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Where the lines of a card lie."""

    subject: Box
    title: Box
    chips: Box
    best: Box
    height: float

    @classmethod
    def of(cls, box: Box, ui: Ui) -> _Rows:
        heights = [
            ui.measure.line(ui.type(13)),
            2 * ui.measure.line(ui.type(22)),
            ui.type(23),
            ui.measure.line(ui.type(15)),
        ]
        left = Box(box.x + ui(26), box.y + ui(16), box.w - ui(26 + 18), 0)
        subject, title, chips, best = left.rows(heights, ui(7))
        title = title.moved(0, -ui(4))
        return cls(subject, title, chips, best, best.bottom + ui(17) - box.y)


def _card(face: Face, box: Box, ui: Ui) -> list[Node]:
    rows = _Rows.of(box, ui)
    mark = _fault_mark(face, box, ui) if face.faults else None
    subject = rows.subject.left_part(rows.subject.w - mark.box.w)[0] if mark else rows.subject
    best = Text(
        face.best or _("Not played yet"),
        rows.best,
        ui.type(15),
        600,
        "good" if face.best else "muted",
        lines=1,
        figures=bool(face.best),
    )
    texts = (
        Text(face.subject, subject, ui.type(13), colour="muted", lines=1),
        Text(
            face.title,
            rows.title,
            ui.type(22),
            700,
            valign="top",
            lines=2,
            language=face.language,
        ),
        best,
    )
    skin = Skin(
        fill="card",
        edge="edge",
        edge_px=max(1.0, ui(1.3)),
        radius=ui.corner,
        shadow=ui(6),
        bar=face.edge,
        bar_px=ui(8),
    )
    card = Node(
        face.id,
        "card",
        box,
        face.title,
        " · ".join((*face.chips, best.words)),
        skin,
        tuple(t for t in texts if t.words),
        message=ChooseSet(face.path),
    )
    chips = _chips(face, rows.chips, ui)
    return [card, *chips, *([mark] if mark else [])]


def _chips(face: Face, row: Box, ui: Ui) -> list[Node]:
    """Small rounded words side by side; one that does not fit is narrowed."""
    nodes, x, size = [], row.x, ui.type(13)
    for number, words in enumerate(face.chips):
        w = min(ui.measure.width(words, size) + ui.type(20), row.right - x)
        if w < ui.type(48):
            break
        box = Box(x, row.y, w, row.h)
        text = Text(words, box.inset(ui.type(8), 0), size, colour="muted", align="centre", lines=1)
        skin = Skin(fill="bg", edge="edge", edge_px=max(1.0, ui(1)), radius=row.h / 2)
        nodes.append(
            Node(
                f"{face.id}:chip-{number}",
                "chip",
                box,
                words,
                skin=skin,
                texts=(text,),
                focusable=False,
                parent=face.id,
            )
        )
        x = box.right + ui(8)
    return nodes


def _fault_mark(face: Face, card: Box, ui: Ui) -> Node:
    """A warning sign with the number of faults, in the card's corner; it opens their list."""
    size = ui.type(13)
    digits = str(face.faults)
    w, h = ui.type(34) + ui.measure.width(digits, size, 600), ui.type(24)
    box = Box(card.right - ui(12) - w, card.y + ui(12), w, h)
    sign, rest = box.inset(ui.type(7), 0).left_part(ui.type(17))
    return Node(
        f"{face.id}:faults",
        "button",
        box,
        n_("{n} problem in this file", "{n} problems in this file", face.faults),
        skin=Skin(fill="card", edge="bad", edge_px=max(1.0, ui(1.3)), radius=h / 2),
        texts=(Text(digits, rest, size, 600, "bad", "right", lines=1),),
        icons=(Icon("warning", sign.middle(ui.type(15), ui.type(15)), "bad"),),
        message=ShowFaults(face.path),
        parent=face.id,
        focusable=False,
    )
