"""Small files that mean very much: what is read of them is bounded, and what is not is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.formats import read_source
from tests.formats.sampled import samples
from tests.formats.sourced import source
from tests.formats.test_spreadsheet_hostile import row_of, sheet_of

WORDS = range(2_500)
HIDING = " ".join(f"{{{{c{word % 50 + 1}::w{word}}}}}" for word in WORDS)
BRACKETS = " ".join(f"[w{word}]" for word in WORDS)
NOTES = range(20)
REPEATING = {
    "x.txt": "#separator:tab\n#html:true\n" + "".join(f"{at} {HIDING}\tx\n" for at in NOTES),
    "x.yaml": "cards:\n" + "".join(f'  - text: "{at} {HIDING}"\n' for at in NOTES),
    "x.xml": "<openSM2sync>"
    + "".join(f'<log type="16"><text>{at} {BRACKETS}</text></log>' for at in NOTES)
    + "</openSM2sync>",
}
"""Twenty sentences with so many hidden words that each would be written fifty times."""


@pytest.mark.parametrize("name", REPEATING)
def test_a_long_sentence_is_not_written_again_for_all_that_it_hides(name: str) -> None:
    reading = read_source(source(REPEATING[name], name))
    assert reading.pair_set is not None
    assert 20 < len(reading.pair_set.pairs) < 300
    assert [each.cure for each in reading.problems if "hidden words were left out" in each.problem]


def test_marked_words_of_a_note_are_gaps_as_long_as_their_sentences_are_not_too_many() -> None:
    marked = " ".join(f"==w{word}==" for word in range(50))
    long = "".join(f"{marked} {'la casa ' * 1_200}{at}\n\n" for at in range(40))
    reading = read_source(source(f"#flashcards\n\n{long}", "x.md"))
    assert reading.pair_set is not None
    assert 200 < len(reading.pair_set.pairs) < 450


# ---------------------------------------------------------------------- memory

LETTERS = 1_000_000
MOST_MB = 30
GREEDY = {
    "a line of stars": ("labels.md", 7, "*"),
    "a line of dashes": ("labels.md", 7, "- "),
    "quotation marks": ("anki.txt", 4, '"'),
    "escaped quotation marks": ("set.json", 9, '\\"'),
    "remarks": ("set.json", 9, "/**/"),
    "braces": ("moodle.xml", 5, "\\}"),
    "tags": ("spaced.md", 3, "#a "),
    "items within items": ("native.yaml", 3, "- "),
}
"""What a pattern might keep a way back for, at each of a million places: in which line of what."""


OWN = Path("/proc/self")


@contextmanager
def memory() -> Iterator[list[float]]:
    """Give a list that gets the megabytes by which this process was larger meanwhile, at most."""
    grown: list[float] = []
    (OWN / "clear_refs").write_text("5", encoding="ascii")
    before = _peak()
    yield grown
    grown.append(_peak() - before)


def _peak() -> float:
    status = (OWN / "status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1000


@pytest.mark.skipif(not (OWN / "clear_refs").exists(), reason="only Linux tells a peak anew")
@pytest.mark.parametrize("case", GREEDY)
def test_a_sign_that_comes_a_million_times_takes_no_memory_for_each(case: str) -> None:
    name, at, sign = GREEDY[case]
    lines = dict(samples())[name].decode().split("\n")
    long = "\n".join([*lines[:at], sign * (LETTERS // len(sign)), *lines[at:]])
    read_source(source("\n".join(lines), name))  # what is loaded for the first stays
    with memory() as grown:
        read_source(source(long, name))
    assert grown[0] < MOST_MB


@pytest.mark.skipif(not (OWN / "clear_refs").exists(), reason="only Linux tells a peak anew")
def test_a_sheet_that_is_formatted_to_the_bottom_takes_no_memory_for_each_row() -> None:
    workbook = sheet_of(row_of("a", "b") + "<row/>" * 300_000)
    read_source(source(sheet_of(row_of("a", "b")), "x.xlsx"))  # what is loaded for the first stays
    with memory() as grown:
        read_source(source(workbook, "x.xlsx"))
    assert grown[0] < MOST_MB


# ---------------------------------------------------------------------- time

ENDLESS = {
    "an answer of GIFT": ("gift.gift", "x {=a} {" + "a" * 300_000),
    "a bold word": ("labels.md", "**Pregunta**" + " " * 300_000 + "x"),
    "a fence": ("spaced.md", "```" + " " * 300_000 + "!"),
}


@pytest.mark.parametrize("case", ENDLESS)
def test_what_begins_and_never_ends_is_looked_at_once(case: str) -> None:
    """Where each place were tried with each end, this would take minutes."""
    name, line = ENDLESS[case]
    lines = dict(samples())[name].decode().split("\n")
    reading = read_source(source("\n".join([*lines, "", line]), name))
    assert reading.pair_set or reading.problems
