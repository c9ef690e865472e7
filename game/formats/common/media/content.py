"""Content: whether what is in a file is a picture or a sound that this program can use."""

from __future__ import annotations

from pathlib import Path

from game.core.media import MOST_PIXELS
from game.core.svg import MOST_SVG_BYTES, svg_size
from game.formats.common.media import faults
from game.formats.common.media.ends import is_cut, is_well_formed, read_ends
from game.formats.common.media.faults import Kind, MediaResult, short
from game.formats.common.media.picture_size import picture_size, size_in
from game.formats.common.media.scans import has_too_many_scans
from game.formats.common.media.sound_kind import is_sound
from game.words import _

_JPEG = b"\xff\xd8"


def check(path: Path, name: str, kind: Kind) -> MediaResult:
    """Read as much of a file as tells whether it is whole; `name` is what the teacher wrote."""
    return _picture(path, name) if kind == "picture" else _sound(path, name)


def _picture(path: Path, name: str) -> MediaResult:
    ends = read_ends(path)
    size = size_in(ends.head)
    if size is None and ends.head.startswith(_JPEG):
        size = picture_size(path)
    if size is None:
        return "", faults.wrong_kind(name, "picture")
    if svg_size(ends.head) == size:
        return _drawing(path, name)
    if size[0] * size[1] > MOST_PIXELS:
        return "", (
            _("The picture “{name}” has more than 40 million pixels.").format(name=short(name)),
            _("Save it smaller: 2000 pixels wide is plenty."),
        )
    if ends.head.startswith(_JPEG) and has_too_many_scans(path, ends.head, size[0] * size[1]):
        return "", (
            _("The picture “{name}” is drawn in too many passes.").format(name=short(name)),
            _("Save it again as an ordinary JPEG or as PNG."),
        )
    return str(path), faults.cut(name) if is_cut(ends) else None


def _drawing(path: Path, name: str) -> MediaResult:
    """Return a drawing that can be drawn: half of one is none."""
    from game.core.drawing import harmless

    data = path.read_bytes()
    if harmless(data) is not None:
        return str(path), None
    if len(data) <= MOST_SVG_BYTES and not is_well_formed(data):
        return "", faults.damaged(name)
    said = _("The drawing “{name}” is too much to be drawn.").format(name=short(name))
    return "", (said, _("Save it as PNG."))


def _sound(path: Path, name: str) -> MediaResult:
    ends = read_ends(path)
    if not is_sound(ends.head):
        return "", faults.wrong_kind(name, "sound")
    return str(path), faults.cut(name) if is_cut(ends) else None
