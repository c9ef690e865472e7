"""Play: what lies around the board, and what keys and other screens do to a running game."""

from __future__ import annotations

import pytest

from game.boards.board import Lens
from game.core.game import Game
from game.core.moves import Answer, Command, Dealt, Matched, Pick, Picked
from game.core.pair_set import Pair, PairSet, Side
from game.screens.play.messages import Action, Message
from game.screens.play.overlays import pause_cover
from game.screens.play.screen import PlayScreen
from game.view.box import Point
from game.view.messages import Event, Focused, Hovered, Key, Resized, Scrolled, Typed
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets.feedback import Feedback, Moment, sounds
from tests.fakes import Ear
from tests.games import game
from tests.scenes import long_set
from tests.stage import MARKETING, Stage, answer, both, couples
from tests.views import MEASURE, SIZE, press_key, texts, within

OVERLAYS = (Action.OPEN_LENS, Action.ASK_TO_LEAVE, Action.TOGGLE_BLANK)
LOOKS: tuple[Message, ...] = (*OVERLAYS, Pick(0), Command.HINT, Event.COVERED, Typed("1"))
"""What changes how the board looks."""


def cards(view: View) -> list[Node]:
    return [node for node in view.nodes if node.role == "card"]


def test_another_screen_over_the_game_pauses_it(at: Stage) -> None:
    screen = at.play(MARKETING)
    screen.update(Event.COVERED)
    assert screen.game.paused
    assert not cards(screen.view(SIZE))


@pytest.mark.parametrize("size", [SIZE, (800, 600), (1080, 1920), (2400, 300), (300, 200)])
@pytest.mark.parametrize("percent", [100, 200])
def test_a_pause_follows_the_text_size_and_stays_in_the_middle(
    at: Stage, size: tuple[int, int], percent: int
) -> None:
    ui, screen = Ui(*size, percent / 100, measure=MEASURE), at.play(MARKETING)
    cover, head, line, resume, again = pause_cover(screen.game, ui.body, ui)
    [sign] = cover.icons
    assert head.texts[0].size == ui.type(44)
    tops = [sign.box.y, head.box.y, line.box.y, resume.box.y]
    assert tops == sorted(tops)
    assert all(within(box, cover.box) for box in (sign.box, head.box, line.box, again.box))
    assert (resume.box.x + again.box.right) / 2 == pytest.approx(cover.box.centre.x)
    assert sign.box.y - cover.box.y == pytest.approx(cover.box.bottom - again.box.bottom)


def test_another_screen_over_a_finished_round_changes_nothing(at: Stage) -> None:
    screen = at.play(MARKETING)
    answer(at, screen)
    screen.update(Event.COVERED)
    assert not screen.game.paused


STOPS: tuple[Message, ...] = (
    Action.TOGGLE_PAUSE,
    Action.TOGGLE_BLANK,
    Action.ASK_TO_LEAVE,
    Event.COVERED,
    Event.CLOSING,
)
"""What makes the clock stand."""


@pytest.mark.parametrize("mode", ["columns", "memory"])
@pytest.mark.parametrize("stop", STOPS)
def test_nothing_can_be_read_while_the_clock_stands(at: Stage, stop: Message, mode: str) -> None:
    screen = at.play(MARKETING, mode)
    card = screen.game.round.order[0] if mode == "memory" else screen.game.round.terms[0].id
    if mode == "memory":
        screen.update(Pick(card))
    screen.update(Lens(card))
    screen.update(stop)
    assert screen.game.paused
    for _again in range(2):
        for message in (Lens(card), Typed("z"), Action.OPEN_LENS, Resized((800, 600))):
            screen.update(message)
            assert not secrets(screen.game, screen.view((800, 600)))
        screen.update(Event.COVERED)


def secrets(game: Game, view: View) -> list[str]:
    """What can be read of the cards."""
    said = {card.face.text for card in game.round.cards}
    return [words for words in texts(view) if words in said]


def test_a_lens_that_a_pause_closed_stays_closed(at: Stage) -> None:
    screen = at.play(MARKETING)
    screen.update(Lens(0))
    screen.update(Event.CLOSING)
    screen.update(Action.KEEP_PLAYING)
    assert not screen.game.paused
    assert screen.state.reading.card is None


def test_half_a_label_is_not_kept_through_a_pause(at: Stage) -> None:
    screen = at.play("irregular-verbs", "memory")
    screen.update(Typed("a"))
    screen.update(Action.TOGGLE_PAUSE)
    assert not screen.state.label_input.text


@pytest.mark.parametrize("messages", [(), STOPS[:1], STOPS[2:3], (Action.OPEN_LENS,)])
def test_the_foot_offers_only_what_works(at: Stage, messages: tuple[Message, ...]) -> None:
    screen = at.play(MARKETING)
    for message in messages:
        screen.update(message)
    view = screen.view(SIZE)
    caps = [n.marks[0].words for n in view.nodes if n.id.startswith("hint-") and n.marks]
    assert caps
    for cap in set(caps) & set("?UPZRL"):
        assert does_something(screen, cap.casefold()), cap


def does_something(screen: PlayScreen, key: str) -> bool:
    """Whether the key is a node's, or changes what the screen remembers."""
    if screen.view(SIZE).on_key(key):
        return True
    before = screen.state
    screen.update(Typed(key))
    changed, screen.state = screen.state != before, before
    return changed


def test_escape_lets_go_of_a_card_before_it_asks_to_leave(at: Stage) -> None:
    screen = at.play(MARKETING)
    screen.update(Pick(screen.game.round.terms[0].id))
    press_key(screen, "escape")
    assert screen.game.picked is None
    assert not screen.state.asking
    press_key(screen, "escape")
    assert screen.state.asking


def test_a_game_is_said_to_be_kept_once_something_was_answered(at: Stage) -> None:
    screen, kept = at.play(MARKETING), "you can go on with it later"
    press_key(screen, "escape")
    assert kept not in screen.view(SIZE).as_text()
    press_key(screen, "escape")
    answer(at, screen, 1)
    press_key(screen, "escape")
    assert kept in screen.view(SIZE).as_text()


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
    screen.update(Command.HINT)
    view = screen.view(SIZE)
    assert not any(view.by_id["hint-strip"].box.meets(card.box) for card in cards(view))
    assert {key for node in view.nodes for key in node.keys} == keys


@pytest.mark.parametrize("mode", ["columns", "memory"])
@pytest.mark.parametrize("message", LOOKS)
def test_looking_changes_nothing(at: Stage, message: Message, mode: str) -> None:
    screen = at.play(MARKETING, mode)
    screen.update(message)
    before = screen.state
    assert screen.view(SIZE) == screen.view(SIZE)
    screen.view((800, 600))
    assert screen.state is before


def test_a_longer_text_than_the_lens_scrolls_no_further_than_its_end(at: Stage) -> None:
    screen = at.play(long_set(10_000))
    screen.update(Lens(screen.game.round.definitions[0].id))
    screen.update(Key("end"))
    end = screen.state.reading
    screen.update(Scrolled(-9, Point(600, 300)))
    assert screen.state.reading == end
    screen.update(Key("home"))
    assert screen.state.reading.scroll == 0
    screen.update(Typed("z"))
    assert screen.state.reading.card is None


def test_a_card_face_down_is_not_read(at: Stage) -> None:
    screen = at.play("irregular-verbs", "memory")
    first = screen.game.round.order[0]
    screen.update(Lens(first))
    assert screen.state.reading.card is None
    screen.update(Pick(first))
    screen.update(Action.OPEN_LENS)
    assert screen.state.reading.card == first


# ---------------------------------------------------------------------- matched pairs


def lit(screen: PlayScreen) -> set[str]:
    """The cards with a ring."""
    return {node.id for node in cards(screen.view(SIZE)) if node.skin.ring_px}


def with_a_pair(at: Stage, mode: str) -> tuple[PlayScreen, set[str]]:
    """A game with one pair found, and the ids of its cards."""
    screen = at.play("irregular-verbs", mode)
    answer(at, screen, 1)
    return screen, {f"card-{card}" for card in screen.game.joined[0]}


@pytest.mark.parametrize("mode", ["columns", "memory"])
def test_a_matched_card_that_is_pointed_at_lights_its_partner(at: Stage, mode: str) -> None:
    screen, pair = with_a_pair(at, mode)
    assert not lit(screen)
    for id in pair:
        assert screen.view(SIZE).by_id[id].hover
        screen.update(Hovered(id))
        assert lit(screen) == pair
        screen.update(Hovered(""))
        assert not lit(screen)


@pytest.mark.parametrize("mode", ["columns", "memory"])
def test_so_does_one_with_the_keyboard_one_that_is_pressed_and_one_that_is_called(
    at: Stage, mode: str
) -> None:
    screen, pair = with_a_pair(at, mode)
    names = screen.mode.labels(screen.game.round)
    for card in screen.game.joined[0]:
        screen.update(Focused(f"card-{card}"))
        assert pair <= lit(screen)
        screen.update(Focused(""))
        screen.update(Pick(card))
        assert pair <= lit(screen)
        left = couples(screen.game)[1][0]
        screen.update(Pick(left))
        assert not pair & lit(screen)
        for letter in names[card]:
            screen.update(Typed(letter))
        assert pair <= lit(screen)


def test_a_card_that_is_left_is_not_lit(at: Stage) -> None:
    screen, _pair = with_a_pair(at, "columns")
    left = couples(screen.game)[1][0]
    assert not screen.view(SIZE).by_id[f"card-{left}"].hover
    screen.update(Focused(f"card-{left}"))
    assert not lit(screen)


@pytest.mark.parametrize("mode", ["columns", "memory"])
def test_a_pair_that_was_shown_is_not_counted_as_found(at: Stage, mode: str) -> None:
    screen = at.play("irregular-verbs", mode)
    answer(at, screen, 2)
    screen.update(Command.REVEAL)
    view, all_pairs = screen.view(SIZE), len(screen.game.pairs)
    assert texts(view, "pairs-value") == [f"2/{all_pairs}"]
    assert texts(view, "pairs-name") == ["Pairs, 1 shown"]
    own, given = view.by_id["done"].box, view.by_id["given"].box
    assert own.w * 3 == pytest.approx(given.w * 2)
    screen.update(Command.UNDO)
    assert texts(screen.view(SIZE), "pairs-name") == ["Pairs"]


# ---------------------------------------------------------------------- feedback


def moment(mode: str = "columns", *, motion: bool = True) -> Moment:
    return Moment(game(mode=mode), 500, Ui(*SIZE, measure=MEASURE), mode == "memory", motion)


def match() -> Matched:
    return Matched(Answer(0, 0, "dog", "perro", True, "match", 0, 0, (0, 4)))


def test_an_answer_is_saved_before_it_is_heard(at: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    screen, heard = at.play(MARKETING), []

    def play(name: str) -> None:
        heard.append((name, len(at.services.records.answers(screen.run_id))))

    monkeypatch.setattr(at.services.sounds, "play", play)
    answer(at, screen, some=1)
    assert heard == [("pick", 0), ("match", 1)]


def test_the_sounds_of_a_round_are_made_ready_when_it_is_dealt(at: Stage) -> None:
    at.services.sounds = ear = Ear()
    pairs = tuple(Pair(Side(f"t{n}", sound=f"/set/{n}.ogg"), Side(f"d{n}")) for n in range(6))
    screen = at.play(PairSet("Voices", pairs, (), "en", "en"), pairs=3)
    assert set(ear.ready) == {card.face.sound for card in screen.game.round.terms}
    assert len(ear.ready) == 3
    answer(at, screen)
    screen.update(Command.NEXT_ROUND)
    assert set(ear.ready) == {f"/set/{n}.ogg" for n in range(6)}


def test_the_cards_of_an_answer_move_for_a_while() -> None:
    feedback = Feedback().after(match(), moment())
    assert set(feedback.running(600)) == {"card-0", "card-4"}
    assert feedback.running(5000) == {}


def test_what_is_taken_back_is_the_last_answer_that_stands(at: Stage) -> None:
    screen, records = at.play(MARKETING), at.services.records
    first, second, third = couples(screen.game)[:3]
    both(at, screen, *first)
    both(at, screen, *second)
    screen.update(Command.UNDO)
    both(at, screen, *third)
    assert [a.cards for a in records.answers(screen.run_id)] == [first, third]
    screen.update(Command.UNDO)
    assert [a.cards for a in records.answers(screen.run_id)] == [first]
    screen.update(Command.UNDO)
    assert records.answers(screen.run_id) == []


def test_a_turned_card_sounds_and_moves_otherwise_than_one_that_is_chosen() -> None:
    for mode, sound, moving in (("columns", "pick", set()), ("memory", "turn", {"card-1"})):
        assert sounds(Picked(1), None, moment(mode)) == [sound]
        feedback = Feedback().after(Picked(1), moment(mode))
        assert set(feedback.running(500)) == moving


def test_nothing_moves_for_a_player_who_wants_stillness() -> None:
    assert Feedback().after(Dealt(0), moment(motion=False)).running(500) == {}
