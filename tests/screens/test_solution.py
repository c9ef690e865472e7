"""The solution of a finished round: what it shows, that it can be read, how it scrolls."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game import words
from game.boards.board import Lens
from game.core.moves import Command, Pick
from game.core.options import FLOORS
from game.core.pair_set import Pair, PairSet, Side
from game.core.settings import Settings
from game.screens.play.page import SETTLE_MS
from game.screens.play.screen import PlayScreen
from game.screens.play.solution import layout
from game.view.box import Point
from game.view.messages import Event, Focused, Key, Scrolled, Typed
from game.view.motion import CLOSE_UP_MS
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from tests.board_scenes import long_set, solved_game
from tests.scene_views import shown
from tests.stage import MARKETING, Stage, answer, both, couples, stage
from tests.talk_scenes import noted, noted_lens
from tests.views import MEASURE, SIZE, faults_of_layout, press, press_key, within

SIZES = [(800, 600), (1280, 720), (1920, 1080), (1080, 1920)]
VERBS = "irregular-verbs"


def rows(view: View) -> list[Node]:
    return [node for node in view.nodes if node.role == "row"]


def tiles(screen: PlayScreen, size: tuple[int, int] = SIZE) -> list[tuple[Node, Node]]:
    """The term and the definition of each pair as they lie unscrolled."""
    ui = Ui(*size, measure=MEASURE)
    area = layout(screen.game, screen.mode.labels(screen.game.round), ui.body, ui)
    lying = {node.id: node for node in area.nodes}
    return [(lying[f"card-{a}"], lying[f"card-{b}"]) for a, b in screen.game.joined]


@pytest.mark.parametrize("size", SIZES)
def test_the_note_of_a_pair_stands_below_its_cards(at: Stage, size: tuple[int, int]) -> None:
    at.size = size
    view = noted(at).view(size)
    said = [node for node in view.nodes if node.id.startswith("solution-note-")]
    assert [node.label[:12] for node in said] == ["Viene del la", "La vaca es u"]
    for note in said:
        row = view.by_id[f"solution-{note.id.removeprefix('solution-note-')}"]
        assert within(note.box, row.box)
    assert faults_of_layout(view) == []


def test_the_lens_over_a_found_card_has_its_note(at: Stage) -> None:
    view = noted_lens(at)
    note = view.by_id["lens-note"]
    assert note.label.startswith("La vaca")
    assert within(note.box, view.by_id["lens"].box)
    assert not note.box.meets(view.by_id["lens-text"].box)
    assert [node.texts[0].align for node in (note, view.by_id["lens-text"])] == ["centre"] * 2


@pytest.mark.parametrize("mode", ["columns", "memory"])
@pytest.mark.parametrize("name", [VERBS, "marketing-relacional", "hiragana", "arabe-espanol"])
def test_a_finished_round_shows_each_term_beside_its_definition(
    at: Stage, name: str, mode: str
) -> None:
    screen = solved_game(at, name, mode)
    view = screen.view(SIZE)
    assert len(rows(view)) <= screen.game.round.pairs
    for row in rows(view):
        number = row.id.removeprefix("solution-")
        assert f"solution-mark-{number}" in view.by_id
    for term, definition in tiles(screen):
        assert term.box.y == definition.box.y
        assert term.box.right <= definition.box.x + 1


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("room", ["desk", "projector"])
@pytest.mark.parametrize("mode", ["columns", "memory"])
def test_it_can_be_read_at_the_floor_of_the_room(
    tmp_path: Path, size: tuple[int, int], room: Any, mode: str
) -> None:
    for language in ("es", "en"):
        folder = tmp_path / language
        at = stage(folder, size, Settings(language, motion=False), MEASURE)
        for name in (MARKETING, "marketing-relacional", VERBS):
            screen = solved_game(at, name, mode, room=room)
            view = screen.view(size)
            for term, definition in tiles(screen, size):
                assert definition.texts[0].size >= FLOORS[room] * size[1] - 0.01
                assert term.texts[0].size >= definition.texts[0].size
            faults = [f for f in faults_of_layout(view) if "card-" in f or "solution" in f]
            assert not faults
        at.services.records.close()
    words.use("en")


def test_what_was_missed_comes_first_with_how_often(at: Stage) -> None:
    screen = solved_game(at, MARKETING)
    view = screen.view(SIZE)
    first, second, third, *others = rows(view)
    assert [row.value for row in (first, second, third)] == [
        "missed 2 times",
        "missed 1 time",
        "shown",
    ]
    assert {row.value for row in others} == {"found"}
    assert [t.words for t in view.by_id["solution-mark-0"].texts] == ["2"]
    icons = [view.by_id[f"solution-mark-{n}"].marks[0].icon for n in range(4)]
    assert icons == ["cross", "cross", "eye", "tick"]
    assert len({row.skin for row in (first, third, others[0])}) == 3


def test_the_rows_keep_the_names_of_their_terms(at: Stage) -> None:
    screen = solved_game(at, VERBS, "memory")
    names, view = screen.mode.labels(screen.game.round), screen.view(SIZE)
    for term, _definition in couples(screen.game):
        assert view.by_id[f"card-{term}"].marks[0].words == names[term]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [VERBS, "marketing-relacional"])
def test_the_name_of_a_pair_keeps_air_within_its_term(
    at: Stage, name: str, size: tuple[int, int]
) -> None:
    least = round(Ui(*size, measure=MEASURE)(3))
    for term, _definition in tiles(solved_game(at, name), size):
        [name_of_pair] = term.marks
        assert name_of_pair.box.y - term.box.y >= least
        assert term.box.bottom - name_of_pair.box.bottom >= least


def test_pictures_and_sounds_stay(at: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    pairs = [
        Pair(Side("dog", picture="dog.png", sound="dog.ogg"), Side(f"a dog {n}")) for n in range(3)
    ]
    screen = at.play(PairSet("Animals", tuple(pairs)))
    answer(at, screen)
    monkeypatch.setattr(at.services.sounds, "play", heard.append)
    node = screen.view(SIZE).by_id[f"card-{screen.game.round.terms[0].id}"]
    assert node.pictures
    assert "sound" in [icon.name for icon in node.icons]
    screen.update(node.message)
    assert heard == ["dog.ogg"]


def test_pictures_stay_large_enough_beside_large_text(tmp_path: Path) -> None:
    at = stage(tmp_path, (800, 600), Settings("en", motion=False, text_scale=1.6), MEASURE)
    view = solved_game(at, "banderas-de-europa").view(at.size)
    pictures = [picture.box for node in view.nodes for picture in node.pictures]
    assert pictures
    assert all(min(box.w, box.h) >= 50 for box in pictures)
    at.services.records.close()


def test_a_row_that_is_pressed_is_shown_large_and_z_closes_it(at: Stage) -> None:
    screen = solved_game(at, MARKETING)
    definition = screen.game.round.definitions[0].id
    press(screen, f"card-{definition}")
    assert screen.state.reading.card == definition
    screen.update(Typed("z"))
    assert screen.state.reading.card is None
    press_key(screen, "z")
    assert screen.state.reading.card is not None


# ---------------------------------------------------------------------- scrolling


def test_one_that_is_too_tall_scrolls_by_wheel_arrows_and_page_keys(at: Stage) -> None:
    screen = solved_game(at, long_set(2500))
    assert "solution-bar" in screen.view(SIZE).by_id
    assert "scroll-hint" in screen.view(SIZE).by_id
    for down, up in (
        (Scrolled(-1, Point(600, 300)), Scrolled(1, Point(600, 300))),
        (Key("down"), Key("up")),
        (Key("pagedown"), Key("pageup")),
        (Key("end"), Key("home")),
    ):
        screen.update(down)
        assert screen.state.scroller.offset > 0
        screen.update(up)
        assert screen.state.scroller.offset == 0


@pytest.mark.parametrize("size", SIZES)
def test_the_term_of_a_row_taller_than_the_window_is_seen_without_scrolling(
    at: Stage, size: tuple[int, int]
) -> None:
    view = solved_game(at, long_set(6000)).view(size)
    row, ui = rows(view)[0], Ui(*size, measure=MEASURE)
    assert row.box.h > ui.body.h
    term = next(n for n in view.nodes if n.role == "card" and n.box.y < row.box.y + ui(9))
    sign = view.by_id["solution-mark-0"].marks[0].box
    for box in (term.texts[0].box, term.marks[0].box, sign):
        assert ui.body.y < box.centre.y < ui.body.bottom


def test_a_term_taller_than_the_window_is_not_cut(at: Stage) -> None:
    long = " ".join(["palabra"] * 900)
    some = PairSet("Largo", tuple(Pair(Side(f"{n} {long}"), Side(str(n))) for n in range(3)))
    screen = solved_game(at, some)
    ui = Ui(*SIZE, measure=MEASURE)
    for term, _definition in tiles(screen):
        [face] = term.texts
        tall = MEASURE.height(face.words, face.size, face.box.w, face.weight)
        assert tall > ui.body.h
        assert tall <= face.box.h + 1


def test_all_that_fits_has_no_bar(at: Stage) -> None:
    view = solved_game(at, VERBS).view(SIZE)
    assert "solution-bar" not in view.by_id
    assert "scroll-hint" not in view.by_id
    board = view.by_id["rail"].box.joined(view.by_id["go-on"].box)
    assert all(within(row.box, board) for row in rows(view))


# ---------------------------------------------------------------------- before and after it


def test_the_last_pair_is_seen_before_the_board_closes_up(at: Stage) -> None:
    at.services.settings = Settings("en", motion=True)
    screen = at.play(VERBS, total=3)
    for one, other in couples(screen.game):
        both(at, screen, one, other)
    view = screen.view(SIZE)
    assert not rows(view)
    assert view.wake_at == at.now + SETTLE_MS
    at.later(screen, SETTLE_MS)
    view = screen.view(SIZE)
    assert rows(view)
    moving = {node.id: node.motion.kind for node in view.nodes if node.motion}
    assert moving["solution-0"] == "fade"
    assert moving[f"card-{couples(screen.game)[0][0]}"] == "slide"


def test_in_memory_it_fades_in(at: Stage) -> None:
    at.services.settings = Settings("en", motion=True)
    screen = at.play(VERBS, "memory", total=3)
    answer(at, screen)
    at.now = screen.state.over_at + SETTLE_MS
    kinds = {node.motion.kind for node in screen.view(SIZE).nodes if node.motion}
    assert kinds == {"fade"}
    at.now += CLOSE_UP_MS
    assert not any(node.motion for node in screen.view(SIZE).nodes)


def test_with_less_motion_it_is_there_at_once_and_still(at: Stage) -> None:
    screen = at.play(VERBS, total=3)
    for one, other in couples(screen.game):
        both(at, screen, one, other)
    view = screen.view(SIZE)
    assert rows(view)
    assert not any(node.motion for node in view.nodes)


def test_undo_brings_the_board_back(at: Stage) -> None:
    screen = solved_game(at, VERBS)
    press_key(screen, "u")
    assert not screen.game.round_over
    assert not rows(screen.view(SIZE))
    assert screen.state.focus == ""


def test_only_the_way_on_leaves_it(at: Stage) -> None:
    screen = solved_game(at, VERBS)
    for message in (Event.PRESSED_AWAY, Pick(0), Lens(screen.game.round.terms[0].id)):
        assert screen.update(message) is None
        assert screen.game.at == 0
    screen.update(Typed("z"))
    assert screen.view(SIZE).focus == "go-on"
    screen.update(Focused("go-on"))
    press(screen, "go-on")
    assert screen.game.at == 1
    assert not rows(screen.view(SIZE))
    assert screen.state.scroller.offset == 0


def test_a_pair_that_was_shown_is_known_in_both_modes(at: Stage) -> None:
    for mode in ("columns", "memory"):
        screen = at.play(VERBS, mode, total=3)
        for _pair in range(3):
            screen.update(Command.REVEAL)
        view = screen.view(SIZE)
        assert [row.value for row in rows(view)] == ["shown"] * 3


@pytest.mark.parametrize("size", SIZES)
def test_definitions_that_were_left_over_stand_below_the_pairs(
    at: Stage, size: tuple[int, int]
) -> None:
    screen = solved_game(at, "capitales-de-europa")
    ui = Ui(*size, measure=MEASURE)
    area = layout(screen.game, screen.mode.labels(screen.game.round), ui.body, ui)
    *pairs, extra = [node for node in area.nodes if node.role == "row"]
    left = [card for card in screen.game.round.definitions if card.pair is None]
    assert left
    assert all(card.face.text in extra.label for card in left)
    assert extra.box.y >= max(row.box.bottom for row in pairs)
    assert extra.texts[0].size >= FLOORS["desk"] * size[1]


def test_nothing_is_said_of_left_over_definitions_where_there_are_none(at: Stage) -> None:
    screen = solved_game(at, VERBS)
    assert not any(node.id == "solution-extra" for node in screen.view(SIZE).nodes)


def test_pictures_without_words_begin_where_those_beside_words_do() -> None:
    cards = [node for node in shown("round-over-mixed").view.nodes if node.role == "card"]
    alone = [card for card in cards if card.pictures and not card.texts]
    assert len(alone) == 2
    for card in alone:
        assert card.pictures[0].box.right < card.box.centre.x
