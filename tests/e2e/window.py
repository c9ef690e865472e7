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

from game.view.box import Point
from tests.glass import Glass

ROOT = Path(__file__).resolve().parents[2]
SIZE = (1280, 720)
T = TypeVar("T")


def environment(display: str = "") -> dict[str, str]:
    """Without this computer's own display, sound or data folder."""
    ours = {"DISPLAY", "WAYLAND_DISPLAY", "MATCHING_PAIRS_HOME", "SDL_VIDEODRIVER"}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    shown = {"DISPLAY": display} if display else {}
    return kept | shown | {"SDL_AUDIODRIVER": "dummy", "PYTHONIOENCODING": "utf-8"}


def command(*words: str) -> str:
    """What `python main.py …` prints."""
    done = subprocess.run(
        [sys.executable, "main.py", *words], cwd=ROOT, env=environment(), check=True,
        capture_output=True, encoding="utf-8", timeout=60,
    )  # fmt: skip
    return done.stdout


def key(*words: str) -> list[list[tuple[str, str]]]:
    """The rounds of a deal, as `key … --json` prints them."""
    return [[(a, b) for a, b in round_] for round_ in json.loads(command("key", *words, "--json"))]


class Program:
    """`python main.py …` in a window; `data` is where it keeps its scores."""

    def __init__(self, display: str, glass: Glass, data: Path, words: Sequence[str]) -> None:
        self.data, self.glass, self._env = data, glass, environment(display)
        self._said = (data.parent / f"{data.name}.log").open("w+b")
        self.process = subprocess.Popen(
            [sys.executable, "main.py", *words, "--lang", "en", "--data", str(data)],
            cwd=ROOT, env=self._env, stdout=self._said, stderr=self._said,
        )  # fmt: skip

    # -------------------------------------------------------------- hands

    def hand(self, *words: object) -> str:
        """Let xdotool do something; answer what it prints."""
        done = subprocess.run(
            ["xdotool", *map(str, words)], env=self._env, check=True, capture_output=True,
            encoding="utf-8", timeout=30,
        )  # fmt: skip
        return done.stdout.strip()

    def type(self, letters: str) -> None:
        self.hand("type", "--delay", 5, letters)

    def press(self, *keys: str) -> None:
        self.hand("key", *keys)

    def click(self, point: Point) -> None:
        self.hand("mousemove", int(point.x), int(point.y), "click", 1)

    def drag(self, start: Point, end: Point) -> None:
        half = Point((start.x + end.x) / 2, (start.y + end.y) / 2)
        self.hand("mousemove", int(start.x), int(start.y), "mousedown", 1)
        for at in (half, end):
            self.hand("mousemove", int(at.x), int(at.y))
        self.hand("mouseup", 1)

    # -------------------------------------------------------------- eyes

    def until(self, what: str, seen: Callable[[], T], most_s: float = 15.0) -> T:
        """Wait for `seen` to answer something true; `what` says what was hoped for."""
        end = time.monotonic() + most_s
        while time.monotonic() < end:
            if found := seen():
                return found
            assert self.process.poll() is None, f"it ended before {what}: {self.said()}"
            time.sleep(0.02)
        raise AssertionError(f"not within {most_s} s: {what}. {self.said()}")

    def window(self) -> str:
        """The number of the window, "" while there is none."""
        with contextlib.suppress(subprocess.CalledProcessError):
            return self.hand("search", "--onlyvisible", "--pid", self.process.pid).split("\n")[0]
        return ""

    def title(self) -> str:
        with contextlib.suppress(subprocess.CalledProcessError):
            window = self.window()
            return self.hand("getwindowname", window) if window else ""
        return ""

    def shows(self, title: str) -> None:
        """Wait for the screen with this title: it is set once the screen is painted."""
        self.until(f"the screen “{title}”", lambda: self.title() == title)

    def answers(self) -> list[tuple[Any, ...]]:
        """What is kept of the newest run right now: kind and words of each answer."""
        sql = """SELECT kind, asked, chosen FROM answers WHERE NOT undone
                 AND run = (SELECT max(id) FROM runs) ORDER BY seq"""
        with contextlib.closing(
            sqlite3.connect(f"file:{self.data / 'scores.db'}?mode=ro", uri=True)
        ) as kept:
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
        return self.process.wait(15)

    def ask_to_close(self) -> None:
        """What the window's own close button does."""
        self.glass.ask_to_close(int(self.window()))

    def terminate(self) -> None:
        self.process.send_signal(signal.SIGTERM)

    def clean_up(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(10)
        self._said.close()


@contextlib.contextmanager
def program(display: str, data: Path, *words: str) -> Iterator[Program]:
    """The program started with these words; gone afterwards, whatever happened."""
    glass = Glass(display)
    running = Program(display, glass, data, words)
    try:
        yield running
    finally:
        running.clean_up()
        glass.close()
