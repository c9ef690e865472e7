"""Mixer: the program's sounds and those of a set, played without waiting or failing."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, Protocol

from game.places import ASSETS

if TYPE_CHECKING:
    from game.look.recordings import Recordings

_FOLDER = ASSETS / "sounds"
_RATE, _BUFFER = 44_100, 1024
_SILENCE_S = 20.0
"""After so much silence the device is closed: an open one keeps the processor awake."""
_MOST_WAITING = 8
_RECORDINGS = 0
"""The channel of the sounds of sets: one of them ends the one before."""
_CLOSING_S = 0.3


class Tell(Protocol):
    """Takes a sentence about what cannot be heard; `lasting` if it holds for all that follows."""

    def __call__(self, said: str, *, lasting: bool) -> None: ...


def _tell_nobody(said: str, *, lasting: bool) -> None:
    pass


class Mixer:
    """A player of sounds by name ("match"), or by the absolute path of a set's own file.

    Opening the device takes up to 130 ms, so it happens at the first sound and in a thread,
    which alone touches the mixer. Files of a set come to it as `Recordings` hand them over.
    Without a device there is silence; `tell` is given a sentence about what cannot be heard.
    """

    def __init__(self, loudness: Callable[[], float], tell: Tell = _tell_nobody) -> None:
        """Make a player that is as loud as `loudness` says, from 0 (silent) to 1."""
        self._loudness, self._tell = loudness, tell
        self._queue: SimpleQueue[str | bytes | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._starting = Lock()
        self._recordings: Recordings | None = None

    def play(self, name: str) -> None:
        """Play the sound as soon as possible, but not when too many wait already."""
        if not name or not self._loudness() or self._queue.qsize() >= _MOST_WAITING:
            return
        if Path(name).is_absolute():
            self._of_sets().play(name)
        else:
            self._put(name)

    def prepare(self, paths: Iterable[str]) -> None:
        """Make these files ready to be heard without a wait."""
        wanted = list(paths)
        if wanted and self._loudness():
            self._of_sets().prepare(wanted)

    def _of_sets(self) -> Recordings:
        if self._recordings is None:
            # Few sets have sounds, and none needs this before its first.
            from game.look.recordings import Recordings

            self._recordings = Recordings(self._put, self._tell)
        return self._recordings

    def _put(self, sound: str | bytes) -> None:
        with self._starting:
            if self._thread is None:
                self._thread = Thread(target=self._work, name="sounds", daemon=True)
                self._thread.start()
        if self._loudness():
            self._queue.put(sound)

    def close(self) -> None:
        """Stop all sounds and close the device; the mixer is silent from now on."""
        thread, self._loudness = self._thread, lambda: 0.0
        if self._recordings is not None:
            self._recordings.close()
        if thread and thread.is_alive():
            self._queue.put(None)
            thread.join(_CLOSING_S)

    def _work(self) -> None:
        """Play the queue until None comes or there is no device."""
        from game.look.sdl import mixer  # here, since not every game makes a sound

        device = mixer()

        while (sound := self._queue.get()) is not None:
            if not _open_device(device):
                break
            closed = self._play_until_silence(device, sound)
            _close_device(device)
            if closed:
                break
        self._loudness = lambda: 0.0

    def _play_until_silence(self, device: Any, sound: str | bytes | None) -> bool:
        """Play `sound` and what follows; return True if the mixer was closed."""
        loaded: dict[str, Any] = {}
        while sound is not None:
            if loudness := self._loudness():
                _play_sound(device, loaded, sound, loudness)
            try:
                sound = self._queue.get(timeout=_SILENCE_S)
            except Empty:
                if not device.get_busy():
                    return False
                sound = ""
        return True


def _open_device(device: Any) -> bool:
    from game.look.sdl import pygame

    try:
        device.init(_RATE, -16, 2, _BUFFER)
        device.set_reserved(_RECORDINGS + 1)
    except (pygame.error, OSError):
        return False
    return True


def _close_device(device: Any) -> None:
    from game.look.sdl import pygame

    with suppress(pygame.error):
        device.quit()


def _play_sound(device: Any, loaded: dict[str, Any], sound: str | bytes, loudness: float) -> None:
    """Play one of the program's sounds by its name, or a WAV file; a missing one is silent."""
    from game.look.sdl import pygame

    with suppress(pygame.error, OSError, ValueError):
        if isinstance(sound, bytes):
            recording = device.Sound(file=io.BytesIO(sound))
            recording.set_volume(loudness)
            device.Channel(_RECORDINGS).play(recording)
        elif sound:
            if sound not in loaded:
                loaded[sound] = device.Sound(_FOLDER / f"{Path(sound).name}.wav")
            loaded[sound].set_volume(loudness)
            loaded[sound].play()
