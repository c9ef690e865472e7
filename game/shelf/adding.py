"""Adding a set to the user's own folder: as a pair file of its own, never over another one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from game.core.pair_set import PairSet, Side
from game.shelf import saving
from game.shelf.own_folder import make_user_folder


def add(pair_set: PairSet, folder: Path) -> Path:
    """Save the set in `folder` as a native file, and answer where. OSError when the disk fails.

    Its pictures and sounds are copied beside it; a set with any has a folder of its own, so
    that no names meet.
    """

    def fill(home: Path, name: str) -> Path:
        from game.formats import native

        placed = _placed(pair_set, _copied(media(pair_set), home))
        path = home / name
        saving.save(path, native.write(placed)[0])
        return path

    return _in_a_place(pair_set, pair_set.title, ".yaml", folder, fill)


def add_as_it_is(data: bytes, pair_set: PairSet, origin: Path, folder: Path) -> Path:
    """Save a native file byte for byte, comments and all, with the media that it names.

    They lie beside the copy as they do beside `origin`, the file it comes from.
    """

    def fill(home: Path, name: str) -> Path:
        for medium in media(pair_set):
            place = home / Path(medium).relative_to(origin.parent.absolute())
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(medium, place)
        path = home / name
        saving.save(path, data)
        return path

    return _in_a_place(pair_set, origin.stem, origin.suffix, folder, fill)


def media(pair_set: PairSet) -> Iterator[str]:
    """The pictures and sounds of a set, each once."""
    sides = [side for pair in pair_set.pairs for side in (pair.term, pair.definition)]
    named = (
        name for side in (*sides, *pair_set.distractors) for name in (side.picture, side.sound)
    )
    yield from dict.fromkeys(name for name in named if name)


def _in_a_place(
    pair_set: PairSet, title: str, suffix: str, folder: Path, fill: Callable[[Path, str], Path]
) -> Path:
    """Let `fill` write where nothing lies yet; what it left half done is taken away."""
    make_user_folder(folder)
    if not any(media(pair_set)):
        path = saving.free_name(folder, title, suffix)
        return fill(path.parent, path.name)
    home = saving.free_name(folder, title, "")
    home.mkdir(parents=True)
    try:
        return fill(home, home.name + suffix)
    except BaseException:
        shutil.rmtree(home, ignore_errors=True)
        raise


def _copied(files: Iterable[str], home: Path) -> dict[str, str]:
    """Where each file was copied to. Of two that have one name the second gets a number."""
    places = {"": ""}
    taken: set[str] = set()
    for file in files:
        name, number = Path(file).name, 1
        while name.casefold() in taken:
            number += 1
            name = f"{Path(file).stem}-{number}{Path(file).suffix}"
        taken.add(name.casefold())
        shutil.copyfile(file, home / name)
        places[file] = str(home / name)
    return places


def _placed(pair_set: PairSet, places: Mapping[str, str]) -> PairSet:
    """The set with every medium where it was put."""

    def side(of: Side) -> Side:
        return replace(of, picture=places[of.picture], sound=places[of.sound])

    pairs = (replace(p, term=side(p.term), definition=side(p.definition)) for p in pair_set.pairs)
    others = tuple(map(side, pair_set.distractors))
    return replace(pair_set, pairs=tuple(pairs), distractors=others)
