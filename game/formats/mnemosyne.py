"""Mnemosyne: .cards files of version 2, and the XML that version 1 exported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from game.core.pair_set import fold
from game.formats.common.bytes.archive import Archive
from game.formats.common.bytes.decoding import decode
from game.formats.common.markup.cloze import Budget, Cloze
from game.formats.common.markup.html_sides import HtmlSides
from game.formats.common.markup.html_text import GAP
from game.formats.common.media.lookup import MediaLookup, beside, in_archive
from game.formats.common.report.collector import PairCollector
from game.formats.common.tree.xml import line_of
from game.formats.file_head import Head
from game.formats.problems import Problem, Remark
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices
from game.values import dataclass
from game.words import _, later

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAME = "mnemosyne"
TITLE = "Mnemosyne"
EXTENSIONS: tuple[str, ...] = (".cards", ".xml", ".mem")
_CARDS, _ABOUT = "cards.xml", "METADATA"
_MOST_XML, _MOST_PIECES = 30_000_000, 100
_FACT = "16"
"""What Mnemosyne numbers the entries with that add a fact."""


@dataclass
class _Deck:
    """A document, where its pictures are, and what is told about it."""

    root: Element
    media: MediaLookup
    about: dict[str, str] = field(default_factory=dict)


def detect(head: Head) -> float:
    """Return how sure it is: of its root, and of a ZIP file with the cards in it."""
    data = head.data
    if head.is_archive:
        inside = _CARDS.encode() in data[:65536] or _CARDS.encode() in data[-65536:]
        return 0.97 if inside else 0.85 if head.has_ending(".cards") else 0.0
    return 0.97 if head.root in ("mnemosyne", "openSM2sync") else 0.0


_OTHER_KINDS = Remark(
    "{n} card is of a kind without a question and an answer; it was left out.",
    "{n} cards are of a kind without a question and an answer; they were left out.",
    later("Make cards with a front and a back of them in Mnemosyne."),
)


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return the questions and answers of all cards."""
    deck, problems = _open_deck(source)
    if deck is None:
        return Reading(None, problems)
    collector = PairCollector(source.file, problems=list(problems))
    faces = HtmlSides(deck.media)
    items = list(deck.root.iter("item"))
    reverses = _reverses(items)
    backwards = set(reverses.values())
    for item in items:
        if item not in backwards:
            _add_item(item, reverses.get(item), collector, faces)
    collector.count(_WAYS_BACK, len(reverses))
    budget = Budget()
    others = sum(not _add_fact(log, collector, faces, budget) for log in deck.root.iter("log"))
    faces.notes["clozes refused"] = budget.refused
    faces.tell(collector)
    collector.count(_OTHER_KINDS, others)
    title = deck.about.get("card_set_name", "") or _only_category(items) or source.stem
    return collector.finish(title, author=deck.about.get("author_name", ""))


def _open_deck(source: Source) -> tuple[_Deck | None, tuple[Problem, ...]]:
    if not source.head.is_archive:
        root, problems = source.head.xml
        return (_Deck(root, beside(source)) if root is not None else None), problems
    archive = source.head.archive
    if isinstance(archive, Problem):
        return None, (archive,)
    data = archive.read(archive.find(_CARDS), _MOST_XML)
    if data is None:
        said = _("There are no cards of Mnemosyne's in this ZIP.")
        cure = _("Export the cards from Mnemosyne again, as .cards.")
        return None, (Problem(source.file, 0, said, cure),)
    root, problems = Head(data, source.name, source.file).xml
    if root is None:
        return None, problems
    return _Deck(root, in_archive(archive, source), _about(archive)), problems


def _about(found: Archive) -> dict[str, str]:
    """Return `card_set_name:Animals` and the like, one a line."""
    text, _problems = decode(found.read(_ABOUT, 100_000) or b"", _ABOUT)
    lines = (line.partition(":") for line in (text or "").split("\n"))
    return {key.strip(): value.strip() for key, _colon, value in lines}


# ---------------------------------------------------------------------- version 1


def _add_item(
    item: Element, reverse: Element | None, collector: PairCollector, faces: HtmlSides
) -> None:
    """Add the pair of a card; the card for the way back tells what belongs to three sides.

    Where a card only says its question again, as over a map, the way back is what is asked.
    """
    question, answer = (faces.of(_text(item, tag)) for tag in ("Q", "A"))
    hint = ""
    if reverse is not None and fold(question.text.rstrip("?¿!. ")) == fold(answer.text):
        item, answer = reverse, faces.of(_text(reverse, "A"))
        question = faces.of(_text(reverse, "Q"))
    elif reverse is not None:
        meaning = faces.of(_text(reverse, "Q"))
        lines, last = answer.text.split("\n"), meaning.text.split("\n")
        if len(last) < len(lines) and lines[-len(last) :] == last:
            answer, hint = meaning, "\n".join(lines[: -len(last)])
    collector.add(question, answer, line_of(item), hint)


_WAYS_BACK = Remark(
    "{n} card asks another one the other way round, and was left out.",
    "{n} cards ask others the other way round, and were left out.",
    later("Nothing needs to be done: a game can ask in either direction."),
)


def _reverses(items: list[Element]) -> dict[Element, Element]:
    """Return the cards of version 1 that ask another one the other way round, `.inv` or `.tr`."""
    known: dict[str, Element] = {}
    found: dict[Element, Element] = {}
    for item in items:
        first, dot, _kind = item.get("id", "").partition(".")
        if not dot:
            known[first] = item
        elif (asked := known.get(first)) is not None:
            found.setdefault(asked, item)
    return found


def _only_category(items: list[Element]) -> str:
    names = {_text(item, "cat").strip() for item in items}
    name = names.pop() if len(names) == 1 else ""
    return "" if name.startswith("<") else name


# ---------------------------------------------------------------------- version 2


def _add_fact(log: Element, collector: PairCollector, faces: HtmlSides, budget: Budget) -> bool:
    """Add the pair of a fact; return False when it is one from which none can be made."""
    parts = {child.tag: child.text or "" for child in log}
    line = line_of(log)
    if "f" in parts and ("b" in parts or "m_1" in parts):
        term = faces.of(parts["f"])
        back, spoken = parts.get("b", "") or parts.get("m_1", ""), parts.get("p_1", "")
        hint = " · ".join(filter(None, (faces.text(spoken), faces.text(parts.get("n", "")))))
        collector.add(term, faces.of(back), line, hint)
        return True
    if "loc" in parts and "marked" in parts:
        collector.add(faces.of(parts["loc"]), faces.of(parts["marked"]), line)
        return True
    if "text" in parts or "f" in parts:
        return _add_sentence(parts, collector, faces, line, budget)
    return log.get("type") != _FACT


def _add_sentence(
    parts: dict[str, str], collector: PairCollector, faces: HtmlSides, line: int, budget: Budget
) -> bool:
    """Add a pair for each of the `[hidden:hint]` words of a sentence; return False without any."""
    sentence = parts.get("text") or parts.get("f") or ""
    hint = faces.text(parts.get("p_1", ""))
    pieces = list(_pieces(sentence))
    for cloze in _in_brackets(sentence, pieces, budget):
        faces.notes["clozes"] += 1
        collector.add(faces.of(cloze.hidden), faces.of(cloze.sentence), line, hint)
    return any(inside for inside, _piece in pieces[:_MOST_PIECES])


def _in_brackets(
    sentence: str, pieces: Sequence[tuple[bool, str]], budget: Budget
) -> Iterator[Cloze]:
    """Return what is hidden and what is shown then, for each word in brackets."""
    for hidden, (inside, piece) in enumerate(pieces[:_MOST_PIECES]):
        if inside and budget.allows(sentence, len(pieces)):
            shown = (
                _gap(part) if at == hidden else part.partition(":")[0] if bracketed else part
                for at, (bracketed, part) in enumerate(pieces)
            )
            yield Cloze(piece.partition(":")[0], "".join(shown))


def _gap(piece: str) -> str:
    hint = piece.partition(":")[2].strip()
    return f"{GAP} ({hint})" if hint else GAP


def _pieces(text: str) -> Iterator[tuple[bool, str]]:
    """Return text and words in brackets by turns, the latter marked."""
    at = 0
    while at < len(text):
        begin = text.find("[", at)
        end = text.find("]", begin) if begin >= 0 else -1
        if end < 0:
            break
        is_word = (
            not text[begin : begin + 8].lower().startswith(("[sound:", "[latex]", "[/latex]", "[$"))
        )
        yield False, text[at : begin if is_word else end + 1]
        if is_word:
            yield True, text[begin + 1 : end]
        at = end + 1
    yield False, text[at:]


def _text(item: Element, tag: str) -> str:
    return item.findtext(tag) or ""
