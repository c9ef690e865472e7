"""Naming: which file is proposed for what is exported, and which one was meant."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.services import Services
from game.shelf.saving import free_name
from game.view.line import Line
from game.view.messages import Clipboard, Composing, Dragged, Key, Pointed, Typed
from game.view.node import Node
from game.widgets import text_field
from game.words import _

LONGEST = 1000


def folders() -> tuple[Path, ...]:
    """Where people look for what they made, the likeliest first."""
    from platformdirs import user_documents_path, user_downloads_path

    return user_documents_path(), user_downloads_path(), Path.home()


def home_of(choices: Sequence[Path]) -> Path:
    """The first of these folders that is there."""
    return next((folder for folder in choices if folder.is_dir()), choices[-1])


def proposed(folder: Path, title: str, what: str, ending: str) -> Line:
    """A whole path that no file has yet."""
    names = {
        "worksheet": _("{title} - worksheet"),
        "cards": _("{title} - cards"),
        "key": _("{title} - key"),
    }
    name = names.get(what, "{title}").format(title=title)
    return Line.of(str(free_name(folder, name, ending)), LONGEST)


def other_ending(line: Line, before: str, after: str) -> Line:
    """The typed name with the ending of another format."""
    if before == after or not line.text.lower().endswith(before):
        return line
    return Line.of(line.text[: -len(before)] + after, LONGEST)


def typed(line: Line, message: object, node: Node | None, services: Services) -> Line:
    """The line after typing, pressing or copying in its field, which `node` shows."""
    if isinstance(message, Pointed | Dragged):
        if node is None or message.id != node.id:
            return line
        return text_field.pressed(line, message, node, services.measure)
    if not isinstance(message, Typed | Clipboard | Composing | Key):
        return line
    if (out := text_field.copied(line, message)) is not None:
        services.set_clipboard(out)
    return text_field.edit(line, message)


def meant(typed: str, folder: Path, ending: str) -> Path | str:
    """The file that was typed, or what is wrong with it."""
    typed = typed.strip().strip('"')
    if not typed or typed.endswith(("/", "\\")):
        return _("Give the file a name.")
    try:
        path = folder / Path(typed).expanduser()
        if not path.name.lower().endswith(ending):
            path = path.with_name(path.name + ending)
        if path.is_dir():
            return _("There is a folder with this name. Choose another name.")
        if not path.parent.is_dir():
            said = _("There is no folder {folder}. Choose one that is there.")
            return said.format(folder=path.parent)
    except (OSError, RuntimeError, ValueError):
        return _("No file can have this name. Choose another one.")
    return path
