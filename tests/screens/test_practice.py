"""Practice: boards, the end, coming back; every answer is saved at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.core.moves import Command, Pick
from game.core.pair_set import Pair, PairSet, Side
from game.core.practice_session import Way
from game.core.recall import Rating
from game.records.set_pairs import DueCount
from game.screens.practice.header import header
from game.screens.practice.messages import Action
from game.screens.practice.screen import PracticeScreen
from game.screens.routes import Go, Replace, ToPractice, ToSetup
from game.view.messages import Event, Key, Typed
from tests.fakes import FakeRecords, FakeShelf, services
from tests.screens.practising import (
    FRENCH,
    SIZE,
    answer,
    board,
    both,
    labels,
    practise,
    question,
    through,
    typed,
    words,
)

# ------------------------------------------------------------------ boards


def test_a_board_shows_cards_who_practises_and_what_is_left_and_neither_clock_nor_score() -> None:
    screen, _records = practise()
    view = screen.view(SIZE)
    assert 3 <= sum(node.id.startswith("card-") for node in view.nodes) <= 12
    assert "8 right answers to go" in labels(screen)
    assert "Ana · Practice · 3 new pairs" in labels(screen)
    assert not any(node.role == "timer" for node in view.nodes)


def test_it_is_explained_why_more_is_left_than_there_are_pairs() -> None:
    assert "two for each new or missed pair" in labels(practise()[0])
    assert "two for each new or missed pair" not in labels(practise(days=3)[0])


def test_a_miss_shows_at_once_what_belongs_together_and_is_saved() -> None:
    screen, records = practise()
    (one, right), (_two, wrong) = both(screen), both(screen, 1)
    screen.update(Pick(one))
    screen.update(Pick(wrong))
    assert {one, right} <= board(screen).game.given_away
    assert [fact.rating for fact in records.practised.saved] == [Rating.AGAIN]
    view = screen.view(SIZE)
    assert view.by_id["note"].label.startswith("Together: ")
    assert view.by_id["note"].box.bottom < SIZE[1]  # two lines keep off the edge of the window
    assert "do not belong together" in view.says


def test_cards_are_called_by_their_names_and_dropped_on_one_another() -> None:
    screen, _records = practise()
    screen.update(Typed("1"))
    assert board(screen).game.picked == board(screen).game.round.terms[0].id
    screen.update(Action.ESCAPE)
    assert board(screen).game.picked is None
    assert screen.update(Action.ESCAPE) is Go.BACK


def test_help_is_help_and_the_pair_comes_again() -> None:
    screen, records = practise()
    screen.update(Command.HINT)
    assert [fact.rating for fact in records.practised.saved] == [Rating.AGAIN]
    assert screen.state.missed


def test_a_card_is_read_in_the_lens_and_escape_closes_it() -> None:
    screen, _records = practise()
    screen.update(Action.OPEN_LENS)
    assert "lens" in screen.view(SIZE).by_id
    screen.update(Key("escape"))
    assert "lens" not in screen.view(SIZE).by_id


def test_the_way_on_has_the_keyboard_after_the_last_pair() -> None:
    screen, _records = practise()
    while not board(screen).game.round_over:
        for card in both(screen):
            screen.update(Pick(card))
    view = screen.view(SIZE)
    assert view.focus == "go-on"
    assert view.by_id["round-over"].label == "All right!"


# ------------------------------------------------------------------ the end


def test_the_end_says_when_what_comes_again_and_what_was_hard() -> None:
    screen, _records = practise()
    (one, _right), (_two, wrong) = both(screen), both(screen, 1)
    screen.update(Pick(one))
    screen.update(Pick(wrong))
    through(screen)
    view = screen.view(SIZE)
    assert view.by_id["comes-0"].label.startswith("again tomorrow: ")
    assert view.by_id["hard-0-chosen"].label.startswith("Instead: ")
    assert "You practised 4 pairs" in view.by_id["summary"].label
    assert screen.update(Action.LEAVE) is Go.HOME


def test_with_large_text_the_panels_of_the_end_stand_below_one_another() -> None:
    screen, _records = practise()
    (one, _right), (_two, wrong) = both(screen), both(screen, 1)
    screen.update(Pick(one))
    screen.update(Pick(wrong))
    through(screen)
    beside = screen.view((800, 600)).by_id
    assert beside["hard"].box.y == beside["comes"].box.y
    screen.services.settings = replace(screen.services.settings, text_scale=1.6)
    below = screen.view((800, 600)).by_id
    assert below["hard"].box.y > below["comes"].box.bottom


def test_when_nothing_is_due_it_says_until_when_and_offers_more() -> None:
    screen, _records = practise(days=3, due=False)
    view = screen.view(SIZE)
    assert view.title == "Nothing is due today"
    assert "in 4 days" in view.by_id["summary"].label
    assert view.by_id["comes-0"].label == "in 4 days: 4 pairs"
    assert view.focus == "more"
    assert "m" not in {key for node in view.nodes for key in node.keys}  # it is the sound's
    screen.update(Action.MORE)
    assert screen.state.session.left == 4


def test_the_next_set_that_is_due_is_offered() -> None:
    screen, records = practise(days=3, due=False)
    other = PairSet("Other", words(*FRENCH).pairs)
    screen.services.shelf = FakeShelf([words(*FRENCH), other])
    records.practised.counts["/pairs/Other.yaml"] = DueCount(5, 0)
    screen, _records = practise_with(screen)
    assert "Next: Other, 5 due" in labels(screen)
    route = screen.update(Action.NEXT_SET)
    assert isinstance(route, Replace)
    assert route.to == ToPractice(Path("/pairs/Other.yaml"), None, "Ana")


def practise_with(screen: PracticeScreen) -> tuple[PracticeScreen, FakeRecords]:
    again = PracticeScreen(screen.services, screen.to, screen.to.pair_set, SIZE)
    records = screen.services.records
    assert isinstance(records, FakeRecords)
    return again, records


def test_a_game_can_be_played_instead() -> None:
    screen, _records = practise(days=3, due=False)
    assert screen.update(Action.PLAY) == Replace(ToSetup(Path("/pairs/Words.yaml")))


def test_whoever_leaves_goes_on_later_where_it_was() -> None:
    screen, _records = practise(days=20)
    typed(screen, answer(screen))
    assert screen.update(Action.ESCAPE) is Go.BACK
    again, _same = practise_with(screen)
    assert again.state.session.left == 3


def test_whoever_comes_back_is_asked_the_second_rounds_and_the_end_counts_the_whole_day() -> None:
    screen, records = practise()
    for card in both(screen):
        screen.update(Pick(card))
    (one, _right), (_two, wrong) = both(screen), both(screen, 1)
    screen.update(Pick(one))
    screen.update(Pick(wrong))
    assert screen.update(Action.ESCAPE) is Go.BACK
    assert list(records.practised.rights.values()) == [1]
    again, _same = practise_with(screen)
    assert again.state.session.rights_left == 7
    assert "7 right answers to go" in labels(again)
    assert len(again.state.missed) == 1
    through(again)
    assert "You practised 4 pairs today" in again.view(SIZE).by_id["summary"].label
    assert "1 was hard" in again.view(SIZE).by_id["summary"].label
    assert not records.practised.rights


def test_each_right_answer_moves_what_is_still_to_go() -> None:
    screen, _records = practise()
    assert "8 right answers to go" in labels(screen)
    for card in both(screen):
        screen.update(Pick(card))
    assert "7 right answers to go" in labels(screen)


def test_by_typing_alone_every_pair_is_typed_new_ones_too() -> None:
    screen = practise()[0]
    to = replace(screen.to, typed=True)
    typing = PracticeScreen(screen.services, to, words(*FRENCH), SIZE)
    assert "Ana · Typed answers" in labels(typing)
    for _task in range(8):
        assert question(typing)[1].way is Way.TYPED
        typed(typing, answer(typing))
        typing.update(Action.GO_ON)
    assert typing.view(SIZE).title == "Well done, that was it for today"


def test_a_set_in_which_nothing_can_be_typed_says_so() -> None:
    screen = practise()[0]
    pictures = PairSet("Pictures", (Pair(Side(picture="a.png"), Side("so many words " * 9)),))
    to = replace(screen.to, pair_set=pictures, typed=True)
    view = PracticeScreen(screen.services, to, pictures, SIZE).view(SIZE)
    assert view.by_id["summary"].label.startswith("Nothing in this set can be typed")


def test_views_change_nothing_and_every_message_of_the_window_is_taken() -> None:
    for days in (0.0, 20.0):
        screen, _records = practise(days=days)
        for message in (Event.WOKE, Event.COVERED, Event.CHANGED, Event.CLOSING, Key("left")):
            assert screen.update(message) is None
        before = screen.state
        assert screen.view(SIZE) == screen.view(SIZE)
        assert screen.state == before


def test_the_line_of_progress_moves_with_the_first_right_round() -> None:
    state = practise()[0].state
    session = state.session
    once = replace(session, open=tuple(each._replace(rights=1) for each in session.open))
    ui = services().ui(SIZE)
    assert "done" not in {node.id for node in header(state, "Ana", None, ui)}
    assert "done" in {node.id for node in header(replace(state, session=once), "Ana", None, ui)}
