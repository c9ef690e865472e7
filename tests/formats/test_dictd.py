"""Dictd: an index and its texts are two files, and both are needed."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from game.formats import read_any
from tests.formats.reading import words

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
ENTRIES = {
    "00databaseshort": "00-database-short\nPerruno - Inglés\n",
    "ano": "año <n.>\nyear\nan age\n",
    "perro": "perro /pero/ <n.>\ndog\n",
    "sin": "sin texto aparte\n",
    "solo": "solo <adj.>\n",
    "wal": 'wa\'l <n.>\nwhale\n"el wal nada"  - the whale swims\n',
}
FIRST = [("año", "year\nan age"), ("perro", "dog"), ("sin", "sin texto aparte")]


def number(value: int) -> str:
    found = DIGITS[value % 64]
    while value := value // 64:
        found = DIGITS[value % 64] + found
    return found


def written(folder: Path, more: str = "") -> Path:
    """The two files, of which the index is answered."""
    texts, index = b"x" * 70, ""
    for word, text in ENTRIES.items():
        index += f"{word}\t{number(len(texts))}\t{number(len(text.encode()))}\n"
        texts += text.encode()
    (folder / "d.dict.dz").write_bytes(gzip.compress(texts))
    (folder / "d.index").write_text(index + more, encoding="utf-8")
    return folder / "d.index"


@pytest.mark.parametrize("name", ["d.index", "d.dict.dz"])
def test_either_file_is_read_with_the_one_beside_it(name: str, tmp_path: Path) -> None:
    written(tmp_path)
    found, problems = read_any(tmp_path / name)
    assert words(found) == [*FIRST, ("wa'l", "whale")]
    assert ["side of this row is empty" in problem.problem for problem in problems] == [True]
    assert found is not None
    assert found.title == "Perruno - Inglés"
    assert found.definition_language == "en"
    assert found.pairs[3].note == '"el wal nada"  - the whale swims'


@pytest.mark.parametrize("name", ["d.index", "d.dict.dz"])
def test_without_the_other_file_it_says_so(name: str, tmp_path: Path) -> None:
    data = written(tmp_path).with_name(name).read_bytes()
    other = tmp_path / "alone"
    other.mkdir()
    (other / name).write_bytes(data)
    found, problems = read_any(other / name)
    assert found is None
    assert ".index" in problems[0].cure


def test_entries_that_point_beyond_the_texts_are_told(tmp_path: Path) -> None:
    found, problems = read_any(written(tmp_path, "far\t//////\tB\n"))
    assert len(words(found)) == 4
    assert [problem.severity for problem in problems] == ["warning"] * 2


def test_zeros_in_a_damaged_file_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "d.dict").write_bytes(b"per\0ro\ndo\0g\n")
    (tmp_path / "d.index").write_bytes(b"00databaseshort\tA\tA\nperro\tA\tM\n")
    found, _problems = read_any(tmp_path / "d.index")
    assert found is not None
    assert words(found) == [("perro", "dog")]
