"""Told: one sentence for each kind of thing that was changed or lost on the way into a set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.formats.common.report.gathered import Gathered
from game.words import _, n_

Sentences = Mapping[str, Callable[[int], tuple[str, str]]]
"""Of each kind what is said of `n` things of it, and the cure."""
_SAID: Sentences = {
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
    sentences: Sentences = _SAID,
    lines: Mapping[str, int] = _NOWHERE,
) -> None:
    """Warn once of each kind in `notes`, which counts the sides or pairs that had it.

    Kinds without a sentence are passed over. `lines` has the first line of a kind.
    """
    for kind, count in sorted(notes.items()):
        if count > 0 and kind in sentences:
            gathered.warn(lines.get(kind, 0), *sentences[kind](count))
