"""Saving: which file is proposed or was meant, what will not be in it, and how it is written."""

from __future__ import annotations

from pathlib import Path

from game.core.pair_set import PairSet
from game.export.order import Order, encode, write
from game.formats.problems import Problem
from game.screens.exporting.state import Losses, Status
from game.shelf.file_names import free_name
from game.view.line import Line
from game.widgets.job import Report, StoppedError
from game.words import _, reason_of

LONGEST = 1000
"""Letters of a path that can be typed."""


def find_losses(pair_set: PairSet, order: Order) -> Losses:
    """Find out what does not go into a format. Never raises."""
    try:
        return {order: encode(pair_set, order).problems}
    except Exception:
        return {order: None}


def save(pair_set: PairSet, order: Order, path: Path, report: Report) -> Status:
    """Write the file. Never raises: a file that cannot be must not end the program."""
    try:
        result = write(pair_set, order, path, report)
    except StoppedError:
        return Status(_("It was stopped. Nothing was saved."), wrong=True)
    except Exception as error:
        said = _("It could not be saved: {reason}. Choose another folder.")
        return Status(said.format(reason=reason_of(error)), wrong=True)
    problems = result.problems
    if not result.data:
        return Status(with_cure(problems[0]) if problems else "", wrong=True)
    said = _("Saved: {file}").format(file=path)
    if problems:
        said = _("Saved: {file} – {but}").format(file=path, but=problems[0].problem)
    return Status(said, file=path)


def with_cure(problem: Problem) -> str:
    """Say what is wrong and how to mend it."""
    return _("{problem} {cure}").format(problem=problem.problem, cure=problem.cure)


# ---------------------------------------------------------------------- its name


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


def in_folder(line: Line, folder: Path) -> Line:
    """Return the path of the same name in another folder."""
    return Line.of(str(folder / Path(line.text).name), LONGEST)


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
