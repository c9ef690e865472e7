"""convert: pairs of any format made into another one, many files into one or each by itself."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import field, replace
from pathlib import Path
from typing import BinaryIO, TextIO

from game.core.free_name import first_free
from game.core.pair_set import PairSet
from game.export.destination import encode, write
from game.formats import read_source, registry
from game.formats.common.media.unpacked import Unpacked
from game.formats.common.report.collector import sort_problems
from game.formats.problems import Problem
from game.formats.source import MOST_BYTES, Source, open_source
from game.paths import exists, is_folder, real
from game.shelf.adding import media
from game.tools import reading_options, template
from game.tools.close_readings import close_readings
from game.tools.inputs import files, is_unrelated
from game.tools.merge import MergeResult, merge
from game.tools.progress_line import Progress
from game.tools.reading_options import ReadingOptions, choices_for
from game.tools.reporting import has_fault, no_folder, report_problems, report_unrelated
from game.values import dataclass
from game.words import _, n_, reason_of

STREAM = "-"
"""In place of a name: the standard input, or the standard output."""


@dataclass(frozen=True, slots=True)
class ConvertOptions(ReadingOptions):
    """What is typed after `convert`: what to read and, last, what to write."""

    paths: Sequence[str] = ()
    to: str = ""
    force: bool = False
    template: str = ""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what can be written after `convert`."""
    # Of its own accord argparse would write the names of the files twice.
    parser.usage = _("%(prog)s IN… OUT [options], or %(prog)s --template FILE")
    add = parser.add_argument
    paths = _(
        "files or folders to read (- is the standard input); last, the file to write, "
        "a folder for a file each, or - for the standard output"
    )
    add("paths", nargs="*", metavar=_("IN… OUT"), help=paths)
    names = [each.NAME for each in registry.formats()]
    from_ = _("format of what is read, if it is not found by itself")
    add("--from", dest="from_", default="", choices=names, metavar=_("FORMAT"), help=from_)
    names = [each.NAME for each in registry.writers()]
    to = _("format to write, if the ending does not tell: {names}").format(names=", ".join(names))
    add("--to", default="", choices=names, metavar=_("FORMAT"), help=to)
    add("--force", action="store_true", help=_("write over files that are there"))
    template = _(
        "write an empty table to be filled, in place of pairs: FILE is .xlsx, .ods or .csv"
    )
    add("--template", default="", metavar=_("FILE"), help=template)
    reading_options.add_arguments(parser)


@dataclass(frozen=True, slots=True)
class Streams:
    """Where words go, where a set comes from and where it goes without a file."""

    words: TextIO
    data_in: BinaryIO
    data_out: BinaryIO


def main(options: ConvertOptions, streams: Streams) -> int:
    """Convert; return 0 without faults, 1 with some, 2 for a slip of the pen."""
    if options.template and not options.paths:
        return template.main(Path(options.template), streams.words, force=options.force)
    slip = _slip(options)
    if slip:
        print(slip, file=sys.stderr)
        return 2
    return Conversion(options, streams).run()


def _slip(options: ConvertOptions) -> str:
    """Return what is wrong with the names alone, "" when nothing is."""
    paths = options.paths
    if options.template:
        return _("--template writes an empty table and nothing else: name no other files.")
    if len(paths) < 2:
        return _("Name what to read and, last, what to write: convert animals.csv animals.yaml")
    absent = [path for path in paths[:-1] if path != STREAM and not exists(Path(path))]
    said = _("There is no file or folder called {path}")
    return "\n".join(said.format(path=path) for path in absent)


@dataclass
class _Read:
    """A set with what it is called, where it comes from."""

    stem: str
    pair_set: PairSet
    path: Path | None


@dataclass
class Conversion:
    """One run of the command."""

    options: ConvertOptions
    streams: Streams
    problems: list[Problem] = field(default_factory=list)
    close: list[str] = field(default_factory=list)
    """Other readings of what is in doubt, a line each."""
    unrelated: list[Path] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    progress: Progress = field(default_factory=Progress)
    _held: ExitStack = field(default_factory=ExitStack)
    """What was unpacked of archives, until all is written."""

    def run(self) -> int:
        """Read, write, report; return the exit status."""
        with self._held:
            return self._run()

    def _run(self) -> int:
        target = self.options.paths[-1]
        whole = Path(target)
        into_folder = target.endswith(("/", "\\")) or is_folder(whole)
        writer = self._writer(target, into_folder)
        if isinstance(writer, str):
            print(writer, file=sys.stderr)
            return 2
        if not into_folder and target != STREAM and exists(whole) and not self.options.force:
            print(_exists(whole), file=sys.stderr)
            return 2
        if not into_folder and not is_folder(whole.parent):
            print(no_folder(whole.parent), file=sys.stderr)
            return 2
        read = self._read_all(whole)
        done = self._each(read, whole, writer) if into_folder else self._one(read, target, writer)
        self._report(target)
        return max(done, int(has_fault(self.problems)))

    # -------------------------------------------------------------- reading

    def _read_all(self, target: Path) -> list[_Read]:
        given = [path for path in self.options.paths[:-1] if path != STREAM]
        found: list[Path | None] = [None] if len(given) < len(self.options.paths) - 1 else []
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
        choices = choices_for(source, self.options)
        if isinstance(choices, Problem):
            self.problems.append(choices)
            return None
        reading = read_source(source, choices, self.options.from_)
        if path is not None and is_unrelated(path, reading, given):
            self.unrelated.append(path)
            return None
        self.problems += sort_problems(reading.problems)
        self.close += close_readings(source, reading, choices, self.options.from_)
        if reading.pair_set is None:
            return None
        return _Read(source.stem, reading.pair_set, path)

    def _source(self, path: Path | None, unpacked: Unpacked) -> Source | Problem:
        if path is not None:
            return open_source(path, unpacked)
        data = self.streams.data_in.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            said = _("The file is larger than 100 MB."), _("Split it into several files.")
            return Problem(STREAM, 0, *said)
        return Source(data, _("standard input"), None, unpacked)

    # -------------------------------------------------------------- writing

    def _writer(self, target: str, into_folder: bool) -> registry.Writing | str:
        """Return the format to write, or what is wrong with what was typed."""
        name = self.options.to or (registry.own_format().NAME if into_folder else "")
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
        whole = merge([each.pair_set for each in read], title)
        self._report_merge(target, whole)
        if target == STREAM:
            return self._send(whole.pair_set, writer)
        return self._save(whole.pair_set, Path(target), writer)

    def _send(self, pair_set: PairSet, writer: registry.Writing) -> int:
        """Write to the standard output, where nothing can lie beside it."""
        result = encode(pair_set, writer)
        self._left_out(result.problems, STREAM)
        if lost := len(media(pair_set)) if writer.CARRIES.media_beside else 0:
            said = n_(
                "{n} picture or sound is named in what was written, but was not copied.",
                "{n} pictures or sounds are named in what was written, but were not copied.",
                lost,
            )
            self._warn(STREAM, said, _("Write to a file: then they are copied beside it."))
        self.streams.data_out.write(result.data)
        self.streams.data_out.flush()
        return 0 if result.data else 1

    def _each(self, read: Sequence[_Read], folder: Path, writer: registry.Writing) -> int:
        """Write a file for each set; none over the file that another one of them comes from."""
        taken: set[str] = set()
        sources = {_key(each.path): each for each in read if each.path is not None}
        done = []
        for each in read:

            def is_taken(name: str, mine: _Read = each) -> bool:
                key = _key(folder / name)
                return key in taken or sources.get(key, mine) is not mine

            path = folder / first_free(f"{each.stem}{writer.EXTENSIONS[0]}", is_taken)
            taken.add(_key(path))
            done.append(self._save(each.pair_set, path, writer))
        return max(done, default=1)

    def _save(self, pair_set: PairSet, path: Path, writer: registry.Writing) -> int:
        if exists(path) and not self.options.force:
            print(_exists(path), file=sys.stderr)
            return 2
        self.progress.show(_("Writing {file} …").format(file=path.name))
        try:
            result = write(pair_set, path, writer)
        except OSError as error:
            said = _("It cannot be written: {reason}").format(reason=reason_of(error))
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

    # -------------------------------------------------------------- reporting

    def _left_out(self, problems: Sequence[Problem], target: str) -> None:
        self.problems += [replace(each, file=each.file or target) for each in problems]

    def _warn(self, target: str, said: str, cure: str) -> None:
        self.problems.append(Problem(target, 0, said, cure, "warning"))

    def _report_merge(self, target: str, merged: MergeResult) -> None:
        if merged.duplicates:
            said = n_(
                "{n} pair was in more than one place and was taken once.",
                "{n} pairs were in more than one place and were taken once.",
                merged.duplicates,
            )
            self._warn(target, said, _("Nothing needs to be done."))
        if merged.surplus:
            said = n_(
                "{n} pair is over 10,000 and was left out.",
                "{n} pairs are over 10,000 and were left out.",
                merged.surplus,
            )
            self._warn(target, said, _("Write them into several files."))

    def _report(self, target: str) -> None:
        """Print what came of it; words go to the other stream where data go to the first."""
        out = sys.stderr if target == STREAM else self.streams.words
        report_problems(self.problems, out)
        for line in self.close:
            print(line, file=out)
        report_unrelated(self.unrelated, out)
        for line in self.written:
            print(line, file=out)
        if not self.written and target != STREAM:
            print(_("Nothing was written."), file=out)


def _key(path: Path) -> str:
    """Return the same for two names of one file, also where capitals make no difference."""
    return str(real(path)).casefold()


def _exists(path: Path) -> str:
    said = _("{path} is there already and was left as it is. Write over it with --force.")
    return said.format(path=path)
