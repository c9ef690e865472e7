"""Reading aloud: which card is heard by a key, which by itself, and what makes it silent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.game import Card, Game
from game.core.moves import Command, Pick
from game.core.options import Options
from game.core.pair_set import Pair, PairSet, Side
from game.core.settings import ReadAloud, Settings
from game.screens.flash_cards.messages import Action as Flash
from game.screens.flash_cards.screen import FlashCardsScreen
from game.screens.play.messages import Action, Message
from game.screens.practice.messages import Action as Practising
from game.screens.practice.screen import PracticeScreen
from game.screens.practice.state import BoardPart
from game.screens.routes import ToCards, ToPlay, ToPractice
from game.screens.settings import SettingsScreen
from game.services import Services
from game.view.messages import Event, Focused, Resized
from game.widgets.sound import toggle_sound
from tests import fakes
from tests.fakes import Ear, FakeRecords, FakeShelf, Mouth
from tests.screens import made
from tests.stage import Stage, couples
from tests.views import SIZE, press, press_key

NOTE = "Nobody reads this note aloud"
ANIMALS = PairSet(
    "Animals",
    tuple(Pair(Side(f"animal {n}"), Side(f"meaning {n}"), f"hint {n}", NOTE) for n in range(6)),
    (),
    "en",
    "es",
)
SOUNDING = replace(
    ANIMALS, pairs=tuple(replace(p, term=replace(p.term, sound="/s/a.ogg")) for p in ANIMALS.pairs)
)


@pytest.fixture
def mouth(at: Stage) -> Mouth:
    mouth = Mouth()
    at.services.open_voices = lambda: mouth
    return mouth


def reading(at: Stage, what: ReadAloud) -> None:
    at.services.settings = replace(at.services.settings, read_aloud=what)


def wrong_pair(game: Game) -> tuple[int, int]:
    one, other = couples(game)[:2]
    return one[0], other[1]


# ------------------------------------------------------------------ the key


@pytest.mark.parametrize("mode", ["columns", "memory"])
def test_the_key_reads_the_chosen_card_in_its_language(at: Stage, mouth: Mouth, mode: str) -> None:
    screen = at.play(ANIMALS, mode)
    term = couples(screen.game)[0][0]
    screen.update(Pick(term))
    press_key(screen, "f4")
    assert mouth.said == [(screen.game.card(term).face.text, "en", True)]
    definition = couples(screen.game)[0][1]
    screen.update(Pick(definition))
    screen.update(Focused(f"card-{definition}"))
    press_key(screen, "f4")
    assert mouth.said[-1] == (screen.game.card(definition).face.text, "es", True)


def test_the_key_reads_the_card_with_the_keyboard_and_the_one_in_the_lens(
    at: Stage, mouth: Mouth
) -> None:
    screen = at.play(ANIMALS)
    one, other = screen.game.round.definitions[:2]
    screen.update(Focused(f"card-{one.id}"))
    press_key(screen, "f4")
    screen.update(Action.OPEN_LENS)
    screen.update(Focused(f"card-{other.id}"))
    press_key(screen, "f4")
    assert mouth.words == [one.face.text, one.face.text]


def test_without_a_card_the_key_says_what_to_do(at: Stage, mouth: Mouth) -> None:
    screen = at.play(ANIMALS)
    press_key(screen, "f4")
    assert "F4" in at.services.toast
    assert mouth.said == []


def test_a_card_face_down_is_never_read(at: Stage, mouth: Mouth) -> None:
    screen = at.play(ANIMALS, "memory")
    screen.update(Focused(f"card-{screen.game.round.order[0]}"))
    press_key(screen, "f4")
    assert mouth.said == []


def test_a_card_with_a_sound_of_its_own_is_not_read_but_played(at: Stage, mouth: Mouth) -> None:
    at.services.sounds = ear = Ear()
    reading(at, "both")
    screen = at.play(SOUNDING)
    screen.update(Pick(screen.game.round.terms[0].id))
    heard = ear.heard.count("/s/a.ogg")
    press_key(screen, "f4")
    assert (heard, ear.heard.count("/s/a.ogg"), mouth.words) == (1, 2, [])


def test_a_card_without_words_is_told(at: Stage, mouth: Mouth) -> None:
    signs = replace(ANIMALS, pairs=tuple(replace(p, term=Side("🐕")) for p in ANIMALS.pairs[:3]))
    screen = at.play(signs)
    screen.update(Pick(screen.game.round.terms[0].id))
    press_key(screen, "f4")
    assert at.services.toast
    assert mouth.said == []


# ------------------------------------------------------------------ by itself


@pytest.mark.parametrize(
    ("what", "read"),
    [("key", ""), ("term", "t"), ("definition", "d"), ("both", "td")],
)
@pytest.mark.parametrize("mode", ["columns", "memory"])
def test_what_is_read_when_it_is_chosen(
    at: Stage, mouth: Mouth, what: ReadAloud, read: str, mode: str
) -> None:
    reading(at, what)
    screen = at.play(ANIMALS, mode)
    term, definition = (screen.game.card(card).face.text for card in couples(screen.game)[0])
    for card in couples(screen.game)[0]:
        screen.update(Pick(card))
    words = [words for words in mouth.words if words]
    assert words == [{"t": term, "d": definition}[side] for side in read]
    assert all(not asked for _words, _language, asked in mouth.said)


def test_a_wrong_second_card_is_read_too_and_never_the_right_answer(
    at: Stage, mouth: Mouth
) -> None:
    reading(at, "both")
    screen = at.play(ANIMALS)
    chosen = wrong_pair(screen.game)
    for card in chosen:
        screen.update(Pick(card))
    assert mouth.words == [screen.game.card(card).face.text for card in chosen]


def test_a_pair_that_is_shown_is_not_read_and_notes_never_are(at: Stage, mouth: Mouth) -> None:
    reading(at, "both")
    screen = at.play(ANIMALS)
    screen.update(Command.REVEAL)
    screen.update(Command.HINT)
    assert mouth.said == []
    for term, definition in couples(screen.game):
        screen.update(Pick(term))
        screen.update(Pick(definition))
    assert not any(NOTE in words for words in mouth.words)


# ------------------------------------------------------------------ silence


@pytest.mark.parametrize(
    "stop",
    [Action.TOGGLE_PAUSE, Action.TOGGLE_BLANK, Action.ASK_TO_LEAVE, Event.COVERED, Command.FREEZE],
)
def test_nothing_is_read_on_while_the_clock_stands(at: Stage, mouth: Mouth, stop: Message) -> None:
    screen = at.play(ANIMALS)
    screen.update(Focused(f"card-{screen.game.round.terms[0].id}"))
    press_key(screen, "f4")
    screen.update(stop)
    assert mouth.words[-1] == ""


def test_choosing_another_card_ends_what_a_key_asked_for(at: Stage, mouth: Mouth) -> None:
    screen = at.play(ANIMALS)
    one, other = (card.id for card in screen.game.round.terms[:2])
    screen.update(Pick(one))
    press_key(screen, "f4")
    screen.update(Pick(other))
    assert mouth.words[-1] == ""


def test_muting_ends_what_is_read(at: Stage, mouth: Mouth) -> None:
    screen = at.play(ANIMALS)
    screen.update(Pick(screen.game.round.terms[0].id))
    press_key(screen, "f4")
    toggle_sound(at.services)
    assert mouth.words[-1] == ""


def test_a_card_under_a_pause_is_not_read(at: Stage, mouth: Mouth) -> None:
    screen = at.play(ANIMALS)
    screen.update(Pick(screen.game.round.terms[0].id))
    screen.update(Action.TOGGLE_PAUSE)
    screen.update(Action.HEAR)
    assert mouth.said == []


def test_in_a_frozen_game_the_card_in_the_light_is_read(at: Stage, mouth: Mouth) -> None:
    screen = at.play(ANIMALS)
    screen.update(Command.FREEZE)
    card = screen.game.round.definitions[0]
    screen.update(Pick(card.id))
    press_key(screen, "f4")
    assert mouth.words[-1] == card.face.text


def test_nothing_is_opened_for_a_game_in_which_nothing_is_read(at: Stage) -> None:
    screen = at.play(ANIMALS)
    for card in wrong_pair(screen.game):
        screen.update(Pick(card))
    screen.update(Action.TOGGLE_PAUSE)
    assert at.services.reader is None


# ------------------------------------------------------------------ flash cards


def flash_cards(tmp_path: Path, **settings: object) -> tuple[FlashCardsScreen, Mouth]:
    services, mouth = made.services(tmp_path, **settings), Mouth()
    services.open_voices = lambda: mouth
    path = Path("/pairs/Animals.yaml")
    screen = FlashCardsScreen(services, ToCards(path), ToPlay(path, ANIMALS, Options()))
    screen.update(Resized(SIZE))
    return screen, mouth


def test_flash_cards_are_read_by_a_key_for_each_side(tmp_path: Path) -> None:
    screen, mouth = flash_cards(tmp_path, cards_both=True)
    press_key(screen, "l")
    press_key(screen, "k")
    press_key(screen, "f4")
    said = [(words, language) for words, language, _asked in mouth.said]
    assert said == [("animal 0", "en"), ("meaning 0", "es"), ("animal 0", "en")]


def test_a_flash_card_is_not_read_on_the_side_that_is_not_seen(tmp_path: Path) -> None:
    screen, mouth = flash_cards(tmp_path)
    assert screen.view(SIZE).on_key("k") is None
    press_key(screen, "f4")
    screen.update(Flash.TURN)
    press_key(screen, "f4")
    assert [words for words in mouth.words if words] == ["animal 0", "meaning 0"]


def test_flash_cards_read_what_comes_into_view(tmp_path: Path) -> None:
    screen, mouth = flash_cards(tmp_path, read_aloud="term")
    screen.update(Flash.ONWARD)
    screen.update(Flash.ONWARD)
    assert mouth.words == ["animal 0", "", "animal 1"]


def test_of_both_sides_the_wanted_one_is_read(tmp_path: Path) -> None:
    _screen, mouth = flash_cards(tmp_path, read_aloud="definition", cards_both=True)
    assert mouth.words == ["meaning 0"]


# ------------------------------------------------------------------ practice


def practice(read_aloud: ReadAloud = "key") -> tuple[PracticeScreen, Mouth, Services]:
    settings, mouth = Settings("en", motion=False, read_aloud=read_aloud), Mouth()
    services = fakes.services(FakeShelf([ANIMALS]), FakeRecords(), settings)
    services.open_voices = lambda: mouth
    screen = PracticeScreen(services, ToPractice(Path("/a.yaml"), ANIMALS, "Ana"), ANIMALS, SIZE)
    screen.update(Resized(SIZE))
    return screen, mouth, services


def first_term(screen: PracticeScreen) -> Card:
    assert isinstance(screen.state.part, BoardPart)
    return screen.state.part.game.round.terms[0]


def test_a_board_of_practice_reads_the_chosen_card() -> None:
    screen, mouth, services = practice()
    press_key(screen, "f4")
    assert "F4" in services.toast
    screen.update(Pick(first_term(screen).id))
    press_key(screen, "f4")
    assert mouth.words == [first_term(screen).face.text]


def test_a_board_of_practice_reads_what_is_chosen_where_that_is_wanted() -> None:
    screen, mouth, _services = practice("both")
    screen.update(Pick(first_term(screen).id))
    assert mouth.said == [(first_term(screen).face.text, "en", False)]
    screen.update(Practising.OPEN_LENS)
    press_key(screen, "f4")
    assert mouth.words[-1] == first_term(screen).face.text


# ------------------------------------------------------------------ settings


def test_a_new_speed_is_heard_at_once() -> None:
    services, mouth = fakes.services(), Mouth()
    services.open_voices = lambda: mouth
    screen = SettingsScreen(services)
    press(screen, "speed-slow")
    press(screen, "read_aloud-both")
    assert (services.settings.speed, services.settings.read_aloud) == ("slow", "both")
    [(words, language, asked)] = mouth.said
    assert words
    assert (language, asked) == ("en", True)


def test_the_settings_say_how_to_get_voices_going() -> None:
    services, mouth = fakes.services(), Mouth()
    services.reader, mouth.lacks = mouth, "Try in a terminal: spd-say hello."
    nodes = SettingsScreen(services).view((1280, 720)).nodes
    shown = " ".join(text.words for node in nodes for text in node.texts)
    assert mouth.lacks in shown


def test_play_names_the_key(at: Stage, mouth: Mouth) -> None:
    view = at.play(ANIMALS).view((1920, 1080))
    assert [node.label for node in view.nodes if "f4" in node.keys and node.box.w]
