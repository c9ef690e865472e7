"""Langdrill: lists of words of the program of that name, `word=meaning` in sections."""

from __future__ import annotations

import re

from game.core.pair_set import Side
from game.formats.common.report.collector import PairCollector
from game.formats.common.table.languages import language_named
from game.formats.file_head import Head
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices
from game.formats.text.reading import UNDIVIDED

NAME = "langdrill"
TITLE = "LangDrill"
EXTENSIONS: tuple[str, ...] = (".drill",)
_SECTION = re.compile(r"\s*\[([^\[\]\n]{1,200})\]\s*")
_SETTINGS = "[application]"
_NAMES = ("directsensename", "reversesensename")


def detect(head: Head) -> float:
    """Return how sure it is: a text that begins with its settings, which name two languages."""
    text = head.text(4000).casefold()
    return 0.97 if _SETTINGS in text and any(each in text for each in _NAMES) else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return the words of all sections but the first, which has the settings."""
    text, problems = source.text
    collector = PairCollector(source.file, problems=list(problems))
    settings: dict[str, str] = {}
    section, other = "", []
    for at, line in enumerate((text or "").split("\n"), 1):
        bare = line.strip()
        if (found := _SECTION.fullmatch(line)) is not None:
            section = found[1].strip()
        elif not bare or bare.startswith("#"):
            continue
        elif f"[{section.casefold()}]" == _SETTINGS:
            key, _sign, value = bare.partition("=")
            settings[key.strip().casefold()] = value.strip()
        elif "=" in bare:
            term, _sign, definition = bare.partition("=")
            collector.add(Side(term), Side(definition), at)
        else:
            other.append(at)
    collector.count_lines(UNDIVIDED, other)
    one, two = (language_named(settings.get(name, "")) for name in _NAMES)
    return collector.finish(source.stem, languages=(one, two))
