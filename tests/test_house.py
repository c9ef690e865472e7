"""The house keeps its own rules: a map of its files, short files, one language of names, words.

`python -m tests.test_house` writes docs/HOUSE.md anew.
"""

from __future__ import annotations

import ast
import importlib.util
import re
import subprocess
import sys
import tomllib
from argparse import ArgumentParser
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from game import modes
from game.__main__ import parser
from game.boards import BOARDS
from game.formats import EXTENSIONS
from game.formats.registry import format_named, formats

ROOT = Path(__file__).resolve().parents[1]
HOUSE = ROOT / "docs" / "HOUSE.md"
LONGEST = 400
COMMANDS = ("play", "check", "convert", "key", "print", "scores", "due", "progress", "nickname")
NOT_OURS = ("/wo" + "rk/", "../sha" + "red", "TO" + "DO", "FIX" + "ME")
"""Words that must not stand in the repository: places of some other computer, promises."""
HEAD = """# The house

Every file of the program and what lives there, in its own first line. Imports go down only:
`lint-imports` guards the floors, `tests/test_house.py` this page.
`python -m tests.test_house` writes it anew.

```
"""


def files(folder: str, ending: str = ".py") -> list[Path]:
    return sorted(
        path for path in (ROOT / folder).rglob(f"*{ending}") if "__pycache__" not in path.parts
    )


@cache
def first_line(path: Path) -> str:
    """The first line of the file's docstring, "" when it has none."""
    return (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").split("\n")[0]


# ---------------------------------------------------------------------- the map


def house() -> str:
    """docs/HOUSE.md as it should be."""
    return HEAD + "\n".join(_folder(ROOT / "game", 0)) + "\n```\n"


def _folder(folder: Path, depth: int) -> Iterator[str]:
    """A folder with its first line, its files, then the folders in it."""
    about = folder / "__init__.py"
    yield _line(f"{folder.name}/", first_line(about), depth)
    for path in sorted(folder.glob("*.py")):
        if path != about:
            yield _line(path.name, first_line(path), depth + 1)
    for inner in sorted(path.parent for path in folder.glob("*/__init__.py")):
        yield from _folder(inner, depth + 1)


def _line(name: str, says: str, depth: int) -> str:
    return f"{'  ' * depth + name:<26} {says}".rstrip()


def test_the_map_of_the_house_is_up_to_date() -> None:
    there = HOUSE.read_text(encoding="utf-8") if HOUSE.exists() else ""
    assert there == house(), "docs/HOUSE.md is old. Write it anew: python -m tests.test_house"


# ---------------------------------------------------------------------- files


@pytest.mark.parametrize("folder", ["game", "tests"])
def test_every_file_says_in_its_first_line_what_lives_there(folder: str) -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in files(folder)
        if not path.read_text(encoding="utf-8").startswith('"""') and path.stat().st_size
    ]
    assert silent == []


def test_every_file_of_the_program_says_it_in_one_line_that_ends() -> None:
    endless = [
        str(path.relative_to(ROOT))
        for path in files("game")
        if not first_line(path).endswith((".", "?", "!"))
    ]
    assert endless == []


@pytest.mark.parametrize("folder", ["game", "tests"])
def test_no_file_is_long(folder: str) -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8").count("\n")
        for path in files(folder)
    }
    assert [name for name, lines in lengths.items() if lines > LONGEST] == []


def test_nothing_speaks_of_another_computer_or_of_work_not_done() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, encoding="utf-8"
    )
    if listed.returncode:
        names = [str(path) for folder in ("game", "tests", "docs") for path in files(folder, "")]
    else:
        names = listed.stdout.split("\0")
    found = []
    for name in names:
        path = ROOT / name
        if path.suffix in {".py", ".md", ".yaml", ".toml", ".po", ".txt"} and path.is_file():
            text = path.read_text(encoding="utf-8")
            found += [f"{name}: {word}" for word in NOT_OURS if word in text]
    assert found == []


def test_no_group_of_a_pattern_is_repeated_possessively() -> None:
    """Python before 3.11.5 lets such a group take more than it matches; `(?>(…)*)` is the same."""
    repeated = re.compile(r"\)(?:[*+?]|\{+\d*,?\d*\}+)\+")
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path in files("game")
        for line in path.read_text(encoding="utf-8").splitlines()
        if repeated.search(line)
    ]
    assert found == []


# ---------------------------------------------------------------------- families


def test_every_mode_has_the_names_of_the_family() -> None:
    for name, mode in modes.MODES.items():
        assert {"FACE_DOWN", "play", "labels", "due", "par"} <= set(vars(mode)), name
    assert set(modes.MODES) == set(BOARDS) == {path.stem for path in _members("modes")}


def test_every_format_has_the_names_of_the_family() -> None:
    for found in formats():
        assert {"NAME", "TITLE", "EXTENSIONS", "detect", "read"} <= set(vars(found)), found
    assert format_named("parejas") is formats()[0]
    assert set(formats()[0].EXTENSIONS) == set(EXTENSIONS)


def _members(family: str) -> list[Path]:
    return [path for path in files(f"game/{family}") if path.name != "__init__.py"]


# ---------------------------------------------------------------------- commands and packages


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_its_options_are_in_the_readme(command: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    actions = _commands(command)[command]._actions
    options = [name for action in actions for name in action.option_strings[-1:]]
    assert [name for name in (command, *options) if name not in f"{readme} --help"] == []


def test_the_help_names_every_command() -> None:
    assert tuple(_commands("--help")) == COMMANDS


def _commands(*given: str) -> dict[str, ArgumentParser]:
    (commands,) = [a.choices for a in parser(given)._actions if isinstance(a.choices, dict)]
    return commands


def test_the_wheel_takes_assets_and_starter_sets_along() -> None:
    made = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    taken = made["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert taken == {"assets": "game/assets", "pairs": "game/pairs"}


# ---------------------------------------------------------------------- words


@pytest.fixture(scope="module")
def build() -> ModuleType:
    """assets/locale/build.py, which is no part of a package."""
    spec = importlib.util.spec_from_file_location("build", ROOT / "assets/locale/build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_sentence_has_a_translation(build: ModuleType) -> None:
    for language in build.LANGUAGES:
        known = build.load(language)
        lacking = [
            message.id
            for message in build.collect()
            if message.id and ((found := known.get(message.id)) is None or not _whole(found.string))
        ]
        assert lacking == [], "Write it in the .po, then: python assets/locale/build.py"


def _whole(translated: str | tuple[str, ...]) -> bool:
    return all(translated) if isinstance(translated, tuple) else bool(translated)


def _both(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [text] if isinstance(text, str) else list(text or ())


def _fields(text: str) -> set[str]:
    return set(re.findall(r"\{\w*\}|%\(\w+\)[a-z]", text))


def test_a_translation_has_the_fields_of_its_sentence(build: ModuleType) -> None:
    for language in build.LANGUAGES:
        for message in filter(lambda message: _whole(message.string), build.load(language)):
            wanted = set().union(*map(_fields, _both(message.id)))
            for translated in _both(message.string):
                assert _fields(translated) <= wanted, translated
            # What argparse says may leave out a name that is none in Spanish: "value".
            needed = {field for field in wanted if field.startswith("{")}
            assert needed <= _fields(_both(message.string)[-1]), message.id


def test_what_is_compiled_is_what_was_translated(build: ModuleType) -> None:
    from babel.messages.mofile import read_mo

    for language in build.LANGUAGES:
        with build.po_file(language).with_suffix(".mo").open("rb") as file:
            compiled = {_both(m.id)[0]: m.string for m in read_mo(file) if m.id}
        written = {
            _both(m.id)[0]: m.string for m in build.load(language) if m.id and _whole(m.string)
        }
        assert compiled.keys() == written.keys(), "Compile it: python assets/locale/build.py"
        for id_, translated in written.items():
            assert _both(compiled[id_]) == _both(translated)


def test_no_sentence_hides_in_an_f_string() -> None:
    """Babel, which collects the sentences for translation, does not look into f-strings."""
    hidden = re.compile(r"""f["'][^"'\n]*\{(?:_|n_)\(""")
    found = [
        f"{path}:{number}"
        for path in sorted(Path("game").rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if hidden.search(line)
    ]
    assert found == []


if __name__ == "__main__":
    HOUSE.write_text(house(), encoding="utf-8")
    print(f"Wrote {HOUSE.relative_to(Path.cwd()) if HOUSE.is_relative_to(Path.cwd()) else HOUSE}")
    sys.exit(0)
