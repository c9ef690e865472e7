"""What comes out of archives: two files are never one, however their names are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.formats.common.media.unpacked import FreeNames, Unpacked
from tests.formats.sourced import PNG


def test_the_same_file_is_kept_once_and_another_of_its_name_beside_it() -> None:
    unpacked = Unpacked()
    names = ["a.png", "a-2.png", "a.png", "A.PNG", "x/a.png", "a.png"]
    bytes_ = [PNG, PNG + b"1", PNG + b"2", PNG + b"3", PNG, PNG + b"2"]
    paths = [unpacked.keep(name, data)[0] for name, data in zip(names, bytes_, strict=True)]
    assert [Path(path).read_bytes() for path in paths] == bytes_
    assert len({path.casefold() for path in paths}) == 4
    assert (paths[4], paths[5]) == (paths[0], paths[2])
    unpacked.close()


def test_after_it_is_closed_nothing_is_left_on_the_disk(tmp_path: Path) -> None:
    unpacked = Unpacked(tmp_path)
    assert unpacked.keep("a.png", PNG)[0]
    unpacked.close()
    assert unpacked.keep("b.png", PNG) == ("", None)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("again", ["a.png", "A.png", "a.PNG"])
def test_a_number_is_one_that_no_other_name_has(again: str) -> None:
    free = FreeNames()
    given = [free.give(name) for name in ("a.png", "a-3.png", again, again)]
    assert len({name.casefold() for name in given}) == 4


def test_an_accent_in_two_letters_is_the_same_name() -> None:
    free = FreeNames()
    assert free.give("á.png") == "á.png"
    assert free.give("a\u0301.png") != "a\u0301.png"


def test_thousands_of_equal_names_are_given_soon() -> None:
    free = FreeNames()
    assert len({free.give("image.png") for _ in range(20_000)}) == 20_000
