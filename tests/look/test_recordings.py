"""Recordings: sounds of a set are decoded ahead, in order, and what cannot be heard is told."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

import pytest

from game import words
from game.core.media import MOST_SOUND_S
from game.look import recordings
from game.look.decoder.process import Decoder, NoDecoderError
from game.look.recordings import Recordings
from game.look.wave_file import written
from tests.look.test_sounds import Told, until

SECOND = bytes(44_100 * 4)


class FakeDecoder(Decoder):
    """Answers a file's name as its samples; what is called broken is, and `gate` holds it up."""

    def __init__(self, works: bool = True) -> None:
        super().__init__("sounds")
        self.asked: list[str] = []
        self.works, self.closed, self.gate = works, 0, Event()
        self.gate.set()

    def ask(self, wish: Sequence[str | int], limit_s: float, most_bytes: int) -> bytes:
        if not self.works:
            raise NoDecoderError("none")
        name = Path(str(wish[0])).stem
        self.asked.append(name)
        assert self.gate.wait(5)
        return b"" if "broken" in name else SECOND

    def close(self) -> None:
        self.closed += 1


class Heard:
    """Recordings of a folder with sounds, and what comes of them."""

    def __init__(self, folder: Path, works: bool = True) -> None:
        words.use("en")
        self.folder, self.decoder, self.told = folder, FakeDecoder(works), Told()
        self.wavs: list[bytes] = []
        self.all = Recordings(self.wavs.append, self.told, self.decoder)

    def file(self, name: str, data: bytes = b"?") -> str:
        path = self.folder / name
        path.write_bytes(data)
        return str(path)


@pytest.fixture
def heard(tmp_path: Path) -> Iterator[Heard]:
    made = Heard(tmp_path)
    yield made
    made.all.close()


def test_what_was_prepared_is_not_decoded_again(heard: Heard) -> None:
    path = heard.file("dog.ogg")
    heard.all.prepare([path])
    until(lambda: heard.decoder.asked)
    heard.all.play(path)
    until(lambda: heard.wavs)
    assert heard.decoder.asked == ["dog"]
    assert heard.wavs == [written(SECOND)]


def test_a_file_that_changed_is_decoded_again(heard: Heard) -> None:
    path = heard.file("dog.ogg")
    heard.all.play(path)
    until(lambda: heard.wavs)
    os.utime(path, ns=(1, 1))
    heard.all.play(path)
    until(lambda: len(heard.wavs) == 2)
    assert heard.decoder.asked == ["dog", "dog"]


def test_what_is_pressed_comes_before_what_is_prepared(heard: Heard) -> None:
    heard.decoder.gate.clear()
    heard.all.prepare([heard.file(f"{n}.ogg") for n in range(4)])
    until(lambda: heard.decoder.asked)
    heard.all.play(heard.file("dog.ogg"))
    heard.decoder.gate.set()
    until(lambda: len(heard.decoder.asked) == 5)
    assert heard.decoder.asked == ["0", "dog", "1", "2", "3"]


def test_a_broken_sound_is_told_once_and_only_when_it_is_to_be_heard(heard: Heard) -> None:
    path, other = heard.file("broken.ogg"), heard.file("dog.ogg")
    heard.all.prepare([path])
    until(lambda: heard.decoder.asked)
    assert not heard.told.said
    for wish in (path, path, other):
        heard.all.play(wish)
    until(lambda: heard.wavs)
    assert heard.told.said == [("The sound “broken.ogg” cannot be played.", False)]
    assert heard.decoder.asked == ["broken", "dog"]


def test_without_a_decoder_wav_is_heard_and_the_rest_is_told_once(tmp_path: Path) -> None:
    heard = Heard(tmp_path, works=False)
    heard.all.play(heard.file("one.ogg"))
    heard.all.play(heard.file("two.ogg"))
    heard.all.play(heard.file("three.wav", written(bytes(8000), 8000, 1)))
    until(lambda: heard.wavs)
    heard.all.close()
    said = "Only WAV sounds can be played on this computer: save the others as WAV."
    assert heard.told.said == [(said, True)]
    assert heard.wavs == [written(bytes(8000), 8000, 1)]


def test_a_wav_needs_no_decoder(heard: Heard) -> None:
    heard.all.play(heard.file("dog.wav", written(bytes(8000), 8000, 1)))
    until(lambda: heard.wavs)
    assert not heard.decoder.asked


def test_what_is_left_out_of_a_long_sound_is_told(heard: Heard) -> None:
    heard.all.play(heard.file("long.wav", written(bytes(16_000 * (MOST_SOUND_S + 5)), 8000, 1)))
    until(lambda: heard.told.said)
    assert heard.told.said == [("Only the first three minutes of “long.wav” are played.", False)]
    assert len(heard.wavs[0]) < 16_000 * (MOST_SOUND_S + 1)


def test_only_so_many_bytes_are_kept(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recordings, "_MOST_BYTES", 3 * len(SECOND))
    paths = [heard.file(f"{n}.ogg") for n in range(4)]
    heard.all.prepare(paths)
    until(lambda: len(heard.decoder.asked) == 4)
    heard.all.play(paths[3])
    heard.all.play(paths[0])
    until(lambda: len(heard.wavs) == 2)
    assert heard.decoder.asked == ["0", "1", "2", "3", "0"]


def test_the_decoder_is_let_go_in_silence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recordings, "_SILENCE_S", 0.02)
    heard = Heard(tmp_path)
    heard.all.prepare([heard.file("dog.ogg")])
    until(lambda: heard.decoder.closed)
    heard.all.play(heard.file("dog.ogg"))
    until(lambda: heard.wavs)
    heard.all.close()
