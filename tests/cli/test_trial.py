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
