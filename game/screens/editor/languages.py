"""Languages: choosing the language of a side from a list that typing makes shorter."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from game import language_names
from game.core.pair_set import fold
from game.screens.editor.wishes import Speak, Write
from game.view.box import Box
from game.view.line import Line
from game.view.measure import Measure
from game.view.messages import Clipboard, Composing, Dragged, Key, Pointed, Scrolled, Typed
from game.view.node import Node, Skin, Text, Token
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.page import label
from game.widgets.text_field import Field
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
            line = text_field.edit(choosing.line, message)
            same = line.text == choosing.line.text
            return replace(choosing, line=line, at=choosing.at if same else 0)
    return choosing


def nodes(choosing: Choosing, ui: Ui) -> tuple[Node, ...]:
    """A veil, and the list in the middle with its field above."""
    wide, tall = min(ui(440), ui.width - 2 * ui.margin), ui.height * 0.74
    box = ui.page.middle(wide, tall)
    inside = box.inset(ui(22), ui(20))
    heading, rest = inside.top_part(ui(34))
    at, below = Box(rest.x, rest.y + ui(6), rest.w, rest.h - ui(6)).top_part(ui(42))
    said = _("Language of the terms")
    if choosing.what == "definition_language":
        said = _("Language of the definitions")
    field = Field("language-words", said, _("Type its name…"), Write("language"), "search")
    size = ui(16)
    frame = Node(
        "languages", "dialog", box, said, focusable=False,
        skin=Skin(fill="card", edge="edge", radius=ui(18), shadow=ui(14)),
    )  # fmt: skip
    veil = Node("veil", "page", ui.page, skin=Skin(fill="shade"), focusable=False)
    listed = Box(below.x, below.y + ui(10), below.w, below.h - ui(10))
    return (
        veil, frame,
        label("languages-title", heading, said, ui(20), weight=700, heading=True,
              parent="languages"),
        text_field.node(field, choosing.line, at, size, ui, focused=True,
                    parent="languages"),
        *_list(choosing, listed, ui),
    )  # fmt: skip


def _list(choosing: Choosing, box: Box, ui: Ui) -> tuple[Node, ...]:
    left = found(choosing.line.text)
    if not left:
        said = _("No language is called so. A code such as es-MX can be typed too.")
        return (label("languages-none", box.top_part(ui(80))[0], said, ui.type(15),
                      colour="muted", lines=0, valign="top", parent="languages"),)  # fmt: skip
    tall = max(ui(ROW), ui.measure.line(ui.type(16)) + ui(8))
    many = max(1, int(box.h // tall))
    at = min(choosing.at, len(left) - 1)
    top = min(max(0, at - many // 2), max(0, len(left) - many))
    rows = left[top : top + many]
    return tuple(
        _language(tag, name, top + n == at, Box(box.x, box.y + n * tall, box.w, tall), ui)
        for n, (tag, name) in enumerate(rows)
    )


def _language(tag: str, name: str, on: bool, box: Box, ui: Ui) -> Node:
    inside = box.inset(ui(14), 0)
    size = ui.type(16)
    said = name[:1].upper() + name[1:]
    ink: Token = "on-term" if on else "ink"
    quiet: Token = "on-term" if on else "muted"
    texts = (
        Text(said, inside.left_part(inside.w - ui.type(70))[0], size, 600 if on else 400, ink,
             lines=1),
        Text(tag, inside.right_part(ui.type(70))[1], ui.type(14), 400, quiet, "right",
             lines=1),
    )  # fmt: skip
    skin = Skin(fill="term" if on else "clear", radius=ui(9))
    return Node(
        f"language-{tag or 'none'}", "choice", box.inset(0, ui(1)), said, skin=skin,
        texts=texts, message=Speak(tag), selected=on, parent="languages",
    )  # fmt: skip


def pressed(
    choosing: Choosing, message: Pointed | Dragged, node: Node, measure: Measure
) -> Choosing:
    """The caret of its field goes where it was pressed."""
    return replace(choosing, line=text_field.pressed(choosing.line, message, node, measure))
