"""Alternatives: what else a file may mean, each with its first pairs, the likeliest first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.pair_set import PairSet
from game.formats import read_source
from game.formats.alternatives import MOST, Alternative, alternatives
from game.formats.alternatives.doubts import doubts
from game.formats.common.table.layout import make_table
from game.formats.source import Source, pasted_source
from game.formats.table import Choices, Row
from tests.formats.sourced import source as sourced
from tests.formats.test_anki_templates import deck

TREES = "Árbol\tFruto\tAltura\nroble\tbellota\t30 m\npino\tpiña\t25 m\nhaya\thayuco\t35 m\n"


def others(text: str, choices: Choices | None = None) -> list[Alternative]:
    return others_of(pasted_source(text), choices)


def others_of(source: Source, choices: Choices | None = None) -> list[Alternative]:
    given = choices or Choices()
    return list(alternatives(source, read_source(source, given), given))


def texts(found: PairSet | None) -> list[tuple[str, str]]:
    return [(p.term.text, p.definition.text) for p in found.pairs] if found else []


def said(text: str) -> list[str]:
    return [other.said for other in others(text)]


def test_the_next_columns_are_offered_by_their_names() -> None:
    first = others(TREES)[0]
    assert first.said == "Columns: Árbol → Altura"
    assert texts(first.after)[0] == ("roble", "30 m")
    assert texts(first.before)[0] == ("roble", "bellota")


def test_headings_in_doubt_come_first() -> None:
    first = others("front\tback\nwet\tdry\nrich\tpoor\nhot\tcold\n")[0]
    assert first.said == "The first row is a pair"
    assert texts(first.after)[0] == ("front", "back")
    assert doubts(read_source(pasted_source("front\tback\nwet\tdry\n")))["header"]


def test_another_separator_is_offered_where_it_cuts_as_well() -> None:
    [other] = [
        o for o in others("sol, luz - sun\nluna - moon\nmar, agua - sea\n") if o.choices.delimiter
    ]
    assert other.said == "Between the sides: Comma ,"
    assert ("sol", "luz - sun") in texts(other.after)


def test_two_encodings_are_seen_by_the_lines_in_which_they_differ() -> None:
    rows = [f"word {n},palabra {n}\n" for n in range(90)]
    source = Source("".join([*rows, "boy,niño\nyear,año\n"]).encode("cp1252"), "a.csv")
    other = next(o for o in others_of(source) if o.choices.encoding)
    assert texts(other.before) == [("boy", "niño"), ("year", "año")]
    assert texts(other.after) != texts(other.before)
    assert "Letters of" in other.said


def test_no_two_readings_have_the_same_pairs_and_none_is_only_swapped() -> None:
    found = others(TREES)
    contents = [frozenset(frozenset(pair) for pair in texts(other.after)) for other in found]
    now = frozenset(frozenset(pair) for pair in texts(read_source(pasted_source(TREES)).pair_set))
    assert len({now, *contents}) == len(found) + 1


def test_what_was_taken_offers_the_first_reading_again() -> None:
    taken = others(TREES)[0]
    again = others(TREES, taken.choices)
    assert [texts(o.after)[0] for o in again if o.said == "Columns: Árbol → Fruto"] == [
        ("roble", "bellota")
    ]


@pytest.mark.parametrize("columns", [3, 30])
def test_there_are_never_very_many(columns: int) -> None:
    row = "\t".join(f"w{n}{{i}}" for n in range(columns)) + "\n"
    assert len(others("".join(row.format(i=i) for i in range(9)))) <= MOST


def test_of_a_long_text_only_the_beginning_is_read() -> None:
    rows = "".join(f"tree {n}\tárbol {n}\tgroup {n}\n" for n in range(9000))
    first = others(rows)[0]
    assert not first.whole
    assert len(first.after.pairs) < 100


def test_swapped_sides_are_named_as_they_are_seen() -> None:
    other = others(TREES, Choices(swap=True))[0]
    assert other.said == "Columns: Altura → Árbol"
    assert texts(other.after)[0] == ("30 m", "roble")
    assert replace(other.choices, term=None, definition=None) == Choices(swap=True)


def test_of_a_table_only_the_rows_that_are_wanted_are_made() -> None:
    rows = [Row(n, (f"tree {n}", f"árbol {n}")) for n in range(1, 900)]
    table = make_table(rows, Choices(most=60))
    assert table is not None
    assert len(table.rows) == 60


def test_a_text_that_gave_no_pairs_is_offered_in_another_format() -> None:
    source = Source(b"uno | one\ndos | two\ntres | three\n", "a.txt")
    wrong = Choices(delimiter=";")
    assert read_source(source, wrong).pair_set is None
    assert texts(others_of(source, wrong)[0].after)[0] == ("uno", "one")


def test_card_types_and_sheets_are_named_as_they_are() -> None:
    page = (
        "<table><caption>Ríos</caption><tr><td>Ebro</td><td>mar</td></tr><tr><td>Tajo</td><td>océano"
        "</td></tr></table><table><caption>Montes</caption><tr><td>Teide</td><td>Tenerife</td></tr>"
        "<tr><td>Aneto</td><td>Huesca</td></tr></table>"
    )
    source = Source(f"<html><body>{page}</body></html>".encode(), "a.html")
    assert "Part: Montes" in [other.said for other in others_of(source)]


def test_the_other_card_types_of_a_deck_are_offered() -> None:
    cards = [("{{Río}}", "{{País}}"), ("{{Río}}", "{{Largo}}")]
    data = deck("Río|País|Largo", cards, "Po|Italia|652", "Ebro|España|930", "Rin|Alemania|1233")
    found = {other.said: texts(other.after) for other in others_of(sourced(data, "rivers.apkg"))}
    assert found["Card type: Card 2"][0] == ("Po", "652")
