"""Kills the program at random moments in a real window, and looks at what its next start finds.

`python -m tests.bench.kills [--count 1000] [--seed 0] [--only KIND]`: games, class, editor, media,
import or print. What was confirmed is what its window had shown before it was killed.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Protocol

from tests.bench.kills.boards import Classes, Games
from tests.bench.kills.files import Editor, Import, Media, Print
from tests.bench.kills.findings import Findings, look_at_database, look_for_leftovers
from tests.bench.kills.fuse import BurntError
from tests.bench.kills.victim import InVainError, Victim
from tests.e2e.window import SIZE
from tests.glass import missing, server

_TOLD = 10
_COLUMNS = ("", "kills", "confirmed", "lost", "half", "left over", "not opened", "s a kill")


class Work(Protocol):
    """What somebody does until the program is killed, in folders that it keeps."""

    data: Path
    folders: tuple[Path, ...]
    MOST_S: float

    @property
    def words(self) -> tuple[str, ...]: ...

    def opens(self, victim: Victim) -> None:
        """Wait for the first screen."""

    def act(self, victim: Victim) -> None:
        """Work; may end before it is killed."""

    def check(self, findings: Findings) -> None:
        """Look at what was made before the last kill."""


KINDS: dict[str, Callable[[Path, Random], Work]] = {
    "games": Games,
    "class": Classes,
    "editor": Editor,
    "media": Media,
    "import": Import,
    "print": Print,
}


def kill(display: str, work: Work, random: Random, findings: Findings, *, last: bool) -> None:
    """Start the program, look at what the last kill left, and kill it again."""
    victim = Victim(display, work.data, work.words)
    try:
        work.opens(victim)
        look_at_database(work.data, findings)
        work.check(findings)
        look_for_leftovers(work.data, work.folders, findings)
        if last:
            return
        watched = (work.data, *work.folders)
        victim.arm(random, watched, work.MOST_S)
        work.act(victim)
    except BurntError:
        pass
    except InVainError as error:
        print(error, flush=True)  # it is killed where it stands
    finally:
        victim.bury()
    findings.kills += not last


def kills(name: str, count: int, seed: int, folder: Path) -> tuple[Findings, float]:
    """Kill so many times; return what was found, and how long each took (s)."""
    findings, random = Findings(), Random(f"{name} {seed}")
    began = time.monotonic()
    with server(SIZE) as display, _home(folder):
        work = KINDS[name](folder, random)
        for number in range(count + 1):
            kill(display, work, random, findings, last=number == count)
            if number % _TOLD == _TOLD - 1:
                print(f"{name}: {number + 1} kills, {findings.faults} faults", flush=True)
    return findings, (time.monotonic() - began) / max(1, count)


@contextmanager
def _home(folder: Path) -> Iterator[None]:
    """A home with a folder of documents, and a folder for temporary files."""
    before, old = dict(os.environ), tempfile.tempdir
    home, temporary = folder / "home", folder / "temporary"
    (home / "Documents").mkdir(parents=True)
    temporary.mkdir()
    for variable in [name for name in os.environ if name.startswith("XDG_")]:
        del os.environ[variable]
    os.environ.update(HOME=str(home), TMPDIR=str(temporary))
    tempfile.tempdir = str(temporary)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
        tempfile.tempdir = old


def main() -> int:
    """Kill, and print the table; return 1 if anything was lost, half or left over."""
    asked = ArgumentParser(prog="python -m tests.bench.kills", description=__doc__)
    asked.add_argument("--count", type=int, default=1000)
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--only", choices=tuple(KINDS), action="append")
    options = asked.parse_args()
    if lacking := missing("Xvfb"):
        print(lacking, file=sys.stderr)
        return 1
    names = options.only or list(KINDS)
    lines, faults = [_COLUMNS], 0
    for number, name in enumerate(names):
        count = options.count // len(names) + (number < options.count % len(names))
        with tempfile.TemporaryDirectory(prefix="kills-") as folder:
            found, seconds = kills(name, count, options.seed, Path(folder))
            said = (Path(folder) / "said.log").read_text(encoding="utf-8", errors="replace")
        print(*found.told[:20], sep="\n", flush=True)
        faults += found.faults + ("Traceback" in said)
        if "Traceback" in said:
            print(said)
        figures = (found.kills, found.confirmed, found.lost, found.half, found.leftovers)
        lines.append((name, *map(str, (*figures, found.unopened)), f"{seconds:.2f}"))
    widths = [max(len(line[at]) for line in lines) for at in range(len(_COLUMNS))]
    for line in lines:
        cells = zip(line, widths, strict=True)
        print(
            "  ".join(
                cell.ljust(w) if not at else cell.rjust(w) for at, (cell, w) in enumerate(cells)
            )
        )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
