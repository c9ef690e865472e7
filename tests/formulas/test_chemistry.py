"""Chemistry and units of physics in mhchem's notation, as LaTeX and as characters."""

from __future__ import annotations

import pytest

from game.formulas.chemistry import reaction, unit, with_chemistry
from game.formulas.setting import can_be_set
from game.formulas.sides import in_characters


@pytest.mark.parametrize(
    ("source", "latex", "characters"),
    [
        ("H2O", r"\mathrm{H}_{2}\mathrm{O}", "H₂O"),
        ("SO4^2-", r"\mathrm{SO}_{4}{}^{2-}", "SO₄²⁻"),
        ("Na+", r"\mathrm{Na}^{+}", "Na⁺"),
        ("Fe^3+", r"\mathrm{Fe}^{3+}", "Fe³⁺"),
        ("[AgCl2]-", r"[\mathrm{AgCl}_{2}]^{-}", "[AgCl₂]⁻"),
        ("1/2O2", r"\tfrac{1}{2}\,\mathrm{O}_{2}", "1/2O₂"),
        ("^{14}_{6}C", r"{}^{14}_{\phantom{0}6}\mathrm{C}", "¹⁴₆C"),
        ("CH2=CH2", r"\mathrm{CH}_{2}{=}\mathrm{CH}_{2}", "CH₂=CH₂"),
        ("NaCl(aq)", r"\mathrm{NaCl}\,\mathrm{(aq)}", "NaCl(aq)"),
        (
            "2H2 + O2 -> 2H2O",
            r"2\,\mathrm{H}_{2} + \mathrm{O}_{2} \rightarrow 2\,\mathrm{H}_{2}\mathrm{O}",
            "2H₂ + O₂ → 2H₂O",
        ),
        (
            "N2 + 3H2 <=> 2NH3",
            r"\mathrm{N}_{2} + 3\,\mathrm{H}_{2} \rightleftharpoons 2\,\mathrm{NH}_{3}",
            "N₂ + 3H₂ ⇌ 2NH₃",
        ),
    ],
)
def test_formulas_of_chemistry(source: str, latex: str, characters: str) -> None:
    assert reaction(source) == latex
    assert in_characters(f"\\ce{{{source}}}") == characters
    assert can_be_set(f"\\ce{{{source}}}")


@pytest.mark.parametrize(
    "source",
    [
        "A ->[H2SO4][calor] B",
        "CaCO3(s) ->[\\Delta] CaO(s) + CO2 ^",
        "Ag+ + Cl- -> AgCl v",
        "CuSO4.5H2O",
        "^{227}_{90}Th+ <-> X",
        "C6H12O6",
        "$n$ H2O",
        "{[Fe(CN)6]}^4-",
    ],
)
def test_what_has_more_to_it_is_set_as_well(source: str) -> None:
    assert can_be_set(f"\\ce{{{source}}}")


def test_units_are_upright_with_their_powers() -> None:
    assert unit("9.8 m/s^2") == r"9.8\,\mathrm{m}/\mathrm{s}^2"
    assert unit("5e3 kg m-3") == r"5\times 10^{3}\,\mathrm{kg}\,\mathrm{m}^{-3}"


def test_the_rest_of_a_formula_stays_as_it_is() -> None:
    assert with_chemistry(r"x + \ce{H2} = y") == r"x + \mathrm{H}_{2} = y"
    assert with_chemistry("x + y") == "x + y"
