"""A board that is talked about: frozen, cards in the light, answers looked back at."""

from __future__ import annotations

import pytest

from game.core.moves import Command, Pick
from game.screens.play.messages import Action, TalkAction
from game.screens.play.screen import PlayScreen
from game.view.messages import Dropped, Typed
from game.view.view import View
from tests.class_scenes import class_game
from tests.stage import MARKETING, Stage, both, couples
from tests.talk_scenes import TALK_SCENES, frozen
from tests.views import SIZE, faults_of_layout, press, press_key, text

SIZES = [(800, 600), (1024, 768), (1280, 720), (1920, 1080), (1080, 1920)]


@pytest.fixture
def spoken() -> str:
    return "es"


def large(view: View) -> list[str]:
    """What stands on the cards in the light."""
    return [n.texts[0].words for n in view.nodes if n.id.startswith(("talk-term", "talk-def"))]


def said(view: View) -> list[str]:
    """The lines beside the cards in the light."""
    return [n.label for n in view.nodes if n.id.startswith(("talk-line", "talk-note"))]


def has(view: View, id: str) -> bool:
    return any(node.id == id for node in view.nodes)


def words_of(screen: PlayScreen, card: int) -> str:
    return screen.game.card(card).face.text


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", TALK_SCENES)
def test_what_is_talked_about_fits_in_every_window(
    at: Stage, size: tuple[int, int], name: str
) -> None:
    at.size = size
    view = TALK_SCENES[name](at)
    texts = [t for n in view.nodes if n.id.startswith("talk-") for t in n.texts]
    assert all(t.size >= 12 for t in texts)
    assert all(t.box.x >= 0 and t.box.right <= size[0] for t in texts)
    assert all(t.box.y >= 0 and t.box.bottom <= size[1] for t in texts)
    faults = [f for f in faults_of_layout(view) if "talk-" in f and "lies on" not in f]
    assert faults == []


def test_a_frozen_board_shows_its_cards_and_says_that_it_is_frozen(at: Stage) -> None:
    screen = class_game(at)
    press_key(screen, "t")
    view = screen.view(SIZE)
    assert "Congelado" in text(view)
    assert has(view, f"card-{couples(screen.game)[3][0]}")
    assert not has(view, "paused")
    press_key(screen, "t")
    assert not screen.game.paused


def test_a_game_alone_says_that_a_frozen_board_is_not_ranked(at: Stage) -> None:
    screen = at.play(MARKETING)
    press_key(screen, "t")
    assert "se congeló el tablero" in screen.view(SIZE).says
    press_key(screen, "t")
    assert "Sin clasificar" in text(screen.view(SIZE))


def test_a_press_on_a_frozen_board_lights_the_card_and_counts_nothing(at: Stage) -> None:
    screen = frozen(at)
    before, card = screen.game, couples(screen.game)[3][1]
    press(screen, f"card-{card}")
    assert large(screen.view(SIZE)) == [words_of(screen, card)]
    assert screen.game == before
    press_key(screen, "escape")
    assert large(screen.view(SIZE)) == []
    assert screen.game.frozen


def test_a_found_card_is_lit_with_its_partner(at: Stage) -> None:
    screen = frozen(at)
    term, definition = couples(screen.game)[0]
    screen.update(Pick(definition))
    assert large(screen.view(SIZE)) == [words_of(screen, term), words_of(screen, definition)]


def test_two_cards_are_lit_by_their_names_and_put_the_question(at: Stage) -> None:
    screen = frozen(at)
    for letter in "3e":
        screen.update(Typed(letter))
    view = screen.view(SIZE)
    assert len(large(view)) == 2
    assert said(view) == ["¿Van juntas?"]


def test_a_card_drawn_onto_another_lights_both(at: Stage) -> None:
    screen = frozen(at)
    pairs = couples(screen.game)
    screen.update(Dropped(pairs[2][0], pairs[3][1]))
    assert len(large(screen.view(SIZE))) == 2
    assert screen.game.errors == 1


def test_the_pair_of_the_lit_card_is_shown_for_no_points(at: Stage) -> None:
    screen = frozen(at)
    term, definition = couples(screen.game)[3]
    assert screen.game.contest
    points = screen.game.contest.tallies
    screen.update(Pick(term))
    press_key(screen, "r")
    assert {term, definition} <= screen.game.matched
    assert screen.game.frozen
    assert screen.game.contest.tallies == points
    assert len(large(screen.view(SIZE))) == 2


def test_the_answers_are_gone_back_through_with_who_chose_what(at: Stage) -> None:
    screen = class_game(at)
    press_key(screen, "v")
    assert said(screen.view(SIZE)) == ["Naranja", "Respuesta 3 de 3: correcta"]
    press_key(screen, "left")
    view = screen.view(SIZE)
    assert said(view) == ["Azul", "Respuesta 2 de 3: incorrecta"]
    assert large(view) == [words_of(screen, card) for card in screen.game.answers[1].cards]
    press_key(screen, "pageup")
    press_key(screen, "pageup")
    assert said(screen.view(SIZE))[1] == "Respuesta 1 de 3: correcta"
    press_key(screen, "right")
    assert said(screen.view(SIZE))[1] == "Respuesta 2 de 3: incorrecta"


def test_an_answer_of_the_round_before_is_seen_with_its_cards(at: Stage) -> None:
    screen = at.play(MARKETING, pairs=3, total=6)
    first = couples(screen.game)[0]
    asked = words_of(screen, first[0])
    for pair in couples(screen.game):
        both(at, screen, *pair)
    screen.update(Action.GO_ON)
    at.later(screen, 1000)
    screen.update(TalkAction.LOOK_BACK)
    screen.update(TalkAction.EARLIER)
    screen.update(TalkAction.EARLIER)
    assert large(screen.view(SIZE))[0] == asked


def test_answers_can_be_looked_at_over_the_solution(at: Stage) -> None:
    screen = at.play(MARKETING, pairs=3, total=3)
    for pair in couples(screen.game):
        both(at, screen, *pair)
    at.later(screen, 2000)
    press_key(screen, "v")
    assert said(screen.view(SIZE)) == ["Respuesta 3 de 3: correcta"]
    assert not screen.game.freezes
    press_key(screen, "escape")
    assert has(screen.view(SIZE), "go-on")


def test_cards_that_lie_face_down_are_not_lit(at: Stage) -> None:
    screen = frozen(at, "irregular-verbs", "memory")
    left = next(c.id for c in screen.game.round.cards if c.id not in screen.game.matched)
    screen.update(Pick(left))
    assert large(screen.view(SIZE)) == []


def test_the_lens_opens_on_the_card_in_the_light(at: Stage) -> None:
    screen = frozen(at)
    card = couples(screen.game)[3][1]
    screen.update(Pick(card))
    press_key(screen, "z")
    assert screen.state.reading.card == card
    screen.update(Typed("z"))
    assert large(screen.view(SIZE)) == [words_of(screen, card)]


def test_a_blank_screen_and_the_question_before_leaving_come_back_to_the_frozen_board(
    at: Stage,
) -> None:
    screen = frozen(at)
    for there, back in ((Action.TOGGLE_BLANK,) * 2, (Action.ASK_TO_LEAVE, Action.KEEP_PLAYING)):
        screen.update(there)
        screen.update(back)
        assert screen.game.frozen
    screen.update(Command.PAUSE)
    assert has(screen.view(SIZE), "paused")


def test_time_goes_on_after_the_freeze_as_if_it_had_not_been(at: Stage) -> None:
    screen = class_game(at, turn_ms=30_000)
    press_key(screen, "t")
    at.later(screen, 60_000)
    assert screen.game.contest
    assert screen.game.contest.team == 1
    press_key(screen, "t")
    at.later(screen, 1000)
    assert screen.game.contest.team == 1
