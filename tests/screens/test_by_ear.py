"""Asked by ear: what is asked is heard and not seen, on boards and in practice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from game.core.moves import Command, Pick
from game.core.pair_set import Pair, PairSet, Side
from game.core.practice_session import Question, Way
from game.core.recall import Recall
from game.core.settings import Settings
from game.screens.play.messages import Action
from game.screens.play.screen import PlayScreen
from game.screens.practice.messages import Action as Practising
from game.screens.practice.screen import PracticeScreen
from game.screens.practice.state import QuestionPart
from game.screens.routes import ToPractice
from game.screens.setup.screen import SetupScreen
from game.services import Services
from game.view.messages import Event, Resized, Typed
from game.widgets.form import Choose
from tests import fakes
from tests.fakes import FakeRecords, FakeShelf, Mouth
from tests.stage import Stage, couples
from tests.views import SIZE, press_key

ANIMALS = PairSet(
    "Animals",
    tuple(Pair(Side(f"animal {n}"), Side(f"meaning {n}")) for n in range(6)),
    (),
    "en",
    "es",
)


@pytest.fixture
def mouth(at: Stage) -> Mouth:
    mouth = Mouth()
    at.services.open_voices = lambda: mouth
    return mouth


def by_ear(at: Stage, mode: str = "columns", **options: Any) -> PlayScreen:
    return at.play(ANIMALS, mode, heard=True, **options)


def written(screen: PlayScreen) -> str:
    """All that can be read on the window, or is told to a screen reader."""
    view = screen.view(SIZE)
    words = (text.words for node in view.nodes for text in node.texts)
    return " ".join([*words, *(f"{node.label} {node.value}" for node in view.nodes), view.says])


@pytest.mark.parametrize("mode", ["columns", "memory"])
def test_what_is_asked_is_heard_and_not_seen(at: Stage, mouth: Mouth, mode: str) -> None:
    screen = by_ear(at, mode)
    term, definition = couples(screen.game)[0]
    screen.update(Pick(term))
    words = screen.game.card(term).face.text
    assert mouth.said == [(words, "en", True)]
    assert "animal" not in written(screen)
    press_key(screen, "f4")
    screen.update(Action.OPEN_LENS)
    press_key(screen, "f4")
    assert mouth.words == [words] * 3
    assert "animal" not in written(screen)
    screen.update(Action.CLOSE_LENS)
    screen.update(Pick(definition))
    assert definition in screen.game.matched


def test_the_voices_are_made_ready_for_each_round(at: Stage, mouth: Mouth) -> None:
    by_ear(at)
    assert mouth.ready == [("en", True)]


def test_the_solution_shows_the_words(at: Stage, mouth: Mouth) -> None:
    screen = by_ear(at)
    for term, definition in couples(screen.game):
        screen.update(Pick(term))
        screen.update(Pick(definition))
    at.later(screen, 2000)
    assert "animal 0" in written(screen)


def test_where_definitions_are_asked_they_are_heard(at: Stage, mouth: Mouth) -> None:
    screen = by_ear(at, direction="definition")
    term, definition = couples(screen.game)[0]
    screen.update(Pick(definition))
    assert mouth.said == [(screen.game.card(definition).face.text, "es", True)]
    assert "meaning" not in written(screen)
    screen.update(Pick(term))
    assert mouth.words[-1] == ""


def test_where_no_voice_speaks_the_words_are_seen(at: Stage, mouth: Mouth) -> None:
    mouth.languages = ["fr"]
    screen = by_ear(at)
    assert "animal 0" in written(screen)
    screen.update(Pick(screen.game.round.terms[0].id))
    assert mouth.said == []


def play_to_the_end(at: Stage, screen: PlayScreen) -> str:
    """Find all pairs, slowly; return why the run is not ranked."""
    for term, definition in couples(screen.game):
        at.later(screen, 2000)
        screen.update(Pick(term))
        screen.update(Pick(definition))
    return at.services.records.run(screen.run_id).result.why_not


def test_a_game_by_ear_is_ranked(at: Stage, mouth: Mouth) -> None:
    assert play_to_the_end(at, by_ear(at)) == ""


def test_a_game_by_ear_whose_words_are_seen_is_not_ranked(at: Stage, mouth: Mouth) -> None:
    mouth.languages = []
    screen = by_ear(at)
    assert "Not ranked" in written(screen)
    assert play_to_the_end(at, screen) == "words_shown"


def test_nor_is_one_whose_voices_turn_out_to_lack(at: Stage, mouth: Mouth) -> None:
    mouth.languages = None
    screen = by_ear(at)
    term, definition = couples(screen.game)[0]
    mouth.languages = []
    screen.update(Pick(term))
    screen.update(Pick(definition))
    mouth.languages = ["en"]
    assert play_to_the_end(at, screen) == "words_shown"


def test_by_ear_does_not_stay_chosen_where_no_voice_speaks(at: Stage, mouth: Mouth) -> None:
    screen = SetupScreen(at.services, at.set("irregular-verbs")[0])
    screen.update(Resized(SIZE))
    screen.update(Choose(replace(screen.state.options, heard=True)))
    assert screen.state.options.heard
    mouth.languages = []
    screen.update(Event.CHANGED)
    assert not screen.state.options.heard
    assert "By ear" in at.services.toast


def test_with_the_sound_off_a_game_by_ear_says_so(at: Stage, mouth: Mouth) -> None:
    at.services.settings = replace(at.services.settings, mute=True)
    by_ear(at)
    assert at.services.toast
    assert mouth.ready == []


def test_a_frozen_board_does_not_tell_the_words_either(at: Stage, mouth: Mouth) -> None:
    screen = by_ear(at)
    screen.update(Command.FREEZE)
    screen.update(Pick(screen.game.round.terms[0].id))
    assert "animal" not in written(screen)


def test_practice_asks_by_ear_where_a_voice_speaks() -> None:
    screen, mouth, services = known_by_heart()
    terms = {pair.term.text for pair in ANIMALS.pairs}
    while not is_listening(screen):
        type_right(screen)
    assert mouth.words[-1] in terms
    shown = " ".join(node.label for node in screen.view(SIZE).nodes)
    assert mouth.words[-1] not in shown
    press_key(screen, "l")
    assert mouth.words[-1] == mouth.words[-2]
    mouth.languages = []
    assert mouth.words[-1] in " ".join(node.label for node in screen.view(SIZE).nodes)
    assert services.voices is mouth


def test_practice_does_not_ask_by_ear_without_a_voice() -> None:
    screen, mouth, _services = known_by_heart(languages=[])
    while isinstance(screen.state.part, QuestionPart):
        assert not is_listening(screen)
        type_right(screen)
    assert [words for words in mouth.words if words] == []


def test_voices_that_turn_out_to_lack_leave_typing() -> None:
    screen, mouth, _services = known_by_heart(languages=None)
    assert mouth.ready
    mouth.languages = []
    while isinstance(screen.state.part, QuestionPart) and is_listening(screen):
        screen.update(Practising.GIVE_UP)
        screen.update(Practising.GO_ON)
    for _turn in range(4):
        if isinstance(screen.state.part, QuestionPart):
            assert not is_listening(screen)
            type_right(screen)


def known_by_heart(
    languages: Sequence[str] | None = ("en", "es"),
) -> tuple[PracticeScreen, Mouth, Services]:
    """A session in which all pairs are well known and due."""
    today = date(2026, 11, 26)
    last, records, mouth = today - timedelta(days=10), FakeRecords(), Mouth(languages)
    for pair in ANIMALS.pairs:
        records.practised.remembered[pair.content_key] = Recall(20, 5.0, last, today, last, 1)
    services = fakes.services(FakeShelf([ANIMALS]), records, Settings("en", motion=False))
    services.open_voices = lambda: mouth
    screen = PracticeScreen(services, ToPractice(Path("/a.yaml"), ANIMALS, "Ana"), ANIMALS, SIZE)
    screen.update(Resized(SIZE))
    return screen, mouth, services


def is_listening(screen: PracticeScreen) -> bool:
    task = screen.state.session.task
    return isinstance(task, Question) and task.way is Way.LISTEN


def type_right(screen: PracticeScreen) -> None:
    task = screen.state.session.task
    assert isinstance(task, Question)
    screen.update(Typed(ANIMALS.pairs[task.pair].term.text))
    screen.update(Practising.CHECK)
    screen.update(Practising.GO_ON)


def test_the_sign_of_a_turned_card_is_seen_on_its_paper(at: Stage, mouth: Mouth) -> None:
    screen = by_ear(at, "memory")
    term = couples(screen.game)[0][0]
    screen.update(Pick(term))
    node = screen.view(SIZE).by_id[f"card-{term}"]
    assert {icon.colour for icon in node.icons} == {text.colour for text in node.texts[1:]}
    assert node.icons
