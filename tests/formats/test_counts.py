"""A file is decoded, parsed and laid out once, however many formats are asked about it."""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.formats import file_head, read_any, read_source, registry
from game.formats.common.table import layout
from game.formats.common.tree import xml
from game.formats.source import Source
from game.formats.table import Choices
from tests.formats.sampled import folder_of, samples

CSV = b"term;definition\n" + b"".join(b"word %d;meaning %d\n" % (n, n) for n in range(200))


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each of these is called, wherever it was imported."""
    counted: Counter[str] = Counter()
    registry.formats()
    for home, name in (
        (file_head, "decode"),
        (layout, "make_table"),
        (xml, "parse_xml"),
        (xml, "_build"),
    ):
        _count(monkeypatch, getattr(home, name), name, counted)
    return counted


def _count(
    monkeypatch: pytest.MonkeyPatch, real: Callable[..., Any], name: str, counted: Counter[str]
) -> None:

    def counting(*args: Any, **more: Any) -> Any:
        counted[name] += 1
        return real(*args, **more)

    for module in [each for each in sys.modules if each.startswith("game.formats")]:
        if getattr(sys.modules[module], name, None) is real:
            monkeypatch.setattr(sys.modules[module], name, counting)


@pytest.mark.parametrize("name", ["words.csv", "words.txt", "pasted text"])
def test_a_csv_is_decoded_once_and_its_table_is_made_once(counts: Counter[str], name: str) -> None:
    reading = read_source(Source(CSV, name))
    assert reading.pair_set is not None
    assert reading.table is not None
    assert len(reading.pair_set.pairs) == len(reading.table.rows) == 200
    assert (counts["decode"], counts["make_table"]) == (1, 1)


def test_a_long_csv_is_decoded_once_after_its_beginning(counts: Counter[str]) -> None:
    reading = read_source(Source(CSV * 30, "words.csv"))
    assert reading.pair_set is not None
    assert (counts["decode"], counts["make_table"]) == (2, 1)


def test_other_choices_decode_nothing_again(counts: Counter[str]) -> None:
    source = Source(CSV, "words.csv")
    for choices in (Choices(), Choices(term=1, definition=0), Choices(header=False)):
        assert read_source(source, choices).pair_set is not None
    assert (counts["decode"], counts["make_table"]) == (1, 3)


def test_a_kvtml_is_parsed_once_and_its_table_is_made_once(counts: Counter[str]) -> None:
    reading = read_source(Source(dict(samples())["parley.kvtml"], "parley.kvtml"))
    assert reading.table is not None
    assert (counts["parse_xml"], counts["_build"], counts["make_table"]) == (1, 1, 1)


def test_every_sample_is_decoded_and_parsed_once(counts: Counter[str]) -> None:
    for name, data in samples():
        counts.clear()
        assert read_source(Source(data, name, folder_of(name))).pair_set is not None
        assert counts["make_table"] <= 1, name
        assert counts["parse_xml"] <= max(1, _parts(data)), name
        assert counts["decode"] <= 1 + 2 * data.startswith(b"PK"), name


def _parts(data: bytes) -> int:
    """The number of parts in a document that are XML."""
    return (data.count(b".xml") + data.count(b".rels")) // 2


def test_a_pair_file_is_decoded_once(counts: Counter[str], tmp_path: Path) -> None:
    path = tmp_path / "animals.yaml"
    path.write_bytes(b"pairs:\n- dog: perro\n- cat: gato\n")
    assert read_any(path)[0] is not None
    assert counts["decode"] == 1


@pytest.mark.parametrize("name", ["book.xlsx", "page.html", "set.apkg", "glossary.json"])
def test_no_reader_keeps_the_bytes_of_a_file(name: str) -> None:
    class Bytes(bytes):
        """Bytes that can be looked for."""

    data = Bytes(dict(samples())[name])
    assert read_source(Source(data, name)).pair_set is not None
    del data
    gc.collect()
    assert not [one for one in gc.get_objects() if type(one).__name__ == "Bytes"]
