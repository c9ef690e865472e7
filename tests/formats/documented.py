"""Documents for tests of readers: small docx, odt, pptx and odp files, as programs write them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from game.formats import read_source
from game.formats.source import Reading, Source
from game.formats.table import Choices
from tests.formats.sourced import zipped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
V = "urn:schemas-microsoft-com:vml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = {
    **{name: f"{_ODF}:{name}:1.0" for name in ("office", "text", "table", "style", "presentation")},
    "draw": f"{_ODF}:drawing:1.0",
    "fo": f"{_ODF}:xsl-fo-compatible:1.0",
    "svg": f"{_ODF}:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
}
Files = Mapping[str, str | bytes]


# ---------------------------------------------------------------------- Word


def read(data: bytes, name: str = "lesson.docx", choices: Choices | None = None) -> Reading:
    """What is read of a document."""
    return read_source(Source(data, name), choices)


def said(reading: Reading) -> str:
    """All that is told of it."""
    return " ".join(f"{each.problem} {each.cure}" for each in reading.problems)


def docx(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    relations: Mapping[str, tuple[str, str]] | None = None,
    more: Files | None = None,
) -> bytes:
    """A .docx with this body; `relations` are kind and target by key."""
    there = {
        "rId1": ("styles", "styles.xml"),
        "rId2": ("numbering", "numbering.xml"),
        **(relations or {}),
    }
    names = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:m="{M}" xmlns:a="{A}" xmlns:mc="{MC}" xmlns:v="{V}"'
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _related({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f"<w:document {names}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _related(there),
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>',
        "word/numbering.xml": f'<w:numbering xmlns:w="{W}">{numbering}</w:numbering>',
    }
    return zipped(files | dict(more or {}))


def par(*runs: str, about: str = "") -> str:
    """A paragraph; what is no tag becomes a run."""
    made = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{about}</w:pPr>{made}</w:p>"


def heading(text: str, rank: int = 2) -> str:
    """A paragraph that heads what follows."""
    return par(text, about=f'<w:outlineLvl w:val="{rank - 1}"/>')


def run(text: str, about: str = "") -> str:
    """Letters with their properties, such as `<w:b/>`."""
    return f'<w:r><w:rPr>{about}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def bold(text: str) -> str:
    """Bold letters."""
    return run(text, "<w:b/>")


def cell(*paragraphs: str, about: str = "") -> str:
    """A cell of a table; what is no tag becomes a paragraph."""
    made = "".join(each if each.startswith("<") else par(each) for each in paragraphs)
    return f"<w:tc><w:tcPr>{about}</w:tcPr>{made or '<w:p/>'}</w:tc>"


def row(*cells: str, about: str = "") -> str:
    """A row; what is no tag becomes a cell."""
    made = "".join(each if each.startswith("<w:tc") else cell(each) for each in cells)
    return f"<w:tr><w:trPr>{about}</w:trPr>{made}</w:tr>"


def table(*rows: Sequence[str] | str) -> str:
    """A table, and the paragraph that always follows one."""
    made = "".join(each if isinstance(each, str) else row(*each) for each in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{made}</w:tbl><w:p/>"


def _related(there: Mapping[str, tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="{key}" Type="{R}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if "://" in target else "/>")
        for key, (kind, target) in there.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{rows}</Relationships>'


# ---------------------------------------------------------------------- OpenDocument


def odt(body: str, *, styles: str = "", automatic: str = "", more: Files | None = None) -> bytes:
    """An .odt with this text; `styles` have names of their own, `automatic` ones are unnamed."""
    return _open_document("text", f"<office:text>{body}</office:text>", styles, automatic, more)


def odp(*pages: str) -> bytes:
    """An .odp with these slides."""
    made = "".join(f"<draw:page>{page}</draw:page>" for page in pages)
    inside = f"<office:presentation>{made}</office:presentation>"
    return _open_document("presentation", inside, "", "", None)


def odt_table(*rows: Sequence[str], head: bool = False) -> str:
    """A table; what is no tag becomes a paragraph of a cell."""
    made = [
        "".join(
            each
            if each.startswith("<table:")
            else f"<table:table-cell>{_text_p(each)}</table:table-cell>"
            for each in one
        )
        for one in rows
    ]
    shown = [f"<table:table-row>{one}</table:table-row>" for one in made]
    if head:
        shown[0] = f"<table:table-header-rows>{shown[0]}</table:table-header-rows>"
    return f"<table:table><table:table-column/>{''.join(shown)}</table:table>"


def frame(text: str, kind: str = "outline") -> str:
    """A box of a slide of OpenDocument, or a table on it."""
    is_table = text.startswith("<table:")
    box = text if is_table else f"<draw:text-box>{_text_p(text)}</draw:text-box>"
    return f'<draw:frame presentation:class="{kind}">{box}</draw:frame>'


def _text_p(text: str) -> str:
    return text if text.startswith("<") else f"<text:p>{escape(text)}</text:p>"


def _open_document(kind: str, body: str, styles: str, automatic: str, more: Files | None) -> bytes:
    names = " ".join(f'xmlns:{name}="{uri}"' for name, uri in _SPACES.items())
    content = (
        f"<office:document-content {names}><office:automatic-styles>{automatic}"
        f"</office:automatic-styles><office:body>{body}</office:body></office:document-content>"
    )
    named = (
        f"<office:document-styles {names}><office:styles>{styles}</office:styles>"
        "</office:document-styles>"
    )
    files: dict[str, str | bytes] = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": content,
        "styles.xml": named,
        "META-INF/manifest.xml": "<manifest/>",
    }
    return zipped(files | dict(more or {}))


# ---------------------------------------------------------------------- PowerPoint


def pptx(*slides: str, notes: Mapping[int, str] | None = None, more: Files | None = None) -> bytes:
    """A .pptx with these slides, in the order of their numbers; notes by number from 1."""
    names = f'xmlns:p="{P}" xmlns:a="{A}" xmlns:r="{R}" xmlns:mc="{MC}" xmlns:m="{M}"'
    order = "".join(f'<p:sldId r:id="rId{at}"/>' for at in range(1, len(slides) + 1))
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "ppt/presentation.xml": (
            f"<p:presentation {names}><p:sldIdLst>{order}</p:sldIdLst></p:presentation>"
        ),
        "ppt/_rels/presentation.xml.rels": _related(
            {f"rId{at}": ("slide", f"slides/slide{at}.xml") for at in range(1, len(slides) + 1)}
        ),
    }
    for at, slide in enumerate(slides, 1):
        files[f"ppt/slides/slide{at}.xml"] = (
            f"<p:sld {names}><p:cSld><p:spTree>{slide}</p:spTree></p:cSld></p:sld>"
        )
        said = (notes or {}).get(at)
        if said is not None:
            where = {"rId1": ("notesSlide", f"../notesSlides/notesSlide{at}.xml")}
            files[f"ppt/slides/_rels/slide{at}.xml.rels"] = _related(where)
            files[f"ppt/notesSlides/notesSlide{at}.xml"] = (
                f"<p:notes {names}>{shape(said, 'body')}{shape('7', 'sldNum')}</p:notes>"
            )
    return zipped(files | dict(more or {}))


def shape(text: str, kind: str = "body") -> str:
    """A box of a slide of PowerPoint; its lines are paragraphs."""
    place = f'<p:nvSpPr><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr>'
    return f"<p:sp>{place}<p:txBody>{_paragraphs(text)}</p:txBody></p:sp>"


def slide_table(*rows: Sequence[str]) -> str:
    """A table on a slide of PowerPoint."""
    made = "".join(
        "<a:tr>"
        + "".join(f"<a:tc><a:txBody>{_paragraphs(text)}</a:txBody></a:tc>" for text in one)
        + "</a:tr>"
        for one in rows
    )
    inside = f"<a:graphic><a:graphicData><a:tbl>{made}</a:tbl></a:graphicData></a:graphic>"
    return f"<p:graphicFrame>{inside}</p:graphicFrame>"


def _paragraphs(text: str) -> str:
    made = (f"<a:r><a:rPr/><a:t>{escape(line)}</a:t></a:r>" for line in text.split("\n"))
    return "".join(f"<a:p>{one}</a:p>" for one in made)
