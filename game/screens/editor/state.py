"""State: all that the editor remembers between two views, as one value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from game.core.bounds import MOST_IN_A_TITLE
from game.core.options import Room
from game.screens.editor.document import Status
from game.screens.editor.edit import Edit
from game.screens.editor.languages import LanguageList
from game.screens.editor.messages import Head
from game.screens.editor.scroll import Anchor
from game.screens.editor.search import FIELD, Search
from game.screens.routes import Go, Route
from game.view.line import Line


@dataclass(frozen=True, slots=True)
class State:
    """`focus` is where the keyboard is: "cell", or the id of a field or button."""

    edit: Edit
    file: Status = Status()
    size: tuple[int, int] = (1280, 720)
    focus: str = "cell"
    line: Line = Line()
    """The title or subject while the keyboard is in it."""
    search: Search = Search()
    room: Room = "desk"
    anchor: Anchor = Anchor()
    reveal: bool = True
    """What is selected is kept in view, until the wheel moves the table."""
    preview_scroll: float = 0.0
    languages: LanguageList | None = None
    """The list of languages while it is open."""
    question: str = ""
    """The answer that has the keyboard while it is asked whether to leave; "" if it is not."""
    onward: Route = Go.BACK
    """Where leaving goes."""
    notices: tuple[str, ...] = ()
    passing: tuple[str, ...] = ()
    """Of the notices, what is true of the last step only."""

    @property
    def head(self) -> Head | None:
        """The field of the head that has the keyboard."""
        match self.focus:
            case "title" | "subject" as head:
                return head
        return None

    def head_line(self, head: Head) -> Line:
        """Return the title or the subject of the set; a long one of a file stays that long."""
        text = self.edit.sheet.title if head == "title" else self.edit.sheet.subject
        return Line.of(text, max(MOST_IN_A_TITLE, len(text)))

    @property
    def half_typed(self) -> str | None:
        """The text of the field of the head, if the set has another one."""
        if self.head is None:
            return None
        text = self.line.text.strip()
        return None if text == self.head_line(self.head).text.strip() else text

    def open_search(self) -> State:
        """Open the bar, with the words of the last time."""
        line, start = self.search.line.select_all(), self.edit.selection.cell
        return replace(self, search=Search(True, line, start=start), focus=FIELD)

    def close_search(self) -> State:
        return replace(self, search=replace(self.search, is_open=False), focus="cell")

    def tell(self, sentences: Iterable[str]) -> State:
        """Add notices; one that is there already moves to the end."""
        new = tuple(dict.fromkeys(sentences))
        return replace(self, notices=(*(n for n in self.notices if n not in new), *new))

    def untell(self, sentences: Iterable[str]) -> State:
        """Take notices away."""
        gone = tuple(sentences)
        return replace(self, notices=tuple(n for n in self.notices if n not in gone))
