"""Conversion: one run of convert: what is read, what is written, and what is said of it."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, TextIO

from game.core.free_name import free_name
from game.core.pair_set import PairSet
from game.export.destination import made, put
from game.formats import read_source, registry
from game.formats.common.media.unpacked import Unpacked
from game.formats.common.report.gathered import ordered
from game.formats.problems import Problem
from game.formats.source import MOST_BYTES, Source, opened
from game.shelf.adding import media
from game.tools import picking
from game.tools.inputs import files, is_beside_the_point
from game.tools.merging import merged
from game.tools.progress import Progress
from game.tools.telling import any_fault, no_folder, tell, tell_passed_over
from game.words import _, n_

STREAM = "-"
"""In place of a name: the standard input, or the standard output."""


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
    path: Path | None


@dataclass
class Conversion:
    """One run of the command."""

    args: Namespace
    streams: Streams
    problems: list[Problem] = field(default_factory=list)
    passed_over: list[Path] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    progress: Progress = field(default_factory=Progress)
    _held: ExitStack = field(default_factory=ExitStack)
    """What was unpacked of archives, until all is written."""

    def run(self) -> int:
        """Read, write, tell."""
        with self._held:
            return self._run()

    def _run(self) -> int:
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
        if not into_folder and not whole.parent.is_dir():
            print(no_folder(whole.parent), file=sys.stderr)
            return 2
        read = self._read_all(whole)
        done = self._each(read, whole, writer) if into_folder else self._one(read, target, writer)
        self._tell(target)
        return max(done, int(any_fault(self.problems)))

    # -------------------------------------------------------------- reading

    def _read_all(self, target: Path) -> list[_Read]:
        given = [path for path in self.args.paths[:-1] if path != STREAM]
        found: list[Path | None] = [None] if len(given) < len(self.args.paths) - 1 else []
        paths = list(map(Path, given))
        found += files(paths, besides=target)
        read: list[_Read] = []
        for number, path in enumerate(found, 1):
            self.progress.at(number, len(found), path.name if path else STREAM)
            unpacked = self._held.enter_context(closing(Unpacked()))
            one = self._read(path, paths, unpacked)
            if one is None:
                unpacked.close()
            else:
                read.append(one)
        self.progress.done()
        return read

    def _read(self, path: Path | None, given: Sequence[Path], unpacked: Unpacked) -> _Read | None:
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
        return _Read(source.stem, reading.pair_set, path)

    def _source(self, path: Path | None, unpacked: Unpacked) -> Source | Problem:
        if path is not None:
            return opened(path, unpacked)
        data = self.streams.data_in.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            said = _("The file is larger than 100 MB."), _("Split it into several files.")
            return Problem(STREAM, 0, *said)
        return Source(data, _("standard input"), None, unpacked)

    # -------------------------------------------------------------- writing

    def _writer(self, target: str, into_folder: bool) -> registry.Writing | str:
        """The format to write, or what is wrong with what was typed."""
        name = self.args.to or (registry.own().NAME if into_folder else "")
        ending = Path(target).suffix.lower()
        for member in registry.writers():
            if name == member.NAME or (not name and ending and ending in member.EXTENSIONS):
                return member
        names = ", ".join(each.NAME for each in registry.writers())
        said = _("What format should {path} have? Say it with --to: {names}")
        return said.format(path=target, names=names)

    def _one(self, read: Sequence[_Read], target: str, writer: registry.Writing) -> int:
        if not read:
            return 1
        title = read[0].stem if target == STREAM else Path(target).stem
        whole = merged([each.pair_set for each in read], title)
        self._tell_merged(target, whole.twice, whole.over)
        if target == STREAM:
            return self._send(whole.pair_set, writer)
        return self._save(whole.pair_set, Path(target), writer)

    def _send(self, pair_set: PairSet, writer: registry.Writing) -> int:
        """To the standard output, where nothing can lie beside it."""
        result = made(pair_set, writer)
        self._left_out(result.problems, STREAM)
        if lost := len(media(pair_set)) if writer.CARRIES.media_beside else 0:
            said = n_("{n} picture or sound is named in what was written, but was not copied.",
                      "{n} pictures or sounds are named in what was written, but were not copied.",
                      lost)  # fmt: skip
            cure = _("Write to a file: then they are copied beside it.")
            self.problems.append(Problem(STREAM, 0, said, cure, "warning"))
        self.streams.data_out.write(result.data)
        self.streams.data_out.flush()
        return 0 if result.data else 1

    def _each(self, read: Sequence[_Read], folder: Path, writer: registry.Writing) -> int:
        """A file for each set; none over the file that another one of them comes from."""
        taken: set[str] = set()
        sources = {_key(each.path): each for each in read if each.path is not None}
        done = []
        for each in read:

            def is_taken(name: str, mine: _Read = each) -> bool:
                key = _key(folder / name)
                return key in taken or sources.get(key, mine) is not mine

            path = folder / free_name(f"{each.stem}{writer.EXTENSIONS[0]}", is_taken)
            taken.add(_key(path))
            done.append(self._save(each.pair_set, path, writer))
        return max(done, default=1)

    def _save(self, pair_set: PairSet, path: Path, writer: registry.Writing) -> int:
        if path.exists() and not self.args.force:
            print(_exists(path), file=sys.stderr)
            return 2
        self.progress.show(_("Writing {file} …").format(file=path.name))
        try:
            result = put(pair_set, path, writer)
        except OSError as error:
            said = _("It cannot be written: {reason}").format(reason=error.strerror or str(error))
            cure = _("Check that there is room on the disk and that you may write there.")
            self.problems.append(Problem(str(path), 0, said, cure))
            return 1
        finally:
            self.progress.done()
        self._left_out(result.problems, str(path))
        if not result.data:
            return 1
        count = n_("{n} pair", "{n} pairs", result.pairs)
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


def _key(path: Path) -> str:
    """The same for two names of one file, also where capitals make no difference."""
    return str(path.resolve()).casefold()


def _exists(path: Path) -> str:
    said = _("{path} is there already and was left as it is. Write over it with --force.")
    return said.format(path=path)
