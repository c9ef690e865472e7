"""Opening: a pair file read to be edited: the draft of it, and all its rows as a sheet."""

from __future__ import annotations

import codecs
from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.core.bounds import bare
from game.core.pair_set import PairSet
from game.core.sheet import Sheet
from game.formats.common.bytes.decoding import decode
from game.formats.common.report.gathered import ordered
from game.formats.native import MOST_BYTES, nodes, too_large
from game.formats.native.arranging import Made
from game.formats.native.entries import Captured
from game.formats.native.keys import TOP, plain
from game.formats.native.lines import LINES, normal
from game.formats.native.mending import said
from game.formats.native.parts import Cut, Part, cut
from game.formats.native.whole import language_tag, pair_set, readable
from game.formats.problems import Problem
from game.formats.yaml.nodes import Broken, Fields, Items, Node, Text
from game.formats.yaml.places import Placed


@dataclass(frozen=True)
class Draft:
    """A file as it was opened, and `text` as it was last written.

    Every text is made from what was opened, so undoing all changes gives the file back as it was.
    """

    text: str = ""
    folder: Path | None = None
    parts: tuple[Part, ...] = field(default=(), repr=False)
    tail: str = ""
    read: Sheet = field(default_factory=Sheet, repr=False)
    newline: str = "\n"
    words: dict[str, str] = field(default_factory=dict)
    made: Made = field(default_factory=dict, repr=False)
    readable: bool = True
    """False for what is no text or too large: it must not be written over."""

    @property
    def origin(self) -> str:
        """The text as it was opened."""
        mark = "\ufeff" if self.text.startswith("\ufeff") else ""
        return mark + "".join(part.lead + part.text for part in self.parts) + self.tail

    @property
    def data(self) -> bytes:
        """The bytes to be written."""
        return self.text.encode("utf-8", "replace")

    @property
    def too_large(self) -> bool:
        """Whether it could not be read again, because it has become larger than a file may be."""
        return len(self.text) > MOST_BYTES // 4 and len(self.data) > MOST_BYTES


def blank(folder: Path | None = None) -> Draft:
    """The draft of a new set."""
    return Draft(folder=folder)


def opened(data: bytes, path: Path, first_key: int = 1) -> tuple[Draft, Sheet, list[Problem]]:
    """The file at `path` with all its rows, the unfinished ones too, and what is wrong in it."""
    file = str(path)
    entries = Captured(file, path.parent)
    if len(data) > MOST_BYTES:
        return Draft(readable=False), Sheet(), [too_large(file)]
    text, entries.problems = decode(data, file)
    if text is None:
        return Draft(readable=False), Sheet(), entries.problems
    raw = _written(data, text)
    draft, sheet = read_rows(text, raw, path, entries, first_key)
    mark = "\ufeff" if data.startswith(codecs.BOM_UTF8) else ""
    return replace(draft, text=mark + "".join(raw)), sheet, ordered(entries.problems)


def reopened(
    draft: Draft, sheet: Sheet, data: bytes, path: Path
) -> tuple[Draft, Sheet, list[Problem]]:
    """The file after someone else changed it; rows that it still has keep their keys."""
    new, found, problems = opened(data, path, sheet.next_key)
    keys: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for row in reversed(sheet.rows):
        keys[said(row)].append(row.key)
    again = {row.key: keys[said(row)].pop() for row in found.rows if keys[said(row)]}
    parts = tuple(
        replace(part, keys=tuple(again.get(key, key) for key in part.keys)) for part in new.parts
    )
    rows = tuple(replace(row, key=again.get(row.key, row.key)) for row in found.rows)
    found = replace(found, rows=rows)
    return replace(new, parts=parts, read=found), found, problems


# ------------------------------------------------------------------ reading


def _written(data: bytes, text: str) -> list[str]:
    """The lines as they are in the file, or as they were read where those are not the same."""
    try:
        raw = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raw = text.replace("\n", "\r\n") if b"\r" in data else text
    lines = LINES.findall(raw)
    return lines if len(lines) == len(LINES.findall(text)) else LINES.findall(text)


def read_rows(
    text: str, raw: list[str], path: Path, entries: Captured, first_key: int
) -> tuple[Draft, Sheet]:
    """The text in parts, and its rows; `raw` has its lines as they are in the file."""
    node, recovered = nodes(text, entries)
    found = pair_set(node, entries, path)
    lines = LINES.findall(text)
    parts = cut(lines, raw, node, entries, first_key, recovered)
    rows = tuple(replace(one.row, key=key) for key, one in parts.rows.items())
    head = _head(parts, found, entries)
    sheet = replace(head, rows=rows, next_key=first_key + len(rows))
    newline = "\r\n" if sum(line.endswith("\r\n") for line in raw) * 2 > len(raw) else "\n"
    draft = Draft(
        "", path.parent, tuple(parts.parts), parts.tail, sheet, newline, _words(node, entries)
    )
    return draft, sheet


def _head(parts: Cut, found: PairSet | None, entries: Captured) -> Sheet:
    """What the file says of the set as a whole."""
    said_: dict[str, str] = {}
    for part in parts.parts:
        if part.word and part.word != "distractors" and part.word not in said_:
            said_[part.word] = _value(part)
    one = language_tag(said_.get("language", "")) or ""
    whole = any(part.kind == "lump" and part.zone == 0 for part in parts.parts)
    title = said_.get("title", "")
    if found is None:
        return Sheet(
            title,
            said_.get("subject", ""),
            said_.get("author", ""),
            language_tag(said_.get("term_language", "")) or one,
            language_tag(said_.get("definition_language", "")) or one,
            (),
            tuple(entries.distractors),
        )
    if whole and found.title != readable(Path(entries.file).stem):
        title = found.title
    return Sheet(
        title,
        found.subject,
        found.author,
        found.term_language,
        found.definition_language,
        (),
        found.distractors,
        found.extra,
    )


def _value(part: Part) -> str:
    try:
        node = Placed(normal(part.text)).node
    except Broken:
        return ""
    value = node.fields[0][1] if isinstance(node, Fields) and node.fields else None
    return bare(value.value) if isinstance(value, Text) else ""


def _words(node: Node | None, entries: Captured) -> dict[str, str]:
    """How this file spells the words that it uses."""
    words = dict(entries.words)
    for key, value in node.fields if isinstance(node, Fields) else []:
        if isinstance(key, Text) and key.plain and (word := TOP.get(plain(key.value))):
            told = word == "pairs" or not isinstance(value, Items) or word == "distractors"
            if told:
                words.setdefault(word, key.value)
    return words
