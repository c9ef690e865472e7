"""check: what is wrong with pair files, and what will be hard to read, each with its cure."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from game.core.pair_set import PairSet
from game.formats.common.unpacked import Unpacked
from game.formats.problems import Problem
from game.tools.inputs import files, is_beside_the_point, read
from game.tools.progress import Progress
from game.tools.telling import any_fault, tell, tell_count, tell_passed_over
from game.view.measure import Measure
from game.words import _

PROJECTOR = (1280, 720)
_MOST_MEASURED = 300

Missing = Callable[[str, str], set[str]]
"""Of a text and its language, the characters that cannot be drawn."""


def add_arguments(parser: ArgumentParser) -> None:
    """What can be written after `check`."""
    parser.add_argument(
        "paths", nargs="+", metavar=_("PATH"), help=_("a file of pairs in any format, or a folder")
    )
    parser.add_argument("--json", action="store_true", help=_("print a JSON list"))


def main(args: Namespace, out: TextIO) -> int:
    """Run the command as it was typed."""
    return run(args.paths, args.json, out)


def run(paths: list[str], as_json: bool, out: TextIO) -> int:
    """Print every problem; answer 0 without faults, 1 with some, 2 when a path is not there."""
    wanted = [Path(path) for path in paths]
    absent = [path for path in wanted if not path.exists()]
    for path in absent:
        print(_("There is no file or folder called {path}").format(path=path), file=sys.stderr)
    if absent:
        return 2
    checked = look(wanted, *_real_fonts())
    if as_json:
        rows = [problem.as_dict() for problem in checked.problems]
        print(json.dumps(rows, ensure_ascii=False, indent=2), file=out)
    else:
        tell(checked.problems, out)
        tell_passed_over(checked.passed_over, out)
        tell_count(checked.problems, checked.files, out)
    return int(any_fault(checked.problems))


@dataclass
class Checked:
    """What came of it: all problems file by file, by line, and what is about something else."""

    problems: list[Problem] = field(default_factory=list)
    passed_over: list[Path] = field(default_factory=list)
    files: int = 0


def check(
    paths: Sequence[Path], measure: Measure | None = None, missing: Missing | None = None
) -> list[Problem]:
    """All problems of these files and of those in these folders, file by file, by line."""
    return look(paths, measure, missing).problems


def look(
    paths: Sequence[Path], measure: Measure | None = None, missing: Missing | None = None
) -> Checked:
    """Read these files and those in these folders, of any format.

    With `measure`, sides too long for a projector are warned of; with `missing`, characters
    that no font has.
    """
    checked, progress = Checked(), Progress()
    every = list(files(paths))
    for number, path in enumerate(every, 1):
        progress.at(number, len(every), path.name)
        with closing(Unpacked()) as unpacked:
            reading = read(path, unpacked)
            if is_beside_the_point(path, reading, paths):
                checked.passed_over.append(path)
                continue
            found, here = reading.pair_set, list(reading.problems)
            if found is not None and measure is not None:
                here += _too_long(str(path), found, measure)
            if found is not None and missing is not None:
                here += _without_letters(str(path), found, missing)
        checked.files += 1
        checked.problems += sorted(here, key=lambda problem: problem.line)
    progress.done()
    return checked


# ------------------------------------------------------------------ what is hard to read


def _too_long(file: str, found: PairSet, measure: Measure) -> Iterator[Problem]:
    """Yield a warning for each pair that cannot be read from the back row in any round."""
    from game.boards.readability import Place, is_suspect, is_too_long, letters, shortest

    place, shorter = Place(PROJECTOR, "projector", measure), shortest(found.pairs)
    suspects = [(n, pair) for n, pair in enumerate(found.pairs) if is_suspect(pair)]
    suspects = sorted(suspects, key=lambda entry: -letters(entry[1]))[:_MOST_MEASURED]
    for number, pair in suspects:
        if is_too_long(pair, shorter, place):
            yield Problem(
                file,
                _line(found, number),
                _("“{term}” is too long to be shown whole on a projector.").format(
                    term=_shown(pair.term.spoken)
                ),
                _("Shorten the definition, or split it over two pairs."),
                "warning",
            )


def _without_letters(file: str, found: PairSet, missing: Missing) -> Iterator[Problem]:
    """Pairs with characters that would be shown as empty boxes."""
    for number, pair in enumerate(found.pairs):
        absent = missing(pair.term.text, found.term_language)
        absent |= missing(pair.definition.text, found.definition_language)
        if absent:
            codes = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in sorted(absent)[:5])
            yield Problem(
                file,
                _line(found, number),
                _("No font has these characters: {characters}").format(characters=codes),
                _("Write them another way, or use a picture."),
                "warning",
            )


def _line(found: PairSet, number: int) -> int:
    return found.lines[number] if number < len(found.lines) else 0


def _shown(text: str) -> str:
    return text if len(text) <= 40 else text[:40].rstrip() + "…"


def _real_fonts() -> tuple[Measure | None, Missing | None]:
    """The real fonts; nothing where the drawing libraries cannot be loaded."""
    try:
        from game.look.text import SkiaMeasure
    except ImportError:
        return None, None
    measure = SkiaMeasure()
    return measure, measure.missing
