"""Texts in any encoding come out as they were typed, and a doubtful one is told by name."""

from __future__ import annotations

import pytest

from game.formats.common.bytes.decoding import decode
from game.formats.problems import Problem
from game.formats.source import Source

SPANISH = "término;definición\n¿qué?;«así», el niño\nárbol;corazón\nl’eau;“agua”\n"
RUSSIAN = "привет;hola\nсобака;perro\nкошка;gato\nмашина;coche\nдом;casa\n"
GREEK = "σκύλος;perro\nγάτα;gato\nσπίτι;casa\nνερό;agua\n"
POLISH = "żółw;tortuga\nłódź;barco\nświeca;vela\npająk;araña\n".replace("ñ", "n")
TURKISH = "çocuk;chico\nağaç;roble\nışık;luz\nşeker;dulce\n"
HEBREW = "ספר;libro\nבית;casa\nשלום;hola\nילדים;chicos\nמים;agua\n"
ARABIC = "كتاب;libro\nبيت;casa\nمدرسة;escuela\n"
JAPANESE = "犬;perro\n猫;gato\n食べる;comer\nありがとう;gracias\n"
CHINESE = "你好;hola\n谢谢;gracias\n苹果;manzana\n老师;maestro\n"
TAIWANESE = "你好;hola\n謝謝;gracias\n蘋果;manzana\n老師;maestro\n"
KOREAN = "안녕;hola\n학교;escuela\n선생님;maestro\n"


def decoded(data: bytes) -> tuple[str | None, list[Problem]]:
    """The text of another program's file."""
    text, problems = Source(data, "f").text
    return text, list(problems)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
@pytest.mark.parametrize("text", [SPANISH, RUSSIAN, JAPANESE])
def test_unicode_is_read_without_a_word(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "f") == (text, ())


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (SPANISH, "cp1252", "Windows-1252"),
        (SPANISH, "mac_roman", "Mac Roman"),
        (RUSSIAN, "cp1251", "Windows-1251"),
        (RUSSIAN, "koi8_r", "KOI8-R"),
        (RUSSIAN, "cp866", "DOS 866"),
        (GREEK, "cp1253", "Windows-1253"),
        (POLISH, "cp1250", "Windows-1250"),
        (TURKISH, "cp1254", "Windows-1254"),
        (HEBREW, "cp1255", "Windows-1255"),
        (ARABIC, "cp1256", "Windows-1256"),
        (JAPANESE, "shift_jis", "Shift-JIS"),
        (JAPANESE, "euc_jp", "EUC-JP"),
        (CHINESE, "gbk", "GB 18030"),
        (TAIWANESE, "big5", "Big5"),
        (KOREAN, "euc_kr", "EUC-KR"),
    ],
)
def test_an_older_encoding_is_found_and_named(text: str, encoding: str, name: str) -> None:
    found, problems = decode(text.encode(encoding), "f")
    assert found == text
    assert [problem.severity for problem in problems] == ["warning"]
    assert name in problems[0].problem
    assert problems[0].line == 1


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_computer_are_line_ends(ends: str) -> None:
    assert decode(f"a{ends}b{ends}".encode(), "f")[0] == "a\nb\n"


def test_accents_that_were_encoded_twice_are_mended_and_told() -> None:
    twice = SPANISH.encode().decode("cp1252", "ignore")[:40].encode()
    found, problems = decoded(twice)
    assert found is not None
    assert found.startswith("término;definición")
    assert [problem.line for problem in problems] == [1]


@pytest.mark.parametrize("text", ["IRMÃ» e NÃO", "Â", "MAÇà", "el café está aquí"])
def test_letters_that_only_look_like_it_stay(text: str) -> None:
    assert decoded(text.encode()) == (text, [])


def test_a_native_file_keeps_even_such_letters() -> None:
    assert decode("a: Ã©Ã©Ã©".encode(), "f") == ("a: Ã©Ã©Ã©", ())


def test_a_few_damaged_bytes_do_not_make_another_encoding_of_utf_8() -> None:
    text, problems = decode("árbol, corazón, niño\n".encode() * 20 + b"\xff", "f")
    assert text is not None
    assert text.count("árbol") == 20
    assert problems[0].line == 21


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03" * 50, bytes(range(256)) * 4, b"GIF89a\x00\x00"]
)
def test_what_is_no_text_is_a_fault(data: bytes) -> None:
    text, problems = decode(data, "f")
    assert text is None
    assert problems[0].severity == "fault"


def test_more_than_five_megabytes_are_a_fault() -> None:
    text, problems = decoded(b"a;b\n" * 1_300_000)
    assert text is None
    assert "5 MB" in problems[0].problem


def test_lines_beyond_a_hundred_thousand_are_left_out_and_told() -> None:
    text, problems = decoded(b"a\n" * 100_005)
    assert text is not None
    assert text.count("\n") == 99_999
    assert [problem.severity for problem in problems] == ["warning"]
