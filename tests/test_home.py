"""No test reaches the user's own folders, whatever it forgets to say."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from game import places
from game.__main__ import main
from tests.e2e.window import ROOT, environment

ASK = "from game.places import *; print(data_folder(), *arrivals(), sep='\\n')"


def reached(home: Path) -> list[Path]:
    """Folders of the user that are not in `home`, here and in a program that is started."""
    words = [sys.executable, "-c", ASK]
    said = subprocess.run(words, cwd=ROOT, env=environment(), check=True, capture_output=True)
    there = map(Path, said.stdout.decode().splitlines())
    here = (places.data_folder(), *places.arrivals(), Path.home())
    return [path for path in (*here, *there) if not path.is_relative_to(home)]


def test_all_folders_of_the_user_are_in_a_home_of_the_test(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reached(home) == []
    monkeypatch.delenv("MATCHING_PAIRS_HOME")
    assert reached(home) == []


def test_what_a_command_reads_without_a_folder_is_the_one_of_the_test(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "data" / "pairs").mkdir(parents=True)
    (home / "data" / "pairs" / "mine.yaml").write_text("a: b\nc: d\ne: f\n", encoding="utf-8")
    assert main(["key", "mine", "--seed", "7"]) == 0
    assert "a · b" in capsys.readouterr().out


def test_temporary_files_lie_where_they_go_away_with_the_test_run(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    asked = (sys.executable, "-c", "import tempfile; print(tempfile.gettempdir())")
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    assert tempfile.gettempdir() == said
    assert Path(said).is_relative_to(tmp_path_factory.getbasetemp())
