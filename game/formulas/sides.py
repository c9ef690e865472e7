"""A side's text as it is painted and as it is spoken: formulas marked, or as characters."""

from __future__ import annotations

from collections.abc import Callable, Iterator

BEGIN, END = "\ufdd0", "\ufdd1"
"""Around a formula in words that are painted: no text has these, they are no characters."""


def may_have_formulas(text: str) -> bool:
    """Return True if it is worth looking for formulas: a quick look."""
    return "$" in text or "\\(" in text or "\\[" in text


def shown(text: str) -> str:
    r"""Return a text as it is painted: formulas between `BEGIN` and `END`, `\$` as a dollar."""
    if not may_have_formulas(text):
        return text
    return _joined(text, lambda source: f"{BEGIN}{source}{END}")


def spoken(text: str) -> str:
    """Return a text as it is read aloud, listed and searched: its formulas as characters."""
    if not may_have_formulas(text):
        return text
    return _joined(text, in_characters)


def in_characters(source: str) -> str:
    """Return a formula as a line of characters; as it is written where that cannot be."""
    from game.formulas.characters import formula

    return formula(source) or source


def _joined(text: str, write: Callable[[str], str]) -> str:
    # Most sets have no formulas: what finds them is loaded with the first.
    from game.formulas.spans import spans

    parts: list[str] = []
    at = 0
    for span in spans(text):
        parts += [_bare(text, at, span.start), write(span.source)]
        at = span.end
    return "".join((*parts, _bare(text, at, len(text))))


def _bare(text: str, start: int, end: int) -> str:
    """Return what stands between formulas; `\\$` is a dollar where another `$` makes it one."""
    part = text[start:end]
    return part.replace("\\$", "$") if "\\$" in part and text.count("$") > 1 else part


def pieces(words: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of words that are painted, and of each whether it is a formula."""
    at = 0
    while (begin := words.find(BEGIN, at)) >= 0:
        end = words.find(END, begin)
        end = len(words) if end < 0 else end
        if begin > at:
            yield words[at:begin], False
        yield words[begin + 1 : end], True
        at = end + 1
    if at < len(words):
        yield words[at:], False
