"""A drawing is known by its first tag, which tells its proportions."""

from __future__ import annotations

import pytest

from game.core.svg import svg_size

NAMED = 'xmlns="http://www.w3.org/2000/svg"'


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ('viewBox="0 0 100 50"', (1600, 800)),
        ('viewBox="-5,-5,10,20" width="100%"', (800, 1600)),
        ('width="2cm" height="1cm"', (1600, 800)),
        ('width="40" height="40px" viewBox="0 0 1 9"', (1600, 1600)),
        ("", (1600, 800)),
        ('viewBox="0 0 0 0" width="-4" height="x"', (1600, 800)),
        ('viewBox="0 0 1e8 1"', (1600, 16)),
    ],
)
def test_a_drawing_has_the_proportions_that_it_names(said: str, size: tuple[int, int]) -> None:
    assert svg_size(f"<svg {NAMED} {said}><g>".encode()) == size


@pytest.mark.parametrize(
    "head",
    [
        f"\ufeff<?xml version='1.0'?>\n<!-- by hand --><svg:svg xmlns:svg='a' {NAMED}/>".encode(),
        f'<!DOCTYPE svg [<!ENTITY a "b">]><svg {NAMED} width="3" height="3"/>'.encode(),
        f"<svg {NAMED}/>".encode("utf-16"),
    ],
)
def test_what_stands_before_the_first_tag_does_not_hide_it(head: bytes) -> None:
    assert svg_size(head)


@pytest.mark.parametrize(
    "head", [b"", b"<", b"<html><svg/></html>", b"svg", b"<svg width='", b"\0"]
)
def test_what_is_no_drawing_has_no_size(head: bytes) -> None:
    assert svg_size(head) is None
