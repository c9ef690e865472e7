"""Kinds: what each kind of H5P exercise says, known by its fields: old and new ones are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from game.core.pair_set import Side
from game.formats.common.report.collector import is_empty
from game.formats.common.tree.paths import child, groups, items, words
from game.formats.h5p.exercises import Exercises
from game.formats.h5p.stars import gaps_in, starred_words
from game.formats.yaml.nodes import Fields, Node, Text


def exercise(library: str, params: Node | None, into: Exercises) -> bool:
    """Read the exercise that has these fields; False when it is of no kind that is known."""
    if not isinstance(params, Fields) or library in _OTHERS:
        return False
    kind = next((kind for kind in _KINDS if kind.fits(params)), None)
    if kind is not None:
        kind.read(params, into)
    return kind is not None


def is_known(library: str) -> bool:
    """Return True if exercises of this kind are read: where one brings no pair, it is empty."""
    return any(library in kind.names for kind in _KINDS)


def _path(node: Node | None, name: str) -> str:
    """Return the path of a medium: in new files a field, in old ones a list or a bare text."""
    found = child(node, name)
    if isinstance(found, Text):
        return found.value
    first = next(iter(items(node, name)), None)
    return words(first, "path") or words(first, "params", "file", "path")


def _dialogs(params: Fields, into: Exercises) -> None:
    for card in groups(params, "dialogs"):
        front = words(card, "text")
        tip = words(card, "tips", "front") or words(card, "tips") or words(card, "tip")
        described = words(card, "imageAltText")
        term = into.side(front, _path(card, "image"), _path(card, "audio"), described)
        into.prompts[term.text] += 1
        into.pair(card, term, into.side(words(card, "answer")), tip)


def _cards(params: Fields, into: Exercises) -> None:
    for card in groups(params, "cards"):
        if any(child(card, name) is not None for name in ("answer", "text")):
            _flashcard(card, into)
        else:
            _memory(card, into)


def _flashcard(card: Node, into: Exercises) -> None:
    described = words(card, "imageAltText") or words(card, "imageAlt")
    front = into.side(words(card, "text"), _path(card, "image"), _path(card, "audio"), described)
    into.prompts[front.text] += 1
    answer, _slash, others = words(card, "answer").partition("/")
    into.notes["accepted"] += bool(others.strip())
    into.pair(card, front, into.side(answer), words(card, "tip"))


def _memory(card: Node, into: Exercises) -> None:
    """Pair two pictures that belong together; to one by itself its name belongs."""
    alt, other, about = (words(card, name) for name in ("imageAlt", "matchAlt", "description"))
    one = into.side("", _path(card, "image") or words(card, "path"), _path(card, "audio"), alt)
    two = into.side("", _path(card, "match"), _path(card, "matchAudio"), other)
    if is_empty(two):
        into.pair(card, one, into.side(about or (alt if one.text != alt else "")))
        return
    into.notes["descriptions"] += bool((alt and one.picture) or (other and two.picture))
    into.pair(card, one, two, note=about)


def _sequence(params: Fields, into: Exercises) -> None:
    """Pair the pictures that are to be put in order with their names; the order is lost."""
    for image in groups(params, "sequenceImages"):
        named = into.side(words(image, "imageDescription"))
        into.pair(image, into.side("", _path(image, "image"), _path(image, "audio")), named)


def _guess(params: Fields, into: Exercises) -> None:
    """Pair a picture, or without one what is asked, with its solution."""
    seen = into.side("", words(params, "media", "params", "file", "path"))
    asked = into.side(words(params, "taskDescription")) if is_empty(seen) else seen
    into.pair(params, asked, into.side(words(params, "solutionText")))


def _panels(params: Fields, into: Exercises) -> None:
    for panel in groups(params, "panels"):
        text = words(panel, "content", "params", "text") or words(panel, "content")
        into.pair(panel, into.side(words(panel, "title")), into.side(text))


def _timeline(params: Fields, into: Exercises) -> None:
    for event in groups(params, "timeline", "date"):
        begun, ended = words(event, "startDate"), words(event, "endDate")
        years = begun if ended in ("", begun) else f"{begun} – {ended}"
        head, text = into.side(words(event, "headline")), into.side(words(event, "text"))
        into.notes["linked pictures"] += bool(words(event, "asset", "media"))
        if not text.text:
            into.pair(event, Side(years), head)
        else:
            dated = f"{head.text} ({years})" if head.text and years else head.text or years
            into.pair(event, replace(head, text=dated), text)


def _choices(params: Fields, into: Exercises) -> None:
    """Take questions of which the first option is the right one."""
    for choice in groups(params, "choices"):
        options = [into.side(one.value) for one in _texts(choice, "answers")]
        into.choice(choice, into.side(words(choice, "question")), options[:1], options[1:])


def _multiple_choice(params: Fields, into: Exercises) -> None:
    true, false = _parted(items(params, "answers"))
    right, wrong = ([into.side(words(one, "text")) for one in part] for part in (true, false))
    said = next(iter(true), None)
    note = words(said, "tipsAndFeedback", "chosenFeedback") or words(said, "chosenFeedback")
    picture = words(params, "media", "type", "params", "file", "path")
    into.choice(params, into.side(words(params, "question"), picture), right, wrong, note)


def _pictures_to_choose(params: Fields, into: Exercises) -> None:
    parts = _parted(items(params, "options"))
    right, wrong = ([_option_picture(one, into) for one in part] for part in parts)
    into.choice(params, into.side(words(params, "question")), right, wrong)


def _option_picture(option: Node, into: Exercises) -> Side:
    about = ("media", "params")
    described = words(option, *about, "alt")
    return into.side("", words(option, *about, "file", "path"), described=described)


def _parted(options: Sequence[Node]) -> tuple[list[Node], list[Node]]:
    """Return the right options and the wrong ones."""
    right = [one for one in options if words(one, "correct") == "true"]
    return right, [one for one in options if one not in right]


def _truth(params: Fields, into: Exercises) -> None:
    into.notes["truth"] += 1


def _statements(params: Fields, into: Exercises) -> None:
    """Take the one right statement as the answer to what is asked above; of many none is asked."""
    groups = items(params, "summaries")
    if len(groups) != 1:
        into.notes["statements"] += len(groups)
        return
    said = [into.side(one.value) for one in _texts(groups[0], "summary")]
    into.choice(params, into.side(words(params, "intro")), said[:1], said[1:])


def _drag_text(params: Fields, into: Exercises) -> None:
    _gaps(params, into.words(words(params, "textField")), into)
    into.words_to_choose(params, starred_words(into.words(words(params, "distractors"))))


def _blanks(params: Fields, into: Exercises) -> None:
    for text in _texts(params, "questions"):
        _gaps(text, into.side(text.value).text, into)


def _gaps(node: Node, text: str, into: Exercises) -> None:
    """Pair words with their sentences; a word without a sentence around it is no pair."""
    for gap, sentence in gaps_in(text):
        into.gap(node, gap, sentence)


def _crossword(params: Fields, into: Exercises) -> None:
    for word in groups(params, "words"):
        into.answer(word, into.side(words(word, "answer")), into.side(words(word, "clue")))


def _speech(params: Fields, into: Exercises) -> None:
    """Take the first of the answers that may be spoken."""
    first, *others = [into.side(one.value) for one in _texts(params, "acceptedAnswers")] or [Side()]
    into.notes["accepted"] += bool(others)
    into.answer(params, first, into.side(words(params, "question")))


def _texts(params: Node, name: str) -> list[Text]:
    return [one for one in items(params, name) if isinstance(one, Text)]


class _Kind(NamedTuple):
    """What H5P calls exercises of a kind, the fields by which they are known, how to read them."""

    names: tuple[str, ...]
    fields: tuple[str, ...]
    read: Callable[[Fields, Exercises], None]

    def fits(self, params: Fields) -> bool:
        """Return True if an exercise with these fields is of this kind."""
        return all(_has(params, name) for name in self.fields)


def _has(params: Fields, name: str) -> bool:
    """Return True if there is such a field, and it is no list of other exercises."""
    inner = items(params, name)
    return child(params, name) is not None and not any(child(one, "library") for one in inner)


_KINDS = (
    _Kind(("Dialogcards",), ("dialogs",), _dialogs),
    _Kind(("Flashcards", "MemoryGame", "ImagePair"), ("cards",), _cards),
    _Kind(("ImageSequencing",), ("sequenceImages",), _sequence),
    _Kind(("Accordion",), ("panels",), _panels),
    _Kind(("Timeline",), ("timeline",), _timeline),
    _Kind(("SingleChoiceSet",), ("choices",), _choices),
    _Kind(("DragText",), ("textField",), _drag_text),
    _Kind(("MultiChoice",), ("question", "answers"), _multiple_choice),
    _Kind(("MultiMediaChoice",), ("question", "options"), _pictures_to_choose),
    _Kind(("TrueFalse",), ("question", "correct"), _truth),
    _Kind(("Summary",), ("summaries",), _statements),
    _Kind(("SpeakTheWords",), ("question", "acceptedAnswers"), _speech),
    _Kind(("Crossword",), ("words", "taskDescription"), _crossword),
    _Kind(("GuessTheAnswer",), ("solutionText",), _guess),
    _Kind(("Blanks",), ("questions",), _blanks),
)
_OTHERS = ("MarkTheWords",)
"""Kinds with the same fields as one of those, in which something else is asked."""
