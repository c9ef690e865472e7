"""Request: what was asked for while files were still being read, and whether it is done then."""

from __future__ import annotations

from typing import Literal

from game.screens.importing.chips import TITLE
from game.screens.importing.items import Item
from game.screens.importing.messages import Action, Message
from game.screens.importing.storing import ImportStatus
from game.values import dataclass
from game.view.messages import Clipboard, Event, Focused, Resized, Scrolled
from game.widgets.text_field import Typing

Wanted = Literal[Action.IMPORT, Action.IMPORT_THIS, Action.IMPORT_AND_EDIT, Action.ANOTHER_READING]
Remark = tuple[int, str]
"""The key of an item, and what is to be looked at of it."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be done when all that it needs is read; `seen` was in sight when it was asked."""

    action: Wanted
    seen: frozenset[Remark]

    @classmethod
    def of(cls, action: Wanted, status: ImportStatus) -> Request | None:
        """Return the request, or None where it can be carried out at once."""
        request = cls(action, frozenset(_remarks(status)))
        return request if request.waits(status) else None

    def waits(self, status: ImportStatus) -> bool:
        """Return True while something is being read that it is about."""
        return any(item.job is not None for item in self._items(status))

    def unseen(self, status: ImportStatus) -> int | None:
        """Return the key of the first item with something that nobody can have looked at.

        Return None when there is nothing of the kind, and for a request that is itself a look.
        """
        if self.action is Action.ANOTHER_READING:
            return None
        keys = {item.key for item in self._items(status)}
        new = (
            key for key, said in _remarks(status) if key in keys and (key, said) not in self.seen
        )
        return next(new, None)

    def _items(self, status: ImportStatus) -> tuple[Item, ...]:
        if self.action is Action.IMPORT:
            return status.batch.items
        return (status.batch.selected,) if status.batch.selected is not None else ()


def outlives(message: Message, focus: str) -> bool:
    """Return True if a request stands after this message: it chooses nothing else."""
    if isinstance(message, Focused):
        return not message.id.startswith("file-")
    if isinstance(message, Typing):
        # Keys move and enlarge what is seen, but for those that go into the title.
        return focus != TITLE and not isinstance(message, Clipboard)
    return isinstance(message, Event | Resized | Scrolled)


def _remarks(status: ImportStatus) -> list[Remark]:
    """Return what is to be looked at of all that is read, in the order of the items."""
    return [(item.key, said) for item in status.batch.items for said in _of_item(item, status)]


def _of_item(item: Item, status: ImportStatus) -> list[str]:
    if item.result is None:
        return []
    if item.pair_set is None:
        return ["unreadable"]
    counts = {"problems": len(item.problems), "left out": item.result.left_out}
    said = [f"{count} {name}" for name, count in counts.items() if count]
    said += ["duplicate"] if item.key in status.duplicates else []
    return said + ([] if item.read_before else list(item.doubts))
