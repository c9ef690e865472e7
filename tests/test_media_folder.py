"""Many pictures and sounds copied beside a set: once each, all or none, the folder read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.shelf import file_names, media_folder
from game.shelf.media_folder import MediaFolder


def pictures(folder: Path, number: int) -> list[str]:
    """Some files that look like pictures by their names."""
    folder.mkdir()
    made = [folder / f"{n}.png" for n in range(number)]
    for path in made:
        path.write_bytes(path.name.encode())
    return [str(path) for path in made]


def test_a_folder_is_read_once_however_many_come_into_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads = []

    def counted(folder: Path) -> dict[str, str]:
        reads.append(folder)
        return file_names.names_by_fold(folder)

    monkeypatch.setattr(media_folder, "names_by_fold", counted)
    files = pictures(tmp_path / "from", 30)
    with MediaFolder(tmp_path / "to") as copies:
        placed = [copies.place(file) for file in files * 2]
    assert len(reads) == 1
    assert len(set(placed)) == 30
    assert all(Path(path).read_bytes() == Path(path).name.encode() for path in placed)


def test_when_something_fails_no_copy_stays(tmp_path: Path) -> None:
    (tmp_path / "to").mkdir()
    (tmp_path / "to" / "9.png").write_bytes(b"was there")

    def place_all(files: list[str]) -> None:
        with MediaFolder(tmp_path / "to") as copies:
            for file in files:
                copies.place(file)
                copies.sync()

    with pytest.raises(FileNotFoundError):
        place_all([*pictures(tmp_path / "from", 3), str(tmp_path / "gone.png")])
    assert [path.name for path in (tmp_path / "to").iterdir()] == ["9.png"]


def test_a_name_that_another_program_takes_meanwhile_is_left_to_it(tmp_path: Path) -> None:
    one, two = pictures(tmp_path / "from", 2)
    folder = tmp_path / "to"
    with MediaFolder(folder) as copies:
        copies.place(one)
        (folder / "1.png").write_bytes(b"theirs")
        assert copies.place(two) == str(folder / "1-2.png")
    assert (folder / "1.png").read_bytes() == b"theirs"
