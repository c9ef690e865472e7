"""Files that the editor makes: copies of what is not one's own, and none where nothing was made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.sheet import Sheet
from game.formats import read_any
from game.places import STARTER_SETS
from game.screens.editor.messages import Action
from game.screens.routes import Go
from game.shelf import document
from game.shelf.document import Document
from game.view.messages import Event
from tests.editor_scenes import key
from tests.screens.editor_made import TWO, Editor, a_file

STARTER = STARTER_SETS / "capitales-de-europa.yaml"
SAMPLES = Path(__file__).parents[1] / "formats" / "samples"
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")
PNG += b"IEND"


def opened(path: Path | None, own: Path) -> tuple[Document, Sheet]:
    kept = Document(path, own, lambda: 0)
    return kept, kept.open()


def test_a_set_of_the_program_is_changed_in_a_copy(tmp_path: Path) -> None:
    before = STARTER.read_bytes()
    kept, sheet = opened(STARTER, tmp_path / "own")
    kept.save(sheet.put(0, "definition", "Elsewhere"))
    assert STARTER.read_bytes() == before
    assert kept.path is not None
    assert kept.path.parent == tmp_path / "own"
    assert kept.path.name in kept.notices[0]
    found = read_any(kept.path)[0]
    assert found is not None
    assert found.pairs[0].definition.text == "Elsewhere"


def test_a_copy_says_so_in_its_title_also_after_all_was_undone(tmp_path: Path) -> None:
    kept, sheet = opened(STARTER, tmp_path / "own")
    copy = kept.save(sheet.put(0, "definition", "Elsewhere"))
    assert copy.title == f"{sheet.title} (copy)"
    assert kept.path is not None
    assert kept.path.stem.endswith("-copy")
    assert kept.save(sheet).title == sheet.title
    assert kept.save(sheet.put(1, "definition", "Nowhere")).title == copy.title


def test_a_copy_keeps_the_title_that_it_is_given(tmp_path: Path) -> None:
    kept, sheet = opened(STARTER, tmp_path / "own")
    copy = kept.save(replace(sheet, title="Mine"))
    assert copy.title == "Mine"
    back = kept.save(replace(copy.put(0, "definition", "Elsewhere"), title=sheet.title))
    assert back.title == sheet.title


def test_the_way_back_from_a_copy_leads_to_it(tmp_path: Path) -> None:
    at = Editor(tmp_path, STARTER)
    at.write("<delete>")
    assert at.services.recent is None
    at.send(Action.LEAVE)
    assert at.services.recent == at.path
    assert at.path.parent == tmp_path / "own"


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
    assert "a set of your own" in kept.notices[-1]
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
    monkeypatch.setattr(document, "STARTER_SETS", starters)
    return a_file(starters, text, "s.yaml")


def test_pictures_of_distractors_go_with_a_copy(starter: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    kept, sheet = opened(starter, own)
    kept.save(sheet.put(1, "term", "c"))
    assert kept.path is not None
    found, problems = read_any(kept.path)
    assert found is not None
    pictures = [found.pairs[0].term.picture, found.distractors[0].picture]
    assert pictures == [str(own / "x.png"), str(own / "d.png")]
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
        assert at.send(key("escape")) == Go.BACK
        assert not [path.name for path in at.own.iterdir() if "Animals" in path.name]


def test_a_new_set_with_half_a_pair_stays(tmp_path: Path) -> None:
    at = Editor(tmp_path).write("Animals", "<enter>", "a", "<enter>")
    at.send(Event.CLOSING)
    assert at.path.is_file()


def test_a_copy_of_which_all_is_undone_goes_and_can_be_made_again(tmp_path: Path) -> None:
    own = tmp_path / "own"
    kept, sheet = opened(STARTER, own)
    for _time in range(2):
        changed = kept.save(sheet.put(0, "definition", "Elsewhere"))
        assert kept.path is not None
        made = kept.path
        kept.close(changed)
        assert made.is_file()
        kept.close(kept.save(sheet))
        assert not made.exists()
        assert kept.path == STARTER


def test_a_set_that_was_there_or_that_others_wrote_into_is_never_taken_away(
    tmp_path: Path,
) -> None:
    mine = a_file(tmp_path, TWO)
    kept, sheet = opened(mine, tmp_path / "own")
    kept.close(kept.save(sheet.delete(0, 1)))
    assert mine.is_file()
    kept, sheet = opened(None, tmp_path / "own")
    sheet = kept.save(sheet.headed(title="Animals"))
    assert kept.path is not None
    kept.path.write_text("theirs: x\n", encoding="utf-8")
    kept.close(sheet)
    assert kept.path.is_file()
