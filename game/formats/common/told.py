"""Told: one sentence for each kind of thing that was changed or lost on the way into a set."""

from __future__ import annotations

from collections import Counter

from game.formats.common.finishing import Gathered
from game.words import _, n_


def tell(gathered: Gathered, notes: Counter[str]) -> None:
    """Warn once of each kind in `notes`, which counts the sides or pairs that had it."""
    for kind, count in sorted(notes.items()):
        said = _sentence(kind, count)
        if said is not None and count > 0:
            gathered.warn(0, *said)


def _sentence(kind: str, n: int) -> tuple[str, str] | None:
    """What is said of `n` things of this kind, and the cure; None for a kind without words."""
    if kind == "cut":
        said = n_("{n} text is far too long; only its beginning was read.",
                  "{n} texts are far too long; only their beginnings were read.", n)  # fmt: skip
        return said, _("Split it into several pairs.")
    if kind in ("latex", "latex stays", "cloze", "clozes", "reversed"):
        return _changed(kind, n)
    return _lost(kind, n)


def _changed(kind: str, n: int) -> tuple[str, str] | None:
    if kind == "latex":
        said = n_("{n} text has formulas, written with plain characters now.",
                  "{n} texts have formulas, written with plain characters now.", n)  # fmt: skip
        return said, _("Check that they can be read.")
    if kind == "latex stays":
        said = n_("{n} text has a formula that stays as it is written.",
                  "{n} texts have formulas that stay as they are written.", n)  # fmt: skip
        return said, _("Write it with plain characters, or use a picture.")
    if kind == "cloze":
        said = n_("{n} text has marks of hidden words.",
                  "{n} texts have marks of hidden words.", n)  # fmt: skip
        return said, _("Take the marks away.")
    if kind == "clozes":
        said = n_("{n} pair was made from a sentence with hidden words.",
                  "{n} pairs were made from sentences with hidden words.", n)  # fmt: skip
        return said, _("The words are the term; the sentence with a gap is the definition.")
    said = n_("{n} pair is another one the other way round.",
              "{n} pairs are others the other way round.", n)  # fmt: skip
    return said, _("Take them away if you want to ask in one direction only.")


def _lost(kind: str, n: int) -> tuple[str, str] | None:
    if kind == "lost picture":
        said = n_("{n} picture is not there or cannot be shown.",
                  "{n} pictures are not there or cannot be shown.", n)  # fmt: skip
        return said, _("Add it in the editor, or export the file together with its pictures.")
    if kind == "lost sound":
        said = n_("{n} sound is not there or cannot be played.",
                  "{n} sounds are not there or cannot be played.", n)  # fmt: skip
        return said, _("Add it in the editor, or export the file together with its sounds.")
    if kind == "more pictures":
        said = n_("{n} text has several pictures; only the first was taken.",
                  "{n} texts have several pictures; only the first was taken.", n)  # fmt: skip
        return said, _("Put them together in one picture.")
    if kind == "more sounds":
        said = n_("{n} text has several sounds; only the first was taken.",
                  "{n} texts have several sounds; only the first was taken.", n)  # fmt: skip
        return said, _("Put them together in one sound.")
    if kind == "video":
        said = n_("{n} film or page was left out.", "{n} films or pages were left out.", n)
        return said, _("Use a picture or a sound instead.")
    return None
