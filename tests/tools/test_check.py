"""The check command: what it prints, as words and as JSON, and how it ends."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from game.places import STARTER_SETS
from game.tools.check import CheckOptions, check, main
from game.words import use

BAD = "title: T\npairs:\n  - term: a\n    definition: b: c\n  - [d, e]\n  - [d, f]\n"


@pytest.fixture(autouse=True)
def _english() -> None:
    use("en")


def ran(*paths: Path, as_json: bool = False) -> tuple[int, str]:
    out = io.StringIO()
    options = CheckOptions([str(path) for path in paths], as_json)
    return main(options, out), out.getvalue()


def test_a_fault_is_printed_with_file_line_and_cure(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(BAD, encoding="utf-8")
    status, printed = ran(path)
    assert status == 1
    assert printed.splitlines() == [
        f"{path}:4: fault: After “definition” there is a second “:”.",
        '    Put the text in quotes: definition: "b: c"',
        f"{path}:6: warning: This term is also on line 5, with another definition.",
        "    Both answers count as right; say more in each.",
        "1 file checked: 1 fault, 1 warning.",
    ]


def test_json_is_a_list_of_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(BAD, encoding="utf-8")
    status, printed = ran(path, as_json=True)
    rows = json.loads(printed)
    assert status == 1
    assert list(rows[0]) == ["file", "line", "row", "severity", "problem", "cure"]
    assert [(row["line"], row["severity"]) for row in rows] == [(4, "fault"), (6, "warning")]


def test_a_folder_is_walked_and_hidden_files_are_not(tmp_path: Path) -> None:
    for name in ("a.yaml", "deep/er/still/b.yml", ".c.yaml", ".git/d.yaml", "e.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a:\n", encoding="utf-8")
    found = check([tmp_path]).problems
    assert [Path(problem.file).name for problem in found] == ["a.yaml", "b.yml"]


def test_warnings_alone_are_no_failure(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: b\nc: b\n", encoding="utf-8")
    assert ran(path)[0] == 0


def test_a_path_that_is_not_there_is_a_slip_of_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran(tmp_path / "none.yaml")[0] == 2
    assert "none.yaml" in capsys.readouterr().err


def test_the_starter_sets_have_nothing_to_mend() -> None:
    assert ran(STARTER_SETS, as_json=True) == (0, "[]\n")


def test_a_formula_that_cannot_be_set_is_warned_of_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "set.yaml"
    lines = ["pairs:", r"  - [$\frac12$, half]", r"  - ['$\unknown{x}$', x]", "  - [costs $5, $7]"]
    path.write_text("\n".join(lines), encoding="utf-8")
    (problem,) = check([path]).problems
    assert (problem.line, problem.severity) == (3, "warning")
    assert "unknown" in problem.problem


def test_a_side_too_long_for_a_projector_is_warned_of_at_its_line(tmp_path: Path) -> None:
    pytest.importorskip("skia")
    path = tmp_path / "a.yaml"
    path.write_text(f"a: b\nlong: {'palabra ' * 400}\nc: d\ne: f\n", encoding="utf-8")
    status, printed = ran(path)
    assert status == 0
    assert f"{path}:2: warning: “long” is too long to be shown whole on a projector." in printed


def test_characters_that_no_font_has_are_warned_of_at_their_line(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: b\nc: d\ue123\n", encoding="utf-8")
    (problem,) = check([path], missing=lambda text, _language: set(text) & {"\ue123"}).problems
    assert (problem.line, problem.severity) == (2, "warning")
    assert "U+E123" in problem.problem


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders.")
def test_a_pipe_is_a_fault_and_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    (problem,) = check([tmp_path / "a.yaml"]).problems
    assert problem.problem == "This is a pipe or a device, not a pair file."


def test_files_of_any_format_are_checked_and_other_texts_in_a_folder_passed_over(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.gift").write_text("Capitales { =Perú -> Lima =Chile -> }\n", encoding="utf-8")
    (tmp_path / "b.json").write_text('{"dog": "perro", "cat": ""}', encoding="utf-8")
    (tmp_path / "notes.txt").write_text("Remember the milk.\n", encoding="utf-8")
    _status, printed = ran(tmp_path)
    assert f"{tmp_path / 'b.json'}" in printed
    assert f"{tmp_path / 'a.gift'}" in printed
    assert "1 file without pairs was passed over: notes.txt" in printed
    assert ran(tmp_path / "notes.txt")[0] == 1
