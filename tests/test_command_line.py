"""The command line: the language that it speaks, and what the window is opened with."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from game.__main__ import launch_options, main, parse, parser
from game.core.settings import Settings
from game.launch import LaunchOptions, first_screen
from game.places import STARTER_SETS
from game.records.records import Records
from game.screens.routes import ToCards, ToPlay
from game.shelf import Shelf
from game.signals import ENDED, end_at_once
from game.tools.deal_options import PlayOptions
from tests.records.made import Day


def _choose(folder: Path, language: str) -> None:
    records = Records.open(folder, Day())
    records.settings.save(Settings(language=language))
    records.close()


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_command_speaks_the_language_chosen_in_the_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    _choose(tmp_path, language)
    assert main(["key", "nothing", "--seed", "1", "--data", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert said.startswith({"es": "No hay", "en": "There is no file"}[language])


def test_help_speaks_it_too_from_the_folder_that_the_environment_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(tmp_path, "es")
    monkeypatch.setenv("MATCHING_PAIRS_HOME", str(tmp_path))
    with pytest.raises(SystemExit):
        main(["--help"])
    assert capsys.readouterr().out.startswith("uso: ")


def test_a_language_asked_for_comes_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _choose(tmp_path, "es")
    main(["key", "nothing", "--seed", "1", "--lang", "en", "--data", str(tmp_path)])
    assert capsys.readouterr().err.startswith("There is no file")


def test_a_window_without_options_is_opened_as_it_was_remembered() -> None:
    assert launch_options(parse(["--mute"])) == LaunchOptions(mute=True)


def test_all_that_is_typed_reaches_the_window(tmp_path: Path) -> None:
    window = ["--lang", "es", "--theme", "dark", "--size", "800x600", "--no-motion", "--fullscreen"]
    game = ["animals", "--mode", "memory", "--pairs", "6", "--seed", "7", "--name", "Ana"]
    assert launch_options(
        parse(["play", *game, *window, "--data", str(tmp_path)])
    ) == LaunchOptions(
        str(tmp_path),
        "es",
        "dark",
        (800, 600),
        fullscreen=True,
        motion=False,
        play=PlayOptions("animals", "memory", 6, seed=7, name="Ana"),
    )


def test_a_class_game_and_a_lesson_are_typed_in_one_line() -> None:
    typed = ["play", "animals", "--teams", "Azul, Naranja,Verde", "verbs", "--turns", "equal"]
    play = launch_options(parse([*typed, "--turn-time", "30"])).play
    assert play
    assert (play.set, play.lesson) == ("animals", ("verbs",))
    teams = play.team_options()
    assert teams
    assert [team.name for team in teams.teams] == ["Azul", "Naranja", "Verde"]
    assert (teams.turns, teams.turn_ms, teams.first) == ("equal", 30_000, 0)


def test_buzzers_are_typed_as_well() -> None:
    typed = ["play", "animals", "--teams", "Azul,Verde", "--turn-time", "5"]
    for more, pressed in (([], False), (["--buzzers"], True)):
        play = launch_options(parse([*typed, *more])).play
        assert play
        teams = play.team_options()
        assert teams
        assert (teams.buzzers, teams.turn_ms) == (pressed, 5_000)


@pytest.mark.parametrize("typed", [["--buzzers"], ["--turns", "equal"], ["--turn-time", "9"]])
def test_what_is_for_teams_is_refused_where_none_are_named(
    typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse(["play", "animals", *typed])
    assert f"{typed[0]} is for teams" in capsys.readouterr().err


@pytest.mark.parametrize(
    "typed",
    [
        ["--teams", "Azul"],
        ["--teams", "a,b,c,d,e,f,g"],
        ["--teams", "Azul,azul"],
        ["--turn-time", "0"],
        ["--turn-time", "900"],
        ["--turns", "never"],
    ],
)
def test_teams_that_cannot_be_are_refused_in_a_sentence(
    typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse(["play", "animals", *typed])
    assert typed[0] in capsys.readouterr().err


def test_the_cards_can_be_looked_at_first_and_no_deal_is_made_of_that(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = ["play", "hiragana", "--mode", "look", "--seed", "7", "--direction", "definition"]
    play = launch_options(parse([*typed, "--room", "projector", "--name", "Ana"])).play
    shelf = Shelf([STARTER_SETS, tmp_path])
    to = first_screen(play, shelf, Settings(mode="memory"))
    assert isinstance(to, ToCards)
    assert (to.path.stem, to.seed, to.first, to.only) == ("hiragana", 7, "definition", None)
    assert to.play is not None
    assert (to.play.options.mode, to.play.options.room) == ("memory", "projector")
    assert (to.play.nickname, to.play.seed) == ("Ana", None)
    with pytest.raises(SystemExit):
        parse(["key", "hiragana", "--mode", "look", "--seed", "7"])
    assert "look" in capsys.readouterr().err


def test_a_game_by_ear_can_be_typed(tmp_path: Path) -> None:
    shelf = Shelf([STARTER_SETS, tmp_path])
    play = launch_options(parse(["play", "animales-en", "--listen"])).play
    to = first_screen(play, shelf, Settings())
    assert isinstance(to, ToPlay)
    assert to.options.heard
    plain = first_screen(launch_options(parse(["play", "hiragana"])).play, shelf, Settings())
    assert isinstance(plain, ToPlay)
    assert not plain.options.heard


@pytest.mark.parametrize("words", ["foo", "--mute foo", "--theme dark foo", "foo key"])
def test_a_word_that_is_no_command_is_told_all_commands(
    words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse(words.split())
    assert "'foo' (choose from 'play', 'check'," in capsys.readouterr().err.replace('"', "'")


def test_the_value_of_an_option_is_no_command() -> None:
    assert parse(["--data", "play", "--mute"]).command is None
    assert parse(["--data", "play", "scores"]).command == "scores"


@pytest.mark.parametrize(
    "command", ["due", "progress", "scores", "play animals", "key animals --seed 1"]
)
def test_options_of_the_program_may_stand_before_a_command_or_after_it(command: str) -> None:
    words = command.split()
    options = ["--data", "my folder", "--lang", "es"]
    before, after = [*options, *words], [*words, *options]
    assert parser(before).parse_args(before) == parser(after).parse_args(after)
    both = ["--data", "other", *words, *options]
    assert parser(both).parse_args(both).data == "my folder"
    bare = parser(words).parse_args(words)
    assert (bare.data, bare.lang) == ("", "")


def test_what_a_command_takes_for_granted_gives_way_to_what_stands_before_it() -> None:
    words = ["key", "animals", "--seed", "1"]
    assert parser(words).parse_args(words).size == (1280, 720)
    words = ["--size", "800x600", *words]
    assert parser(words).parse_args(words).size == (800, 600)


def test_a_signal_while_a_library_loads_ends_the_program_without_a_word(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Skia, while it loads, tells whatever is raised as a failure of its own."""

    def load(_options: LaunchOptions) -> int:
        try:
            end_at_once(signal.SIGTERM)
        except SystemExit as end:
            raise ImportError("initialization failed") from end

    monkeypatch.setattr("game.launch.launch", load)
    with pytest.raises(SystemExit) as end:
        main([])
    assert end.value.code == ENDED + signal.SIGTERM
    assert capsys.readouterr().err == ""
