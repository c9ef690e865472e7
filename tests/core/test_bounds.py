"""What a text may not begin or end with is the same wherever it comes from."""

from __future__ import annotations

from game.core.bounds import bare
from game.core.pair_set import Side
from game.core.sheet import Sheet
from game.formats import read_source
from game.formats.common.report.collector import PairCollector
from game.formats.source import pasted_source


def test_white_space_seen_and_unseen_goes_from_both_ends() -> None:
    assert bare("\u200b\ufeff \t two words\u3000\x85\r\n") == "two words"


def test_a_table_a_pair_file_and_the_editor_keep_the_same_of_a_text() -> None:
    text = "\u202fun mot\u200c"
    for file in (f"{text}\tword\nautre\tother\n", f"pairs:\n  - [{text}, word]\n"):
        found = read_source(pasted_source(file)).pair_set
        assert found is not None
        assert found.pairs[0].term.text == "un mot"
    sheet = Sheet().put(0, "term", text).put(0, "definition", "word")
    assert sheet.pair_set().pairs[0].term.text == "un mot"


def test_line_ends_of_any_kind_are_line_ends_after_an_import() -> None:
    collector = PairCollector("words.txt")
    collector.add(Side("one\x85two\u2028three\r\nfour"), Side("x"))
    assert collector.pairs[0].term.text == "one\ntwo\nthree\nfour"
