"""Sugar Memorize: a ZIP with game.xml, its pairs in attributes, pictures and sounds beside it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from game.core.pair_set import Side
from game.formats.common.bytes.archive import Archive, is_archive, open_archive
from game.formats.common.media.lookup import MediaLookup, beside, in_archive
from game.formats.common.report.gathered import Gathered, Read
from game.formats.common.tree.xml import line_of, outermost, parsed, root_name
from game.formats.problems import Problem
from game.formats.source import Source
from game.formats.table import AS_FOUND, Choices
from game.words import _

NAME = "memorize"
TITLE = "Sugar Memorize"
EXTENSIONS = (".zip",)
_GAME = "game.xml"
MOST_BYTES = 5_000_000


def detect(data: bytes, name: str) -> float:
    """By game.xml in the archive, or by the root of that file alone."""
    if not is_archive(data):
        return 0.97 if root_name(data) == "memorize" else 0.0
    if _GAME.encode() not in data:
        return 0.0
    archive = open_archive(data, name)
    return 0.97 if isinstance(archive, Archive) and _game(archive) else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Read:
    """Each pair of the game."""
    if not is_archive(source.data):
        return _read(source.data, source, beside(source))
    archive = open_archive(source.data, source.file)
    if isinstance(archive, Problem):
        return None, [archive]
    data = archive.read(_game(archive), MOST_BYTES)
    if data is None:
        said = _("The file game.xml in this archive cannot be read.")
        return None, [Problem(source.file, 0, said, _("Save the game again in Memorize."))]
    return _read(data, source, in_archive(archive, source))


def _game(archive: Archive) -> str:
    """The name of game.xml, at the top or in the only folder."""
    return min((name for name in archive.names() if name.endswith(_GAME)), key=len, default="")


def _read(data: bytes, source: Source, media: MediaLookup) -> Read:
    gathered = Gathered(source.file)
    root, gathered.problems = parsed(data, source.file)
    if root is None:
        return None, gathered.problems
    for pair in outermost(root, ("pair",)):
        gathered.add(_side(pair, "a", media), _side(pair, "b", media), line_of(pair))
    media.tell(gathered)
    return gathered.done(root.get("name") or source.stem)


def _side(pair: Element, side: str, media: MediaLookup) -> Side:
    """Side a or b; the very first versions had one text for both."""
    text = pair.get(f"{side}char") or pair.get("char") or ""
    return Side(text, media(pair.get(f"{side}img") or ""), media(pair.get(f"{side}snd") or ""))
