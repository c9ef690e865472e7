"""The teacher's code: only the right one opens, and nobody can read it."""

from __future__ import annotations

import pytest

from game.core.lock import lock_of, opens


@pytest.mark.parametrize("code", ["1234", "ñandú 🦉", " "])
def test_the_code_opens_its_lock_and_no_other_does(code: str) -> None:
    lock = lock_of(code, b"salt")
    assert opens(lock, code)
    assert not opens(lock, code + "x")
    assert code not in lock
    assert lock != lock_of(code, b"other salt")


@pytest.mark.parametrize("lock", ["", ":", "xyz:12", "12", "12:"])
def test_a_damaged_lock_stays_shut(lock: str) -> None:
    assert not opens(lock, "1234")
