"""Two hundred broken pictures and sounds: as many problems, and all words still play."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.boards.dealing import deal_game
from game.core.options import Options
from game.formats import read_any
from game.look.decoder.process import Decoder
from game.look.pictures import Pictures
from game.look.recordings import decoded
from game.words import use
from tests.boards.made import FAKE
from tests.formats.broken_media import COUNT, broken
from tests.look.media_samples import pictures, sounds

SOUNDS = (".wav", ".ogg", ".opus", ".mp3", ".flac")


@pytest.fixture(autouse=True)
def _english() -> None:
    use("en")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A set with a broken picture or sound in each pair, beside words."""
    made, rows = tmp_path / "set", []
    made.mkdir()
    for number, (name, make) in enumerate(broken()):
        if not name.startswith((".", "/")):
            make(made / name)
        kind = "sound" if name.removesuffix(".txt").endswith(SOUNDS) else "image"
        rows.append(
            f"  - term: {{text: word {number}, {kind}: '{name}'}}\n    definition: m{number}"
        )
    (made / "set.yaml").write_text("pairs:\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return made


def test_each_gives_one_problem_at_its_line_and_its_words_play(folder: Path) -> None:
    found, problems = read_any(folder / "set.yaml")
    lines = [problem.line for problem in problems]
    assert lines == [2 + 2 * number for number in range(COUNT)]
    assert all(problem.file and problem.problem and problem.cure for problem in problems)
    assert found is not None
    assert [pair.term.text for pair in found.pairs] == [f"word {n}" for n in range(COUNT)]
    _pairs, rounds = deal_game(found, Options(total=COUNT), 7, (1280, 720), FAKE)
    assert sum(round_.pairs for round_ in rounds) == COUNT


def test_what_is_left_of_them_is_shown_or_heard_without_a_fall(folder: Path) -> None:
    found, _problems = read_any(folder / "set.yaml")
    assert found is not None
    shown, decoder = Pictures(), Decoder("sounds")
    for pair in found.pairs:
        if pair.term.picture:
            shown.at(pair.term.picture, 40, 30)
        if pair.term.sound:
            decoded(pair.term.sound, decoder)
    shown.close()
    decoder.close()


def test_what_is_whole_gives_none(tmp_path: Path) -> None:
    rows = []
    for number, (name, data) in enumerate((pictures() | sounds()).items()):
        (tmp_path / name).write_bytes(data)
        kind = "sound" if name.endswith(SOUNDS) else "image"
        rows.append(f"  - term: {{{kind}: {name}}}\n    definition: m{number}")
    (tmp_path / "set.yaml").write_text("pairs:\n" + "\n".join(rows) + "\n", encoding="utf-8")
    assert read_any(tmp_path / "set.yaml")[1] == []


def test_a_side_with_nothing_but_a_broken_picture_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"")
    (tmp_path / "set.yaml").write_text(
        "pairs:\n  - term: {image: a.png}\n    definition: dog\n  - [gato, cat]\n", encoding="utf-8"
    )
    found, [problem] = read_any(tmp_path / "set.yaml")
    assert found is not None
    assert len(found.pairs) == 1
    assert problem.line == 2
    assert "nothing else" in problem.problem
