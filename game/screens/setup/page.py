"""The setup screen around its form: the head, the start button, the keys, a set that is gone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.core.pair_set import PairSet
from game.core.run import Run
from game.core.word import Word
from game.screens.setup import rows as setup_rows
from game.view.box import Box
from game.view.node import Node, Skin
from game.view.ui import Ui
from game.widgets.buttons import Button, button, button_row, button_width
from game.widgets.dialog import dialog
from game.widgets.hints import Hint
from game.widgets.page import header
from game.words import _, n_

FOOT = 76
"""Units of the strip with the start button."""


class Begin(Word):
    """Start the game."""


class Return(Word):
    """Back to the library."""


class Edit(Word):
    """To the editor, with this set."""


class Export(Word):
    """To printing and exporting this set."""


class Scores(Word):
    """The high scores of this set."""


def window(ui: Ui) -> Box:
    """Where the form shows, between the head and the start button."""
    top = ui(90)
    return Box(0, top, ui.width, ui.height - ui.footer - ui(FOOT) - top)


def head(pair_set: PairSet, ui: Ui) -> Sequence[Node]:
    count = n_("{n} pair", "{n} pairs", len(pair_set.pairs))
    quiet = f"{pair_set.subject} · {count}" if pair_set.subject else count
    choices = (
        Button("edit", _("Edit"), Edit(), ("e",)),
        Button("export", _("Print or export …"), Export(), ("x", "ctrl+p")),
        Button("back", _("Back"), Return(), icon="back"),
    )
    buttons = button_row(choices, ui.width - ui.margin, ui(30), ui, to_left=True)
    wide = ui.width - ui.margin - buttons[0].box.x
    return *header(ui, pair_set.title, quiet, right=wide + ui(20)), *buttons


def foot(best: Run | None, ui: Ui) -> Sequence[Node]:
    """The strip below the form: the run to beat, and the button that starts."""
    strip = Box(ui.margin, window(ui).bottom, ui.width - 2 * ui.margin, ui(FOOT))
    start = Button("start", _("Start"), Begin(), ("enter", "s"), primary=True, icon="play")
    w = max(ui(220), button_width(start, ui) + ui(40))
    left, right = strip.right_part(w)
    nodes = [
        Node("foot", "page", Box(0, strip.y, ui.width, strip.h), skin=Skin(fill="bg"),
             focusable=False),
        button(start, right.middle(w, ui(52)), ui),
    ]  # fmt: skip
    if best is not None:
        nodes.append(setup_rows.best(best, left.inset(ui(4), ui(6)), ui))
    return nodes


def gone(path: Path, ui: Ui) -> Sequence[Node]:
    """What is said when the file went away, or can no longer be played."""
    text = _("The file {file} was moved, deleted or changed. The library tells what is wrong.")
    choice = Button("back", _("Back to the library"), Return(), ("escape", "enter"), primary=True)
    return dialog(
        ui, _("This set cannot be played any more"), text.format(file=path.name),
        (choice,),
    )  # fmt: skip


def hints() -> tuple[Hint, ...]:
    return (
        Hint("↑↓←→", _("move")),
        Hint(_("Enter"), _("choose")),
        Hint("S", _("start")),
        Hint("R", _("its high scores"), Scores(), ("r",)),
        Hint("E", _("edit")),
        Hint("X", _("print or export")),
        Hint("F1", _("all keys")),
        Hint("Esc", _("back"), Return(), ("escape",)),
    )
