"""The form of the setup as it lies in the window: its rows, and what is told above them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from game.core.options import FEWEST, MOST, Direction, Options, PairsARound, Room
from game.core.run import SavedGame
from game.core.teams import TeamOptions
from game.modes import MODES
from game.screens.setup import teams
from game.screens.setup.fit import fit
from game.screens.setup.messages import Action, UseNickname
from game.screens.setup.trial import Auto
from game.values import dataclass
from game.view.box import Box
from game.view.line import Line
from game.view.node import Icon, Node, Text
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button
from game.widgets.form import (
    Choose,
    FormRow,
    Option,
    choice_row,
    option_height,
)
from game.widgets.notices import Notice, notices
from game.widgets.page import outline
from game.widgets.run_words import offer_words
from game.widgets.scroller import ScrollArea
from game.widgets.text_field import Field
from game.words import _, n_

COLUMNS = tuple(Box(x, y, w, 7) for y in (0, 10, 20) for x, w in ((0, 13), (16, 27)))
MEMORY = tuple(Box(x, y, 9, 12) for y in (0, 15) for x in (0, 12, 24, 36))
TOTALS = (12, 24, 36, 48, 60)
MOST_OTHERS = 8
"""The most extra definitions that are offered besides all of them."""
FOOT = 76
"""Units of the strip with the start button."""


@dataclass(frozen=True, slots=True)
class FormProps:
    """All that the form shows: `pairs` and `distractors` of the set, its words in `language`.

    `typing` is the id of the field that has the keyboard; `buzzers` are those that were learnt.
    """

    options: Options
    nickname: Line
    deal: Line
    typing: str
    names: tuple[str, ...]
    auto: Auto | None
    pairs: int
    distractors: int
    problems: int
    saved: SavedGame | None
    resumable: bool
    is_own: bool
    language: str
    teams: TeamOptions | None
    team_names: tuple[Line, ...]
    buzzers: tuple[str, ...] = ()
    audible: bool = False
    """What is asked has words or sounds, so that it can be asked by ear."""


def window(ui: Ui) -> Box:
    """Return where the form shows, between the head and the start button."""
    top = ui(90)
    return Box(0, top, ui.width, ui.height - ui.footer - ui(FOOT) - top)


@lru_cache(maxsize=1)
def form(props: FormProps, ui: Ui) -> ScrollArea:
    """Return the warning and the rows as they lie unscrolled, as airy as the window allows."""
    nodes: list[Node] = []
    frame = window(ui)
    box = Box(ui.margin, frame.y + ui(12), ui.width - 2 * ui.margin, 0)
    at = box
    if props.problems:
        nodes.append(_warning(props.problems, box, ui))
        at = box.moved(0, nodes[0].box.h + ui(8))
    if props.saved is not None:
        strip, tall = notices(
            [saved_notice(props.saved, props.resumable, own=props.is_own)], at.y, ui
        )
        nodes += strip
        at = at.moved(0, tall + ui(8))
    room = frame.h - ui(12 + 24) - (at.y - box.y)
    rows, short = (tuple(_rows(props, ui, short=short)) for short in (False, True))
    panel, tall = fit(rows, short, at, room, ui, shrinks=props.teams is not None)
    return ScrollArea((*nodes, *panel), frame, at.y + tall - box.y + ui(24), ui(14))


def _rows(props: FormProps, ui: Ui, *, short: bool) -> Iterator[FormRow]:
    """Return the choices; `short`: in few words, where the window is small."""
    options = props.options
    yield FormRow("mode", _("Mode"), tuple(_modes(options)))
    yield _pairs(props, short=short)
    if props.pairs > TOTALS[0]:
        yield _totals(props)
    if props.distractors and not MODES[options.mode].FACE_DOWN:
        yield _distractors(props)
    yield FormRow("room", _("Room"), tuple(_rooms(options)))
    if not MODES[options.mode].FACE_DOWN:
        yield _direction(options, props.audible or options.heard, short=short)
    elif props.audible or options.heard:
        yield _terms(options)
    if props.teams is not None:
        face_down = MODES[options.mode].FACE_DOWN
        names, keys = props.team_names, props.buzzers
        yield from teams.rows(props.teams, names, keys, props.typing, ui, face_down=face_down)
    else:
        yield _clock(options)
        yield _nickname(props, ui)
    yield _deal(props, ui, short=short)


def _direction(options: Options, audible: bool, *, short: bool) -> FormRow:
    """Return which side is asked, and whether by ear; where cards lie face down neither is."""
    directions: list[tuple[Direction, str]] = [
        ("term", _("The definition") if short else _("The definition of each term")),
        ("definition", _("The term") if short else _("The term for each definition")),
    ]
    row = choice_row(
        "direction",
        _("Ask for"),
        directions,
        options,
        lambda direction: replace(options, direction=direction),
    )
    return replace(row, options=(*row.options, _ear(options))) if audible else row


def _ear(options: Options) -> Option:
    """Return the choice that what is asked is heard, with either side."""
    turned = Choose(replace(options, heard=not options.heard))
    return Option("heard", _("By ear"), turned, options.heard, icon="sound")


def _terms(options: Options) -> FormRow:
    """Return whether terms are heard where cards lie face down, and neither side is asked."""
    row = choice_row(
        "heard",
        _("Terms"),
        [(False, _("To be read")), (True, _("By ear"))],
        options,
        lambda heard: replace(options, heard=heard),
    )
    return replace(row, beside=True)


def _modes(options: Options) -> Iterator[Option]:
    seen = _("All cards can be seen: find what belongs together.")
    turned = _("The cards lie face down: turn two at a time and remember.")
    modes = (("columns", _("Columns"), seen, COLUMNS), ("memory", _("Memory"), turned, MEMORY))
    for mode, name, note, sketch in modes:
        choose = Choose(replace(options, mode=mode))
        yield Option(f"mode-{mode}", name, choose, mode == options.mode, note, sketch)


def _rooms(options: Options) -> Iterator[Option]:
    rooms: tuple[tuple[Room, str, str, float], ...] = (
        ("desk", _("Desk"), _("Text for whoever sits in front."), 17),
        ("projector", _("Projector"), _("Larger text, for the back row."), 27),
    )
    for room, name, note, sample in rooms:
        choose = Choose(replace(options, room=room))
        yield Option(f"room-{room}", name, choose, room == options.room, note, sample=sample)


def _pairs(props: FormProps, *, short: bool) -> FormRow:
    options = props.options
    auto = _("Auto")
    if props.auto is not None and short:
        auto = _("Auto · {n}").format(n=props.auto.pairs)
    elif props.auto is not None:
        auto = n_("Auto · {n} pair", "Auto · {n} pairs", props.auto.pairs)
    most = min(MOST, props.pairs)
    chosen = options
    if isinstance(options.pairs, int) and options.pairs > most:
        # Of a smaller set as many are dealt as it has, and the choice for larger ones stays.
        chosen = replace(options, pairs=most if most >= FEWEST else "all")
    values: list[tuple[PairsARound, str]] = [("auto", auto)]
    values += [(number, str(number)) for number in range(FEWEST, most + 1)]
    values.append(("all", _("All")))
    notes = {
        "auto": _("Auto takes as many pairs as can be read well in this window."),
        "all": _("As many pairs on the board as it holds, whatever the size of the text."),
    }
    return choice_row(
        "pairs",
        _("Pairs a round"),
        values,
        chosen,
        lambda pairs: replace(options, pairs=pairs),
        notes.get(str(chosen.pairs), ""),
    )


def _totals(props: FormProps) -> FormRow:
    options, count = props.options, props.pairs
    now = options.total if options.total and options.total < count else None
    below = {total for total in TOTALS if total < count} | ({now} if now else set())
    everything = Choose(replace(options, total=None))
    words = n_("All {n}", "All {n}", count)
    parts = choice_row(
        "total",
        _("Pairs in all"),
        [(total, str(total)) for total in sorted(below)],
        options,
        lambda total: replace(options, total=total),
    )
    note = _("A game is two rounds long unless you choose another length.")
    return replace(
        replace(parts, note=note),
        options=(Option("total-all", words, everything, now is None), *parts.options),
    )


def _distractors(props: FormProps) -> FormRow:
    """Return how many definitions are dealt that belong to no term."""
    options, count = props.options, props.distractors
    values: list[tuple[int | None, str]]
    values = [(n, str(n)) for n in range(0, min(count, MOST_OTHERS + 1), 2)]
    values.append((None, n_("All {n}", "All {n}", count)))
    row = choice_row(
        "distractors",
        _("Extra definitions"),
        values,
        options,
        lambda wanted: replace(options, distractors=wanted),
        _("They belong to no term and are left over at the end of a round."),
    )
    return replace(row, beside=True)


def _clock(options: Options) -> FormRow:
    row = choice_row(
        "timed",
        _("Clock"),
        [(True, _("With a clock")), (False, _("Without a clock"))],
        options,
        lambda timed: replace(options, timed=timed),
        "" if options.timed else _("The game is kept, and not ranked."),
    )
    return replace(row, beside=True)


def _deal(props: FormProps, ui: Ui, *, short: bool) -> FormRow:
    """Return the field for the number of a deal that was played before."""
    title = _("Deal number")
    field = Field("deal", title, _("A new deal"), Action.TYPE_DEAL)

    def draw(box: Box) -> tuple[Node, ...]:
        size, typing = ui.type(16), props.typing == field.id
        return (text_field.node(field, props.deal, box, size, ui, focused=typing),)

    note = _("With the number of an earlier game and the same choices, the same deal is played.")
    wide = ui(155 if short else 270) * max(1.0, min(1.8, ui.text))
    return FormRow("deal", title, (), note, draw, wide, option_height(ui), beside=True)


def _nickname(props: FormProps, ui: Ui) -> FormRow:
    placeholder = _("Your name or a nickname")
    field = Field("nickname", _("Nickname"), placeholder, Action.TYPE_NICKNAME)

    def draw(box: Box) -> tuple[Node, ...]:
        line, size = props.nickname, ui.type(16)
        return (text_field.node(field, line, box, size, ui, focused=props.typing == field.id),)

    names = tuple(
        Option(f"name-{number}", name, UseNickname(name), name == props.nickname.text)
        for number, name in enumerate(props.names)
    )
    wide = ui(270) * max(1.0, min(1.8, ui.text))
    return FormRow("nickname", _("Nickname"), names, "", draw, wide, option_height(ui))


def saved_notice(saved: SavedGame, resumable: bool, *, own: bool) -> Notice:
    """Return what is said of the game that was left here, and what can be done about it.

    `own`: whoever plays now left it; else it is said whose it is, and they alone discard it.
    """
    discard = Button("discard", _("Discard"), Action.DISCARD, icon="trash")
    if not resumable:
        text = _("The game that you left cannot go on: the set has changed since.")
        return Notice("saved", text, "warning", buttons=(discard,))
    go_on = Button("go-on", _("Go on"), Action.GO_ON, ("g",), primary=True, icon="play")
    buttons = (go_on, discard) if own else (go_on,)
    return Notice("saved", offer_words(saved, own=own), "pause", buttons=buttons)


def _warning(problems: int, at: Box, ui: Ui) -> Node:
    """Return a line, from the top of `at`, that opens the list of what is wrong in the file."""
    words = n_(
        "{n} problem in this file; the good pairs play. Press here or W to see it.",
        "{n} problems in this file; the good pairs play. Press here or W to see them.",
        problems,
    )
    size, inner = ui.type(15), at.w - ui(62)
    box = replace(at, h=ui.measure.height(words, size, inner, 600) + ui(18))
    sign = Box(box.x + ui(16), box.y, ui(20), box.h)
    return Node(
        "warning",
        "button",
        box,
        words,
        skin=replace(outline(ui, ui(10), edge="bad"), edge_px=max(1.0, ui(1.4))),
        texts=(Text(words, Box(box.x + ui(48), box.y, inner, box.h), size, 600),),
        icons=(Icon("warning", sign, "bad"),),
        message=Action.SHOW_PROBLEMS,
        keys=("w",),
    )
