"""The command `due`: which pairs are due today and tomorrow, by player and set."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import NamedTuple, TextIO

from game.core.nickname import name_key
from game.core.pair_set import PairSet
from game.core.recall import Recall
from game.formats import read_any
from game.places import STARTER_SETS, data_folder
from game.recall_words import coming_words
from game.records.records import Records
from game.shelf.folder_walk import pair_files
from game.tools.arguments import add_data, add_today
from game.tools.scores_file import existing_scores_file
from game.tools.terminal import printable
from game.values import dataclass
from game.words import _, n_

_MOST_DAYS = 5
"""So many of the days on which something is due are told."""


@dataclass(frozen=True, slots=True)
class DueOptions:
    """What is typed after `due`; without a nickname, everybody who has practised here."""

    name: str | None = None
    json: bool = False
    today: date | None = None
    data: str = ""


class DueRow(NamedTuple):
    """What is due of a set: `days` counts all its known pairs by the days until they are."""

    set: str
    nickname: str
    new: int
    days: dict[int, int]

    @property
    def as_json(self) -> dict[str, str | int]:
        """The row as it is printed with --json."""
        return {
            "set": self.set,
            "nickname": self.nickname,
            "due_today": self.days.get(0, 0),
            "due_tomorrow": self.days.get(1, 0),
            "new": self.new,
            "known": sum(self.days.values()),
        }


def add_arguments(parser: ArgumentParser) -> None:
    """Add what can be written after `due`."""
    said = _("a nickname; without it, everybody who has practised here")
    parser.add_argument("name", nargs="?", metavar=_("NICK"), help=said)
    parser.add_argument("--json", action="store_true", help=_("print JSON"))
    add_today(parser)
    add_data(parser)


def main(
    options: DueOptions,
    out: TextIO,
    now: Callable[[], datetime],
    zone: tzinfo | None = None,
    starter_sets: Path = STARTER_SETS,
) -> int:
    """Print what is due, of each set that was ever practised; return the exit status."""
    folder = data_folder(options.data)
    rows: list[DueRow] = []
    with existing_scores_file(folder, now) as records:
        if records is not None:
            today = options.today or records.today(zone)
            rows = list(_rows(records, options.name, today, [starter_sets, folder / "pairs"]))
    if options.json:
        json.dump([row.as_json for row in rows], out, ensure_ascii=False, indent=2)
        out.write("\n")
    else:
        _write(rows, out)
    return 0


def _rows(
    records: Records, name: str | None, today: date, folders: Iterable[Path]
) -> Iterator[DueRow]:
    """Yield what is known of each player's sets, the sets by name."""
    everybody = records.practice.nicknames()
    wanted = [one for one in everybody if name is None or name_key(one) == name_key(name)]
    if not wanted:
        return
    sets = list(_sets(folders))
    for nickname in wanted:
        for set_name, pair_set in sets:
            keys = list(dict.fromkeys(pair.content_key for pair in pair_set.pairs))
            if known := records.practice.recalls(nickname, keys):
                yield DueRow(set_name, nickname, len(keys) - len(known), _days(known, today))


def _sets(folders: Iterable[Path]) -> Iterator[tuple[str, PairSet]]:
    for folder in folders:
        for path in sorted(pair_files(folder), key=lambda path: path.stem.casefold()):
            pair_set, _problems = read_any(path)
            if pair_set is not None:
                yield path.stem, pair_set


def _days(known: dict[str, Recall], today: date) -> dict[int, int]:
    """Return how many pairs are due in so many days, the soonest first; 0 with what is overdue."""
    days: dict[int, int] = {}
    for recall in known.values():
        in_days = max(0, recall.days(today))
        days[in_days] = days.get(in_days, 0) + 1
    return dict(sorted(days.items()))


def _write(rows: Iterable[DueRow], out: TextIO) -> None:
    nickname: str | None = None
    for row in rows:
        if row.nickname != nickname:
            print(("" if nickname is None else "\n") + _named(row.nickname), file=out)
            nickname = row.nickname
        known = n_("{n} pair known", "{n} pairs known", sum(row.days.values()))
        new = _("{n} new").format(n=row.new)
        print(f"  {printable(row.set)} · {known} · {new}", file=out)
        for days, pairs in list(row.days.items())[:_MOST_DAYS]:
            print(f"    {coming_words(days, pairs)}", file=out)
    if nickname is None:
        print(_("Nothing has been practised here yet."), file=out)


def _named(nickname: str) -> str:
    return printable(nickname) or _("No name")
