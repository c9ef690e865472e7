"""Memory: what a program and all that it started take, by minutes, and whether it stays so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench.outside import pss_mb

WARM_UP_MIN = 10
MOST_DRIFT = 0.05


def family_mb(process: int, *, with_files: bool = False) -> float:
    """Return the memory (PSS) of a process and of all that descend from it.

    What a library's pages count for one program falls when another one that uses the same library
    starts, and rises when that ends: by 20 MB, whatever the program itself does. They are counted
    only `with_files`.
    """
    kinds = ("Pss:",) if with_files else ("Pss_Anon:", "Pss_Shmem:")
    total = 0.0
    for one in (process, *_descendants(process)):
        try:
            total += sum(pss_mb(one, kind) for kind in kinds)
        except (OSError, StopIteration):
            continue  # it has just ended
    return total


def _descendants(process: int) -> Iterator[int]:
    try:
        tasks = [*Path(f"/proc/{process}/task").iterdir()]
        children = [(task / "children").read_text().split() for task in tasks]
    except OSError:
        return
    for child in (int(word) for words in children for word in words):
        yield child
        yield from _descendants(child)


class MemoryLog:
    """What was measured, by minutes."""

    def __init__(self) -> None:
        self._minutes: dict[int, list[float]] = {}
        self.most_mb = 0.0

    def note(self, at_s: float, mb: float) -> None:
        """Keep what was measured so long after the beginning."""
        self._minutes.setdefault(int(at_s // 60), []).append(mb)
        self.most_mb = max(self.most_mb, mb)

    def medians(self) -> list[float]:
        """Return the median of each minute."""
        return [median(figures) for _minute, figures in sorted(self._minutes.items())]

    def drift(self) -> float | None:
        """Return by which part the last third of the minutes after the warm-up is above the first.

        Each is told by its median, since what is on the window makes a difference from one minute
        to the next. None before there are three such minutes.
        """
        later = self.medians()[WARM_UP_MIN:]
        third = len(later) // 3
        return median(later[-third:]) / median(later[:third]) - 1 if third else None

    def verdict(self) -> str:
        """Return the minutes, the most, and whether the memory stays."""
        minutes = " ".join(f"{mb:.0f}" for mb in self.medians())
        said = f"memory by minutes, MB: {minutes}\nmost {self.most_mb:.1f} MB"
        if (drift := self.drift()) is None:
            return f"{said}; too short a time to say whether it stays"
        return f"{said}; {drift:+.1%} in the last third after {WARM_UP_MIN} minutes: " + (
            "it stays" if self.stays() else "it does not stay"
        )

    def stays(self) -> bool:
        """Return False if it drifts further than it may."""
        return abs(self.drift() or 0.0) <= MOST_DRIFT
