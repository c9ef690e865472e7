"""The system's voices, by way of prismatoid: Speech Dispatcher, OneCore and SAPI, AVSpeech."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from game.voices.speaker import Lack, NoSpeakerError, Speaker, Voice

_BACKENDS = ("SPEECH_DISPATCHER", "ONE_CORE", "AV_SPEECH", "SAPI")
"""What speaks by itself. Screen readers come first for the library, but have one voice alone."""
_VARIANT = "+"
"""eSpeak lists each language a hundred times over, as "Spanish+Annie"."""


def open_speaker() -> Speaker:
    """Return what reads aloud on this computer. It may take seconds. Raises NoSpeakerError."""
    try:
        import prism
    except ModuleNotFoundError as error:
        raise NoSpeakerError(Lack.PACKAGE, str(error)) from error
    except (ImportError, OSError) as error:
        raise NoSpeakerError(Lack.LIBRARY, str(error)) from error
    try:
        context = prism.Context()
    except RuntimeError as error:
        raise NoSpeakerError(Lack.LIBRARY, str(error)) from error
    silent = False
    for name in _BACKENDS:
        try:
            speaker = _Backend(context, context.create(getattr(prism.BackendId, name)))
        except (AttributeError, ValueError, RuntimeError, prism.PrismError):
            continue  # not of this system, or not running
        if speaker.voices:
            return speaker
        silent = True
    raise NoSpeakerError(Lack.VOICES if silent else Lack.SERVICE)


class _Backend:
    """One of the library's ways to speak; `context` must live as long."""

    def __init__(self, context: Any, backend: Any) -> None:
        self._context, self._backend = context, backend
        self.voices = tuple(_voices(backend))
        self._voice: Voice | None = None

    def say(self, words: str, voice: Voice, speed: float, loudness: float) -> None:
        from prism import PrismError

        backend = self._backend
        with suppress(PrismError):  # some have one loudness or one speed
            backend.volume, backend.rate = loudness, speed
        try:
            if voice != self._voice:
                backend.voice, self._voice = voice.number, voice
            backend.speak(words, True)
        except PrismError as error:
            raise NoSpeakerError(Lack.SERVICE, str(error)) from error

    def stop(self) -> None:
        from prism import PrismError

        with suppress(PrismError):  # nothing was being said
            self._backend.stop()


def _voices(backend: Any) -> Iterator[Voice]:
    for number in range(backend.voices_count):
        if _VARIANT not in backend.get_voice_name(number):
            yield Voice(number, backend.get_voice_language(number))
