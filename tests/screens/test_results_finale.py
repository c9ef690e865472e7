"""The end of a game as a moment: the sentence, the stars, the score that counts up, the burst."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.moves import Answer
from game.screens.results.messages import Action
from game.screens.results.screen import ResultsScreen
from game.screens.routes import Replace
from game.view.messages import Event, Resized
from game.view.node import Node
from game.words import use
from tests.fakes import Ear
from tests.screens.made import SET, answer, faults_of_screen, keep, played, services, to_results
from tests.views import SIZE, texts

ONE_ERROR = (answer(3, "miss"), answer(3))


@pytest.fixture(autouse=True)
def english() -> None:
    use("en")


class Show:
    """The results as they come in, at a clock that the test moves; `ear` hears them."""

    def __init__(self, folder: Path, *wrong: Answer, motion: bool = True) -> None:
        self.services = services(folder, motion=motion)
        self.services.sounds = self.ear = Ear()
        self.now = 50_000
        self.services.clock = lambda: self.now
        self.to = to_results(self.services, played(*wrong))

    def begin(self) -> ResultsScreen:
        self.screen = ResultsScreen(self.services, self.to)
        self.screen.update(Resized(SIZE))
        return self.screen

    def play(self) -> list[str]:
        """Wake the screen whenever it asks for it; answer the scores that were seen."""
        seen = [texts(self.screen.view(SIZE), "score")[1]]
        while (due := self.screen.view(SIZE).wake_at) is not None:
            assert due > self.now or due == self.now
            self.now = max(due, self.now + 1)
            self.screen.update(Event.WOKE)
            seen.append(texts(self.screen.view(SIZE), "score")[1])
        return seen


def stars_of(screen: ResultsScreen) -> list[Node]:
    return [node for node in screen.view(SIZE).nodes if node.id.startswith("star-")]


def test_the_score_counts_up_and_then_nothing_wakes_the_screen(tmp_path: Path) -> None:
    show = Show(tmp_path, *ONE_ERROR)
    show.begin()
    seen = [int(score) for score in show.play()]
    assert seen[0] == 0
    assert seen == sorted(seen)
    assert seen[-1] == 92
    assert len(set(seen)) > 8
    assert show.screen.view(SIZE).wake_at is None


def test_the_tile_says_the_whole_score_while_it_counts(tmp_path: Path) -> None:
    show = Show(tmp_path, *ONE_ERROR)
    assert show.begin().view(SIZE).by_id["score"].label == "Score: 92. 12 right, 1 error"


def test_stars_come_one_after_another_each_with_its_sound(tmp_path: Path) -> None:
    show = Show(tmp_path, *ONE_ERROR)
    starts = [node.motion.start for node in stars_of(show.begin()) if node.motion]
    assert len(starts) == 2
    assert starts[0] < starts[1]
    show.play()
    assert show.ear.heard == ["star-1", "star-2"]


def test_a_perfect_game_ends_with_a_burst_that_is_in_nobodys_way(tmp_path: Path) -> None:
    show = Show(tmp_path)
    view = show.begin().view(SIZE)
    burst = view.by_id["burst"]
    assert burst.motion is not None
    assert burst.motion.kind == "burst"
    over = view.at(view.by_id["again"].box.centre)
    assert over is not None
    assert over.id == "again"
    show.play()
    assert show.ear.heard == ["star-1", "star-2", "star-3", "record"]


def test_a_record_with_an_error_is_celebrated_and_a_game_like_any_other_is_not(
    tmp_path: Path,
) -> None:
    show = Show(tmp_path, *ONE_ERROR)
    assert "burst" not in show.begin().view(SIZE).by_id
    keep(show.services, 80, 200_000, "Ana", errors=3)
    record = show.begin().view(SIZE)
    assert "burst" in record.by_id
    assert record.by_id["praise"].texts[0].words == "Record! 2 errors fewer than in your best."


def test_with_less_motion_all_of_it_is_there_at_once_in_silence(tmp_path: Path) -> None:
    show = Show(tmp_path, motion=False)
    view = show.begin().view(SIZE)
    assert view.wake_at is None
    assert "burst" not in view.by_id
    assert not any(node.motion for node in view.nodes)
    assert texts(view, "score")[1] == "100"
    assert len(stars_of(show.screen)) == 3
    assert show.ear.heard == []


def test_nobody_has_to_wait_for_the_end_of_it(tmp_path: Path) -> None:
    assert isinstance(Show(tmp_path).begin().update(Action.PLAY_AGAIN), Replace)


@pytest.mark.parametrize(
    ("before", "said", "goal"),
    [
        ([], "First game of this set, and without an error!", "Next goal: the same in less than"),
        ([("Ana", 100, 114_180)], "Record! 12 s faster than your best.", "Next goal"),
        ([("Leo", 100, 104_480)], "Best on this computer! 2.3 s faster than Leo.", "Next goal"),
        ([("Leo", 100, 99_880)], "Your first game of this kind: place 2.", "2.3 s to first place."),
        (
            [("Leo", 100, 99_880), ("Ana", 100, 103_000)],
            "Your best: 0.8 s faster than before.",
            "2.3 s to first place.",
        ),
        (
            [("Leo", 100, 90_000), ("Ana", 100, 99_880)],
            "Without an error, 2.3 s from your best.",
            "2.3 s to place 2.",
        ),
    ],
)
def test_one_sentence_says_what_was_reached_and_one_what_is_next(
    tmp_path: Path, before: list[tuple[str, int, int]], said: str, goal: str
) -> None:
    show = Show(tmp_path)
    for name, score, official_ms in before:
        keep(show.services, score, official_ms, name)
    view = show.begin().view(SIZE)
    words = [text.words for text in view.by_id["praise"].texts]
    assert words[0] == said
    assert words[1].startswith(goal)
    assert said in view.says


def test_a_perfect_first_place_does_not_open_with_what_is_to_be_reviewed(tmp_path: Path) -> None:
    well = Show(tmp_path / "a").begin().view(SIZE)
    assert "Nothing to review" in well.by_id["all-well"].label
    assert well.by_id["review-title"].label == "What took longest"
    slow = Show(tmp_path / "b", answer(5, took_ms=60_000)).begin().view(SIZE)
    assert slow.by_id["review-title"].label == "What took longest"
    assert "all-well" not in slow.by_id
    order = [node.id for node in slow.nodes]
    assert order.index("praise") < order.index("score") < order.index("review-title")


def test_the_next_star_is_the_goal_after_errors(tmp_path: Path) -> None:
    words = texts(Show(tmp_path, *ONE_ERROR).begin().view(SIZE), "praise")
    assert words[1] == "One error fewer and you have three stars."


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_praise_keeps_its_place_with_a_long_name_at_any_size(
    tmp_path: Path, language: str
) -> None:
    use(language)
    show = Show(tmp_path, motion=False)
    keep(show.services, 100, 114_180, "Una persona con un nombre larguísimo 40")
    assert faults_of_screen(show.begin()) == []


def test_a_long_review_is_readable_whole_in_the_list(tmp_path: Path) -> None:
    wrong = (answer(3, "miss", "a name as long as a whole sentence is " * 6), answer(3))
    show = Show(tmp_path, *wrong, motion=False)
    row = show.begin().view(SIZE).by_id["review-0"]
    assert row.texts[1].words == SET.pairs[3].definition.text
    for text in row.texts:
        needed = show.services.measure.height(
            text.words, text.size, text.box.w, text.weight, text.language
        )
        assert needed <= text.box.h + 1
    assert replace(row, message=None).box.h >= sum(t.box.h for t in row.texts[1:])
