"""Mixer: the program's sounds and those of a set, played without waiting or failing."""

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
_SILENCE_S = 20.0
"""After so much silence the device is closed: an open one keeps the processor awake."""
_MOST_WAITING = 8
_CLOSING_S = 0.3


class Mixer:
    """A player of sounds by name ("match"), or by the absolute path of a set's own file.

    Opening the device takes up to 130 ms, so it happens at the first sound and in a thread,
    which alone touches the mixer. Without a device, or with a broken file, there is silence.
    """

    def __init__(self, loudness: Callable[[], float]) -> None:
        """Make a player that is as loud as `loudness` says, from 0 (silent) to 1."""
        self._loudness = loudness
        self._queue: SimpleQueue[str | None] = SimpleQueue()
        self._thread: Thread | None = None

    def play(self, name: str) -> None:
        """Play the sound as soon as possible, but not when too many wait already."""
        if not name or not self._loudness() or self._queue.qsize() >= _MOST_WAITING:
            return
        if self._thread is None:
            self._thread = Thread(target=self._work, name="sounds", daemon=True)
            self._thread.start()
        self._queue.put(name)

    def close(self) -> None:
        """Stop all sounds and close the device; the mixer is silent from now on."""
        thread, self._loudness = self._thread, lambda: 0.0
        if thread and thread.is_alive():
            self._queue.put(None)
            thread.join(_CLOSING_S)

    def _work(self) -> None:
        """Play the queue until None comes or there is no device."""
        from game.look.sdl import mixer  # here, since not every game makes a sound

        device = mixer()

        while (name := self._queue.get()) is not None:
            if not _open_device(device):
                break
            closed = self._play_until_silence(device, name)
            _close_device(device)
            if closed:
                break
        self._loudness = lambda: 0.0

    def _play_until_silence(self, device: Any, name: str | None) -> bool:
        """Play `name` and what follows; return True if the mixer was closed."""
        loaded: dict[str, Any] = {}
        while name is not None:
            if loudness := self._loudness():
                _play_sound(device, loaded, name, loudness)
            try:
                name = self._queue.get(timeout=_SILENCE_S)
            except Empty:
                if not device.get_busy() and not device.music.get_busy():
                    return False
                name = ""
        return True


def _open_device(device: Any) -> bool:
    from game.look.sdl import pygame

    try:
        device.init(_RATE, -16, 2, _BUFFER)
    except (pygame.error, OSError):
        return False
    return True


def _close_device(device: Any) -> None:
    from game.look.sdl import pygame

    with suppress(pygame.error):
        device.quit()


def _play_sound(device: Any, loaded: dict[str, Any], name: str, loudness: float) -> None:
    """Play one sound; a broken or missing file is silent."""
    from game.look.sdl import pygame

    with suppress(pygame.error, OSError, ValueError):
        if Path(name).is_absolute():
            # As music it is read bit by bit: a set may bring a long recording.
            device.music.load(name)
            device.music.set_volume(loudness)
            device.music.play()
        elif name:
            if name not in loaded:
                loaded[name] = device.Sound(_FOLDER / f"{Path(name).name}.wav")
            loaded[name].set_volume(loudness)
            loaded[name].play()
