"""Hot Potatoes: matching exercises, crosswords, gaps with clues, questions with one answer."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace
from xml.etree.ElementTree import Element

from game.core.pair_set import Side
from game.formats.common.markup.gaps import Gap, clear, sentences, slot
from game.formats.common.markup.html_sides import HtmlSides
from game.formats.common.media.lookup import beside
from game.formats.common.questions.question import add_choice, add_gap
from game.formats.common.report.collector import PairCollector
from game.formats.common.tree.xml import inner, line_of, outermost
from game.formats.file_head import Head
from game.formats.moodle import Questions
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices
from game.words import _

NAME = "hot-potatoes"
TITLE = "Hot Potatoes"
EXTENSIONS = (".jmt", ".jqz", ".jcl", ".jcw", ".jmx", ".jms")
_CHOICE = ("1", "4")
"""Kinds of JQuiz questions that are answered by choosing."""
_HYBRID = "3"
"""The kind that is written first, and chosen after a few tries."""
_OBJECT = re.compile(r"<object\b([^<>]{0,2000})>", re.IGNORECASE)
_DATA = re.compile(r"\bdata\s{0,5}=\s{0,5}[\"']?([^\"'<>]{1,300})")


def detect(head: Head) -> float:
    """Judge by the root, which names the program."""
    return 0.98 if head.root.lower().startswith("hotpot-") else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return what pairs the exercise has, by its kind."""
    root, problems = source.head.xml
    collector = PairCollector(source.file, problems=list(problems))
    if root is None:
        return Reading(None, problems)
    faces, met = HtmlSides(beside(source)), Questions()
    kind = next((name for name in _KINDS if name in root.tag.lower()), "")
    if kind:
        _KINDS[kind](root, collector, faces, met)
    met.tell(collector)
    faces.tell(collector)
    title = faces.text(_markup(root.find("data/title")))
    return collector.finish(
        title or source.stem,
        author=_author(root),
        nothing=_nothing(kind, collector, met),
    )


def _matching(root: Element, collector: PairCollector, faces: HtmlSides, _met: Questions) -> None:
    for pair in outermost(root, ("pair",)):
        left, right = (_face(pair.find(f"{side}-item/text"), faces) for side in ("left", "right"))
        collector.add(left, right, line_of(pair))


def _crossword(root: Element, collector: PairCollector, faces: HtmlSides, _met: Questions) -> None:
    for item in outermost(root, ("item",)):
        word, clue = _face(item.find("word"), faces), _face(item.find("def"), faces)
        collector.add(word, clue, line_of(item))


def _quiz(root: Element, collector: PairCollector, faces: HtmlSides, met: Questions) -> None:
    for record in outermost(root, ("question-record",)):
        if _is_choice(record):
            _choice(record, collector, faces, met)
            continue
        said = [answer for answer in record.iter("answer") if _is_right(answer)]
        if not said:
            met.count("wrong", line_of(record))
            continue
        if len(said) > 1:
            met.count("accepted", line_of(record))
        term, asked = _face(said[0].find("text"), faces), _face(record.find("question"), faces)
        added = (record.find("clue"), said[0].find("feedback"))
        hint, note = (faces.text(_markup(one)) for one in added)
        collector.add_answer(term, asked, line_of(record), hint, note)


def _is_choice(record: Element) -> bool:
    """Return True if one chooses an answer, be it after trying to write it."""
    kind = (record.findtext("question-type") or "").strip()
    if kind != _HYBRID:
        return kind in _CHOICE
    right = [_is_right(answer) for answer in record.iter("answer")]
    return right.count(True) == 1 < len(right)


def _choice(record: Element, collector: PairCollector, faces: HtmlSides, met: Questions) -> None:
    """Add the pair of a question with one option to be chosen; several to tick, one right, too."""
    answers = list(record.iter("answer"))
    right = [answer for answer in answers if _is_right(answer)]
    wrong = [answer for answer in answers if not _is_right(answer)]
    clue = faces.text(_markup(record.find("clue")))
    note = faces.text(_markup(right[0].find("feedback"))) if len(right) == 1 else ""
    left = add_choice(
        collector,
        _face(record.find("question"), faces),
        [_face(answer.find("text"), faces) for answer in right],
        [_face(answer.find("text"), faces) for answer in wrong],
        line_of(record),
        clue,
        note,
    )
    if left:
        met.count(left, line_of(record))


def _gaps(root: Element, collector: PairCollector, faces: HtmlSides, met: Questions) -> None:
    """Pair a word that was taken out of a text with its clue, or else the sentence around it."""
    records, text = _running(next(root.iter("gap-fill"), None), faces)
    gaps = [_gap(record, faces) for record in records]
    lines = iter(line_of(record) for record in records)
    for (gap, sentence), line in zip(sentences(text, gaps), lines, strict=True):
        asked = Side(gap.hint or sentence)
        if reason := add_gap(collector, replace(gap, hint=""), asked, line):
            met.count(reason, line)
        elif gap.others:
            met.count("accepted", line)


def _gap(record: Element, faces: HtmlSides) -> Gap:
    """Return the first right word, what is said of it, and its clue as a hint."""
    said = [answer for answer in record.iter("answer") if _is_right(answer)]
    clue = faces.text(_markup(record.find("clue")))
    if not said:
        return Gap("", hint=clue, reason="wrong")
    word, note = (faces.text(_markup(said[0].find(tag))) for tag in ("text", "feedback"))
    return Gap(word, note, len(said) - 1, hint=clue)


_KINDS: dict[str, Callable[[Element, PairCollector, HtmlSides, Questions], None]] = {
    "jmatch": _matching,
    "jcross": _crossword,
    "jquiz": _quiz,
    "jcloze": _gaps,
}


# ---------------------------------------------------------------------- texts


def _markup(element: Element | None) -> str:
    """Return the markup of a text, whose tags and accents are written as numbers of characters."""
    text = html.unescape(inner(element)).strip()
    return _OBJECT.sub(_as_audio, text)


def _as_audio(found: re.Match[str]) -> str:
    name = _DATA.search(found[1])
    return f'<audio src="{html.escape(name[1])}"></audio>' if name else ""


def _face(element: Element | None, faces: HtmlSides) -> Side:
    return faces.of(_markup(element))


def _is_right(answer: Element) -> bool:
    right = (answer.findtext("correct") or "1").strip()
    return right != "0" and bool((answer.findtext("text") or "").strip())


def _running(element: Element | None, faces: HtmlSides) -> tuple[list[Element], str]:
    """Return the records of an exercise, and its text with a slot for each."""
    if element is None:
        return [], ""
    records: list[Element] = []
    parts = [_keep_spaces(element.text, faces)]
    for child in element:
        if child.tag == "question-record":
            parts.append(slot(len(records)))
            records.append(child)
        parts.append(_keep_spaces(child.tail, faces))
    return records, "".join(parts)


def _keep_spaces(text: str | None, faces: HtmlSides) -> str:
    """Return the words of a part with the space at its ends."""
    raw = clear(html.unescape(text or ""))
    words = raw.strip()
    if not words:
        return raw
    at = raw.index(words)
    before, after = raw[:at], raw[at + len(words) :]
    # In the exercise each line of the file is a line.
    shown = faces.text(words.replace("\n", "<br>") if "<" in words or "&" in words else words)
    return f"{_space(before)}{shown}{_space(after)}"


def _space(space: str) -> str:
    return "\n" if "\n" in space else space[:1]


def _author(root: Element) -> str:
    """Return the creator in the file's description, where Hot Potatoes was told one."""
    return next((part.text or "" for part in root.iter("creator")), "").strip()


def _nothing(kind: str, collector: PairCollector, met: Questions) -> tuple[str, str] | None:
    if kind == "jmatch" and len(collector.empty) == 1 and not collector.pairs:
        collector.empty.clear()
        said = _("This exercise is a page of instructions: its only pair has an empty side.")
        return said, _("Choose the exercise that follows it.")
    if not kind:
        said = _("This kind of Hot Potatoes file has no pairs.")
        return said, _("Use a JMatch, JCross, JQuiz or JCloze exercise.")
    if any(kind != "bare gap" for kind in met.kinds):
        said = _("No question of this exercise has one right answer, so none becomes a pair.")
        return said, _("In Hot Potatoes, tick one right answer for each question, and save again.")
    return None
