"""Recordings: the sounds of a set, decoded ahead where a crash costs nothing, and kept a while."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from game.look.decoder.process import Decoder, NoDecoderError
from game.look.decoder.wish_thread import WishThread
from game.look.sounds import Tell
from game.look.wave_file import MOST_SAMPLES_BYTES, is_cut, plain, written
from game.words import _

_MOST_BYTES = 48_000_000
_MOST_WISHES = 200
_LIMIT_S = 5.0
_SILENCE_S = 20.0
"""After so long without a wish the decoder is ended; what it decoded is kept."""


class _Wish(NamedTuple):
    """A file, and whether it is to be heard at once."""

    path: str
    aloud: bool


class Recordings:
    """Turns files into WAV files that SDL cannot stumble over, in a thread of its own.

    `deliver` is called in that thread with what is to be heard, `tell` with a sentence about
    what cannot be, once for each file.
    """

    def __init__(
        self,
        deliver: Callable[[bytes], None],
        tell: Tell,
        decoder: Decoder | None = None,
    ) -> None:
        self._deliver, self._tell = deliver, tell
        self._decoder: Decoder | None = decoder or Decoder("sounds")
        self._kept: OrderedDict[tuple[str, int], bytes] = OrderedDict()
        self._told: set[tuple[str, int]] = set()
        self._thread: WishThread[_Wish] = WishThread(
            "recordings", self._grant, self._rest, _SILENCE_S
        )

    def prepare(self, paths: Iterable[str]) -> None:
        """Decode these files ahead, so that they can be heard at once."""
        for path in paths:
            self._add(path, aloud=False)

    def play(self, path: str) -> None:
        """Deliver a file as soon as it is decoded, before all that is only prepared."""
        self._add(path, aloud=True)

    def close(self) -> None:
        """Forget all wishes and end the decoder."""
        self._thread.close()
        self._rest()

    def _add(self, path: str, aloud: bool) -> None:
        wish, wishes = _Wish(path, aloud), self._thread.wishes
        with self._thread.changed:
            if self._thread.closed or len(wishes) >= _MOST_WISHES:
                return
            if aloud:
                ahead = next((n for n, one in enumerate(wishes) if not one.aloud), None)
                wishes.insert(len(wishes) if ahead is None else ahead, wish)
            else:
                wishes.append(wish)
            self._thread.notify()

    def _grant(self, wish: _Wish) -> None:
        key = wish.path, _changed(wish.path)
        if key not in self._kept:
            self._kept[key] = self._decoded(wish.path)
            self._evict()
        self._kept.move_to_end(key)
        if wish.aloud and not self._thread.closed:
            self._hand_over(key, self._kept[key])

    def _rest(self) -> None:
        if self._decoder is not None:
            self._decoder.close()

    def _decoded(self, path: str) -> bytes:
        try:
            return decoded(path, self._decoder)
        except NoDecoderError:
            self._decoder = None
            said = _("Only WAV sounds can be played on this computer: save the others as WAV.")
            self._tell(said, lasting=True)
            return b""

    def _hand_over(self, key: tuple[str, int], wav: bytes) -> None:
        if wav:
            self._deliver(wav)
            said = _("Only the first three minutes of “{name}” are played.") if is_cut(wav) else ""
        elif self._decoder is None:
            said = ""  # that was told for all of them
        else:
            said = _("The sound “{name}” cannot be played.")
        if not said or key in self._told:
            return
        self._told.add(key)
        self._tell(said.format(name=Path(key[0]).name), lasting=False)

    def _evict(self) -> None:
        while len(self._kept) > 1 and sum(map(len, self._kept.values())) > _MOST_BYTES:
            self._kept.popitem(last=False)


def decoded(path: str, decoder: Decoder | None) -> bytes:
    """Return a file as a WAV file of our own, b"" if it is no sound. Raises NoDecoderError."""
    if wav := plain(path):
        return wav
    samples = decoder.ask([path], _LIMIT_S, MOST_SAMPLES_BYTES) if decoder else b""
    return written(samples) if samples else b""


def _changed(path: str) -> int:
    try:
        return Path(path).stat().st_mtime_ns
    except (OSError, ValueError):
        return 0
