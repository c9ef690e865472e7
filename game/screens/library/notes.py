"""Notes: what is told above the sets: good news first, then what is the matter."""

from __future__ import annotations

from collections.abc import Container, Sequence

from game.screens.library.lesson import Lesson, lesson_notice
from game.screens.library.messages import BringBack, CloseNotice
from game.screens.library.model import SetCard
from game.screens.routes import Push, ToPractice
from game.services import Services
from game.widgets.buttons import Button
from game.widgets.notices import Notice
from game.words import _, n_


def told(
    services: Services, undos: Container[str], lesson: Lesson, cards: Sequence[SetCard] = ()
) -> list[Notice]:
    """Return the notices; those whose sentence is among the `undos` can be undone.

    What is due today of all `cards`, and a lesson that is prepared, stand below them.
    """
    sentences = [(text, True) for text in services.news]
    sentences += [(text, False) for text in services.notices]
    notices = [_notice(n, text, good, text in undos) for n, (text, good) in enumerate(sentences)]
    if left_out := services.shelf.left_out:
        notices.append(_too_many(left_out))
    if due := [card.due for card in cards if card.due]:
        notices.append(_due_notice(due, services.settings.nickname))
    return [*notices, lesson_notice(lesson, locked=services.locked)] if lesson else notices


def _due_notice(due: Sequence[int], nickname: str) -> Notice:
    """Return the strip that says how much is due today of all sets, and leads to it."""
    pairs, sets = n_("{n} pair", "{n} pairs", sum(due)), n_("{n} set", "{n} sets", len(due))
    said = _("Due today: {pairs} of {sets}")
    if nickname:
        said = _("Due today for {nickname}: {pairs} of {sets}")
    text = said.format(nickname=nickname, pairs=pairs, sets=sets)
    every = Push(ToPractice())
    start = Button("due-all", _("Practise all that is due"), every, ("a",), True, "redo")
    return Notice("due", text, "redo", "term", "term", (start,))


def _too_many(left_out: int) -> Notice:
    said = n_(
        "There are too many pair files: {n} older one is not shown.",
        "There are too many pair files: {n} older ones are not shown.",
        left_out,
    )
    cure = _("Move those that you do not play now out of the folder.")
    return Notice("too-many", f"{said} {cure}", "warning", "ochre")


def _notice(number: int, text: str, good: bool, undo: bool) -> Notice:
    id = f"notice-{number}"
    buttons = [Button(f"{id}-close", "", CloseNotice(text), icon="cross", label=_("Close"))]
    if undo:
        back = BringBack(text)
        buttons.insert(0, Button(f"{id}-undo", _("Undo"), back, ("ctrl+z",), icon="undo"))
    if good:
        return Notice(id, text, "tick", "good", buttons=tuple(buttons))
    return Notice(id, text, "warning", "bad", buttons=tuple(buttons))
