"""A board on which what is asked is heard shows signs, and no words, until its round is over."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.deal import deal
from game.core.ears import VOICE, is_heard, muffled, muffled_pair
from game.core.game import Game
from game.core.options import Direction, Options
from game.core.pair_lookup import PairLookup
from game.core.pair_set import Pair, PairSet, Side
from game.core.report import Given
from game.core.scoring import way

PAIRS = (
    Pair(Side("dog", language="en"), Side("perro", language="es")),
    Pair(Side("", picture="/s/cat.png"), Side("gato", language="es")),
    Pair(Side("cow", sound="/s/cow.ogg", language="en"), Side("vaca", language="es")),
    Pair(Side("🐴"), Side("caballo", language="es")),
)
SET = PairSet("Animals", PAIRS, (), "en", "es")


def dealt(direction: Direction = "term", *, heard: bool = True) -> Game:
    options = Options(direction=direction, heard=heard, pairs="all")
    return Game(options, 1, *deal(SET, options, 1, lambda *_: True))


def faces(game: Game) -> dict[int | None, tuple[Side, Side]]:
    definitions = {card.pair: card.face for card in game.round.definitions}
    return {card.pair: (card.face, definitions[card.pair]) for card in game.round.terms}


def test_only_what_can_be_heard_is_hidden() -> None:
    game = muffled(dealt())
    by_words = {d.text: t for t, d in faces(game).values()}
    assert by_words["perro"] == Side(sound=VOICE)
    assert by_words["vaca"] == Side(sound="/s/cow.ogg")
    assert by_words["gato"].picture
    assert by_words["caballo"].text == "🐴", "its name would be the answer"
    assert by_words["perro"].language == "en"


def test_where_definitions_are_asked_they_are_heard() -> None:
    game = muffled(dealt("definition"))
    assert {card.face.sound for card in game.round.definitions} == {VOICE}
    assert "dog" in {card.face.text for card in game.round.terms}


def test_without_the_wish_nothing_changes() -> None:
    game = dealt(heard=False)
    assert muffled(game) is game
    assert not any(is_heard(card, game.options) for card in game.round.cards)


def test_what_no_voice_can_say_here_is_seen() -> None:
    game = muffled(dealt(), lambda side: bool(side.sound))
    assert {t.text for t, _d in faces(game).values()} == {"dog", "", "🐴"}


def test_words_come_when_the_round_is_over() -> None:
    game = dealt()
    by_pair = {card.pair: card.id for card in game.round.definitions}
    joined = tuple((card.id, by_pair[card.pair]) for card in game.round.terms)
    over = replace(game, joined=joined)
    assert muffled(over) is over


@pytest.mark.parametrize("direction", ["term", "definition"])
def test_a_pair_is_planned_as_it_will_look(direction: Direction) -> None:
    options = Options(direction=direction, heard=True)
    planned = muffled_pair(PAIRS[0], options)
    seen = planned.definition if direction == "term" else planned.term
    assert seen.text
    assert (planned.term if direction == "term" else planned.definition) == Side(sound=VOICE)
    assert muffled_pair(PAIRS[0], Options()) == PAIRS[0]


def test_games_by_ear_are_ranked_apart() -> None:
    ways = {way(dealt(heard=heard), "key", 0).direction for heard in (True, False)}
    assert ways == {"term", "term-heard"}


def test_what_was_asked_by_ear_is_found_again_in_its_set() -> None:
    given = Given(0, "dog", "perro", "match")
    assert PairLookup(PAIRS).find([given], "term-heard") == (0, PAIRS[0])
