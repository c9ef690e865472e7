"""Losses: what is changed or lost on the way into a set and out of it, a sentence for each kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from game.core.pair_set import Pair, PairSet, Side
from game.formats.common.report.gathered import Gathered
from game.formats.problems import Problem
from game.words import _, n_

Sentences = Mapping[str, Callable[[int], tuple[str, str]]]
"""Of each kind what is said of `n` things of it, and the cure."""
_READ: Sentences = {
    "cut": lambda n: (
        n_(
            "{n} text is far too long; only its beginning was read.",
            "{n} texts are far too long; only their beginnings were read.",
            n,
        ),
        _("Split it into several pairs."),
    ),
    "latex": lambda n: (
        n_(
            "{n} text has formulas, written with plain characters now.",
            "{n} texts have formulas, written with plain characters now.",
            n,
        ),
        _("Check that they can be read."),
    ),
    "latex stays": lambda n: (
        n_(
            "{n} text has a formula that stays as it is written.",
            "{n} texts have formulas that stay as they are written.",
            n,
        ),
        _("Write it with plain characters, or use a picture."),
    ),
    "cloze": lambda n: (
        n_("{n} text has marks of hidden words.", "{n} texts have marks of hidden words.", n),
        _("Take the marks away."),
    ),
    "clozes": lambda n: (
        n_(
            "{n} pair was made from a sentence with hidden words.",
            "{n} pairs were made from sentences with hidden words.",
            n,
        ),
        _("The words are the term; the sentence with a gap is the definition."),
    ),
    "lost picture": lambda n: (
        n_(
            "{n} picture is not there or cannot be shown.",
            "{n} pictures are not there or cannot be shown.",
            n,
        ),
        _("Add it in the editor, or export the file together with its pictures."),
    ),
    "lost sound": lambda n: (
        n_(
            "{n} sound is not there or cannot be played.",
            "{n} sounds are not there or cannot be played.",
            n,
        ),
        _("Add it in the editor, or export the file together with its sounds."),
    ),
    "more pictures": lambda n: (
        n_(
            "{n} text has several pictures; only the first was taken.",
            "{n} texts have several pictures; only the first was taken.",
            n,
        ),
        _("Put them together in one picture."),
    ),
    "more sounds": lambda n: (
        n_(
            "{n} text has several sounds; only the first was taken.",
            "{n} texts have several sounds; only the first was taken.",
            n,
        ),
        _("Put them together in one sound."),
    ),
    "video": lambda n: (
        n_("{n} film or page was left out.", "{n} films or pages were left out.", n),
        _("Use a picture or a sound instead."),
    ),
    "reversed": lambda n: (
        n_(
            "{n} pair is another one the other way round.",
            "{n} pairs are others the other way round.",
            n,
        ),
        _("Take them away if you want to ask in one direction only."),
    ),
}
_NOWHERE: Mapping[str, int] = MappingProxyType({})


def tell(
    gathered: Gathered,
    notes: Counter[str],
    sentences: Sentences = _READ,
    lines: Mapping[str, int] = _NOWHERE,
) -> None:
    """Warn once of each kind in `notes`, which counts the sides or pairs that had it.

    Kinds without a sentence are passed over. `lines` has the first line of a kind.
    """
    for kind, count in sorted(notes.items()):
        if count > 0 and kind in sentences:
            gathered.warn(lines.get(kind, 0), *sentences[kind](count))


# ---------------------------------------------------------------------- written


Kind = Literal["pictures", "sounds", "hints", "distractors"]
Written = tuple[bytes, list[Problem]]
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

    def has(self, kind: Kind) -> bool:
        """Return True if things of this kind go into the file."""
        return bool(getattr(self, kind))

    def has_room(self, pair: Pair) -> bool:
        """Return True if `pair` goes into the file, be it without its media."""
        if self.wordless == "both":
            return True
        return bool(pair.definition.text) and (bool(pair.term.text) or self.wordless == "terms")


_UNCARRIED: dict[Kind, Callable[[int], str]] = {
    "pictures": lambda n: n_(
        "The picture of {n} pair was left out: this format has no room for it.",
        "The pictures of {n} pairs were left out: this format has no room for them.",
        n,
    ),
    "sounds": lambda n: n_(
        "The sound of {n} pair was left out: this format has no room for it.",
        "The sounds of {n} pairs were left out: this format has no room for them.",
        n,
    ),
    "hints": lambda n: n_(
        "{n} hint was left out: this format has no room for it.",
        "{n} hints were left out: this format has no room for them.",
        n,
    ),
    "distractors": lambda n: n_(
        "{n} distractor was left out: this format has no room for it.",
        "{n} distractors were left out: this format has no room for them.",
        n,
    ),
}


def uncarried(pair_set: PairSet, carries: Carries) -> list[Problem]:
    """A warning for each kind that is in the set and has no room in the file."""
    found: list[Problem] = []
    for kind, count in _counts(pair_set).items():
        if count and not carries.has(kind):
            cure = _("Save the set in the program's own format as well: that keeps everything.")
            found.append(Problem("", 0, _UNCARRIED[kind](count), cure, "warning"))
    return found


def texts_only(pair_set: PairSet) -> list[Pair]:
    """The pairs that have words on both sides."""
    return [pair for pair in pair_set.pairs if pair.term.text and pair.definition.text]


def _counts(pair_set: PairSet) -> dict[Kind, int]:
    pairs = pair_set.pairs
    return {
        "pictures": _having(pairs, lambda side: bool(side.picture)),
        "sounds": _having(pairs, lambda side: bool(side.sound)),
        "hints": sum(bool(pair.hint) for pair in pairs),
        "distractors": len(pair_set.distractors),
    }


def _having(pairs: tuple[Pair, ...], has: Callable[[Side], bool]) -> int:
    return sum(has(pair.term) or has(pair.definition) for pair in pairs)


def wordless(pair_set: PairSet) -> list[Problem]:
    """A warning when pairs without words on both sides were left out altogether."""
    count = len(pair_set.pairs) - len(texts_only(pair_set))
    if not count:
        return []
    said = n_(
        "{n} pair has a side without words, so it was left out.",
        "{n} pairs have a side without words, so they were left out.",
        count,
    )
    return [Problem("", 0, said, _("Write a word beside the picture or the sound."), "warning")]
