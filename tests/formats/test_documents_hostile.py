"""Documents that mean harm, or are broken: each is refused with a sentence, quickly."""

from __future__ import annotations

import struct

import pytest

from tests.formats.documented import cell, docx, odt, par, read, run, said, table
from tests.formats.reading import words
from tests.formats.sourced import PNG, zipped

TYPES = {"[Content_Types].xml": ""}
DEEP = 100_000
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def main(text: str) -> bytes:
    return zipped(TYPES | {"word/document.xml": text})


ENTITIES = '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><document><body>&d;</body></document>'
OUTSIDE = (
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><document><body>&b;</body></document>'
)


@pytest.mark.parametrize(
    ("data", "name", "problem"),
    [
        (main("<a>" * 10_000_000), "a.docx", "would grow several hundred times"),
        (main(ENTITIES), "a.docx", "declares entities of its own"),
        (main(OUTSIDE), "a.docx", "declares entities of its own"),
        (docx("<w:tbl><w:tr><w:tc>" * DEEP), "a.docx", "lie too deep in one another"),
        (odt("<text:section>" * DEEP), "a.odt", "lie too deep in one another"),
        (main("<document><body><p>"), "a.docx", "damaged"),
        (docx(table(("a", "b")))[:500], "a.docx", "damaged"),
        (zipped(TYPES | {"word/other.xml": ""}), "a.docx", "damaged"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "protected with a password"),
        (odt("", more={"META-INF/manifest.xml": "<encryption-data/>"}), "a.odt", "a password"),
        (zipped({"../a": "x", **TYPES, "word/document.xml": "<a/>"}), "a.docx", "lead out"),
        (b"\x00\x01", "a.docx", "is something else, or it is damaged"),
        (zipped({"b.docx": zipped({"c.docx": docx("")})}), "a.zip", "holds other files"),
    ],
)
def test_it_is_refused_with_a_sentence(data: bytes, name: str, problem: str) -> None:
    reading = read(data, name)
    assert reading.pair_set is None
    assert problem in said(reading)
    assert all(each.cure for each in reading.problems)


def test_as_many_tables_in_one_another_as_are_read_do_no_harm() -> None:
    inner = table(("sun", "sol"), ("sea", "mar"))
    for _ in range(50):
        inner = table((cell(inner),))
    assert words(read(docx(inner)).pair_set) == [("sun", "sol"), ("sea", "mar")]


@pytest.mark.parametrize(
    "tag", ["w:ins", "w:smartTag", "w:hyperlink", "m:oMath", "m:e", "mc:Choice"]
)
def test_what_lies_deep_in_a_paragraph_is_read(tag: str) -> None:
    deep = f"<{tag}>" * 150 + run("sun – sol") + f"</{tag}>" * 150
    read(docx(par(deep) + par("sea – mar")))


def test_a_cell_that_says_it_is_endless_is_not() -> None:
    wide = cell("a", about='<w:gridSpan w:val="99999999"/>')
    reading = read(docx(table(*[(wide, "b")] * 40)))
    assert reading.table is None or len(reading.table.names) < 100


def test_a_picture_of_two_hundred_megapixels_is_left_out() -> None:
    huge = PNG[:16] + struct.pack(">II", 20_000, 10_000) + PNG[24:]
    picture = '<w:r><w:drawing><a:blip r:embed="rId7"/></w:drawing></w:r>'
    data = docx(
        table((cell(par(picture, "sun")), "sol"), ("sea", "mar")),
        relations={"rId7": ("image", "media/a.png")},
        more={"word/media/a.png": huge},
    )
    reading = read(data)
    assert words(reading.pair_set) == [("sun", "sol"), ("sea", "mar")]
    assert "more than 40 million pixels" in said(reading)
