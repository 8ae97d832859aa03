"""Every command and every piece of Python a reader may copy runs, in the order the document gives it."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from trimtab.intake import ChannelKind
from trimtab.simulate import World, simulate
from trimtab.simulate.export import write_inputs, write_lifts, write_panel
from trimtab.simulate.world import Experiment, Medium, Toil

ROOT = Path(__file__).parents[2]
INSTALLED = f'trimtab() {{ {shlex.quote(sys.executable)} -W error -m trimtab "$@"; }}'
"""The program, whether or not an environment with it is active."""

PATIENCE = 600.0
"""Seconds after which what still runs hangs."""

SETTING_UP = {"python3 -m venv .venv", "source .venv/bin/activate", "pip install ."}
"""What `.ci/run` does from a clean clone; not again here."""


def blocks(document: str) -> list[tuple[str, str]]:
    """(language, text) of each fenced block, in order."""
    return re.findall(r"^```(\w+)\n(.*?)^```$", (ROOT / document).read_text(), re.DOTALL | re.MULTILINE)


def commands(text: str) -> list[str]:
    """Lines of a shell block without comments and continuations."""
    lines = (line.partition(" #")[0].strip() for line in text.replace("\\\n", " ").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def surroundings(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Environment of a reader who has just installed trimtab and has nothing else of it yet."""
    home = tmp_path_factory.mktemp("home")
    return {
        **os.environ,
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "PYTHONPATH": str(ROOT / "src"),
    }


def steps(document: str) -> list[tuple[str, str]]:
    """Everything to be run in a page: its commands one by one, its blocks of Python whole."""
    found: list[tuple[str, str]] = []
    for language, text in blocks(document):
        assert language in {"python", "sh", "csv"}
        found += [(language, text)] if language == "python" else []
        found += [(language, command) for command in commands(text)] if language == "sh" else []
    return found


def run(command: list[str], folder: Path, surroundings: Mapping[str, str]) -> str:
    result = subprocess.run(
        command, cwd=folder, env=surroundings, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert result.returncode == 0, f"{shlex.join(command)}\n{result.stdout}\n{result.stderr}"
    return result.stdout


class Reader:
    """Who follows pages in one sitting; see `reader.py`."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def follow(self, folder: Path, steps: list[tuple[str, str]]) -> list[str]:
        """Run the steps in a folder, and give back what each printed."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        watch = threading.Timer(PATIENCE, self.process.kill)
        watch.start()
        try:
            self.process.stdin.write(json.dumps([str(folder), steps]) + "\n")
            self.process.stdin.flush()
            answer = json.loads(self.process.stdout.readline() or '{"failed": "the reader went away"}')
        finally:
            watch.cancel()
        assert answer["failed"] is None, answer["failed"]
        return [str(said) for said in answer["said"]]


@pytest.fixture(scope="module")
def reader(surroundings: Mapping[str, str]) -> Iterator[Reader]:
    """One process that follows all pages which need no new one for every line."""
    command = [sys.executable, "-W", "error", str(Path(__file__).with_name("reader.py"))]
    known = {**surroundings, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    with subprocess.Popen(
        command, env=known, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        yield Reader(process)


@pytest.fixture(scope="module")
def files_of_a_reader() -> Mapping[str, str]:
    """A small market: two regions, two channels, one of them tested, and an organic one.

    Five quarters, so that a backtest has one to forecast after a year.
    """
    world = World(
        media=(
            Medium(name="Search", level=8_000, effect=4.0, retention=0.2),
            Medium(name="Social", level=5_000, effect=1.0, retention=0.4),
            Medium(
                name="Newsletter",
                kind=ChannelKind.ORGANIC,
                level=20_000,
                effect=0.1,
                toil=Toil(role="editor", activity="writing", hours=6),
            ),
        ),
        geos=(("North", 3_000_000), ("South", 2_000_000)),
        periods=66,
        level=200_000.0,
        experiments=(Experiment(channel="Social", start=48, length=4, cool_down=2, geos=("South",), error=0.006),),
    )
    simulated = simulate(world, 5)
    return {
        "sales.csv": write_panel(simulated.panel),
        "lifts.csv": write_lifts(simulated.lifts),
        "inputs.csv": write_inputs(world, simulated.panel, 5),
    }


def test_a_reader_can_follow_along(
    tmp_path: Path, surroundings: Mapping[str, str], files_of_a_reader: Mapping[str, str]
) -> None:
    for name, text in files_of_a_reader.items():
        (tmp_path / name).write_text(text)
    for language, text in blocks("README.md"):
        if language == "python":
            run([sys.executable, "-W", "error", "-c", text], tmp_path, surroundings)
        elif language == "sh":
            for command in commands(text):
                if command not in SETTING_UP and not command.startswith("make "):
                    run(["bash", "-euo", "pipefail", "-c", f"{INSTALLED}\n{command}"], tmp_path, surroundings)
        else:
            assert language in {"toml", "csv", "text", "json"}


def test_the_tutorial_walks_a_team_through_a_quarter(
    reader: Reader, tmp_path: Path, files_of_a_reader: Mapping[str, str]
) -> None:
    for name, text in files_of_a_reader.items():
        (tmp_path / name).write_text(text)
    page = steps("docs/tutorial.md")
    said = dict(zip((text for _, text in page), reader.follow(tmp_path, page), strict=True))
    assert "something changed on" in " ".join(said["trimtab agenda"].split())
    assert "Trial 6 on Social: 6,200" in said["trimtab retro"]
    assert "Withheld" in said["trimtab practices"]
    assert "1 probability scored" in said["trimtab forecasts"]


def test_a_test_turns_a_verdict_as_the_page_says(reader: Reader, tmp_path: Path) -> None:
    """The page needs no file: it makes its market up, and the regions in its commands are those it was told before."""
    page = steps("docs/testing.md")
    printed = zip(page, reader.follow(tmp_path, page), strict=True)
    told = [" ".join(text.split()) for (language, _), text in printed if language == "sh"]
    first, proposed, designed, measured, second, changed = told
    assert "Social │ Withheld" in first
    assert proposed.startswith("Test Social next: spend nothing on it")
    reading = next(line for _, text in blocks("docs/testing.md") for line in commands(text) if "lift measure" in line)
    assert " ".join(reading.partition(" --out")[0].split()) in designed
    assert "the change on Social cost that much" in measured
    assert "Social │ Continue" in second
    assert "Grade B: an older or weaker experiment" in second
    assert "Social: Withheld, now Continue. It turned with the tests." in changed
    assert "1 finished test came in: Social, from 4 Mar 2024 to 31 Mar 2024" in changed


def test_the_notebook_holds_what_its_cells_give(reader: Reader, tmp_path: Path) -> None:
    """After the page on testing, whose market has the same shape, so that its fits are compiled already."""
    path = ROOT / "docs" / "notebooks" / "analyst.ipynb"
    (made,) = reader.follow(tmp_path, [("notebook", str(path))])
    for kept, now in zip(outputs(path.read_text(encoding="utf-8")), outputs(made), strict=True):
        assert [(kind, words) for kind, words, _ in kept] == [(kind, words) for kind, words, _ in now]
        for (_, _, before), (_, _, after) in zip(kept, now, strict=True):
            assert after == pytest.approx(before, rel=0.03, abs=0.02)


def outputs(notebook: str) -> list[list[tuple[str, list[str], list[float]]]]:
    """(type, words, numbers) of everything each cell shows; of a drawing, what is written in it."""
    shown = []
    for cell in json.loads(notebook)["cells"]:
        texts = [
            (kind, "".join(lines))
            for output in cell.get("outputs", ())
            for kind, lines in output.get("data", {"text/plain": output.get("text")}).items()
        ]
        read = [
            (kind, " ".join(re.findall(r"<text[^>]*>([^<]*)<", text)) if "svg" in kind else text)
            for kind, text in texts
            if "html" not in kind  # the plain text holds the same
        ]
        shown.append(
            [
                (
                    kind,
                    re.findall(r"[^\W\d]+", text),
                    [float(number.replace(",", "")) for number in re.findall(r"-?\d[\d,]*(?:\.\d+)?", text)],
                )
                for kind, text in read
            ]
        )
    return shown


def test_the_documents_hold_something_to_run() -> None:
    languages = [language for name in ("README.md", "docs/tutorial.md") for language, _ in blocks(name)]
    assert {"sh", "python"} <= set(languages)
