"""What is read aloud comes to the voices in a thread of its own, and the last wish counts."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, current_thread, main_thread

import pytest

from game.core.speech import Utterance
from game.voices.lacking import no_answer
from game.voices.reader import SPEEDS, Manner, Reader
from game.voices.speaker import Lack, NoSpeakerError, Speaker, Voice

WAIT_S = 10.0


class FakeSpeaker:
    """Notes what it is told; `heard` is set by each of them."""

    voices = (Voice(0, "en-GB"), Voice(1, "es"), Voice(2, "ja"))

    def __init__(self) -> None:
        self.done: list[str] = []
        self.manner: list[tuple[float, float]] = []
        self.heard = Event()
        self.fails = False
        self.faults: list[Exception] = []

    def say(self, words: str, voice: Voice, speed: float, loudness: float) -> None:
        assert current_thread() is not main_thread()
        if self.faults:
            raise self.faults.pop()
        if self.fails:
            raise NoSpeakerError(Lack.SERVICE)
        self.done.append(f"{voice.language}: {words}")
        self.manner.append((speed, loudness))
        self.heard.set()

    def stop(self) -> None:
        self.done.append("")
        self.heard.set()


class Desk:
    """A reader with all that it is given, and what it told."""

    def __init__(self, open_speaker: Callable[[], Speaker] | None = None) -> None:
        self.speaker = FakeSpeaker()
        self.manner = Manner("usual", 0.8, "es")
        self.told: list[tuple[str, bool]] = []
        self.spoke = Event()
        self.opened = 0
        self._open = open_speaker
        self.now = 0
        self.reader = Reader(lambda: self.manner, self.tell, self.open, lambda: self.now)

    def open(self) -> Speaker:
        assert current_thread() is not main_thread()
        self.opened += 1
        return self._open() if self._open else self.speaker

    def tell(self, said: str, *, lasting: bool) -> None:
        self.told.append((said, lasting))
        self.spoke.set()

    def say(self, words: str, language: str = "", *, asked: bool = False) -> None:
        """Say it, and wait until something comes of it."""
        self.speaker.heard.clear()
        self.spoke.clear()
        self.reader.say(Utterance(words, language), asked=asked)

    def hears(self) -> list[str]:
        assert self.speaker.heard.wait(WAIT_S)
        return self.speaker.done

    def reads(self) -> list[str]:
        assert self.spoke.wait(WAIT_S)
        return [said for said, _lasting in self.told]


def lacking(lack: Lack) -> Callable[[], Speaker]:
    def opens() -> Speaker:
        raise NoSpeakerError(lack, "no library")

    return opens


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_words_are_read_by_the_voice_of_their_language(desk: Desk) -> None:
    desk.say("perro", "es-MX")
    assert desk.hears() == ["es: perro"]
    assert desk.manner.loudness == desk.speaker.manner[0][1]


def test_without_a_language_the_player_s_own_reads(desk: Desk) -> None:
    desk.say("perro")
    assert desk.hears() == ["es: perro"]


def test_the_speed_counts_from_the_next_words_on(desk: Desk) -> None:
    desk.manner = Manner("slow", 1.0, "es")
    desk.say("perro")
    desk.hears()
    assert desk.speaker.manner == [(SPEEDS["slow"], 1.0)]
    assert list(SPEEDS.values()) == sorted(SPEEDS.values())


def test_nothing_is_opened_before_the_first_words() -> None:
    desk = Desk()
    desk.reader.stop()
    assert desk.reader.speaks("es") is None
    assert desk.opened == 0


def test_silence_comes_at_once(desk: Desk) -> None:
    desk.say("perro")
    desk.hears()
    desk.speaker.heard.clear()
    desk.reader.stop()
    assert desk.hears() == ["es: perro", ""]


def test_of_what_waits_while_the_voices_are_loaded_only_the_last_is_read() -> None:
    speaker, go_on, began = FakeSpeaker(), Event(), Event()

    def slowly() -> Speaker:
        began.set()
        assert go_on.wait(WAIT_S)
        return speaker

    desk = Desk(slowly)
    desk.speaker = speaker
    desk.say("uno", asked=True)
    assert began.wait(WAIT_S)
    desk.reader.say(Utterance("dos"))
    desk.reader.say(Utterance("tres"))
    go_on.set()
    assert desk.hears() == ["es: tres"]
    # A press while they are loaded is answered.
    assert [said for said, _lasting in desk.told] == ["The voices are being made ready …"]


def test_a_service_that_does_not_answer_is_told_of() -> None:
    go_on, began = Event(), Event()

    def never() -> Speaker:
        began.set()
        assert go_on.wait(WAIT_S)
        return FakeSpeaker()

    desk = Desk(never)
    desk.say("uno")
    assert began.wait(WAIT_S)
    assert desk.reader.speaks("es") is None
    desk.now = 20_000
    desk.say("dos", asked=True)
    assert desk.reads() == [no_answer()]
    assert desk.reader.speaks("es") is False
    assert desk.reader.trouble() == no_answer()
    go_on.set()


def test_what_was_stopped_while_the_voices_are_loaded_is_not_read() -> None:
    speaker, go_on, began = FakeSpeaker(), Event(), Event()

    def slowly() -> Speaker:
        began.set()
        assert go_on.wait(WAIT_S)
        return speaker

    desk = Desk(slowly)
    desk.speaker = speaker
    desk.say("uno")
    assert began.wait(WAIT_S)
    desk.reader.stop()
    go_on.set()
    assert desk.hears() == [""]


def test_with_the_sound_off_nothing_is_read_and_a_key_is_answered(desk: Desk) -> None:
    desk.manner = Manner("usual", 0.0, "es")
    desk.say("perro")
    desk.reader.prepare()
    assert (desk.told, desk.opened) == ([], 0)
    desk.say("perro", asked=True)
    assert desk.reads() == ["The sound is off: M turns it on."]


@pytest.mark.parametrize(
    ("lack", "cure"),
    [
        (Lack.PACKAGE, "pip install prismatoid"),
        (Lack.LIBRARY, "no library"),
        (Lack.SERVICE, "speech"),
        (Lack.VOICES, "speech"),
    ],
)
def test_what_lacks_is_told_once_with_its_cure(lack: Lack, cure: str) -> None:
    desk = Desk(lacking(lack))
    desk.say("perro")
    assert cure in desk.reads()[0].casefold()
    assert desk.told[0][1], "the library shows it too"
    assert desk.reader.speaks("es") is False
    desk.reader.say(Utterance("gato"))
    desk.say("gato", asked=True)
    while len(desk.told) < 3:  # that they are made ready, and again what lacks: a key asked
        desk.spoke.clear()
        assert desk.spoke.wait(WAIT_S)
    assert [lasting for _said, lasting in desk.told] == [True, False, False]


def test_a_language_without_a_voice_is_told_by_name_and_silences_the_last_one(desk: Desk) -> None:
    desk.say("can", "gl")
    assert "Galician" in desk.reads()[0]
    desk.say("perro", "es")
    assert desk.hears() == ["", "es: perro"]
    assert (desk.reader.speaks("gl"), desk.reader.speaks("ja")) == (False, True)


def test_what_was_installed_meanwhile_is_found_when_a_key_asks() -> None:
    speaker = FakeSpeaker()
    answers: list[Callable[[], Speaker]] = [lacking(Lack.SERVICE), lambda: speaker]
    desk = Desk(lambda: answers.pop(0)())
    desk.speaker = speaker
    desk.say("perro")
    desk.reads()
    desk.say("perro", asked=True)
    assert desk.hears() == ["es: perro"]


def test_a_service_that_ends_meanwhile_is_told_of(desk: Desk) -> None:
    desk.say("perro")
    desk.hears()
    desk.speaker.fails = True
    desk.say("gato")
    assert "speech" in desk.reads()[0].casefold()


def test_the_voices_are_made_ready_without_a_word() -> None:
    desk = Desk(lacking(Lack.SERVICE))
    desk.reader.prepare()
    while desk.reader.speaks("es") is None:
        Event().wait(0.01)
    assert desk.told == []


def test_to_make_voices_ready_does_not_take_the_words_that_wait_for_them() -> None:
    speaker, go_on, began = FakeSpeaker(), Event(), Event()

    def slowly() -> Speaker:
        began.set()
        assert go_on.wait(WAIT_S)
        return speaker

    desk = Desk(slowly)
    desk.speaker = speaker
    desk.say("uno")
    assert began.wait(WAIT_S)
    desk.reader.prepare("es", asked=True)
    go_on.set()
    assert desk.hears() == ["es: uno"]


def test_any_fault_of_the_library_is_told_and_the_next_words_try_again(desk: Desk) -> None:
    desk.speaker.faults = [RuntimeError("a fault")]
    desk.say("perro")
    assert desk.reads() == [no_answer()]
    assert desk.reader.speaks("es") is False
    desk.say("gato")
    assert desk.hears() == ["es: gato"]
    assert (desk.reader.speaks("es"), desk.reader.trouble(), desk.opened) == (True, "", 2)


def test_half_a_character_is_not_said(desk: Desk) -> None:
    desk.say("pe\ud800rro")
    assert desk.hears() == ["es: perro"]


@pytest.mark.parametrize(
    ("system", "cure"), [("linux", "spd-say hello"), ("win32", "Speech"), ("darwin", "Spoken")]
)
def test_voices_that_do_not_answer_are_told_with_their_cure(system: str, cure: str) -> None:
    assert cure in no_answer(system)


def test_what_the_thread_takes_away_meanwhile_was_read_once(desk: Desk) -> None:
    class Fading(Reader):
        """The thread is done between any two readings."""

        def __getattribute__(self, name: str) -> object:
            value = super().__getattribute__(name)
            if name in ("_since", "_speaker"):
                setattr(self, name, None)
            return value

    reader = Fading(lambda: desk.manner, desk.tell, desk.open, lambda: 20_000)
    reader._since = 0
    assert reader.speaks("es") is False
    reader._speaker = desk.speaker
    assert reader.speaks("es") is True


def test_it_is_closed_in_silence(desk: Desk) -> None:
    desk.say("perro")
    desk.hears()
    desk.reader.close()
    desk.reader.say(Utterance("gato"))
    assert desk.speaker.done == ["es: perro", ""]
