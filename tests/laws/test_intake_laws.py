"""Laws of reading: no input ends in a traceback, every refusal can be said, and what is written reads back."""

from __future__ import annotations

import math
import tempfile
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst
from tests.intake.table import plain_columns, read_columns, read_text, write_table

from trimtab.intake import (
    Channel,
    ChannelKind,
    Control,
    ControlRole,
    Panel,
    Reading,
    decode_panel,
    encode_panel,
    read_efforts,
    read_file,
)
from trimtab.intake.number import Mark, common_mark, read_numbers, survey_cells
from trimtab.intake.timeline import DateOrder, read_days
from trimtab.lift import read_lifts
from trimtab.present.sentence import say, say_problem
from trimtab.problems import BadInput
from trimtab.quantities import ChannelName, Grain

GOOD = write_table(plain_columns())
TRAPS = [
    *(
        "",
        " ",
        "-",
        "--",
        "NA",
        "nan",
        "inf",
        "-inf",
        "1e999",
        "1.234",
        "1,234",
        "1.234,56",
        "(5)",
        "12%",
        "$",
        "€5",
        "0x10",
    ),
    *("1_000", "٣", "²", "½", "2024-13-45", "31/02/2024", "99999", "2024-W60", "0", "-0", "Total", "na", "event"),
    *(
        "a@b.co",
        "BE68539007547034",
        "4111111111111111",
        "+32475123456",
        "::1",
        "\0",
        "\ufeff",
        '"',
        "'",
        ";",
        "\t",
        "\n",
    ),
    *("{", "}", "{row}", "%s", "\ud7ff", "x" * 300, "1" * 400, "." * 50, "-" * 50, "1" + "0" * 310),
]
HEADERS = [
    *("date", "revenue", "tv_spend", "geo", "population", "revenue_per_order", "orders", "channel", "events", "promo"),
    *(
        "x1",
        "c1",
        "y",
        "tv_impressions",
        "newsletter",
        "email",
        "customer_id",
        "",
        " ",
        "date",
        "Montant dépensé (EUR)",
    ),
    *("tv_S", "tv_I", "week", "jour férié", "total_spend", "spend", "a@b.co", "{row}", "EUR", "_S", "_", "é", "\u0130"),
]


def check(reading: Reading) -> None:
    """A reading is a panel or problems, and everything in it can be said in plain words."""
    assert (reading.panel is None) == bool(reading.problems)
    for problem in (*reading.problems, *reading.notices):
        wrong, cure = say_problem(problem)
        assert wrong
        assert cure or problem.code.startswith("notice.")
    assert all(say(note) for note in reading.dialect)
    if reading.panel is not None:
        check_panel(reading.panel)


def check_panel(panel: Panel) -> None:
    """Shapes fit, and nothing but the outcome may be missing."""
    shape = (len(panel.geos), len(panel.periods))
    assert panel.outcome.shape == shape
    assert panel.spend.shape == panel.exposure.shape == (*shape, len(panel.channels))
    assert panel.control_values.shape == (*shape, len(panel.controls))
    assert np.isfinite(panel.spend).all()
    assert (panel.spend >= 0).all()
    assert np.isfinite(panel.exposure).all()
    assert np.isfinite(panel.control_values).all()
    assert panel.population is None or (panel.population.shape == shape[:1] and (panel.population > 0).all())
    assert panel.value_per_outcome is None or np.isfinite(panel.value_per_outcome).all()
    assert list(panel.periods) == sorted(set(panel.periods))
    assert encode_panel(decode_panel(encode_panel(panel))) == encode_panel(panel)


@given(st.binary(max_size=400))
@example(b"\xff\xfe")
@example(b"\x00\x00\xfe\xff\x00")
@example(b"PAR1PAR1")
@example(b'"')
@example(b"a,b\n\n\n1,2")
def test_no_bytes_end_in_a_traceback(content: bytes) -> None:
    check(read_text(content))


@given(st.text(alphabet=st.sampled_from('abc12,;\t|"\n\r .-/éÂÃ€@:\0'), max_size=200))
def test_no_text_ends_in_a_traceback(text: str) -> None:
    check(read_text(text))


@given(
    st.lists(
        st.tuples(st.integers(0, len(GOOD)), st.integers(0, 30), st.sampled_from(TRAPS) | st.text(max_size=8)),
        min_size=1,
        max_size=6,
    )
)
def test_no_damage_to_a_good_file_ends_in_a_traceback(wounds: list[tuple[int, int, str]]) -> None:
    text = GOOD
    for at, length, patch in wounds:
        text = text[:at] + patch + text[at + length :]
    check(read_text(text.encode("utf-8", "replace")))


@st.composite
def tables(draw: st.DrawFn) -> dict[str, list[str]]:
    """Good columns under headers of every kind, with a few cells replaced by traps."""
    good = plain_columns(draw(st.sampled_from([36, 24, 20, 19, 2, 1])))
    cells = list(good.values())
    headers = draw(st.lists(st.sampled_from(HEADERS), min_size=1, max_size=8, unique=True))
    columns = {header: list(draw(st.sampled_from(cells))) for header in headers}
    if draw(st.integers(0, 3)):
        columns = {**columns, **good}
    rows = len(cells[0])
    for _ in range(draw(st.sampled_from([0, 0, 0, 1, 2, 5]))):
        column = draw(st.sampled_from(sorted(columns)))
        if draw(st.booleans()):
            columns[column][draw(st.integers(0, rows - 1))] = draw(st.sampled_from(TRAPS))
        else:
            columns[column] = [draw(st.sampled_from(TRAPS))] * rows
    return columns


@given(tables(), st.sampled_from([",", ";", "\t", "|"]))
def test_no_table_ends_in_a_traceback(columns: dict[str, list[str]], delimiter: str) -> None:
    check(read_columns(columns, delimiter=delimiter))


@given(tables())
def test_inputs_and_experiments_never_end_in_a_traceback(columns: dict[str, list[str]]) -> None:
    panel = read_text(GOOD).panel
    assert panel is not None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.csv"
        path.write_text(
            write_table(dict(zip(("channel", "week", "hours", "estimate"), columns.values(), strict=False))), "utf-8"
        )
        for _, problems, notices in (read_efforts(path, panel), read_lifts(path, panel)):
            assert all(all(say_problem(problem)) for problem in problems)
            assert all(say_problem(notice)[0] for notice in notices)


@given(st.sampled_from(["a@b.co", "BE68 5390 0754 7034", "4111 1111 1111 1111", "+32 475 12 34 56"]), tables())
def test_a_personal_value_is_never_repeated(value: str, columns: dict[str, list[str]]) -> None:
    columns["remark"] = [value for _ in next(iter(columns.values()))]
    reading = read_columns(columns)
    assert reading.panel is None
    said = [part for p in (*reading.problems, *reading.notices) for part in (*say_problem(p), repr(p))]
    assert all(value not in text for text in (*said, repr(reading.roles), repr(reading.dialect)))


names = st.text(min_size=1, max_size=8)
numbers = st.floats(allow_nan=True, allow_infinity=True, width=64)


@st.composite
def panels(draw: st.DrawFn) -> Panel:
    """Panels of any size with any numbers in them."""
    geos, periods, channels, controls = (draw(st.integers(*bounds)) for bounds in ((1, 3), (1, 4), (0, 3), (0, 2)))

    def array(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        return draw(npst.arrays(np.float64, shape, elements=numbers))

    start = draw(st.dates(date(1950, 1, 1), date(2090, 1, 1)))
    optional = st.none() | names
    return Panel(
        periods=tuple(start + timedelta(days=7 * n) for n in range(periods)),
        grain=draw(st.sampled_from(Grain)),
        geos=tuple(draw(st.lists(names, min_size=geos, max_size=geos))),
        channels=tuple(
            Channel(
                name=ChannelName(draw(names)),
                kind=draw(st.sampled_from(ChannelKind)),
                spend_column=draw(optional),
                exposure_column=draw(optional),
            )
            for _ in range(channels)
        ),
        outcome_name=draw(names),
        outcome=array(geos, periods),
        spend=array(geos, periods, channels),
        exposure=array(geos, periods, channels),
        controls=tuple(Control(name=draw(names), role=draw(st.sampled_from(ControlRole))) for _ in range(controls)),
        control_values=array(geos, periods, controls),
        population=draw(st.none() | npst.arrays(np.float64, (geos,), elements=numbers)),
        value_per_outcome=draw(st.none() | npst.arrays(np.float64, (geos, periods), elements=numbers)),
        currency=draw(optional),
    )


@given(panels())
def test_a_panel_written_and_read_again_is_the_same_to_the_last_bit(panel: Panel) -> None:
    again = decode_panel(encode_panel(panel))
    for name in Panel.__dataclass_fields__:
        before, after = getattr(panel, name), getattr(again, name)
        if isinstance(before, np.ndarray):
            assert before.shape == after.shape
            assert before.tobytes() == after.tobytes()
        else:
            assert before == after


@given(panels(), st.integers(0, 10_000), st.binary(max_size=5))
def test_damaged_bytes_are_refused_or_read_but_never_crash(panel: Panel, at: int, patch: bytes) -> None:
    content = encode_panel(panel)
    at %= len(content) + 1
    for damaged in (content[:at] + patch + content[at + len(patch) :], content[:at]):
        assert refusals(damaged) in ([], ["problem.panel_unreadable"])


def refusals(content: bytes) -> list[str]:
    """Codes of the problems that decoding ends in."""
    try:
        decode_panel(content)
    except BadInput as refused:
        return [problem.code for problem in refused.problems]
    return []


def english(value: float) -> str:
    return f"{value:,.2f}"


def european(value: float) -> str:
    return english(value).translate(str.maketrans(",.", ".,"))


def french(value: float) -> str:
    return english(value).replace(",", "\u202f").replace(".", ",")


def swiss(value: float) -> str:
    return english(value).replace(",", "’")


@given(
    st.lists(st.integers(-(10**10), 10**10).map(lambda cents: cents / 100), min_size=1, max_size=30),
    st.sampled_from(
        [english, european, french, swiss, lambda v: f"$ {english(v)}", lambda v: f"{european(v)} €", repr]
    ),
)
def test_a_number_means_the_same_however_it_is_written(values: list[float], write: object) -> None:
    assert callable(write)
    survey = survey_cells([write(value) for value in values])
    numbers = read_numbers(survey, common_mark([survey], ";", None))
    assert numbers.unreadable == numbers.mixed == ()
    assert numbers.values.tolist() == pytest.approx(values)


@given(st.lists(st.text(max_size=12) | st.sampled_from(TRAPS), min_size=1, max_size=12), st.sampled_from([*Mark, None]))
def test_every_cell_is_a_number_or_missing_or_named_as_a_fault(cells: list[str], default: Mark | None) -> None:
    numbers = read_numbers(survey_cells([cell.strip() for cell in cells]), default)
    faulty = {*numbers.unreadable, *numbers.infinite, *numbers.too_large, *numbers.mixed}
    assert all(math.isnan(numbers.values[row]) for row in faulty)
    assert all(row in range(len(cells)) for row in faulty)


@given(
    st.lists(st.dates(date(1950, 1, 1), date(2068, 12, 31)), min_size=1, max_size=20),
    st.sampled_from(["%Y-%m-%d", "%d.%m.%Y", "%Y%m%d", "%d %B %Y", "%b %d, %Y", "%G-W%V-1"]),
)
def test_a_date_means_the_same_however_it_is_written(days: list[date], form: str) -> None:
    if form.startswith("%G"):
        days = [day - timedelta(days=day.weekday()) for day in days]
        form = "%G-W%V"
    assert read_days([day.strftime(form) for day in days], None).values == tuple(days)


@given(st.lists(st.dates(date(1950, 1, 1), date(2068, 12, 31)), min_size=1, max_size=20), st.sampled_from(DateOrder))
def test_a_date_order_is_found_or_asked_for_but_never_wrong(days: list[date], order: DateOrder) -> None:
    form = "%d/%m/%Y" if order is DateOrder.DAY_FIRST else "%m/%d/%Y"
    read = read_days([day.strftime(form) for day in days], None)
    assert read.ambiguous or read.values == tuple(days)
    assert read_days([day.strftime(form) for day in days], order).values == tuple(days)


@given(st.permutations(list(plain_columns())))
def test_the_order_of_columns_changes_no_number(order: list[str]) -> None:
    columns = plain_columns()
    panel = read_columns({name: columns[name] for name in order}).panel
    plain = read_file_panel()
    assert panel is not None
    at = [panel.channels.index(channel) for channel in plain.channels]
    assert np.array_equal(panel.spend[..., at], plain.spend)
    assert np.array_equal(panel.outcome, plain.outcome)


def read_file_panel() -> Panel:
    """The panel of the plain file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sales.csv"
        path.write_text(GOOD, "utf-8")
        panel = read_file(path).panel
    assert panel is not None
    return panel
