"""XML: a file as elements that know their line; nothing is fetched, no entity is the file's own."""

from __future__ import annotations

import html
import html.entities
import re
from collections.abc import Collection, Iterator
from typing import NoReturn
from xml.etree import ElementTree
from xml.parsers import expat

from game.caches import text_cache
from game.formats.common.tree.xml_encoding import as_utf8, wide_encoding
from game.formats.problems import Problem
from game.words import _

MOST_BYTES, MOST_ELEMENTS, MOST_DEPTH = 30_000_000, 300_000, 200
MOST_ATTRIBUTES, MOST_ENTITIES, _MOST_NAMES = 1_000_000, 500_000, 50_000
"""The parser keeps all names of tags and attributes until it is done."""
SEVERAL = "several"
"""The tag around the elements of a file that has no single root."""
_VOID = ("br", "hr", "img", "wbr", "source", "embed", "input")
"""Tags of HTML that hold nothing."""
_BARE = re.compile(rb"&(?!#?\w{1,40};)")
_MOST_PARTS = 100_000
"""Of one text with tags in it; a card has room for far less."""
_PIECE = 1_000_000
"""Read at once; a single tag is never as long."""
_JUNK, _TOO_EARLY = 9, 3


class Element(ElementTree.Element):
    """An element of the standard library that knows the line it begins on, from 1."""

    __slots__ = ("line",)
    line: int


class _RefusedError(Exception):
    """The file is hostile or too much; `said` is what to say of it."""

    def __init__(self, said: tuple[str, str]) -> None:
        super().__init__(*said)
        self.said = said


def line_of(element: ElementTree.Element | None) -> int:
    """Return the line an element begins on; 0 when there is none."""
    return getattr(element, "line", 0)


def inner(element: ElementTree.Element | None) -> str:
    """Return what stands in an element as markup: its text, or text and tags where it has both."""
    if element is None or not len(element):
        return (element.text or "") if element is not None else ""
    parts: list[str] = []
    _mark(element, parts)
    return "".join(parts)


def outermost(root: ElementTree.Element, tags: Collection[str]) -> Iterator[ElementTree.Element]:
    """Return the elements of these names in their order, but none that lies in another one of them.

    Names are compared in small letters.
    """
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.tag.lower() in tags:
            yield element
        else:
            waiting.extend(reversed(element))


def _mark(element: ElementTree.Element, parts: list[str]) -> None:
    parts.append(escape_xml(element.text or ""))
    for child in element:
        if len(parts) > _MOST_PARTS:
            return
        about = "".join(f' {name}="{escape_xml(text)}"' for name, text in child.items())
        parts.append(f"<{child.tag}{about}>")
        _mark(child, parts)
        parts.append("" if child.tag.lower() in _VOID else f"</{child.tag}>")
        parts.append(escape_xml(child.tail or ""))


def parse_xml(
    data: bytes, file: str, without: Collection[str] = ()
) -> tuple[Element | None, list[Problem]]:
    """Return the root, and all that is to be said: a broken file is read as far as it is whole.

    Prefixes of names are left out: `w:p` is `p`. Elements called as those of `without` are passed
    over with all that is in them, and count for no limit.
    """
    if len(data) > MOST_BYTES:
        said = _("The file is larger than 30 MB."), _("Split it into several files.")
        return None, [Problem(file, 0, *said)]
    text, problems = as_utf8(data, file)
    before = max(0, text.find(b"<"))
    build, broken = _build(text, before, without)
    if broken and text.count(b"&") < MOST_ELEMENTS and _is_bare(build.near):
        problems.append(_bare(file, build.line))
        text = text[:before] + _BARE.sub(b"&amp;", text[before:])
        build, broken = _build(text, before, without)
    if build.refused:
        return None, [Problem(file, build.line, *build.refused)]
    if broken:
        problems.append(_fault(file, build, broken))
    return build.root, problems


def _build(
    text: bytes, before: int, without: Collection[str]
) -> tuple[_Build, expat.ExpatError | None]:
    """Return the elements, and what broke them off. `before` bytes are no XML."""
    build = _Build(text.count(b"\n", 0, before), without)
    try:
        build.feed(text[before:])
    except expat.ExpatError as error:
        return build, error
    except _RefusedError as error:
        build.refused = error.said
    return build, None


# ---------------------------------------------------------------------- elements


class _Build:
    """The elements of one file as Expat meets them."""

    def __init__(self, lines_before: int, without: Collection[str] = ()) -> None:
        self.root: Element | None = None
        self.refused: tuple[str, str] | None = None
        self._open: list[Element] = []
        self._text: list[str] = []
        self._last: Element | None = None
        self._count = 0
        self._begins = -1
        self._lines_before = lines_before
        self._without = without
        self._passed, self._kept, self._attributes, self._entities = 0, 0, 0, 0
        self.near = b""
        """What stands before the place where it broke."""
        self._parser = expat.ParserCreate()

    @property
    def line(self) -> int:
        """Where Expat is, as a line of the file."""
        return self._parser.CurrentLineNumber + self._lines_before

    def feed(self, data: bytes, again: bool = False) -> None:
        """Read all of it. Raises ExpatError, with all that came before read, or _RefusedError."""
        self._parser = self._new_parser()
        try:
            for at in range(0, len(data), _PIECE):
                self._parser.Parse(data[at : at + _PIECE])
                endless = at - self._parser.CurrentByteIndex > _PIECE
                if endless or len(self._parser.intern) > _MOST_NAMES:
                    raise _RefusedError(_too_long())
            self._parser.Parse(b"", True)
        except expat.ExpatError as error:
            if error.code != _JUNK or again or not self._same_again(data):
                self._cut_short()
                at = max(0, self._parser.ErrorByteIndex)
                self.near = data[max(0, at - 40) : at]
                raise
            wrapped = b"<%b>%b</%b>" % ((tag := SEVERAL.encode()), data[self._begins :], tag)
            self._lines_before += data.count(b"\n", 0, self._begins)
            self.root, self._last = None, None
            self.feed(wrapped, again=True)

    def _new_parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        # Without this an entity that only the (never fetched) DOCTYPE knows ends the reading.
        parser.UseForeignDTD(True)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text.append
        parser.SkippedEntityHandler = self._entity
        parser.StartDoctypeDeclHandler = _doctype
        parser.EntityDeclHandler = _refuse_entities
        return parser

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _local(tag)
        if self._passed or name in self._without:
            self._kept = self._kept if self._passed else len(self._text)
            self._passed += 1
            return
        if self._text:
            self._flush()
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise _RefusedError(_too_long())
        if len(self._open) >= MOST_DEPTH:
            said = _("The elements of this file lie too deep in one another.")
            raise _RefusedError((said, _("Export it again from the program that made it.")))
        if attributes:
            self._attributes += len(attributes)
            if self._attributes > MOST_ATTRIBUTES:
                raise _RefusedError(_too_long())
            attributes = {_local(key): text for key, text in attributes.items()}
        element = Element(name, attributes)
        element.line = self._parser.CurrentLineNumber + self._lines_before
        if self._open:
            self._open[-1].append(element)
        elif self.root is None:
            self.root, self._begins = element, self._parser.CurrentByteIndex
        self._open.append(element)
        self._last = None

    def _end(self, _tag: str) -> None:
        if self._passed:
            self._passed -= 1
            del self._text[self._kept :]
            return
        if self._text:
            self._flush()
        self._last = self._open.pop()

    def _entity(self, name: str, _is_parameter: bool) -> None:
        self._entities += 1
        if self._entities > MOST_ENTITIES:
            raise _RefusedError(_too_long())
        self._text.append(html.entities.html5.get(f"{name};", f"&{name};"))

    def _flush(self) -> None:
        text = "".join(self._text)
        self._text.clear()
        if not text:
            return
        if self._last is not None:
            self._last.tail = text
        elif self._open:
            self._open[-1].text = text

    def _same_again(self, data: bytes) -> bool:
        """Return True if another one like the root follows it, as in a file without a root."""
        rest = data[self._parser.ErrorByteIndex :][:200].lstrip()
        tag = self.root.tag.encode() if self.root is not None else b""
        return rest.startswith(b"<" + tag) and not rest[len(tag) + 1 :][:1].isalnum()

    def _cut_short(self) -> None:
        """Take away the text that was being read when the file broke: half a text is none."""
        if len(self._open) > 1 and not len(self._open[-1]):
            self._open[-2].remove(self._open[-1])


@text_cache(4096)
def _local(name: str) -> str:
    return name.rpartition(":")[2] or name


def _too_long() -> tuple[str, str]:
    return _("The file is too long."), _("Split it into several files.")


def _doctype(_name: str, _system: str | None, _public: str | None, inside: bool) -> None:
    if inside:
        _refuse_entities()


def _refuse_entities(*_about: object) -> NoReturn:
    said = _("The file declares entities of its own, as harmful files do, so it was not read.")
    raise _RefusedError((said, _("Take the part in brackets out of its DOCTYPE line.")))


# ---------------------------------------------------------------------- what broke it


def _is_bare(near: bytes) -> bool:
    """Return True if it is an "&" that stands for itself that broke the file."""
    line = near.splitlines()[-1:] if not near.endswith((b"\n", b"\r")) else []
    _before, sign, after = (line[0] if line else b"").rpartition(b"&")
    return bool(sign) and b";" not in after and b"<" not in after


def _bare(file: str, line: int) -> Problem:
    said = _("There is a bare “&” here; it was taken for a plain “&”.")
    return Problem(file, line, said, _("Write &amp; instead of &."), "warning")


def _fault(file: str, build: _Build, error: expat.ExpatError) -> Problem:
    """Return what broke the file, as a teacher can mend it."""
    again = _("Export it again from the program that made it.")
    if build.root is None:
        return Problem(file, 0, _("This is not a whole XML file."), again)
    if error.code == _JUNK:
        said = _("Something stands after the end of the XML; it was not read.")
        return Problem(file, build.line, said, again, "warning")
    if error.code == _TOO_EARLY:
        said = _("The file ends too early; what came before was read.")
        return Problem(file, build.line, said, again)
    said = _("The XML is broken here; what came before was read.")
    return Problem(file, build.line, said, _("Mend this line, or export the file again."))


# ---------------------------------------------------------------------- letters


_HEAD = 65_536
_ROOT = re.compile(
    rb"\A[^<]{0,1000}+(?>(?:(?:<\?[^>]*+>|<!--.*?-->|<!DOCTYPE[^>]*+>)[^<]*+)*)"
    rb"<([^\W\d][\w:.-]*+)",
    re.IGNORECASE | re.DOTALL,
)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def root_name(data: bytes) -> str:
    """Return the tag of the root in the head of a file, without prefix; "" when it is no XML."""
    head = data[:_HEAD]
    if (wide := wide_encoding(head)) is not None:
        head = head.decode(wide, "replace").encode("utf-8", "replace")
    found = _ROOT.search(head)
    return found[1].decode("utf-8", "replace").rpartition(":")[2] if found else ""


def escape_xml(text: str) -> str:
    """Return `text` as it is written between tags or in an attribute."""
    return html.escape(_NOT_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
