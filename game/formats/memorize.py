"""Sugar Memorize: a ZIP with game.xml, its pairs in attributes, pictures and sounds beside it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from game.core.pair_set import Side
from game.formats.common.bytes.archive import Archive
from game.formats.common.media.lookup import MediaLookup, beside, in_archive
from game.formats.common.report.collector import PairCollector
from game.formats.common.tree.xml import line_of, outermost
from game.formats.file_head import Head
from game.formats.problems import Problem
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices
from game.words import _

NAME = "memorize"
TITLE = "Sugar Memorize"
EXTENSIONS = (".zip",)
_GAME = "game.xml"
MOST_BYTES = 5_000_000


def detect(head: Head) -> float:
    """Judge by game.xml in the archive, or by the root of that file alone."""
    if not head.is_archive:
        return 0.97 if head.root == "memorize" else 0.0
    if _GAME.encode() not in head.data or isinstance(head.archive, Problem):
        return 0.0
    return 0.97 if _game(head.archive) else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return each pair of the game."""
    if not source.head.is_archive:
        return _read(source.head, source, beside(source))
    archive = source.head.archive
    if isinstance(archive, Problem):
        return Reading(None, (archive,))
    data = archive.read(_game(archive), MOST_BYTES)
    if data is None:
        said = _("The file game.xml in this archive cannot be read.")
        cure = _("Save the game again in Memorize.")
        return Reading(None, (Problem(source.file, 0, said, cure),))
    return _read(Head(data, _GAME, source.file), source, in_archive(archive, source))


def _game(archive: Archive) -> str:
    """Return the name of game.xml, at the top or in the only folder."""
    return min((name for name in archive.names() if name.endswith(_GAME)), key=len, default="")


def _read(head: Head, source: Source, media: MediaLookup) -> Reading:
    root, problems = head.xml
    if root is None:
        return Reading(None, problems)
    collector = PairCollector(source.file, problems=list(problems))
    for pair in outermost(root, ("pair",)):
        collector.add(_side(pair, "a", media), _side(pair, "b", media), line_of(pair))
    media.tell(collector)
    return collector.finish(root.get("name") or source.stem)


def _side(pair: Element, side: str, media: MediaLookup) -> Side:
    """Return side a or b; the very first versions had one text for both."""
    text = pair.get(f"{side}char") or pair.get("char") or ""
    return Side(text, media(pair.get(f"{side}img") or ""), media(pair.get(f"{side}snd") or ""))
