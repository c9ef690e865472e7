"""Subject words: what school tables head their columns with, each meaning in several languages."""

from __future__ import annotations

from functools import cache

from game.caches import text_cache
from game.formats.common.table.further_subjects import WORDS
from game.formats.common.table.languages import language_named, plain_words
from game.formats.common.table.school_subjects import MEANINGS

_FILLER_WORDS = """
    a an the of in on for to and or its his her by with as el la los las lo un una unos unas de
    del en y o por para su al le les l d des du et ou une par pour der die das den dem ein eine
    und oder im auf zu von vom il i gli uno e ed per con da di dei della delle dello degli do dos
    no na nos nas os as um uma em col w z po dla во в на с и по из για του της των στα στο στη ο η
    το τα και في من على إلى het een van op och av pa pe si cu ve ile eta amb els s
    """
_FILLERS = frozenset(_FILLER_WORDS.split())
_NUMBERED = "0123456789"
_ARTICLE = "ال"
"""What Arabic writes together with its words."""
Subjects = tuple[frozenset[str], ...]
"""For each word that means something, the meanings it may have."""


def subjects(cell: str) -> Subjects:
    """Return what the words of a heading may mean; nothing when one of them is not known."""
    return _subjects(cell) if cell and len(cell) <= 40 else ()


@text_cache(4096)
def _subjects(cell: str) -> Subjects:
    words = [word.rstrip(_NUMBERED) or word for word in plain_words(cell).split()]
    told = [word for word in words if word not in _FILLERS and not word.isdecimal()] or words
    if not told or len(told) > 3:
        return ()
    found = tuple(map(_meanings, told))
    return found if all(found) else ()


def mean_the_same(one: Subjects, other: Subjects) -> bool:
    """Return True if all that one says the other says too, be it in another language."""
    return _says_all(one, other) and _says_all(other, one)


def _says_all(one: Subjects, other: Subjects) -> bool:
    return all(any(word & also for also in other) for word in one)


@cache
def _by_word() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for paragraph in (MEANINGS.strip() + WORDS.rstrip()).replace("\n  ", " ").split("\n"):
        words = paragraph.split()
        for word in words:
            found.setdefault(plain_words(word), set()).add(words[0])
    return {word: frozenset(meanings) for word, meanings in found.items()}


def _meanings(word: str) -> frozenset[str]:
    """Return them for a word, be it in the plural; a language is a meaning of its own."""
    known = _by_word()
    found = next((known[form] for form in _forms(word) if form in known), frozenset[str]())
    language = language_named(word) if len(word) > 3 or not word.isascii() else ""
    return found | {f"in {language}"} if language else found


def _forms(word: str) -> list[str]:
    """Return a word as it stands, without an article, and as it may be in the singular."""
    forms = [word]
    if word.startswith(_ARTICLE) and len(word) > 4:
        forms.append(word[len(_ARTICLE) :])
    if len(word) < 4 or not word.isascii():
        return forms
    if word.endswith("ies"):
        forms.append(word[:-3] + "y")
    if word.endswith(("es", "en", "er")):
        forms.append(word[:-2])
    if word[-1] in "snex":
        forms.append(word[:-1])
    if word.endswith("oes"):
        forms.append(word[:-3] + "ao")
    if word[-1] in "ie":
        forms += [word[:-1] + ending for ending in "oae"]
    return forms
