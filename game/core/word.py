"""Word: a message that carries nothing but its kind."""

from __future__ import annotations


class Word:
    """All words of one kind are equal.

    A dataclass without fields would do the same, but making one takes thirty times as long,
    and the program has sixty of them to make before it can show anything.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"
