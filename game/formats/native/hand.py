"""Hand: how a file is written: its words, its forms, its quotes; new entries are written alike."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from game.core.bounds import bare
from game.core.pair_set import Side, file_name
from game.core.sheet import Row
from game.formats.native.keys import PAIR, TOP, plain
from game.formats.native.writing import BARE, UNSAFE, quoted, scalar
from game.formats.yaml.places import Style

Form = Literal["long", "short", "pair"]
_SPANISH = {
    "title": "título",
    "subject": "asignatura",
    "author": "autor",
    "language": "idioma",
    "term_language": "idioma_del_término",
    "definition_language": "idioma_de_la_definición",
    "distractors": "distractores",
    "pairs": "pares",
    "term": "término",
    "definition": "definición",
    "hint": "pista",
}
_LONGEST_KEY = 900
"""YAML wants a key within 1024 letters, its escapes among them."""


class Unfit(Exception):
    """This cannot be said in the form that is asked for."""


@dataclass(frozen=True)
class Hand:
    """`words` are those that the file has, by what they mean; `folder` is where it lies."""

    folder: Path | None = None
    words: dict[str, str] = field(default_factory=dict)

    def word(self, meaning: str) -> str:
        """The word for `meaning` as this file would spell it."""
        if meaning in self.words:
            return self.words[meaning]
        english = all(plain(said) == meaning for meaning, said in self.words.items())
        return meaning if english else _SPANISH.get(meaning, meaning)

    def name(self, path: str) -> str:
        """A picture or sound as it stands in the file: seen from the file's folder."""
        if self.folder is not None and Path(path).is_relative_to(self.folder.absolute()):
            return Path(path).relative_to(self.folder.absolute()).as_posix()
        return file_name(path)

    def side(self, side: Side, *, in_flow: bool = False) -> str:
        """A side as a value."""
        text = bare(side.text)
        if not (side.picture or side.sound):
            return in_brackets(text) if in_flow else scalar(text)
        parts = (("text", text), ("image", side.picture), ("sound", side.sound))
        named = ((k, v if k == "text" else self.name(v)) for k, v in parts if v)
        return "{" + ", ".join(f"{key}: {quoted(words)}" for key, words in named) + "}"

    def item(self, row: Row, column: int, form: Form) -> str:
        """An item of a list; the long form when the one that is wanted cannot hold it."""
        margin = " " * column
        simple = not (bare(row.hint) or row.term.picture or row.term.sound)
        if simple and form == "short":
            one, other = (self.side(side, in_flow=True) for side in (row.term, row.definition))
            return f"{margin}- [{one}, {other}]\n"
        if simple and form == "pair" and plain(row.term.text) not in PAIR:
            try:
                return f"{margin}- {key(row.term.text)}: {self.side(row.definition)}\n"
            except Unfit:
                pass
        lines = [f"- {self.word('term')}: {self.side(row.term)}"]
        lines.append(f"  {self.word('definition')}: {self.side(row.definition)}")
        if bare(row.hint):
            lines.append(f"  {self.word('hint')}: {scalar(bare(row.hint))}")
        return "".join(f"{margin}{line}\n" for line in lines)

    def field(self, row: Row, column: int) -> str:
        """A `Term: definition` line. Raises Unfit when a line cannot hold it."""
        word = plain(row.term.text)
        if bare(row.hint) or row.term.picture or row.term.sound or word in PAIR:
            raise Unfit
        if TOP.get(word) == "pairs":  # with nothing after it, a list would be expected
            raise Unfit
        return f"{' ' * column}{key(row.term.text)}: {self.side(row.definition)}\n"


def form_of(text: str) -> Form:
    """The form that an item of a list has."""
    found = re.match(r"\s*-\s+(\[|(?P<word>[^\s:\"'{]+)\s*:)", text)
    if found is None:
        return "long"
    if found["word"] is None:
        return "short"
    return "long" if plain(found["word"]) in PAIR else "pair"


def key(text: str) -> str:
    """`text` before a colon. Raises Unfit when it is too long for that."""
    text = bare(text)
    said = scalar(text) if plain(text) not in TOP and plain(text) not in PAIR else quoted(text)
    if len(said) > _LONGEST_KEY:
        raise Unfit
    return said


def in_brackets(text: str) -> str:
    """`text` where a comma would end it."""
    return text if BARE.fullmatch(text) and "," not in text else quoted(text)


def alike(style: Style, before: str, text: str, *, is_key: bool, in_flow: bool) -> str:
    """`text` in the place of `before`, quoted or set as that was. Raises Unfit."""
    unsafe = UNSAFE.search(text.replace('"', "").replace("\\", "")) is not None
    if style in ("|", ">") and not is_key:
        return _block(before, text)
    if style == "'" and not unsafe:
        said = "'" + text.replace("'", "''") + "'"
    elif style == "plain":
        said = key(text) if is_key else in_brackets(text) if in_flow else scalar(text)
    else:
        said = quoted(text)
    if is_key and len(said) > _LONGEST_KEY:
        raise Unfit
    return said if before else " " + said


def _block(before: str, text: str) -> str:
    """A text set below its key, line by line; in quotes when that cannot be."""
    head, _end, below = before.partition("\n")
    after = before[len(before.rstrip("\n")) :] or "\n"
    first = next((line for line in below.split("\n") if line.strip()), "")
    margin = first[: len(first) - len(first.lstrip(" "))]
    safe = not UNSAFE.search(text.replace('"', "").replace("\\", "").replace("\n", ""))
    if not margin or not text or not safe or re.match(r"[|>][-+]?\d", head):
        return quoted(text) + after
    lines = (
        f"{margin}{line}".rstrip(" ") if not line else margin + line for line in text.split("\n")
    )
    return f"|{head[1:]}\n" + "\n".join(lines) + after
