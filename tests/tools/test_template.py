"""The template for teachers: written in each language, filled in, and read in any other."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from game.__main__ import parse
from game.core.pair_set import Pair, PairSet, Side
from game.export.template import ENDINGS, template_bytes
from game.formats import csv, read_source
from game.formats.source import Reading, Source
from game.formats.table import Choices
from game.tools import convert
from game.tools.arguments import filled
from game.words import LANGUAGES, use
from tests.formats.reading import words
from tests.formats.sourced import PNG
from tests.formats.test_libreoffice import converted

BOTH = [(language, ending) for language in LANGUAGES for ending in ENDINGS]
MINE = [("mesa", "table"), ("007", "1/2")]


@pytest.fixture(autouse=True)
def _english() -> None:
    use("en")


def made(language: str, ending: str) -> bytes:
    use(language)
    data = template_bytes(ending)
    use("en")
    return data


def filled_in(data: bytes, ending: str, rows: Sequence[tuple[str, ...]]) -> bytes:
    """The template as a teacher saves it who wrote rows below its examples."""
    if ending == ".xlsx":
        book = openpyxl.load_workbook(io.BytesIO(data))
        for row in rows:
            book.worksheets[0].append(row)
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()
    if ending == ".csv":
        return data + "".join(";".join(row) + "\r\n" for row in rows).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            cells = "".join(f"<table:table-row>{_cells(row)}</table:table-row>" for row in rows)
            new.writestr(name, text.replace("</table:table>", f"{cells}</table:table>", 1))
    return out.getvalue()


def _cells(row: tuple[str, ...]) -> str:
    start = '<table:table-cell office:value-type="string"><text:p>'
    return "".join(f"{start}{text}</text:p></table:table-cell>" for text in row)


def read(data: bytes, ending: str, folder: Path | None = None) -> Reading:
    return read_source(Source(data, f"mine{ending}", folder))


@pytest.mark.parametrize(("language", "ending"), BOTH)
def test_only_what_the_teacher_wrote_is_read(language: str, ending: str) -> None:
    reading = read(filled_in(made(language, ending), ending, MINE), ending)
    assert words(reading.pair_set) == MINE
    assert [problem.problem for problem in reading.problems] == [
        "3 examples of the template were left out."
    ]


@pytest.mark.parametrize(("language", "ending"), BOTH)
def test_an_empty_template_has_no_pairs_and_says_why(language: str, ending: str) -> None:
    reading = read(made(language, ending), ending)
    assert reading.pair_set is None
    said = [problem.problem for problem in reading.problems]
    assert "3 examples of the template were left out." in said


@pytest.mark.parametrize(("language", "ending"), BOTH)
def test_every_column_of_the_template_is_understood(
    language: str, ending: str, tmp_path: Path
) -> None:
    (tmp_path / "chair.png").write_bytes(PNG)
    rows = [("silla", "chair", "four legs", "From Greek.", "chair.png", "seat, stool"), MINE[0]]
    reading = read(filled_in(made(language, ending), ending, rows), ending, tmp_path)
    assert reading.pair_set is not None
    pair = reading.pair_set.pairs[0]
    assert (pair.hint, pair.note, pair.accept) == ("four legs", "From Greek.", ("seat, stool",))
    assert pair.term.picture.endswith("chair.png")
    assert not any("columns were left out" in problem.problem for problem in reading.problems)


def test_several_accepted_answers_stand_in_one_cell() -> None:
    text = 'Term;Definition;Accepted\nbig;grande;grueso|enorme\nfast;rápido;"veloz; ágil"\n'
    found = read(text.encode(), ".csv").pair_set
    assert found is not None
    assert [pair.accept for pair in found.pairs] == [("grueso", "enorme"), ("veloz", "ágil")]


def test_an_example_that_was_changed_is_a_pair() -> None:
    text = made("en", ".csv").decode("utf-8-sig").replace("Example: 7 × 8;Example: 56", "7 × 8;56")
    found = read(text.encode(), ".csv").pair_set
    assert words(found) == [("7 × 8", "56")]


def test_a_chosen_first_row_changes_nothing_of_the_examples() -> None:
    data = filled_in(made("en", ".csv"), ".csv", MINE)
    reading = read_source(Source(data, "mine.csv"), Choices(header=True))
    assert words(reading.pair_set) == MINE


@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_the_template_opens_in_libreoffice_and_comes_back_whole(
    ending: str, tmp_path: Path
) -> None:
    (tmp_path / f"t{ending}").write_bytes(filled_in(made("es", ending), ending, MINE))
    for other in ("xlsx", "ods"):
        back = converted(tmp_path, f"t{ending}", other)
        assert words(read(back.read_bytes(), back.suffix).pair_set) == MINE, other


def test_the_headings_stay_in_sight_and_a_second_sheet_helps() -> None:
    book = openpyxl.load_workbook(io.BytesIO(made("es", ".xlsx")))
    pairs, help_sheet = book.worksheets
    assert [cell.value for cell in pairs[1]] == [
        *("Término", "Definición", "Pista", "Nota", "Imagen", "Acepta")
    ]
    assert pairs.freeze_panes == "A2"
    assert (pairs.title, help_sheet.title) == ("Pares", "Ayuda")
    assert help_sheet.max_row > 5


# ---------------------------------------------------------------------- the command


def ran(*typed: object) -> tuple[int, str]:
    out = io.StringIO()
    options = filled(convert.ConvertOptions, parse(["convert", *map(str, typed)]))
    return convert.main(options, convert.Streams(out, io.BytesIO(), io.BytesIO())), out.getvalue()


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_command_writes_it(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"new{ending}"
    assert ran("--template", path) == (0, f"{path}: a template to be filled and imported\n")
    assert path.stat().st_size > 100


def test_a_file_that_is_there_stays_unless_forced(tmp_path: Path) -> None:
    path = tmp_path / "new.csv"
    path.write_text("mine")
    assert ran("--template", path)[0] == 2
    assert path.read_text() == "mine"
    assert ran("--template", path, "--force")[0] == 0
    assert path.read_text() != "mine"


@pytest.mark.parametrize("name", ["new.doc", "new", "nowhere/new.xlsx"])
def test_other_endings_and_folders_that_are_not_there_are_told(name: str, tmp_path: Path) -> None:
    assert ran("--template", tmp_path / name)[0] == 2


def test_nothing_else_is_converted_beside_a_template(tmp_path: Path) -> None:
    assert ran("a.csv", "b.csv", "--template", tmp_path / "new.csv")[0] == 2
    assert not (tmp_path / "new.csv").exists()


def test_a_pair_is_written_to_csv_with_what_it_accepts() -> None:
    pair = Pair(Side("big"), Side("grande"))
    for accept in (("grueso",), ("grueso", "enorme"), ("a; b",), ("a | b", "c; d")):
        whole = PairSet("x", (replace(pair, accept=accept), Pair(Side("old"), Side("viejo"))))
        back = read(csv.write(whole)[0], ".csv").pair_set
        assert back is not None
        assert back.pairs[0].accept == accept
