"""Key names: one lower-case word for each key, the same on every country's keyboard."""

from __future__ import annotations

import unicodedata

from game.look.sdl import pygame

_WORDS = {
    pygame.K_ESCAPE: "escape", pygame.K_RETURN: "enter", pygame.K_KP_ENTER: "enter",
    pygame.K_SPACE: "space", pygame.K_TAB: "tab", pygame.K_BACKSPACE: "backspace",
    pygame.K_DELETE: "delete", pygame.K_LEFT: "left", pygame.K_RIGHT: "right",
    pygame.K_UP: "up", pygame.K_DOWN: "down", pygame.K_HOME: "home", pygame.K_END: "end",
    pygame.K_PAGEUP: "pageup", pygame.K_PAGEDOWN: "pagedown", pygame.K_KP_PLUS: "+",
    pygame.K_KP_MINUS: "-", pygame.K_KP_DIVIDE: "/", pygame.K_KP_PERIOD: ".",
    pygame.K_KP_0: "0",
} | {pygame.K_KP_1 + n: str(n + 1) for n in range(9)} | {
    pygame.K_F1 + n: f"f{n + 1}" for n in range(12)
}  # fmt: skip
_PLACES = (
    {pygame.KSCAN_A + n: chr(ord("a") + n) for n in range(26)}
    | {pygame.KSCAN_1 + n: str(n + 1) for n in range(9)}
    | {pygame.KSCAN_0: "0"}
)
_SIGNS = {"=": "+", "¿": "?", "؟": "?", "？": "?", "。": ".", "−": "-"}


def key_name(key: int, scancode: int, text: str, shift: bool) -> str:
    """By the character typed where it is ASCII, else by the key's place; "" if it has no name.

    So "A" is called by the key that types it, and on an Arabic, Greek or Cyrillic keyboard by
    the key that stands where A is. "=" counts as "+", which shares its key on many keyboards.
    """
    if key in _WORDS:
        return _WORDS[key]
    if text in _SIGNS:
        return _SIGNS[text]
    if len(text) == 1 and "!" <= text <= "~":
        return text.lower()
    if not text and 0x21 <= key <= 0x7E:  # with Ctrl or Alt, or while no text is asked for
        return "?" if shift and key == pygame.K_SLASH else _SIGNS.get(chr(key), chr(key)).lower()
    if not text or unicodedata.category(text[0])[0] in "LN":
        return _PLACES.get(scancode, "")
    return ""
