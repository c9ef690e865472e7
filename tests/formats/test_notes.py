"""Notes: what explains a pair is read from the formats that have it, and written where it fits."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.pair_set import Pair, PairSet, Side
from game.formats import csv, json_sets, native, tsv
from game.formats.registry import Writing
from game.formats.source import Source

ANIMALS = PairSet(
    "Animales",
    (
        Pair(Side("perro"), Side("dog"), "ladra", "Viene del latín."),
        Pair(Side("gato"), Side("cat"), "", "Caza, de noche; también ratones."),
        Pair(Side("vaca"), Side("cow")),
    ),
)


KINDS = [(native, ".yaml"), (json_sets, ".json"), (csv, ".csv")]


@pytest.mark.parametrize(("kind", "ending"), KINDS)
def test_a_note_comes_back_from_the_file_that_it_was_written_to(kind: Writing, ending: str) -> None:
    data, problems = kind.write(ANIMALS)
    assert not problems
    found = kind.read(Source(data, f"animales{ending}", Path("/nowhere"))).pair_set
    assert found is not None
    assert [p.note for p in found.pairs] == [p.note for p in ANIMALS.pairs]
    assert [p.hint for p in found.pairs] == [p.hint for p in ANIMALS.pairs]


def test_it_is_told_where_notes_have_no_room() -> None:
    _data, problems = tsv.write(ANIMALS)
    assert any("2 notes" in problem.problem for problem in problems)


def test_a_column_called_note_explains_the_pair() -> None:
    data = "Término;Definición;Nota\nperro;dog;Viene del latín.\ngato;cat;\n".encode()
    found = csv.read(Source(data, "a.csv", Path("/nowhere"))).pair_set
    assert found is not None
    assert [pair.note for pair in found.pairs] == ["Viene del latín.", ""]


def test_a_note_alone_is_a_word_like_others() -> None:
    text = "pairs:\n  note: nota\n  dog: perro\n"
    found, problems = native.read_bytes(text.encode(), Path("a.yaml"))
    assert found is not None
    assert not problems
    assert [pair.term.text for pair in found.pairs] == ["note", "dog"]


def test_an_empty_note_is_told() -> None:
    text = "pairs:\n  - term: a\n    definition: b\n    note:\n"
    _found, problems = native.read_bytes(text.encode(), Path("a.yaml"))
    assert [problem.line for problem in problems] == [4]
