"""Files: a set edited, pictures put in it, a package imported, a document printed."""

from __future__ import annotations

import shutil
import string
import struct
import zlib
from pathlib import Path
from random import Random

from game.core.pair_set import Pair, PairSet, Side
from game.formats import anki_package, read_any
from game.formats.native import write
from game.places import first_folder
from game.view.box import Point
from tests.bench.kills.findings import Findings, cells_of
from tests.bench.kills.victim import Victim
from tests.e2e.window import EXAMPLE

PICTURES, PLACED = 60, 4
_MIDDLE, _FIRST_CELL = Point(640, 360), Point(200, 180)


def picture(number: int, size: int = 24) -> bytes:
    """Return a PNG that no other number gives."""
    line = b"\0" + bytes((number * 37 + at * number) % 251 for at in range(size * 3))

    def chunk(name: bytes, data: bytes) -> bytes:
        whole = name + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))

    head = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    body = zlib.compress(line * (size - 1) + b"\0" + number.to_bytes(3, "big") * size)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


class _InLibrary:
    """What begins in the library; files are looked at once it shows again."""

    MOST_S = 0.5

    def __init__(self, folder: Path, random: Random) -> None:
        self.folder, self.data, self._random = folder, folder / "data", random
        self.sets = self.data / "pairs"
        self.folders: tuple[Path, ...] = (self.sets,)
        self.number = 0
        self.words: tuple[str, ...] = ()

    def opens(self, victim: Victim) -> None:
        victim.shows("Parejas")
        self.number += 1

    def sets_now(self) -> list[Path]:
        """Return the set files, but for the example."""
        return [path for path in self.sets.rglob("[!.]*.yaml") if path.name != EXAMPLE]

    def search(self, victim: Victim, words: str) -> None:
        """Make a set the first in the list."""
        victim.press("ctrl+f")
        victim.rests()
        victim.type(words)
        victim.rests(0.1)


class Editor(_InLibrary):
    """Cells typed into a new set, or behind the rows of an old one."""

    def __init__(self, folder: Path, random: Random) -> None:
        super().__init__(folder, random)
        self._typed: list[str] = []
        self._kept = 0
        self._before: list[str] = []
        self._path: Path | None = None
        self._known: set[Path] = set()

    def act(self, victim: Victim) -> None:
        self._known, self._typed, self._kept = set(self.sets_now()), [], 0
        victim.opens("ctrl+n", "New set")
        victim.press("Return")
        victim.rests()
        victim.fuse.light()
        while True:
            self._type_cell(victim)

    def _type_cell(self, victim: Victim) -> None:
        word = "".join(self._random.sample(string.ascii_lowercase, 4))
        for letter in word:
            victim.press(letter)
            victim.marks()
        # The first letter of a cell is painted: the one before was left, and saved.
        self._kept = len(self._typed)
        self._typed.append(word)
        victim.press("Tab")
        victim.marks()

    def check(self, findings: Findings) -> None:
        findings.confirmed += self._kept
        made = [path for path in self.sets_now() if path not in self._known]
        if self._typed and (len(made) > 1 or (self._kept and not made)):
            findings.lost += 1
            findings.tell(f"{made} were made of {self._typed}, {self._kept} left")
        for path in made:
            found = cells_of(path)
            flat = [cell for row in found or () for cell in row]
            flat = flat[:-1] if flat and not flat[-1] else flat
            if found is None:
                findings.half += 1
                findings.tell(f"{path.name}: {path.read_bytes()!r}")
            elif flat != self._typed[: len(flat)] or len(flat) < self._kept:
                findings.lost += 1
                findings.tell(f"{self._kept} of {self._typed} left, {flat} kept")
        for path in made[: self.number % 3 and 1]:
            path.unlink()  # some stay, so that the library grows


class Media(_InLibrary):
    """Pictures dropped on cells of a set, which has a few rows already."""

    def __init__(self, folder: Path, random: Random) -> None:
        super().__init__(folder, random)
        self._files: dict[str, bytes] = {}
        self._path = self.sets / "kept.yaml"
        self.sets.mkdir(parents=True)
        pairs = tuple(Pair(Side(f"term {n}"), Side(f"meaning {n}")) for n in range(4))
        self._path.write_bytes(write(PairSet("Kept", pairs))[0])
        self._rows = [(f"term {n}", f"meaning {n}") for n in range(4)]

    def act(self, victim: Victim) -> None:
        place = self.folder / f"drop-{self.number}"
        place.mkdir()
        self._files = {f"p{self.number}-{n}.png": picture(self.number * 9 + n) for n in range(4)}
        for name, data in self._files.items():
            (place / name).write_bytes(data)
        self.search(victim, "kept")
        victim.opens("Return", "Kept")
        victim.press("e")
        victim.rests(0.15)
        victim.glass.move(*_FIRST_CELL)
        victim.rests(0.1)
        victim.fuse.light()
        victim.drop(sorted(place.iterdir()), _FIRST_CELL)
        victim.fuse.wait()

    def check(self, findings: Findings) -> None:
        for old in self.folder.glob("drop-*"):
            shutil.rmtree(old)
        if cells_of(self._path) != self._rows:
            findings.half += 1
            findings.tell(f"the set: {self._path.read_bytes()!r}")
        found, _problems = read_any(self._path)
        used = [pair.term.picture for pair in found.pairs if pair.term.picture] if found else []
        for name, data in self._files.items():
            copy = self.sets / name
            if copy.exists() and copy.read_bytes() != data:
                findings.half += 1
                findings.tell(f"{name} is not whole")
        for file in used:
            findings.confirmed += 1
            if not Path(file).is_file():
                findings.lost += 1
                findings.tell(f"{file} is not there")


class Import(_InLibrary):
    """A package with very many pictures."""

    MOST_S = 2.0

    def __init__(self, folder: Path, random: Random) -> None:
        super().__init__(folder, random)
        self._is_shown = False
        self._title = ""
        self._source = folder / "source"
        self._source.mkdir()
        for n in range(PICTURES):
            (self._source / f"{n}.png").write_bytes(picture(n))

    def act(self, victim: Victim) -> None:
        self._is_shown, self._title = False, f"Package {self.number}"
        files = [str(self._source / f"{n}.png") for n in range(PICTURES)]
        numbered = enumerate(files)
        pairs = tuple(Pair(Side("", file), Side(f"{self.number}-{n}")) for n, file in numbered)
        package = self.folder / "package.apkg"
        package.write_bytes(anki_package.write(PairSet(self._title, pairs))[0])
        early = self._random.random() < 0.2
        if early:
            victim.fuse.light()
        victim.drop([package], _MIDDLE)
        victim.shows("Import")
        victim.rests(0.1)
        before = {*self.sets.iterdir()}
        while {*self.sets.iterdir()} == before:  # what is not ready hears no key
            victim.press("Return")
            victim.marks(most_s=0.3)
        victim.fuse.light()
        victim.shows(self._title)
        self._is_shown = True

    def check(self, findings: Findings) -> None:
        made = self.sets_now()
        findings.confirmed += self._is_shown
        if self._is_shown and not made:
            findings.lost += 1
            findings.tell("the set was shown, and is not there")
        for path in made:
            found, problems = read_any(path)
            if found is None or len(found.pairs) != PICTURES or problems:
                findings.half += 1
                findings.tell(f"{path}: {problems[:2]}")
            shutil.rmtree(path.parent)


class Print(_InLibrary):
    """A worksheet as a PDF, in the folder of documents."""

    def __init__(self, folder: Path, random: Random) -> None:
        super().__init__(folder, random)
        self.documents = first_folder(None)
        self.folders = (self.documents,)

    def act(self, victim: Victim) -> None:
        self.search(victim, "hiragana")
        victim.press("Return")
        victim.rests(0.1)
        victim.opens("x", "Print or export")
        victim.rests()
        victim.fuse.light()
        victim.press("Return")
        victim.fuse.wait()

    def check(self, findings: Findings) -> None:
        for path in self.documents.glob("[!.]*"):
            findings.confirmed += 1
            data = path.read_bytes()
            if not (data.startswith(b"%PDF") and data.rstrip().endswith(b"%%EOF")):
                findings.half += 1
                findings.tell(f"{path.name} is not whole")
            path.unlink()
