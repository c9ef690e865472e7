"""Draft: a pair file that is being edited; what the teacher wrote stays the teacher's own."""

from __future__ import annotations

import codecs
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import field, replace
from pathlib import Path

from game.core.bounds import bare
from game.core.sheet import COLUMNS, Row, Sheet
from game.formats.common.bytes.decoding import decode
from game.formats.common.media.beside import Beside
from game.formats.common.report.collector import sort_problems
from game.formats.native import MOST_BYTES, too_large
from game.formats.native.chunks import LINES, Chunk, Chunks, cut, find_starts, normal
from game.formats.native.document import Document, nodes, title_of_stem
from game.formats.native.parsed import content
from game.formats.native.reorder import Patches, render
from game.formats.native.sides import Report, by_name
from game.formats.native.style import Style, Unfit
from game.formats.problems import Problem
from game.formats.yaml.keys import TOP, word_of
from game.formats.yaml.nodes import Broken, Fields, Items, Node, Placed, Text
from game.values import dataclass

_SMALL = 400
"""So many rows are read back in a moment; of longer files each changed entry is by itself."""


@dataclass(frozen=True)
class Draft:
    """A file as it was opened, and `text` as it was last written.

    Every text is made from what was opened, so undoing all changes gives the file back as it was.
    """

    text: str = ""
    file: Chunks = field(default=Chunks(), repr=False)
    read: Sheet = field(default=Sheet(), repr=False)
    style: Style = field(default_factory=Style)
    patches: Patches = field(default_factory=dict, repr=False)
    readable: bool = True
    """False for what is no text or too large: it must not be written over."""

    @property
    def data(self) -> bytes:
        """The bytes to be written."""
        return self.text.encode("utf-8", "replace")

    def row_at(self, line: int) -> int | None:
        """Return where the row that stood on this line (from 1) is in `read`, from 0."""
        end = 0
        keys = {row.key: at for at, row in enumerate(self.read.rows)}
        for chunk in self.file.chunks:
            start = end + len(LINES.findall(chunk.lead))
            end = start + len(LINES.findall(chunk.text))
            if line <= end:
                if line <= start or not chunk.keys:
                    return None
                # Of several in one piece of the file, the one that is as far down in it.
                return keys.get(chunk.keys[min(line - start, len(chunk.keys)) - 1])
        return None

    def rows_before(self, line: int) -> int:
        """Return how many rows stand above this line of the file as it was opened."""
        end, rows = 0, 0
        for chunk in self.file.chunks:
            end += len(LINES.findall(chunk.lead)) + len(LINES.findall(chunk.text))
            if end >= line:
                break
            rows += len(chunk.keys)
        return rows

    @property
    def too_large(self) -> bool:
        """True if it could not be read again, because it is larger than a file may be."""
        return len(self.text) > MOST_BYTES // 4 and len(self.data) > MOST_BYTES


def blank(folder: Path | None = None) -> Draft:
    """Return the draft of a new set."""
    return Draft(style=Style(folder))


# ------------------------------------------------------------------ opening


def open_draft(data: bytes, path: Path, first_key: int = 1) -> tuple[Draft, Sheet, list[Problem]]:
    """Return a file with all its rows, the unfinished ones too, and what is wrong in it."""
    if len(data) > MOST_BYTES:
        return Draft(readable=False), Sheet(), [too_large(str(path))]
    text, problems = decode(data, str(path))
    if text is None:
        return Draft(readable=False), Sheet(), list(problems)
    document = Document(Report(str(path), list(problems)), Beside(path.parent).find)
    raw = _raw_lines(data, text)
    draft = _read(text, raw, path, document, first_key)
    document.pair_set(path)  # for what it reports
    mark = "\ufeff" if data.startswith(codecs.BOM_UTF8) else ""
    draft = replace(draft, text=mark + "".join(raw))
    return draft, draft.read, sort_problems(document.report.problems)


def reopen_draft(
    draft: Draft, sheet: Sheet, data: bytes, path: Path
) -> tuple[Draft, Sheet, list[Problem]]:
    """Return the file after someone else changed it; rows that it still has keep their keys."""
    new, theirs, problems = open_draft(data, path, sheet.next_key)
    keys: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for row in reversed(sheet.rows):
        keys[content(row)].append(row.key)
    again = {row.key: keys[content(row)].pop() for row in theirs.rows if keys[content(row)]}
    chunks = tuple(
        replace(chunk, keys=tuple(again.get(key, key) for key in chunk.keys))
        for chunk in new.file.chunks
    )
    rows = tuple(replace(row, key=again.get(row.key, row.key)) for row in theirs.rows)
    theirs = replace(theirs, rows=rows)
    return replace(new, file=replace(new.file, chunks=chunks), read=theirs), theirs, problems


def _raw_lines(data: bytes, text: str) -> list[str]:
    """Return the lines as they are in the file, or as they were read where these differ."""
    try:
        raw = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raw = text.replace("\n", "\r\n") if b"\r" in data else text
    lines, parsed = LINES.findall(raw), LINES.findall(text)
    return lines if len(lines) == len(parsed) else parsed


def _read(text: str, raw: list[str], path: Path, document: Document, first_key: int) -> Draft:
    """Read the text into `document` and cut it; `raw` has its lines as they are in the file."""
    node, recovered = nodes(text, document.report)
    document.read(node)
    lines = LINES.findall(text)
    starts = find_starts(lines, document.reader, node, recovered)
    file, rows = cut(lines, raw, starts, first_key)
    sheet = _head(document, path, file.is_lump)
    sheet = replace(sheet, rows=rows, next_key=first_key + len(rows))
    newline = "\r\n" if sum(line.endswith("\r\n") for line in raw) * 2 > len(raw) else "\n"
    return Draft("", file, sheet, Style(path.parent, _words(node, document), newline))


def _head(document: Document, path: Path, is_lump: bool) -> Sheet:
    """Return what the file says of the set as a whole."""
    distractors = tuple(side for side, _line in document.distractors)
    if is_lump and not document.reader.pairs:
        return Sheet(distractors=distractors)
    title, subject, author = (document.words.get(w, "") for w in ("title", "subject", "author"))
    if is_lump and title == title_of_stem(path.stem):
        title = ""
    extra = tuple(document.extra) if document.reader.pairs else ()
    sheet = Sheet(title, subject, author, *document.languages, (), distractors, extra)
    return replace(sheet, description=document.words.get("description", ""))


def _words(node: Node | None, document: Document) -> dict[str, str]:
    """Return how this file spells the words that it uses."""
    words = dict(document.reader.words)
    for key, value in node.fields if isinstance(node, Fields) else []:
        word = word_of(key, TOP) if isinstance(key, Text) and key.plain else ""
        if word and (word in ("pairs", "distractors") or not isinstance(value, Items)):
            words.setdefault(word, key.value)
    return words


# ------------------------------------------------------------------ writing


def update_draft(draft: Draft, sheet: Sheet) -> tuple[str, Draft]:
    """Return the text that says what the sheet says, as near to the teacher's own as can be."""
    if replace(sheet, next_key=draft.read.next_key) == draft.read:
        text, patches = draft.file.text, draft.patches
    else:
        text, patches = _apply(draft, sheet)
    if draft.text.startswith("\ufeff"):
        text = "\ufeff" + text
    return text, replace(draft, text=text, patches=patches)


def _apply(draft: Draft, sheet: Sheet) -> tuple[str, Patches]:
    for file in (draft.file, *_without_broken(draft.file)):
        try:
            text, patches = render(file, draft.read, sheet, draft.style, draft.patches)
        except (Unfit, Broken):
            continue
        if not _is_doubtful(draft, sheet) or _reads_back_as(text, sheet, draft.style):
            return text, patches
    return _long_form(draft, sheet), draft.patches


def _is_doubtful(draft: Draft, sheet: Sheet) -> bool:
    """Return True to read all of it again: if that is quick, or a quote is open somewhere."""
    chunks = draft.file.chunks
    if len(sheet.rows) <= _SMALL and len(chunks) <= _SMALL:
        return True
    broken = (chunk.text for chunk in chunks if not chunk.keys and chunk.zone >= 0)
    return any(text.count(mark) % 2 for text in broken for mark in "\"'")


def _without_broken(file: Chunks) -> Iterator[Chunks]:
    """Return the file with its broken entries made notes, so that they swallow no others."""
    chunks = tuple(_as_note(chunk) if _is_broken(chunk) else chunk for chunk in file.chunks)
    if chunks != file.chunks:
        yield replace(file, chunks=chunks)


def _is_broken(chunk: Chunk) -> bool:
    return not chunk.keys and chunk.kind in ("item", "field", "keep")


def _as_note(chunk: Chunk) -> Chunk:
    lines = LINES.findall(chunk.text)
    return replace(chunk, text="".join(f"# {line}" for line in lines), kind="keep")


def _long_form(draft: Draft, sheet: Sheet) -> str:
    """Write the whole file anew, below all its notes and what could not be understood."""
    above, words = "", set()
    for chunk in draft.file.chunks:
        above += _notes(chunk.lead)
        rewritten = chunk.keys or chunk.kind == "opener"
        if rewritten or (chunk.word and chunk.word not in words):
            above += _notes(chunk.text)
        else:
            lines = normal(chunk.text).split("\n")
            above += "".join(f"# {line}\n" for line in lines if line)
        words.add(chunk.word)
    above += _notes(draft.file.tail)
    named = {word: name for word, name in draft.style.words.items() if word != "pairs"}
    style = replace(draft.style, words=named)
    text, _patches = render(Chunks(), Sheet(next_key=sheet.next_key), sheet, style, {})
    return style.raw(above) + text


def _notes(raw: str) -> str:
    text = normal(raw)
    try:
        notes = Placed(text).notes()
    except Broken:
        notes = re.findall(r"(?m)(?:^|(?<=\s))#.*", text)
    return "".join(f"{note}\n" for note in notes)


# ------------------------------------------------------------------ making sure


def _reads_back_as(text: str, sheet: Sheet, style: Style) -> bool:
    """Return True if the text, read again, is the sheet."""
    plain, _problems = decode(text.encode("utf-8", "replace"), "")
    if plain is None:
        return False
    path = (style.folder or Path()) / "x.yaml"
    document = Document(Report(str(path)), by_name(path.parent))
    again = _read(plain, LINES.findall(plain), path, document, 1).read
    rows, others = ([row for row in one.rows if not row.is_empty] for one in (sheet, again))
    return (
        _heads(again) == _heads(sheet)
        and len(again.distractors) == len(sheet.distractors)
        and len(others) == len(rows)
        and all(_is_same(a, b, style) for a, b in zip(rows, others, strict=True))
    )


def _heads(sheet: Sheet) -> tuple[str, ...]:
    words = sheet.title, sheet.subject, sheet.author, sheet.description
    return (*map(bare, words), sheet.term_language, sheet.definition_language)


def _is_same(row: Row, other: Row, style: Style) -> bool:
    named = zip(_media(row), _media(other), strict=True)
    if (bare(row.note), row.accept) != (bare(other.note), other.accept):
        return False
    return all(bare(row.text(column)) == bare(other.text(column)) for column in COLUMNS) and all(
        not path or style.name(path) == style.name(path_read) for path, path_read in named
    )


def _media(row: Row) -> tuple[str, ...]:
    return row.term.picture, row.term.sound, row.definition.picture, row.definition.sound
