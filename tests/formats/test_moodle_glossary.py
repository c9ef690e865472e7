"""Moodle glossaries: concepts and definitions, with what is attached to them."""

from __future__ import annotations

import base64
from pathlib import Path

from game.formats import moodle_glossary
from tests.formats.reading import said, words
from tests.formats.sourced import PNG, both, head, source

CODE = base64.b64encode(PNG).decode()
TEXT = f"""<?xml version="1.0" encoding="UTF-8"?>
<GLOSSARY><INFO><NAME>Biología</NAME><INTRO>x</INTRO><ENTRIES>
<ENTRY><CONCEPT>Célula</CONCEPT>
<DEFINITION>&lt;p&gt;La &lt;b&gt;base&lt;/b&gt;&lt;/p&gt;</DEFINITION>
 <FORMAT>1</FORMAT><ALIASES><ALIAS><NAME>celda</NAME></ALIAS></ALIASES></ENTRY>
<ENTRY><CONCEPT>Flor</CONCEPT><DEFINITION>Da frutos</DEFINITION><ATTACHMENT_FILES>
 <FILE><FILENAME>flor.png</FILENAME><CONTENTS>{CODE}</CONTENTS></FILE></ATTACHMENT_FILES></ENTRY>
<ENTRY><CONCEPT>a</CONCEPT><DEFINITION>x &lt; y, &lt;b&gt;</DEFINITION><FORMAT>2</FORMAT></ENTRY>
<ENTRY><CONCEPT>Vacía</CONCEPT><DEFINITION>&lt;p&gt;&amp;nbsp;&lt;/p&gt;</DEFINITION></ENTRY>
</ENTRIES></INFO></GLOSSARY>"""


def test_entries_are_pairs_and_attachments_their_pictures() -> None:
    given = source(TEXT, "glosario.xml")
    found, problems = both(moodle_glossary.read(given))
    assert found is not None
    assert words(found)[:2] == [("Célula", "La base"), ("Flor", "Da frutos")]
    assert words(found)[2:] == [("a", "x < y, <b>")]
    assert Path(found.pairs[1].definition.picture).read_bytes() == PNG
    assert (found.title, found.lines) == ("Biología", (3, 6, 8))
    assert said(problems) == [(3, "warning"), (9, "warning")]


def test_it_is_known_by_its_root() -> None:
    assert moodle_glossary.detect(head(TEXT.encode(), "x")) > 0.9
    assert moodle_glossary.detect(head(b"<quiz/>", "x.xml")) == 0


def test_a_glossary_without_entries_says_so() -> None:
    found, problems = both(moodle_glossary.read(source("<GLOSSARY><INFO/></GLOSSARY>")))
    assert (found, said(problems)) == (None, [(0, "fault")])
