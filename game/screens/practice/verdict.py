"""Verdict: what is drawn of a typed answer: a sign, a sentence, and where the letters differ."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from game.core.typed_answer import Grade
from game.screens.practice.state import QuestionPart, Stage
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Text, Token
from game.view.ui import Ui
from game.widgets.marked_text import Span, marked_text
from game.widgets.page import label
from game.words import _


class Said(NamedTuple):
    """What the verdict says: its sign, colour and sentence."""

    icon: IconName
    colour: Token
    words: str


class _Row(NamedTuple):
    """A line below it: what it is, its text, and the letters that differ."""

    id: str
    lead: str
    text: str
    spans: tuple[Span, ...] = ()


def verdict(part: QuestionPart, right: str) -> Said | None:
    """Return what is said of the answer; None while nothing was. `right` is the answer itself."""
    said = part.said
    if part.stage is Stage.ASKED:
        return None
    if part.stage is Stage.OVER:
        if said is None or said.grade not in (Grade.RIGHT, Grade.NEARLY):
            return Said("tick", "good", _("It counts as right."))
        nearly = said.grade is Grade.NEARLY
        return Said(
            "tick",
            "good",
            _("Right, but look how it is written.") if nearly else _("That is right."),
        )
    if said is None:
        return Said("eye", "muted", _("Now you know. Type it once."))
    if said.grade is Grade.SLIP:
        if part.stage is Stage.SLIPPED:
            return Said("wave", "amber", _("Nearly: a small slip. Type it once more."))
        return Said("cross", "bad", _("A slip again. Type it once."))
    if said.grade is Grade.OTHER:
        return Said("cross", "bad", _("That is another word of this set. Type the right one once."))
    return Said("cross", "bad", _("Not this time. Type the right one once."))


def tall(part: QuestionPart, right: str, ui: Ui) -> float:
    """Return how tall the verdict is, 0 for none."""
    if verdict(part, right) is None:
        return 0.0
    return _line(ui) + len(_rows(part, right)) * _row(ui)


def nodes(part: QuestionPart, right: str, language: str, box: Box, ui: Ui) -> tuple[Node, ...]:
    """Return the verdict from the top of `box` on."""
    said = verdict(part, right)
    if said is None:
        return ()
    head, y = Box(box.x, box.y, box.w, _line(ui)), box.y + _line(ui)
    size, rest = ui.type(24), head.left_part(ui.type(34))[1]
    sign = Icon(said.icon, replace(head, w=size).middle(size, size), said.colour)
    ink: Token = said.colour if said.colour in ("good", "bad") else "ink"
    face = Text(said.words, rest, ui.type(19), 600, ink, lines=1)
    shown = [Node("verdict", "text", head, said.words, texts=(face,), icons=(sign,))]
    rows = _rows(part, right)
    lead = max((ui.measure.width(row.lead, ui.type(16)) for row in rows), default=0.0) + ui(14)
    for row in rows:
        before, after = Box(box.x, y, box.w, _row(ui)).left_part(lead)
        shown.append(label(f"{row.id}-lead", before, row.lead, ui.type(16), colour="muted"))
        colour: Token = "good" if row.id == "right-text" else "bad"
        text_size = ui.type(26)
        shown += marked_text(row.id, row.text, row.spans, after, text_size, colour, ui, language)
        y += _row(ui)
    return tuple(shown)


def _rows(part: QuestionPart, right: str) -> list[_Row]:
    said, rows = part.said, []
    if part.stage is Stage.SLIPPED and said is not None:
        spans = tuple(each.typed for each in said.differences)
        return [_Row("typed-text", _("You wrote"), said.typed, spans)]
    if said is not None and said.grade is Grade.RIGHT:
        # It stays in sight, so that it can be read again.
        return [_Row("right-text", _("It is"), said.right or right)]
    if said is not None:
        spans = tuple(each.typed for each in said.differences)
        rows.append(_Row("typed-text", _("You wrote"), said.typed, spans))
        right = said.right or right
    theirs = () if said is None else tuple(each.right for each in said.differences)
    return [*rows, _Row("right-text", _("It is"), right, theirs)]


def _line(ui: Ui) -> float:
    return ui.type(34)


def _row(ui: Ui) -> float:
    return ui.type(42)
