"""Template: an empty table for teachers, saved from the import screen."""

from __future__ import annotations

from pathlib import Path

from game.export.new_file import write_new
from game.widgets.saved_file import SavedFileWords
from game.words import _


def words() -> SavedFileWords:
    """Return what is said of the file."""
    return SavedFileWords(
        _("The template is being saved …"),
        _("Fill in the template, save it, and drop it here"),
        _("The template was not saved"),
    )


def write(folder: Path) -> Path | str:
    """Write a new file in `folder` and return it, or why there is none."""
    # Only who saves a template waits for it.
    from game.export.template import template_bytes

    return write_new(template_bytes(".xlsx"), folder, _("Template for pairs"), ".xlsx")
