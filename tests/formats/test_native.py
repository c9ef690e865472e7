"""Native pair files that are right: every form, encoding, key and limit."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from game.core.pair_set import Pair, PairSet, Side
from game.formats import native, read_any
from game.formats import read_any as read
from game.formats.native import detect, read_bytes
from game.formats.yaml import nodes as yaml_nodes
from tests.formats.reading import read as read_text
from tests.formats.reading import said, words
from tests.formats.sourced import head

LONG = """\
title: Animals
term_language: es
definition_language: en
subject: Biology
author: Ms Gray
pairs:
  - term: perro
    definition: dog
    hint: barks
    explanation: It has been with us for very long.
  - [gato, cat]
  - pez: fish
distractors: [horse]
"""


def test_the_long_form_says_everything() -> None:
    found, problems = read_text(LONG)
    assert found
    assert not problems
    assert words(found) == [("perro", "dog"), ("gato", "cat"), ("pez", "fish")]
    assert (found.title, found.subject, found.author) == ("Animals", "Biology", "Ms Gray")
    assert (found.term_language, found.definition_language) == ("es", "en")
    assert found.pairs[0].hint == "barks"
    assert found.pairs[0].note == "It has been with us for very long."
    assert found.distractors == (Side("horse"),)
    assert found.lines == (7, 11, 12)


def test_the_shortest_form_takes_its_title_from_the_file() -> None:
    found, problems = read_text("perro: dog\ngato: cat\n")
    assert found
    assert not problems
    assert found.title == "My animals"
    assert words(found) == [("perro", "dog"), ("gato", "cat")]


def test_the_shortest_form_may_begin_with_a_title() -> None:
    found, _problems = read_text("title: Words\nperro: dog\nauthor: autor\n")
    assert found
    assert found.title == "Words"
    assert words(found) == [("perro", "dog"), ("author", "autor")]


def test_a_key_in_quotes_is_a_term() -> None:
    found, _problems = read_text('"author": autor\n- no\n'.replace("- no\n", ""))
    assert words(found) == [("author", "autor")]


def test_spanish_words_are_known() -> None:
    found, problems = read_text(
        "título: T\nidioma: es\nasignatura: S\nautor: A\npares:\n"
        "  - término: uno\n    definición: one\n    pista: p\ndistractores: [two]\n"
    )
    assert found
    assert not problems
    assert (found.title, found.term_language, found.subject) == ("T", "es", "S")
    assert (found.author, found.pairs[0].hint) == ("A", "p")
    assert found.distractors == (Side("two"),)


@pytest.mark.parametrize("text", ["No", "1e3", "2026-01-01", "0x1F", "null", "~", "010", "yes"])
def test_every_scalar_is_its_text(text: str) -> None:
    found, problems = read_text(f"answer: {text}\n")
    assert not problems
    assert words(found) == [("answer", text)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_with_and_without_a_mark_is_read_quietly(encoding: str) -> None:
    found, problems = read_text("año: 年\n".encode(encoding))
    assert not problems
    assert words(found) == [("año", "年")]


def test_windows_text_is_read_with_a_warning_at_its_line() -> None:
    found, problems = read_text("a: b\naño: café\n".encode("cp1252"))
    assert words(found) == [("a", "b"), ("año", "café")]
    assert said(problems) == [(2, "warning")]


def test_line_ends_of_every_system_count_the_same() -> None:
    _found, problems = read_text("a: b\r\nc:\r\n")
    assert said(problems) == [(2, "fault")]
    _found, problems = read_text("a: b\rc:\r")
    assert said(problems) == [(2, "fault")]


def test_unseen_space_at_the_ends_is_taken_away_and_inside_it_stays() -> None:
    found, _problems = read_text('a: "\u00a0\u200bone\u00a0two\u200b "\n')
    assert words(found) == [("a", "one\u00a0two")]


def test_lines_of_a_block_are_kept() -> None:
    found, _problems = read_text(
        "pairs:\n  - term: poem\n    definition: |\n      one\n      two\n"
    )
    assert words(found) == [("poem", "one\ntwo")]


def test_ten_thousand_pairs_play_and_the_next_is_a_fault() -> None:
    text = "".join(f"t{n}: d{n}\n" for n in range(10_001))
    found, problems = read_text(text)
    assert found
    assert len(found.pairs) == 10_000
    assert said(problems) == [(10_001, "fault")]


def test_a_side_of_more_than_ten_thousand_letters_does_not_play() -> None:
    found, problems = read_text(f"a: {'x' * 10_000}\nb: {'y' * 10_001}\nc: d\n")
    assert [term for term, _definition in words(found)] == ["a", "c"]
    assert said(problems) == [(2, "fault")]


def test_a_file_over_twenty_megabytes_is_refused() -> None:
    found, problems = read_bytes(b"a: b\n" * 4_000_001, Path("big.yaml"))
    assert found is None
    assert said(problems) == [(0, "fault")]


@pytest.mark.parametrize(("pairs", "letters"), [(10_000, 900), (1100, 9900)])
def test_a_set_is_either_written_so_that_it_can_be_read_or_refused(
    pairs: int, letters: int
) -> None:
    long = "x" * letters
    of = PairSet("Big", tuple(Pair(Side(f"{n} {long}"), Side(long)) for n in range(pairs)))
    data, problems = native.write(of)
    assert said(problems) == ([] if data else [(0, "fault")])
    assert not data or read_bytes(data, Path("big.yaml"))[0] == of
    assert bool(data) == (pairs * letters < 10_000_000)


def test_a_missing_file_and_a_folder_are_problems(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.yaml", tmp_path / "a\0b.yaml"):
        found, problems = read_any(path)
        assert found is None
        assert said(problems) == [(0, "fault")]
        assert problems[0].cure


def test_a_language_may_be_written_as_a_name() -> None:
    found, problems = read_text("language: Español\npairs:\n  - [a, b]\n")
    assert found
    assert not problems
    assert found.definition_language == "es"


def test_unknown_words_are_kept_and_warned_of() -> None:
    found, problems = read_text("tilte: X\nlevel: B1\npairs:\n  - [a, b]\n")
    assert found
    assert found.extra == (("tilte", "X"), ("level", "B1"))
    assert said(problems) == [(1, "warning"), (2, "warning")]
    assert "title" in problems[0].cure


def test_yaml_files_are_ours() -> None:
    assert detect(head(b"", "Animals.YML")) > 0.8
    ours, other = head("title: x\npairs:\n", "animals.txt"), head("a\tb\n", "animals.txt")
    assert detect(ours) > detect(other)


def test_it_reads_the_same_without_the_c_library(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = LONG + "pairs:\n  - a: b: c\n"
    expected = read_text(LONG)[0], read_text(broken)
    monkeypatch.setattr(yaml_nodes, "_LOADER", yaml.BaseLoader)
    assert (read_text(LONG)[0], read_text(broken)) == expected


def test_a_picture_or_sound_of_the_pair_belongs_to_its_term(tmp_path: Path) -> None:
    (tmp_path / "dog.ogg").write_bytes(b"OggS")
    path = tmp_path / "set.yaml"
    path.write_text("pairs:\n  - {term: dog, definition: perro, sonido: dog.ogg}\n", "utf-8")
    found, problems = read(path)
    assert found
    assert not problems
    assert found.pairs[0].term == Side("dog", sound=str(tmp_path / "dog.ogg"))


def test_pairs_may_be_written_without_dashes() -> None:
    found, problems = read_text("title: T\npairs:\n  perro: dog\n  gato: cat\n")
    assert not problems
    assert words(found) == [("perro", "dog"), ("gato", "cat")]


def test_a_file_may_be_a_list_alone() -> None:
    found, problems = read_text("- perro: dog\n- [gato, cat]\n- {term: pez, definition: fish}\n")
    assert not problems
    assert words(found) == [("perro", "dog"), ("gato", "cat"), ("pez", "fish")]


def test_json_is_read_too() -> None:
    found, problems = read_text('{"title": "T", "pairs": [{"term": "a", "definition": "b"}]}')
    assert not problems
    assert words(found) == [("a", "b")]


def test_the_sides_of_a_file_know_their_language() -> None:
    text = "term_language: es\ndefinition_language: he\npairs:\n  - [a, b]\ndistractors: [c]\n"
    found = read_bytes(text.encode(), Path("x.yaml"))[0]
    assert found is not None
    assert found.pairs[0].definition.language == found.distractors[0].language == "he"
