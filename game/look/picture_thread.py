"""PictureThread: decodes pictures one after another while the window goes on."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

import skia

from game.look.decoder.picture import from_pixels, scaled
from game.look.decoder.process import Decoder, NoDecoderError
from game.look.decoder.wish_thread import WishThread
from game.look.pictures import is_drawing, is_small

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
        self._thread: WishThread[Wish] = WishThread("pictures", self._grant, self._rest, _SILENCE_S)
        self._done: list[tuple[Wish, skia.Image | None]] = []

    def add(self, wish: Wish) -> None:
        """Decode this one too, after the others; when there are too many, the first are dropped."""
        thread = self._thread
        with thread.changed:
            known = wish == thread.at or wish in thread.wishes
            if known or thread.closed or any(wish == done for done, _image in self._done):
                return
            thread.wishes.append(wish)
            if len(thread.wishes) > _MOST_WISHES:
                thread.wishes.popleft()
            thread.notify()

    def take(self) -> list[tuple[Wish, skia.Image | None]]:
        """Return what was decoded since the last call; None where a file is broken."""
        with self._thread.changed:
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
        return None if is_drawing(path) else scaled(path, *size)

    def close(self) -> None:
        """Forget all wishes and end the process."""
        self._thread.close()
        self._rest()

    def _grant(self, wish: Wish) -> None:
        image = self.decoded(wish)
        with self._thread.changed:
            self._thread.at = None
            self._done.append((wish, image))
        self._wake()

    def _rest(self) -> None:
        if self._decoder is not None:
            self._decoder.close()
