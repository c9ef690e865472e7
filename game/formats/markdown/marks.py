"""Marks: bold, links, pictures and escapes of Markdown, as the text that they stand around."""

from __future__ import annotations

import re

_PICTURE = re.compile(r"!\[([^\[\]]{0,300})\]\(<?([^()<>\s]{1,500})>?(?:\s\"[^\"]{0,200}\")?\)")
_EMBEDDED = re.compile(r"!\[\[([^\[\]|]{1,300})(?:\|[^\[\]]{0,100})?\]\]")
_WIKI = re.compile(r"\[\[(?:[^\[\]|]{1,300}\|)?([^\[\]|]{1,300})\]\]")
_LINK = re.compile(
    r"\[([^\[\]]{1,1000})\]\((?:[^()\s]|\([^()\s]*\)){0,1000}(?:\s\"[^\"]{0,200}\")?\)"
)
_STRONG = re.compile(r"(\*\*\*|\*\*|___|__|~~|==)(?=\S)([^*_~=]{1,2000}?)(?<=\S)\1")
_STRESSED = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,1000}?)(?<=[^\s*])\*(?![\w*])")
_UNDERLINED = re.compile(r"(?<!\w)_(?=[^\s_])([^_\n]{1,1000}?)(?<=[^\s_])_(?!\w)")
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)([^`]{1,2000})\1(?!`)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~<>])")
_HIDDEN = re.compile("\ue0c0(\\d+)\ue0c1")


def without_marks(text: str) -> str:
    """Return `text` without marks; a picture becomes a tag, so that its file is looked for."""
    if not any(sign in text for sign in "*_`[~=\\"):
        return text
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found[found.lastindex or 0])
        return f"\ue0c0{len(kept) - 1}\ue0c1"

    text = _CODE.sub(keep, text.replace("\ue0c0", "").replace("\ue0c1", ""))
    text = _ESCAPED.sub(keep, text)
    text = _PICTURE.sub(lambda found: f'<img src="{found[2]}" alt="{_quiet(found[1])}">', text)
    text = _EMBEDDED.sub(lambda found: f'<img src="{_quiet(found[1])}">', text)
    text = _LINK.sub(r"\1", _WIKI.sub(r"\1", text))
    text = _UNDERLINED.sub(r"\1", _STRESSED.sub(r"\1", _STRONG.sub(r"\2", text)))
    text = _STRONG.sub(r"\2", text)
    return _HIDDEN.sub(lambda found: kept[int(found[1])], text)


def _quiet(text: str) -> str:
    """Return `text` as it may stand within the quotes of a tag."""
    return text.replace('"', "'").replace("<", "").replace(">", "")
