"""Points by hand, passes, accepted answers and undo in a class game: how they are made and told."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import words
from game.core.class_game import can_accept
from game.core.contest import Contest
from game.core.moves import Award, Command, Pick
from game.core.settings import Settings
from game.core.teams import Entry
from game.screens.play.messages import Action
from game.screens.play.points import MOST_POINTS
from game.screens.play.screen import PlayScreen
from game.view.messages import Event, Focused, Key, Typed
from tests.class_scenes import by_hand, class_game, missed, teams
from tests.fakes import Ear
from tests.stage import Stage, both, couples, stage
from tests.views import MEASURE, SIZE, faults_of_layout, press, press_key, text, texts

SIZES = [(800, 600), (1024, 768), (1280, 720), (1920, 1080), (1080, 1920)]


@pytest.fixture
def spoken() -> str:
    return "es"


def contest(screen: PlayScreen) -> Contest:
    assert screen.game.contest is not None
    return screen.game.contest


def type_in(screen: PlayScreen, text: str) -> None:
    for letter in text:
        screen.update(Typed(letter))


def foot(screen: PlayScreen) -> list[str]:
    return texts(screen.view(SIZE), "hint-strip")


def test_two_keys_give_a_point_to_the_team_on_turn(at: Stage) -> None:
    screen = class_game(at)
    press_key(screen, "+")
    screen.update(Key("enter"))
    assert contest(screen).entries[-1] == Entry("points", 1, 1)
    assert screen.state.points is None
    assert foot(screen) == ["+1 punto para Naranja."]


def test_a_chip_that_is_pressed_opens_the_points_of_its_team(at: Stage) -> None:
    screen = class_game(at)
    press(screen, "team-2")
    press(screen, "points-less")
    press(screen, "reason-0")
    press(screen, "give")
    assert contest(screen).entries[-1] == Entry("points", 2, -1, "Hablar sin turno")
    assert contest(screen).tallies[2].points == -1
    assert "−1" in texts(screen.view(SIZE), "team-2")


def test_team_points_and_reason_are_typed_without_a_mouse(at: Stage) -> None:
    screen = class_game(at)
    press_key(screen, "-")
    type_in(screen, "3++Ayudó a 2")
    assert screen.state.points
    assert screen.state.points.reason.text == "Ayudó a 2", "digits in a reason are no teams"
    screen.update(Key("enter"))
    assert contest(screen).entries[-1] == Entry("points", 2, 2, "Ayudó a 2")
    assert foot(screen) == ["+2 puntos para Verde: Ayudó a 2"]


def test_no_points_are_skipped_and_no_more_than_nine_given(at: Stage) -> None:
    screen = class_game(at)
    press_key(screen, "+")
    seen = []
    for _ in range(2 * MOST_POINTS + 2):
        screen.update(Typed("-"))
        assert screen.state.points
        seen.append(screen.state.points.points)
    assert 0 not in seen
    assert min(seen) == -MOST_POINTS


def test_the_dialog_of_points_is_left_without_giving_any(at: Stage) -> None:
    screen = class_game(at)
    before = contest(screen).entries
    press_key(screen, "+")
    screen.update(Event.PRESSED_AWAY)
    assert screen.state.points is not None, "a reason is not lost by a press beside it"
    press_key(screen, "escape")
    assert screen.state.points is None
    assert contest(screen).entries == before


def test_the_time_of_a_turn_stands_while_points_are_given(at: Stage) -> None:
    screen = class_game(at, turn_ms=20_000)
    before = contest(screen).entries
    press_key(screen, "+")
    at.later(screen, 60_000)
    press_key(screen, "escape")
    assert contest(screen).entries == before
    assert screen.game.watch.running


def test_points_are_given_after_the_last_pair_and_taken_back(at: Stage) -> None:
    screen = at.play("irregular-verbs", teams=teams(), pairs=4, total=4)
    for pair in couples(screen.game):
        both(at, screen, *pair)
    press_key(screen, "+")
    screen.update(Key("enter"))
    assert contest(screen).entries[-1].kind == "points"
    press_key(screen, "u")
    assert screen.game.over
    assert contest(screen).entries[-1].kind == "right"
    assert "Deshecho: +1 punto para Azul." in text(screen.view(SIZE))


def test_pass_late_and_undo_are_told_in_words(at: Stage) -> None:
    screen = class_game(at, turn_ms=20_000)
    press_key(screen, "s")
    assert foot(screen) == ["Naranja pasa el turno."]
    assert screen.view(SIZE).says == "Naranja pasa el turno. Turno: Verde."
    press_key(screen, "u")
    assert foot(screen) == ["Deshecho: Naranja había pasado el turno."]
    at.later(screen, 20_500)
    assert foot(screen) == ["Se acabó el tiempo de Naranja."]
    press_key(screen, "u")
    press_key(screen, "u")
    asked = screen.game.card(couples(screen.game)[1][0]).face.spoken
    assert foot(screen) == [f"Deshecho: la respuesta a «{asked}»."]


@pytest.mark.parametrize("mode", ["columns", "memory"])
def test_a_wrong_answer_counts_after_all(at: Stage, mode: str) -> None:
    screen = at.play("irregular-verbs", mode, teams())
    found = couples(screen.game)
    both(at, screen, found[0][0], found[1][1])
    press_key(screen, "y")
    assert contest(screen).entries[-1] == Entry("accepted", 0, 1)
    assert screen.game.joined == (found[0],)
    said, how = foot(screen)[0].split(". ")
    assert said == "Aceptada: el punto es para Azul"
    assert how == "Y: también en las próximas partidas de este juego"
    assert not can_accept(screen.game)


def test_the_plus_key_is_for_points_and_ctrl_for_the_text_size(at: Stage) -> None:
    screen = class_game(at)
    screen.update(Key("+", ctrl=True))
    assert screen.state.points is None
    assert at.services.settings.text_scale > 1


def test_points_are_given_while_the_board_is_frozen(at: Stage) -> None:
    screen = class_game(at, turn_ms=20_000)
    screen.update(Command.FREEZE)
    press_key(screen, "-")
    screen.update(Key("enter"))
    assert contest(screen).entries[-1] == Entry("points", 1, -1)
    assert screen.game.frozen


def test_letters_of_a_reason_call_no_cards(at: Stage) -> None:
    screen = class_game(at)
    press_key(screen, "+")
    screen.update(Focused("points-more"))
    type_in(screen, "E")
    assert screen.game.picked is None
    assert screen.state.points
    assert screen.state.points.focus == "reason"


def test_the_question_before_leaving_puts_the_points_away(at: Stage) -> None:
    screen = class_game(at)
    press_key(screen, "+")
    screen.update(Event.CLOSING)
    assert screen.state.asking
    assert screen.state.points is None
    screen.update(Action.KEEP_PLAYING)
    screen.update(Award(0, 1))
    assert not screen.game.paused


def test_what_teams_do_is_heard(at: Stage) -> None:
    screen = class_game(at, turn_ms=20_000)
    at.services.sounds = ear = Ear()
    at.later(screen, 20_500)
    screen.update(Command.PASS)
    screen.update(Pick(couples(screen.game)[2][0]))
    assert ear.heard == ["late", "turn", "pick"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_points_by_hand_can_be_read_in_every_window(
    tmp_path: Path, size: tuple[int, int], language: str, text_scale: float
) -> None:
    chosen = Settings(language, motion=False, text_scale=text_scale)
    made = stage(tmp_path, size, chosen, MEASURE)
    for count in (2, 3, 6):
        view = by_hand(made, count)
        assert [f for f in faults_of_layout(view) if "points" in f or "reason" in f] == []
        assert view.focus == "reason"
    assert missed("memory")(made).on_key("y")
    made.services.records.close()
    words.use("en")


def test_a_press_on_a_note_shows_the_keys_again(at: Stage) -> None:
    screen = class_game(at)
    press_key(screen, "s")
    assert "hint-strip" in screen.view(SIZE).by_id
    press(screen, "hint-strip")
    view = screen.view(SIZE)
    assert "hint-strip" not in view.by_id
    assert view.by_id["hint-s"].box.w > 0
