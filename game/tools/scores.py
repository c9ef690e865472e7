"""The command `scores`: the runs that are kept, as tables, JSON or CSV."""

from __future__ import annotations

import csv
import json
import sys
import unicodedata
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TextIO

from game.core import clock_text, scoring
from game.core.run import Run, Way
from game.places import data_folder
from game.records.database import FILE
from game.records.records import Records
from game.words import _, n_

COLUMNS = (
    "set", "mode", "pairs", "pairs_per_round", "errors", "score", "running_ms", "official_ms",
    "nickname", "seed", "ranked", "why_not", "finished_at",
)  # fmt: skip

Row = dict[str, str | int | bool | None]


def add_arguments(parser: ArgumentParser) -> None:
    """What may follow `scores` on the command line."""
    parser.add_argument(
        "set",
        nargs="?",
        metavar=_("SET"),
        help=_("a set, by its name or its file; without it, all of them"),
    )
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help=_("print JSON"))
    shape.add_argument("--csv", action="store_true", help=_("print CSV"))
    parser.add_argument(
        "--data", metavar=_("DIR"), help=_("folder of your own sets, scores and settings")
    )


def main(args: Namespace, out: TextIO, utc: Callable[[], datetime]) -> int:
    """Print the runs, best first; answer the exit status."""
    runs = _runs(data_folder(args.data), args.set, utc)
    if args.json:
        json.dump([_row(run) for run in runs], out, ensure_ascii=False, indent=2)
        out.write("\n")
    elif args.csv:
        _write_csv(runs, out)
    else:
        _write_tables(runs, out)
    return 0


def _runs(folder: Path, which: str | None, utc: Callable[[], datetime]) -> list[Run]:
    if not (folder / FILE).is_file():
        return []
    records = Records.open(folder, utc)
    try:
        found = (records.runs(name) for name in _names(which))
        return next((runs for runs in found if runs), [])
    finally:
        for notice in records.notices:
            print(notice, file=sys.stderr)
        records.close()


def _names(which: str | None) -> list[str | None]:
    """The set names that may be meant: as it stands, and as a path without its ending.

    Some systems hand over accents taken apart, so both spellings of Unicode are tried.
    """
    if which is None:
        return [None]
    plain = (which, Path(which).stem)
    return [unicodedata.normalize(form, name) for name in plain for form in ("NFC", "NFD")]


def _row(run: Run) -> Row:
    start, result = run.start, run.result
    return {
        "set": start.set_name,
        "mode": start.way.mode,
        "pairs": start.way.pairs,
        "pairs_per_round": start.way.pairs_per_round,
        "errors": result.errors,
        "score": result.score,
        "running_ms": result.running_ms,
        "official_ms": result.official_ms,
        "nickname": start.nickname,
        "seed": start.seed,
        "ranked": _ranked(run),
        "why_not": _why_not(run),
        "finished_at": run.finished_at or None,
    }


def _why_not(run: Run) -> str | None:
    if not run.finished_at:
        return "unfinished"
    return run.result.why_not or ("replay" if run.start.replay else None)


def _ranked(run: Run) -> bool:
    return _why_not(run) is None


# ---------------------------------------------------------------------- CSV


def _write_csv(runs: Iterable[Run], out: TextIO) -> None:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in _row(run).values()] for run in runs)


def _cell(value: str | int | bool | None) -> str:
    """A value as spreadsheets take it; a name such as "=1+1" stays a name."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = "" if value is None else str(value)
    formula = isinstance(value, str) and text.lstrip(" ").startswith(tuple("=+-@\t\r\n"))
    return f"'{text}" if formula else text


# ---------------------------------------------------------------------- tables


def _write_tables(runs: Sequence[Run], out: TextIO) -> None:
    if not runs:
        print(_("No games are kept here yet."), file=out)
    between = ""
    for title, table in _tables(runs):
        print(f"{between}{title}", file=out)
        for line in _aligned([_heads(), *_lines(table)]):
            print(f"  {line}".rstrip(), file=out)
        between = "\n"


def _tables(runs: Iterable[Run]) -> list[tuple[str, list[Run]]]:
    """Runs of the same set and way under one title; `runs` keep their order."""
    tables: dict[tuple[str, Way], list[Run]] = {}
    for run in runs:
        tables.setdefault((run.start.set_name, run.start.way), []).append(run)
    return [(_title(table[0]), table) for table in tables.values()]


def _title(run: Run) -> str:
    way = run.start.way
    return _("{title} ({set}) · {mode} · {pairs} · {round} a round").format(
        title=_shown(run.start.title),
        set=_shown(run.start.set_name),
        mode=way.mode,
        pairs=n_("{n} pair", "{n} pairs", way.pairs),
        round=way.pairs_per_round,
    )


def _heads() -> tuple[str, ...]:
    return (
        _("Rank"), _("Name"), _("Score"), _("Time"), _("Errors"), _("Date"), _("Not ranked because")
    )  # fmt: skip


def _lines(table: Sequence[Run]) -> list[tuple[str, ...]]:
    """One line a run: the ranked ones come first and have a rank."""
    ranks = iter(scoring.ranks([run for run in table if _ranked(run)]))
    return [
        (
            str(next(ranks)) if _ranked(run) else "–",
            _shown(run.start.nickname) or "–",
            str(run.result.score),
            clock_text.official(run.result.official_ms),
            str(run.result.errors),
            (run.finished_at or run.started_at)[:10],
            _reason(run),
        )
        for run in table
    ]


def _reason(run: Run) -> str:
    """Why a run is not ranked, in the player's words."""
    reasons = {
        "hints": _("hints were used"),
        "reveals": _("pairs were revealed"),
        "undos": _("answers were taken back"),
        "replay": _("only missed pairs were played"),
        "too_fast": _("it was too fast to be read"),
        "unfinished": _("it was not finished"),
    }
    why = _why_not(run)
    return reasons.get(why, why) if why else ""


def _aligned(lines: Sequence[Sequence[str]]) -> list[str]:
    """Lines with columns below each other; numbers (rank, score, time, errors) to the right."""
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    return [
        "  ".join(
            _pad(text, width, right=place in (0, 2, 3, 4))
            for place, (text, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    ]


def _pad(text: str, width: int, right: bool) -> str:
    space = " " * (width - _width(text))
    return space + text if right else text + space


def _width(text: str) -> int:
    """Columns of a terminal that `text` takes: wide letters two, accents none."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide - sum(unicodedata.combining(letter) > 0 for letter in text)


def _shown(text: str) -> str:
    """`text` without anything that a terminal would obey."""
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text
    )
