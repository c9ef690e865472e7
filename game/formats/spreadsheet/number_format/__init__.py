"""Number formats: what a cell of a spreadsheet shows of the value in it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from game.formats.spreadsheet.number_format.digits import show_number
from game.formats.spreadsheet.number_format.moments import show_moment
from game.formats.spreadsheet.number_format.sections import Section, sections
from game.words import language

GENERAL = "General"
_NUMBERED = """
    1 0 | 2 0.00 | 3 #,##0 | 4 #,##0.00 | 9 0% | 10 0.00% | 11 0.00E+00 | 12 # ?/? | 13 # ??/??
    15 d-mmm-yy | 16 d-mmm | 17 mmm-yy | 18 h:mm AM/PM | 19 h:mm:ss AM/PM | 20 h:mm | 21 h:mm:ss
    37 #,##0;-#,##0 | 38 #,##0;-#,##0 | 39 #,##0.00;-#,##0.00 | 40 #,##0.00;-#,##0.00
    41 #,##0 | 42 #,##0 | 43 #,##0.00 | 44 #,##0.00 | 45 mm:ss | 46 [h]:mm:ss | 47 mm:ss.0
    48 ##0.0E+0 | 49 @
"""
BUILT_IN = {
    int(number): code
    for each in re.split(r"[|\n]", _NUMBERED.strip())
    for number, code in [each.strip().split(" ", 1)]
}
"""Those that files only number. Days have numbers too, and are shown as the computer does."""
_DAYS = {14, *range(27, 32), 36, *range(50, 59)}
_DAY_AND_TIME = 22
_SPACES = re.compile(" {2,}")
_FULL = ("yyyy-mm-dd h:mm:ss", "yyyy-mm-dd hh:mm:ss")
"""What programs write for a day where nobody chose anything; midnight is not meant."""
_SYSTEM_DAY = "[$-f800]"
"""The long form of a day as the computer has it; what follows is the American one."""


def built_in(number: int) -> str:
    """Return the format that a file only numbers."""
    if number in _DAYS:
        return _day()
    return f"{_day()} h:mm" if number == _DAY_AND_TIME else BUILT_IN.get(number, GENERAL)


def _day() -> str:
    """Return how days are written where the file leaves it to the computer.

    English ones begin with the month here and with the day there: both read 2026-01-31 rightly.
    """
    return "dd/mm/yyyy" if language() == "es" else "yyyy-mm-dd"


def show_value(value: float, code: str, *, from_1904: bool = False) -> str:
    """Return what a cell with this number and this format shows."""
    if not math.isfinite(value):
        return ""
    if code in ("", GENERAL):
        return general(value)
    section, minus = _choose(value, sections(_plain_code(code, value)))
    if section is None or section.has("general") or not _has_room(section):
        around = section.tokens if section is not None else ()
        return _with_general(general(abs(value) if minus is None else value), around)
    if section.is_date:
        shown = show_moment(value, section, language(), from_1904)
        return general(value) if shown is None else shown
    amount = _SPACES.sub(" ", show_number(abs(value), section, language()))
    return "-" + amount if minus and amount.strip("0.,\xa0 %") else amount


def _has_room(section: Section) -> bool:
    """Return True if the section shows something of its own; a bare `@` leaves it to General."""
    return not section.has("text") or section.has("digit", "date", "elapsed")


def _plain_code(code: str, value: float) -> str:
    if code.lower() in _FULL and value == math.floor(value):
        return "yyyy-mm-dd"
    if code.lower().startswith(_SYSTEM_DAY) and language() == "es":
        return 'dddd, d" de "mmmm" de "yyyy'
    return code


def _with_general(shown: str, tokens: Sequence[tuple[str, str]]) -> str:
    """Return a number with what its format puts around it."""
    before, behind, met = "", "", False
    for kind, text in tokens:
        met = met or kind in ("general", "text")
        text = text if kind in ("literal", "slash", "point", "comma") else ""
        before, behind = (before, behind + text) if met else (before + text, behind)
    return before + shown + behind


def _choose(value: float, found: Sequence[Section]) -> tuple[Section | None, bool | None]:
    """Return the section for a number, and whether a minus goes before what it shows.

    None for the minus: the section was made for negative numbers, and has its own sign.
    """
    numeric = [part for part in found if not part.has("text")] or list(found)
    if any(part.condition for part in numeric):
        chosen = next((part for part in numeric if part.takes(value)), None)
        return chosen, value < 0
    if value < 0 and len(numeric) > 1:
        return numeric[1], None
    if value == 0 and len(numeric) > 2:
        return numeric[2], False
    return (numeric[0] if numeric else None), value < 0


def show_text(text: str, code: str) -> str:
    """Return what a cell with this text and this format shows."""
    if "@" not in code or code == "@":
        return text
    part = next((part for part in sections(code) if part.has("text")), None)
    return text if part is None else _around(text, part)


def _around(text: str, part: Section) -> str:
    shown = {"text": text, "room": " ", "fill": ""}
    return "".join(shown.get(kind, said) for kind, said in part.tokens).strip()


def general(value: float) -> str:
    """Return a number without a format: whole, or with about ten digits, as a cell has room."""
    size = abs(value)
    if size < 1e15 and value == math.floor(value):
        return str(int(value))
    if 1e-4 <= size < 1:
        return f"{value:.9f}".rstrip("0")
    return format(value, ".10G" if 1 <= size < 1e11 else ".6G")
