"""Page: what the practice screen shows of its state: header, board, question or ending, foot."""

from __future__ import annotations

from dataclasses import replace

from game.boards import body, columns
from game.core.label_input import names_on_board
from game.core.moves import Command
from game.core.practice_session import Question, Way
from game.modes import columns as mode
from game.screens.practice.ending import Ahead, buttons, ending, summary, title
from game.screens.practice.header import header
from game.screens.practice.messages import Action, UseName
from game.screens.practice.question_page import go_on, letters_of, question
from game.screens.practice.state import BoardPart, QuestionPart, Stage, State
from game.services import Services
from game.values import dataclass
from game.view.box import Box
from game.view.line import Line
from game.view.node import Icon, Node, Text, Token
from game.view.ui import Ui
from game.view.view import View
from game.widgets.buttons import Button, button_row
from game.widgets.card_lens import lens_over
from game.widgets.hints import Hint, key_hints, unseen_key
from game.widgets.listening import KEY, lens_button
from game.widgets.naming import Naming, naming
from game.widgets.page import label, page, title_size
from game.words import _


@dataclass(frozen=True, slots=True)
class PracticePage:
    """All that does not change while a set is practised."""

    services: Services
    nickname: str
    names: tuple[str, ...] = ()

    def view(self, state: State, ahead: Ahead, size: tuple[int, int]) -> View:
        """Return what is on the window now."""
        ui, part = self.services.ui(size), state.part
        if state.name is not None:
            return self._who(state, state.name, size)
        if part is None:
            nodes = ending(state, self.nickname, ahead, ui)
            says = f"{title(state)}. {summary(state, ahead)}"
            focus = state.focus or buttons(state, ahead)[0].id
            return View(size, nodes, title(state), focus, says=says)
        top = (page(ui), *header(state, self.nickname, self.services.other_day, ui))
        title_of_set = state.pair_set.title
        if isinstance(part, QuestionPart):
            shown = (*top, *question(state, self.services, ui), *_question_keys(state, ui))
            return View(size, shown, title_of_set, state.focus, says=state.says, keeps_field=True)
        lens = self.lens(state, part, ui)[0]
        now = self.services.clock()
        nodes = (*top, *self._board(state, part, ui, now), *_board_foot(part, ui, lens=bool(lens)))
        return View(
            size,
            (*nodes, *lens, *lens_button(lens, Action.LISTEN, ui)),
            title_of_set,
            state.focus,
            self._wake_at(part),
            len(nodes) if lens else 0,
            part.feedback.says,
            number_row=True,
        )

    def lens(self, state: State, part: BoardPart, ui: Ui) -> tuple[tuple[Node, ...], float]:
        """Return the lens, () while it is away, and how far it can be scrolled."""
        names = names_on_board(part.game, mode.labels(part.game.round))
        return lens_over(part.reading, part.game, state.pair_set, names, Action.CLOSE_LENS, ui)

    def _board(self, state: State, part: BoardPart, ui: Ui, now: int) -> tuple[Node, ...]:
        nodes = columns.lay(part.game, ui.body, ui, now)
        pointed = body.lit_pairs(part.game, (part.lit, body.card_of(state.focus)))
        return body.as_they_are_now(nodes, pointed, part.feedback.running(now), ui)

    def _wake_at(self, part: BoardPart) -> int | None:
        times = (mode.due(part.game), part.label_input.due)
        return min((time for time in times if time is not None), default=None)

    def _who(self, state: State, name: Line, size: tuple[int, int]) -> View:
        """Return the question who practises, over the header: nothing is asked before that."""
        ui = self.services.ui(size)
        said = Naming(
            _("Who practises?"),
            _("What you know is kept under your name, for the next days."),
            _("Practise without a name"),
            _("Start"),
            (Action.TYPE_NAME, Action.KEEP_NAME, Action.NO_NAME),
            tuple(Button(f"known-{n}", name, UseName(name)) for n, name in enumerate(self.names)),
            Action.LEAVE,
        )
        below = (page(ui), *header(state, self.nickname, self.services.other_day, ui))
        over = naming(said, name, state.focus == "name", ui)
        return View(
            size,
            (*below, *over),
            state.pair_set.title,
            state.focus,
            live_from=len(below),
            says=said.title,
        )


def _board_foot(part: BoardPart, ui: Ui, *, lens: bool) -> tuple[Node, ...]:
    """Return the keys that work, or what was missed in their place; at the end the way on."""
    game, note = part.game, part.feedback.note
    if lens:
        return key_hints((Hint("Z", _("close")), _hear(), Hint("F1", _("all keys"))), ui)
    escape = unseen_key("escape-key", _("leave"), Action.ESCAPE, "escape")
    if game.round_over:
        return (*_round_over(part, ui), escape)
    keys = _keys(part, ui)
    words = game.hint_text or note
    if not words or part.label_input.text:
        return keys
    unseen = tuple(replace(node, box=Box(0, 0, 0, 0), marks=(), texts=()) for node in keys)
    return (*unseen, _strip(words, "hint" if game.hint_text else "eye", ui))


def _strip(words: str, icon: str, ui: Ui) -> Node:
    """Return a sentence at the foot: a hint, or what belongs together."""
    foot = Box(ui.margin, ui.height - ui.footer, ui.width - 2 * ui.margin, ui.footer)
    box = foot.inset(0, ui(5))
    spot, rest = box.left_part(ui(34))
    sign = Icon("hint" if icon == "hint" else "eye", spot.middle(ui(20), ui(20)), "amber")
    size = ui.chrome(18)
    wide = ui.measure.width(words, size, 600)
    if wide > rest.w:  # two lines have air above and below
        size *= min(1.0, 1.9 * rest.w / wide, rest.h / (2 * ui.measure.line(size)))
    face = Text(words, rest, max(ui.least, size), 600, lines=2)
    return Node("note", "text", box, words, texts=(face,), icons=(sign,))


def _keys(part: BoardPart, ui: Ui) -> tuple[Node, ...]:
    game, typed = part.game, part.label_input.text
    hints = (
        *([Hint(f"{typed}_", "")] if typed else []),
        *(Hint(cap, words) for cap, words in columns.calls(game)),
        Hint("?", _("hint"), Command.HINT, ("?",)),
        Hint("Z", _("enlarge"), Action.OPEN_LENS, ("z",)),
        _hear(),
        Hint("R", _("show a pair"), Command.REVEAL, ("r",)),
        Hint("Esc", _("leave; all is kept"), Action.ESCAPE, ("escape",)),
        Hint("F1", _("all keys")),
        Hint("+ −", _("text size")),
    )
    return key_hints(hints, ui)


def _hear() -> Hint:
    return Hint("F4", _("listen"), Action.LISTEN, (KEY,))


def _round_over(part: BoardPart, ui: Ui) -> tuple[Node, ...]:
    """Return what is said when all pairs of a board are found, and the way on."""
    top = ui.height - ui.footer + ui(9)
    row = button_row([go_on()], ui.width - ui.margin, top, ui, to_left=True, tall=34)
    clean = not (part.game.errors or part.game.revealed or part.game.hints)
    said = _("All right!") if clean else part.feedback.note or _("What was missed comes again.")
    line = Box(ui.margin, top, ui.width - 3 * ui.margin - row[0].box.w, row[0].box.h)
    size = title_size(said, ui.chrome(19), line.w, ui, weight=600)
    colour: Token = "good" if clean else "ink"
    done = label("round-over", line, said, size, weight=600, colour=colour)
    unseen = unseen_key("lens-key", _("enlarge"), Action.OPEN_LENS, "z")
    heard = unseen_key("hear-key", _("listen"), Action.LISTEN, KEY)
    return (done, *row, unseen, heard)


def _question_keys(state: State, ui: Ui) -> tuple[Node, ...]:
    """Return the keys of a question."""
    part, task = state.part, state.session.task
    assert isinstance(part, QuestionPart)
    assert isinstance(task, Question)
    escape = Hint("Esc", _("leave; all is kept"), Action.ESCAPE, ("escape",))
    if part.stage is Stage.OVER:
        return key_hints((Hint(_("Enter"), _("go on")), escape, Hint("F1", _("all keys"))), ui)
    if task.way is Way.LISTEN:
        count = len(task.choices)
        hints = [Hint(f"A–{'ABCD'[count - 1]}", _("choose")), Hint("L", _("listen again"))]
        return key_hints((*hints, Hint("F2", _("I don't know")), escape), ui)
    hints = [Hint(_("Enter"), _("check"))]
    if part.stage is Stage.COPIED:
        hints.append(Hint("F2", _("go on")))
        hints += [Hint("F3", _("I was right"))] if part.said is not None else []
    else:
        hints.append(Hint("F2", _("I don't know")))
    if offered := min(9, len(letters_of(state.session, task))):
        hints.append(Hint(f"Ctrl 1–{offered}", _("a letter")))
    hints.append(escape)
    return key_hints((*hints, Hint("F1", _("all keys"))), ui)
