"""Play: what the header marks: a run that is not ranked, right answers in a row."""

from __future__ import annotations

import pytest

from game.core.moves import Command, Pick
from game.core.options import Options
from game.core.scoring import result
from game.screens.play.screen import PlayScreen
from game.screens.routes import ToPlay
from game.widgets.page import header
from tests.fakes import Ear
from tests.scenes import long_set
from tests.stage import MARKETING, Stage, answer, both, couples
from tests.text_scenes import hebrew_set
from tests.views import MEASURE, SIZE

# ------------------------------------------------------------------ what makes a run not count


def unrank(at: Stage, screen: PlayScreen, command: Command) -> None:
    answer(at, screen, 1, errors=1)
    screen.update(Pick(couples(screen.game)[1][0]))
    screen.update(command)


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (Command.HINT, "Not ranked: hints were used"),
        (Command.REVEAL, "Not ranked: pairs were shown"),
        (Command.UNDO, "Not ranked: answers were taken back"),
    ],
)
def test_help_says_once_that_the_run_no_longer_counts_and_the_header_keeps_it(
    at: Stage, command: Command, why: str
) -> None:
    screen = at.play(MARKETING)
    assert "not-ranked" not in screen.view(SIZE).by_id
    unrank(at, screen, command)
    view = screen.view(SIZE)
    assert why in view.by_id["hint-strip"].label
    assert why in view.says
    assert view.by_id["not-ranked"].label == why
    screen.update(Pick(couples(screen.game)[-1][0]))
    screen.update(Command.REVEAL)
    later = screen.view(SIZE)
    assert "hint-strip" not in later.by_id
    assert "Not ranked" not in later.says
    assert later.by_id["not-ranked"].texts[0].words == "Not ranked"


def test_a_pair_shown_last_still_says_so_over_the_end_of_the_round(at: Stage) -> None:
    screen = at.play(MARKETING)
    answer(at, screen, len(couples(screen.game)) - 1)
    screen.update(Command.REVEAL)
    assert screen.view(SIZE).by_id["round-over"].label == "Not ranked: pairs were shown"


def test_a_teachers_hint_stands_above_the_line_about_the_ranking(at: Stage) -> None:
    screen = at.play(long_set(100))
    screen.update(Command.HINT)
    words = screen.view(SIZE).by_id["hint-strip"].label.split("\n")
    assert words == ["Empieza por eme, de marketing", "Not ranked: hints were used"]


def test_a_replay_of_missed_pairs_says_from_the_start_that_it_does_not_count(at: Stage) -> None:
    path, found = at.set(MARKETING)
    replay = PlayScreen(at.services, ToPlay(path, found, Options(), 7, "", (0, 1, 2)), SIZE)
    view = replay.view(SIZE)
    assert view.by_id["not-ranked"].label == "Not ranked: only some pairs were played"
    assert "Not ranked: only some pairs were played" in view.says


@pytest.mark.parametrize("size", [(800, 600), SIZE, (1080, 1920)])
def test_the_mark_covers_neither_the_round_nor_the_figures(
    at: Stage, size: tuple[int, int]
) -> None:
    screen = at.play(MARKETING, "memory")
    screen.update(Pick(screen.game.round.order[0]))
    screen.update(Command.HINT)
    view = screen.view(size)
    mark = view.by_id["not-ranked"].box
    assert view.by_id["subtitle"].box.right <= mark.x
    assert not any(mark.meets(n.box) for n in view.nodes if n.id.endswith(("-name", "-value")))


@pytest.mark.parametrize("size", [(800, 600), SIZE, (1920, 1080)])
def test_the_marks_keep_away_from_the_progress(at: Stage, size: tuple[int, int]) -> None:
    screen = at.play(MARKETING)
    screen.update(Command.REVEAL)
    view, ui = screen.view(size), at.services.ui(size)
    assert view.by_id["rail"].box.y - view.by_id["not-ranked"].box.bottom >= ui(6)


LONG = "Conceptos del marketing de relación, capítulo 7"


@pytest.mark.parametrize("room", [0.95, 0.75, 0.4])
def test_a_title_that_has_too_little_room_is_set_smaller_before_it_is_cut(
    at: Stage, room: float
) -> None:
    ui = at.services.ui((800, 600))
    usual = header(ui, "Uno")[0].texts[0].size
    wanted = MEASURE.width(LONG, usual, 700)
    [title] = header(ui, LONG, right=ui.width - 2 * ui.margin - room * wanted)
    [face] = title.texts
    assert face.size < usual
    assert face.size >= 0.59 * usual
    if room > 0.6:
        assert MEASURE.width(LONG, face.size, 700) <= face.box.w


def test_a_title_beside_many_figures_is_set_smaller_too(at: Stage) -> None:
    screen = at.play(MARKETING, "memory")
    screen.update(Pick(screen.game.round.order[0]))
    screen.update(Command.REVEAL)
    [face] = screen.view((800, 600)).by_id["title"].texts
    assert MEASURE.width(face.words, face.size, 700) <= face.box.w


def test_a_mark_has_air_around_its_words(at: Stage) -> None:
    screen = at.play(MARKETING)
    answer(at, screen, len(couples(screen.game)))
    mark, ui = screen.view((800, 600)).by_id["streak"], at.services.ui((800, 600))
    [face] = mark.texts
    assert not face.figures
    assert mark.box.w - MEASURE.width(face.words, face.size, face.weight) > ui(14)


def test_a_title_from_right_to_left_begins_where_the_line_below_it_does(at: Stage) -> None:
    ui = at.services.ui(SIZE)
    for nodes in (at.play(hebrew_set()).view(SIZE).nodes, header(ui, "עברית", "5 pairs")):
        title, line = (next(n for n in nodes if n.id == id) for id in ("title", "subtitle"))
        wide = MEASURE.width("עברית", title.texts[0].size, 700)
        assert title.box.x == line.box.x == ui.margin
        assert title.box.w == pytest.approx(wide, abs=2)


# ------------------------------------------------------------------ right answers in a row


def test_right_answers_in_a_row_are_counted_in_the_header_until_an_error(at: Stage) -> None:
    screen = at.play(MARKETING)
    answer(at, screen, 2)
    assert "streak" not in screen.view(SIZE).by_id
    one, other, *_more = couples(screen.game)[2:]
    both(at, screen, *one)
    assert screen.view(SIZE).by_id["streak"].label == "3 in a row"
    both(at, screen, other[0], couples(screen.game)[-1][1])
    assert "streak" not in screen.view(SIZE).by_id


def test_the_sound_of_a_match_rises_with_each_and_falls_back_after_an_error(at: Stage) -> None:
    ear = Ear()
    at.services.sounds = ear
    screen = at.play(MARKETING)
    answer(at, screen, 3)
    *_, one, other = couples(screen.game)
    both(at, screen, one[0], other[1])
    at.later(screen, 1000)
    both(at, screen, *one)
    rising = [name for name in ear.heard if name.startswith(("match", "miss"))]
    assert rising == ["match", "match-2", "match-3", "miss", "match"]


def test_a_row_of_right_answers_leaves_the_score_alone(at: Stage) -> None:
    screen = at.play(MARKETING)
    answer(at, screen, 3)
    assert result(screen.game, at.now, False).score == 100 * 3 // len(screen.game.pairs)
