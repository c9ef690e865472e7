"""What holds for all tests: each leaves the language as it was; nothing is skipped in earnest."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator

import pytest

from game import words


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
