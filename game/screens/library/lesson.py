"""Lesson: the sets that are to be played one after the other, prepared in the library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from game.screens.library.messages import Action, InLesson, MoveInLesson
from game.services import Services
from game.shelf import Entry
from game.view.box import Box
from game.view.messages import Event, Focused, Key, Scrolled
from game.view.node import Mark, Node, Skin, Text
from game.view.ui import Ui
from game.widgets.buttons import Button, button, button_row
from game.widgets.dialog import dialog_frame
from game.widgets.notices import Notice
from game.widgets.page import label, outline
from game.widgets.scroller import ScrollArea, Scroller
from game.words import _, n_

MOST_IN_A_LINE = 4
"""The most titles that the notice names."""
_SIDE = 40
"""Units that a sign in a row has from left to right."""


class SetInLesson(NamedTuple):
    """A set of the lesson: its file, and what it is called."""

    path: Path
    title: str
    pairs: int


Lesson = tuple[SetInLesson, ...]


# ---------------------------------------------------------------------- what is prepared


def lesson_of(services: Services, entries: Sequence[Entry]) -> Lesson:
    """Return the sets of the lesson, in their order; those that cannot be played are left out."""
    if not services.settings.lesson:
        return ()
    by_key = {services.shelf.key(entry.path): entry for entry in entries if entry.playable}
    found = (by_key[key] for key in services.settings.lesson if key in by_key)
    return tuple(SetInLesson(entry.path, entry.title, entry.pairs) for entry in found)


def put_in(path: Path, services: Services, *, wanted: bool) -> None:
    """Put the set at the end of the lesson, or take it out."""
    key = services.shelf.key(path)
    others = [one for one in services.settings.lesson if one != key]
    _keep((*others, *([key] if wanted else [])), services)


def move(path: Path, by: int, lesson: Lesson, services: Services) -> None:
    """Move the set by so many places among those of the lesson; the first is not moved up."""
    keys = [services.shelf.key(one.path) for one in lesson]
    at = keys.index(services.shelf.key(path))
    to = min(max(0, at + by), len(keys) - 1)
    keys.insert(to, keys.pop(at))
    _keep(tuple(keys), services)


def empty(services: Services) -> None:
    """Take all sets out of the lesson."""
    _keep((), services)


def _keep(keys: tuple[str, ...], services: Services) -> None:
    services.keep(replace(services.settings, lesson=keys))


# ---------------------------------------------------------------------- what is said of it


def places(lesson: Lesson) -> Mapping[Path, int]:
    """Return which one of the lesson each set is, from 1."""
    return {one.path: at for at, one in enumerate(lesson, 1)}


def lesson_notice(lesson: Lesson, *, locked: bool) -> Notice:
    """Return the strip that names the sets of the lesson and starts it; `locked`: no more."""
    titles = [f"{at} {one.title}" for at, one in enumerate(lesson, 1)]
    if len(titles) > MOST_IN_A_LINE:
        left = len(titles) - MOST_IN_A_LINE + 1
        titles[MOST_IN_A_LINE - 1 :] = [n_("{n} more", "{n} more", left)]
    text = _("Lesson: {sets}").format(sets=" · ".join(titles))
    words = _("Start the lesson")
    start = Button("lesson-start", words, Action.START_LESSON, ("s",), True, "play")
    change = Button("lesson-open", _("Change…"), Action.OPEN_LESSON, ("ctrl+l",))
    return Notice("lesson", text, "order", "term", "term", (start,) if locked else (start, change))


# ---------------------------------------------------------------------- the dialog


class LessonList(NamedTuple):
    """The dialog with the sets of the lesson in their order. `focus` has the keyboard in it."""

    is_open: bool = False
    focus: str = "lesson-begin"
    scroller: Scroller = Scroller()

    def nodes(self, lesson: Lesson, ui: Ui) -> tuple[Node, ...]:
        """Return the dialog over the library."""
        frame, head, foot, area = _layout(lesson, self.focus, ui)
        title, quiet = _("The lesson"), _counted(lesson)
        top, below = head.top_part(ui.measure.line(ui.chrome(22, 1.6)) + ui(4))
        bold = partial(label, weight=700, heading=True, parent="dialog")
        begin = Button("lesson-begin", _("Start"), Action.START_LESSON, ("s",), True, "play")
        done = Button("lesson-close", _("Close"), Action.CLOSE_LESSON, ("escape",))
        clear = Button("lesson-empty", _("Empty it"), Action.EMPTY_LESSON, icon="trash")
        row = button_row(
            (begin, done, clear),
            foot.right,
            foot.bottom - ui(40),
            ui,
            to_left=True,
            limit=foot.w,
            parent="dialog",
        )
        return (
            *dialog_frame("dialog", frame, title, ui),
            bold("dialog-title", top, title, ui.chrome(22, 1.6)),
            label("dialog-text", below, quiet, ui.chrome(15, 1.6), colour="muted", parent="dialog"),
            *area.visible(self.scroller),
            *area.bar("dialog-bar", self.scroller, ui),
            *row,
        )

    def update(self, message: Scrolled | Focused | Key, lesson: Lesson, ui: Ui) -> LessonList:
        """Move the focus, or the list by the wheel and the page keys."""
        area = _layout(lesson, self.focus, ui)[-1]
        if isinstance(message, Focused):
            scroller = self.scroller.focus(message.id, area)
            return self._replace(focus=message.id, scroller=scroller)
        return self._replace(scroller=self.scroller.update(message, area, ui))

    def without(self, path: Path, lesson: Lesson) -> LessonList:
        """Return the dialog after this set of the lesson was taken out: the next has the focus."""
        rows = [_id(one) for one in lesson]
        at = rows.index(f"lesson:{path}")
        left = [*rows[:at], *rows[at + 1 :]]
        return self._replace(focus=left[min(at, len(left) - 1)] if left else "lesson-close")


CLOSED = LessonList()


def after(
    message: object, shown: LessonList, lesson: Lesson, services: Services, ui: Ui
) -> LessonList:
    """Carry out what is chosen in the dialog; return the dialog after the message."""
    match message:
        case Action.CLOSE_LESSON | Event.PRESSED_AWAY | Key("escape"):
            return CLOSED
        case Action.EMPTY_LESSON:
            empty(services)
            return CLOSED
        case InLesson(path):
            put_in(path, services, wanted=False)
            return shown.without(path, lesson)
        case MoveInLesson(path, by):
            move(path, by, lesson, services)
            return shown.update(Focused(f"lesson:{path}"), lesson, ui)
        case Focused() | Scrolled() | Key():
            return shown.update(message, lesson, ui)
    return shown


def _id(one: SetInLesson) -> str:
    return f"lesson:{one.path}"


def _counted(lesson: Lesson) -> str:
    """Return how many sets and pairs, and how the order is changed by key."""
    if not lesson:
        return _("Put sets into it with L, in the library.")
    sets = n_("{n} set", "{n} sets", len(lesson))
    pairs = n_("{n} pair", "{n} pairs", sum(one.pairs for one in lesson))
    moved = _("Ctrl ↑↓ moves a set")
    return " · ".join((sets, pairs, moved) if len(lesson) > 1 else (sets, pairs))


def _layout(lesson: Lesson, focus: str, ui: Ui) -> tuple[Box, Box, Box, ScrollArea]:
    """Return frame, head, foot and list of a dialog as tall as its list, and as the window."""
    wide = min(ui(680) * max(1.0, min(ui.text, 1.4)), ui.width - 2 * ui.margin)
    head_h = ui.measure.line(ui.chrome(22, 1.6)) + ui.measure.line(ui.chrome(15, 1.6)) + ui(12)
    tall = _rows(lesson, focus, Box(0, 0, wide - ui(56), 0), ui)[1]
    frame = ui.page.middle(wide, min(tall + head_h + ui(48 + 66), ui.height * 0.88))
    head, rest = frame.inset(ui(28), ui(24)).top_part(head_h)
    window, foot = rest.bottom_part(ui(58))
    rows, tall = _rows(lesson, focus, window, ui)
    return frame, head, foot, ScrollArea(rows, window.inset(-ui(10), 0), tall, ui(8))


def _rows(lesson: Lesson, focus: str, box: Box, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Return a row for each set, and how tall they are together; keys act on the one in focus."""
    tall, y, nodes = max(ui(46), ui.measure.line(ui.type(17)) + ui(18)), box.y + ui(6), []
    for at, one in enumerate(lesson):
        place = Box(box.x, y, box.w, tall)
        row = _row(at, one, place, ui)
        nodes += [row, *_buttons(at, one, len(lesson), place, ui, keys=focus == row.id)]
        y += tall + ui(8)
    return tuple(nodes), y - box.y


def _row(at: int, one: SetInLesson, box: Box, ui: Ui) -> Node:
    """Return a set with its number and its title."""
    size = ui.type(17)
    number, rest = box.inset(ui(12), 0).left_part(ui.type(38))
    words = rest.right_part(3 * ui(_SIDE) + ui(4))[0]
    cap = number.left_part(ui.type(28))[0].middle(ui.type(28), ui.type(26))
    mark = Mark(str(at + 1), cap, ui.type(14), "on-term", "term", "term")
    text = Text(one.title, words, size, 600, lines=1)
    pairs, said = n_("{n} pair", "{n} pairs", one.pairs), f"{at + 1} {one.title}"
    skin, focused = outline(ui, ui(10), "bg"), Focused(_id(one))
    row = Node(_id(one), "row", box, said, pairs, skin, (text,), message=focused, parent="dialog")
    return replace(row, marks=(mark,))


def _buttons(
    at: int, one: SetInLesson, count: int, row: Box, ui: Ui, *, keys: bool
) -> Iterator[Node]:
    """Yield what moves the set of a row and takes it out, with their `keys` if they are for it."""
    id, side = _id(one), ui(_SIDE)
    up, down = MoveInLesson(one.path, -1), MoveInLesson(one.path, 1)
    out = InLesson(one.path, wanted=False)
    earlier, later = _("Earlier: {title}"), _("Later: {title}")
    away = _("Out of the lesson: {title}")
    choices = (
        Button(f"{id}:up", "", up, ("ctrl+up",), icon="up", disabled=not at, label=earlier),
        Button(
            f"{id}:down",
            "",
            down,
            ("ctrl+down",),
            icon="down",
            disabled=at == count - 1,
            label=later,
        ),
        Button(f"{id}:out", "", out, ("delete",), icon="cross", label=away),
    )
    for place, choice in enumerate(choices):
        x = row.right - (3 - place) * side - ui(6)
        spot = Box(x, row.y, side, row.h).middle(side - ui(4), ui(36))
        named = replace(choice, label=choice.label.format(title=one.title))
        node = button(named if keys else replace(named, keys=()), spot, ui, parent=id)
        yield replace(node, focusable=False, skin=Skin(radius=ui(8)))
