"""Practice: answers that are typed, with accents and slips, and terms that are heard."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from game.core.pair_set import Pair, PairSet, Side
from game.core.practice_session import Way
from game.core.recall import Rating
from game.screens.practice.messages import Action, Choose, Insert
from game.screens.practice.screen import PracticeScreen
from game.screens.practice.state import Stage
from game.view.messages import Focused, Key
from tests.fakes import Ear
from tests.screens.practising import (
    FRENCH,
    SIZE,
    TODAY,
    answer,
    labels,
    practise,
    question,
    typed,
    words,
)

# ------------------------------------------------------------------ typed answers


def test_a_picture_is_seen_whole_above_the_answer_however_large_the_text() -> None:
    asked = Side(picture="/p/flag.png")
    held = PairSet("Flags", tuple(Pair(Side(f"land {n}"), asked) for n in range(2)), (), "en", "en")
    screen = practise(held)[0]
    screen.services.settings = replace(screen.services.settings, text_scale=1.6)
    typing = PracticeScreen(screen.services, replace(screen.to, typed=True), held, SIZE)
    typed(typing, "something else")
    view = typing.view(SIZE)
    assert "prompt-bar" not in view.by_id
    card = next(node for node in view.nodes if node.id in ("term", "definition"))
    assert card.box.bottom <= view.by_id["verdict"].box.y
    assert all(picture.box.h > 50 for picture in card.pictures)


def test_a_right_answer_is_saved_and_leads_on() -> None:
    screen, records = practise(days=20)
    assert typed(screen, answer(screen)).stage is Stage.OVER
    assert [fact.rating for fact in records.practised.saved] == [Rating.GOOD]
    view = screen.view(SIZE)
    assert view.by_id["verdict"].label == "That is right."
    assert view.by_id["right-text"].label == question(screen)[0].line.text
    assert view.focus == "go-on"


def test_missing_accents_are_right_and_bars_mark_the_letters() -> None:
    screen, records = practise(days=20)
    plain = answer(screen).translate(str.maketrans("éèêçë", "eeece"))
    typed(screen, plain)
    view = screen.view(SIZE)
    assert view.by_id["typed-text"].label == plain
    assert view.by_id["right-text"].label == answer(screen)
    marks = [node for node in view.nodes if node.id.startswith("right-text-mark")]
    assert marks
    place = view.by_id["right-text"].box
    assert all(place.x - 2 <= mark.box.x <= place.right for mark in marks)
    assert records.practised.saved[-1].rating is Rating.GOOD


def test_a_small_slip_may_be_put_right_and_does_not_show_the_answer() -> None:
    screen, records = practise(days=20)
    right = answer(screen)
    slip = right[:1] + "x" + right[1:] if len(right) > 4 else right
    if slip == right:
        return
    assert typed(screen, slip).stage is Stage.SLIPPED
    assert not records.practised.saved
    assert "right-text" not in screen.view(SIZE).by_id
    screen.update(Key("a", ctrl=True))
    assert typed(screen, right).stage is Stage.OVER
    assert records.practised.saved[-1].rating is Rating.HARD


def test_a_wrong_answer_shows_the_right_one_to_be_typed_once() -> None:
    screen, records = practise(days=20)
    assert typed(screen, "zzzzz").stage is Stage.COPIED
    assert records.practised.saved[-1].rating is Rating.AGAIN
    assert records.practised.saved[-1].chosen == "zzzzz"
    view = screen.view(SIZE)
    assert view.by_id["right-text"].label == answer(screen)
    assert answer(screen) in view.says
    assert view.by_id["asked"].label == "Type it as it stands above"
    assert typed(screen, "yyyyy").stage is Stage.COPIED
    assert screen.view(SIZE).by_id["asked"].label.startswith("That is not it yet.")
    assert typed(screen, answer(screen)).stage is Stage.OVER


def test_who_was_right_says_so_and_what_was_saved_is_taken_back() -> None:
    screen, records = practise(days=20)
    key = screen.state.session.keys[question(screen)[1].pair]
    typed(screen, "zzzzz")
    screen.update(Action.OVERRULE)
    assert [fact.rating for fact in records.practised.saved] == [Rating.GOOD]
    assert records.practised.remembered[key].due > TODAY + timedelta(days=7)
    assert not screen.state.missed
    view = screen.view(SIZE)
    assert view.by_id["verdict"].label == "It counts as right."
    assert (view.by_id["typed-text"].label, view.by_id["right-text"].label) == (
        "zzzzz",
        answer(screen),
    )


def test_whoever_does_not_know_is_shown_it_and_may_go_on() -> None:
    screen, records = practise(days=20)
    right = answer(screen)
    screen.update(Action.GIVE_UP)
    assert screen.view(SIZE).by_id["right-text"].label == right
    assert "overrule" not in screen.view(SIZE).by_id
    assert records.practised.saved[-1].rating is Rating.AGAIN
    screen.update(Action.GO_ON)
    assert screen.state.session.round == 2


def test_letters_with_accents_are_pressed_and_go_into_the_answer() -> None:
    screen, _records = practise(days=20)
    view = screen.view(SIZE)
    assert view.by_id["letter-0"].message == Insert("à")
    assert view.by_id["letter-0"].keys == ("ctrl+1",)
    screen.update(Focused("letter-0"))
    screen.update(Insert("ç"))
    assert question(screen)[0].line.text == "ç"
    assert screen.view(SIZE).focus == "answer"


def test_nothing_comes_of_an_empty_answer() -> None:
    screen, records = practise(days=20)
    assert typed(screen, "  ").stage is Stage.ASKED
    assert not records.practised.saved


# ------------------------------------------------------------------ listening


def test_a_term_with_a_sound_is_heard_and_its_words_are_not_seen_until_it_is_answered() -> None:
    screen, records = practise(words(*FRENCH, sound="/s"), days=20)
    while question(screen)[1].way is not Way.LISTEN:
        typed(screen, answer(screen))
        screen.update(Action.GO_ON)
    ear, (_part, task) = screen.services.sounds, question(screen)
    assert isinstance(ear, Ear)
    term = screen.state.session.pairs[task.pair].term
    assert ear.heard[-1] == term.sound
    assert term.text not in labels(screen)
    before = len(ear.heard)
    screen.update(Action.LISTEN)
    assert ear.heard[before:] == [term.sound]
    wrong = next(pair for pair in task.choices if pair != task.pair)
    screen.update(Choose(wrong))
    assert records.practised.saved[-1].rating is Rating.AGAIN
    view = screen.view(SIZE)
    assert term.text in labels(screen)
    assert view.by_id[f"choice-{wrong}"].value == "wrong"
    assert view.focus == "go-on"


def test_a_day_that_was_handed_in_is_told_above_what_is_kept_under_it() -> None:
    screen, _records = practise(days=20)
    assert "kept under" not in screen.view(SIZE).by_id["subtitle"].label
    screen.services.day = TODAY + timedelta(days=4)
    told = "As if it were 30 Nov 2026; kept under that day · Ana"
    assert screen.view(SIZE).by_id["subtitle"].label.startswith(told)
