"""Mixer: plays the program's sounds and those of a set; never waits, never fails."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

from game.places import ASSETS

_FOLDER = ASSETS / "sounds"
_RATE, _BUFFER = 44_100, 1024
_VOLUME = 0.8
_SILENCE_S = 20.0
"""After so much silence the device is let go: an open one wakes the processor all the time."""
_AT_MOST_WAITING = 8
_CLOSING_S = 0.3


class Mixer:
    """Sounds by name ("match"), or by the absolute path of a set's own file.

    Opening the device takes up to 130 ms, so it happens at the first sound and in a thread,
    which alone touches the mixer. Without a device, or with a broken file, there is silence.
    """

    def __init__(self, muted: Callable[[], bool]) -> None:
        self._muted = muted
        self._queue: SimpleQueue[str | None] = SimpleQueue()
        self._thread: Thread | None = None

    def play(self, name: str) -> None:
        """Play the sound as soon as possible; when too many wait already, leave it out."""
        if not name or self._muted() or self._queue.qsize() >= _AT_MOST_WAITING:
            return
        if self._thread is None:
            self._thread = Thread(target=self._work, name="sounds", daemon=True)
            self._thread.start()
        self._queue.put(name)

    def close(self) -> None:
        """Stop all sounds and let the device go; the mixer is silent from now on."""
        thread, self._muted = self._thread, lambda: True
        if thread and thread.is_alive():
            self._queue.put(None)
            thread.join(_CLOSING_S)

    def _work(self) -> None:
        """Play what comes, until None comes or there is no device."""
        from game.look.sdl import mixer  # here, since not every game makes a sound

        device = mixer()

        while (name := self._queue.get()) is not None:
            if not _open(device):
                break
            ended = self._play_until_silence(device, name)
            _let_go(device)
            if ended:
                break
        self._muted = lambda: True

    def _play_until_silence(self, device: Any, name: str | None) -> bool:
        """Play `name` and what follows; answer whether the mixer was closed."""
        known: dict[str, Any] = {}
        while name is not None:
            if not self._muted():
                _sound(device, known, name)
            try:
                name = self._queue.get(timeout=_SILENCE_S)
            except Empty:
                if not device.get_busy() and not device.music.get_busy():
                    return False
                name = ""
        return True


def _open(device: Any) -> bool:
    from game.look.sdl import pygame

    try:
        device.init(_RATE, -16, 2, _BUFFER)
    except (pygame.error, OSError):
        return False
    return True


def _let_go(device: Any) -> None:
    from game.look.sdl import pygame

    with suppress(pygame.error):
        device.quit()


def _sound(device: Any, known: dict[str, Any], name: str) -> None:
    """Play one sound; a broken or missing file is silent."""
    from game.look.sdl import pygame

    with suppress(pygame.error, OSError, ValueError):
        if Path(name).is_absolute():
            # As music it is read bit by bit: a set may bring a long recording.
            device.music.load(name)
            device.music.play()
        elif name:
            if name not in known:
                known[name] = device.Sound(_FOLDER / f"{Path(name).name}.wav")
                known[name].set_volume(_VOLUME)
            known[name].play()
