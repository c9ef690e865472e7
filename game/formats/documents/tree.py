"""Tree: parts of an archive as elements, and what lies at a path or somewhere below one of them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from game.formats.common.bytes.archive import Archive
from game.formats.common.tree.xml import parse_xml
from game.formats.problems import Problem
from game.words import _

MOST_BYTES, MOST_TAGS = 30_000_000, 2_500_000
LONGEST_NAME = 200
"""Letters of what is named again and again: files, fonts, languages."""
_WINDING = re.compile(r"/[./]|/$")
OFF = ("0", "false", "off", "none")


class Relation(NamedTuple):
    """What a part refers to: of which kind, under which key, and where it lies."""

    kind: str
    key: str
    target: str
    outside: bool = False


class TooLongError(Exception):
    """There is more in a document than can be read here."""


class Budget:
    """What may still be read of one document: tags in all its parts, those passed over too."""

    def __init__(self) -> None:
        self.bytes, self.tags = MOST_BYTES * 2, MOST_TAGS

    def spend(self, data: bytes) -> bool:
        """Take what a part needs, and return whether there was as much left."""
        self.bytes -= len(data)
        self.tags -= data.count(b"<")
        return self.bytes >= 0 and self.tags >= 0


def root_of(
    archive: Archive, name: str, file: str, without: Collection[str] = (), of: Budget | None = None
) -> Element | Problem:
    """Return the root of a part, or why it cannot be read; a broken one is not read at all."""
    entry = archive.entries.get(name)
    if entry is not None and entry.file_size > MOST_BYTES:
        return too_long(file)
    data = archive.read(name, MOST_BYTES) or b""
    if not (of or Budget()).spend(data):
        return too_long(file)
    root, problems = parse_xml(data, file, without)
    if root is None or any(each.severity == "fault" for each in problems):
        refused = next((each for each in problems if root is None and each.line), None)
        return refused or damaged(file)
    return root


def root_or_empty(
    archive: Archive, name: str, without: Collection[str] = (), of: Budget | None = None
) -> Element:
    """Return the root of a part that may be missing; then it is an empty one."""
    found = root_of(archive, name, "", without, of) if name in archive.entries else None
    return found if isinstance(found, Element) else Element("nothing")


def relations(archive: Archive, part: str, of: Budget | None = None) -> Iterator[Relation]:
    """Return all that a part refers to; nothing is fetched from outside of the file."""
    folder, name = posixpath.split(part)
    for each in root_or_empty(archive, posixpath.join(folder, "_rels", f"{name}.rels"), (), of):
        kind, key = each.get("Type", "").rpartition("/")[2], each.get("Id", "")
        target, outside = (
            each.get("Target", "")[:LONGEST_NAME],
            each.get("TargetMode") == "External",
        )
        if not outside and _WINDING.search(f"/{target}"):
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        elif not outside:
            target = f"{folder}/{target}".lstrip("/")
        yield Relation(kind, key, target, outside)


def too_long(file: str) -> Problem:
    """Return what to say of a document with more in it than can be read."""
    said = _("This document is too long.")
    return Problem(file, 0, said, _("Copy the tables with the pairs into a new document."))


def damaged(file: str) -> Problem:
    """Return what to say of a document without the part that all others hang on."""
    said = _("This document is damaged and cannot be read.")
    return Problem(file, 0, said, _("Open it in the program that made it, and save it again."))


def child(element: Element | None, *path: str) -> Element | None:
    """Return the element that this path of tags leads to."""
    for tag in path:
        if element is None:
            return None
        element = element.find(tag)
    return element


def value(element: Element | None, *path: str) -> str:
    """Return what the element at this path is set to, "" without one."""
    found = child(element, *path)
    return found.get("val", "") if found is not None else ""


def is_on(element: Element | None, *path: str) -> bool:
    """Return True if there is an element at this path, and it is not switched off."""
    found = child(element, *path)
    return found is not None and found.get("val", "1") not in OFF


def descendants(element: Element, tags: Collection[str], but: Collection[str]) -> Iterator[Element]:
    """Return the nearest elements of these tags below this one, not looking into those of `but`."""
    waiting = list(reversed(element))
    while waiting:
        here = waiting.pop()
        if here.tag in tags:
            yield here
        elif here.tag not in but:
            waiting.extend(reversed(here))
