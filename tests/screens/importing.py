"""Import screens with texts and files, and how a test talks to them."""

from __future__ import annotations

from pathlib import Path

from game.core.settings import Settings
from game.screens.importing.screen import ImportScreen
from game.screens.routes import ToImport
from game.view.messages import Event
from game.view.view import View
from tests import fakes
from tests.fakes import FakeShelf
from tests.import_scenes import settled
from tests.views import SIZE

NATIVE = "# mine\ntitle: Birds\npairs:\n  - owl: búho   # at night\n  - hen: gallina\n"
TEXT = "perro\tdog\ngato\tcat\npez\tfish\n"


def pasted(text: str, folder: Path, scale: float = 1.0, shelf: FakeShelf | None = None
           ) -> ImportScreen:  # fmt: skip
    services = fakes.services(
        shelf or FakeShelf(folder=folder), None, Settings("en", text_scale=scale)
    )
    return settled(ImportScreen(services, ToImport(text=text), ()))


def dropped(folder: Path, shelf: FakeShelf | None = None, **files: str) -> ImportScreen:
    """Files from elsewhere; the last "_" of a name stands for the dot."""
    given = folder.parent / "given"
    given.mkdir(exist_ok=True)
    paths = [given / ".".join(name.rsplit("_", 1)) for name in files]
    for path, text in zip(paths, files.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    services = fakes.services(shelf or FakeShelf(folder=folder), None, Settings("en"))
    return settled(ImportScreen(services, ToImport(tuple(map(str, paths)))))


def send(screen: ImportScreen, *messages: object) -> object:
    """The last answer to these messages, once everything is read."""
    answer: object = None
    for message in messages:
        screen.view(SIZE)
        answer = screen.update(message)
        settled(screen)
        while answer is None and screen._saving is not None:
            screen._saving.task.exception(10)
            answer = screen.update(Event.WOKE)
    return answer


def press(screen: ImportScreen, id: str) -> object:
    return send(screen, screen.view(SIZE).by_id[id].message)


def cards(view: View, kind: str = "term") -> list[str]:
    return [n.label for n in view.nodes if n.id.startswith("pair-") and n.id.endswith(kind)]
