"""The reading lens: one card's text, whole and large, over everything else."""

from __future__ import annotations

from dataclasses import replace

from game.card_names import labelled, name_of
from game.core.pair_set import Side
from game.formulas.sides import shown, spoken
from game.view.box import Box
from game.view.node import Icon, Mark, Node, Picture, Skin, Text, Weight
from game.view.ui import Ui
from game.widgets.page import panel
from game.widgets.scroller import bar

_SIDE, _ABOVE = 76, 40
"""Units left free at the sides of the text and above and below it."""


_WORDS = 0.38
"""The most that words below a picture take of the height."""


def lens(
    face: Side,
    label: str,
    language: str,
    floor: float,
    scroll: float,
    close: object,
    ui: Ui,
    note: str = "",
) -> tuple[tuple[Node, ...], float]:
    """Return the nodes of the lens, and how far it can be scrolled (pixels, 0 if all shows).

    `floor` is the smallest text size in pixels; a text too long even for that scrolls. A `note`
    stands below it, smaller.
    """
    outer = ui.page.inset(ui.margin * 1.5)
    inside = outer.inset(ui(_SIDE), ui(_ABOVE))
    small = max(ui.least, 0.8 * floor)
    noted = min(0.35 * inside.h, ui.measure.height(shown(note), small, inside.w)) if note else 0.0
    under = noted + ui(18) if note else 0.0
    inside = replace(inside, h=inside.h - under)
    size, tall = 0.0, 0.0
    words = "" if face.picture and not face.text else face.shown or name_of(face, label)
    if not face.text and words:
        size = min(0.05 * ui.height, 2 * floor)
        tall = ui.measure.line(size)
    elif face.text:
        room_for_text = inside.h * (_WORDS if face.picture else 1.0)
        size = largest_size(face, inside.w, room_for_text, floor, 0.07 * ui.height, language, ui)
        tall = ui.measure.height(words, size, inside.w, 400, language)
    sign, gap = (0.26 * ui.height, ui(12)) if words and not face.text else (0.0, 0.0)
    # No larger than what it shows: what lies around the card stays in view.
    foot = min(tall, inside.h * _WORDS) if face.picture else tall
    wanted = sign + gap + tall if sign else _wanted(face, inside.w, foot, ui)
    inside = inside.middle(inside.w, min(inside.h, wanted))
    outer = inside.inset(-ui(_SIDE), -ui(_ABOVE))
    outer = replace(outer, h=outer.h + under)
    pictures, below = _pictures(face, inside, foot, ui)
    icons: tuple[Icon, ...] = ()
    if sign:
        above, below = inside.bottom_part(tall)
        icons = (Icon("sound", above.middle(sign, min(sign, above.h - gap)), "ink"),)
    room = max(0.0, tall - below.h) if tall > below.h + 1 else 0.0
    top = below.y - min(scroll, room) if room else below.y + (below.h - tall) / 2
    body = Text(words, Box(inside.x, top, inside.w, tall + 2), size, valign="top")
    centred = tall <= 2.5 * ui.measure.line(size)
    body = replace(body, align="centre" if centred else "left", language=language)
    texts = (body,) if words else ()
    text = Node(
        "lens-text", "text", below, name_of(face, label), texts=texts, clip=below, parent="lens"
    )
    spot = Box(outer.x + ui(18), outer.y + ui(18), ui(44), ui(32))
    mark = Mark(label, spot, ui(17), "muted", "edge")
    frame = panel("lens", outer, ui, label=labelled(face, label))
    frame = replace(frame, marks=(mark,), icons=icons, pictures=pictures)
    said = Text(shown(note), Box(inside.x, inside.bottom + ui(18), inside.w, noted + 2), small)
    said = replace(said, valign="top", colour="muted", align=body.align, language=language)
    veil = Node("lens-veil", "page", ui.page, skin=Skin(fill="shade"))
    nodes = [replace(node, message=close, focusable=False) for node in (veil, frame, text)]
    if note:
        nodes.append(
            Node("lens-note", "text", said.box, spoken(note), texts=(said,), parent="lens")
        )
    track = Box(below.x, below.y, below.w + ui(_SIDE / 2), below.h)
    thumb = bar("lens-bar", track, min(scroll, room), tall, ui) if room else ()
    return (*nodes, *thumb), room


def _wanted(face: Side, width: float, tall: float, ui: Ui) -> float:
    """Return the height that the picture and words of this height take; of words alone, some."""
    wide, high = ui.measure.picture(face.picture) if face.picture else (0, 0)
    if not wide or not high:
        return max(tall, ui(150))
    return width * high / wide + (tall + ui(16) if face.text else 0.0)


def _pictures(face: Side, inside: Box, tall: float, ui: Ui) -> tuple[tuple[Picture, ...], Box]:
    """Return the picture, and the box that is left for the text below it."""
    if not face.picture:
        return (), inside
    if not face.text:
        return (Picture(face.picture, inside),), inside
    top, below = inside.bottom_part(tall)
    return (Picture(face.picture, top.inset(0, ui(8))),), below


def largest_size(
    face: Side,
    width: float,
    height: float,
    floor: float,
    most: float,
    language: str,
    ui: Ui,
    weight: Weight = 400,
) -> float:
    """Return the largest size up to `most` at which its words fit, or the `floor`."""
    text, low, high = face.shown, floor, max(floor, most)
    while high - low > 0.5:
        middle = (low + high) / 2
        fits = (
            ui.measure.height(text, middle, width, weight, language) <= height
            and ui.measure.longest_word(text, middle, weight, language) <= width
        )
        low, high = (middle, high) if fits else (low, middle)
    return low
