"""A board of twelve large pictures, from outside: when it is there, how soon it answers, memory.

`python -m tests.bench.pictures [--kind jpg] [--megapixels 39]`: the set is made, opened in a real
window, and a card is pressed while the pictures still come.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from pathlib import Path
from threading import Event, Thread

import skia

from tests.bench.outside import SIZE
from tests.e2e.twin import Twin
from tests.e2e.window import ROOT, environment
from tests.glass import Area, Glass, server

COUNT, QUIET_S = 12, 2.0
BOARD: Area = (0, 100, SIZE[0], SIZE[1] - 160)
KINDS = {"jpg": skia.kJPEG, "png": skia.kPNG, "webp": skia.kWEBP}


def main() -> int:
    """Make the set, measure, print."""
    parser = ArgumentParser(prog="python -m tests.bench.pictures", description=__doc__)
    parser.add_argument("--kind", choices=KINDS, default="jpg")
    parser.add_argument("--megapixels", type=float, default=39)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = _made(Path(folder), args.kind, args.megapixels)
        print(f"{COUNT} {args.kind} of {args.megapixels:g} megapixels: {_measured(path)}")
    return 0


def _made(folder: Path, kind: str, megapixels: float) -> Path:
    """A set of so many pairs of a picture and words."""
    side = int((megapixels * 1e6 / 12) ** 0.5)
    surface = skia.Surface.MakeRasterN32Premul(4 * side, 3 * side)
    points = [skia.Point(0, 0), skia.Point(4 * side, 3 * side)]
    shader = skia.GradientShader.MakeLinear(points, [0xFF2E4A8F, 0xFFE8A317, 0xFFF4F1EA])
    surface.getCanvas().drawPaint(skia.Paint(Shader=shader))
    data = bytes(surface.makeImageSnapshot().encodeToData(KINDS[kind], 80))
    rows = []
    for n in range(COUNT):
        (folder / f"{n}.{kind}").write_bytes(data)
        rows.append(f"  - term: {{image: {n}.{kind}}}\n    definition: Picture number {n}\n")
    path = folder / "large.yaml"
    path.write_text("title: Large\nlanguage: en\npairs:\n" + "".join(rows), encoding="utf-8")
    return path


def _measured(path: Path) -> str:
    words = ["main.py", "play", str(path), "--seed", "7", "--no-motion", "--mute"]
    words += ["--data", str(path.parent / "data"), "--pairs", str(COUNT)]
    twin = Twin(path.parent / "twin", str(path), 7, SIZE, pairs=COUNT)
    point = twin.card("A")
    card: Area = (int(point.x) - 40, int(point.y) - 10, 80, 20)
    with server(SIZE) as display:
        glass = Glass(display)
        glass.settle(0.3, 5)
        began = time.monotonic()
        with subprocess.Popen([sys.executable, *words], cwd=ROOT, env=environment(display)) as game:
            watched = _Watched(game.pid)
            while not (changes := list(glass.changes(0.2))):
                pass
            first = changes[0].at
            glass.move(point.x, point.y)
            glass.button(True)
            glass.button(False)
            pressed = time.monotonic()
            answered = last = 0.0
            while time.monotonic() < max(last, watched.worked_at, pressed) + QUIET_S:
                for change in glass.changes(0.2):
                    last = change.at if change.touches(BOARD) else last
                    if change.touches(card) and change.at > pressed:
                        answered = answered or change.at
            watched.stop()
            game.terminate()
        glass.close()
    return (
        f"first picture of the window {first - began:.2f} s; a press then is answered after "
        f"{(answered - pressed) * 1000:.0f} ms; whole after {last - began:.2f} s; most memory "
        f"{watched.most[0]:.0f} MB, and {watched.most[1]:.0f} MB of the process beside it"
    )


class _Watched:
    """A process and those that it starts: their peaks in MB, and when they last worked hard."""

    def __init__(self, pid: int) -> None:
        self.most, self.worked_at = [0.0, 0.0], 0.0
        self._pid, self._over = pid, Event()
        self._thread = Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        tasks, ticks = Path(f"/proc/{self._pid}/task"), 0
        while not self._over.wait(0.05):
            found = " ".join((task / "children").read_text() for task in tasks.iterdir())
            for place, pids in enumerate(([str(self._pid)], found.split())):
                self.most[place] = max(self.most[place], *map(_peak_mb, pids), 0.0)
            before, ticks = ticks, sum(map(_ticks, (str(self._pid), *found.split())))
            if ticks > before + 1:
                self.worked_at = time.monotonic()


def _ticks(pid: str) -> int:
    """Hundredths of a second on a processor."""
    try:
        row = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0
    return int(row[11]) + int(row[12])


def _peak_mb(pid: str) -> float:
    try:
        rows = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(row.split()[1]) / 1024 for row in rows if row.startswith("VmHWM")), 0.0)


if __name__ == "__main__":
    sys.exit(main())
