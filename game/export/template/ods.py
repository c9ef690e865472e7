"""Ods: the template as a workbook of LibreOffice."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from game.export.template import HELP_WIDTH_CM, WIDTHS_CM, Template

_MIME = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES = ["office", "style", "table", "text", "fo", "number", "config", "manifest"]
_ADDRESS = "urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
_OTHER = {
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
}
_CELL = '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="{place}"{more}/>'


def write(made: Template) -> bytes:
    """Return the workbook."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        # By its first bytes other programs know what it is.
        archive.writestr("mimetype", _MIME, ZIP_STORED)
        archive.writestr("content.xml", _content(made))
        archive.writestr("styles.xml", _page())
        archive.writestr("settings.xml", _settings(made))
        archive.writestr("META-INF/manifest.xml", _manifest())
    return out.getvalue()


def _document(root: str, inner: str) -> str:
    names = "".join(
        f' xmlns:{name}="{_OTHER.get(name, _ADDRESS.format(name=name))}"' for name in _NAMES
    )
    version = f'{root.split(":")[0]}:version="1.2"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root}{names} {version}>{inner}</{root}>'


def _content(made: Template) -> str:
    columns = "".join(
        f'<table:table-column table:style-name="w{at}" table:default-cell-style-name="cell"/>'
        for at in range(len(WIDTHS_CM))
    )
    rows = _row(made.headings, "head", "tall") + "".join(
        _row(row, "example", "row") for row in made.examples
    )
    pairs = _table(made.name, columns + rows)
    column = '<table:table-column table:style-name="help" table:default-cell-style-name="cell"/>'
    lines = "".join(_row([sentence], "cell", "row") for sentence in made.help)
    sheets = pairs + _table(made.help_name, column + lines)
    body = f"<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body>"
    return _document("office:document-content", _styles() + body)


def _styles() -> str:
    widths = {f"w{at}": width for at, width in enumerate(WIDTHS_CM)} | {"help": HELP_WIDTH_CM}
    columns = "".join(
        f'<style:style style:name="{name}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}cm"/></style:style>'
        for name, width in widths.items()
    )
    rows = "".join(
        f'<style:style style:name="{name}" style:family="table-row"><style:table-row-properties'
        f' style:row-height="{height}cm" style:use-optimal-row-height="{optimal}"/></style:style>'
        for name, height, optimal in (("tall", 0.85, "false"), ("row", 0.6, "true"))
    )
    text = '<number:text-style style:name="text"><number:text-content/></number:text-style>'
    cells = (
        _cell_style("cell", "", "")
        + _cell_style("example", "", ' fo:font-style="italic" fo:color="#6b7280"')
        + _cell_style(
            "head", ' fo:background-color="#1f3a5f"', ' fo:font-weight="bold" fo:color="#ffffff"'
        )
    )
    sheet = (
        '<style:style style:name="sheet" style:family="table" style:master-page-name="Default">'
        '<style:table-properties table:display="true"/></style:style>'
    )
    inner = text + sheet + columns + rows + cells
    return f"<office:automatic-styles>{inner}</office:automatic-styles>"


def _cell_style(name: str, cell: str, letters: str) -> str:
    """Return a style of cells that keep what is typed as it is: 007 and 1/2 are no numbers."""
    place = "middle" if cell else "top"
    properties = _CELL.format(place=place, more=cell) + f"<style:text-properties{letters}/>"
    start = f'<style:style style:name="{name}" style:family="table-cell"'
    return f'{start} style:data-style-name="text">{properties}</style:style>'


def _table(name: str, inner: str) -> str:
    return (
        f'<table:table table:name={quoteattr(name)} table:style-name="sheet">{inner}</table:table>'
    )


def _row(texts: Sequence[str], style: str, height: str) -> str:
    cells = "".join(
        f'<table:table-cell table:style-name="{style}" office:value-type="string">'
        f"<text:p>{escape(text)}</text:p></table:table-cell>"
        if text
        else f'<table:table-cell table:style-name="{style}"/>'
        for text in texts
    )
    return f'<table:table-row table:style-name="{height}">{cells}</table:table-row>'


def _page() -> str:
    """Return the paper for printing: a sheet across, as wide as the table."""
    layout = (
        '<style:page-layout style:name="page"><style:page-layout-properties '
        'fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" '
        'style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout>'
    )
    master = '<style:master-page style:name="Default" style:page-layout-name="page"/>'
    inner = (
        f"<office:automatic-styles>{layout}</office:automatic-styles>"
        f"<office:master-styles>{master}</office:master-styles>"
    )
    return _document("office:document-styles", inner)


def _settings(made: Template) -> str:
    """Return what keeps the headings in sight and the first sheet open."""
    frozen = (
        ("VerticalSplitMode", "short", "2"),
        ("VerticalSplitPosition", "int", "1"),
        ("ActiveSplitRange", "short", "2"),
        ("PositionBottom", "int", "1"),
        ("CursorPositionY", "int", str(len(made.examples) + 1)),
    )
    items = "".join(
        f'<config:config-item config:name="{name}" config:type="{kind}">{value}'
        "</config:config-item>"
        for name, kind, value in frozen
    )
    sheet = (
        '<config:config-item-map-named config:name="Tables"><config:config-item-map-entry '
        f"config:name={quoteattr(made.name)}>{items}</config:config-item-map-entry>"
        "</config:config-item-map-named>"
        '<config:config-item config:name="ActiveTable" config:type="string">'
        f"{escape(made.name)}</config:config-item>"
    )
    views = (
        '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed '
        'config:name="Views"><config:config-item-map-entry><config:config-item '
        'config:name="ViewId" config:type="string">view1</config:config-item>'
        f"{sheet}</config:config-item-map-entry></config:config-item-map-indexed>"
        "</config:config-item-set>"
    )
    return _document("office:document-settings", f"<office:settings>{views}</office:settings>")


def _manifest() -> str:
    parts = ("content.xml", "styles.xml", "settings.xml")
    files = (("/", _MIME), *((part, "text/xml") for part in parts))
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in files
    )
    return _document("manifest:manifest", entries)
