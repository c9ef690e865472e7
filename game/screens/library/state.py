"""What the library remembers: the sets, the search, the menu and the questions that are open."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.formats.problems import Problem
from game.screens.library.lesson import CLOSED, Lesson, LessonList
from game.screens.library.messages import Hide
from game.screens.library.model import SetCard
from game.screens.library.order import found
from game.screens.library.page import Question, hints
from game.shelf import Entry
from game.values import dataclass
from game.view.line import Line
from game.widgets.hints import Hint
from game.widgets.problem_list import ProblemList
from game.widgets.scroller import ListState

if TYPE_CHECKING:
    from game.shelf.removing import Removal


@dataclass(frozen=True, slots=True)
class State(ListState):
    """What the screen remembers. `recent` is the set that was opened when it last looked.

    `focus` is "" for the first thing in the list.
    """

    recent: Path | None
    entries: tuple[Entry, ...] = ()
    cards: tuple[SetCard, ...] = ()
    counted: bool = False
    """True once what is due was counted, which waits for the first picture."""
    search: Line = Line()
    texts: Mapping[Path, str] = field(default_factory=dict)
    """What is written on the cards of each set that was read for a search."""
    shows_hidden: bool = False
    undos: Mapping[str, Removal | Hide] = field(default_factory=dict)
    """What brings back what was deleted or hidden, by the sentence that tells of it."""
    menu: str = ""
    """The id of what has its menu open, "" for none."""
    menu_focus: str = ""
    lesson: Lesson = ()
    """The sets that are to be played one after the other."""
    lesson_list: LessonList = CLOSED
    problem_list: ProblemList = ProblemList()
    question: Question | None = None

    @property
    def matches(self) -> tuple[SetCard, ...]:
        """Return the cards that the search finds: all of them while it is empty."""
        return found(self.cards, self.search.text, self.texts)

    @property
    def has_counts(self) -> bool:
        """Return True if a card says what is to be practised, or when it was last."""
        return any(card.due or card.practised or card.coming for card in self.cards)

    @property
    def unread(self) -> tuple[Entry, ...]:
        """Return the sets whose pairs are still to be read for the search."""
        if not self.search.text.strip():
            return ()
        return tuple(e for e in self.entries if e.playable and e.path not in self.texts)

    @property
    def unplayable(self) -> tuple[Entry, ...]:
        """Return the files that were read and have nothing in them that can be played."""
        return tuple(e for e in self.entries if not e.playable and not e.waiting)

    @property
    def first(self) -> str:
        """Return the id of the first thing in the list that can have the keyboard."""
        if matches := self.matches:
            return matches[0].id
        if self.search.text.strip():
            return "clear-search"
        return f"unplayable:{self.entries[0].path}" if self.entries else "empty-new"

    def with_focus_in_view(self) -> State:
        """Return the state with what has the keyboard kept in view."""
        return replace(self, scroller=replace(self.scroller, reveal=self.focus or self.first))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong in the file whose list of problems was asked for."""
        path = self.problem_list.path
        return next((entry.problems for entry in self.entries if entry.path == path), ())

    @property
    def list_open(self) -> bool:
        """Return True while the list of problems lies over the library."""
        return self.problem_list.is_open(self.problems)

    def with_undo(self, text: str, undo: Removal | Hide) -> State:
        """Return the state with what undoes this sentence; the newest is undone first."""
        older = {told: one for told, one in self.undos.items() if told != text}
        return replace(self, undos={**older, text: undo})

    def without_undos(self, texts: Collection[str]) -> State:
        """Return the state without what undoes these sentences."""
        return replace(self, undos={t: one for t, one in self.undos.items() if t not in texts})

    def hints(self, focus: str, *, locked: bool) -> Sequence[Hint]:
        """Return the keys at the foot while the node with this id has the keyboard."""
        if self.menu:
            from game.widgets.menu import menu_hints

            return menu_hints()
        left = any(card.saved is not None for card in self.cards if card.id == focus)
        searching, typing = bool(self.search.text), focus == "search"
        entry = self.entry(focus)
        taken = entry is not None and any(one.path == entry.path for one in self.lesson)
        return hints(
            entry, left=left, taken=taken, searching=searching, typing=typing, locked=locked
        )

    def entry(self, id: str) -> Entry | None:
        """Return the file whose node has this id."""
        kind, _colon, path = id.partition(":")
        if kind not in ("set", "unplayable"):
            return None
        return next((entry for entry in self.entries if str(entry.path) == path), None)

    def id_of(self, path: Path) -> str:
        """Return the id of the node of this file."""
        return f"set:{path}" if any(c.path == path for c in self.cards) else f"unplayable:{path}"
