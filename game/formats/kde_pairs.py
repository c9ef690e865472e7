"""KDE Pairs: themes whose elements have pictures, sounds and words in several languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from game.core.pair_set import Side
from game.formats.common.media.lookup import MediaLookup, beside
from game.formats.common.media.missing import missing_in
from game.formats.common.report.collector import PairCollector
from game.formats.common.tree.xml import line_of, outermost
from game.formats.file_head import Head
from game.formats.problems import Remark
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices
from game.values import dataclass
from game.words import _, later

NAME = "kde-pairs"
TITLE = "KDE Pairs"
EXTENSIONS = (".game",)
_WORDS = ("word", "text")


@dataclass(frozen=True, slots=True)
class Card:
    """What one element of a theme can show and sound; words and sounds with their language."""

    line: int
    pictures: tuple[str, ...]
    sounds: dict[str, str]
    words: dict[str, str]
    first_picture: str = ""
    """Where its first picture is, or which one is missing."""


def detect(head: Head) -> float:
    """Judge by the root and what is in it."""
    if head.root != "pairs" or b"<element" not in head.data[:65_536].replace(b"\0", b""):
        return 0.0
    return 0.97


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Pair word and picture, else two pictures, a sound and a word, or two languages."""
    root, problems = source.head.xml
    collector = PairCollector(source.file, problems=list(problems))
    if root is None:
        return Reading(None, problems)
    media = beside(source)
    cards = [_card(element, media) for element in outermost(root, ("element",))]
    languages = [code for code, _count in Counter(c for d in cards for c in d.words).most_common()]
    for card in cards:
        term, definition = _sides(card, languages)
        if term == definition == Side() and not missing_in(term, definition):
            collector.empty.append(card.line)
        collector.add(term, definition, card.line)
    _tell_languages(collector, cards)
    media.tell(collector)
    return collector.finish(
        root.findtext("title") or source.stem,
        author=(root.findtext("author") or "").strip(),
        languages=(languages[0].replace("_", "-") if languages else "", ""),
        nothing=_nothing(cards),
    )


def _card(element: Element, media: MediaLookup) -> Card:
    pictures = [media(part.get("src") or "") for part in element.iter("image")]
    sounds = {
        part.get("lang") or "": path
        for part in element.iter("sound")
        if (path := media(part.get("src") or ""))
    }
    words = {
        part.get("lang") or "": text
        for part in element.iter()
        if part.tag in _WORDS and (text := (part.text or part.get("src") or "").strip())
    }
    shown = tuple(path for path in pictures if path)
    return Card(line_of(element), shown, sounds, words, (*pictures, "")[0])


def _sides(card: Card, languages: Sequence[str]) -> tuple[Side, Side]:
    """Return the two faces that tell most of an element."""
    spoken = [code for code in languages if code in card.words]
    words = [Side(card.words[code], sound=card.sounds.get(code, "")) for code in spoken]
    pictures = [Side(picture=path) for path in card.pictures]
    sounds = [Side(sound=path) for path in card.sounds.values()]
    if words and pictures:
        return words[0], pictures[0]
    if len(pictures) > 1:
        return pictures[0], pictures[1]
    if words and sounds:
        return sounds[0], replace(words[0], sound="")
    other = next((word for word in words if word.key[0] != words[0].key[0]), None)
    if other is not None:
        return words[0], other
    return (words + pictures + sounds + [Side()])[0], Side(picture=card.first_picture)


_LANGUAGES = Remark(
    "{n} element has words in several languages; only one was taken.",
    "{n} elements have words in several languages; only one was taken.",
    later("Put one language in the first place."),
)


def _tell_languages(collector: PairCollector, cards: Sequence[Card]) -> None:
    """Warn of words in further languages where a picture stands beside the first one."""
    extra = [card.line for card in cards if len({*card.words.values()}) > 1 and card.pictures]
    collector.count_lines(_LANGUAGES, extra)


def _nothing(cards: Sequence[Card]) -> tuple[str, str] | None:
    if not cards:
        return None
    said = _("No element of this theme has two sides that can be shown here.")
    return said, _("Put its pictures (PNG, JPEG or SVG) and sounds beside the file.")
