"""The editor in somebody's hands: keys, letters and presses, and what is in its file."""

from __future__ import annotations

from pathlib import Path

from game.core.pair_set import PairSet
from game.formats import read_any
from game.screens.editor.messages import Message
from game.screens.editor.screen import EditorScreen
from game.screens.routes import Route
from game.view.box import Point
from game.view.messages import Focused, Pointed, Typed
from game.view.node import Node
from game.view.view import View
from tests.editor_scenes import key
from tests.fakes import FakeShelf, services
from tests.views import SIZE, text


class Editor:
    """The screen with a folder of its own; `write` takes letters, and keys in angle brackets."""

    def __init__(self, folder: Path, path: Path | None = None) -> None:
        self.own = folder / "own"
        self.services = services(FakeShelf(folder=self.own))
        self.clipboard: list[str] = []
        self.services.set_clipboard = self.clipboard.append
        self.screen = EditorScreen(self.services, path)
        self.view()

    def view(self) -> View:
        return self.screen.view(SIZE)

    def send(self, *messages: Message) -> Route | None:
        route: Route | None = None
        for message in messages:
            route = self.screen.update(message)
            self.view()
        return route

    def write(self, *said: str) -> Editor:
        for one in said:
            self.send(key(one[1:-1]) if one.startswith("<") else Typed(one))
        return self

    def press(self, id: str, clicks: int = 1, point: Point | None = None) -> None:
        point = point or self.node(id).box.centre
        for click in range(1, clicks + 1):
            self.send(Focused(id), Pointed(id, point, click))

    def node(self, id: str) -> Node:
        return self.view().by_id[id]

    def says(self) -> str:
        return text(self.view())

    @property
    def path(self) -> Path:
        path = self.screen.document.path
        assert path is not None
        return path

    def saved(self) -> PairSet:
        found = read_any(self.path)[0]
        assert found is not None
        return found

    def pairs(self) -> list[tuple[str, str]]:
        return [(pair.term.text, pair.definition.text) for pair in self.saved().pairs]


def a_file(folder: Path, text: str, name: str = "mine.yaml") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


TWO = "title: Two # ours\npairs:\n  - uno: one\n  - dos: two # a note\n"
