"""Texts: what is to be filled into the texts of JClic, with the sentence around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from game.core.pair_set import Side
from game.formats.common.markup.gaps import Gap, clear, sentences, slot
from game.formats.common.report.collector import is_empty
from game.formats.common.tree.xml import line_of
from game.formats.jclic.cells import Cells

_SPACE = re.compile(r"[ \t]+")
_MOST = 500


def gaps_of(activity: Element, cells: Cells) -> Iterator[tuple[Gap, Side, int]]:
    """Return each gap with what asks for it and its line.

    That is its sentence, with the picture or the sound that is alone with it in its paragraph.
    """
    gaps: list[Gap] = []
    places: list[tuple[int, Side, bool]] = []
    texts: list[str] = []
    for paragraph in activity.findall("document/section/p"):
        parts = []
        said = any(_text(part) for part in paragraph.findall("text"))
        beside = _beside(paragraph, cells)
        for part in paragraph:
            if part.tag == "target" and len(gaps) < _MOST:
                parts.append(slot(len(gaps)))
                gaps.append(_gap(part, cells))
                places.append((line_of(part), beside, said))
            elif part.tag in ("text", "target"):
                parts.append(clear("".join(part.itertext())))
        texts.append(_SPACE.sub(" ", "".join(parts)).strip())
    found = sentences("\n".join(texts), gaps)
    for (gap, sentence), (line, beside, said) in zip(found, places, strict=True):
        asked = beside if not said and not is_empty(beside) else replace(beside, text=sentence)
        yield gap, asked, line


def _beside(paragraph: Element, cells: Cells) -> Side:
    """Return what is shown beside the only gap of a paragraph."""
    shown = paragraph.findall("cell")
    alone = len(shown) == 1 and len(paragraph.findall("target")) == 1
    return cells.cell(shown[0]).side if alone else Side()


def _gap(target: Element, cells: Cells) -> Gap:
    """Return what belongs into a gap; of several spellings the first."""
    answers = [text for one in target.findall("answer") if (text := _text(one))]
    answers = answers or [_text(target.find("text")) or (target.text or "").strip()]
    options = [_text(one) for one in target.findall("optionList/option")]
    about = target.find("info/cell")
    return Gap(
        answers[0],
        others=len(answers) - 1,
        wrong=tuple(option for option in options if option and option not in answers),
        reason="" if answers[0] else "no right",
        hint=cells.cell(about).side.text if about is not None else "",
    )


def _text(element: Element | None) -> str:
    return clear("".join(element.itertext())).strip() if element is not None else ""
