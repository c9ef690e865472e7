"""Choosing files in every state: the own dialog with folders and files, and the system's open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.desktop.wish import Alive, FileWish
from game.formats.common.media.beside import PICTURES
from game.screens.files.messages import Message, PickFile
from game.screens.files.screen import FilesScreen
from game.screens.library.screen import LibraryScreen
from game.screens.routes import ToFiles
from game.view.messages import Event, Focused, Resized, Typed
from game.view.view import View
from game.words import _
from tests.stage import Stage

NAMES = (
    "célula animal.png",
    "célula vegetal.png",
    "Foto 2.jpg",
    "Foto 10.jpg",
    "mitocondria con un nombre tan largo que no cabe en ninguna fila de esta lista.webp",
    "notas.txt",
)
FOLDERS = ("Tema 1", "Tema 2", "Tema 10", "Imágenes de clase")


def a_folder(at: Stage) -> Path:
    """A folder with pictures, one file that is none, and folders."""
    folder = at.subfolder("Biología")
    for name in FOLDERS:
        (folder / name).mkdir(exist_ok=True)
    for name in NAMES:
        (folder / name).touch()
    return folder


def choosing(*then: Message, many: bool = False, folders: bool = False) -> Callable[[Stage], View]:
    """The own dialog, after these messages."""

    def scene(at: Stage) -> View:
        wish = FileWish(_("Choose a picture"), a_folder(at), _("Pictures"), PICTURES, many, folders)
        behind = LibraryScreen(at.services).view(at.size)
        screen = FilesScreen(at.services, ToFiles(wish, behind.nodes, at.size))
        for message in (Resized(at.size), *then):
            screen.update(message)
        return screen.view(at.size)

    return scene


def waiting(at: Stage) -> View:
    """The system's dialog is open until the test is over."""

    def forever(_wish: FileWish, alive: Alive) -> tuple[str, ...]:
        while True:
            alive()

    at.services.system_dialog = lambda: forever
    screen = FilesScreen(at.services, ToFiles(FileWish("Elige", Path("/"))))
    screen.update(Resized(at.size))
    view = screen.view(at.size)
    screen.update(Event.CLOSING)
    return view


FILES_SCENES: dict[str, Callable[[Stage], View]] = {
    "files": choosing(),
    "files-found": choosing(Typed("celula"), Focused("entry-0")),
    "files-ticked": choosing(PickFile("Foto 2.jpg"), PickFile("Foto 10.jpg"), many=True),
    "files-folder": choosing(folders=True),
    "files-waiting": waiting,
}
