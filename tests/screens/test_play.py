"""Play: what lies around the board, and what keys and other screens do to a running game."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game import words
from game.core.moves import Command, Pick
from game.core.settings import Settings
from game.view.messages import Event, Typed
from game.view.node import Node
from game.view.view import View
from tests.scenes import long_set
from tests.stage import MARKETING, Stage, answer, stage
from tests.views import MEASURE, SIZE, press_key


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Stage]:
    before = words.language()
    made = stage(tmp_path, SIZE, Settings("en", motion=False), MEASURE)
    yield made
    made.services.records.close()
    words.use(before)


def cards(view: View) -> list[Node]:
    return [node for node in view.nodes if node.role == "card"]


def test_another_screen_over_the_game_pauses_it(at: Stage) -> None:
    screen = at.play(MARKETING)
    screen.update(Event.COVERED)
    assert screen.game.paused
    assert not cards(screen.view(SIZE))


def test_another_screen_over_a_finished_round_changes_nothing(at: Stage) -> None:
    screen = at.play(MARKETING)
    answer(at, screen)
    screen.update(Event.COVERED)
    assert not screen.game.paused


def test_escape_lets_go_of_a_card_before_it_asks_to_leave(at: Stage) -> None:
    screen = at.play(MARKETING)
    screen.update(Pick(screen.game.round.terms[0].id))
    press_key(screen, "escape")
    assert screen.game.picked is None
    assert not screen.asking
    press_key(screen, "escape")
    assert screen.asking


def test_half_a_label_is_forgotten_in_sight(at: Stage) -> None:
    screen = at.play("irregular-verbs", "memory")
    screen.update(Typed("a"))
    view = screen.view(SIZE)
    assert "A_" in [mark.words for node in view.nodes for mark in node.marks]
    assert view.wake_at is not None
    at.later(screen, view.wake_at - at.now)
    assert "A_" not in [m.words for node in screen.view(SIZE).nodes for m in node.marks]


def test_a_hint_covers_no_card_and_no_key(at: Stage) -> None:
    screen = at.play(long_set(580))
    screen.update(Pick(screen.game.round.terms[0].id))
    keys = {key for node in screen.view(SIZE).nodes for key in node.keys}
    screen._play(Command.HINT, at.now)
    view = screen.view(SIZE)
    assert not any(view.by_id["hint-strip"].box.meets(card.box) for card in cards(view))
    assert {key for node in view.nodes for key in node.keys} == keys
