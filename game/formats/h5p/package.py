"""Package: what is in an H5P file: its description, its content, and where its media are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.formats.common.media.lookup import MediaLookup, beside, in_archive
from game.formats.common.tree import json_tree
from game.formats.common.tree.paths import words
from game.formats.file_head import Head
from game.formats.problems import Problem
from game.formats.source import Source
from game.formats.yaml.nodes import Node
from game.values import dataclass
from game.words import _


@dataclass(frozen=True)
class Package:
    """`content` is the tree of content.json, `about` that of h5p.json, None when not there."""

    content: Node
    about: Node | None
    media: MediaLookup
    problems: tuple[Problem, ...]
    inside: str = ""
    """The folder of the archive that the names of media begin in."""

    @property
    def found(self) -> Callable[[str], str]:
        """A function from the name to the path of a picture or sound, "" when it cannot be had."""
        return lambda name: self.media(name if "://" in name else f"{self.inside}{name}")


def open_package(source: Source) -> Package | Problem:
    """Return what is in the file; a content.json by itself has no description."""
    if not source.head.is_archive:
        return _bare(source)
    found = source.head.archive
    if isinstance(found, Problem):
        return found
    name = next((name for name in found.names() if name.endswith("content/content.json")), "")
    data = found.read(name) if name else None
    if data is None:
        said = _("There is no content in this H5P package.")
        return Problem(source.file, 0, said, _("Export it again from the program that made it."))
    content = json_tree.parse(Head(data, name, source.file), 1)
    if not content.values:
        return _first(content.problems, source)
    about = json_tree.parse(Head(found.read("h5p.json") or b"", name), 1).values
    inside = name.removesuffix("content.json")
    media = in_archive(found, source)
    problems = _without_lines(content)
    return Package(content.values[0], about[0] if about else None, media, problems, inside)


def _bare(source: Source) -> Package | Problem:
    content = json_tree.parse(source.head, 1)
    if not content.values:
        return _first(content.problems, source)
    if words(content.values[0], "mainLibrary"):
        said = _("This file only describes an H5P package; the pairs are in another one.")
        return Problem(source.file, 0, said, _("Choose the .h5p file, or its content.json."))
    return Package(content.values[0], None, beside(source), tuple(content.problems))


def _without_lines(read: json_tree.Tree) -> tuple[Problem, ...]:
    """Return problems without lines: inside an archive they would lead to the wrong place."""
    return tuple(Problem(p.file, 0, p.problem, p.cure, p.severity) for p in read.problems)


def _first(problems: Sequence[Problem], source: Source) -> Problem:
    if problems:
        return problems[0]
    said = _("There is no content in this H5P package.")
    return Problem(source.file, 0, said, _("Export it again from the program that made it."))
