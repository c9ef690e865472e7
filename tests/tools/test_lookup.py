"""The set that is named on the command line."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from game import clocks, signals, words
from game.core.settings import Settings
from game.launch import LaunchOptions, launch
from game.records.records import Records
from game.records.store import Store
from game.tools.deal_options import PlayOptions
from game.tools.lookup import read_named
from tests.formats.sampled import DOT, samples

PAIRS = "a: b\nc: d\ne: f\n"


def _put(path: Path, text: str = PAIRS) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def find(name: str, folder: Path) -> Path | None:
    """The file that a name leads to."""
    found = read_named(name, folder)
    return None if isinstance(found, int) else found[0]


def test_a_set_is_found_where_the_library_looks_and_nowhere_else(tmp_path: Path) -> None:
    near = _put(tmp_path / "1" / "2" / "near.yaml")
    _put(tmp_path / "1" / "2" / "3" / "deep.yaml")
    _put(tmp_path / ".hidden" / "secret.yaml")
    names = ("near", "near.yaml", "deep", "secret")
    assert [find(name, tmp_path) for name in names] == [near, near, None, None]


def test_capitals_make_no_difference_to_the_name_of_a_set(tmp_path: Path) -> None:
    (tmp_path / "Aparatos.yaml").write_text("a: b\n", encoding="utf-8")
    assert find("aparatos", tmp_path) == tmp_path / "Aparatos.yaml"


@pytest.mark.parametrize("name", ["Los ríos de Asia", "los rios de asia", "rios"])
def test_a_set_is_found_by_the_title_that_the_library_shows(tmp_path: Path, name: str) -> None:
    path = _put(tmp_path / "pairs" / "rios.yaml", "title: Los ríos de Asia\npairs:\n  - [a, b]\n")
    assert find(name, tmp_path / "pairs") == path


def test_an_exact_title_comes_before_one_without_its_accents(tmp_path: Path) -> None:
    for name, title in (("1", "Día 1"), ("2", "Dia 1")):
        _put(tmp_path / "pairs" / f"{name}.yaml", f"title: {title}\npairs:\n  - [a, b]\n")
    assert find("Dia 1", tmp_path / "pairs") == tmp_path / "pairs" / "2.yaml"
    assert find("día 1", tmp_path / "pairs") == tmp_path / "pairs" / "1.yaml"


def test_a_title_that_several_sets_have_is_answered_with_their_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one", "two"):
        _put(tmp_path / "pairs" / f"{name}.yaml", "title: Rivers\npairs:\n  - [a, b]\n")
    assert read_named("rivers", tmp_path / "pairs") == 2
    said = capsys.readouterr().err
    assert "Several sets are called “rivers”" in said
    assert str(tmp_path / "pairs" / "one.yaml") in said
    assert str(tmp_path / "pairs" / "two.yaml") in said


def test_titles_of_large_sets_are_known_too(tmp_path: Path) -> None:
    rows = "".join(f"  - [term {n}, definition {n}]\n" for n in range(9000))
    path = _put(tmp_path / "pairs" / "big.yaml", f"title: A large one\npairs:\n{rows}")
    assert find("a large one", tmp_path / "pairs") == path


@pytest.mark.parametrize("name", ["capitales", "Capitales de Erupa", "capitales-europa"])
def test_a_name_that_is_almost_one_is_answered_with_those_that_may_be_meant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert read_named(name, tmp_path / "pairs") == 2
    assert "Perhaps: capitales-de-europa." in capsys.readouterr().err


def test_a_set_that_can_be_played_in_part_is_answered_with_its_faults_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _put(tmp_path / "part.yaml", "pairs:\n  - [a, b]\n  - c\n  - [d, e]\n")
    meant = read_named("part", tmp_path)
    assert not isinstance(meant, int)
    assert (meant[0], len(meant[1].pairs)) == (path, 2)
    assert f"{path}:3: " in capsys.readouterr().err


def test_a_set_without_a_good_pair_is_status_one(tmp_path: Path) -> None:
    assert read_named(str(_put(tmp_path / "bad.yaml", "pairs: []\n")), tmp_path) == 1


def test_playing_a_set_that_is_not_there_is_a_usage_error_before_any_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signals, "heed", lambda _stop: None)  # Ctrl+C is still pytest's
    play = PlayOptions("no-such-set")
    assert launch(LaunchOptions(str(tmp_path), "en", play=play)) == 2
    assert "no-such-set" in capsys.readouterr().err


def test_what_is_said_of_the_records_is_said_in_the_language_saved_in_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signals, "heed", lambda _stop: None)
    records, spoken = Records.open(tmp_path, clocks.now), list[str]()
    records.settings.save(Settings("es"))
    records.close()
    words.use("en")

    def opened(folder: Path, now: Callable[[], datetime]) -> Records:
        spoken.append(words.language())
        return Records(Store(folder, now), now)

    monkeypatch.setattr(Records, "open", opened)
    assert launch(LaunchOptions(str(tmp_path), play=PlayOptions("no-such-set"))) == 2
    assert spoken == ["es"]


def test_a_file_of_another_format_is_a_set_too_and_its_pictures_stay(tmp_path: Path) -> None:
    (tmp_path / "deck.h5p").write_bytes(dict(samples())["letters.h5p"])
    meant = read_named(str(tmp_path / "deck.h5p"), tmp_path)
    gc.collect()
    assert not isinstance(meant, int)
    assert len(meant[1].pairs) == 3
    assert Path(meant[1].pairs[0].term.picture).read_bytes() == DOT
