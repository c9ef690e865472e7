"""Symbols: signs of the fonts Symbol and Wingdings as the characters that look like them."""

from __future__ import annotations

import re

_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
"""Of Symbol from A on; what is before A is nearly as in ASCII."""
_MATHS = (
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"
    " 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)
"""Of Symbol from 0xA0 on."""
_SYMBOL = {0x40: "≅", 0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−"}
_SYMBOL |= {0x41 + at: sign for at, sign in enumerate(_GREEK)}
_SYMBOL |= {0xA0 + at: sign for at, sign in enumerate(_MATHS)}
_WINGDINGS = {
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x74: "◆",
    0x76: "❖", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xD8: "➢",
    0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE7: "←", 0xE8: "→", 0xE9: "↑", 0xEA: "↓",
    0xF0: "⇨", 0xF3: "⇔", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x51: "☒", 0xA3: "□", 0x97: "•"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}
_PRIVATE = re.compile("[\uf020-\uf0ff]")
UNKNOWN = "\ufffd"


def symbol(font: str, code: str) -> str:
    """Return the sign with this hexadecimal number in a font; UNKNOWN for one that is not known."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if not 0x20 <= number <= 0xFFFD or 0xD800 <= number <= 0xDFFF:
        return UNKNOWN
    if number & 0xFF00 not in (0, 0xF000):
        return chr(number)
    return _sign(font, number & 0xFF)


def readable(text: str, font: str) -> str:
    """Return `text` with the private signs in it as others can read them."""
    if font.lower() in _FONTS and text.isascii() and font.lower() != "symbol":
        return "".join(_sign(font, ord(letter)) if letter > " " else letter for letter in text)
    return _PRIVATE.sub(lambda found: _sign(font, ord(found[0]) & 0xFF), text)


def _sign(font: str, number: int) -> str:
    known = _FONTS.get(font.lower(), {}) if font else _SYMBOL
    if number in known:
        return known[number]
    return chr(number) if known is _SYMBOL and number < 0x7F else UNKNOWN
