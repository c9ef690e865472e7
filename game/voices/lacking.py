"""Lacking: what is told where something cannot be read aloud, and how to get what it needs."""

from __future__ import annotations

import sys

from game.language_names import name
from game.voices.speaker import Lack, NoSpeakerError
from game.words import _


def nothing_speaks(error: NoSpeakerError, system: str = sys.platform) -> str:
    """Return why nothing is read aloud here, and what to do about it."""
    match error.lack:
        case Lack.PACKAGE:
            return _("To read aloud, install the package: python -m pip install prismatoid")
        case Lack.LIBRARY:
            said = _("The voices of this computer cannot be reached ({why}).")
            return said.format(why=str(error).strip() or "prismatoid")
        case Lack.FAULT:
            return no_answer(system)
    if system.startswith("linux"):
        return _(
            "To read aloud, install a speech service: sudo apt install speech-dispatcher "
            "speech-dispatcher-espeak-ng"
        )
    return _("There are no voices on this computer. {how}").format(how=_get_voices(system))


def no_answer(system: str = sys.platform) -> str:
    """Return that the voices do not answer, and how to get them going."""
    said = _("The voices of this computer do not answer. {how}")
    return said.format(how=_start_voices(system))


def no_voice(language: str, system: str = sys.platform) -> str:
    """Return that no voice speaks this language, and where voices come from."""
    said = _("No voice on this computer speaks {language}. {how}")
    return said.format(language=name(language), how=_get_voices(system))


def _start_voices(system: str) -> str:
    if system == "win32":
        return _("Try a voice in the settings of Windows: Time and language, Speech.")
    if system == "darwin":
        return _("Try a voice in the settings of macOS: Accessibility, Spoken Content.")
    return _("Try in a terminal: spd-say hello. If it is silent, restart speech-dispatcher.")


def _get_voices(system: str) -> str:
    if system == "win32":
        return _("Windows adds voices in Settings, Time and language, Speech.")
    if system == "darwin":
        return _("macOS adds voices in System Settings, Accessibility, Spoken Content.")
    return _("Others come with packages of speech-dispatcher, such as RHVoice.")
