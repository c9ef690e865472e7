"""Theme: which colour each token is, light, dark and in high contrast."""

from __future__ import annotations

from game.view.node import Token

Colours = dict[Token, int]
"""Colours as 0xAARRGGBB."""


def _opaque(**rgb: str) -> Colours:
    return {name.replace("_", "-"): 0xFF000000 | int(value, 16) for name, value in rgb.items()}  # type: ignore[misc]


PAPER = _opaque(paper="FFFFFF", print="000000", print_quiet="4A4F5A", print_hair="B4B4B4")
"""What is printed looks on every ground as it will on paper."""
THEMES: dict[str, Colours] = {
    "light": _opaque(
        bg="F4F1EA", ink="1F2430", muted="5E6472", term="2E4A8F", on_term="FFFFFF",
        card="FFFFFF", edge="D9D3C7", accent="E8A317", good="1B7548", good_bg="E3F3E9",
        on_good="145536", bad="C0392B", violet="7A4E96", green="1E7F4F", rust="B8501E",
        teal="0E7A88", ochre="8A6A0B",
    ) | {"shade": 0x991F2430, "clear": 0} | PAPER,
    "dark": _opaque(
        bg="14171F", ink="F2EFE8", muted="A3A9B8", term="9DB8FF", on_term="0E1530",
        card="232836", edge="3A4154", accent="FFC94A", good="7BE0A9", good_bg="1B3A2B",
        on_good="8FEBBA", bad="FF8A7A", violet="C7A2E4", green="7BE0A9", rust="F0A070",
        teal="6FD0DA", ochre="E0C060",
    ) | {"shade": 0xB3000000, "clear": 0} | PAPER,
    "contrast": _opaque(
        bg="000000", ink="FFFFFF", muted="E6E6E6", term="FFFFFF", on_term="000000",
        card="000000", edge="FFFFFF", accent="FFE600", good="FFE600", good_bg="1C1A00",
        on_good="FFE600", bad="FFB3A8", violet="FFE600", green="FFE600", rust="FFE600",
        teal="FFE600", ochre="FFE600",
    ) | {"shade": 0xCC000000, "clear": 0} | PAPER,
}  # fmt: skip

SHADOWS: dict[str, int] = {"light": 0x2E1F2430, "dark": 0x73000000, "contrast": 0}


def faded(colour: int, alpha: float) -> int:
    """Return `colour` with its opacity multiplied by `alpha`."""
    return (round((colour >> 24) * alpha) << 24) | (colour & 0xFFFFFF)
