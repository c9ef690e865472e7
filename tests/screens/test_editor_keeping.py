"""The file behind the editor: copies of the sets of the program, versions before, other hands."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.sheet import Sheet
from game.formats import read_any
from game.parts.editor import keeping
from game.parts.editor.keeping import Keeping
from game.places import STARTER_SETS
from game.screens.routes import Back
from game.view.messages import Closing
from tests.editor_scenes import key
from tests.screens.editor_made import Editor, a_file

MINE = """# my words
title: Two   # a title
colour: blue
pairs:
  - uno: one      # the first
  - [dos, two]
"""
SAMPLES = Path(__file__).parents[1] / "formats" / "samples"
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")
STARTER = STARTER_SETS / "capitales-de-europa.yaml"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.yaml"
    path.write_text(MINE, encoding="utf-8")
    return path


def opened(path: Path | None, own: Path) -> tuple[Keeping, Sheet]:
    kept = Keeping(path, own)
    return kept, kept.open()


def test_comments_and_unknown_keys_survive_a_change(mine: Path, tmp_path: Path) -> None:
    kept, sheet = opened(mine, tmp_path / "own")
    kept.save(sheet.put(1, "definition", "2"))
    assert mine.read_text(encoding="utf-8") == MINE.replace("two]", "2]")


def test_opening_alone_changes_nothing(mine: Path, tmp_path: Path) -> None:
    opened(mine, tmp_path / "own")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.yaml"]


def test_the_version_before_the_first_change_is_kept(mine: Path, tmp_path: Path) -> None:
    kept, sheet = opened(mine, tmp_path / "own")
    for text in ("a", "b", "c"):
        sheet = kept.save(sheet.put(0, "term", text))
    assert (tmp_path / "mine.yaml.bak").read_text(encoding="utf-8") == MINE
    assert "  - c: one      # the first\n" in mine.read_text(encoding="utf-8")


def test_a_set_of_the_program_is_changed_in_a_copy(tmp_path: Path) -> None:
    before = STARTER.read_bytes()
    kept, sheet = opened(STARTER, tmp_path / "own")
    kept.save(sheet.put(0, "definition", "Elsewhere"))
    assert STARTER.read_bytes() == before
    assert kept.path is not None
    assert kept.path.parent == tmp_path / "own"
    assert kept.path.name in kept.said[0]
    found = read_any(kept.path)[0]
    assert found is not None
    assert found.pairs[0].definition.text == "Elsewhere"


def test_a_table_of_another_program_becomes_a_set_of_its_own(tmp_path: Path) -> None:
    csv = tmp_path / "words.csv"
    csv.write_text("uno;one\ndos;two\ntres;three\n", encoding="utf-8")
    kept, sheet = opened(csv, tmp_path / "own")
    assert [row.term.text for row in sheet.rows] == ["uno", "dos", "tres"]
    kept.save(sheet.put(0, "definition", "1"))
    assert csv.read_text(encoding="utf-8").startswith("uno;one")
    assert kept.path is not None
    assert kept.path.suffix == ".yaml"
    assert "words" in kept.path.name or kept.path.parent == tmp_path / "own"


def test_what_others_write_is_taken_over(mine: Path, tmp_path: Path) -> None:
    kept, sheet = opened(mine, tmp_path / "own")
    assert kept.look(sheet) is None
    mine.write_text(MINE.replace("uno", "UNO"), encoding="utf-8")
    found = kept.look(sheet)
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
    assert any("mine.yaml-2.bak" in said for said in kept.said)


def test_what_others_wrote_is_not_written_over_when_it_cannot_be_kept(
    mine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, sheet = opened(mine, tmp_path / "own")
    mine.write_text("theirs: x\n", encoding="utf-8")

    def refused(_path: Path, _data: bytes) -> Path:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as broken:
        broken.setattr(keeping.saving, "keep_theirs", refused)
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
    found = kept.look(sheet)
    assert found is not None
    kept.save(found.put(0, "term", "ours"))
    assert (tmp_path / "mine.yaml.bak").read_text(encoding="utf-8") == MINE
    assert (tmp_path / "mine.yaml-2.bak").read_text(encoding="utf-8") == "theirs: x\n"


def test_a_file_that_is_just_being_written_does_not_empty_the_table(
    mine: Path, tmp_path: Path
) -> None:
    kept, sheet = opened(mine, tmp_path / "own")
    mine.write_bytes(b"")
    assert kept.look(sheet) is None
    mine.write_text("theirs: x\n", encoding="utf-8")
    found = kept.look(sheet)
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
        broken.setattr(keeping.saving, "save", full)
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
    real, names = keeping.saving.free_name, [own / "Animals.yaml"]

    def seen_before_the_other(*how: str) -> Path:
        return names.pop() if names else real(own, *how[1:])

    monkeypatch.setattr(keeping.saving, "free_name", seen_before_the_other)
    a_file(own, "somebody: else\n", "Animals.yaml")
    kept.save(sheet.headed(title="Animals").put(0, "term", "x"))
    assert kept.path == own / "Animals-2.yaml"
    assert (own / "Animals.yaml").read_text(encoding="utf-8") == "somebody: else\n"


@pytest.mark.parametrize("name", ["questions.yaml", "glossary.yaml", "cloze.yaml"])
def test_yaml_of_another_program_becomes_a_set_of_its_own(name: str, tmp_path: Path) -> None:
    path, before = tmp_path / name, (SAMPLES / name).read_bytes()
    path.write_bytes(before)
    played = read_any(path)[0]
    assert played is not None
    kept, sheet = opened(path, tmp_path / "own")
    assert sheet.pair_set().pairs == played.pairs
    kept.save(sheet.put(0, "definition", "changed"))
    assert path.read_bytes() == before
    assert kept.path is not None
    assert kept.path.parent == tmp_path / "own"
    assert "a set of your own" in kept.said[-1]
    again = read_any(kept.path)[0]
    assert again is not None
    assert again.pairs[0].definition.text == "changed"


@pytest.fixture
def starter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A set of the program with pictures of a folder of their own."""
    starters = tmp_path / "starters"
    (starters / "img").mkdir(parents=True)
    for name in ("x.png", "d.png"):
        (starters / "img" / name).write_bytes(PNG + name.encode())
    text = (
        "pairs:\n  - term: {text: x, image: img/x.png}\n    definition: y\n  - [a, b]\n"
        "distractors:\n  - {text: d, image: img/d.png}\n"
    )
    monkeypatch.setattr(keeping, "STARTER_SETS", starters)
    return a_file(starters, text, "s.yaml")


def test_pictures_of_distractors_go_with_a_copy(starter: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    kept, sheet = opened(starter, own)
    kept.save(sheet.put(1, "term", "c"))
    assert kept.path is not None
    found, problems = read_any(kept.path)
    assert found is not None
    assert [found.pairs[0].term.picture, found.distractors[0].picture] == [
        str(own / "x.png"), str(own / "d.png"),
    ]  # fmt: skip
    assert not problems


def test_undone_to_before_the_copy_its_pictures_are_those_of_the_copy(
    starter: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "x.png").write_bytes(PNG + b"another")
    kept, sheet = opened(starter, own)
    kept.save(sheet.put(0, "definition", "z"))
    kept.save(sheet)
    assert kept.path is not None
    found = read_any(kept.path)[0]
    assert found is not None
    assert found.pairs[0].term.picture == str(own / "x-2.png")


# ---------------------------------------------------------------------- nothing is left behind


def test_a_new_set_with_a_title_alone_or_with_all_undone_leaves_no_file(tmp_path: Path) -> None:
    for undone in (False, True):
        at = Editor(tmp_path).write("Animals", "<enter>")
        if undone:
            at.write("<ctrl z>")
        assert at.path.is_file()
        assert at.send(key("escape")) == Back()
        assert not [path.name for path in at.own.iterdir() if "Animals" in path.name]


def test_a_new_set_with_half_a_pair_stays(tmp_path: Path) -> None:
    at = Editor(tmp_path).write("Animals", "<enter>", "a", "<enter>")
    at.send(Closing())
    assert at.path.is_file()


def test_a_copy_of_which_all_is_undone_goes_and_can_be_made_again(tmp_path: Path) -> None:
    own = tmp_path / "own"
    kept, sheet = opened(STARTER, own)
    for _time in range(2):
        changed = kept.save(sheet.put(0, "definition", "Elsewhere"))
        assert kept.path is not None
        made = kept.path
        kept.let_go(changed)
        assert made.is_file()
        kept.let_go(kept.save(sheet))
        assert not made.exists()
        assert kept.path == STARTER


def test_a_set_that_was_there_or_that_others_wrote_into_is_never_taken_away(
    mine: Path, tmp_path: Path
) -> None:
    kept, sheet = opened(mine, tmp_path / "own")
    kept.let_go(kept.save(sheet.delete(0, 1)))
    assert mine.is_file()
    kept, sheet = opened(None, tmp_path / "own")
    sheet = kept.save(sheet.headed(title="Animals"))
    assert kept.path is not None
    kept.path.write_text("theirs: x\n", encoding="utf-8")
    kept.let_go(sheet)
    assert kept.path.is_file()
