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
_NAMES |= {pygame.K_F1 + n: f"f{n + 1}" for n in range(12)}
_BY_SCANCODE = (
    {pygame.KSCAN_A + n: chr(ord("a") + n) for n in range(26)}
    | {pygame.KSCAN_1 + n: str(n + 1) for n in range(9)}
    | {pygame.KSCAN_0: "0"}
)
_SIGNS = {"=": "+", "¿": "?", "؟": "?", "？": "?", "。": ".", "−": "-"}


def key_name(key: int, scancode: int, text: str, shift: bool) -> str:
    """Return the key's name: its character if that is ASCII, else its place; "" if unknown.

    So "a" is the key that types it, and on an Arabic, Greek or Cyrillic keyboard the key in the
    place of A. "=" counts as "+", which shares its key on many keyboards.
    """
    if key in _NAMES:
        return _NAMES[key]
    if text in _SIGNS:
        return _SIGNS[text]
    if len(text) == 1 and "!" <= text <= "~":
        return text.lower()
    if not text and 0x21 <= key <= 0x7E:  # with Ctrl or Alt, or while no text is asked for
        return "?" if shift and key == pygame.K_SLASH else _SIGNS.get(chr(key), chr(key)).lower()
    if not text or unicodedata.category(text[0])[0] in "LN":
        return _BY_SCANCODE.get(scancode, "")
    return ""
