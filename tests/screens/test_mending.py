"""A typo is mended on the board: the pair is saved in its file, and the game goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest

from game.core.moves import Command, Pick
from game.core.options import Options
from game.core.pair_set import Pair, PairSet, Side
from game.core.practice import wrong
from game.core.practice_begin import begin
from game.core.practice_session import PracticeOptions
from game.screens.play.messages import Action, TalkAction
from game.screens.play.saving import resume
from game.screens.play.screen import PlayScreen
from game.screens.routes import ToPlay
from game.view.box import Box
from game.view.messages import Clipboard, Dragged, Focused, Key, Pointed, Typed
from game.view.node import Node
from tests.stage import MARKETING, SEED, Stage, both, couples
from tests.talk_scenes import LONG, mending_long
from tests.views import SIZE, faults_of_layout, press, press_key, text, within


@pytest.fixture
def spoken() -> str:
    return "es"


def own(at: Stage) -> PlayScreen:
    """A game of a file of one's own, with a note of the teacher's in it."""
    folder = at.services.shelf.own_folder
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "animales.yaml"
    path.write_text(
        "# mío\ntitle: Animales\npairs:\n  - [dog, pero]\n  - [cat, gato]\n  - [cow, vaca]\n",
        encoding="utf-8",
    )
    pair_set = at.services.shelf.load(path)[0]
    assert pair_set is not None
    screen = PlayScreen(at.services, ToPlay(path, pair_set, Options(), SEED, "Lucía"), at.size)
    at.later(screen, 1000)
    return screen


def card(screen: PlayScreen, words: str) -> int:
    return next(c.id for c in screen.game.round.cards if c.face.text == words)


def mend(screen: PlayScreen, old: str, new: str) -> None:
    screen.update(Pick(card(screen, old)))
    press_key(screen, "ctrl+e")
    screen.update(Key("a", ctrl=True))
    screen.update(Clipboard(new))
    screen.update(Key("enter"))


def test_a_mended_word_is_in_the_file_and_on_the_board(at: Stage) -> None:
    screen = own(at)
    mend(screen, "pero", "perro")
    assert screen.to.path.read_text(encoding="utf-8").startswith("# mío\n")
    assert "[dog, perro]" in screen.to.path.read_text(encoding="utf-8")
    view = screen.view(SIZE)
    assert "perro" in text(view)
    assert "Guardado en animales.yaml." in text(view)
    assert not screen.game.paused


def test_the_run_goes_on_with_its_answers_and_can_be_resumed(at: Stage) -> None:
    screen = own(at)
    both(at, screen, card(screen, "cat"), card(screen, "gato"))
    mend(screen, "pero", "perro")
    assert screen.game.found == 1
    both(at, screen, card(screen, "dog"), card(screen, "perro"))
    assert (screen.game.found, screen.game.errors) == (2, 0)
    screen.update(Action.LEAVE)
    at.services.shelf.refresh()
    again = resume(at.services, screen.to.path)
    assert again is not None
    assert (again[1].run_id, again[1].game.found) == (screen.run_id, 2)
    way = at.services.records.run(screen.run_id).start.way
    assert again[0].pair_set.content_key == way.content_key


def test_what_practice_remembers_goes_with_the_pair(at: Stage) -> None:
    screen = own(at)
    practice, pair_set = at.services.records.practice, screen.to.pair_set
    today = at.services.records.today(UTC)
    session = begin(pair_set, {}, today, 1, PracticeOptions())
    missed = next(n for n, pair in enumerate(pair_set.pairs) if pair.definition.text == "pero")
    practice.save("Lucía", wrong(session, missed)[1])
    mend(screen, "pero", "perro")
    keys = [pair.content_key for pair in screen.to.pair_set.pairs]
    assert list(practice.recalls("lucia", keys)) == [keys[missed]]
    assert practice.recalls("lucia", [pair_set.pairs[missed].content_key]) == {}


def test_undo_brings_back_the_answer_and_not_the_typo(at: Stage) -> None:
    screen = own(at)
    both(at, screen, card(screen, "dog"), card(screen, "pero"))
    mend(screen, "pero", "perro")
    screen.update(Command.UNDO)
    assert "perro" in [c.face.text for c in screen.game.round.cards]
    assert screen.game.found == 0


def test_a_set_that_came_with_the_program_is_mended_in_a_copy(at: Stage) -> None:
    screen = at.play(MARKETING)
    words = screen.game.card(couples(screen.game)[0][0]).face.text
    mend(screen, words, "Meta")
    assert screen.to.path.is_relative_to(at.services.shelf.own_folder)
    assert "Meta" in screen.to.path.read_text(encoding="utf-8")
    assert "copia" in text(screen.view(SIZE))


def test_nothing_is_saved_by_esc(at: Stage) -> None:
    screen = own(at)
    before = screen.to.path.read_bytes()
    screen.update(Pick(card(screen, "pero")))
    press_key(screen, "e")
    screen.update(Clipboard("x"))
    press_key(screen, "escape")
    assert screen.state.mending is None
    assert screen.to.path.read_bytes() == before
    assert not screen.game.paused


def test_a_side_that_is_empty_is_not_saved(at: Stage) -> None:
    screen = own(at)
    screen.update(Pick(card(screen, "pero")))
    press_key(screen, "ctrl+e")
    screen.update(Key("a", ctrl=True))
    screen.update(Key("delete"))
    view = screen.view(SIZE)
    assert "Los dos lados" in text(view)
    assert view.by_id["mend-save"].disabled
    screen.update(Key("enter"))
    assert screen.state.mending is not None


def test_a_hint_can_be_written_too(at: Stage) -> None:
    screen = own(at)
    screen.update(Pick(card(screen, "gato")))
    press_key(screen, "ctrl+e")
    screen.update(Focused("mend-2"))
    screen.update(Clipboard("maúlla"))
    press(screen, "mend-save")
    assert "maúlla" in screen.to.path.read_text(encoding="utf-8")
    assert "maúlla" in [pair.hint for pair in screen.game.pairs]


def test_a_note_is_kept_and_is_read_when_the_pair_is_found(at: Stage) -> None:
    screen = own(at)
    screen.update(Pick(card(screen, "gato")))
    press_key(screen, "ctrl+e")
    screen.update(Focused("mend-3"))
    screen.update(Clipboard("Viene del latín."))
    screen.update(Key("enter"))
    assert "nota: Viene del lat" in screen.to.path.read_text(encoding="utf-8").replace(
        "note", "nota"
    )
    press_key(screen, "t")
    screen.update(Pick(card(screen, "cat")))
    assert "Viene del latín." not in text(screen.view(SIZE))
    press_key(screen, "r")
    assert "Viene del latín." in text(screen.view(SIZE))


def test_a_file_that_was_changed_meanwhile_is_not_overwritten(at: Stage) -> None:
    screen = own(at)
    screen.to.path.write_text("title: Otra\npairs:\n  - [a, b]\n", encoding="utf-8")
    mend(screen, "pero", "perro")
    assert "ya no está en el archivo" in text(screen.view(SIZE))
    assert "perro" not in screen.to.path.read_text(encoding="utf-8")


def test_without_a_card_it_says_what_to_do(at: Stage) -> None:
    screen = own(at)
    press_key(screen, "ctrl+e")
    assert "Elige antes una tarjeta" in text(screen.view(SIZE))
    assert not screen.game.paused


def test_pupils_cannot_open_it_under_the_lock(at: Stage) -> None:
    screen = own(at)
    at.services.keep(replace(at.services.settings, lock="1234"))
    assert at.services.locked
    assert screen.view(SIZE).on_key("ctrl+e") is None


def test_e_is_a_card_where_a_card_is_called_so(at: Stage) -> None:
    screen = at.play(MARKETING, pairs=5, total=5)
    assert screen.view(SIZE).on_key("e") is None
    screen = at.play(MARKETING, pairs=4, total=4)
    assert screen.view(SIZE).on_key("e") is not None


def test_a_game_alone_is_not_ranked_after_the_pair_was_seen(at: Stage) -> None:
    screen = own(at)
    screen.update(Pick(card(screen, "pero")))
    press_key(screen, "ctrl+e")
    press_key(screen, "escape")
    assert "Sin clasificar" in text(screen.view(SIZE))


@pytest.mark.parametrize("size", [(800, 600), (1280, 720), (1920, 1080), (1080, 1920)])
def test_the_small_editor_fits_in_every_window(at: Stage, size: tuple[int, int]) -> None:
    at.size = size
    screen = at.play("marketing-relacional", room="projector")
    screen.update(Pick(couples(screen.game)[0][1]))
    screen.update(TalkAction.MEND)
    assert [f for f in faults_of_layout(screen.view(size)) if "mend-" in f] == []


def field(screen: PlayScreen, at: int, size: tuple[int, int] = SIZE) -> Node:
    return screen.view(size).by_id[f"mend-{at}"]


@pytest.mark.parametrize("size", [(800, 600), (1280, 720), (1080, 1920)])
def test_a_long_text_is_read_whole_in_its_field(at: Stage, size: tuple[int, int]) -> None:
    at.size = size
    screen = mending_long(at)
    view = screen.view(size)
    for number, words in ((1, LONG), (3, LONG[:300])):
        shown = field(screen, number, size)
        assert " ".join(text.words for text in shown.texts) == words.strip()
        assert all(within(text.box, shown.box) for text in shown.texts)
    assert [f for f in faults_of_layout(view) if "mend-" in f] == []


def test_up_and_down_go_through_the_lines_and_on_to_the_next_field(at: Stage) -> None:
    screen = mending_long(at)
    tops = []
    for _ in range(3):
        tops.append(field(screen, 1).caret[1])
        screen.update(Key("up"))
    assert tops == sorted(tops, reverse=True)
    assert len(set(tops)) == 3
    screen.update(Key("down", shift=False))
    for _ in range(9):
        screen.update(Key("up"))
    assert screen.view(SIZE).focus == "mend-0"
    screen.update(Key("down"))
    assert screen.view(SIZE).focus == "mend-1"


def test_a_press_puts_the_caret_into_the_line_that_was_pressed(at: Stage) -> None:
    screen = mending_long(at)
    line = field(screen, 1).texts[2]
    screen.update(Pointed("mend-1", line.box.centre, 2))
    shown = field(screen, 1)
    assert [round(box.y) for box in shown.marked] == [round(line.box.y)]
    screen.update(Key("c", ctrl=True))
    screen.update(Focused("mend-2"))
    screen.update(Dragged("mend-1", line.box.centre))
    assert field(screen, 2).value == "empieza por M"


def test_shift_and_enter_begin_a_new_line_and_it_is_kept(at: Stage) -> None:
    screen = own(at)
    screen.update(Pick(card(screen, "pero")))
    press_key(screen, "ctrl+e")
    screen.update(Key("a", ctrl=True))
    screen.update(Typed("perro"))
    screen.update(Key("enter", shift=True))
    screen.update(Typed("guau"))
    assert len(field(screen, 1).texts) == 2
    screen.update(Key("enter"))
    assert "perro\nguau" in [pair.definition.text for pair in screen.game.pairs]
    assert r'"perro\nguau"' in screen.to.path.read_text(encoding="utf-8")


def test_tab_goes_round_and_the_buttons_answer_to_enter_and_space(at: Stage) -> None:
    screen = own(at)
    before = screen.to.path.read_bytes()
    screen.update(Pick(card(screen, "pero")))
    press_key(screen, "ctrl+e")
    seen = []
    for _ in range(6):
        seen.append(screen.view(SIZE).focus)
        screen.update(Key("tab"))
    assert seen == ["mend-1", "mend-2", "mend-3", "mend-save", "mend-cancel", "mend-0"]
    screen.update(Typed("x"))
    screen.update(Focused("mend-cancel"))
    screen.update(Key("enter"))
    assert screen.state.mending is None
    assert screen.to.path.read_bytes() == before


def test_a_text_that_no_window_holds_is_scrolled_with_its_caret(at: Stage) -> None:
    pairs = (Pair(Side("a"), Side("palabra " * 1200)), Pair(Side("b"), Side("c")))
    screen = at.play(PairSet("Largo", pairs))
    long = next(c.id for c in screen.game.round.cards if len(c.face.text) > 99)
    screen.update(Pick(long))
    screen.update(TalkAction.MEND)
    for key in ("end", "home", "end"):
        screen.update(Key(key, ctrl=True))
        shown = field(screen, 1)
        x, y, tall = shown.caret
        assert within(Box(x, y, 0, tall), shown.box)
        assert within(shown.box, Box(0, 0, *SIZE))
