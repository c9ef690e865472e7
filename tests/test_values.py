"""Our dataclass is the standard one in all that can be seen of it, but for its making."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import field, fields, replace
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.values import dataclass


def classes(decorator: Callable[..., Any]) -> list[Callable[..., Any]]:
    """The same three classes, made by this decorator."""

    @decorator(frozen=True, slots=True)
    class Point:
        x: int
        y: int = 0
        name: str = field(default="", compare=False, repr=False)
        kind: ClassVar[str] = "point"

    @decorator(frozen=True, slots=True, order=True)
    class Size:
        x: int
        y: int = 0
        name: str = ""

    @decorator
    class Box:
        x: int
        y: int = 0
        name: str = ""

    return [Point, Size, Box]


OURS, STANDARD = classes(dataclass), classes(dataclasses.dataclass)
VALUES = st.tuples(st.integers(0, 2), st.integers(0, 2), st.sampled_from(["", "a"]))


@given(VALUES, VALUES, st.integers(0, 2))
def test_equality_hash_and_repr_are_those_of_the_standard_one(
    one: tuple[int, int, str], other: tuple[int, int, str], which: int
) -> None:
    ours, standard = OURS[which], STANDARD[which]
    assert (ours(*one) == ours(*other)) == (standard(*one) == standard(*other))
    assert repr(ours(*one)) == repr(standard(*one))
    if which != 2:
        assert hash(ours(*one)) == hash(standard(*one))


def test_a_value_is_equal_to_none_of_another_class() -> None:
    assert OURS[0](1) != OURS[1](1)
    assert OURS[0](1) != (1, 0)


def test_what_can_be_changed_has_no_hash() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(OURS[2](1))


def test_replace_and_fields_know_it() -> None:
    assert replace(OURS[0](1), y=2) == OURS[0](1, 2)
    assert [one.name for one in fields(OURS[0](1))] == ["x", "y", "name"]


def test_a_method_of_its_own_stays() -> None:
    @dataclass(frozen=True)
    class Loud:
        word: str

        def __repr__(self) -> str:
            return self.word.upper()

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 7

    assert repr(Loud("hey")) == "HEY"
    assert Loud("a") == Loud("b")
    assert hash(Loud("a")) == 7


def test_without_equality_each_is_equal_to_itself_alone() -> None:
    @dataclass(frozen=True, slots=True, eq=False)
    class Thing:
        name: str

    thing = Thing("a")
    assert thing == thing
    assert thing != Thing("a")
    assert len({thing, Thing("a")}) == 2


def test_values_without_fields_are_equal() -> None:
    @dataclass(frozen=True, slots=True)
    class Nothing:
        pass

    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())
