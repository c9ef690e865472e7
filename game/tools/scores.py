"""The command `scores`: the runs that are kept, as tables, JSON or CSV."""

from __future__ import annotations

import csv
import json
import unicodedata
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from pathlib import Path
from typing import NamedTuple, TextIO

from game.boards import title_of
from game.core import clock_text, scoring
from game.core.contest import Contest
from game.core.moment import local
from game.core.run import Run, Way
from game.formats.common.table.csv_injection import guard
from game.places import data_folder
from game.ranking_words import why_not_words
from game.team_words import result_words, teams_words
from game.tools.arguments import add_data
from game.tools.scores_file import existing_scores_file
from game.tools.terminal import printable, width
from game.values import dataclass
from game.words import _, n_

Value = str | int | bool | None
Contests = Mapping[int, Contest]
"""What the teams reached in the runs that were class games, by the number of the run."""


class _Kept(NamedTuple):
    """Runs as they are kept, best first, and the teams of those that have some."""

    runs: list[Run]
    contests: Contests


@dataclass(frozen=True, slots=True)
class ScoresOptions:
    """What is typed after `scores`; without a set, all of them."""

    set: str | None = None
    json: bool = False
    csv: bool = False
    data: str = ""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what can be written after `scores`."""
    said = _("a set, by its name or its file; without it, all of them")
    parser.add_argument("set", nargs="?", metavar=_("SET"), help=said)
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help=_("print JSON"))
    shape.add_argument("--csv", action="store_true", help=_("print CSV"))
    add_data(parser)


def main(
    options: ScoresOptions,
    out: TextIO,
    now: Callable[[], datetime],
    zone: tzinfo | None = None,
) -> int:
    """Print the runs, best first, with days as they are in `zone`; return the exit status."""
    found, contests = _kept(data_folder(options.data), options.set, now)
    runs = [_local(run, zone) for run in found]
    if options.json:
        rows = [_row(run) | _teams(contests.get(run.id)) for run in runs]
        json.dump(rows, out, ensure_ascii=False, indent=2)
        out.write("\n")
    elif options.csv:
        _write_csv(runs, contests, out)
    else:
        _write_tables(runs, contests, out)
    return 0


def _local(run: Run, zone: tzinfo | None) -> Run:
    """Return the run with its times as the clocks in `zone` showed them."""
    started, finished = (
        moment.isoformat(timespec="milliseconds") if (moment := local(iso, zone)) else iso
        for iso in (run.started_at, run.finished_at)
    )
    return replace(run, started_at=started, finished_at=finished)


def _kept(folder: Path, which: str | None, now: Callable[[], datetime]) -> _Kept:
    with existing_scores_file(folder, now) as records:
        if records is None:
            return _Kept([], {})
        found = (records.runs(name) for name in _names(which))
        runs = next((runs for runs in found if runs), [])
        return _Kept(runs, records.contests(run.id for run in runs if run.start.way.teams))


def _names(which: str | None) -> list[str | None]:
    """Return the set names that may be meant: as it stands, and as a path without its ending.

    Some systems hand over accents taken apart, so both spellings of Unicode are tried.
    """
    if which is None:
        return [None]
    plain = (which, Path(which).stem)
    return [unicodedata.normalize(form, name) for name in plain for form in ("NFC", "NFD")]


def _why_not(run: Run) -> str | None:
    if not run.finished_at:
        return "unfinished"
    return run.result.why_not or ("replay" if run.start.replay else None)


def _ranked(run: Run) -> bool:
    return _why_not(run) is None


_COLUMNS: dict[str, Callable[[Run], Value]] = {
    "set": lambda run: run.start.set_name,
    "mode": lambda run: run.start.way.mode,
    "pairs": lambda run: run.start.way.pairs,
    "pairs_per_round": lambda run: run.start.way.pairs_per_round,
    "errors": lambda run: run.result.errors,
    "score": lambda run: run.result.score,
    "running_ms": lambda run: run.result.running_ms if run.result.timed else None,
    "official_ms": lambda run: run.result.official_ms if run.result.timed else None,
    "nickname": lambda run: run.start.nickname,
    "seed": lambda run: run.start.seed,
    "ranked": _ranked,
    "why_not": _why_not,
    "finished_at": lambda run: run.finished_at or None,
}


def _row(run: Run) -> dict[str, object]:
    row: dict[str, object] = {name: value(run) for name, value in _COLUMNS.items()}
    return row | {"date_uncertain": True} if run.date_is_uncertain else row


def _teams(contest: Contest | None) -> dict[str, object]:
    """Return the teams of a class game in the order of the result; nothing for another one."""
    if contest is None:
        return {}
    teams = [
        {
            "name": contest.options.teams[one.team].name,
            "points": one.tally.points,
            "right": one.tally.right,
            "errors": one.tally.errors,
        }
        for one in contest.result
    ]
    return {"teams": teams}


# ---------------------------------------------------------------------- CSV


def _write_csv(runs: Iterable[Run], contests: Contests, out: TextIO) -> None:
    """Write a line for each run; with a column for the teams where there was a class game."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*_COLUMNS, "teams"] if contests else _COLUMNS)
    for run in runs:
        values = [value(run) for value in _COLUMNS.values()]
        if contests:
            values.append(_result(contests.get(run.id)))
        writer.writerow([_cell(value) for value in values])


def _result(contest: Contest | None) -> str:
    return "" if contest is None else result_words(contest)


def _cell(value: Value) -> str:
    """Return a value as spreadsheets take it; a name such as "=1+1" stays a name."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return ""
    # A carriage return alone would not be quoted.
    return guard(value).replace("\r", " ") if isinstance(value, str) else str(value)


# ---------------------------------------------------------------------- tables


def _write_tables(runs: Sequence[Run], contests: Contests, out: TextIO) -> None:
    if not runs:
        print(_("No games are kept here yet."), file=out)
    between = ""
    for title, table in _tables(runs):
        print(f"{between}{title}", file=out)
        for line in _aligned([_heads(table), *_lines(table, contests)]):
            print(f"  {line}".rstrip(), file=out)
        between = "\n"


def _tables(runs: Iterable[Run]) -> list[tuple[str, list[Run]]]:
    """Group runs of the same set and way under one title; `runs` keep their order."""
    tables: dict[tuple[str, Way], list[Run]] = {}
    for run in runs:
        tables.setdefault((run.start.set_name, run.start.way), []).append(run)
    return [(_title(table[0]), table) for table in tables.values()]


def _title(run: Run) -> str:
    way = run.start.way
    said = _("{title} ({set}) · {mode} · {pairs} · {round} a round").format(
        title=printable(run.start.title),
        set=printable(run.start.set_name),
        mode=title_of(way.mode),
        pairs=n_("{n} pair", "{n} pairs", way.pairs),
        round=way.pairs_per_round,
    )
    return f"{said} · {teams_words(way.teams)}" if way.teams else said


def _heads(table: Sequence[Run]) -> tuple[str, ...]:
    name = _("Teams") if table[0].start.way.teams else _("Name")
    why = _("Not ranked because")
    return _("Rank"), name, _("Score"), _("Time"), _("Errors"), _("Date"), why


def _lines(table: Sequence[Run], contests: Contests) -> list[tuple[str, ...]]:
    """Return one line a run: the ranked ones come first and have a rank."""
    ranks = iter(scoring.ranks([run for run in table if _ranked(run)]))
    return [
        (
            str(next(ranks)) if _ranked(run) else "–",
            printable(_result(contests.get(run.id)) or run.start.nickname) or "–",
            str(run.result.score),
            clock_text.official(run.result.official_ms) if run.result.timed else "–",
            str(run.result.errors),
            _day(run),
            why_not_words(_why_not(run) or ""),
        )
        for run in table
    ]


def _day(run: Run) -> str:
    """Return the day, with a question mark where the computer's calendar was set back meanwhile."""
    day = (run.finished_at or run.started_at)[:10]
    return f"{day} ?" if run.date_is_uncertain else day


def _aligned(lines: Sequence[Sequence[str]]) -> list[str]:
    """Align the columns of lines; numbers (rank, score, time, errors) to the right."""
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    return [
        "  ".join(
            _pad(text, columns, right=place in (0, 2, 3, 4))
            for place, (text, columns) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    ]


def _pad(text: str, columns: int, right: bool) -> str:
    space = " " * (columns - width(text))
    return space + text if right else text + space
