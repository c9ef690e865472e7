"""Scale: lengths in pixels for the size of the window."""

from __future__ import annotations

from dataclasses import dataclass

from game.view.box import Box


@dataclass(frozen=True, slots=True)
class Scale:
    """`u` is the unit (window height ÷ 720, less in a narrow window); `text` scales type."""

    width: int
    height: int
    text: float = 1.0

    @property
    def u(self) -> float:
        return min(self.height / 720, self.width / 960)

    @property
    def page(self) -> Box:
        return Box(0, 0, self.width, self.height)

    def __call__(self, units: float) -> float:
        """Return `units` in pixels."""
        return units * self.u

    def type(self, units: float) -> float:
        """Return a type size of `units` in pixels, with the text size of the settings."""
        return units * self.u * self.text

    @property
    def margin(self) -> float:
        return 28 * self.u

    @property
    def gap(self) -> float:
        return 10 * self.u

    @property
    def corner(self) -> float:
        return 14 * self.u

    @property
    def header(self) -> float:
        return 84 * self.u

    @property
    def footer(self) -> float:
        return 52 * self.u

    @property
    def body(self) -> Box:
        """The page between header, footer and margins."""
        m, air = self.margin, self(6)
        high = self.height - self.header - self.footer - air
        return Box(m, self.header + air, self.width - 2 * m, high)
