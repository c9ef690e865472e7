"""Services: which settings are remembered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from game.core.settings import Settings
from game.records.records import Records
from tests import fakes


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
