"""Settings: fields that tell a program what to do with a deck, such as `deck_id`: no pairs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from game.formats.records.rows import HEAD
from game.formats.yaml.nodes import Node, Text

_COMPOUND = re.compile(r"[A-Za-z]+(?:[_.-][A-Za-z]+|[A-Z][a-z]+)+")
_PARTS = re.compile(r"[_.-]|(?<=[a-z])(?=[A-Z])")
_NAMES = """
    deck note card cards notes quiz game set id ids guid uuid name type kind model template
    version config settings options preset css style theme color colour font size format
    file path url uri language lang locale author creator created updated modified date time
    limit timeout duration shuffle random order penalty points score max min maximum minimum
    count number show hide enable enabled default parent owner user tags tag category level
    difficulty grade media audio image sound export import schema key secret public private
    allow require required attempts feedback title description subject source license mazo
    baraja nota tarjeta juego nombre tipo idioma autor fecha orden puntos answer answers
    question questions correct result results review new total encoding generator software
    program app source copyright publisher editor contributors email school institution class
    course grade subject topic unit status published visibility licence rights
    titulo descripcion autora version licencia etiquetas nivel curso asignatura creado modificado
    name beschreibung autor titel sprache lizenz stufe fach kurs erstellt geandert schlagworter
    nom titre auteur langue description licence niveau matiere etiquettes cree modifie
    nome titolo autore lingua descrizione licenza livello etichette titulo descricao licenca
    """
_WORDS = frozenset(_NAMES.split())
_VALUES = {
    **dict.fromkeys(
        ("version", "schema"), re.compile(r"[vV]?\d{1,4}(?:\.\d{1,6}){0,3}(?:-[\w.]{1,20})?")
    ),
    **dict.fromkeys(("id", "uuid", "guid"), re.compile(r"(?=.*\d)[\w{}-]{1,50}")),
    **dict.fromkeys(("url", "uri", "source", "schema"), re.compile(r"https?://\S{1,300}")),
    **dict.fromkeys(
        ("language", "lang", "locale", "idioma", "langue", "sprache", "lingua"),
        re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?"),
    ),
    **dict.fromkeys(
        ("created", "modified", "updated", "date", "fecha", "creado", "modificado"),
        re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}.{0,30}"),
    ),
}
"""What says that a word is not learnt here, but tells something of a file."""
_FEWEST = 2


def settings_among(fields: Sequence[tuple[str, Node]], alone: bool) -> list[tuple[str, Node]]:
    """Return those of the fields of a whole file that are settings.

    Words such as `type` may be learnt. They are settings only where nothing else is there
    (`alone`) but two keys that no one learns, such as `note_type` and `deckId`, or where the
    whole file says who wrote what it is called, and nothing is explained.
    """
    if alone and _describes(fields):
        return list(fields)
    sure = [(key, value) for key, value in fields if is_setting(key)]
    if len(sure) < _FEWEST:
        return []
    others = [key.lower() for key, _value in fields if not is_setting(key)]
    alone = alone and all(key in _WORDS or key in HEAD for key in others)
    return list(fields) if alone else sure


def _describes(fields: Sequence[tuple[str, Node]]) -> bool:
    """Return True for a file that only describes a deck: its language is a code, and the like."""
    texts = [(key, value.value) for key, value in fields if isinstance(value, Text)]
    telling = sum(tells_of_file(key, text) for key, text in texts)
    keys = [key.lower() for key, _value in fields]
    known = all(key in _WORDS or key in HEAD or is_setting(key) for key in keys)
    return known and telling >= _FEWEST and len(keys) > _FEWEST


def tells_of_file(key: str, text: str) -> bool:
    """Return True for `version` with a number, `lang` with a code, `url` with an address."""
    value = _VALUES.get(key.lower())
    return value is not None and value.fullmatch(text.strip()) is not None


def is_setting(key: str) -> bool:
    """Return True for two such words or more written as one: `deck_name`, `maxPoints`."""
    if _COMPOUND.fullmatch(key) is None:
        return False
    return all(part.lower() in _WORDS for part in _PARTS.split(key))
