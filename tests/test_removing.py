"""A set that is removed is kept, with all that belongs to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.shelf.removing import remove, restore


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "pairs").mkdir()
    return tmp_path / "pairs"


def put(path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text("a: b\n", encoding="utf-8")
    return path


def test_a_removed_set_lies_beside_the_folder_of_sets(own: Path) -> None:
    kept = remove(put(own / "birds.yaml"), own).kept
    assert kept == own.parent / "deleted sets" / "birds.yaml"
    assert kept.read_text(encoding="utf-8") == "a: b\n"
    assert list(own.iterdir()) == []


def test_a_second_one_of_that_name_is_kept_too(own: Path) -> None:
    remove(put(own / "birds.yaml"), own)
    assert remove(put(own / "Birds.yaml"), own).kept.name == "Birds-2.yaml"


def test_a_set_in_a_folder_of_its_own_takes_its_pictures_along(own: Path) -> None:
    put(own / "birds" / "owl.png")
    kept = remove(put(own / "birds" / "birds.yaml"), own).kept
    assert kept == own.parent / "deleted sets" / "birds"
    assert {path.name for path in kept.iterdir()} == {"owl.png", "birds.yaml"}


def test_a_folder_with_other_sets_stays(own: Path) -> None:
    other = put(own / "birds" / "eggs.yaml")
    assert remove(put(own / "birds" / "birds.yaml"), own).kept.name == "birds.yaml"
    assert other.exists()


def test_what_was_kept_of_a_set_before_goes_with_it(own: Path) -> None:
    put(own / "birds.yaml.bak")
    other = put(own / "bats.yaml.bak")
    remove(put(own / "birds.yaml"), own)
    assert [path.name for path in own.iterdir()] == [other.name]
    assert (own.parent / "deleted sets" / "birds.yaml.bak").is_file()


def test_a_removed_set_comes_back_with_all_that_belongs_to_it(own: Path) -> None:
    put(own / "birds.yaml.bak")
    before = put(own / "birds.yaml")
    assert restore(remove(before, own)) == before
    assert {path.name for path in own.iterdir()} == {"birds.yaml", "birds.yaml.bak"}
    put(own / "fish" / "cod.png")
    before = put(own / "fish" / "fish.yaml")
    restore(remove(before, own))
    assert before.exists()
    assert (own / "fish" / "cod.png").exists()


def test_a_set_that_comes_back_takes_no_place_that_was_taken_meanwhile(own: Path) -> None:
    removal = remove(put(own / "birds.yaml"), own)
    (own / "birds.yaml").write_text("new: one\n", encoding="utf-8")
    assert restore(removal).name == "birds-2.yaml"
    assert (own / "birds.yaml").read_text(encoding="utf-8") == "new: one\n"
