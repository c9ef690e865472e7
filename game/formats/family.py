"""The formats that can be read, each a file of this folder."""

from __future__ import annotations

from types import ModuleType

from game.formats import native

FORMATS: tuple[ModuleType, ...] = (native,)
