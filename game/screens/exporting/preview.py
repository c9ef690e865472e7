"""Preview: the sheets that will be printed, in little, or what a format cannot carry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.formats.problems import Problem
from game.paper.printing import Printed
from game.screens.exporting.messages import TurnPage
from game.view.box import Box
from game.view.node import Mark, Node, Picture, Skin, Text, Token
from game.view.sheet import Rule, Sheet
from game.view.ui import Ui
from game.widgets.buttons import Button, button
from game.widgets.page import label, panel
from game.words import _

MOST_TEXTS = 260


def sheets(preview: Printed | None, at: int, more: bool, box: Box, ui: Ui) -> Iterator[Node]:
    """Yield one page of what will be printed, and the way to the others.

    `preview` is None while it is made; with `more`, further pages follow those that it has.
    """
    if preview is None or not preview.sheets:
        said = _("The pages are being laid out …") if preview is None else _("There is no page.")
        size = ui.type(16)
        yield label("preview-words", box, said, size, colour="muted", align="centre", lines=0)
        return
    room, strip = box.bottom_part(ui(34))
    count, side = len(preview.sheets), ui(34)
    of = _("Page {page} of more than {pages}") if more else _("Page {page} of {pages}")
    said = of.format(page=at + 1, pages=count)
    yield from _sheet(preview.sheets[at], room.inset(0, ui(4)), ui, said)
    yield label("page", strip, said, ui(14), colour="muted", align="centre")
    if count > 1:
        before = Button("page-before", "‹", TurnPage(-1), disabled=at == 0)
        after = Button("page-after", "›", TurnPage(1), disabled=at == count - 1)
        yield button(before, strip.left_part(side)[0], ui)
        yield button(after, strip.right_part(side)[1], ui)


def _sheet(sheet: Sheet, box: Box, ui: Ui, said: str) -> tuple[Node, Node]:
    """Return the sheet as large as it goes in the middle of `box`: the paper, and what is on it."""
    wide, tall = sheet.size
    by = min(box.w / wide, box.h / tall)
    place = box.middle(wide * by, tall * by)
    skin = Skin(fill="paper", edge="edge", radius=ui(3), shadow=ui(8))
    paper = Node("sheet", "image", place, said, skin=skin, focusable=False)
    texts = tuple(_text(text, place, by) for text in sheet.texts[:MOST_TEXTS])
    pictures = tuple(Picture(p.path, _box(p.box, place, by)) for p in sheet.pictures)
    marks = tuple(_rule(rule, place, by) for rule in sheet.rules)
    drawing = Node("print", "row", place, texts=texts, pictures=pictures, marks=marks, clip=place)
    return paper, replace(drawing, focusable=False)


def _box(box: Box, place: Box, by: float) -> Box:
    return Box(place.x + box.x * by, place.y + box.y * by, box.w * by, box.h * by)


def _text(text: Text, place: Box, by: float) -> Text:
    """Return the text a little taller than on paper, so that rounding hides no line."""
    box = _box(text.box, place, by)
    box = replace(box, h=box.h + text.size * by * 0.1)
    colour: Token = "print-quiet" if text.colour == "muted" else "print"
    return replace(text, box=box, size=text.size * by, colour=colour)


def _rule(rule: Rule, place: Box, by: float) -> Mark:
    """Return a line as a very thin box, half a pixel larger: marks leave room for an edge."""
    thick = max(0.6, rule.width * by)
    box = Box(rule.x, rule.y, rule.to_x - rule.x, rule.to_y - rule.y)
    at = _box(box, place, by)
    ground = replace(at, w=max(thick, at.w), h=max(thick, at.h)).inset(-0.5)
    colour: Token = "print-hair" if rule.quiet else "print"
    return Mark("", ground, 1.0, "ink", "clear", colour)


# ---------------------------------------------------------------------- what is lost


def notes(title: str, problems: Sequence[Problem] | None, box: Box, ui: Ui) -> tuple[Node, ...]:
    """Return what a format cannot carry, on a card."""
    at, rest = box.inset(ui(20)).top_part(ui(32))
    nodes = [label("notes-title", at, title, ui(19), weight=700, heading=True, parent="notes")]
    y, size = rest.y + ui(6), ui.type(16)
    for number, said in enumerate(_note_texts(problems)):
        tall = ui.measure.height(said, size, rest.w) + 1
        if y + tall > rest.bottom:
            break
        spot = Box(rest.x, y, rest.w, tall)
        colour: Token = "ink" if number else "muted"
        text = Text(said, spot, size, colour=colour, valign="top")
        note = Node(f"note-{number}", "text", spot, said, texts=(text,), parent="notes")
        nodes.append(replace(note, focusable=False))
        y += tall + ui(8)
    return panel("notes", replace(box, h=min(box.h, y + ui(14) - box.y)), ui), *nodes


def _note_texts(problems: Sequence[Problem] | None) -> list[str]:
    if problems is None:
        return [_("What it can carry is told when it is saved.")]
    if not problems:
        return [_("All of the set goes into this format.")]
    return [_("What does not go into this format:"), *map(with_cure, problems)]


def with_cure(problem: Problem) -> str:
    """Say what is wrong and how to mend it."""
    return _("{problem} {cure}").format(problem=problem.problem, cure=problem.cure)
