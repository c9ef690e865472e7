"""Labels: words that stand before a side and say which it is: Front, Q, Respuesta 3, 定義."""

from __future__ import annotations

import re
from typing import Literal

from game.caches import text_cache
from game.formats.common.table.heading_words import heading

Part = Literal["", "term", "definition", "hint"]
"""What of a pair follows a label, "" when it is none."""
_SHORT: dict[str, Part] = dict.fromkeys("qpfd問问", "term")
_SHORT |= dict.fromkeys([*"ar答", "ans", "antw", "def", "resp", "rép", "rep"], "definition")
_SHORT |= dict.fromkeys(["keyword", "schlüsselwort", "mot-clé", "parola chiave"], "term")
_SHORT |= dict.fromkeys(["palavra-chave", "キーワード", "关键词", "關鍵詞", "키워드"], "term")
"""Q and A, P and R, F and A, D and R: as the words for question and answer begin."""
_LONGEST = 30
_NUMBERED = re.compile(r"(.*?)(?:\sn|\snr|\sno)?[\s#№º°.(\[]{0,4}\d{1,4}[.)\]]?")
_CARD = re.compile(
    r"(?i)(?:card|flashcard|tarjeta|ficha|karte|karteikarte|carte|fiche|carta|scheda|cartão|cartao"
    r"|カード|卡片|no|nr|nº|#)?[\s.:#]{0,3}\d{0,4}[.:)]?"
)


def label(text: str) -> Part:
    """Return which side is called so; a number behind the word says nothing."""
    bare = text.strip(" \t*_:：.#>").casefold()
    return _part(bare) if 0 < len(bare) <= _LONGEST else ""


@text_cache(1024)
def _part(bare: str) -> Part:
    if numbered := _NUMBERED.fullmatch(bare):
        bare = numbered[1].strip(" .:")
    if bare in _SHORT:
        return _SHORT[bare]
    role = heading(bare).role if len(bare) > 2 or not bare.isascii() else ""
    return role if role in ("term", "definition", "hint") else ""


def counts_cards(text: str) -> bool:
    """Return True for what stands above a card and is no part of it: “Card 7”, “Tarjeta 2”, “3.”"""
    return len(text) <= _LONGEST and _CARD.fullmatch(text.strip(" \t*_")) is not None
