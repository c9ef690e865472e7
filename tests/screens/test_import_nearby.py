"""The newest files: where they are looked for, and what is none."""

from __future__ import annotations

import os
from pathlib import Path

from game.screens.importing.discovery import newest


def put(folder: Path, name: str, when: int) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text("a\tb\n", encoding="utf-8")
    os.utime(path, (when, when))
    return path


def test_the_newest_file_comes_first_and_strange_ones_not_at_all(tmp_path: Path) -> None:
    old, new = put(tmp_path, "a.csv", 1), put(tmp_path, "b.xlsx", 2)
    put(tmp_path, "film.mkv", 3)
    assert newest([tmp_path], 9) == (new, old)
    assert newest([tmp_path], 1) == (new,)


def test_what_lies_in_the_users_own_folder_and_is_no_set_yet_is_found(tmp_path: Path) -> None:
    own = tmp_path / "pairs"
    table = put(own, "kahoot.csv", 1)
    put(own, "set.yaml", 2)
    put(own, "README.txt", 3)
    assert newest([tmp_path / "gone"], 9, own) == (table,)
