"""Places: where in a text each part of its YAML begins and ends, and the notes between them."""

from __future__ import annotations

import re
from typing import Any, Literal, NamedTuple

from game.formats.yaml.nodes import Fields, Node, Text, parse

_NOTE = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)
Span = tuple[int, int]
"""From one letter to before another."""
Style = Literal["plain", "'", '"', "|", ">", "flow", "block"]


class Place(NamedTuple):
    """From `start` to before `end`, in letters of the text."""

    start: int
    end: int
    style: Style


class Placed:
    """The document in a text, with the place of each of its nodes. Raises Broken."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: dict[int, tuple[Node, Place]] = {}
        self._leaves: list[Place] = []
        self.node = parse(text, keep=self._keep)

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

    def notes(self, *outside: Span) -> list[str]:
        """Return the comments in order, but for those that begin within these spans."""
        notes: list[re.Match[str]] = []
        at = 0
        for start, end, style in (*self._leaves, Place(len(self.text), len(self.text), "plain")):
            head = self.text.find("\n", start, end) if style in ("|", ">") else start
            notes += _NOTE.finditer(self.text, at, head if head >= 0 else end)
            at = max(at, end)
        return [
            note[0].rstrip()
            for note in notes
            if not any(start <= note.start() < end for start, end in outside)
        ]

    def _keep(self, node: Node, began: Any, ended: Any) -> None:
        start, end = began.start_mark.index, ended.end_mark.index
        if isinstance(node, Text):
            place = Place(start, end, began.style or "plain")
            self._leaves.append(place)
        elif began.flow_style:
            place = Place(start, end, "flow")
        else:  # what ends a block is far below its last letter
            children = [pair[1] for pair in node.fields] if isinstance(node, Fields) else node.items
            last = self.place(children[-1]) if children else None
            place = Place(start, last.end if last else start, "block")
        self._places[id(node)] = node, place
