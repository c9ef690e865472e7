"""Native: the program's own pair files, in YAML without types."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.core.pair_set import PairSet
from game.formats.decoding import decode
from game.formats.native_pairs import MOST_PAIRS, Entries
from game.formats.native_whole import pair_set
from game.formats.native_write import write
from game.formats.on_disk import NotAFileError, first_bytes
from game.formats.problems import Problem
from game.formats.yaml_cures import explain, uneven
from game.formats.yaml_nodes import Broken, Node, parse
from game.formats.yaml_recovery import recover
from game.words import _, n_

__all__ = ["EXTENSIONS", "TITLE", "detect", "read", "read_bytes", "write"]

TITLE = "Parejas (YAML)"
EXTENSIONS: tuple[str, ...] = (".yaml", ".yml")
MOST_BYTES = 5_000_000
_MOST_PROBLEMS = 200


def detect(data: bytes, name: str) -> float:
    """How sure we are, from 0 to 1, that the file that begins with `data` is one of ours."""
    if name.lower().endswith(EXTENSIONS):
        return 0.9
    starts = (b"pairs:", b"pares:", b"parejas:")
    return 0.6 if any(line.startswith(starts) for line in data.split(b"\n")) else 0.0


def read(path: Path) -> tuple[PairSet | None, list[Problem]]:
    """The pair set in this file, None if it has no good pair, and all that is wrong with it."""
    try:
        data = first_bytes(path, MOST_BYTES + 1)
    except IsADirectoryError:
        said = _("This is a folder, not a pair file."), _("Choose a file inside it.")
    except NotAFileError:
        said = _("This is a pipe or a device, not a pair file."), _("Choose a file.")
    except FileNotFoundError:
        said = _("The file is not there."), _("Check its name and its folder.")
    except (OSError, ValueError):
        said = _("The file cannot be opened."), _("Check that you may read it, and try again.")
    else:
        return read_bytes(data, path)
    return None, [Problem(str(path), 0, *said)]


def read_bytes(data: bytes, path: Path) -> tuple[PairSet | None, list[Problem]]:
    """The pair set in `data`; `path` names it, and pictures are looked for in its folder."""
    file = str(path)
    if len(data) > MOST_BYTES:
        cure = _("Split it into several files.")
        return None, [Problem(file, 0, _("The file is larger than 5 MB."), cure)]
    text, problems = decode(data, file)
    if text is None:
        return None, problems
    entries = Entries(file, path.parent)
    entries.problems += problems
    node = _nodes(text, entries)
    found = pair_set(node, entries, path)
    return found, _in_order(entries.problems)


def _nodes(text: str, entries: Entries) -> Node | None:
    try:
        return parse(text)
    except Broken as broken:
        whole = broken
    found = recover(text, MOST_PAIRS + 50)
    for piece, why in found.broken:
        entries.problems.append(explain(entries.file, piece.text, piece.first_line, why))
    if found.left_at:
        entries.fault(
            found.left_at,
            _("The file was not read from this line on, because too much is wrong in it."),
            _("Mend the first faults and open it again."),
        )
    elif not found.broken:
        said = uneven(entries.file, whole)
        entries.problems.append(replace(said, severity="warning") if found.node else said)
    return found.node


def _in_order(problems: list[Problem]) -> list[Problem]:
    """Faults and warnings in the order of the file; of very many, the first faults and a count."""
    ordered = sorted(problems, key=lambda problem: problem.line)
    if len(ordered) <= _MOST_PROBLEMS:
        return ordered
    faults_first = sorted(ordered, key=lambda problem: problem.severity != "fault")
    kept, rest = faults_first[:_MOST_PROBLEMS], faults_first[_MOST_PROBLEMS:]
    more = n_("There is {n} more problem like these.", "There are {n} more problems.", len(rest))
    cure = _("Mend those above and check the file again.")
    kept.append(Problem(rest[0].file, rest[0].line, more, cure, rest[0].severity))
    return sorted(kept, key=lambda problem: problem.line)
