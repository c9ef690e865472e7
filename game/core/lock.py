"""The teacher's lock: a code is kept as a salted hash, from which nobody can read it."""

from __future__ import annotations

import hashlib
import hmac

_ROUNDS = 100_000


def lock_of(code: str, salt: bytes) -> str:
    """Return what is kept of a code: the salt and the hash, in hexadecimal digits."""
    made = hashlib.pbkdf2_hmac("sha256", code.encode("utf-8", "replace"), salt, _ROUNDS)
    return f"{salt.hex()}:{made.hex()}"


def opens(lock: str, code: str) -> bool:
    """Return True if this is the code of the lock; one that is damaged cannot be opened."""
    salt, _colon, _made = lock.partition(":")
    try:
        return hmac.compare_digest(lock, lock_of(code, bytes.fromhex(salt)))
    except (ValueError, TypeError):
        return False
