"""The convert command: formats found and chosen, many files into one, what it says and leaves."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from game.__main__ import main as command_line
from game.__main__ import parse
from game.formats import read_any
from game.tools import convert
from game.tools.arguments import filled
from game.words import use
from tests.formats.reading import words
from tests.formats.sampled import DOT, samples, zipped

ANIMALS = "Term;Definition\ndog;perro\ncat;gato\n"


@pytest.fixture(autouse=True)
def _english() -> None:
    use("en")


@pytest.fixture
def animals(tmp_path: Path) -> Path:
    path = tmp_path / "animals.csv"
    path.write_text(ANIMALS, encoding="utf-8")
    return path


def ran(*typed: object, given: bytes = b"") -> tuple[int, str, bytes]:
    """The exit status, what was said, and what went to the standard output."""
    words_out, data_out = io.StringIO(), io.BytesIO()
    options = filled(convert.ConvertOptions, parse(["convert", *map(str, typed)]))
    status = convert.main(options, convert.Streams(words_out, io.BytesIO(given), data_out))
    return status, words_out.getvalue(), data_out.getvalue()


def pairs(path: Path) -> list[tuple[str, str]]:
    return words(read_any(path)[0])


def test_a_table_becomes_a_pair_file_and_says_so(animals: Path) -> None:
    out = animals.with_suffix(".yaml")
    assert ran(animals, out) == (0, f"{out}: 2 pairs\n", b"")
    assert pairs(out) == [("dog", "perro"), ("cat", "gato")]


@pytest.mark.parametrize(
    "ending", [".apkg", ".gift", ".xml", ".h5p", ".kvtml", ".json", ".csv", ".tsv"]
)
def test_the_ending_says_what_is_written(animals: Path, ending: str) -> None:
    out = animals.with_name(f"out{ending}")
    assert ran(animals, out)[0] == 0
    assert pairs(out) == [("dog", "perro"), ("cat", "gato")]


def test_several_files_become_one_and_what_comes_twice_is_told(animals: Path) -> None:
    more = animals.with_name("more.json")
    more.write_text(json.dumps({"dog": "PERRO", "cow": "vaca"}), encoding="utf-8")
    out = animals.with_name("all.yaml")
    status, said, _data = ran(animals, more, out)
    assert status == 0
    assert pairs(out) == [("dog", "perro"), ("cat", "gato"), ("cow", "vaca")]
    assert "1 pair was in more than one place and was taken once." in said


def test_into_a_folder_goes_a_file_for_each(animals: Path) -> None:
    animals.with_name("animals.json").write_text('{"a": "b"}', encoding="utf-8")
    out = animals.parent / "out"
    assert ran(animals, animals.with_name("animals.json"), f"{out}/")[0] == 0
    assert sorted(path.name for path in out.iterdir()) == ["animals-2.yaml", "animals.yaml"]
    assert ran(animals, out, "--to", "gift")[0] == 0
    assert pairs(out / "animals.gift") == [("dog", "perro"), ("cat", "gato")]


def test_a_folder_gives_all_files_of_pairs_and_passes_over_the_others(animals: Path) -> None:
    animals.with_name("README.md").write_text("# Read me\n\nNothing here.\n", encoding="utf-8")
    animals.with_name("photo.png").write_bytes(DOT)
    out = animals.with_name("out.yaml")
    status, said, _data = ran(animals.parent, out)
    assert status == 0
    assert "1 file without pairs was passed over: README.md\n" in said
    assert pairs(out) == [("dog", "perro"), ("cat", "gato")]


def test_nothing_is_written_over_unless_that_is_meant(
    animals: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = animals.with_name("out.yaml")
    out.write_text("mine: still\n", encoding="utf-8")
    assert ran(animals, out)[0] == 2
    assert "is there already" in capsys.readouterr().err
    assert pairs(out) == [("mine", "still")]
    assert ran(animals, out, "--force")[0] == 0
    assert pairs(out) == [("dog", "perro"), ("cat", "gato")]


def test_pictures_lie_beside_what_is_written_and_inside_where_there_is_room(tmp_path: Path) -> None:
    deck = tmp_path / "deck.h5p"
    deck.write_bytes(dict(samples())["letters.h5p"])
    out = tmp_path / "out" / "deck.yaml"
    out.parent.mkdir()
    assert ran(deck, out)[0] == 0
    assert (out.parent / "0.png").read_bytes() == DOT
    found, _problems = read_any(out)
    assert found is not None
    assert found.pairs[0].term.picture == str(out.parent / "0.png")
    again = tmp_path / "again.apkg"
    assert ran(out, again)[0] == 0
    back, _problems = read_any(again)
    assert back is not None
    assert Path(back.pairs[0].term.picture).read_bytes() == DOT


def test_another_picture_of_the_same_name_stays(tmp_path: Path) -> None:
    (tmp_path / "0.png").write_bytes(DOT + b"other")
    deck = tmp_path / "deck.h5p"
    deck.write_bytes(dict(samples())["letters.h5p"])
    assert ran(deck, tmp_path / "deck.yaml")[0] == 0
    assert (tmp_path / "0.png").read_bytes() == DOT + b"other"
    assert (tmp_path / "0-2.png").read_bytes() == DOT


def test_what_a_format_cannot_carry_is_told_with_the_name_of_the_file(animals: Path) -> None:
    deck = animals.with_name("deck.h5p")
    deck.write_bytes(dict(samples())["letters.h5p"])
    out = animals.with_name("out.csv")
    status, said, _data = ran(deck, out)
    assert status == 0
    assert f"{out}: warning: " in said


def test_columns_sheets_header_and_delimiter_can_be_chosen(animals: Path) -> None:
    table = animals.with_name("table.txt")
    table.write_text("1@dog@perro@Hund\n2@cat@gato@Katze\n", encoding="utf-8")
    out = animals.with_name("out.yaml")
    typed = (table, out, "--delimiter", "@", "--header", "no", "--term", "4", "--definition", "2")
    assert ran(*typed)[0] == 0
    assert pairs(out) == [("Hund", "dog"), ("Katze", "cat")]
    assert ran(animals, out, "--force", "--term", "definition")[0] == 0
    assert pairs(out) == [("perro", "dog"), ("gato", "cat")]
    assert ran(animals, out, "--force", "--swap")[0] == 0
    assert pairs(out) == [("perro", "dog"), ("gato", "cat")]
    lists = animals.with_name("lists.json")
    lists.write_text('{"cards": [{"front": "a", "back": "b"}], "words": [{"x": "c", "y": "d"}]}')
    assert ran(lists, out, "--force", "--sheet", "words")[0] == 0
    assert pairs(out) == [("c", "d")]


def test_a_column_that_is_not_there_is_a_fault_that_lists_those_that_are(animals: Path) -> None:
    out = animals.with_name("out.yaml")
    status, said, _data = ran(animals, out, "--term", "Wort")
    assert status == 1
    assert "There is no column or sheet called “Wort” in this file." in said
    assert "There are these: 1 Term, 2 Definition" in said
    assert not out.exists()


def test_streams_stand_for_files(animals: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, said, data = ran("-", "-", "--to", "json", given=ANIMALS.encode())
    assert (status, said, capsys.readouterr().err) == (0, "", "")
    assert [pair["term"] for pair in json.loads(data)["pairs"]] == ["dog", "cat"]


def test_a_file_with_faults_is_converted_as_far_as_it_goes(animals: Path) -> None:
    broken = animals.with_name("broken.json")
    broken.write_text('[{"term": "a", "definition": "b"},\n{"term": "c', encoding="utf-8")
    out = animals.with_name("out.yaml")
    status, said, _data = ran(broken, out)
    assert status == 1
    assert pairs(out) == [("a", "b")]
    assert f"{broken}:2: fault:" in said


def test_a_file_without_pairs_writes_nothing(tmp_path: Path) -> None:
    hostile = tmp_path / "x.h5p"
    hostile.write_bytes(zipped({"h5p.json": b"{}", "../content/content.json": b"{}"}))
    status, said, _data = ran(hostile, tmp_path / "out.yaml")
    assert status == 1
    assert said.endswith("Nothing was written.\n")
    assert not (tmp_path / "out.yaml").exists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("none.csv", "out.yaml"), "There is no file or folder called none.csv"),
        (("alone.csv",), "Name what to read and, last, what to write"),
        ((".", "out.xyz"), "What format should out.xyz have?"),
    ],
)
def test_slips_of_the_command_are_told(
    typed: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran(*typed)[0] == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("folder", ["file", "none"])
def test_no_folder_is_made_for_a_file_whose_name_may_be_mistyped(
    folder: str, animals: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (animals.parent / "file").write_text("x", encoding="utf-8")
    assert ran(animals, animals.parent / folder / "out.yaml")[0] == 2
    assert "There is no folder" in capsys.readouterr().err
    assert not (animals.parent / "none").exists()


def test_a_file_is_never_written_over_another_one_that_is_converted(animals: Path) -> None:
    folder = animals.parent
    (folder / "animals.yaml").write_text("mine: still\n", encoding="utf-8")
    (folder / "animals-2.csv").write_text("one;uno\n", encoding="utf-8")
    assert ran(folder, folder, "--force")[0] == 0
    assert pairs(folder / "animals.yaml") == [("mine", "still")]
    made = {tuple(pairs(path)) for path in folder.glob("*.yaml")}
    assert made == {(("mine", "still"),), (("dog", "perro"), ("cat", "gato")), (("one", "uno"),)}


def test_what_stands_between_pairs_can_be_chosen(animals: Path) -> None:
    text = animals.with_name("quizlet.txt")
    text.write_text("abrir;;to open##cerrar;;to close##dar;;to give", encoding="utf-8")
    out = animals.with_name("out.yaml")
    assert ran(text, out, "--delimiter", ";;", "--rows", "##")[0] == 0
    assert pairs(out) == [("abrir", "to open"), ("cerrar", "to close"), ("dar", "to give")]


def test_a_file_of_another_format_than_was_said_is_told_in_one_sentence(animals: Path) -> None:
    status, said, _data = ran(animals, animals.with_name("out.yaml"), "--from", "h5p")
    assert status == 1
    assert "This file is not in the format H5P" in said
    assert said.count("fault") == 1


@pytest.mark.parametrize("ending", [".xlsx", ".h5p"])
def test_a_damaged_file_is_known_by_its_ending(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"words{ending}"
    path.write_bytes(bytes(range(256)) * 40)
    said = ran(path, tmp_path / "out.yaml")[1]
    assert f"This file is called {ending}, but is something else, or it is damaged." in said


def test_options_may_stand_between_the_names(animals: Path) -> None:
    out = animals.with_name("out.yaml")
    assert command_line(["convert", str(animals), "--swap", str(out), "--lang", "en"]) == 0
    assert pairs(out) == [("perro", "dog"), ("gato", "cat")]
    with pytest.raises(SystemExit):
        command_line(["convert", str(animals), "--nonsense", str(out)])


def test_other_readings_of_what_is_in_doubt_are_named_with_what_to_type(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "Río,Mar,Longitud\nEbro,Mediterráneo,930 km\nTajo,Atlántico,1007 km\n"
    )
    _status, said, _data = ran(tmp_path / "a.csv", tmp_path / "a.yaml")
    assert "also possible: Columns: Río → Longitud, with --term 1 --definition 3" in said
    _status, said, _data = ran(
        tmp_path / "a.csv", tmp_path / "b.yaml", "--term", "1", "--definition", "3"
    )
    assert "also possible" not in said
    assert pairs(tmp_path / "b.yaml")[0] == ("Ebro", "930 km")


def test_the_encoding_can_be_said(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("boy,niño\nyear,año\nsign,señal\n".encode("cp1252"))
    _status, said, _data = ran(tmp_path / "a.csv", tmp_path / "a.yaml")
    option = said.split("with --encoding ")[1].split()[0]
    ran(tmp_path / "a.csv", tmp_path / "b.yaml", "--encoding", option)
    assert pairs(tmp_path / "b.yaml") != pairs(tmp_path / "a.yaml")
    status, said, _data = ran(tmp_path / "a.csv", tmp_path / "c.yaml", "--encoding", "klingon")
    assert status
    assert "was not written in the encoding klingon" in said
