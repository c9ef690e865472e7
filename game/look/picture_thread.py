"""PictureThread: decodes pictures one after another while the window goes on."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Condition, Lock, Thread
from typing import TYPE_CHECKING

import skia

from game.look.decoder.picture import from_pixels, scaled
from game.look.decoder.process import Decoder, NoDecoderError
from game.look.pictures import is_small

if TYPE_CHECKING:
    from game.look.pictures import Wish

_LIMIT_S = 10.0
_MOST_WISHES = 64
_SILENCE_S = 10.0
"""After so long without a wish the process that decodes is ended."""


class PictureThread:
    """A thread with a process. Skia lets no other thread of Python run while it decodes, so what
    takes longer than a frame is decoded in the process, and the thread waits for it."""

    def __init__(self, wake: Callable[[], None], decoder: Decoder | None = None) -> None:
        self._wake = wake
        self._decoder: Decoder | None = decoder or Decoder("pictures")
        self._asking = Lock()
        self._changed = Condition()
        self._wishes: deque[Wish] = deque()
        self._at: Wish | None = None
        self._done: list[tuple[Wish, skia.Image | None]] = []
        self._thread: Thread | None = None
        self._closed = False

    def add(self, wish: Wish) -> None:
        """Decode this one too, after the others; when there are too many, the first are dropped."""
        with self._changed:
            known = wish == self._at or wish in self._wishes
            if known or self._closed or any(wish == done for done, _image in self._done):
                return
            self._wishes.append(wish)
            if len(self._wishes) > _MOST_WISHES:
                self._wishes.popleft()
            if self._thread is None:
                self._thread = Thread(target=self._work, name="pictures", daemon=True)
                self._thread.start()
            self._changed.notify()

    def take(self) -> list[tuple[Wish, skia.Image | None]]:
        """Return what was decoded since the last call; None where a file is broken."""
        with self._changed:
            done, self._done = self._done, []
            return done

    def decoded(self, wish: Wish) -> skia.Image | None:
        """Return the picture, decoded while the caller waits; None if it is broken."""
        path, _changed, width, height = wish
        size = max(1, width), max(1, height)
        with self._asking:
            if self._decoder is not None and not is_small(path):
                most = size[0] * size[1] * 4
                try:
                    rows = self._decoder.ask([path, *size], _LIMIT_S, most)
                except NoDecoderError:
                    self._decoder = None
                else:
                    return from_pixels(rows, *size)
        return scaled(path, *size)

    def close(self) -> None:
        """Forget all wishes and end the process."""
        with self._changed:
            self._closed = True
            self._wishes.clear()
            self._changed.notify()
        if self._decoder is not None:
            self._decoder.close()

    def _work(self) -> None:
        while (wish := self._next()) is not None:
            image = self.decoded(wish)
            with self._changed:
                self._at = None
                self._done.append((wish, image))
            self._wake()

    def _next(self) -> Wish | None:
        """Wait for the next wish; None when there will be none."""
        if not self._wait(_SILENCE_S):
            if self._decoder is not None:
                self._decoder.close()
            self._wait(None)
        with self._changed:
            self._at = None if self._closed else self._wishes.popleft()
            return self._at

    def _wait(self, seconds: float | None) -> bool:
        """Wait until there is something to do; False when the time is over first."""
        with self._changed:
            return self._changed.wait_for(lambda: bool(self._wishes) or self._closed, seconds)
