"""The teachers' guides: what they tell to write can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.formats.reading import read, words

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = ("pair-files.md", "archivos-de-pares.md")


def examples(name: str) -> list[str]:
    guide = (DOCS / name).read_text(encoding="utf-8")
    return re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)


@pytest.mark.parametrize("name", GUIDES)
def test_every_example_is_a_pair_file_or_the_head_of_one(name: str) -> None:
    for example in examples(name):
        head = example.startswith(("term_language", "distract"))
        found, problems = read(example + "pairs:\n  - [a, b]\n" if head else example)
        missing = [each for each in problems if "imag" in example]
        assert found or missing, example
        assert problems == missing, example


@pytest.mark.parametrize("name", GUIDES)
def test_every_accident_is_found_and_every_cure_plays(name: str) -> None:
    guide = (DOCS / name).read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([^|]*?)`(?: \(.*\))? \| .* \| `([^|]*)` \|$", guide, re.M)
    assert len(rows) == 10
    for wrong, cure in rows:
        assert read(in_a_file(wrong))[1], wrong
        found, problems = read(in_a_file(cure))
        assert not problems, cure
        assert len(words(found)) == 2


def in_a_file(line: str) -> str:
    """The line where it belongs in a pair, with a good pair after it."""
    if line.startswith("def"):
        line = f"- term: x\n    {line}"
    elif line.lstrip("- ").startswith("t"):
        line = f"{line if line.startswith('-') else '- ' + line}\n    definition: y"
    else:
        line = f"- {line}"
    return f"pairs:\n  {line}\n  - [good, pair]\n"
