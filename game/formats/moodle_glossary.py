"""Moodle glossaries: exported entries, each a concept and its definition."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from game.core.pair_set import Side
from game.formats.common.markup.html_sides import HtmlSides
from game.formats.common.media.lookup import beside
from game.formats.common.report.gathered import Gathered
from game.formats.common.tree.xml import inner, line_of, outermost
from game.formats.head import Head
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
    gathered = Gathered(source.file, problems=list(problems))
    if root is None:
        return Reading(None, problems)
    faces, aliases = HtmlSides(beside(source)), list[int]()
    for entry in outermost(root, ("entry",)):
        _take(entry, gathered, faces)
        if _child(entry, "ALIASES") is not None:
            aliases.append(line_of(entry))
    gathered.count_lines(_ALIASES, aliases)
    faces.tell(gathered)
    info = _child(root, "INFO")
    title = inner(_child(info, "NAME")) if info is not None else ""
    return gathered.done(title.strip() or source.stem)


def _take(entry: Element, gathered: Gathered, faces: HtmlSides) -> None:
    files = _files(entry)
    found_in = faces.media.among(files) if files else None
    definition = inner(_child(entry, "DEFINITION"))
    form = inner(_child(entry, "FORMAT")).strip()
    side = Side(definition) if form == _PLAIN else faces.of(definition, found_in)
    if not side.picture and found_in is not None:
        side = _with_attachment(side, files, faces)
    gathered.add(Side(faces.text(inner(_child(entry, "CONCEPT")))), side, line_of(entry))


def _with_attachment(side: Side, files: dict[str, str], faces: HtmlSides) -> Side:
    """Return `side` with what is attached to its entry and not shown in it."""
    found = faces.media.among(files)
    for name in files:
        path = found(name)
        if path and name.lower().endswith((".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp")):
            side = Side(side.text, side.picture or path, side.sound)
        elif path:
            side = Side(side.text, side.picture, side.sound or path)
    return side


def _files(entry: Element) -> dict[str, str]:
    """Return files that are written out in an entry, by their names."""
    found: dict[str, str] = {}
    for file in _called(entry, "FILE"):
        name = inner(_child(file, "FILENAME")).strip()
        if name and name != ".":
            found[name] = inner(_child(file, "CONTENTS"))
    return found


_ALIASES = Remark(
    "{n} concept has other names too; only its own was taken.",
    "{n} concepts have other names too; only their own were taken.",
    later("Write them beside the concept, in parentheses."),
)


def _called(element: Element, tag: str) -> list[Element]:
    """Return all elements of that name, in capitals or not."""
    return [part for part in element.iter() if part.tag.upper() == tag]


def _child(element: Element, tag: str) -> Element | None:
    found = element.find(tag)
    return found if found is not None else element.find(tag.lower())
