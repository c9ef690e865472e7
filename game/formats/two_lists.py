"""Two lists: terms and definitions copied from a web page, such as a game on Educaplay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from game.core.bounds import MOST_PAIRS
from game.formats.common.report.collector import PairCollector
from game.formats.common.table.heading_words import heading
from game.formats.common.table.languages import plain_words
from game.formats.common.table.layout import make_table
from game.formats.common.table.pairs import add_pairs
from game.formats.file_head import Head
from game.formats.problems import Remark
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices, Row, Table
from game.formats.text.blocks import Block, blocks
from game.formats.text.counting import without_counts
from game.formats.text.reading import evenness
from game.values import dataclass
from game.words import _, later

NAME = "two-lists"
TITLE = "Two lists"
EXTENSIONS: tuple[str, ...] = (".txt",)
_MOST_COMMENTS = 2
_TITLE = 80
_MUCH = 1.3
"""How much longer definitions are than terms when that is no chance."""


def label() -> str:
    """Return what people call it in their language."""
    return _("Two lists")


def detect(head: Head) -> float:
    """Return how sure it is: by buttons or headings of a page; less with mere lines."""
    text = head.text(30_000)
    if not text.strip() or text.lstrip()[:1] in "<{[#-%":
        return 0.0
    # How evenly it is cut is worked out for others too, and spares most texts the rest.
    found = lists(text) if evenness(head) <= 0.7 else None
    if found is None:
        return 0.0
    if found.buttons or found.told:
        return 0.75
    if text.count("\n#") > _MOST_COMMENTS or len(found.rows) < 2 or evenness(head) > 0.3:
        return 0.0
    return 0.2 if found.alternate or found.alone else 0.45


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return the pairs, always with a warning: a page may show its columns shuffled.

    Of the two columns the one with shorter texts is proposed as the terms.
    """
    text, problems = source.text
    collector = PairCollector(source.file, problems=list(problems))
    if text is None:
        return collector.finish("")
    found = lists(text)
    table = _table(found, choices) if found is not None else None
    if found is None or table is None:
        said = _("There are no two lists in this text.")
        cure = _("Put the terms first, then an empty line, then the definitions in the same order.")
        return collector.finish("", nothing=(said, cure))
    add_pairs(table, collector, choices)
    _tell(found, collector)
    title = found.title.lines[0].strip("#*_ :") if found.title is not None else ""
    return collector.finish(title or source.stem, languages=table.languages, table=table)


def _table(found: Lists, choices: Choices) -> Table | None:
    letters = [sum(len(row.cells[side]) for row in found.rows) for side in (0, 1)]
    term = 1 if letters[1] * _MUCH < letters[0] and not found.told else 0
    if choices.term is None and choices.definition is None:
        choices = replace(choices, term=term, definition=1 - term)
    return make_table(found.rows, choices, names=[_("First list"), _("Second list")])


_ALONE = Remark(
    "{n} line has no partner, and was left out.",
    "{n} lines have no partner, and were left out.",
    later("Copy both lists whole, with as many lines each."),
)


_BUTTONS_LEFT = Remark(
    "{n} line looks like a button of the page, and was left out.",
    "{n} lines look like buttons of the page, and were left out.",
    later("If it is a term, add its pair in the editor."),
)


def _tell(found: Lists, collector: PairCollector) -> None:
    if found.alternate:
        said = _("Lines were taken in turns as one side and the other. Check that they match.")
    else:
        said = _("Two lists were put side by side in their order. Check that they match.")
    collector.warn(0, said, _("A page may show its lists shuffled: then put them in order."))
    if found.title is not None:
        said = _("The first line was taken as the title: “{title}”.")
        cure = _("If it belongs to a pair, leave no empty line below it.")
        collector.warn(found.title.line, said.format(title=found.title.lines[0]), cure)
    collector.count(_BUTTONS_LEFT, found.buttons)
    collector.count_lines(_ALONE, found.alone)


# ---------------------------------------------------------------------- lists in a text


_BUTTON_WORDS = """
    create game|crear juego|play game|jugar ahora|create activity|crear actividad|crea tu juego|
    crear un juego|create your own game|criar jogo|creer un jeu|spiel erstellen|crea gioco|
    crear joc|view more|ver mas|iniciar sesion|sign up|me gusta|play matching game|educaplay|
    relacionar columnas|jugar a relacionar columnas|matching game
    """
_BUTTONS = {" ".join(words.split()) for words in _BUTTON_WORDS.split("|")}
_SHORT_WORDS = """
    play jugar share compartir print imprimir edit editar download descargar embed insertar
    report denunciar jogar compartilhar jouer partager imprimer spielen teilen drucken gioca
    condividi stampa comparteix start empezar comenzar iniciar commencer starten inizia login
    registrarse
    """
_SHORT_BUTTONS = {*_SHORT_WORDS.split(), *"like"}
"""One word is a button only near the ends of a page: it may well be a term."""
_PLAYS = re.compile(r"(?:play|jugar|juega|jouer|spiele|jogar|gioca|crear|create|creer|criar)\b")
_GAME_WORDS = """
    game juego joc jeu jogo gioco spiel activity actividad relacionar matching memoria memory
    pairs parejas
    """
_GAMES = frozenset(_GAME_WORDS.split())
_EDGE = 3
"""“Play …” is a button near the ends of a page, and may be a term in its middle."""
_FEWEST = 3
_SHORT, _LONG = 40, 160
"""Letters of terms and definitions that stand as paragraphs of their own, as a rule."""
_LONGEST_PAGE = 2000
"""Lines; no page of a game has so many."""
_MOST_LINES = 2 * MOST_PAIRS + 2
"""What lies beyond can be no heading of a list that a set has room for."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Rows of two cells; lines of buttons that were dropped, lines without a partner.

    `told` is true when headings say where each list begins; `title` stands above them.
    """

    rows: tuple[Row, ...]
    buttons: int = 0
    alone: tuple[int, ...] = ()
    told: bool = False
    alternate: bool = False
    title: Block | None = None


def lists(text: str) -> Lists | None:
    """Return what the two lists of `text` come to; None when there are no two."""
    found, buttons = _without_buttons(blocks(text))
    found, title = _without_title(found)
    made = _made(found, buttons)
    return replace(made, title=title) if made is not None and title is not None else made


def _made(found: Sequence[Block], buttons: int) -> Lists | None:
    lines = [(at, line) for block in found for at, line in _with_lines(block) if line]
    first = lines[:_MOST_LINES]
    heads = [place for place, (_at, line) in enumerate(first) if _is_head(line)]
    if len(heads) == 2:
        rows, alone, alternate = _after_heads(lines, heads)
        return Lists(rows, buttons, alone, True, alternate) if rows else None
    if len(found) == 2 and min(len(block.lines) for block in found) >= 2:
        one, other = (_with_lines(block) for block in found)
        rows, alone = _zip_lists(one, other)
        return Lists(rows, buttons, alone)
    if any(len(block.lines) % 2 for block in found[:-1]) and not _are_short(found):
        return None
    if len(lines) < 2 * _FEWEST and not buttons:
        return None
    rows, alone = _alternate(lines)
    return Lists(rows, buttons, alone, alternate=True) if rows else None


def _without_title(found: list[Block]) -> tuple[list[Block], Block | None]:
    """Return the blocks without a first line by itself, above two lists or one in turns."""
    if len(found) < 2 or len(found[0].lines) > 1 or len(found[0].lines[0]) > _TITLE:
        return found, None
    rest = found[1:]
    sizes = [len(block.lines) for block in rest]
    fits = not any(size % 2 for size in sizes) or (len(sizes) == 2 and sizes[0] == sizes[1] > 2)
    if not fits or sum(sizes) < 2 * _FEWEST or _is_head(found[0].lines[0]):
        return found, None
    return rest, found[0]


def _are_short(found: Sequence[Block]) -> bool:
    """Return True if an empty line stands between all lines, which are too short for a prose."""
    if any(len(block.lines) > 1 for block in found):
        return False
    letters = [len(block.lines[0]) for block in found]
    short, long = sorted((sum(letters[::2]), sum(letters[1::2])))
    return 2 * short <= _SHORT * len(found) and 2 * long <= _LONG * len(found)


def _with_lines(block: Block) -> list[tuple[int, str]]:
    return [(block.line + at, line) for at, line in enumerate(block.lines)]


def _after_heads(
    lines: Sequence[tuple[int, str]], heads: Sequence[int]
) -> tuple[tuple[Row, ...], tuple[int, ...], bool]:
    """Return the list under each heading; under two that stand together the lines take turns."""
    first, second = heads
    if second == first + 1:
        return *_alternate(lines[second + 1 :]), True
    return *_zip_lists(lines[first + 1 : second], lines[second + 1 :]), False


def _zip_lists(
    one: Sequence[tuple[int, str]], other: Sequence[tuple[int, str]]
) -> tuple[tuple[Row, ...], tuple[int, ...]]:
    terms = without_counts([text for _line, text in one])
    definitions = without_counts([text for _line, text in other])
    rows = tuple(
        Row(at, (term, definition))
        for (at, _text), term, definition in zip(one, terms, definitions, strict=False)
    )
    rest = [*one[len(other) :], *other[len(one) :]]
    return rows, tuple(at for at, _text in rest)


def _alternate(
    lines: Sequence[tuple[int, str]],
) -> tuple[tuple[Row, ...], tuple[int, ...]]:
    even = lines[: len(lines) // 2 * 2]
    rows, alone = _zip_lists(even[::2], even[1::2])
    return rows, alone + tuple(at for at, _text in lines[len(even) :])


def _is_head(line: str) -> bool:
    return len(line) <= 30 and heading(line.strip(":*#. ")).role in ("term", "definition")


def _without_buttons(found: Sequence[Block]) -> tuple[list[Block], int]:
    """Return the blocks without buttons; near the ends of a page its first word tells one.

    Without any that is beyond doubt, they are only dropped when that leaves lines for all.
    """
    every = [line for block in found for line in block.lines if line]
    if len(every) > _LONGEST_PAGE:
        return list(found), 0
    sure = {line for line in every if plain_words(line[:60]) in _BUTTONS}
    perhaps = {line for line in (*every[:_EDGE], *every[-_EDGE:]) if _may_be_button(line)}
    both = sure | perhaps
    if not sure and sum(line not in both for line in every) % 2:
        return list(found), 0
    kept = []
    for block in found:
        lines = [(at, line) for at, line in enumerate(block.lines) if line not in both]
        if any(line for _at, line in lines):
            first = block.line + lines[0][0]
            kept.append(Block(first, tuple(line for _at, line in lines)))
    return kept, sum(line in both for line in every)


def _may_be_button(line: str) -> bool:
    words = plain_words(line[:60])
    said = words.split()
    if words in _SHORT_BUTTONS:
        return True
    return len(said) <= 4 and _PLAYS.match(words) is not None and not _GAMES.isdisjoint(said)
