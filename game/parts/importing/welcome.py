"""Welcome: what the import screen says before there is anything to show."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.parts.basics import panel, words
from game.parts.importing.words import Bring
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Icon, IconName, Node, Skin, Text
from game.view.scale import Scale
from game.words import _


def reading(said: str, box: Box, scale: Scale, measure: Measure) -> tuple[Node, ...]:
    """A calm sentence in the middle: something is being read."""
    wide = min(box.w, scale(680) * max(1.0, scale.text))
    size = scale.type(22)
    tall = measure.height(said, size, wide - scale(64), 600) + 1
    frame = box.middle(wide, tall + scale(64))
    inner = frame.inset(scale(32), scale(32))
    return (
        panel("message", frame, scale, label=said),
        words("message-title", inner, said, size, weight=600, align="centre", lines=0,
              heading=True, parent="message"),
    )  # fmt: skip


def welcome(near: Sequence[Path], box: Box, scale: Scale, measure: Measure) -> tuple[Node, ...]:
    """The ways in which pairs come here; beside or below them the newest files."""
    if not near:
        wide = min(box.w, scale(780) * max(1.0, min(scale.text, 1.5)))
        tall = _how(Box(0, 0, wide, 0), scale, measure)[1]
        return tuple(_how(box.middle(wide, tall), scale, measure)[0])
    box = box.inset(scale(6), scale(4))
    if box.w >= scale(900) * max(1.0, scale.text):
        left, rest = box.left_part(box.w * 0.46)
        right = rest.right_part(rest.w - scale(20))[1]
        return (*_how(left, scale, measure)[0], *_newest(near, right, scale, measure))
    nodes, tall = _how(box, scale, measure)
    lower = box.bottom_part(max(0.0, box.h - tall - scale(14)))[1]
    return (*nodes, *_newest(near, lower, scale, measure))


def _how(box: Box, scale: Scale, measure: Measure) -> tuple[list[Node], float]:
    """The panel from the top of `box`, and how tall it is."""
    title, size = _("Drop a file here, or press Ctrl+V"), scale.type(17)
    inner = box.inset(scale(30), scale(24))
    head_h = measure.height(title, scale.type(24), inner.w, 700) + scale(14)
    ways = _ways()
    tall = [measure.height(said, size, inner.w - scale(46)) + 1 for _icon, said in ways]
    whole = head_h + sum(tall) + scale(14) * (len(ways) - 1) + scale(50)
    head = Box(inner.x, box.y + scale(24), inner.w, head_h)
    nodes = [
        panel("welcome", Box(box.x, box.y, box.w, whole), scale, label=title),
        words("welcome-title", head, title, scale.type(24), weight=700, lines=0, valign="top",
              heading=True, parent="welcome"),
    ]  # fmt: skip
    rows = Box(inner.x, head.bottom, inner.w, 0).rows(tall, scale(14))
    for number, ((icon, said), row) in enumerate(zip(ways, rows, strict=True)):
        sign, right = row.left_part(scale(46))
        spot = Box(sign.x, row.y, scale(24), measure.line(size))
        text = Text(said, right, size, valign="top")
        nodes.append(
            Node(f"way-{number}", "text", row, said, texts=(text,), parent="welcome",
                 icons=(Icon(icon, spot, "term"),), focusable=False)
        )  # fmt: skip
    return nodes, whole


def _newest(near: Sequence[Path], box: Box, scale: Scale, measure: Measure) -> list[Node]:
    """As many of the newest files as there is room for, each to be taken with one key."""
    title, size = _("Newest files"), scale.type(18)
    head, rest = box.top_part(measure.line(size) + scale(14))
    tall, gap = scale(54) * max(1.0, scale.text), scale(8)
    room = int((rest.h - scale(8) + gap) // (tall + gap))
    if room < 1:
        return []
    nodes = [words("near-title", head, title, size, weight=700, valign="top", heading=True)]
    rows = Box(rest.x, rest.y, rest.w, 0).rows([tall] * min(room, len(near)), gap)
    for number, (path, row) in enumerate(zip(near, rows, strict=False)):
        sign, right = row.inset(scale(14), scale(5)).left_part(scale(36))
        one, two = right.top_part(right.h * 0.55)
        texts = (
            Text(path.name, one, scale.type(16), 600, lines=1),
            Text(path.parent.name, two, scale.type(14), colour="muted", lines=1),
        )
        skin = Skin("card", "edge", max(1.0, scale(1.3)), scale(10))
        spot = sign.middle(scale(20), scale(20)).moved(-scale(6), 0)
        nodes.append(
            Node(f"near-{number}", "row", row, path.name, path.parent.name, skin, texts,
                 (Icon("import", spot, "term"),), message=Bring(path))
        )  # fmt: skip
    return nodes


def _ways() -> tuple[tuple[IconName, str], ...]:
    return (
        ("keys", _("From a spreadsheet, a Word table or a web page: copy the rows and paste them "
                   "here with Ctrl+V.")),
        ("import", _("From Quizlet, Anki, Moodle, H5P, JClic or a file of your own: drop the file "
                     "that was saved or exported, or several, or a folder.")),
        ("picture", _("A picture cannot be pasted: in the editor, drop its file on a card.")),
    )  # fmt: skip
