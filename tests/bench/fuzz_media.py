"""Mutates pictures and sounds of every kind and shows or plays them: what it costs, what dies.

`python -m tests.bench.fuzz_media [--count 20000] [--seed 0] [--kind .flac]`: each case goes the
way of a file in a set, in a process that stands for the game. Its death, an exception, more than
2 s or 300 MB are failures, told with their seed: `--seed N --count 1` runs one again. Decoders
may die: how many did is told. With `--bombs` it is the files of `tests/look/media_bombs.py`,
as they are.
"""

from __future__ import annotations

import io
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import traceback
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

MOST_S, MOST_MB, DECODER_MB = 2.0, 300, 45
SHOWN = (300, 200)


def main() -> int:
    """Run all cases in other processes; exit status 1 when one of them is a failure."""
    parser = ArgumentParser(prog="python -m tests.bench.fuzz_media", description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--kind", default="", help="the ending of the files, all kinds without it")
    parser.add_argument("--bombs", action="store_true")
    parser.add_argument("--alone", action="store_true", help="sounds without a decoder: WAV")
    parser.add_argument("--inside", action="store_true", help="run the cases in this process")
    args = parser.parse_args()
    if args.bombs and not args.inside:
        from tests.look.media_bombs import bombs

        args.seed, args.count = 0, len(bombs())
    return inside(args) if args.inside else outside(args)


def outside(args: Namespace) -> int:
    """Start a process for the cases, and another one after a case that ended it."""
    first, last = args.seed, args.seed + args.count
    counted: Counter[str] = Counter()
    failures, slowest, most = 0, (0.0, 0), (0, 0)
    while first < last:
        for row in _rows(args, first, last):
            first = int(row["seed"]) + 1
            cost = f", {row['s']:.2f} s, {row['mb']} MB" if args.bombs else ""
            counted[f"{row['name']} {row['came']}{cost}"] += 1
            slowest = max(slowest, (row["s"], row["seed"]))
            most = max(most, (row["mb"], row["seed"]))
            if row["why"]:
                failures += 1
                print(
                    f"seed {row['seed']}: {row['why']} ({row['name']})\n{row['more']}", flush=True
                )
            if first % 1000 == 0:
                print(first, file=sys.stderr, flush=True)
    for name, count in sorted(counted.items()):
        print(f"{count:8}  {name}")
    print(
        f"{args.count} cases from seed {args.seed}; the slowest took {slowest[0]:.2f} s (seed "
        f"{slowest[1]}), the largest {most[0]} MB (seed {most[1]}); {failures} failures."
    )
    return int(bool(failures))


def _rows(args: Namespace, first: int, last: int) -> Iterator[dict[str, Any]]:
    """What one process tells of its cases; when it dies, its last words are ours."""
    command = [sys.executable, "-m", "tests.bench.fuzz_media", "--inside", "--kind", args.kind]
    command += ["--seed", str(first), "--count", str(last - first)]
    command += ["--bombs"] * args.bombs + ["--alone"] * args.alone
    begun = first
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        for line in process.stdout:
            row = json.loads(line)
            begun = row["seed"] + 1
            yield row
        process.wait()
    if begun < last:
        why = f"the process died ({process.returncode})"
        told = {"seed": begun, "name": "?", "came": "died", "why": why, "more": ""}
        yield told | {"s": 0.0, "mb": 0}


# ---------------------------------------------------------------------- inside


def inside(args: Namespace) -> int:
    """Run the cases here, a line of JSON for each."""
    told = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # libraries may print
    with tempfile.TemporaryDirectory() as folder:
        game = _Game(Path(folder), args.alone)
        for seed, name, data in _cases(args):
            told.write(json.dumps({"seed": seed, "name": name} | _tried(name, data, game)) + "\n")
            told.flush()
            if args.bombs:
                game.close()  # for each its own most memory
        game.close()
    return 0


def _cases(args: Namespace) -> Iterator[tuple[int, str, bytes]]:
    """Return the number, the name and the bytes of each case."""
    from tests.look import media_bombs, media_samples
    from tests.look.media_mutations import mutated

    listed = media_samples.pictures() | media_samples.sounds()
    files = [(name, data) for name, data in listed.items() if name.endswith(args.kind)]
    bombs = list(media_bombs.bombs().items()) if args.bombs else []
    for seed in range(args.seed, args.seed + args.count):
        chance = Random(seed)
        if bombs:
            name, make = bombs[seed]
            yield seed, name, make()
        else:
            name, data = chance.choice(files)
            yield seed, name, mutated(data, [data for _name, data in files], chance)


class _Game:
    """What the game does with a picture and with a sound; it may grow by 300 MB."""

    def __init__(self, folder: Path, alone: bool) -> None:
        from game.look.decoder.process import Decoder
        from game.look.sdl import mixer

        os.environ["SDL_AUDIODRIVER"] = "dummy"
        self._folder, self._alone, self._mixer = folder, alone, mixer()
        self._mixer.init(44_100, -16, 2, 1024)
        self.decoders = {"pictures": Decoder("pictures"), "sounds": Decoder("sounds")}
        for name, data in (("a.png", b"?"), ("a.ogg", b"?")):
            self.does(name, data)
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        limit = pages * os.sysconf("SC_PAGE_SIZE") + MOST_MB * 1_000_000
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

    def does(self, name: str, data: bytes) -> str:
        """Return what came of a file."""
        path = self._folder / name
        path.write_bytes(data)
        is_sound = path.suffix in (".wav", ".ogg", ".opus", ".mp3", ".flac")
        return self._plays(str(path)) if is_sound else self._shows(str(path))

    def _shows(self, path: str) -> str:
        from game.formats.common.media.beside import Beside
        from game.look.picture_thread import PictureThread
        from game.look.pictures import picture_size

        found, _problem = Beside(self._folder).find(Path(path).name, "picture")
        picture_size(path)
        thread = PictureThread(lambda: None, self.decoders["pictures"])
        image = thread.decoded((path, 0, *SHOWN))
        if image is not None:
            return "as far as it goes" if found else "refused, but could be shown"
        return "broken"

    def _plays(self, path: str) -> str:
        from game.look.recordings import decoded

        wav = decoded(path, None if self._alone else self.decoders["sounds"])
        if wav:
            self._mixer.Sound(file=io.BytesIO(wav)).play()
            self._mixer.stop()
        return "as far as it goes" if wav else "broken"

    def close(self) -> None:
        """End the decoders."""
        for decoder in self.decoders.values():
            decoder.close()

    def pids(self) -> list[int | None]:
        """Return the numbers of the decoders."""
        return [decoder.pid for decoder in self.decoders.values()]

    def cost(self) -> tuple[float, int]:
        """Seconds of all three processes so far, and the most MB that a decoder ever held."""
        seconds, most = time.process_time(), 0
        for pid in filter(None, self.pids()):
            ran = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            seconds += (int(ran[11]) + int(ran[12])) / os.sysconf("SC_CLK_TCK")
            status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
            peak = next(row for row in status.splitlines() if row.startswith("VmHWM"))
            most = max(most, int(peak.split()[1]) // 1024 - DECODER_MB)
        return seconds, most


def _tried(name: str, data: bytes, game: _Game) -> dict[str, object]:
    """Return what came of a file, what it cost, and what is wrong with that."""
    why = more = came = ""
    (before, _most), pids, began = game.cost(), game.pids(), time.monotonic()
    try:
        came = game.does(name, data)
    except Exception as error:
        why, more = type(error).__name__, traceback.format_exc()
    seconds, most = game.cost()
    # One that was lost took its time along; how long it was waited for is known.
    lost = any(one and one != now for one, now in zip(pids, game.pids(), strict=True))
    spent = time.monotonic() - began if lost else seconds - before
    came = f"{came}, a decoder was lost" if lost else came or "failed"
    if spent > MOST_S:
        why = f"{spent:.1f} s for {len(data)} bytes"
    if most > MOST_MB:
        why = f"{most} MB for {len(data)} bytes"
        game.close()
    return {"came": came, "why": why, "more": more[-3000:], "s": round(spent, 3), "mb": most}


if __name__ == "__main__":
    sys.exit(main())
