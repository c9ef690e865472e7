"""Patch: a changed row is written into its chunk's own lines, and what was around it stays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from game.core.bounds import bare
from game.core.pair_set import Side
from game.core.sheet import COLUMNS, Row
from game.formats.native.chunks import Chunk, Kind, normal
from game.formats.native.entries import SourceRow, leaf
from game.formats.native.parsed import ParsedChunk, content
from game.formats.native.style import (
    Style,
    Unfit,
    accepted,
    form_of,
    in_brackets,
    quote_like,
    scalar,
)
from game.formats.yaml.keys import PAIR, SIDE, word_of
from game.formats.yaml.nodes import Broken, Fields, Items, Node, Span, Text

_Edit = tuple[int, int, str]
"""New text from one letter to before another."""


class _Change(NamedTuple):
    """A row as it was shown and as it is to be. `row` is what the file will say of it."""

    source: SourceRow
    old: Row
    new: Row
    row: Row


def patch(chunk: Chunk, old: Sequence[Row], new: Sequence[Row], style: Style) -> str:
    """Return the text of a chunk with its rows, shown as `old`, made `new`. Raises Unfit."""
    try:
        parsed = ParsedChunk(normal(chunk.text), chunk.kind, style)
    except Broken:
        raise Unfit from None
    if len(parsed.rows) != len(old):
        raise Unfit
    changes = [
        _Change(source, one, other, _target_row(source.row, one, other, style))
        for source, one, other in zip(parsed.rows, old, new, strict=True)
    ]
    for attempt in (_in_place, _rewrite_all):
        try:
            text = attempt(parsed, changes, chunk.column)
            again = ParsedChunk(text, chunk.kind, style)
        except (Unfit, Broken):
            continue
        if (
            again.contents() == [content(change.row) for change in changes]
            and Counter(again.placed.notes()) == Counter(parsed.placed.notes())
            and again.unknown() == parsed.unknown()
        ):
            return text
    raise Unfit


def _target_row(named: Row, old: Row, new: Row, style: Style) -> Row:
    """Return what the file will say: a picture that was not found is named until it changes."""

    def path(was: str, now: str, name: str) -> str:
        if was == now:
            return name
        return str((style.folder or Path()) / style.name(now)) if now else ""

    sides = []
    for column in COLUMNS[:2]:
        was, now, name = old.side(column), new.side(column), named.side(column)
        picture = path(was.picture, now.picture, name.picture)
        sides.append(Side(bare(now.text), picture, path(was.sound, now.sound, name.sound)))
    return Row(sides[0], sides[1], bare(new.hint), bare(new.note), new.accept)


# ------------------------------------------------------------------ letter by letter


def _in_place(parsed: ParsedChunk, changes: Sequence[_Change], _column: int) -> str:
    edits = [edit for change in changes for edit in _edits(parsed, change)]
    text = parsed.text
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _edits(parsed: ParsedChunk, change: _Change) -> list[_Edit]:
    edits = []
    source, old, new, row = change
    for column, node in zip(COLUMNS, (source.term, source.definition), strict=False):
        was, now, side = old.side(column), new.side(column), row.side(column)
        if (was.picture, was.sound) != (now.picture, now.sound):
            edits.append(_side_edit(parsed, node, side))
        elif bare(was.text) != bare(now.text):
            edits.append(_text_edit(parsed, leaf(node), side.text))
    if bare(old.hint) != bare(new.hint):
        edits.append(_words_edit(parsed, source, "hint", source.hint, row.hint))
    if bare(old.note) != bare(new.note):
        edits.append(_words_edit(parsed, source, "note", source.note, row.note))
    if old.accept != new.accept:
        edits += _accept_edits(parsed, source, row.accept)
    return edits


def _text_edit(parsed: ParsedChunk, node: Text | None, text: str) -> _Edit:
    place = parsed.place(node)
    before = parsed.text[place.start : place.end]
    is_key = node is not None and parsed.is_key(node)
    in_flow = parsed.placed.in_flow(place)
    new = quote_like(place, before, text, is_key=is_key, in_flow=in_flow)
    return place.start, place.end, new


def _side_edit(parsed: ParsedChunk, node: Node | None, side: Side) -> _Edit:
    place = parsed.place(node)
    if node is None or parsed.is_key(node) or place.style in ("|", ">", "block"):
        raise Unfit
    text = parsed.style.side(side, in_flow=parsed.placed.in_flow(place))
    unknown = [
        parsed.text[parsed.place(key).start : parsed.place(value).end]
        for key, value in (node.fields if isinstance(node, Fields) else [])
        if not word_of(key, SIDE)
    ]
    if unknown:
        braces = text if text.startswith("{") else "{text: " + text + "}"
        text = ", ".join((braces[:-1], *unknown)) + "}"
    return place.start, place.end, text if place.end > place.start else " " + text


def _words_edit(
    parsed: ParsedChunk, source: SourceRow, name: str, node: Node | None, words: str
) -> _Edit:
    """Return how a hint or a note (`name`), which stands at `node`, becomes these words."""
    if words and isinstance(node, Text):
        return _text_edit(parsed, node, words)
    return _field_edit(parsed, source, name, node, scalar(words) if words else "")


def _field_edit(
    parsed: ParsedChunk, source: SourceRow, name: str, node: Node | None, value: str
) -> _Edit:
    """Return how a field of a block is added with this value, or taken away ("")."""
    fields = parsed.fields_of(source)
    if not fields or parsed.place(fields[0]).style != "block":
        raise Unfit
    if value:
        return _add_line(parsed, fields[0], f"{parsed.style.word(name)}: {value}")
    return _remove_lines(parsed, fields[0], node)


def _accept_edits(parsed: ParsedChunk, source: SourceRow, texts: Sequence[str]) -> list[_Edit]:
    """Return how the accepted answers become these: those that stay are not touched."""
    node = source.accept
    if node is None or not texts:
        return [_field_edit(parsed, source, "accept", node, accepted(texts) if texts else "")]
    if isinstance(node, Items) and 0 < len(node.items) <= len(texts):
        return _list_edits(parsed, node, texts)
    if isinstance(node, Text) and len(texts) == 1:
        return [_text_edit(parsed, node, texts[0])]
    place = parsed.place(node)
    if place.style in ("|", ">", "block"):
        raise Unfit
    value = accepted(texts)
    return [(place.start, place.end, value if place.end > place.start else " " + value)]


def _list_edits(parsed: ParsedChunk, node: Items, texts: Sequence[str]) -> list[_Edit]:
    """Return how the texts of a list become these, and the rest of them stand behind it."""
    if not all(isinstance(item, Text) for item in node.items):
        raise Unfit
    edits = [
        _text_edit(parsed, item, text)
        for item, text in zip(node.items, texts, strict=False)
        if bare(item.value) != text
    ]
    more, last = texts[len(node.items) :], parsed.place(node.items[-1])
    if not more:
        return edits
    if parsed.place(node).style == "flow":
        return [*edits, (last.end, last.end, "".join(f", {in_brackets(text)}" for text in more))]
    start, at = _line_start(parsed.text, last.start), _line_end(parsed.text, last.end)
    margin = parsed.text[start : parsed.text.index("-", start)]
    return [*edits, (at, at, "".join(f"{margin}- {scalar(text)}\n" for text in more))]


def _add_line(parsed: ParsedChunk, fields: Fields, words: str) -> _Edit:
    """Add a line below the last field of a block."""
    first, last = parsed.place(fields.fields[0][0]), parsed.place(fields.fields[-1][1])
    margin = " " * (first.start - _line_start(parsed.text, first.start))
    at = _line_end(parsed.text, last.end)
    return at, at, f"{margin}{words}\n"


def _remove_lines(parsed: ParsedChunk, fields: Fields, node: Node | None) -> _Edit:
    """Remove the lines of one field of a block; its notes must stand on others."""
    key = next((key for key, value in fields.fields if value is node), None)
    if key is fields.fields[0][0]:
        raise Unfit
    start, end = parsed.place(key).start, parsed.place(node).end
    return _line_start(parsed.text, start), _line_end(parsed.text, end), ""


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    """Return where the next line begins, `at` itself when it does there."""
    return at if text[at - 1 : at] == "\n" else text.find("\n", at) + 1 or len(text)


# ------------------------------------------------------------------ anew, with all its notes


def _rewrite_all(parsed: ParsedChunk, changes: Sequence[_Change], column: int) -> str:
    if len(changes) != 1 or parsed.kind == "lump":
        raise Unfit
    return rewrite(parsed, changes[0].row, parsed.kind, column)


def rewrite(parsed: ParsedChunk, row: Row, kind: Kind, column: int) -> str:
    """Write an entry again: its notes above it, its unknown fields below. Raises Unfit."""
    unknown: list[Span] = [
        (parsed.place(key).start, parsed.place(value).end)
        for fields in (parsed.fields_of(parsed.rows[0]) if parsed.rows else [])
        for key, value in fields.fields
        if not word_of(key, PAIR)
    ]
    if unknown and kind != "item":
        raise Unfit
    if kind == "field":
        body = parsed.style.field(row, column)
    else:
        form = "long" if unknown else form_of(parsed.text) if parsed.kind == "item" else "pair"
        body = parsed.style.item(row, column, form)
    notes = "".join(f"{' ' * column}{note}\n" for note in parsed.placed.notes(*unknown))
    return notes + body + "".join(_shift(parsed.text, *span, column + 2) for span in unknown)


def _shift(text: str, start: int, end: int, column: int) -> str:
    """Return a field with its value, to stand in another column."""
    before = start - _line_start(text, start)
    first, *rest = text[start:end].rstrip("\n").split("\n")
    less, more = max(0, before - column), " " * max(0, column - before)
    moved = [more + line[less:] if line.strip() else line for line in rest]
    return "".join(f"{line}\n" for line in (" " * column + first, *moved))
