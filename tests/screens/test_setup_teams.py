"""Teams in the setup: two keys make a class game, remembered for the set and the next class."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.teams import Team, TeamOptions
from game.records.records import Records
from game.screens.routes import Push, ToPlay
from game.screens.setup.screen import SetupScreen
from game.view.messages import Event, Focused, Key, Resized, Typed
from game.widgets.form import Choose
from tests.records.made import Day
from tests.stage import MARKETING, Stage
from tests.views import faults_of_layout, press, press_key, text


@pytest.fixture
def spoken() -> str:
    return "es"


SIZES = [(800, 600), (1024, 768), (1280, 720), (1920, 1080), (1080, 1920)]
NAMES = [MARKETING, "hiragana", "elementos-quimicos", "capitales-de-europa"]


def opened(at: Stage, name: str = MARKETING) -> SetupScreen:
    screen = SetupScreen(at.services, at.set(name)[0])
    screen.update(Resized(at.size))
    return screen


def begun(screen: SetupScreen) -> ToPlay:
    route = press(screen, "start")
    assert isinstance(route, Push)
    assert isinstance(route.to, ToPlay)
    return route.to


def teams_of(to: ToPlay) -> TeamOptions:
    assert to.teams
    return to.teams


def test_t_makes_three_teams_called_as_their_colours(at: Stage) -> None:
    screen = opened(at)
    press_key(screen, "t")
    to = begun(screen)
    assert [team.name for team in teams_of(to).teams] == ["Azul", "Naranja", "Verde"]
    assert to.options.room == "projector"
    assert to.nickname == ""


def test_what_is_typed_after_the_nickname_gave_way_to_teams_goes_nowhere(at: Stage) -> None:
    screen = opened(at)
    screen.update(Focused("nickname"))
    teams: TeamOptions | None = TeamOptions((Team("A", 0), Team("B", 1)))
    screen.update(Choose(teams))
    before = screen.state
    screen.update(Typed("x"))
    assert screen.state.nickname == before.nickname
    assert not screen.state.typing


def test_a_digit_says_how_many(at: Stage) -> None:
    screen = opened(at)
    press_key(screen, "t")
    press_key(screen, "5")
    assert len(teams_of(begun(screen)).teams) == 5


def test_t_again_is_one_player(at: Stage) -> None:
    screen = opened(at)
    press_key(screen, "t")
    press_key(screen, "t")
    assert begun(screen).teams is None


def test_one_player_reads_again_where_they_read_before(at: Stage) -> None:
    screen = opened(at)
    for key, room in (("t", "projector"), ("t", "desk")):
        press_key(screen, key)
        assert screen.state.options.room == room


def test_who_presses_first_answers_instead_of_turns(at: Stage) -> None:
    screen = opened(at)
    press_key(screen, "t")
    screen.update(Event.WOKE)
    press(screen, "turns-equal")
    press(screen, "buzzers")
    shown = screen.view(at.size)
    chosen = [n.id for n in shown.nodes if n.parent == "turns-label" and n.skin.fill == "term"]
    assert chosen == ["buzzers"]
    assert "Para responder" in text(shown)
    assert "turn-time-None" not in shown.by_id, "who pressed has to answer in time"
    assert teams_of(begun(screen)).buzzers
    press(screen, "turns-alternate")
    assert not teams_of(begun(screen)).buzzers


def test_the_keys_of_the_teams_are_seen_where_who_presses_first_answers(at: Stage) -> None:
    at.services.settings = replace(at.services.settings, buzzers=("", "space", "2:4"))
    screen = opened(at)
    press_key(screen, "t")
    assert "team-key-0" not in screen.view(at.size).by_id
    press(screen, "buzzers")
    keys = [screen.view(at.size).by_id[f"team-key-{n}"].label for n in range(3)]
    assert keys == ["Q", "Espacio", "2·4"]


def test_names_are_typed_and_no_two_are_the_same(at: Stage) -> None:
    screen = opened(at)
    press_key(screen, "t")
    press(screen, "team-1")
    screen.update(Key("a", ctrl=True))
    screen.update(Typed(" azul "))
    names = [team.name for team in teams_of(begun(screen)).teams]
    assert names[0] == "Azul"
    assert len({name.casefold() for name in names}) == 3


def test_a_class_is_remembered_for_its_set_and_its_teams_for_the_next(at: Stage) -> None:
    screen = opened(at)
    press_key(screen, "t")
    press_key(screen, "2")
    press(screen, "turns-equal")
    press(screen, "turn-time-30")
    press(screen, "members-5")
    begun(screen)
    again = teams_of(begun(opened(at)))
    assert (len(again.teams), again.turns, again.turn_ms, again.members) == (2, "equal", 30_000, 5)
    other = opened(at, "hiragana")
    assert other.state.teams is None
    press_key(other, "t")
    assert teams_of(begun(other)).turns == "equal"


def test_who_begins_is_drawn(at: Stage) -> None:
    screen = opened(at)
    press_key(screen, "t")
    first = {teams_of(begun(screen)).first for _ in range(40)}
    assert first == {0, 1, 2}


@pytest.mark.parametrize("turns", ["keep", "alternate", "equal"])
def test_it_is_said_how_fair_a_rule_is(at: Stage, turns: str) -> None:
    screen = opened(at)
    press_key(screen, "t")
    screen.update(Event.WOKE)
    press(screen, f"turns-{turns}")
    said = text(screen.view(at.size))
    words = {"keep": "suele ganar", "alternate": "ventaja", "equal": "Justo"}
    assert words[turns] in said


@pytest.mark.parametrize("turns", ["keep", "alternate"])
def test_in_memory_no_rule_is_called_unfair(at: Stage, turns: str) -> None:
    screen = opened(at)
    press_key(screen, "t")
    press(screen, "mode-memory")
    press(screen, f"turns-{turns}")
    assert "da igual quién empiece" in text(screen.view(at.size))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [2, 3, 6])
def test_the_form_with_teams_is_whole_in_every_window(
    at: Stage, size: tuple[int, int], count: int
) -> None:
    at.size = size
    screen = opened(at)
    press_key(screen, "t", size)
    press_key(screen, str(count), size)
    assert faults_of_layout(screen.view(size)) == []
    press(screen, "buzzers", size)
    assert faults_of_layout(screen.view(size)) == []


@pytest.mark.parametrize("size", [(800, 600), (1024, 768), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize(
    ("name", "count"), [*((name, 3) for name in NAMES), (MARKETING, 6), ("hiragana", 6)]
)
def test_all_choices_of_a_class_are_seen_at_once(
    at: Stage, size: tuple[int, int], name: str, count: int
) -> None:
    at.size = size
    screen = opened(at, name)
    press_key(screen, "t", size)
    press_key(screen, str(count), size)
    screen.update(Event.WOKE)
    for answered in ("turns-equal", "turns-keep", "buzzers"):
        press(screen, answered, size)
        shown = screen.view(size)
        assert "form-bar" not in shown.by_id, answered
        assert shown.by_id["deal"].box.bottom <= shown.by_id["foot"].box.y
        assert min(t.size for node in shown.nodes for t in node.texts) >= 12


def test_the_next_start_finds_the_class_again(at: Stage) -> None:
    screen = opened(at)
    press_key(screen, "t")
    press_key(screen, "6")
    begun(screen)
    again = Records.open(at.folder, Day()).settings.load()
    assert again.teams == at.services.settings.teams != ""
