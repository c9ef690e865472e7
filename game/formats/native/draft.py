"""Draft: a pair file that is being edited; what the teacher wrote stays the teacher's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from game.core.bounds import bare
from game.core.sheet import Row, Sheet
from game.formats.common.bytes.decoding import decode
from game.formats.native.arranging import Arrangement
from game.formats.native.entries import Captured
from game.formats.native.hand import Hand, Unfit
from game.formats.native.lines import LINES, normal
from game.formats.native.opening import Draft, blank, opened, read_rows, reopened
from game.formats.native.parts import Part
from game.formats.yaml.nodes import Broken
from game.formats.yaml.places import Placed

__all__ = ["Draft", "blank", "opened", "reopened", "saved"]

_SMALL = 400
"""So many rows are read back in a moment; of longer files each changed entry is by itself."""


def saved(draft: Draft, sheet: Sheet) -> tuple[str, Draft]:
    """The text that says what the sheet says, as near to the teacher's own as can be."""
    hand = Hand(draft.folder, draft.words)
    made = draft.made
    if replace(sheet, next_key=draft.read.next_key) == draft.read:
        text = draft.origin
        return text, replace(draft, text=text)
    for parts in (draft.parts, *_without_broken(draft)):
        work = Arrangement([*parts], draft.tail, draft.read, sheet, hand, draft.newline, draft.made)
        try:
            text = work.text()
        except (Unfit, Broken):
            continue
        if not _is_doubtful(draft, sheet) or _says(text, sheet, hand):
            made = work.made
            break
    else:
        text = _long_form(draft, sheet, hand)
    if draft.text.startswith("\ufeff"):
        text = "\ufeff" + text
    return text, replace(draft, text=text, made=made)


def _is_doubtful(draft: Draft, sheet: Sheet) -> bool:
    """Whether to read all of it again: when that is quick, or a quote is open somewhere."""
    if len(sheet.rows) <= _SMALL and len(draft.parts) <= _SMALL:
        return True
    broken = (part.text for part in draft.parts if not part.keys and part.zone >= 0)
    return any(text.count(mark) % 2 for text in broken for mark in "\"'")


def _without_broken(draft: Draft) -> Iterator[tuple[Part, ...]]:
    """The parts with the broken entries made notes, so that they cannot swallow others."""
    if any(_is_broken(part) for part in draft.parts):
        yield tuple(
            replace(part, text=_as_note(part), kind="keep") if _is_broken(part) else part
            for part in draft.parts
        )


def _is_broken(part: Part) -> bool:
    return not part.keys and part.kind in ("item", "field", "keep")


def _as_note(part: Part) -> str:
    return "".join(f"# {line}" for line in LINES.findall(part.text))


# ------------------------------------------------------------------ making sure


def _says(text: str, sheet: Sheet, hand: Hand) -> bool:
    """Whether the text, read again, is the sheet."""
    path = (hand.folder or Path()) / "x.yaml"
    entries = Captured(str(path), path.parent, by_name=True)
    plain_text, _problems = decode(text.encode("utf-8", "replace"), "")
    if plain_text is None:
        return False
    _draft, again = read_rows(plain_text, LINES.findall(plain_text), path, entries, 1)
    rows = [row for row in sheet.rows if not row.is_empty]
    found = [row for row in again.rows if not row.is_empty]
    heads = _heads(again) == _heads(sheet)
    return (
        heads
        and len(rows) == len(found)
        and all(_same(a, b, hand) for a, b in zip(rows, found, strict=True))
        and len(again.distractors) == len(sheet.distractors)
    )


def _heads(sheet: Sheet) -> tuple[str, ...]:
    words = sheet.title, sheet.subject, sheet.author
    return (*map(bare, words), sheet.term_language, sheet.definition_language)


def _same(row: Row, found: Row, hand: Hand) -> bool:
    return bare(row.hint) == bare(found.hint) and all(
        bare(a.text) == bare(b.text)
        and all(
            not path or hand.name(path) == hand.name(other)
            for path, other in ((a.picture, b.picture), (a.sound, b.sound))
        )
        for a, b in ((row.term, found.term), (row.definition, found.definition))
    )


def _long_form(draft: Draft, sheet: Sheet, hand: Hand) -> str:
    """The whole file written anew, below all its notes and what could not be understood."""
    above, seen = "", set()
    for part in draft.parts:
        above += _notes(part.lead)
        rewritten = part.keys or part.kind == "opener" or (part.word and part.word not in seen)
        seen.add(part.word)
        if not rewritten:
            above += "".join(f"# {line}\n" for line in normal(part.text).split("\n") if line)
        else:
            above += _notes(part.text)
    above += _notes(draft.tail)
    plain_head = Sheet(next_key=sheet.next_key)
    words = {word: said_ for word, said_ in hand.words.items() if word != "pairs"}
    whole = Arrangement([], "", plain_head, sheet, Hand(hand.folder, words), draft.newline, {})
    return above.replace("\n", draft.newline) + whole.text()


def _notes(raw: str) -> str:
    text = normal(raw)
    try:
        notes = [note.text for note in Placed(text).notes()]
    except Broken:
        notes = re.findall(r"(?m)(?:^|(?<=\s))#.*", text)
    return "".join(f"{note}\n" for note in notes)
