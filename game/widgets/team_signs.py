"""Team signs: the colour and the shape of each team; either alone tells them apart."""

from __future__ import annotations

from typing import NamedTuple

from game.core.teams import Team
from game.view.node import IconName, Token
from game.words import _


class Sign(NamedTuple):
    """A colour that reads on cards and under `on-term`, and a shape."""

    colour: Token
    shape: IconName


SIGNS = (
    Sign("term", "circle"),
    Sign("rust", "triangle"),
    Sign("green", "square"),
    Sign("violet", "diamond"),
    Sign("ochre", "star"),
    Sign("teal", "hexagon"),
)


def sign(team: Team) -> Sign:
    """Return the colour and the shape of a team."""
    return SIGNS[team.sign % len(SIGNS)]


def colour_names() -> tuple[str, ...]:
    """Return what the colours are called: the names of teams that were given none."""
    return _("Blue"), _("Orange"), _("Green"), _("Purple"), _("Yellow"), _("Turquoise")
