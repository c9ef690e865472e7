"""check: what is wrong with pair files, and what will be hard to read, each with its cure."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from game.core.options import Options
from game.core.pair_set import Pair, PairSet
from game.formats import EXTENSIONS, read_any
from game.formats.problems import Problem
from game.view.measure import Measure
from game.words import _, n_

PROJECTOR = (1280, 720)
_LONG_SIDE, _LONG_WORD = 60, 14
"""Sides below both of these fit any card and are not measured."""
_MOST_MEASURED = 300

Missing = Callable[[str, str], set[str]]
"""Of a text and its language, the characters that cannot be drawn."""


def add_arguments(parser: ArgumentParser) -> None:
    """What can be written after `check`."""
    parser.add_argument("paths", nargs="+", metavar=_("PATH"), help=_("a pair file or a folder"))
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
    problems = check(wanted, *_real_fonts())
    if as_json:
        rows = [problem.as_dict() for problem in problems]
        print(json.dumps(rows, ensure_ascii=False, indent=2), file=out)
    else:
        _print(problems, len(list(_files(wanted))), out)
    return int(any(problem.severity == "fault" for problem in problems))


def check(
    paths: Sequence[Path], measure: Measure | None = None, missing: Missing | None = None
) -> list[Problem]:
    """All problems of these files and of those in these folders, file by file, by line.

    With `measure`, sides too long for a projector are warned of; with `missing`, characters
    that no font has.
    """
    problems: list[Problem] = []
    for path in _files(paths):
        found, here = read_any(path)
        if found is not None and measure is not None:
            here += _too_long(str(path), found, measure)
        if found is not None and missing is not None:
            here += _without_letters(str(path), found, missing)
        problems += sorted(here, key=lambda problem: problem.line)
    return problems


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for inner in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in inner.relative_to(path).parts)
            if not hidden and inner.name.lower().endswith(EXTENSIONS) and inner.is_file():
                yield inner


# ------------------------------------------------------------------ what is hard to read


def _too_long(file: str, found: PairSet, measure: Measure) -> Iterator[Problem]:
    """Pairs that cannot be read whole from the back row even in the smallest round."""
    from game.boards.columns import fits

    shortest = sorted(found.pairs, key=_length)[:3]
    suspects = [(n, pair) for n, pair in enumerate(found.pairs) if _suspect(pair)]
    suspects = sorted(suspects, key=lambda entry: -_length(entry[1]))[:_MOST_MEASURED]
    for number, pair in suspects:
        round_ = [pair, *(other for other in shortest if other is not pair)][:3]
        if not fits(round_, (), Options(room="projector"), PROJECTOR, measure):
            yield Problem(
                file,
                _line(found, number),
                _("“{term}” is too long to be shown whole on a projector.").format(
                    term=_shown(pair.term.spoken)
                ),
                _("Shorten the definition, or split it over two pairs."),
                "warning",
            )


def _suspect(pair: Pair) -> bool:
    texts = pair.term.text, pair.definition.text
    words = (word for text in texts for word in text.split())
    return max(map(len, texts)) >= _LONG_SIDE or any(len(word) >= _LONG_WORD for word in words)


def _length(pair: Pair) -> int:
    return len(pair.term.text) + len(pair.definition.text)


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


# ------------------------------------------------------------------ on paper


def _print(problems: list[Problem], files: int, out: TextIO) -> None:
    kinds = {"fault": _("fault"), "warning": _("warning")}
    for problem in problems:
        place = f"{problem.file}:{problem.line}" if problem.line else problem.file
        print(f"{place}: {kinds[problem.severity]}: {problem.problem}", file=out)
        print(f"    {problem.cure}", file=out)
    faults = sum(problem.severity == "fault" for problem in problems)
    counted = _("{files} checked: {faults}, {warnings}.").format(
        files=n_("{n} file", "{n} files", files),
        faults=n_("{n} fault", "{n} faults", faults),
        warnings=n_("{n} warning", "{n} warnings", len(problems) - faults),
    )
    print(counted, file=out)
