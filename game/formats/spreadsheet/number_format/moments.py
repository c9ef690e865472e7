"""Moments: days, times and durations as a section of a number format shows them."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator, Sequence

from game.formats.spreadsheet.number_format import date_words
from game.formats.spreadsheet.number_format.sections import Section, Token
from game.values import dataclass

_LAST_DAY = 2_958_465
"""The 31st of December 9999, counted from 1900."""
_A_DAY_MS = 86_400_000
_SINCE_1904 = 1462
_LEAP = 60
"""The 29th of February 1900, which spreadsheets have and calendars do not."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day of the calendar and a time, in milliseconds since midnight; `total` counts all."""

    year: int
    month: int
    day: int
    weekday: int
    time: int
    total: int


def show_moment(value: float, section: Section, language: str, from_1904: bool) -> str | None:
    """Return a day or a time as it is shown; None of a number that is no day."""
    tokens = section.tokens
    if (moment := _moment(value, _places(tokens), section, from_1904)) is None:
        return None
    twelve, words = section.has("noon"), section.language or language
    beside_day = any(token.text.lower() in ("d", "dd") for token in tokens if token.kind == "date")
    shown = []
    for token, digits in _with_digits(_minutes_named(tokens)):
        if token.kind == "noon":
            shown.append(_noon(token.text, moment, words))
        elif token.kind in ("date", "elapsed", "minute"):
            shown.append(_part(token, moment, words, twelve, beside_day))
        elif token.kind not in ("fill", "text"):
            shown.append(" " if token.kind == "room" else token.text)
        if digits:
            shown.append("." + f"{moment.time % 1000:03}"[:digits])
    return "".join(shown).strip()


def _moment(value: float, places: int | None, section: Section, from_1904: bool) -> Moment | None:
    days = math.floor(value)
    if value < 0 or not math.isfinite(value) or days > _LAST_DAY:
        return None
    time = round((value - days) * _A_DAY_MS)
    if places is not None:
        step = 10 ** (3 - places)
        time = (time + step // 2) // step * step
    total = days * _A_DAY_MS + time
    days += time // _A_DAY_MS
    time %= _A_DAY_MS
    return Moment(*_calendar(days + (_SINCE_1904 if from_1904 else 0)), time, total)


def _calendar(days: int) -> tuple[int, int, int, int]:
    """Return year, month, day and weekday."""
    weekday = (days - 2) % 7
    if days in (0, _LEAP):
        return 1900, 1 if days == 0 else 2, 0 if days == 0 else 29, weekday
    start = datetime.date(1899, 12, 31 if days < _LEAP else 30)
    found = start + datetime.timedelta(days=min(days, _LAST_DAY))
    return found.year, found.month, found.day, weekday


def _minutes_named(tokens: Sequence[Token]) -> Iterator[Token]:
    """Return the tokens, with those called minutes that have hours before or seconds behind."""
    dates = [at for at, token in enumerate(tokens) if token.kind in ("date", "elapsed")]
    minutes = set()
    for place, at in enumerate(dates):
        if tokens[at].text.lower() not in ("m", "mm") or tokens[at].kind == "elapsed":
            continue
        before = tokens[dates[place - 1]].text.lower() if place else ""
        after = tokens[dates[place + 1]].text.lower() if place + 1 < len(dates) else ""
        if before.startswith("h") or after.startswith("s"):
            minutes.add(at)
    for at, token in enumerate(tokens):
        yield Token("minute", token.text) if at in minutes else token


def _with_digits(tokens: Iterator[Token]) -> Iterator[tuple[Token, int]]:
    """Return each token with the decimals that follow it: those of seconds."""
    waiting = list(tokens)
    at = 0
    while at < len(waiting):
        token, digits = waiting[at], 0
        at += 1
        if token.text[:1] in ("s", "S") and token.kind in ("date", "elapsed"):
            digits = _decimals(waiting, at)
            at += digits + 1 if digits else 0
        yield token, min(digits, 3)


def _decimals(tokens: Sequence[Token], at: int) -> int:
    if at >= len(tokens) or tokens[at].kind != "point":
        return 0
    count = 0
    while at + 1 + count < len(tokens) and tokens[at + 1 + count] == Token("digit", "0"):
        count += 1
    return count


def _places(tokens: Sequence[Token]) -> int | None:
    """Return how many decimals seconds have, None when there are no seconds."""
    seconds = [
        min(3, _decimals(tokens, at + 1))
        for at, token in enumerate(tokens)
        if token.kind in ("date", "elapsed") and token.text[:1] in ("s", "S")
    ]
    return max(seconds) if seconds else None


def _part(token: Token, moment: Moment, language: str, twelve: bool, beside_day: bool) -> str:
    letter, width = token.text[0].lower(), len(token.text)
    if token.kind == "elapsed":
        return str(moment.total // {"h": 3_600_000, "m": 60_000, "s": 1000}[letter]).zfill(width)
    if token.kind == "minute":
        return str(moment.time // 60_000 % 60).zfill(min(width, 2))
    if letter == "m" and width > 2:
        return _month_name(moment.month, width, language, beside_day)
    if letter in "da" and width > 2:
        named = date_words.short_day if width == 3 else date_words.day
        return named(moment.weekday, language)
    if letter == "y":
        return str(moment.year) if width > 2 else f"{moment.year % 100:02}"
    if letter in "eb":
        return str(moment.year + (543 if letter == "b" else 0))
    if letter == "g":
        return ""
    hour = moment.time // 3_600_000
    values = {
        "m": moment.month,
        "d": moment.day,
        "h": (hour % 12 or 12) if twelve else hour,
        "s": moment.time // 1000 % 60,
    }
    return str(values[letter]).zfill(min(width, 2))


def _month_name(number: int, width: int, language: str, beside_day: bool) -> str:
    if width == 3:
        return date_words.short_month(number, language)
    name = date_words.month(number, language, beside_day=beside_day)
    return name[:1].upper() if width == 5 else name


def _noon(token: str, moment: Moment, language: str) -> str:
    hour = moment.time // 3_600_000
    if token.upper() == "A/P":
        return "AP"[hour >= 12]
    return date_words.half_day(hour, "zh" if token[0] == "上" else language)
