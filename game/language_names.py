"""The names of languages, in the player's own language, from their BCP 47 tags."""

from __future__ import annotations

from functools import lru_cache

from game.core.text import main_tag
from game.words import _, language


def name(tag: str) -> str:
    """Return the language of `tag` ("es-MX" → "Spanish"); the tag itself when it is unknown."""
    return _table(language()).get(main_tag(tag), tag)


def both(term_language: str, definition_language: str) -> str:
    """Return the language or languages of a set: "Spanish", "Japanese → Spanish", or ""."""
    names = list(dict.fromkeys(name(tag) for tag in (term_language, definition_language) if tag))
    words = names[0] if len(names) == 1 else ""
    if len(names) == 2:
        words = _("{term_language} → {definition_language}").format(
            term_language=names[0], definition_language=names[1]
        )
    return words[:1].upper() + words[1:]


def named() -> dict[str, str]:
    """Return every known tag with its name, to choose from."""
    return dict(_table(language()))


@lru_cache
def _table(_player: str) -> dict[str, str]:
    return {
        "ar": _("Arabic"),
        "bg": _("Bulgarian"),
        "bn": _("Bengali"),
        "ca": _("Catalan"),
        "cs": _("Czech"),
        "cy": _("Welsh"),
        "da": _("Danish"),
        "de": _("German"),
        "el": _("Greek"),
        "grc": _("Ancient Greek"),
        "en": _("English"),
        "eo": _("Esperanto"),
        "es": _("Spanish"),
        "et": _("Estonian"),
        "eu": _("Basque"),
        "fa": _("Persian"),
        "fi": _("Finnish"),
        "fr": _("French"),
        "ga": _("Irish"),
        "gl": _("Galician"),
        "gn": _("Guarani"),
        "he": _("Hebrew"),
        "hi": _("Hindi"),
        "hr": _("Croatian"),
        "hu": _("Hungarian"),
        "id": _("Indonesian"),
        "is": _("Icelandic"),
        "it": _("Italian"),
        "ja": _("Japanese"),
        "ko": _("Korean"),
        "la": _("Latin"),
        "lt": _("Lithuanian"),
        "lv": _("Latvian"),
        "nah": _("Nahuatl"),
        "nl": _("Dutch"),
        "no": _("Norwegian"),
        "nb": _("Norwegian"),
        "pl": _("Polish"),
        "pt": _("Portuguese"),
        "qu": _("Quechua"),
        "ro": _("Romanian"),
        "ru": _("Russian"),
        "sk": _("Slovak"),
        "sl": _("Slovenian"),
        "sr": _("Serbian"),
        "sv": _("Swedish"),
        "sw": _("Swahili"),
        "th": _("Thai"),
        "tr": _("Turkish"),
        "uk": _("Ukrainian"),
        "ur": _("Urdu"),
        "vi": _("Vietnamese"),
        "zh": _("Chinese"),
    }
