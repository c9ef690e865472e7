"""The cards of the library: how each one looks, and how they lie in their grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.run import SavedGame
from game.screens.library.messages import OpenMenu, ShowProblems
from game.screens.library.model import SetCard
from game.screens.routes import Push, ToResume, ToSetup
from game.view.box import Box
from game.view.node import Icon, Node, Skin, Text, Token, Weight
from game.view.ui import Ui
from game.widgets.page import outline
from game.widgets.run_words import offer_words, saved_words
from game.words import _, n_

_IN_LESSON = "lesson"
"""What follows the id of a card in that of the chip with its place in the lesson."""
_DUE = "due"
"""The same of the chip that says how many of its pairs are to be practised today."""


def card_grid(cards: Sequence[SetCard], box: Box, ui: Ui) -> tuple[list[Node], float]:
    """Return the cards from the top of `box` downwards, and how tall the grid is."""
    across, gap, tall = _columns(ui), ui(16), _lines(Box(0, 0, 0, 0), ui)[-1].bottom + ui(17)
    w = (box.w - gap * (across - 1)) / across
    nodes: list[Node] = []
    for place, card in enumerate(cards):
        row, column = divmod(place, across)
        at = Box(box.x + column * (w + gap), box.y + row * (tall + gap), w, tall)
        nodes += _card(card, at, ui)
    rows = -(-len(cards) // across)
    return nodes, max(0.0, rows * (tall + gap) - gap)


def _columns(ui: Ui) -> int:
    """Return how many cards lie side by side: 3 at 1280×720, 2 at 800×600, 4 in a wide window."""
    wish = 380 if ui.height < 2000 else 290
    units = (ui.width - 2 * ui.margin) / ui.u
    return max(1, min(5, int((units + 16) / (wish * ui.text + 16))))


def _lines(card: Box, ui: Ui) -> tuple[Box, Box, Box, Box]:
    """Return where subject, title, chips and best result lie on a card."""
    line = ui.measure.line
    heights = [line(ui.type(13)), 2 * line(ui.type(22)), ui.type(23), line(ui.type(15))]
    left = Box(card.x + ui(26), card.y + ui(16), card.w - ui(26 + 18), 0)
    subject, title, chips, best = left.rows(heights, ui(7))
    return subject, title.moved(0, -ui(4)), chips, best


def _card(card: SetCard, box: Box, ui: Ui) -> list[Node]:
    subject, title, chips_row, below = _lines(box, ui)
    chips = _chips(card, chips_row, ui)
    more = _more(card, box, ui)
    badge = [_badge(card, more.box, ui)] if card.problems else []
    taken = badge[0] if badge else more
    subject = subject.left_part(taken.box.x - ui(4) - subject.x)[0]
    go_on: list[Node] = []
    best = card.best or _practice_words(card) or _("Not played yet")
    wide = _go_on_width(card.saved, card.is_own, ui) if card.saved is not None else 0.0
    said = _as_it_fits(card, best, wide, below, ui)
    if card.saved is not None:
        free = below.w - _width(said, ui) - ui(8) if said else below.w
        below, place = below.right_part(min(wide, free))
        go_on.append(_go_on(card, card.saved, place, ui))
    colour: Token = "good" if card.best else "muted"
    texts = (
        Text(card.subject, subject, ui.type(13), colour="muted", lines=1),
        Text(card.title, title, ui.type(22), 700, valign="top", lines=2, language=card.language),
        Text(said, below, ui.type(15), 600, colour, lines=1),
    )
    node = Node(
        card.id,
        "card",
        box,
        card.title,
        " · ".join(_words(card, best)),
        replace(outline(ui, ui.corner), shadow=ui(6), bar=card.edge, bar_px=ui(8)),
        tuple(text for text in texts if text.words),
        message=Push(ToSetup(card.path)),
        menu=OpenMenu(card.path),
        hover=True,
    )
    return [node, *chips, *badge, *go_on, more]


def _words(card: SetCard, best: str) -> tuple[str, ...]:
    """Return all that is said of a set below its title."""
    coming = (card.coming,) if card.best and card.coming else ()
    return (*_due_words(card), *card.chips, best, *coming)


def _practice_words(card: SetCard) -> str:
    """Return what is said of a set that was practised and not played."""
    return " · ".join(part for part in (card.practised, card.coming) if part)


def _as_it_fits(card: SetCard, best: str, go_on: float, row: Box, ui: Ui) -> str:
    """Return what is said of games or of practice; what comes next is not cut for the rest.

    Beside the button of a game that was left, `go_on` wide, it is whole or not said: half of the
    row is enough for that button, where a long name is cut, if the rest says more than nothing.
    """
    least = row.w / 2 if card.best or _practice_words(card) else row.w
    room = row.w - min(go_on, least) - ui(8) if go_on else row.w
    wanted = (best,) if card.best or not card.coming else (best, card.coming)
    whole = next((words for words in wanted if _width(words, ui) <= room), "")
    return whole if whole or go_on else wanted[-1]


def _width(words: str, ui: Ui) -> float:
    return ui.measure.width(words, ui.type(15), 600) + 1


def _due_words(card: SetCard) -> tuple[str, ...]:
    return (_("due today: {n}").format(n=card.due),) if card.due else ()


def _chips(card: SetCard, row: Box, ui: Ui) -> list[Node]:
    """Return small rounded words side by side; one that there is no room for is narrowed."""
    nodes, x, size = [], row.x, ui.type(13)
    skin = replace(outline(ui, row.h / 2, "bg"), edge_px=max(1.0, ui(1)))
    chips = [(f"chip-{number}", words) for number, words in enumerate(card.chips)]
    chips = [*((_DUE, words) for words in _due_words(card)), *chips]
    if card.best and card.coming:
        chips.append(("coming", card.coming))
    if card.in_lesson:
        chips.insert(0, (_IN_LESSON, _("Lesson: {n}").format(n=card.in_lesson)))
    for id, words in chips:
        room = row.right - x
        if room < ui.type(48):
            break
        lit = id in (_IN_LESSON, _DUE)
        weight: Weight = 600 if lit else 400
        w = min(ui.measure.width(words, size, weight) + ui.type(20), room)
        box = Box(x, row.y, w, row.h)
        ink: Token = "on-term" if lit else "muted"
        inside = box.inset(ui.type(8), 0)
        text = Text(words, inside, size, weight, ink, align="centre", lines=1)
        ground = replace(skin, fill="term", edge="term") if lit else skin
        id = f"{card.id}:{id}"
        nodes.append(Node(id, "chip", box, words, skin=ground, texts=(text,), parent=card.id))
        x = box.right + ui(8)
    return nodes


def _go_on_width(saved: SavedGame, own: bool, ui: Ui) -> float:
    """Return how wide the button is with all of its words."""
    return ui.measure.width(_go_on_words(saved, own), ui.type(13), 600) + ui.type(40)


def _go_on_words(saved: SavedGame, own: bool) -> str:
    what = saved_words(saved)
    whose = _("Class") if saved.teams else "" if own else saved.nickname
    return _("{nickname} · {what}").format(nickname=whose, what=what) if whose else what


def _go_on(card: SetCard, saved: SavedGame, place: Box, ui: Ui) -> Node:
    """Return the button in the middle of `place` that goes on with the game that was left."""
    h = ui.type(26)
    at = place.middle(place.w, h)
    sign, rest = at.inset(ui.type(10), 0).left_part(ui.type(13))
    place, said = rest.right_part(rest.w - ui.type(6))[1], _go_on_words(saved, card.is_own)
    return Node(
        f"{card.id}:go-on",
        "button",
        at,
        offer_words(saved, own=card.is_own),
        skin=replace(outline(ui, h / 2), fill="term", edge="term"),
        texts=(Text(said, place, ui.type(13), 600, "on-term", lines=1),),
        icons=(Icon("play", sign.middle(ui.type(13), ui.type(13)), "on-term"),),
        message=Push(ToResume(card.path, saved.run)),
        parent=card.id,
        focusable=False,
    )


def _more(card: SetCard, box: Box, ui: Ui) -> Node:
    """Return the button in the card's corner that opens its menu."""
    side = ui.type(30)
    at = Box(box.right - ui(8) - side, box.y + ui(9), side, side)
    sign = Icon("more", at.middle(ui.type(20), ui.type(20)), "muted")
    return Node(
        f"{card.id}:menu",
        "button",
        at,
        _("More: {title}").format(title=card.title),
        skin=Skin(radius=ui(8)),
        icons=(sign,),
        message=OpenMenu(card.path),
        parent=card.id,
        focusable=False,
    )


def _badge(card: SetCard, beside: Box, ui: Ui) -> Node:
    """Return a warning sign with the number of problems, left of the menu; it lists them."""
    size, digits = ui.type(13), str(card.problems)
    w, h = ui.type(34) + ui.measure.width(digits, size, 600), ui.type(24)
    at = Box(beside.x - ui(4) - w, beside.centre.y - h / 2, w, h)
    sign, rest = at.inset(ui.type(7), 0).left_part(ui.type(17))
    return Node(
        f"{card.id}:faults",
        "button",
        at,
        n_("{n} problem in this file", "{n} problems in this file", card.problems),
        skin=outline(ui, h / 2, edge="bad"),
        texts=(Text(digits, rest, size, 600, "bad", "right", lines=1),),
        icons=(Icon("warning", sign.middle(ui.type(15), ui.type(15)), "bad"),),
        message=ShowProblems(card.path),
        parent=card.id,
        focusable=False,
    )
