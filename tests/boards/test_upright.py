"""Upright windows: terms above definitions where that keeps the texts whole."""

from __future__ import annotations

import pytest

from game.boards.cells import NARROWEST
from game.screens.play.screen import PlayScreen
from game.view.node import Node
from game.view.view import View
from tests.stage import MARKETING, Stage
from tests.views import SIZE

UPRIGHT = [(1080, 1920), (600, 1000), (768, 1024)]
LONG = "marketing-relacional"


def sides(screen: PlayScreen, view: View) -> tuple[list[Node], list[Node]]:
    round_ = screen.game.round
    terms, definitions = round_.terms, round_.definitions
    return (
        [view.by_id[f"card-{card.id}"] for card in terms],
        [view.by_id[f"card-{card.id}"] for card in definitions],
    )


@pytest.mark.parametrize("size", UPRIGHT)
@pytest.mark.parametrize("name", [LONG, MARKETING])
@pytest.mark.parametrize("direction", ["term", "definition"])
def test_an_upright_window_cuts_no_text_that_could_be_whole(
    at: Stage, size: tuple[int, int], name: str, direction: str
) -> None:
    at.size = size
    screen = at.play(name, direction=direction)
    view = screen.view(size)
    terms, definitions = sides(screen, view)
    assert not [node.id for node in (*terms, *definitions) if node.rest is not None]
    first, second = (terms, definitions) if direction == "term" else (definitions, terms)
    if name == LONG:
        assert max(n.box.bottom for n in first) < min(n.box.y for n in second)
    floor = screen.game.options.floor * size[1]
    assert min(n.texts[0].size for n in definitions) >= floor - 0.01


def test_texts_that_no_arrangement_shows_whole_have_the_whole_width(at: Stage) -> None:
    at.size = UPRIGHT[0]
    screen = at.play(LONG, room="projector")
    view = screen.view(at.size)
    terms, definitions = sides(screen, view)
    assert [node for node in definitions if node.rest is not None], "some are cut"
    assert max(n.box.bottom for n in terms) < min(n.box.y for n in definitions)


def test_a_wide_window_has_its_sides_beside_one_another(at: Stage) -> None:
    screen = at.play(LONG)
    terms, definitions = sides(screen, screen.view(SIZE))
    assert max(n.box.right for n in terms) < min(n.box.x for n in definitions)


def test_short_texts_stand_beside_one_another_in_an_upright_window_too(at: Stage) -> None:
    at.size = UPRIGHT[0]
    screen = at.play("capitales-de-europa")
    terms, definitions = sides(screen, screen.view(at.size))
    assert max(n.box.right for n in terms) < min(n.box.x for n in definitions)


@pytest.mark.parametrize("size", UPRIGHT)
@pytest.mark.parametrize("name", [LONG, MARKETING])
def test_memory_reads_its_long_texts_below_the_grid(
    at: Stage, size: tuple[int, int], name: str
) -> None:
    at.size = size
    screen = at.play(name, "memory")
    view, u = screen.view(size), at.services.ui(size).u
    cells = [node for node in view.nodes if node.role == "card"]
    upper, lower = (view.by_id[f"reading-{place}"] for place in (0, 1))
    assert max(n.box.bottom for n in cells) < upper.box.y
    assert upper.box.bottom < lower.box.y
    assert upper.box.w == lower.box.w > 0.9 * size[0]
    assert all(min(n.box.w, n.box.h) >= NARROWEST * u for n in cells)


def test_memory_reads_beside_the_grid_in_a_wide_window(at: Stage) -> None:
    view = at.play(LONG, "memory").view(SIZE)
    cells = [node for node in view.nodes if node.role == "card"]
    assert max(n.box.right for n in cells) < view.by_id["reading-0"].box.x
