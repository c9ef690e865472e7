"""Search: the emoji that a word means, the best first, in whatever language it is."""

from __future__ import annotations

from collections.abc import Iterator

from game.emoji.names import SHOWN, Catalogue, Emoji, SearchWords, fold

MOST = 240
"""So many are found at most: nobody looks through more."""
_THINGS = (
    "🐶🐱🐴🐮🐷🐔🐟🦋🌳🌷🌞🌧🍎🍌🍇🍞🧀🥚🥛🍕",
    "🏠🏫🏥🚗🚌🚲🚂✈🚢⏰📖✏👕👟👀👂✋👣👦👧👨👩👶",
    "🧑‍🏫🧑‍⚕🧑‍🌾🧑‍🍳⚽🎵🎨🎂🎁❤⭐🌍⛰🌊🔥💧❄🔑💡📷",
)
EVERYDAY = "".join(_THINGS)
"""Things of every day, seen before anything is typed."""
_SMALL_WORDS = {
    *("the", "a", "an", "el", "la", "los", "las", "un", "una", "unos", "unas", "der", "die"),
    *("das", "den", "dem", "ein", "eine", "le", "les", "l", "une", "des", "il", "lo", "gli"),
    *("i", "uno", "o", "os", "as", "um", "uma", "els"),
    *("de", "del", "of", "von", "du", "di", "do", "da"),
}
_IRREGULAR = {
    "mice": "mouse",
    "geese": "goose",
    "feet": "foot",
    "teeth": "tooth",
    "children": "child",
    "men": "man",
    "women": "woman",
    "people": "person",
    "oxen": "ox",
    "leaves": "leaf",
    "wolves": "wolf",
    "knives": "knife",
    "loaves": "loaf",
}
_PLURALS = (("ces", "z"), ("ies", "y"), ("es", ""), ("s", ""), ("er", ""), ("en", ""), ("n", ""))
"""Endings of plurals, and what takes their place in the singular."""
_NAME, _FIRST, _IN_NAME, _KEYWORD, _IN_KEYWORD, _NAME_BEGINS, _KEYWORD_BEGINS = range(0, 14, 2)
"""How well a word fits, the best first: the name itself, its first word, another, a keyword …"""
_SINGULAR = 1
"""What is added for a form that was not typed."""
_LAST = 99
_FEW_LETTERS = 3
"""So few begin so many words that only those of the program's languages are looked at."""


def find(query: str, catalogue: Catalogue, language: str) -> tuple[Emoji, ...]:
    """Return the emoji that all words of `query` lead to, the likeliest first.

    A name that is the query comes before one that has it as a word, that before a keyword, and
    that before words that only begin so. `language` is the program's: of equals those come first
    that are found in it, then in its other languages. Where these have no such word, the others
    are looked through as well.
    """
    words = fold(query).split()
    words = [word for word in words if word not in _SMALL_WORDS] or words
    if not words:
        return ()
    ranks: dict[int, tuple[int, int]] = {}
    for at, other in enumerate(_order(catalogue, language)):
        if at == len(SHOWN) and (len("".join(words)) < _FEW_LETTERS or _is_known(ranks)):
            break
        for number, rank in _ranks(words, catalogue.words[other]).items():
            ranks[number] = min(ranks.get(number, (_LAST, 0)), (rank, min(at, len(SHOWN))))
    best = sorted(ranks, key=lambda number: (*ranks[number], number))
    return tuple(catalogue.emoji[number] for number in best[:MOST])


def everyday(catalogue: Catalogue) -> tuple[Emoji, ...]:
    """Return what is seen before anything is typed."""
    bare = {one.signs.rstrip("\ufe0f"): one for one in catalogue.emoji}
    found, rest = list[Emoji](), EVERYDAY
    while rest:
        signs = next(rest[:long] for long in (3, 1) if rest[:long] in bare)
        found.append(bare[signs])
        rest = rest[len(signs) :]
    return tuple(found)


def _is_known(ranks: dict[int, tuple[int, int]]) -> bool:
    """Return True if what was typed is a whole word of the languages that were searched."""
    return any(rank < _NAME_BEGINS for rank, _tongue in ranks.values())


def _order(catalogue: Catalogue, language: str) -> list[str]:
    first = [language] if language in SHOWN else []
    return list(dict.fromkeys((*first, *SHOWN, *catalogue.words)))


def _ranks(words: list[str], text: SearchWords) -> dict[int, int]:
    """Return how well each emoji fits in one language; those that all words lead to."""
    ranks = _word_ranks(" ".join(words), text)
    if len(words) > 1:
        each = [_word_ranks(word, text) for word in words]
        for number in set(each[0]).intersection(*each[1:]):
            worst = max(found[number] for found in each)
            ranks[number] = min(ranks.get(number, _LAST), max(worst, _IN_NAME))
    return ranks


def _word_ranks(word: str, text: SearchWords) -> dict[int, int]:
    ranks: dict[int, int] = {}
    for form, more in _forms(word):
        for place in _places(form, text.text, whole=more > 0):
            number, in_name = text.at(place)
            rank = _rank(form, place, text.text, in_name=in_name) + more
            if rank < ranks.get(number, _LAST):
                ranks[number] = rank
    return ranks


def _rank(form: str, place: int, text: str, *, in_name: bool) -> int:
    """Return how well the word at this place fits."""
    after = text[place + len(form)]
    if after not in " ;":
        return _NAME_BEGINS if in_name else _KEYWORD_BEGINS
    if text[place - 1] != ";":
        return _IN_NAME if in_name else _IN_KEYWORD
    if after == ";":
        return _NAME if in_name else _KEYWORD
    return _FIRST if in_name else _IN_KEYWORD


def _places(form: str, text: str, *, whole: bool) -> Iterator[int]:
    """Yield where a word of the text is `form`, or begins so unless it is to be `whole`."""
    for before in ";" if len(form) == 1 else "; ":
        for after in "; " if whole else ("",):
            wanted = before + form + after
            place = text.find(wanted)
            while place >= 0:
                yield place + 1
                place = text.find(wanted, place + 1)


def _forms(word: str) -> Iterator[tuple[str, int]]:
    """Yield the word itself, and what it may be the plural of."""
    yield word, 0
    if word in _IRREGULAR:
        yield _IRREGULAR[word], _SINGULAR
    for ending, instead in _PLURALS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem + instead) > 2:
            yield stem + instead, _SINGULAR
    if len(word) > 3 and word[-1] in "ei":  # Italian
        for vowel in "oae":
            if vowel != word[-1]:
                yield word[:-1] + vowel, _SINGULAR
