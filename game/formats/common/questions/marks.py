"""Marks: signs beside an option that say it is the right one, such as `*`, ✓ or “(correct)”."""

from __future__ import annotations

import re

_SIGN = r"[*✓✔☑✅√]|\[[xX✓]\]|\([xX✓]\)"
_WORDS = (
    "correct|right|correcta|correcto|correcte|correta|correto|corretta|corretto|richtig|korrekt|"
    "juste|bonne réponse|esatta|giusta|certa|正解|正确|正確"
)
_BEFORE = re.compile(rf"\A\s*(?:{_SIGN})\s*(?=\S)")
_AFTER = re.compile(
    rf"(?<=\S)\s*(?:{_SIGN}|[(\[](?:{_WORDS})[)\]]|\s<?[-=]+\s?(?:{_WORDS}))\s*$", re.IGNORECASE
)
_BOX = re.compile(r"\A\s*(?:\[ ?\]|\( ?\)|[☐✗✘❌])\s*(?=\S)")
_BOLD = re.compile(r"\s*(\*\*|__)(\S(?:[^*\n]{0,500}\S)?)\1\s*$")


def marked(option: str) -> bool:
    """Return True if a sign says that this option is right."""
    return bool(_BOLD.match(option) or _BEFORE.match(option) or _AFTER.search(option))


def unmarked(option: str) -> str:
    """Return an option without the signs that say whether it is right."""
    if bold := _BOLD.match(option):
        return bold[2].strip()
    return _AFTER.sub("", _BOX.sub("", _BEFORE.sub("", option))).strip()
