"""Prints what ten thousand pairs cost to read in each format, beside a plain library.

`python -m tests.bench.reading [--pairs N] [--times N] [--beside TREE] [FORMAT …]`: processor
time, the least of several readings; as a ratio to the floor, in which a plain library goes over
the same bytes in the same run. With `--beside` a process of another checkout reads each file in
turn with one of this one, and the ratio of the two is printed too. FORMAT is the end of the name
of a file, such as `.xlsx`; or its beginning. Exit status 1 when another number of pairs is read.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from tests.bench import reading_worker
from tests.bench.reading_files import files, pairs
from tests.bench.reading_floor import floor, library

TREE = Path(__file__).resolve().parents[2]


class Reader:
    """A process that reads files with the program of a checkout."""

    def __init__(self, tree: Path) -> None:
        without_bytecode = ("PYTHONDONTWRITEBYTECODE",)
        there = {key: value for key, value in os.environ.items() if key not in without_bytecode}
        self._process = subprocess.Popen(
            [sys.executable, "-P", reading_worker.__file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=tree,
            env=there | {"PYTHONPATH": str(tree)},
        )

    def read(self, path: Path) -> tuple[float, int]:
        """Return the seconds that the processor needed, and the number of pairs."""
        wishes, answers = self._process.stdin, self._process.stdout
        if wishes is None or answers is None:
            raise OSError
        wishes.write(f"{path}\n")
        wishes.flush()
        spent, found = answers.readline().split()
        return float(spent), int(found)

    def close(self) -> None:
        """End it."""
        self._process.communicate()


def main(given: Sequence[str] | None = None) -> int:
    """Print a line for each file."""
    parser = ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("formats", nargs="*", metavar="FORMAT")
    parser.add_argument("--pairs", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--beside", type=Path, metavar="TREE")
    told = parser.parse_args(given)
    trees = [TREE, told.beside.resolve()] if told.beside else [TREE]
    readers = [Reader(tree) for tree in trees]
    others = "  other s  ratio" if told.beside else ""
    print(f"{'file':<16} {'pairs':>6} {'CPU s':>7} {'floor s':>8} {'ratio':>6}{others}", flush=True)
    wrong = False
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files(pairs(told.pairs)):
            path = Path(folder) / name
            path.write_bytes(data)
            if name.endswith(".dict") or not _wanted(name, told.formats):
                continue
            best, found = [float("inf")] * len(readers), 0
            for _ in range(told.times):
                for at, reader in reversed(list(enumerate(readers))):
                    spent, found = reader.read(path)
                    best[at] = min(best[at], spent)
            wrong = wrong or found != told.pairs
            least = floor(name, data, told.times)
            beside = f" {best[1]:8.3f} {best[0] / best[1]:6.2f}" if told.beside else ""
            print(
                f"{name:<16} {found:6} {best[0]:7.3f} {least:8.3f} {best[0] / least:6.1f}{beside}"
                f"  {library(name)}",
                flush=True,
            )
    for reader in readers:
        reader.close()
    return int(wrong)


def _wanted(name: str, formats: Sequence[str]) -> bool:
    return not formats or any(name.startswith(each) or name.endswith(each) for each in formats)


if __name__ == "__main__":
    sys.exit(main())
