"""Prints what becomes of a folder of files: per format, read or not, pairs expected and found.

`python -m tests.bench.readers FOLDER [--manifest FILE]`. The manifest is a table with tabs and
a header: `local_path` (below the folder), `format`, `pairs_est`. Without one, the folders name
the formats and nothing is expected. Exit status 1 when fewer than 97 % are known. A file is
known when the pairs found are within 2 % of those expected, or more; or when they are fewer and
one of its problems says that something was left out, not read or not found. Any other problem
does not make up for a pair that is gone.
"""

from __future__ import annotations

import csv
import gc
import re
import resource
import sys
import time
import traceback
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.formats import read_source
from game.formats.common.media.unpacked import Unpacked
from game.formats.problems import Problem
from game.formats.source import open_source
from game.words import use

NEAR, ENOUGH = 0.02, 0.97
_SAYS_SO = re.compile(
    r"(?<!columns were )left out|not read|only .* read|(?:cannot|could not) be (?:read|used|shown)"
    r"|is (?:not|missing|empty)\b|are not (?:there|in)|empty side|There (?:is|are) no\b"
)
"""Sentences, in English, of something that is in a file and not in its set."""
MOST_S, MANY_PAIRS = 2.0, 2000


@dataclass(frozen=True)
class Wanted:
    """A file, and the pairs with text on both sides that a manifest expects; -1 is no word."""

    path: Path
    format: str
    pairs: int


@dataclass(frozen=True)
class Outcome:
    """What came of a file: `pairs` with words on both sides, and all; how long, how much."""

    wanted: Wanted
    by: str
    pairs: int
    all_pairs: int
    faults: int
    warnings: int
    seconds: float
    mb: float
    said: str
    left_out: str = ""
    """The first sentence on something that was left out."""
    crashed: bool = False

    @property
    def came(self) -> str:
        """As expected, or what else it is. An estimate counts only what it understood."""
        wanted = self.wanted.pairs
        if self.crashed:
            return "crashed"
        if wanted <= 0:
            return "right" if self.all_pairs or self.said else "silent"
        if min(abs(count - wanted) for count in (self.pairs, self.all_pairs)) <= NEAR * wanted:
            return "right"
        if self.pairs > wanted:
            return "more"
        return "told" if self.left_out else "silent"


def main() -> int:
    """Read all of it and print the table."""
    use("en")
    parser = ArgumentParser(prog="python -m tests.bench.readers", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--manifest", type=Path)
    parser.add_argument("--format", default="", help="only files of this one")
    args = parser.parse_args()
    files = [
        each for each in wanted(args.folder, args.manifest) if args.format in ("", each.format)
    ]
    outcomes = [outcome(each) for each in files]
    print_table(outcomes)
    print_unlike(outcomes)
    with_pairs = [each for each in outcomes if each.wanted.pairs > 0] or outcomes
    count = max(1, len(with_pairs))
    right = sum(each.came == "right" for each in with_pairs) / count
    known = sum(each.came in ("right", "more", "told") for each in with_pairs) / count
    print(
        f"\nOf {count} files that hold pairs {right:.1%} have as many as expected (within 2 %), "
        f"{known:.1%} have as many, have more, or say what was left out."
    )
    return int(known < ENOUGH)


def wanted(folder: Path, manifest: Path | None) -> list[Wanted]:
    """The files of the manifest that are there; all files when there is no manifest."""
    if manifest is None:
        return [
            Wanted(path, path.relative_to(folder).parts[0], -1)
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.parent != folder
        ]
    with manifest.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Wanted(folder / row["local_path"], row["format"], int(row["pairs_est"] or -1))
        for row in rows
        if (folder / row["local_path"]).is_file()
    ]


def outcome(each: Wanted) -> Outcome:
    """Read one file, as the program does."""
    gc.collect()
    unpacked = Unpacked()
    before, began = _mb(), time.perf_counter()
    try:
        source = open_source(each.path, unpacked)
        if isinstance(source, Problem):
            return Outcome(each, "", 0, 0, 1, 0, 0.0, 0.0, source.problem, source.problem)
        reading = read_source(source)
    except Exception:
        traceback.print_exc()
        return Outcome(each, "", 0, 0, 0, 0, 0.0, 0.0, "an exception", crashed=True)
    seconds = time.perf_counter() - began
    found = reading.pair_set
    pairs = found.pairs if found else ()
    faults = [problem for problem in reading.problems if problem.severity == "fault"]
    said = next((problem.problem for problem in [*faults, *reading.problems]), "")
    left_out = (p.problem for p in reading.problems if _SAYS_SO.search(p.problem))
    spoken = sum(bool(pair.term.text and pair.definition.text) for pair in pairs)
    unpacked.close()
    counts = spoken, len(pairs), len(faults), len(reading.problems) - len(faults)
    costs = seconds, max(0.0, _mb() - before)
    return Outcome(each, reading.format, *counts, *costs, said, next(left_out, ""))


def _mb() -> float:
    """The most memory that this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def print_table(outcomes: list[Outcome]) -> None:
    """One row for each format of the manifest."""
    print(
        f"{'format':<15}{'files':>6}{'read':>6}{'right':>6}{'more':>6}{'told':>6}"
        f"{'silent':>7}{'expected':>10}{'found':>8}"
        f"{'faults':>8}{'warnings':>9}{'slowest s':>11}{'MB more':>9}"
    )
    for name in sorted({each.wanted.format for each in outcomes}):
        _row(name, [each for each in outcomes if each.wanted.format == name])
    _row("all", outcomes)


def _row(name: str, rows: list[Outcome]) -> None:
    came = Counter(each.came for each in rows)
    expected = sum(max(0, each.wanted.pairs) for each in rows)
    print(
        f"{name:<15}{len(rows):>6}{sum(each.all_pairs > 0 for each in rows):>6}"
        f"{came['right']:>6}{came['more']:>6}{came['told']:>6}"
        f"{came['silent'] + came['crashed']:>7}{expected:>10}{sum(e.all_pairs for e in rows):>8}"
        f"{sum(e.faults for e in rows):>8}{sum(e.warnings for e in rows):>9}"
        f"{max(e.seconds for e in rows):>11.2f}{max(e.mb for e in rows):>9.0f}"
    )


def print_unlike(outcomes: list[Outcome]) -> None:
    """The files that differ from what is expected, and those that take long."""
    for each in outcomes:
        if each.came != "right":
            counts = (
                f"{each.wanted.pairs} expected, {each.pairs} with words, {each.all_pairs} in all"
            )
            print(f"\n{each.came}: {each.wanted.path}")
            print(f"  {counts} (read as {each.by or 'nothing'}) {each.left_out or each.said}")
    for each in _slow(outcomes):
        print(f"\n{each.wanted.path}\n  {each.seconds:.1f} s for {each.all_pairs} pairs")


def _slow(outcomes: list[Outcome]) -> Iterator[Outcome]:
    return (e for e in outcomes if e.seconds > MOST_S and e.all_pairs <= MANY_PAIRS)


if __name__ == "__main__":
    sys.exit(main())
