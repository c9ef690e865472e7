"""The export screen around form and preview: head, the strip at the foot, and its dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from game.core.pair_set import PairSet
from game.screens.exporting.messages import Action, TurnPage
from game.screens.exporting.state import Status
from game.view.box import Box
from game.view.node import Node, Skin, Token
from game.view.ui import Ui
from game.widgets.buttons import Button, button, button_width, header_button
from game.widgets.dialog import dialog, question
from game.widgets.hints import Hint
from game.widgets.page import header, label
from game.words import _, n_

FOOT = 70
"""Units of the strip with the button."""


def regions(ui: Ui) -> tuple[Box, Box, Box]:
    """Return where the form, the sheet of paper on its right and the strip at the foot are."""
    body, foot = _body(ui)
    wide = min(body.h * 0.78, ui.width * 0.34)
    left, right = body.right_part(wide + ui.margin)
    # The scroll bar of the form stands between it and the paper.
    sheet = right.right_part(wide + ui.margin - ui(10))[1]
    return left, Box(sheet.x, sheet.y + ui(6), wide - ui(10), sheet.h - ui(10)), foot


def upright_regions(ui: Ui) -> tuple[Box, Box] | None:
    """Return the most that the form may take above the paper, and all that both have.

    None in a window that is not upright: there they lie side by side.
    """
    body, _foot = _body(ui)
    if not body.is_upright:
        return None
    return replace(body.top_part(body.h / 2)[0], w=ui.width - ui.margin + ui(20)), body


def _body(ui: Ui) -> tuple[Box, Box]:
    """Return the room between the head and the strip at the foot, and that strip."""
    top = ui(92)
    return Box(0, top, ui.width, ui.height - ui.footer - top).bottom_part(ui(FOOT))


def head(pair_set: PairSet, ui: Ui) -> tuple[Node, ...]:
    """Return the title, the name of the set, and the way back."""
    count = n_("{n} pair", "{n} pairs", len(pair_set.pairs))
    back = header_button(Button("back", _("Back"), Action.CLOSE, icon="back"), ui)
    quiet = _("{title} · {pairs}").format(title=pair_set.title, pairs=count)
    return *header(ui, _("Print or export"), quiet, right=back.box.w + ui(20)), back


def foot(status: Status, box: Box, ui: Ui) -> Iterator[Node]:
    """Yield what became of the last attempt, and the buttons."""
    keys = ("enter", "ctrl+s")
    save = Button("save", _("Save"), Action.SAVE, keys, primary=True, disabled=status.busy)
    show = Button("show", _("Show in folder"), Action.OPEN_FOLDER, icon="folder")
    w = max(ui(180), button_width(save, ui))
    left, right = box.inset(ui.margin, 0).right_part(w)
    yield Node("foot", "page", box, skin=Skin(fill="bg"))
    yield button(save, right.middle(w, ui(46)), ui)
    if status.file is not None:
        wide = button_width(show, ui)
        left, at = left.right_part(wide + ui(14))
        yield button(show, Box(at.x, right.y + (right.h - ui(40)) / 2, wide, ui(40)), ui)
    if not status.text:
        return
    room = replace(left, w=left.w - ui(16))
    # As large as it fits.
    sizes = [ui.type(size) for size in (16, 14, 13, 12)] + [ui(12), ui(10)]
    fitting = (s for s in sizes if ui.measure.height(status.text, s, room.w, 600) <= room.h)
    size = next(fitting, sizes[-1])
    colour: Token = "muted" if status.busy else "bad" if status.wrong else "good"
    yield label("said", room, status.text, size, weight=600, colour=colour, lines=0)


def overwrite_question(path: Path, ui: Ui) -> tuple[Node, ...]:
    """Ask before a file is lost."""
    text = _("“{name}” is there already. What it holds now will be gone.").format(name=path.name)
    keep = Button("keep", _("Keep it"), Action.CLOSE)
    over = Button("over", _("Write over it"), Action.OVERWRITE, danger=True)
    return question(ui, _("Write over the file?"), text, keep, over)


def missing_set(path: Path, ui: Ui) -> tuple[Node, ...]:
    """Say that there is no set to print any more."""
    text = _("The file {file} was moved, deleted or changed. The library tells what is wrong.")
    choice = Button("back", _("Back"), Action.CLOSE, ("escape", "enter"), primary=True)
    title = _("This set cannot be printed any more")
    return dialog(ui, title, text.format(file=path.name), (choice,))


def hints(*, busy: bool, turns: bool) -> tuple[Hint, ...]:
    """Return the keys; while a file is made, Esc stops that. `turns`: there are pages to turn."""
    pages = (
        Hint(_("PgDn"), _("next page"), TurnPage(1), ("pagedown",)),
        Hint(_("PgUp"), _("page before"), TurnPage(-1), ("pageup",)),
    )
    return (
        Hint("↑↓←→", _("move")),
        Hint(_("Enter"), _("choose")),
        Hint("Ctrl S", _("save")),
        *(pages if turns else ()),
        Hint("Esc", _("stop") if busy else _("back"), Action.CLOSE, ("escape",)),
    )
