"""PairCollector: the pairs of a reader, empty sides told, limits held, doubts raised at last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import field, replace

from game.core.bounds import MOST_LETTERS, MOST_PAIRS, bare, lined
from game.core.pair_set import Pair, PairSet, Side
from game.core.unicode import whole
from game.formats.common.media.missing import missing_in
from game.formats.common.report.doubts import doubts
from game.formats.common.report.lost_letters import ROWS, WORDS, lost_rows, lost_words, suspects
from game.formats.problems import FEW, Problem, ProblemReport, Remark
from game.formats.source import Reading
from game.formats.table import Table
from game.values import dataclass
from game.words import _, later, n_

MOST_PROBLEMS = 200
_EMPTY = Remark(
    "{n} row has an empty side.",
    "{n} rows have an empty side.",
    later("Fill in the empty side, or take the row away."),
)
_BARE = Remark(
    "{n} pair was left out: without its sound or film it has nothing to show.",
    "{n} pairs were left out: without their sounds or films they have nothing to show.",
    later("Give it a word, or another picture or sound."),
)
_OVER = Remark(
    "{n} pair is over 10,000 and was left out.",
    "{n} pairs are over 10,000 and were left out.",
    later("Split it into several files."),
)


@dataclass
class PairCollector(ProblemReport):
    """What a reader has read so far."""

    pairs: list[Pair] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    distractors: list[tuple[Side, int]] = field(default_factory=list)
    empty: list[int] = field(default_factory=list)
    """Lines of rows of which only one side says anything."""
    over: int = 0
    missing: dict[str, list[int]] = field(default_factory=dict)
    """The lines of the rows that lack a picture or sound, by its name; "" where it has none."""
    bare: Counter[str] = field(default_factory=Counter)
    """How many rows say nothing without it, and were left out."""
    also_right: list[Side] = field(default_factory=list)
    """Answers that are right too, though no pair has them."""
    answers: list[int] = field(default_factory=list)
    """Pairs whose term answers what the definition asks."""
    asks: bool = False
    """Whether some questions are terms: then all are, so that they lie on one side."""

    def add(
        self,
        term: Side,
        definition: Side,
        line: int = 0,
        hint: str = "",
        note: str = "",
        *,
        accept: tuple[str, ...] = (),
    ) -> None:
        """Add one pair; one with an empty side is told, one with two is nothing."""
        if lost := missing_in(term, definition):
            self.miss(lost, line)
        term, definition = self._fit(term, line, lost), self._fit(definition, line, lost)
        if not (term.text and definition.text) and (is_empty(term) or is_empty(definition)):
            if lost:
                self.bare[lost[0]] += 1
            elif not (is_empty(term) and is_empty(definition)):
                self.empty.append(line)
            return
        if len(self.pairs) >= MOST_PAIRS:
            self.over += 1
            return
        hint = "" if hint and tells(hint, term, definition) else hint.strip()
        self.pairs.append(Pair(term, definition, hint, note.strip(), accept))
        self.lines.append(line)

    def add_answer(
        self, answer: Side, asked: Side, line: int = 0, hint: str = "", note: str = ""
    ) -> None:
        """Add the answer that is written to a question, or into a gap, as the term of a pair."""
        before = len(self.pairs)
        self.add(answer, asked, line, hint, note)
        self.answers += range(before, len(self.pairs))

    def miss(self, names: Sequence[str], line: int = 0, rows: int = 0) -> None:
        """Remember that a row lacks pictures or sounds, and how many rows say nothing without."""
        for name in names:
            self.missing.setdefault(name, []).append(line)
            self.bare[name] += rows

    def count(self, remark: Remark, n: int, line: int = 0) -> None:
        """Warn of `n` things together; `line` is where the first one is."""
        if n > 0:
            self.warn(line, *remark.of(n))

    def count_lines(self, remark: Remark, lines: Sequence[int]) -> None:
        """Warn of all these lines together."""
        if lines:
            self.count(remark, len(lines), lines[0])

    def warn_left_out(self, columns: Sequence[str]) -> None:
        """Warn of columns with something in them that are no part of the pairs."""
        if columns:
            said = _("These columns were left out: {names}.").format(names=enumerate_names(columns))
            self.warn(0, said, _("If one of them is a side, choose it when you import the file."))

    def _fit(self, side: Side, line: int, lost: Sequence[str]) -> Side:
        """Return `side` without space at its ends, and no longer than can be played.

        `lost` is what its pair lacks: nothing is left of that but that it is not there.
        """
        # Neither line ends nor halves of characters can be printed: nearly no text has one.
        text = bare(side.text if side.text.isprintable() else lined(whole(side.text)))
        if len(text) > MOST_LETTERS:
            said = _("This text has more than 10,000 letters; the rest was left out.")
            self.warn(line, said, _("Split it into several pairs."))
            text = text[:MOST_LETTERS]
        if text == side.text and not lost:
            return side
        return replace(side, text=text, picture=side.picture or "", sound=side.sound or "")

    def finish(
        self,
        title: str,
        *,
        languages: tuple[str, str] = ("", ""),
        subject: str = "",
        author: str = "",
        nothing: tuple[str, str] | None = None,
        table: Table | None = None,
    ) -> Reading:
        """Return the set and all problems by line.

        `nothing` is what to say of a file without pairs, `table` what its columns are chosen from.
        """
        if self.asks:
            self._turn_answers()
        self._tell_empty()
        self._tell_lost()
        self.count(_OVER, self.over)
        self.count(_BARE, self.bare[""], next(iter(self.missing.get("", ())), 0))
        if not self.pairs:
            if self.bare and not self.empty:
                nothing = (
                    _("No pair is left without the pictures and sounds that cannot be had."),
                    _("Put the files in their places, and import it again."),
                )
            said = nothing or (
                _("There are no pairs in this file."),
                _("Each pair needs a term and a definition."),
            )
            if not any(p.severity == "fault" for p in self.problems) or nothing:
                self.fault(0, *said)
            return Reading(None, tuple(sort_problems(self.problems)), table)
        known = all(self.lines)
        self._sort_distractors()
        raised = doubts(self.file, self.pairs, self.lines, self.distractors) if known else []
        found = PairSet(
            bare(whole(title)) or _("Untitled"),
            tuple(self.pairs),
            tuple(side for side, _line in self.distractors),
            *languages,
            subject,
            author,
            lines=tuple(self.lines) if known else (),
        )
        return Reading(found, tuple(sort_problems(self.problems + raised)), table)

    def _turn_answers(self) -> None:
        for at in self.answers:
            pair = self.pairs[at]
            self.pairs[at] = replace(pair, term=pair.definition, definition=pair.term)
        self.answers.clear()

    def _sort_distractors(self) -> None:
        """Keep each distractor once, and none that is right for a pair of the set."""
        if not self.distractors:
            return
        right = {pair.definition.loose_key for pair in self.pairs}
        right |= {side.loose_key for side in self.also_right}
        kept: dict[tuple[str, str, str], tuple[Side, int]] = {}
        for side, line in self.distractors:
            fit = self._fit(side, line, missing_in(side))
            if not is_empty(fit) and fit.loose_key not in right:
                kept.setdefault(fit.key, (fit, line))
        self.distractors = list(kept.values())

    def _tell_lost(self) -> None:
        """Leave out pairs whose letters were lost, and warn of words with holes in them."""
        among = suspects(self.pairs)
        if lost := set(lost_rows(self.pairs, among)):
            kept = [at for at in range(len(self.pairs)) if at not in lost]
            tell = self.warn if kept else self.fault
            tell(self.lines[min(lost)], *ROWS.of(len(lost)))
            self.pairs = [self.pairs[at] for at in kept]
            self.lines = [self.lines[at] for at in kept]
            among = suspects(self.pairs)
        if holes := lost_words(self.pairs, among):
            self.count(WORDS, len(holes), self.lines[holes[0]])

    def _tell_empty(self) -> None:
        """Say one sentence a row while they are few, one for all of them when they are many."""
        if self.empty and (len(self.empty) > 12 or not all(self.empty)):
            first = next((line for line in self.empty if line), 0)
            self.count(_EMPTY, len(self.empty), first)
            return
        for line in self.empty:
            said = _("One side of this row is empty, so it was left out.")
            self.warn(line, said, _(_EMPTY.cure))


def enumerate_names(names: Sequence[str]) -> str:
    """Return a few of these names with commas between them, and a sign that there are more."""
    return _(", ").join(names[:6]) + ("…" if len(names) > 6 else "")


def tells(hint: str, *sides: Side) -> bool:
    """Return True if a hint says no more than one of the sides, and so gives the pair away."""
    said = hint.strip().casefold()
    return bool(said) and said in [side.text.strip().casefold() for side in sides]


def is_empty(side: Side) -> bool:
    """Return True if a side shows and sounds nothing."""
    return not (side.text or side.picture or side.sound)


def sort_problems(problems: Sequence[Problem]) -> list[Problem]:
    """Return problems by line; of very many, the first faults and a count.

    Where many warnings say the same, the first few keep their lines and the others are counted.
    """
    rows = _count_alike(sorted(problems, key=lambda problem: problem.line))
    if len(rows) <= MOST_PROBLEMS:
        return rows
    first = sorted(rows, key=lambda problem: problem.severity != "fault")
    kept, rest = first[:MOST_PROBLEMS], first[MOST_PROBLEMS:]
    more = n_("There is {n} more problem like these.", "There are {n} more problems.", len(rest))
    cure = _("Mend those above and check the file again.")
    kept.append(Problem(rest[0].file, rest[0].line, more, cure, rest[0].severity))
    return sorted(kept, key=lambda problem: problem.line)


def _count_alike(problems: Sequence[Problem]) -> list[Problem]:
    """Return a sentence in the place of all warnings of the same words after the first few."""
    kept: list[Problem] = []
    alike: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        same = alike.setdefault((problem.severity, problem.problem), [])
        same.append(problem)
        if problem.severity == "fault" or len(same) <= FEW:
            kept.append(problem)
    for (severity, said), same in alike.items():
        if severity == "warning" and (more := same[FEW:]):
            others = n_("There is {n} more like it.", "There are {n} more like it.", len(more))
            kept.append(replace(more[0], problem=f"{said} {others}"))
    return sorted(kept, key=lambda problem: problem.line)
