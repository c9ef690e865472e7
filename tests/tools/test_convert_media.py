"""The convert command with media: where they lie, what has no room for them, what is counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.formats import read_any, registry
from game.words import use
from tests.formats.sampled import DOT
from tests.tools.test_convert import ran


@pytest.fixture(autouse=True)
def _english() -> None:
    use("en")


def of_pictures(folder: Path) -> Path:
    """A pair of pictures alone, and one whose term is a picture, in a folder below."""
    (folder / "img").mkdir()
    (folder / "img" / "dog.png").write_bytes(DOT)
    path = folder / "pictures.yaml"
    path.write_text(
        "pairs:\n  - term: {image: img/dog.png}\n    definition: {image: img/dog.png}\n"
    )
    return path


@pytest.mark.parametrize("name", ["gift", "csv", "tsv", "json", "kvtml", "h5p", "moodle-xml"])
def test_a_set_of_which_nothing_can_be_written_is_refused(name: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    status, said, _data = ran(of_pictures(tmp_path), out, "--to", name)
    assert status == 1
    assert "No pair of this set can be written in this format" in said
    assert said.endswith("Nothing was written.\n")
    assert not out.exists()
    assert ran(tmp_path / "pictures.yaml", "-", "--to", name)[::2] == (1, b"")


@pytest.mark.parametrize("member", registry.writers(), ids=lambda member: member.NAME)
def test_as_many_pairs_are_told_as_are_read_again(member: registry.Writing, tmp_path: Path) -> None:
    path = of_pictures(tmp_path)
    with path.open("a") as file:
        file.write("  - term: {image: img/dog.png}\n    definition: b\n")
        file.write("  - term: c\n    definition: {image: img/dog.png}\n  - d: e\n  - f: g\n")
    out = tmp_path / f"out{member.EXTENSIONS[0]}"
    status, said, _data = ran(path, out, "--to", member.NAME)
    assert status == 0
    found = read_any(out)[0]
    assert found is not None
    assert f"{out}: {len(found.pairs)} pairs\n" in said
    assert ("left out" in said) == (len(found.pairs) < 5)


@pytest.mark.parametrize("name", ["set.yaml", "set.txt", "set"])
def test_media_go_beside_a_pair_file_whatever_it_is_called(name: str, tmp_path: Path) -> None:
    out = tmp_path / "out" / name
    out.parent.mkdir()
    assert ran(of_pictures(tmp_path), out, "--to", "parejas")[0] == 0
    assert (out.parent / "dog.png").read_bytes() == DOT


def test_media_of_a_folder_below_are_found_again(tmp_path: Path) -> None:
    out = tmp_path / "out.yaml"
    assert ran(of_pictures(tmp_path), out)[0] == 0
    found = read_any(out)[0]
    assert found is not None
    assert found.pairs[0].term.picture == str(tmp_path / "dog.png")


def test_that_media_do_not_go_through_a_stream_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _said, data = ran(of_pictures(tmp_path), "-", "--to", "parejas")
    assert (status, data[:6]) == (0, b"title:")
    assert "1 picture or sound is named in what was written" in capsys.readouterr().err


def test_a_disk_that_fails_leaves_no_media_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("game.export.destination.save", full)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "dog.png").write_bytes(b"mine")
    status, said, _data = ran(of_pictures(tmp_path), tmp_path / "out" / "set.yaml")
    assert status == 1
    assert "the disk is full" in said
    assert [file.read_bytes() for file in (tmp_path / "out").iterdir()] == [b"mine"]
