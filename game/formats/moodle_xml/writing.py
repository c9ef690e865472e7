"""Writing: a set as Moodle XML, matching questions with the terms' pictures and sounds inside."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import quote

from game.core.pair_set import Pair, PairSet, Side, file_name
from game.formats.common.markup.html_text import exact_html
from game.formats.common.media.reader import MediaReader
from game.formats.common.report.feedback import feedback_of
from game.formats.common.report.losses import Carries, WriteResult, warn_uncarried
from game.formats.common.tree.xml import escape_xml
from game.formats.moodle import groups
from game.formats.problems import Remark
from game.words import _, later

MOST_BYTES_A_FILE = 20_000_000
CARRIES = Carries(distractors=True, wordless="terms", notes=True)


_WORDLESS_DEFINITION = Remark(
    "{n} pair has a definition without words, so it was left out.",
    "{n} pairs have definitions without words, so they were left out.",
    later("Exchange the two sides of the set."),
)


def write(pair_set: PairSet) -> WriteResult:
    """Return matching questions of at most ten rows, with the media of terms inside.

    Moodle's answers to be matched are words alone.
    """
    bare = [replace(pair, term=_words(pair.term)) for pair in pair_set.pairs]
    problems = warn_uncarried(replace(pair_set, pairs=tuple(bare)), CARRIES)
    pairs = [pair for pair in pair_set.pairs if pair.definition.text]
    problems += _WORDLESS_DEFINITION.warnings(len(pair_set.pairs) - len(pairs))
    media = MediaReader(MOST_BYTES_A_FILE)
    text = "".join(f"{line}\n" for line in _lines(pair_set, pairs, media))
    return text.encode(), problems + media.problems()


def _words(side: Side) -> Side:
    return replace(side, picture="", sound="")


def _lines(pair_set: PairSet, pairs: Sequence[Pair], media: MediaReader) -> Iterator[str]:
    title = " ".join(pair_set.title.split())
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<quiz title="{escape_xml(title)}">'
    if pair_set.subject:
        path = " ".join(pair_set.subject.split()).replace("/", "//")
        yield f'<question type="category"><category>{_text(path)}</category></question>'
    parts = groups(pairs)
    for number, part in enumerate(parts, 1):
        name = title if len(parts) == 1 else f"{title} {number}"
        extra = [side for side in pair_set.distractors if side.text]
        yield from _question(name, part, extra if number == len(parts) else [], media)
    yield "</quiz>"


def _question(
    name: str, pairs: Sequence[Pair], distractors: Sequence[Side], media: MediaReader
) -> Iterator[str]:
    if len(pairs) + len(distractors) < 2 and pairs[0].term == _words(pairs[0].term):
        yield from _short(name, pairs[0])
        return
    yield '<question type="matching">'
    yield f"<name>{_text(name)}</name>"
    asked = _("Match each one with what belongs to it.")
    yield f'<questiontext format="plain_text">{_text(asked)}</questiontext>'
    yield from _feedback(pairs)
    yield "<defaultgrade>1</defaultgrade>"
    yield "<shuffleanswers>true</shuffleanswers>"
    for pair in pairs:
        yield from _row(pair.term, pair.definition, media)
    for side in distractors:
        yield from _row(Side(), side, media)
    yield "</question>"


def _short(name: str, pair: Pair) -> Iterator[str]:
    """Write one pair, which is not enough to match: it is asked for in words."""
    yield '<question type="shortanswer">'
    yield f"<name>{_text(name)}</name>"
    yield f'<questiontext format="plain_text">{_text(pair.definition.text)}</questiontext>'
    yield from _feedback([pair])
    yield "<usecase>0</usecase>"
    yield f'<answer fraction="100" format="plain_text">{_text(pair.term.text)}</answer>'
    yield "</question>"


def _feedback(pairs: Sequence[Pair]) -> Iterator[str]:
    """Write the notes of pairs as what Moodle says once their question is answered."""
    if said := feedback_of(pairs):
        yield f'<generalfeedback format="plain_text">{_text(said)}</generalfeedback>'


def _row(left: Side, right: Side, media: MediaReader) -> Iterator[str]:
    """Write HTML only for texts with media; in plain texts every letter stays as it is."""
    read = {path: media.whole(path) for path in (left.picture, left.sound) if path}
    left = replace(
        left,
        picture=left.picture if read.get(left.picture) is not None else "",
        sound=left.sound if read.get(left.sound) is not None else "",
    )
    if read and left == Side():
        return  # Without its only picture it would be an answer that matches nothing.
    yield f'<subquestion format="{"html" if left != _words(left) else "plain_text"}">'
    yield _text(_html(left) if left != _words(left) else left.text)
    for path, data in read.items():
        if data is not None:
            name = escape_xml(file_name(path))
            code = base64.b64encode(data).decode()
            yield f'<file name="{name}" path="/" encoding="base64">{code}</file>'
    yield f'<answer format="plain_text">{_text(right.text)}</answer>'
    yield "</subquestion>"


def _html(side: Side) -> str:
    parts = [f"<p>{exact_html(side.text)}</p>"] if side.text else []
    if side.picture:
        name = quote(file_name(side.picture))
        parts.append(f'<p><img src="@@PLUGINFILE@@/{name}" alt=""></p>')
    if side.sound:
        name = quote(file_name(side.sound))
        parts.append(f'<p><audio controls src="@@PLUGINFILE@@/{name}"></audio></p>')
    return "".join(parts)


def _text(text: str) -> str:
    return f"<text>{escape_xml(text)}</text>"
