"""The whole of a pair file: what it says of the set, where its pairs are, and the set it means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from game.core.bounds import MOST_PAIRS, bare
from game.core.pair_set import PairSet, Side
from game.core.unicode import whole
from game.formats.common.report.doubts import doubts
from game.formats.native.entries import EntryReader
from game.formats.native.sides import Find, Report
from game.formats.yaml.diagnosis import explain_all, uneven
from game.formats.yaml.keys import LANGUAGES, TOP, nearest, word_of
from game.formats.yaml.nodes import Broken, Fields, Items, Node, Text, parse
from game.formats.yaml.recovery import Recovery, recover
from game.words import _


def nodes(text: str, report: Report) -> tuple[Node | None, Recovery | None]:
    """Return the nodes of a file; of a broken one its sound parts, and what came of the others."""
    try:
        return parse(text), None
    except Broken as error:
        broken = error.with_traceback(None)
    recovered = recover(text, MOST_PAIRS + 50)
    report.problems += explain_all(report.file, recovered)
    if not recovered.left_at and not recovered.broken:
        fault = uneven(report.file, broken)
        report.problems.append(replace(fault, severity="warning") if recovered.node else fault)
    return recovered.node, recovered


class Document:
    """A pair file as it is read. `words` is what it says of the set, by its meaning.

    `rows` are the rows that its lines are spoken of as, none in a file written by hand.
    """

    def __init__(
        self,
        report: Report,
        find: Find,
        *,
        editing: bool = True,
        rows: Mapping[int, int] | None = None,
    ) -> None:
        self.report, self._rows = report, rows or {}
        self.reader = EntryReader(report, find, editing=editing)
        self.words: dict[str, str] = {}
        self.distractors: list[tuple[Side, int]] = []
        self.extra: list[tuple[str, str]] = []
        self._lines: dict[str, int] = {}
        """Where each of the words stands."""

    def read(self, node: Node | None) -> None:
        """Read the whole file."""
        if not isinstance(node, Fields):
            if node is not None:
                self.reader.read_list(node)
        elif any(_is_pairs(key, value) for key, value in node.fields):
            self._long_file(node)
        else:
            self._shortest_file(node)

    def pair_set(self, path: Path) -> PairSet | None:
        """Return the set that was read, None without a good pair; report what is doubtful."""
        pairs, lines = self.reader.pairs[:MOST_PAIRS], self.reader.lines[:MOST_PAIRS]
        if len(self.reader.pairs) > MOST_PAIRS:
            problem = _("There are more than 10 000 pairs; those from here on are left out.")
            line = self.reader.lines[MOST_PAIRS]
            self.report.fault(line, problem, _("Split the file into several."))
        if not pairs and not any(one.severity == "fault" for one in self.report.problems):
            cure = _("Write one pair on each line, like this: Term: definition")
            self.report.fault(0, _("There are no pairs in this file."), cure)
        for word in ("language", "term_language", "definition_language"):
            self._check_language(word)
        self.report.problems += doubts(self.report.file, pairs, lines, self.distractors, self._rows)
        if not pairs:
            return None
        title = self.words.get("title") or title_of_stem(path.stem)
        subject, author = self.words.get("subject", ""), self.words.get("author", "")
        distractors = tuple(side for side, _line in self.distractors)
        about = (*self.languages, subject, author, tuple(self.extra))
        found = PairSet(title, tuple(pairs), distractors, *about, tuple(lines))
        return replace(found, description=self.words.get("description", ""))

    @property
    def languages(self) -> tuple[str, str]:
        """The tags of the languages of terms and definitions."""
        one = language_tag(self.words.get("language", "")) or ""
        term = language_tag(self.words.get("term_language", "")) or one
        return term, language_tag(self.words.get("definition_language", "")) or one

    def _check_language(self, word: str) -> None:
        name = self.words.get(word, "")
        if language_tag(name) is None:
            problem = _("“{language}” is not the code of a language.").format(language=name[:40])
            cure = _("Write two letters: es for Spanish, en for English, fr for French…")
            self.report.warn(self._lines[word], problem, cure)

    def _long_file(self, node: Fields) -> None:
        for key, value in node.fields:
            word = word_of(key, TOP)
            if not word:
                self.report.unknown(key, TOP, set())
            if _is_pairs(key, value):
                self._is_first("pairs", key)
                self.reader.read_list(value)
            elif word:
                self._header(word, key, value)
            elif isinstance(key, Text) and isinstance(value, Text):
                self.extra.append((key.value, value.value))

    def _shortest_file(self, node: Fields) -> None:
        """Read `Term: definition` lines. Title and so on may lead; in quotes they are terms."""
        leading = True
        for key, value in node.fields:
            word = word_of(key, TOP) if isinstance(key, Text) and key.plain else ""
            leads = leading and bool(word) and key.value.islower() and isinstance(value, Text)
            # Alone, “description” is rather a word that somebody learns.
            leads = leads and (word != "description" or bool(self._lines))
            if leads or (word == "distractors" and isinstance(value, Items)):
                self._header(word, key, value)
            else:
                leading = False
                self.reader.read_field(key, value)

    def _header(self, word: str, key: Text, value: Node) -> None:
        if not self._is_first(word, key):
            return
        if word == "distractors":
            self._distractors(value)
        elif isinstance(value, Text):
            self.words[word] = bare(value.value)
        else:
            problem = _("“{key}” must be one text.").format(key=key.value)
            self.report.warn(value.line, problem, _("Put the text in quotes."))

    def _is_first(self, word: str, key: Text) -> bool:
        if word not in self._lines:
            self._lines[word] = key.line
            return True
        problem = _("“{key}” is also on line {line}.")
        problem = problem.format(key=key.value, line=self._lines[word])
        self.report.fault(key.line, problem, _("Keep one of the two."))
        return False

    def _distractors(self, node: Node) -> None:
        for item in node.items if isinstance(node, Items) else [node]:
            side = self.reader.sides.read(item, "distractor")
            if side is not None and len(self.distractors) < MOST_PAIRS:
                self.distractors.append((side, item.line))


def _is_pairs(key: Node, value: Node) -> bool:
    """Return True if this field is the list of pairs, or was meant to be."""
    word = word_of(key, TOP)
    if not isinstance(key, Text) or (isinstance(value, Text) and value.value):
        return False
    meant = isinstance(value, Items) and not word
    return (TOP.get(nearest(key.value, TOP)) if meant else word) == "pairs"


def title_of_stem(stem: str) -> str:
    """Return a file's name as a title: `mis_palabras-1` is “Mis palabras 1”."""
    words = " ".join(whole(stem).replace("_", " ").replace("-", " ").split())
    return words[:1].upper() + words[1:]


def language_tag(name: str) -> str | None:
    """Return the tag of a language as a teacher may call it; None for what is no language."""
    parts = name.replace("_", "-").split("-")
    if not name or (2 <= len(parts[0]) <= 3 and all(p.isascii() and p.isalnum() for p in parts)):
        return "-".join(parts)
    return LANGUAGES.get(name.lower())
