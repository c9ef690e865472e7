"""Frame: what lies around the form of the setup: head, start button, keys, a set that is gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.core.pair_set import PairSet
from game.core.run import Run
from game.core.teams import TeamOptions
from game.screens.setup.messages import Action
from game.screens.setup.page import FOOT, window
from game.view.box import Box
from game.view.node import Icon, Node, Skin, Text
from game.view.ui import Ui
from game.widgets.buttons import Button, button, button_row, button_width
from game.widgets.dialog import dialog
from game.widgets.form import Choose
from game.widgets.hints import Hint, unseen_key
from game.widgets.page import header
from game.widgets.run_words import best_words
from game.words import _, n_

_BEST = 280
"""Units that the run to beat needs, left of the buttons."""


def head(pair_set: PairSet, several: TeamOptions | None, ui: Ui, *, locked: bool) -> Sequence[Node]:
    """Return the set's title, and the buttons that lead elsewhere; `locked`: not to the editor.

    `several` are the teams that `T` lets play; None where teams play already.
    """
    count = n_("{n} pair", "{n} pairs", len(pair_set.pairs))
    said = (pair_set.subject, count, pair_set.author, " ".join(pair_set.description.split()))
    quiet = " · ".join(part for part in said if part)
    choices: tuple[Button, ...] = (
        Button("edit", _("Edit"), Action.EDIT, ("e",)),
        Button("export", _("Print or export…"), Action.EXPORT, ("x", "ctrl+p")),
        Button("back", _("Back"), Action.BACK, icon="back"),
    )
    choices = choices[locked:]
    if several is not None:
        class_game = Button("teams", _("Teams"), Choose(several), ("t",), icon="hexagon")
        choices = (class_game, *choices)
    buttons = button_row(choices, ui.width - ui.margin, ui(30), ui, to_left=True)
    wide = ui.width - ui.margin - buttons[0].box.x
    return *header(ui, pair_set.title, quiet, right=wide + ui(20)), *buttons


def foot(best: Run | None, later: Sequence[str], ui: Ui) -> Sequence[Node]:
    """Return the strip below the form: the run to beat, and the button that starts.

    `later` are the titles of the sets of the lesson that come after this one.
    """
    strip = Box(ui.margin, window(ui).bottom, ui.width - 2 * ui.margin, ui(FOOT))
    start = Button("start", _("Start"), Action.BEGIN, ("enter", "s"), primary=True, icon="play")
    look = Button("look", _("Look at the cards first"), Action.LOOK, ("c",), icon="cards")
    w = max(ui(220), button_width(start, ui) + ui(40))
    left, right = strip.right_part(w)
    look_w = min(button_width(look, ui) + ui(16), 0.55 * left.w)
    left, middle = left.right_part(look_w + ui(14))
    ground = Node("foot", "page", Box(0, strip.y, ui.width, strip.h), skin=Skin(fill="bg"))
    nodes = [ground, button(look, middle.left_part(look_w)[0].middle(look_w, ui(52)), ui)]
    practise, left = _practise(left, ui, short=bool(later))
    nodes += practise
    nodes.append(button(start, right.middle(w, ui(52)), ui))
    room = left.inset(ui(4), ui(6))
    rows = room.grid(2, 1) if best is not None and later else [room, room]
    if best is not None:
        nodes.append(_best(best, rows[0], ui))
    if later:
        nodes.append(_later(later, rows[1], ui))
    return nodes


def _practise(left: Box, ui: Ui, *, short: bool) -> tuple[list[Node], Box]:
    """Return the buttons that practise instead of playing, and what is left beside them.

    They are signs alone when they are to be `short`, or there is no room for their words.
    """
    choices = [
        Button("practise", _("Practise"), Action.PRACTISE, ("p",), icon="redo"),
        Button("typed", _("Type the answers"), Action.TYPE_ANSWERS, ("y",), icon="keys"),
    ]
    said = (_("Practise: no clock, no score"), _("Practise by typed answers alone"))
    nodes, room = list[Node](), left.w - ui(_BEST)
    if short:
        # The sets of a lesson need the room; the key works all the same.
        nodes.append(unseen_key("typed", choices.pop().words, Action.TYPE_ANSWERS, "y"))
    for choice, label in reversed([*zip(choices, said, strict=False)]):
        wide = button_width(choice, ui) + ui(16)
        if short or wide > room - ui(14 + 52) * (choice is not choices[0]):
            choice = choice.icon_only
            wide = button_width(choice, ui) + ui(16)
        room -= wide + ui(14)
        left, place = left.right_part(wide + ui(14))
        node = button(choice, place.left_part(wide)[0].middle(wide, ui(52)), ui)
        nodes.insert(0, replace(node, label=label))
    return nodes, left


def _later(titles: Sequence[str], box: Box, ui: Ui) -> Node:
    """Return what comes after this set in the lesson."""
    words = _("A lesson. After this set: {sets}").format(sets=" · ".join(titles))
    spot, rest = box.left_part(ui(34))
    sign = Icon("order", spot.middle(ui(20), ui(20)).moved(-ui(6), 0), "term")
    text = Text(words, rest, ui.type(16), 600, "term", lines=2 if box.h > ui(40) else 1)
    return Node("lesson", "text", box, words, texts=(text,), icons=(sign,))


def _best(run: Run, box: Box, ui: Ui) -> Node:
    """Return the run to beat in the way that is chosen."""
    words = best_words(run)
    if run.start.nickname:
        words = _("{best} · {nickname}").format(best=words, nickname=run.start.nickname)
    words = _("In this way: {best}").format(best=words)
    star, rest = box.left_part(ui(34))
    trophy = Icon("trophy", star.middle(ui(20), ui(20)).moved(-ui(6), 0), "good")
    face = Text(words, rest, ui.type(16), 600, "good", lines=2)
    return Node("best", "text", box, words, texts=(face,), icons=(trophy,))


def gone(path: Path, ui: Ui) -> Sequence[Node]:
    """Return what is said when the file went away, or can no longer be played."""
    title = _("This set cannot be played any more")
    text = _("The file {file} was moved, deleted or changed. The library tells what is wrong.")
    keys = ("escape", "enter")
    back = Button("back", _("Back to the library"), Action.BACK, keys, primary=True)
    return dialog(ui, title, text.format(file=path.name), (back,))


def hints(typing: bool, left: bool, alone: bool) -> tuple[Hint, ...]:
    """Return the keys at the foot; while a field has the keyboard, those that are not typed.

    `left`: a game was left that can be gone on with; `alone`: no teams play.
    """
    if typing:
        return (
            Hint("↑↓", _("move")),
            Hint(_("Enter"), _("start")),
            Hint("F1", _("all keys")),
            Hint("Esc", _("back"), Action.BACK, ("escape",)),
        )
    return (
        Hint("↑↓←→", _("move")),
        Hint(_("Enter"), _("choose")),
        *([Hint("G", _("go on"))] if left else []),
        Hint("S", _("start")),
        Hint("C", _("look at the cards first")),
        Hint("P", _("practise")),
        Hint("Y", _("type the answers")),
        Hint("T", _("teams") if alone else _("one player")),
        Hint("R", _("its high scores"), Action.SCORES, ("r",)),
        Hint("E", _("edit")),
        Hint("X", _("print or export")),
        Hint("F1", _("all keys")),
        Hint("Esc", _("back"), Action.BACK, ("escape",)),
    )
