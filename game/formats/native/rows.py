"""Rows: which row of the editor's table each line of a file is in, when the program wrote it."""

from __future__ import annotations

import re

from game.formats.yaml.keys import PAIR, TOP, plain

_HEAD = re.compile(r'(?:(\w+)|"[^"]*"):(?: |$)')
_FIELD = re.compile(r"  (- |  )(\w+):(?: |$)")


def rows_by_line(text: str) -> dict[int, int]:
    """Return the row of each line, both from 1; {} for a file that somebody wrote by hand.

    What the editor writes has a line for each of the set's words and for each side, and nothing
    else: whoever made the set there has never seen those lines, and knows rows.
    """
    rows: dict[int, int] = {}
    row, zone = 0, ""
    for number, line in enumerate(text.rstrip("\n").split("\n"), 1):
        if head := _HEAD.match(line):
            zone = TOP.get(plain(head[1]), "") if head[1] else "extra"
            if not zone:
                return {}
        elif zone == "pairs" and (field := _FIELD.match(line)) and plain(field[2]) in PAIR:
            row += field[1] == "- "
            rows[number] = row
        elif not (zone == "distractors" and line.startswith("  - ")):
            return {}
    return rows
