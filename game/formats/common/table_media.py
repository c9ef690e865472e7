"""Media of tables: cells that name a picture or a sound beside the file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

from game.core.pair_set import Side
from game.formats.common.finishing import Gathered, trimmed
from game.formats.common.media import PICTURES, SOUNDS, Beside
from game.words import _, n_

_ADDRESS = re.compile(r"(?i)(?:https?:)?//|data:")
_IN_TAG = re.compile(
    r"(?i)<(?:img|audio|source)\b[^>]{0,1000}?\bsrc\s*=\s*[\"']?([^\"'>\s]{1,500})"
)
_IN_ANKI = re.compile(r"\[sound:([^\]]{1,300})\]")
_ONLY = re.compile(r"(?i)(?:<img\b[^>]{1,1500}>|\[sound:[^\]]{1,300}\]|[^\s<>]{1,200}\.\w{3,5})")
_MOST_TOLD = 8


@dataclass
class Media:
    """The media of one table; without a `folder` nothing can be found. `tell` comes last."""

    gathered: Gathered
    folder: Path | None = None
    _beside: Beside | None = field(init=False, default=None)
    _told: int = 0
    _far: int = 0
    _lost: int = 0

    def __post_init__(self) -> None:
        self._beside = Beside(self.folder) if self.folder is not None else None

    def is_picture(self, cell: str) -> bool:
        """Whether the cell is a picture's name and nothing else, and the picture is there."""
        return self._is(cell, "picture")

    def is_sound(self, cell: str) -> bool:
        """Whether the cell is a sound's name and nothing else, and the sound is there."""
        return self._is(cell, "sound")

    def path(self, name: str, kind: Literal["picture", "sound"], line: int = 0) -> str:
        """Where the medium of this name is; "" when it cannot be had, which is told."""
        if _ADDRESS.match(name):
            self._far += 1
            return ""
        if self._beside is None:
            self._lost += 1
            return ""
        path, wrong = self._beside.find(name, kind)
        if wrong is not None and self._told < _MOST_TOLD:
            self._told += 1
            self.gathered.warn(line, *wrong)
        elif wrong is not None:
            self._lost += 1
        return path

    def named(self, name: str) -> str:
        """The path of a picture or a sound, by the ending of its name."""
        return self.path(name, "sound" if name.lower().endswith(SOUNDS) else "picture")

    def pictured(self, side: Side, cell: str, line: int) -> Side:
        """`side` with the picture that the cell names."""
        name = _name(cell)
        return replace(side, picture=self.path(name, "picture", line)) if name else side

    def sounded(self, side: Side, cell: str, line: int) -> Side:
        """`side` with the sound that the cell names."""
        name = _name(cell)
        return replace(side, sound=self.path(name, "sound", line)) if name else side

    def tell(self) -> None:
        """Say how many could not be had."""
        if self._far:
            said = n_("{n} picture or sound is on the web, and was left out.",
                      "{n} pictures or sounds are on the web, and were left out.",
                      self._far)  # fmt: skip
            cure = _("Save them beside the file and write their names.")
            self.gathered.warn(0, said, cure)
        if self._lost:
            said = n_("{n} picture or sound is not beside the file, and was left out.",
                      "{n} pictures or sounds are not beside the file, and were left out.",
                      self._lost)  # fmt: skip
            self.gathered.warn(0, said, _("Copy them into the folder of the file."))

    def _is(self, cell: str, kind: Literal["picture", "sound"]) -> bool:
        if self._beside is None or "." not in cell or not _ONLY.fullmatch(trimmed(cell)):
            return False
        name = _name(cell)
        endings = PICTURES if kind == "picture" else SOUNDS
        return name.lower().endswith(endings) and bool(self._beside.find(name, kind)[0])


def _name(cell: str) -> str:
    """The file that a cell names, whether bare, in a tag or in Anki's brackets."""
    found = _IN_TAG.search(cell) or _IN_ANKI.search(cell)
    return unquote(found[1]) if found else trimmed(cell)
