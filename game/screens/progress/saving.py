"""Saving: the tables of progress as files, what they are called, and the lists to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.core.nickname import name_key
from game.export.new_file import write_new
from game.export.tables import Table, csv_bytes, xlsx_bytes
from game.screens.progress.layout import player_words, tab_words
from game.screens.progress.messages import SaveProgress, ShowPlayer, ShowSet, ShowWay, Tab
from game.screens.progress.model import Model, every_table
from game.screens.progress.tables import file_table
from game.services import Services
from game.widgets.list_box import ListContent, ListOption
from game.widgets.run_words import way_words
from game.widgets.saved_file import SavedFileWords
from game.words import _, n_


def files(model: Model) -> ListContent:
    """Return the formats, as a list."""
    name = tab_words(model.wish.tab)
    options = [
        ListOption(_("All tables, for Excel (.xlsx)"), SaveProgress("xlsx")),
        ListOption(_("This table, as CSV"), SaveProgress("csv"), name),
    ]
    return ListContent(_("Save progress in a file"), options)


def players(services: Services, now: str | None) -> ListContent:
    """Return who can be looked at, as a list: those who played last, who practised, all."""
    records = services.records
    names = {"": now} if now == "" else {}
    for name in (now or "", *records.nicknames(), *records.practice.nicknames()):
        names.setdefault(name_key(name), name)
    named = [name for name in names.values() if name]
    found: list[str | None] = [*named, "", None]
    all_of_them = _("the hard pairs of a set, over all players")
    options = [
        ListOption(
            player_words(name),
            ShowPlayer(name),
            "" if name is not None else all_of_them,
            name == now,
        )
        for name in found
    ]
    return ListContent(_("Whose progress?"), options)


def sets(model: Model) -> ListContent:
    """Return the sets that can be looked at, as a list."""
    now = model.set.content_key if model.set else ""
    options = [
        ListOption(one.title, ShowSet(one.content_key), chosen=one.content_key == now)
        for one in model.sets
    ]
    return ListContent(_("Which set?"), options)


def ways(model: Model) -> ListContent:
    """Return the ways in which the set was played; only like is compared with like."""
    options = [
        ListOption(
            way_words(one.way),
            ShowWay(one.way),
            n_("{n} ranked game", "{n} ranked games", one.games),
            one.way == model.way,
        )
        for one in model.ways
    ]
    return ListContent(_("Which way of playing? Only like is compared with like."), options)


def words() -> SavedFileWords:
    """Return what is said of the file."""
    return SavedFileWords(
        _("Progress is being saved …"),
        _("Progress was saved"),
        _("Progress was not saved"),
    )


def tables(services: Services, model: Model, wish: SaveProgress) -> list[Table]:
    """Return the tables that are to be saved."""
    if wish.kind == "csv":
        return [file_table(model)]
    return [file_table(one) for one in every_table(services, model.wish)]


def write(model: Model, found: Sequence[Table], wish: SaveProgress, folder: Path) -> Path | str:
    """Write a new file in `folder` and return it, or why there is none."""
    about = player_words(model.wish.nickname)
    if model.everybody or (wish.kind == "csv" and model.wish.tab in (Tab.SCORES, Tab.HARD)):
        about = f"{about} - {model.set.title}" if model.set else about
    title = _("Progress - {about}").format(about=about)
    if wish.kind == "csv":
        title = f"{title} - {found[0].name}"
        data = csv_bytes(found[0].heads, found[0].rows)
    else:
        data = xlsx_bytes(*found)
    return write_new(data, folder, title, f".{wish.kind}")
