"""Feedback: what a question says once it is answered, as the notes of its pairs, and back."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.pair_set import Pair, as_written

_SIGN = ": "
"""Between the name of a row and what explains it."""


def notes_of(feedback: str, rows: Sequence[Pair]) -> list[str]:
    """Return the note of each row of a question from what is said of all of it.

    A line that begins with the name of a row explains that row; what names none explains all.
    """
    notes = [""] * len(rows)
    names = [_name(row) + _SIGN for row in rows]
    at: int | None = None
    for line in feedback.split("\n") if len(rows) > 1 else ():
        free = [n for n, name in enumerate(names) if line.startswith(name) and not notes[n]]
        if free:
            at = max(free, key=lambda n: len(names[n]))
            notes[at] = line[len(names[at]) :]
        elif at is None:
            break
        else:
            notes[at] += f"\n{line}"
    said = notes if at is not None else [feedback] * len(rows)
    return [note.strip() for note in said]


def feedback_of(rows: Sequence[Pair]) -> str:
    """Return what is said of a question, from which `notes_of` reads the notes of its rows."""
    noted = [row for row in rows if row.note]
    if len(noted) == len(rows) and len({row.note for row in rows}) == 1:
        return rows[0].note
    return "\n".join(f"{_name(row)}{_SIGN}{row.note}" for row in noted)


def joined(*parts: str) -> str:
    """Return several explanations as one note, each once."""
    return "\n".join(dict.fromkeys(part for part in parts if part))


def _name(row: Pair) -> str:
    return as_written(row.term.text or row.definition.text)
