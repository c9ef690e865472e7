"""Sources: what a file is called without its ending."""

from __future__ import annotations

import pytest

from game.formats import read_source
from game.formats.source import Source


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Tema 3. Los animales v1.2.csv", "Tema 3. Los animales v1.2"),
        ("Tema 3. Los animales", "Tema 3. Los animales"),
        ("verbos 1.2", "verbos 1.2"),
        ("a.b.YAML", "a.b"),
        ("lesson.jclic.zip", "lesson"),
        ("eng-spa.dict.dz", "eng-spa"),
        ("deck.anki2", "deck"),
        ("huesos.gift.txt", "huesos"),
        ("mi.lista.csv.txt", "mi.lista"),
        (".csv", ".csv"),
        ("pasted text", "pasted text"),
        ("", ""),
    ],
)
def test_only_the_ending_is_taken_off_a_name(name: str, stem: str) -> None:
    assert Source(b"", name).stem == stem


def test_good_xml_of_an_unknown_kind_is_not_called_damaged() -> None:
    source = Source(b'<?xml version="1.0"?><words><w a="uno" b="one"/></words>', "words.xml")
    [problem] = read_source(source).problems
    assert "kind of XML" in problem.problem
