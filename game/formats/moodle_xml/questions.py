"""Questions: what one question of Moodle's XML holds, in any of its dialects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from game.core.pair_set import Pair, Side
from game.formats.common.markup.gaps import Gap
from game.formats.common.markup.html_sides import HtmlSides, no_media
from game.formats.common.report.collector import is_empty
from game.formats.common.report.feedback import joined, notes_of
from game.formats.common.tree.xml import inner, line_of
from game.formats.moodle import child_of, face, is_exact, typed
from game.formats.moodle_gaps import FULL, embedded, is_pattern, numbered
from game.values import dataclass

_MATCHING = ("matching", "match", "ddmatch", "randomsamatch")
_PATTERNS = ("regexp", "pmatch")
_WRITTEN = ("shortanswer", "numerical", "pmatch", "regexp", "shortanswerwiris")
_CHOICE = ("multichoice", "multichoiceset", "oumultiresponse")
EMBEDDED = ("cloze", "multianswer")
_NUMBERED_GAPS = ("gapselect", "ddwtos")
_NAMES = {"truefalse": "truth", "essay": "essay", "description": "description"}
_MEDIUM = "src="
"""Where this stands is something to see or hear, even if it cannot be had."""
_LISTED = ("selectoption", "dragbox")
_NUMBERED = {"0": "moodle", "1": "html", "2": "plain", "4": "markdown"}
"""What backups call the formats of texts."""


@dataclass(frozen=True, slots=True)
class Question:
    """`kind` is Moodle's own word for it, in small letters."""

    element: Element
    kind: str
    name: str
    category: str = ""
    text: str | None = None
    """What is asked, where it was put together of several questions."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is asked with its right and wrong options; some may count `partly`."""

    asked: Side
    right: tuple[Side, ...]
    wrong: tuple[Side, ...]
    partly: bool
    note: str


@dataclass(frozen=True, slots=True)
class GapText:
    """A text with slots for its gaps, and the words that belong to none."""

    side: Side
    gaps: tuple[Gap, ...]
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionPair:
    """A pair; without a term it is an answer that matches nothing."""

    term: Side | None
    definition: Side
    line: int
    note: str = ""
    written: bool = False


def question(element: Element) -> Question | None:
    """Return the question that an element is; None when it only bears the name."""
    kind = element.get("type") or _child_text(element, "qtype")
    if not kind:
        return None
    name = _text(child_of(element, "name"))
    return Question(element, kind.strip().lower(), name, _text(child_of(element, "category")))


def pairs_of(found: Question, faces: HtmlSides) -> tuple[list[QuestionPair], list[str]]:
    """Return its pairs, and the kinds of what is to be told of it."""
    rows = list(_rows(found.element))
    if rows:
        return _with_notes([_match(row, faces) for row in rows], _general(found, faces)), []
    if found.kind in _MATCHING:
        return [], ["wrong"]
    if found.kind in _WRITTEN:
        return _short_answer(found, faces)
    return [], [_NAMES.get(found.kind, "")]


# ---------------------------------------------------------------------- matching


def _rows(element: Element) -> Iterator[Element]:
    """Return rows to match, whatever kind the question says it is."""
    for part in element.iter():
        tag = part.tag.lower()
        if tag == "subquestion" or (tag == "match" and child_of(part, "answertext") is not None):
            yield part


def _match(row: Element, faces: HtmlSides) -> QuestionPair:
    """Return a pair, or an answer that matches nothing because there is nothing on its left."""
    if row.tag.lower() == "match":
        asked, answer = child_of(row, "questiontext"), child_of(row, "answertext")
        left = _face(asked, faces, _numbered_form(row, "questiontextformat"))
        right = Side(faces.text(_text(answer)))
    else:
        asked, answer = row, child_of(row, "answer")
        left = _face(asked, faces, _form(asked))
        right = _face(answer, faces, _form(answer))
    is_nothing = is_empty(left) and _MEDIUM not in _text(asked).lower()
    return QuestionPair(None if is_nothing else left, right, line_of(row))


def _with_notes(pairs: list[QuestionPair], feedback: str) -> list[QuestionPair]:
    """Return the pairs with what is said of them once they were answered."""
    rows = [Pair(pair.term, pair.definition) for pair in pairs if pair.term is not None]
    notes = iter(notes_of(feedback, rows))
    return [replace(one, note=next(notes)) if one.term is not None else one for one in pairs]


# ---------------------------------------------------------------------- short answers


def _answers(element: Element) -> list[Element]:
    """Return the answers; in backups others only have the number of one."""
    found = _parts(element, "answer")
    return [part for part in found if _is_numbered(part)] or found


def _is_numbered(part: Element) -> bool:
    """Return True for an answer as backups have it."""
    return any(child_of(part, tag) is not None for tag in ("answer_text", "answertext"))


def _short_answer(found: Question, faces: HtmlSides) -> tuple[list[QuestionPair], list[str]]:
    answers = _answers(found.element)
    known = [(_fraction(part), _answer(part), part) for part in answers]
    known = [(count, text, part) for count, text, part in known if text and count > 0]
    if not known:
        return [], ["wrong"]
    if found.kind in _PATTERNS:
        known = [one for one in known if not is_pattern(one[1])]
        if not known:
            return [], ["pattern"]
    best = max(known, key=lambda one: one[0])
    tolerance = next((_text(one) for one in _parts(found.element, "tolerance")), "")
    if found.kind == "numerical" and not is_exact(best[1], tolerance):
        return [], ["range"]
    definition = _asked(found, faces)
    term = best[1] if _form(best[2]).startswith("plain") else typed(best[1], faces)
    said = joined(_words_of(child_of(best[2], "feedback"), faces), _general(found, faces))
    pair = QuestionPair(Side(term), definition, line_of(found.element), said, written=True)
    return [pair], ["accepted"] if len(known) > 1 else []


def _answer(part: Element) -> str:
    """Return the words of an answer, without the asterisks that stand for any words."""
    text = _text(part) or _child_text(part, "answer_text") or _child_text(part, "answertext")
    return text.strip().strip("*").strip()


def _fraction(part: Element) -> float:
    """Return how much an answer counts; backups write it as a part of 1. Unsaid is all of it."""
    said = part.get("fraction") or _child_text(part, "fraction") or "100"
    try:
        count = float(said.replace(",", "."))
    except ValueError:
        return 0.0
    return count * FULL if _is_numbered(part) and abs(count) <= 1 else count


# ---------------------------------------------------------------------- options and gaps


def choice(found: Question, faces: HtmlSides) -> Choice | None:
    """Return the options of a question; None when it has none to choose from."""
    if found.kind not in _CHOICE or next(found.element.iter("subquestion"), None) is not None:
        return None
    right, wrong, notes, partly = list[Side](), list[Side](), list[str](), False
    for part in _answers(found.element):
        count, side = _fraction(part), _option(part, faces)
        if is_empty(side):
            continue
        if count >= FULL:
            right.append(side)
            notes.append(_words_of(child_of(part, "feedback"), faces))
        elif count > 0:
            partly = True
        else:
            wrong.append(side)
    note = joined(*notes[:1], _general(found, faces))
    return Choice(_asked(found, faces), tuple(right), tuple(wrong), partly, note)


def gap_text(found: Question, faces: HtmlSides) -> GapText | None:
    """Return the text of a question with gaps in it; None when it is of another kind."""
    if found.kind not in (*EMBEDDED, *_NUMBERED_GAPS):
        return None
    asked = child_of(found.element, "questiontext")
    text, left = found.text if found.text is not None else _text(asked), list[str]()
    if found.kind in EMBEDDED:
        text, gaps = embedded(text)
    else:
        words = [faces.text(_text(part)) for part in _parts(found.element, *_LISTED)]
        text, gaps, left = numbered(text, words)
    return GapText(_face(asked, faces, _asked_form(found), text), tuple(gaps), tuple(left))


def _option(part: Element, faces: HtmlSides) -> Side:
    """Return an option as it is shown, in which a picture may be all there is."""
    if not _is_numbered(part):
        return _face(part, faces, _form(part))
    text = _child_text(part, "answer_text") or _child_text(part, "answertext")
    return face(text, _numbered_form(part, "answerformat"), faces)


def _parts(element: Element, *tags: str) -> list[Element]:
    return [part for part in element.iter() if part.tag.lower() in tags]


def _asked(found: Question, faces: HtmlSides) -> Side:
    return _face(child_of(found.element, "questiontext"), faces, _asked_form(found))


def _asked_form(found: Question) -> str:
    asked = child_of(found.element, "questiontext")
    return _form(asked) or _numbered_form(found.element, "questiontextformat")


# ---------------------------------------------------------------------- texts


def _general(found: Question, faces: HtmlSides) -> str:
    """Return what is said of a question once it is answered."""
    form = _numbered_form(found.element, "generalfeedbackformat")
    return _words_of(child_of(found.element, "generalfeedback"), faces, form)


def _words_of(element: Element | None, faces: HtmlSides, form: str = "") -> str:
    if element is None:
        return ""
    return face(_text(element), _form(element) or form, faces, no_media).text


def _face(element: Element | None, faces: HtmlSides, form: str, text: str | None = None) -> Side:
    """Return the side in an element's text, or in `text`, with the files that it brings along."""
    if element is None:
        return Side()
    files = {
        (file.get("name") or ""): file.text or ""
        for file in element.findall("file")
        if (file.get("encoding") or "base64") == "base64"
    }
    shown = _text(element) if text is None else text
    return face(shown, form, faces, faces.media.among(files) if files else None)


def _form(element: Element | None) -> str:
    return (element.get("format") or "").removesuffix("_auto_format") if element is not None else ""


def _numbered_form(element: Element, tag: str) -> str:
    said = _child_text(element, tag)
    return _NUMBERED.get(said, said)


def _text(element: Element | None) -> str:
    """Return what stands in `<text>`, or in the element itself as in old dialects."""
    if element is None:
        return ""
    within = child_of(element, "text")
    if within is not None:
        return inner(within).strip()
    return inner(element).strip() if not len(element) else (element.text or "").strip()


def _child_text(element: Element, tag: str) -> str:
    found = child_of(element, tag)
    return _text(found) if found is not None else ""
