"""An answer that the teacher accepts for a pair is right, and the board can still be finished."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core import class_game
from game.core.contest import Contest
from game.core.game import Game
from game.core.matching import can_match, is_right, partners
from game.core.mending import mended
from game.core.moves import AlsoRight, Command, Join, Matched, Missed, Pick
from game.core.pair_set import PairSet, Side
from game.core.teams import Team, TeamOptions
from game.modes import columns, memory
from tests.games import ANIMALS, after, game, kinds, pair

WORDS = st.sampled_from(["perro", "gato", "vaca", "Gato", " gato ", "pez"])
ACCEPTED = st.lists(st.lists(WORDS, max_size=3), min_size=4, max_size=4)


def accepting(g: Game, *accepted: tuple[str, ...]) -> Game:
    """The game with these texts accepted for its pairs, in their order."""
    for place, texts in enumerate(accepted):
        g = mended(g, place, replace(g.pairs[place], accept=texts))
    return g


def test_an_accepted_definition_finds_the_pair_that_was_asked() -> None:
    g = accepting(game(), ("gato",))
    g, facts = after(columns, g, Pick(0), Pick(5))  # dog, gato
    assert kinds(facts)[:2] == [Matched, AlsoRight]
    assert facts[1].card == 5
    assert g.joined == ((0, 4),), "the pair of the set, so that cat still has its own"
    assert (g.errors, g.answers[-1].kind) == (0, "match")


def test_an_accepted_term_is_right_for_the_definition() -> None:
    g = accepting(game(direction="definition"), ("cat",))
    g, facts = after(columns, g, Pick(4), Pick(1))  # perro, cat
    assert facts[0].answer.asked == "perro"
    assert g.joined == ((0, 4),)


def test_what_is_asked_is_found_whichever_pair_accepts_the_other() -> None:
    g = accepting(game(), (), ("dog",))
    g, _ = after(columns, g, Pick(0), Pick(5))  # dog, gato: dog is accepted for gato
    assert g.joined == ((0, 4),)


def test_an_accepted_distractor_finds_the_pair_too() -> None:
    g = accepting(game(distractors=("can",)), ("can",))
    g, facts = after(columns, g, Join(0, 8))
    assert Matched in kinds(facts)
    assert g.joined == ((0, 4),)


@pytest.mark.parametrize(
    ("text", "right"), [(" ga\u0301to\n", True), ("gáto", True), ("Gáto", False), ("gato", False)]
)
def test_accepted_texts_are_compared_as_cards_of_one_set_are(text: str, right: bool) -> None:
    g = accepting(game((("dog", "perro"), ("cat", "gáto"))), (text,))
    assert is_right(g, g.card(0), g.card(3)) == right


def test_pictures_without_words_are_never_accepted_by_an_empty_text() -> None:
    g = accepting(game((("dog", "perro"), ("cat", ""))), ("",))
    assert not is_right(g, g.card(0), g.card(3))


def test_what_was_found_is_not_taken_by_an_accepted_answer() -> None:
    g = accepting(game(), ("gato",))
    g, _ = after(columns, g, Join(1, 5))
    assert not is_right(g, g.card(0), g.card(5))


def test_in_memory_the_turned_term_is_found_with_its_own_definition() -> None:
    g = accepting(game(), ("gato",))
    g, facts = after(memory, g, Pick(0), Pick(5))
    assert AlsoRight in kinds(facts)
    assert (g.joined, g.errors, g.turns) == (((0, 4),), 0, 1)


def test_in_memory_an_accepted_card_that_was_seen_could_be_known() -> None:
    g = accepting(game(), ("gato",))
    g, _ = after(memory, g, Pick(1), Pick(6), Command.LET_GO)  # cat, vaca
    g, _ = after(memory, g, Pick(2), Pick(5), Command.LET_GO)  # cow, gato
    _, facts = after(memory, g, Pick(0), Pick(7))  # dog, pájaro: gato would have been right
    assert facts[-1].answer.kind == "miss"


def test_a_hint_has_no_accepted_card_as_its_wrong_one() -> None:
    g = accepting(game((("dog", "perro"), ("cat", "gato"))), ("gato",))
    g, _ = after(columns, g, Pick(0), Command.HINT)
    assert g.hinted == (2,)


def test_a_team_has_its_point_for_an_accepted_answer() -> None:
    teams = TeamOptions((Team("A", 0), Team("B", 1)))
    g = replace(accepting(game(), ("gato",)), contest=Contest(teams))
    g, _ = class_game.play(columns.play, g, Join(0, 5), 1000)
    assert g.contest is not None
    assert [(entry.kind, entry.points) for entry in g.contest.entries] == [("right", 1)]
    g, _ = class_game.play(columns.play, g, Command.UNDO, 1000)
    assert g.found == 0


@given(ACCEPTED, st.integers(0, 999))
def test_whatever_is_accepted_the_board_can_be_finished(
    accepted: list[list[str]], seed: int
) -> None:
    g, chance = accepting(game(), *map(tuple, accepted)), Random(seed)
    while not g.over:
        left = [card for card in g.round.cards if card.id not in g.matched]
        one, other = chance.sample(left, 2)
        if one.side == other.side:
            continue
        right = is_right(g, one, other)
        found = g.found
        g, facts = after(columns, g, Join(one.id, other.id), now=1000 * len(g.answers))
        assert (g.found > found) == right == (Missed not in kinds(facts))
        assert all(partners(g, card) for card in g.round.terms if card.id not in g.matched)


@given(ACCEPTED)
def test_every_pair_that_is_joined_is_one_of_the_set(accepted: list[list[str]]) -> None:
    g = accepting(game(), *map(tuple, accepted))
    for term in g.round.terms:
        for definition in g.round.definitions:
            joined = after(columns, g, Join(term.id, definition.id))[0].joined
            assert all(can_match(g, g.card(a), g.card(b)) for a, b in joined)


def test_scores_are_kept_under_the_same_key_and_a_swapped_set_accepts_the_same() -> None:
    plain = PairSet("", tuple(pair(*row) for row in ANIMALS), (Side("can"),))
    first = replace(plain.pairs[0], note="Ladra.", accept=("can", "chucho"))
    found = replace(plain, pairs=(first, *plain.pairs[1:]))
    assert found.content_key == plain.content_key
    assert found.swapped().pairs[0] == replace(first, term=first.definition, definition=first.term)
