"""Carrying: the pictures and sounds of a set copied beside the file that will name them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.core.pair_set import PairSet, Side
from game.shelf.saving import save


def beside(pair_set: PairSet, folder: Path) -> PairSet:
    """The set with all its media in `folder`. Raises OSError when they cannot be copied.

    What lies there already stays; another file of the same name is never written over.
    """
    places: dict[str, str] = {"": ""}

    def place(path: str) -> str:
        if path not in places:
            places[path] = str(_placed(Path(path), folder.absolute()))
        return places[path]

    def side(of: Side) -> Side:
        return replace(of, picture=place(of.picture), sound=place(of.sound))

    pairs = tuple(
        replace(pair, term=side(pair.term), definition=side(pair.definition))
        for pair in pair_set.pairs
    )
    return replace(pair_set, pairs=pairs, distractors=tuple(map(side, pair_set.distractors)))


def _placed(path: Path, folder: Path) -> Path:
    if path.parent.absolute() == folder:
        return path
    data, number = path.read_bytes(), 1
    while True:
        name = path.name if number == 1 else f"{path.stem}-{number}{path.suffix}"
        place = folder / name
        if not place.exists():
            save(place, data)
            return place
        if place.read_bytes() == data:
            return place
        number += 1
