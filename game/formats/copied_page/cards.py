"""Cards: which lines of a page are cards, by its own count or by what divides them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from game.core.bounds import MOST_PAIRS
from game.formats.copied_page import dividers
from game.formats.copied_page.counted import counted
from game.formats.copied_page.items import Items, PageLine, texts
from game.formats.copied_page.words import announced, is_button
from game.formats.table import Row
from game.formats.text.delimiters import best_delimiter, sample
from game.values import dataclass

_MOST_ANNOUNCED = 5
"""Lines that say how many cards there are: of the set, and of others that are offered."""
_FEWEST_LINES, _MOST_LINES = 4, 12 * MOST_PAIRS
_BUTTONS = 8
_EVEN = 0.7
"""Lines that something cuts as evenly as this are rows, not sides in turns."""


@dataclass(frozen=True, slots=True)
class PageCards:
    """Rows of two cells; numbers of lines that belong to no card, and of cards with one side.

    `kind` says what divides the cards, `announced` how many the page says that it has, 0 when
    it does not. `doubtful` is true when nothing but their turns tells terms from definitions.
    There are no rows when it says so, but its lines cannot be told apart.
    """

    rows: tuple[Row, ...]
    kind: str
    announced: int = 0
    around: tuple[int, ...] = ()
    halves: tuple[int, ...] = ()
    doubtful: bool = False


def find_cards(text: str) -> PageCards | None:
    """Return the cards of a page; None when nothing divides its lines into cards."""
    lines = _lines(text)
    if not _FEWEST_LINES <= len(lines) <= _MOST_LINES:
        return None
    best: PageCards | None = None
    for at, count in _announcements(lines):
        found = _below(lines, at, count)
        if found is not None and len(found.rows) + len(found.halves) == count:
            return found
        best = found if best is None or not best.rows else best
    return best or _divided(lines, lines, 0)


def _lines(text: str) -> list[PageLine]:
    """Return the lines with something in them, each with whether an empty one stands above."""
    found = []
    gap = True
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.strip().removeprefix("\u2022").strip()
        if bare:
            found.append(PageLine(number, bare, gap))
        gap = not bare
    return found


def _announcements(lines: Sequence[PageLine]) -> Iterator[tuple[int, int]]:
    left = _MOST_ANNOUNCED
    for at, line in enumerate(lines):
        count = announced(line.text)
        if 1 < count <= MOST_PAIRS:
            yield at, count
            left -= 1
            if not left:
                return


def _below(lines: Sequence[PageLine], at: int, count: int) -> PageCards | None:
    """Return the cards below the line that says how many there are."""
    first = at + 1
    while first < min(len(lines), at + _BUTTONS) and is_button(lines[first].text):
        first += 1
    body = lines[first:]
    if len(body) < _FEWEST_LINES:
        return None
    if (found := _divided(lines, body, count)) is not None:
        return found
    if len(body) < 2 * count and best_delimiter(sample("\n".join(texts(body)))).score > _EVEN:
        return None
    items = counted(body, count)
    if items is None:
        return PageCards((), "unclear", count) if len(body) >= 2 * count else None
    return _made(lines, items, "announced", count)


_DIVIDERS: tuple[tuple[str, Callable[[Sequence[PageLine]], Items | None]], ...] = (
    ("labels", dividers.labels),
    ("numbers", dividers.numbers),
    ("repeated", dividers.repeated),
    ("numbered", dividers.numbered),
)


def _divided(lines: Sequence[PageLine], body: Sequence[PageLine], count: int) -> PageCards | None:
    for kind, divide in _DIVIDERS:
        if (items := divide(body)) is not None:
            return _made(lines, items, kind, count)
    return None


def _made(lines: Sequence[PageLine], items: Items, kind: str, count: int) -> PageCards | None:
    rows, halves = [], []
    for number, term, definition in items.cards:
        if term and definition:
            rows.append(Row(number, ("\n".join(term), "\n".join(definition))))
        else:
            halves.append(number)
    if not rows:
        return None
    around = tuple(
        line.number
        for line in lines
        if line.number not in items.used and not (count and announced(line.text) == count)
    )
    return PageCards(tuple(rows), kind, count, around, tuple(halves), items.doubtful)
