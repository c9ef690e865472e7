"""Finale: how far the show at the end has come: the score counts up, stars come one by one."""

from __future__ import annotations

from game.values import dataclass

COUNT_MS, COUNT_STEP_MS = 900, 50
STARS_AT_MS, STAR_MS = (300, 650, 1000), 320
BURST_MS = 1500
"""How long the burst for a record or a perfect game lasts; it begins with the last star."""


@dataclass(frozen=True, slots=True)
class Finale:
    """`began` and `now` are clock ms; `heard` counts the sounds that were played.

    `bursts`: the run is a record or perfect. Without `moves` all of it is there at once, in
    silence.
    """

    score: int
    stars: int
    bursts: bool
    began: int
    now: int
    moves: bool
    heard: int = 0

    @property
    def shown_score(self) -> int:
        """The score as far as it was counted up."""
        t = (self.now - self.began) / COUNT_MS
        if not self.moves or t >= 1:
            return self.score
        return round(self.score * (1 - (1 - max(0.0, t)) ** 3))

    @property
    def _sounds(self) -> list[tuple[int, str]]:
        """When what is to be heard, in ms from the beginning."""
        if not self.moves:
            return []
        due = [(at, f"star-{n}") for n, at in enumerate(STARS_AT_MS[: self.stars], start=1)]
        return [*due, (self.burst_at - self.began, "record")] if self.bursts else due

    @property
    def burst_at(self) -> int:
        """When the burst begins (clock ms): just after the last star."""
        return self.began + (STARS_AT_MS[self.stars - 1] if self.stars else 0) + STAR_MS // 2

    def star_at(self, number: int) -> int:
        """Return when the star with this number, from 0, comes (clock ms)."""
        return self.began + STARS_AT_MS[number]

    def due_sounds(self) -> tuple[str, ...]:
        """Return the sounds that have come due since the last ones were heard."""
        so_far = [name for at, name in self._sounds if self.began + at <= self.now]
        return tuple(so_far[self.heard :])

    @property
    def wake_at(self) -> int | None:
        """When the next figure or sound is due (clock ms); None when all is over."""
        if not self.moves:
            return None
        times = [self.began + at for at, _name in self._sounds[self.heard :]]
        if self.shown_score != self.score:
            times.append(self.now + COUNT_STEP_MS)
        return min(times, default=None)
