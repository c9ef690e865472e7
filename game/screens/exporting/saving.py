"""Saving: which file is proposed or was meant, what will not be in it, and how it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.core.pair_set import PairSet
from game.export.order import Order, encode, write
from game.formats.problems import Problem
from game.shelf.saving import free_name
from game.view.line import Line
from game.widgets.job import Job, Report, StoppedError
from game.words import _

LONGEST = 1000
"""Letters of a path that can be typed."""


@dataclass(frozen=True, slots=True)
class Loss:
    """What of the set would not be in the file that was ordered."""

    order: Order
    problems: Sequence[Problem] | None
    """None when that cannot be known before it is saved."""


@dataclass(frozen=True, slots=True)
class SaveResult:
    """What came of saving: the file, or None with `problems` of the set or a `trouble`."""

    path: Path | None
    problems: Sequence[Problem] = ()
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Saving:
    """A file that is being written: how many of its pages are, when they were last counted."""

    job: Job[SaveResult]
    prints: bool
    progress: tuple[int, int] = (0, 0)
    stopping: bool = False

    @property
    def text(self) -> str:
        """Say how far it is."""
        page, pages = self.progress
        if self.stopping:
            return _("Stopping …")
        if not self.prints:
            return _("Saving …")
        if not pages:
            return _("The pages are being laid out …")
        return _("Printing page {page} of {pages} …").format(page=page, pages=pages)


def find_loss(pair_set: PairSet, order: Order) -> Loss:
    """Find out what does not go into a format. Never raises."""
    try:
        return Loss(order, encode(pair_set, order).problems)
    except Exception:
        return Loss(order, None)


def save(pair_set: PairSet, order: Order, path: Path, report: Report) -> SaveResult:
    """Write the file. Never raises: a file that cannot be must not end the program."""
    try:
        result = write(pair_set, order, path, report)
    except StoppedError:
        return SaveResult(None, trouble=_("It was stopped. Nothing was saved."))
    except Exception as error:
        said = _("It could not be saved: {reason}. Choose another folder.")
        reason = getattr(error, "strerror", "") or str(error)
        return SaveResult(None, trouble=said.format(reason=reason))
    return SaveResult(path if result.data else None, result.problems)


# ---------------------------------------------------------------------- its name


def folders() -> tuple[Path, ...]:
    """Return where people look for what they made, the likeliest first."""
    from platformdirs import user_documents_path, user_downloads_path

    return user_documents_path(), user_downloads_path(), Path.home()


def first_folder(choices: Sequence[Path]) -> Path:
    """Return the first of these folders that is there."""
    return next((folder for folder in choices if folder.is_dir()), choices[-1])


def proposal(folder: Path, title: str, order: Order) -> Line:
    """Return a whole path that no file has yet."""
    names = {
        "worksheet": _("{title} - worksheet"),
        "cards": _("{title} - cards"),
        "key": _("{title} - key"),
    }
    name = names.get(order.what, "{title}").format(title=title)
    return Line.of(str(free_name(folder, name, order.ending)), LONGEST)


def with_ending(line: Line, before: str, after: str) -> Line:
    """Return the typed name with the ending of another format."""
    if before == after or not line.text.lower().endswith(before):
        return line
    return Line.of(line.text[: -len(before)] + after, LONGEST)


def typed_path(typed: str, folder: Path, ending: str) -> Path | str:
    """Return the file that was typed, or what is wrong with it."""
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
