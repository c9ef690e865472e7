"""Template rows: headings and examples of the template for teachers, as written and as read.

They stand here in every language of the program, outside of its catalogues: a template that was
saved in one language is read in any other.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.formats.table import Row

HEADINGS = {
    "en": ("Term", "Definition", "Hint", "Note", "Picture", "Accepted"),
    "es": ("Término", "Definición", "Pista", "Nota", "Imagen", "Acepta"),
}
EXAMPLES = {
    "en": (
        (
            *("Example: sun", "Example: the star that its planets go round"),
            *("It shines by day.", "It is 150 million km away.", "sun.png"),
        ),
        ("Example: 7 × 8", "Example: 56", "7 × 7 is 49."),
        ("Example: to begin", "Example: empezar", "", "", "", "comenzar"),
    ),
    "es": (
        (
            *("Ejemplo: sol", "Ejemplo: la estrella a la que dan vueltas sus planetas"),
            *("Brilla de día.", "Está a 150 millones de km.", "sol.png"),
        ),
        ("Ejemplo: 7 × 8", "Ejemplo: 56", "7 × 7 son 49."),
        ("Ejemplo: to begin", "Ejemplo: empezar", "", "", "", "comenzar"),
    ),
}
_LOOKED_AT = 20
_KNOWN = frozenset(row for rows in EXAMPLES.values() for row in rows)


def without_examples(rows: Sequence[Row]) -> tuple[Sequence[Row], tuple[int, ...]]:
    """Return the rows without the template's own examples, as they were, and their lines."""
    lines = tuple(row.line for row in rows[:_LOOKED_AT] if _is_example(row))
    if not lines:
        return rows, ()
    return [row for row in rows if not _is_example(row)], lines


def _is_example(row: Row) -> bool:
    if len(row.cells) < 2 or not row.cells[0].lstrip().startswith(("E", "e")):
        return False
    cells = [text.strip() for text in row.cells[:10]]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells) in _KNOWN
