"""Practice of all that is due, and who practises."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from game.core.moves import Pick
from game.core.practice_session import Reviewed, Way
from game.core.recall import Rating
from game.records.set_pairs import DueCount
from game.screens.practice.messages import Action, UseName
from game.screens.practice.screen import PracticeScreen
from game.screens.practice.state import BoardPart
from game.screens.routes import Go, ToPractice
from game.view.messages import Key, Typed
from tests.fakes import Ear, FakeRecords, FakeShelf
from tests.screens.practising import (
    FRENCH,
    SIZE,
    TODAY,
    answer,
    board,
    both,
    labels,
    practise,
    typed,
    words,
)

# ------------------------------------------------------------------ all that is due


def all_due() -> tuple[PracticeScreen, FakeRecords]:
    """What is due of two sets, one pair of which is in both."""
    sets = [replace(words(*FRENCH[n : n + 3]), title=f"Set {n}") for n in (0, 1)]
    screen, records = practise(words(*FRENCH), days=1)
    for held in sets:
        records.practised.counts[f"/pairs/{held.title}.yaml"] = DueCount(3, 0)
    screen.services.shelf = FakeShelf(sets)
    return PracticeScreen(screen.services, ToPractice(nickname="Ana"), None, SIZE), records


def test_all_that_is_due_is_asked_each_pair_once_and_a_board_has_pairs_of_one_set() -> None:
    screen, records = all_due()
    assert "Ana · All that is due" in labels(screen)
    assert "4 right answers to go" in labels(screen)
    titles = []
    while screen.state.part is not None:
        titles.append(screen.view(SIZE).title)
        assert set(screen.state.session.pairs) == set(screen.state.pair_set.pairs)
        if isinstance(screen.state.part, BoardPart):
            while not board(screen).game.round_over:
                for card in both(screen):
                    screen.update(Pick(card))
        else:
            typed(screen, answer(screen))
        screen.update(Action.GO_ON)
    assert titles == ["Set 0", "Set 1"]
    assert len(records.practised.saved) == len({fact.key for fact in records.practised.saved}) == 4
    view = screen.view(SIZE)
    assert "You practised 4 pairs today" in view.by_id["summary"].label
    assert "play" not in view.by_id


def test_a_pair_that_is_halfway_in_one_set_is_not_begun_anew_in_another() -> None:
    screen, records = all_due()
    twice = words(*FRENCH[1:2]).pairs[0].content_key
    new = words(*FRENCH[2:3]).pairs[0].content_key
    records.practised.rights = {twice: 1, new: 1}
    del records.practised.remembered[new]
    state = PracticeScreen(screen.services, screen.to, None, SIZE).state
    asked = [
        [each.session.keys[asked.pair] for asked in each.session.waiting] for each in state.sittings
    ]
    assert [(keys.count(twice), keys.count(new)) for keys in asked] == [(1, 1), (0, 0)]


def test_a_pair_of_two_sets_that_was_missed_stands_once_at_the_end() -> None:
    screen, records = all_due()
    twice = words(*FRENCH[1:2]).pairs[0]
    was = records.practised.remembered[twice.content_key]
    recall = was._replace(last=TODAY, missed=True)
    missed = Reviewed(1, twice.content_key, Rating.AGAIN, Way.BOARD, "bosque", recall)
    records.practised.saved.append(missed)
    state = PracticeScreen(screen.services, screen.to, None, SIZE).state
    assert len(state.sittings) == 2
    assert [each.missed for each in state.sittings] == [((1, "bosque"),), ()]


def test_past_midnight_what_is_halfway_stays_with_the_day_of_its_session() -> None:
    screen, records = practise()
    screen.services.day = TODAY + timedelta(days=1)
    for card in both(screen):
        screen.update(Pick(card))
    assert records.practised.rights
    assert records.practised.rights_of == TODAY


def test_when_nothing_is_due_of_any_set_it_says_so() -> None:
    screen, records = all_due()
    records.practised.counts.clear()
    view = PracticeScreen(screen.services, screen.to, None, SIZE).view(SIZE)
    assert view.title == "Nothing is due today"


# ------------------------------------------------------------------ who practises


def test_where_several_practise_it_is_asked_who_it_is_with_their_names_to_press() -> None:
    screen, records = practise()
    records.names, records.practised.names = ["Ana", "Ben"], ["Ben", "Eva", ""]
    screen.services.settings = replace(screen.services.settings, nickname="Ana")
    asked = PracticeScreen(screen.services, replace(screen.to, nickname=None), words(), SIZE)
    view = asked.view(SIZE)
    assert (view.focus, view.by_id["name"].value) == ("name", "Ana")
    assert [view.by_id[f"known-{n}"].label for n in range(3)] == ["Ana", "Ben", "Eva"]
    assert asked.update(Key("escape")) is Go.BACK
    asked.update(UseName("Eva"))
    assert (asked.nickname, screen.services.settings.nickname) == ("Eva", "Eva")


def test_nothing_is_heard_or_seen_of_a_session_before_it_is_known_whose_it_is() -> None:
    held = words(*FRENCH, sound="heard")
    screen, records = practise(held, days=30)
    screen.services.sounds = ear = Ear()
    records.names = ["Ana", "Ben"]
    to = replace(screen.to, nickname=None)
    asked = PracticeScreen(screen.services, to, held, SIZE)
    assert asked.state.part is None
    assert ear.heard == []
    shown = labels(asked)
    assert not any(pair.term.text in shown for pair in held.pairs)
    assert "Nothing is due" not in shown
    asked.update(UseName("Ben"))
    assert ear.heard


def test_whoever_is_alone_here_is_not_asked() -> None:
    screen, records = practise()
    records.names = ["ANA"]
    screen.services.settings = replace(screen.services.settings, nickname="Ana")
    alone = PracticeScreen(screen.services, replace(screen.to, nickname=None), words(), SIZE)
    assert alone.state.name is None


def test_without_a_nickname_it_is_asked_for_and_kept() -> None:
    screen, _records = practise(nickname=None)
    view = screen.view(SIZE)
    assert view.by_id["dialog"].label == "Who practises?"
    assert view.focus == "name"
    screen.update(Typed("Eva"))
    screen.update(Key("enter"))
    assert screen.services.settings.nickname == "Eva"
    assert "Eva · Practice" in labels(screen)


def test_one_can_practise_without_a_name() -> None:
    screen, _records = practise(nickname=None)
    screen.update(Action.NO_NAME)
    assert screen.state.name is None
    assert "without a name" in labels(screen)
