"""Added: what a pair of a file has besides its sides: a hint, a note, accepted answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.core.bounds import bare
from game.formats.native.sides import SideReader
from game.formats.yaml.nodes import Items, Node, Text
from game.words import _

WORDS = {"note", "accept"}
"""What says nothing by itself: it may well be a word to be learnt."""


class Added(NamedTuple):
    """What the teacher adds to a pair."""

    hint: str = ""
    note: str = ""
    accept: tuple[str, ...] = ()


class AddedNodes(NamedTuple):
    """Where it stands, None for what the file has not."""

    hint: Node | None = None
    note: Node | None = None
    accept: Node | None = None

    @classmethod
    def of(cls, parts: Mapping[str, Node]) -> AddedNodes:
        """Return those among the parts of an entry."""
        return cls(*map(parts.get, cls._fields))


NOTHING, NOWHERE = Added(), AddedNodes()


def read_added(nodes: AddedNodes, sides: SideReader) -> Added:
    """Return what stands at these nodes; what is wrong with it goes into the report."""
    hint, note = _words(nodes.hint), _words(nodes.note)
    if nodes.hint is not None and not hint:
        cure = _("Write a hint or take the line away.")
        sides.report.warn(nodes.hint.line, _("The hint is empty."), cure)
    if nodes.note is not None and not note:
        cure = _("Write an explanation or take the line away.")
        sides.report.warn(nodes.note.line, _("The note is empty."), cure)
    return Added(hint, note, _accepted(nodes.accept, sides))


def _words(node: Node | None) -> str:
    """Return the words of a hint or a note, "" for none."""
    return bare(node.value) if isinstance(node, Text) else ""


def _accepted(node: Node | None, sides: SideReader) -> tuple[str, ...]:
    """Return the accepted answers: one text, or those of a list."""
    texts = []
    for item in node.items if isinstance(node, Items) else [node] if node is not None else []:
        text = sides.words(item) if isinstance(item, Text) else ""
        if text:
            texts.append(text)
        else:
            problem = _("An accepted answer must be a text.")
            cure = _("Write one text, or several like this: [one, two]")
            sides.report.warn(item.line, problem, cure)
    return tuple(texts)
