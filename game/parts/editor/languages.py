"""Languages: choosing the language of a side from a list that typing makes shorter."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from game import language_names
from game.core.pair_set import fold
from game.parts import fields
from game.parts.basics import words
from game.parts.editor.wishes import Speak, Write
from game.parts.fields import Field
from game.view.box import Box
from game.view.line import Line
from game.view.measure import Measure
from game.view.messages import Clipboard, Composing, Dragged, Key, Pointed, Scrolled, Typed
from game.view.node import Node, Skin, Text, Token
from game.view.scale import Scale
from game.words import _

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_NOTHING = Line()
ROW = 38
"""Units of one language in the list."""


@dataclass(frozen=True, slots=True)
class Choosing:
    """The list is open for `what`; `at` is the one that Enter takes."""

    what: str
    line: Line = _NOTHING
    at: int = 0

    @classmethod
    def of(cls, what: str, tag: str) -> Choosing:
        """Open, at the language that the side has now."""
        tags = [one for one, _name in found("")]
        bare = tag if tag in tags else tag.split("-")[0]
        at = tags.index(bare) if bare in tags else 0
        return cls(what, at=at)

    def taken(self) -> str | None:
        """The tag that Enter takes; None when nothing is left in the list."""
        left = found(self.line.text)
        return left[min(self.at, len(left) - 1)][0] if left else None


def found(query: str) -> list[tuple[str, str]]:
    """Tags and names that begin with what was typed, or have it in them; also a tag as such."""
    wanted = fold(query)
    table = language_names.named()
    table.pop("nb", None)
    named = sorted(table.items(), key=lambda one: fold(one[1]))
    if not wanted:
        return [("", _("any language")), *named]
    first = [one for one in named if fold(one[1]).startswith(wanted) or one[0] == wanted]
    rest = [one for one in named if wanted in fold(one[1]) and one not in first]
    tag = query.strip()
    if _TAG.fullmatch(tag) and tag.lower() not in table and ("-" in tag or not first + rest):
        return [*first, *rest, (tag, _("the code {tag}").format(tag=tag))]
    return first + rest


def typed(choosing: Choosing, message: object) -> Choosing:
    """The list after a key, letters or the wheel."""
    most = max(0, len(found(choosing.line.text)) - 1)
    steps = {"up": -1, "down": 1, "pageup": -8, "pagedown": 8}
    match message:
        case Key(name) if name in steps:
            return replace(choosing, at=min(max(0, choosing.at + steps[name]), most))
        case Scrolled(dy):
            return replace(choosing, at=min(max(0, choosing.at - round(dy)), most))
        case Typed() | Clipboard() | Composing() | Key():
            line = fields.edit(choosing.line, message)
            same = line.text == choosing.line.text
            return replace(choosing, line=line, at=choosing.at if same else 0)
    return choosing


def nodes(choosing: Choosing, scale: Scale, measure: Measure) -> tuple[Node, ...]:
    """A veil, and the list in the middle with its field above."""
    wide, tall = min(scale(440), scale.width - 2 * scale.margin), scale.height * 0.74
    box = scale.page.middle(wide, tall)
    inside = box.inset(scale(22), scale(20))
    heading, rest = inside.top_part(scale(34))
    at, below = Box(rest.x, rest.y + scale(6), rest.w, rest.h - scale(6)).top_part(scale(42))
    said = _("Language of the terms")
    if choosing.what == "definition_language":
        said = _("Language of the definitions")
    field = Field("language-words", said, _("Type its name…"), Write("language"), "search")
    size = scale(16)
    frame = Node(
        "languages", "dialog", box, said, focusable=False,
        skin=Skin(fill="card", edge="edge", radius=scale(18), shadow=scale(14)),
    )  # fmt: skip
    veil = Node("veil", "page", scale.page, skin=Skin(fill="shade"), focusable=False)
    listed = Box(below.x, below.y + scale(10), below.w, below.h - scale(10))
    return (
        veil, frame,
        words("languages-title", heading, said, scale(20), weight=700, heading=True,
              parent="languages"),
        fields.node(field, choosing.line, at, size, scale, measure, focused=True,
                    parent="languages"),
        *_list(choosing, listed, scale, measure),
    )  # fmt: skip


def _list(choosing: Choosing, box: Box, scale: Scale, measure: Measure) -> tuple[Node, ...]:
    left = found(choosing.line.text)
    if not left:
        said = _("No language is called so. A code such as es-MX can be typed too.")
        return (words("languages-none", box.top_part(scale(80))[0], said, scale.type(15),
                      colour="muted", lines=0, valign="top", parent="languages"),)  # fmt: skip
    tall = max(scale(ROW), measure.line(scale.type(16)) + scale(8))
    many = max(1, int(box.h // tall))
    at = min(choosing.at, len(left) - 1)
    top = min(max(0, at - many // 2), max(0, len(left) - many))
    rows = left[top : top + many]
    return tuple(
        _language(tag, name, top + n == at, Box(box.x, box.y + n * tall, box.w, tall), scale)
        for n, (tag, name) in enumerate(rows)
    )


def _language(tag: str, name: str, on: bool, box: Box, scale: Scale) -> Node:
    inside = box.inset(scale(14), 0)
    size = scale.type(16)
    said = name[:1].upper() + name[1:]
    ink: Token = "on-term" if on else "ink"
    quiet: Token = "on-term" if on else "muted"
    texts = (
        Text(said, inside.left_part(inside.w - scale.type(70))[0], size, 600 if on else 400, ink,
             lines=1),
        Text(tag, inside.right_part(scale.type(70))[1], scale.type(14), 400, quiet, "right",
             lines=1),
    )  # fmt: skip
    skin = Skin(fill="term" if on else "clear", radius=scale(9))
    return Node(
        f"language-{tag or 'none'}", "choice", box.inset(0, scale(1)), said, skin=skin,
        texts=texts, message=Speak(tag), selected=on, parent="languages",
    )  # fmt: skip


def pressed(
    choosing: Choosing, message: Pointed | Dragged, node: Node, measure: Measure
) -> Choosing:
    """The caret of its field goes where it was pressed."""
    return replace(choosing, line=fields.pressed(choosing.line, message, node, measure))
