"""Saving: runs as a file for a spreadsheet, which of them and in which format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

from game.core.moment import local
from game.core.run import Run
from game.core.scoring import ranks
from game.export.new_file import write_new
from game.export.tables import Rows, Table, Value, csv_bytes, xlsx_bytes
from game.ranking_words import why_not_words
from game.records.records import Records
from game.screens.scores.messages import SaveScores
from game.screens.scores.model import Model, read
from game.team_words import result_words
from game.widgets.list_box import ListContent, ListOption
from game.widgets.run_words import mode_name
from game.words import _, n_


def choices(model: Model) -> ListContent:
    """Return what can be saved, as a list."""
    here, everything = len(model.runs) + model.more, sum(count for *_way, count in model.ways)
    runs = n_("{n} run", "{n} runs", here)
    options = [
        ListOption(_("This table, for Excel (.xlsx)"), SaveScores("xlsx"), runs),
        ListOption(_("This table, as CSV"), SaveScores("csv"), runs),
    ]
    runs = n_("{n} run", "{n} runs", everything)
    options = options if here else []
    options += [
        ListOption(_("All scores, for Excel (.xlsx)"), SaveScores("xlsx", all=True), runs),
        ListOption(_("All scores, as CSV"), SaveScores("csv", all=True), runs),
    ]
    return ListContent(_("Save the scores in a file"), options)


def tables(wish: SaveScores, model: Model, records: Records) -> list[Model]:
    """Return all tables that are to be saved."""
    if not wish.all and not model.more:
        return [model]
    ways = [way for way, *_rest in model.ways] if wish.all else [model.way]
    return [read(records, way, zone=model.zone, whole=True) for way in ways]


def write(wish: SaveScores, models: Sequence[Model], folder: Path) -> Path | str:
    """Write a new file in `folder` and return it, or why there is none.

    No other file is touched. Of thousands of runs it takes seconds.
    """
    title, rows, heads = _("Scores"), [row for one in models for row in _rows(one)], _heads()
    if not wish.all and models[0].title:
        title = _("Scores - {title}").format(title=models[0].title)
    if wish.kind == "xlsx":
        sheets = [Table(_("Scores"), heads, rows)]
        if any(one.contests for one in models):
            sheets.append(Table(_("Teams"), _team_heads(), _team_rows(models)))
        data = xlsx_bytes(*sheets)
    else:
        data = csv_bytes(heads, rows)
    return write_new(data, folder, title, f".{wish.kind}")


def _heads() -> tuple[str, ...]:
    return (
        _("Set"),
        _("Mode"),
        _("Pairs"),
        _("Pairs a round"),
        _("Rank"),
        _("Name"),
        _("Score"),
        _("Official time"),
        _("Running time"),
        _("Errors"),
        _("Date"),
        _("Not ranked because"),
        _("Teams"),
    )


def _rows(model: Model) -> Rows:
    ranked = _of(model.ranked, ranks(model.ranked), model)
    return [*ranked, *_of(model.unranked, (), model)]


def _of(runs: Sequence[Run], places: Sequence[int], model: Model) -> Iterator[Sequence[Value]]:
    for at, run in enumerate(runs):
        way, result, contest = run.start.way, run.result, model.contests.get(run.id)
        yield (
            run.start.title,
            mode_name(way.mode),
            way.pairs,
            way.pairs_per_round,
            places[at] if places else None,
            run.start.nickname,
            result.score,
            timedelta(milliseconds=result.official_ms) if result.timed else None,
            timedelta(milliseconds=result.running_ms) if result.timed else None,
            result.errors,
            _local(run.finished_at, model.zone),
            why_not_words(result.why_not),
            None if contest is None else result_words(contest),
        )


def _team_heads() -> tuple[str, ...]:
    return (
        _("Set"),
        _("Date"),
        _("Rank"),
        _("Team"),
        _("Points"),
        _("Right"),
        _("Errors"),
    )


def _team_rows(models: Sequence[Model]) -> Rows:
    """Return a row for each team of each class game, by place."""
    return [
        (
            run.start.title,
            _local(run.finished_at, model.zone),
            one.place,
            contest.options.teams[one.team].name,
            one.tally.points,
            one.tally.right,
            one.tally.errors,
        )
        for model in models
        for run in (*model.ranked, *model.unranked)
        if (contest := model.contests.get(run.id)) is not None
        for one in contest.result
    ]


def _local(iso: str, zone: tzinfo | None) -> datetime | None:
    """Return a time as the clock on the wall showed it; spreadsheets know no zones."""
    moment = local(iso, zone)
    return moment.replace(tzinfo=None) if moment else None
