"""Obsidian: cards for spaced repetition as its plug-in writes them among the notes of a vault."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from game.formats.common.markup.cloze import Budget
from game.formats.common.markup.html_text import BLANK
from game.formats.table import Row
from game.formats.text.delimiters import KNOWN
from game.values import dataclass

_SPACED = next(each for each in KNOWN if each.text == "::")
_TIGHT = re.compile(r"(?<=[^\s:]):::?(?=[^\s:])")
LIST = re.compile(r"\A[ \t]{0,20}(?:[-*+]|\d{1,3}[.)])[ \t]+")
_REMARK = re.compile(r"<!--.*?-->|(?<!\d)%%.*?%%", re.DOTALL)
_NO_REMARK = "\ue0c0"
_SCHEDULE = re.compile(r"<!--SR:")
_BLOCK_NAME = re.compile(r"(?<=[ \t])\^[A-Za-z0-9-]{1,60}[ \t]*$", re.MULTILINE)
_TAG = r"#(?=[^\s#]{0,80}[^\W\d])[\w/-]{1,80}+"
_ONLY_TAGS = re.compile(rf"[ \t]*+(?:{_TAG}[ \t]*+){{1,1000}}")
_LAST_TAGS = re.compile(rf"(?:(?<![ \t])[ \t]++{_TAG})+[ \t]*$")
_TAGGED = 300
"""Signs at the end of a line in which its tags are looked for."""
_DECKS = (
    r"(?:flash-?)?cards?|anki|srs?|spaced-?repetition|tarjetas?|fichas?|(?:kartei|lern)karten?"
    r"|karten|cartes?|fiches?|cartões|cartoes|schede|単語帳|卡片"
)
_DECK_TAG = re.compile(rf"(?:^|(?<=\s))#(?:{_DECKS})(?:/[\w/-]{{1,80}})?(?=\s|$)", re.I | re.M)
_DECK = re.compile(rf"(?<![\w/-])#?(?:{_DECKS})(?:/[\w/-]{{1,80}})?(?![\w/-])", re.IGNORECASE)
_TAGS = re.compile(r"^tags?:(?:.*)(?:\n[ \t]*-.*){0,50}", re.MULTILINE | re.IGNORECASE)
_TURN = re.compile(r"[ \t]*\?\??[ \t]*")
_HEADING = re.compile(r"#{1,6}[ \t]")
_GAP = re.compile(r"==(?=[^\s=])([^=\n]{1,300}?)(?<=[^\s=])==(?!=)")
_ENDS = (".", "!", "?", ":", ";", "…", "。", "！", "？")
_OFTEN, _LONGEST, _MOST_GAPS = 0.6, 5000, 50
_MOST_WRITTEN = 4_000_000
"""Letters of all sentences together, each of which is written once for each gap."""
_MARKS = len("====")
"""What is round a marked word."""


@dataclass(frozen=True, slots=True)
class Cards:
    """Rows with their lines, and all lines that are part of one. `told` is whether the note says
    that it has cards: by a tag, a schedule, or a sign between sides that is nothing else.
    """

    rows: tuple[Row, ...]
    used: frozenset[int]
    told: bool


def is_deck(front_matter: str) -> bool:
    """Return True if the tags at the top of a note say that it has cards."""
    found = _TAGS.search(front_matter)
    return found is not None and _DECK.search(found[0][4:]) is not None


def without_remarks(text: str) -> tuple[str, bool]:
    """Return the text without remarks, schedules, names of blocks and lines of tags.

    Its lines stay where they are. With it comes whether it says that it has cards, or has marks
    that only Obsidian writes.
    """
    told = _SCHEDULE.search(text) is not None or _DECK_TAG.search(text) is not None
    if "<!--" in text or "%%" in text:
        # What begins after the last end is hidden, or each beginning would look for an end.
        closed = text.rfind("-->") + 3 if "-->" in text else 0
        text = text[:closed] + text[closed:].replace("<!--", _NO_REMARK)
        told = told or any(found[0][0] == "%" for found in _REMARK.finditer(text))
        text = _REMARK.sub(lambda found: "\n" * found[0].count("\n"), text)
        text = text.replace(_NO_REMARK, "<!--")
    if "^" in text:
        text, names = _BLOCK_NAME.subn("", text)
        told = told or names > 0
    if "#" in text:
        text = "\n".join("" if _ONLY_TAGS.fullmatch(line) else line for line in text.split("\n"))
    return text, told


def find_cards(lines: Sequence[str], told: bool) -> Cards:
    """Return the cards: `term::definition`, sides parted by `?`, and words marked as gaps."""
    rows: list[Row] = []
    used: set[int] = set()
    turned = list(_turned(lines))
    for start, end, row in turned:
        rows.append(row)
        used.update(range(start, end + 1))
    inline = [
        (at, cells)
        for at, line in enumerate(lines, 1)
        if "::" in line and (cells := _inline(line, told))
    ]
    rows += [Row(at, cells) for at, cells in inline if at not in used]
    used |= {at for at, _cells in inline}
    if told or not rows:
        gaps = list(_gaps(lines, used))
        if told or len({row.line for row in gaps}) > 1:
            rows += gaps
            used |= {row.line for row in gaps}
    return Cards(
        tuple(sorted(rows, key=lambda row: row.line)), frozenset(used), told or bool(turned)
    )


def _turned(lines: Sequence[str]) -> Iterator[tuple[int, int, Row]]:
    """Return the first and last line of cards whose sides are parted by a line of `?` or `??`."""
    over = 0
    for at, line in enumerate(lines):
        if at < over or not _is_turn(line):
            continue
        first = at
        while first > over and lines[first - 1].strip() and not _is_heading(lines[first - 1]):
            first -= 1
        over = at + 1
        while over < len(lines) and lines[over].strip() and not _is_turn(lines[over]):
            over += 1
        one, other = _side(lines[first:at]), _side(lines[at + 1 : over])
        if one and other:
            yield first + 1, over, Row(first + 1, (one, other))


def _is_turn(line: str) -> bool:
    return "?" in line and _TURN.fullmatch(line) is not None


def _is_heading(line: str) -> bool:
    return line.startswith("#") and _HEADING.match(line) is not None


def _side(lines: Sequence[str]) -> str:
    return "\n".join(map(_without_tags, lines)).strip("\n")


def _without_tags(line: str) -> str:
    end = line[-_TAGGED:]
    if "#" in end:
        end = _LAST_TAGS.sub("", end)
    return line[:-_TAGGED] + end.rstrip()


def _inline(line: str, told: bool) -> tuple[str, str] | None:
    """Return both sides of a card on one line; colons with spaces come before those without.

    Only in a note that says that it has cards a tag at the end is none of their words.
    """
    line = LIST.sub("", line, count=1)
    cells = _SPACED.cut(line)
    if len(cells) == 1 and (found := _TIGHT.search(line)):
        cells = line[: found.start()].strip(), line[found.end() :].strip()
    if len(cells) < 2 or not all(cells):
        return None
    return cells[0], _without_tags(cells[1]) if told else cells[1]


def _gaps(lines: Sequence[str], used: set[int]) -> Iterator[Row]:
    """Return a row for each marked word: the word, and its sentence with a gap in its place."""
    if not any("==" in line for line in lines):
        return
    budget = Budget(_MOST_WRITTEN)
    for start, text in _sentences(lines, used):
        shown = ""
        near = takewhile(lambda found: found.end() <= _LONGEST, _GAP.finditer(text))
        for before, found in enumerate(islice(near, _MOST_GAPS)):
            if budget.allows(text, 0):
                shown = shown or _GAP.sub(r"\1", text)
                at = found.start() - before * _MARKS
                sentence = shown[:at] + BLANK + shown[at + len(found[1]) :]
                yield Row(start, (found[1], sentence))


def _sentences(lines: Sequence[str], used: set[int]) -> Iterator[tuple[int, str]]:
    """Return what hangs together: sentences of a paragraph, and the entries of lists one by one."""
    held: list[str] = []
    start = 0
    for at, line in enumerate([*lines, ""], 1):
        ends = not line.strip() or at in used or _HEADING.match(line) or LIST.match(line)
        if held and (ends or held[-1].rstrip().endswith(_ENDS)):
            yield start, _side(held)
            held = []
        if line.strip() and at not in used and not _HEADING.match(line):
            start = start if held else at
            held.append(LIST.sub("", line, count=1) if not held else line)


def stand_out(cards: Cards, lines: Sequence[str]) -> bool:
    """Return True if the cards are beyond doubt: a note says so, or most of its lines are some."""
    if not cards.rows or cards.told:
        return bool(cards.rows)
    filled = sum(1 for line in lines if line.strip() and not _HEADING.match(line))
    terms = {row.cells[0] for row in cards.rows}
    several = len(terms) * 2 > len(cards.rows) and len(cards.rows) > 1
    return several and len(cards.used) >= _OFTEN * filled
