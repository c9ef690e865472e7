"""Writing: a set as GIFT: matching questions, a short answer where there is only one pair."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from game.core.pair_set import Pair, PairSet, Side
from game.formats.common.markup.html_text import exact_html
from game.formats.common.report.feedback import feedback_of
from game.formats.common.report.losses import (
    Carries,
    WriteResult,
    texts_only,
    warn_uncarried,
    warn_wordless,
)
from game.formats.moodle import groups
from game.words import _

_SIGNS = re.compile(r"[\\:#={}~\n]")
_HEADING = re.compile(r"// title: (.{1,500})\n")
_ARROW = "->"
CARRIES = Carries(distractors=True, notes=True)


def heading(text: str) -> str:
    """Return the title that `written` put at the top; "" in files of others."""
    found = _HEADING.match(text)
    return found[1] if found else ""


def write(pair_set: PairSet) -> WriteResult:
    """Return matching questions of at most ten rows, texts only; Moodle skips the comments."""
    problems = warn_uncarried(pair_set, CARRIES) + warn_wordless(pair_set)
    pairs = texts_only(pair_set)
    return "".join(f"{line}\n" for line in _lines(pair_set, pairs)).encode(), problems


def _lines(pair_set: PairSet, pairs: Sequence[Pair]) -> Iterator[str]:
    title = " ".join(pair_set.title.split())
    yield f"// title: {title}"
    if pair_set.author:
        yield f"// author: {' '.join(pair_set.author.split())}"
    if pair_set.subject:
        yield ""
        yield f"$CATEGORY: {_escape(' '.join(pair_set.subject.split())).replace('/', '//')}"
    parts = groups(pairs)
    for number, part in enumerate(parts, 1):
        yield ""
        extra = [side for side in pair_set.distractors if side.text]
        named = _escape(title if len(parts) == 1 else f"{title} {number}")
        yield from _question(named, part, extra if number == len(parts) else [])


def _question(title: str, pairs: Sequence[Pair], distractors: Sequence[Side]) -> Iterator[str]:
    if len(pairs) + len(distractors) < 2:
        (pair,) = pairs
        answer = f"={_with_tag(pair.term.text)}{_feedback(pairs)}"
        yield f"::{title}::[plain]{_escape(pair.definition.text)} {{{answer}}}"
        return
    yield f"::{title}::[plain]{_escape(_('Match each one with what belongs to it.'))} {{"
    for pair in pairs:
        yield f"\t={_before_arrow(pair.term.text)} {_ARROW} {_escape(pair.definition.text)}"
    for side in distractors:
        yield f"\t= {_ARROW} {_escape(side.text)}"
    if said := _feedback(pairs):
        yield f"\t{said}"
    yield "}"


def _feedback(pairs: Sequence[Pair]) -> str:
    """Return the notes of pairs as what Moodle says once their question is answered."""
    said = feedback_of(pairs)
    return f"####{_with_tag(said)}" if said else ""


def _before_arrow(text: str) -> str:
    """Return a term; one with an arrow in it is HTML, because Moodle would cut the text there."""
    return f"[html]{_escape(exact_html(text))}" if _ARROW in text else _with_tag(text)


def _with_tag(text: str) -> str:
    """Return `text` escaped, with a tag of its own where it begins as one."""
    return ("[plain]" if text.lstrip().startswith("[") else "") + _escape(text)


def _escape(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _SIGNS.sub(lambda found: "\\n" if found[0] == "\n" else "\\" + found[0], text)
