"""What is printed is read and never obeyed."""

from __future__ import annotations

import pytest

from trimtab.cli.terminal import WIDTH, print_blocks
from trimtab.present.block import Bullets, Cell, Column, Facts, Heading, Paragraph, Table

STEERING = "tv\x01\x1b[2J\x9b\x7f\ud800"


def test_a_name_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    cell = Cell(text=STEERING, below=STEERING)
    table = Table(title=STEERING, columns=(Column(title=STEERING),), rows=((cell,),), totals=(cell,))
    heading, paragraph = Heading(text=STEERING), Paragraph(text=STEERING)
    print_blocks([heading, paragraph, Bullets(items=(STEERING,)), Facts(pairs=((STEERING, STEERING),)), table])
    printed = capsys.readouterr().out
    assert printed.count("tv[2J") == 11
    assert all(character.isprintable() or character == "\n" for character in printed)


def test_a_name_in_brackets_is_printed_as_it_stands_and_a_very_long_one_keeps_its_ends(
    capsys: pytest.CaptureFixture[str],
) -> None:
    names = ("[red]face[/red]", "start" + "x" * 300 + "end", "n" * 40)
    rows = tuple((Cell(text=name), Cell(text="1")) for name in names)
    print_blocks([Table(title="", columns=(Column(title="Channel"), Column(title="Money")), rows=rows)])
    printed = capsys.readouterr().out
    assert "[red]face[/red]" in printed
    assert "startxxx" in printed
    assert "xxxend" in printed
    assert "n" * 40 in printed
    assert printed.count("x") == 40 - 1 - len("startend")


def test_no_line_is_broken_within_a_figure(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    figure = "−15\u202f700\u00a0€"
    for before in range(WIDTH - len(figure) - 2, WIDTH + 1):
        print_blocks([Paragraph(text=f"{'x' * before} {figure}\u00a0: y")])
        assert figure + "\u00a0:" in capsys.readouterr().out
    narrow = Table(title="", columns=(Column(title=""),) * 9, rows=((Cell(text=figure, below=figure),) * 9,))
    print_blocks([narrow])
    assert capsys.readouterr().out.count(figure) == 18
