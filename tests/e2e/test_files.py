"""Files in a real window: a picture pasted into a cell, and a file chosen with the keyboard."""

from __future__ import annotations

import os
import struct
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from game.desktop.clipboard import PNG, picture
from game.formats import read_any
from tests.e2e.clipboard import copy, copy_picture
from tests.e2e.editing import begin
from tests.e2e.window import Program, program


def png(side: int) -> bytes:
    """A picture of noise, which no packing makes small."""
    noise = Random(side)
    rows = b"".join(b"\0" + noise.randbytes(3 * side) for _row in range(side))
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return PNG + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


@pytest.fixture
def library(display: str, tmp_path: Path) -> Iterator[Program]:
    with program(display, tmp_path / "data", "--size", "1280x720") as running:
        running.shows("Parejas")
        running.has_folder()
        yield running


@pytest.mark.parametrize("side", [4, 900])
def test_a_picture_on_the_clipboard_is_read_whole(
    side: int, display: str, library: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    copy_picture(display, png(side))
    library.until("the picture", lambda: picture() == png(side))
    copy(display, "words")
    library.until("no picture", lambda: picture() == b"")


def test_a_picture_is_pasted_into_the_chosen_cell(library: Program, display: str) -> None:
    begin(library, "Shapes")
    copy_picture(display, png(40))
    library.press("ctrl+v")
    file = library.data / "pairs" / "picture.png"
    library.until("the picture beside the set", file.is_file)
    assert file.read_bytes() == png(40)


def test_a_file_is_chosen_with_the_keyboard_alone(library: Program, tmp_path: Path) -> None:
    file = tmp_path / "birds.tsv"
    file.write_text("owl\tbúho\nhen\tgallina\n", encoding="utf-8")
    library.press("i")
    library.shows("Import")
    library.press("ctrl+o")
    library.shows("Choose files with pairs")
    library.type(str(file))
    library.press("Return")
    library.shows("Import")
    library.press("Return")
    library.shows("birds")
    pairs = read_any(library.data / "pairs" / "birds.yaml")[0]
    assert pairs is not None
    assert [pair.term.text for pair in pairs.pairs] == ["owl", "hen"]


@pytest.mark.skipif(sys.platform != "linux", reason="zenity is Linux's")
def test_the_window_goes_on_while_the_systems_dialog_is_open(
    display: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program called zenity waits for the test to let it answer."""
    file, go = tmp_path / "birds.tsv", tmp_path / "go"
    file.write_text("owl\tbúho\nhen\tgallina\n", encoding="utf-8")
    script = f"#!/bin/sh\nuntil [ -e '{go}' ]; do sleep 0.1; done\necho '{file}'\n"
    (tmp_path / "zenity").write_text(script, encoding="utf-8")
    (tmp_path / "zenity").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    with program(display, tmp_path / "data", "--size", "1280x720") as library:
        library.shows("Parejas")
        library.press("i")
        library.shows("Import")
        library.press("ctrl+o")
        library.shows("Choose in the window that has opened")
        library.press("F1")
        library.shows("Keys")
        library.press("Escape")
        library.shows("Choose in the window that has opened")
        go.touch()
        library.shows("Import")
        library.press("Return")
        library.shows("birds")
