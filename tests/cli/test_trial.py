"""A registered trial says what is read; what it says already is not said again."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from trimtab.cli.command import program


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (("lift", "measure", "x.csv", "--trial", "3", "--channel", "search"), "The registered trial says"),
        (("lift", "measure", "x.csv", "--trial", "3", "--use", "validate"), "The registered trial says"),
        (("lift", "measure", "x.csv", "--trial", "3", "--end", "2025-01-01"), "leave --end out"),
        (
            ("lift", "measure", "x.csv", "--treated", "Kust", "--channel", "search", "--record"),
            "Only a registered trial",
        ),
        (("trial", "size", "--rate", "0.1"), "Say what the test is for"),
        (("trial", "size", "--rate", "0.1", "--effect", "0.1", "--no-harm", "0.1"), "Say what the test is for"),
    ],
)
def test_a_request_that_says_two_things_is_refused(flags: tuple[str, ...], words: str) -> None:
    result = CliRunner().invoke(program, flags)
    assert result.exit_code == 2
    assert words in " ".join(result.output.split())


AB = ("lift", "measure", "x.csv", "--control-group", "old")
GEO = ("lift", "measure", "x.csv", "--treated", "Kust", "--channel", "search")
BEFORE = ("lift", "measure", "x.csv", "--before-after", "--channel", "search")


@pytest.mark.parametrize(
    ("asked", "flag", "kind"),
    [
        (AB, ("--read-until", "2025-01-01"), "an A/B test"),
        (AB, ("--so-far",), "an A/B test"),
        (AB, ("--weights", "simplex"), "an A/B test"),
        (AB, ("--exclude", "Kust"), "an A/B test"),
        (AB, ("--history-from", "2025-01-01"), "an A/B test"),
        (AB, ("--other-data",), "an A/B test"),
        (GEO, ("--goal", "orders"), "a geo test"),
        (GEO, ("--planned", "4000"), "a geo test"),
        (GEO, ("--share", "0.5"), "a geo test"),
        (BEFORE, ("--exclude", "Kust"), "before and after"),
        (BEFORE, ("--so-far",), "before and after"),
        (("trial", "design", "x.csv", "--channel", "s", "--treated", "A"), ("--cells", "3"), "you chose yourself"),
        (("trial", "design", "x.csv", "--channel", "s", "--treated", "A"), ("--include", "B"), "you chose yourself"),
        (("trial", "design", "x.csv", "--channel", "s"), ("--pick", "2"), "not registered"),
        (("trial", "size", "--rate", "0.1", "--effect", "0.1"), ("--sd", "2"), "a test of a rate"),
        (("trial", "size", "--rate", "0.1", "--effect", "0.1"), ("--lower",), "not registered"),
    ],
)
def test_a_flag_that_says_nothing_about_this_test_is_refused_by_name(
    asked: tuple[str, ...], flag: tuple[str, ...], kind: str
) -> None:
    result = CliRunner().invoke(program, [*asked, *flag])
    said = " ".join(result.output.split())
    assert result.exit_code == 2
    assert f"{flag[0]} says nothing about" in said
    assert kind in said


def test_a_metric_without_a_name_is_called_one_in_the_reader_s_language() -> None:
    asked = ["trial", "size", "--rate", "0.1", "--no-harm", "0.1", "--language", "fr"]
    said = " ".join(CliRunner().invoke(program, asked).output.split())
    assert "excluent que l’indicateur perde" in said
