"""Writing: a pair set as a native pair file that reads back as the same set."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.core.pair_set import Pair, PairSet, Side

BARE = re.compile(r"[^\W_](?:[\w.,;()/+¿?¡! '’·-]*[\w.)?!])?")
_MARKS = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
UNSAFE = re.compile('["\\\\\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]')


def text(pair_set: PairSet) -> str:
    """`pair_set` as YAML in its long form; pictures and sounds by their file name."""
    return "".join(f"{line}\n" for line in _lines(pair_set))


def _lines(pair_set: PairSet) -> Iterator[str]:
    yield f"title: {scalar(pair_set.title)}"
    yield from _languages(pair_set)
    for key, text in (("subject", pair_set.subject), ("author", pair_set.author)):
        if text:
            yield f"{key}: {scalar(text)}"
    for key, text in pair_set.extra:
        yield f"{quoted(key)}: {scalar(text)}"
    yield "pairs:"
    for pair in pair_set.pairs:
        yield from _pair(pair)
    if pair_set.distractors:
        yield "distractors:"
        yield from (f"  - {_side(side)}" for side in pair_set.distractors)


def _languages(pair_set: PairSet) -> Iterator[str]:
    one, other = pair_set.term_language, pair_set.definition_language
    if one and one == other:
        yield f"language: {scalar(one)}"
        return
    if one:
        yield f"term_language: {scalar(one)}"
    if other:
        yield f"definition_language: {scalar(other)}"


def _pair(pair: Pair) -> Iterator[str]:
    yield f"  - term: {_side(pair.term)}"
    yield f"    definition: {_side(pair.definition)}"
    if pair.hint:
        yield f"    hint: {scalar(pair.hint)}"


def _side(side: Side) -> str:
    if not side.picture and not side.sound:
        return scalar(side.text)
    parts = {"text": side.text, "image": _name(side.picture), "sound": _name(side.sound)}
    inside = ", ".join(f"{key}: {quoted(text)}" for key, text in parts.items() if text)
    return "{" + inside + "}"


def _name(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1]


def scalar(text: str) -> str:
    return text if BARE.fullmatch(text) else quoted(text)


def quoted(text: str) -> str:
    return '"' + UNSAFE.sub(_escape, text) + '"'


def _escape(found: re.Match[str]) -> str:
    sign = found[0]
    return _MARKS.get(sign) or f"\\u{ord(sign):04x}"
