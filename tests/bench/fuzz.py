"""Mutates files of every format and reads them: no exception, never over 2 s or 300 MB.

`python -m tests.bench.fuzz [--count 20000] [--seed 0] [FOLDER]`: the small samples of the tests,
and the files of FOLDER up to 300 KB. Each case is told by its seed: `--seed N --count 1` runs
it again and shows what happened. Reading is done in a process of its own, which may die.

With `--repeats` nothing is left to chance: in every text each line, and each of the signs that
readers look for at the beginning, middle and end, comes as often as there is room for. What
costs much at a fifth of the largest size is read again at the whole.
"""

from __future__ import annotations

import codecs
import json
import os
import re
import resource
import signal
import subprocess
import sys
import time
import traceback
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

MOST_S, MOST_MB, HANGING_S = 2.0, 300, 20
A_PROCESS = 10_000
"""Cases; what it keeps of them counts for what it may have."""
MANY_PAIRS = 2000
"""Files with more pairs may take longer."""
GROWN_BYTES = 4_900_000
"""Texts may have up to five million."""
_LARGE = 0.005
A_FIFTH = 0.2
MUCH_S = 0.3
"""At a fifth of the size."""
SIGNS = tuple(
    sign.encode()
    for sign in (
        *" \t\n?{}[]()<>=~:-_*#|\"'\\$&%/.,;@^`•→1a漢\xa0\u3000\u200b\ufffd",
        *("{=", "==", "**a", "<b>", "<td>", "<!--", "<x a='>'>", "&amp;", "::", "?\n", " \n"),
        *("- ", "# ", "a:\n", "a: b\n", "- a: b\n", "a::b\n", "a\n\n", "1. x\n", "A) x\n"),
        *("{{c1::", "[sound:", "\\frac{", "{1:MC:=", "=a -> b\n", "|a|b|\n", '{"a":', "[1,", '",'),
    )
)
"""What is written very many times in a row."""
LEADS = tuple(
    lead.encode()
    for lead in (
        *("{", "{ ", "}", "[", "![", "[[", "(", "<a ", "<a b='", "</", "&", "$$", "\\(", "%%"),
        *("**a**", "```", "## a", "| a", "- ", "a: ", "a: '", 'a: "', "a::", "==a"),
        *("{{c1::", "[sound:"),
    )
)
"""What something begins with that a run of letters or spaces never ends."""
LARGEST = 300_000
_AS_IT_IS = 0.75
"""The share of cases read by the format that is surest; the others by any format at all."""


Samples = list[tuple[str, bytes]]


class Case(NamedTuple):
    """A file to be read, by the format that is surest or by `member`."""

    name: str
    member: str
    data: bytes


class HangingError(BaseException):
    """A case takes far too long; no `except Exception` shall keep it from being told."""


def main() -> int:
    """Run all cases in other processes; exit status 1 when one of them is a failure."""
    parser = ArgumentParser(prog="python -m tests.bench.fuzz", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--count", type=int, default=0, help="20,000, with --repeats all of them")
    parser.add_argument("--repeats", action="store_true")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--inside", action="store_true", help="run the cases in this process")
    args = parser.parse_args()
    if args.repeats and not args.inside:
        left = len(list(repeats(_listed(args.folder)))) - args.seed
        args.count = min(args.count or left, left)
    args.count = args.count or 20_000
    return inside(args) if args.inside else outside(args)


# ---------------------------------------------------------------------- outside


def outside(args: Namespace) -> int:
    """Start a process for the cases, and another one after many, and after one that killed it."""
    first, last = args.seed, args.seed + args.count
    failures: list[dict[str, Any]] = []
    counted: Counter[str] = Counter()
    slowest = (0.0, 0)
    while first < last:
        for row in _rows(args, first, last):
            first = int(row["seed"]) + 1
            counted[str(row["came"])] += 1
            slowest = max(slowest, (float(row["s"]), int(row["seed"])))
            if row["why"]:
                failures.append(row)
                print(
                    f"seed {row['seed']}: {row['why']} ({row['name']})\n{row['more']}", flush=True
                )
            if first % 1000 == 0:
                print(f"{first}: {dict(counted)}", file=sys.stderr, flush=True)
    print(
        f"{args.count} cases: {dict(counted)}; the slowest took {slowest[0]:.2f} s (seed "
        f"{slowest[1]}); {len(failures)} failures."
    )
    return int(bool(failures))


def _rows(args: Namespace, first: int, last: int) -> Iterator[dict[str, Any]]:
    """What one process tells of its cases; when it dies, its last words are ours."""
    command = [sys.executable, "-m", "tests.bench.fuzz", "--inside"]
    command += ["--seed", str(first), "--count", str(min(last - first, A_PROCESS))]
    command += [str(args.folder)] if args.folder else []
    command += ["--repeats"] if args.repeats else []
    begun = first
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        for line in process.stdout:
            row = json.loads(line)
            begun = row["seed"] + 1
            yield row
        process.wait()
    if process.returncode:
        why = f"the process died ({process.returncode})"
        yield {"seed": begun, "name": "?", "why": why, "more": "", "s": 0.0, "came": "died"}


# ---------------------------------------------------------------------- inside


def inside(args: Namespace) -> int:
    """Run the cases here, a line of JSON for each."""
    listed = _listed(args.folder)
    base = _prepare(listed)
    signal.signal(signal.SIGALRM, _hanging)
    every = list(repeats(listed)) if args.repeats else []
    for seed in range(args.seed, args.seed + args.count):
        row = repeat(seed, every[seed], base) if every else tried_case(seed, mutation(seed, listed))
        print(json.dumps(row), flush=True)
    return 0


def _listed(folder: Path | None) -> Samples:
    from tests.formats.sampled import samples

    listed = list(samples())
    if folder:
        listed += [
            (path.name, path.read_bytes())
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.stat().st_size <= LARGEST
        ]
    return listed


def _prepare(listed: Samples) -> int:
    """Load all readers first, then allow this process 300 MB more than it has; return that."""
    from game.formats import read_source
    from game.formats.common.bytes.encodings import ENCODINGS
    from game.formats.source import Source

    for each in ENCODINGS:
        codecs.lookup(each.codec)
    for name, data in listed:
        read_source(Source(data, name))
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    base = pages * os.sysconf("SC_PAGE_SIZE")
    _allow(base, MOST_MB)
    return base


def _allow(base: int, mb: float) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (base + int(mb * 1_000_000), resource.RLIM_INFINITY))


def mutation(seed: int, listed: Samples) -> Case:
    """Return a damaged file; now and then one that is as large as a text may be."""
    from game.formats.registry import formats
    from tests.formats.mutations import mutated

    chance = Random(seed)
    name, data = chance.choice(listed)
    member = "" if chance.random() < _AS_IT_IS else chance.choice(formats()).NAME
    large = chance.random() < _LARGE
    return Case(name, member, grown(data, chance) if large else mutated(data, chance))


def tried_case(seed: int, case: Case) -> dict[str, Any]:
    """Read a file; return what came of it, how long it took, and what is wrong with that."""
    from tests.formats.test_readers_never_fall import sound, tried

    name, member, data = case
    why = more = came = ""
    pairs = 0
    signal.alarm(HANGING_S)
    began = time.process_time()
    try:
        reading = tried(data, name, member)
        came = "pairs" if reading.pair_set else "problems"
        pairs = len(reading.pair_set.pairs) if reading.pair_set else 0
        sound(reading, name)
    except HangingError:
        why, more = f"over {HANGING_S} s", traceback.format_exc()
    except MemoryError:
        why, more = f"over {MOST_MB} MB", traceback.format_exc()
    except Exception as error:
        why, more = type(error).__name__, traceback.format_exc()
    finally:
        signal.alarm(0)
    seconds = time.process_time() - began
    if not why and seconds > MOST_S and pairs <= MANY_PAIRS:
        # Beside other work a processor may be half as quick for a while: the better of two counts.
        began = time.process_time()
        tried(data, name, member)
        seconds = min(seconds, time.process_time() - began)
        why = f"{seconds:.1f} s for {len(data)} bytes" if seconds > MOST_S else ""
    named = f"{name} {member}".strip()
    about = {"seed": seed, "name": named, "why": why, "more": more[-3000:]}
    return about | {"s": round(seconds, 3), "came": (why and "failure") or came}


# ---------------------------------------------------------------------- repeats


class Repeat(NamedTuple):
    """A text, and what comes many times before its line `at`; with `counted` each is another."""

    name: str
    lines: list[bytes]
    at: int
    piece: bytes
    counted: bool = False
    lead: bytes = b""

    def file(self, share: float) -> Case:
        """Return the file, of this share of the largest size."""
        size = int(GROWN_BYTES * share)
        piece = (
            _counted(self.piece, size) if self.counted else self.piece * (size // len(self.piece))
        )
        piece = self.lead + piece + b"!" if self.lead else piece
        data = b"\n".join([*self.lines[: self.at], piece, *self.lines[self.at :]])
        return Case(self.name, "", data[:size])


def repeats(listed: Samples) -> Iterator[Repeat]:
    """Return all of them, always in the same order."""
    for name, data in listed:
        if data.startswith(b"PK"):
            continue
        lines = data.split(b"\n")
        for at in sorted({0, len(lines) // 2, len(lines)}):
            for sign in SIGNS:
                yield Repeat(name, lines, at, sign)
        for lead in LEADS:
            for run in (b" ", b"a"):
                yield Repeat(name, lines, len(lines) // 2, run, lead=lead)
        for at in range(len(lines) + 1):
            words = data if at == len(lines) else lines[at]
            for end in (b"\n", b"", b" "):
                if words + end:
                    yield Repeat(name, lines, at, words + end)
            yield Repeat(name, lines, at, words + b"\n", counted=True)
            yield Repeat(name, lines, at, words + b" ", counted=True)


def _counted(piece: bytes, size: int) -> bytes:
    """Return `piece` again and again, with other numbers each time, or one behind its words."""
    found = re.compile(rb"\d+" if re.search(rb"\d", piece) else rb"(?<=[a-z])\b")
    several = b"".join(found.sub(b"%d" % number, piece) for number in range(1, 61))
    return several * (size // len(several) + 1)


def repeat(seed: int, one: Repeat, base: int) -> dict[str, Any]:
    """Read a fifth of what would be the largest; all of it only when this costs much."""
    case = one.file(A_FIFTH)
    _allow(base, MOST_MB * A_FIFTH)
    row = tried_case(seed, case)
    _allow(base, MOST_MB)
    if row["why"] or row["s"] > MUCH_S:
        row = tried_case(seed, one.file(1))
    return row | {"name": f"{row['name']}, line {one.at}, {(one.lead + one.piece)[:40]!r}"}


# ---------------------------------------------------------------------- texts of the largest size


def grown(data: bytes, chance: Random) -> bytes:
    """`data` as large as a text may be: one of its lines, or all of it, many times."""
    if data.startswith(b"PK"):
        return data
    lines = data.split(b"\n")
    at = chance.randrange(len(lines) + 1)
    piece = (data if at == len(lines) else lines[at]) + chance.choice([b"\n", b"", b" "])
    if chance.random() < 0.5:
        piece = chance.choice(SIGNS)
    times = max(0, GROWN_BYTES - len(data)) // max(1, len(piece))
    return b"\n".join([*lines[:at], piece * times, *lines[at:]])[:GROWN_BYTES]


def _hanging(_number: int, _frame: object) -> None:
    raise HangingError


if __name__ == "__main__":
    sys.exit(main())
