"""YAML as texts, lists and fields with their lines and places: no types, no aliases, not deep."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Literal, NamedTuple

import yaml

from game.core.unicode import whole

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEEPEST = 8
"""Lists inside lists: a pair file needs four, and a bomb needs more."""
MOST_EVENTS = 200_000
"""Ten thousand pairs of the longest form take a few less."""

_NOTE = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)
_SPACED_SIGN = re.compile(r" #(?<![^\S\n] #)")
Span = tuple[int, int]
"""From one letter to before another."""
Style = Literal["plain", "'", '"', "|", ">", "flow", "block"]


class Text(NamedTuple):
    """A scalar just as it is written. `cut` says that a # ended it and swallowed the rest."""

    value: str
    line: int
    plain: bool = True
    cut: bool = False


class Items(NamedTuple):
    """A list."""

    items: list[Any]
    line: int


class Fields(NamedTuple):
    """Keys and values in the order of the file; a key may come twice."""

    fields: list[tuple[Any, Any]]
    line: int


Node = Text | Items | Fields


class Broken(Exception):
    """The text is not YAML that a pair file may have. `line` counts from 1, `column` from 0."""

    def __init__(self, line: int, column: int, why: str) -> None:
        super().__init__(line, column, why)
        self.line, self.column, self.why = line, column, why


_Keep = Callable[[Node, Any, Any], None]
"""Is handed each node with the events with which it begins and ends."""


def parse(
    text: str, first_line: int = 1, keep: _Keep | None = None, most: int = MOST_EVENTS
) -> Node | None:
    """Return the document in `text`, None if it is empty.

    Raises Broken, and nothing else; for more than `most` events as well.
    """
    loader = _LOADER(text)
    try:
        return _document(loader.get_event, _comments(text), first_line, keep, most)
    except Broken as broken:
        raise broken.with_traceback(None) from None  # what was built would live as long as it
    except yaml.MarkedYAMLError as error:
        error.__traceback__ = None
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        raise Broken(line + first_line, column, error.problem or "") from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        error.__traceback__ = None
        raise Broken(first_line, 0, str(error)) from None
    finally:
        loader.dispose()


def _comments(text: str) -> dict[int, str]:
    """Return lines in which a # stands after one space: a comment, or a text cut short."""
    lines: dict[int, str] = {}
    number = at = 0
    for found in _SPACED_SIGN.finditer(text):
        number += text.count("\n", at, found.start())
        at = found.start()
        if number not in lines:
            begin, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            lines[number] = text[begin:] if end < 0 else text[begin:end]
    return lines


def _document(
    get_event: Any, comments: dict[int, str], first_line: int, keep: _Keep | None, most: int
) -> Node | None:
    """Build the nodes without recursion, so that depth costs nothing before it is refused."""
    top: list[Node] = []
    stack: list[tuple[list[Any], Any]] = [(top, None)]
    documents = events = 0
    scalar, mapping, sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
    ends = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
    while type(event := get_event()) is not yaml.StreamEndEvent:
        kind = type(event)
        node: Node | None = None
        began = event
        events += 1
        if events > most:
            raise Broken(event.start_mark.line + first_line, 0, "many")
        if kind is scalar:
            node = _text(event, comments, first_line)
        elif kind is mapping or kind is sequence:
            _refuse_names(event, first_line)
            if len(stack) > DEEPEST:
                raise _broken(event, first_line, "deep")
            stack.append(([], event))
        elif kind in ends:
            children, began = stack.pop()
            node = _collection(children, began, first_line)
        elif kind is yaml.AliasEvent:
            raise _broken(event, first_line, "alias")
        elif kind is yaml.DocumentStartEvent:
            documents += 1
        if node is not None:
            stack[-1][0].append(node)
            if keep is not None:
                keep(node, began, event)
        if documents > 1 and len(top) > 1:
            if isinstance(top[1], Text) and not top[1].value:
                top.pop()
            else:
                raise Broken(top[1].line, 0, "documents")
    return top[0] if top and top[0] != Text("", top[0].line) else None


def _collection(children: list[Any], began: Any, first_line: int) -> Items | Fields:
    line = began.start_mark.line + first_line
    if type(began) is yaml.MappingStartEvent:
        return Fields(list(zip(children[::2], children[1::2], strict=True)), line)
    return Items(children, line)


def _text(event: Any, comments: dict[int, str], first_line: int) -> Text:
    if event.anchor is not None or event.tag is not None:
        _refuse_names(event, first_line)
    line, plain = event.start_mark.line, event.style is None or event.style == ""
    cut = False
    if comments and plain:
        end = event.end_mark
        rest = comments.get(end.line, "")[end.column :]
        cut = rest.startswith(" #") or (not event.value and rest.startswith("#"))
    return Text(whole(event.value), line + first_line, plain, cut)


def _refuse_names(event: Any, first_line: int) -> None:
    """Refuse anchors and tags: in a pair file they are a text that begins with & or !."""
    if event.anchor is not None:
        raise _broken(event, first_line, "anchor")
    if event.tag is not None and event.tag != "!" and not event.tag.startswith("tag:yaml.org"):
        raise _broken(event, first_line, "tag")


def _broken(event: Any, first_line: int, why: str) -> Broken:
    return Broken(event.start_mark.line + first_line, event.start_mark.column, why)


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
