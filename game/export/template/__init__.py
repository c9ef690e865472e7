"""Template: an empty table for teachers, to be filled in a spreadsheet program and imported."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from game.formats.common.table.template_rows import EXAMPLES, HEADINGS
from game.values import dataclass
from game.words import _, language

ENDINGS = (".xlsx", ".ods", ".csv")
WIDTHS_CM = (5.0, 8.0, 5.0, 6.0, 4.0, 4.0)
"""Of the columns, as wide as what is written in them needs."""
HELP_WIDTH_CM = 20.0


@dataclass(frozen=True, slots=True)
class Template:
    """Two sheets: a table with headings and examples, and sentences of help."""

    name: str
    headings: Sequence[str]
    examples: Sequence[Sequence[str]]
    help_name: str
    help: Sequence[str]


def template_bytes(ending: str) -> bytes:
    """Return the template as a file of this ending, one of `ENDINGS`, in the language in use."""
    return _WRITERS[ending](_template())


def _template() -> Template:
    spoken = language()
    return Template(_("Pairs"), HEADINGS[spoken], EXAMPLES[spoken], _("Help"), _sentences())


def _sentences() -> list[str]:
    return [
        _("Write one pair a row, below the grey examples. Those are not imported."),
        _("Term and Definition are what is matched. Both are needed."),
        _("The other columns may stay empty."),
        _("Hint: what a player may see who does not know."),
        _("Note: an explanation that is shown afterwards, with the solution."),
        _(
            "Picture: the name of a picture that lies in the same folder as this file, such as "
            "sun.png. It is shown with the term."
        ),
        _(
            "Accepted: the text of another card that counts as right too. "
            "Several have a semicolon between them."
        ),
        _("Leave the first row as it is."),
        _("When you are done, save the file and drop it on the window of Parejas."),
    ]


def _xlsx(made: Template) -> bytes:
    from game.export.template import xlsx

    return xlsx.write(made)


def _ods(made: Template) -> bytes:
    from game.export.template import ods

    return ods.write(made)


def _csv(made: Template) -> bytes:
    from game.export.tables import csv_bytes

    return csv_bytes(made.headings, made.examples)


_WRITERS: Mapping[str, Callable[[Template], bytes]] = {
    ".xlsx": _xlsx,
    ".ods": _ods,
    ".csv": _csv,
}
