"""Moodle XML: exported questions and old backups; matching ones and short answers become pairs."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from game.formats.common.markup.html_sides import HtmlSides
from game.formats.common.media.lookup import beside
from game.formats.common.questions.question import add_choice, add_words
from game.formats.common.report.collector import PairCollector
from game.formats.common.tree.xml import line_of
from game.formats.file_head import Head
from game.formats.moodle import Questions, last_of
from game.formats.moodle_xml.backup import parts_in
from game.formats.moodle_xml.questions import (
    Choice,
    Question,
    choice,
    gap_text,
    pairs_of,
    question,
)
from game.formats.moodle_xml.writing import CARRIES, write
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices

__all__ = ["CARRIES", "EXTENSIONS", "NAME", "TITLE", "detect", "read", "write"]

NAME = "moodle-xml"
TITLE = "Moodle XML"
EXTENSIONS = (".xml",)
_HEAD = 65_536
_SIGNS = (b"<questiontext", b"<subquestion", b"<question type", b"<question  type", b"<qtype")
_ROOTS = ("quiz", "question", "Aggrege", "MOODLE_BACKUP", "question_categories")


def detect(head: Head) -> float:
    """Judge by the root, and by questions as only Moodle writes them."""
    root = head.root
    if not root:
        return 0.0
    beginning = head.data[:_HEAD].lower().replace(b"\0", b"").replace(b"'", b'"')
    if any(sign in beginning for sign in _SIGNS):
        return 0.97
    return 0.9 if root in _ROOTS[2:] else 0.3 if root in _ROOTS else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return rows to match as pairs; of a short answer the answer is the term."""
    root, problems = source.head.xml
    collector = PairCollector(source.file, problems=list(problems))
    if root is None:
        return Reading(None, problems)
    parts = parts_in(root)
    met, faces, category = Questions(), HtmlSides(beside(source)), ""
    for element in _headings(root):
        tag = element.tag.lower()
        found = question(element) if tag == "question" else None
        if tag == "question_category":
            category = last_of(element.findtext("NAME") or element.findtext("name") or "")
        elif found is not None and found.kind == "category":
            category = last_of(found.category)
        elif found is not None and not parts.is_part(element):
            _take(parts.filled(found), collector, faces, met, category)
    met.tell(collector)
    faces.tell(collector)
    return collector.finish(
        _title(root) or met.title or source.stem, subject=met.subject, nothing=met.nothing()
    )


def _headings(root: Element) -> Iterator[Element]:
    """Return questions and categories in their order, and nothing that lies inside a question."""
    waiting: list[Element] = [root]
    while waiting:
        element = waiting.pop()
        yield element
        if element.tag.lower() != "question" or question(element) is None:
            waiting.extend(reversed(element))


def _take(
    found: Question, collector: PairCollector, faces: HtmlSides, met: Questions, category: str
) -> None:
    """Add the pairs of one question, or say why it has none."""
    before = len(collector.pairs)
    if (options := choice(found, faces)) is not None:
        _take_choice(options, line_of(found.element), collector, met)
    elif (text := gap_text(found, faces)) is not None:
        line = line_of(found.element)
        if not text.gaps:
            met.count("wrong", line)
        met.add_gaps(text.gaps, text.side, faces, collector, line)
        add_words(collector, text.left if text.gaps else (), line)
    else:
        _take_pairs(found, collector, faces, met)
    if len(collector.pairs) > before:
        met.add_used(found.name, category)


def _take_choice(options: Choice, line: int, collector: PairCollector, met: Questions) -> None:
    if options.partly and not options.right:
        met.count("several right", line)
        return
    made = add_choice(
        collector, options.asked, options.right, options.wrong, line, note=options.note
    )
    if made:
        met.count(made, line)


def _take_pairs(
    found: Question, collector: PairCollector, faces: HtmlSides, met: Questions
) -> None:
    pairs, others = pairs_of(found, faces)
    for kind in others:
        if kind:
            met.count(kind, line_of(found.element))
        else:
            met.count_other(found.kind)
    for pair in pairs:
        if pair.term is not None and pair.written:
            collector.add_answer(pair.term, pair.definition, pair.line, note=pair.note)
        elif pair.term is not None:
            collector.add(pair.term, pair.definition, pair.line, note=pair.note)
        elif pair.definition.text:
            collector.distractors.append((pair.definition, pair.line))


def _title(root: Element) -> str:
    """Return the name of a backup's course, or what our own files were called."""
    return (root.findtext("COURSE/HEADER/FULLNAME") or root.get("title") or "").strip()
