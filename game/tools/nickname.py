"""The command `nickname`: all about a player is shown, exported, imported or deleted."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, TextIO

from game.core.nickname import name_key, tidy_name
from game.export.player import copies_words, kept_words, player_file
from game.places import data_folder
from game.records.player import About
from game.records.records import Records
from game.shelf.saving import save
from game.tools.arguments import add_data
from game.tools.scores_file import scores_file
from game.tools.terminal import printable
from game.values import dataclass
from game.words import _, n_, reason_of

_LARGEST = 200_000_000


@dataclass(frozen=True, slots=True)
class NicknameOptions:
    """What is typed after `nickname`; `file` is for exporting and importing."""

    what: Literal["show", "export", "import", "delete"]
    name: str
    file: Path | None = None
    yes: bool = False
    data: str = ""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what can be written after `nickname`."""
    what = _("what to do: show what is kept, export it, import it, delete all of it")
    parser.add_argument("what", choices=("show", "export", "import", "delete"), help=what)
    parser.add_argument("name", metavar=_("NICK"), help=_("the nickname"))
    file = _("the file to write or to read (JSON); without it, export prints")
    parser.add_argument("file", nargs="?", type=Path, metavar=_("FILE"), help=file)
    yes = _("delete without asking; nothing brings it back")
    parser.add_argument("--yes", action="store_true", help=yes)
    add_data(parser)


def main(options: NicknameOptions, out: TextIO, now: Callable[[], datetime]) -> int:
    """Do what is asked; return the exit status."""
    folder = data_folder(options.data)
    with scores_file(folder, now) as records:
        name = tidy_name(options.name)
        about = records.about_player(name)
        match options.what:
            case "import":
                return _import(records, name, options.file, out)
            case "export":
                return _export(records.export_player(name), options.file, out)
            case "show":
                _show(about, _is_in_settings(records, name), out)
                return 0
            case "delete":
                return _delete(records, about, options.yes, out)


def _is_in_settings(records: Records, name: str) -> bool:
    """Return True if the next game begins with this name."""
    return bool(name) and name_key(records.settings.load().nickname) == name_key(name)


def _show(about: About, in_settings: bool, out: TextIO) -> None:
    print(printable(about.nickname), file=out)
    for line in kept_words(about, in_settings):
        print(f"  {printable(line)}", file=out)


def _export(data: dict[str, Any], file: Path | None, out: TextIO) -> int:
    made = player_file(data)
    if file is None:
        out.write(made.decode("utf-8"))
        return 0
    try:
        save(file, made)
    except OSError as error:
        return _failed(file, error)
    print(_("Saved in {file}.").format(file=file), file=out)
    return 0


def _import(records: Records, name: str, file: Path | None, out: TextIO) -> int:
    if file is None:
        print(_("Name the file that is to be imported."), file=sys.stderr)
        return 2
    try:
        if file.stat().st_size > _LARGEST:
            raise ValueError
        data = json.loads(file.read_bytes())
        if not isinstance(data, dict) or data.get("parejas") != 1:
            raise ValueError
    except OSError as error:
        return _failed(file, error)
    except (ValueError, RecursionError):
        said = _("{file} is no file that “nickname export” made.")
        print(said.format(file=file), file=sys.stderr)
        return 1
    added = records.import_player(name, data)
    parts = (
        n_("{n} game", "{n} games", added.games),
        n_("{n} answer in practice", "{n} answers in practice", added.reviews),
        n_("{n} star", "{n} stars", added.stars),
    )
    print(_("New: {what}").format(what=" · ".join(parts)), file=out)
    return 0


def _delete(records: Records, about: About, yes: bool, out: TextIO) -> int:
    in_settings = _is_in_settings(records, about.nickname)
    _show(about, in_settings, out)
    if about.is_nothing and not in_settings:
        print(_("There is nothing to delete."), file=out)
        return 0
    if not yes:
        print(_("Write --yes to delete all of this for good."), file=sys.stderr)
        return 1
    records.delete_player(about.nickname)
    if in_settings:
        records.settings.save(replace(records.settings.load(), nickname=""))
    print(_("Deleted."), file=out)
    if copies := records.older_copies():
        print(copies_words(copies), file=out)
    return 0


def _failed(file: Path, error: OSError) -> int:
    print(f"{file}: {reason_of(error)}", file=sys.stderr)
    return 1
