"""Arguments of LaTeX's commands: groups in braces, single signs, brackets."""

from __future__ import annotations


def optional(source: str, at: int) -> tuple[str, int]:
    """Return an argument in square brackets, "" when there is none, and where it ends."""
    end = source.find("]", at)
    return (source[at + 1 : end], end + 1) if source[at : at + 1] == "[" and end > 0 else ("", at)


def group(source: str, at: int) -> tuple[str, int]:
    """Return the argument at `at` without its braces, and where it ends; ValueError without one."""
    while at < len(source) and source[at] in " \n\t":
        at += 1
    if at >= len(source):
        raise ValueError(source)
    if source[at] == "\\":
        end = at + 1
        while end < len(source) and source[end].isalpha():
            end += 1
        end = max(end, at + 2)
        if source[end : end + 1] == "{" and source[at:end] not in ("\\circ", "\\prime"):
            end = _closing(source, end)
        return source[at:end], end
    if source[at : at + 1] != "{":
        return source[at : at + 1], at + 1
    end = _closing(source, at)
    return source[at + 1 : end - 1], end


def _closing(source: str, at: int) -> int:
    """Return just behind the brace that closes the one at `at`. ValueError without one."""
    depth = 0
    for place in range(at, len(source)):
        if source[place - 1 : place] == "\\" and place > at:
            continue
        depth += {"{": 1, "}": -1}.get(source[place], 0)
        if depth == 0:
            return place + 1
    raise ValueError(source)
