"""Words of pages with cards: what they call cards, and the buttons above the first one."""

from __future__ import annotations

import re
import unicodedata

from game.formats.common.table.heading_words import heading
from game.formats.common.table.languages import plain_words

_CARD_WORDS = """
    term terms card cards flashcard flashcards word words entry entries pair pairs
    termino terminos tarjeta tarjetas ficha fichas palabra palabras concepto conceptos par pares
    terme termes targeta targetes paraula paraules parell parells
    carte cartes fiche fiches mot mots paire paires
    begriff begriffe begriffen karte karten karteikarte karteikarten vokabel vokabeln wort worter
    lernkarte lernkarten paar paare
    termine termini scheda schede carta parola parole coppia coppie flashcards
    termo termos cartao cartoes palavra palavras
    begrip begrippen kaart kaarten kaartjes woord woorden
    termin terminow pojecie pojec pojecia fiszka fiszki fiszek karta karty kart slowo slow slowka
    термин термина термины терминов карточка карточки карточек слово слова слов
    مصطلح مصطلحات مصطلحا بطاقة بطاقات
    """
_CARDS = frozenset(_CARD_WORDS.split())
_IN_THEM = re.compile(
    "用語|単語|語句|カード|词语|词汇|单词|术语|卡片|單詞|詞語|術語|단어|카드|용어"
)
_BUTTON_WORDS = """
    original|alphabetical|originales|alfabetico|alfabeticamente|alphabetisch|alphabetique|
    ordre alphabetique|orden original|orden alfabetico|originale|ordine alfabetico|
    ordem alfabetica|your stats|tus estadisticas|select these|star all|shuffle|
    only show starred|term|definition
    """
_BUTTONS = {" ".join(words.split()) for words in _BUTTON_WORDS.split("|")}
_LONGEST = 60
_MOST_WORDS = 8
_COUNT_FIRST = re.compile(r"[((]?(\d{1,5})\s{0,2}([^\W\d_][^\d()()]{1,50})[))]?")
_COUNT_LAST = re.compile(r"([^\d()()]{2,50})[::]?\s{0,2}[((](\d{1,5})(?:\s[^\W\d_]{1,20})?[))]")


def announced(line: str) -> int:
    """Return how many cards a line says that there are: “Terms in this set (24)”; 0 for none."""
    if len(line) > _LONGEST or not any(sign.isdecimal() for sign in line):
        return 0
    text = unicodedata.normalize("NFKC", line)
    if last := _COUNT_LAST.fullmatch(text):
        return int(last[2]) if _names_cards(last[1], _MOST_WORDS) else 0
    first = _COUNT_FIRST.fullmatch(text)
    return int(first[1]) if first and _names_cards(first[2], 2) else 0


def _names_cards(text: str, most: int) -> bool:
    """Return True if one of the first words is one for cards."""
    words = plain_words(text).split()
    if len(words) > _MOST_WORDS:
        return False
    return not _CARDS.isdisjoint(words[:most]) or _IN_THEM.search(text) is not None


def is_button(line: str) -> bool:
    """Return True for what stands between the number of cards and the first of them."""
    bare = line.strip(" •*·")
    return plain_words(bare[:_LONGEST]) in _BUTTONS or (
        len(bare) < 30 and heading(bare).role in ("term", "definition")
    )
