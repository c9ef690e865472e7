"""Points: the dialog in which the teacher gives a team points by hand, or takes some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core import class_game
from game.core.contest import Contest
from game.core.game import Game
from game.core.moves import Award
from game.screens.play.class_words import signed
from game.screens.play.messages import HandAction, PointsByHand
from game.services import Services
from game.view.box import Box
from game.view.line import Line
from game.view.messages import Focused, Key, Typed
from game.view.node import Icon, Mark, Node, Text, Token
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button, button_row, button_width
from game.widgets.dialog import dialog_frame
from game.widgets.page import label, outline
from game.widgets.team_signs import sign
from game.widgets.text_field import Field, Typing
from game.words import _

MOST_POINTS = 9
"""So many points are given, or taken, at once."""
LONGEST_REASON = 60
_PARENT = "points"
_ACROSS = 3
"""So many teams stand side by side."""
_FOOT_AIR = 8
"""Units between field and buttons, besides the air between all rows."""


def opened(game: Game, contest: Contest, points: int, team: int | None = None) -> PointsByHand:
    """Return the dialog as it opens: for the team named, that on turn, or of the last entry."""
    if team is None:
        team = class_game.team_now(game)
    if team is None:
        team = next((one.team for one in reversed(contest.entries) if one.team >= 0), 0)
    return PointsByHand(team, points, Line(limit=LONGEST_REASON))


def stepped(panel: PointsByHand, step: int) -> PointsByHand:
    """Return the dialog with a point more or less; no points are skipped."""
    points = panel.points + step or step
    return replace(panel, points=max(-MOST_POINTS, min(points, MOST_POINTS)))


def update(
    panel: PointsByHand,
    message: Typing | Focused,
    teams: int,
    node: Node | None,
    services: Services,
) -> PointsByHand:
    """Return the dialog after a key. While no reason is typed digits are teams, signs points."""
    match message:
        case Focused(id):
            return replace(panel, focus=id)
        case Typed("+" | "=") if not panel.reason.text:
            return stepped(panel, 1)
        case Typed("-" | "−") if not panel.reason.text:
            return stepped(panel, -1)
        case Typed(text) if not panel.reason.text and text.isdecimal():
            team = int(text) - 1
            return replace(panel, team=team) if 0 <= team < teams else panel
        case Key(ctrl=False) if panel.focus != "reason":
            return panel
    reason = text_field.type_in(panel.reason, message, node, services)
    return replace(panel, reason=reason, focus="reason")


def award_of(panel: PointsByHand) -> Award:
    """Return the move that the dialog comes to."""
    return Award(panel.team, panel.points, panel.reason.text.strip())


# ------------------------------------------------------------------ what is on the window


def dialog(panel: PointsByHand, contest: Contest, ui: Ui) -> tuple[Node, ...]:
    """Return the dialog: the teams, the points, the reason, and the ways out."""
    grow = min(max(1.0, ui.text), 1.5)
    width = min(ui(740) * grow, ui.width - 2 * ui.margin)
    inner = width - 2 * ui(28)
    lines = -(-len(contest.options.teams) // _ACROSS)
    reasons = _reason_lines(_reasons(panel.points), inner, ui)
    tall, gap = ui(46), ui(8)
    heights = [
        ui.measure.line(ui.chrome(22, 1.4)),
        lines * tall + (lines - 1) * gap,
        ui(64),
        len(reasons) * ui(36) + (len(reasons) - 1) * gap,
        ui(42),
        # Below the field, where its ring leaves the buttons alone.
        ui(_FOOT_AIR + 42),
    ]
    air = ui(14)
    frame = ui.page.middle(width, sum(heights) + 5 * air + 2 * ui(22))
    title, teams, amount, chips, field, foot = frame.inset(ui(28), ui(22)).rows(heights, air)
    words = _("Points by hand")
    size = ui.chrome(22, 1.4)
    return (
        *dialog_frame(_PARENT, frame, words, ui),
        label("points-title", title, words, size, weight=700, heading=True, parent=_PARENT),
        *_teams(panel, contest, teams, lines, gap, ui),
        *_amount(panel, contest, amount, ui),
        *_chips(panel, reasons, chips, gap, ui),
        _field(panel, field, ui),
        *_ways_out(panel, foot.bottom_part(ui(42))[1], ui),
    )


def _teams(
    panel: PointsByHand, contest: Contest, area: Box, lines: int, gap: float, ui: Ui
) -> list[Node]:
    """Return the teams to choose from, with the digits that choose them."""
    teams = contest.options.teams
    boxes = area.grid(lines, min(_ACROSS, len(teams)), gap)
    nodes = []
    for at, (team, box) in enumerate(zip(teams, boxes, strict=False)):
        mark, chosen = sign(team), at == panel.team
        ink: Token = "on-term" if chosen else mark.colour
        skin = outline(ui, ui(10), mark.colour if chosen else "card", mark.colour)
        inside = box.inset(ui(10), 0)
        spot, rest = inside.left_part(ui(30))
        rest, cap = rest.right_part(ui(28))
        wide, size = ui.measure.width(team.name, ui.chrome(19, 1.2), 600), ui.chrome(19, 1.2)
        size *= min(1.0, rest.w / max(1.0, 1.03 * wide))
        name = Text(team.name, rest, max(ui.least, size), 600, ink, lines=1)
        square = cap.right_part(ui(24))[1].middle(ui(24), ui(24))
        digit = Mark(str(at + 1), square, max(ui.least, ui(14)), "ink")
        node = Node(f"points-team-{at}", "choice", box, team.name, skin=skin, texts=(name,))
        node = replace(node, icons=(Icon(mark.shape, spot.middle(ui(22), ui(22)), ink),))
        node = replace(node, marks=(replace(digit, fill="card"),), selected=chosen, parent=_PARENT)
        nodes.append(replace(node, message=replace(panel, team=at), keys=(str(at + 1),)))
    return nodes


def _amount(panel: PointsByHand, contest: Contest, area: Box, ui: Ui) -> list[Node]:
    """Return the points between "−" and "+", and what the team will have."""
    left, right = area.left_part(min(ui(270), area.w * 0.5))
    less, rest = left.left_part(ui(56))
    number, more = rest.right_part(ui(56))
    team, now = contest.options.teams[panel.team], contest.tallies[panel.team].points
    value = f"{panel.points:+d}".replace("-", "−")
    after = _("{team}: {before} → {after}")
    said = after.format(team=team.name, before=now, after=now + panel.points)
    minus = Button("points-less", "−", stepped(panel, -1), ("-", "−"), label=_("a point less"))
    plus = Button("points-more", "+", stepped(panel, 1), ("+", "="), label=_("a point more"))
    tall = ui(48)
    beside = right.left_part(ui(26))[1]
    size = ui.chrome(20, 1.2)
    size *= min(1.0, beside.w / max(1.0, 1.03 * ui.measure.width(said, size, 600)))
    return [
        _sign_button(minus, less.middle(less.w, tall), ui),
        label(
            "points-value",
            number,
            value,
            ui(40),
            weight=700,
            align="centre",
            parent=_PARENT,
            figures=True,
        ),
        _sign_button(plus, more.middle(more.w, tall), ui),
        label(
            "points-after",
            beside,
            said,
            max(ui.least, size),
            weight=600,
            colour=sign(team).colour,
            parent=_PARENT,
        ),
    ]


def _sign_button(choice: Button, box: Box, ui: Ui) -> Node:
    """Return a button with a sign that is as large as what it changes."""
    node = button(choice, box, ui, parent=_PARENT)
    face = replace(node.texts[0], size=ui(28))
    return replace(node, label=choice.label, texts=(face,))


def _reasons(points: int) -> tuple[str, ...]:
    """Return reasons to choose from."""
    if points > 0:
        return _("Helped others"), _("Explained it well"), _("Good teamwork"), _("Correction")
    return _("Called out"), _("Not fair play"), _("Correction")


def _reason_lines(reasons: Sequence[str], width: float, ui: Ui) -> list[list[str]]:
    """Return the reasons line by line, as many on each as there is room for."""
    lines: list[list[str]] = [[]]
    left = width
    for words in reasons:
        wide = _chip_width(words, ui)
        if lines[-1] and wide > left:
            lines.append([])
            left = width
        lines[-1].append(words)
        left -= wide + ui(8)
    return lines


def _chip_width(words: str, ui: Ui) -> float:
    return ui.measure.width(words, ui.chrome(16, 1.3), 600) + ui(26)


def _chips(
    panel: PointsByHand, lines: list[list[str]], area: Box, gap: float, ui: Ui
) -> list[Node]:
    nodes: list[Node] = []
    for row, box in zip(lines, area.rows([ui(36)] * len(lines), gap), strict=True):
        x = box.x
        for words in row:
            chosen = panel.reason.text == words
            ink: Token = "on-term" if chosen else "ink"
            skin = outline(ui, ui(10), "term" if chosen else "bg", "term" if chosen else "edge")
            place = replace(box, x=x, w=_chip_width(words, ui))
            size = ui.chrome(16, 1.3)
            face = Text(words, place.inset(ui(8), 0), size, 600 if chosen else 400, ink, "centre")
            id = f"reason-{len(nodes)}"
            # Chosen again, it is no reason any more.
            line = Line.of("" if chosen else words, LONGEST_REASON)
            node = Node(id, "choice", place, words, skin=skin, texts=(replace(face, lines=1),))
            message = replace(panel, reason=line)
            nodes.append(replace(node, message=message, selected=chosen, parent=_PARENT))
            x = place.right + gap
    return nodes


def _field(panel: PointsByHand, box: Box, ui: Ui) -> Node:
    field = Field("reason", _("Reason"), _("or a reason of your own"), HandAction.TYPE_REASON)
    focused = panel.focus == "reason"
    size = ui.chrome(17, 1.3)
    return text_field.node(field, panel.reason, box, size, ui, focused=focused, parent=_PARENT)


def _ways_out(panel: PointsByHand, box: Box, ui: Ui) -> tuple[Node, ...]:
    award = award_of(panel)
    give = Button("give", signed(panel.points), award, primary=True, icon="tick")
    back = Button("points-back", _("Cancel"), HandAction.CLOSE_POINTS, ("escape",))
    wide = button_width(give, ui) + button_width(back, ui) + ui(16)
    limit = min(wide, box.w)
    row = (back, give)
    return button_row(row, box.right, box.y, ui, to_left=True, limit=limit, gap=16, parent=_PARENT)
