"""What commands print of texts that others wrote: all of it can be read, none of it is obeyed."""

from __future__ import annotations

import unicodedata
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.formats.problems import Problem
from game.tools.reporting import report_problems
from game.tools.terminal import printable, width

FAMILY = "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}"


@pytest.mark.parametrize(
    "text",
    [
        FAMILY,
        "نمی\u200cخواهم",
        "क्\u200dष",
        "❤\ufe0f",
        "10\u00a0000",
        "全角\u3000空白",
        "\N{WAVING BLACK FLAG}\U000e0067\U000e0062\U000e007f",
        "\U0001fae9",
    ],
)
def test_what_joins_and_what_is_new_stays(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("one\ntwo\tthree\r\nfour", "one two three four"),
        ("\x1b[2Jgone", "\ufffd[2Jgone"),
        ("\x9b2J\x07", "\ufffd2J\ufffd"),
        ("\udcff", "\ufffd"),
        ("a\u202eb\u2066c", "abc"),
        ("Wirt\u00adschaft", "Wirtschaft"),
    ],
)
def test_what_a_terminal_would_obey_is_gone(text: str, printed: str) -> None:
    assert printable(text) == printed


@given(st.text(st.characters(codec=None)))
def test_what_is_printed_is_one_line_that_can_be_encoded_and_orders_nothing(text: str) -> None:
    printed = printable(text)
    printed.encode()
    assert len(printed.splitlines()) <= 1
    assert not any(unicodedata.category(sign) == "Cc" for sign in printed)


def test_joiners_and_accents_take_no_columns() -> None:
    assert width("e\u0301") == 1
    assert width("نمی\u200cخواهم") == 8
    assert width(FAMILY) == 6
    assert width("日本") == 4


def test_problems_are_printed_so_too() -> None:
    out = StringIO()
    report_problems([Problem("a\x1b.csv", 3, "“\x1b]0;x” is empty", "write it", "warning")], out)
    assert "\x1b" not in out.getvalue()
    assert "a\ufffd.csv:3: " in out.getvalue()
