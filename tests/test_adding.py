"""Adding sets to the user's own folder: their media, their names, disks that fail."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.core.pair_set import Pair, PairSet, Side
from game.formats import read_any
from game.shelf import saving
from game.shelf.adding import add, add_as_it_is, add_copy

PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\nIDATx"
    b"\x9cc\0\x01\0\0\x05\0\x01\r\n-\xb4\0\0\0\0IEND\xaeB`\x82"
)
BIRDS = "title: Birds # mine\npairs:\n  - owl: búho\n  - hen: gallina\n  - term: alone\n"


def plain(title: str = "Aves") -> PairSet:
    return PairSet(title, (Pair(Side("búho"), Side("owl")),))


def with_pictures(folder: Path) -> PairSet:
    """Two pictures of one name, and a sound."""
    files = [folder / name for name in ("a/owl.png", "b/owl.png", "owl.ogg")]
    for number, file in enumerate(files):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes((b"OggS" if file.suffix == ".ogg" else PNG) + bytes([number]))
    one, two, sound = map(str, files)
    owl = Pair(Side("búho", one, sound), Side("", two))
    return PairSet("Aves", (owl, Pair(Side("otro", one), Side("more"))))


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    assert add(plain(), tmp_path).name == "Aves.yaml"
    assert add(replace(plain(), subject="2"), tmp_path).name == "Aves-2.yaml"
    assert add_as_it_is(b"a: b", plain(), Path("/x/aves.yml"), tmp_path).name == "aves.yml"


def test_media_lie_in_the_sets_own_folder_and_are_found_again(tmp_path: Path) -> None:
    given, own = with_pictures(tmp_path / "given"), tmp_path / "own"
    path = add(given, own)
    found, problems = read_any(path)
    assert path.parent == own / "Aves"
    assert found is not None
    assert problems == []
    names = sorted(file.name for file in path.parent.iterdir())
    assert names == ["Aves.yaml", "owl-2.png", "owl.ogg", "owl.png"]
    owl, other = found.pairs
    sides = (owl.term, owl.definition, other.term)
    assert [Path(side.picture).read_bytes()[-1] for side in sides] == [0, 1, 0]


def test_copying_media_tells_how_far_it_is_and_nothing_stays_when_it_is_stopped(
    tmp_path: Path,
) -> None:
    given, own = with_pictures(tmp_path / "given"), tmp_path / "own"
    told = list[tuple[int, int]]()

    def stop(copied: int, media: int) -> None:
        told.append((copied, media))
        if copied == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add(given, own, stop)
    with pytest.raises(KeyboardInterrupt):
        add_as_it_is(b"a: b", given, tmp_path / "given" / "x.yaml", own, stop)
    assert told[:3] == [(0, 3), (1, 3), (2, 3)]
    assert not [path for path in own.iterdir() if path.is_dir()]


def test_a_native_file_keeps_its_comments_and_where_its_media_lie(tmp_path: Path) -> None:
    given, own = tmp_path / "given", tmp_path / "own"
    (given / "img").mkdir(parents=True)
    (given / "img" / "owl.png").write_bytes(PNG)
    data = b"# mine\nlechuza: {image: img/owl.png}\n"
    (given / "aves.yaml").write_bytes(data)
    found, _problems = read_any(given / "aves.yaml")
    assert found is not None
    path = add_as_it_is(data, found, given / "aves.yaml", own)
    assert path.read_bytes() == data
    again, problems = read_any(path)
    assert problems == []
    assert again is not None
    assert again.pairs[0].definition.picture == str(path.parent / "img" / "owl.png")


def test_a_disk_that_fails_leaves_nothing_half_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: Any) -> None:
        raise OSError("full")

    given, own = with_pictures(tmp_path / "given"), tmp_path / "own"
    own.mkdir()
    monkeypatch.setattr(saving, "save", full)
    with pytest.raises(OSError, match="full"):
        add(given, own)
    assert list(own.iterdir()) == []


def test_media_of_distractors_come_too_and_equal_files_lie_there_once(tmp_path: Path) -> None:
    given = with_pictures(tmp_path / "given")
    (tmp_path / "given" / "b" / "owl.png").write_bytes(PNG + b"\0")
    two = given.pairs[0].definition
    path = add(replace(given, distractors=(Side("no", two.picture),)), tmp_path / "own")
    found, problems = read_any(path)
    assert problems == []
    assert found is not None
    assert found.distractors[0].picture == str(path.parent / "owl.png")
    assert sorted(file.name for file in path.parent.iterdir()) == [
        "Aves.yaml",
        "owl.ogg",
        "owl.png",
    ]


def test_a_set_too_large_to_be_read_again_is_not_saved_and_why_is_said(tmp_path: Path) -> None:
    given = with_pictures(tmp_path / "given")
    long = tuple(Pair(Side(f"{n} " + "x" * 9900), Side("y" * 9900)) for n in range(1100))
    with pytest.raises(OSError, match="20 MB at most"):
        add(replace(given, pairs=long, distractors=(given.pairs[0].term,)), tmp_path / "own")
    assert not [file for file in (tmp_path / "own").iterdir() if file.is_dir()]


def test_a_copy_has_a_title_of_its_own_and_all_that_was_written(tmp_path: Path) -> None:
    own, other = tmp_path / "own", tmp_path / "other"
    other.mkdir()
    path = other / "birds.yaml"
    path.write_text(BIRDS, encoding="utf-8")
    names = []
    for _copy in range(3):
        copy = add_copy(path, own)
        found = read_any(copy)[0]
        assert found is not None
        names.append(found.title)
        assert "term: alone" in copy.read_text(encoding="utf-8")
        assert "# mine" in copy.read_text(encoding="utf-8")
    assert names == ["Birds (copy)", "Birds (copy 2)", "Birds (copy 3)"]
    again = read_any(add_copy(own / "Birds-copy.yaml", own))[0]
    assert again is not None
    assert again.title == "Birds (copy 4)"


def test_a_copy_has_pictures_of_its_own(tmp_path: Path) -> None:
    path = add(with_pictures(tmp_path / "given"), tmp_path / "own")
    copy = add_copy(path, tmp_path / "own")
    found, problems = read_any(copy)
    assert (problems, copy.parent.name) == ([], "Aves-copy")
    assert found is not None
    assert Path(found.pairs[0].term.picture).parent == copy.parent
