"""Heads: what a pair file says of the set as a whole, written where it stands or at the top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.bounds import bare
from game.core.pair_set import Side
from game.core.sheet import Sheet
from game.formats.native.chunks import Chunk, Chunks, normal
from game.formats.native.style import Style, Unfit, quote_like, scalar
from game.formats.yaml.nodes import Broken, Fields, Node, Placed, Text

_LANGUAGES = ("language", "term_language", "definition_language")
_HEADS = ("title", *_LANGUAGES, "subject", "author", "description")


def with_heads(file: Chunks, old: Sheet, new: Sheet, style: Style) -> Chunks:
    """Return the file with what `new` says of the set in place of `old`. Raises Unfit."""
    was, now = _heads(old), _heads(new)
    changed = {word for word in _HEADS if was[word] != now[word]}
    if not changed.isdisjoint(_LANGUAGES):
        changed.update(_LANGUAGES)
    for word in _HEADS:
        if word in changed:
            file = _set(file, word, now[word], style)
    if new.distractors != old.distractors:
        file = _set_distractors(file, new.distractors, style)
    return file


def _heads(sheet: Sheet) -> dict[str, str]:
    """Return what is written under each head; "" for one that is left out."""
    one, other = sheet.term_language, sheet.definition_language
    languages = (one, "", "") if one == other else ("", one, other)
    about = map(bare, (sheet.subject, sheet.author, sheet.description))
    return dict(zip(_HEADS, (bare(sheet.title), *languages, *about), strict=True))


def _set(file: Chunks, word: str, text: str, style: Style) -> Chunks:
    """Write `text` under a word at the head of the file; "" takes the word away."""
    at = file.find(word)
    if at is None:
        return _add(file, word, f"{style.word(word)}: {scalar(text)}\n", style) if text else file
    chunk = file.chunks[at]
    new = replace(chunk, text=style.raw(_head(normal(chunk.text), text)))
    return file.put(at, new if text else replace(new, kind="keep", word=""))


def _add(file: Chunks, word: str, text: str, style: Style) -> Chunks:
    file, column = _with_root(file, style)
    chunk = Chunk("", style.raw(" " * column + text), "head", column, -1, (), word)
    chunks = file.chunks
    if word == "distractors":
        return replace(file, chunks=(*chunks, chunk))
    if not chunks:
        return Chunks((replace(chunk, lead=file.tail),))
    heads = [n for n, one in enumerate(chunks) if one.word in _HEADS and one.zone < 0]
    if heads and word != "title":
        return file.put(heads[-1], chunks[heads[-1]], chunk)
    return file.put(0, replace(chunk, lead=chunks[0].lead), replace(chunks[0], lead=""))


def _with_root(file: Chunks, style: Style) -> tuple[Chunks, int]:
    """Return the column of a field of the whole file; a list alone gets `pairs:` above it."""
    rooted = (n for n, one in enumerate(file.chunks) if one.zone >= 0 or one.kind == "head")
    at = next(rooted, None)
    if at is None:
        return file, 0
    first = file.chunks[at]
    if first.kind == "lump" and first.zone == 0:
        raise Unfit
    if first.kind in ("head", "opener", "field", "lump"):
        return file, first.column
    opener = Chunk(first.lead, style.opener(), "opener", 0, first.zone)
    return file.put(at, opener, replace(first, lead="")), 0


def _set_distractors(file: Chunks, distractors: Sequence[Side], style: Style) -> Chunks:
    items = "".join(f"  - {style.side(side)}\n" for side in distractors)
    at = file.find("distractors")
    if at is None:
        return _add(file, "distractors", f"{style.word('distractors')}:\n{items}", style)
    chunk = file.chunks[at]
    text = normal(chunk.text)
    word = text.partition(":")[0].strip()
    lines = Placed(text).notes()
    lines += [f"{word}:", *items.splitlines()] if items else []
    below = "".join(f"{' ' * chunk.column}{line}\n" for line in lines)
    return file.put(at, replace(chunk, text=style.raw(below)))


def _head(text: str, words: str) -> str:
    """Return a head with another text, its notes kept; without one, its notes alone."""
    placed = Placed(text)
    notes = placed.notes()
    margin = text[: len(text) - len(text.lstrip(" "))]
    above = "".join(f"{margin}{note}\n" for note in notes)
    if not words:
        return above
    value = _value(placed)
    place = placed.place(value)
    if place is not None and isinstance(value, Text):
        new = quote_like(place, text[place.start : place.end], words, is_key=False, in_flow=False)
        edited = text[: place.start] + new + text[place.end :]
        if _reads_back_as(edited, words, notes):
            return edited
    return f"{above}{text.partition(':')[0]}: {scalar(words)}\n"


def _reads_back_as(text: str, words: str, notes: list[str]) -> bool:
    try:
        placed = Placed(text)
    except Broken:
        return False
    value = _value(placed)
    alone = isinstance(placed.node, Fields) and len(placed.node.fields) == 1
    same_notes = alone and placed.notes() == notes
    return same_notes and isinstance(value, Text) and bare(value.value) == words


def _value(placed: Placed) -> Node | None:
    node = placed.node
    return node.fields[0][1] if isinstance(node, Fields) and node.fields else None
