"""Shape: rows of one kind that were found in a tree, and the keys that are known."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.formats.table import Row

_COLLECTIONS = (
    "cards terms notes pairs items words vocabulary vocab questions flashcards dialogs sets decks "
    "units lessons chapters children glossary data results entries studiableitems list content "
    "annotations tarjetas pares palabras preguntas terminos términos lecciones unidades"
)
_HEAD = (
    "title titulo título name nombre description language lang idioma subject asignatura tema "
    "author autor autora version id uuid url license licence source created updated modified date "
    "count total type format schema $schema term_language definition_language langterms "
    "langdefinitions made_with identity mainlibrary generator slug"
)
COLLECTIONS = frozenset(_COLLECTIONS.split())
"""Keys that hold what a file is about; what stands beside them is said of the whole."""
HEAD = frozenset(_HEAD.split())
"""Keys that say something of the whole, never a pair."""


@dataclass(frozen=True)
class Shape:
    """Rows of one kind, found under `path`. `names` is None when the first row may be a header.

    `html` says that the program it comes from writes HTML; `sure` that its keys are known.
    """

    rows: tuple[Row, ...]
    names: tuple[str, ...] | None
    path: str = ""
    html: bool = False
    sure: bool = False
    language: str = ""


@dataclass
class Found:
    """All shapes of a file, the most telling first, and what it says of the whole."""

    shapes: list[Shape] = field(default_factory=list)
    head: dict[str, str] = field(default_factory=dict)

    def said(self, *names: str) -> str:
        """What the file says under the first of these keys that it has."""
        return next((self.head[name] for name in names if self.head.get(name)), "")
