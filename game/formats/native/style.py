"""Style: how a pair file is written: its words, forms and quotes; new entries are written alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from pathlib import Path
from typing import Literal

from game.core.bounds import bare
from game.core.pair_set import PairSet, Side, file_name
from game.core.sheet import Row
from game.formats.yaml.keys import PAIR, TOP, plain
from game.formats.yaml.nodes import Place
from game.values import dataclass

Form = Literal["long", "short", "pair"]
_SPANISH = {
    "title": "título",
    "subject": "asignatura",
    "author": "autor",
    "description": "descripción",
    "language": "idioma",
    "term_language": "idioma_del_término",
    "definition_language": "idioma_de_la_definición",
    "distractors": "distractores",
    "pairs": "pares",
    "term": "término",
    "definition": "definición",
    "hint": "pista",
    "note": "nota",
    "accept": "acepta",
}
_LONGEST_KEY = 900
"""YAML wants a key within 1024 letters, its escapes among them."""
_BARE = re.compile(r"[^\W_](?:[\w.,;()/+¿?¡! '’·-]*[\w.)?!])?")
_MARKS = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_UNSAFE = re.compile('["\\\\\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]')


class Unfit(Exception):
    """This cannot be said in the form that is asked for."""


@dataclass(frozen=True)
class Style:
    """`words` are those that the file has, by what they mean; `folder` is where it lies."""

    folder: Path | None = None
    words: dict[str, str] = field(default_factory=dict)
    newline: str = "\n"

    def raw(self, text: str) -> str:
        """Return a text with the line ends of this file."""
        return text if self.newline == "\n" else text.replace("\n", self.newline)

    def word(self, meaning: str) -> str:
        """Return the word for `meaning` as this file would spell it."""
        if meaning in self.words:
            return self.words[meaning]
        english = all(plain(word) == meaning for meaning, word in self.words.items())
        return meaning if english else _SPANISH.get(meaning, meaning)

    def opener(self, column: int = 0) -> str:
        """Return the line above a list."""
        return self.raw(f"{' ' * column}{self.word('pairs')}:\n")

    def name(self, path: str) -> str:
        """Return a picture or sound as it stands in the file: seen from the file's folder."""
        if self.folder is not None and Path(path).is_relative_to(self.folder.absolute()):
            return Path(path).relative_to(self.folder.absolute()).as_posix()
        return file_name(path)

    def side(self, side: Side, *, in_flow: bool = False) -> str:
        """Return a side as a value."""
        text = bare(side.text)
        if not (side.picture or side.sound):
            return in_brackets(text) if in_flow else scalar(text)
        return _braces(text, self.name(side.picture), self.name(side.sound))

    def item(self, row: Row, column: int, form: Form) -> str:
        """Return an item of a list; the long form when the one that is wanted cannot hold it."""
        margin = " " * column
        simple = _is_simple(row)
        if simple and form == "short":
            one, other = (self.side(side, in_flow=True) for side in (row.term, row.definition))
            return f"{margin}- [{one}, {other}]\n"
        if simple and form == "pair" and plain(row.term.text) not in PAIR:
            try:
                return f"{margin}- {_key(row.term.text)}: {self.side(row.definition)}\n"
            except Unfit:
                pass
        sides = self.side(row.term), self.side(row.definition)
        lines = self.long(*sides, bare(row.hint), bare(row.note), row.accept)
        return "".join(f"{margin}{line}\n" for line in lines)

    def long(
        self, term: str, definition: str, hint: str, note: str, accept: Sequence[str]
    ) -> Iterator[str]:
        """Return the lines of an item in the long form; what is added is not yet in quotes."""
        yield f"- {self.word('term')}: {term}"
        yield f"  {self.word('definition')}: {definition}"
        if hint:
            yield f"  {self.word('hint')}: {scalar(hint)}"
        if note:
            yield f"  {self.word('note')}: {scalar(note)}"
        if accept:
            yield f"  {self.word('accept')}: {accepted(accept)}"

    def field(self, row: Row, column: int) -> str:
        """Return a `Term: definition` line. Raises Unfit when a line cannot hold it."""
        word = plain(row.term.text)
        if not _is_simple(row) or word in PAIR:
            raise Unfit
        if TOP.get(word) == "pairs":  # with nothing after it, a list would be expected
            raise Unfit
        return f"{' ' * column}{_key(row.term.text)}: {self.side(row.definition)}\n"


def _is_simple(row: Row) -> bool:
    """Return True if a row says nothing that only the long form has room for."""
    added = bare(row.hint + row.note) or row.accept
    return not (added or row.term.picture or row.term.sound)


def form_of(text: str) -> Form:
    """Return the form that an item of a list has."""
    item = re.match(r"\s*-\s+(\[|(?P<word>[^\s:\"'{]+)\s*:)", text)
    if item is None:
        return "long"
    if item["word"] is None:
        return "short"
    return "long" if plain(item["word"]) in PAIR else "pair"


def quote_like(place: Place, before: str, text: str, *, is_key: bool, in_flow: bool) -> str:
    """Return `text` for the place of `before`, quoted or set as that was. Raises Unfit."""
    if place.style in ("|", ">") and not is_key:
        return _block(before, text)
    if place.style == "'" and not _is_unseen(text):
        value = "'" + text.replace("'", "''") + "'"
    elif place.style == "plain":
        value = _key(text) if is_key else in_brackets(text) if in_flow else scalar(text)
    else:
        value = quote(text)
    if is_key and len(value) > _LONGEST_KEY:
        raise Unfit
    return value if before else " " + value


def _block(before: str, text: str) -> str:
    """Return a text set below its key, line by line; in quotes when that cannot be."""
    head, _end, below = before.partition("\n")
    after = before[len(before.rstrip("\n")) :] or "\n"
    first = next((line for line in below.split("\n") if line.strip()), "")
    margin = first[: len(first) - len(first.lstrip(" "))]
    unsafe = not text or _is_unseen(text.replace("\n", ""))
    if not margin or unsafe or re.match(r"[|>][-+]?\d", head):
        return quote(text) + after
    lines = (margin + line if line else margin.rstrip(" ") for line in text.split("\n"))
    return f"|{head[1:]}\n" + "\n".join(lines) + after


# ------------------------------------------------------------------ a whole set


def text_of(pair_set: PairSet) -> str:
    """Return a set as YAML in its long form; pictures and sounds by their file name."""
    return "".join(f"{line}\n" for line in _lines(pair_set))


def _lines(pair_set: PairSet) -> Iterator[str]:
    yield f"title: {scalar(pair_set.title)}"
    heads = {**_languages(pair_set), "subject": pair_set.subject, "author": pair_set.author}
    heads["description"] = pair_set.description
    yield from (f"{key}: {scalar(text)}" for key, text in heads.items() if text)
    yield from (f"{quote(key)}: {scalar(text)}" for key, text in pair_set.extra)
    yield "pairs:"
    for pair in pair_set.pairs:
        sides = _value(pair.term), _value(pair.definition)
        long = Style().long(*sides, pair.hint, pair.note, pair.accept)
        yield from (f"  {line}" for line in long)
    if pair_set.distractors:
        yield "distractors:"
        yield from (f"  - {_value(side)}" for side in pair_set.distractors)


def _languages(pair_set: PairSet) -> dict[str, str]:
    one, other = pair_set.term_language, pair_set.definition_language
    if one == other:
        return {"language": one}
    return {"term_language": one, "definition_language": other}


def _value(side: Side) -> str:
    if not side.picture and not side.sound:
        return scalar(side.text)
    return _braces(side.text, file_name(side.picture), file_name(side.sound))


# ------------------------------------------------------------------ a text


def scalar(text: str) -> str:
    """Return a text as a value, in quotes where it needs them."""
    return text if _BARE.fullmatch(text) else quote(text)


def accepted(texts: Sequence[str]) -> str:
    """Return accepted answers as a value: one by itself, several between brackets."""
    if len(texts) == 1:
        return scalar(texts[0])
    return "[" + ", ".join(map(in_brackets, texts)) + "]"


def quote(text: str) -> str:
    """Return a text in double quotes, in single ones where a backslash would have to be doubled."""
    if "\\" in text and not _is_unseen(text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + _UNSAFE.sub(_escape, text) + '"'


def _escape(found: re.Match[str]) -> str:
    sign = found[0]
    return _MARKS.get(sign) or f"\\u{ord(sign):04x}"


def _is_unseen(text: str) -> bool:
    """Return True if a text has signs that only double quotes can hold."""
    return _UNSAFE.search(text.replace('"', "").replace("\\", "")) is not None


def _key(text: str) -> str:
    """Return a text as it stands before a colon. Raises Unfit when it is too long for that."""
    text = bare(text)
    value = quote(text) if plain(text) in TOP or plain(text) in PAIR else scalar(text)
    if len(value) > _LONGEST_KEY:
        raise Unfit
    return value


def in_brackets(text: str) -> str:
    """Return a text as a value where a comma would end it."""
    return text if _BARE.fullmatch(text) and "," not in text else quote(text)


def _braces(text: str, picture: str, sound: str) -> str:
    parts = {"text": text, "image": picture, "sound": sound}
    return "{" + ", ".join(f"{key}: {quote(part)}" for key, part in parts.items() if part) + "}"
