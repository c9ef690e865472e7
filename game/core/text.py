"""Text: letters without their accents, as headings are compared; a text cut short; its tag."""

from __future__ import annotations

import unicodedata
from typing import Literal

_AFTER_LATIN = "\u0370"
"""Where the accents end that Latin letters have; those of other scripts make other letters."""


def short(text: str, most: int = 60) -> str:
    """Return `text` on one line, with "…" for what is over so many letters."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most].rstrip() + "…"


def without_accents(
    text: str, form: Literal["NFD", "NFKD"] = "NFD", *, latin_only: bool = False
) -> str:
    """Return `text` taken apart, without what is added to its letters."""
    if text.isascii():
        return text
    return "".join(
        sign
        for sign in unicodedata.normalize(form, text)
        if not unicodedata.combining(sign) or (latin_only and sign >= _AFTER_LATIN)
    )


def main_tag(language: str) -> str:
    """Return the language alone of a BCP 47 tag: "pt" for "pt-BR" and "pt_BR"."""
    return language.replace("_", "-").partition("-")[0].lower()
