"""The shelf's memory: whatever became of the file, the shelf starts and lists the sets."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from game.shelf import Shelf, cache_file

INF, NAN = float("inf"), float("nan")
ODD: list[Any] = [None, True, -1, 0.5, INF, NAN, "", "x", [], {}, [INF] * 4, 10**30]
SPLINTERS = [b"", b"null", b"[", b"}", b"\0", b"\xff", b'"', b"Infinity", b"9" * 5000, b"[" * 9999]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("one", "two", "three"):
        text = f"title: {name}\npairs:\n  - a: b\n  - c\n"
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    Shelf([tmp_path], tmp_path / "library.json").remember()
    return tmp_path


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every container with each of its keys, all the way down."""
    if not isinstance(value, dict | list):
        return []
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    return [(value, key) for key in keys] + [at for key in keys for at in _places(value[key])]


def _mutated(good: bytes, chance: random.Random) -> bytes:
    if chance.random() < 0.3:
        at, end = sorted(chance.randrange(len(good)) for _ in range(2))
        return good[:at] + chance.choice(SPLINTERS) + good[min(end, at + 20) :]
    memory = json.loads(good)
    for _ in range(chance.choice([1, 1, 2, 5])):
        into, key = chance.choice(_places(memory) or [([0], 0)])
        if chance.random() < 0.3:
            del into[key]
        else:
            into[key] = chance.choice(ODD)
    return json.dumps(memory).encode()


def test_whatever_the_memory_holds_the_shelf_lists_the_files(folder: Path) -> None:
    memory = folder / "library.json"
    good = memory.read_bytes()
    for seed in range(400):
        memory.write_bytes(_mutated(good, random.Random(seed)))
        shelf = Shelf([folder], memory)
        names = sorted(entry.path.name for entry in shelf.entries())
        assert names == ["one.yaml", "three.yaml", "two.yaml"], seed
        assert all(type(entry.pairs) is int for entry in shelf.entries()), seed
        shelf.remember()


@pytest.mark.parametrize(
    ("key", "value"),
    [("title", None), ("pairs", "x"), ("playable", 1), ("problems", [{}]), ("waiting", True)],
)
def test_a_memory_with_a_field_of_another_kind_is_not_believed(
    folder: Path, key: str, value: object
) -> None:
    memory = folder / "library.json"
    kept = json.loads(memory.read_text(encoding="utf-8"))
    assert len(cache_file.load(memory)) == 3
    kept["files"][1]["entry"][key] = value
    memory.write_text(json.dumps(kept), encoding="utf-8")
    assert cache_file.load(memory) == {}
