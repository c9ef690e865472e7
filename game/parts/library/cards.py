"""The cards of the library: how each one looks, and how they lie in their grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.parts.library.faces import Face
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Icon, Node, Skin, Text
from game.view.scale import Scale
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


def columns(scale: Scale) -> int:
    """How many cards lie side by side: three at 1280×720, two at 800×600, four on a wide one."""
    wish = 380 if scale.height < 2000 else 290
    units = (scale.width - 2 * scale.margin) / scale.u
    return max(1, min(5, int((units + 16) / (wish * scale.text + 16))))


def card_height(scale: Scale, measure: Measure) -> float:
    return _Rows.of(Box(0, 0, scale(300), 0), scale, measure).height


def lay(
    shown: Sequence[Face], x: float, y: float, width: float, scale: Scale, measure: Measure
) -> tuple[tuple[Node, ...], float]:
    """The cards in a grid from (`x`, `y`), and how tall it is."""
    across, gap = columns(scale), scale(16)
    tall = card_height(scale, measure)
    w = (width - gap * (across - 1)) / across
    nodes: list[Node] = []
    for place, face in enumerate(shown):
        row, column = divmod(place, across)
        box = Box(x + column * (w + gap), y + row * (tall + gap), w, tall)
        nodes += _card(face, box, scale, measure)
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
    def of(cls, box: Box, scale: Scale, measure: Measure) -> _Rows:
        heights = [
            measure.line(scale.type(13)),
            2 * measure.line(scale.type(22)),
            scale.type(23),
            measure.line(scale.type(15)),
        ]
        left = Box(box.x + scale(26), box.y + scale(16), box.w - scale(26 + 18), 0)
        subject, title, chips, best = left.rows(heights, scale(7))
        title = title.moved(0, -scale(4))
        return cls(subject, title, chips, best, best.bottom + scale(17) - box.y)


def _card(face: Face, box: Box, scale: Scale, measure: Measure) -> list[Node]:
    rows = _Rows.of(box, scale, measure)
    mark = _fault_mark(face, box, scale, measure) if face.faults else None
    subject = rows.subject.left_part(rows.subject.w - mark.box.w)[0] if mark else rows.subject
    best = Text(
        face.best or _("Not played yet"),
        rows.best,
        scale.type(15),
        600,
        "good" if face.best else "muted",
        lines=1,
        figures=bool(face.best),
    )
    texts = (
        Text(face.subject, subject, scale.type(13), colour="muted", lines=1),
        Text(
            face.title,
            rows.title,
            scale.type(22),
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
        edge_px=max(1.0, scale(1.3)),
        radius=scale.corner,
        shadow=scale(6),
        bar=face.edge,
        bar_px=scale(8),
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
    chips = _chips(face, rows.chips, scale, measure)
    return [card, *chips, *([mark] if mark else [])]


def _chips(face: Face, row: Box, scale: Scale, measure: Measure) -> list[Node]:
    """Small rounded words side by side; one that does not fit is narrowed."""
    nodes, x, size = [], row.x, scale.type(13)
    for number, words in enumerate(face.chips):
        w = min(measure.width(words, size) + scale.type(20), row.right - x)
        if w < scale.type(48):
            break
        box = Box(x, row.y, w, row.h)
        text = Text(
            words, box.inset(scale.type(8), 0), size, colour="muted", align="centre", lines=1
        )
        skin = Skin(fill="bg", edge="edge", edge_px=max(1.0, scale(1)), radius=row.h / 2)
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
        x = box.right + scale(8)
    return nodes


def _fault_mark(face: Face, card: Box, scale: Scale, measure: Measure) -> Node:
    """A warning sign with the number of faults, in the card's corner; it opens their list."""
    size = scale.type(13)
    digits = str(face.faults)
    w, h = scale.type(34) + measure.width(digits, size, 600), scale.type(24)
    box = Box(card.right - scale(12) - w, card.y + scale(12), w, h)
    sign, rest = box.inset(scale.type(7), 0).left_part(scale.type(17))
    return Node(
        f"{face.id}:faults",
        "button",
        box,
        n_("{n} problem in this file", "{n} problems in this file", face.faults),
        skin=Skin(fill="card", edge="bad", edge_px=max(1.0, scale(1.3)), radius=h / 2),
        texts=(Text(digits, rest, size, 600, "bad", "right", lines=1),),
        icons=(Icon("warning", sign.middle(scale.type(15), scale.type(15)), "bad"),),
        message=ShowFaults(face.path),
        parent=face.id,
        focusable=False,
    )
