"""Parts of an Excel workbook: which sheets there are, the texts they share, formats by number."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from dataclasses import field
from xml.etree.ElementTree import Element

from game.formats.common.bytes.archive import Archive
from game.formats.spreadsheet.number_format import GENERAL, built_in
from game.formats.spreadsheet.rich_text import RichText, unescape
from game.formats.spreadsheet.streaming import (
    DamagedError,
    replay,
    stream_local,
    stream_local_branches,
)
from game.values import dataclass

_WORKBOOK = "xl/workbook.xml"
_MOST_BYTES = 20_000_000
_FALSE = ("", "0", "false", "off")
_SEEN = ("", "visible")


@dataclass
class Parts:
    """Sheets as name and path, those that are hidden not; `formats` by the style of a cell."""

    sheets: list[tuple[str, str]] = field(default_factory=list)
    strings: str = ""
    formats: list[str] = field(default_factory=list)
    from_1904: bool = False

    def format_of(self, style: int) -> str:
        """Return the number format of a style, "" for the general one."""
        return self.formats[style] if style < len(self.formats) else ""


def parts(archive: Archive) -> Parts:
    """Return the parts. Raises DamagedError when there is no workbook."""
    path = archive.find(_relations(archive, "").get("officeDocument", "") or _WORKBOOK)
    found, relations = Parts(), _relations(archive, path)
    listed = _workbook(archive.read(path, _MOST_BYTES) or b"", found)
    seen = [each for each in listed if each[2] in _SEEN] or listed
    for name, number, _state in seen:
        if (sheet := relations.get(number, "")) and archive.find(sheet):
            found.sheets.append((name, archive.find(sheet)))
    if listed and not found.sheets:
        raise DamagedError
    found.strings = archive.find(relations.get("sharedStrings", ""))
    styles = archive.find(relations.get("styles", ""))
    if data := archive.read(styles, _MOST_BYTES) if styles else None:
        found.formats = _formats(data)
    return found


def _relations(archive: Archive, path: str) -> dict[str, str]:
    """Return the files that a part names, by number; the only one of a kind by its kind too.

    Of sheets only those of cells: one of a chart has none.
    """
    folder, name = posixpath.split(path)
    data = archive.read(archive.find(f"{folder}/_rels/{name}.rels"), _MOST_BYTES)
    found: dict[str, str] = {}

    def start(tag: str, about: dict[str, str]) -> None:
        kind = about.get("Type", "").rpartition("/")[2]
        if tag == "Relationship" and kind not in ("chartsheet", "dialogsheet"):
            target = about.get("Target", "")
            whole = target if target.startswith("/") else posixpath.join("/", folder, target)
            found[about.get("Id", "")] = found[kind] = posixpath.normpath(whole).lstrip("/")

    if data:
        stream_local(data, start, _ignore, _ignore)
    return found


def _workbook(data: bytes, found: Parts) -> list[tuple[str, str, str]]:
    """Return name, number of the relation and state of each sheet."""
    listed: list[tuple[str, str, str]] = []

    def start(tag: str, about: dict[str, str]) -> None:
        if tag == "sheet":
            number = next((text for name, text in about.items() if name.endswith(":id")), "")
            listed.append((about.get("name", ""), number, about.get("state", "")))
        elif tag == "workbookPr":
            found.from_1904 = about.get("date1904", "") not in _FALSE

    stream_local(data, start, _ignore, _ignore)
    return listed


def _formats(data: bytes) -> list[str]:
    """Return the number format of each style of cells, "" for the general one."""
    named: dict[str, str] = {}
    numbers: list[str] = []
    inside = [""]

    def start(tag: str, about: dict[str, str]) -> None:
        if tag == "numFmt" and inside[0] != "dxfs":
            named[about.get("numFmtId", "")] = about.get("formatCode", "")
        elif tag in ("cellXfs", "cellStyleXfs", "dxfs"):
            inside[0] = tag
        elif tag == "xf" and inside[0] == "cellXfs":
            numbers.append(about.get("numFmtId", "0"))

    def end(tag: str) -> None:
        if tag == inside[0]:
            inside[0] = ""

    stream_local(data, start, end, _ignore)
    return [_format(number, named) for number in numbers]


def _format(number: str, named: dict[str, str]) -> str:
    code = named.get(number, "")
    if not code and number.isdecimal() and len(number) < 9:
        code = built_in(int(number))
    return "" if code in (GENERAL, "@") else code


def shared_strings(data: bytes) -> Sequence[str]:
    """Return the texts that cells name by their number."""
    strings = _Strings()
    stream_local_branches(data, strings)
    return strings.found


class _Strings(RichText):
    """The texts while they are read."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def begins(self, tag: str) -> bool:
        """Return whether one of them begins."""
        return tag == "si"

    def branch(self, branch: Element) -> None:
        """Take one; nearly all are bare letters."""
        if len(branch) == 1 and branch[0].tag == "t" and not len(branch[0]):
            self.found.append(unescape(branch[0].text or ""))
        else:
            replay(branch, self.start, self.end, self.text)

    def end(self, tag: str) -> None:
        """End an element."""
        if tag == "si":
            self.found.append(self.take())
        else:
            super().end(tag)


def _ignore(*_about: object) -> None:
    """Pass over what says nothing here."""
