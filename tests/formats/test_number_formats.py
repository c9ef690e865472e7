"""Number formats: a value and its format give what the cell of a spreadsheet shows."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import words
from game.formats.spreadsheet.number_format import built_in, show_text, show_value

ACCOUNT = '_-* #,##0.00\\ "zł"_-;\\-* #,##0.00\\ "zł"_-;_-* "-"??\\ "zł"_-;_-@_-'


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (3.0, "General", "3"),
        (0.1 + 0.2, "General", "0.3"),
        (2 / 3, "General", "0.666666667"),
        (10 / 3, "General", "3.333333333"),
        (-7.0, "General", "-7"),
        (9780140328721.0, "General", "9780140328721"),
        (6.02214e23, "General", "6.02214E+23"),
        (0.0000015, "General", "1.5E-06"),
        (9, 'General" m"', "9 m"),
        (8, "@", "8"),
        (float("inf"), "0", ""),
        (0.2, "0%", "20%"),
        (0.0625, "0.00 %", "6.25 %"),
        (83, "00000", "00083"),
        (915551234, "000 000 000", "915 551 234"),
        (1234567.5, "#,##0.0", "1,234,567.5"),
        (999, "#,##0", "999"),
        (7_400_000, '0.0,,"M"', "7.4M"),
        (0.25, ".00", ".25"),
        (2.5, "0.##", "2.5"),
        (2, "0.##", "2."),
        (1.005, "0.00", "1.01"),
        (-4, "0.0", "-4.0"),
        (-4, "0.0;[Red](0.0)", "(4.0)"),
        (0, '0;-0;"nothing"', "nothing"),
        (-0.0001, "0.0", "0.0"),
        (3, "[<5]0;[>=5]0.0", "3"),
        (8, "[<5]0;[>=5]0.0", "8.0"),
        (4, ";;;", ""),
        (299_792_458, "0.00E+00", "3.00E+08"),
        (0.00052, "0.0E+0", "5.2E-4"),
        (45_600, "##0.0E+0", "45.6E+3"),
        (0.5, "# ?/?", "1/2"),
        (3.25, "# ?/?", "3 1/4"),
        (6, "# ?/?", "6"),
        (1.75, "?/?", "7/4"),
        (0.3125, "# ??/??", "5/16"),
        (0.5, "# ?/8", "4/8"),
        (5, '"£"#,##0.00', "£5.00"),
        (5, "[$¥-411]#,##0", "¥5"),
        (1250.5, "#,##0.00 [$€-407]", "1.250,50 €"),
        (31, ACCOUNT, "31.00 zł"),
        (-31, ACCOUNT, "-31.00 zł"),
        (21, '0"º"', "21º"),
        (36.6, "0.0\\ °C", "36.6 °C"),
    ],
)
def test_a_number_is_shown_as_its_format_says(value: float, code: str, shown: str) -> None:
    assert show_value(value, code) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (25405, "yyyy-mm-dd", "1969-07-21"),
        (25405, "d/m/yyyy", "21/7/1969"),
        (25405, "dd.mm.yy", "21.07.69"),
        (25405, "m-d-yy", "7-21-69"),
        (25405, "mmmm yyyy", "July 1969"),
        (25405, "dddd, mmmm dd", "Monday, July 21"),
        (25405, "ddd d mmm", "Mon 21 Jul"),
        (25405, "mmmmm", "J"),
        (25405, 'd" de "mmmm', "21 de July"),
        (25405, '[$-C0A]d" de "mmmm" de "yyyy;@', "21 de julio de 1969"),
        (25405, "[$-40C]dddd d mmmm", "lundi 21 juillet"),
        (25405, "[$-407]d. mmm yyyy", "21. Jul 1969"),
        (25405, "[$-410]mmmm yyyy", "luglio 1969"),
        (25405, '[$-816]d" de "mmmm', "21 de julho"),
        (25405, "[$-419]d mmmm yyyy", "21 июля 1969"),
        (25405, "[$-419]mmmm yyyy", "Июль 1969"),
        (25405, '[$-411]yyyy"年"m"月"d"日"', "1969年7月21日"),
        (25405, "[$-804]aaaa", "星期一"),
        (25405, "[$-ca-ES]mmmm", "juliol"),
        (0.5, "h:mm", "12:00"),
        (0.0416666666666667, "hh:mm:ss", "01:00:00"),
        (0.75, "h:mm AM/PM", "6:00 PM"),
        (0.02, "h AM/PM", "12 AM"),
        (0.75, "[$-C0A]h:mm AM/PM", "6:00 p. m."),
        (25405.5, "d/m/yy h:mm", "21/7/69 12:00"),
        (25405, "yyyy-mm-dd hh:mm:ss", "1969-07-21"),
        (25405.25, "yyyy-mm-dd hh:mm:ss", "1969-07-21 06:00:00"),
        (1.25, "[h]:mm", "30:00"),
        (0.0434027777, "[m]", "62"),
        (0.00116898148, "mm:ss.00", "01:41.00"),
        (0.00003, "[ss].0", "02.6"),
        (59, "d/m/yyyy", "28/2/1900"),
        (60, "d/m/yyyy", "29/2/1900"),
        (61, "d/m/yyyy", "1/3/1900"),
        (-3, "d/m/yyyy", "-3"),
        (9_999_999, "d/m/yyyy", "9999999"),
    ],
)
def test_a_day_or_a_time_is_shown_as_its_format_says(value: float, code: str, shown: str) -> None:
    assert show_value(value, code) == shown


@pytest.mark.parametrize(
    ("code", "shown"),
    [("@", "six"), ("0.0", "six"), ('@" cm"', "six cm"), ('0;0;0;"is "@', "is six")],
)
def test_a_text_is_shown_as_its_format_says(code: str, shown: str) -> None:
    assert show_text("six", code) == shown


def test_formats_that_files_only_number_are_known() -> None:
    assert [show_value(0.5, built_in(number)) for number in (9, 12, 20, 46)] == [
        *("50%", "1/2", "12:00", "12:00:00"),
    ]


def test_what_the_file_leaves_to_the_computer_can_be_read_in_one_way_only() -> None:
    assert show_value(25405, built_in(14)) == "1969-07-21"
    words.use("es")
    try:
        assert show_value(25405, built_in(14)) == "21/07/1969"
        assert show_value(25405, "[$-F800]dddd, mmmm dd, yyyy") == "lunes, 21 de julio de 1969"
        assert show_value(1234.5, "#,##0.00") == "1\xa0234.50"
        assert show_value(1234.5, '#,##0.00\\ "€"') == "1.234,50 €"
    finally:
        words.use("en")


@given(
    st.floats(),
    st.text(string.printable + '年月€#0?.,%;@[]ymdhs/"\\_*E+-', max_size=40),
)
def test_no_value_and_no_format_is_too_much(value: float, code: str) -> None:
    assert isinstance(show_value(value, code), str)
    assert isinstance(show_text("x", code), str)
