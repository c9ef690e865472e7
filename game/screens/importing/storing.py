"""Storing: what can be taken in of all that was brought, and how it becomes files."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from game.formats.alternatives.shape import Way, as_data
from game.formats.native import draft
from game.formats.table import AS_FOUND
from game.records.records import Records
from game.screens.importing.batch import Batch
from game.screens.importing.items import Item
from game.screens.importing.messages import Action
from game.shelf import Entry
from game.shelf.adding import add, add_as_it_is
from game.values import dataclass
from game.widgets.job import Job, Report, StoppedError
from game.words import _, n_, reason_of


@dataclass(frozen=True, slots=True)
class ImportStatus:
    """How it stands with all items, and what is said of the last try.

    `duplicates` are the sets of the library that have the pairs of an item, `twins` the items
    that have those of a later one, each by that item's key. `trouble` says why something failed,
    `feedback` what came of it. `request` is what is done as soon as files are read; `held` says
    that it was not done, since there is something to look at.
    """

    batch: Batch
    duplicates: Mapping[int, Entry]
    twins: Mapping[int, Item]
    trouble: str
    feedback: str
    saving: Saving | None
    request: Action | None = None
    held: bool = False

    @classmethod
    def of(
        cls,
        batch: Batch,
        entries: Iterable[Entry],
        trouble: str,
        feedback: str,
        saving: Saving | None,
    ) -> ImportStatus:
        """Return how it stands, with these `entries` in the library."""
        stored = {entry.content_key: entry for entry in entries}
        first: dict[str, Item] = {}
        items = [item for item in batch.items if item.content_key]
        twins = {item.key: first.setdefault(item.content_key, item) for item in items}
        duplicates = {i.key: stored[i.content_key] for i in items if i.content_key in stored}
        twins = {key: item for key, item in twins.items() if item.key != key}
        return cls(batch, duplicates, twins, trouble, feedback, saving)

    @property
    def ready(self) -> list[int]:
        """The keys of what can be taken in and is not there yet; what is there twice, once."""
        done = {*self.duplicates, *self.twins}
        items = self.batch.items
        return [item.key for item in items if item.pair_set and item.key not in done]

    @property
    def duplicate(self) -> Entry | None:
        """The set of the library that has the pairs of the selected item."""
        item = self.batch.selected
        return self.duplicates.get(item.key) if item is not None else None

    @property
    def request_said(self) -> str:
        """What is said of the request, or of its end; "" when there is none."""
        if self.held:
            return _("Not imported yet: look at it first.")
        match self.request:
            case None:
                return ""
            case Action.IMPORT if self.batch.several:
                return _("They are imported as soon as they have been read.")
            case Action.IMPORT_AND_EDIT:
                return _("It is imported and opened as soon as it has been read.")
            case Action.ANOTHER_READING:
                return _("Other readings are shown as soon as it has been read.")
        return _("It is imported as soon as it has been read.")

    @property
    def spoken(self) -> str:
        """What a screen reader says of the selected item."""
        item = self.batch.selected
        if said := self.trouble or self.feedback or self.request_said:
            return said
        if item is None:
            return ""
        if item.pair_set is None:
            return item.problems[0].problem if item.problems else ""
        return n_("{n} pair", "{n} pairs", len(item.pair_set.pairs))


# ---------------------------------------------------------------------- files are made


@dataclass(frozen=True, slots=True)
class StoreResult:
    """The files that were made, by the keys of their items; `trouble` stopped the rest."""

    paths: Mapping[int, Path]
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Saving:
    """A job that stores items, to `edit` them or to play; `next_key` is that of later ones.

    `progress` is how many of how many pictures and sounds of the present one are copied.
    """

    job: Job[StoreResult]
    edit: bool
    next_key: int
    progress: tuple[int, int] = (0, 0)
    stopping: bool = False

    @property
    def said(self) -> tuple[str, str]:
        """What is said of it in the meantime, and how far it is."""
        if self.stopping:
            return _("Stopping …"), ""
        copied, media = self.progress
        many = _("{n} of {all} pictures and sounds").format(n=copied, all=media) if media else ""
        return _("Importing …"), many

    def collect(self) -> Saving:
        """Return it with how far it is by now."""
        return replace(self, progress=self.job.progress)

    def stop(self) -> Saving:
        """Stop before the next picture or sound."""
        self.job.stop()
        return replace(self, stopping=True)


def store(items: Sequence[Item], folder: Path, report: Report) -> StoreResult:
    """Save each of these sets in `folder`, until one of them cannot be. Never raises.

    Of a set during which it is stopped nothing stays; those before it are there.
    """
    paths: dict[int, Path] = {}
    for item in items:
        try:
            report(0, 0)
            paths[item.key] = _store(item, folder, report)
        except StoppedError:
            return StoreResult(paths, _("It was stopped. What is still listed was not imported."))
        except Exception as error:
            return StoreResult(paths, _trouble(item, error))
    return StoreResult(paths)


def _store(item: Item, folder: Path, report: Report) -> Path:
    pair_set = item.set_to_save()
    assert pair_set is not None
    data = item.result.data if item.result else b""
    if not data or item.path is None or item.choices != AS_FOUND:
        return add(pair_set, folder, report)
    if pair_set != item.pair_set:
        # A native file under another title, with all else as its writer left it.
        original, sheet, _problems = draft.open_draft(data, item.path)
        data = draft.update_draft(original, sheet.headed(title=pair_set.title))[1].data
    return add_as_it_is(data, pair_set, item.path, folder, report)


def remember(items: Iterable[Item], records: Records) -> None:
    """Keep what was chosen for these files, for others of their shapes."""
    for item in items:
        if item.found is None or not item.found.shape:
            continue
        way = item.to_remember
        if way != Way():
            records.keep_reading(item.found.shape, as_data(way), item.name)
        elif item.found.name:
            records.forget_reading(item.found.shape)


def _trouble(item: Item, error: Exception) -> str:
    """Say what keeps a set from being saved, and what helps."""
    number = getattr(error, "errno", None)
    if number in (errno.ENOSPC, errno.EDQUOT):
        return _("The disk is full. Make room on it, and press Enter again.")
    if number in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _("Your folder of sets cannot be written to. Nothing was changed.")
    pair_set = item.set_to_save()
    title = pair_set.title if pair_set else item.name
    said = _("“{title}” could not be saved: {reason}")
    return said.format(title=title, reason=reason_of(error))
