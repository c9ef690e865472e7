"""Hard rows: the pairs that are missed most, each with its bar, where, and what was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from game.card_names import CardNames
from game.core.hard_pairs import HardPair
from game.core.pair_set import PairSet
from game.progress_words import missed_words, where_words
from game.report_words import chosen_words
from game.screens.progress.model import Model
from game.view.box import Box
from game.view.node import Icon, Node, Text
from game.view.ui import Ui
from game.widgets.bars import KNOWN, MISSING, bar
from game.widgets.pair_row import PairRow, pair_row
from game.words import language

_MOST = 60
"""So many rows are laid out; the table has all pairs."""
_LINES = 3


def hard_rows(model: Model, place: Box, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Return the pairs that were missed, from the top of `place`, and how tall they are together.

    Those that were always right are in the table alone.
    """
    return _rows(model, place, ui, language())


@lru_cache(maxsize=2)
def _rows(model: Model, place: Box, ui: Ui, _language: str) -> tuple[tuple[Node, ...], float]:
    """Return the same. Of many pairs it takes a while, and each view asks for it."""
    nodes, y, names = [], place.y + ui(2), CardNames(model.pairs)
    missed = [one for one in model.hard if one.all.missed]
    for number, one in enumerate(missed[:_MOST]):
        row = _row(number, one, model.pair_set, names, Box(place.x, y, place.w, 0), ui)
        nodes.append(row)
        y = row.box.bottom + ui.gap
    return tuple(nodes), y - place.y


def _row(
    number: int, one: HardPair, of: PairSet | None, names: CardNames, place: Box, ui: Ui
) -> Node:
    languages = (of.term_language, of.definition_language) if of is not None else ("", "")
    return pair_row(
        f"pair-{number}",
        one.pair,
        languages,
        names,
        place,
        ui,
        _said(one, names),
        lambda row: _asked(row, one),
        lambda row: _chosen(row, one, names),
        _LINES,
    )


def _asked(row: PairRow, one: HardPair) -> None:
    """Put the bar down, how often the pair was missed below it, and where."""
    place, ui, asked = row.place, row.ui, one.all
    size = ui.type(15)
    shares = asked.missed, asked.times - asked.missed
    row.marks += bar((MISSING, KNOWN), shares, Box(place.x, row.y, place.w, ui(15)), ui)
    line = Box(place.x, row.y + ui(15 + 5), place.w, ui.measure.line(size))
    sign, words = line.left_part(size * 1.35)
    spot = Box(sign.x, sign.y, size * 1.1, sign.h)
    found = Icon("cross", spot, "bad") if asked.missed else Icon("tick", spot, "good")
    row.icons.append(found)
    row.write(Text(missed_words(asked), words, size, 600, lines=1))
    if one.of_class or one.practice:
        small = ui.type(13)
        said = _in_lines(where_words(one), small, place.w, ui)
        box = Box(place.x, row.y, place.w, ui.measure.height(said, small, place.w) + 1)
        row.write(Text(said, box, small, 400, "muted", valign="top"))


def _in_lines(parts: Sequence[str], size: float, width: float, ui: Ui) -> str:
    """Return the parts in lines of at most so many pixels, none of them broken if it can be."""
    lines = [parts[0]]
    for part in parts[1:]:
        longer = f"{lines[-1]} · {part}"
        if ui.measure.width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return "\n".join(lines)


def _chosen(row: PairRow, one: HardPair, names: CardNames) -> None:
    if not one.chosen:
        return
    place, ui = row.place, row.ui
    said, size = chosen_words(names.of_chosen(one.chosen)), ui.type(14)
    tall = min(ui.measure.height(said, size, place.w, 600), 2 * 1.3 * size) + 1
    box = Box(place.x, row.y + ui(4), place.w, tall)
    row.write(Text(said, box, size, 600, "bad", valign="top", lines=2))


def _said(one: HardPair, names: CardNames) -> str:
    """Return the row as it is read aloud."""
    said = [names.of(side) for side in (one.pair.term, one.pair.definition) if side.spoken]
    said += [missed_words(one.all), *where_words(one)]
    if one.chosen:
        said.append(chosen_words(names.of_chosen(one.chosen)))
    return ". ".join(said)
