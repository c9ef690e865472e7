"""Table: rows and columns as a file has them, and what the teacher chose of them."""

from __future__ import annotations

from game.values import dataclass


@dataclass(frozen=True, slots=True)
class Choices:
    """What a teacher may decide about a file; None leaves it to the reader.

    Columns and sheets count from 0. `rows` stands between rows. `swap` exchanges the sides at
    the very end, in every format. `encoding` is the codec of one of `Reading.encodings`.
    """

    term: int | None = None
    definition: int | None = None
    header: bool | None = None
    delimiter: str | None = None
    rows: str | None = None
    sheet: int | None = None
    swap: bool = False
    encoding: str | None = None
    most: int | None = None
    """So many rows of a table are wanted, for a look at it; None for all."""


AS_FOUND = Choices()
"""Nothing chosen: all as the reader finds it."""


@dataclass(frozen=True, slots=True)
class Row:
    """`line` is where it begins in its file, from 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quiz:
    """What goes beside the pairs of a table in which each row has options to choose from.

    `distractors` and what was left out have their lines; `also_right` must be no distractor.
    `columns` are those that the questions are made of.
    """

    distractors: tuple[tuple[str, int], ...] = ()
    also_right: tuple[str, ...] = ()
    left_out: tuple[tuple[str, tuple[int, ...]], ...] = ()
    columns: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` without the header row; `names` has one name a column, never empty.

    `hint`, `picture` and `sound` are columns too, None when there are none. `unused` are
    columns that are never a side (numbers of notes, tags). `sheets` names what else lies in
    the same file.
    """

    rows: tuple[Row, ...]
    names: tuple[str, ...]
    term: int
    definition: int
    header: bool = False
    hint: int | None = None
    picture: int | None = None
    sound: int | None = None
    unused: frozenset[int] = frozenset()
    delimiter: str = ""
    between_rows: str = "\n"
    sheets: tuple[str, ...] = ()
    sheet: int = 0
    languages: tuple[str, str] = ("", "")
    note: int | None = None
    """The column that explains the pair, None when there is none."""
    doubtful: bool = False
    """Whether the first row may as well be a pair, or headings, as what it was taken for."""
    repeats: tuple[int, ...] = ()
    """Lines where the header row stands again; they are not among the rows."""
    faults: tuple[str, ...] = ()
    """What is to be said against each column as a side, "" for nothing."""
    definition_picture: int | None = None
    definition_sound: int | None = None
    """Columns of media that belong to the definition; `picture` and `sound` go with the term."""
    quiz: Quiz | None = None
    accept: int | None = None
    """The column of other answers that count as right, None when there is none."""
    examples: tuple[int, ...] = ()
    """Lines of the examples of our own template; they are not among the rows."""
