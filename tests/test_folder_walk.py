"""Walking folders: which files are found, how deep, and in which order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.shelf.folder_walk import walk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b", "a/c", "a/d/e", ".hidden", "a/.git/f"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path


def names(folder: Path, deepest: int, *, files_first: bool = False) -> list[str]:
    entries = walk(folder, deepest, files_first=files_first)
    return [Path(entry.path).relative_to(folder).as_posix() for entry in entries]


def test_files_come_by_name_and_hidden_ones_not_at_all(folder: Path) -> None:
    assert names(folder, 3) == ["a/c", "a/d/e", "b"]


def test_files_may_come_before_folders(folder: Path) -> None:
    assert names(folder, 3, files_first=True) == ["b", "a/c", "a/d/e"]


def test_what_lies_too_deep_is_left_out(folder: Path) -> None:
    assert names(folder, 2) == ["a/c", "b"]
    assert names(folder, 1) == ["b"]


@pytest.mark.skipif(os.name == "nt", reason="Links as Unix has them.")
def test_a_link_to_a_folder_is_not_followed(folder: Path) -> None:
    (folder / "a" / "round").symlink_to(folder)
    assert names(folder, 9) == ["a/c", "a/d/e", "a/round", "b"]


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert names(tmp_path / "none", 3) == []
