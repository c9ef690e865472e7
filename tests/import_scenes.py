"""The import screen in its states: pasted tables, files beside one another, nothing found."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace

from game.screens.importing.items import read
from game.screens.importing.messages import (
    Action,
    Message,
    OpenLens,
    OpenMenu,
    SelectItem,
)
from game.screens.importing.request import Request
from game.screens.importing.screen import ImportScreen
from game.screens.importing.storing import Saving, StoreResult
from game.screens.routes import ToImport
from game.view.messages import Event, Resized
from game.view.view import View
from game.widgets.problem_list import OpenProblem
from game.widgets.saved_file import SavedFile
from tests.formats.documented import cell, docx, heading, par, run, table
from tests.formats.sampled import DOT
from tests.stage import Stage

VERBS = """English\tEspañol\tNivel
to bring\ttraer\tA2
to build\tconstruir, edificar\tB1
to choose\telegir: quedarse con una cosa de entre varias y dejar las demás\tA2
to feed\t\tB1
to forgive\tperdonar\tB2
to freeze\tcongelar, helarse\tB1
to hide\tesconder\tA2
to lend\tprestar algo a alguien\tB1
to shine\tbrillar\tB2
"""
ARABIC = "كتاب\tlibro\nمدرسة\tescuela\nقلم رصاص\tlápiz\nمعلّم\tmaestro\nباب\tpuerta\n"
JAPANESE = "食べる\tcomer\n飲む\tbeber\n行く\tir\n国際連合教育科学文化機関\tUNESCO\n"
LONG = "Un cliente leal vuelve, recomienda y perdona; uno satisfecho, a veces. " * 6
LONG_TEXTS = "".join(f"Término de marketing número {n}\t{n}. {LONG}\n" for n in range(12))
COUNTRIES = """País\tCapital\tContinente\tHabitantes\tIdioma
Francia\tParís\tEuropa\t68 000 000\tfrancés
Kenia\tNairobi\tÁfrica\t55 000 000\tsuajili e inglés
Perú\tLima\tAmérica\t34 000 000\tespañol, quechua y aimara
Nepal\tKatmandú\tAsia\t30 000 000\tnepalí
Portugal\tLisboa\tEuropa\t10 000 000\tportugués
"""
OPPOSITES = "front\tback\nfast\tslow\ntall\tshort\nhard\tsoft\nopen\tclosed\n"
KANJI = "水\tみず\tagua\n山\tやま\tmontaña\n火\tひ\tfuego\n学校\tがっこう\tescuela, colegio\n"
ARABIC_COLUMNS = (
    "كتاب\tkitāb\tlibro\nمدرسة ابتدائية\tmadrasa\tescuela primaria\n"
    "قلم رصاص\tqalam\tlápiz\nباب\tbāb\tpuerta\n"
)
LONG_COLUMNS = "".join(
    f"Término de marketing número {n}\t{n}. {LONG}\tEjemplo {n}: {LONG}\n" for n in range(12)
)
PLAIN_QUIZ = "pairs:\n  owl: búho\n  hen: gallina\n"
SPEECH = "Buenos días a todos. Hoy vamos a hablar\nde la vida en los océanos y de sus mares."
BROKEN = "title: Historia, tema 4\npairs:\n  - Tratado de Tordesillas: Reparto: 1494\n"
CAPITALS = "pais,capital\nFrancia,París\nPortugal,Lisboa\nItalia,Roma\nGrecia,Atenas\n"


def settled(screen: ImportScreen) -> ImportScreen:
    """The screen once everything is read, found and saved."""
    while screen.state.batch.waits or _is_saving(screen):
        screen.update(Event.WOKE)
    return screen


def _is_saving(screen: ImportScreen) -> bool:
    return isinstance(screen.state.dialog, SavedFile) and screen.state.dialog.waits


def pasted(text: str, *then: Message) -> Callable[[Stage], View]:
    """What Ctrl+V shows, after these messages."""

    def scene(at: Stage) -> View:
        screen = settled(ImportScreen(at.services, ToImport(text=text), ()))
        return _after(screen, at, then)

    return scene


def dropped(*then: Message, **files: str | bytes) -> Callable[[Stage], View]:
    """What dropped files show; "_" in a name stands for the dot."""

    def scene(at: Stage) -> View:
        folder = at.subfolder("Descargas")
        paths = []
        for name, text in files.items():
            path = folder / ".".join(name.rsplit("_", 1)).replace("_", " ")
            path.write_bytes(text.encode() if isinstance(text, str) else text)
            paths.append(str(path))
        screen = settled(ImportScreen(at.services, ToImport(tuple(paths))))
        return _after(screen, at, then)

    return scene


def at_problem(text: str) -> Callable[[Stage], View]:
    """The first problem that has a line was chosen in the list."""

    def scene(at: Stage) -> View:
        screen = settled(ImportScreen(at.services, ToImport(text=text), ()))
        problem = next(p for p in screen.state.batch.items[0].problems if p.line)
        return _after(screen, at, (OpenProblem(problem),))

    return scene


def nearby(at: Stage) -> View:
    """Nothing was brought, but there are new files where downloads go."""
    folder = at.subfolder("cerca/Descargas")
    names = (
        "Verbos irregulares.xlsx",
        "questions-top-20261120.xml",
        "Selected Notes.apkg",
        "Tema 4. La célula y sus partes.csv",
        "kahoot.csv",
        "unidad-3.yaml",
    )
    for number, name in enumerate(names):
        (folder / name).touch()
        os.utime(folder / name, (number, number))
    return settled(ImportScreen(at.services, ToImport(), (folder,))).view(at.size)


def template_saved(at: Stage) -> View:
    """Nothing was brought, and the template for teachers was saved."""
    folder = at.subfolder("Documentos")
    screen = settled(ImportScreen(at.services, ToImport(), (folder,)))
    return _after(screen, at, (Action.SAVE_TEMPLATE,))


def unpacking(at: Stage) -> View:
    """A package is being read that has very many pictures."""
    screen = ImportScreen(at.services, ToImport(text=VERBS), ())
    [item] = screen.state.batch.items
    item = replace(item, name="Animales del mundo.apkg", result=None, unpacked_media=1284)
    screen.state = replace(screen.state, batch=screen.state.batch.with_item(item), size=at.size)
    return screen.view(at.size)


def early(action: Action) -> Callable[[Stage], View]:
    """Something was asked for while a long file is still being read."""

    def scene(at: Stage) -> View:
        screen = ImportScreen(at.services, ToImport(text=VERBS), ())
        [item] = screen.state.batch.items
        job = screen.state.batch.worker.start(lambda report: read(item, {}, report))
        item = replace(item, name="Animales del mundo.apkg", result=None, job=job)
        screen.state = replace(screen.state, batch=screen.state.batch.with_item(item))
        screen.update(Resized(at.size))
        screen.update(action)
        return screen.view(at.size)

    return scene


def held(at: Stage) -> View:
    """Enter was pressed before it was known that a row is left out."""
    screen = settled(ImportScreen(at.services, ToImport(text=VERBS), ()))
    screen.state = replace(screen.state, request=Request(Action.IMPORT, frozenset()))
    return _after(screen, at, (Event.WOKE,))


def saving(at: Stage) -> View:
    """Its pictures are being copied."""
    screen = settled(ImportScreen(at.services, ToImport(text=CAPITALS), ()))
    job = screen.state.batch.worker.start(lambda _report: StoreResult({}))
    now = Saving(job, edit=False, next_key=2, progress=(812, 4000))
    screen.state = replace(screen.state, saving=now, size=at.size)
    return screen.view(at.size)


def remembered(at: Stage) -> View:
    """A file is read as another one of its shape was read before."""
    taken = (Action.ANOTHER_READING, Action.TAKE_READING, Action.IMPORT)
    dropped(*taken, países_1_csv=COUNTRIES)(at)
    return dropped(países_2_csv=COUNTRIES.replace("Francia", "Chile"))(at)


def _after(screen: ImportScreen, at: Stage, then: Sequence[Message]) -> View:
    screen.update(Resized(at.size))
    for message in then:
        screen.update(message)
        settled(screen)
    return screen.view(at.size)


def _lesson() -> bytes:
    """A document with two tables, a formula, a picture and some text."""
    half = "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r>"
    picture = '<w:r><w:drawing><a:blip r:embed="rId7"/></w:drawing></w:r>'
    cells = (
        ("Término", "Definición"),
        ("célula", "unidad mínima de los seres vivos, capaz de vivir por sí misma"),
        (cell(par(picture)), "un punto"),
        (cell(par(half, "</m:den></m:f></m:oMath>")), "la mitad"),
        (cell(par("H", run("2", '<w:vertAlign w:val="subscript"/>'), "O")), "agua"),
    )
    body = heading("La célula") + par("Estudia la tabla.") + table(*cells)
    body += heading("Los tejidos") + table(("epitelio", "recubre"), ("músculo", "mueve"))
    where = {"rId7": ("image", "media/image1.png")}
    return docx(body, relations=where, more={"word/media/image1.png": DOT})


FILES = {
    "verbos_irregulares_csv": VERBS,
    "capitales_de_Europa_csv": CAPITALS,
    "historia_tema_4_yaml": BROKEN,
    "discurso_del_director_txt": SPEECH,
}
IMPORT_SCENES: dict[str, Callable[[Stage], View]] = {
    "import": pasted(VERBS),
    "import-whole": pasted(CAPITALS),
    "import-arabic": pasted(ARABIC),
    "import-japanese": pasted(JAPANESE),
    "import-long": pasted(LONG_TEXTS),
    "import-columns": pasted(VERBS, OpenMenu("definition")),
    "import-formats": pasted(VERBS, OpenMenu("format")),
    "import-separators": pasted(VERBS, OpenMenu("delimiter")),
    "import-lens": pasted(LONG_TEXTS, OpenLens(2, "definition")),
    "import-title": pasted(VERBS, Action.TYPE_TITLE),
    "import-problems": pasted(VERBS, Action.SHOW_PROBLEMS),
    "import-row": at_problem(VERBS),
    "import-readings": pasted(COUNTRIES, Action.ANOTHER_READING),
    "import-readings-header": pasted(OPPOSITES, Action.ANOTHER_READING),
    "import-readings-long": pasted(LONG_COLUMNS, Action.ANOTHER_READING),
    "import-readings-arabic": pasted(ARABIC_COLUMNS, Action.ANOTHER_READING),
    "import-readings-japanese": pasted(KANJI, *[Action.ANOTHER_READING] * 2),
    "import-readings-none": pasted(PLAIN_QUIZ, Action.ANOTHER_READING),
    "import-doubt": pasted(KANJI),
    "import-taken": pasted(KANJI, Action.ANOTHER_READING, Action.TAKE_READING),
    "import-none": pasted(SPEECH),
    "import-nothing": pasted("  "),
    "import-nearby": nearby,
    "import-template": template_saved,
    "import-unpacking": unpacking,
    "import-early": early(Action.IMPORT),
    "import-early-reading": early(Action.ANOTHER_READING),
    "import-held": held,
    "import-saving": saving,
    "import-remembered": remembered,
    "import-file": dropped(verbos_irregulares_csv=VERBS),
    "import-document": dropped(tema_3_docx=_lesson()),
    "import-document-parts": dropped(OpenMenu("sheet"), tema_3_docx=_lesson()),
    "import-pdf": dropped(examen_pdf=b"%PDF-1.7"),
    "import-broken": dropped(historia_tema_4_yaml=BROKEN),
    "import-files": dropped(**FILES),
    "import-files-broken": dropped(SelectItem(3), **FILES),
}
