"""A thousand damaged pair files: each plays or names file, line and cure; none raises."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from game.formats.native import read_bytes
from game.places import STARTER_SETS

PATH = Path("/nowhere/damaged.yaml")
MOST_SECONDS = 1.0
"""Of the processor's time, so that a busy computer does not count; far above what it takes."""
MANY = "title: Many\npairs:\n" + "".join(f"  - t{n}: d{n}\n" for n in range(300))
SOURCES = [path.read_bytes() for path in sorted(STARTER_SETS.glob("*.yaml"))] + [MANY.encode()]
SPLINTERS = [
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\t", b": ", b"- ", b'"', b"'", b"[", b"{", b"}",
    b"&a ", b"*a", b"!!x ", b"#", b"|", b">", b"%", b"@", b"---\n", b"...\n", b"? ", b"\r", b"\n",
    b"\x85", b"\xe2\x80\xa8", b"\xc3", b"\xf0\x9f", b"[[[[[[[[[[[[[[[[[[[[", b"- " * 50,
    b"a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", b"<<: *a\n", b"pairs:\n", b"term:\n",
]  # fmt: skip
ENCODINGS = ["utf-16", "utf-16-le", "utf-32", "cp1252", "cp500", "utf-7", "shift_jis"]


def mutated(chance: random.Random) -> bytes:
    data = bytearray(chance.choice(SOURCES))
    for _ in range(chance.choice([1, 1, 2, 5, 40])):
        at, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
        kind = chance.randrange(6)
        if kind == 0:
            del data[at : min(end, at + chance.choice([1, 3, 60, 4000]))]
        elif kind == 1:
            data[at:at] = chance.choice(SPLINTERS)
        elif kind == 2 and at < len(data):
            data[at] = chance.randrange(256)
        elif kind == 3:
            data[at:end] = data[at:end][::-1] if end - at < 30 else data[at:end]
        elif kind == 4:
            data[at:at] = data[at : at + 200]
        elif kind == 5:
            data = bytearray(
                bytes(data).replace(b"  - ", chance.choice([b"\t- ", b" -", b"- "]), 3)
            )
    if chance.random() < 0.1:
        text = bytes(data).decode("utf-8", "replace")
        return text.encode(chance.choice(ENCODINGS), "replace")
    return bytes(data)


@pytest.mark.parametrize("hundred", range(10))
def test_a_damaged_file_plays_or_says_what_to_mend(hundred: int) -> None:
    for seed in range(hundred * 100, hundred * 100 + 100):
        data, began = mutated(random.Random(seed)), time.process_time()
        found, problems = read_bytes(data, PATH)
        assert time.process_time() - began < MOST_SECONDS, seed
        assert found or problems, seed
        for problem in problems:
            assert problem.file == str(PATH), seed
            assert problem.problem, seed
            assert problem.cure, seed
            assert problem.line > 0 or found is None, (seed, problem)
