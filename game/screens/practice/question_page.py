"""Question page: what is asked, large; a field with letters to press, or sides to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

from game.boards import cards
from game.boards.sizes import words_of
from game.card_names import labelled
from game.core.accented import accented_letters
from game.core.options import FLOORS
from game.core.pair_set import Side
from game.core.practice_session import Question, Session, Way
from game.core.settings import Settings
from game.screens.practice import verdict
from game.screens.practice.messages import Action, Choose, Hear, Insert
from game.screens.practice.questions import hidden, shown
from game.screens.practice.state import FIELD, QuestionPart, Stage, State
from game.screens.practice.voices import is_heard
from game.services import Services
from game.view.box import Box
from game.view.node import Mark, Node, Text, Token
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button_row
from game.widgets.hints import unseen_key
from game.widgets.lens import largest_size
from game.widgets.listening import KEY
from game.widgets.page import label, outline
from game.widgets.pair_cards import SideCard, one_side
from game.widgets.scroller import ScrollArea
from game.widgets.text_field import Field
from game.words import _

_BUTTON, _GAP = 46, 12
_RING = 9
"""Units above the field that the ring of what has the keyboard takes."""
_VOICE = "voice"
"""In place of the path of a recording: it is read aloud."""
_LETTER = "ABCD"
_MOST = 0.07
"""The largest type, as a share of the window's height."""


def floor(settings: Settings, ui: Ui) -> float:
    """Return the least size of what is asked in pixels: as on the board."""
    return FLOORS[settings.room] * max(1.0, settings.text_scale) * ui.height


def prompt(state: State, services: Services, ui: Ui) -> ScrollArea:
    """Return what is asked, as large as its place allows; where it is longer, it scrolls."""
    settings, session, task = services.settings, state.session, state.session.task
    assert isinstance(task, Question)
    part = state.part
    assert isinstance(part, QuestionPart)
    room = _rooms(part, task, session, ui)[0]
    side = shown(session, task)
    id: Literal["term", "definition"] = "definition" if task.answer == "term" else "term"
    hears: Callable[[str], object] = Hear
    if task.way is Way.LISTEN and part.stage is Stage.ASKED and is_heard(side, services):
        hears = Hear if side.sound else _read_again
        side = replace(side, text="", picture="", sound=side.sound or _VOICE)
    size, most = floor(settings, ui), _MOST * ui.height * max(1.0, settings.text_scale)
    card = SideCard(id, side, side.language, size, most, hears, bold=False)
    place = room.inset(ui(2), ui(2))
    if side.picture and not (side.text or side.sound):
        return ScrollArea(card.nodes(place, ui), room, room.h)  # seen whole, however small
    nodes, tall = one_side(card, place, ui)
    return ScrollArea(nodes, room, tall + ui(4))


def _read_again(_sound: str) -> Action:
    return Action.LISTEN


def question(state: State, services: Services, ui: Ui) -> tuple[Node, ...]:
    """Return the body of the screen while a pair is asked alone."""
    session, task, part = state.session, state.session.task, state.part
    assert isinstance(task, Question)
    assert isinstance(part, QuestionPart)
    _room, low = _rooms(part, task, session, ui)
    shown_nodes = prompt(state, services, ui).view("prompt-bar", state.scroller, ui, -ui(4))
    again = unseen_key("listen-key", _("listen again"), Action.LISTEN, KEY)
    if task.way is Way.LISTEN:
        return (*shown_nodes, *_choices(part, task, session, services.settings, low, ui), again)
    return (*shown_nodes, *_typed(state, part, task, low, ui), again)


def _rooms(part: QuestionPart, task: Question, session: Session, ui: Ui) -> tuple[Box, Box]:
    """Return the place of what is asked, and the one below it."""
    body, gap = ui.body, ui(_GAP)
    if task.way is Way.LISTEN:
        top, low = body.top_part(max(0.3 * body.h, ui.type(110) + ui(52 + 52 + 8)))
        return top, Box(low.x, low.y + gap, low.w, low.h - gap)
    right = hidden(session, task).text
    told, field = verdict.tall(part, right, ui), _lead(ui) + _field_tall(ui) + gap
    field += ui.type(40) + gap if letters_of(session, task) else 0.0
    told += gap if told else 0.0
    # What is asked stays where it is when the field goes.
    tall = ui(_BUTTON) + max(field, told if part.stage is Stage.OVER else told + field)
    low_h = min(body.h - ui(90), tall + 2 * gap)
    top, low = body.bottom_part(low_h)
    if ui.page.is_upright:
        # What belongs together stays together in a tall window.
        top = replace(top, h=min(top.h, 0.62 * body.h))
        low = Box(low.x, top.bottom, low.w, low_h)
    return top, Box(low.x, low.y + gap, low.w, low.h - gap)


def _field_tall(ui: Ui) -> float:
    return ui.type(56)


def _lead(ui: Ui) -> float:
    return ui.type(25) + ui(_RING)


def _typed(state: State, part: QuestionPart, task: Question, box: Box, ui: Ui) -> tuple[Node, ...]:
    session, gap = state.session, ui(_GAP)
    right = hidden(session, task)
    language = right.language
    column = replace(box, w=min(box.w, ui.type(760)))
    told = verdict.nodes(part, right.text, language, column, ui)
    y = box.y + verdict.tall(part, right.text, ui) + (gap if told else 0.0)
    nodes: list[Node] = [*told]
    if part.stage is not Stage.OVER:
        asked = _("Type the term") if task.answer == "term" else _("Type the definition")
        if part.stage is Stage.COPIED:
            again = _("That is not it yet. Type it as it stands above.")
            asked = again if part.refused else _("Type it as it stands above")
        colour: Token = "bad" if part.refused else "muted"
        line = Box(box.x, y, box.w, ui.type(25))
        nodes.append(label("asked", line, asked, ui.type(16), colour=colour))
        place = Box(box.x, y + _lead(ui), column.w, _field_tall(ui))
        field = Field(FIELD, asked, "", Action.TYPE, language=language)
        size = ui.type(28)
        nodes.append(text_field.node(field, part.line, place, size, ui, focused=state.typing))
        y = place.bottom + gap
        letters = letters_of(session, task)
        if letters:
            nodes += _letter_row(letters, Box(box.x, y, box.w, ui.type(40)), ui)
            y += ui.type(40) + gap
    return (*nodes, *button_row(buttons(part), box.x, y, ui, limit=box.w, tall=_BUTTON))


def buttons(part: QuestionPart) -> Sequence[Button]:
    """Return what can be done with a question that is typed."""
    if part.stage is Stage.OVER:
        return (go_on(),)
    if part.stage is Stage.COPIED:
        onward = Button("skip", _("Go on"), Action.GO_ON, ("f2", "ctrl+d"), icon="play")
        fair = Button("overrule", _("I was right"), Action.OVERRULE, ("f3", "ctrl+r"), icon="tick")
        check = Button("check", _("Check"), Action.CHECK, ("enter",), primary=True)
        return (check, onward) if part.said is None else (check, onward, fair)
    return (
        Button("check", _("Check"), Action.CHECK, ("enter",), primary=True),
        Button("give-up", _("I don't know"), Action.GIVE_UP, ("f2", "ctrl+d"), icon="eye"),
    )


def go_on() -> Button:
    """Return the button that leads to what comes next."""
    return Button("go-on", _("Go on"), Action.GO_ON, ("enter", "space"), primary=True, icon="play")


# ------------------------------------------------------------------ letters to press


def letters_of(session: Session, task: Question) -> tuple[str, ...]:
    """Return the letters with accents that are offered for the answer."""
    language = hidden(session, task).language
    pairs = session.pairs
    texts = (p.term.text if task.answer == "term" else p.definition.text for p in pairs)
    return accented_letters(language, texts)


def _letter_row(letters: Sequence[str], box: Box, ui: Ui) -> list[Node]:
    """Return the letters side by side; the first nine have a key each, written in the corner."""
    gap, size = ui(6), ui.type(20)
    w = min(ui.type(46), (box.w - gap * (len(letters) - 1)) / len(letters))
    nodes = []
    for place, letter in enumerate(letters):
        at = Box(box.x + place * (w + gap), box.y, w, box.h)
        face = Text(letter, at, size, 600, align="centre", lines=1)
        number = place + 1
        cap = Text(str(number), at.inset(ui(5), ui(3)), ui.least, colour="muted", valign="top")
        has_key = number <= 9
        node = Node(
            f"letter-{place}",
            "button",
            at,
            letter,
            skin=outline(ui, ui(9)),
            texts=(face, replace(cap, lines=1)) if has_key else (face,),
            message=Insert(letter),
            keys=(f"ctrl+{number}",) if has_key else (),
        )
        nodes.append(node)
    return nodes


# ------------------------------------------------------------------ what was heard


def _choices(
    part: QuestionPart, task: Question, session: Session, settings: Settings, box: Box, ui: Ui
) -> tuple[Node, ...]:
    """Return the sides to choose from as cards, all with letters of one size."""
    low = ui(_BUTTON) + ui(_GAP)
    box, foot = box.bottom_part(low)
    sides = [session.pairs[pair].definition for pair in task.choices]
    across = 1 if box.h > box.w or max(len(words_of(side)) for side in sides) > 90 else 2
    rows = -(-len(sides) // across)
    places = box.grid(rows, across, ui(10))
    inner = [
        cards.parts(side, _inside(place, ui), ui.u, above=False).text
        for side, place in zip(sides, places, strict=False)
    ]
    least, most = floor(settings, ui), 0.046 * ui.height * max(1.0, settings.text_scale)
    both = list(zip(sides, inner, strict=False))
    size = min(
        (largest_size(s, b.w, b.h, least, most, s.language, ui) for s, b in both if words_of(s)),
        default=least,
    )
    nodes = [
        _choice(pair, number, side, part, task, places[number], size, ui)
        for number, (pair, side) in enumerate(zip(task.choices, sides, strict=True))
    ]
    if part.stage is Stage.OVER:
        choice: tuple[Button, ...] = (go_on(),)
    else:
        choice = (Button("give-up", _("I don't know"), Action.GIVE_UP, ("f2",), icon="eye"),)
    row = button_row(choice, box.x, foot.y + ui(_GAP), ui, limit=box.w, tall=_BUTTON)
    return (*nodes, *row)


def _inside(place: Box, ui: Ui) -> Box:
    return Box(place.x + ui(58), place.y + ui(6), place.w - ui(74), place.h - ui(12))


def _choice(
    pair: int,
    number: int,
    side: Side,
    part: QuestionPart,
    task: Question,
    box: Box,
    size: float,
    ui: Ui,
) -> Node:
    over = part.stage is Stage.OVER
    state: cards.State = "normal"
    if over and pair == task.pair:
        state = "matched" if part.chosen == pair else "given"
    elif over and pair == part.chosen:
        state = "wrong"
    name, edge = _LETTER[number : number + 1], ui(32)
    spot = Box(box.x + ui(13), box.centre.y - edge / 2, edge, edge)
    marks: list[Mark] = [cards.badge(name, "definition", state, spot)]
    if state in cards.SETTLED:
        tick = ui(20)
        right = Box(box.right - tick - ui(6), box.centre.y - tick / 2, tick, tick)
        marks.append(cards.settled_mark(state, right))
    inside = _inside(box, ui)
    cut = cards.parts(side, inside, ui.u, above=False)
    face = cards.face(side, "definition", state, cut, size, "left", name)
    return Node(
        f"choice-{pair}",
        "card",
        box,
        labelled(side, name),
        cards.state_in_words(state),
        cards.skin("definition", state, box, ui.u),
        face.texts,
        face.icons,
        tuple(marks),
        face.pictures,
        message=None if over else Choose(pair),
        keys=() if over else (name.lower(), str(number + 1)),
    )
