"""Quizzes: lists of questions with options in JSON and YAML, whatever shape their options have."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.bounds import bare
from game.core.pair_set import fold
from game.formats.common.questions.answer_key import (
    Keyed,
    Places,
    counts,
    right_places,
    shows_where_it_begins,
)
from game.formats.common.questions.headings import quiz_heading
from game.formats.common.questions.question import Question, reason_of
from game.formats.common.questions.words import (
    CHOOSING,
    FALSE,
    OTHER_KINDS,
    RIGHT,
    TRUE,
    WRITTEN,
    WRONG,
)
from game.formats.common.table.heading_words import heading
from game.formats.common.table.languages import plain_words
from game.formats.common.tree.paths import cell, keyed
from game.formats.yaml.nodes import Fields, Items, Node, Text
from game.values import dataclass

_LOOKED_AT = 100
_LABELS = frozenset({"id", "key", "label", "letter", "letra", "lettre", "buchstabe", "lettera"})
_MARKS = frozenset({"points", "fraction", "score", "weight"})
_ANSWERED = frozenset(
    [
        "answers",
        "responses",
        "respuestas",
        "reponses",
        "antworten",
        "risposte",
        "respostas",
        "respostes",
    ]
)
"""Keys of lists that may be options, or all the answers that are right."""


@dataclass(frozen=True, slots=True)
class _Raw:
    """What a question says: its options, which are marked as right, its wrong ones apart."""

    node: Fields
    asked: str
    options: tuple[str, ...]
    labels: tuple[str, ...]
    marked: tuple[int, ...] | None
    keys: tuple[str, ...]
    wrong: tuple[str, ...]
    kind: frozenset[str]
    note: str


def find_questions(
    objects: Sequence[Fields], asked: Sequence[str] = ()
) -> tuple[tuple[Question, ...], tuple[tuple[str, int], ...]] | None:
    """Return the questions in these fields and what is to be said of all; None when they are none.

    `asked` are the questions where the file has them for keys.
    """
    first = [_raw(node, "") for node in objects[:_LOOKED_AT]]
    if sum(_has_options(raw) for raw in first) * 4 < len(first) or not first:
        return None
    texts = asked or [""] * len(objects)
    raws = [_raw(node, text) for node, text in zip(objects, texts, strict=True)]
    keyed_rows = [Keyed(raw.options, " ; ".join(raw.keys), raw.labels) for raw in raws]
    places, from_nought = right_places(keyed_rows, nought=True)
    made = [_question(raw, at) for raw, at in zip(raws, places, strict=True)]
    notes: tuple[tuple[str, int], ...] = ()
    if from_nought and counts(keyed_rows) and not shows_where_it_begins(keyed_rows):
        notes = tuple(("from nought", one.line) for one in made if not reason_of(one))
    return tuple(made), notes


def _has_options(raw: _Raw) -> bool:
    """Return True if there is something to choose from, and something that says what is right."""
    said = raw.marked is not None or bool(raw.keys)
    return (len(raw.options) > 1 and said) or bool(raw.wrong and raw.keys)


# ---------------------------------------------------------------------- one question


def _raw(node: Fields, asked: str) -> _Raw:
    options: Node | None = None
    keys: list[str] = []
    wrong: list[str] = []
    kind = note = ""
    title = ""
    for name, value in keyed(node):
        said = quiz_heading(name)
        if _is_options(name, value) and options is None:
            options = value
        elif said.role == "question" or (not asked and heading(name).role == "term" and not title):
            text = cell(value)
            asked, title = (text, title) if said.role == "question" else (asked, text)
        elif said.role == "wrong":
            wrong += _texts(value)
        elif said.role in ("right", "answer", "options"):
            keys += _texts(value)
        elif said.role == "kind":
            kind = cell(value)
        elif said.role == "note":
            note = cell(value)
    texts, labels, marks = _options(options)
    return _Raw(
        node,
        bare(asked or title),
        texts,
        labels,
        marks,
        tuple(keys),
        tuple(wrong),
        frozenset(plain_words(kind).split()),
        note,
    )


def _is_options(name: str, value: Node) -> bool:
    """Return True for lists and fields that are offered, under words such as `choices`."""
    words = plain_words(name)
    said = quiz_heading(name).role
    if isinstance(value, Text) or said not in ("options", "answer"):
        return False
    offered = not set(words.split()).isdisjoint(CHOOSING)
    if isinstance(value, Fields):
        return offered or words in _ANSWERED
    return len(value.items) > 1 and (offered or words in _ANSWERED)


def _texts(node: Node) -> list[str]:
    parts = [cell(item) for item in node.items] if isinstance(node, Items) else [cell(node)]
    return [text for part in parts if (text := bare(part))]


def _options(
    node: Node | None,
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...] | None]:
    """Return the options, what they are called, and which are marked, None without marks."""
    if isinstance(node, Fields):
        return _of_fields(node)
    if not isinstance(node, Items):
        return (), (), None
    found = [_option(item) for item in node.items]
    labels = tuple(label for _text, label, _mark in found)
    marks = [mark for _text, _label, mark in found]
    marked = None
    if any(mark is not None for mark in marks):
        marked = tuple(at for at, mark in enumerate(marks) if mark)
    whole = labels if all(labels) and len({*labels}) == len(labels) else ()
    return tuple(text for text, _label, _mark in found), whole, marked


def _of_fields(
    node: Fields,
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...] | None]:
    """Return options by their letters, or texts that are true or false."""
    pairs = [(name, cell(value)) for name, value in keyed(node)]
    truths = [_truth(text) for _name, text in pairs]
    if all(truth is not None for truth in truths):
        marked = tuple(at for at, truth in enumerate(truths) if truth)
        return tuple(name for name, _text in pairs), (), marked
    return tuple(text for _name, text in pairs), tuple(name for name, _text in pairs), None


def _option(node: Node) -> tuple[str, str, bool | None]:
    """Return the text of an option, its label, and whether it is marked as right."""
    if not isinstance(node, Fields):
        return bare(cell(node)), "", None
    label, mark = "", None
    rest: list[tuple[Node, Node]] = []
    for key, value in node.fields:
        name = key.value if isinstance(key, Text) else ""
        words = set(_apart(name).split())
        if not isinstance(value, Text):
            rest.append((key, value))
        elif not words.isdisjoint(WRONG) and (truth := _truth(value.value)) is not None:
            mark = not truth
        elif not words.isdisjoint(RIGHT | _MARKS) and (truth := _truth(value.value)) is not None:
            mark = truth
        elif not words.isdisjoint(_MARKS):
            # A part of the points: neither right nor wrong.
            return "", "", None
        elif words <= _LABELS and words:
            label = value.value
        else:
            rest.append((key, value))
    text = bare(cell(Fields(rest, node.line)))
    return text or label, label, mark


def _apart(name: str) -> str:
    """Return `isCorrect` and `is_correct` as the words they are made of."""
    spaced = "".join(f" {sign}" if sign.isupper() else sign for sign in name)
    return plain_words(spaced)


def _truth(text: str) -> bool | None:
    """Return what a mark says, None when it is none; points count when they are all or nothing."""
    word = plain_words(text)
    if word in TRUE or word in ("1", "100", "1 0", "100 0"):
        return True
    return False if word in FALSE or word in ("0", "0 0") else None


def _question(raw: _Raw, places: Places | None) -> Question:
    line = raw.node.line
    options = [bare(text) for text in raw.options]
    there = [text for text in options if text]

    def made(right: Sequence[str], reason: str = "") -> Question:
        same = {fold(text) for text in right}
        others = tuple(text for text in (*there, *raw.wrong) if fold(text) not in same)
        return Question(raw.asked, tuple(right), others, line, raw.note, reason=reason)

    right = _right(raw, options, places)
    if not raw.asked or (not raw.kind.isdisjoint(OTHER_KINDS) and not right):
        return made((), "other")
    if not raw.kind.isdisjoint(WRITTEN) and (said := tuple(right or raw.keys or there)):
        also = tuple(text for text in (*said, *there) if text != said[0])
        return Question(raw.asked, (said[0],), (), line, raw.note, also=also)
    return made((), "unclear") if right is None else made(right)


def _right(raw: _Raw, options: Sequence[str], places: Places | None) -> list[str] | None:
    """Return what is right; None where the key may mean two things."""
    if raw.marked is not None:
        return [options[at] for at in raw.marked if options[at]]
    if not options:
        return list(raw.keys)
    if places is None:
        return None
    if not places and raw.wrong:
        return list(raw.keys)
    return [options[at] for at in places]
