"""What holds for the tests of commands: they speak English, whatever the computer does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game import words


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    before = words.language()
    words.use("en")
    yield
    words.use(before)
