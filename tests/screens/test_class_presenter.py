"""A remote for presentations: its keys alone play a class game to its end."""

from __future__ import annotations

import pytest

from game.core.moves import Command, Pick
from game.screens.play.screen import PlayScreen
from game.screens.routes import Replace, Route, ToResults
from game.view.messages import Key, Typed
from tests.class_scenes import teams
from tests.stage import Stage
from tests.views import SIZE


@pytest.fixture
def spoken() -> str:
    return "es"


def key(screen: PlayScreen, name: str) -> Route | None:
    """Send a key as the window does: to the node that has it, else to the screen."""
    node = screen.view(SIZE).on_key(name)
    if node is not None:
        return screen.update(node.message)
    return screen.update(Typed(name) if len(name) == 1 else Key(name))


def go_to(screen: PlayScreen, id: str, step: str = "pagedown") -> None:
    for _ in range(40):
        if screen.view(SIZE).focus == id:
            return
        key(screen, step)
    raise AssertionError(id)


@pytest.mark.parametrize("mode", ["columns", "memory"])
def test_a_remote_plays_a_game_to_its_results(at: Stage, mode: str) -> None:
    screen = at.play("irregular-verbs", mode, teams(), pairs=3, total=3)
    pairs: dict[int | None, list[int]] = {}
    for card in screen.game.round.cards:
        pairs.setdefault(card.pair, []).append(card.id)
    press = "f5"
    for two in pairs.values():
        for id in two:
            go_to(screen, f"card-{id}")
            key(screen, press)
            press = "escape" if press == "f5" else "f5"
    assert screen.game.over
    at.later(screen, 1000)
    route = key(screen, "f5")
    assert isinstance(route, Replace)
    assert isinstance(route.to, ToResults)


def test_pass_and_undo_are_reached_by_a_remote(at: Stage) -> None:
    screen = at.play("irregular-verbs", teams=teams(), pairs=4, total=4)
    key(screen, "pageup")
    key(screen, "f5")
    assert screen.game.contest
    assert screen.game.contest.team == 1
    key(screen, "pagedown")
    key(screen, "escape")
    assert screen.game.contest.team == 0, "beside it at the foot is to undo it"


def test_pass_stays_under_the_remote_when_it_can_be_accepted_no_more(at: Stage) -> None:
    screen = at.play("irregular-verbs", teams=teams(), pairs=4, total=4)
    term = screen.game.round.terms[0]
    other = next(card for card in screen.game.round.definitions if card.pair != term.pair)
    for card in (term, other):
        screen.update(Pick(card.id))
    go_to(screen, next(n.id for n in screen.view(SIZE).nodes if n.message is Command.PASS))
    for team in (1, 2):
        assert screen.game.contest
        assert screen.game.contest.team == team
        key(screen, "f5")
    assert screen.game.contest
    assert [entry.kind for entry in screen.game.contest.entries] == ["wrong", "pass", "pass"]


def test_the_matched_and_the_same_side_are_left_out(at: Stage) -> None:
    screen = at.play("irregular-verbs", teams=teams(), pairs=4, total=4)
    key(screen, "pagedown")
    assert screen.view(SIZE).focus == f"card-{screen.game.round.terms[0].id}"
    key(screen, "f5")
    key(screen, "pagedown")
    assert screen.view(SIZE).focus == f"card-{screen.game.round.definitions[0].id}"


def test_esc_leaves_where_no_remote_was_used_and_b_is_a_card(at: Stage) -> None:
    screen = at.play("irregular-verbs", teams=teams(), pairs=4, total=4)
    key(screen, "b")
    assert screen.game.picked == screen.game.round.definitions[1].id
    key(screen, "escape")
    key(screen, "escape")
    assert screen.state.asking


def test_b_of_a_remote_blanks_the_screen_and_back(at: Stage) -> None:
    screen = at.play("irregular-verbs", teams=teams(), pairs=4, total=4)
    key(screen, "pagedown")
    key(screen, "b")
    assert screen.state.blank
    key(screen, "b")
    assert not screen.state.blank
    assert not screen.game.paused


def test_a_game_without_teams_keeps_its_keys(at: Stage) -> None:
    screen = at.play("irregular-verbs", pairs=4, total=4)
    key(screen, "pagedown")
    assert screen.view(SIZE).focus == ""
    key(screen, "escape")
    assert screen.state.asking
