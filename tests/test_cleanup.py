"""What a killed program left half made is known by its name, and gone after the next start."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from game import temporary
from game.core.pair_set import Pair, PairSet, Side
from game.formats import read_any
from game.shelf.adding import add
from game.shelf.cleanup import clean_up
from tests.bench.kills.files import picture
from tests.e2e.window import ROOT

KILLED = """
import os, sys
from pathlib import Path
from game import temporary
folder = Path(sys.argv[1])
(folder / "sub").mkdir()
for path in (folder / "a.yaml", folder / "sub" / "b.yaml"):
    temporary.hidden(path).write_bytes(b"half")
home = temporary.hidden(folder / "Birds")
home.mkdir()
(home / "owl.png").write_bytes(b"half")
kept = temporary.open_folder()
os._exit(9)
"""


def listed(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def birds(folder: Path, pictures: int = 5) -> PairSet:
    folder.mkdir()
    files = [folder / f"{number}.png" for number in range(pictures)]
    for number, file in enumerate(files):
        file.write_bytes(picture(number))
    return PairSet("Birds", tuple(Pair(Side(f.stem), Side("", str(f))) for f in files))


def test_what_a_killed_program_left_is_gone_after_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sets, others = tmp_path / "sets", tmp_path / "others"
    sets.mkdir()
    others.mkdir()
    monkeypatch.setenv("TMPDIR", str(others))
    monkeypatch.setattr(tempfile, "tempdir", str(others))
    subprocess.run([sys.executable, "-c", KILLED, str(sets)], cwd=ROOT, check=False)
    assert len(listed(sets)) == 5
    assert len(listed(others)) == 1
    (sets / ".mine").touch()
    clean_up(sets, ())
    assert listed(sets) == [".mine", "sub"]
    assert listed(others) == []


def test_what_a_running_program_makes_is_left(tmp_path: Path) -> None:
    path = temporary.hidden(tmp_path / "a.yaml")
    path.touch()
    with temporary.folder() as folder:
        clean_up(tmp_path, ())
        assert path.is_file()
        assert folder.is_dir()
    assert not folder.exists()


@pytest.mark.skipif(os.name == "nt", reason="Links as Unix has them.")
def test_a_link_with_such_a_name_is_deleted_and_not_followed(tmp_path: Path) -> None:
    sets, mine = tmp_path / "sets", tmp_path / "mine"
    sets.mkdir()
    mine.mkdir()
    (mine / "precious.txt").touch()
    name = temporary.hidden(sets / "a").name.replace(str(os.getpid()), "4000001")
    (sets / name).symlink_to(mine)
    clean_up(sets, ())
    assert listed(sets) == []
    assert listed(mine) == ["precious.txt"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Only where processes fork can it be quick.")
@pytest.mark.parametrize("medium", range(5))
def test_a_set_is_there_with_all_its_pictures_or_not_at_all(tmp_path: Path, medium: int) -> None:
    pair_set, sets = birds(tmp_path / "given"), tmp_path / "sets"

    def die(copied: int, _all: int) -> None:
        if copied == medium:
            os._exit(9)

    if (child := os.fork()) == 0:
        add(pair_set, sets, die)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert not [path for path in sets.iterdir() if path.is_dir() and path.name[0] != "."]
    clean_up(sets, ())
    assert not [path for path in sets.iterdir() if path.is_dir()]
    found, problems = read_any(add(pair_set, sets))
    assert problems == []
    assert found is not None
    assert [Path(pair.definition.picture).parent for pair in found.pairs] == [sets / "Birds"] * 5


def test_a_folder_that_somebody_made_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    sets = tmp_path / "sets"

    def make(_copied: int, _all: int) -> None:
        (sets / "Birds").mkdir(exist_ok=True)

    with pytest.raises(FileExistsError):
        add(birds(tmp_path / "given"), sets, make)
    assert (sets / "Birds").is_dir()
    assert not [path for path in sets.iterdir() if path.name.startswith(".")]
