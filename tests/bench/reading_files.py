"""Ten thousand generated pairs, as each format has them: files by name."""

from __future__ import annotations

import io
import json
import random
from collections.abc import Iterator, Sequence

from openpyxl import Workbook

from game.core.pair_set import Pair, PairSet, Side
from game.formats.registry import writers
from tests.formats.documented import docx, odt, odt_table, par, pptx, slide_table, table
from tests.formats.sourced import zipped

Pairs = Sequence[tuple[str, str]]
_SYLLABLES = (
    *("ba", "ro", "ti", "la", "mu", "ne", "sol", "ca"),
    *("pi", "dor", "ver", "al", "zu", "gó", "ñe", "fa"),
)
_ODS = "urn:oasis:names:tc:opendocument:xmlns"


def pairs(many: int) -> Pairs:
    """Return words, some of two parts and none twice, with up to four words for each."""
    chance = random.Random(1)

    def word(most: int) -> str:
        return "".join(chance.choices(_SYLLABLES, k=chance.randint(2, most)))

    found: dict[str, str] = {}
    while len(found) < many:
        term = word(4) + (f" {word(3)}" if chance.random() < 0.3 else "")
        found.setdefault(term, " ".join(word(3) for _ in range(chance.randint(1, 4))))
    return list(found.items())


def files(of: Pairs) -> Iterator[tuple[str, bytes]]:
    """Return the name and the bytes of each file; a dictionary has two, whose index is read."""
    for name, text in (*_texts(of), *_marked_up(of), *_trees(of)):
        yield name, text.encode()
    yield from _archives(of)
    yield from _dictionary(of)
    whole = PairSet("Words", tuple(Pair(Side(a), Side(b)) for a, b in of))
    for member in writers():
        yield f"ours{member.EXTENSIONS[0]}", member.write(whole)[0]


def _texts(of: Pairs) -> Iterator[tuple[str, str]]:
    yield "two.csv", _lines(of, "{a},{b}")
    yield "headed.csv", "Término,Definición\n" + _lines(of, "{a},{b}")
    yield "quoted.csv", "word;meaning;example\n" + _lines(of, '{a};{b};"{b}, {a}"')
    yield "two.tsv", _lines(of, "{a}\t{b}")
    headings = "n\tword\tmeaning\ttopic\tdate\n"
    yield "five.tsv", headings + _lines(of, "{at}\t{a}\t{b}\tunit {unit}\t2024-01-0{day}")
    yield "equals.txt", _lines(of, "{a} = {b}")
    yield "lists.txt", "\n".join(a for a, _b in of) + "\n\n" + "\n".join(b for _a, b in of)
    yield "drill.drill", "[Application]\ndirectSenseName=Swedish\n\n[Mat]\n" + _lines(of, "{a}={b}")
    yield "anki.txt", "#separator:tab\n#html:true\n" + _lines(of, "{a}\t{b}")
    head = "#separator:tab\n#html:true\n#columns:Front\tBack\ttags\n"
    yield "anki_html.txt", head + _lines(of, "<b>{a}</b>\t{b}<br>{a}\tx y")
    yield "short.gift", _lines(of, "::{a}:: {a} {{={b}}}", "\n\n")
    yield "matching.gift", _in_tens(of, "::{name}::Match {{\n{lines}\n}}", "={a} -> {b}")
    yield "table.md", "| Word | Meaning |\n|---|---|\n" + _lines(of, "| {a} | {b} |")
    yield "bold.md", "# Words\n\n" + _lines(of, "- **{a}**: {b}")
    yield "cards.md", _lines(of, "{a}\n?\n{b}", "\n\n")


def _marked_up(of: Pairs) -> Iterator[tuple[str, str]]:
    rows = _lines(of, "<tr><td>{a}</td><td>{b}</td></tr>")
    yield (
        "page.html",
        f"<html><head><title>x</title></head><body><table>{rows}</table></body></html>",
    )
    yield (
        "list.html",
        f"<html><body><dl>{_lines(of, '<dt>{a}</dt><dd>{b}</dd>')}</dl></body></html>",
    )
    entries = _lines(of, "<ENTRY><CONCEPT>{a}</CONCEPT><DEFINITION>{b}</DEFINITION></ENTRY>")
    yield "glossary.xml", f"<GLOSSARY><INFO><ENTRIES>{entries}</ENTRIES></INFO></GLOSSARY>"
    matching = _lines(
        of,
        "<pair><left-item><text>{a}</text></left-item>"
        "<right-item><text>{b}</text></right-item></pair>",
    )
    yield (
        "potatoes.jmt",
        "<hotpot-jmatch-file><data><title>x</title><matching-exercise>"
        f"{matching}</matching-exercise></data></hotpot-jmatch-file>",
    )
    words = "<element><word lang='es'>{a}</word><word lang='en'>{b}</word></element>"
    yield (
        "animals.game",
        f'<pairs xmlns="http://edu.kde.org/game"><main type="word"/>{_lines(of, words)}</pairs>',
    )
    cells = "<cells id='{id}'>{cells}</cells>"
    sides = "".join(
        cells.format(id=id, cells=_lines(of, "<cell><p>{" + key + "}</p></cell>"))
        for id, key in (("primary", "a"), ("secondary", "b"))
    )
    yield (
        "lesson.jclic",
        '<JClicProject name="x"><activities>'
        f'<activity class="@associations.SimpleAssociation" name="x">{sides}</activity>'
        "</activities></JClicProject>",
    )


def _trees(of: Pairs) -> Iterator[tuple[str, str]]:
    yield "map.yaml", _lines(of, "{a}: {b}")
    yield "list.yaml", _lines(of, "- front: {a}\n  back: {b}")
    yield "native.yaml", "title: x\npairs:\n" + _lines(of, "- {a}: {b}")
    yield "rows.json", _json([{"front": a, "back": b} for a, b in of])
    yield "map.json", _json(dict(of))
    yield (
        "game.json",
        _json({"typeGame": "x", "wordsGame": [{"word": a, "definition": b} for a, b in of]}),
    )


def _archives(of: Pairs) -> Iterator[tuple[str, bytes]]:
    yield "book.xlsx", _workbook(of)
    cell = '<table:table-cell office:value-type="string"><text:p>{%s}</text:p></table:table-cell>'
    rows = _lines(of, f"<table:table-row>{cell % 'a'}{cell % 'b'}</table:table-row>", "")
    names = " ".join(f'xmlns:{name}="{_ODS}:{name}:1.0"' for name in ("office", "table", "text"))
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="S">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    yield "book.ods", zipped({"mimetype": kind, "content.xml": content})
    yield "table.docx", docx(table(*of))
    yield "lines.docx", docx("".join(par(f"{a} – {b}") for a, b in of))
    yield "table.odt", odt(odt_table(*of))
    slides = [slide_table(*of[at : at + 100]) for at in range(0, len(of), 100)]
    yield "slides.pptx", pptx(*slides)
    cards = _lines(of, "<item><Q>{a}</Q><A>{b}</A></item>")
    yield "deck.cards", zipped({"cards.xml": f'<mnemosyne core_version="1">{cards}</mnemosyne>'})
    sums = _lines(of, '<pair achar="{a}" bchar="{b}"/>')
    yield "sums.zip", zipped({"game.xml": f'<memorize name="x" divided="1">{sums}</memorize>'})


def _dictionary(of: Pairs) -> Iterator[tuple[str, bytes]]:
    texts, index = b"x\n", [b"00-database-short\tA\tC"]
    for a, b in sorted(of):
        text = f"{a}\n  {b}\n".encode()
        index.append(b"\t".join((a.encode(), _digits(len(texts)), _digits(len(text)))))
        texts += text
    yield "words.dict", texts
    yield "words.index", b"\n".join(index) + b"\n"


def _digits(number: int) -> bytes:
    signs = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    first, last = divmod(number, 64)
    return (_digits(first) if first else b"") + signs[last : last + 1]


def _workbook(of: Pairs) -> bytes:
    book, out = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet()
    for pair in of:
        sheet.append(pair)
    book.save(out)
    return out.getvalue()


def _lines(of: Pairs, line: str, between: str = "\n") -> str:
    """Return a line for each pair {a}, {b}; {at} counts them."""
    made = (
        line.format(a=a, b=b, at=at, unit=at % 12, day=at % 9 + 1) for at, (a, b) in enumerate(of)
    )
    return between.join(made)


def _in_tens(of: Pairs, block: str, line: str) -> str:
    tens = (of[at : at + 10] for at in range(0, len(of), 10))
    made = (block.format(name=ten[0][0], lines=_lines(ten, line)) for ten in tens)
    return "\n\n".join(made)


def _json(tree: object) -> str:
    return json.dumps(tree, ensure_ascii=False)
