"""Scale: lengths in pixels for the size of the window."""

from __future__ import annotations

from game.values import dataclass
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
        size = units * self.u * self.text
        return max(self.least, size) if units >= 12 else size  # less is a length, not a type size

    def chrome(self, units: float, most: float = 1.3) -> float:
        """Return a type size for what has a strip of its own: titles, buttons, the foot.

        It follows the text size as far as the strip has room, which is `most` times the units.
        """
        return max(self.least, units * self.u * min(max(1.0, self.text), most))

    @property
    def least(self) -> float:
        """The smallest type in pixels; windows below 800×600 have less room than that."""
        return min(12.0, 14.4 * self.u)

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
