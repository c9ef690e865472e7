"""Options: questions whose right option stands out by its looks, with a sign beside it instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from game.formats.documents.cells import Cell, words_of
from game.formats.documents.labels import BULLET
from game.formats.documents.paragraph import STRESSES, Line, Paragraph, all_of, lines_of
from game.formats.text.quiz_lines import asks, begins_option

_MOST_OPTIONS = 10
_LETTER = re.compile(r"[(\[]?([A-Ja-j])[)\].:]+$")
_INSIDE = re.compile(r"(?:^|(?<=\s))[(\[]?([A-Ja-j])[)\].][ \t]*(?=\S)")
_BEFORE = re.compile(r"\W*[A-Ja-j][)\].:]+\s*")
_LETTERS = "abcdefghij"
_LONGEST = 2000
"""Letters in which options of one line are looked for."""
Pieces = Sequence[tuple[str, int]]


def with_marks(lines: Sequence[Line], shown: Callable[[Line, str], str]) -> list[str] | None:
    """Return the lines, with ✓ before the one option of each question that is bold, underlined,
    coloured or marked; None when there are no options that differ so."""
    texts, found = list[str](), False
    at = 0
    while at < len(lines):
        group = _group(lines, at)
        if len(group) < 2:
            inside = _marked_inside(lines[at])
            found = found or bool(inside)
            texts.append(inside or shown(lines[at], ""))
            at += 1
            continue
        right = right_one([_without_label(line) for line in group])
        boxed = all(line.label == BULLET for line in group)
        found = found or (right is not None)
        for place, line in enumerate(group):
            if boxed and right is not None:
                mark = "[x]" if place == right else "[ ]"
                texts.append(shown(line._replace(label=""), mark))
            else:
                texts.append(shown(line, "✓" if place == right else ""))
        at += len(group)
    return texts if found else None


def questions_of(rows: Sequence[Sequence[Cell]]) -> list[Paragraph]:
    """Return a table of questions with all options of each in one cell as paragraphs, else none."""
    found = [_question(row) for row in rows]
    whole = [each for each in found if each]
    if len(whole) < 2 or len(whole) * 2 < len(rows):
        return []
    return [paragraph for each in whole for paragraph in (*each, Paragraph())]


def _question(row: Sequence[Cell]) -> list[Paragraph]:
    """Return what a row asks and its options, none when it is no question."""
    cells = [[each for each in cell.paragraphs if not each.is_empty] for cell in row]
    cells = [cell for cell in cells if cell and not words_of(Cell(tuple(cell))).isdigit()]
    if len(cells) != 2 or len(cells[0]) > 2:
        return []
    lines = [line for each in cells[1] for line in lines_of(each) if line.text.strip()]
    if sum(map(_is_option, lines)) < 2:
        asked = words_of(Cell(tuple(cells[0])))
        if not asks(asked) or right_one([line.pieces for line in lines]) is None:
            return []
        return [*cells[0], *(replace(each, label=BULLET) for each in cells[1])]
    return [*cells[0], *cells[1]]


def right_one(options: Sequence[Pieces]) -> int | None:
    """Return the place of the only option that stands out; None when none does, or several do."""
    places = set[int]()
    looks = [all_of(pieces) for pieces in options]
    for bit in STRESSES:
        those = [at for at, each in enumerate(looks) if each & bit]
        if len(those) == 1:
            places.add(those[0])
    return places.pop() if len(places) == 1 else None


def _group(lines: Sequence[Line], at: int) -> list[Line]:
    """Return the options that begin here; dots are options only below a question."""
    first = lines[at]
    if first.label == BULLET:
        before = next((line for line in reversed(lines[:at][-3:]) if line.text.strip()), None)
        if before is None or before.label == BULLET or not _asks(before):
            return []
    elif not _is_option(first):
        return []
    group: list[Line] = []
    for line in lines[at : at + _MOST_OPTIONS]:
        same = line.label == BULLET if first.label == BULLET else _is_option(line)
        if not same or not line.text.strip():
            break
        group.append(line)
    return group


def _asks(line: Line) -> bool:
    text = line.text.strip()
    return asks(text) or text.endswith(":") or bool(line.label)


def is_letter(label: str) -> bool:
    """Return True for labels such as “a)”."""
    return _LETTER.fullmatch(label) is not None


def _is_option(line: Line) -> bool:
    if line.label:
        return is_letter(line.label)
    text = line.text[:_LONGEST]
    return begins_option(text) and len(_cuts(text)) < 2


def _without_label(line: Line) -> Pieces:
    found = _BEFORE.match(line.text) if not line.label else None
    return _slice(line.pieces, found.end() if found else 0, len(line.text))


def _slice(pieces: Pieces, start: int, end: int) -> list[tuple[str, int]]:
    """Return the pieces of the letters from `start` to `end`."""
    cut, at = list[tuple[str, int]](), 0
    for text, bits in pieces:
        inner = text[max(0, start - at) : max(0, end - at)]
        if inner:
            cut.append((inner, bits))
        at += len(text)
    return cut


def _cuts(text: str) -> list[tuple[int, int]]:
    """Return where the options of one line begin, and where their words do."""
    cuts = list[tuple[int, int]]()
    for found in _INSIDE.finditer(text[:_LONGEST]):
        if _LETTERS.find(found[1].lower()) == len(cuts):
            cuts.append((found.start(), found.end()))
    return cuts


def _marked_inside(line: Line) -> str:
    """Return a line of several options with a star after the right one; "" for any other."""
    cuts = _cuts(line.text) if not line.heading else []
    if len(cuts) < 2:
        return ""
    ends = [start for start, _words in cuts[1:]] + [len(line.text)]
    options = [
        _slice(line.pieces, words, end) for (_at, words), end in zip(cuts, ends, strict=True)
    ]
    right = right_one(options)
    if right is None:
        return ""
    words, end = cuts[right][1], ends[right]
    text = line.text[words:end]
    stays = text.rstrip()
    return f"{line.text[:words]}{stays}*{text[len(stays) :]}{line.text[end:]}"
