"""What a reader built goes with it, whatever the file was: hardly any is left in circles.

While a file is read, garbage in circles is not looked for; it would pile up.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from game.formats import read_source
from tests.formats.sampled import samples
from tests.formats.sourced import source

ENTRIES = "".join(f"  - {{term: t{number}, definition: d{number}}}\n" for number in range(300))
LONG = "- question: a\n  answers: [" + "{answer: b, points: 1}, " * 41_000 + "]\n"
BROKEN = {
    "a text without its end": f"pairs:\n{ENTRIES}  - {{term: 'x\n",
    "one of many": "- question: a\n  answer: b\n" * 300 + "- question: a: b\n  answer: [\n",
    "an entry that is too long": LONG,
}
FEW = 300


@pytest.fixture(autouse=True)
def collector_held() -> Iterator[None]:
    """The collector looks only when it is asked, and only at what a test makes."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


def left_in_circles(data: bytes, name: str) -> int:
    """Read a file twice; return how many objects of the second time wait for the collector."""
    read_source(source(data, name))  # what is loaded for the first stays
    gc.collect()
    read_source(source(data, name))
    return gc.collect()


@pytest.mark.parametrize("broken", BROKEN)
def test_what_was_built_of_a_broken_file_goes_with_it(broken: str) -> None:
    assert left_in_circles(BROKEN[broken].encode(), "cards.yaml") < FEW


def test_what_was_built_of_a_sound_file_goes_with_it() -> None:
    left = {name: left_in_circles(data, name) for name, data in samples()}
    assert {name: number for name, number in left.items() if number >= FEW} == {}
