"""The program's own sentences, in the player's language, through gettext."""

from __future__ import annotations

import gettext
import os
import sys
from functools import lru_cache

from game.places import ASSETS

LANGUAGES = {"es": "Español", "en": "English"}
_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


def use(language: str) -> str:
    """Speak `language` ("" for the system's) from now on; answer the code that was found."""
    global _catalogue, _language
    wanted = language or system_language()
    _language = wanted if wanted in LANGUAGES else "en"
    _catalogue = _load(_language)
    return _language


@lru_cache
def _load(language: str) -> gettext.NullTranslations:
    return gettext.translation("parejas", ASSETS / "locale", [language], fallback=True)


def language() -> str:
    """The language spoken now, as a two-letter code."""
    return _language


def _(text: str) -> str:
    """`text` in the player's language."""
    return _catalogue.gettext(text) if text else ""


def n_(one: str, many: str, n: int) -> str:
    """The form that goes with the number `n`, with {n} filled in."""
    return _catalogue.ngettext(one, many, n).format(n=n)


def reason_of(error: BaseException) -> str:
    """Return what the system says of an error, for the end of a sentence."""
    return getattr(error, "strerror", "") or str(error)


def system_language() -> str:
    """The two-letter code of the language that this computer's user reads, or "en"."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if (value := os.environ.get(name, "").split(":")[0][:2].lower()) in LANGUAGES:
            return value
        if value and name != "LANGUAGE":
            return "en"
    import locale

    if sys.platform == "win32":
        import ctypes

        code = locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
        return code[:2]
    return (locale.getlocale()[0] or "en")[:2].lower()
