"""Article language: the language of texts that is not named, told by their articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.core.articles import ARTICLES, leading_article
from game.core.spelling import cased, is_proper

_SURE = {
    "de": ("der das ein eine", ARTICLES["de"]),
    "en": ("the", ""),
    "es": ("el", ARTICLES["es"]),
    "fr": ("l' une", ARTICLES["fr"]),
    "gl": ("unha unhas", ARTICLES["gl"]),
    "it": ("il un'", "il un' i gli lo uno una"),
    "nl": ("het", ARTICLES["nl"]),
    "pt": ("um uma umas", ARTICLES["pt"]),
    "sv": ("ett", ARTICLES["sv"]),
}
"""Two different articles, one of each group, that tell a language; "the" does so alone.

One is not enough: das ist, het is, il pleut, l'aime. In the first groups none is that begins
phrases in a language with another article of the second: "lo" and "los" are pronouns, "die" dies
out in English, "le" and "a" begin le gusta and a veces.
"""


def language_by_articles(texts: Iterable[str]) -> str:
    """Return the language whose articles begin at least half of these texts, "" for none.

    Most of those must be an article and one word, two different articles must be none of another
    kind of word, and no other language may come near.
    """
    texts = list(texts)
    words = [cased(text, "") for text in texts]
    # In German all nouns have capitals: "das ist" has no article.
    last = (text.strip().rpartition(" ")[2] for text in texts)
    nouns = [word for each, word in zip(last, words, strict=True) if is_proper(each)]
    begun = {
        language: _begun(articles.split(), nouns if language == "de" else words)
        for language, articles in ARTICLES.items()
    }
    found = [language for language in _SURE if _is_sure(language, begun[language])]
    language = max(found, key=lambda each: len(begun[each]), default="")
    most = len(begun.get(language, ()))
    is_near = any(
        len(with_article) * (2 if each in found else 1) > most
        for each, with_article in begun.items()
        if each != language
    )
    single = sum(" " not in rest for _article, rest in begun.get(language, ()))
    is_usual = most >= 2 and most * 2 >= len(texts) and single * 2 > most
    return language if is_usual and not is_near else ""


def _begun(articles: Sequence[str], texts: Iterable[str]) -> list[tuple[str, str]]:
    """Return article and rest of those of the texts that begin with one."""
    begun = ((leading_article(articles, text), text) for text in texts)
    return [(before.strip(), text[len(before) :]) for before, text in begun if before]


def _is_sure(language: str, begun: Iterable[tuple[str, str]]) -> bool:
    """Return True if two different articles tell the language, or one that does so alone."""
    seen = {each for each, _rest in begun}
    one, other = (set(each.split()) for each in _SURE[language])
    return bool(seen & one) and (not other or len(seen & (one | other)) > 1)
