"""Which of the system's voices speaks a language."""

from __future__ import annotations

import pytest

from game.voices.speaker import Voice, voice_for

LINUX = ("ar", "cmn", "en-029", "en-GB", "en-US", "es", "es-419", "fr-BE", "fr-FR", "nb", "pt-BR")
WINDOWS = ("es-MX", "es-ES", "en-US", "ja-JP", "zh-CN", "zh-TW")


@pytest.mark.parametrize(
    ("tag", "system", "found"),
    [
        ("es", LINUX, "es"),
        ("es-ES", LINUX, "es"),
        ("es-AR", LINUX, "es"),
        ("es_419", LINUX, "es-419"),
        ("fr", LINUX, "fr-FR"),
        ("fr-BE", LINUX, "fr-BE"),
        ("en-US", LINUX, "en-US"),
        ("en", LINUX, "en-GB"),
        ("no", LINUX, "nb"),
        ("zh-Hans", LINUX, "cmn"),
        ("pt", LINUX, "pt-BR"),
        ("es", WINDOWS, "es-ES"),
        ("es-MX", WINDOWS, "es-MX"),
        ("ja", WINDOWS, "ja-JP"),
        ("zh", WINDOWS, "zh-CN"),
        ("zh-TW", WINDOWS, "zh-TW"),
        ("gl", LINUX, ""),
        ("", LINUX, ""),
    ],
)
def test_the_nearest_voice_speaks(tag: str, system: tuple[str, ...], found: str) -> None:
    voices = [Voice(number, language) for number, language in enumerate(system)]
    voice = voice_for(tag, voices)
    assert (voice.language if voice else "") == found
