"""What holds for all tests: a home, a language and temporary files of their own, and a stage."""

from __future__ import annotations

import os
import site
import tempfile
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from game import words

if TYPE_CHECKING:
    from tests.stage import Stage

HOMES = count()

# A busy computer is no fault of what is tested.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Return one process more than there are processors: tests in a window wait a good deal."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that look at one scene beside each other, in one process: it is made once."""
    for item in items:
        if scene := _scene(item):
            item.add_marker(pytest.mark.xdist_group(f"scene {scene}"))
    items.sort(key=_scene)


def _scene(item: pytest.Item) -> str:
    """Return the scene of tests/scenes.py that a test looks at; "" when it looks at none."""
    call = getattr(item, "callspec", None)
    scene = call.params.get("scene") if call is not None else None
    return scene if isinstance(scene, str) else ""


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(scope="session", autouse=True)
def _temporary(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Temporary files lie among those of pytest, which go with it: also those of programs that
    a test kills. What Python compiles of a program lies there too, so that it starts at once."""
    folder = str(tmp_path_factory.mktemp("temporary"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", folder)
        for name in ("TMPDIR", "TEMP", "TMP"):
            patch.setenv(name, folder)
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        patch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path_factory.mktemp("bytecode")))
        yield


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


@pytest.fixture
def spoken() -> str:
    """The language that the program speaks on the stage `at`."""
    return "en"


@pytest.fixture
def at(tmp_path: Path, spoken: str) -> Iterator[Stage]:
    """Real services with sets, records and fonts, in a folder of the test's own."""
    from game.core.settings import Settings
    from tests.stage import stage
    from tests.views import MEASURE, SIZE

    made = stage(tmp_path, SIZE, Settings(spoken, motion=False), MEASURE)
    yield made
    made.services.records.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A skipped test is a failed one where PAREJAS_NO_SKIPS is set: there, all must be tried."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("PAREJAS_NO_SKIPS"):
        why = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome, report.longrepr = "failed", f"PAREJAS_NO_SKIPS is set, and this was: {why}"
    return report
