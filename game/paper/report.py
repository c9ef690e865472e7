"""Report on paper: what the class knew and did not, with bars and signs that need no colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from game.card_names import CardNames
from game.core.pair_set import Side
from game.core.report import PairReport, Report, SetReport, TeamReport
from game.paper.head import TITLE, running_head
from game.paper.page import SIZES, Paper, footer, margin_box, words
from game.report_words import by_hand_words, chosen_words, counted, outcome_words, points_words
from game.values import dataclass
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Icon, IconName, Picture, Text, Weight
from game.view.sheet import Rule, Sheet
from game.words import _

BODY, SMALL, MOST_LINES = 10.5, 9.0, 6
BAR, AIR, INDENT = 8.0, 7.0, 12.0
PICTURE = 44.0
SIGNS: tuple[IconName, ...] = ("tick", "wave", "cross")
"""Known at once, found after errors, shown or not found."""
ANSWERS: tuple[IconName, ...] = ("tick", "cross")


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the report: the set or the day, and how many games."""

    title: str
    about: str


def sheets(
    report: Report, heading: Heading, shapes: Sequence[IconName], paper: Paper, measure: Measure
) -> list[Sheet]:
    """Return the pages; `shapes` are the signs of the report's teams."""
    writing = _Writer(heading, paper, measure)
    writing.known(report)
    if report.teams:
        writing.section(_("Teams"), 30)
        most = max(1, *(team.right + team.errors for team in report.teams))
        for team, shape in zip(report.teams, shapes, strict=True):
            writing.team(team, shape, most)
    for one in report.sets:
        several = len(report.sets) > 1
        writing.section(one.title if several else _("Pairs, what needs most work first"), 60)
        names = CardNames(one.all_pairs)
        for pair in one.pairs:
            writing.pair(pair, one, names, report.teams, shapes)
    return writing.with_footers()


@dataclass(slots=True)
class _Block:
    """What lies on the page and how tall it is."""

    sheet: Sheet
    height: float


class _Writer:
    """A writer of blocks one below the other, on as many pages as they need."""

    def __init__(self, heading: Heading, paper: Paper, measure: Measure) -> None:
        self.heading, self.size, self.measure = heading, SIZES[paper], measure
        self.box = margin_box(self.size)
        over = _text(_("What the class knew"), self._line(BODY, 0), BODY, 600, muted=True)
        title_h = self._height(heading.title, TITLE, self.box.w, 3, 700)
        place = Box(self.box.x, over.box.bottom, self.box.w, title_h + 0.5)
        title = words(heading.title, place, TITLE, 700, lines=3)
        about_h = measure.height(heading.about, BODY, self.box.w)
        below = Box(self.box.x, place.bottom + 2, self.box.w, about_h + 0.5)
        about = words(heading.about, below, BODY, colour="muted")
        self.y = below.bottom + 14
        self.pages = [Sheet(self.size, (over, title, about))]

    def known(self, report: Report) -> None:
        """Write how much the class knew, with the meaning of the bars."""
        outcome, box = report.outcome, self.box
        said = counted(outcome_words()[0], _("{n}%").format(n=report.percent))
        said = said[:1].upper() + said[1:]
        head = self._line(14, self.y)
        bar = Box(box.x, head.bottom + 4, box.w, BAR * 1.4)
        line = Box(box.x, bar.bottom + 6, box.w, self.measure.line(BODY))
        meant = [counted(one, n) for one, n in zip(outcome_words(), outcome, strict=True)]
        signs, height = self._signed(zip(SIGNS, meant, strict=True), line, BODY)
        texts = (_text(said, head, 14, 700),)
        self._put(Sheet(self.size, texts, (), _bar(outcome, bar)) + signs)
        self.y = line.y + height + 6

    def section(self, title: str, room: float) -> None:
        """Write a heading; never alone at the end of a page."""
        tall = self._height(title, 13, self.box.w, 2, 700)
        self._reserve(tall + 14 + room)
        self.y += 10
        place = Box(self.box.x, self.y, self.box.w, tall + 0.5)
        rule = Rule(self.box.x, place.bottom + 2, self.box.right, place.bottom + 2)
        self._put(Sheet(self.size, (words(title, place, 13, 700, lines=2),), (), (rule,)))
        self.y = place.bottom + 2 + AIR

    def team(self, team: TeamReport, shape: IconName, most: int) -> None:
        """Write a team: its sign and name, its points, and a bar as long as its answers.

        Below them are the points that were given by hand, and what for.
        """
        tall, by_hand = self.measure.line(BODY), by_hand_words(team)
        below = self._height(by_hand, SMALL, self.box.w - INDENT - 3, MOST_LINES) if by_hand else 0
        self._reserve(tall + below)
        line = self._line(BODY, self.y)
        name, rest = line.left_part(line.w * 0.32)
        points, rest = rest.left_part(rest.w * 0.34)
        bar, figures = rest.left_part(rest.w * 0.6)
        icon = Icon(shape, Box(name.x, name.y, BODY, tall))
        beside = Box(name.x + INDENT + 3, name.y, name.w - INDENT - 8, tall)
        parts = team.right, team.errors
        length = max(6.0, (bar.w - 12) * sum(parts) / most)
        ground = Box(bar.x, bar.centre.y - BAR / 2, length, BAR)
        signs, _height = self._signed(
            zip(ANSWERS, map(str, parts), strict=True), figures, BODY, wraps=False
        )
        texts = (_text(team.team.name, beside, BODY, 600), _text(points_words(team), points, BODY))
        rules = _bar((team.right, 0, team.errors), ground) if sum(parts) else ()
        self._put(Sheet(self.size, texts, (), rules, (icon,)) + signs)
        if by_hand:
            low = Box(beside.x, line.bottom, self.box.right - beside.x, below + 0.5)
            self._put(Sheet(self.size, (words(by_hand, low, SMALL, lines=MOST_LINES),)))
        self.y = line.bottom + below + AIR

    def pair(
        self,
        pair: PairReport,
        of: SetReport,
        names: CardNames,
        teams: Sequence[TeamReport],
        shapes: Sequence[IconName],
    ) -> None:
        """Write a pair: both sides, its bar, what was chosen instead, the teams that answered."""
        block = self._pair(pair, of, names, teams, shapes, self.y)
        if self.y + block.height + AIR > self.box.bottom:
            self._next_page()
            block = self._pair(pair, of, names, teams, shapes, self.y)
        self._put(block.sheet)
        low = self.y + block.height + AIR / 2
        self._put(Sheet(self.size, rules=(Rule(self.box.x, low, self.box.right, low, quiet=True),)))
        self.y = low + AIR / 2

    def with_footers(self) -> list[Sheet]:
        """Return the pages, each with its number."""
        pages, title = [], self.heading.title
        for at, page in enumerate(self.pages, 1):
            right = _("page {page} of {pages}").format(page=at, pages=len(self.pages))
            pages.append(page + Sheet(self.size, footer(self.size, title, right)))
        return pages

    # ------------------------------------------------------------------ parts of a pair

    def _pair(
        self,
        pair: PairReport,
        of: SetReport,
        names: CardNames,
        teams: Sequence[TeamReport],
        shapes: Sequence[IconName],
        y: float,
    ) -> _Block:
        box = Box(self.box.x, y, self.box.w, 0)
        left, right = box.left_part(box.w * 0.62)
        left = Box(left.x, y, left.w - 16, 0)
        block = self._sides(pair, of, names, left)
        bar = Box(right.x, y + 3, right.w, BAR)
        outcome = pair.known, pair.late, pair.missing
        counts = ((sign, str(n)) for sign, n in zip(SIGNS, outcome, strict=True) if n)
        line = Box(right.x, bar.bottom + 4, right.w, self.measure.line(BODY))
        signs, height = self._signed(counts, line, BODY)
        sheet = block.sheet + Sheet(self.size, rules=_bar(outcome, bar)) + signs
        tall = max(block.height, line.y + height - y)
        if pair.chosen:
            said = chosen_words(names.of_chosen(pair.chosen))
            high = self.measure.height(said, SMALL, box.w)
            place = Box(box.x, y + tall + 2, box.w, high + 0.5)
            sheet += Sheet(self.size, (words(said, place, SMALL),))
            tall += 2 + high
        if pair.errors and pair.teams:
            line = Box(box.x, y + tall + 3, box.w, self.measure.line(SMALL))
            signs, height = self._signed(_team_signs(pair, teams, shapes), line, SMALL)
            sheet, tall = sheet + signs, tall + 3 + height
        return _Block(sheet, tall)

    def _sides(self, pair: PairReport, of: SetReport, names: CardNames, place: Box) -> _Block:
        block = _Block(Sheet(self.size), 0.0)
        is_named = any(names.of_wordless(pair.pair))
        for side, weight, language in _styled(pair, of):
            said = side.listed if side.text else names.of(side)
            self._side(block, side, said, place, weight, language, is_named=is_named)
        return block

    def _side(
        self,
        block: _Block,
        side: Side,
        said: str,
        at: Box,
        weight: Weight,
        language: str,
        *,
        is_named: bool,
    ) -> None:
        """Put one side of the pair below what is in the block: its picture, its words."""
        if side.picture and self.measure.picture(side.picture) != (0, 0):
            place = Box(at.x, at.y + block.height, min(at.w, 1.6 * PICTURE), PICTURE)
            block.sheet += Sheet(self.size, (), (Picture(side.picture, place),))
            block.height += PICTURE + 2
            if not (side.text or is_named):
                return
        if not said:
            return
        height = self._height(said, BODY, at.w, MOST_LINES, weight, language)
        place = Box(at.x, at.y + block.height, at.w, height + 0.5)
        text = words(said, place, BODY, weight, lines=MOST_LINES, language=language)
        block.sheet += Sheet(self.size, (text,))
        block.height += height

    # ------------------------------------------------------------------ inside

    def _signed(
        self,
        items: Iterable[tuple[IconName, str]],
        line: Box,
        size: float,
        *,
        wraps: bool = True,
    ) -> tuple[Sheet, float]:
        """Return signs with words beside them, in lines from `line` on, and how tall they are."""
        icons, texts, x, y = [], [], line.x, line.y
        for sign, said in items:
            wide = self.measure.width(said, size, 600) + 1
            need = size * 1.3 + wide
            if sign not in SIGNS and x > line.x:
                x += size  # a team stands apart from the numbers of the one before
            if wraps and x > line.x and x + need > line.right:
                x, y = line.x, y + line.h + 1
            icons.append(Icon(sign, Box(x, y, size, line.h)))
            room = max(1.0, min(wide, line.right - x - size * 1.3))
            texts.append(words(said, Box(x + size * 1.3, y, room, line.h), size, 600, lines=1))
            x += need + size * 0.9
        return Sheet(self.size, tuple(texts), icons=tuple(icons)), y + line.h - line.y

    def _height(
        self,
        text: str,
        size: float,
        width: float,
        lines: int,
        weight: Weight = 400,
        language: str = "",
    ) -> float:
        """Return how tall a text is of which so many lines show at most."""
        line = self.measure.height("T", size, width, weight, language)
        return min(lines * line, self.measure.height(text, size, width, weight, language))

    def _line(self, size: float, y: float) -> Box:
        return Box(self.box.x, y or self.box.y, self.box.w, self.measure.line(size))

    def _reserve(self, tall: float) -> None:
        if self.y + tall > self.box.bottom:
            self._next_page()

    def _next_page(self) -> None:
        top = running_head(self.heading.title, self.box)
        self.pages.append(Sheet(self.size, top.texts, (), top.rules))
        self.y = top.body.y

    def _put(self, sheet: Sheet) -> None:
        self.pages[-1] += sheet


def _styled(pair: PairReport, of: SetReport) -> tuple[tuple[Side, Weight, str], ...]:
    """Return both sides, each with the weight and the language of its words."""
    return (
        (pair.pair.term, 600, of.term_language),
        (pair.pair.definition, 400, of.definition_language),
    )


def _text(said: str, box: Box, size: float, weight: Weight = 400, *, muted: bool = False) -> Text:
    return words(said, box, size, weight, "muted" if muted else "ink", lines=1)


def _team_signs(
    pair: PairReport, teams: Sequence[TeamReport], shapes: Sequence[IconName]
) -> Iterator[tuple[IconName, str]]:
    """Yield the sign of each team with its name, and a tick and a cross with their numbers."""
    for score in pair.teams:
        yield shapes[score.team], teams[score.team].team.name
        for sign, count in zip(ANSWERS, (score.right, score.errors), strict=True):
            if count:
                yield sign, str(count)


def _bar(outcome: Sequence[int], box: Box) -> tuple[Rule, ...]:
    """Return a bar: black what was known, grey and thin what came late, hollow what is missing."""
    total, x, y, rules = sum(outcome), box.x, box.centre.y, []
    gap = 1.5
    room = box.w - gap * (sum(part > 0 for part in outcome) - 1)
    for at, part in enumerate(outcome):
        if not part:
            continue
        to = x + room * part / max(1, total)
        if at < 2:
            rules.append(Rule(x, y, to, y, box.h if at == 0 else box.h * 0.6, quiet=at == 1))
        else:
            rules += _frame(x, to, box)
        x = to + gap
    return tuple(rules)


def _frame(x: float, to: float, box: Box) -> list[Rule]:
    low, high = box.bottom - 0.35, box.y + 0.35
    return [
        Rule(x, high, to, high),
        Rule(x, low, to, low),
        Rule(x + 0.35, high, x + 0.35, low),
        Rule(to - 0.35, high, to - 0.35, low),
    ]
