"""The real program, run as a user runs it: a new process in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from trimtab.simulate import World, simulate
from trimtab.simulate.world import Medium

ROOT = Path(__file__).parents[2]


def surroundings(cache: Path) -> Mapping[str, str]:
    """Nothing of the machine's own settings but the way to Python; compiled programs wait in `cache`."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT / "src"),
        "XDG_CACHE_HOME": str(cache),
        "HOME": str(cache),
    }


class Desk:
    """A folder a user works in."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.folder, self.cache = folder, cache

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start trimtab without waiting for it."""
        return subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "trimtab", *arguments],
            cwd=self.folder,
            env=surroundings(self.cache),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run trimtab to its end."""
        with self.start(*arguments) as process:
            out, errors = process.communicate(timeout=300)
        return subprocess.CompletedProcess(arguments, process.returncode, out, errors)

    def files(self) -> set[str]:
        """Every file below the folder."""
        return {str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compiled programs, shared by all journeys as they are by all runs of one user."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def sales() -> str:
    """A small national market: two channels over two years."""
    world = World(
        media=(
            Medium(name="Search", level=8_000, effect=4.0, retention=0.2),
            Medium(name="Posters", level=5_000, effect=0.3, retention=0.4),
        ),
        periods=104,
        level=200_000.0,
    )
    panel = simulate(world, 5).panel
    rows = [
        f"{day},{panel.outcome[0, t]:.2f},{panel.spend[0, t, 0]:.2f},{panel.spend[0, t, 1]:.2f}"
        for t, day in enumerate(panel.periods)
    ]
    return "\n".join(["week,revenue,search_spend,posters_spend", *rows, ""])


@pytest.fixture
def desk(tmp_path: Path, cache: Path, sales: str) -> Desk:
    """A folder with a sales file in it."""
    (tmp_path / "sales.csv").write_text(sales, encoding="utf-8")
    return Desk(tmp_path, cache)


@pytest.fixture(scope="session")
def reviewed(tmp_path_factory: pytest.TempPathFactory, cache: Path, sales: str) -> tuple[Desk, str]:
    """A folder in which one review was held, and what it printed; not to be changed."""
    folder = tmp_path_factory.mktemp("reviewed")
    (folder / "sales.csv").write_text(sales, encoding="utf-8")
    desk = Desk(folder, cache)
    result = desk.run("review", "sales.csv", "--currency", "EUR", "--margin", "0.4")
    assert result.returncode == 0, result.stderr
    return desk, result.stdout
