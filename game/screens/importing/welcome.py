"""Welcome: what the import screen says before there is anything to show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.view.box import Box
from game.view.messages import FilesDropped
from game.view.node import Icon, IconName, Node, Text
from game.view.ui import Ui
from game.widgets.page import label, outline, panel
from game.words import _


def reading(said: str, box: Box, ui: Ui) -> tuple[Node, ...]:
    """Return a calm sentence in the middle: something is being read."""
    wide = min(box.w, ui(680) * max(1.0, ui.text))
    size = ui.type(22)
    tall = ui.measure.height(said, size, wide - ui(64), 600) + 1
    frame = box.middle(wide, tall + ui(64))
    inner = frame.inset(ui(32), ui(32))
    title = label(
        "message-title", inner, said, size, weight=600, align="centre", lines=0, heading=True
    )
    return panel("message", frame, ui, label=said), replace(title, parent="message")


def welcome(near: Sequence[Path], box: Box, ui: Ui) -> tuple[Node, ...]:
    """Return the ways in which pairs come here; beside or below them the newest files."""
    if not near:
        wide = min(box.w, ui(780) * max(1.0, min(ui.text, 1.5)))
        tall = _how(Box(0, 0, wide, 0), ui)[1]
        return tuple(_how(box.middle(wide, tall), ui)[0])
    box = box.inset(0, ui(4))
    if box.w >= ui(900) * max(1.0, ui.text):
        left, rest = box.left_part(box.w * 0.46)
        right = rest.right_part(rest.w - ui(20))[1]
        return (*_how(left, ui)[0], *_newest(near, right, ui))
    nodes, tall = _how(box, ui)
    lower = box.bottom_part(max(0.0, box.h - tall - ui(14)))[1]
    return (*nodes, *_newest(near, lower, ui))


def _how(box: Box, ui: Ui) -> tuple[list[Node], float]:
    """Return the panel from the top of `box`, and how tall it is."""
    title, big, size = _("Drop a file here, or press Ctrl+V"), ui.type(24), ui.type(17)
    inner = box.inset(ui(30), ui(24))
    head_h = ui.measure.height(title, big, inner.w, 700) + ui(14)
    ways = _ways()
    tall = [ui.measure.height(said, size, inner.w - ui(46)) + 1 for _icon, said in ways]
    whole = head_h + sum(tall) + ui(14) * (len(ways) - 1) + ui(50)
    head = Box(inner.x, box.y + ui(24), inner.w, head_h)
    heading = label(
        "welcome-title", head, title, big, weight=700, valign="top", lines=0, heading=True
    )
    ground = panel("welcome", Box(box.x, box.y, box.w, whole), ui, label=title)
    nodes = [ground, replace(heading, parent="welcome")]
    rows = Box(inner.x, head.bottom, inner.w, 0).rows(tall, ui(14))
    for number, ((icon, said), row) in enumerate(zip(ways, rows, strict=True)):
        sign, right = row.left_part(ui(46))
        spot = Box(sign.x, row.y, ui(24), ui.measure.line(size))
        id, icons = f"way-{number}", (Icon(icon, spot, "term"),)
        way = label(id, right, said, size, valign="top", lines=0, parent="welcome")
        nodes.append(replace(way, box=row, icons=icons))
    return nodes, whole


def _newest(near: Sequence[Path], box: Box, ui: Ui) -> list[Node]:
    """Return as many of the newest files as there is room for, each to be taken with one key."""
    title, size = _("Newest files"), ui.type(18)
    head, rest = box.top_part(ui.measure.line(size) + ui(14))
    tall, gap = ui(54) * max(1.0, ui.text), ui(8)
    room = int((rest.h - ui(8) + gap) // (tall + gap))
    if room < 1:
        return []
    nodes = [label("near-title", head, title, size, weight=700, valign="top", heading=True)]
    rows = Box(rest.x, rest.y, rest.w, 0).rows([tall] * min(room, len(near)), gap)
    for number, (path, row) in enumerate(zip(near, rows, strict=False)):
        sign, right = row.inset(ui(14), ui(5)).left_part(ui(36))
        one, two = right.top_part(right.h * 0.55)
        texts = (
            Text(path.name, one, ui.type(16), 600, lines=1),
            Text(path.parent.name, two, ui.type(14), colour="muted", lines=1),
        )
        skin = outline(ui, ui(10))
        icons = (Icon("import", sign.middle(ui(20), ui(20)).moved(-ui(6), 0), "term"),)
        file = Node(f"near-{number}", "row", row, path.name, path.parent.name, skin, texts, icons)
        nodes.append(replace(file, message=FilesDropped((str(path),))))
    return nodes


def _ways() -> tuple[tuple[IconName, str], ...]:
    copied = _(
        "From a spreadsheet, a Word table or a web page: copy the rows and paste them "
        "here with Ctrl+V."
    )
    saved = _(
        "From Quizlet, Anki, Moodle, H5P, JClic or a file of your own: drop the file "
        "that was saved or exported, or several, or a folder."
    )
    picture = _("Pictures go into cards: in the editor, choose one, drop it or paste it.")
    return ("keys", copied), ("import", saved), ("picture", picture)
