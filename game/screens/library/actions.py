"""What the library does with files and settings: show, delete, bring back, duplicate, hide."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.screens.library.messages import Hide
from game.services import Services
from game.words import _, reason_of

if TYPE_CHECKING:
    from game.shelf.removing import Removal


def show_folder(services: Services) -> None:
    """Open the folder of the user's own sets, or say where it is."""
    folder = services.shelf.own_folder
    text = _("Your sets lie in {folder}.").format(folder=folder)
    if services.open_folder(folder) is False and text not in services.news:
        services.news.append(text)


def delete_set(path: Path, title: str, services: Services) -> tuple[str, Removal] | None:
    """Take a set away; return what is said of it, and what was moved. None: it stays."""
    from game.shelf.removing import remove

    try:
        removal = remove(path, services.shelf.own_folder)
    except OSError as error:
        _complain(_("“{title}” could not be deleted: {reason}"), title, error, services)
        return None
    finally:
        services.shelf.refresh()
    text = _("“{title}” was deleted. It is kept in {folder}.")
    text = text.format(title=title, folder=removal.kept.parent)
    _tell(text, services)
    return text, removal


def bring_back(removal: Removal, services: Services) -> None:
    """Bring a deleted set back; the library goes to it."""
    from game.shelf.removing import restore

    title = removal.kept.stem
    try:
        services.recent = restore(removal)
    except OSError as error:
        _complain(_("“{title}” could not be brought back: {reason}"), title, error, services)
    services.shelf.refresh()


def duplicate(path: Path, title: str, services: Services) -> None:
    """Make a copy of the set among the user's own; the library goes to it."""
    from game.shelf.adding import add_copy

    try:
        services.recent = add_copy(path, services.shelf.own_folder)
    except OSError as error:
        _complain(_("“{title}” could not be copied: {reason}"), title, error, services)
    services.shelf.refresh()


def hide(path: Path, title: str, services: Services) -> tuple[str, Hide]:
    """Hide a set of the program; return what is said of it, and what shows it again."""
    _keep_hidden(path, services, hidden=True)
    text = _("“{title}” was hidden.").format(title=title)
    _tell(text, services)
    return text, Hide(path, hidden=False)


def show(path: Path, services: Services) -> None:
    """Show a set that was hidden; the library goes to it."""
    _keep_hidden(path, services, hidden=False)
    services.recent = path


def _keep_hidden(path: Path, services: Services, *, hidden: bool) -> None:
    settings = services.settings
    names = [name for name in settings.hidden if name != path.name]
    services.keep(replace(settings, hidden=(*names, *([path.name] if hidden else []))))


def _tell(text: str, services: Services) -> None:
    """Say once, above the list, what was done."""
    services.news[:] = [*(one for one in services.news if one != text), text]


def _complain(text: str, title: str, error: OSError, services: Services) -> None:
    """Say once, above the list, what could not be done with a set and why."""
    text = text.format(title=title, reason=reason_of(error))
    services.notices[:] = [*(one for one in services.notices if one != text), text]
