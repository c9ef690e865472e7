"""eXeLearning: the JSON that its games export: Relaciona, memory cards, Adivina, Rosco, Selecciona.

Texts are written as in an address (`Espa%C3%B1a`). Its text files, `term#definition`, are read
as any other text.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from game.core.pair_set import Side
from game.formats.common.markup.html_sides import HtmlSides
from game.formats.common.media.lookup import beside
from game.formats.common.report.collector import PairCollector
from game.formats.common.tree.json_tree import begins, parse
from game.formats.common.tree.paths import child, items, words
from game.formats.file_head import Head
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices
from game.formats.yaml.nodes import Node
from game.words import _

NAME = "exelearning"
TITLE = "eXeLearning"
EXTENSIONS: tuple[str, ...] = (".json",)
_SURELY = re.compile(rb'"(?:typeGame|eTextBk|cardsGame|wordsGame|selectsGame)"\s*:')
_HEAD = 20_000
_SHORTEST_NAME = 3
_LISTS = ("cardsGame", "wordsGame", "selectsGame")


def detect(head: Head) -> float:
    """Return how sure we are, from 0 to 1, that it is a game of eXeLearning."""
    return 0.95 if begins(head.data) and _SURELY.search(head.data, 0, _HEAD) else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return cards with two faces, words with their definitions, questions with their answers."""
    tree = parse(source.head, 1)
    collector = PairCollector(source.file, problems=list(tree.problems))
    faces = HtmlSides(beside(source))
    game = tree.values[0] if tree.values else None
    cards = [card for name in _LISTS for card in items(game, name)]
    lined = len({card.line for card in cards}) > 1
    for card in cards:
        _pair(card, faces, collector, card.line if lined else 0)
    faces.tell(collector)
    title = _text(game, "title") or _text(game, "name")
    return collector.finish(title or source.stem, author=_text(game, "author"), nothing=_kind(game))


def _pair(card: Node, faces: HtmlSides, collector: PairCollector, line: int) -> None:
    if child(card, "eText") is not None or child(card, "eTextBk") is not None:
        one, two = _face(card, "", faces), _face(card, "Bk", faces)
        collector.add(one, two, line, _text(card, "hint"))
        return
    word = _text(card, "word") or _text(card, "solutionQuestion") or _answer(card)
    about = _text(card, "definition") or _text(card, "quextion") or _text(card, "question")
    about_side = faces.of(about)
    picture = _medium(card, "url", faces)
    sound = _medium(card, "audio", faces)
    note = faces.text(_text(card, "msgHit"))
    collector.add(faces.of(word), Side(about_side.text, picture, sound), line, note=note)


def _face(card: Node, side: str, faces: HtmlSides) -> Side:
    """Return one face of a card; where a picture is not there, its description stands in for it."""
    made = faces.of(_text(card, f"eText{side}"))
    picture = _medium(card, f"url{side}", faces)
    sound = _medium(card, f"audio{side}", faces)
    text = made.text or ("" if picture else _text(card, f"alt{side}"))
    return Side(text, picture or made.picture, sound or made.sound)


def _medium(card: Node, name: str, faces: HtmlSides) -> str:
    """Return a picture that lies where it is named; most are inside the web page of the game."""
    found = unquote(words(card, name)).strip()
    return faces.media(found) if len(found) > _SHORTEST_NAME else ""


def _answer(card: Node) -> str:
    """Return the right one of a question's options; nothing where several are."""
    options = [unquote(getattr(one, "value", "")) for one in items(card, "options")]
    right = words(card, "solution").strip().upper()
    at = ord(right) - ord("A") if len(right) == 1 else -1
    return options[at] if 0 <= at < len(options) else ""


def _text(node: Node | None, name: str) -> str:
    return unquote(words(node, name)).strip()


def _kind(game: Node | None) -> tuple[str, str] | None:
    """Return which one a game without pairs is."""
    kind = _text(game, "typeGame")
    if not kind:
        return None
    said = _("There are no pairs in this game of eXeLearning: {kind}.").format(kind=kind[:40])
    return said, _("Export one of Relaciona, memory cards, Adivina, Rosco or Selecciona.")
