"""Losses: what is changed or lost on the way into a set and out of it, a sentence for each kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal

from game.core.pair_set import Pair, PairSet, Side
from game.formats.common.report.collector import PairCollector
from game.formats.problems import Problem, Remark
from game.values import dataclass
from game.words import later

Remarks = Mapping[str, Remark]
_READ: Remarks = {
    "cut": Remark(
        "{n} text is far too long; only its beginning was read.",
        "{n} texts are far too long; only their beginnings were read.",
        later("Split it into several pairs."),
    ),
    "latex": Remark(
        "{n} text has formulas, written with plain characters now.",
        "{n} texts have formulas, written with plain characters now.",
        later("Check that they can be read."),
    ),
    "latex stays": Remark(
        "{n} text has a formula that stays as it is written.",
        "{n} texts have formulas that stay as they are written.",
        later("Write it with plain characters, or use a picture."),
    ),
    "cloze": Remark(
        "{n} text has marks of hidden words.",
        "{n} texts have marks of hidden words.",
        later("Take the marks away."),
    ),
    "clozes": Remark(
        "{n} pair was made from a sentence with hidden words.",
        "{n} pairs were made from sentences with hidden words.",
        later("The words are the term; the sentence with a gap is the definition."),
    ),
    "clozes refused": Remark(
        "{n} hidden word was left out: the sentences are too long together.",
        "{n} hidden words were left out: the sentences are too long together.",
        later("Split the file into several."),
    ),
    "more pictures": Remark(
        "{n} text has several pictures; only the first was taken.",
        "{n} texts have several pictures; only the first was taken.",
        later("Put them together in one picture."),
    ),
    "more sounds": Remark(
        "{n} text has several sounds; only the first was taken.",
        "{n} texts have several sounds; only the first was taken.",
        later("Put them together in one sound."),
    ),
    "video": Remark(
        "{n} film or page was left out.",
        "{n} films or pages were left out.",
        later("Use a picture or a sound instead."),
    ),
}
_NOWHERE: Mapping[str, int] = MappingProxyType({})


def tell(
    collector: PairCollector,
    notes: Counter[str],
    remarks: Remarks = _READ,
    lines: Mapping[str, int] = _NOWHERE,
) -> None:
    """Warn once of each kind in `notes`, which counts the sides or pairs that had it.

    Kinds without a sentence are passed over. `lines` has the first line of a kind.
    """
    for kind, count in sorted(notes.items()):
        if kind in remarks:
            collector.count(remarks[kind], count, lines.get(kind, 0))


# ---------------------------------------------------------------------- written


Kind = Literal["pictures", "sounds", "hints", "notes", "accepted", "distractors"]
WriteResult = tuple[bytes, list[Problem]]
"""A file to be, and what of the set it could not carry."""


@dataclass(frozen=True, slots=True)
class Carries:
    """What a written format has room for, besides words on both sides.

    `wordless` are the sides that may be a picture or a sound alone. `media_beside` says that
    pictures and sounds lie beside the file, not in it.
    """

    pictures: bool = False
    sounds: bool = False
    hints: bool = False
    distractors: bool = False
    wordless: Literal["none", "terms", "both"] = "none"
    media_beside: bool = False
    notes: bool = False
    accepted: bool = False

    def has(self, kind: Kind) -> bool:
        """Return True if things of this kind go into the file."""
        return bool(getattr(self, kind))

    def has_room(self, pair: Pair) -> bool:
        """Return True if `pair` goes into the file, be it without its media."""
        if self.wordless == "both":
            return True
        return bool(pair.definition.text) and (bool(pair.term.text) or self.wordless == "terms")


_KEEP = later("Save the set in the program's own format as well: that keeps everything.")
_UNCARRIED: dict[Kind, Remark] = {
    "pictures": Remark(
        "The picture of {n} pair was left out: this format has no room for it.",
        "The pictures of {n} pairs were left out: this format has no room for them.",
        _KEEP,
    ),
    "sounds": Remark(
        "The sound of {n} pair was left out: this format has no room for it.",
        "The sounds of {n} pairs were left out: this format has no room for them.",
        _KEEP,
    ),
    "hints": Remark(
        "{n} hint was left out: this format has no room for it.",
        "{n} hints were left out: this format has no room for them.",
        _KEEP,
    ),
    "notes": Remark(
        "The note of {n} pair was left out: this format has no room for it.",
        "The notes of {n} pairs were left out: this format has no room for them.",
        _KEEP,
    ),
    "accepted": Remark(
        "What else {n} pair accepts was left out: this format has no room for it.",
        "What else {n} pairs accept was left out: this format has no room for it.",
        _KEEP,
    ),
    "distractors": Remark(
        "{n} distractor was left out: this format has no room for it.",
        "{n} distractors were left out: this format has no room for them.",
        _KEEP,
    ),
}


def warn_uncarried(pair_set: PairSet, carries: Carries) -> list[Problem]:
    """Return a warning for each kind that is in the set and has no room in the file."""
    found: list[Problem] = []
    for kind, count in _counts(pair_set).items():
        if not carries.has(kind):
            found += _UNCARRIED[kind].warnings(count)
    return found


def texts_only(pair_set: PairSet) -> list[Pair]:
    """Return the pairs that have words on both sides."""
    return [pair for pair in pair_set.pairs if pair.term.text and pair.definition.text]


def _counts(pair_set: PairSet) -> dict[Kind, int]:
    pairs = pair_set.pairs
    return {
        "pictures": _having(pairs, lambda side: bool(side.picture)),
        "sounds": _having(pairs, lambda side: bool(side.sound)),
        "hints": sum(bool(pair.hint) for pair in pairs),
        "notes": sum(bool(pair.note) for pair in pairs),
        "accepted": sum(bool(pair.accept) for pair in pairs),
        "distractors": len(pair_set.distractors),
    }


def _having(pairs: tuple[Pair, ...], has: Callable[[Side], bool]) -> int:
    return sum(has(pair.term) or has(pair.definition) for pair in pairs)


_WORDLESS = Remark(
    "{n} pair has a side without words, so it was left out.",
    "{n} pairs have a side without words, so they were left out.",
    later("Write a word beside the picture or the sound."),
)


def warn_wordless(pair_set: PairSet) -> list[Problem]:
    """Return a warning when pairs without words on both sides were left out altogether."""
    return _WORDLESS.warnings(len(pair_set.pairs) - len(texts_only(pair_set)))
