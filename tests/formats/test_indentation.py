"""Spaces that begin a line: code and verse keep them on the way in and on the way out again."""

from __future__ import annotations

import pytest

from game.core.pair_set import Pair, PairSet, Side
from game.formats import read_source
from game.formats.common.markup.html_text import escape_html, plain
from game.formats.registry import Writing, writers
from tests.formats.reading import words
from tests.formats.sourced import source

CODE = "while left:\n    take()\n    if done:\n        stop()\nleave()"
ON_ONE_LINE = ("tsv",)
"""Formats that write all of a text on one line, and say so."""


@pytest.mark.parametrize(
    "html",
    [
        f"<pre>{CODE}</pre>",
        f"<pre><code>{CODE}</code></pre>".replace("    ", "\t"),
        f'<div style="font-size: 9pt; white-space: pre-wrap"><div></div>{CODE}</div>',
        f"<p>{CODE}</p>".replace("\n", "<br>").replace("  ", "&nbsp; "),
        f"<code>{CODE}</code>".replace("\n", "<br>\n").replace(" ", "&nbsp;"),
        "".join(f"<div>{line}</div>" for line in CODE.split("\n")).replace("  ", "&#160;\u00a0"),
        f"<pre>  {CODE}</pre>".replace("\n", "\n  "),
    ],
)
def test_html_keeps_spaces_that_are_seen(html: str) -> None:
    assert plain(html) == CODE


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<div>a</div>\n    <div>b</div>", "a\nb"),
        ("<p>one\n    two</p>", "one two"),
        ("a<br>&nbsp;b", "a\nb"),
        ("a&nbsp; b", "a b"),
        ("<pre>a</pre>\n   <p>b</p>", "a\nb"),
        ("<pre>a   b\n</pre>   c", "a b\nc"),
    ],
)
def test_other_spaces_mean_nothing(html: str, text: str) -> None:
    assert plain(html) == text


def test_what_is_escaped_is_read_back() -> None:
    assert plain(escape_html(CODE)) == CODE
    assert plain(escape_html("a\n\tb")) == "a\n    b"


@pytest.mark.parametrize("member", writers(), ids=lambda member: member.NAME)
def test_every_written_format_brings_it_back(member: Writing) -> None:
    pair_set = PairSet("Code", (Pair(Side("loop"), Side(CODE)), Pair(Side("end"), Side("stop"))))
    data, problems = member.write(pair_set)
    if member.NAME in ON_ONE_LINE:
        assert any("several lines" in problem.problem for problem in problems)
        return
    found = read_source(source(data, f"x{member.EXTENSIONS[0]}")).pair_set
    assert words(found) == [("loop", CODE), ("end", "stop")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f'#separator:tab\n#html:false\nloop\t"{CODE}"\n', "a.txt"),
        (f"## Front\nloop\n## Back\n```python\n{CODE}\n```\n", "a.md"),
        (f"Q: loop\nA: see\n```\n{CODE}\n```\n\nQ: end\nA: stop\n", "a.md"),
        (f"loop\n?\n```\n{CODE}\n```\n", "a.md"),
        (
            "| a | b |\n|---|---|\n| loop | " + CODE.replace("\n", "<br>").replace("  ", "&nbsp; "),
            "a.md",
        ),
    ],
)
def test_texts_of_other_programs_keep_it(text: str, name: str) -> None:
    (term, definition), *_others = words(read_source(source(text, name)).pair_set)
    assert term == "loop"
    assert definition.removeprefix("see\n") == CODE
