"""Keys: the words that a pair file knows, in English and Spanish, and how they are looked up."""

from __future__ import annotations

from game.caches import text_cache
from game.core.text import without_accents
from game.formats.yaml.nodes import Node, Text

_TOP = {
    "title": "title titulo",
    "language": "language idioma lengua",
    "term_language": "term_language idioma_del_termino idioma_de_los_terminos",
    "definition_language": (
        "definition_language idioma_de_la_definicion idioma_de_las_definiciones"
    ),
    "subject": "subject asignatura tema materia",
    "author": "author autor autora",
    "description": "description descripcion",
    "pairs": "pairs pares parejas",
    "distractors": "distractors distractores",
}
_PAIR = {
    "term": "term termino",
    "definition": "definition definicion",
    "hint": "hint pista",
    "note": "note nota explanation explicacion",
    "accept": "accept accepts acepta aceptar",
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
LANGUAGES = by_word(
    {
        "es": "español espanol castellano spanish",
        "en": "inglés ingles english",
        "fr": "francés frances français french",
        "de": "alemán aleman deutsch german",
        "it": "italiano italian",
        "pt": "portugués portugues português portuguese",
        "ca": "catalán catalan català",
        "eu": "euskera vasco basque",
        "gl": "gallego galego galician",
        "ar": "árabe arabe arabic",
        "ja": "japonés japones japanese",
        "zh": "chino chinese",
        "la": "latín latin",
        "el": "griego greek",
        "ru": "ruso russian",
    }
)
_ALIKE = 70
"""How like a known word an unknown one has to be, out of a hundred."""


@text_cache(4096)
def plain(key: str) -> str:
    """Return a key as it is looked up: no accents or capitals, one underscore for a space."""
    letters = without_accents(key.strip().casefold())
    return "_".join(letters.replace("-", " ").replace("_", " ").split())


def word_of(key: Node, table: dict[str, str]) -> str:
    """Return what a key means in one of these tables, "" for nothing."""
    return table.get(plain(key.value), "") if isinstance(key, Text) else ""


def nearest(key: str, words: dict[str, str]) -> str:
    """Return the known word that `key` was probably meant to be, or ""."""
    if len(key) > 30:
        return ""
    # Hardly any file has a slip in a key; what finds it is loaded with the first.
    from rapidfuzz import process
    from rapidfuzz.fuzz import ratio

    close = process.extractOne(plain(key), words.keys(), scorer=ratio, score_cutoff=_ALIKE)
    return close[0] if close else ""
