"""template: an empty table for teachers, written by `convert --template`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TextIO

from game.export.template import ENDINGS, template_bytes
from game.paths import exists, is_folder
from game.shelf.saving import save
from game.tools.reporting import no_folder
from game.words import _, reason_of


def main(path: Path, out: TextIO, force: bool = False) -> int:
    """Write the template to `path`; return 0, 1 if it cannot be written, 2 for a slip."""
    ending = path.suffix.lower()
    slip = _slip(path, ending, force)
    if slip:
        print(slip, file=sys.stderr)
        return 2
    try:
        save(path, template_bytes(ending))
    except OSError as error:
        said = _("It cannot be written: {reason}").format(reason=reason_of(error))
        print(said, file=sys.stderr)
        return 1
    print(_("{file}: a template to be filled and imported").format(file=path), file=out)
    return 0


def _slip(path: Path, ending: str, force: bool) -> str:
    """Return what is wrong with the name, "" when nothing is."""
    if ending not in ENDINGS or is_folder(path):
        said = _("A template is a file that ends in {endings}.")
        return said.format(endings=", ".join(ENDINGS))
    if not is_folder(path.parent):
        return no_folder(path.parent)
    if exists(path) and not force:
        said = _("{path} is there already and was left as it is. Write over it with --force.")
        return said.format(path=path)
    return ""
