"""Media of tables: cells that are nothing but the name of a picture or a sound."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import unquote

from game.core.bounds import bare
from game.core.pair_set import Side
from game.formats.common.media.beside import PICTURES, SOUNDS

_IN_TAG = re.compile(
    r"""(?i)<(?:img|audio|source)\b[^<>]{0,1000}?\bsrc\s*+=\s*+"""
    r"""(?:"([^"<>]{1,500})"|'([^'<>]{1,500})'|([^"'<>\s]{1,500}))"""
)
_IN_ANKI = re.compile(r"\[sound:([^\]]{1,300})\]")
_FILE_NAME = re.compile(r"[^\s<>|?*]{1,200}\.[A-Za-z0-9]{3,4}")


def face(cell: str, side: Callable[[str], Side], found: Callable[[str], str]) -> Side:
    """Return the side that a cell means.

    The medium that it names if that can be had, else its text.
    """
    name = bare(cell)
    if "." in name and _FILE_NAME.fullmatch(name):
        if name.lower().endswith(PICTURES) and (path := found(name)):
            return Side(picture=path)
        if name.lower().endswith(SOUNDS) and (path := found(name)):
            return Side(sound=path)
    return side(cell)


def illustrated(side: Side, picture: str, sound: str, found: Callable[[str], str]) -> Side:
    """Return `side` with what the cells of the columns for pictures and sounds name."""
    if picture and not side.picture:
        side = replace(side, picture=found(picture))
    if sound and not side.sound:
        side = replace(side, sound=found(sound))
    return side


def medium(cell: str) -> str:
    """Return the file that a cell names, whether bare, in a tag or in Anki's brackets."""
    inside = _IN_TAG.search(cell) or _IN_ANKI.search(cell)
    if inside is None:
        return bare(cell)
    name = next(filter(None, inside.groups()))
    return unquote(html.unescape(name)) if "<" in cell else name
