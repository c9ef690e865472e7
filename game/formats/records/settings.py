"""Settings: fields that tell a program what to do with a deck, such as `deck_id`: no pairs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from game.formats.records.rows import HEAD
from game.formats.yaml.nodes import Node

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
    question questions correct result results review new total
    """
_WORDS = frozenset(_NAMES.split())
_FEWEST = 2


def settings_among(fields: Sequence[tuple[str, Node]], alone: bool) -> list[tuple[str, Node]]:
    """Return those of the fields of a whole file that are settings.

    Words such as `type` may be learnt. They are settings only where nothing else is there
    (`alone`) but two keys that no one learns, such as `note_type` and `deckId`.
    """
    sure = [(key, value) for key, value in fields if is_setting(key)]
    if len(sure) < _FEWEST:
        return []
    others = [key.lower() for key, _value in fields if not is_setting(key)]
    alone = alone and all(key in _WORDS or key in HEAD for key in others)
    return list(fields) if alone else sure


def is_setting(key: str) -> bool:
    """Return True for two such words or more written as one: `deck_name`, `maxPoints`."""
    if _COMPOUND.fullmatch(key) is None:
        return False
    return all(part.lower() in _WORDS for part in _PARTS.split(key))
