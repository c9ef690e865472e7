"""Speaker: what reads aloud on a computer, its voices, and which one speaks a language."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple, Protocol

_ALIKE = (("zh", "cmn", "yue"), ("no", "nb", "nn"), ("he", "iw"), ("id", "in"), ("tl", "fil"))
"""Tags of one language, or of a language and what it is mostly spoken as."""


_LANDS = {"ar": "sa", "en": "gb", "zh": "cn"}
"""Whose voice speaks a language for no land, where the land is not called like it."""


class Voice(NamedTuple):
    """A voice of the system: its number there, and the BCP 47 tag of what it speaks."""

    number: int
    language: str


class Lack(Enum):
    """What lacks where nothing can be read aloud."""

    PACKAGE = auto()
    """The package that knows the voices of all systems is not installed."""
    LIBRARY = auto()
    """It is installed, and cannot be loaded on this computer."""
    SERVICE = auto()
    """The system has nothing that speaks, or it does not answer."""
    VOICES = auto()
    """What speaks has no voices."""
    FAULT = auto()
    """What speaks failed, and may do the next time."""


class NoSpeakerError(Exception):
    """Nothing can be read aloud on this computer."""

    def __init__(self, lack: Lack, why: str = "") -> None:
        super().__init__(why or lack.name)
        self.lack = lack


class Speaker(Protocol):
    """Reads aloud without waiting for the end; one thread asks it. Raises NoSpeakerError."""

    @property
    def voices(self) -> Sequence[Voice]:
        """The voices, in the order of the system."""
        ...

    def say(self, words: str, voice: Voice, speed: float, loudness: float) -> None:
        """Say words, in place of what is being said; `speed` and `loudness` from 0 to 1."""
        ...

    def stop(self) -> None:
        """Be silent at once."""
        ...


def voice_for(language: str, voices: Sequence[Voice]) -> Voice | None:
    """Return the voice for a BCP 47 tag: of its region, else of its own land, else any."""
    wanted = _parts(language)
    spoken = [voice for voice in voices if _is_same(_parts(voice.language)[0], wanted[0])]
    return min(spoken, key=lambda voice: _strangeness(_parts(voice.language), wanted), default=None)


def _parts(tag: str) -> list[str]:
    return tag.lower().replace("_", "-").split("-")


def _is_same(one: str, two: str) -> bool:
    return one == two or any(one in group and two in group for group in _ALIKE)


def _strangeness(voice: list[str], wanted: list[str]) -> tuple[int, int]:
    """Return how far a voice of the same language is from the wanted one; less is better."""
    if voice == wanted:
        return 0, 0
    region = set(wanted[1:]) & set(voice[1:])
    own = voice[1:] in ([], [voice[0]], [_LANDS.get(voice[0], "")])  # es, es-ES, before es-MX
    return (1 if region else 2 if own else 3), len(voice)
