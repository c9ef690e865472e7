"""The export screen around its form: head, what will come of it, and the strip at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game.core.pair_set import PairSet
from game.core.word import Word
from game.formats.problems import Problem
from game.paper.printing import Printed
from game.screens.exporting import preview
from game.view.box import Box
from game.view.node import Node, Skin, Token
from game.view.ui import Ui
from game.widgets.buttons import Button, button, button_width
from game.widgets.dialog import dialog
from game.widgets.hints import Hint
from game.widgets.page import header, label, panel
from game.words import _, n_

FOOT = 70
"""Units of the strip with the button."""


class Save(Word):
    """Write the file."""


class Over(Word):
    """Write over the file that is there."""


class Close(Word):
    """Back to the set, or out of the question."""


class Show(Word):
    """Show the folder of the file that was written."""


@dataclass(frozen=True, slots=True)
class Turn:
    """So many pages further in the preview."""

    by: int


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the form, the preview and the strip at the foot are."""

    form: Box
    preview: Box
    foot: Box


def parts(ui: Ui) -> Parts:
    """The form on the left, a sheet of paper on the right."""
    top = ui(92)
    whole = Box(0, top, ui.width, ui.height - ui.footer - top)
    body, foot = whole.bottom_part(ui(FOOT))
    wide = min(body.h * 0.78, ui.width * 0.34)
    left, right = body.right_part(wide + ui.margin)
    return Parts(left, Box(right.x, right.y + ui(6), wide, right.h - ui(10)), foot)


def head(pair_set: PairSet, ui: Ui) -> Sequence[Node]:
    count = n_("{n} pair", "{n} pairs", len(pair_set.pairs))
    back = Button("back", _("Back"), Close(), icon="back")
    w = button_width(back, ui)
    at = Box(ui.width - ui.margin - w, ui(30), w, ui(40))
    quiet = _("{title} · {pairs}").format(title=pair_set.title, pairs=count)
    return *header(ui, _("Print or export"), quiet, right=w + ui(20)), button(back, at, ui)


# ---------------------------------------------------------------------- what comes of it


def sheets(made: Printed | None, at: int, more: bool, box: Box, ui: Ui) -> Sequence[Node]:
    """One page of what will be printed, and the way to the others; `more` than these follow."""
    if made is None or not made.sheets:
        said = _("The pages are being laid out …") if made is None else _("There is no page.")
        return (_quiet("preview-words", said, box, ui),)
    room, strip = box.bottom_part(ui(34))
    count = len(made.sheets)
    of = _("Page {page} of more than {pages}") if more else _("Page {page} of {pages}")
    said = of.format(page=at + 1, pages=count)
    nodes = [*preview.page(made.sheets[at], room.inset(0, ui(4)), ui, said)]
    middle = label("page", strip, said, ui(14), colour="muted", align="centre")
    nodes.append(middle)
    if count > 1:
        side = ui(34)
        left, right = strip.left_part(side)[0], strip.right_part(side)[1]
        nodes += [
            button(Button("page-before", "‹", Turn(-1), disabled=at == 0), left, ui),
            button(Button("page-after", "›", Turn(1), disabled=at == count - 1), right, ui),
        ]
    return nodes


def notes(title: str, problems: Sequence[Problem] | None, box: Box, ui: Ui) -> Sequence[Node]:
    """What a format cannot carry, on a card."""
    inner = box.inset(ui(20))
    at, rest = inner.top_part(ui(32))
    head = label("notes-title", at, title, ui(19), weight=700, heading=True, parent="notes")
    nodes, y, size = [head], rest.y + ui(6), ui.type(16)
    for number, text in enumerate(_said_of(problems)):
        tall = ui.measure.height(text, size, rest.w) + 1
        if y + tall > rest.bottom:
            break
        colour: Token = "muted" if number == 0 else "ink"
        spot = Box(rest.x, y, rest.w, tall)
        nodes.append(label(f"note-{number}", spot, text, size, colour=colour, lines=0,
                           valign="top", parent="notes"))  # fmt: skip
        y += tall + ui(8)
    return panel("notes", replace(box, h=min(box.h, y + ui(14) - box.y)), ui), *nodes


def _said_of(problems: Sequence[Problem] | None) -> list[str]:
    if problems is None:
        return [_("What it can carry is told when it is saved.")]
    if not problems:
        return [_("All of the set goes into this format.")]
    return [_("What does not go into this format:"), *(whole(each) for each in problems)]


def whole(problem: Problem) -> str:
    """What is wrong and how to mend it."""
    return _("{problem} {cure}").format(problem=problem.problem, cure=problem.cure)


def _quiet(id: str, said: str, box: Box, ui: Ui) -> Node:
    return label(id, box, said, ui.type(16), colour="muted", align="centre", lines=0)


# ---------------------------------------------------------------------- the foot


@dataclass(frozen=True, slots=True)
class Standing:
    """What is said of the last attempt: what went wrong, the file that was `written`, or, while
    it is `busy`, how far it is."""

    said: str
    wrong: bool = False
    written: bool = False
    busy: bool = False


def foot(standing: Standing, box: Box, ui: Ui) -> Sequence[Node]:
    """What became of the last attempt, and the buttons."""
    strip = box.inset(ui.margin, 0)
    keys = ("enter", "ctrl+s")
    save = Button("save", _("Save"), Save(), keys, primary=True, disabled=standing.busy)
    show = Button("show", _("Show in folder"), Show(), icon="folder")
    w = max(ui(180), button_width(save, ui))
    left, right = strip.right_part(w)
    ground = Node("foot", "page", Box(0, box.y, ui.width, box.h), skin=Skin(fill="bg"),
                  focusable=False)  # fmt: skip
    nodes = [ground, button(save, right.middle(w, ui(46)), ui)]
    if standing.written:
        wide = button_width(show, ui)
        left, at = left.right_part(wide + ui(14))
        nodes.append(button(show, Box(at.x, right.y + (right.h - ui(40)) / 2, wide, ui(40)),
                            ui))  # fmt: skip
    if standing.said:
        room = Box(left.x, left.y, left.w - ui(16), left.h)
        nodes.append(_said(standing, room, ui))
    return nodes


def _said(standing: Standing, room: Box, ui: Ui) -> Node:
    """The sentence, in as large a type as it fits with."""
    said = standing.said
    sizes = [ui.type(size) for size in (16, 14, 13, 12)] + [ui(12), ui(10)]
    fitting = (s for s in sizes if ui.measure.height(said, s, room.w, 600) <= room.h)
    size = next(fitting, sizes[-1])
    colour: Token = "muted" if standing.busy else "bad" if standing.wrong else "good"
    return label("said", room, said, size, weight=600, colour=colour, lines=0)


def saved(path: Path, problems: Sequence[Problem]) -> str:
    """Where the file lies, and what is not in it."""
    if not problems:
        return _("Saved: {file}").format(file=path)
    first = problems[0].problem
    return _("Saved: {file} – {but}").format(file=path, but=first)


def question(path: Path, ui: Ui) -> Sequence[Node]:
    """Asked before a file is lost."""
    text = _("“{name}” is there already. What it holds now will be gone.").format(name=path.name)
    return dialog(ui, _("Write over the file?"), text, (
        Button("keep", _("Keep it"), Close(), ("escape",)),
        Button("over", _("Write over it"), Over(), primary=True),
    ))  # fmt: skip


def gone(path: Path, ui: Ui) -> Sequence[Node]:
    """What is said when there is no set to print any more."""
    text = _("The file {file} was moved, deleted or changed. The library tells what is wrong.")
    choice = Button("back", _("Back"), Close(), ("escape", "enter"), primary=True)
    title = _("This set cannot be printed any more")
    return dialog(ui, title, text.format(file=path.name), (choice,))


def hints(*, busy: bool) -> tuple[Hint, ...]:
    """The keys; while a file is made, Esc stops that."""
    return (
        Hint("↑↓←→", _("move")),
        Hint(_("Enter"), _("choose")),
        Hint("Ctrl S", _("save")),
        Hint(_("PgDn"), _("next page"), Turn(1), ("pagedown",)),
        Hint(_("PgUp"), _("page before"), Turn(-1), ("pageup",)),
        Hint("Esc", _("stop") if busy else _("back"), Close(), ("escape",)),
    )
