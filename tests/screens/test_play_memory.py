"""Memory as it is played: how long a wrong pair stays, what is said of it, what par is."""

from __future__ import annotations

from typing import Any

import pytest

from game.core.moves import Missed, Pick
from game.modes.memory import SHORTEST_WAIT_MS
from game.screens.play.messages import Action
from game.screens.play.screen import PlayScreen
from game.view.messages import Event, Key, Typed
from game.widgets.feedback import Feedback, Moment, sounds
from tests.stage import MARKETING, Stage, answer, both, couples
from tests.views import SIZE, press_key, text, texts

VERBS = "irregular-verbs"


def wrong_pair(at: Stage, name: str, **options: Any) -> PlayScreen:
    """A memory game with two cards turned that nobody could know."""
    screen = at.play(name, "memory", **options)
    (one, _), (_, other), *_more = couples(screen.game)
    both(at, screen, one, other)
    assert len(screen.game.face_up) == 2
    return screen


def test_where_texts_are_read_in_panels_a_wrong_pair_stays_until_a_key(at: Stage) -> None:
    screen = wrong_pair(at, MARKETING)
    assert "reading-0" in screen.view(SIZE).by_id
    at.later(screen, 60_000)
    assert len(screen.game.face_up) == 2
    assert texts(screen.view(SIZE), "hint-strip") == [
        "Not a pair. Enter or a click turns both face down."
    ]
    screen.update(Key("enter"))
    assert not screen.game.face_up


@pytest.mark.parametrize("goes", [Event.PRESSED_AWAY, Key("space"), Action.ASK_TO_LEAVE])
def test_any_way_on_puts_it_away_and_does_no_more(at: Stage, goes: Any) -> None:
    screen = wrong_pair(at, MARKETING)
    assert screen.update(goes) is None
    assert screen.game.face_up == ()
    assert not screen.state.asking


def test_a_wait_that_was_chosen_holds_in_panels_too(at: Stage) -> None:
    screen = wrong_pair(at, MARKETING, memory_wait_ms=2000)
    at.later(screen, 2000)
    assert screen.game.face_up == ()


def test_elsewhere_a_wrong_pair_goes_by_itself_and_o_keeps_it(at: Stage) -> None:
    for keep in (False, True):
        screen = wrong_pair(at, VERBS)
        assert "O keeps them open" in text(screen.view(SIZE))
        if keep:
            press_key(screen, "o")
            assert "O keeps them open" not in text(screen.view(SIZE))
        at.later(screen, SHORTEST_WAIT_MS)
        assert len(screen.game.face_up) == (2 if keep else 0)


def test_what_is_read_in_the_lens_does_not_turn_back_beneath_it(at: Stage) -> None:
    screen = wrong_pair(at, VERBS)
    screen.update(Action.OPEN_LENS)
    at.later(screen, 20_000)
    assert screen.state.reading.card in screen.game.face_up
    screen.update(Typed("z"))
    assert len(screen.game.face_up) == 2


def test_bad_luck_neither_shakes_nor_sounds_like_an_error_and_an_error_does(at: Stage) -> None:
    screen = wrong_pair(at, VERBS)
    second = couples(screen.game)[1][1]
    before = screen.game
    for card in (couples(before)[2][0], second):
        screen.update(Pick(card))
    assert screen.game.errors == 1
    moment = Moment(screen.game, at.now, at.services.ui(SIZE), True, True)
    heard, moving = [], []
    for given in screen.game.answers:
        heard.append(sounds(Missed(given), None, moment))
        moving.append(bool(Feedback().after(Missed(given), moment).motions))
    assert heard == [[], ["miss"]]
    assert moving == [False, True]
    assert "as could be known" in text(screen.view(SIZE))


def test_par_is_explained_where_it_stands(at: Stage) -> None:
    screen = at.play(VERBS, "memory", total=6)
    figure = screen.view(SIZE).by_id["turns-value"]
    assert figure.rest == figure.message == Action.EXPLAIN_PAR
    for _again in range(2):
        screen.update(figure.rest)
        said = screen.view(SIZE).says
        assert said == "Par 9.2: the turns that a perfect memory needs on average."
        assert said in texts(screen.view(SIZE), "hint-strip")


def test_the_side_that_is_asked_ranks_no_memory_game(at: Stage) -> None:
    ways = []
    for direction in ("term", "definition"):
        screen = at.play(VERBS, "memory", total=3, direction=direction)
        answer(at, screen)
        ways.append(at.services.records.run(screen.run_id).start.way)
    assert ways[0] == ways[1]
