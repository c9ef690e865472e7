"""Exercises: the sides and pairs that the exercises of an H5P package add to one set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import field

from game.core.pair_set import Side
from game.formats.common.markup.gaps import Gap
from game.formats.common.markup.html_text import Markup, side
from game.formats.common.media.missing import either
from game.formats.common.questions.question import add_choice, add_gap, add_words
from game.formats.common.report.collector import PairCollector, is_empty
from game.formats.yaml.nodes import Node
from game.values import dataclass


@dataclass
class Exercises:
    """The pairs of all exercises of a package; `notes` counts what was changed or lost."""

    collector: PairCollector
    found: Callable[[str], str]
    lined: bool = False
    notes: Counter[str] = field(default_factory=Counter)
    prompts: Counter[str] = field(default_factory=Counter)

    def side(self, html: str, picture: str = "", sound: str = "", described: str = "") -> Side:
        """Return a face; its own picture and sound come before those inside the text."""
        made: Markup = side(html, self.found)
        self.notes.update(made.notes)
        image = self.found(picture) if picture else ""
        text = made.side.text or ("" if image or made.side.picture else described)
        heard = self.found(sound) if sound else ""
        return Side(text, either(image, made.side.picture), either(heard, made.side.sound))

    def pair(
        self, node: Node, term: Side, definition: Side, hint: str = "", note: str = ""
    ) -> None:
        """Put a pair into the set, unless both sides are empty."""
        self.collector.add(term, definition, self.line(node), self.words(hint), self.words(note))

    def answer(self, node: Node, answer: Side, asked: Side, hint: str = "", note: str = "") -> None:
        """Put what is to be written into the set, as the term of what asks for it."""
        added = self.words(hint), self.words(note)
        self.collector.add_answer(answer, asked, self.line(node), *added)

    def choice(
        self,
        node: Node,
        asked: Side,
        right: Sequence[Side],
        wrong: Sequence[Side],
        note: str = "",
    ) -> None:
        """Put a question with options into the set, or count why it is no pair."""
        if is_empty(asked) and not right:
            return
        line = self.line(node)
        reason = add_choice(self.collector, asked, right, wrong, line, note=self.words(note))
        self.notes[reason] += bool(reason)

    def gap(self, node: Node, gap: Gap, sentence: str) -> None:
        """Put a word with its sentence into the set, or count why it is no pair."""
        reason = add_gap(self.collector, gap, Side(sentence), self.line(node))
        self.notes[reason] += bool(reason)
        self.notes["accepted"] += bool(gap.others and not reason)

    def words_to_choose(self, node: Node, wrong: Sequence[str]) -> None:
        """Put words that belong into no gap beside those that do."""
        add_words(self.collector, wrong, self.line(node))

    def line(self, node: Node) -> int:
        """Return where the file has this; 0 where its lines say nothing."""
        return node.line if self.lined else 0

    def words(self, html: str) -> str:
        """Return only the words of a text."""
        return self.side(html).text if html else ""
