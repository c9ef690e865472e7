"""Welcome: what the import screen says before there is anything to show."""

from __future__ import annotations

from game.parts.basics import panel, words
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Icon, IconName, Node, Text
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


def welcome(box: Box, scale: Scale, measure: Measure) -> tuple[Node, ...]:
    """The ways in which pairs come here."""
    wide = min(box.w, scale(780) * max(1.0, min(scale.text, 1.5)))
    title, size = _("Drop a file here, or press Ctrl+V"), scale.type(17)
    inner_w = wide - scale(72)
    head_h = measure.height(title, scale.type(26), inner_w, 700) + scale(16)
    ways = _ways()
    tall = [measure.height(said, size, inner_w - scale(46)) + 1 for _icon, said in ways]
    frame = box.middle(wide, head_h + sum(tall) + scale(14) * len(ways) + scale(60))
    head, rest = frame.inset(scale(36), scale(30)).top_part(head_h)
    nodes = [
        panel("welcome", frame, scale, label=title),
        words("welcome-title", head, title, scale.type(26), weight=700, lines=0, valign="top",
              heading=True, parent="welcome"),
    ]  # fmt: skip
    for number, ((icon, said), row) in enumerate(
        zip(ways, rest.rows(tall, scale(14)), strict=True)
    ):
        sign, right = row.left_part(scale(46))
        spot = Box(sign.x, row.y, scale(24), measure.line(size))
        nodes.append(
            Node(
                f"way-{number}",
                "text",
                row,
                said,
                focusable=False,
                parent="welcome",
                texts=(Text(said, right, size, valign="top"),),
                icons=(Icon(icon, spot, "term"),),
            )
        )
    return tuple(nodes)


def _ways() -> tuple[tuple[IconName, str], ...]:
    return (
        ("keys", _("From a spreadsheet, a Word table or a web page: copy the rows and paste them "
                   "here with Ctrl+V.")),
        ("import", _("From Quizlet, Anki, Moodle, H5P, JClic or a file of your own: drop the file "
                     "that was saved or exported, or several, or a folder.")),
        ("picture", _("A picture cannot be pasted: in the editor, drop its file on a card.")),
    )  # fmt: skip
