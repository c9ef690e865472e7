"""Accepted: the column of other answers that count as right, several in one cell."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.bounds import bare
from game.formats.common.table.languages import plain_words

_NAMES = frozenset(
    {
        *("accept", "accepts", "accepted", "also accepted", "accepted answers", "accepted answer"),
        *("acepta", "acepta tambien", "se acepta", "aceptar", "aceptado", "aceptada", "aceptadas"),
        *("respuestas aceptadas", "accetta", "accettata", "accettate", "aceita", "aceitas"),
        *("accepte", "acceptees", "aceptades", "acceptades", "akzeptiert", "gilt auch"),
    }
)
_SIGNS = ";|"
_MOST = 50


def accept_column(head: Sequence[str], chosen: Sequence[int]) -> int | None:
    """Return the column of accepted answers, None when there is none beside the sides."""
    named = (at for at, name in enumerate(head) if plain_words(name[:60]) in _NAMES)
    return next((at for at in named if at not in chosen), None)


def accepted(cell: str) -> tuple[str, ...]:
    """Return the answers in a cell: one a line, or with semicolons or bars between them."""
    if not cell.strip():
        return ()
    between = "\n" if "\n" in cell else next((sign for sign in _SIGNS if sign in cell), "\n")
    parts = (bare(part) for part in cell.split(between))
    return tuple(dict.fromkeys(filter(None, parts)))[:_MOST]


def in_one_cell(answers: Sequence[str]) -> str:
    """Return a cell that is read as these answers again."""
    lines = [" ".join(text.split()) for text in answers]
    signs = any(sign in text for text in lines for sign in _SIGNS)
    # A line end says that the signs are text, also when there is one answer.
    return "\n".join([*lines, ""] if len(lines) == 1 else lines) if signs else "; ".join(lines)
