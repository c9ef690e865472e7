"""Texts in any encoding come out as they were typed, and a doubtful one is told by name."""

from __future__ import annotations

import unicodedata

import pytest

from game.formats import read_source
from game.formats.common.bytes.decoding import MOST_LINES, decode
from game.formats.problems import Problem
from game.formats.source import Source
from game.formats.table import Choices

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


SHORT = [
    ("señal\nmono\n", "mac_roman"),
    ("règle\nvoilà\n", "mac_roman"),
    ("Möbel\nFüße\n", "cp850"),
    ("æble\nsmør\nså\n", "cp1252"),
    ("þoka\nblóð\nhæð\n", "cp1252"),
    ("felhő\nfű\nhűtő\n", "cp1250"),
    ("gęś\nkoń\ndłoń\n", "iso8859_2"),
    ("wąż\nłoś\nżółć\n", "cp852"),
    ("řeka\nkůň\nmyš\n", "cp1250"),
    ("žirgas\nlašas\nąsotis\n", "cp1257"),
    ("ābele\nķēde\nļauns\n", "cp1257"),
    ("kuş\nağız\ndiş\n", "cp1254"),
    (
        "cỏ\nruộng\nđường\n".replace("ỏ", "o\u0309")
        .replace("ộ", "ô\u0323")
        .replace("ờ", "ơ\u0300"),
        "cp1258",
    ),
    ("лес\nтуча\nрека\n", "koi8_r"),
    ("гора\nморе\nтрава\n", "cp866"),
    ("хмара\nмісяць\nїжа\n", "cp1251"),
    ("ψωμί\nθάλασσα\n", "cp1253"),
    ("ענן\nהר\nים\n", "cp1255"),
    ("قلب\nباب\nنجم\n", "cp1256"),
    ("ปลา\nต้นไม้\nฟ้า\n", "cp874"),
    ("駅\n新聞\n魚\n", "euc_jp"),
    ("山\nさくら\n", "shift_jis"),
    ("雨\n飞机\n朋友\n", "gbk"),
    ("雨\n飛機\n朋友\n", "big5"),
    ("구름\n바다\n눈\n", "euc_kr"),
]


@pytest.mark.parametrize(("text", "encoding"), SHORT)
def test_two_or_three_words_tell_their_encoding(text: str, encoding: str) -> None:
    found, _problems = decode(text.encode(encoding), "f")
    assert found == unicodedata.normalize("NFC", text)


def test_one_accent_among_latin_words_is_no_letter_of_another_alphabet() -> None:
    assert decode("là\nun\nsur\n".encode("cp1252"), "f")[0] == "là\nun\nsur\n"


def test_words_of_one_letter_are_read_in_their_alphabet() -> None:
    text = "о,about\nк,to\nу,at\nи,and\n"
    assert decode(text.encode("cp1251"), "f")[0] == text


def test_a_guess_is_called_one_and_shows_the_line_in_each_encoding() -> None:
    data = "mot,ć\n".encode("cp1250")
    _text, problems = decode(data, "f")
    assert "guess" in problems[0].problem
    found = Source(data, "f.csv").encodings
    assert len(found) > 1
    assert all(each.name in problems[0].problem + problems[0].cure for each in found)
    assert found[0].line in problems[0].problem


def test_an_encoding_that_was_chosen_is_used() -> None:
    data = "mot,ć\nrue,fi\n".encode("cp1250")
    source = Source(data, "f.csv")
    other = source.encodings[1]
    reading = read_source(source, Choices(encoding=other.codec))
    assert reading.pair_set is not None
    assert reading.pair_set.pairs[0].definition.text == other.line.split(",")[1]
    assert reading.encodings == source.encodings
    assert not any("UTF-8" in problem.problem for problem in reading.problems)


def test_utf_8_and_files_of_other_kinds_leave_no_choice_of_encoding() -> None:
    for data in ("año".encode(), "año".encode("utf-16"), b"PK\x03\x04\xff", b"<a>\xe9</a>"):
        assert Source(data, "f").encodings == ()


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


def test_lines_beyond_those_of_any_set_are_left_out_and_told() -> None:
    text, problems = decoded(b"a\n" * (MOST_LINES + 5))
    assert text is not None
    assert text.count("\n") == MOST_LINES - 1
    assert [problem.severity for problem in problems] == ["warning"]


def test_a_line_may_be_as_long_as_a_file_before_another_one_with_old_letters() -> None:
    """Each sign of it is looked at once: were it once for each sign before, this never ended."""
    text, problems = decode(b"a" * 4_000_000 + b"\r\nma\xf1ana, ni\xf1o, coraz\xf3n\r\n", "f")
    assert text is not None
    assert text.endswith("a\nmañana, niño, corazón\n")
    assert [problem.severity for problem in problems] == ["warning"]
