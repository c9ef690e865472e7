"""Languages: the list from which the language of a side is chosen; typing makes it shorter."""

from __future__ import annotations

import re
from dataclasses import replace

from game import language_names
from game.core.pair_set import fold
from game.screens.editor.messages import Action, ChooseLanguage, LanguageOf
from game.services import Services
from game.values import dataclass
from game.view.box import Box
from game.view.line import Line
from game.view.messages import Event, Key, Scrolled
from game.view.node import Node, Skin, Text, Token
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.dialog import dialog_frame
from game.widgets.page import label
from game.widgets.text_field import Field, Typing
from game.words import _

FIELD = "language-words"
_DIALOG = "languages"
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ROW = 38
"""Units of one language in the list."""
_STEPS = {"up": -1, "down": 1, "pageup": -8, "pagedown": 8}


@dataclass(frozen=True, slots=True)
class LanguageList:
    """The list is open for a side; `at` is the one that Enter takes."""

    of: LanguageOf
    line: Line = Line()
    at: int = 0

    @classmethod
    def open(cls, of: LanguageOf, tag: str) -> LanguageList:
        """Open it at the language that the side has now."""
        tags = [one for one, _name in matches("")]
        bare = tag if tag in tags else tag.split("-")[0]
        return cls(of, at=tags.index(bare) if bare in tags else 0)

    def update(
        self, message: object, node: Node | None, services: Services
    ) -> LanguageList | ChooseLanguage | None:
        """Move in the list, make it shorter by letters, choose one, or close it (None).

        `node` is the field of the list as it shows.
        """
        match message:
            case ChooseLanguage():
                return message
            case Key("enter"):
                left = matches(self.line.text)
                return ChooseLanguage(left[self.at][0]) if left else self
            case Key("escape" | "tab") | Event.PRESSED_AWAY:
                return None
            case Key(name) if name in _STEPS:
                return self._move(_STEPS[name])
            case Scrolled(dy):
                return self._move(-round(dy))
            case _ if isinstance(message, Typing):
                line = text_field.type_in(self.line, message, node, services)
                at = self.at if line.text == self.line.text else 0
                return replace(self, line=line, at=at)
        return self

    def _move(self, by: int) -> LanguageList:
        most = max(0, len(matches(self.line.text)) - 1)
        return replace(self, at=min(max(0, self.at + by), most))


def matches(query: str) -> list[tuple[str, str]]:
    """Return tags and names that begin with the query or have it in them; also a tag as such."""
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


# ------------------------------------------------------------------ what is on the window


def language_dialog(languages: LanguageList, ui: Ui) -> tuple[Node, ...]:
    """Return a veil, and the list in the middle with its field above."""
    box = ui.page.middle(min(ui(440), ui.width - 2 * ui.margin), ui.height * 0.74)
    heading, rest = box.inset(ui(22), ui(20)).top_part(ui(34))
    at, below = Box(rest.x, rest.y + ui(6), rest.w, rest.h - ui(6)).top_part(ui(42))
    title = _("Language of the terms")
    if languages.of == "definition_language":
        title = _("Language of the definitions")
    field = Field(FIELD, title, _("Type its name…"), Action.PRESS, "search")
    window = Box(below.x, below.y + ui(10), below.w, below.h - ui(10))
    return (
        *dialog_frame(_DIALOG, box, title, ui),
        label("languages-title", heading, title, ui(20), weight=700, heading=True, parent=_DIALOG),
        text_field.node(field, languages.line, at, ui(16), ui, focused=True, parent=_DIALOG),
        *_rows(languages, window, ui),
    )


def _rows(languages: LanguageList, box: Box, ui: Ui) -> tuple[Node, ...]:
    left = matches(languages.line.text)
    if not left:
        said = _("No language is called so. A code such as es-MX can be typed too.")
        top, size = box.top_part(ui(80))[0], ui.type(15)
        none = label("languages-none", top, said, size, colour="muted", valign="top", lines=0)
        return (replace(none, parent=_DIALOG),)
    tall = max(ui(_ROW), ui.measure.line(ui.type(16)) + ui(8))
    many = max(1, int(box.h // tall))
    first = min(max(0, languages.at - many // 2), max(0, len(left) - many))
    return tuple(
        _row(*left[at], at == languages.at, box.moved(0, (at - first) * tall).top_part(tall)[0], ui)
        for at in range(first, min(first + many, len(left)))
    )


def _row(tag: str, name: str, on: bool, box: Box, ui: Ui) -> Node:
    """Return one language; `on` is the one that Enter takes."""
    inside, aside = box.inset(ui(14), 0), ui.type(70)
    words, code = inside.left_part(inside.w - aside)[0], inside.right_part(aside)[1]
    said = name[:1].upper() + name[1:]
    ink: Token = "on-term" if on else "ink"
    quiet: Token = "on-term" if on else "muted"
    face = Text(said, words, ui.type(16), 600 if on else 400, ink, lines=1)
    small = Text(tag, code, ui.type(14), 400, quiet, "right", lines=1)
    return Node(
        f"language-{tag or 'none'}",
        "choice",
        box.inset(0, ui(1)),
        said,
        skin=Skin(fill="term" if on else "clear", radius=ui(9)),
        texts=(face, small),
        message=ChooseLanguage(tag),
        selected=on,
        parent=_DIALOG,
    )
