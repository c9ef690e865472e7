"""Subscripts and superscripts as characters of their own, where Unicode has them all."""

from __future__ import annotations

_PLAIN = "0123456789+-=()"
_UP = dict(zip(_PLAIN, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾", strict=True))
_UP |= dict(zip("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True))
_UP |= dict(zip("ABDEGHIJKLMNOPRTUVW", "ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ", strict=True))
_UP |= dict(zip("−–αβγδεθιφχ", "⁻⁻ᵅᵝᵞᵟᵋᶿᶥᵠᵡ", strict=True))
_DOWN = dict(zip(_PLAIN, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", strict=True))
_DOWN |= dict(zip("aehijklmnoprstuvx", "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True))
_DOWN |= dict(zip("−–βγρφχ", "₋₋ᵦᵧᵨᵩᵪ", strict=True))
_AS_IS = {"°", "′", "″", "*", "ª", "º", "∗", "†", "™", "®", " "}
"""Already raised, or the same raised as not."""


def superscript(text: str) -> str:
    """Return `text` raised: `²` for 2, `³⁺` for 3+, `^(…)` when one of them cannot be raised."""
    return _transform(text, _UP, "^")


def subscript(text: str) -> str:
    """Return `text` lowered: `₂` for 2, `_(…)` when one of them cannot be lowered."""
    return _transform(text, _DOWN, "_")


def _transform(text: str, known: dict[str, str], mark: str) -> str:
    inner = text.strip()
    if not inner:
        return text
    moved = [known.get(letter) or (letter if letter in _AS_IS else "") for letter in inner]
    group = inner if len(inner) == 1 else f"({inner})"
    shown = "".join(moved) if all(moved) else mark + group
    before = text[: len(text) - len(text.lstrip())]
    return before + shown + text[len(text.rstrip()) :]
