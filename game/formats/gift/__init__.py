"""Moodle GIFT: questions in a text; matching ones and short answers become pairs."""

from __future__ import annotations

import re
from dataclasses import replace

from game.core.pair_set import Pair, Side
from game.formats.common.markup.html_sides import HtmlSides, no_media
from game.formats.common.media.lookup import beside
from game.formats.common.questions.question import add_choice
from game.formats.common.report.collector import PairCollector
from game.formats.common.report.feedback import joined, notes_of
from game.formats.file_head import Head
from game.formats.gift.answers import general_feedback, kind, matches, options, short_answer
from game.formats.gift.questions import Question, questions, reveal, split_format
from game.formats.gift.writing import CARRIES, heading, write
from game.formats.moodle import Questions, face, typed
from game.formats.moodle_gaps import embedded
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices
from game.words import _

__all__ = ["CARRIES", "EXTENSIONS", "NAME", "TITLE", "detect", "read", "write"]

NAME = "gift"
TITLE = "Moodle GIFT"
EXTENSIONS = (".gift", ".gift.txt")
_SURE = re.compile(
    r"^::[^\n]{0,300}?::|^\$CATEGORY:|\{[^{}\n]{0,99}=[^{}\n]{0,300}->|^[ \t]*=.{0,300}->",
    re.MULTILINE,
)
_BRACES = re.compile(
    r"(?<!\\)\{\s{0,99}(?:[=~]|#-?[\d=\s]|%-?\d|(?:T|F|TRUE|FALSE)\s{0,9}[}#])", re.IGNORECASE
)
_JSON = re.compile(r"\s{0,99}(?:\[\s{0,99})?[{<]")
_SOFT = re.compile(r"(?:(?<![ \t])[ \t]++)?\n[ \t]*+")
"""The end of a row in the file; one in the text is written as "\\n"."""
_VERSE, _ROWS = 50, 3
"""Rows no longer than this, and no fewer, are meant as rows."""


def detect(head: Head) -> float:
    """Judge by braces with answers in them; the name decides for questions without any."""
    wide = head.data.startswith((b"\xff\xfe", b"\xfe\xff"))
    encoding = "utf-16" if wide else "utf-8"
    text = head.data[:65_536].decode(encoding, "replace").lstrip("\ufeff")
    named = head.has_ending(*EXTENSIONS)
    if "\0" in text or (not named and _JSON.match(text)):
        return 0.0
    if _BRACES.search(text):
        if named or _SURE.search(text):
            return 0.85
        # A table may well have a cell with a brace in it.
        return 0.3 if head.has_ending(".csv", ".tsv") else 0.65
    return 0.85 if named else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return rows to match as pairs; of a short answer the answer is the term."""
    text, problems = source.text
    if text is None:
        return Reading(None, problems)
    collector = PairCollector(source.file, problems=list(problems))
    reading = _Reading(collector, HtmlSides(beside(source)))
    for question in questions(text):
        reading.take(question)
    met = reading.met
    met.tell(collector)
    reading.faces.tell(collector)
    title = heading(text) or met.title or source.stem
    return collector.finish(title, subject=met.subject, nothing=met.nothing())


def _with_rows(text: str, form: str) -> str:
    """Return a text whose rows are kept where they mean something, and else are one."""
    if form == "markdown" or "\n" not in text:
        return text
    if form == "plain":
        return _SOFT.sub("\n", text)
    rows = text.split("\n")
    verse = len(rows) >= _ROWS and all(len(row.strip()) <= _VERSE for row in rows)
    return _SOFT.sub("<br>" if form == "moodle" or (verse and "<" not in text) else " ", text)


class _Reading:
    """What has been met in one file."""

    def __init__(self, collector: PairCollector, faces: HtmlSides) -> None:
        self.collector = collector
        self.faces = faces
        self.met = Questions()

    def take(self, question: Question) -> None:
        """Take the pairs of one question."""
        if question.open:
            said = _("The “{” of this question is not closed.")
            self.collector.fault(question.line, said, _("Write “}” after the last answer."))
        before = len(self.collector.pairs)
        if (what := kind(question)) == "matching":
            self._add_matches(question)
        elif what == "written":
            self._add_short_answer(question)
        elif what == "choice":
            self._add_choice(question)
        elif what == "gaps":
            self._add_gaps(question)
        else:
            self.met.count(what, question.line)
        if len(self.collector.pairs) > before:
            self.met.add_used(question.title, question.category)

    def _add_matches(self, question: Question) -> None:
        found: list[tuple[Pair, int]] = []
        for row in matches(question):
            if not row.arrow:
                said = _("This answer of a matching question has no “->”.")
                cure = _("Write it as “=term -> definition”.")
                self.collector.fault(row.line, said, cure)
            elif row.left:
                left = self._side(row.left, row.form)
                found.append((Pair(left, self._answer(row.right, question.form)), row.line))
            elif row.right:
                extra = self._answer(row.right, question.form)
                self.collector.distractors.append((extra, row.line))
        said = self._note(general_feedback(question), question.form)
        notes = notes_of(said, [pair for pair, _line in found])
        for (pair, line), note in zip(found, notes, strict=True):
            self.collector.add(pair.term, pair.definition, line, note=note)

    def _add_short_answer(self, question: Question) -> None:
        answer = short_answer(question)
        if answer is None:
            self.met.count("wrong", question.line)
            return
        if answer.others:
            self.met.count("accepted", question.line)
        term = self._answer(answer.text, question.form)
        feedback = (answer.feedback, general_feedback(question))
        said = [self._note(one, question.form) for one in feedback if one]
        asked = self._side(question.text, question.form)
        self.collector.add_answer(term, asked, answer.line, note=joined(*said))

    def _add_choice(self, question: Question) -> None:
        right, wrong, partly = options(question)
        if partly and not right:
            self.met.count("several right", question.line)
            return
        form = question.form
        feedback = (*(one.feedback for one in right[:1]), general_feedback(question))
        reason = add_choice(
            self.collector,
            self._side(question.text, form),
            [self._option(one.text, form) for one in right],
            [self._option(text, form) for text in wrong],
            right[0].line if right else question.line,
            note=joined(*(self._note(one, form) for one in feedback)),
        )
        if reason:
            self.met.count(reason, question.line)

    def _add_gaps(self, question: Question) -> None:
        text, gaps = embedded(question.text, anything=True)
        gaps = [replace(gap, word=reveal(gap.word), note=reveal(gap.note)) for gap in gaps]
        side = self._side(text, question.form)
        self.met.add_gaps(gaps, side, self.faces, self.collector, question.line)

    def _side(self, text: str, form: str) -> Side:
        """Return a face from a text in one of Moodle's four formats."""
        return face(reveal(_with_rows(text, form)), form, self.faces)

    def _note(self, feedback: str, form: str) -> str:
        """Return the words of an explanation."""
        if not feedback:
            return ""
        text, form = split_format(feedback, form)
        return face(reveal(_with_rows(text, form)), form, self.faces, no_media).text

    def _answer(self, text: str, form: str) -> Side:
        """Return words alone: pupils type plain text, though some programs put tags around it."""
        return Side(text if form == "plain" else typed(text, self.faces))

    def _option(self, text: str, form: str) -> Side:
        """Return an option to choose, which may be written in a format of its own."""
        return self._side(*split_format(text, form))
