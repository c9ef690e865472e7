"""A hand-written file is edited cell by cell and stays the teacher's own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from game.core.bounds import MOST_PAIRS
from game.core.pair_set import Side
from game.core.sheet import Sheet
from game.formats.native import MOST_BYTES, read_bytes
from game.formats.native.draft import blank, open_draft, reopen_draft, update_draft

PATH = Path("/nowhere/animals.yaml")
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")
PNG += b"IEND"
Edit = Callable[[Sheet], Sheet]
MINE = """\
# Mine, 3rd form
título: Animales   # to be changed
idioma: es

parejas:   # farm first
  # the small ones
  - término: perro    # woof
    definición: dog
    de: mía
  - [gato,   'cat']   # purrs
  - pájaro: bird

  # the large one
  - {term: vaca, definition: "cow"}
  - term: cabra
    definition: |
      goat
      kid
# the end
"""


def edited(text: str, edit: Edit) -> str:
    draft, sheet, _problems = open_draft(text.encode(), PATH)
    return update_draft(draft, edit(sheet))[0]


def noted(at: int, note: str) -> Edit:
    def edit(sheet: Sheet) -> Sheet:
        row = replace(sheet.rows[at], note=note)
        return replace(sheet, rows=(*sheet.rows[:at], row, *sheet.rows[at + 1 :]))

    return edit


@pytest.mark.parametrize(
    ("edit", "before", "after"),
    [
        (lambda s: s.put(0, "term", "perra"), "perro    # woof", "perra    # woof"),
        (lambda s: s.put(0, "definition", "a: b"), "ón: dog", 'ón: "a: b"'),
        (lambda s: s.put(0, "hint", "hm"), "de: mía\n", "de: mía\n    pista: hm\n"),
        (noted(0, "ladra"), "de: mía\n", "de: mía\n    nota: ladra\n"),
        (noted(4, "bala: a"), "kid\n", 'kid\n    nota: "bala: a"\n'),
        (lambda s: s.put(1, "term", "gata, la"), "[gato, ", '["gata, la", '),
        (lambda s: s.put(1, "definition", "it's"), "'cat'", "'it''s'"),
        (lambda s: s.put(2, "term", "pista"), "- pájaro:", '- "pista":'),
        (lambda s: s.put(3, "definition", "ox"), '"cow"', '"ox"'),
        (lambda s: s.put(4, "definition", "a\n\nb: #c"), "goat\n      kid", "a\n\n      b: #c"),
        (lambda s: s.delete(3, 3), '  - {term: vaca, definition: "cow"}\n', ""),
        (lambda s: s.headed(title="Granja"), "Animales ", "Granja "),
        (lambda s: s.headed(subject="Inglés"), "idioma: es\n", "idioma: es\nasignatura: Inglés\n"),
        (
            lambda s: s.headed(definition_language="en"),
            "idioma: es\n",
            "idioma_del_término: es\nidioma_de_la_definición: en\n",
        ),
        (lambda s: s.insert(2).put(2, "term", "pez"), "  - pájaro", '  - [pez, ""]\n  - pájaro'),
        (lambda s: s.put(5, "term", "x"), "kid\n", 'kid\n  - término: x\n    definición: ""\n'),
    ],
)
def test_only_what_is_changed_changes(edit: Edit, before: str, after: str) -> None:
    assert MINE.count(before) == 1
    assert edited(MINE, edit) == MINE.replace(before, after)


def test_an_entry_moves_with_the_notes_above_it() -> None:
    small = "  # the small ones\n  - término: perro    # woof\n    definición: dog\n    de: mía\n"
    cat = "  - [gato,   'cat']   # purrs\n"
    assert edited(MINE, lambda s: s.move(0, 0, 1)) == MINE.replace(small + cat, cat + small)


def test_the_notes_above_a_deleted_entry_stay() -> None:
    made = edited(MINE, lambda s: s.delete(0, 4))
    assert made == (
        "# Mine, 3rd form\ntítulo: Animales   # to be changed\nidioma: es\n\n"
        "parejas:   # farm first\n  # the small ones\n\n  # the large one\n# the end\n"
    )


def test_undoing_everything_gives_the_file_back() -> None:
    data = b"\xef\xbb\xbf" + MINE.replace("\n", "\r\n").encode().rstrip()
    draft, sheet, _problems = open_draft(data, PATH)
    _text, draft = update_draft(draft, sheet.delete(1, 3).put(0, "term", "x").headed(title="y"))
    assert draft.data != data
    assert update_draft(draft, sheet)[1].data == data


def test_a_line_file_stays_one_until_a_hint_needs_more() -> None:
    text = "# mine\nperro: dog\n'gato': cat # purrs\n"
    assert edited(text, lambda s: s.put(2, "term", "pez")) == text + 'pez: ""\n'
    assert edited(text, lambda s: s.headed(title="T")) == text.replace("perro", "title: T\nperro")
    assert edited(text, lambda s: s.put(0, "hint", "woof")) == (
        "# mine\npairs:\n  - term: perro\n    definition: dog\n    hint: woof\n"
        "  - 'gato': cat # purrs\n"
    )


def test_a_list_alone_gets_a_head() -> None:
    assert edited("# c\n- [a, b]\n", lambda s: s.headed(title="T")) == (
        "# c\ntitle: T\npairs:\n- [a, b]\n"
    )


def test_a_list_between_brackets_is_taken_apart_only_for_more() -> None:
    text = "pairs: [[a, b], {c: d}] # k\nauthor: me\n"
    assert edited(text, lambda s: s.put(1, "term", "x")) == text.replace("{c:", "{x:")
    assert edited(text, lambda s: s.put(2, "term", "x").put(2, "definition", "y")) == (
        "pairs:\n  # k\n  - [a, b]\n  - {c: d}\n  - term: x\n    definition: y\nauthor: me\n"
    )


def test_two_pairs_in_one_item_part_when_they_must() -> None:
    text = "pairs:\n- a: b # 1\n  c: d # 2\n- e: f\n"
    assert edited(text, lambda s: s.put(1, "term", "x")) == text.replace("c:", "x:")
    assert edited(text, lambda s: s.move(1, 1, 1)) == "pairs:\n- a: b # 1\n- e: f\n- c: d # 2\n"


@pytest.mark.parametrize(
    "broken",
    [
        "  - term: a: b\n    definition: c\n",
        "  - [a, b, c]\n",
        '  - term: "open\n',
        "  - [[a], b]\n",
    ],
)
def test_what_is_broken_is_kept_as_it_is(broken: str) -> None:
    text = f"pairs:\n  - [a, b]\n{broken}  - [c, d]\n"
    draft, sheet, problems = open_draft(text.encode(), PATH)
    assert [row.term.text for row in sheet.rows] == ["a", "c"]
    assert problems
    assert update_draft(draft, sheet.put(1, "term", "x"))[0] == text.replace("[c,", "[x,")


def test_half_a_pair_is_shown_and_completed() -> None:
    text = "pairs:\n  - term: a # half\n  - [b]\n  - c\n"
    draft, sheet, _problems = open_draft(text.encode(), PATH)
    assert [row.term.text for row in sheet.rows] == ["a", "b", "c"]
    made = update_draft(draft, sheet.put(0, "definition", "x").put(2, "definition", "y"))[0]
    found, _problems = read_bytes(made.encode(), PATH)
    assert found
    assert [pair.definition.text for pair in found.pairs] == ["x", "y"]
    assert "# half" in made


def test_empty_rows_are_not_written() -> None:
    assert edited("- [a, b]\n", lambda s: s.insert(0, 3)) == "- [a, b]\n"
    assert edited("- [a, b]\n", lambda s: s.put(0, "term", "").put(0, "definition", "")) == ""


def test_a_new_set_is_written_in_the_usual_form() -> None:
    sheet = Sheet(title="T: x", subject="S", term_language="en", definition_language="en")
    sheet = sheet.paste(0, "term", [["dog", "perro"], ["cat: pet", "gato", "meow"]])
    sheet = replace(sheet, distractors=(Side("pez"),))
    text, draft = update_draft(blank(), sheet)
    assert text == (
        'title: "T: x"\nlanguage: en\nsubject: S\npairs:\n'
        "  - term: dog\n    definition: perro\n"
        '  - term: "cat: pet"\n    definition: gato\n    hint: meow\n'
        "distractors:\n  - pez\n"
    )
    assert draft.data == text.encode()


def test_distractors_are_changed_and_taken_away() -> None:
    text = "pairs:\n- [a, b]\ndistractors: [x, y] # two\n"
    one = edited(text, lambda s: replace(s, distractors=(Side("z"),)))
    assert one == "pairs:\n- [a, b]\n# two\ndistractors:\n  - z\n"
    assert edited(text, lambda s: replace(s, distractors=())) == "pairs:\n- [a, b]\n# two\n"


def test_pictures_are_named_as_the_file_sees_them(tmp_path: Path) -> None:
    (tmp_path / "img").mkdir()
    for name in ("a.png", "img/b.png"):
        (tmp_path / name).write_bytes(PNG)
    path = tmp_path / "set.yaml"
    text = "pairs:\n  - term: {text: dog, image: a.png} # pic\n    definition: perro\n"
    draft, sheet, problems = open_draft(text.encode(), path)
    assert sheet.rows[0].term == Side("dog", str(tmp_path / "a.png"))
    assert not problems
    sheet = sheet.place(0, "term", picture=str(tmp_path / "img" / "b.png"))
    sheet = sheet.place(0, "definition", sound=str(tmp_path / "c.ogg"))
    made = update_draft(draft, sheet)[0]
    assert made == (
        'pairs:\n  - term: {text: "dog", image: "img/b.png"} # pic\n'
        '    definition: {text: "perro", sound: "c.ogg"}\n'
    )
    sheet = sheet.place(0, "term", picture="").place(0, "definition", sound="")
    assert update_draft(draft, sheet)[0] == "pairs:\n  - term: dog # pic\n    definition: perro\n"


def test_a_picture_that_is_not_there_keeps_its_name() -> None:
    text = "pairs:\n  - term: {text: dog, image: gone.png}\n    definition: perro\n"
    assert edited(text, lambda s: s.put(0, "term", "cat").put(0, "definition", "gato")) == (
        "pairs:\n  - term: {text: cat, image: gone.png}\n    definition: gato\n"
    )
    assert 'image: "gone.png"' in edited(
        "pairs:\n  - [{text: dog, image: gone.png}, b]\n", lambda s: s.put(0, "hint", "h")
    )


def test_another_encoding_becomes_utf8() -> None:
    draft, sheet, _problems = open_draft("- [año, b]\r\n".encode("cp1252"), PATH)
    assert update_draft(draft, sheet.put(0, "definition", "ñ"))[1].data == "- [año, ñ]\r\n".encode()


@pytest.mark.parametrize("data", [b"\x00\x01\x02" * 50, b"- [a, b]\n" * (MOST_BYTES // 9 + 1)])
def test_what_cannot_be_read_must_not_be_written_over(data: bytes) -> None:
    draft, sheet, problems = open_draft(data, PATH)
    assert not draft.readable
    assert not sheet.rows
    assert problems


def test_a_file_changed_by_others_is_taken_over_with_its_rows() -> None:
    draft, sheet, _problems = open_draft(b"- [a, b] # 1\n- [c, d]\n", PATH)
    new, found, _problems = reopen_draft(draft, sheet, b"# hi\n- [c, d]\n- [e, f]\n", PATH)
    assert [row.key for row in found.rows] == [2, 4]
    assert found.next_key == 5
    assert update_draft(new, sheet)[0] == "# hi\n- [a, b]\n- [c, d]\n"


def test_a_very_long_file_keeps_what_is_over_the_limit() -> None:
    text = "pairs:\n" + "".join(f"- [t{n}, d{n}]\n" for n in range(MOST_PAIRS + 3))
    draft, sheet, _problems = open_draft(text.encode(), PATH)
    assert len(sheet.rows) == MOST_PAIRS
    assert update_draft(draft, sheet.put(9, "term", "x"))[0] == text.replace("[t9,", "[x,")


def test_twice_the_entries_are_about_twice_the_work() -> None:
    def steps(entries: int) -> int:
        text = "pairs:\n" + "".join(f"  - a{n}: b\n    c{n}: d\n" for n in range(entries))
        draft, sheet, _problems = open_draft(text.encode(), PATH)
        changed, count = sheet.put(3, "definition", "x"), 0

        def counted(_frame: FrameType, _event: str, _arg: object) -> Any:
            nonlocal count
            count += 1
            return counted

        before = sys.gettrace()
        sys.settrace(counted)
        try:
            update_draft(draft, changed)
        finally:
            sys.settrace(before)
        return count

    assert steps(1000) < 3 * steps(500)


def test_json_in_a_pair_file_is_changed_in_place() -> None:
    text = '{"title": "T", "pairs": [{"term": "a", "definition": "b"}]}'
    assert edited(text, lambda s: s.put(0, "term", "x")) == text.replace('"a"', '"x"')
    assert edited(text, lambda s: s.put(1, "term", "x")) == (
        'title: T\npairs:\n  - term: a\n    definition: b\n  - term: x\n    definition: ""\n'
    )
