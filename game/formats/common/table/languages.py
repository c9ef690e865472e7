"""Languages: the code that belongs to a language's name or code at the head of a column."""

from __future__ import annotations

import re
import unicodedata

from game.core.text import without_accents

_NAMES = {
    "en": "english ingles anglais englisch inglese angles inglesa engels angielski",
    "es": "spanish espanol espagnol spanisch espanhol spagnolo espanyol castellano castella spaans",
    "fr": "french frances francais franzosisch francese frances francesa frans",
    "de": "german aleman allemand deutsch alemao tedesco alemany duits alemana",
    "pt": "portuguese portugues portugais portugiesisch portoghese",
    "it": "italian italiano italien italienisch italia italiana",
    "ca": "catalan catala katalanisch catalao catalano valencia valenciano",
    "gl": "galician gallego galego galicien",
    "eu": "basque vasco euskera euskara baskisch",
    "la": "latin latein latino llati latina",
    "el": "greek griego grec griechisch grego greco ελληνικα",
    "nl": "dutch neerlandes holandes neerlandais niederlandisch holandes olandese nederlands",
    "sv": "swedish sueco suedois schwedisch svedese svenska suec",
    "da": "danish danes danois danisch danese dansk",
    "nb": "norwegian noruego norvegien norwegisch noruegues norvegese norsk",
    "fi": "finnish fines finlandes finnois finnisch finlandese suomi",
    "pl": "polish polaco polonais polnisch polones polacco polski",
    "cs": "czech checo tcheque tschechisch tcheco ceco cesky cestina",
    "sk": "slovak eslovaco slovaque slowakisch slovencina",
    "sl": "slovenian slovene esloveno slovenscina",
    "hr": "croatian croata croate kroatisch hrvatski",
    "sr": "serbian serbio serbe serbisch srpski",
    "hu": "hungarian hungaro hongrois ungarisch ungherese magyar",
    "ro": "romanian rumano roumain rumanisch romeno rumeno romana",
    "bg": "bulgarian bulgaro bulgare bulgarisch български",
    "ru": "russian ruso russe russisch russo rus русский",
    "uk": "ukrainian ucraniano ukrainien ukrainisch ucraino українська",
    "tr": "turkish turco turc turkisch turkce",
    "ar": "arabic arabe arabisch arabo العربية عربي",
    "he": "hebrew hebreo hebreu hebraisch ebraico עברית",
    "fa": "persian farsi persa فارسی",
    "hi": "hindi हिन्दी",
    "zh": "chinese chino chinois chinesisch chines cinese xines mandarin 中文 汉语 漢語 hanzi",
    "ja": "japanese japones japonais japanisch giapponese 日本語",
    "ko": "korean coreano coreen koreanisch corea 한국어",
    "vi": "vietnamese vietnamita vietnamien vietnamesisch",
    "th": "thai tailandes thailandais ภาษาไทย",
    "id": "indonesian indonesio indonesien bahasa",
    "eo": "esperanto",
    "ga": "irish irlandes gaeilge",
    "cy": "welsh gales cymraeg",
    "qu": "quechua",
    "nah": "nahuatl",
    "gn": "guarani",
}
_CODES = {name: code for code, names in _NAMES.items() for name in names.split()}
_NOT_CODES = {"id", "no"}
"""Codes that stand at the head of a column for something else."""
_TAG = re.compile(r"([a-zA-Z]{2})(?:[-_](?:[a-zA-Z]{2}|[A-Z][a-z]{3}))?\d?")


def plain_words(text: str) -> str:
    """Return `text` in small letters without accents, signs made spaces: to compare headings."""
    apart = without_accents(text.casefold(), "NFKD", latin_only=True).casefold()
    letters = "".join(sign if sign.isalnum() else " " for sign in apart)
    return unicodedata.normalize("NFC", " ".join(letters.split()))


def language_named(text: str) -> str:
    """Return the code of the language called “inglés”, “Deutsch” or “es”; "" if none."""
    found = _CODES.get(plain_words(text), "")
    tag = _TAG.fullmatch(text.strip())
    if found or tag is None or tag[1].lower() in _NOT_CODES:
        return found
    code = {"cn": "zh", "jp": "ja", "cz": "cs", "gr": "el"}.get(tag[1].lower(), tag[1].lower())
    return code if code in _NAMES and not tag[1].istitle() else ""
