"""Key names: one lower-case word for each key, the same on every country's keyboard."""

from __future__ import annotations

import unicodedata

from game.look.sdl import pygame

_NAMED = "ESCAPE SPACE TAB BACKSPACE DELETE LEFT RIGHT UP DOWN HOME END PAGEUP PAGEDOWN"
_NAMES = {getattr(pygame, f"K_{name}"): name.lower() for name in _NAMED.split()}
_NAMES |= {pygame.K_RETURN: "enter", pygame.K_KP_ENTER: "enter"}
_NAMES |= {pygame.K_KP_PLUS: "+", pygame.K_KP_MINUS: "-", pygame.K_KP_DIVIDE: "/"}
_NAMES |= {pygame.K_KP_PERIOD: ".", pygame.K_KP_0: "0"}
_NAMES |= {pygame.K_KP_1 + n: str(n + 1) for n in range(9)}
_NAMES |= {pygame.K_MENU: "menu", 0x40000065: "menu"}  # the second is SDL's "application" key
_NAMES |= {0x40000080: "volumeup", 0x40000081: "volumedown"}  # pygame has no names for these
_NAMES |= {pygame.K_F1 + n: f"f{n + 1}" for n in range(12)}
_NUMBER_ROW = {pygame.KSCAN_1 + n: str(n + 1) for n in range(9)} | {pygame.KSCAN_0: "0"}
_BY_SCANCODE = {pygame.KSCAN_A + n: chr(ord("a") + n) for n in range(26)} | _NUMBER_ROW
_LETTERS = "qwertyuiopasdfghjklzxcvbnm"
_JAMO = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"
_BOPOMOFO = "ㄆㄊㄍㄐㄔㄗㄧㄛㄟㄣㄇㄋㄎㄑㄕㄘㄨㄜㄠㄈㄌㄏㄒㄖㄙㄩㄅㄉㄓㄚㄞㄢ"
_COMPOSED = dict(zip("あいうえおー・。", "aiueo-/.", strict=True))
_COMPOSED |= dict(zip(_JAMO, _LETTERS, strict=True))
_COMPOSED |= dict(zip(_BOPOMOFO, _LETTERS + "125890", strict=True))
_SIGNS = {"=": "+", "¿": "?", "؟": "?", "？": "?", "。": ".", "−": "-"}


def key_name(key: int, scancode: int, text: str, shift: bool) -> str:
    """Return the key's name: its character if that is ASCII, else its place; "" if unknown.

    So "a" is the key that types it, and on an Arabic, Greek or Thai keyboard the key in the
    place of A. "=" counts as "+", which shares its key on many keyboards. A layout that has "é"
    or "ğ" has Latin letters in places of its own: these two are no key in the place of another.
    """
    if key in _NAMES:
        return _NAMES[key]
    if text in _SIGNS:
        return _SIGNS[text]
    if len(text) == 1 and "!" <= text <= "~":
        return text.lower()
    if not text and 0x21 <= key <= 0x7E:  # with Ctrl or Alt, or while no text is asked for
        return "?" if shift and key == pygame.K_SLASH else _SIGNS.get(chr(key), chr(key)).lower()
    if _is_latin(letter := text or _character(key)):
        own = "i" if letter == "ı" else _character(key)  # an accent may have come before it
        return own if own.isascii() and own.isalpha() else ""
    if not text or unicodedata.category(text[0])[0] in "LMN":
        return _BY_SCANCODE.get(scancode, "")
    return ""


def composed_key(text: str) -> str:
    """Return the key with which an input method began `text`; "" if that cannot be told.

    It is read off Latin letters of any width, kana that one letter writes, and the letters
    that keyboards of Korea and Taiwan have in the place of Latin ones.
    """
    sign = _COMPOSED.get(text) or unicodedata.normalize("NFKC", text)
    return key_name(0, 0, sign, False) if len(sign) == 1 else ""


def has_letters(composed: str) -> bool:
    """Return True if more is composed than an accent that waits for its letter."""
    return any(sign.isalnum() and unicodedata.category(sign) != "Lm" for sign in composed)


def row_digit(scancode: int, text: str, modified: bool) -> str:
    """Return the digit that a key of the number row stands for, "" for any other key.

    That is the digit which it types, in any script; where it types a sign or a letter without
    Shift, as in France or Bohemia, it is the one that belongs to its place. `modified`: another
    key is held with it, so that what it types is meant.
    """
    if len(text) == 1 and (digit := unicodedata.decimal(text, None)) is not None:
        return str(int(digit))
    return "" if modified else _NUMBER_ROW.get(scancode, "")


def _is_latin(letter: str) -> bool:
    return len(letter) == 1 and unicodedata.name(letter, "").startswith("LATIN ")


def _character(key: int) -> str:
    """Return the character of SDL's key code; "" where the code is none."""
    return chr(key) if 0x20 < key < 0x30000 else ""
