"""YAML as texts, lists and fields with their lines: no types, no aliases, nothing deep."""

from __future__ import annotations

import re
from typing import Any, NamedTuple, cast

import yaml

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEEPEST = 8
"""Lists inside lists: a pair file needs four, and a bomb needs more."""
MOST_EVENTS = 200_000
"""Ten thousand pairs of the longest form take a few less."""


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


_Frame = tuple[list[Any], bool, int]


def parse(text: str, first_line: int = 1) -> Node | None:
    """Return the document in `text`, None if it is empty. Raises Broken, and nothing else."""
    loader = _LOADER(text)
    try:
        return _document(loader.get_event, _comments(text), first_line)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        raise Broken(line + first_line, column, error.problem or "") from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise Broken(first_line, 0, str(error)) from None
    finally:
        loader.dispose()


def _comments(text: str) -> dict[int, str]:
    """Return the lines in which a # stands after one single space.

    A comment, or a text cut short.
    """
    if " #" not in text:
        return {}
    lines = enumerate(text.split("\n"))
    return {number: line for number, line in lines if re.search(r"(?<!\s) #", line)}


def _document(get_event: Any, comments: dict[int, str], first_line: int) -> Node | None:
    """Build the nodes without recursion, so that depth costs nothing before it is refused."""
    top: list[Node] = []
    stack: list[_Frame] = [(cast(list[Any], top), False, first_line)]
    documents = events = 0
    while type(event := get_event()) is not yaml.StreamEndEvent:
        kind = type(event)
        events += 1
        if events > MOST_EVENTS:
            raise Broken(event.start_mark.line + first_line, 0, "many")
        if kind is yaml.ScalarEvent:
            stack[-1][0].append(_text(event, comments, first_line))
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            line = event.start_mark.line + first_line
            _refuse_names(event, first_line)
            if len(stack) > DEEPEST:
                raise Broken(line, event.start_mark.column, "deep")
            stack.append(([], kind is yaml.MappingStartEvent, line))
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            frame = stack.pop()
            stack[-1][0].append(_close(frame))
        elif kind is yaml.AliasEvent:
            raise Broken(event.start_mark.line + first_line, event.start_mark.column, "alias")
        elif kind is yaml.DocumentStartEvent:
            documents += 1
        if documents > 1 and len(top) > 1:
            if isinstance(top[1], Text) and not top[1].value:
                top.pop()
            else:
                raise Broken(top[1].line, 0, "documents")
    return top[0] if top and top[0] != Text("", top[0].line) else None


def _close(frame: _Frame) -> Items | Fields:
    children, is_mapping, line = frame
    if is_mapping:
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
    return Text(event.value, line + first_line, plain, cut)


def _refuse_names(event: Any, first_line: int) -> None:
    """Refuse anchors and tags: in a pair file they are a text that begins with & or !."""
    mark = event.start_mark
    if event.anchor is not None:
        raise Broken(mark.line + first_line, mark.column, "anchor")
    if event.tag is not None and event.tag != "!" and not event.tag.startswith("tag:yaml.org"):
        raise Broken(mark.line + first_line, mark.column, "tag")
