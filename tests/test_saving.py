"""What is saved is there whole or not at all, under a name that is free."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from game.shelf.file_names import free_name
from game.shelf.media_folder import place_media
from game.shelf.saving import _temporary, keep_before, keep_theirs, save


def listed(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "sub" / "set.yaml"
    save(path, b"one")
    save(path, b"two")
    assert path.read_bytes() == b"two"
    assert listed(path.parent) == ["set.yaml"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "set.yaml"
    save(path, b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save(path, b"new")
    assert path.read_bytes() == b"old"
    assert listed(tmp_path) == ["set.yaml"]


def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "set.yaml"
    save(path, b"old")
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        save(path, b"new")
    assert path.read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt", reason="Links as Unix has them.")
def test_a_link_at_the_place_of_the_temporary_file_is_not_followed(tmp_path: Path) -> None:
    path, other = tmp_path / "set.yaml", tmp_path / "other.txt"
    other.write_bytes(b"precious")
    with _temporary(path) as temporary:
        pass
    temporary.symlink_to(other)
    save(path, b"new")
    assert (path.read_bytes(), other.read_bytes()) == (b"new", b"precious")
    assert listed(tmp_path) == ["other.txt", "set.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="Links and modes as Unix has them.")
def test_links_and_modes_stay_as_they_were(tmp_path: Path) -> None:
    path, link = tmp_path / "set.yaml", tmp_path / "link.yaml"
    save(path, b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    save(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_the_version_before_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "set.yaml"
    assert keep_before(path) is None
    save(path, b"old")
    kept = keep_before(path)
    save(path, b"new")
    assert kept == tmp_path / "set.yaml.bak"
    assert kept.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Los animales", "Los-animales.yaml"),
        ("Capítulo 7: ¿qué?", "Capítulo-7-qué.yaml"),
        ("日本語 の 単語", "日本語-の-単語.yaml"),
        ("हिन्दी", "हिन्दी.yaml"),
        ("../../etc/passwd", "etc-passwd.yaml"),
        ("CON", "CON-1.yaml"),
        ("com1", "com1-1.yaml"),
        ("LPT²", "LPT²-1.yaml"),
        (" . ", "My-pairs.yaml"),
    ],
)
def test_a_title_becomes_a_name_that_any_system_takes(
    tmp_path: Path, title: str, name: str
) -> None:
    assert free_name(tmp_path, title).name == name


def test_a_name_is_never_taken_twice(tmp_path: Path) -> None:
    (tmp_path / "BIRDS.yaml").touch()
    assert free_name(tmp_path, "birds").name == "birds-2.yaml"
    assert len(free_name(tmp_path, "語" * 900).name.encode()) < 130


def test_media_are_copied_once(tmp_path: Path) -> None:
    folder = tmp_path / "sets"
    folder.mkdir()
    outside, other = tmp_path / "dog.png", tmp_path / "x" / "dog.png"
    other.parent.mkdir()
    outside.write_bytes(b"dog")
    other.write_bytes(b"another dog")
    assert place_media(str(outside), folder) == str(folder / "dog.png")
    assert place_media(str(outside), folder) == str(folder / "dog.png")
    assert place_media(str(other), folder) == str(folder / "dog-2.png")
    assert place_media(str(folder / "dog.png"), folder) == str(folder / "dog.png")
    assert listed(folder) == ["dog-2.png", "dog.png"]


def test_media_get_a_name_that_a_pair_file_can_hold(tmp_path: Path) -> None:
    source = tmp_path / "~my: dog.png"
    source.write_bytes(b"dog")
    folder = tmp_path / "sets"
    folder.mkdir()
    assert place_media(str(source), folder) == str(folder / "my-dog.png")


def test_a_name_as_long_as_a_disk_takes_is_saved_and_kept(tmp_path: Path) -> None:
    path = tmp_path / ("ñ" * 120 + "12345.yaml")
    assert len(path.name.encode()) == 250
    save(path, b"old")
    assert keep_before(path)
    assert keep_theirs(path, b"theirs").name.endswith("-2.bak")
    save(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_new_file_takes_nobodys_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path / "a.yaml", b"theirs")
    with pytest.raises(FileExistsError):
        save(tmp_path / "a.yaml", b"ours", new=True)

    def none(*_paths: object) -> None:
        raise PermissionError("no links on this disk")

    monkeypatch.setattr(os, "link", none)
    with pytest.raises(FileExistsError):
        save(tmp_path / "a.yaml", b"ours", new=True)
    save(tmp_path / "b.yaml", b"ours", new=True)
    assert listed(tmp_path) == ["a.yaml", "b.yaml"]
    assert (tmp_path / "a.yaml").read_bytes() == b"theirs"


def test_what_others_wrote_is_kept_each_time_under_a_name_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "set.yaml"
    kept = [keep_theirs(path, data).name for data in (b"a", b"b")]
    assert kept == ["set.yaml-2.bak", "set.yaml-3.bak"]
    assert (tmp_path / kept[0]).read_bytes() == b"a"


def test_what_another_computer_is_writing_is_left_unless_it_is_old(tmp_path: Path) -> None:
    fresh, old = (tmp_path / f".{name}.yaml.ffffffff.4000001-1.saving" for name in "ab")
    fresh.touch()
    old.touch()
    os.utime(old, (1, 1))
    save(tmp_path / "set.yaml", b"x")
    assert listed(tmp_path) == [fresh.name, "set.yaml"]


def test_media_whose_names_differ_in_capitals_alone_do_not_meet(tmp_path: Path) -> None:
    folder = tmp_path / "sets"
    folder.mkdir()
    (tmp_path / "Dog.png").write_bytes(b"another")
    (folder / "dog.PNG").write_bytes(b"dog")
    assert place_media(str(tmp_path / "Dog.png"), folder) == str(folder / "Dog-2.png")


@pytest.mark.parametrize(
    ("name", "other"), [("CON.png", "CON_.png"), ("con.tar.png", "con_.tar.png")]
)
def test_media_with_the_name_of_a_device_get_another(tmp_path: Path, name: str, other: str) -> None:
    folder = tmp_path / "sets"
    folder.mkdir()
    (tmp_path / name).write_bytes(b"con")
    assert place_media(str(tmp_path / name), folder) == str(folder / other)


@pytest.mark.skipif(os.name == "nt", reason="Pipes as Unix has them.")
def test_a_pipe_or_a_folder_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="a pipe or a device"):
        save(tmp_path / "pipe", b"x")
    with pytest.raises(IsADirectoryError):
        save(tmp_path / "folder", b"x")
    assert (tmp_path / "pipe").is_fifo()
    assert listed(tmp_path) == ["folder", "pipe"]


ROOT = Path(__file__).parents[1]
WRITER = """
import sys
from pathlib import Path
from game.shelf.saving import save
path, n = Path(sys.argv[1]), 0
while True:
    n += 1
    save(path, b"%d\\n" % n * 20000)
    print(n, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="It is killed with a signal.")
def test_killed_while_saving_the_file_is_whole_and_swept_up_after(tmp_path: Path) -> None:
    path, chance = tmp_path / "set.yaml", Random(3)
    for _kill in range(6):
        command = [sys.executable, "-c", WRITER, str(path)]
        child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert child.stdout
        child.stdout.readline()
        time.sleep(chance.random() * 0.05)
        child.send_signal(signal.SIGKILL)
        said = child.stdout.read().split()
        child.wait()
        lines = path.read_bytes().split()
        assert len(lines) == 20000
        assert len({*lines}) == 1
        assert not said or int(lines[0]) >= int(said[-1])
    save(path, b"end")
    assert listed(tmp_path) == ["set.yaml"]
