"""Player: all that is kept about one, in words and as a file, alike in the window and on paper."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from game.records.player import About
from game.words import _, n_


def kept_words(about: About, in_settings: bool) -> list[str]:
    """Return what is kept, a line for each thing; `in_settings`: the next game begins with it."""
    answers = about.answers
    lines = [
        n_("{n} game", "{n} games", about.games),
        _("answers in games, which are being counted")
        if answers is None
        else n_("{n} answer in games", "{n} answers in games", answers),
        n_("{n} pair that practice remembers", "{n} pairs that practice remembers", about.pairs),
        n_("{n} answer in practice", "{n} answers in practice", about.reviews),
        n_("{n} pair begun today", "{n} pairs begun today", about.begun),
        n_("{n} star", "{n} stars", about.stars),
        n_("{n} game to go on with", "{n} games to go on with", about.saved),
    ]
    others = [name for name in about.spellings if name != about.nickname]
    if others:
        lines.insert(0, _("also written: {names}").format(names=", ".join(others)))
    return [*lines, _("the name itself, for the next game")] if in_settings else lines


def copies_words(names: Sequence[str]) -> str:
    """Return where else it may still be; `names` are those of older copies of the scores."""
    said = _("These older copies may still hold it; delete them yourself: {files}")
    return said.format(files=", ".join(names))


def player_file(data: dict[str, Any]) -> bytes:
    """Return all about a player as a file that can be imported again."""
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    return text.encode("utf-8", "replace")
