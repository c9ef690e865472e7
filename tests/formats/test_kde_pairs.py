"""KDE Pairs: the two faces that tell most of an element."""

from __future__ import annotations

from pathlib import Path

from game.core.pair_set import PairSet, Side
from game.formats import kde_pairs
from game.formats.problems import Problem
from tests.formats.reading import said, words
from tests.formats.sourced import OGG, PNG, both, head, source


def read(elements: str, folder: Path | None = None) -> tuple[PairSet | None, list[Problem]]:
    return both(kde_pairs.read(source(theme(elements), "animales.game", folder)))


def theme(elements: str) -> str:
    return (
        '<?xml version="1.0"?>\n<pairs xmlns="http://edu.kde.org/game"><title>Animales</title>'
        "<author>Ana</author><image type='back' src='b.svg'/><main type='image'/>\n"
        f"{elements}</pairs>"
    )


WORDS = "<word lang='es'>perro</word><word lang='en'>dog</word>"


def test_a_word_and_its_picture_are_a_pair_with_the_sound_of_the_word(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(PNG)
    (tmp_path / "a.ogg").write_bytes(OGG)
    media = "<image src='a.png'/><sound src='a.ogg' lang='es'/>"
    found, problems = read(f"<element>{media}{WORDS}</element>", tmp_path)
    assert found is not None
    (pair,) = found.pairs
    assert (pair.term.text, Path(pair.term.sound).name) == ("perro", "a.ogg")
    assert pair.definition == Side(picture=str(tmp_path / "a.png"))
    assert (found.title, found.author, found.term_language) == ("Animales", "Ana", "es")
    assert said(problems) == [(3, "warning")]


def test_two_pictures_of_the_same_are_a_pair(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(PNG)
    found, problems = read("<element><image src='a.png'/><image src='b.png'/></element>", tmp_path)
    assert found is not None
    assert [
        Path(side.picture).name for side in (found.pairs[0].term, found.pairs[0].definition)
    ] == [
        "a.png",
        "b.png",
    ]
    assert problems == []


def test_without_pictures_a_word_matches_its_sound_or_another_language(tmp_path: Path) -> None:
    (tmp_path / "a.ogg").write_bytes(OGG)
    found, _problems = read(
        f"<element><sound src='a.ogg'/><word>perro</word></element><element>{WORDS}</element>",
        tmp_path,
    )
    assert words(found) == [("", "perro"), ("perro", "dog")]


def test_pictures_that_cannot_be_shown_are_told() -> None:
    found, problems = read("<element><image src='a.tif'/><image src='b.tif'/></element>")
    assert found is None
    assert "No pair is left" in next(one for one in problems if one.severity == "fault").problem


def test_it_is_known_by_its_root() -> None:
    assert kde_pairs.detect(head(theme("<element/>").encode(), "x")) > 0.9
    assert kde_pairs.detect(head(b"<pairs><pair/></pairs>", "x.game")) == 0


def test_pictures_that_cannot_be_shown_are_told_once() -> None:
    pairs = "".join(
        f'<element><image src="{n}a.svg"/><image src="{n}b.svg"/></element>' for n in range(3)
    )
    found = kde_pairs.read(source(f"<pairs><title>t</title>{pairs}</pairs>", "t.game"))
    assert "is empty" not in " ".join(problem.problem for problem in found.problems)
