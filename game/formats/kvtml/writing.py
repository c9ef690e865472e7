"""Writing: a set as KVTML 2, terms and definitions as two languages."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.pair_set import Pair, PairSet
from game.formats.common.report.losses import (
    Carries,
    WriteResult,
    texts_only,
    warn_uncarried,
    warn_wordless,
)
from game.formats.common.tree.xml import escape_xml
from game.words import _

GENERATOR = "Parejas"
CARRIES = Carries(hints=True)


def write(pair_set: PairSet) -> WriteResult:
    """Return KVTML 2 with two columns; hints are comments of the terms."""
    problems = warn_uncarried(pair_set, CARRIES) + warn_wordless(pair_set)
    return "".join(f"{line}\n" for line in _lines(pair_set)).encode(), problems


def _lines(pair_set: PairSet) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<!DOCTYPE kvtml PUBLIC "kvtml2.dtd" "http://edu.kde.org/kvtml/kvtml2.dtd">'
    yield '<kvtml version="2.0">'
    yield "  <information>"
    yield f"    {_element('generator', GENERATOR)}"
    known = {"title": pair_set.title, "author": pair_set.author, "category": pair_set.subject}
    yield from (f"    {_element(tag, text)}" for tag, text in known.items() if text)
    yield "  </information>"
    yield "  <identifiers>"
    yield from _identifier(0, _("Term"), pair_set.term_language)
    yield from _identifier(1, _("Definition"), pair_set.definition_language)
    yield "  </identifiers>"
    yield "  <entries>"
    for number, pair in enumerate(texts_only(pair_set)):
        yield from _entry(number, pair)
    yield "  </entries>"
    yield "</kvtml>"


def _identifier(number: int, name: str, language: str) -> Iterator[str]:
    yield f'    <identifier id="{number}">'
    yield f"      {_element('name', name)}"
    if language:
        yield f"      {_element('locale', language.replace('-', '_'))}"
    yield "    </identifier>"


def _entry(number: int, pair: Pair) -> Iterator[str]:
    hint = _element("comment", pair.hint) if pair.hint else ""
    yield f'    <entry id="{number}">'
    yield f'      <translation id="0">{_element("text", pair.term.text)}{hint}</translation>'
    yield f'      <translation id="1">{_element("text", pair.definition.text)}</translation>'
    yield "    </entry>"


def _element(tag: str, text: str) -> str:
    return f"<{tag}>{escape_xml(text)}</{tag}>"
