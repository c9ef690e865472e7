"""LangDrill: words in sections, after the program's own settings."""

from __future__ import annotations

from game.formats import read_source
from game.formats.source import Source
from tests.formats.reading import words

DRILL = """[Application]
sense=0
directSenseName=Swedish
reverseSenseName=English
# a comment
timer=10

[Food]
bröd=bread
te = tea

[More = words]
# a comment
sju=seven = 7
nothing
åtta=
"""


def test_all_sections_but_the_settings_are_pairs() -> None:
    reading = read_source(Source(DRILL.encode(), "x.drill"))
    assert reading.format == "langdrill"
    assert words(reading.pair_set) == [("bröd", "bread"), ("te", "tea"), ("sju", "seven = 7")]
    assert [problem.line for problem in reading.problems] == [15, 16]


def test_the_languages_come_from_the_settings() -> None:
    found = read_source(Source(DRILL.encode(), "x.drill")).pair_set
    assert found is not None
    assert (found.term_language, found.definition_language) == ("sv", "en")
