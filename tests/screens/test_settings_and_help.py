"""Settings count at once; help shows the keys."""

from pathlib import Path

import pytest

from game import words
from game.core.settings import Settings
from game.screens.about import AboutScreen
from game.screens.help import HelpScreen
from game.screens.routes import Go
from game.screens.settings import SettingsScreen
from game.view.messages import Focused, Key, Resized, Scrolled, Typed
from tests import fakes, views
from tests.fakes import FakeRecords, FakeShelf
from tests.views import SIZE, SIZES


def settings(
    text_scale: float = 1.0,
    memory_wait_ms: int = 1500,
    shelf: FakeShelf | None = None,
    records: FakeRecords | None = None,
) -> SettingsScreen:
    kept = Settings("en", text_scale=text_scale, memory_wait_ms=memory_wait_ms)
    return SettingsScreen(fakes.services(shelf or FakeShelf(), records, kept))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("screen_type", [SettingsScreen, HelpScreen, AboutScreen])
def test_everything_lies_on_the_page_and_apart(
    screen_type: type[SettingsScreen | HelpScreen | AboutScreen],
    size: tuple[int, int],
    scale: float,
    language: str,
) -> None:
    words.use(language)
    screen = screen_type(fakes.services(FakeShelf(), settings=Settings(language, text_scale=scale)))
    screen.update(Resized(size))
    for _turn in range(3):
        view = views.same_after_view(screen, size)
        assert views.outside(view) == []
        assert views.overlapping(view) == []
        assert views.spilled(view) == []
        screen.update(Scrolled(-4, view.nodes[0].box.centre))
    words.use("en")


@pytest.mark.parametrize(
    ("id", "what", "value"),
    [
        ("language-es", "language", "es"),
        ("theme-contrast", "theme", "contrast"),
        ("motion-False", "motion", False),
        ("mute-True", "mute", True),
        ("fullscreen-True", "fullscreen", True),
        ("memory_wait_ms-None", "memory_wait_ms", None),
        ("memory_wait_ms-500", "memory_wait_ms", 500),
        ("text-larger", "text_scale", 1.15),
        ("volume-louder", "volume", 90),
        ("volume-softer", "volume", 70),
    ],
)
def test_a_choice_counts_at_once_and_is_saved(id: str, what: str, value: object) -> None:
    records = FakeRecords()
    screen = settings(records=records)
    screen.update(screen.view(SIZE).by_id[id].message)
    assert getattr(screen.services.settings, what) == value
    assert records.settings.saved == [screen.services.settings]


def test_text_size_stops_at_its_ends() -> None:
    screen = settings(text_scale=2.0)
    screen.update(Typed("+"))
    assert screen.services.settings.text_scale == 2.0
    assert "200 %" in views.text(screen.view(SIZE))


def test_a_wait_that_is_not_in_the_list_is_shown_all_the_same() -> None:
    assert "1.25 s" in views.text(settings(memory_wait_ms=1250).view(SIZE))


def test_the_folder_is_named_and_opened() -> None:
    shelf = FakeShelf()
    screen = settings(shelf=shelf)
    view = screen.view(SIZE)
    assert str(Path("/own")) in views.text(view)
    screen.update(view.by_id["open-folder"].message)
    assert shelf.opened == [Path("/own")]


def test_what_has_the_keyboard_is_in_sight() -> None:
    screen = settings(text_scale=2.0)
    screen.view((800, 600))
    screen.update(Focused("open-folder"))
    node = screen.view((800, 600)).by_id["open-folder"]
    assert node.clip is not None
    assert views.within(node.box, node.clip)


def test_the_keys_of_a_game_are_on_the_first_page_in_an_ordinary_window() -> None:
    for language in words.LANGUAGES:
        words.use(language)
        view = HelpScreen(fakes.services(FakeShelf())).view(SIZE)
        begins = ("column-0-0-", "column-1-0-")
        rows = [n for n in view.nodes if n.id.startswith(begins) and n.marks]
        assert rows
        assert all(n.clip and n.box.bottom < n.clip.bottom for n in rows)
    words.use("en")


def test_every_key_has_its_cap_and_its_words() -> None:
    view = HelpScreen(fakes.services(FakeShelf())).view((1600, 3000))
    rows = [node for node in view.nodes if node.role == "row"]
    caps = {mark.words for row in rows for mark in row.marks}
    assert caps >= {"P", "U", "R", "Z", "M", "?", ".", "+", "−", "F1", "F11", "Esc"}
    assert all(row.texts[0].words for row in rows)


def test_keys_have_the_names_that_are_on_a_spanish_keyboard() -> None:
    words.use("es")
    view = HelpScreen(fakes.services(FakeShelf())).view(SIZE)
    words.use("en")
    caps = {mark.words for node in view.nodes for mark in node.marks}
    assert {"AvPág", "RePág", "Supr", "Intro", "Mayús"} <= caps
    assert not caps & {"PgDn", "PgUp", "Del", "Enter", "Shift"}


def test_the_options_of_both_panels_begin_at_one_edge() -> None:
    at = settings()
    at.update(Resized((800, 600)))
    view = at.view((800, 600))
    panels = {node.parent: node.box.x for node in reversed(view.nodes) if node.role == "choice"}
    assert len(panels) > 7
    assert len({round(x) for x in panels.values()}) == 1


def test_escape_goes_back() -> None:
    assert settings().update(Key("escape")) == Go.BACK
    assert HelpScreen(fakes.services(FakeShelf())).update(Key("escape")) == Go.BACK


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_readme_says_of_help_what_the_page_of_keys_says(language: str) -> None:
    words.use(language)
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    labels = [node.label for node in HelpScreen(fakes.services()).view(SIZE).nodes]
    words.use("en")
    for key in "?RU":
        said = next(label for label in labels if label.startswith(f"{key}: "))
        assert f"| `{key}` | {said[3:]} |" in readme
