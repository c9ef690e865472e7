"""The memory board: its grid, its two ways to read, its states."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.boards import memory
from game.core.game import Game
from game.core.moves import Pick
from game.core.options import Options
from game.core.pair_set import PairSet
from game.look.text import SkiaMeasure
from game.modes import MODES
from game.modes.memory import labels
from tests.boards.made import (
    FAKE,
    LONG,
    SIZE,
    assert_tidy,
    by_id,
    dealt,
    given_away,
    lay,
    long,
    pair_set,
    plan,
    short,
)

WINDOWS = [(300, 200), (800, 600), (1280, 720), (2560, 1080), (3840, 2160)]


def _dealt(cards: PairSet, **options: Any) -> Game:
    return dealt(cards, mode="memory", **options)


def _two(game: Game) -> tuple[int, int]:
    term = game.round.terms[0]
    return term.id, next(c.id for c in game.round.definitions if c.pair == term.pair)


@pytest.mark.parametrize("size", WINDOWS)
@pytest.mark.parametrize("cards", [short(1), short(5), short(12), long(12)])
def test_every_window_holds_the_whole_grid(size: tuple[int, int], cards: PairSet) -> None:
    game = _dealt(cards, size=size)
    turned = replace(game, face_up=game.round.order[:2])
    assert_tidy(lay(turned, size), size)


def test_a_card_face_down_tells_nothing_but_its_name() -> None:
    game = _dealt(short(6))
    nodes = lay(game)
    assert [node.label for node in nodes][:5] == ["A1", "A2", "A3", "A4", "B1"]
    assert len({node.skin for node in nodes}) == 1
    assert all([text.words for text in node.texts] == [node.label] for node in nodes)
    assert all(node.carry is None for node in nodes)


def test_a_turned_card_shows_its_text_and_says_it() -> None:
    game = _dealt(short(6))
    term, _ = _two(game)
    node = by_id(lay(replace(game, face_up=(term,))))[f"card-{term}"]
    words = game.card(term).face.text
    assert node.label.endswith(f", {words}")
    assert words in [text.words for text in node.texts]
    assert node.selected
    assert node.skin.ring_px > 0


def test_matched_cards_stay_in_view_with_a_tick() -> None:
    game = _dealt(short(6))
    term, definition = _two(game)
    nodes = by_id(lay(replace(game, joined=((term, definition),))))
    for card in (term, definition):
        node = nodes[f"card-{card}"]
        assert [mark.icon for mark in node.marks] == ["tick"]
        assert game.card(card).face.text in [text.words for text in node.texts]


def test_a_wrong_pair_is_crossed_while_it_lies_open() -> None:
    game = _dealt(short(6))
    one, other = game.round.terms[0].id, game.round.terms[1].id
    nodes = by_id(lay(replace(game, face_up=(one, other), hide_at=1500)))
    assert [nodes[f"card-{card}"].marks[0].icon for card in (one, other)] == ["cross", "cross"]


@pytest.mark.parametrize("cards", [short(6), long(12)])
def test_bad_luck_does_not_look_like_an_error(cards: PairSet) -> None:
    game = _dealt(cards)
    for card in (game.round.terms[0], game.round.terms[1]):
        game = MODES["memory"].play(game, Pick(card.id), 0)[0]
    assert game.errors == 0
    nodes = by_id(lay(game))
    for id in (f"card-{card}" for card in game.face_up):
        assert nodes[id].value == "not a pair"
        assert nodes[id].skin.edge == "muted"
    seen = [node for id, node in nodes.items() if id.startswith(("card", "reading"))]
    assert "cross" not in [mark.icon for node in seen for mark in node.marks]
    assert "bad" not in [node.skin.edge for node in seen]


def test_long_texts_are_read_in_panels_beside_a_smaller_grid() -> None:
    game = _dealt(long(12))
    assert len(game.rounds) == 1
    closed = lay(game)
    assert [node.id for node in closed[-2:]] == ["reading-0", "reading-1"]
    assert max(node.box.right for node in closed[:-2]) < closed[-1].box.x
    definition = game.round.definitions[0]
    opened = by_id(lay(replace(game, face_up=(definition.id,))))
    text = opened["reading-0"].texts[0]
    assert text.words == definition.face.text
    assert text.size >= 0.022 * 720
    assert FAKE.height(text.words, text.size, text.box.w) <= text.box.h + 0.02 * text.size


def test_turning_a_card_moves_nothing() -> None:
    game = _dealt(long(12))
    turned = replace(game, face_up=game.round.order[:2], hide_at=9)
    assert [node.box for node in lay(game)] == [node.box for node in lay(turned)]


def test_the_pair_found_last_can_still_be_read() -> None:
    game = _dealt(long(12))
    nodes = by_id(lay(replace(game, joined=(_two(game),))))
    assert nodes["reading-0"].texts[0].words == game.card(_two(game)[0]).face.text
    assert [mark.icon for mark in nodes["reading-1"].marks] == [None, "tick"]


@pytest.mark.parametrize("cards", [short(6), long(12)])
def test_matched_cards_share_a_name(cards: PairSet) -> None:
    game = _dealt(cards)
    term, definition = _two(game)
    nodes = by_id(lay(replace(game, joined=((term, definition),))))
    for card in (term, definition):
        assert nodes[f"card-{card}"].texts[0].words == labels(game.round)[term]


def test_a_pair_that_was_shown_has_an_eye() -> None:
    game = given_away(_dealt(short(6)))
    nodes = by_id(lay(game))
    for card in game.joined[0]:
        node = nodes[f"card-{card}"]
        assert [mark.icon for mark in node.marks] == ["eye"]
        assert node.value == "shown"


def test_one_size_a_side_whatever_is_turned() -> None:
    game = _dealt(pair_set(*((f"t{'x' * i}", "some words " * i) for i in range(1, 7))))
    for cards in (game.round.terms, game.round.definitions):
        found = set()
        for card in cards:
            nodes = by_id(lay(replace(game, face_up=(card.id,))))
            texts = nodes[f"card-{card.id}"].texts + getattr(nodes.get("reading-0"), "texts", ())
            found |= {text.size for text in texts if text.words == card.face.text}
        assert len(found) == 1


def test_a_pick_changes_only_the_card_that_was_turned() -> None:
    game = _dealt(short(12))
    turned = replace(game, face_up=game.round.order[3:4])
    changed = [a.id for a, b in zip(lay(game), lay(turned), strict=True) if a != b]
    assert changed == [f"card-{game.round.order[3]}"]


def test_a_round_fits_on_the_cards_or_in_the_panels() -> None:
    endless = pair_set(("a", LONG * 40), ("b", "c"), ("d", "e"))
    assert memory.fits(plan(short(12).pairs, (), Options(mode="memory"), SIZE, FAKE))
    assert memory.fits(plan(long(12).pairs, (), Options(mode="memory"), SIZE, FAKE))
    assert not memory.fits(plan(endless.pairs, (), Options(mode="memory"), SIZE, FAKE))


def test_a_text_too_long_for_its_panel_can_be_read_in_the_lens() -> None:
    game = _dealt(pair_set(("a", LONG * 40), ("b", "c"), ("d", "e")))
    long_one = max(game.round.definitions, key=lambda card: len(card.face.text))
    closed, opened = (
        by_id(lay(replace(game, face_up=up)))[f"card-{long_one.id}"] for up in ((), (long_one.id,))
    )
    assert closed.rest is None
    assert opened.rest is not None


def test_a_long_word_in_a_panel_is_divided_by_hyphens_or_set_smaller() -> None:
    measure = SkiaMeasure()
    word = "Bundesausbildungsförderungsgesetzesänderungsverordnung"
    rows = [(word, f"{n} {LONG}") for n in range(3)]
    for language in ("de", ""):
        cards = replace(pair_set(*rows), term_language=language)
        game = dealt(cards, measure=measure, mode="memory")
        game = replace(game, face_up=(game.round.terms[0].id,))
        [panel] = [node for node in lay(game, measure=measure) if node.id == "reading-0"]
        [text] = panel.texts
        whole = measure.longest_word(word, text.size, text.weight, language)
        part = measure.longest_part(word, text.size, text.weight, language)
        assert part <= text.box.w
        assert (whole <= text.box.w) == (language == "")
