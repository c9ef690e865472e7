"""HtmlSides: the sides of one document made from its HTML, and what was lost on the way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from game.core.pair_set import Side
from game.formats.common.markup.html_text import MOST_LETTERS, side
from game.formats.common.media.lookup import MediaLookup
from game.formats.common.report.collector import PairCollector
from game.formats.common.report.losses import tell

_INLINE = re.compile(r"data:[^\s\"'<>()]{1000,}+")


def no_media(_name: str) -> str:
    """Return nothing for a medium: only words are wanted, so that none is looked for or missing."""
    return ""


class HtmlSides:
    """Sides from HTML, with pictures and sounds from `media`; all losses are told at the end."""

    def __init__(self, media: MediaLookup) -> None:
        self.media = media
        self.notes: Counter[str] = Counter()

    def of(self, html: str, found_in: Callable[[str], str] | None = None) -> Side:
        """Return the side that `html` shows; `found_in` knows media that only this part has."""
        html, found_in = _short(html, found_in or self.media)
        found = side(html, found_in)
        if found.notes:
            self.notes.update(found.notes)
        return found.side

    def text(self, html: str) -> str:
        """Return only the words of it; its media are not looked for, so none is missing."""
        if "<" not in html and "&" not in html:
            return html.strip()
        return self.of(html, no_media).text

    def tell(self, collector: PairCollector) -> None:
        """Say one sentence for each kind of loss; files that are missing are named."""
        tell(collector, self.notes)
        self.media.tell(collector)


def _short(html: str, found: Callable[[str], str]) -> tuple[str, Callable[[str], str]]:
    """Cut very long markup, and keep pictures apart that are written out in it."""
    if len(html) <= MOST_LETTERS:
        return html, found
    inline: dict[str, str] = {}

    def keep(written: re.Match[str]) -> str:
        inline[name := f"inline-{len(inline)}"] = written[0]
        return name

    def look_up(name: str) -> str:
        return found(inline.get(name, name))

    return _INLINE.sub(keep, html)[:MOST_LETTERS], look_up
