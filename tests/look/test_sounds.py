"""The sounds: made by their script, soft, and never in the way of a game."""

from __future__ import annotations

import io
import itertools
import wave
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from runpy import run_path
from time import sleep

import pygame
import pytest

from game import words
from game.look.sounds import Mixer
from game.places import ASSETS
from game.widgets.feedback import HIGHEST

FOLDER, SAMPLES = ASSETS / "sounds", Path(__file__).parent / "samples"
NAMES = (
    *("pick", "match", "miss", "round", "finish", "turn", "hint", "record"),
    *(f"match-{n}" for n in range(2, HIGHEST + 1)),
    *("star-1", "star-2", "star-3"),
)
made_again: Callable[[str], bytes] = run_path(str(FOLDER / "make_sounds.py"))["as_wav"]


def samples(data: bytes) -> list[int]:
    with wave.open(io.BytesIO(data)) as file:
        assert (file.getframerate(), file.getsampwidth(), file.getnchannels()) == (44_100, 2, 1)
        return array("h", file.readframes(file.getnframes())).tolist()


@pytest.mark.parametrize("name", NAMES)
def test_the_script_makes_the_sound_that_is_kept(name: str) -> None:
    kept, again = samples((FOLDER / f"{name}.wav").read_bytes()), samples(made_again(name))
    assert len(kept) == len(again)
    # Sines differ in their last digit from one C library to the next.
    assert max(abs(a - b) for a, b in zip(kept, again, strict=True)) <= 1


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_short_soft_and_without_clicks(name: str) -> None:
    kept = samples((FOLDER / f"{name}.wav").read_bytes())
    assert (FOLDER / f"{name}.wav").stat().st_size < 60_000
    assert 0.05 * 32_768 < max(map(abs, kept)) <= 0.4 * 32_768
    assert abs(kept[0]) + abs(kept[-1]) < 40
    assert max(abs(b - a) for a, b in itertools.pairwise(kept)) < 3_000


def until(true: Callable[[], object]) -> None:
    """Wait for the thread, five seconds at most."""
    for _ in range(500):
        if true():
            return
        sleep(0.01)
    raise AssertionError("it did not come")


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What reaches a device that makes no noise: names of ours, and how long others last."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    pygame.mixer.quit()
    names: list[str] = []
    load = pygame.mixer.Sound

    def sound(path: Path = Path(), file: io.BytesIO | None = None) -> pygame.mixer.Sound:
        if file is None:
            loaded = load(path)
            names.append(path.stem)
        else:
            loaded = load(file=file)
            names.append(f"{loaded.get_length():.2f} s")
        return loaded

    monkeypatch.setattr("pygame.mixer.Sound", sound)
    yield names
    pygame.mixer.quit()


class Told:
    """The sentences that a player of sounds tells."""

    def __init__(self) -> None:
        self.said: list[tuple[str, bool]] = []

    def __call__(self, said: str, *, lasting: bool) -> None:
        self.said.append((said, lasting))


def test_sounds_play_in_order_and_broken_ones_are_told(heard: list[str], tmp_path: Path) -> None:
    words.use("en")
    broken, good = tmp_path / "broken.wav", tmp_path / "dog.wav"
    broken.write_bytes(b"no sound")
    good.write_bytes((FOLDER / "miss.wav").read_bytes())
    mixer = Mixer(lambda: 1.0, told := Told())
    for name in ("pick", "nothing", "match", str(broken), str(tmp_path / "gone.ogg"), str(good)):
        mixer.play(name)
    until(lambda: len(heard) == 3)
    mixer.close()
    assert heard == ["pick", "match", "0.30 s"]
    assert told.said == [
        ("The sound “broken.wav” cannot be played.", False),
        ("The sound “gone.ogg” cannot be played.", False),
    ]


@pytest.mark.parametrize("name", ["rising.flac", "rising.ogg", "rising.opus", "noise.mp3"])
def test_every_kind_of_sound_is_heard(heard: list[str], name: str) -> None:
    mixer = Mixer(lambda: 1.0)
    mixer.play(str(SAMPLES / name))
    until(lambda: heard)
    mixer.close()
    assert 0.1 < float(heard[0].removesuffix(" s")) < 0.4


def test_nothing_of_a_set_is_decoded_while_the_game_is_silent(heard: list[str]) -> None:
    mixer = Mixer(lambda: 0.0)
    mixer.prepare([str(SAMPLES / "rising.ogg")])
    mixer.play(str(SAMPLES / "rising.ogg"))
    mixer.close()
    assert mixer._recordings is None
    assert not heard


def test_a_name_stays_inside_the_folder_of_sounds(heard: list[str]) -> None:
    mixer = Mixer(lambda: 1.0)
    mixer.play("../sounds/../pick")
    mixer.play("a\0b")
    mixer.play("match")
    until(lambda: "match" in heard)
    mixer.close()
    assert heard == ["pick", "match"]


def test_a_muted_mixer_opens_no_device(heard: list[str]) -> None:
    mixer = Mixer(lambda: 0.0)
    mixer.play("pick")
    mixer.close()
    assert not heard
    assert pygame.mixer.get_init() is None


def test_sounds_are_as_loud_as_is_asked_for_when_they_are_played(
    heard: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    volumes: list[float] = []
    own = tmp_path / "dog.wav"
    own.write_bytes((FOLDER / "miss.wav").read_bytes())
    loudness = 0.25
    mixer = Mixer(lambda: loudness)

    class Channel:
        def __init__(self, number: int) -> None:
            self.number = number

        def play(self, sound: pygame.mixer.Sound) -> None:
            volumes.append(sound.get_volume())

    monkeypatch.setattr("pygame.mixer.Channel", Channel)
    mixer.play(str(own))
    until(lambda: volumes)
    loudness = 0.5
    mixer.play(str(own))
    until(lambda: len(volumes) == 2)
    mixer.close()
    assert volumes == [0.25, 0.5]


def test_a_closed_mixer_lets_the_device_go_and_is_silent(heard: list[str]) -> None:
    mixer = Mixer(lambda: 1.0)
    mixer.play("pick")
    until(lambda: heard)
    mixer.close()
    mixer.play("match")
    until(lambda: pygame.mixer.get_init() is None)
    mixer.close()
    assert heard == ["pick"]


def test_the_device_is_let_go_in_silence_and_taken_again(
    heard: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.look.sounds._SILENCE_S", 0.05)
    mixer = Mixer(lambda: 1.0)
    mixer.play("pick")
    until(lambda: heard and pygame.mixer.get_init() is None)
    mixer.play("turn")
    until(lambda: "turn" in heard)
    mixer.close()
    assert heard == ["pick", "turn"]


def test_without_a_device_there_is_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no such driver")
    pygame.mixer.quit()
    mixer = Mixer(lambda: 1.0)
    mixer.play("pick")
    until(lambda: mixer._thread and not mixer._thread.is_alive())
    for _ in range(100):
        mixer.play("match")
    mixer.close()
    assert mixer._queue.qsize() == 0
