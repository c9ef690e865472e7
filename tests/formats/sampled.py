"""Small files of every format, with the oddities that real ones have: texts here, archives made."""

from __future__ import annotations

import io
import json
import zipfile
from functools import cache
from pathlib import Path

from game.core.pair_set import Pair, PairSet, Side
from game.formats.registry import writers
from tests.formats.documented import (
    bold,
    cell,
    docx,
    frame,
    odp,
    odt,
    odt_table,
    par,
    pptx,
    shape,
    slide_table,
    table,
)

FOLDER = Path(__file__).parent / "samples"
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da6364"
    "f80f00010501012718e3660000000049454e44ae426082"
)
"""A picture of one pixel."""
SET = PairSet(
    "Ríos y mares",
    (
        Pair(Side("Ebro"), Side("Zaragoza\ny más"), "empieza por Z"),
        Pair(Side("Tajo = río"), Side("Lisboa; “ciudad”")),
        Pair(Side("H₂O & x < y"), Side("water {wet} #1 ~ -> :")),
        Pair(Side("نهر"), Side("川 🏞️")),
    ),
    (Side("Duero"),),
    "es",
    "en",
    "Geografía",
    "Ana",
)


@cache
def samples() -> tuple[tuple[str, bytes], ...]:
    """Names and bytes: the texts of the folder, all that we write, and archives."""
    texts = [(path.name, path.read_bytes()) for path in sorted(FOLDER.iterdir()) if path.is_file()]
    ours = [(f"set{member.EXTENSIONS[0]}", member.write(SET)[0]) for member in writers()]
    return (*texts, *ours, *_archives(), *_documents(), *_workbooks())


def folder_of(name: str) -> Path | None:
    """The folder in which a sample lies that is read with another file beside it."""
    return FOLDER if name in ("words.dict", "words.index") else None


def zipped(members: dict[str, bytes]) -> bytes:
    """A ZIP file of these."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _text(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


def _archives() -> list[tuple[str, bytes]]:
    about = json.dumps({"title": "Letras", "mainLibrary": "H5P.Dialogcards"}).encode() + b" x"
    media = {"content/images/0.png": DOT, "content/audios/0.mp3": b"ID3\x03"}
    h5p = {"h5p.json": about, "content/content.json": _text("content.json")}
    deep = {"h5p.json": about, "content/content.json": _text("course.json")}
    return [
        ("letters.h5p", zipped(h5p | media)),
        ("course.h5p", zipped(deep)),
        ("lesson.jclic.zip", zipped({"lesson.jclic": _text("lesson.jclic"), "a.png": DOT})),
        ("sums.zip", zipped({"game.xml": _text("game.xml"), "images/a.png": DOT})),
        ("deck.cards", zipped({"cards.xml": _text("cards.xml"), "METADATA": b"card_set_name:x"})),
    ]


def _documents() -> list[tuple[str, bytes]]:
    quiz = (
        par("1. ¿Capital de Francia?"), par("a) Roma"), par("b) ", bold("París")),
        par("2. ¿Capital de Italia?"), par("a) ", bold("Roma")), par("b) París"),
    )  # fmt: skip
    formula = "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den/></m:f></m:oMath>"
    rows = ("Término", "Definición"), ("célula", par("unidad ", formula)), ("mitosis", "división")
    tall = (cell("a", "b", "c"), cell("uno", table(("x", "y")), "dos", "tres"))
    lists = "".join(f"<text:list-item><text:p>{n} – x{n}</text:p></text:list-item>" for n in "abc")
    return [
        ("words.docx", docx(par("Léelo.") + table(*rows))),
        ("lists.docx", docx(table(tall))),
        ("quiz.docx", docx("".join(quiz))),
        ("words.odt", odt(odt_table(*(("sol", "sun"), ("mar", "sea")), head=True))),
        ("list.odt", odt(f"<text:list>{lists}</text:list>")),
        ("slides.odp", odp(frame("Ebro", "title") + frame(odt_table(("a", "b"))))),
        ("slides.pptx", pptx(shape("Ebro", "title") + slide_table(("a", "b")), notes={1: "x"})),
    ]


def _workbooks() -> list[tuple[str, bytes]]:
    raw = (
        "Question",
        "Answer 1",
        "Answer 2",
        "Correct Answers",
        "Player",
        "Answer",
        "Score (points)",
    )
    asked = ("¿Río más largo?", "Ebro", "Tajo", "Tajo")
    return [
        (
            "book.xlsx",
            _workbook(("Término", "Definición", "n"), ("000", "cero", 0), ("sol", "sun", 1.5)),
        ),
        (
            "results.xlsx",
            _workbook(raw, (*asked, "Marta", "Tajo", 950), (*asked, "Iker", "Ebro", 0)),
        ),
    ]


def _workbook(*rows: tuple[str | float, ...]) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
