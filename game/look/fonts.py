"""Fonts: the bundled files, opened when a text first needs them, then the computer's own."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import skia

from game.caches import text_cache
from game.places import ASSETS

MAIN = "Atkinson Hyperlegible Next"
_ATKINSON = (
    "AtkinsonHyperlegibleNext-Regular.ttf",
    "AtkinsonHyperlegibleNext-SemiBold.ttf",
    "AtkinsonHyperlegibleNext-Bold.ttf",
)
_LATIN = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
_ARABIC = ("NotoSansArabic-Regular.ttf",)
_HEBREW = ("NotoSansHebrew-Regular.ttf",)
_DEVANAGARI = ("NotoSansDevanagari-Regular.ttf",)
_THAI = ("NotoSansThai-Regular.ttf",)
_JAPANESE = ("NotoSansCJKjp-Regular-subset.otf",)
_CHINESE = ("NotoSansCJKsc-Regular-subset.otf",)
_KOREAN = ("NotoSansCJKkr-Regular-subset.otf",)
_EMOJI = ("NotoColorEmoji.ttf",)
_SYMBOLS = ("NotoSansSymbols2-Regular.ttf",)
_MATH = ("NotoSansMath-Regular.ttf",)

_Files = tuple[str, ...]
_BLOCKS: tuple[tuple[int, int, tuple[_Files, ...]], ...] = (
    (0x0080, 0x058F, (_LATIN, _MATH)),
    (0x0590, 0x05FF, (_HEBREW,)),
    (0x0600, 0x08FF, (_ARABIC,)),
    (0x0900, 0x097F, (_DEVANAGARI,)),
    (0x0E00, 0x0E7F, (_THAI,)),
    (0x1100, 0x11FF, (_KOREAN,)),
    (0x1C80, 0x1FFF, (_LATIN,)),
    (0x2000, 0x206F, (_LATIN, _MATH, _SYMBOLS)),
    (0x2070, 0x214F, (_LATIN, _MATH, _SYMBOLS)),
    (0x2150, 0x218F, (_LATIN, _MATH, _SYMBOLS)),
    (0x2190, 0x22FF, (_MATH, _SYMBOLS)),
    (0x2300, 0x2BFF, (_SYMBOLS, _MATH, _EMOJI)),
    (0x2C60, 0x2DFF, (_LATIN,)),
    (0xA640, 0xA7FF, (_LATIN,)),
    (0xA8E0, 0xA8FF, (_DEVANAGARI,)),
    (0xAB30, 0xAB6F, (_LATIN,)),
    (0xFB00, 0xFB1C, (_LATIN,)),
    (0xFB1D, 0xFB4F, (_HEBREW,)),
    (0xFB50, 0xFDFF, (_ARABIC,)),
    (0xFE20, 0xFE2F, (_LATIN,)),
    (0xFE70, 0xFEFF, (_ARABIC,)),
    (0x1D400, 0x1D7FF, (_MATH,)),
    (0x1EE00, 0x1EEFF, (_MATH, _ARABIC)),
    (0x1F000, 0x1FAFF, (_EMOJI, _SYMBOLS)),
)
_CJK_LETTERS = ((0x2E80, 0x4DBF), (0x4E00, 0x9FFF), (0xA960, 0xA97F), (0xAC00, 0xD7FF))
_CJK_FORMS = ((0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF), (0x20000, 0x3FFFF))
_CJK = _CJK_LETTERS + _CJK_FORMS
_EMOJI_IN_SYMBOLS = frozenset(
    "⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕"
)
_EMOJI_SELECTOR, _KEYCAP = "\ufe0f", "\u20e3"
_JOINER = "\u200d"


class Fonts:
    """The fonts of one program. `collection` is what Skia's paragraphs are built with."""

    def __init__(self, folder: Path = ASSETS / "fonts") -> None:
        self._folder = folder
        self._files = skia.FontMgr.New_Custom_Empty()  # opens files without asking the system
        self._provider = skia.textlayout.TypefaceFontProvider()
        self.renew_collection()
        self._open: dict[str, skia.Typeface] = {}
        self._system_faces: dict[str, skia.Typeface] = {}
        self._family_by_char: dict[tuple[str, str], str | None] = {}
        self.families_of = text_cache(4096)(self._families_of)
        for name in _ATKINSON:
            self._typeface(name)

    def renew_collection(self) -> None:
        """Begin a new collection: each keeps what it has shaped for as long as it lives."""
        self.collection = skia.textlayout.FontCollection()
        self.collection.setDefaultFontManager(self._provider)

    def face(self, weight: int) -> skia.Typeface:
        """Return the main typeface of this weight (400, 600 or 700)."""
        return self._open[_ATKINSON[(weight >= 500) + (weight >= 650)]]

    def emoji_family(self) -> str:
        """Return the family that draws emoji."""
        return self._family(_EMOJI)

    def _families_of(self, words: str, language: str = "") -> tuple[str, ...]:
        """Return the families that draw `words`, the main one first, and open their files."""
        if words.isascii():
            return (MAIN,)
        families: dict[str, None] = {MAIN: None}
        if _wants_emoji(words):
            families[self._family(_EMOJI)] = None
        han = _han_language(words, language)
        for char in dict.fromkeys(unicodedata.normalize("NFC", words)):
            if family := self._family_of(char, han):
                families[family] = None
        return tuple(families)

    def missing(self, words: str, language: str = "") -> set[str]:
        """Return the characters that no bundled font and no font of this computer can draw."""
        han = _han_language(words, language)
        chars = unicodedata.normalize("NFC", words)
        return {char for char in chars if self._family_of(char, han) is None}

    def _family_of(self, char: str, han: str) -> str | None:
        """Return the family that draws `char`, or None. `han`: the Han glyphs of ja, zh or ko."""
        key = (char, han)
        if key not in self._family_by_char:
            self._family_by_char[key] = self._find_family(char, han)
        return self._family_by_char[key]

    def _find_family(self, char: str, han: str) -> str | None:
        code = ord(char)
        if _needs_no_glyph(char) or self._open[_ATKINSON[0]].unicharToGlyph(code):
            return MAIN
        for files in _candidates(char, han):
            if self._typeface(files[0]).unicharToGlyph(code):
                return self._family(files)
        return self._system_family(code)

    def _family(self, files: _Files) -> str:
        """Open the files of a family and return its name."""
        for name in files:
            self._typeface(name)
        return str(self._open[files[0]].getFamilyName())

    def _typeface(self, name: str) -> skia.Typeface:
        if name not in self._open:
            self._open[name] = self._files.makeFromFile(str(self._folder / name))
            self._provider.registerTypeface(self._open[name])
        return self._open[name]

    def _system_family(self, code: int) -> str | None:
        """Return the family of the computer's own font for this character, or None."""
        for face in self._system_faces.values():
            if face.unicharToGlyph(code):
                return str(face.getFamilyName())
        face = skia.FontMgr().matchFamilyStyleCharacter("", skia.FontStyle(), [], code)
        if face is None or not face.unicharToGlyph(code):
            return None
        name = str(face.getFamilyName())
        self._system_faces[name] = face
        self._provider.registerTypeface(face)
        return name


def _wants_emoji(words: str) -> bool:
    """Return True if signs that other fonts have too are meant as emoji: ❤️, 3️⃣, ❤ joined to 🩹."""
    if _EMOJI_SELECTOR in words or _KEYCAP in words:
        return True
    return _JOINER in words and any(unicodedata.category(char) == "So" for char in words)


def _needs_no_glyph(char: str) -> bool:
    """Return True for controls, joiners, variation selectors and spaces: they draw nothing."""
    return unicodedata.category(char) in ("Cc", "Cf", "Zs", "Zl", "Zp") or (
        "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"
    )


def _candidates(char: str, han: str) -> Iterator[_Files]:
    """Yield the bundled fonts that may have `char`, the likeliest first."""
    code = ord(char)
    if char in _EMOJI_IN_SYMBOLS or char == _KEYCAP:
        yield _EMOJI
    for first, last, fonts in _BLOCKS:
        if first <= code <= last:
            yield from fonts
    if any(first <= code <= last for first, last in _CJK) or 0x2000 <= code <= 0x2BFF:
        order = {"ja": (_JAPANESE, _CHINESE, _KOREAN), "ko": (_KOREAN, _CHINESE, _JAPANESE)}
        yield from order.get(han, (_CHINESE, _JAPANESE, _KOREAN))


def _han_language(words: str, language: str) -> str:
    """Return whose Han glyphs `words` need: by the language, else by kana or hangul in them."""
    if (tag := language[:2].lower()) in ("ja", "zh", "ko"):
        return tag
    if any("\u3040" <= char <= "\u30ff" for char in words):
        return "ja"
    if any("\uac00" <= char <= "\ud7a3" for char in words):
        return "ko"
    return "zh"
