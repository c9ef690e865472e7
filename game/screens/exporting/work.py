"""Work: writing a file beside the window, which stays alive, and can stop it."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

from game.core.pair_set import PairSet
from game.export.order import Order, encode, write
from game.export.progress import Progress
from game.formats.problems import Problem
from game.words import _

AT_ONCE_S = 0.15
"""So long the window waits for what is quick: nothing flickers then."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What of the set would not be in the file that was ordered."""

    order: Order
    problems: Sequence[Problem] | None
    """None when that cannot be known before it is saved."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of saving: the file, or None with `problems` of the set or a `trouble`."""

    path: Path | None
    problems: Sequence[Problem] = ()
    trouble: str = ""


class _StoppedError(Exception):
    """The player does not want it any more."""


class Work:
    """One job after another, so that no two of them meet in one file."""

    def __init__(self) -> None:
        self._hands = ThreadPoolExecutor(1, "export")
        self._looking: Future[Looked] | None = None
        self._saving: Future[Saved] | None = None
        self._stop = threading.Event()
        self._page = 0, 0
        self._prints = False

    @property
    def saving(self) -> bool:
        return self._saving is not None

    @property
    def busy(self) -> bool:
        """Whether something is still to come that will be seen."""
        return self.saving or self._looking is not None

    def look(self, pair_set: PairSet, order: Order) -> None:
        """Find out what does not go into a format."""
        self._looking = self._hands.submit(lambda: _looked(pair_set, order))
        wait((self._looking,), AT_ONCE_S)

    def looked(self) -> Looked | None:
        """What was found out, once."""
        task = self._looking
        if task is None or not task.done():
            return None
        self._looking = None
        return task.result()

    def save(self, pair_set: PairSet, order: Order, path: Path) -> None:
        """Write this file."""
        self._stop = stop = threading.Event()
        self._page, self._prints = (0, 0), order.prints

        def progress(page: int, pages: int) -> None:
            self._page = page, pages
            if stop.is_set():
                raise _StoppedError

        self._saving = self._hands.submit(lambda: _saved(pair_set, order, path, progress))
        wait((self._saving,), AT_ONCE_S)

    def saved(self) -> Saved | None:
        """What came of it, once."""
        task = self._saving
        if task is None or not task.done():
            return None
        self._saving = None
        return task.result()

    def stop(self) -> bool:
        """Stop saving; False when there is nothing to stop, or it was stopped before."""
        stops = self.saving and not self._stop.is_set()
        self._stop.set()
        return stops

    def forget(self) -> None:
        """What is being found out is no longer asked for."""
        self._looking = None

    def said(self) -> str:
        """How far the saving is."""
        page, pages = self._page
        if self._stop.is_set():
            return _("Stopping …")
        if not self._prints:
            return _("Saving …")
        if not pages:
            return _("The pages are being laid out …")
        return _("Printing page {page} of {pages} …").format(page=page, pages=pages)


def _looked(pair_set: PairSet, order: Order) -> Looked:
    try:
        return Looked(order, encode(pair_set, order).problems)
    except Exception:
        return Looked(order, None)


def _saved(pair_set: PairSet, order: Order, path: Path, progress: Progress) -> Saved:
    """Write it. It never raises: a file that cannot be must not end the program."""
    try:
        result = write(pair_set, order, path, progress)
    except _StoppedError:
        return Saved(None, trouble=_("It was stopped. Nothing was saved."))
    except Exception as error:
        said = _("It could not be saved: {reason}. Choose another folder.")
        reason = getattr(error, "strerror", "") or str(error)
        return Saved(None, trouble=said.format(reason=reason))
    return Saved(path if result.data else None, result.problems)
