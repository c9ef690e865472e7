"""Head: the title of a page; on the first one also lines for name and date, and the task."""

from __future__ import annotations

from game.core.pair_set import PairSet
from game.paper.page import Size, margin_box, words
from game.values import dataclass
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Text
from game.view.sheet import Rule
from game.words import _

TITLE, SUBJECT, TASK, RUNNING = 20.0, 11.0, 10.5, 10.0


@dataclass(frozen=True, slots=True)
class Head:
    """The texts and lines at the top of a page, and the box left below them."""

    texts: tuple[Text, ...]
    rules: tuple[Rule, ...]
    body: Box


def head(pair_set: PairSet, size: Size, measure: Measure, *, first: bool) -> Head:
    """Return the head of the first page of a worksheet, or that of a later one."""
    box = margin_box(size)
    if not first:
        return running_head(pair_set.title, box)
    texts, y = title_block(pair_set, box, measure)
    filled, rules = _name_and_date(box, y + 10, measure)
    y += 10 + TASK * 1.35 + 14
    task = _("Write beside each number the letter of what belongs to it.")
    height = measure.height(task, TASK, box.w)
    texts = (*texts, *filled, words(task, Box(box.x, y, box.w, height), TASK, colour="muted"))
    y += height + 6
    rules = (*rules, Rule(box.x, y, box.right, y))
    return Head(texts, rules, _below(box, y + 14))


def running_head(title: str, box: Box) -> Head:
    """Return a small title over a line, for a later page."""
    height = RUNNING * 1.4
    text = words(title, Box(box.x, box.y, box.w, height), RUNNING, 600, "muted", lines=1)
    y = box.y + height + 4
    return Head((text,), (Rule(box.x, y, box.right, y),), _below(box, y + 14))


def title_block(
    pair_set: PairSet, box: Box, measure: Measure, over: str = ""
) -> tuple[tuple[Text, ...], float]:
    """Return the large title with `over` above and the subject below, and the y at their end."""
    texts: list[Text] = []
    y = box.y
    if over:
        texts.append(words(over, Box(box.x, y, box.w, SUBJECT * 1.35), SUBJECT, 600, "muted"))
        y += SUBJECT * 1.35 + 1
    line = measure.height("T", TITLE, box.w, 700)
    lines = min(3, round(measure.height(pair_set.title, TITLE, box.w, 700) / line))
    place = Box(box.x, y, box.w, lines * line + 0.5)
    texts.append(words(pair_set.title, place, TITLE, 700, lines=lines))
    y += lines * line
    if pair_set.subject:
        place = Box(box.x, y, box.w, SUBJECT * 1.35 + 0.5)
        texts.append(words(pair_set.subject, place, SUBJECT, colour="muted", lines=1))
        y += SUBJECT * 1.35
    return tuple(texts), y


def _name_and_date(
    box: Box, y: float, measure: Measure
) -> tuple[tuple[Text, ...], tuple[Rule, ...]]:
    """Return “Name” and “Date” with their lines."""
    gap = 18.0
    name, date = box.left_part(box.w * 0.68)
    date = Box(date.x + gap, date.y, date.w - gap, date.h)
    texts, rules = [], []
    for label, part in ((_("Name"), name), (_("Date"), date)):
        width = measure.width(label, TASK, 600) + 5
        texts.append(words(label, Box(part.x, y, width, TASK * 1.4), TASK, 600, lines=1))
        low = y + TASK * 1.2
        rules.append(Rule(part.x + width + 2, low, part.right, low))
    return tuple(texts), tuple(rules)


def _below(box: Box, y: float) -> Box:
    return Box(box.x, y, box.w, box.bottom - y)
