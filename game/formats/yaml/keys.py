"""Keys: the words that a pair file knows, in English and Spanish, and how a word is looked up."""

from __future__ import annotations

from functools import lru_cache

from game.core.text import without_accents

_TOP = {
    "title": "title titulo",
    "language": "language idioma lengua",
    "term_language": "term_language idioma_del_termino idioma_de_los_terminos",
    "definition_language": (
        "definition_language idioma_de_la_definicion idioma_de_las_definiciones"
    ),
    "subject": "subject asignatura tema materia",
    "author": "author autor autora",
    "pairs": "pairs pares parejas",
    "distractors": "distractors distractores",
}
_PAIR = {
    "term": "term termino",
    "definition": "definition definicion",
    "hint": "hint pista",
    "picture": "picture image imagen",
    "sound": "sound audio sonido",
}
_SIDE = {
    "text": "text texto",
    "picture": "picture image imagen",
    "sound": "sound audio sonido",
}


def by_word(table: dict[str, str]) -> dict[str, str]:
    """Return the name that each of the words stands for."""
    return {word: name for name, words in table.items() for word in words.split()}


TOP, PAIR, SIDE = by_word(_TOP), by_word(_PAIR), by_word(_SIDE)


@lru_cache(maxsize=4096)
def plain(key: str) -> str:
    """Return a key as it is looked up: no accents, no capitals, one underscore for a space."""
    letters = without_accents(key.strip().casefold())
    return "_".join(letters.replace("-", " ").replace("_", " ").split())
