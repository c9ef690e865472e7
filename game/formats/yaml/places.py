"""Places: where in a text each part of its YAML begins and ends, and the notes between them."""

from __future__ import annotations

import re
from typing import Any, Literal, NamedTuple, cast

import yaml

from game.formats.yaml.nodes import Broken, Fields, Items, Node, Text

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NOTE = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)
Style = Literal["plain", "'", '"', "|", ">", "flow", "block"]


class Place(NamedTuple):
    """From `start` to before `end`, in letters of the text."""

    start: int
    end: int
    style: Style


class Note(NamedTuple):
    """A comment, from its # to the end of its line."""

    start: int
    text: str


class Placed:
    """The document in a text, with the place of each of its nodes. Raises Broken."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.node: Node | None = None
        self._places: dict[int, tuple[Node, Place]] = {}
        self._leaves: list[Place] = []
        loader = _LOADER(text)
        try:
            self._read(loader.get_event)
        except yaml.YAMLError as error:
            raise Broken(0, 0, str(error)) from None
        finally:
            loader.dispose()

    def place(self, node: Node | None) -> Place | None:
        """Return where `node` is, None for one that stands nowhere in the text."""
        return self._places[id(node)][1] if id(node) in self._places else None

    def in_flow(self, place: Place) -> bool:
        """Return True if a place is between brackets."""
        return any(
            flow.start <= place.start and place.end <= flow.end and flow is not place
            for _node, flow in self._places.values()
            if flow.style == "flow"
        )

    def notes(self, start: int = 0, end: int | None = None) -> list[Note]:
        """Return the comments between two places, in order."""
        end = len(self.text) if end is None else end
        gaps, at = [], start
        for leaf in self._leaves:
            begin, over = leaf.start, leaf.end
            if leaf.style in ("|", ">"):
                begin = self.text.find("\n", begin, over) % (over + 1)
            if over > start and begin < end:
                gaps.append((at, begin))
                at = max(at, over)
        gaps.append((at, end))
        return [
            Note(found.start(), found[0].rstrip())
            for first, last in gaps
            if first < last
            for found in _NOTE.finditer(self.text, first, last)
        ]

    def _read(self, get_event: Any) -> None:
        top: list[Node] = []
        stack: list[tuple[list[Node], Any]] = [(top, None)]
        while type(event := get_event()) is not yaml.StreamEndEvent:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                style = cast(Style, event.style or "plain")
                node: Node = Text(event.value, event.start_mark.line + 1, style == "plain")
                self._keep(node, Place(event.start_mark.index, event.end_mark.index, style))
                self._leaves.append(self._places[id(node)][1])
                stack[-1][0].append(node)
            elif kind in (yaml.MappingStartEvent, yaml.SequenceStartEvent):
                stack.append(([], event))
            elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
                children, began = stack.pop()
                stack[-1][0].append(self._closed(children, began, event))
            elif kind is yaml.AliasEvent:
                raise Broken(event.start_mark.line + 1, event.start_mark.column, "alias")
        self.node = top[0] if top and top[0] != Text("", top[0].line) else None

    def _closed(self, children: list[Node], began: Any, ended: Any) -> Node:
        line, start = began.start_mark.line + 1, began.start_mark.index
        node: Node
        if type(began) is yaml.MappingStartEvent:
            node = Fields(list(zip(children[::2], children[1::2], strict=True)), line)
        else:
            node = Items(children, line)
        if began.flow_style:
            self._keep(node, Place(start, ended.end_mark.index, "flow"))
        else:
            last = self.place(children[-1]) if children else None
            self._keep(node, Place(start, last.end if last else start, "block"))
        return node

    def _keep(self, node: Node, place: Place) -> None:
        self._places[id(node)] = node, place
