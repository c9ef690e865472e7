"""Lost letters: texts that were saved where their letters had no place, and are “?” or “�” now."""

from __future__ import annotations

import re
from collections.abc import Sequence

from game.core.pair_set import Pair, Side
from game.formats.problems import Remark
from game.words import later

ROWS = Remark(
    "{n} row was left out: one of its sides is only question marks. Its letters were lost when "
    "the file was saved.",
    "{n} rows were left out: one of their sides is only question marks. Their letters were lost "
    "when the file was saved.",
    later("Open the original and save it anew as UTF-8 (in Excel, as “CSV UTF-8”) or as .xlsx."),
)
WORDS = Remark(
    "{n} text has a question mark inside a word: a letter was lost when the file was saved.",
    "{n} texts have question marks inside words: letters were lost when the file was saved.",
    later("Write these letters anew, or save the original again as UTF-8 or .xlsx."),
)
_LOST = re.compile(r"[\s\d.,;:!()\-–/]*+(?:[?\ufffd]{2,}+[\s\d.,;:!()\-–/]*+)+")
_INSIDE = re.compile(r"(?<=[^\W\d_])(?:\?(?=[^\W\d_A-Z])|\ufffd)|\ufffd(?=[^\W\d_])")
_PATTERN = re.compile(r"[\[\]{}^$*+|\\=/<>]|\(\?")
"""Where question marks have a meaning of their own: addresses and regular expressions."""
_FEW, _SHARE = 3, 2


def suspects(pairs: Sequence[Pair]) -> list[int]:
    """Return the places of pairs with a question mark, or what stands for a lost letter."""
    return [
        at
        for at, pair in enumerate(pairs)
        if "?" in (term := pair.term.text)
        or "?" in (definition := pair.definition.text)
        or "\ufffd" in term
        or "\ufffd" in definition
    ]


def lost_rows(pairs: Sequence[Pair], among: Sequence[int]) -> list[int]:
    """Return the places of pairs with a side of question marks; none when it may be meant.

    A lone “??” may be what is asked; several of them, or half of all, are no chance.
    """
    found = [at for at in among if _is_lost(pairs[at].term) or _is_lost(pairs[at].definition)]
    many = len(found) >= _FEW or (len(found) > 1 and len(found) * _SHARE >= len(pairs))
    return found if many else []


def lost_words(pairs: Sequence[Pair], among: Sequence[int]) -> list[int]:
    """Return the places of pairs in which a letter inside a word is a question mark."""
    return [
        at for at in among if _has_hole(pairs[at].term.text) or _has_hole(pairs[at].definition.text)
    ]


def _is_lost(side: Side) -> bool:
    return "??" in side.text.replace("\ufffd", "?") and bool(_LOST.fullmatch(side.text))


def _has_hole(text: str) -> bool:
    if "?" not in text and "\ufffd" not in text:
        return False
    return bool(_INSIDE.search(text)) and not _PATTERN.search(text)
