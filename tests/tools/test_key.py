"""The key that a teacher prints."""

from __future__ import annotations

import io
import json
from argparse import ArgumentParser
from datetime import UTC, datetime
from pathlib import Path

import pytest

from game.boards.dealing import deal_game
from game.core.options import Options
from game.core.pair_set import PairSet
from game.core.settings import Settings
from game.modes import MODES
from game.records.records import Records
from game.tools import key
from game.tools.arguments import filled
from tests.boards.made import FAKE, pair_set, short


def _key(cards: PairSet, mode: str = "columns") -> list[list[list[str]]]:
    out = io.StringIO()
    _pairs, rounds = deal_game(cards, Options(mode), 7, (1280, 720), FAKE)
    key.write(rounds, mode, True, out)
    found: list[list[list[str]]] = json.loads(out.getvalue())
    return found


@pytest.mark.parametrize("mode", ["columns", "memory"])
def test_the_key_joins_what_belongs_together_on_the_board_that_is_dealt(mode: str) -> None:
    options = Options(mode=mode)
    pairs, rounds = deal_game(short(14), options, 7, (1280, 720), FAKE)
    for here, one in zip(_key(short(14), mode=mode), rounds, strict=True):
        names = MODES[mode].labels(one)
        cards = {names[card.id]: card for card in one.cards}
        assert len(here) == one.pairs
        for a, b in here:
            assert cards[a].pair == cards[b].pair
            assert {cards[a].side, cards[b].side} == {"term", "definition"}
    assert len(pairs) == 14


def test_columns_are_listed_by_the_numbers_of_the_terms() -> None:
    assert [[a for a, _ in here] for here in _key(short(11))] == [[str(n) for n in range(1, 12)]]


def test_distractors_are_in_no_answer() -> None:
    cards = pair_set(("a", "b"), ("c", "d"), ("e", "f"), distractors=("g", "h"))
    assert len(_key(cards)[0]) == 3


DAY = datetime(2026, 1, 1, tzinfo=UTC)


def _run(*words: str) -> tuple[int, str]:
    parser, out = ArgumentParser(), io.StringIO()
    key.add_arguments(parser)
    return key.main(filled(key.KeyOptions, parser.parse_args(words)), out), out.getvalue()


def test_a_starter_set_is_found_by_its_name_and_printed_with_its_words() -> None:
    status, text = _run("marketing-relacional", "--seed", "7", "--room", "projector")
    assert status == 0
    assert "Round 1 of " in text
    assert "\tCRM · En inglés" in text


def test_a_set_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("no-such-set", "--seed", "7") == (2, "")
    assert "no-such-set" in capsys.readouterr().err


def test_a_file_without_a_good_pair_is_refused_with_its_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("pairs: []\n", encoding="utf-8")
    assert _run(str(path), "--seed", "7")[0] == 1
    assert "bad.yaml:" in capsys.readouterr().err


@pytest.mark.parametrize(
    "word", ["--pairs=2", "--pairs=13", "--size=big", "--size=9x9", "--room=hall"]
)
def test_what_cannot_be_meant_is_a_usage_error(word: str) -> None:
    with pytest.raises(SystemExit) as stop:
        _run("hiragana", "--seed", "7", word)
    assert stop.value.code == 2


def test_the_text_size_set_in_the_program_decides_the_deal(tmp_path: Path) -> None:
    words = ("marketing-relacional", "--seed", "7", "--json", "--data", str(tmp_path))
    small = json.loads(_run(*words)[1])
    records = Records.open(tmp_path, lambda: DAY)
    records.settings.save(Settings(text_scale=1.5))
    records.close()
    large = json.loads(_run(*words)[1])
    assert len(large) > len(small)
    assert large == json.loads(_run(*words, "--text", "1.5")[1])


def test_a_damaged_score_file_is_left_as_it_lies(tmp_path: Path) -> None:
    (tmp_path / "scores.db").write_bytes(b"no database at all" * 100)
    assert _run("hiragana", "--seed", "7", "--data", str(tmp_path))[0] == 0
    assert [path.name for path in tmp_path.iterdir()] == ["scores.db"]


def test_what_is_left_over_is_named_and_can_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    pairs = "".join(f"  - [term {n}, meaning {n}]\n" for n in range(4))
    path.write_text(f"pairs:\n{pairs}distractors: [one, two]\n", encoding="utf-8")
    said = {}
    for wanted in (None, 0):
        out = io.StringIO()
        options = key.KeyOptions(str(path), seed=7, distractors=wanted, data=str(tmp_path))
        assert key.main(options, out) == 0
        said[wanted] = out.getvalue()
    assert "Belong to nothing: " in said[None]
    assert "Belong to nothing" not in said[0]
