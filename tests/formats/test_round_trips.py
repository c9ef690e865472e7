"""What is written in each format reads back as what that format can carry."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core.bounds import bare
from game.core.pair_set import Pair, PairSet, Side
from game.formats import read_source
from game.formats.problems import Problem
from game.formats.registry import Writing, writers
from game.formats.source import Source
from game.formats.table import AS_FOUND, Choices
from tests.formats.sampled import DOT, SET

WHOLE = ("parejas", "csv", "json", "gift", "moodle-xml", "kvtml")
"""Formats that keep texts to the letter; the others may change white space at will."""
ONE_LINE = ("tsv",)
"""Formats in which a text is one line."""
WITH_HINTS = ("parejas", "json", "h5p", "csv", "kvtml")
WITHOUT_HEADER = ("tsv",)
"""Formats that cannot say that their first row is a pair, however much it looks like headings."""
TWICE = re.compile("[Â-ô][\x80-¿ŒœŠšŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]")
"""Letters as they stand where UTF-8 was taken for Windows-1252: readers mend them, and say so."""
WRITTEN = {member.NAME: member for member in writers()}
NAMES = list(WRITTEN)
WITH_PICTURES = [name for name in NAMES if WRITTEN[name].CARRIES.wordless != "none"]

letters = st.characters(exclude_categories=["Cs", "Cc", "Cf", "Cn", "Co", "Zl", "Zp"])
signs = st.sampled_from(list("ab1:#-\"'\\ \n;,@`%&*!|>[]{}=~?<$/_^.ñ漢ع😀"))
texts = (
    st.text(st.one_of(letters, signs), min_size=1, max_size=30)
    .map(bare)
    .filter(lambda text: text.strip() and not TWICE.search(text))
)
sides = texts.map(Side)
pairs = st.lists(st.builds(Pair, sides, sides), min_size=2, max_size=6).map(tuple)
sets = st.builds(PairSet, title=st.just("Título"), pairs=pairs)


def again(member: Writing, pair_set: PairSet) -> tuple[PairSet | None, tuple[Problem, ...]]:
    """Written, and read by whichever format is surest of it; that has to be the same one."""
    data, _problems = member.write(pair_set)
    choices = Choices(header=False) if member.NAME in WITHOUT_HEADER else AS_FOUND
    reading = read_source(Source(data, f"x{member.EXTENSIONS[0]}"), choices)
    assert reading.format == member.NAME, reading.problems
    return reading.pair_set, reading.problems


def both(name: str, found: PairSet | None) -> list[tuple[str, str]]:
    """The texts of all pairs, as far as the format `name` can keep them."""
    kept = (lambda text: text) if name in WHOLE else (lambda text: " ".join(text.split()))
    return [(kept(p.term.text), kept(p.definition.text)) for p in found.pairs] if found else []


@pytest.mark.parametrize("name", NAMES)
def test_an_ordinary_set_comes_back_whole(name: str) -> None:
    found, _problems = again(WRITTEN[name], SET)
    assert found is not None
    assert both(name, found) == both(name, SET)


@pytest.mark.parametrize("name", [name for name in NAMES if name in WITH_HINTS])
def test_hints_come_back_where_there_is_room_for_them(name: str) -> None:
    found, _problems = again(WRITTEN[name], SET)
    assert found is not None
    assert [pair.hint for pair in found.pairs] == [pair.hint for pair in SET.pairs]


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(pair_set=sets)
def test_any_texts_come_back(name: str, pair_set: PairSet) -> None:
    found, _problems = again(WRITTEN[name], pair_set)
    assert both(name, found) == both(name, pair_set)


@pytest.mark.parametrize("name", NAMES)
def test_what_a_pair_accepts_comes_back_or_is_told(name: str) -> None:
    first, *others = SET.pairs
    accepts = (others[0].definition.text, others[1].definition.text)
    pair_set = replace(SET, pairs=(replace(first, accept=accepts), *others))
    found, _problems = again(WRITTEN[name], pair_set)
    assert found is not None
    told = [one for one in WRITTEN[name].write(pair_set)[1] if "What else 1 pair" in one.problem]
    carries = WRITTEN[name].CARRIES.accepted
    assert (found.pairs[0].accept, len(told)) == ((accepts, 0) if carries else ((), 1))


MEANT = ("def f(x):\n    return  x", "Tyger Tyger,\n  burning bright\n\nIn the", "a\tb")


@pytest.mark.parametrize("text", MEANT)
@pytest.mark.parametrize("name", [name for name in NAMES if name not in ONE_LINE])
def test_space_that_means_something_comes_back(name: str, text: str) -> None:
    pair_set = replace(SET, pairs=(Pair(Side(text), Side("x")), Pair(Side("y"), Side(text))))
    found, _problems = again(WRITTEN[name], pair_set)
    assert found is not None
    assert [found.pairs[0].term.text, found.pairs[1].definition.text] == [text, text]


@pytest.mark.parametrize("text", [*MEANT, "&eacute; $x$", "<b>x</b>"])
@pytest.mark.parametrize(
    "name", [name for name in NAMES if WRITTEN[name].CARRIES.wordless != "none"]
)
def test_so_it_does_beside_a_picture(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(DOT)
    term = Side(text, str(tmp_path / "a.png"))
    data, _problems = WRITTEN[name].write(replace(SET, pairs=(Pair(term, Side("x")), *SET.pairs)))
    kept = Source(data, f"x{WRITTEN[name].EXTENSIONS[0]}", tmp_path)
    found = read_source(kept).pair_set
    assert found is not None
    assert (found.pairs[0].term.text, bool(found.pairs[0].term.picture)) == (text, True)


@pytest.mark.parametrize("name", ONE_LINE)
def test_lines_that_become_one_are_told(name: str) -> None:
    pair_set = replace(SET, pairs=(Pair(Side("a\nb"), Side("x")), *SET.pairs))
    _data, problems = WRITTEN[name].write(pair_set)
    assert any("several lines" in problem.problem for problem in problems)


ODD = (
    *("&amp;", "&#00;", "&eacute;", "&lt;b&gt;", "<b>x</b>", "<img src='a.png'>", "[sound:a.mp3]"),
    *("§§", "§§x§§", "$$x$$", "\\(x\\)", "{{c1::x}}", "__init__", "__0__", "**x**", "==x=="),
    *("a -> b", "::x::", "=%50%x", "~x", "{x}", "# x", "// x", "[html]x", "=1+1", "- x", "x  y"),
)


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("name", NAMES)
def test_signs_that_mean_something_elsewhere_come_back(name: str, text: str) -> None:
    pair_set = replace(SET, pairs=(Pair(Side(text), Side("x")), Pair(Side("y"), Side(text))))
    found, _problems = again(WRITTEN[name], pair_set)
    assert found is not None
    assert [found.pairs[0].term.text, found.pairs[1].definition.text] == [text, text]


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("name", NAMES)
def test_so_do_they_in_hints_notes_and_distractors(name: str, text: str) -> None:
    carries = WRITTEN[name].CARRIES
    pairs = (Pair(Side("a"), Side("b"), f"1 {text}", f"2 {text}"), Pair(Side("y"), Side("x")))
    pair_set = replace(SET, pairs=pairs, distractors=(Side(f"3 {text}"),))
    found, _problems = again(WRITTEN[name], pair_set)
    assert found is not None
    assert found.pairs[0].hint == (f"1 {text}" if carries.hints else "")
    assert found.pairs[0].note == (f"2 {text}" if carries.notes else "")
    assert found.distractors == (pair_set.distractors if carries.distractors else ())


@pytest.mark.parametrize("name", NAMES)
def test_what_cannot_be_carried_is_told(name: str, tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(DOT)
    member = WRITTEN[name]
    first = Pair(Side("punto"), Side("dot", str(picture)), "redondo")
    pair_set = replace(SET, pairs=(first, *SET.pairs))
    data, problems = member.write(pair_set)
    found = read_source(Source(data, f"x{member.EXTENSIONS[0]}", tmp_path)).pair_set
    assert found is not None
    kept = any(pair.term.picture or pair.definition.picture for pair in found.pairs)
    hinted = any(pair.hint for pair in found.pairs)
    lost = int(not kept) + int(not hinted) + int(not found.distractors)
    assert len(problems) >= lost
    assert all((p.severity, p.file, p.line) == ("warning", "", 0) for p in problems)
