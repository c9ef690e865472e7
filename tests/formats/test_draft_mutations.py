"""Damaged pair files are edited too: nothing raises, and what is edited is what is read back."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from game.core.bounds import bare
from game.core.sheet import COLUMNS, Sheet
from game.formats.native.draft import open_draft, update_draft
from tests.formats.test_native_mutations import mutated

PATH = Path("/nowhere/damaged.yaml")


def cells(sheet: Sheet) -> list[tuple[str, ...]]:
    return [
        tuple(bare(row.text(column)) for column in COLUMNS)
        for row in sheet.rows
        if not row.is_empty
    ]


def edited(sheet: Sheet, chance: random.Random) -> Sheet:
    at = chance.randrange(len(sheet.rows) + 1)
    text = chance.choice(["new", 'a "b": c # d', "two\nlines", "it's", "[x, y]"])
    sheet = sheet.put(at, chance.choice(COLUMNS[:2]), text)
    match chance.randrange(4):
        case 0:
            return sheet.delete(at // 2, at // 2 + 1)
        case 1:
            return sheet.paste(len(sheet.rows), "term", [["z", text]])
        case 2:
            return sheet.headed(title=text)
    return sheet.move(at, at, -2)


@pytest.mark.parametrize("hundred", range(5))
def test_a_damaged_file_can_be_edited(hundred: int) -> None:
    for seed in range(hundred * 100, hundred * 100 + 100):
        chance = random.Random(seed)
        data = mutated(chance)
        draft, sheet, _problems = open_draft(data, PATH)
        if not draft.readable:
            continue
        text, same = update_draft(draft, sheet)
        assert text == draft.text, seed
        new = edited(sheet, chance)
        _draft, again, _problems = open_draft(update_draft(same, new)[1].data, PATH)
        assert cells(again) == cells(new), seed
        assert again.title == bare(new.title), seed
