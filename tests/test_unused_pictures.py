"""Pictures made in between are deleted, but none that a set may name."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.formats import registry
from game.shelf.unused_pictures import TABLES, TEXTS, delete_unused

PACKED = {
    *(".apkg", ".colpkg", ".anki2", ".zip", ".h5p", ".dz"),
    *(".docx", ".docm", ".odt", ".pptx", ".pptm", ".ppsx", ".odp"),
}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def stays(folder: Path, own: Path, name: str = "mine-2.png") -> bool:
    """True if a picture that was made in `folder` is there after the editor."""
    file = folder / name
    folder.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"png")
    delete_unused([str(file)], own)
    return file.exists()


def test_every_ending_of_a_set_is_looked_into_or_packed() -> None:
    ends = {Path(f"set{end}").suffix for each in registry.formats() for end in each.EXTENSIONS}
    assert ends == TEXTS | TABLES | PACKED


@pytest.mark.parametrize(
    "name",
    [*("a.yaml", "A.TXT", "a.yaml.bak", "a.yaml-2.bak", "a.bak", "a.md~", "a.yaml.old"), "a.json"],
)
def test_what_may_be_a_set_is_looked_into(own: Path, name: str) -> None:
    (own / name).write_text("- [x, {picture: mine-2.png}]\n", encoding="utf-8")
    assert stays(own, own)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("mine-2.png", b"x,Mine-2.PNG"),
        ("mine-2.png", "x\tmine-2.png".encode("utf-16")),
        ("mine-2.png", "x\tmine-2.png".encode("utf-16-be")),
        ("a_b-2.png", rb"![](a\_b\-2.png)"),
        ("my dog.png", b'<img src="my%20dog.png">'),
        ("my dog.png", b"- [x, {picture: my\n    dog.png}]"),
        ("my dog.png", b'- [x, {picture: "my\\\n    \\ dog.png"}]'),
        ("été.png", "x,e\u0301te\u0301.png".encode()),
        ("été.png", "x,ÉTÉ.png".encode()),
        ("été.png", "x,été.png".encode("cp1252")),
        ("été.png", "x,été.png".encode("utf-16")),
        ("été.png", b'["\\u00e9t\\u00E9.png"]'),
        ("été.png", b'<img src="&eacute;t&#233;.png">'),
        ("été.png", b"![](%C3%A9t%C3%A9.png)"),
    ],
)
def test_a_name_is_found_however_it_is_written(own: Path, name: str, written: bytes) -> None:
    (own / "set.txt").write_bytes(written)
    assert stays(own, own, name)
    (own / "set.txt").write_bytes(b"x,y.png")
    assert not stays(own, own, name)


def test_what_stands_in_no_set_for_sure_is_never_deleted(own: Path) -> None:
    assert stays(own, own, "l'été #1.png")


def test_each_of_several_is_looked_for(own: Path) -> None:
    names = ["e-2.png", "pie-2.png", "pie-3.png", "pie.jpg"]
    for name in names:
        (own / name).write_bytes(b"png")
    (own / "set.yaml").write_text("- [a, pie-3.png]\n- [b, pie-2.png]\n", encoding="utf-8")
    delete_unused([str(own / name) for name in (*names, "gone.png")], own)
    assert [name for name in names if (own / name).exists()] == names[:3]


def test_a_set_further_up_may_name_it(own: Path, tmp_path: Path) -> None:
    (own / "set.yaml").write_text("- [x, {picture: a/b/c/d/mine-2.png}]\n", encoding="utf-8")
    assert stays(own / "a" / "b" / "c" / "d", own)
    elsewhere = tmp_path / "lessons"
    assert not stays(elsewhere / "a" / "b", own)
    (elsewhere / "set.csv").write_text("x,a/b/mine-2.png\n", encoding="utf-8")
    assert stays(elsewhere / "a" / "b", own)


def test_only_a_set_that_cannot_be_read_keeps_everything(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.stem == "shut":
            raise PermissionError(13, "shut", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    (own / "shut.pdf").write_bytes(b"pdf")
    assert not stays(own, own)
    (own / "shut.pdf").rename(own / "shut.yaml")
    assert stays(own, own)


def test_a_table_that_was_saved_since_may_name_it(own: Path) -> None:
    table = own / "words.xlsx"
    table.write_bytes(b"PK")
    assert stays(own, own)
    os.utime(table, (0, 0))
    assert not stays(own, own)


def test_no_large_file_of_another_kind_is_read(own: Path) -> None:
    with (own / "book.pdf").open("wb") as file:
        file.truncate(15_000_000)
    assert not stays(own, own)


def test_where_there_is_too_much_to_look_at_nothing_is_deleted(own: Path) -> None:
    large = own / "large.csv"
    large.write_bytes(b"x,y\n" * 500_001)
    assert stays(own, own)
    large.write_bytes(b"")
    for number in range(300):
        (own / f"{number}.yaml").write_bytes(b"")
    assert stays(own, own)
    large.unlink()
    assert not stays(own, own)
