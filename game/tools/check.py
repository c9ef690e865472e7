"""check: what is wrong with pair files, and what will be hard to read, each with its cure."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import field
from pathlib import Path
from typing import TextIO

from game.core.pair_set import PairSet
from game.formats.common.media.unpacked import Unpacked
from game.formats.problems import Problem
from game.formulas.sides import may_have_formulas
from game.paths import exists
from game.tools.inputs import files, is_unrelated, read
from game.tools.progress_line import Progress
from game.tools.reporting import has_fault, report_count, report_problems, report_unrelated
from game.values import dataclass
from game.view.measure import Measure
from game.words import _

PROJECTOR = (1280, 720)
_MOST_MEASURED = 300

Missing = Callable[[str, str], set[str]]
"""Returns, of a text and its language, the characters that cannot be drawn."""


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What is typed after `check`."""

    paths: Sequence[str]
    json: bool = False


def add_arguments(parser: ArgumentParser) -> None:
    """Add what can be written after `check`."""
    paths = _("a file of pairs in any format, or a folder")
    parser.add_argument("paths", nargs="+", metavar=_("PATH"), help=paths)
    parser.add_argument("--json", action="store_true", help=_("print a JSON list"))


def main(options: CheckOptions, out: TextIO) -> int:
    """Print every problem; return 0 without faults, 1 with some, 2 when a path is not there."""
    paths = [Path(path) for path in options.paths]
    absent = [path for path in paths if not exists(path)]
    for path in absent:
        print(_("There is no file or folder called {path}").format(path=path), file=sys.stderr)
    if absent:
        return 2
    report = check(paths, *_real_fonts())
    if options.json:
        rows = [problem.as_dict() for problem in report.problems]
        print(json.dumps(rows, ensure_ascii=False, indent=2), file=out)
    else:
        report_problems(report.problems, out)
        report_unrelated(report.unrelated, out)
        report_count(report.problems, report.files, out)
    return int(has_fault(report.problems))


@dataclass
class Report:
    """All problems file by file, by line, and the files that are about something else."""

    problems: list[Problem] = field(default_factory=list)
    unrelated: list[Path] = field(default_factory=list)
    files: int = 0


def check(
    paths: Sequence[Path], measure: Measure | None = None, missing: Missing | None = None
) -> Report:
    """Read these files and those in these folders, of any format.

    With `measure`, sides too long for a projector are warned of; with `missing`, characters
    that no font has.
    """
    report, progress = Report(), Progress()
    every = list(files(paths))
    for number, path in enumerate(every, 1):
        progress.at(number, len(every), path.name)
        with closing(Unpacked()) as unpacked:
            reading = read(path, unpacked)
            if is_unrelated(path, reading, paths):
                report.unrelated.append(path)
                continue
            pair_set, problems = reading.pair_set, list(reading.problems)
            if pair_set is not None and measure is not None:
                problems += _too_long(str(path), pair_set, measure)
            if pair_set is not None:
                problems += _not_set(str(path), pair_set)
            if pair_set is not None and missing is not None:
                problems += _without_letters(str(path), pair_set, missing)
        report.files += 1
        report.problems += sorted(problems, key=lambda problem: problem.line)
    progress.done()
    return report


# ------------------------------------------------------------------ what is hard to read


def _too_long(file: str, pair_set: PairSet, measure: Measure) -> Iterator[Problem]:
    """Yield a warning for each pair that cannot be read from the back row in any round."""
    from game.boards.readability import Place, is_suspect, is_too_long, letters, shortest

    languages = pair_set.term_language, pair_set.definition_language
    place = Place(PROJECTOR, "projector", measure, languages)
    shorter = shortest(pair_set.pairs)
    suspects = [(n, pair) for n, pair in enumerate(pair_set.pairs) if is_suspect(pair)]
    suspects = sorted(suspects, key=lambda entry: -letters(entry[1]))[:_MOST_MEASURED]
    for number, pair in suspects:
        if is_too_long(pair, shorter, place):
            yield Problem(
                file,
                _line(pair_set, number),
                _("“{term}” is too long to be shown whole on a projector.").format(
                    term=_shortened(pair.term.spoken)
                ),
                _("Shorten the definition, or split it over two pairs."),
                "warning",
            )


def _not_set(file: str, pair_set: PairSet) -> Iterator[Problem]:
    """Warn of formulas that are shown as characters because they cannot be set."""
    for number, pair in enumerate(pair_set.pairs):
        for source in _unset_formulas(pair.term.text) + _unset_formulas(pair.definition.text):
            yield Problem(
                file,
                _line(pair_set, number),
                _("The formula “{formula}” cannot be set, it is shown as characters.").format(
                    formula=_shortened(source)
                ),
                _("Look for a slip in its LaTeX, or write it in a simpler way."),
                "warning",
            )


def _unset_formulas(text: str) -> list[str]:
    if not may_have_formulas(text):
        return []
    # What sets formulas takes a moment to load: few sets have any.
    from game.formulas.setting import unset

    return unset(text)


def _without_letters(file: str, pair_set: PairSet, missing: Missing) -> Iterator[Problem]:
    """Warn of pairs with characters that would be drawn as empty boxes."""
    for number, pair in enumerate(pair_set.pairs):
        absent = missing(pair.term.text, pair_set.term_language)
        absent |= missing(pair.definition.text, pair_set.definition_language)
        if absent:
            codes = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in sorted(absent)[:5])
            yield Problem(
                file,
                _line(pair_set, number),
                _("No font has these characters: {characters}").format(characters=codes),
                _("Write them another way, or use a picture."),
                "warning",
            )


def _line(pair_set: PairSet, number: int) -> int:
    return pair_set.lines[number] if number < len(pair_set.lines) else 0


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else text[:40].rstrip() + "…"


def _real_fonts() -> tuple[Measure | None, Missing | None]:
    """Return the real fonts; nothing where the drawing libraries cannot be loaded."""
    try:
        from game.look.text import SkiaMeasure
    except ImportError:
        return None, None
    measure = SkiaMeasure()
    return measure, measure.missing
