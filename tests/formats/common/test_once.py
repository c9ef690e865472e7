"""What is found out about a source: once, and gone with it."""

from __future__ import annotations

import gc

import pytest

from game.formats import registry
from game.formats.common.once import once
from game.formats.source import Source
from tests.formats.sampled import samples


def test_a_source_is_looked_through_once_and_nothing_is_kept_of_it() -> None:
    looked: list[bytes] = []

    @once
    def look(source: Source) -> int:
        looked.append(source.data)
        return len(looked)

    one, other = Source(b"a", "x"), Source(b"b", "x")
    assert (look(one), look(one), look(other), look(one)) == (1, 1, 2, 1)
    del one
    gc.collect()
    assert look(Source(b"a", "x")) == 3


@pytest.mark.parametrize("name", ["book.xlsx", "page.html", "set.apkg", "glossary.json"])
def test_no_reader_keeps_the_bytes_of_a_file(name: str) -> None:
    class Bytes(bytes):
        """Bytes that can be looked for."""

    data = Bytes(dict(samples())[name])
    member = registry.best_match(data, name)
    assert member is not None
    member.read(Source(data, name))
    del data
    gc.collect()
    assert not [one for one in gc.get_objects() if type(one).__name__ == "Bytes"]
