"""Articles: what may stand before a word or be left out, by language."""

from __future__ import annotations

from collections.abc import Iterable

from game.core.text import main_tag

ARTICLES = {
    "ca": "el la els les un una uns unes l' en na",
    "de": "der die das den dem des ein eine einen einem einer eines",
    "en": "a an the to",
    "es": "el la los las un una unos unas",
    "fr": "le la les l' un une des du de d'",
    "gl": "o a os as un unha uns unhas",
    "it": "il lo la l' i gli le un uno una un'",
    "nl": "de het een",
    "pt": "o a os as um uma uns umas",
    "sv": "en ett",
}
"""What may stand before a word or be left out ("to" before English verbs), by language."""


def articles_of(language: str) -> list[str]:
    """Return the articles of a language; none where they are not known."""
    return ARTICLES.get(main_tag(language), "").split()


def leading_article(articles: Iterable[str], text: str) -> str:
    """Return the one of these articles that a text begins with, and the space after it."""
    for article in articles:
        before = article if article.endswith("'") else f"{article} "
        if text.startswith(before) and len(text) > len(before):
            return text[: len(text) - len(text[len(before) :].lstrip())]
    return ""
