"""What is written reads back as the same set."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.bounds import bare
from game.core.pair_set import Pair, PairSet, Side
from game.formats.native.style import text_of as write
from tests.formats.reading import read

letters = st.characters(exclude_categories=["Cs"])
texts = st.one_of(
    st.text(letters, min_size=1, max_size=40),
    st.text("ab:#-\"'\\ \n\t@`%&*!|>[]{},?~", min_size=1, max_size=12),
).map(bare)
sides = texts.filter(bool).map(Side)
pairs = st.builds(Pair, sides, sides, texts)
languages = st.sampled_from(["", "es", "en", "ja-Latn"])
sets = st.builds(
    PairSet,
    title=texts.filter(bool),
    pairs=st.lists(pairs, min_size=1, max_size=5).map(tuple),
    distractors=st.lists(sides, max_size=3).map(tuple),
    term_language=languages,
    definition_language=languages,
    subject=texts,
    author=texts,
)


@settings(max_examples=300, deadline=None)
@given(sets)
def test_written_and_read_again_is_the_same(pair_set: PairSet) -> None:
    found, problems = read(write(pair_set))
    assert found == pair_set
    assert not [problem for problem in problems if problem.severity == "fault"]


def test_plain_words_are_written_without_quotes() -> None:
    pair_set = PairSet("Animales", (Pair(Side("el perro"), Side("dog: a pet")),), subject="Inglés")
    assert write(pair_set) == (
        "title: Animales\nsubject: Inglés\npairs:\n"
        '  - term: el perro\n    definition: "dog: a pet"\n'
    )


def test_words_of_its_own_are_kept() -> None:
    found, _problems = read("level: B1\npairs:\n  - [a, b]\n")
    assert found
    again, _problems = read(write(found))
    assert again
    assert again.extra == (("level", "B1"),)


def test_a_formula_is_written_with_its_backslashes_as_they_are() -> None:
    said = write(PairSet("Roots", (Pair(Side("half"), Side(r"$\frac{1}{2}$: 'x'")),)))
    assert r"'$\frac{1}{2}$: ''x'''" in said
