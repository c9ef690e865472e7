"""The folder of the user's own sets: shown, and freed of a set; what came of it is told."""

from __future__ import annotations

from pathlib import Path

from game.services import Services
from game.words import _


def show(services: Services) -> None:
    """Open it in the computer's own window, or say where it is."""
    folder = services.shelf.own_folder
    said = _("Your sets lie in {folder}.").format(folder=folder)
    if services.open_folder(folder) is False and said not in services.news:
        services.news.append(said)


def delete(path: Path, title: str, services: Services) -> None:
    """Take a set away, and say where it is kept."""
    from game.shelf.removing import remove

    try:
        kept = remove(path, services.shelf.own_folder)
    except OSError as error:
        said = _("“{title}” could not be deleted: {reason}")
        reason = error.strerror or str(error)
        told = said.format(title=title, reason=reason)
        services.notices[:] = [*(one for one in services.notices if one != told), told]
    else:
        said = _("“{title}” was deleted. It is kept in {folder}.")
        services.news.append(said.format(title=title, folder=kept.parent))
    services.shelf.refresh()
