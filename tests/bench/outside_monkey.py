"""A monkey before a real window: what it does there, and how long the program takes to answer."""

from __future__ import annotations

import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from heapq import nlargest
from itertools import cycle
from pathlib import Path
from random import Random
from subprocess import CalledProcessError

from tests.bench.habits import DOORS, KEYS, SIZES, Litter
from tests.bench.memory import WARM_UP_MIN, MemoryLog, family_mb
from tests.e2e.window import Program, program
from tests.glass import Glass, server

SLOW_S = 1.0
_MOST_S = 20.0
_SAMPLE_S = 2.0
_ASKED = 0.3
_VISIT = 100
"""Actions in one screen before it is led to another, until it has been everywhere."""
_TOLD = 10
_KEYS = tuple(key for key in KEYS if key != "F11")
"""A window that fills the screen takes no other size."""
_HOME, _DEEPEST = "Parejas", 8
"""The title of the library, and how many screens and questions lie on it at most."""
_MODIFIERS = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}
_PAGE = (3840, 2160)


@dataclass(frozen=True, slots=True, order=True)
class Answer:
    """How long until what was done was handled and painted, and the processor time of it."""

    took_s: float
    cpu_s: float
    at_s: float
    done: str

    def __str__(self) -> str:
        return (
            f"{self.took_s:.3f} s (processor {self.cpu_s:.2f} s), at {self.at_s:.0f} s: {self.done}"
        )


class OutsideMonkey:
    """What a monkey does to one window."""

    def __init__(self, running: Program, glass: Glass, litter: Litter, random: Random) -> None:
        self._running, self._glass, self._litter, self._random = running, glass, litter, random
        running.until("its window", running.window)
        self._window = int(running.window())
        self._done: deque[str] = deque(maxlen=8)

    def act(self) -> None:
        """Do one thing, whatever it may be."""
        choice = self._random.random()
        if choice < 0.45:
            self._press_key(self._random.choice(_KEYS))
        elif choice < 0.85:
            self._press(drags=choice > 0.75)
        elif choice < 0.87:
            width, height = self._random.choice(SIZES)
            self._done.append(f"size {width}×{height}")
            with suppress(CalledProcessError):
                height += self._random.randrange(9)
                self._running.hand("windowsize", self._window, width, height)
        elif choice < 0.89:
            self._done.append("files")
            self._litter.change()
        else:
            self._done.append("wheel")
            self._running.hand("click", self._random.choice((4, 5)))

    def visit(self, door: tuple[str, ...]) -> None:
        """Go back to the library, and through this door."""
        for key in (*["Escape"] * _DEEPEST, *door):
            if self._is_done():
                self._press_key(key)

    def timed_act(self, began: float) -> Answer | None:
        """Do one thing when all before it is handled; return how long it took.

        None if the program was left.
        """
        self._is_done()
        self.act()
        cpu, since = self._cpu_s(), time.monotonic()
        there = self._is_done()
        took = time.monotonic() - since
        if self._running.process.poll() is not None:
            return None
        done = " ".join(self._done) + ("" if there else " (no answer at all)")
        if took > SLOW_S:
            done += f" on “{self._running.title()}”"
        return Answer(took, self._cpu_s() - cpu, since - began, done)

    def _is_done(self) -> bool:
        """Wait until all so far is handled and painted; return False if that does not happen.

        Two rounds: the first may be taken together with the last key, before that is handled.
        """
        return all(self._glass.ping(self._window, _MOST_S) for _ in range(2))

    def _press_key(self, key: str) -> None:
        """Press it, but do not ask to quit: what another start would take says nothing of this.

        Where it is stands in the title, once all that was pressed before is handled.
        """
        if key == "Escape" and self._is_done() and self._running.title() == _HOME:
            return
        self._done.append(key)
        self._glass.keys(*(_MODIFIERS.get(name, name) for name in key.split("+")))

    def _press(self, *, drags: bool) -> None:
        self._done.append("drag" if drags else "press")
        self._move()
        self._glass.button(True)
        if drags:
            self._move()
        self._glass.button(False)

    def _move(self) -> None:
        width, height = self._glass.size
        x, y = self._random.randrange(width // 2), self._random.randrange(height // 2)
        self._done[-1] += f" {x},{y}"
        self._glass.move(x, y)

    def _cpu_s(self) -> float:
        """Return how long all threads of the program were on a processor."""
        try:
            stat = Path(f"/proc/{self._running.process.pid}/stat").read_text()
        except OSError:
            return 0.0
        user, system = stat.rsplit(")", 1)[1].split()[11:13]
        return (int(user) + int(system)) / 100


class Hour:
    """A time with a monkey, over as many starts of the program as it leaves it."""

    def __init__(self, folder: Path, random: Random, minutes: float) -> None:
        self._folder, self._random = folder, random
        self._began = time.monotonic()
        self._end = self._began + minutes * 60
        self._memory, self._sampled = MemoryLog(), 0.0
        self._actions = self._starts = self._answers = 0
        self._doors = cycle(DOORS)
        self._slowest: list[Answer] = []

    def pass_(self) -> int:
        """Let it pass; return 1 after a fault, a slow answer, or if memory does not stay."""
        with server(_PAGE) as display:
            glass = Glass(display)
            while time.monotonic() < self._end:
                if fault := self._live(display, glass):
                    print(f"{fault}\nafter {self._actions} actions")
                    return 1
            glass.close()
        slow = [answer for answer in self._slowest if answer.took_s > SLOW_S]
        print(f"no fault in {self._actions} actions, {self._starts} starts")
        print(f"{self._answers} answers timed, {len(slow)} slower than {SLOW_S:.0f} s; slowest:")
        print(*self._slowest, sep="\n")
        print(self._memory.verdict())
        return int(bool(slow) or not self._memory.stays())

    def _live(self, display: str, glass: Glass) -> str:
        """Let the monkey at one start of the program; return the fault that ended it, or ""."""
        with program(display, self._folder / "data", "--mute") as running:
            litter = Litter(self._folder / "data" / "pairs", self._random)
            monkey = OutsideMonkey(running, glass, litter, self._random)
            self._starts += 1
            while running.process.poll() is None and time.monotonic() < self._end:
                self._actions += 1
                if self._actions % _VISIT == 0 and self._is_warming_up:
                    monkey.visit(next(self._doors))
                if self._random.random() >= _ASKED:
                    monkey.act()
                elif answer := monkey.timed_act(self._began):
                    self._keep(answer)
                self._look(running.process.pid)
            said = running.said()
            ended = running.process.poll() or 0
        if "Traceback" in said or ended != 0:
            return f"{said}\nit ended with {ended}"
        reports = [*(self._folder / "data").glob("reports/*")]
        return reports[0].read_text(encoding="utf-8") if reports else ""

    @property
    def _is_warming_up(self) -> bool:
        """True while it goes everywhere: what is needed first in a screen is loaded then."""
        return time.monotonic() < self._began + (WARM_UP_MIN - 1) * 60

    def _keep(self, answer: Answer) -> None:
        self._answers += 1
        self._slowest = nlargest(_TOLD, [*self._slowest, answer])
        if answer.took_s > SLOW_S:
            print(answer, flush=True)

    def _look(self, process: int) -> None:
        """Measure the memory now and then; tell it when a minute is over."""
        now = time.monotonic()
        if now < self._sampled + _SAMPLE_S:
            return
        minute = int((now - self._began) // 60)
        told = minute > int((self._sampled - self._began) // 60) and self._sampled > 0
        if told:
            slowest = self._slowest[0].took_s if self._slowest else 0.0
            print(
                f"minute {minute}: {self._memory.medians()[-1]:.1f} MB, {self._actions} actions,",
                f"{self._starts} starts, slowest answer {slowest:.3f} s",
                flush=True,
            )
        self._sampled = now
        self._memory.note(now - self._began, family_mb(process))
