"""The commands `due` and `nickname`."""

from __future__ import annotations

import io
import json
from argparse import ArgumentParser, ArgumentTypeError
from dataclasses import replace
from datetime import UTC, date, timedelta
from pathlib import Path

import pytest

from game.core.pair_set import PairSet
from game.records.records import Records
from game.tools import due, nickname
from game.tools.arguments import day, filled
from tests.core.practised import words as set_of
from tests.records.made import START, Day, answer, finished
from tests.records.test_practice import TODAY, Calendar, practise


def printed(folder: Path, *options: str) -> str:
    parser, out = ArgumentParser(), io.StringIO()
    due.add_arguments(parser)
    args = parser.parse_args([*options, "--data", str(folder)])
    given = filled(due.DueOptions, args)
    assert due.main(given, out, Calendar(), UTC, folder / "starter") == 0
    return out.getvalue()


def about(folder: Path, *options: str, status: int = 0) -> str:
    parser, out = ArgumentParser(), io.StringIO()
    nickname.add_arguments(parser)
    args = parser.parse_args([*options, "--data", str(folder)])
    assert nickname.main(filled(nickname.NicknameOptions, args), out, Day()) == status
    return out.getvalue()


def write(folder: Path, name: str, pair_set: PairSet) -> None:
    (folder / "pairs").mkdir(parents=True, exist_ok=True)
    lines = (f"{pair.term.text}: {pair.definition.text}\n" for pair in pair_set.pairs)
    (folder / "pairs" / f"{name}.yaml").write_text("".join(lines), encoding="utf-8")


def practised(folder: Path) -> None:
    """Ana has practised six pairs of twelve and missed two of them, and played a game."""
    write(folder, "words", set_of(12))
    write(folder, "others", PairSet("others", set_of(30).pairs[20:]))
    records = Records.open(folder, Calendar())
    practise(records, set_of(6), TODAY, 0, 1)
    records.add(finished(records), 0, answer(1))
    records.star("ana", set_of(6).pairs[0].content_key, wanted=True)
    records.close()


def test_json_has_a_row_for_each_player_and_set(tmp_path: Path) -> None:
    practised(tmp_path)
    row = {"set": "words", "nickname": "Ana", "new": 6, "known": 6}
    assert json.loads(printed(tmp_path, "--json")) == [row | {"due_today": 0, "due_tomorrow": 2}]
    tomorrow = f"{TODAY + timedelta(days=1)}"
    ahead = json.loads(printed(tmp_path, "ÁNA", "--json", "--today", tomorrow))
    assert ahead == [row | {"due_today": 2, "due_tomorrow": 4}]
    assert json.loads(printed(tmp_path, "Ben", "--json")) == []


def test_what_is_due_is_told_in_plain_words(tmp_path: Path) -> None:
    practised(tmp_path)
    assert printed(tmp_path).splitlines() == [
        "Ana",
        "  words · 6 pairs known · 6 new",
        "    2 pairs: again tomorrow",
        "    4 pairs: in 2 days",
    ]


def test_nothing_practised_is_said(tmp_path: Path) -> None:
    assert "Nothing has been practised" in printed(tmp_path)
    assert not (tmp_path / "scores.db").exists()


def test_a_day_is_one_of_the_calendar() -> None:
    assert day("2026-12-24") == date(2026, 12, 24)
    for text in ("2026-02-30", "24/12/2026", "9999-12-31", "20261224", "tomorrow"):
        with pytest.raises(ArgumentTypeError):
            day(text)


def test_all_about_a_nickname_is_shown_exported_deleted_and_brought_back(tmp_path: Path) -> None:
    practised(tmp_path)
    shown = about(tmp_path, "show", "ana")
    for line in ("1 game", "1 answer in games", "6 pairs that practice remembers", "1 star"):
        assert line in shown
    file = tmp_path / "ana.json"
    about(tmp_path, "export", "ana", str(file))
    about(tmp_path, "delete", "ana", status=1)
    assert about(tmp_path, "show", "ana") == shown
    assert "Deleted." in about(tmp_path, "delete", "ana", "--yes")
    assert "nothing to delete" in about(tmp_path, "delete", "ana")
    assert json.loads(printed(tmp_path, "--json")) == []
    assert "1 game" in about(tmp_path, "import", "ana", str(file))
    assert about(tmp_path, "show", "ana") == shown
    again = about(tmp_path, "import", "ana", str(file))
    assert "0 games · 0 answers in practice · 0 stars" in again
    exported = json.loads(about(tmp_path, "export", "ana"))
    assert exported == json.loads(file.read_text(encoding="utf-8"))


def test_others_stay_when_somebody_is_deleted(tmp_path: Path) -> None:
    practised(tmp_path)
    records = Records.open(tmp_path, Calendar())
    practise(records, set_of(6), TODAY, nickname="Ben")
    records.close()
    before = about(tmp_path, "export", "Ben")
    about(tmp_path, "delete", "ana", "--yes")
    assert about(tmp_path, "export", "Ben") == before
    assert START.nickname == "Ana"


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"parejas": 2}', '{"parejas": 1', "\x00", "[" * 99_999],
)
def test_a_file_of_something_else_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    about(tmp_path, "import", "ana", str(tmp_path / "x.json"), status=1)
    about(tmp_path, "import", "ana", str(tmp_path / "none.json"), status=1)
    about(tmp_path, "import", "ana", status=2)


def test_what_is_odd_in_a_file_is_left_out(tmp_path: Path) -> None:
    data = {
        "parejas": 1,
        "reviews": [
            7,
            {"pair": 1},
            {"pair": "a", "moment": "b", "day": "c", "way": "d", "rating": 9},
        ],
        "stars": {"pair": "a"},
        "games": [{"id": "x"}, {"id": 5}, None],
    }
    (tmp_path / "x.json").write_text(json.dumps(data), encoding="utf-8")
    assert "New:" in about(tmp_path, "import", "ana", str(tmp_path / "x.json"))
    assert "0 pairs that practice remembers" in about(tmp_path, "show", "ana")


def test_a_name_that_only_the_settings_hold_is_shown_and_deleted(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Calendar())
    records.settings.save(replace(records.settings.load(), nickname="Ana"))
    records.close()
    assert "the name itself" in about(tmp_path, "show", "ana")
    assert "Deleted." in about(tmp_path, "delete", "Ana", "--yes")
    assert "the name itself" not in about(tmp_path, "show", "Ana")


def test_numbers_that_no_database_holds_are_left_out_of_an_import(tmp_path: Path) -> None:
    reviews = [{"pair": "a" * 16, "moment": "m", "day": "d", "way": "w", "rating": 10**30}]
    halfway = [{"pair": "a" * 16, "day": "2026-11-26", "rights": 10**30}]
    data = {"parejas": 1, "games": [{"id": 10**30}], "reviews": reviews, "right_once": halfway}
    file = tmp_path / "ana.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    about(tmp_path, "import", "Ana", str(file))
