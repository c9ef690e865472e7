"""Setup: the choices, what auto comes to, what is remembered, a set that went away."""

from dataclasses import replace
from pathlib import Path

import pytest

from game import words
from game.core.options import Options, PairsARound
from game.core.run import SavedGame
from game.core.settings import Settings
from game.formats.problems import Problem
from game.look.text import SkiaMeasure
from game.screens.routes import Go, Push, ToEditor, ToExport, ToPlay, ToScores
from game.screens.setup.messages import Action, UseNickname
from game.screens.setup.page import FormProps, form
from game.screens.setup.screen import SetupScreen
from game.screens.setup.trial import Auto
from game.view.line import Line
from game.view.messages import Event, Focused, Key, Resized, Typed
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets.form import Choose
from tests import fakes, views
from tests.fakes import FakeRecords, FakeShelf, best_of, pair_set
from tests.views import SIZE, SIZES

PATH = Path("/pairs/Animals.yaml")
FAULT = Problem("Animals.yaml", 7, "this term has no definition", "write it")


def setup(
    count: int = 40,
    settings: Settings | None = None,
    problems: tuple[Problem, ...] = (),
    records: FakeRecords | None = None,
) -> SetupScreen:
    shelf = FakeShelf([pair_set("Animals", count, "Nature")], {"Animals.yaml": problems})
    return SetupScreen(fakes.services(shelf, records, settings), PATH)


def ready(screen: SetupScreen, size: tuple[int, int] = SIZE) -> View:
    """The view once auto has been worked out."""
    screen.update(Resized(size))
    while screen.view(size).wake_at is not None:
        screen.update(Event.WOKE)
    return screen.view(size)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("language", ["es", "en"])
def test_everything_lies_on_the_page_and_apart(
    size: tuple[int, int], scale: float, language: str
) -> None:
    words.use(language)
    records = FakeRecords(names=["Ana", "Benito", "A name of twenty-four xx"])
    screen = setup(40, Settings(language, text_scale=scale), (FAULT,), records)
    for focus in ("start", "nickname", "deal"):
        screen.update(Focused(focus))
        view = ready(screen, size)
        assert views.outside(view) == []
        assert views.overlapping(view) == []
        assert views.spilled(view) == []
        node = view.by_id[focus]
        assert views.within(node.box, node.clip or node.box)
    words.use("en")


@pytest.mark.parametrize("language", ["es", "en"])
def test_short_rows_share_a_line_and_all_choices_are_seen_at_once(language: str) -> None:
    words.use(language)
    screen = setup(10, Settings(language), records=FakeRecords(names=["Ana"]))
    for size, shared in ((SIZE, True), ((1920, 1080), True), ((800, 600), False)):
        at = ready(screen, size).by_id
        assert not shared or "form-bar" not in at
        for first, second in (("nickname", "deal"),):
            left, right = at[f"{first}-label"].box, at[f"{second}-label"].box
            assert (left.y == right.y) == shared
            assert not shared or right.x > left.right
    words.use("en")


@pytest.mark.parametrize("language", ["es", "en"])
def test_where_there_is_room_for_all_rows_none_shares_a_line(language: str) -> None:
    words.use(language)
    at = ready(setup(10, Settings(language)), (1080, 1920)).by_id
    words.use("en")
    assert at["nickname"].box.x == at["deal"].box.x
    assert at["nickname"].box.bottom < at["deal"].box.y
    assert at["form"].box.bottom < at["start"].box.y


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("mode", ["columns", "memory"])
@pytest.mark.parametrize("timed", [True, False])
@pytest.mark.parametrize("pairs", ["auto", "all", 5])
def test_all_rows_fit_below_a_warning_and_a_game_that_was_left(
    language: str, mode: str, timed: bool, pairs: PairsARound
) -> None:
    words.use(language)
    ui = Ui(*SIZE, measure=SkiaMeasure())
    options = Options(mode=mode, pairs=pairs, timed=timed, total=20)
    saved = SavedGame("f", 1, "k", mode, 5, 20, 61_000, "Lucía Fernández", "1")
    names = ("Lucía Fernández", "Mateo García", "Ana María", "Bo", "Maximilian Alexander", "Kim")
    about = (names, Auto(12, 2), 118, 12, 2, saved, True, False, language, None, ())
    assert not form(FormProps(options, Line.of(""), Line.of(""), "", *about), ui).scrolls
    words.use("en")


def test_a_row_with_many_names_has_a_line_of_its_own() -> None:
    names = ["A name of twenty-four xx", "Another of twenty-four x"]
    at = ready(setup(10, records=FakeRecords(names=names))).by_id
    assert at["nickname-label"].box.bottom <= at["deal-label"].box.y


def test_the_choices_on_the_page() -> None:
    said = views.text(ready(setup()))
    for text in ("Animals", "Nature · 40 pairs", "Columns", "Memory", "Projector", "All 40", "36"):
        assert text in said


def test_auto_is_worked_out_after_the_first_view() -> None:
    screen = setup()
    assert screen.view(SIZE).by_id["pairs-auto"].label == "Auto"
    label = ready(screen).by_id["pairs-auto"].label
    assert label.startswith("Auto · ")
    assert 3 <= int(label.split()[2]) <= 12


def test_a_small_set_offers_neither_totals_nor_rounds_it_cannot_fill() -> None:
    view = ready(setup(5))
    assert "total-all" not in view.by_id
    assert "pairs-5" in view.by_id
    assert "pairs-6" not in view.by_id


@pytest.mark.parametrize(("count", "chosen"), [(3, "pairs-3"), (4, "pairs-4"), (2, "pairs-all")])
def test_of_a_small_set_the_nearest_number_of_pairs_is_chosen(count: int, chosen: str) -> None:
    screen = setup(count)
    screen.update(Choose(replace(screen.state.options, pairs=6)))
    shown = [node for node in ready(screen).nodes if node.id.startswith("pairs-")]
    assert [node.id for node in shown if node.skin.fill == "term"] == [chosen]
    assert ("pairs-3" in [node.id for node in shown]) == (count > 2)


def test_starting_plays_with_the_choices_and_remembers_them() -> None:
    screen = setup()
    ready(screen)
    for id in ("direction-definition", "mode-memory", "pairs-6", "room-projector", "total-24"):
        screen.update(screen.view(SIZE).by_id[id].message)
    screen.update(UseNickname("Ana"))
    assert screen.services.settings.mode == "columns"
    route = screen.update(Action.BEGIN)
    assert isinstance(route, Push)
    assert isinstance(route.to, ToPlay)
    assert route.to.options == Options("memory", 6, "projector", "definition", 24)
    assert (route.to.path, route.to.seed, route.to.nickname) == (PATH, None, "Ana")
    kept = screen.services.settings
    assert (kept.mode, kept.pairs, kept.nickname) == ("memory", 6, "Ana")
    assert screen.services.records.choices(str(PATH))["total"] == 24


def test_where_cards_lie_face_down_the_side_that_is_asked_is_not_offered() -> None:
    screen = setup()
    assert "direction-definition" in ready(screen).by_id
    screen.update(screen.view(SIZE).by_id["mode-memory"].message)
    assert not [id for id in screen.view(SIZE).by_id if id.startswith("direction")]


def test_the_chosen_options_are_marked_by_more_than_their_ground() -> None:
    view = ready(setup(10))
    chosen, other = view.by_id["mode-columns"], view.by_id["mode-memory"]
    assert [icon.name for icon in chosen.icons] == ["tick"]
    assert other.icons == ()
    assert view.by_id["pairs-auto"].texts[0].weight > view.by_id["pairs-4"].texts[0].weight


def test_the_nickname_is_typed_in_its_field_and_enter_starts() -> None:
    screen = setup(settings=Settings("en", nickname="Ana"))
    ready(screen)
    screen.update(Focused("nickname"))
    screen.update(Key("a", ctrl=True))
    screen.update(Typed("Zoë +"))
    route = screen.update(Key("enter"))
    assert isinstance(route, Push)
    assert isinstance(route.to, ToPlay)
    assert route.to.nickname == "Zoë +"


def test_the_best_run_in_this_way_is_shown() -> None:
    records = FakeRecords(best={"x": best_of(pair_set("Animals", 40))})
    screen = setup(records=records)
    screen.update(Choose(Options(pairs=6, total=24)))
    assert "In this way: Best 100 · 1:42.18 · Ana" in views.text(ready(screen))
    assert (records.asked[-1].pairs_per_round, records.asked[-1].pairs) == (6, 24)


def test_faults_are_told_and_listed() -> None:
    screen = setup(problems=(FAULT,))
    node = ready(screen).on_key("w")
    assert node is not None
    screen.update(node.message)
    view = screen.view(SIZE)
    assert "Line 7: this term has no definition" in views.text(view)
    assert screen.update(Action.BACK) is None
    assert screen.update(Action.BACK) == Go.BACK


def test_a_set_that_went_away_says_so_and_goes_back() -> None:
    shelf = FakeShelf([pair_set("Animals", 40)])
    screen = SetupScreen(fakes.services(shelf), PATH)
    ready(screen)
    shelf.sets.clear()
    assert screen.update(Action.BEGIN) is None
    view = screen.view(SIZE)
    assert "Animals.yaml was moved, deleted or changed" in views.text(view)
    assert screen.update(view.by_id["back"].message) == Go.BACK
    assert screen.update(Event.CHANGED) is None


def test_r_opens_the_scores_of_this_set() -> None:
    screen = setup()
    assert screen.update(Action.SCORES) == Push(ToScores(pair_set("Animals", 40).content_key))


def test_the_set_can_be_edited_printed_and_exported_from_here() -> None:
    screen = setup()
    view = ready(screen)
    for keys, route in ((("e",), Push(ToEditor(PATH))), (("x", "ctrl+p"), Push(ToExport(PATH)))):
        for key in keys:
            node = view.on_key(key)
            assert node is not None
            assert screen.update(node.message) == route


def test_the_view_changes_nothing() -> None:
    screen = setup(40, problems=(FAULT,), records=FakeRecords(names=["Ana"]))
    views.same_after_view(screen, SIZE)
    ready(screen)
    for message in (Focused("nickname"), Typed("Ana"), Resized((800, 600)), Action.SHOW_PROBLEMS):
        screen.update(message)
        views.same_after_view(screen, screen.state.size)


def test_the_form_is_laid_out_again_only_when_something_in_it_differs() -> None:
    screen = setup()
    first = ready(screen).by_id["room-desk"]
    screen.update(Focused("start"))
    form.cache_clear()
    screen.view(SIZE)
    screen.view(SIZE)
    assert form.cache_info().misses == 1
    screen.update(first.message)
    screen.update(Focused("room-desk"))
    screen.view(SIZE)
    assert form.cache_info().misses == 1


def test_a_mode_of_a_newer_version_is_not_played_here() -> None:
    screen = setup(10, settings=Settings("en", mode="relay"))
    assert ready(screen).by_id["mode-columns"].icons
    assert screen.state.options.mode == "columns"


def test_a_game_without_a_clock_is_chosen_and_remembered() -> None:
    screen = setup()
    ready(screen)
    without = next(n for n in form_nodes(screen) if n.label == "Without a clock")
    screen.update(without.message)
    assert "The game is kept, and not ranked." in views.text(ready(screen))
    route = screen.update(Action.BEGIN)
    assert isinstance(route, Push)
    assert isinstance(route.to, ToPlay)
    assert not route.to.options.timed
    assert not screen.services.settings.timed
    assert not SetupScreen(screen.services, PATH).state.options.timed


def form_nodes(screen: SetupScreen) -> tuple[Node, ...]:
    return screen.view(SIZE).nodes
