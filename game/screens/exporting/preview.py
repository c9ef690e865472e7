"""Preview: the sheets that will be printed, in little, or what a format cannot carry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from game.formats.problems import Problem
from game.screens.exporting.messages import TurnPage
from game.screens.exporting.saving import with_cure
from game.screens.exporting.state import State
from game.view.box import Box
from game.view.node import Mark, Node, Picture, Skin, Text, Token
from game.view.sheet import Rule, Sheet
from game.view.ui import Ui
from game.widgets.buttons import Button, button
from game.widgets.page import label, panel
from game.words import _

MOST_TEXTS = 260
PREVIEWED = 600
"""Of a longer set, only so many pairs are laid out to be looked at."""


def outcome(state: State, box: Box, ui: Ui) -> Iterable[Node]:
    """Return the pages that will be printed, or what does not go into the format."""
    if not state.order.prints:
        return _notes(state.order.title, state.losses.get(state.order), box, ui)
    pages = state.previews.get(state.order)
    if pages is not None and pages.sheets:
        of = _("Page {page} of {pages}")
        if len(state.pair_set.pairs) > PREVIEWED:
            of = _("Page {page} of more than {pages}")
        return _page(pages.sheets, state.page, of, box, ui)
    said = _("The pages are being laid out …") if pages is None else _("There is no page.")
    size = ui.type(16)
    return (label("preview-words", box, said, size, colour="muted", align="centre", lines=0),)


def _page(sheets: Sequence[Sheet], at: int, of: str, box: Box, ui: Ui) -> Iterator[Node]:
    """Yield one page, `of` how many it is, and the way to the others."""
    room, strip = box.middle(min(box.w, box.h * 0.78), box.h).bottom_part(ui(34))
    count, side = len(sheets), ui(34)
    said = of.format(page=at + 1, pages=count)
    yield from _sheet(sheets[at], room.inset(0, ui(4)), ui, said)
    yield label("page-number", strip, said, ui.chrome(14), colour="muted", align="centre")
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
    paper = Node("sheet", "image", place, said, skin=skin)
    texts = tuple(_text(text, place, by) for text in sheet.texts[:MOST_TEXTS])
    pictures = tuple(Picture(p.path, _box(p.box, place, by)) for p in sheet.pictures)
    marks = tuple(_rule(rule, place, by) for rule in sheet.rules)
    drawing = Node("print", "row", place, texts=texts, pictures=pictures, marks=marks, clip=place)
    return paper, drawing


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


def _notes(title: str, problems: Sequence[Problem] | None, box: Box, ui: Ui) -> tuple[Node, ...]:
    """Return what a format cannot carry, on a card."""
    texts = [_("All of the set goes into this format.")]
    if problems is None:
        texts = [_("What it can carry is told when it is saved.")]
    elif problems:
        texts = [_("What does not go into this format:"), *map(with_cure, problems)]
    at, rest = box.inset(ui(20)).top_part(ui(32))
    nodes = [label("notes-title", at, title, ui(19), weight=700, heading=True, parent="notes")]
    y, size = rest.y + ui(6), ui.type(16)
    for number, said in enumerate(texts):
        tall = ui.measure.height(said, size, rest.w) + 1
        if y + tall > rest.bottom:
            break
        id, spot = f"note-{number}", Box(rest.x, y, rest.w, tall)
        colour: Token = "ink" if number else "muted"
        note = label(id, spot, said, size, colour=colour, valign="top", lines=0, parent="notes")
        nodes.append(note)
        y += tall + ui(8)
    return panel("notes", replace(box, h=min(box.h, y + ui(14) - box.y)), ui), *nodes
