"""What the export screen remembers, and what came of saving."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path

from game.core.pair_set import PairSet
from game.export.order import Order
from game.formats.problems import Problem
from game.paper.printing import Printed
from game.values import dataclass
from game.view.line import Line
from game.widgets.job import Job
from game.widgets.scroller import Scroller
from game.words import _

NO_SET = PairSet("", ())
Losses = Mapping[Order, Sequence[Problem] | None]
"""What of the set would not be in a file; None when that cannot be known before it is saved."""


@dataclass(frozen=True, slots=True)
class Status:
    """What came of the last attempt: `file` is what was written; `busy` while it is being."""

    text: str = ""
    wrong: bool = False
    file: Path | None = None
    busy: bool = False


@dataclass(frozen=True, slots=True)
class Saving:
    """A file that is being written: how many of its pages are, when they were last counted."""

    job: Job[Status]
    prints: bool
    progress: tuple[int, int] = (0, 0)
    stopping: bool = False

    @property
    def status(self) -> Status:
        """How far it is."""
        page, pages = self.progress
        text = _("Printing page {page} of {pages} …").format(page=page, pages=pages)
        if self.stopping:
            text = _("Stopping …")
        elif not self.prints:
            text = _("Saving …")
        elif not pages:
            text = _("The pages are being laid out …")
        return Status(text, busy=True)


@dataclass(frozen=True, slots=True)
class State:
    """What the screen remembers. `typed`: the name of the file is the player's own.

    `gone` says that the set cannot be read any more. `previews` and `losses` are what has been
    worked out of it, by order.
    """

    size: tuple[int, int] = (1280, 720)
    pair_set: PairSet = NO_SET
    gone: bool = True
    order: Order = Order()
    focus: str = "save"
    scroller: Scroller = Scroller()
    line: Line = Line()
    typed: bool = False
    previews: Mapping[Order, Printed] = field(default_factory=dict)
    losses: Losses = field(default_factory=dict)
    page: int = 0
    status: Status = Status()
    overwrite: Path | None = None
    """The file that is there, while it is asked about."""
    answer: str = "keep"
    """The answer to that question which has the keyboard."""
    search: Job[Losses] | None = None
    saving: Saving | None = None
    looked_at: int = 0
    """When the jobs were last looked at, in milliseconds."""

    @property
    def busy(self) -> bool:
        """Return True while a job is at work."""
        return self.saving is not None or self.search is not None

    @property
    def turns(self) -> bool:
        """Return True if there is more than one page to look at."""
        pages = self.previews.get(self.order)
        return pages is not None and len(pages.sheets) > 1

    @property
    def works_out(self) -> bool:
        """Return True if something is to be worked out, after the screen has been seen."""
        return self.order not in (self.previews if self.order.prints else self.losses)
