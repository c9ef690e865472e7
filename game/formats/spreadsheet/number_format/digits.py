"""Digits: numbers as a section of a number format shows them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from game.formats.spreadsheet.number_format.sections import Section, Token

_SEPARATORS = {"en": (".", ","), "ja": (".", ","), "zh": (".", ","), "ko": (".", ",")}
_COMMA_AND_SPACE = ("fr", "no", "sv", "fi", "pl", "cs", "hu", "ru", "uk")
_MOST_PLACES = 30


def separators(section: Section, language: str) -> tuple[str, str]:
    """Return the decimal sign and what stands between thousands.

    The format's own language decides. Spanish is written with 1.234 here and 1,234 there: without
    a sign of where, thousands are told apart by a space, which nobody takes for a decimal sign.
    """
    named = section.language
    if not named and language == "es":
        return (",", ".") if any("€" in token.text for token in section.tokens) else (".", "\xa0")
    if named in _COMMA_AND_SPACE:
        return ",", "\xa0"
    return _SEPARATORS.get(named or "en", (",", "."))


def show_number(value: float, section: Section, language: str) -> str:
    """Return an amount, never negative, as it is shown."""
    tokens = section.tokens
    if section.has("exponent"):
        return _scientific(value, section, language)
    number = Decimal(format(value, ".15g"))
    number *= Decimal(100) ** sum(token.kind == "percent" for token in tokens)
    if (slash := _fraction_at(tokens)) is not None:
        return _with_fraction(number, tokens, slash)
    number /= Decimal(1000) ** _scale(tokens)
    return _fill(tokens, number, separators(section, language)).strip()


def _scale(tokens: Sequence[Token]) -> int:
    """Return how many commas stand behind the last digit: each divides by a thousand."""
    count = 0
    for token in reversed(tokens):
        if token.kind == "comma":
            count += 1
        elif token.kind == "digit":
            return count
        else:
            count = 0
    return 0


def _fill(tokens: Sequence[Token], number: Decimal, signs: tuple[str, str]) -> str:
    """Put the digits of `number` where the tokens have room for them."""
    point = next((at for at, token in enumerate(tokens) if token.kind == "point"), len(tokens))
    places = [at for at, token in enumerate(tokens) if token.kind == "digit" and at > point]
    whole, decimals = _digits(number, len(places))
    shown = ["" if token.kind == "comma" else _plain(token) for token in tokens]
    room = [at for at, token in enumerate(tokens) if token.kind == "digit" and at < point]
    for at, text in zip(room, _whole(tokens, room, whole, signs[1]), strict=True):
        shown[at] = text
    kept = _kept(tokens, places, decimals)
    for place, at in enumerate(places):
        shown[at] = decimals[place] if place < kept else " " * (tokens[at].text == "?")
    if point < len(tokens):
        shown[point] = signs[0]
        if not room:
            shown[point] = (whole if whole != "0" else "") + signs[0]
    return "".join(shown)


def _digits(number: Decimal, places: int) -> tuple[str, str]:
    """Return the digits before and behind the point; halves are rounded up."""
    places = min(places, _MOST_PLACES)
    step = Decimal(1).scaleb(-places)
    try:
        rounded = number.quantize(step, ROUND_HALF_UP)
    except ArithmeticError:
        # More digits than decimals are worked out with.
        rounded = number
    whole, _point, decimals = format(rounded, "f").partition(".")
    return whole, decimals.ljust(places, "0")


def _kept(tokens: Sequence[Token], places: Sequence[int], decimals: str) -> int:
    """Return how many decimals are shown: a `#` shows no zero at the end."""
    kept = len(places)
    while kept and tokens[places[kept - 1]].text != "0" and decimals[kept - 1 : kept] in ("0", ""):
        kept -= 1
    return min(kept, len(decimals))


def _whole(tokens: Sequence[Token], room: Sequence[int], digits: str, comma: str) -> list[str]:
    """Return what stands at each place before the point; the first one takes what is left."""
    if not room:
        return []
    grouped = any(token.kind == "comma" for token in tokens[room[0] : room[-1]])
    texts, rest = list[str](), "" if digits == "0" else digits
    for place, at in enumerate(reversed(room)):
        digit = rest[-1:]
        rest = rest[:-1]
        if not digit:
            digit = {"0": "0", "?": " "}.get(tokens[at].text, "")
        texts.append(digit + comma if grouped and place and place % 3 == 0 and digit else digit)
    for place, digit in enumerate(reversed(rest), len(room)):
        texts[-1] = digit + (comma if grouped and place % 3 == 0 else "") + texts[-1]
    return texts[::-1]


def _plain(token: Token) -> str:
    if token.kind in ("fill", "text"):
        return ""
    return " " if token.kind == "room" else token.text


# ---------------------------------------------------------------------- powers of ten


def _scientific(value: float, section: Section, language: str) -> str:
    """Return 1.23E+04; with several places before the point the power is a multiple of them."""
    tokens = list(section.tokens)
    at = next(at for at, token in enumerate(tokens) if token.kind == "exponent")
    mantissa, power_tokens = tokens[:at], tokens[at + 1 :]
    point = next((n for n, token in enumerate(mantissa) if token.kind == "point"), len(mantissa))
    before = sum(token.kind == "digit" for token in mantissa[:point]) or 1
    after = sum(token.kind == "digit" for token in mantissa[point:])
    number = Decimal(format(value, ".15g"))
    power = _power(number, before)
    if number and _digits(number.scaleb(-power), after)[0] == "1" + "0" * before:
        power += before
    signs = separators(section, language)[0], ""
    shown = _fill(mantissa, number.scaleb(-power), signs)
    sign = "-" if power < 0 else "+" if tokens[at].text[1] == "+" else ""
    return f"{shown}E{sign}{_fill(power_tokens, Decimal(abs(power)), signs)}".strip()


def _power(number: Decimal, before: int) -> int:
    if not number:
        return 0
    power = number.adjusted()
    return power // before * before if before > 1 else power


# ---------------------------------------------------------------------- fractions


def _fraction_at(tokens: Sequence[Token]) -> int | None:
    """Return where the stroke of a fraction is: there are digits on both of its sides."""
    for at, token in enumerate(tokens):
        near = [t.kind for t in tokens[max(0, at - 1) : at + 2]]
        if token.kind == "slash" and near[:1] == ["digit"] and _denominator(tokens, at):
            return at
    return None


def _denominator(tokens: Sequence[Token], at: int) -> str:
    """Return what stands under the stroke: places for digits, or a number."""
    found = ""
    for token in tokens[at + 1 :]:
        is_digit = token.kind == "digit" or (token.kind == "literal" and token.text.isdigit())
        if not is_digit:
            break
        found += token.text
    return found


def _with_fraction(number: Decimal, tokens: Sequence[Token], slash: int) -> str:
    """Return 2 1/4; without places for a whole number 9/4."""
    start = slash
    while start and tokens[start - 1].kind == "digit":
        start -= 1
    under = _denominator(tokens, slash)
    head, tail = tokens[:start], tokens[slash + 1 + len(under) :]
    with_whole = any(token.kind == "digit" for token in head)
    whole = int(number) if with_whole else 0
    above, below = _nearest(Fraction(number) - whole, under)
    if with_whole and above == below:
        whole, above = whole + 1, 0
    shown = _fill(head, Decimal(whole), (".", ","))
    if whole == 0 and above and with_whole:
        shown = "".join(_plain(token) for token in head if token.kind not in ("digit", "comma"))
    fraction = f"{above}/{below}" if above or not with_whole else ""
    return (shown + fraction + "".join(map(_plain, tail))).strip()


def _nearest(number: Fraction, under: str) -> tuple[int, int]:
    if under.isdigit() and under.strip("0"):
        below = int(under)
        return int(number * below + Fraction(1, 2)), below
    found = number.limit_denominator(10 ** min(len(under), 7) - 1)
    return found.numerator, found.denominator
