"""Conversion: one run of convert: what is read, what is written, and what is said of it."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, TextIO

from game.core.pair_set import PairSet
from game.formats import EXTENSIONS, family, read_source
from game.formats.common.finishing import ordered
from game.formats.common.unpacked import Unpacked
from game.formats.problems import Problem
from game.formats.source import MOST_BYTES, Source, opened
from game.shelf.saving import save
from game.tools import picking
from game.tools.carrying import beside
from game.tools.inputs import files, is_beside_the_point
from game.tools.merging import merged
from game.tools.telling import any_fault, tell, tell_passed_over
from game.words import _, n_

STREAM = "-"
"""In place of a name: the standard input, or the standard output."""
_NATIVE = "parejas"


@dataclass(frozen=True)
class Streams:
    """Where words go, where a set comes from and where it goes without a file."""

    words: TextIO
    data_in: BinaryIO
    data_out: BinaryIO


@dataclass
class _Read:
    """A set with what it is called, where it comes from."""

    stem: str
    pair_set: PairSet
    unpacked: Unpacked


@dataclass
class Conversion:
    """One run of the command."""

    args: Namespace
    streams: Streams
    problems: list[Problem] = field(default_factory=list)
    passed_over: list[Path] = field(default_factory=list)
    written: list[str] = field(default_factory=list)

    def run(self) -> int:
        """Read, write, tell."""
        target = str(self.args.paths[-1])
        whole = Path(target)
        into_folder = target.endswith(("/", "\\")) or whole.is_dir()
        writer = self._writer(target, into_folder)
        if isinstance(writer, str):
            print(writer, file=sys.stderr)
            return 2
        if not into_folder and target != STREAM and whole.exists() and not self.args.force:
            print(_exists(whole), file=sys.stderr)
            return 2
        read = self._read_all(whole)
        done = self._each(read, whole, writer) if into_folder else self._one(read, target, writer)
        self._tell(target)
        for each in read:
            each.unpacked.close()
        return max(done, int(any_fault(self.problems)))

    # -------------------------------------------------------------- reading

    def _read_all(self, target: Path) -> list[_Read]:
        given = [path for path in self.args.paths[:-1] if path != STREAM]
        found: list[Path | None] = [None] if len(given) < len(self.args.paths) - 1 else []
        paths = list(map(Path, given))
        found += files(paths, besides=target)
        progress = _progress(len(found))
        read: list[_Read] = []
        for number, path in enumerate(found, 1):
            progress(number, path.name if path else STREAM)
            made = self._read(path, paths)
            if made is not None:
                read.append(made)
        progress(0, "")
        return read

    def _read(self, path: Path | None, given: Sequence[Path]) -> _Read | None:
        unpacked = Unpacked()
        source = self._source(path, unpacked)
        if isinstance(source, Problem):
            self.problems.append(source)
            return None
        choices = picking.choices(source, picking.picked(self.args), self.args.from_)
        if isinstance(choices, Problem):
            self.problems.append(choices)
            return None
        reading = read_source(source, choices, self.args.from_)
        if path is not None and is_beside_the_point(path, reading, given):
            self.passed_over.append(path)
            return None
        self.problems += ordered(reading.problems)
        if reading.pair_set is None:
            return None
        return _Read(source.stem, reading.pair_set, unpacked)

    def _source(self, path: Path | None, unpacked: Unpacked) -> Source | Problem:
        if path is not None:
            return opened(path, unpacked)
        data = self.streams.data_in.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            said = _("The file is larger than 100 MB."), _("Split it into several files.")
            return Problem(STREAM, 0, *said)
        return Source(data, _("standard input"), None, unpacked)

    # -------------------------------------------------------------- writing

    def _writer(self, target: str, into_folder: bool) -> family.Writing | str:
        """The format to write, or what is wrong with what was typed."""
        name = self.args.to or (_NATIVE if into_folder else "")
        ending = Path(target).suffix.lower()
        for member in family.written():
            if name == member.NAME or (not name and ending and ending in member.EXTENSIONS):
                return member
        names = ", ".join(each.NAME for each in family.written())
        said = _("What format should {path} have? Say it with --to: {names}")
        return said.format(path=target, names=names)

    def _one(self, read: Sequence[_Read], target: str, writer: family.Writing) -> int:
        if not read:
            return 1
        title = read[0].stem if target == STREAM else Path(target).stem
        whole = merged([each.pair_set for each in read], title)
        self._tell_merged(target, whole.twice, whole.over)
        if target == STREAM:
            data, problems = writer.write(whole.pair_set)
            self._left_out(problems, target)
            self.streams.data_out.write(data)
            self.streams.data_out.flush()
            return 0
        return self._save(whole.pair_set, Path(target), writer)

    def _each(self, read: Sequence[_Read], folder: Path, writer: family.Writing) -> int:
        taken: set[str] = set()
        done = [
            self._save(
                each.pair_set, folder / _free(each.stem, writer.EXTENSIONS[0], taken), writer
            )
            for each in read
        ]
        return max(done, default=1)

    def _save(self, pair_set: PairSet, path: Path, writer: family.Writing) -> int:
        if path.exists() and not self.args.force:
            print(_exists(path), file=sys.stderr)
            return 2
        try:
            if path.suffix.lower() in EXTENSIONS:
                pair_set = beside(pair_set, path.parent)
            data, problems = writer.write(pair_set)
            save(path, data)
        except OSError as error:
            said = _("It cannot be written: {reason}").format(reason=error.strerror or str(error))
            cure = _("Check that there is room on the disk and that you may write there.")
            self.problems.append(Problem(str(path), 0, said, cure))
            return 1
        self._left_out(problems, str(path))
        count = n_("{n} pair", "{n} pairs", len(pair_set.pairs))
        self.written.append(f"{path}: {count}")
        return 0

    # -------------------------------------------------------------- telling

    def _left_out(self, problems: Sequence[Problem], target: str) -> None:
        self.problems += [replace(each, file=each.file or target) for each in problems]

    def _tell_merged(self, target: str, twice: int, over: int) -> None:
        if twice:
            said = n_("{n} pair was in more than one place and was taken once.",
                      "{n} pairs were in more than one place and were taken once.",
                      twice)  # fmt: skip
            self.problems.append(
                Problem(target, 0, said, _("Nothing needs to be done."), "warning")
            )
        if over:
            said = n_("{n} pair is over 10,000 and was left out.",
                      "{n} pairs are over 10,000 and were left out.", over)  # fmt: skip
            cure = _("Write them into several files.")
            self.problems.append(Problem(target, 0, said, cure, "warning"))

    def _tell(self, target: str) -> None:
        """What is written to the standard output is data alone: words go beside it."""
        out = sys.stderr if target == STREAM else self.streams.words
        tell(self.problems, out)
        tell_passed_over(self.passed_over, out)
        for line in self.written:
            print(line, file=out)
        if not self.written and target != STREAM:
            print(_("Nothing was written."), file=out)


def _free(stem: str, ending: str, taken: set[str]) -> str:
    """A name that none of this run's other files has."""
    name, number = f"{stem}{ending}", 2
    while name.casefold() in taken:
        name, number = f"{stem}-{number}{ending}", number + 1
    taken.add(name.casefold())
    return name


def _exists(path: Path) -> str:
    said = _("{path} is there already and was left as it is. Write over it with --force.")
    return said.format(path=path)


def _progress(count: int) -> Callable[[int, str], None]:
    """Tells which of `count` files is being read, on a terminal alone; 0 wipes it away."""
    if count < 2 or not sys.stderr.isatty():
        return lambda _number, _name: None

    def show(number: int, name: str) -> None:
        line = f"{number}/{count} {name[:60]}" if number else ""
        print(f"\r{line:<72}\r", end="", file=sys.stderr, flush=True)

    return show
