"""Text: letters without their accents, as names and headings are compared."""

from __future__ import annotations

import unicodedata
from typing import Literal

_AFTER_LATIN = "\u0370"
"""Where the accents end that Latin letters have; those of other scripts make other letters."""


def without_accents(
    text: str, form: Literal["NFD", "NFKD"] = "NFD", *, latin_only: bool = False
) -> str:
    """Return `text` taken apart, without what is added to its letters."""
    return "".join(
        sign
        for sign in unicodedata.normalize(form, text)
        if not unicodedata.combining(sign) or (latin_only and sign >= _AFTER_LATIN)
    )
