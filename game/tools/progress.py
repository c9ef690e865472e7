"""The command `progress`: days played, scores by week, hard pairs and what is due, of a player."""

from __future__ import annotations

import csv
import json
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any, Literal, NamedTuple, TextIO

from game.card_names import CardNames
from game.core.clock_text import official
from game.core.hard_pairs import Asked, HardPair, hard_pairs
from game.core.nickname import name_key
from game.core.progress import DayPlayed, DueBar, WeekScore, due_bars, period, week_scores
from game.core.run import Way
from game.export.progress_tables import days_table, due_table, hard_table, scores_table
from game.export.tables import Table, Value
from game.formats.common.table.csv_injection import guard
from game.places import STARTER_SETS, data_folder
from game.progress_words import (
    bar_days,
    day_words,
    days_sentence,
    due_sentence,
    missed_words,
    scores_sentence,
)
from game.records.progress import PlayedSet, ProgressRecords
from game.records.records import Records
from game.report_words import chosen_words
from game.shelf import Shelf
from game.tools.arguments import add_data, add_today
from game.tools.scores_file import existing_scores_file
from game.tools.terminal import printable
from game.values import dataclass
from game.words import _

Which = Literal["days", "scores", "pairs", "due"]
_TABLES: tuple[Which, ...] = ("days", "scores", "pairs", "due")
_HARDEST = 5
"""So many pairs of a set are told in words."""


@dataclass(frozen=True, slots=True)
class ProgressOptions:
    """What is typed after `progress`; without a nickname, a set's pairs over all players."""

    name: str | None = None
    set: str | None = None
    json: bool = False
    csv: bool = False
    table: Which | None = None
    today: date | None = None
    data: str = ""


class SetProgress(NamedTuple):
    """What is known of a set: its hard pairs, and the weeks of the way that was played most."""

    played: PlayedSet
    hard: list[HardPair]
    names: CardNames
    way: Way | None = None
    weeks: Sequence[WeekScore] = ()


class Found(NamedTuple):
    """All that there is of a player; of everybody (None) the sets alone."""

    nickname: str | None
    sets: list[SetProgress]
    days: dict[date, DayPlayed]
    due: list[DueBar]


def add_arguments(parser: ArgumentParser) -> None:
    """Add what can be written after `progress`."""
    said = _("a nickname; without it, the hard pairs of each set over all players")
    parser.add_argument("name", nargs="?", metavar=_("NICK"), help=said)
    said = _("of this set alone, by the name of its file")
    parser.add_argument("--set", metavar=_("SET"), help=said)
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help=_("print JSON"))
    shape.add_argument("--csv", action="store_true", help=_("print CSV"))
    said = _("the table that --csv prints: days, scores, pairs or due")
    parser.add_argument("--table", choices=_TABLES, help=said)
    add_today(parser)
    add_data(parser)


def main(
    options: ProgressOptions,
    out: TextIO,
    now: Callable[[], datetime],
    zone: tzinfo | None = None,
    starter_sets: Path = STARTER_SETS,
) -> int:
    """Print what was played and what is hard; return the exit status."""
    folder = data_folder(options.data)
    found = Found(options.name, [], {}, [])
    with existing_scores_file(folder, now) as records:
        if records is not None:
            shelf = Shelf([starter_sets, folder / "pairs"], folder / "library.json")
            shelf.read_all()
            found = _found(records, options, zone, shelf)
    if options.json:
        json.dump(_as_json(found), out, ensure_ascii=False, indent=2)
        out.write("\n")
    elif options.csv:
        _write_csv(found, options.table or ("pairs" if found.nickname is None else "days"), out)
    else:
        _write(found, out)
    return 0


# ---------------------------------------------------------------------- what there is


def _found(records: Records, options: ProgressOptions, zone: tzinfo | None, shelf: Shelf) -> Found:
    today = options.today or records.today(zone)
    name = options.name
    if name is not None:
        everybody = [*records.nicknames(), *records.practice.nicknames()]
        name = next((one for one in everybody if name_key(one) == name_key(name)), name)
    kept = records.progress_of(name)
    played = kept.sets() if name is not None else kept.all_sets()
    if options.set is not None:
        stem = Path(options.set).stem if options.set.endswith(".yaml") else options.set
        played = [one for one in played if stem in (one.set_name, one.title)]
    sets = [_set(kept, one, shelf, today, zone, alone=name is not None) for one in played]
    if name is None:
        return Found(name, sets, {}, [])
    days = kept.days(period(today), zone)
    return Found(name, sets, days, due_bars(kept.due(today), today))


def _set(
    kept: ProgressRecords,
    played: PlayedSet,
    shelf: Shelf,
    today: date,
    zone: tzinfo | None,
    *,
    alone: bool,
) -> SetProgress:
    found = shelf.find(played.content_key, played.set_name, played.title)
    pairs = found.pairs if found is not None else ()
    tallies, _games = kept.missed(played, 0)
    practice = kept.missed_in_practice([pair.content_key for pair in pairs])
    hard, names = hard_pairs(pairs, tallies, practice), CardNames(pairs)
    way = next((one.way for one in kept.ways(played.content_key)), None) if alone else None
    if way is None:
        return SetProgress(played, hard, names)
    weeks = week_scores(kept.scores(way, period(today), zone))
    return SetProgress(played, hard, names, way, weeks)


# ---------------------------------------------------------------------- for programs


def _as_json(found: Found) -> dict[str, Any]:
    sets = [_set_json(one, of_all=found.nickname is None) for one in found.sets]
    if found.nickname is None:
        return {"sets": sets}
    days = [{"day": f"{day}", **done._asdict()} for day, done in found.days.items()]
    due = [
        {"from": f"{bar.first}", "to": f"{bar.last}" if bar.last else None, "pairs": bar.pairs}
        for bar in found.due
        if bar.pairs
    ]
    return {"nickname": found.nickname, "days": days, "sets": sets, "due": due}


def _set_json(one: SetProgress, *, of_all: bool) -> dict[str, Any]:
    row: dict[str, Any] = {"set": one.played.set_name, "title": one.played.title}
    if not of_all:
        row["weeks"] = [
            {
                "week": f"{week.monday}",
                "games": week.games,
                "score": week.score,
                "official_ms": week.official_ms,
            }
            for week in one.weeks
        ]
    return row | {"pairs": [_pair_json(pair) for pair in one.hard]}


def _pair_json(one: HardPair) -> dict[str, Any]:
    def asked(part: Asked) -> dict[str, int]:
        return {"asked": part.times, "missed": part.missed}

    return {
        "term": one.pair.term.spoken,
        "definition": one.pair.definition.spoken,
        **asked(one.all),
        "alone": asked(one.alone),
        "class": asked(one.of_class),
        "practice": asked(one.practice),
        "chosen": [{"words": words, "times": times} for words, times in one.chosen],
    }


def _write_csv(found: Found, which: Which, out: TextIO) -> None:
    writer = csv.writer(out, lineterminator="\n")
    tables = _tables(found, which)
    for number, (title, table) in enumerate(tables):
        heads = table.heads if not title else (_("Set"), *table.heads)
        if number == 0:
            writer.writerow(heads)
        for row in table.rows:
            writer.writerow([_cell(value) for value in ((title, *row) if title else row)])


def _tables(found: Found, which: Which) -> list[tuple[str, Table]]:
    """Return tables of one kind, each with the set that it is about ("" for none)."""
    match which:
        case "days":
            return [("", days_table(found.days))]
        case "due":
            return [("", due_table(found.due))]
        case "scores":
            return [(one.played.title, scores_table(one.weeks)) for one in found.sets]
        case "pairs":
            return [(one.played.title, hard_table(one.hard, one.names)) for one in found.sets]


def _cell(value: Value) -> str:
    match value:
        case None:
            return ""
        case timedelta():
            return official(value // timedelta(milliseconds=1))
        case str():
            return guard(value).replace("\r", " ")
    return str(value)


# ---------------------------------------------------------------------- in words


def _write(found: Found, out: TextIO) -> None:
    name = _("Everybody") if found.nickname is None else found.nickname or _("No name")
    print(printable(name), file=out)
    if not (found.sets or found.days or any(bar.pairs for bar in found.due)):
        print("  " + _("Nothing was played or practised here yet."), file=out)
        return
    if found.nickname is not None:
        print(f"  {days_sentence(found.days)}", file=out)
        print(f"  {due_sentence(found.due)}", file=out)
        for bar in found.due:
            if bar.pairs:
                print(f"    {bar_days(bar)}: {bar.pairs}", file=out)
    for one in found.sets:
        print(f"\n{printable(one.played.title)} ({printable(one.played.set_name)})", file=out)
        if one.weeks:
            print(f"  {scores_sentence(one.weeks)}", file=out)
        for week in one.weeks:
            line = f"{day_words(week.monday)}: {week.score} · {official(week.official_ms)}"
            print(f"    {line}", file=out)
        for pair in [pair for pair in one.hard if pair.all.missed][:_HARDEST]:
            sides = one.names.of(pair.pair.term), one.names.of(pair.pair.definition)
            print(f"  {printable(' · '.join(sides))}: {missed_words(pair.all)}", file=out)
            if pair.chosen:
                print(f"    {printable(chosen_words(one.names.of_chosen(pair.chosen)))}", file=out)
