"""The file behind the editor: what survives, versions before, other hands."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from game.core.pair_set import Pair, Side
from game.core.sheet import Sheet
from game.formats import read_any
from game.shelf import document, file_names, saving
from game.shelf.document import Document
from game.view.messages import Event
from tests.screens.editor_made import TWO, Editor, a_file

MINE = """# my words
title: Two   # a title
colour: blue
pairs:
  - uno: one      # the first
  - [dos, two]
"""


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.yaml"
    path.write_text(MINE, encoding="utf-8")
    return path


def opened(path: Path | None, own: Path) -> tuple[Document, Sheet]:
    kept = Document(path, own, lambda: 0)
    return kept, kept.open()


def test_comments_and_unknown_keys_survive_a_change(mine: Path, tmp_path: Path) -> None:
    kept, sheet = opened(mine, tmp_path / "own")
    kept.save(sheet.put(1, "definition", "2"))
    assert mine.read_text(encoding="utf-8") == MINE.replace("two]", "2]")


def test_a_mended_pair_is_told_once_it_is_saved(mine: Path, tmp_path: Path) -> None:
    told: list[tuple[Mapping[str, str], Path]] = []
    kept = Document(mine, tmp_path / "own", lambda: 0, lambda *mended: told.append(mended))
    sheet = kept.open()
    kept.save(sheet.put(0, "hint", "first"))
    assert told == []
    kept.save(sheet.put(0, "definition", "ones"))
    one, ones = (Pair(Side("uno"), Side(text)).content_key for text in ("one", "ones"))
    kept.save(sheet)
    assert told == [({one: ones}, mine), ({ones: one}, mine)]


def test_opening_alone_changes_nothing(mine: Path, tmp_path: Path) -> None:
    opened(mine, tmp_path / "own")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.yaml"]


def test_the_version_before_the_first_change_is_kept(mine: Path, tmp_path: Path) -> None:
    kept, sheet = opened(mine, tmp_path / "own")
    for text in ("a", "b", "c"):
        sheet = kept.save(sheet.put(0, "term", text))
    assert (tmp_path / "mine.yaml.bak").read_text(encoding="utf-8") == MINE
    assert "  - c: one      # the first\n" in mine.read_text(encoding="utf-8")


def test_what_others_write_is_taken_over(mine: Path, tmp_path: Path) -> None:
    kept, sheet = opened(mine, tmp_path / "own")
    assert kept.reread(sheet) is None
    mine.write_text(MINE.replace("uno", "UNO"), encoding="utf-8")
    found = kept.reread(sheet)
    assert found is not None
    assert found.rows[0].term.text == "UNO"
    assert found.rows[1].key == sheet.rows[1].key
    kept.save(found.put(1, "term", "DOS"))
    assert "UNO: one      # the first" in mine.read_text(encoding="utf-8")


def test_what_others_wrote_unseen_is_kept_beside(mine: Path, tmp_path: Path) -> None:
    kept, sheet = opened(mine, tmp_path / "own")
    sheet = kept.save(sheet.put(0, "term", "a"))
    mine.write_text("theirs: x\n", encoding="utf-8")
    kept.save(sheet.put(0, "term", "b"))
    assert (tmp_path / "mine.yaml.bak").read_text(encoding="utf-8") == MINE
    assert (tmp_path / "mine.yaml-2.bak").read_text(encoding="utf-8") == "theirs: x\n"
    assert "b: one" in mine.read_text(encoding="utf-8")
    assert any("mine.yaml-2.bak" in said for said in kept.notices)


def test_what_others_wrote_is_not_written_over_when_it_cannot_be_kept(
    mine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, sheet = opened(mine, tmp_path / "own")
    mine.write_text("theirs: x\n", encoding="utf-8")

    def refused(_path: Path, _data: bytes) -> Path:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as broken:
        broken.setattr(saving, "keep_theirs", refused)
        sheet = kept.save(sheet.put(0, "term", "a"))
    assert mine.read_text(encoding="utf-8") == "theirs: x\n"
    assert "theirs cannot be kept" in kept.trouble
    kept.save(sheet)
    assert kept.trouble == ""
    assert "a: one" in mine.read_text(encoding="utf-8")


def test_a_version_before_that_cannot_be_kept_does_not_stop_saving(
    mine: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine.yaml.bak").mkdir()
    kept, sheet = opened(mine, tmp_path / "own")
    kept.save(sheet.put(0, "term", "a"))
    assert kept.trouble == ""
    assert "a: one" in mine.read_text(encoding="utf-8")


def test_the_version_before_stays_when_theirs_was_taken_over(mine: Path, tmp_path: Path) -> None:
    kept, sheet = opened(mine, tmp_path / "own")
    sheet = kept.save(sheet.put(0, "term", "a"))
    mine.write_text("theirs: x\n", encoding="utf-8")
    found = kept.reread(sheet)
    assert found is not None
    kept.save(found.put(0, "term", "ours"))
    assert (tmp_path / "mine.yaml.bak").read_text(encoding="utf-8") == MINE
    assert (tmp_path / "mine.yaml-2.bak").read_text(encoding="utf-8") == "theirs: x\n"


def test_a_file_that_is_just_being_written_does_not_empty_the_table(
    mine: Path, tmp_path: Path
) -> None:
    kept, sheet = opened(mine, tmp_path / "own")
    mine.write_bytes(b"")
    assert kept.reread(sheet) is None
    mine.write_text("theirs: x\n", encoding="utf-8")
    found = kept.reread(sheet)
    assert found is not None
    assert found.rows[0].term.text == "theirs"


def test_a_new_set_takes_nobodys_place_after_a_saving_that_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    kept, sheet = opened(None, own)
    sheet = sheet.headed(title="Animals").put(0, "term", "x").put(0, "definition", "y")

    def full(_path: Path, _data: bytes, **_how: bool) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(saving, "save", full)
        sheet = kept.save(sheet)
    assert "the disk is full" in kept.trouble
    (own / "Animals.yaml").write_text("somebody: else\n", encoding="utf-8")
    kept.save(sheet)
    assert (own / "Animals.yaml").read_text(encoding="utf-8") == "somebody: else\n"
    assert kept.path == own / "Animals-2.yaml"
    assert read_any(kept.path)[0]


def test_two_programs_that_take_the_same_name_at_once_keep_both_sets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    kept, sheet = opened(None, own)
    real, names = file_names.free_name, [own / "Animals.yaml"]

    def seen_before_the_other(*how: str) -> Path:
        return names.pop() if names else real(own, *how[1:])

    monkeypatch.setattr(document, "free_name", seen_before_the_other)
    a_file(own, "somebody: else\n", "Animals.yaml")
    kept.save(sheet.headed(title="Animals").put(0, "term", "x"))
    assert kept.path == own / "Animals-2.yaml"
    assert (own / "Animals.yaml").read_text(encoding="utf-8") == "somebody: else\n"


def test_a_file_that_was_deleted_comes_back_with_a_change_and_not_by_itself(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.path.unlink()
    at.send(Event.CHANGED)
    at.send(Event.CHANGED)
    assert not at.path.exists()
    assert sum("is gone" in node.label for node in at.view().nodes if node.role == "panel") == 1
    assert at.node("status").label == "Not saved · 2 pairs"
    at.write("three", "<enter>")
    assert at.pairs()[0] == ("three", "one")
    assert "is gone" not in at.says()
    assert at.node("status").label == "Saved · 2 pairs"


def test_a_file_that_was_deleted_can_be_saved_again_as_it_was(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.path.unlink()
    at.send(Event.CHANGED)
    at.send(at.node("again").message)
    assert at.path.read_text(encoding="utf-8") == TWO
    assert "is gone" not in at.says()
