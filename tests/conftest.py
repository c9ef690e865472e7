"""What holds for all tests: a home and a language of their own; nothing is skipped in earnest."""

from __future__ import annotations

import os
import site
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from game import words

HOMES = count()

# A busy computer is no fault of what is tested.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def home(_homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that is not there yet: no slip of a test, or of a program that it starts, reaches
    what the user of this computer has."""
    # Modules that were installed for this user alone are still found.
    monkeypatch.setenv("PYTHONUSERBASE", site.getuserbase())
    folder = _homes / str(next(HOMES))
    for name in [name for name in os.environ if name.startswith("XDG_") and "_DIR" not in name]:
        monkeypatch.delenv(name)
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder))
    for name in ("DOCUMENTS", "DOWNLOAD", "DESKTOP"):
        monkeypatch.delenv(f"XDG_{name}_DIR", raising=False)
    monkeypatch.setenv("MATCHING_PAIRS_HOME", str(folder / "data"))
    return folder


@pytest.fixture(autouse=True)
def _same_language() -> Iterator[None]:
    before = words.language()
    yield
    if words.language() != before:
        words.use(before)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A skipped test is a failed one where PAREJAS_NO_SKIPS is set: there, all must be tried."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("PAREJAS_NO_SKIPS"):
        why = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome, report.longrepr = "failed", f"PAREJAS_NO_SKIPS is set, and this was: {why}"
    return report
