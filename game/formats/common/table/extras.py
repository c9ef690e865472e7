"""Extras: what a note with hidden words says beside its sentence, and which of it is a hint."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence

from game.formats.common.markup.cloze import Budget, clozes, is_cloze
from game.formats.common.markup.html_text import plain
from game.formats.common.table.columns import cell, column
from game.formats.common.table.heading_words import heading
from game.formats.common.table.languages import plain_words
from game.formats.table import Row, Table
from game.values import dataclass

_NAMES = {"extra", "back extra", "extras", "extra back", "zusatz", "extra ruckseite", "additional"}
_NAMES |= {"suplemento", "complemento", "supplement", "reverso extra", "dorso extra", "retro extra"}
_NAMES |= {"verso extra", "aggiunta", "追加", "补充", "额外"}
"""What programs call the field that explains a sentence with hidden words."""
_SPACED = re.compile(r"[a-z\u00df-\u024f\u0370-\u052f]")
"""Letters of scripts that put spaces between words."""


@dataclass(frozen=True, slots=True)
class Extras:
    """`hint` is the column that goes with the sentences, `left` the names of all others."""

    hint: int | None
    left: tuple[str, ...]

    @classmethod
    def of(
        cls,
        rows: Sequence[Row],
        names: Sequence[str],
        unused: Collection[int],
        among: Sequence[int] | None = None,
    ) -> Extras:
        """Return the column of hints: by its name, else the first that is not the same everywhere.

        `among` are those that the cards show only with the answer; None when that is not known.
        """
        others = [at for at in range(len(names)) if at not in unused]
        telling = [at for at in others if _tells(rows, at) and (among is None or at in among)]
        if among is not None:
            telling.sort(key=among.index)
        hint = next((at for at in telling if _is_hint(names[at])), None)
        if hint is None:
            aside = ("unused", "language", "picture", "sound")
            hint = next((at for at in telling if heading(names[at]).role not in aside), None)
        rest = [at for at in others if at != hint and any(cell(row, at).strip() for row in rows)]
        return cls(hint, tuple(names[at] for at in rest))


def _is_hint(name: str) -> bool:
    return plain_words(name) in _NAMES or heading(name).role == "hint"


def _tells(rows: Sequence[Row], at: int) -> bool:
    """Return True if a column has words of its own in some rows: no numbers, no second sentence."""
    texts = [text for row in rows if (text := cell(row, at).strip())]
    if not texts or (len(texts) > 1 and len({*texts}) == 1):
        return False
    return not column(rows, at).counts and sum(map(is_cloze, texts)) * 2 <= len(texts)


def gap_rows(row: Row, place: int, form: Table, extras: Extras, budget: Budget) -> Iterator[Row]:
    """Return a row for each number of hidden words; a hint that has the answer in it is a note."""
    extra = cell(row, extras.hint)
    extra = "" if is_cloze(extra) else extra
    words = plain(extra) if extra else ""
    hint, note = form.hint or 0, form.note or 0
    for cloze in clozes(row.cells[place], budget):
        cells = [""] * (max(form.term, form.definition, hint, note) + 1)
        cells[note if words and _gives_away(words, plain(cloze.hidden)) else hint] = extra
        cells[form.term], cells[form.definition] = cloze.hidden, cloze.sentence
        yield Row(row.line, tuple(cells))


def _gives_away(text: str, answer: str) -> bool:
    """Return True if one of the words of `answer` stands in `text`, be it in other accents."""
    text = _letters(text)
    for word in map(str.strip, _letters(answer).split(",")):
        ends = (word[:1], word[-1:])
        before, after = (
            "(?<!\\w)" if _SPACED.match(ends[0]) else "",
            "(?!\\w)" if _SPACED.match(ends[1]) else "",
        )
        if word and re.search(before + re.escape(word) + after, text):
            return True
    return False


def _letters(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
