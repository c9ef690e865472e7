"""Reader: what is to be read aloud, on its way to the system's voices, in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from threading import Condition, Thread
from typing import NamedTuple, Protocol

from game.clocks import clock
from game.core.speech import Utterance
from game.voices.lacking import no_answer, no_voice, nothing_speaks
from game.voices.speaker import Lack, NoSpeakerError, Speaker, voice_for
from game.words import _

SPEEDS = {"slowest": 0.25, "slow": 0.38, "usual": 0.5, "fast": 0.62}
"""What each speed is for a voice: a half is its own."""
_CLOSING_S = 0.3
_PATIENCE_MS = 15_000
"""Loading takes a second or two; on a slow computer with very many voices some more."""


class Tell(Protocol):
    """Takes a sentence about what cannot be heard; `lasting` if it holds for all that follows."""

    def __call__(self, said: str, *, lasting: bool) -> None: ...


class Manner(NamedTuple):
    """How it is read: a key of `SPEEDS`, from 0 (silent) to 1, and the player's language."""

    speed: str
    loudness: float
    language: str


class _Wish(NamedTuple):
    """What is to be said, None to be silent; `asked`: by a key, and not because a card is chosen.

    Without words the voices are only made ready, and nothing is told.
    """

    utterance: Utterance | None = None
    asked: bool = False


class Reader:
    """Reads aloud. The last wish counts: it ends what is being said, and what waited before it.

    The library is loaded and the service started by the first wish, which takes up to some
    seconds; nothing is loaded before. `tell` is given a sentence about what lacks: each once, but
    again when a key asks. It may be called in the thread.
    """

    def __init__(
        self,
        manner: Callable[[], Manner],
        tell: Tell,
        open_speaker: Callable[[], Speaker] | None = None,
        clock: Callable[[], int] = clock,
    ) -> None:
        self._manner, self._tell, self._clock = manner, tell, clock
        self._open = open_speaker or _open_speaker
        self._speaker: Speaker | None = None
        self._lacks: NoSpeakerError | None = None
        self._told: set[str] = set()
        self._wish: _Wish | None = None
        self._since: int | None = None
        """When (ms) the wish came that is being granted; None: none is."""
        self._changed = Condition()  # of a lock that its holder may take again
        self._closed = False
        self._thread: Thread | None = None

    def say(self, utterance: Utterance, *, asked: bool = False) -> None:
        """Read this as soon as possible, in place of what is being read."""
        if not self._manner().loudness:
            if asked:
                self._tell(_("The sound is off: M turns it on."), lasting=False)
            return
        if asked and self._hangs:
            self._tell(no_answer(), lasting=False)
        elif asked and self._speaker is None:
            self._tell(_("The voices are being made ready …"), lasting=False)
        self._add(_Wish(utterance, asked))

    def prepare(self, language: str = "", *, asked: bool = False) -> None:
        """Make the voices ready, so that the first words are heard without a wait.

        `asked`: what lacks for words in this language is told.
        """
        known = self._speaker is not None or self._lacks is not None
        if self._manner().loudness and (asked or not known):
            with self._changed:
                if self._wish is None:
                    self._add(_Wish(Utterance("", language), asked))

    def stop(self) -> None:
        """Be silent at once; what waits is not said any more."""
        if self._thread is not None:
            self._add(_Wish())

    def speaks(self, language: str) -> bool | None:
        """Return True if a voice speaks this language, None while that is not known yet."""
        if self._hangs:
            return False
        speaker = self._speaker  # the thread may take it away meanwhile
        if speaker is not None:
            wanted = language or self._manner().language
            return voice_for(wanted, speaker.voices) is not None
        return None if self._lacks is None else False

    def trouble(self) -> str:
        """Return why nothing is read aloud, and what to do about it; "" if nothing is known."""
        lacks = self._lacks
        if self._hangs:
            return no_answer()
        return "" if lacks is None else nothing_speaks(lacks)

    @property
    def _hangs(self) -> bool:
        """True if the service does not answer: without a sound device some never do."""
        since = self._since  # the thread may be done meanwhile
        return since is not None and self._clock() - since > _PATIENCE_MS

    def close(self) -> None:
        """Be silent for good."""
        with self._changed:
            self._closed, self._wish = True, _Wish()
            self._changed.notify()
        if self._thread is not None:
            self._thread.join(_CLOSING_S)

    def _add(self, wish: _Wish) -> None:
        with self._changed:
            if self._closed:
                return
            self._wish = wish
            if self._thread is None:
                self._thread = Thread(target=self._work, name="voices", daemon=True)
                self._thread.start()
            self._changed.notify()

    # -------------------------------------------------------------- in the thread

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._wish is not None)
                wish, self._wish = self._wish, None
                self._since = self._clock()
            assert wish is not None
            try:
                self._grant(wish)
            except Exception as error:  # whatever the library raises, the next wish may do
                self._fail(NoSpeakerError(Lack.FAULT, str(error)), wish)
            finally:
                self._since = None
            if self._closed:
                return

    def _grant(self, wish: _Wish) -> None:
        if wish.utterance is None:
            if self._speaker is not None:
                self._speaker.stop()
        elif (speaker := self._ready(wish)) is not None and (wish.utterance.words or wish.asked):
            self._say(speaker, wish.utterance, wish)

    def _ready(self, wish: _Wish) -> Speaker | None:
        """Return what speaks; what lacked may have been installed when a key asks again.

        What failed by a fault may do the next time.
        """
        lacks = self._lacks
        if self._speaker is None and (wish.asked or lacks is None or lacks.lack is Lack.FAULT):
            try:
                self._speaker, self._lacks = self._open(), None
            except NoSpeakerError as error:
                self._lacks = error
        loud = wish.asked or bool(wish.utterance and wish.utterance.words)
        if self._lacks is not None and loud:
            self._say_what_lacks(nothing_speaks(self._lacks), wish, lasting=True)
        return self._speaker

    def _say(self, speaker: Speaker, utterance: Utterance, wish: _Wish) -> None:
        manner = self._manner()
        language = utterance.language or manner.language
        voice = voice_for(language, speaker.voices)
        if voice is None:
            self._say_what_lacks(no_voice(language), wish, lasting=False)
            speaker.stop()
            return
        words = utterance.words.encode("utf-8", "ignore").decode()  # without lone surrogates
        if words and manner.loudness and not self._is_replaced:
            try:
                speaker.say(words, voice, SPEEDS[manner.speed], manner.loudness)
            except NoSpeakerError as error:
                self._fail(error, wish)

    @property
    def _is_replaced(self) -> bool:
        """True if other words, or silence, are wished by now; to be made ready is neither."""
        wish = self._wish
        return wish is not None and (wish.utterance is None or bool(wish.utterance.words))

    def _fail(self, error: NoSpeakerError, wish: _Wish) -> None:
        self._speaker, self._lacks = None, error
        if wish.utterance is not None and (wish.utterance.words or wish.asked):
            self._say_what_lacks(nothing_speaks(error), wish, lasting=True)

    def _say_what_lacks(self, said: str, wish: _Wish, *, lasting: bool) -> None:
        if said not in self._told or wish.asked:
            self._tell(said, lasting=lasting and said not in self._told)
            self._told.add(said)


def _open_speaker() -> Speaker:
    from game.voices.system import open_speaker

    return open_speaker()
