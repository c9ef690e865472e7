"""Fit: the rows of the form as airy, and told in as many words, as the window has room for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from game.view.box import Box
from game.view.ui import Ui
from game.widgets.form import LEAST_AIR, MOST_AIR, FormRow, Section, fill_height, on_panel

_CLOSE = 5
"""Units between rows where the window is so low that it matters."""
SIGNS = ("heard",)
"""Options whose sign is enough; its name shows when it is pointed at."""
_SPARE = 12
"""Units of the air below the panel that may be taken."""


def fit(
    rows: Sequence[FormRow],
    short: Sequence[FormRow],
    at: Box,
    room: float,
    ui: Ui,
    *,
    shrinks: bool,
) -> Section:
    """Return the rows on their panel, which begins at the top of `at`, in `room` pixels.

    `short` are the same rows in few words. Where not even those fit, the form is scrolled: it is
    as at first, or, where it `shrinks`, short, to be scrolled less.
    """
    roomy = _panel(rows, at, room, ui)
    if roomy[1] <= room:
        return roomy
    last = roomy
    for tried in _denser(rows, short, at, room, ui):
        if tried[1] <= room + ui(_SPARE):
            return tried
        last = tried
    return last if shrinks else roomy


def _panel(rows: Sequence[FormRow], at: Box, room: float, ui: Ui) -> Section:
    """Return the rows on their panel; none shares a line where all have room for much air."""
    apart = tuple(replace(row, beside=False) for row in rows)
    airy = on_panel("form", apart, at, ui, MOST_AIR)
    if airy[1] <= room:
        return airy
    close = tuple(map(_with_signs, rows))
    return fill_height(lambda air: on_panel("form", close, at, ui, air), len(rows) + 1, room, ui)


def _with_signs(row: FormRow) -> FormRow:
    """Return the row with the sign alone of what has one beside its words, where room is scarce."""
    options = (replace(o, sign_only=o.id in SIGNS) for o in row.options)
    return replace(row, options=tuple(options))


def _denser(
    rows: Sequence[FormRow], short: Sequence[FormRow], at: Box, room: float, ui: Ui
) -> Iterator[Section]:
    """Return what takes less and less of the height."""
    yield _panel(_with_modes(rows, ("timed", "turns")), at, room, ui)
    yield _panel(_dense(rows, ("timed", "turns")), at, room, ui)
    yield _panel(_dense(rows, ("turns",)), at, room, ui)
    beside = _deal_first(_dense(short, ("turns",)))
    yield _panel(beside, at, room, ui)
    close = tuple(map(_with_signs, beside))
    for air in (LEAST_AIR, _CLOSE):
        yield on_panel("form", close, at, ui, air)


def _dense(rows: Sequence[FormRow], notes: Collection[str]) -> tuple[FormRow, ...]:
    """Return the rows for a window that is too low for all: short options, few explanations.

    The room stands beside the mode; `notes` are the rows that are explained all the same.
    """
    first = ("mode", "room")
    ordered = (*(r for r in rows if r.id in first), *(r for r in rows if r.id not in first))
    return tuple(
        replace(
            row,
            options=tuple(replace(o, note="", sketch=(), sample=0) for o in row.options),
            note=row.note if row.id in notes else "",
            beside=row.beside or row.id == "room",
        )
        for row in ordered
    )


def _with_modes(rows: Sequence[FormRow], notes: Collection[str]) -> tuple[FormRow, ...]:
    """Return the dense rows with the modes as they were, told and drawn; the room comes later.

    It stands beside the side that is asked.
    """
    modes, rooms = ([row for row in rows if row.id == id] for id in ("mode", "room"))
    short = _dense([*rooms, *(r for r in rows if r.id not in ("mode", "room"))], notes)
    room, others = short[: len(rooms)], short[len(rooms) :]
    after = next((n for n, row in enumerate(others, 1) if row.id == "direction"), len(others))
    return (*modes, *others[:after], *room, *others[after:])


def _deal_first(rows: Sequence[FormRow]) -> tuple[FormRow, ...]:
    """Return the rows with the number of the deal beside a short one, before those of teams."""
    ids = [row.id for row in rows]
    if "direction" not in ids:
        return tuple(rows)
    deal = next(row for row in rows if row.id == "deal")
    others = [replace(r, beside=r.beside and r.id == "room") for r in rows if r is not deal]
    before = "distractors" if "distractors" in ids else "direction"
    at = next(n for n, row in enumerate(others) if row.id == before)
    return (*others[: at + 1], deal, *others[at + 1 :])
