"""Dictd: dictionaries for the dict protocol, an index and the texts that it points into."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path

from game.core.bounds import MOST_PAIRS
from game.core.pair_set import Side
from game.formats.common.report.collector import PairCollector
from game.formats.common.table.languages import language_named, plain_words
from game.formats.file_head import Head
from game.formats.problems import Remark
from game.formats.source import Reading, Source, first_bytes
from game.formats.table import AS_FOUND, Choices
from game.words import _, later

NAME = "dictd"
TITLE = "dictd"
EXTENSIONS: tuple[str, ...] = (".dict.dz", ".dict", ".index")
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUE = {sign: value for value, sign in enumerate(_DIGITS)}
_ENTRY = re.compile(rb"[^\t\n]*\t[A-Za-z0-9+/]{1,8}\t[A-Za-z0-9+/]{1,8}(?:\t[^\n]*)?\r?\n")
_ABOUT = re.compile(r"00-?database")
_GRAMMAR = re.compile(r"\s?(?:<[^<>]{1,40}>|/[^/\n]{1,80}/|\[[^\[\]\n]{1,80}\])")
_BOTH = re.compile(r"\s*([^\W\d]{2,30})\s*[-–—→/]\s*([^\W\d]{2,30})\b")
_EXAMPLE = re.compile(r"(?:\[[^\[\]]{1,30}\]\s*)?[\"“«„]")
_MOST_BYTES = 40_000_000


def detect(head: Head) -> float:
    """Return how sure it is: of an index by its lines, of the texts by what they are called."""
    if _is_index(head.data):
        return 0.97
    compressed = head.data[:2] == b"\x1f\x8b" and head.has_ending(".dict.dz")
    return 0.95 if compressed or head.has_ending(".dict") else 0.0


def _is_index(data: bytes) -> bool:
    is_ours = data.startswith(b"00") and b"database" in data[:12]
    return is_ours and _ENTRY.match(data) is not None


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return a pair for each entry: its word, and its text without the word."""
    collector = PairCollector(source.file)
    index, texts = _both(source)
    if index is None or texts is None:
        said = _("A dictionary has two files, one of which is not here.")
        cure = _("Put the .index and the .dict.dz file beside each other, with the same name.")
        return collector.finish("", nothing=(said, cure))
    _take(index, texts, collector)
    title = _title(index, texts)
    return collector.finish(title or source.stem, languages=_languages(title))


_BEYOND = Remark(
    "{n} entry has no text in the dictionary, and was left out.",
    "{n} entries have no text in the dictionary, and were left out.",
    later("Copy or download both of its files again."),
)


def _take(index: bytes, texts: bytes, collector: PairCollector) -> None:
    """Take the entries that have a text, each text once."""
    seen: set[tuple[int, int]] = set()
    beyond = 0
    for line, (word, at, length) in enumerate(_entries(index), 1):
        if _ABOUT.match(word) or (at, length) in seen:
            continue
        if at + length > len(texts):
            beyond += 1
            continue
        seen.add((at, length))
        if len(collector.pairs) >= MOST_PAIRS:
            collector.over += 1
            continue
        text = _decode(texts[at : at + length])
        term, definition, examples = _sides(word, text)
        collector.add(Side(term), Side(definition), line, note=examples)
    collector.count(_BEYOND, beyond)


def _both(source: Source) -> tuple[bytes | None, bytes | None]:
    """Return the index and the texts, one of which is the source and the other beside it."""
    lower = source.name.lower()
    if _is_index(source.data):
        stem = source.name[: -len(".index")] if lower.endswith(".index") else source.name
        texts = _beside(source.folder, stem + ".dict.dz") or _beside(source.folder, stem + ".dict")
        return source.data, _decompress(texts)
    stem = re.sub(r"(?i)\.dict(?:\.dz)?$", "", source.name)
    return _beside(source.folder, stem + ".index"), _decompress(source.data)


def _beside(folder: Path | None, name: str) -> bytes | None:
    if folder is None:
        return None
    try:
        return first_bytes(folder / name, _MOST_BYTES)
    except (OSError, ValueError):
        return None


def _decompress(data: bytes | None) -> bytes | None:
    """Return what gzip packed; the index of its own that a .dz file has need not be understood."""
    if data is None or data[:2] != b"\x1f\x8b":
        return data
    try:
        return zlib.decompressobj(wbits=31).decompress(data, _MOST_BYTES)
    except (zlib.error, ValueError):
        return None


def _entries(index: bytes) -> Iterator[tuple[str, int, int]]:
    """Return the word of each line, and where its text begins and how long it is."""
    for line in index.split(b"\n"):
        parts = line.rstrip(b"\r").split(b"\t")
        if len(parts) > 2 and (at := _number(parts[1])) >= 0 and (length := _number(parts[2])) > 0:
            yield _decode(parts[0]), at, length


def _decode(data: bytes) -> str:
    """Return bytes as text; those of a damaged file may hold zeros, which no text has."""
    return data.replace(b"\0", b"").decode("utf-8", "replace")


def _number(digits: bytes) -> int:
    """Return a number in dictd's own base 64; -1 when it is none."""
    found = 0
    for sign in digits[:10].decode("ascii", "replace"):
        if sign not in _VALUE:
            return -1
        found = found * 64 + _VALUE[sign]
    return found if digits else -1


def _sides(word: str, text: str) -> tuple[str, str, str]:
    """Return both sides, and the sentences in quotes below them, which would tell the word.

    A text's first line repeats the word, with accents, grammar, sounds.
    """
    head, _end, rest = text.strip().partition("\n")
    bare = _GRAMMAR.sub("", head).strip()
    lines = [line.strip() for line in rest.split("\n") if line.strip()]
    if not lines and plain_words(bare) != plain_words(word):
        return word, text.strip(), ""
    if not _repeats(bare, word) and bare.isascii():
        return word, text.strip(), ""
    examples = [line for line in lines[1:] if _EXAMPLE.match(line)]
    meaning = [line for line in lines if line not in examples]
    return bare or word, "\n".join(meaning), "\n".join(examples)


def _repeats(head: str, word: str) -> bool:
    """Return True if the first line is the word, but for its accents and signs."""
    one, other = (plain_words(text).replace(" ", "") for text in (head, word))
    return head == word or (bool(other) and one.startswith(other[:3]))


def _title(index: bytes, texts: bytes) -> str:
    """Return what the dictionary calls itself, in the entry that the protocol keeps for it."""
    for word, at, length in _entries(index[:2000]):
        if word.replace("-", "").startswith("00databaseshort") and at + length <= len(texts):
            text = _decode(texts[at : at + length]).strip()
            return text.rpartition("\n")[2].strip()[:100]
    return ""


def _languages(title: str) -> tuple[str, str]:
    """Return the languages of a “Polish-Spanish” dictionary."""
    found = _BOTH.match(title)
    return (language_named(found[1]), language_named(found[2])) if found else ("", "")
