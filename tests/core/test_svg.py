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


@pytest.mark.parametrize(
    "said",
    [
        'viewBox="0 0 1e-320 1e-320"',
        'viewBox="0 0 1e-320 1e-320" width="9" height="9"',
        'viewBox="0 0 1 1e-7"',
        'width="999999999in" height="1"',
        'width=".000000001" height="1" viewBox="0 0 9e8 1"',
    ],
)
def test_sizes_that_nobody_can_compute_with_are_none(said: str) -> None:
    assert svg_size(f"<svg {NAMED} {said}><g>".encode()) is None


@pytest.mark.parametrize("side", ["nan", "inf", "-1", "1e999"])
def test_a_view_of_no_size_does_not_count(side: str) -> None:
    head = f'<svg {NAMED} viewBox="0 0 {side} {side}" width="2" height="1"/>'
    assert svg_size(head.encode()) == (1600, 800)
