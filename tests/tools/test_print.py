"""Printing from the command line: words that can be copied, fonts that are there, files kept."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from game.__main__ import main
from game.core.pair_set import PairSet
from game.export.pdf import document
from game.formats import read_any
from game.paper.printing import Wish
from tests.paper.made import numbered

WORDS = """title: Ñandú y más
subject: Lenguas
language: es
pairs:
  - term: "¿Qué es el niño?"
    definition: "El pingüino; ¡áéíóú! H₂O y x²"
  - term: كتاب
    definition: libro
  - term: 日本語
    definition: ひらがな
  - term: fiesta 🎉
    definition: "ὦ ἄνδρες, шум, שלום"
"""


def written(tmp_path: Path, text: str = WORDS) -> Path:
    path = tmp_path / "set.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def poppler(program: str, path: Path, *options: str) -> str:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is missing. On Debian or Ubuntu: sudo apt install poppler-utils")
    command = [program, *options, str(path), *(["-"] if program == "pdftotext" else [])]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout


def letters(text: str) -> str:
    """Letters in one form, in whichever direction they are read, and without spaces."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(c for c in plain if not c.isspace() and unicodedata.category(c) != "Cf")


@pytest.mark.parametrize("what", ["worksheet", "cards"])
def test_all_terms_and_definitions_can_be_copied(tmp_path: Path, what: str) -> None:
    path, out = written(tmp_path), tmp_path / "out.pdf"
    assert main(["print", str(path), str(out), "--what", what]) == 0
    found = letters(poppler("pdftotext", out))
    pair_set = read_any(path)[0]
    assert pair_set is not None
    for pair in pair_set.pairs:
        for side in (pair.term, pair.definition):
            for word in map(letters, side.text.split()):
                assert word in found or word[::-1] in found, word


def test_long_texts_can_be_copied_whole(tmp_path: Path) -> None:
    of, out = numbered(6, 580), tmp_path / "out.pdf"
    out.write_bytes(document(of, Wish())[0])
    found = letters(poppler("pdftotext", out))
    assert all(letters(pair.definition.text) in found for pair in of.pairs)


def test_every_font_is_in_the_file(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    main(["print", str(written(tmp_path)), str(out), "--what", "all"])
    rows = poppler("pdffonts", out).splitlines()[2:]
    assert len(rows) > 3
    assert all(row.split()[-5] == "yes" for row in rows), rows


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    main(["print", str(written(tmp_path)), str(out), "--paper", "letter"])
    about = poppler("pdfinfo", out)
    assert "Ñandú y más" in about
    assert "612 x 792" in about
    assert b"/Lang (es)" in out.read_bytes()


@pytest.mark.parametrize(("definitions", "said"), [("es", b"/Lang (es)"), ("fr", b"/Lang (en)")])
def test_a_document_in_two_languages_has_that_of_its_own_words(
    definitions: str, said: bytes
) -> None:
    of = replace(numbered(3), definition_language=definitions)
    assert said in document(of, Wish())[0]


def test_the_same_seed_writes_the_same_file() -> None:
    one = document(numbered(9), Wish(seed=4))[0]
    assert one == document(numbered(9), Wish(seed=4))[0]
    assert one != document(numbered(9), Wish(seed=5))[0]


def test_a_file_that_is_there_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.pdf"
    out.write_bytes(b"mine")
    assert main(["print", str(written(tmp_path)), str(out)]) == 2
    assert out.read_bytes() == b"mine"
    assert "--force" in capsys.readouterr().err
    assert main(["print", str(written(tmp_path)), str(out), "--force"]) == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_a_set_of_the_library_is_found_by_its_name(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert main(["print", "hiragana", str(out), "--what", "key"]) == 0
    assert "ひ" in poppler("pdftotext", out)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["{set}", "{out}.docx"], 2),
        (["no-such-set", "{out}.pdf"], 2),
        (["/dev/zero", "{out}.pdf"], 1),
        (["{set}", "{out}.pdf", "--seed", "3"], 0),
        (["{set}", "{out}/no/where.pdf", "--seed", "3"], 2),
    ],
)
def test_slips_are_told_by_the_exit_status(tmp_path: Path, words: list[str], status: int) -> None:
    filled = [w.format(set=written(tmp_path), out=tmp_path / "out") for w in words]
    assert main(["print", *filled]) == status


@pytest.mark.parametrize("seed", ["-1", "x", "1e3", "9999999999"])
def test_a_seed_is_a_number(tmp_path: Path, seed: str) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["print", str(written(tmp_path)), str(tmp_path / "out.pdf"), f"--seed={seed}"])


def test_a_set_without_anything_to_see_is_not_printed() -> None:
    data, made = document(PairSet("x", ()), Wish())
    assert data == b""
    assert made.sheets == ()
