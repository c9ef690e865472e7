"""Notes: rows of fields as Anki keeps them, with sentences that hide words, as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import field, replace
from itertools import islice

from game.core.bounds import MOST_PAIRS
from game.formats.common.markup.cloze import Budget, is_cloze
from game.formats.common.markup.html_text import GAP, kept_plain
from game.formats.common.table.extras import Extras, gap_rows
from game.formats.common.table.header_row import by_words
from game.formats.common.table.layout import column_names, make_table
from game.formats.table import Choices, Row, Table
from game.values import dataclass
from game.words import _

_SHOWN, _LONGEST_HEAD = 40, 30


@dataclass(frozen=True, slots=True)
class Notes:
    """`losses` counts the rows made from sentences with hidden words, and those that were not.

    `left` are the names of columns beside those sentences that say nothing on the cards.
    """

    table: Table | None
    losses: Counter[str] = field(default_factory=Counter)
    left: tuple[str, ...] = ()


def preview(field: str) -> str:
    """Return a field as it is judged and listed: plain text, media by name."""
    return kept_plain(field) or field if "<" in field or "&" in field or GAP in field else field


def preview_table(table: Table | None) -> Table | None:
    """Return `table` with its first rows as one reads them, for a teacher who chooses columns."""
    if table is None:
        return None
    first = tuple(Row(row.line, tuple(map(preview, row.cells))) for row in table.rows[:_SHOWN])
    return replace(table, rows=first + table.rows[_SHOWN:])


def note_table(
    rows: Sequence[Row],
    choices: Choices,
    *,
    names: Sequence[str] | None = None,
    unused: Collection[int] = (),
    delimiter: str = "",
    gaps: Sequence[int] = (),
    extras: Sequence[int] | None = None,
) -> Notes:
    """Return the table of these notes, with a row for each number of hidden words in a sentence.

    `gaps` are the columns where words are hidden, as far as that is known, and `extras` those
    that may be a hint to them.
    """
    with_words = {
        at: place for at, row in enumerate(rows) if (place := _place(row, unused, gaps)) >= 0
    }
    basic = [row for at, row in enumerate(rows) if at not in with_words]
    table = (
        make_table(basic, choices, names=names, unused=unused, delimiter=delimiter, plain=preview)
        if basic
        else None
    )
    if not with_words:
        return Notes(table)
    headed = table is not None and table.header
    heads = table.names if table is not None else column_names(names or (), _width(rows))
    if table is None or (headed and not table.rows):
        form = replace(_hidden_and_sentence(delimiter), header=headed)
    else:
        form = table
    hiding = [rows[at] for at in with_words]
    found = Extras.of(hiding, heads, {*with_words.values(), *unused}, extras)
    width = max(len(form.names), (form.hint or 0) + 1, (form.note or 0) + 1)
    form = form if form.hint is not None else replace(form, hint=width)
    form = form if form.note is not None else replace(form, note=width + 1)
    made: list[Row] = []
    count = 0
    budget = Budget()
    skipped = not headed
    for at, row in enumerate(rows):
        if at in with_words:
            most = 1 if count >= MOST_PAIRS else None
            new = list(islice(gap_rows(row, with_words[at], form, found, budget), most))
            count += len(new)
            made += new
        elif skipped or not any(cell.strip() for cell in row.cells):
            made.append(row)
        else:
            skipped = True
    losses = Counter({"clozes": count, "clozes refused": budget.refused})
    return Notes(replace(form, rows=tuple(made)), losses, found.left)


def has_heads(rows: Sequence[Row]) -> bool:
    """Return True if the first row names the columns: by its words, or alone without gaps.

    A single note of another kind, above all the others, is far rarer than headings are.
    """
    full = [row for row in rows if any(cell.strip() for cell in row.cells)]
    if not full or by_words(full[0].cells):
        return bool(full)
    if len(full) < 3 or any(map(is_cloze, full[0].cells)):
        return False
    hiding = all(any(map(is_cloze, row.cells)) for row in full[1:])
    words = [cell.strip() for cell in full[0].cells if cell.strip()]
    short = all(len(word) <= _LONGEST_HEAD and word[-1] not in ".?!:;," for word in words)
    return hiding and short and len({*words}) == len(words) and len(words) > 1


def _width(rows: Sequence[Row]) -> int:
    return max((len(row.cells) for row in rows), default=0)


def _place(row: Row, unused: Collection[int], gaps: Sequence[int]) -> int:
    """Return the field with hidden words, -1 when the note has none."""
    order = [*gaps, *(at for at in range(len(row.cells)) if at not in gaps)]
    places = (at for at in order if at < len(row.cells) and at not in unused)
    return next((at for at in places if is_cloze(row.cells[at])), -1)


def _hidden_and_sentence(delimiter: str) -> Table:
    names = _("Hidden words"), _("Sentence"), _("Extra")
    return Table((), names, 0, 1, hint=2, delimiter=delimiter)
