"""H5P: packages of exercises (dialog cards, memory, drag the words …), or their content.json."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from game.formats.common.markup.html_text import plain
from game.formats.common.questions.question import LEFT_OUT
from game.formats.common.report.collector import PairCollector
from game.formats.common.report.losses import Remarks, tell
from game.formats.common.tree.json_tree import begins
from game.formats.common.tree.paths import child, items, keyed, words
from game.formats.file_head import Head
from game.formats.h5p.exercises import Exercises
from game.formats.h5p.kinds import exercise, is_known
from game.formats.h5p.package import Package, open_package
from game.formats.h5p.writing import CARRIES, write
from game.formats.problems import Problem, Remark
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices
from game.formats.yaml.nodes import Fields, Items, Node
from game.words import _, later

__all__ = ["CARRIES", "EXTENSIONS", "NAME", "TITLE", "detect", "read", "write"]

NAME = "h5p"
TITLE = "H5P"
EXTENSIONS: tuple[str, ...] = (".h5p",)
_SURELY = re.compile(
    rb'"(?:mainLibrary|preloadedDependencies|imageAlt|matchAlt|imageAltText|subContentId'
    rb'|overallFeedback|taskDescription|cardsNumbering)"\s*:'
    rb'|"path"\s*:\s*"(?:images|audios)\\?/|"library"\s*:\s*"H5P\.|\{\s*"dialogs"\s*:\s*\['
    rb'|\{\s*"timeline"\s*:\s*\{'
)
_HEAD, _TAIL = 20_000, 66_000
"""A ZIP file lists what it holds at its end."""


def detect(head: Head) -> float:
    """Return how sure we are, from 0 to 1, that it is of H5P."""
    data = head.data
    if head.is_archive:
        listed = b"h5p.json" in data[:_HEAD] or b"h5p.json" in data[-_TAIL:]
        return 0.98 if listed else 0.9 if head.has_ending(*EXTENSIONS) else 0.0
    return 0.95 if begins(data) and _SURELY.search(data, 0, _HEAD) else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return the pairs of all exercises in it, and what is to be said of those that have none."""
    found = open_package(source)
    return Reading(None, (found,)) if isinstance(found, Problem) else reading(found, source)


# ---------------------------------------------------------------------- exercises


_MOST_NAMED = 5
_FEW_LINES = 5
"""In a file without lines of its own, the number of the line says nothing."""
_PARTS = """
    AdvancedText Text Image Video Audio Link Table Column Row RowColumn QuestionSet Accordion Nil
    CoursePresentation InteractiveVideo InteractiveBook Shape ContinuousText ExportableTextArea
    GoToQuestion
    """
_NO_EXERCISE = frozenset(_PARTS.split())
"""Parts of a page, and what only holds others: nobody misses pairs in them."""


def reading(package: Package, source: Source) -> Reading:
    """Return the pairs of all exercises in it, and what is to be said."""
    collector = PairCollector(source.file, problems=list(package.problems))
    lined = not package.inside and source.data.count(b"\n") > _FEW_LINES
    into = Exercises(collector, package.found, lined)
    others: Counter[str] = Counter()
    _walk(package.content, words(package.about, "mainLibrary"), into, others)
    _tell(into, others)
    package.media.tell(collector)
    author = words(next(iter(items(package.about, "authors")), None), "name")
    return collector.finish(_title(package, source), author=author, nothing=_nothing(into, others))


def _walk(content: Node, library: str, into: Exercises, others: Counter[str]) -> None:
    """Read every exercise, the ones inside pages, slides and question sets as well."""
    todo: list[tuple[str, Node]] = [(library, content)]
    while todo:
        name, params = todo.pop()
        kind = _bare(name)
        known = exercise(kind, params, into)
        inner = [] if known else list(_inside(params))
        if not known and not inner and name:
            others[kind] += 1
        todo += reversed(inner)


def _inside(params: Node) -> Iterator[tuple[str, Node]]:
    """Return the exercises in these fields that are not inside one another."""
    todo: list[Node] = [params]
    while todo:
        node = todo.pop()
        inner = child(node, "params")
        if inner is not None and (library := words(node, "library")):
            yield library, inner
        elif isinstance(node, Fields):
            todo += reversed([value for _key, value in keyed(node)])
        elif isinstance(node, Items):
            todo += reversed(node.items)


def _bare(library: str) -> str:
    """Return `H5P.Essay 1.4` as `Essay`."""
    return library.split(" ")[0].removeprefix("H5P.")[:40]


def _title(package: Package, source: Source) -> str:
    own, told = words(package.content, "title"), words(package.about, "title")
    return plain(own) or plain(told) or source.stem


def _nothing(into: Exercises, others: Counter[str]) -> tuple[str, str] | None:
    """Return what a package without pairs is instead."""
    if any(into.notes[kind] for kind in _NO_PAIR):
        said = _("No question of this H5P package has one right answer, so none becomes a pair.")
        return said, _("Mark one right answer for each question, and export the package again.")
    if left := _left_out(others):
        said = _("This H5P package holds no pairs; it is made of: {kinds}.")
        cure = _(
            "Pairs can be read from dialog cards, flashcards, memory games, drag the words, "
            "single choice and the like."
        )
        return said.format(kinds=", ".join(list(left)[:_MOST_NAMED])), cure
    if any(is_known(name) for name in others):
        said = _("The exercises in this H5P package are empty.")
        return said, _("Fill them in where they were made, and export the package again.")
    return None


def _left_out(others: Counter[str]) -> dict[str, int]:
    """Return how many exercises of which kinds are not read."""
    return {
        name: count
        for name, count in others.items()
        if name not in _NO_EXERCISE and not is_known(name)
    }


# ------------------------------------------------------------------ what is said


_NO_PAIR = ("several right", "no right", "truth", "statements", "bare gap")
"""Why a question is no pair."""
_SAID: Remarks = {
    **LEFT_OUT,
    "descriptions": Remark(
        "The description of {n} pair of pictures was left out: it would tell the answer.",
        "The descriptions of {n} pairs of pictures were left out: they would tell the answers.",
        later("Write them beside the pictures if pupils should read them."),
    ),
    "linked pictures": Remark(
        "{n} picture or film is on the internet and was left out.",
        "{n} pictures or films are on the internet and were left out.",
        later("Save them as files and add them in the editor."),
    ),
    "statements": Remark(
        "{n} group of statements was left out: no question goes with it.",
        "{n} groups of statements were left out: no questions go with them.",
        later("Write a question for each, as a single choice, to have them in the game."),
    ),
}


def _tell(into: Exercises, others: Counter[str]) -> None:
    tell(into.collector, into.notes)
    tell(into.collector, into.notes, _SAID)
    _tell_prompt(into)
    if (left := _left_out(others)) and into.collector.pairs:
        kinds = ", ".join(list(left)[:_MOST_NAMED])
        other = _("Exercises of other kinds were left out ({n}): {kinds}.")
        other = other.format(n=sum(left.values()), kinds=kinds)
        into.collector.warn(0, other, _("Write their pairs in the editor."))


def _tell_prompt(into: Exercises) -> None:
    cards = sum(into.prompts.values())
    text, count = max(into.prompts.items(), key=lambda entry: entry[1], default=("", 0))
    if text and cards > 2 and count * 4 >= cards * 3:
        said = _("Most cards ask the same: “{text}”").format(text=text[:80])
        into.collector.warn(
            0, said, _("If they have no pictures or sounds, ask something else on each.")
        )
