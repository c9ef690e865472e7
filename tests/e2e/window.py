"""The program in a window of its own: started, typed at, clicked at, looked at, ended."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import numpy

from game.look.text import SkiaMeasure
from game.view.box import Box, Point
from game.view.view import View
from tests.glass import Area, Glass
from tests.pixels import painted, png, share_apart

ROOT = Path(__file__).resolve().parents[2]
SIZE = (1280, 720)
EXAMPLE = "example.yaml"
"""What the program puts into a new folder for sets, last of all."""
MOST_S, AGAIN_S = 300.0, 20.0
"""How long something may take on a busy computer, and when a key is pressed once more."""
LOOKS_S, SHARE = 30.0, 0.002
"""How long a picture may take to come, or one of several, and on how many pixels it may differ."""
MEASURE = SkiaMeasure()
T = TypeVar("T")
P = TypeVar("P", bound="Program")


class NotSeenError(AssertionError):
    """What a test waited for did not come."""


def whole(box: Box) -> Area:
    """Return a box in whole pixels."""
    return int(box.x), int(box.y), int(box.w), int(box.h)


def environment(display: str = "") -> dict[str, str]:
    """Without this computer's own display or sound; home is the one of the test."""
    ours = {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    shown = {"DISPLAY": display} if display else {}
    return kept | shown | {"SDL_AUDIODRIVER": "dummy", "PYTHONIOENCODING": "utf-8"}


def command(*words: str) -> str:
    """What `python main.py …` prints."""
    done = run("main.py", *words)
    done.check_returncode()
    return done.stdout


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Run `python …` without a display until it ends."""
    line, env = [sys.executable, *words], environment()
    return subprocess.run(
        line, cwd=ROOT, env=env, capture_output=True, encoding="utf-8", timeout=MOST_S
    )


def key(*words: str) -> list[list[tuple[str, str]]]:
    """The rounds of a deal, as `key … --json` prints them."""
    return [[(a, b) for a, b in round_] for round_ in json.loads(command("key", *words, "--json"))]


class Program:
    """`python main.py …` in a window; `data` is where it keeps its scores."""

    def __init__(self, display: str, glass: Glass, data: Path, words: Sequence[str]) -> None:
        self.data, self.glass, self._env = data, glass, environment(display)
        self._said = (data.parent / f"{data.name}.log").open("w+b")
        language = () if "--lang" in words else ("--lang", "en")
        line = [sys.executable, "main.py", *words, *language, "--data", str(data)]
        said = self._said
        self.process = subprocess.Popen(line, cwd=ROOT, env=self._env, stdout=said, stderr=said)

    # -------------------------------------------------------------- hands

    def hand(self, *words: object) -> str:
        """Let xdotool do something; answer what it prints."""
        line = ["xdotool", *map(str, words)]
        done = subprocess.run(line, env=self._env, check=True, capture_output=True, timeout=MOST_S)
        return done.stdout.decode().strip()

    def type(self, letters: str) -> None:
        self.hand("type", "--delay", 5, letters)

    def press(self, *keys: str) -> None:
        self.hand("key", *keys)

    def click(self, point: Point) -> None:
        self.hand("mousemove", int(point.x), int(point.y), "click", 1)

    def at_once(self, *keys: str) -> None:
        """Press keys that the program finds all together when it wakes."""
        self.process.send_signal(signal.SIGSTOP)
        self.glass.keys(*keys)
        self.process.send_signal(signal.SIGCONT)

    def right_click(self, point: Point) -> None:
        self.hand("mousemove", int(point.x), int(point.y), "click", 3)

    def double_click(self, point: Point) -> None:
        """Press twice, as quickly as people who always do it."""
        move = ("mousemove", int(point.x), int(point.y))
        self.hand(*move, "click", "--repeat", 2, "--delay", 60, 1)

    def drag(self, start: Point, end: Point) -> None:
        half = Point((start.x + end.x) / 2, (start.y + end.y) / 2)
        self.hand("mousemove", int(start.x), int(start.y), "mousedown", 1)
        for at in (half, end):
            self.hand("mousemove", int(at.x), int(at.y))
        self.hand("mouseup", 1)

    # -------------------------------------------------------------- eyes

    def until(self, what: str, seen: Callable[[], T], most_s: float = MOST_S) -> T:
        """Wait for `seen` to return something true; `what` says what was hoped for."""
        end = time.monotonic() + most_s
        while time.monotonic() < end:
            if found := seen():
                return found
            assert self.process.poll() is None, f"it ended before {what}: {self.said()}"
            time.sleep(0.02)
        raise NotSeenError(f"not within {most_s} s: {what}. {self.standing()}")

    def press_until(self, what: str, seen: Callable[[], T], key: str) -> T:
        """Press a key, and again when nothing came of it: what is not ready does not hear it."""
        for _ in range(int(MOST_S / AGAIN_S)):
            self.press(key)
            with contextlib.suppress(NotSeenError):
                return self.until(what, seen, AGAIN_S)
        raise NotSeenError(f"{key} was pressed in vain: {what}. {self.standing()}")

    def window(self) -> str:
        """The number of the window, "" while there is none."""
        with contextlib.suppress(subprocess.CalledProcessError):
            return self.hand("search", "--onlyvisible", "--pid", self.process.pid).split("\n")[0]
        return ""

    def place(self, window: str) -> Area:
        """Where a window lies on the screen, by its number."""
        said = self.hand("getwindowgeometry", "--shell", window)
        told = dict(line.split("=") for line in said.split("\n"))
        x, y, wide, high = (int(told[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        return x, y, wide, high

    def title(self) -> str:
        with contextlib.suppress(subprocess.CalledProcessError):
            window = self.window()
            return self.hand("getwindowname", window) if window else ""
        return ""

    def standing(self) -> str:
        """Say how it stands, for whoever reads why a test failed; its screen is in a picture."""
        with_keys = "nothing"
        with contextlib.suppress(subprocess.CalledProcessError):
            window = self.hand("getwindowfocus")
            with_keys = f"window {window} “{self.hand('getwindowname', window)}”"
        picture = self.data.parent / f"{self.data.name}.png"
        with contextlib.suppress(OSError):
            picture.write_bytes(png(self.glass.picture(), self.glass.size))
        own = f"Its window is {self.window() or 'not there'}, “{self.title()}”"
        return f"{own}; {with_keys} has the keyboard; see {picture}. {self.said()}"

    def shows(self, title: str) -> None:
        """Wait for the screen with this title: it is set once the screen is painted."""
        self.until(f"the screen “{title}”", lambda: self.title() == title)

    def changed(self, area: Area, before: bytes) -> None:
        """Wait until this part of the screen is another picture than before."""
        self.until("another picture", lambda: self.glass.picture(area) != before)

    def looks(self, view: View, area: Area) -> None:
        """Wait until this part of the screen looks as the view does when it is painted."""
        self.looks_as((view, area))

    def looks_as(self, *parts: tuple[View, Area]) -> int:
        """Wait until one of these parts looks as in its view, painted; return which one does."""
        wanted = [
            painted(view, MEASURE)[y : y + high, x : x + wide] for view, (x, y, wide, high) in parts
        ]

        def seen() -> list[int]:
            return [
                at
                for at, ((_view, area), bits) in enumerate(zip(parts, wanted, strict=True))
                if share_apart(self._bits(area), bits) <= SHARE
            ]

        return self.until(f"the look of “{parts[0][0].title}”", seen, LOOKS_S)[0]

    def _bits(self, area: Area) -> numpy.ndarray:
        bits = numpy.frombuffer(self.glass.picture(area), numpy.uint8)
        return bits.reshape(area[3], area[2], 4)

    def has_folder(self) -> None:
        """Wait for the folder for sets with all that is put there."""
        folder = self.data / "pairs"
        self.until("the folder for sets", lambda: [*folder.glob("*.yaml")])

    def runs(self) -> int:
        """How many games were begun."""
        return int(self.rows("SELECT count(*) FROM runs")[0][0])

    def answers(self) -> list[tuple[Any, ...]]:
        """What is kept of the newest run right now: kind and words of each answer."""
        sql = """SELECT kind, asked, chosen FROM answers WHERE NOT undone
                 AND run = (SELECT max(id) FROM runs) ORDER BY seq"""
        return self.rows(sql)

    def setting(self, name: str) -> Any:
        """What is kept under this name from one start to the next; None while nothing is."""
        rows = self.rows(f"SELECT value FROM settings WHERE key = '{name}'")
        return json.loads(rows[0][0]) if rows else None

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """What the database answers right now."""
        file = f"file:{self.data / 'scores.db'}?mode=ro"
        with contextlib.closing(sqlite3.connect(file, uri=True, timeout=MOST_S)) as kept:
            return kept.execute(sql).fetchall()

    def has(self, answers: int) -> None:
        self.until(f"{answers} answers in the database", lambda: len(self.answers()) == answers)

    def scores(self) -> list[dict[str, Any]]:
        """The runs, as `scores --json` prints them."""
        found: list[dict[str, Any]] = json.loads(
            command("scores", "--json", "--data", str(self.data))
        )
        return found

    def said(self) -> str:
        """All that it printed."""
        self._said.seek(0)
        return self._said.read().decode("utf-8", "replace")

    # -------------------------------------------------------------- the end

    def ended(self) -> int:
        """Wait for it to end by itself; answer the exit status."""
        return self.process.wait(MOST_S)

    def ask_to_close(self) -> None:
        """What the window's own close button does."""
        self.glass.ask_to_close(int(self.window()))

    def terminate(self, number: signal.Signals = signal.SIGTERM) -> None:
        self.process.send_signal(number)

    def clean_up(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(MOST_S)
        self._said.close()


def program(display: str, data: Path, *words: str) -> contextlib.AbstractContextManager[Program]:
    """The program started with these words; gone afterwards, whatever happened."""
    return started(Program, display, data, *words)


@contextlib.contextmanager
def started(kind: type[P], display: str, data: Path, *words: str) -> Iterator[P]:
    """The program as this kind, which knows what it is used for."""
    glass = Glass(display)
    running = kind(display, glass, data, words)
    try:
        yield running
    finally:
        running.clean_up()
        glass.close()
