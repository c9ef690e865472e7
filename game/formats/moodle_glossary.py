"""Moodle glossaries: exported entries, each a concept and its definition."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from game.core.pair_set import Side
from game.formats.common.markup.html_sides import HtmlSides
from game.formats.common.media.beside import PICTURES
from game.formats.common.media.lookup import beside
from game.formats.common.report.collector import PairCollector
from game.formats.common.tree.xml import inner, line_of, outermost
from game.formats.file_head import Head
from game.formats.moodle import child_of
from game.formats.problems import Remark
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices
from game.words import _, later

NAME = "moodle-glossary"
TITLE = "Moodle Glossary"
EXTENSIONS = (".xml",)
_PLAIN = "2"
"""What Moodle calls a text without markup."""


def label() -> str:
    """Return what people call it in their language."""
    return _("Moodle glossary")


def detect(head: Head) -> float:
    """Judge by the root element."""
    return 0.98 if head.root.upper() == "GLOSSARY" else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return a pair for each entry; other names of a concept and attachments are told."""
    root, problems = source.head.xml
    collector = PairCollector(source.file, problems=list(problems))
    if root is None:
        return Reading(None, problems)
    faces, aliases = HtmlSides(beside(source)), list[int]()
    for entry in outermost(root, ("entry",)):
        _take(entry, collector, faces)
        if child_of(entry, "ALIASES") is not None:
            aliases.append(line_of(entry))
    collector.count_lines(_ALIASES, aliases)
    faces.tell(collector)
    info = child_of(root, "INFO")
    title = inner(child_of(info, "NAME")) if info is not None else ""
    return collector.finish(title.strip() or source.stem)


def _take(entry: Element, collector: PairCollector, faces: HtmlSides) -> None:
    files = _files(entry)
    found_in = faces.media.among(files) if files else None
    definition = inner(child_of(entry, "DEFINITION"))
    form = inner(child_of(entry, "FORMAT")).strip()
    side = Side(definition) if form == _PLAIN else faces.of(definition, found_in)
    if not side.picture and found_in is not None:
        side = _with_attachment(side, files, faces)
    collector.add(Side(faces.text(inner(child_of(entry, "CONCEPT")))), side, line_of(entry))


def _with_attachment(side: Side, files: dict[str, str], faces: HtmlSides) -> Side:
    """Return `side` with what is attached to its entry and not shown in it."""
    found = faces.media.among(files)
    for name in files:
        path = found(name)
        if path and name.lower().endswith(PICTURES):
            side = Side(side.text, side.picture or path, side.sound)
        elif path:
            side = Side(side.text, side.picture, side.sound or path)
    return side


def _files(entry: Element) -> dict[str, str]:
    """Return files that are written out in an entry, by their names."""
    found: dict[str, str] = {}
    for file in _elements(entry, "FILE"):
        name = inner(child_of(file, "FILENAME")).strip()
        if name and name != ".":
            found[name] = inner(child_of(file, "CONTENTS"))
    return found


_ALIASES = Remark(
    "{n} concept has other names too; only its own was taken.",
    "{n} concepts have other names too; only their own were taken.",
    later("Write them beside the concept, in parentheses."),
)


def _elements(element: Element, tag: str) -> list[Element]:
    """Return all elements of that name, in capitals or not."""
    return [part for part in element.iter() if part.tag.upper() == tag]
