"""Odd homes and folders: one clear sentence, or play goes on; nothing falls and nothing hangs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game import paths
from game.__main__ import main
from game.formats import read_any
from game.places import NoHomeError, data_folder
from game.shelf import Shelf
from game.shelf.own_folder import make_user_folder
from game.shelf.saving import save

LONG = "a" * 300


def test_what_cannot_be_looked_at_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    for path in (tmp_path / LONG, tmp_path / "loop", Path("nul\0l")):
        assert not any(look(path) for look in (paths.exists, paths.is_folder, paths.is_file))
    assert paths.real(tmp_path / "loop") == tmp_path / "loop"


def homeless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the program without a home, as a service or a container may be."""

    def none(_path: object) -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("HOME", "MATCHING_PAIRS_HOME", "XDG_DATA_HOME", "USERPROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "expanduser", none)
    monkeypatch.setattr(Path, "home", none)
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)


def test_without_a_home_the_program_asks_for_a_folder(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    homeless(monkeypatch)
    with pytest.raises(NoHomeError):
        data_folder()
    assert main(["scores", "--lang", "en"]) == 2
    assert capsys.readouterr().err == (
        "You have no home folder here. Write --data and a folder for your games.\n"
    )


def test_the_home_of_a_user_that_is_not_there_is_said_to_be_meant(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["scores", "--lang", "en", "--data", "~nobody-here/games"]) == 2
    said = "There is no user whose home could be meant by ~nobody-here/games.\n"
    assert capsys.readouterr().err == said


@pytest.mark.parametrize("folder", [LONG, "shut/inner"])
def test_a_data_folder_that_cannot_be_read_has_no_scores(
    tmp_path: Path, folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "shut").touch()
    assert main(["scores", "--lang", "en", "--data", str(tmp_path / folder)]) == 0
    assert capsys.readouterr().out
    assert not make_user_folder(tmp_path / folder)


def test_a_pipe_where_the_shelf_remembers_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "library.json")
    shelf = Shelf([tmp_path / "pairs"], tmp_path / "library.json")
    assert shelf.entries() == ()
    shelf.remember()
    shelf.close()


def test_a_picture_that_is_a_link_to_itself_is_a_problem_of_its_pair(tmp_path: Path) -> None:
    (tmp_path / "loop.png").symlink_to("loop.png")
    file = tmp_path / "set.yaml"
    file.write_text("pairs:\n- [a, b]\n- term: {picture: loop.png}\n  definition: c\n- [d, e]\n")
    found, problems = read_any(file)
    assert found
    assert len(found.pairs) == 2
    assert "loop.png" in problems[0].problem


def test_saving_through_a_link_to_itself_is_an_error_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / "set.yaml").symlink_to("set.yaml")
    with pytest.raises(OSError, match="symbolic links"):
        save(tmp_path / "set.yaml", b"a: b")


@pytest.mark.parametrize("typed", ["inf", "nan", "-1", "0", "1000", "big"])
def test_a_text_size_that_there_is_none_of_is_said(
    typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["key", "hiragana", "--seed", "1", "--text", typed, "--lang", "en"])
    assert f"not “{typed}”" in capsys.readouterr().err
