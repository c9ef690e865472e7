"""Saving: the report as a file, in which formats, and what it is called."""

from __future__ import annotations

from pathlib import Path

from game.export.new_file import write_new
from game.screens.report.messages import Kind, SaveReport
from game.screens.report.model import Model
from game.widgets.list_box import ListContent, ListOption
from game.widgets.saved_file import SavedFileWords
from game.widgets.team_signs import sign
from game.words import _


def choices(model: Model) -> ListContent:
    """Return the formats, as a list."""
    options = [
        ListOption(_("PDF to print, on A4"), SaveReport("a4")),
        ListOption(_("PDF to print, on Letter"), SaveReport("letter")),
        ListOption(_("Table for Excel (.xlsx)"), SaveReport("xlsx")),
        ListOption(_("Pairs as CSV"), SaveReport("pairs")),
    ]
    if model.report.teams:
        options.append(ListOption(_("Teams as CSV"), SaveReport("teams")))
    return ListContent(_("Save the report in a file"), options)


def words() -> SavedFileWords:
    """Return what is said of the file."""
    return SavedFileWords(
        _("The report is being saved …"),
        _("The report was saved"),
        _("The report was not saved"),
    )


def write(model: Model, kind: Kind, folder: Path) -> Path | str:
    """Write a new file in `folder` and return it, or why there is none."""
    # Only who exports waits for it.
    from game.export import report as files
    from game.paper.report import Heading

    found, title = model.report, model.file_title
    match kind:
        case "a4" | "letter":
            shapes = [sign(team.team).shape for team in found.teams]
            heading = Heading(model.title, model.about)
            data, ending = files.pdf_bytes(found, heading, shapes, kind), ".pdf"
        case "xlsx":
            data, ending = files.workbook(found), ".xlsx"
        case "pairs":
            data, ending = files.pairs_csv(found), ".csv"
        case "teams":
            title = _("{title} - teams").format(title=title)
            data, ending = files.teams_csv(found), ".csv"
    return write_new(data, folder, title, ending)
