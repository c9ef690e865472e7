"""eXeLearning: the JSON that its games export: cards, words with definitions, questions.

Texts are written as in an address (`Espa%C3%B1a`). Its text files, `term#definition`, are read
as any other text.
"""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import unquote

from game.core.pair_set import Side
from game.formats.common.markup.html_sides import HtmlSides
from game.formats.common.media.lookup import beside
from game.formats.common.media.missing import either
from game.formats.common.questions.question import LEFT_OUT, add_choice
from game.formats.common.report.collector import PairCollector, is_empty
from game.formats.common.report.losses import tell
from game.formats.common.tree.json_tree import begins, parse
from game.formats.common.tree.paths import child, groups, items, words
from game.formats.file_head import Head
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices
from game.formats.yaml.nodes import Items, Node
from game.words import _

NAME = "exelearning"
TITLE = "eXeLearning"
EXTENSIONS: tuple[str, ...] = (".json",)
_SURELY = re.compile(rb'"(?:typeGame|eTextBk|cardsGame|wordsGame|selectsGame|questionsGame)"\s*:')
_HEAD = 20_000
_SHORTEST_NAME, _LONGEST_NUMBER = 3, 5
_LISTS = ("cardsGame", "wordsGame", "selectsGame", "questionsGame")
_TOPICS = "temas"
"""Where Trivial keeps its questions, in a list for each topic."""
_CHOICE = "0"
"""The kind of question that is answered by choosing; options of others are put in order."""


def detect(head: Head) -> float:
    """Return how sure we are, from 0 to 1, that it is a game of eXeLearning."""
    return 0.95 if begins(head.data) and _SURELY.search(head.data, 0, _HEAD) else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return cards with two faces, words with their definitions, questions with their answers."""
    tree = parse(source.head, 1)
    collector = PairCollector(source.file, problems=list(tree.problems))
    faces = HtmlSides(beside(source))
    game = tree.values[0] if tree.values else None
    cards = _cards(game)
    lined = len({card.line for card in cards}) > 1
    left: Counter[str] = Counter()
    for card in cards:
        left[_take(card, faces, collector, card.line if lined else 0)] += 1
    tell(collector, left, LEFT_OUT)
    faces.tell(collector)
    title = _text(game, "title") or _text(game, "name")
    nothing = _no_answer(left) or _kind(game)
    return collector.finish(title or source.stem, author=_text(game, "author"), nothing=nothing)


def _cards(game: Node | None) -> list[Node]:
    """Return the cards, words or questions of a game, of all its topics."""
    topics = [topic for topic in items(game, _TOPICS) if isinstance(topic, Items)]
    named: list[Node] = [card for name in _LISTS for card in groups(game, name)]
    return named + [card for topic in topics for card in topic.items]


def _take(card: Node, faces: HtmlSides, collector: PairCollector, line: int) -> str:
    """Add the pair of one card, or return why it has none."""
    if child(card, "options") is None and (child(card, "eText") or child(card, "eTextBk")):
        one, two = _face(card, "", faces), _face(card, "Bk", faces)
        collector.add(one, two, line, _text(card, "hint"))
        return ""
    about = _text(card, "definition") or _text(card, "quextion") or _text(card, "question")
    picture, sound = _medium(card, "url", faces), _medium(card, "audio", faces)
    asked = Side(faces.text(about), picture, sound)
    note = faces.text(_text(card, "msgHit"))
    if word := _text(card, "word") or _text(card, "solutionQuestion"):
        collector.add_answer(faces.of(word), asked, line, note=note)
        return ""
    options = [faces.of(unquote(getattr(one, "value", ""))) for one in items(card, "options")]
    if is_empty(asked) or (not options and child(card, "solution") is None):
        return ""
    if not options:
        return "truth"
    if _text(card, "typeSelect") not in ("", _CHOICE):
        return "other"
    right = _right_places(_text(card, "solution"))
    return add_choice(
        collector,
        asked,
        [option for at, option in enumerate(options) if at in right],
        [option for at, option in enumerate(options) if at not in right],
        line,
        note=note,
    )


def _right_places(solution: str) -> list[int]:
    """Return the places of right options: a number from 0, or letters from A."""
    if solution.isdecimal() and len(solution) < _LONGEST_NUMBER:
        return [int(solution)]
    return [ord(letter) - ord("A") for letter in solution.upper()]


def _face(card: Node, side: str, faces: HtmlSides) -> Side:
    """Return one face of a card; where a picture is not there, its description stands in for it."""
    made = faces.of(_text(card, f"eText{side}"))
    picture = _medium(card, f"url{side}", faces)
    sound = _medium(card, f"audio{side}", faces)
    text = made.text or ("" if picture else _text(card, f"alt{side}"))
    return Side(text, either(picture, made.picture), either(sound, made.sound))


def _medium(card: Node, name: str, faces: HtmlSides) -> str:
    """Return a picture that lies where it is named; most are inside the web page of the game."""
    found = unquote(words(card, name)).strip()
    return faces.media(found) if len(found) > _SHORTEST_NAME else ""


def _text(node: Node | None, name: str) -> str:
    return unquote(words(node, name)).strip()


def _no_answer(left: Counter[str]) -> tuple[str, str] | None:
    """Return what to say of a game in which no question has one answer."""
    if not any(left[kind] for kind in LEFT_OUT):
        return None
    said = _("No question of this game has one right answer, so none becomes a pair.")
    return said, _("In eXeLearning, mark one right answer for each question, and export again.")


def _kind(game: Node | None) -> tuple[str, str] | None:
    """Return which one a game without pairs is."""
    kind = _text(game, "typeGame")
    if not kind:
        return None
    said = _("There are no pairs in this game of eXeLearning: {kind}.").format(kind=kind[:40])
    cure = _("Export a game of cards, of words with definitions, or of questions with options.")
    return said, cure
