"""The real voices of Linux: a Speech Dispatcher of the test's own, whose sound goes nowhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

MODULES = Path("/usr/lib/speech-dispatcher-modules")
CONFIGURATION = Path("/etc/speech-dispatcher/modules/espeak-ng.conf")
DISPATCHER = """
LogLevel 1
AudioOutputMethod "alsa"
DefaultModule espeak-ng
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultLanguage "en"
"""
SILENCE = "pcm.!default { type null }\nctl.!default { type null }\n"
SPEAKING = """
from game.voices.speaker import voice_for
from game.voices.system import open_speaker
speaker = open_speaker()
for language, words in (("es-ES", "hola"), ("en", "hello"), ("ar", "مرحبا"), ("fr", "salut")):
    voice = voice_for(language, speaker.voices)
    speaker.say(words, voice, 0.4, 0.5)
    print(voice.language[:2])
speaker.stop()
speaker.say("adiós", voice, 0.6, 0.5)
speaker.stop()
"""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where a dispatcher answers; it ends with the test."""
    program = shutil.which("speech-dispatcher")
    if program is None or not (MODULES / "sd_espeak-ng").exists() or not CONFIGURATION.exists():
        pytest.skip("speech-dispatcher with its module for espeak-ng is not installed")
    (tmp_path / "modules").mkdir()
    shutil.copy(CONFIGURATION, tmp_path / "modules")
    (tmp_path / "speechd.conf").write_text(DISPATCHER, encoding="utf-8")
    (tmp_path / "asound.conf").write_text(SILENCE, encoding="utf-8")
    socket = tmp_path / "socket"
    places = ("-C", tmp_path, "-S", socket, "-P", tmp_path / "pid", "-L", tmp_path)
    running = subprocess.Popen(
        [program, "-s", "-t", "0", "-c", "unix_socket", *places],
        env=os.environ | {"ALSA_CONFIG_PATH": str(tmp_path / "asound.conf")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while not socket.exists() and running.poll() is None:
        time.sleep(0.05)
    yield f"unix_socket:{socket}"
    running.terminate()
    running.wait()


def test_the_real_voices_read_in_four_languages(address: str) -> None:
    pytest.importorskip("prism")
    said = subprocess.run(
        [sys.executable, "-c", SPEAKING],
        env=os.environ | {"SPEECHD_ADDRESS": address},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert said.stdout.split() == ["es", "en", "ar", "fr"]
