"""Archives from strangers: looked over first, refused with a sentence, never unpacked blindly."""

from __future__ import annotations

import io
import stat
import struct
import zipfile

import pytest

from game.formats.common.bytes import archive as archives
from game.formats.common.bytes.archive import Archive, open_archive
from game.formats.problems import Problem
from tests.formats.sourced import zipped


def whole(data: bytes) -> Archive:
    found = open_archive(data, "x.zip")
    assert isinstance(found, Archive)
    return found


def refused(data: bytes) -> str:
    found = open_archive(data, "x.zip")
    assert isinstance(found, Problem)
    assert found.cure
    return found.problem


def test_files_are_listed_without_folders_and_read() -> None:
    found = whole(zipped({"a/": b"", "a/b.txt": b"hello", "c.txt": b""}))
    assert found.names() == ("a/b.txt", "c.txt")
    assert (found.read("a/b.txt"), found.read("c.txt"), found.read("d")) == (b"hello", b"", None)


def test_a_file_that_is_larger_than_asked_for_is_not_read() -> None:
    found = whole(zipped({"a": b"x" * 100}))
    assert (found.read("a", most=99), found.read("a", most=100)) == (None, b"x" * 100)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("images/a b.PNG", "images/a b.PNG"),
        ("images/a%20b.png", "images/a b.PNG"),
        ("a b.png", "images/a b.PNG"),
        (".\\images\\a b.PNG", "images/a b.PNG"),
        ("other.png", ""),
        ("", ""),
    ],
)
def test_a_name_is_found_as_documents_write_it(name: str, found: str) -> None:
    assert whole(zipped({"images/a b.PNG": b"x", "y": b""})).find(name) == found


@pytest.mark.parametrize("name", ["../a", "a/../../b", "/etc/passwd", "C:/x", "..\\a", "a/.."])
def test_names_that_lead_out_are_refused(name: str) -> None:
    assert "own folder" in refused(zipped({name: b"x"}))


def test_links_are_refused() -> None:
    made = io.BytesIO()
    link = zipfile.ZipInfo("link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(made, "w") as file:
        file.writestr(link, "/etc/passwd")
    assert "own folder" in refused(made.getvalue())


def test_a_bomb_is_refused() -> None:
    assert "several hundred times" in refused(zipped({"a": bytes(6_000_000)}))


def test_many_files_and_large_sums_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped({str(n): b"x" * 10 for n in range(20)})
    monkeypatch.setattr(archives, "MOST_BYTES", 150)
    assert "more than can be unpacked" in refused(data)
    monkeypatch.setattr(archives, "MOST_ENTRIES", 10)
    assert "more than can be unpacked" in refused(data)


def test_a_size_that_lies_is_found_while_reading() -> None:
    data = bytearray(zipped({"a": b"0123456789" * 100}))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    assert whole(bytes(data)).read("a") is None


def test_a_password_is_told() -> None:
    data = bytearray(zipped({"a": b"x"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "password" in refused(bytes(data))


def test_an_unknown_compression_is_told() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_LZMA) as file:
        file.writestr("a", "x")
    assert "compressed" in refused(made.getvalue())


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_for_different_files_is_refused() -> None:
    def twice(second: str) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as file:
            file.writestr("a", "x")
            file.writestr("a", second)
        return made.getvalue()

    assert "same name" in refused(twice("y"))
    assert whole(twice("x")).read("a") == b"x"


def test_names_in_utf8_are_read_though_the_archive_does_not_say_so() -> None:
    made = zipped({"nino.txt": b"x"}).replace(b"nino.txt", "niño.xt".encode())
    assert whole(made).names() == ("niño.xt",)


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "cp850", "utf-8"])
def test_a_name_without_a_mark_is_found_in_whatever_it_was_written(encoding: str) -> None:
    raw = "días.png".encode(encoding)
    made = zipped({"d" * len(raw): b"x"}).replace(b"d" * len(raw), raw)
    assert whole(made).read(whole(made).find("img/d\u00edas.png")) == b"x"
    assert whole(made).find("di\u0301as.PNG")


def test_such_names_read_as_words_where_they_can() -> None:
    assert whole(zipped({"nnno.txt": b""}).replace(b"nnno", b"ni\xf1o")).names() == ("niño.txt",)
    assert whole(zipped({"nnno.txt": b""}).replace(b"nnno", b"ni\xa4o")).names() == ("niño.txt",)


def test_of_two_names_that_differ_in_capitals_each_means_its_own() -> None:
    both = whole(zipped({"A.png": b"1", "a.png": b"2"}))
    assert (both.find("A.png"), both.find("a.png")) == ("A.png", "a.png")


@pytest.mark.parametrize("end", [0, 3, 10, 40, -1, -10, -30])
def test_a_damaged_archive_is_said_to_be_damaged(end: int) -> None:
    assert "damaged" in refused(zipped({"a": b"hello" * 30})[:end])


def test_damaged_bytes_of_one_file_cost_only_that_file() -> None:
    data = bytearray(zipped({"a": b"hello" * 30, "b": b"good"}))
    data[32] ^= 0xFF
    assert [whole(bytes(data)).read(name) for name in "ab"] == [None, b"good"]
