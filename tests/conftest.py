"""A skipped test is a failed one where PAREJAS_NO_SKIPS is set: there, everything must be tried."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("PAREJAS_NO_SKIPS"):
        why = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome, report.longrepr = "failed", f"PAREJAS_NO_SKIPS is set, and this was: {why}"
    return report
