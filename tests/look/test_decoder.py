"""The decoder: whatever a file does to it, the game goes on."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from game.look.decoder.job import ExtendedLimits, limit_memory
from game.look.decoder.process import WORD, Decoder, Kind, NoDecoderError, command

SAMPLES = Path(__file__).parent / "samples"
SAYS_READY = "import os, sys, time; os.write(1, b'ready\\n'); sys.stdin.readline();"
ANSWERS_FIVE = "os.write(1, (5).to_bytes(8, 'little') + b'hello')"


@pytest.fixture
def sounds() -> Iterator[Decoder]:
    decoder = Decoder("sounds")
    yield decoder
    decoder.close()


def saying(program: str) -> Decoder:
    """A decoder that is another program."""

    def line(_kind: Kind) -> Sequence[str]:
        return [sys.executable, "-c", program]

    return Decoder("sounds", line)


def test_sounds_are_answered_as_samples(sounds: Decoder) -> None:
    for name in ("rising.flac", "rising.ogg", "rising.opus", "noise.mp3"):
        samples = sounds.ask([str(SAMPLES / name)], 10, 10_000_000)
        assert 0.1 < len(samples) / 44_100 / 4 < 0.4
    assert sounds.ask([str(SAMPLES / "gone.ogg")], 10, 10_000_000) == b""
    assert sounds.ask([__file__], 10, 10_000_000) == b""


def test_a_process_that_dies_is_followed_by_a_new_one() -> None:
    decoder = saying(SAYS_READY + "os.abort()")
    assert decoder.ask(["one"], 10, 10) == b""
    assert decoder.pid is None
    assert decoder.ask(["two"], 10, 10) == b""


def test_what_takes_too_long_is_ended() -> None:
    decoder = saying(SAYS_READY + "time.sleep(60)")
    assert decoder.ask(["one"], 0.1, 10) == b""
    assert decoder.pid is None


def test_no_more_is_taken_than_was_asked_for() -> None:
    decoder = saying(SAYS_READY + ANSWERS_FIVE)
    assert decoder.ask(["one"], 10, 5) == b"hello"
    decoder.close()
    assert decoder.ask(["one"], 10, 4) == b""
    assert decoder.pid is None


@pytest.mark.parametrize("program", ["raise SystemExit(1)", "print('hello', flush=True)"])
def test_a_program_that_is_no_decoder_is_not_asked(program: str) -> None:
    with pytest.raises(NoDecoderError):
        saying(program).ask(["one"], 10, 10)


def test_a_program_that_is_not_there_is_no_decoder(tmp_path: Path) -> None:
    decoder = Decoder("sounds", lambda _kind: [str(tmp_path / "gone")])
    with pytest.raises(NoDecoderError):
        decoder.ask(["one"], 10, 10)


def test_a_program_of_one_file_decodes_by_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command("pictures") == [sys.executable, WORD, "pictures"]


def test_that_word_starts_a_decoder_out_of_the_program_itself() -> None:
    decoder = Decoder("sounds", lambda kind: [sys.executable, "-m", "game", WORD, kind])
    assert decoder.ask([str(SAMPLES / "rising.ogg")], 10, 10_000_000)
    decoder.close()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems limit memory otherwise")
def test_a_decoder_that_takes_too_much_memory_or_writes_a_file_is_stopped(tmp_path: Path) -> None:
    begun = "from game.look.decoder.limits import limit; limit(50_000_000);"
    greedy = begun + "bytearray(20_000_000); print('well', flush=True); bytearray(200_000_000)"
    found = subprocess.run([sys.executable, "-c", greedy], capture_output=True, text=True)
    assert found.stdout == "well\n"
    assert "MemoryError" in found.stderr
    writes = begun + f"import pathlib; pathlib.Path({str(tmp_path / 'a')!r}).write_bytes(b'no')"
    found = subprocess.run([sys.executable, "-c", writes], capture_output=True, text=True)
    assert "File too large" in found.stderr
    assert (tmp_path / "a").read_bytes() == b""


class Call:
    """A function of a library, with the type of its result."""

    def __init__(self, answer: Callable[..., object]) -> None:
        self.answer, self.restype = answer, None

    def __call__(self, *given: Any) -> object:
        return self.answer(*given)


class FakeKernel:
    """kernel32, as far as jobs go."""

    def __init__(self, refuses: str = "") -> None:
        self.most = self.flags = 0
        self.CreateJobObjectW = Call(lambda *_: None if refuses == "create" else 7)
        self.GetCurrentProcess = Call(lambda: 9)
        self.SetInformationJobObject = Call(self._set)
        self.AssignProcessToJobObject = Call(lambda *_: refuses != "assign")

    def _set(self, job: ctypes.c_void_p, kind: int, limits: Any, size: int) -> bool:
        self.most, self.flags = limits.contents.process_memory, limits.contents.basic.flags
        return (job.value, kind, size) == (7, 9, ctypes.sizeof(ExtendedLimits))


def test_windows_holds_a_process_to_its_memory_in_a_job() -> None:
    kernel = FakeKernel()
    limit_memory(300_000_000, kernel)
    assert (kernel.most, kernel.flags) == (300_000_000, 0x500)


@pytest.mark.parametrize("what", ["create", "assign"])
def test_a_job_that_is_refused_is_an_error(what: str) -> None:
    with pytest.raises(OSError, match="no job"):
        limit_memory(300_000_000, FakeKernel(what))


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="counted for 64 bits")
def test_the_limits_of_a_job_are_as_large_as_windows_has_them() -> None:
    assert ctypes.sizeof(ExtendedLimits) == 144
