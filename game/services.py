"""Services: all that a screen may use, passed in by the app (or by a test)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, fields, replace
from datetime import date, tzinfo
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Protocol

from game.core.settings import OF_THE_TEACHER, Settings
from game.records.records import Records
from game.shelf import Shelf
from game.values import dataclass
from game.view.measure import Measure
from game.view.ui import Ui

if TYPE_CHECKING:
    from game.core.speech import Utterance
    from game.desktop.wish import SystemDialog


class Sounds(Protocol):
    """A player of short sounds; it never waits and never fails."""

    def play(self, name: str) -> None:
        """Play a sound of the program by its name ("match"), or a file by its path.

        "match-2" to "match-8" rise, "star-1" to "star-3" are those of the stars.
        """
        ...

    def prepare(self, paths: Iterable[str]) -> None:
        """Make files ready to be heard without a wait."""
        ...


class Voices(Protocol):
    """Reads aloud with the system's own voices; it never waits and never fails."""

    def say(self, utterance: Utterance, *, asked: bool = False) -> None:
        """Read this in place of what is being read; `asked`: by a key, which is answered."""
        ...

    def prepare(self, language: str = "", *, asked: bool = False) -> None:
        """Make the voices ready, so that the first words are heard without a wait.

        `asked`: what lacks for words in this language is told.
        """
        ...

    def stop(self) -> None:
        """Be silent at once."""
        ...

    def speaks(self, language: str) -> bool | None:
        """Return True if a voice speaks this language ("": the player's); None: not known yet."""
        ...

    def trouble(self) -> str:
        """Return why nothing is read aloud, and what to do about it; "" if nothing is known."""
        ...

    def close(self) -> None:
        """Be silent for good."""
        ...


class NoVoices:
    """Nothing is read aloud."""

    def say(self, utterance: Utterance, *, asked: bool = False) -> None:
        """Nothing is heard."""

    def prepare(self, language: str = "", *, asked: bool = False) -> None:
        """Nothing is made ready."""

    def stop(self) -> None:
        """Nothing is said."""

    def speaks(self, language: str) -> bool | None:
        """There are no voices."""
        return False

    def trouble(self) -> str:
        """There is nothing to put right."""
        return ""

    def close(self) -> None:
        """Nothing was opened."""


@dataclass
class Services:
    """`clock` is monotonic time in milliseconds; `settings` is changed through `keep`."""

    clock: Callable[[], int]
    chance: Random
    records: Records
    shelf: Shelf
    sounds: Sounds
    measure: Measure
    settings: Settings
    open_folder: Callable[[Path], bool]
    set_clipboard: Callable[[str], None]
    notices: list[str] = field(default_factory=list)
    """Sentences that the library shows at the top: what was set aside, what cannot be saved."""
    remembered: Settings | None = None
    """The settings without those of this start's command line; None: the same."""
    news: list[str] = field(default_factory=list)
    """Good news that the library shows in the same place, such as what was imported."""
    deleted_runs: tuple[tuple[int, ...], ...] = ()
    """The runs that were deleted since the start, the last at the end; each can come back."""
    system_dialog: Callable[[], SystemDialog | None] = lambda: None
    """Returns the dialog of the system that chooses files, if there is one. It may take a while."""
    picture_copied: Callable[[], bytes] = bytes
    """Returns the picture on the clipboard as a PNG file, b"" for none."""
    chosen_from: tuple[Path, ...] = ()
    """The folders that files were chosen from since the start, the last one first."""
    toast: str = ""
    """What a key just did, to be told for a moment over any screen; the app takes it."""
    controllers: tuple[tuple[int, str], ...] = ()
    """Numbers and names of those that are plugged in, while a view wants them."""
    open_voices: Callable[[], Voices] = NoVoices
    """Returns what reads aloud; it is called when that is first wanted."""
    reader: Voices | None = None
    """What reads aloud, once it was wanted."""
    zone: tzinfo | None = None
    """Where days begin and end; None: as on this computer."""
    day: date | None = None
    """The day that was handed in for practice; None: as on the calendar."""
    unlocked: bool = False
    """The teacher's code was typed since the start, and nothing was locked after that."""
    recent: Path | None = None
    """The set that was opened last; the library returns to it."""

    def carry_memories(self, pairs: Mapping[str, str], path: Path) -> None:
        """Let what practice remembers of pairs of this file go to what was made of them.

        `pairs` has the new content key for each old one.
        """
        self.records.practice.carry(pairs, self.shelf.key(path))

    @property
    def voices(self) -> Voices:
        """What reads aloud."""
        self.reader = self.reader or self.open_voices()
        return self.reader

    def hush(self) -> None:
        """Stop what is being read aloud."""
        if self.reader is not None:
            self.reader.stop()

    def close_voices(self) -> None:
        """Read nothing any more: the program ends."""
        if self.reader is not None:
            self.reader.close()

    @property
    def locked(self) -> bool:
        """True while pupils may neither change the sets nor save other settings."""
        return bool(self.settings.lock) and not self.unlocked

    @property
    def today(self) -> date:
        """The day on which practice asks what is due."""
        return self.day or self.records.today(self.zone)

    @property
    def other_day(self) -> date | None:
        """The day that was handed in, where it is not that of the calendar; else None."""
        return None if self.day == self.records.today(self.zone) else self.day

    def ui(self, size: tuple[int, int]) -> Ui:
        """Return the scale and measure of a window of this size in pixels."""
        return Ui(*size, self.settings.text_scale, measure=self.measure)

    def keep(self, settings: Settings) -> None:
        """Use `settings` from now on, and save what changed in them for the next start.

        What a pupil's key did to the teacher's own is not saved.
        """
        before, saved = self.settings, self.remembered or self.settings
        kept_out = OF_THE_TEACHER if self.locked else ()
        names = [field.name for field in fields(settings) if field.name not in kept_out]
        changed = {n: v for n in names if (v := getattr(settings, n)) != getattr(before, n)}
        self.settings, self.remembered = settings, replace(saved, **changed)
        self.records.settings.save(self.remembered)
