"""HtmlReader: the tags of HTML one after the other: its text, first picture and first sound."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from html import unescape

from game.formats.common.markup.tags import BLOCKS, Tag, end_of, tags
from game.formats.common.media.missing import Missing
from game.formulas.raised import subscript, superscript
from game.values import dataclass

KEPT = "\ue0b7"
"""A space that means something: it stands until the others are made one."""
TAB, TABBED = 4, "\ue0b8"
MEANT = str.maketrans(dict(zip("\ue0b2\ue0b3\ue0b4\ue0b5\ue0b6\ue0b8", "\\$[{&\t", strict=True)))
_LITERAL = {f"&#{ord(sign)};": chr(hidden) for hidden, sign in MEANT.items()}
"""Signs that were written as numbers so that they begin no formula, sound or entity."""
_FILE = re.compile(r"\.(?:png|jpe?g|gif|webp|bmp|svg|tiff?|wmf|emf|heic|avif)$", re.IGNORECASE)
_WRITTEN = re.compile("|".join(_LITERAL))
_SOUND = re.compile(r"(?i)\[sound:([^\[\]\n]{1,300})\]")
_LINKED_SOUND = re.compile(
    r"(?i)(?!https?:|//)[^?\s]{1,300}\.(?:mp3|ogg|oga|wav|flac|opus|m4a)(?:\?[^\s]{0,100})?"
)
_PICTURE = re.compile(r"\[img\]([^\[\]\n]{1,300})\[/img\]", re.IGNORECASE)
_SPOKEN = re.compile(r"\[/?anki:[^\[\]]{0,300}\]")
_AGAIN = re.compile(
    r"&#\d{2,6};|&#[xX][0-9a-fA-F]{2,5};"
    r"|(?:(?<=[^\W\d_])&(?!lt;|gt;|amp;)[a-zA-Z]{2,8};|&(?!lt;|gt;|amp;)[a-zA-Z]{2,8};(?=[^\W\d_]))"
)
_MOST_FORMULAS = 60
"""More of them in one text are not on a card."""
_ANY_SPACES = re.compile(r"[ \t\f\v\r\n]+")
_AS_IT_IS = re.compile(r"white-space\s{0,3}:\s{0,3}(?:pre(?!-line)|break-spaces)", re.IGNORECASE)
_UNSEEN = {"style", "script", "template", "annotation", "rp", "head", "noscript"}
_SCRIPTS: dict[str, Callable[[str], str]] = {
    "sub": subscript,
    "sup": superscript,
    "rt": lambda text: f"({text.strip()})" if text.strip() else "",
}


def unescape_html(text: str) -> str:
    """Return `text` with its entities as characters, those that were escaped twice as well.

    A second time only where that is certain: a number, or a name inside a word.
    """
    if "&" not in text:
        return text
    text = unescape(text)
    return _AGAIN.sub(lambda found: unescape(found[0]), text) if "&" in text else text


@dataclass
class HtmlReader:
    """Tags and texts, read one after the other."""

    found: Callable[[str], str]
    picture: str = ""
    sound: str = ""
    notes: set[str] = field(default_factory=set)
    parts: list[str] = field(default_factory=list)
    begun: list[tuple[str, int]] = field(default_factory=list)
    """The open sub, sup and rt, each with how many parts there were before it."""
    lists: list[int] = field(default_factory=list)
    """Of each open list the number of its last item, -1 in a list without numbers."""
    unseen: str = ""
    """The tag, or the end of a comment, until which nothing is shown."""
    pre: list[list[str]] = field(default_factory=list)
    """The open tags in which spaces count, each with those of its name inside it."""
    formulas: int = 0
    """How many there were."""
    broken: bool = False
    """Whether tags break the lines, so that the ends of lines in the source mean nothing."""

    def read(self, html: str) -> str:
        """Return the text of `html`."""
        all_tags = list(tags(html)) if "<" in html else []
        self.broken = any(tag.name == "br" or tag.name in BLOCKS for tag in all_tags)
        at = place = 0
        while place < len(all_tags):
            tag = all_tags[place]
            self._text(html[at : tag.start])
            last = self._whole(html, all_tags, place)
            if last < 0:
                self._tag(tag)
                last = place
            at, place = all_tags[last].end, last + 1
        if self.unseen not in ("style", "script", "-->"):
            self.unseen = ""
        self._text(html[at:])
        while self.begun:
            self._end_script(self.begun[-1][0])
        return "".join(self.parts)

    def _whole(self, html: str, all_tags: Sequence[Tag], place: int) -> int:
        """Read a formula as a whole, or leave out one that is painted a second time.

        Return the place of its last tag, -1 for a tag that begins neither.
        """
        tag = all_tags[place]
        is_formula, again = tag.name == "math", tag.name == "span" and "katex-html" in tag.rest
        if (
            self.unseen
            or tag.closes
            or self.formulas == _MOST_FORMULAS
            or not (is_formula or again)
        ):
            return -1
        self.formulas += 1
        last = end_of(all_tags, place)
        if is_formula and last > place:
            self._formula(html, all_tags[place : last + 1])
        return last

    def _formula(self, html: str, all_tags: Sequence[Tag]) -> None:
        # Few cards have one; what reads them is loaded with the first.
        from game.formats.common.markup.mathml import element
        from game.formats.common.mathematics import formula

        self.parts.append(HtmlReader(self.found).read(formula(element(html, all_tags))))

    def _text(self, text: str) -> None:
        if self.unseen or not text:
            return
        if "&#" in text:
            text = _WRITTEN.sub(lambda found: _LITERAL[found[0]], text)
        text = unescape_html(text.replace("\r\n", "\n").replace("\r", "\n")).replace("\x00", "")
        if self.pre:
            text = self._indented(text.expandtabs(TAB))
        elif self.broken:
            text = _ANY_SPACES.sub(" ", text)
        if "[" in text:
            text = _SOUND.sub(lambda found: self._sound(found[1]), text)
            text = _PICTURE.sub(lambda found: self._picture(found[1], ""), text)
            text = _SPOKEN.sub("", text)
        self.parts.append(text)

    def _indented(self, text: str) -> str:
        """Return `text` with the spaces that begin its lines marked, so that they stay."""
        begins = not self.parts or self.parts[-1].endswith("\n")
        lines = text.split("\n")
        return "\n".join(
            KEPT * (len(line) - len(line.lstrip(" "))) + line.lstrip(" ") if at or begins else line
            for at, line in enumerate(lines)
        )

    def _tag(self, tag: Tag) -> None:
        name = tag.name
        self._keep_spaces(tag)
        if self.unseen:
            if name == self.unseen and (tag.closes or name == "-->"):
                self.unseen = ""
        elif name == "<!--":
            self.unseen = "-->"
        elif name in _UNSEEN:
            if not tag.closes and not tag.rest.endswith("/"):
                self.unseen = name
        elif name in _SCRIPTS:
            self._script(tag)
        elif name in ("img", "audio", "sound", "source", "video", "iframe", "object", "embed"):
            self._medium(tag)
        elif name == "a" and not tag.closes:
            self._link(tag.attributes.get("href", ""))
        elif name in ("anki-mathjax", "latex"):
            self.parts.append("\\)" if tag.closes else "\\(")
        elif name == "br":
            self.parts.append("\n")
        elif name in BLOCKS:
            self._block(tag)
        elif name in ("td", "th") and tag.closes:
            self.parts.append(" \t")

    def _keep_spaces(self, tag: Tag) -> None:
        """Begin or end what is shown with all its spaces: by its tag or by its style."""
        inner = self.pre[-1] if self.pre else []
        if tag.closes:
            if tag.name in inner:
                inner.pop()
                self.pre = [each for each in self.pre if each]
        elif tag.name in inner:
            inner.append(tag.name)
        elif tag.name in ("pre", "xmp", "listing") or (
            "white-space" in tag.rest and _AS_IT_IS.search(tag.rest)
        ):
            self.pre.append([tag.name])

    def _block(self, tag: Tag) -> None:
        """Begin a new line, with a mark in front of an item, and a line between paragraphs."""
        if tag.name in ("ul", "ol"):
            if not tag.closes:
                self.lists.append(0 if tag.name == "ol" else -1)
            elif self.lists:
                self.lists.pop()
        self._new_line()
        if tag.name == "li" and not tag.closes:
            self.parts.append(self._item())

    def _new_line(self) -> None:
        while self.parts and not self.parts[-1].strip(" \t\n"):
            if "\n" in self.parts[-1]:
                return
            self.parts.pop()
        if self.parts and not self.parts[-1].endswith("\n"):
            self.parts.append("\n")

    def _item(self) -> str:
        if not self.lists or self.lists[-1] < 0:
            return "• "
        self.lists[-1] += 1
        return f"{self.lists[-1]}. "

    def _script(self, tag: Tag) -> None:
        if tag.closes:
            self._end_script(tag.name)
        else:
            self.begun.append((tag.name, len(self.parts)))

    def _end_script(self, name: str) -> None:
        if not self.begun or self.begun[-1][0] != name:
            return
        _name, start = self.begun.pop()
        inner = "".join(self.parts[start:])
        del self.parts[start:]
        self.parts.append(_SCRIPTS[name](inner))

    def _medium(self, tag: Tag) -> None:
        if tag.closes:
            return
        given = tag.attributes
        name = given.get("src", "") or given.get("data", "")
        if tag.name == "img":
            self.parts.append(self._picture(name, _described(name, given)))
        elif tag.name in ("audio", "sound", "source"):
            if name:
                self.parts.append(self._sound(name))
        else:
            self.notes.add("video")
            self.sound = self.sound or Missing()

    def _link(self, address: str) -> None:
        """Keep the sound that a link plays, as Moodle writes them; its words stay."""
        if _LINKED_SOUND.fullmatch(address):
            self._sound(address.partition("?")[0])

    def _picture(self, name: str, described: str) -> str:
        """Keep the first picture; return what stands in place of one that cannot be had."""
        path = "" if self.picture else self._path(name)
        if self.picture:
            self.notes.add("more pictures")
        elif not path:
            self.notes.add("lost picture")
        self.picture = self.picture or path
        return "" if path else f" {described} " if described.strip() else ""

    def _sound(self, name: str) -> str:
        if self.sound:
            if self._path(name) != self.sound:
                self.notes.add("more sounds")
            return " "
        self.sound = self._path(name)
        if not self.sound:
            self.notes.add("lost sound")
        return " "

    def _path(self, name: str) -> str:
        """Return where the medium is, "" without one."""
        return self.found(name.strip()) if name.strip() else ""


def _described(name: str, given: Mapping[str, str]) -> str:
    """Return what a picture is said to show; the name of its file says nothing of that."""
    alt, title = given.get("alt", "").strip(), given.get("title", "").strip()
    stem = re.split(r"[\\/]", name)[-1].rpartition(".")[0].strip()
    title = "" if alt or title.casefold() == stem.casefold() else title
    return "" if _FILE.search(alt or title) else alt or title
