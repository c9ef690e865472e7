"""A lesson in the library: sets put in, in their order, started, and kept for the next start."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.lock import lock_of
from game.records.records import Records
from game.screens.library.messages import Action, InLesson
from game.screens.library.screen import LibraryScreen
from game.screens.opening import open_screen
from game.screens.play.messages import Action as PlayAction
from game.screens.routes import Push, ToLock, ToPlay, ToSetup
from game.screens.setup.screen import SetupScreen
from game.view.messages import Event, Focused, Resized
from tests.library_scenes import lesson
from tests.records.made import Day
from tests.stage import MARKETING, Stage, answer
from tests.views import outside, overlapping, press, press_key, text

THREE = ("hiragana", "capitales-de-europa", "irregular-verbs")
SIZES = [(800, 600), (1280, 720), (1920, 1080), (1080, 1920)]


def order(screen: LibraryScreen) -> list[str]:
    return [one.path.stem for one in screen.state.lesson]


def focus(screen: LibraryScreen, at: Stage, name: str, kind: str = "lesson") -> None:
    screen.update(Focused(f"{kind}:{at.set(name)[0]}"))


def test_l_puts_a_set_into_the_lesson_and_takes_it_out(at: Stage) -> None:
    screen = lesson(at)
    focus(screen, at, "hiragana", "set")
    press_key(screen, "l")
    assert order(screen) == ["hiragana"]
    assert f"set:{at.set('hiragana')[0]}:lesson" in screen.view(at.size).by_id
    press_key(screen, "l")
    assert order(screen) == []
    assert "lesson" not in screen.view(at.size).by_id


def test_s_starts_it_and_the_first_setup_knows_what_comes_after(at: Stage) -> None:
    route = press_key(lesson(at, *THREE), "s")
    first, *later = (at.set(name)[0] for name in THREE)
    assert route == Push(ToSetup(first, tuple(later)))
    setup = open_screen(ToSetup(first, tuple(later)), at.services, at.size)
    assert isinstance(setup, SetupScreen)
    setup.update(Resized(at.size))
    titles = " · ".join(at.set(name)[1].title for name in THREE[1:])
    assert f"A lesson. After this set: {titles}" in text(setup.view(at.size))
    begun = press(setup, "start")
    assert isinstance(begun, Push)
    assert isinstance(begun.to, ToPlay)
    assert begun.to.lesson == tuple(later)


def test_a_lesson_begins_anew_although_a_game_of_its_first_set_was_left(at: Stage) -> None:
    game = at.play(MARKETING, nickname=at.services.settings.nickname)
    answer(at, game, 2)
    game.update(PlayAction.LEAVE)
    path = at.set(MARKETING)[0]
    assert SetupScreen(at.services, path).state.focus == "go-on"
    assert SetupScreen(at.services, path, (at.set("hiragana")[0],)).state.focus == "start"


def test_a_lesson_that_begins_with_a_short_set_is_short_with_a_long_one_too(at: Stage) -> None:
    path, found = at.set(MARKETING)
    setup = SetupScreen(at.services, path, (at.set("hiragana")[0],))
    setup.update(Resized(at.size))
    setup.update(Event.WOKE)
    begun = press(setup, "start")
    assert isinstance(begun, Push)
    assert isinstance(begun.to, ToPlay)
    assert setup.state.options.total is None
    assert begun.to.options.total is not None
    assert begun.to.options.total >= len(found.pairs)


def test_back_from_a_later_set_the_setup_has_only_the_rest_before_it(at: Stage) -> None:
    first, second, third = (at.set(name)[0] for name in THREE)
    setup = SetupScreen(at.services, first, (second, third))
    at.services.recent = second
    setup.update(Event.CHANGED)
    assert (setup.path, setup.state.lesson) == (second, (third,))


def test_ctrl_and_arrows_move_a_set_and_del_takes_it_out(at: Stage) -> None:
    screen = lesson(at, *THREE)
    press_key(screen, "ctrl+l")
    focus(screen, at, "irregular-verbs")
    press_key(screen, "ctrl+up")
    assert order(screen) == ["hiragana", "irregular-verbs", "capitales-de-europa"]
    press_key(screen, "ctrl+up")
    press_key(screen, "ctrl+down")
    assert order(screen) == ["hiragana", "irregular-verbs", "capitales-de-europa"]
    press_key(screen, "delete")
    assert order(screen) == ["hiragana", "capitales-de-europa"]
    assert screen.view(at.size).focus == f"lesson:{at.set('capitales-de-europa')[0]}"


def test_the_last_set_moves_no_further_and_all_can_be_taken_out(at: Stage) -> None:
    screen = lesson(at, *THREE)
    press_key(screen, "ctrl+l")
    focus(screen, at, "irregular-verbs")
    assert screen.view(at.size).on_key("ctrl+down") is None
    press(screen, "lesson-empty")
    assert (order(screen), at.services.settings.lesson) == ([], ())


def test_the_next_start_finds_the_lesson_again(at: Stage) -> None:
    lesson(at, *THREE)
    at.services.settings = Records.open(at.folder, Day()).settings.load()
    assert order(LibraryScreen(at.services)) == list(THREE)


def test_a_set_that_went_away_waits_in_the_lesson_until_it_is_back(at: Stage) -> None:
    own = at.services.shelf.own_folder / "birds.yaml"
    own.parent.mkdir(exist_ok=True)
    own.write_text("owl: búho\nhen: gallina\ncat: gato\n", encoding="utf-8")
    at.services.shelf.refresh()
    screen = lesson(at, "hiragana")
    screen.update(InLesson(own, wanted=True))
    kept = own.read_text(encoding="utf-8")
    for there in (False, True):
        if there:
            own.write_text(kept, encoding="utf-8")
        else:
            own.unlink()
        at.services.shelf.refresh()
        screen.update(Event.CHANGED)
        assert order(screen) == ["hiragana", *(["birds"] if there else [])]


def test_pupils_start_the_lesson_but_do_not_change_it(at: Stage) -> None:
    screen = lesson(at, *THREE)
    at.services.settings = replace(at.services.settings, lock=lock_of("1234", b"salt"))
    view = screen.view(at.size)
    assert "lesson-start" in view.by_id
    assert "lesson-open" not in view.by_id
    assert screen.update(Action.OPEN_LESSON) == Push(ToLock())
    assert isinstance(press_key(screen, "s"), Push)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("spoken", ["es", "en"])
def test_the_order_is_seen_whole(at: Stage, size: tuple[int, int], scale: float) -> None:
    at.services.settings = replace(at.services.settings, text_scale=scale)
    screen = lesson(at, *THREE, MARKETING)
    screen.update(Resized(size))
    for opened in (False, True):
        if opened:
            screen.update(Action.OPEN_LESSON)
        view = screen.view(size)
        assert not outside(view)
        assert not overlapping(view)
