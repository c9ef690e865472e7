"""Services: which settings are remembered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from game.core.settings import Settings
from game.records.records import Records
from tests import fakes
from tests.fakes import FakeRecords


def test_what_the_command_line_says_is_not_remembered_but_what_is_changed_later_is(
    tmp_path: Path,
) -> None:
    records = Records.open(tmp_path, lambda: datetime(2026, 1, 1, tzinfo=UTC))
    kept = records.settings.load()
    services = fakes.services(records=records, settings=replace(kept, theme="dark", mute=True))
    services.remembered = kept
    services.keep(replace(services.settings, nickname="Ana"))
    assert services.settings == Settings(theme="dark", mute=True, nickname="Ana")
    assert records.settings.load() == Settings(nickname="Ana")
    services.keep(replace(services.settings, mute=False))
    services.keep(replace(services.settings, mute=True))
    assert records.settings.load() == Settings(nickname="Ana", mute=True)


@pytest.mark.parametrize("unlocked", [False, True])
def test_what_pupils_change_by_a_key_is_not_remembered_and_what_they_play_is(
    *, unlocked: bool
) -> None:
    records, kept = FakeRecords(), Settings(lock="a lock")
    services = fakes.services(records=records, settings=kept)
    services.unlocked = unlocked
    changed = replace(kept, text_scale=1.3, mute=True, fullscreen=True, nickname="Ana")
    services.keep(changed)
    assert services.settings == changed
    assert records.settings.saved[-1] == (changed if unlocked else replace(kept, nickname="Ana"))


def test_a_teacher_saves_what_is_changed_after_the_code_and_nothing_of_before() -> None:
    records, kept = FakeRecords(), Settings(lock="a lock")
    services = fakes.services(records=records, settings=kept)
    services.keep(replace(services.settings, text_scale=2.0))
    services.unlocked = True
    services.keep(replace(services.settings, theme="dark"))
    assert records.settings.saved[-1] == replace(kept, theme="dark")
