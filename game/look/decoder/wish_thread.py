"""WishThread: a thread that grants wishes one after another, and rests after a silence."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Condition, Thread
from typing import Generic, TypeVar

W = TypeVar("W")


class WishThread(Generic[W]):
    """A thread for `grant`, begun with the first wish; `rest` is called after `silence_s` without.

    Both are called in the thread. `wishes` are those that wait, and `at` is the one being granted:
    who looks at them or changes them holds `changed`.
    """

    def __init__(
        self, name: str, grant: Callable[[W], None], rest: Callable[[], None], silence_s: float
    ) -> None:
        self._name, self._grant, self._rest, self._silence_s = name, grant, rest, silence_s
        self.wishes: deque[W] = deque()
        self.at: W | None = None
        self.changed = Condition()
        self.closed = False
        self._thread: Thread | None = None

    def notify(self) -> None:
        """Let the thread look at the wishes, to which one was added. Call it holding `changed`."""
        if self._thread is None:
            self._thread = Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()
        self.changed.notify()

    def close(self) -> None:
        """Forget all wishes; none is granted any more after the present one."""
        with self.changed:
            self.closed = True
            self.wishes.clear()
            self.changed.notify()

    def _work(self) -> None:
        while (wish := self._next()) is not None:
            self._grant(wish)

    def _next(self) -> W | None:
        """Wait for the next wish; None when there will be none."""
        if not self._wait(self._silence_s):
            self._rest()
            self._wait(None)
        with self.changed:
            self.at = None if self.closed else self.wishes.popleft()
            return self.at

    def _wait(self, seconds: float | None) -> bool:
        """Wait until there is something to do; False when the time is over first."""
        with self.changed:
            return self.changed.wait_for(lambda: bool(self.wishes) or self.closed, seconds)
