"""Questions: what typing, choosing and giving up do to a pair that is asked alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Literal, NamedTuple

from game.card_names import name_of
from game.core import practice
from game.core.pair_set import Side
from game.core.practice import Facts
from game.core.practice_session import Question, Session, Way
from game.core.recall import Recall
from game.core.typed_answer import Grade, Judgement, judge
from game.screens.practice.boards import GO_ON, Outcome
from game.screens.practice.state import FIELD, QuestionPart, Stage, State
from game.services import Services
from game.view.line import Line
from game.widgets.listening import comes_up, hear
from game.words import _

_LONGEST = 120
"""More letters than this are no answer: those that are typed are short."""


def asked(state: State, task: Question, services: Services) -> State:
    """Return the state with a question that nobody has answered."""
    sounds = [side.sound for n in task.pairs for side in sides(state.session, n) if side.sound]
    services.sounds.prepare(sounds)
    part = QuestionPart(Line.of("", _LONGEST))
    state = replace(state, part=part, says="")
    if task.way is Way.TYPED:
        kind: Literal["term", "definition"] = "definition" if task.answer == "term" else "term"
        comes_up(shown(state.session, task), kind, services)
        return replace(state, focus=FIELD)
    listen(state, services)
    return replace(state, focus=f"choice-{task.choices[0]}")


def listen(state: State, services: Services) -> None:
    """Let what is asked be heard."""
    task = state.session.task
    if isinstance(task, Question):
        hear(shown(state.session, task), services)


def sides(session: Session, pair: int) -> tuple[Side, Side]:
    """Return both sides of a pair."""
    return session.pairs[pair].term, session.pairs[pair].definition


def shown(session: Session, task: Question) -> Side:
    """Return the side that is asked, by eye or by ear."""
    term, definition = sides(session, task.pair)
    return definition if task.answer == "term" else term


def hidden(session: Session, task: Question) -> Side:
    """Return the side that is to be found."""
    term, definition = sides(session, task.pair)
    return term if task.answer == "term" else definition


def check(state: State, part: QuestionPart, services: Services) -> Outcome:
    """Look at what was typed: an answer, or the right one typed once more."""
    task = state.session.task
    if not isinstance(task, Question) or not part.line.text.strip():
        return state, ()
    if part.stage is Stage.COPIED:
        return _copied(state, part, task, services), ()
    session, said, facts = practice.type_in(state.session, part.line.text)
    if said is None:
        return state, ()
    after = replace(part, said=said, before=state.session)
    state = replace(state, session=session)
    if said.grade in (Grade.RIGHT, Grade.NEARLY):
        services.sounds.play("match")
        after = replace(after, stage=Stage.OVER)
        return replace(state, part=after, focus=GO_ON, says=words(said)), facts
    if not session.task_over:
        services.sounds.play("turn")
        after = replace(after, stage=Stage.SLIPPED)
        return replace(state, part=after, says=words(said)), facts
    services.sounds.play("miss")
    after = replace(after, stage=Stage.COPIED, line=Line.of("", _LONGEST))
    state = state.with_missed(task.pair, said.typed)
    return replace(state, part=after, says=words(said)), facts


def give_up(state: State, part: QuestionPart, services: Services) -> Outcome:
    """Show the answer: nobody is to sit before a question for long."""
    task = state.session.task
    if not isinstance(task, Question) or state.session.task_over:
        return state, ()
    session, facts = practice.give_up(state.session)
    services.sounds.play("hint")
    right = name_of(hidden(session, task))
    said = _("It is: {right}").format(right=right)
    state = replace(state, session=session, says=said).with_missed(task.pair, "")
    if task.way is Way.TYPED:
        after = replace(part, stage=Stage.COPIED, said=None, line=Line.of("", _LONGEST))
        return replace(state, part=after, focus=FIELD), facts
    return replace(state, part=replace(part, stage=Stage.OVER), focus=GO_ON), facts


def choose(state: State, part: QuestionPart, pair: int, services: Services) -> Outcome:
    """Take the side of a pair for what was heard."""
    task = state.session.task
    if not isinstance(task, Question) or state.session.task_over:
        return state, ()
    session, facts = practice.choose(state.session, pair)
    state = replace(state, session=session)
    right = pair == task.pair
    services.sounds.play("match" if right else "miss")
    both = sides(session, task.pair)
    said = _("Right: {pair}") if right else _("Not this time. It is: {pair}")
    says = said.format(pair=" – ".join(map(name_of, both)))
    if not right:
        state = state.with_missed(task.pair, sides(session, pair)[1].spoken)
    after = replace(part, stage=Stage.OVER, chosen=pair)
    return replace(state, part=after, focus=GO_ON, says=says), facts


class Overruled(NamedTuple):
    """What comes of "I was right": what was saved and is to be taken back, and what is to be saved.

    `before` is what was remembered before the answer, by content key.
    """

    state: State
    wrong: Facts = ()
    facts: Facts = ()
    before: Mapping[str, Recall] = MappingProxyType({})


def overrule(state: State, part: QuestionPart) -> Overruled:
    """Let an answer that was taken for wrong be right."""
    task, before = state.session.task, part.before
    if task is None or before is None or part.said is None or part.stage is not Stage.COPIED:
        return Overruled(state)
    wrong = practice.type_in(before, part.said.typed)[2]
    session, facts = practice.overrule(before)
    missed = tuple(one for one in state.missed if one[0] not in task.pairs)
    after = replace(part, stage=Stage.OVER)
    state = replace(state, session=session, missed=missed, part=after, focus=GO_ON)
    state = replace(state, says=_("It counts as right."))
    return Overruled(state, wrong, facts, before.recalls)


def words(said: Judgement) -> str:
    """Return the verdict in a sentence, as it is spoken."""
    match said.grade:
        case Grade.RIGHT:
            return _("Right: {pair}").format(pair=said.right)
        case Grade.NEARLY:
            return _("Right. It is written: {right}").format(right=said.right)
        case Grade.SLIP:
            return _("Nearly: a small slip. Type it once more.")
        case Grade.OTHER:
            told = _("That is another word of this set. It is: {right}")
            return told.format(right=said.right)
    return _("Not this time. It is: {pair}").format(pair=said.right)


def _copied(state: State, part: QuestionPart, task: Question, services: Services) -> State:
    """Look at the right answer as it was typed once more; a slip in it may be put right."""
    said = judge(part.line.text, state.session.pairs, task.pair, task.answer)
    if said.grade in (Grade.RIGHT, Grade.NEARLY):
        services.sounds.play("match")
        after = replace(part, stage=Stage.OVER, said=said)
        return replace(state, part=after, focus=GO_ON, says=words(said))
    services.sounds.play("turn")
    again = _("Type it once more: {right}").format(right=name_of(hidden(state.session, task)))
    after = replace(part, line=part.line.select_all(), refused=True)
    return replace(state, part=after, says=again)
