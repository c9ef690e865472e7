"""Damaged files of every format: pairs, or problems with a cure, or both; never an exception."""

from __future__ import annotations

import random

import pytest

from game.core.bounds import MOST_PAIRS
from game.core.pair_set import PairSet
from game.formats import read_source
from game.formats.common.media.unpacked import Unpacked
from game.formats.registry import formats
from game.formats.source import Reading, Source
from tests.formats.mutations import mutated
from tests.formats.sampled import folder_of, samples

A_SAMPLE = 8
NAMES = [name for name, _data in samples()]


def test_every_sample_is_read_whole() -> None:
    read = {name: read_source(Source(data, name, folder_of(name))) for name, data in samples()}
    assert [name for name, reading in read.items() if reading.pair_set is None] == []


@pytest.mark.parametrize("number", range(len(NAMES)), ids=NAMES)
def test_a_damaged_file_plays_or_says_what_to_mend(number: int) -> None:
    name, data = samples()[number]
    for seed in range(A_SAMPLE):
        chance = random.Random(number * 1000 + seed)
        sound(tried(mutated(data, chance), name), f"{name} {seed}")


@pytest.mark.parametrize("member", [member.NAME for member in formats()])
def test_a_reader_that_is_told_to_read_anything_does_not_fall(member: str) -> None:
    for name, data in samples():
        sound(tried(data, name, member), f"{name} as {member}")
        sound(tried(b"", name, member), f"nothing as {member}")


def tried(data: bytes, name: str, member: str = "") -> Reading:
    """Read as the program does; what was unpacked is thrown away."""
    unpacked = Unpacked()
    try:
        return read_source(Source(data, name, folder_of(name), unpacked), None, member)
    finally:
        unpacked.close()


def sound(reading: Reading, where: str) -> None:
    """Something came of it, and all of it can be shown and saved."""
    assert reading.pair_set or reading.problems, where
    for problem in reading.problems:
        assert problem.problem, where
        assert problem.cure, where
        f"{problem.problem} {problem.cure}".encode()
    if reading.pair_set is not None:
        _sound(reading.pair_set, where)


def _sound(pair_set: PairSet, where: str) -> None:
    assert 0 < len(pair_set.pairs) <= MOST_PAIRS, where
    for pair in pair_set.pairs:
        for side in (pair.term, pair.definition):
            assert side.text or side.picture or side.sound, where
            assert "\x00" not in side.text, where
            side.text.encode()
    pair_set.title.encode()
