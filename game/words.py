"""The program's own sentences, in the player's language, by gettext."""

from __future__ import annotations

import errno
import gettext
import os
import sys
from functools import lru_cache

from game.places import ASSETS

LANGUAGES = {"es": "Español", "en": "English"}
_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


def use(language: str) -> str:
    """Use `language` ("" for the system's) from now on; return the code of the one in use."""
    global _catalogue, _language
    wanted = language or system_language()
    _language = wanted if wanted in LANGUAGES else "en"
    _catalogue = _load(_language)
    return _language


@lru_cache
def _load(language: str) -> gettext.NullTranslations:
    return gettext.translation("parejas", ASSETS / "locale", [language], fallback=True)


def language() -> str:
    """Return the language in use, as a two-letter code."""
    return _language


def _(text: str) -> str:
    """Return `text` in the player's language."""
    return _catalogue.gettext(text) if text else ""


def later(text: str) -> str:
    """Return `text` as it is, collected to be translated with `_` when it is said."""
    return text


def n_(one: str, many: str, n: int, **more: object) -> str:
    """Return the form for the number `n`, with {n} filled in, and what `more` there is."""
    return _catalogue.ngettext(one, many, n).format(n=n, **more)


def decimal(value: float, places: int = 1) -> str:
    """Return a number with its decimals: 9.2, and 9,2 in Spanish."""
    whole, _point, decimals = f"{value:.{places}f}".partition(".")
    return _("{whole}.{decimals}").format(whole=whole, decimals=decimals)


def reason_of(error: BaseException) -> str:
    """Return what an error is about, for the end of a sentence; of rare ones as the system says."""
    said = getattr(error, "strerror", "") or str(error)
    number = getattr(error, "errno", None)
    if number is None or said != os.strerror(number):
        return said  # a sentence of our own, or of a system in the user's language
    return _usual_reasons().get(number, said)


def _usual_reasons() -> dict[int, str]:
    shut = _("that is not allowed")
    return {
        errno.EACCES: shut,
        errno.EPERM: shut,
        errno.EROFS: _("writing is not allowed there"),
        errno.ENOENT: _("it is not there, or its folder is not"),
        errno.ENOTDIR: _("a part of its path is a file"),
        errno.EISDIR: _("it is a folder"),
        errno.EEXIST: _("there is one of that name"),
        errno.ENOSPC: _("the disk is full"),
        errno.EIO: _("the disk cannot be read or written"),
        errno.ENAMETOOLONG: _("the name is too long"),
    }


def system_language() -> str:
    """Return the two-letter code of the language of this computer's user, or "en"."""
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
