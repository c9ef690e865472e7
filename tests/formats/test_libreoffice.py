"""What is written opens in a real spreadsheet program and comes back from it the same."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from game.core.pair_set import Pair, PairSet, Side
from game.formats import csv, read_source
from game.formats.source import Source
from tests.formats.reading import words

AS_SEMICOLONS, AS_UTF8 = "59,34,76,1,,0,false,true", "59,34,76,1,,0,false,true,false,false,false,-1"
"""LibreOffice's options for text: separator, quote, UTF-8, first line, columns as they are."""
PAIRS = [
    ("Tasa de fuga", "Deserción existente; menos la pérdida natural."),
    ("año 2026", 'dijo: "basta"'),
    ("كتاب", "libro"),
    ("日本語", "japonés\nen dos líneas"),
    ("H₂O", "agua, líquida"),
    ("=SUM(A1)", "una fórmula"),
]


def converted(folder: Path, name: str, ending: str, taken_as: str = "") -> Path:
    """The file `name` as LibreOffice saves it with another ending."""
    (folder / "out").mkdir(exist_ok=True)
    how = [f"--infilter=Text - txt - csv (StarCalc):{taken_as}"] if taken_as else []
    goal = f"csv:Text - txt - csv (StarCalc):{AS_SEMICOLONS}" if ending == "csv" else ending
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", *how]
    try:
        subprocess.run(
            [*command, "--convert-to", goal, "--outdir", folder / "out", folder / name],
            capture_output=True,
            timeout=100,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        pytest.skip("LibreOffice is not here")
    return folder / "out" / f"{Path(name).stem}.{ending}"


def test_our_csv_opens_in_libreoffice_and_comes_back_as_csv_and_as_xlsx(tmp_path: Path) -> None:
    whole = PairSet("x", tuple(Pair(Side(one), Side(other)) for one, other in PAIRS))
    (tmp_path / "x.csv").write_bytes(csv.write(whole)[0])
    for ending in ("xlsx", "csv"):
        back = converted(tmp_path, "x.csv", ending, AS_UTF8)
        reading = read_source(Source(back.read_bytes(), back.name))
        assert words(reading.pair_set) == PAIRS, ending
