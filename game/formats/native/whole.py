"""The whole of a pair file: what is said of the set, where its pairs are, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from game.core.bounds import MOST_PAIRS, bare
from game.core.pair_set import PairSet, Side
from game.formats.common.report.doubts import doubts
from game.formats.native.keys import LANGUAGES, TOP, nearest, plain
from game.formats.native.pairs import Entries
from game.formats.yaml.nodes import Fields, Items, Node, Text
from game.words import _


@dataclass
class _Head:
    """What is said of the set as a whole, as it is read."""

    words: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    extra: list[tuple[str, str]] = field(default_factory=list)
    distractors: list[tuple[Side, int]] = field(default_factory=list)


def pair_set(node: Node | None, entries: Entries, path: Path) -> PairSet | None:
    """The set that `node` means, None without a good pair; `entries` gathers the problems."""
    head = _Head()
    if node is not None:
        _top(node, head, entries)
    return _finish(head, entries, path)


def _top(node: Node, head: _Head, entries: Entries) -> None:
    if not isinstance(node, Fields):
        entries.add_all(node)
    elif any(_is_pairs(key, value) for key, value in node.fields):
        _long_file(node, head, entries)
    else:
        _shortest_file(node, head, entries)


def _is_pairs(key: Node, value: Node) -> bool:
    """Whether this field is the list of pairs, or was meant to be."""
    if not isinstance(key, Text):
        return False
    word = TOP.get(plain(key.value))
    if isinstance(value, Text):
        return word == "pairs" and not value.value
    return word == "pairs" or (
        word is None and isinstance(value, Items) and TOP.get(nearest(key.value, TOP)) == "pairs"
    )


def _long_file(node: Fields, head: _Head, entries: Entries) -> None:
    for key, value in node.fields:
        word = TOP.get(plain(key.value)) if isinstance(key, Text) else None
        if _is_pairs(key, value):
            if word is None:
                _unknown(key, entries)
            _first_time("pairs", key, head, entries)
            entries.add_all(value)
        elif word is not None:
            _header(word, key, value, head, entries)
        else:
            _unknown(key, entries)
            if isinstance(key, Text) and isinstance(value, Text):
                head.extra.append((key.value, value.value))


def _shortest_file(node: Fields, head: _Head, entries: Entries) -> None:
    """`Term: definition` lines. Title and the like may come first; in quotes they are terms."""
    leading = True
    for key, value in node.fields:
        word = TOP.get(plain(key.value), "") if isinstance(key, Text) and key.plain else ""
        leads = leading and bool(word) and key.value.islower() and isinstance(value, Text)
        if leads or (word == "distractors" and isinstance(value, Items)):
            _header(word, key, value, head, entries)
        else:
            leading = False
            entries.add(key, value)


def _header(word: str, key: Text, value: Node, head: _Head, entries: Entries) -> None:
    if not _first_time(word, key, head, entries):
        return
    if word == "distractors":
        _distractors(value, head, entries)
    elif not isinstance(value, Text):
        entries.warn(
            value.line,
            _("“{key}” must be one text.").format(key=key.value),
            _("Put the text in quotes."),
        )
    else:
        head.words[word] = bare(value.value)


def _first_time(word: str, key: Text, head: _Head, entries: Entries) -> bool:
    if word not in head.lines:
        head.lines[word] = key.line
        return True
    entries.fault(
        key.line,
        _("“{key}” is also on line {line}.").format(key=key.value, line=head.lines[word]),
        _("Keep one of the two."),
    )
    return False


def _distractors(node: Node, head: _Head, entries: Entries) -> None:
    for item in node.items if isinstance(node, Items) else [node]:
        side = entries.side(item, "distractor")
        if side is not None and len(head.distractors) < MOST_PAIRS:
            head.distractors.append((side, item.line))


def _unknown(key: Node, entries: Entries) -> None:
    entries.unknown(key, TOP, set())


# ------------------------------------------------------------------ what comes of it


def _finish(head: _Head, entries: Entries, path: Path) -> PairSet | None:
    if len(entries.pairs) > MOST_PAIRS:
        entries.fault(
            entries.lines[MOST_PAIRS],
            _("There are more than 10 000 pairs; those from here on are left out."),
            _("Split the file into several."),
        )
    pairs, lines = entries.pairs[:MOST_PAIRS], entries.lines[:MOST_PAIRS]
    if not pairs and not any(problem.severity == "fault" for problem in entries.problems):
        cure = _("Write one pair on each line, like this: Term: definition")
        entries.fault(0, _("There are no pairs in this file."), cure)
    one = _language("language", head, entries)
    term_language = _language("term_language", head, entries) or one
    definition_language = _language("definition_language", head, entries) or one
    entries.problems += doubts(entries.file, pairs, lines, head.distractors)
    if not pairs:
        return None
    return PairSet(
        head.words.get("title") or readable(path.stem),
        tuple(pairs),
        tuple(side for side, _line in head.distractors),
        term_language,
        definition_language,
        head.words.get("subject", ""),
        head.words.get("author", ""),
        tuple(head.extra),
        tuple(lines),
    )


def readable(stem: str) -> str:
    """A file's name as a title: `mis_palabras-1` is “Mis palabras 1”."""
    words = " ".join(stem.replace("_", " ").replace("-", " ").split())
    return words[:1].upper() + words[1:]


def _language(word: str, head: _Head, entries: Entries) -> str:
    said = head.words.get(word, "")
    tag = language_tag(said)
    if tag is not None:
        return tag
    entries.warn(
        head.lines[word],
        _("“{language}” is not the code of a language.").format(language=said[:40]),
        _("Write two letters: es for Spanish, en for English, fr for French…"),
    )
    return ""


def language_tag(said: str) -> str | None:
    """The tag of a language as a teacher may call it; None for what is no language."""
    parts = said.replace("_", "-").split("-")
    if not said or (2 <= len(parts[0]) <= 3 and all(p.isascii() and p.isalnum() for p in parts)):
        return "-".join(parts)
    return LANGUAGES.get(said.lower())
