"""The columns as laid out: sizes, states, names, and what does not change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.boards import columns
from game.boards.board import Lens
from game.boards.dealing import canonical
from game.boards.sizes import STEP
from game.core.game import Game
from game.core.moves import Pick
from game.core.options import Options
from game.core.pair_set import Pair, PairSet, Side
from game.modes.columns import labels
from game.view.scale import Scale
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
    sizes,
)

WINDOWS = [(300, 200), (800, 600), (1024, 768), (1280, 720), (2560, 1080), (3840, 2160), (600, 900)]


def _two(game: Game) -> tuple[int, int]:
    """The ids of a term and of the definition that belongs to it."""
    term = game.round.terms[0]
    return term.id, next(c.id for c in game.round.definitions if c.pair == term.pair)


@pytest.mark.parametrize("size", WINDOWS)
@pytest.mark.parametrize("cards", [short(1), short(3), short(11), short(12), long(12)])
def test_every_window_holds_the_whole_board(size: tuple[int, int], cards: PairSet) -> None:
    game = dealt(cards, size)
    assert_tidy(lay(game, size), size)


@pytest.mark.parametrize("room", ["desk", "projector"])
@pytest.mark.parametrize("cards", [short(12), long(12)])
def test_one_size_a_side_and_never_below_the_floor(room: str, cards: PairSet) -> None:
    game = dealt(cards, room=room)
    nodes = lay(game)
    (term,), (definition,) = sizes(game, nodes, "term"), sizes(game, nodes, "definition")
    assert definition >= game.options.floor * 720
    assert term >= game.options.floor * 720 * 1.1


def test_short_texts_do_not_become_silly() -> None:
    game = dealt(pair_set(("seashore", "the coast"), ("mountain", "the peak"), ("river", "water")))
    nodes = lay(game)
    assert max(sizes(game, nodes, "term")) <= 0.056 * 720
    assert max(sizes(game, nodes, "definition")) <= 0.046 * 720


def test_single_signs_may_be_larger_than_words() -> None:
    game = dealt(pair_set(("あ", "apple"), ("い", "house"), ("う", "sun")))
    assert 0.056 * 720 < max(sizes(game, lay(game), "term")) <= 0.09 * 720 + 0.5


def test_terms_are_narrow_beside_long_definitions_and_equal_beside_short_ones() -> None:
    def share(game: Game) -> float:
        card = by_id(lay(game))[f"card-{game.round.terms[0].id}"]
        return card.box.w / 1224

    assert share(dealt(long(4))) < 0.3
    assert 0.4 < share(dealt(short(4))) < 0.6


def test_twelve_short_pairs_lie_two_in_a_row_on_each_side() -> None:
    game = dealt(short(12))
    nodes = by_id(lay(game))
    left = {nodes[f"card-{card.id}"].box.x for card in game.round.terms}
    assert len(left) == 2


def test_a_card_alone_in_the_last_row_is_as_wide_as_the_others() -> None:
    nodes = by_id(lay(game := dealt(short(11))))
    for side in (game.round.terms, game.round.definitions):
        boxes = [nodes[f"card-{card.id}"].box for card in side]
        assert len({box.w for box in boxes}) == 1
        assert boxes[-1].x == boxes[0].x


def test_term_cards_are_equally_tall_and_both_columns_span_the_area() -> None:
    game = dealt(pair_set(("a", LONG), ("b", "short"), ("c", LONG), ("d", "short too")))
    nodes = by_id(lay(game))
    terms = [nodes[f"card-{card.id}"].box for card in game.round.terms]
    others = [nodes[f"card-{card.id}"].box for card in game.round.definitions]
    assert max(b.h for b in terms) - min(b.h for b in terms) <= 1
    for column in (terms, others):
        assert column[0].y == Scale(*SIZE).body.y
        assert column[-1].bottom == pytest.approx(Scale(*SIZE).body.bottom, abs=1)


def test_what_cannot_fit_keeps_the_floor_and_can_be_read_in_the_lens() -> None:
    endless = "word " * 2000
    game = dealt(pair_set(("a", endless), ("b", "short"), ("c", "also short")))
    nodes = lay(game)
    assert sizes(game, nodes, "definition") == {game.options.floor * 720}
    cut = [node for node in nodes if node.rest is not None]
    assert [node.texts[0].words for node in cut] == [endless]
    assert cut[0].rest == Lens(int(cut[0].id[5:]))
    assert_tidy(nodes, SIZE)


def test_cards_are_called_by_position_and_say_their_words() -> None:
    game = dealt(short(3))
    nodes = lay(game)
    assert [node.label[:2] for node in nodes] == ["1,", "2,", "3,", "A,", "B,", "C,"]
    assert nodes[0].label == f"1, {game.round.terms[0].face.text}"
    assert nodes[0].message == Pick(game.round.terms[0].id)
    assert nodes[0].carry == game.round.terms[0].id


def test_definitions_come_first_when_they_are_asked() -> None:
    nodes = lay(dealt(short(3), direction="definition"))
    assert [node.label[0] for node in nodes] == ["A", "B", "C", "1", "2", "3"]
    assert nodes[0].box.x < nodes[3].box.x


def test_every_state_differs_in_more_than_its_colour() -> None:
    game = dealt(short(4))
    term, definition = _two(game)
    plain = by_id(lay(game))[f"card-{term}"]
    chosen = by_id(lay(replace(game, picked=term)))[f"card-{term}"]
    assert chosen.selected
    assert chosen.skin.ring_px > 0
    assert chosen.skin.edge == "bg"  # between the ring and the term, which may look alike
    assert chosen.skin.shadow > plain.skin.shadow
    matched = by_id(lay(replace(game, joined=((term, definition),))))[f"card-{definition}"]
    assert [mark.icon for mark in matched.marks] == [None, "tick"]
    assert matched.texts
    wrong = by_id(lay(replace(game, locked=((term, 400),))))[f"card-{term}"]
    assert wrong.marks[0].icon == "cross"
    hinted = by_id(lay(replace(game, hinted=(term,))))[f"card-{term}"]
    assert [mark.icon for mark in hinted.marks] == [None, "hint"]
    given = by_id(lay(given_away(game)))[f"card-{term}"]
    assert [mark.icon for mark in given.marks] == [None, "eye"]
    values = {node.value for node in (plain, chosen, matched, given, wrong, hinted)}
    assert len(values) == 6


def test_matched_cards_share_the_name_of_the_term() -> None:
    for direction in ("term", "definition"):
        game = dealt(short(4), direction=direction)
        term, definition = _two(game)
        nodes = by_id(lay(replace(game, joined=((term, definition),))))
        called = [nodes[f"card-{card}"].marks[0].words for card in (term, definition)]
        assert called == [labels(game.round)[term]] * 2
        assert nodes[f"card-{definition}"].label.startswith(f"{called[0]}, ")


def test_the_tick_of_a_matched_card_touches_neither_words_nor_edge() -> None:
    game = dealt(short(12))
    term, definition = _two(game)
    nodes = by_id(lay(replace(game, joined=((term, definition),))))
    for node in (nodes[f"card-{term}"], nodes[f"card-{definition}"]):
        [text], tick = node.texts, node.marks[1].box
        # The sign takes the middle 0.8 of its box.
        assert tick.x + 0.1 * tick.w - text.box.right > 5
        assert node.box.right - (tick.right - 0.1 * tick.w) > 5


def test_a_lock_that_is_over_leaves_no_trace() -> None:
    game = dealt(short(4))
    term, _ = _two(game)
    assert lay(replace(game, locked=((term, 400),)), now=400) == lay(game)


def test_a_pick_changes_only_the_card_that_was_picked() -> None:
    game = dealt(short(12))
    picked = replace(game, picked=game.round.terms[4].id)
    changed = [a for a, b in zip(lay(game), lay(picked), strict=True) if a != b]
    assert [node.id for node in changed] == [f"card-{game.round.terms[4].id}"]


def test_smaller_text_stops_at_the_floor() -> None:
    game = dealt(long(4))
    small, normal = (min(sizes(game, lay(_scaled(game, x)), "definition")) for x in (0.8, 1.0))
    assert 0.022 * 720 <= small < normal


def test_text_grows_where_there_is_room() -> None:
    game = dealt(short(3))
    normal, large = (min(sizes(game, lay(_scaled(game, x)), "definition")) for x in (1.0, 1.5))
    assert large > 1.2 * normal


def test_larger_text_never_cuts_what_showed_whole() -> None:
    game = dealt(long(4))
    normal, large = lay(game), lay(_scaled(game, 2.0))
    assert min(sizes(game, large, "definition")) > min(sizes(game, normal, "definition")) - STEP
    assert all(node.rest is None for node in large)


def _scaled(game: Game, scale: float) -> Game:
    return replace(game, options=replace(game.options, text_scale=scale))


def test_pictures_and_sounds_have_their_place() -> None:
    pairs = (
        Pair(Side("dog", picture="/a/dog.png"), Side("perro")),
        Pair(Side(picture="/a/cat.png"), Side("gato")),
        Pair(Side(sound="/a/cow.ogg"), Side("vaca")),
    )
    game = dealt(PairSet("animals", pairs))
    nodes = {node.label[3:]: node for node in lay(game)}
    assert nodes["dog"].pictures[0].box.right <= nodes["dog"].texts[0].box.x
    picture = next(node for label, node in nodes.items() if label.startswith("ture"))
    heard = next(node for label, node in nodes.items() if label.startswith("nd"))
    assert not picture.texts
    assert heard.icons[0].name == "sound"
    assert heard.texts[0].words.startswith("Sound\u00a0")


def test_a_picture_among_words_begins_where_they_do() -> None:
    pairs = [Pair(Side(f"term {n}"), Side(f"meaning {n}")) for n in range(4)]
    pairs.append(Pair(Side("France"), Side(picture="/a/france.png")))
    nodes = [node for node in lay(dealt(PairSet("mixed", tuple(pairs)))) if node.role == "card"]
    picture = next(node.pictures[0].box for node in nodes if node.pictures)
    words = [node.texts[0].box.x for node in nodes if node.label.find("meaning") >= 0]
    assert {picture.x} == set(words)
    assert picture.w < 2 * picture.h


def test_pictures_on_a_projector_are_larger_and_none_touches_the_edge_of_its_card() -> None:
    pairs = [Pair(Side(picture=f"/a/{n}.png"), Side(f"meaning {n:02}")) for n in range(24)]

    def heights(room: str) -> list[float]:
        nodes = lay(dealt(PairSet("flags", tuple(pairs)), room=room))
        shown = [(node.box, picture.box) for node in nodes for picture in node.pictures]
        assert all(card.y < box.y and box.bottom < card.bottom for card, box in shown)
        return [box.h for _card, box in shown]

    assert min(heights("projector")) > 1.3 * min(heights("desk"))


def test_a_round_fits_when_it_can_be_read_at_the_floor() -> None:
    assert columns.fits(plan(short(12).pairs, (), Options(), SIZE, FAKE))
    assert columns.fits(plan(long(3).pairs, (), Options(), SIZE, FAKE))
    assert not columns.fits(plan(long(12).pairs, (), Options(), SIZE, FAKE))
    assert not columns.fits(plan(long(5).pairs, [Side(LONG)] * 4, Options(), SIZE, FAKE))


@pytest.mark.parametrize(
    ("one", "other"),
    [((1280, 720), (1920, 1080)), ((1366, 768), (3840, 2160)), ((800, 600), (1024, 768))],
)
def test_windows_of_a_shape_deal_the_same_board(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    assert canonical(one) == canonical(other)
    assert dealt(long(14), one).rounds == dealt(long(14), other).rounds
