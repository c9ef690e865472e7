"""Obsidian: notes with cards for spaced repetition, as its plug-in writes them."""

from __future__ import annotations

import pytest

from game.formats import read_source
from game.formats.source import Reading
from tests.formats.reading import words
from tests.formats.sourced import source

PAIRS = [("Maus", "mouse"), ("Igel", "hedgehog")]


def read(text: str, name: str = "note.md") -> Reading:
    return read_source(source(text, name))


@pytest.mark.parametrize(
    "text",
    [
        "#flashcards\n\nMaus::mouse\nIgel:::hedgehog\n",
        "Maus::mouse\nIgel::hedgehog\n",
        "Maus::mouse #klein\nIgel::hedgehog ^a1b2\n",
        "Maus::mouse #klein\n\nIgel::hedgehog %%prickly%%\n",
        "# Tiere\n\n- Maus::mouse\n- Igel::hedgehog ^9f-a1\n",
        "Some prose about animals.\n\nMore of it.\n\nMaus::mouse #flashcards/tiere\n\n"
        "Still more prose.\n\nIgel::hedgehog\n",
        "Maus::mouse\n<!--SR:!2025-05-01,3,250!2025-05-02,1,230-->\nIgel:: hedgehog "
        "<!--SR:!2025-05-01,3,250-->\n",
        "Maus\n?\nmouse\n\nIgel\n??\nhedgehog\n<!--SR:!2025-05-01,3,250-->\n",
        "---\ntags:\n  - flashcards\n---\n## Igel und Maus\nMaus\n?\nmouse #leicht\n\n"
        "%%two lines\nof a remark%%\nIgel::hedgehog\n",
        "---\ntags: [Karteikarten, tiere]\n---\nMaus::mouse #a/b #c\nIgel::hedgehog %%or not%%\n",
    ],
)
def test_cards_are_read_and_what_belongs_to_the_plug_in_is_not(text: str) -> None:
    assert words(read(text).pair_set) == PAIRS


def test_schedules_tags_and_remarks_are_no_lines_that_someone_misses() -> None:
    text = (
        "#flashcards #b1\n\nMaus::mouse\n<!--SR:!2025-05-01,3,250-->\n%% to do %%\nIgel::hedgehog\n"
    )
    assert read(text).problems == ()


def test_sides_may_have_several_lines_and_a_question_its_mark() -> None:
    text = "#cards\n\nWhich two\nare nocturnal?\n?\n- the owl\n- the bat\n\n"
    text += "Which one sings?\n?\nthe lark\n"
    assert words(read(text).pair_set) == [
        ("Which two\nare nocturnal?", "- the owl\n- the bat"),
        ("Which one sings?", "the lark"),
    ]


def test_highlights_are_gaps_where_a_note_has_cards() -> None:
    text = "#flashcards\n\nA ==fox== lives\nin an ==earth==.\n- A ==hare== lives in a form.\n"
    assert words(read(text).pair_set) == [
        ("fox", "A _____ lives\nin an earth."),
        ("earth", "A fox lives\nin an _____."),
        ("hare", "A _____ lives in a form."),
    ]


def test_elsewhere_highlights_are_only_words() -> None:
    text = "- hare :: ==fast== animal\n- snail :: slow animal\n"
    assert words(read(text).pair_set) == [("hare", "fast animal"), ("snail", "slow animal")]


@pytest.mark.parametrize(
    ("line", "pair"),
    [
        ("io::read :: reads", ("io::read", "reads")),
        ("a == b :: alike", ("a == b", "alike")),
        ("tag :: a word such as #peace", ("tag", "a word such as #peace")),
        ("D# :: a black key, #2", ("D#", "a black key, #2")),
        ("x ^2 :: a square", ("x ^2", "a square")),
    ],
)
def test_signs_that_only_look_like_those_of_the_plug_in_stay(
    line: str, pair: tuple[str, str]
) -> None:
    assert words(read(f"{line}\nother :: second\n").pair_set)[0] == pair


def test_names_with_colons_are_no_cards() -> None:
    reading = read("std::sort,sorts\nstd::find,finds\nstd::count,counts\n", "a.csv")
    assert words(reading.pair_set)[0] == ("std::sort", "sorts")


@pytest.mark.parametrize(
    "piece", ["==a==", "%%", "<!--", "<!--SR:", " #a", "?\n", "a::", "==", " ^a"]
)
def test_notes_without_end_are_read_in_time(piece: str) -> None:
    assert read(piece * (200_000 // len(piece))) is not None


@pytest.mark.parametrize(
    "answer", ["mouse - the animal", "in 1990. Not 1991", "a) one * two", "+ x"]
)
def test_what_looks_like_a_list_inside_a_line_is_none(answer: str) -> None:
    found = read(f"#flashcards\nMaus::{answer}\nIgel::hedgehog\n").pair_set
    assert words(found) == [("Maus", answer), ("Igel", "hedgehog")]
