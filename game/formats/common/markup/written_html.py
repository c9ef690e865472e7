"""Written HTML: plain text as HTML that `markup` reads back as the same text."""

from __future__ import annotations

import html
import re

_SIGNS = {"\\": "&#92;", "$": "&#36;", "[": "&#91;", "{": "&#123;", "&amp;": "&#38;"}
_RISKY = re.compile(
    r"\\(?=[(\[])|\$|\[(?=sound:|latex|img|anki:|\$)|\{(?=\{)"
    r"|&amp;(?=#|\w{2,8};)", re.IGNORECASE,
)  # fmt: skip
"""What readers of cards would take for a formula, a sound, a hidden word or an entity."""


def escaped(text: str) -> str:
    """`text` as HTML, its lines parted by <br>."""
    text = html.escape(text)
    return _RISKY.sub(lambda found: _SIGNS[found[0]], text).replace("\n", "<br>")
