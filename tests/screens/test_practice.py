"""Practice: boards, typed answers, listening, the end; every answer is saved at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from game.core.moves import Command, Pick
from game.core.pair_set import Pair, PairSet, Side
from game.core.practice_session import Question, Way
from game.core.recall import Rating, Recall
from game.core.settings import Settings
from game.records.set_pairs import DueCount
from game.screens.practice.header import header
from game.screens.practice.messages import Action, Choose, Insert, UseName
from game.screens.practice.screen import PracticeScreen
from game.screens.practice.state import BoardPart, QuestionPart, Stage
from game.screens.routes import Go, Replace, ToPractice, ToSetup
from game.view.messages import Event, Focused, Key, Resized, Typed
from tests.fakes import Ear, FakeRecords, FakeShelf, services

SIZE, TODAY = (1280, 720), date(2026, 11, 26)
FRENCH = (("élève", "alumno"), ("forêt", "bosque"), ("garçon", "chico"), ("noël", "Navidad"))


class Clock:
    """Time that a test moves on; cards of a miss are locked for a while."""

    now = 5

    def __call__(self) -> int:
        return self.now


clock = Clock()


def words(*pairs: tuple[str, str], language: str = "fr", sound: str = "") -> PairSet:
    made = tuple(Pair(Side(a, sound=sound and f"/s/{a}.wav"), Side(b)) for a, b in pairs)
    return PairSet("Words", made, (), language, "es")


def practise(
    held: PairSet | None = None, *, days: float = 0, nickname: str | None = "Ana", due: bool = True
) -> tuple[PracticeScreen, FakeRecords]:
    """A session; with `days` all pairs are remembered that long, and due."""
    held, records = held or words(*FRENCH), FakeRecords()
    last = TODAY - timedelta(days=10)
    for pair in held.pairs if days else ():
        on = TODAY if due else TODAY + timedelta(days=4)
        records.practised.remembered[pair.content_key] = Recall(days, 5.0, last, on, last)
    at = services(FakeShelf([held]), records, Settings("en", motion=False), clock=clock)
    at.sounds = Ear()
    to = ToPractice(Path("/pairs/Words.yaml"), held, nickname)
    screen = PracticeScreen(at, to, held, SIZE)
    screen.update(Resized(SIZE))
    return screen, records


def board(screen: PracticeScreen) -> BoardPart:
    assert isinstance(screen.state.part, BoardPart)
    return screen.state.part


def question(screen: PracticeScreen) -> tuple[QuestionPart, Question]:
    part, task = screen.state.part, screen.state.session.task
    assert isinstance(part, QuestionPart)
    assert isinstance(task, Question)
    return part, task


def answer(screen: PracticeScreen) -> str:
    """The right answer to the typed question."""
    return screen.state.session.pairs[question(screen)[1].pair].term.text


def both(screen: PracticeScreen, at: int = 0) -> tuple[int, int]:
    """The two cards of one of the pairs on the board, a while later."""
    clock.now += 1000
    cards = board(screen).game.round
    term = [card for card in cards.terms if card.id not in board(screen).game.matched][at]
    return term.id, next(card.id for card in cards.definitions if card.pair == term.pair)


def typed(screen: PracticeScreen, text: str) -> QuestionPart:
    screen.update(Typed(text))
    screen.update(Action.CHECK)
    return question(screen)[0]


def labels(screen: PracticeScreen) -> str:
    return "\n".join(node.label for node in screen.view(SIZE).nodes)


def through(screen: PracticeScreen) -> None:
    """All tasks without an error, to the end."""
    for _task in range(60):
        if screen.state.part is None:
            return
        if isinstance(screen.state.part, BoardPart):
            while not board(screen).game.round_over:
                for card in both(screen):
                    screen.update(Pick(card))
        elif question(screen)[1].way is Way.TYPED:
            typed(screen, answer(screen))
        else:
            screen.update(Choose(question(screen)[1].pair))
        screen.update(Action.GO_ON)
    raise AssertionError("it does not end")


# ------------------------------------------------------------------ boards


def test_a_board_shows_cards_who_practises_and_what_is_left_and_neither_clock_nor_score() -> None:
    screen, _records = practise()
    view = screen.view(SIZE)
    assert 3 <= sum(node.id.startswith("card-") for node in view.nodes) <= 12
    assert "8 right answers to go" in labels(screen)
    assert "Ana · Practice · 3 new pairs" in labels(screen)
    assert not any(node.role == "timer" for node in view.nodes)


def test_a_miss_shows_at_once_what_belongs_together_and_is_saved() -> None:
    screen, records = practise()
    (one, right), (_two, wrong) = both(screen), both(screen, 1)
    screen.update(Pick(one))
    screen.update(Pick(wrong))
    assert {one, right} <= board(screen).game.given_away
    assert [fact.rating for fact in records.practised.saved] == [Rating.AGAIN]
    view = screen.view(SIZE)
    assert view.by_id["note"].label.startswith("Together: ")
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


# ------------------------------------------------------------------ typed answers


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
    assert typed(screen, "yyyyy").stage is Stage.COPIED
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


def test_when_nothing_is_due_it_says_until_when_and_offers_more() -> None:
    screen, _records = practise(days=3, due=False)
    view = screen.view(SIZE)
    assert view.title == "Nothing is due today"
    assert "in 4 days" in view.by_id["summary"].label
    assert view.focus == "more"
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
    assert "done" not in {node.id for node in header(state, "Ana", ui)}
    assert "done" in {node.id for node in header(replace(state, session=once), "Ana", ui)}
