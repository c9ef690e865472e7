"""Bring the catalogues up to date: collect the program's sentences, compile what is translated.

Run it from anywhere after changing a sentence: `python assets/locale/build.py`. It exits with 1
and lists the sentences that a language still lacks. Needs Babel (in the test requirements).
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).resolve().parent
PROGRAM = HERE.parents[1] / "game"
LANGUAGES = ("es",)
KEYWORDS = {"_": None, "later": None, "n_": (1, 2), "Remark": (1, 2)}
DATED = datetime(2026, 1, 1, tzinfo=UTC)
ARGPARSE = (
    "usage: ",
    "positional arguments",
    "options",
    "show this help message and exit",
    "the following arguments are required: %s",
    "unrecognized arguments: %s",
    "invalid choice: %(value)r (choose from %(choices)s)",
    "argument %(argument_name)s: %(message)s",
    "expected one argument",
    "expected at least one argument",
    "not allowed with argument %s",
    "ignored explicit argument %r",
    "invalid %(type)s value: %(value)r",
    "%(prog)s: error: %(message)s\n",
    "ambiguous option: %(option)s could match %(matches)s",
)
"""The sentences of Python's own argparse, so that `--help` is in one language."""


def collect() -> Catalog:
    """Return every sentence that the code passes to `_` or `n_`, without a translation."""
    catalogue = Catalog(project="Parejas", charset="utf-8", header_comment="")
    messages = extract_from_dir(PROGRAM, keywords=KEYWORDS, comment_tags=("Translators:",))
    for name, _line, message, comments, _context in sorted(messages, key=lambda f: (f[0], f[1])):
        catalogue.add(message, locations=[(f"game/{name}", None)], auto_comments=comments)
    for message in ARGPARSE:
        catalogue.add(message)
    return catalogue


def po_file(language: str) -> Path:
    """Return the path of a language's .po file."""
    return HERE / language / "LC_MESSAGES" / "parejas.po"


def load(language: str) -> Catalog:
    """Return the catalogue of a language on the disk (empty when there is none)."""
    path = po_file(language)
    if not path.exists():
        return Catalog(language, domain="parejas")
    with path.open("rb") as file:
        return read_po(file, language, "parejas")


def missing(catalogue: Catalog) -> list[str]:
    """Return the sentences without a translation."""
    return [
        str(m.id)
        for m in catalogue
        if m.id and not (all(m.string) if isinstance(m.string, tuple) else m.string)
    ]


def update(language: str) -> list[str]:
    """Write the language's .po and .mo; return the sentences that it lacks."""
    old = load(language)
    new = Catalog(
        language,
        domain="parejas",
        header_comment="# The sentences of Parejas. Update with assets/locale/build.py.",
        project="Parejas",
        version="",
        # A date of today would make every run a change.
        creation_date=DATED,
        revision_date=DATED,
        fuzzy=False,
    )
    # How many forms a language has is said by its .po: versions of Babel count otherwise.
    new.mime_headers = [("Plural-Forms", dict(old.mime_headers)["Plural-Forms"])]
    for message in collect():
        if message.id:
            known = old.get(message.id)
            string = known.string if known else None
            new.add(message.id, string, locations=message.locations, flags=message.flags)
    path = po_file(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, new, width=100, sort_output=True, include_lineno=False)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, new)
    return missing(new)


if __name__ == "__main__":
    lacking = {language: update(language) for language in LANGUAGES}
    for language, sentences in lacking.items():
        for sentence in sentences:
            print(f"{language}: no translation of: {sentence}")
    sys.exit(any(lacking.values()))
