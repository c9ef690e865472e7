"""Labels: what lists of a document show before their items: dots, numbers, letters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

BULLET = "•"
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST_LISTS = 5000
_LONGEST, _MOST_PLACES = 60, 9
"""Letters and numbers of a label; it stands before every item."""


class Rule(NamedTuple):
    """How a level of a list is numbered: its kind, the text with `%1` in it, the first number."""

    kind: str
    text: str = "%1."
    start: int = 1


class Numbering:
    """Counts the items of all lists of a document as they come."""

    def __init__(
        self,
        forms: Mapping[str, Mapping[int, Rule]],
        lists: Mapping[str, tuple[str, Mapping[int, int]]],
    ) -> None:
        self._lists = lists
        self._forms = {
            form: {at: rule._replace(text=rule.text[:_LONGEST]) for at, rule in rules.items()}
            for form, rules in forms.items()
        }
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def restart(self, key: str) -> None:
        """Begin to count anew in a list."""
        self._counts.pop(self._lists.get(key, ("", {}))[0], None)

    def label(self, key: str, level: int) -> str:
        """Return the label of the next item at this level, from 0, of a list."""
        form, starts = self._lists.get(key, ("", {}))
        rules = self._forms.get(form, {})
        rule = rules.get(level)
        if rule is None or rule.kind == "none" or len(self._counts) > _MOST_LISTS:
            return ""
        if rule.kind in ("bullet", ""):
            return BULLET
        counts = self._counts.setdefault(form, {})
        if level in starts and (key, level) not in self._begun:
            self._begun.add((key, level))
            counts[level] = starts[level] - 1
        counts[level] = counts.get(level, rule.start - 1) + 1
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]

        def shown(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            kind = rules[at].kind if at in rules else "decimal"
            return numeral(kind, counts.get(at, 1))

        return _PLACE.sub(shown, rule.text, count=_MOST_PLACES).strip()


def numeral(kind: str, number: int) -> str:
    """Return a number as lists of this kind write it; kinds are those of Word."""
    if kind in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * min(4, 1 + (number - 1) // 26)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("lowerRoman", "upperRoman") and 0 < number < 40:
        roman, left = "", number
        for size, sign in _ROMAN:
            roman += sign * (left // size)
            left %= size
        return roman.upper() if kind == "upperRoman" else roman
    return str(number)
