"""Lines of quizzes: which are options, which say what is right, and which number a question."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from game.core.bounds import bare
from game.formats.common.questions.headings import quiz_heading
from game.formats.common.questions.letters import ANY as _L
from game.formats.common.questions.letters import place_of

BOXED = "box"
"""The label of options with a box to tick before them."""
_LABEL = re.compile(
    r"[ \t]*+(?:[-•][ \t]+)?(?P<mark>[*✓✔☑✅√>=]{1,2}[ \t]?|\[[xX✓]\][ \t]*)?"
    rf"[(\[]?(?P<label>[{_L}])(?:[)\].:、．）]+|(?<=[①-⑩]))[ \t\u3000]*(?P<text>\S.*)$"
)
_BOX = re.compile(r"[ \t]*+(?:[-*+•][ \t]*)?(?P<box>\[[ xX✓]\]|[☐☑☒✓✔✗✘])[ \t]*(?P<text>\S.*)$")
_INLINE = re.compile(rf"(?:(?<=\s)|^)[(\[]?([{_L}])[)\]][ \t]*(?=\S)")
_SPACED = re.compile(rf"(?:(?<=[ \t]{{2}})|(?<=\t)|^)([{_L}])[.)][ \t]*(?=\S)")
_NUMBER = re.compile(
    r"[ \t]*+(?:#{1,6}[ \t]+|\*\*)?"
    r"(?:(?P<word>[^\W\d_]{1,12})[ \t]*+\.?[ \t]*+(?:n?[º°][ \t]*+)?)?(?P<number>\d{1,3})"
    r"(?:[ \t]*[.):\-–．、）]+[ \t]*|[ \t]+(?=[¿A-ZÁÉÍÓÚÄÖÜ]))(?=\S)"
)
_NAMED = re.compile(r"[ \t]*+(?P<word>[^\W\d_]{1,12})[ \t]?[:：][ \t]*(?=\S)")
_ANSWER = re.compile(
    r"[ \t]*+[-*>_(\[]*[ \t]*(?P<name>[^\W\d_][^:：=\n]{0,39}?)[ \t]*(?:\*\*|__)?[ \t]*"
    r"(?:[:：=]|(?:is|es|ist|est|è|é)[ \t])[ \t]*(?:\*\*|__)?[ \t]*"
    r"(?P<key>\S.*?)?[ \t]*[_)\]*]*[ \t]*$"
)
_NAMED_LABEL = re.compile(rf"[ \t]*+(?P<name>[^\W\d_]\D{{0,39}}?)[ \t]+(?P<key>[{_L}])[.)]?[ \t]*$")
_LONE = re.compile(rf"[ \t]*+[(\[]?([{_L}])[)\].]?[ \t]*$")
_IN_KEY = re.compile(rf"(\d{{1,3}})[ \t]*(?:[.):=、．\-–—][ \t]*)?[(\[]?([{_L}])(?![^\W\d_])")
_LISTED = re.compile(rf"(?<!\w)[{_L}](?!\w)")
_RULE_SIGNS = "-=_*~"
_RULE = re.compile(rf"\s*[{_RULE_SIGNS}]{{3,}}\s*$")
_LONGEST = 400
"""A longer line says no answer."""


def begins_option(line: str) -> bool:
    """Return True if `line` begins as an option does, or has one in it."""
    return bool(_LABEL.match(line) or _BOX.match(line) or _INLINE.search(line))


def is_rule(line: str) -> bool:
    """Return True for an empty line, or one of dashes."""
    first = line.lstrip()[:1]
    return not first or (first in _RULE_SIGNS and _RULE.match(line) is not None)


def options_in(line: str) -> Iterator[tuple[str, str, bool]]:
    """Return the options of a line with their labels, and before them what is asked in it."""
    if (box := _BOX.match(line)) is not None:
        is_right = box["box"] in ("[x]", "[X]", "[✓]", "☑", "☒", "✓", "✔")
        inner = _LABEL.match(box["text"])
        label, text = (inner["label"], inner["text"]) if inner else (BOXED, box["text"])
        yield label, text.strip(), is_right
        return
    cuts = _cuts(line)
    if len(cuts) > 1:
        if asked := line[: cuts[0][0]].strip(" \t*"):
            yield "", asked, False
        ends = [cut[0] for cut in cuts[1:]] + [len(line)]
        for (start, after, label), end in zip(cuts, ends, strict=True):
            text = line[after:end].strip()
            sign = line[start - 1 : start] == "*" or text.endswith("*")
            text = text.removesuffix("*").strip()
            yield label, text, sign
        return
    found = _LABEL.match(line)
    if found is None:
        return
    mark = (found["mark"] or "").strip()
    label = found["label"]
    label = unicodedata.normalize("NFKC", label) if label >= "Ａ" else label
    yield label, found["text"].strip(), bool(mark) and mark not in (">", "=", ">=")


def _cuts(line: str) -> list[tuple[int, int, str]]:
    """Return where the options of a line begin that holds several, in the order of letters."""
    if ")" not in line and "]" not in line and "." not in line:
        return []
    for pattern in (_INLINE, _SPACED):
        cuts: list[tuple[int, int, str]] = []
        for found in pattern.finditer(line):
            if place_of(found[1]) == len(cuts):
                cuts.append((found.start(), found.end(), found[1].lower()))
        if len(cuts) > 1:
            return cuts
    return []


def lone_letter(line: str) -> str:
    """Return the letter that stands alone in `line`, "" for any other line."""
    found = _LONE.match(line)
    return found[1] if found else ""


def key_in(line: str, inside: bool) -> dict[int, str] | None:
    """Return the letters of “1 c, 2 a” by their numbers; None when it is no line of a key.

    A single one counts only `inside` a key that has begun.
    """
    if _IN_KEY.search(line) is None:
        return None
    pairs = _IN_KEY.findall(line)
    left = _IN_KEY.sub("", line).strip(" \t,;.:|/-–—*()[]")
    if left or not (len(pairs) > 1 or inside):
        return None
    return {int(number): letter for number, letter in pairs}


def letters_in(line: str) -> list[str]:
    """Return the letters of “c, a, b”; none when there is anything else."""
    letters = _LISTED.findall(line)
    rest = _LISTED.sub("", line).strip(" \t,;.-–—")
    return letters if len(letters) > 2 and not rest else []


def number_of(text: str) -> tuple[int, str]:
    """Return the number of a question and the text behind it; 0 when it has none."""
    found = _NUMBER.match(text)
    if found is None or not _counts(found["word"]):
        return 0, text
    return int(found["number"]), text[found.end() :]


def asks(line: str) -> bool:
    """Return True for a line that is a question by its number or its sign."""
    return line.rstrip().endswith(("?", "？")) or number_of(line)[0] > 0


def answer_in(line: str) -> str:
    """Return what a line such as “Correct answer: b” says is right, "" for any other line."""
    found = None
    if len(line) <= _LONGEST:
        found = _ANSWER.match(line) or _NAMED_LABEL.match(line)
    if found is None or not found["key"]:
        return ""
    name = found["name"].strip("*_ ")
    return found["key"] if quiz_heading(name).role in ("right", "answer") else ""


def _counts(word: str | None) -> bool:
    return not word or quiz_heading(word).role == "question" or word.lower() in ("p", "f", "d", "n")


def without_name(text: str) -> str:
    """Return “Which …?” of “Question: Which …?”, and of one between two stars."""
    named = _NAMED.match(text)
    if named is not None and quiz_heading(named["word"]).role == "question":
        text = text[named.end() :]
    return bare(text.strip("*# ")) or text
