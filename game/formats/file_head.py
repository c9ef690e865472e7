"""Head: a file as formats see it when they are asked whether they know it, each view made once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from game.formats.common.bytes.archive import Archive, open_archive
from game.formats.common.bytes.decoding import (
    MOST_BYTES,
    Decoded,
    decode,
    repair,
    too_large,
)
from game.formats.problems import Problem
from game.values import dataclass

if TYPE_CHECKING:
    from game.formats.common.tree.xml import Element

T = TypeVar("T")
BYTES = 60_000
"""More of a file says no more about its format."""


@dataclass(frozen=True)
class Head:
    """Bytes, what they are called, and what problems are headed with.

    Everything else is worked out when it is first wanted and kept as long as the file, so that
    twenty-five formats and the one that reads do it once between them.
    """

    data: bytes
    name: str
    file: str = ""
    _made: dict[object, object] = field(default_factory=dict, repr=False, compare=False)

    def has_ending(self, *endings: str) -> bool:
        """Return True if the name ends in one of these, in capitals or not."""
        return self.name.lower().endswith(endings)

    def once(self, make: Callable[[Head], T]) -> T:
        """Return what `make` makes of this file, made only the first time."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast(T, self._made[make])

    @cached_property
    def is_archive(self) -> bool:
        """Whether it begins as a ZIP file does."""
        return self.data.startswith(b"PK\x03\x04")

    @cached_property
    def archive(self) -> Archive | Problem:
        """The ZIP file, looked over, or the sentence for which it is not opened."""
        return open_archive(self.data, self.file)

    @cached_property
    def root(self) -> str:
        """The tag of the root; "" when it is no XML."""
        # A pair set is opened before the first picture, and has no use for a reader of XML.
        from game.formats.common.tree.xml import root_name

        return root_name(self.data)

    @cached_property
    def xml(self) -> tuple[Element | None, tuple[Problem, ...]]:
        """The root element as far as the XML is whole, and what is to be said of it."""
        from game.formats.common.tree.xml import parse_xml

        root, problems = parse_xml(self.data, self.file)
        return root, tuple(problems)

    @cached_property
    def decoded_text(self) -> Decoded:
        """The whole text, None when the bytes are none, and what is to be said of it."""
        is_short = len(self.data) <= BYTES or self.is_archive
        return self._beginning if is_short else decode(self.data, self.file)

    @cached_property
    def repaired_text(self) -> Decoded:
        """The whole text as other programs mean it; None when it is none, or larger than 5 MB."""
        if len(self.data) > MOST_BYTES:
            return None, (too_large(self.file),)
        text, problems = self.decoded_text
        return (None, problems) if text is None else repair(text, problems, self.file)

    @cached_property
    def _beginning(self) -> Decoded:
        if self.is_archive:
            return None, ()  # even if what is packed in it looks like letters
        piece = self.data[:BYTES]
        if len(self.data) > BYTES and (last := piece.rfind(b"\n")) > 0:
            piece = piece[: last + 1]
        return decode(piece, self.file)

    def text(self, most: int = BYTES) -> str:
        """Return the whole lines in the first `most` bytes; "" when they are no text."""
        text = self._beginning[0] or ""
        if most >= min(BYTES, len(self.data)):
            return text
        lines = self.data.count(b"\n", 0, most)
        if not lines:
            return text[:most]
        return "\n".join(text.split("\n", lines)[:lines]) + "\n"
