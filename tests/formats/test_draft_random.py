"""Random files by random hands, edited at random: what is read back is what was edited."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.bounds import bare
from game.core.sheet import COLUMNS, Row, Sheet
from game.formats.native import read_bytes
from game.formats.native.draft import open_draft, update_draft

PATH = Path("/nowhere/mine.yaml")
WORDS = st.text("abñ日é xyz", min_size=1, max_size=8).map(str.strip).filter(bool)
ODD = st.text("ab:#-\"'\\ \n@%&*!|>[]{},?~é", max_size=12)
QUOTES = st.sampled_from(["{}", '"{}"', "'{}'"])


@dataclass(frozen=True)
class Piece:
    """Lines of a file; `rows` is how many entries they hold, `broken` that nobody can read it."""

    text: str
    rows: int = 1
    broken: bool = False


HEADS = [
    *("title: The title #h1\n", "asignatura: 'S'\n", "# h2\n", "\n", "nivel: B1 #h3\n"),
    *("language: es\n", "term_language: en # h4\n", "autora: Ana\n"),
]


@st.composite
def said(draw: st.DrawFn) -> str:
    return draw(QUOTES).format(draw(WORDS))


@st.composite
def entries(draw: st.DrawFn, number: int, broken: bool) -> Piece:
    """One entry in one of the forms that teachers write; its comments carry its number."""
    a, b, c = f"t{number} {draw(WORDS)}", draw(said()), draw(said())
    a = draw(QUOTES).format(a)
    gap, note = draw(st.sampled_from([" ", "   "])), draw(st.sampled_from(["", f"  #e{number}"]))
    one, other = draw(st.sampled_from([("term", "definition"), ("Término", "definición")]))
    forms = [
        Piece(f"- [{a},{gap}{b}]{note}\n"),
        Piece(f"- {a}:{gap}{b}{note}\n"),
        Piece(
            f"-{gap}{one}: {a}{note}\n {gap}{other}:{gap}{b}\n" if gap == " " else f"- {a}: {b}\n"
        ),
        Piece(f"- {one}: {a}{note}\n  {other}: {b}\n  hint: {c}\n  nota: mía{note}\n"),
        Piece(f"- {one}: {a}{note}\n  {other}: {b}\n  accept: [{b}, x{number}]\n  u: x{note}\n"),
        Piece(f"- {one}: {a}\n  {other}: {b}\n  acepta:\n    - {c}{note}\n    - x\n"),
        Piece(f"- {{{one}: {a}, {other}:{gap}{b}}}{note}\n"),
        Piece(f"- {{{a}: {b}}}\n"),
        Piece(f"-\n  {one}: {a}\n  # in{number}\n  {other}: {b}\n"),
        Piece(f"- {one}: {a}\n  {other}: |{note}\n    {c} uno\n\n      dos {number}\n"),
        Piece(f"- {one}: {a}\n  {other}: >-\n    {c} uno\n    dos {number}\n\n"),
        Piece(f"- - {a}{note}\n  - {b}\n"),
        Piece(f"- {a}: {b}{note}\n  u{number}: {c}\n", 2),
        Piece(f"- {one}: {{text: {a}, image: no.png, otra: x}}{note}\n  {other}: {b}\n"),
        Piece(f"- {one}: {a}{note}\n"),
        Piece(
            f"- {one}: {a}\n  {other}: una línea\n    que sigue {number}{note}\n    # in{number}\n"
        ),
    ]
    if broken:
        forms += [
            Piece(f"- {one}: x{number}: y\n  {other}: z\n", 0, True),
            Piece(f"- [a, b, c{number}]\n", 0, True),
            Piece(f'- {one}: "never closed {number}\n', 0, True),
        ]
    return draw(st.sampled_from(forms))


def indented(text: str, by: int) -> str:
    return "".join(" " * by + line if line.strip() else line for line in text.splitlines(True))


@st.composite
def files(draw: st.DrawFn) -> tuple[str, list[Piece]]:
    column, broken = draw(st.sampled_from([0, 2, 4])), draw(st.booleans())
    count = draw(st.integers(0, 5))
    pieces = [draw(entries(n, broken)) for n in range(count)]
    margin = " " * column
    heads = draw(st.lists(st.sampled_from(HEADS), unique=True))
    text = draw(st.sampled_from(["", "# top\n\n", "---\n"])) + "".join(heads) + "pairs: # p\n"
    done = []
    for number, piece in enumerate(pieces):
        text += draw(
            st.sampled_from(["", "\n", f"{margin}# above{number}\n", f"\n#left{number}\n"])
        )
        done.append(Piece(indented(piece.text, column), piece.rows, piece.broken))
        text += done[-1].text
    text += draw(st.sampled_from(["", f"{margin}# last\n", "\n\n"]))
    text += draw(
        st.sampled_from(["", "distractors: [x, 'y z'] #d\n", "distractores:\n- x #d\n- y\n"])
    )
    return text + draw(st.sampled_from(["", "# end\n", "extra: a #x\n"])), done


@st.composite
def short_files(draw: st.DrawFn) -> tuple[str, list[Piece]]:
    text = draw(st.sampled_from(["", "# top\n", "title: T # h\n", "título: T\nidioma: es\n"]))
    done = []
    for number in range(draw(st.integers(1, 5))):
        a, b = draw(QUOTES).format(f"t{number} {draw(WORDS)}"), draw(said())
        note = draw(st.sampled_from(["", f" #e{number}", f"\n  # in{number}"]))
        done.append(Piece(f"{a}: {b}{note}\n"))
        text += draw(st.sampled_from(["", "\n", f"# above{number}\n"])) + done[-1].text
    return text + draw(st.sampled_from(["", "# end\n", "distractors: [x]\n"])), done


def places(draw: st.DrawFn, sheet: Sheet) -> int:
    return draw(st.integers(0, max(0, len(sheet.rows) - 1)))


@st.composite
def edits(draw: st.DrawFn, sheet: Sheet) -> Sheet:
    texts = st.one_of(WORDS, ODD, st.just(""), st.just("title"), st.just("pista"))
    for _ in range(draw(st.integers(0, 4))):
        at = places(draw, sheet)
        match draw(st.integers(0, 10)):
            case 0 | 1 | 2:
                sheet = sheet.put(at, draw(st.sampled_from(COLUMNS[:2])), draw(texts))
            case 3:
                sheet = sheet.put(at, "hint", draw(texts))
            case 4:
                sheet = sheet.delete(at, at + draw(st.integers(0, 1)))
            case 5:
                sheet = sheet.move(at, at, draw(st.integers(-3, 3))) if sheet.rows else sheet
            case 6:
                sheet = sheet.paste(len(sheet.rows), "term", [[draw(texts), draw(texts)]])
            case 7:
                sheet = sheet.insert(at).put(at, "term", draw(texts))
            case 8:
                word = draw(st.sampled_from(["title", "subject", "author"]))
                sheet = sheet.headed(**{word: draw(texts)})
            case 9 if sheet.rows:
                new = draw(st.lists(texts.map(bare).filter(bool), max_size=3))
                rows = list(sheet.rows)
                rows[at] = replace(rows[at], accept=tuple(new))
                sheet = replace(sheet, rows=tuple(rows))
            case _:
                word = draw(st.sampled_from(["term_language", "definition_language"]))
                sheet = sheet.headed(**{word: draw(st.sampled_from(["", "es", "fr"]))})
    return sheet


def cells(sheet: Sheet) -> list[tuple[str, ...]]:
    return [
        tuple(bare(row.text(column)) for column in COLUMNS)
        for row in sheet.rows
        if not row.is_empty
    ]


def notes(text: str) -> Counter[str]:
    return Counter(re.findall(r"#\s?[a-z]+\d*", text))


def check(text: str, pieces: list[Piece], data: st.DataObject, whole: bool) -> None:
    newline = data.draw(st.sampled_from(["\n", "\r\n"]))
    mark = data.draw(st.sampled_from(["", "\ufeff"]))
    written = (mark + text.replace("\n", newline)).encode()
    draft, sheet, _problems = open_draft(written, PATH)
    assert update_draft(draft, sheet)[1].data == written
    new = data.draw(edits(sheet))
    made = update_draft(draft, new)[1].data
    _draft, again, _problems = open_draft(made, PATH)

    assert cells(again) == cells(new)
    for word in ("title", "subject", "author"):
        assert bare(getattr(new, word)) == getattr(again, word)
    for word in ("term_language", "definition_language"):
        assert getattr(again, word) == getattr(new, word)
    found, _problems = read_bytes(made, PATH)
    assert (found.pairs if found else ()) == new.pair_set().pairs
    assert made.startswith(b"\xef\xbb\xbf") == bool(mark)
    assert newline == "\n" or made.count(b"\n") == made.count(b"\r\n")
    assert update_draft(update_draft(draft, new)[1], sheet)[1].data == written

    after = made.decode("utf-8-sig").replace(newline, "\n")
    alive = {row.key: row for row in new.rows}
    before = {row.key: row for row in sheet.rows}
    lost: Counter[str] = Counter()
    keys = iter(before)
    for piece in pieces:
        mine = [next(keys) for _ in range(piece.rows)]
        rows = [(before[key], alive.get(key, Row())) for key in mine]
        if any(new_row.is_empty for _old, new_row in rows):
            lost += notes(piece.text)
        elif (
            piece.rows
            and all(old == new_row for old, new_row in rows)
            and (whole or not re.search("^(pairs|pares):$", after, re.MULTILINE))
        ):
            assert piece.text.rstrip("\n") in after or len(rows) > 1
        if piece.broken:
            assert piece.text.rstrip("\n") in re.sub(
                "^# (?= *[a-zA-Z-])", "", after, flags=re.MULTILINE
            )
    assert not pieces or not notes(text) - notes(after) - lost


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_a_file_stays_its_teachers(data: st.DataObject) -> None:
    text, pieces = data.draw(files())
    _draft, sheet, _problems = open_draft(text.encode(), PATH)
    counted = sum(piece.rows for piece in pieces) == len(sheet.rows)
    check(text, pieces if counted else [], data, True)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_the_shortest_file_stays_its_teachers(data: st.DataObject) -> None:
    text, pieces = data.draw(short_files())
    check(text, pieces, data, False)
