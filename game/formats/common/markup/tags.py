"""Tags of HTML told from texts with a `<` in them: `<b>` is one, `a < b` and `<3` are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import NamedTuple

_BLOCK_NAMES = """
    address article aside blockquote body caption center dd details div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol
    option p pre section summary table tbody tfoot thead title tr ul
    """
_OTHER_NAMES = """
    a abbr acronym anki-mathjax audio b base basefont bdi bdo big blink br button canvas card
    cite code col colgroup data del dfn dir em embed font frame head i iframe img input ins kbd
    label latex link map mark meta nobr noscript o:p object optgroup param picture q rb rp rt
    rtc ruby s samp script select small sound source span strike strong style sub sup svg td
    template textarea th time track tt u v:shape var video w:wrap wbr xml xmp
    """
_MATHML_NAMES = """
    annotation annotation-xml maction math menclose merror mfenced mfrac mi mlabeledtr
    mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub
    msubsup msup mtable mtd mtext mtr munder munderover semantics
    """
BLOCKS = frozenset(_BLOCK_NAMES.split())
"""Those that begin and end a line."""
_MATHML = frozenset(_MATHML_NAMES.split())
_KNOWN = BLOCKS | _MATHML | frozenset(_OTHER_NAMES.split())
# Every part stops at the next `<`, so that no text, however broken, takes long.
_TOKEN = re.compile(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][\w:-]*+)"
    r"""(?P<rest>(?>(?:[\s/](?:[^<>"']++|"[^"<]*+"|'[^'<]*+'){0,2000})?))>"""
    r"|<(?P<close2>/?)(?P<name2>[a-zA-Z][\w:-]*+)(?P<rest2>(?>(?:[\s/][^<>]*+)?))>"
    r"|(?P<comment><!--|-->)|(?P<declared><(?:!DOCTYPE|!\[|\?xml|\?php)[^<>]*+>)",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"""(?<![\w:-])([a-zA-Z][\w:-]*+)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))"""
)
_MOST_INSIDE = 4_000
"""Tags of a formula; a card has room for far less."""
_BARE = re.compile(r"[\s/]*+(?:(?:controls|autoplay|hidden|reversed|nowrap|async|loop)[\s/]*+)*")


class Tag(NamedTuple):
    """`name` is in small letters, `<!--` and `-->` for comments, "" for what only declares."""

    name: str
    closes: bool
    start: int
    end: int
    rest: str = ""

    @property
    def attributes(self) -> dict[str, str]:
        """Names in small letters, values without entities."""
        return {
            name.lower(): unescape(one or other or bare)
            for name, one, other, bare in _ATTRIBUTE.findall(self.rest)
        }


def end_of(listed: Sequence[Tag], at: int) -> int:
    """Return the place of the tag that closes the one at `at`, -1 if none near it does."""
    name, depth = listed[at].name, 0
    for place in range(at, min(at + _MOST_INSIDE, len(listed))):
        if listed[place].name == name:
            depth += -1 if listed[place].closes else 1
            if depth == 0:
                return place
    return -1


def tags(html: str) -> Iterator[Tag]:
    """Return all tags and the marks of comments, in order."""
    comments = "-->" in html
    for found in _TOKEN.finditer(html):
        start, end = found.span()
        close, name, rest, close2, name2, rest2, comment, _declared = found.groups()
        if name is None:
            close, name, rest = close2, name2, rest2
        if name is not None:
            name = name.lower()
            if ":" in name and name.partition(":")[2] in _MATHML:
                name = name.partition(":")[2]
            if name in _KNOWN and (not rest or "=" in rest or _BARE.fullmatch(rest)):
                yield Tag(name, bool(close), start, end, rest or "")
        elif comment is None:
            yield Tag("", False, start, end)
        elif comments:
            yield Tag(comment, False, start, end)
