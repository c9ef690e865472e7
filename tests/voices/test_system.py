"""The system's own voices: the library is loaded when they are wanted; what lacks has a name."""

from __future__ import annotations

import subprocess
import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from game.voices.speaker import Lack, NoSpeakerError, voice_for
from game.voices.system import open_speaker


class FakeError(Exception):
    """The library's own error."""


class FakeBackend:
    """What speaks: three voices, one of them a variant."""

    names = ("Spanish", "Spanish+Annie", "English")
    languages = ("es", "es", "en")

    def __init__(self, count: int = 3) -> None:
        self.voices_count = count
        self.voice, self.rate, self.volume = -1, 0.0, 0.0
        self.spoken: list[tuple[str, bool]] = []

    def get_voice_name(self, number: int) -> str:
        return self.names[number]

    def get_voice_language(self, number: int) -> str:
        return self.languages[number]

    def speak(self, words: str, interrupt: bool) -> None:
        if words == "fail":
            raise FakeError
        self.spoken.append((words, interrupt))

    def stop(self) -> None:
        raise FakeError


def library(monkeypatch: pytest.MonkeyPatch, backends: dict[str, FakeBackend]) -> None:
    """Let this be the library, with these ways to speak."""

    class Context:
        def create(self, name: str) -> FakeBackend:
            if name not in backends:
                raise ValueError(name)
            return backends[name]

    names = {name: name for name in ("SPEECH_DISPATCHER", "ONE_CORE", "SAPI", "AV_SPEECH")}
    made: Any = ModuleType("prism")
    made.Context, made.PrismError, made.BackendId = Context, FakeError, SimpleNamespace(**names)
    monkeypatch.setitem(sys.modules, "prism", made)


def test_voices_are_those_of_the_system_without_variants(monkeypatch: pytest.MonkeyPatch) -> None:
    backend = FakeBackend()
    library(monkeypatch, {"ONE_CORE": backend})
    speaker = open_speaker()
    assert [voice.language for voice in speaker.voices] == ["es", "en"]
    english = voice_for("en", speaker.voices)
    assert english is not None
    speaker.say("dog", english, 0.4, 0.8)
    assert (backend.voice, backend.rate, backend.volume) == (2, 0.4, 0.8)
    assert backend.spoken == [("dog", True)]
    speaker.stop()  # that nothing was being said is no fault


def test_a_voice_that_fails_is_a_service_that_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    library(monkeypatch, {"SAPI": FakeBackend()})
    speaker = open_speaker()
    with pytest.raises(NoSpeakerError) as caught:
        speaker.say("fail", speaker.voices[0], 0.5, 1.0)
    assert caught.value.lack is Lack.SERVICE


@pytest.mark.parametrize(
    ("backends", "lack"),
    [({}, Lack.SERVICE), ({"SPEECH_DISPATCHER": FakeBackend(0)}, Lack.VOICES)],
)
def test_what_lacks_is_known(
    backends: dict[str, FakeBackend], lack: Lack, monkeypatch: pytest.MonkeyPatch
) -> None:
    library(monkeypatch, backends)
    with pytest.raises(NoSpeakerError) as caught:
        open_speaker()
    assert caught.value.lack is lack


def test_a_package_that_is_not_installed_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "prism", None)
    with pytest.raises(NoSpeakerError) as caught:
        open_speaker()
    assert caught.value.lack is Lack.PACKAGE


def test_nothing_of_the_voices_is_loaded_before_they_are_wanted() -> None:
    code = (
        "import sys, game.launch, game.app, game.screens.opening, game.screens.play.screen, "
        "game.screens.flash_cards.screen, game.screens.settings, game.screens.setup.screen; "
        "print([m for m in sys.modules if m.split('.')[0] in ('prism', 'cffi')"
        " or m.startswith('game.voices')])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
