"""A process that is killed while it writes loses nothing that was recorded and leaves nothing half-written.

Each kill is a SIGKILL at a random moment of a writing command. `make test` kills 20 times on a file and 8 on a server,
`make durability` 500 times on each: TRIMTAB_KILLS says how often, TRIMTAB_SEED which moments.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.durability import acts
from tests.ledger import test_migration

from trimtab.cycle import Workspace
from trimtab.cycle.copying import back_up
from trimtab.cycle.copying import restore as put_back
from trimtab.cycle.record import open_book
from trimtab.ledger import inspect_chain, list_lines, open_ledger

KILLS = os.environ.get("TRIMTAB_KILLS")
SEED = int(os.environ.get("TRIMTAB_SEED", "0")) or random.SystemRandom().randrange(1, 2**31)


@pytest.fixture(scope="module")
def server() -> ForkServerContext:
    """Starts processes that have everything loaded and no thread but their own."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.durability.acts", "trimtab.cli.record", "trimtab.cli.looking"])
    return context


@dataclass
class Team:
    """A folder with a ledger, what was said to be recorded there, and what was begun."""

    folder: Path
    ledger: str
    server: ForkServerContext
    chance: random.Random
    promised: set[str] = field(default_factory=set)
    """Words of entries whose command ended well."""
    begun: list[tuple[str, ...]] = field(default_factory=list)
    """Words that stand in the ledger together or not at all."""
    spans: dict[str, float] = field(default_factory=dict)
    """Seconds each act takes when nobody disturbs it."""
    place: int = 0

    def word(self) -> str:
        self.place += 1
        return f"word{self.place:05d}x"

    def start(self, act: Callable[..., None], *arguments: str) -> ForkServerProcess:
        """A process that has begun the act when this returns."""
        ours, theirs = self.server.Pipe()
        process = self.server.Process(target=act, args=(str(self.folder), arguments, theirs))
        process.start()
        assert ours.poll(60), "the process did not begin"
        ours.recv()
        return process

    def do(self, name: str, act: Callable[..., None], *arguments: str) -> bool:
        """Run an act to its end, the first time of its name, or kill it on the way; whether it ended well."""
        began = time.monotonic()
        process = self.start(act, *arguments)
        if name in self.spans:
            time.sleep(self.chance.uniform(0, 1.1 * self.spans[name]))
            process.kill()
        process.join(60)
        self.spans.setdefault(name, time.monotonic() - began)
        assert process.exitcode in {0, -9}, f"{name} ended with {process.exitcode}"
        return process.exitcode == 0

    def run(self, name: str, words: tuple[str, ...], *arguments: str, act: Callable[..., None] | None = None) -> None:
        self.begun.append(words)
        extra = () if act else ("--ledger", self.ledger)
        if self.do(name, act or acts.run_command, *arguments, *extra):
            self.promised.update(words)

    def check(self) -> None:
        """Nothing promised is lost, nothing is half there, and the chain holds."""
        ledger = open_ledger(self.ledger)
        assert inspect_chain(ledger).problems == ()
        with ledger.connect() as connection:
            texts = " ".join(text or "" for text in connection.execute(sa.text("SELECT text FROM record")).scalars())
        texts += " ".join(line.file or "" for line in list_lines(ledger))
        there = {word for words in self.begun for word in words if word in texts}
        assert self.promised <= there, f"lost (TRIMTAB_SEED={SEED})"
        torn = [words for words in self.begun if there & set(words) and not set(words) <= there]
        assert torn == [], f"half-written (TRIMTAB_SEED={SEED})"


def add(team: Team) -> None:
    word = team.word()
    team.run("add", (word,), "add", "lesson", "--what", word, "--stale-on", "+6m")


def revise(team: Team) -> None:
    word = team.word()
    team.run("revise", (word,), "revise", "1", "--why", word)


def hold_retro(team: Team) -> None:
    words = (team.word(), team.word(), team.word())
    team.run(
        "retro",
        words,
        *("retro", "--occasion", words[0], "--learned", words[1], "--hits", "yes | 1"),
        *("--change", words[2], "--owner", "lead", "--due", "+4w"),
    )


def take_in(team: Team) -> None:
    words = tuple(team.word() for _ in range(20))
    path = team.folder / "typed.csv"
    path.write_text("kind,what,stale_on\n" + "".join(f"lesson,{word},+6m\n" for word in words))
    team.run("import", words, "import", str(path))


def review(team: Team) -> None:
    word = team.word()
    page = team.folder / f"{word}.html"
    team.run("review", (word,), team.ledger, str(page), word, act=acts.record_review)
    if page.exists():
        assert page.read_text() == f"<p>{word}</p>" * 20_000
        assert word in {line.file for line in list_lines(open_ledger(team.ledger))}


def erase(team: Team) -> None:
    """What is erased is gone, or all of it stays; it was promised to nobody that it would."""
    word = team.word()
    if not team.do("add to erase", acts.add_many, team.ledger, word):
        return
    workspace = Workspace(folder=team.folder, ledger=team.ledger)
    numbers = [n for n, thing in open_book(workspace).things.items() if word in repr(thing.current.body)]
    arguments = ("erase", "--record", str(numbers[0]), "--reason", "asked to", "--yes", "--ledger", team.ledger)
    done = team.do("erase", acts.run_command, *arguments)
    body = open_book(workspace).things[numbers[0]].current.body
    assert body is None if done else (body is None or word in repr(body))


def copy_out(team: Team) -> None:
    """A file is there whole or not at all, and what stood there before stays until it is."""
    for ending, is_whole in ((".json", _is_document), (".csv", _is_sheet), (".copy", _is_copy)):
        path = team.folder / f"out{ending}"
        words = ("backup",) if ending == ".copy" else ("export",)
        before = path.read_bytes() if path.exists() else None
        done = team.do(f"out{ending}", acts.run_command, *words, str(path), "--ledger", team.ledger)
        after = path.read_bytes() if path.exists() else None
        assert after == before or (after is not None and is_whole(path))
        assert not done or after is not None


def restore(team: Team) -> None:
    """A copy is restored whole or not at all."""
    source = Workspace(folder=team.folder, ledger=team.ledger)
    entries = back_up(source, team.folder / "whole.copy")
    place = team.folder / team.word()
    place.mkdir()
    done = team.do("restore", acts.run_command, "restore", str(team.folder / "whole.copy"), "--workspace", str(place))
    found = inspect_chain(open_ledger(f"sqlite:///{place / 'ledger.sqlite'}"))
    assert found.problems == ()
    assert found.count + found.records in ({entries} if done else {0, entries})


ACTS = (add, revise, hold_retro, take_in, review, erase, copy_out, restore)


def _is_document(path: Path) -> bool:
    return "records" in json.loads(path.read_text())


def _is_sheet(path: Path) -> bool:
    return path.read_bytes().endswith(b"\r\n")


def _is_copy(path: Path) -> bool:
    place = path.with_suffix(".restored")
    shutil.rmtree(place, ignore_errors=True)
    return put_back(Workspace.locate(place), path) > 0


@pytest.mark.parametrize("kills", [20, 8], ids=["20 kills", "8 kills"])
def test_a_kill_loses_nothing_and_leaves_nothing_half_written(
    kills: int, tmp_path: Path, server: ForkServerContext, request: pytest.FixtureRequest
) -> None:
    ledger = f"sqlite:///{tmp_path / 'ledger.sqlite'}" if kills == 20 else request.getfixturevalue("postgresql")
    team = Team(folder=tmp_path, ledger=ledger, server=server, chance=random.Random(SEED))
    if kills != 20:
        _empty(ledger)
    practice = ("--channel", "Search", "--what", "Bid", "--why", "so", "--owner", "lead", "--next-review", "+13w")
    assert team.do("practice", acts.run_command, "add", "practice", *practice, "--ledger", ledger)
    for act in ACTS:  # undisturbed, to know how long each takes
        act(team)
        team.check()
    for kill in range(int(KILLS or kills)):
        ACTS[kill % len(ACTS)](team)
        team.check()
    if kills != 20:
        _empty(ledger)


def test_a_kill_while_a_ledger_is_made_or_brought_up_to_date_leaves_one_that_opens(
    tmp_path: Path, server: ForkServerContext
) -> None:
    old = tmp_path / "old" / "ledger.sqlite"
    old.parent.mkdir()
    test_migration.make_ledger(f"sqlite:///{old}", "0001")
    chance = random.Random(SEED)
    spans: dict[str, float] = {}
    for kill in range(int(KILLS or 8) + 2):
        place = tmp_path / f"kill{kill}"
        place.mkdir()
        ledger = f"sqlite:///{place / 'ledger.sqlite'}"
        kept = 0
        if kill % 2:
            shutil.copy(old, place / "ledger.sqlite")
            kept = 2
        team = Team(folder=place, ledger=ledger, server=server, chance=chance, spans=spans)
        team.run(f"first{kill % 2}", ("word",), "add", "lesson", "--what", "word", "--stale-on", "+6m")
        team.check()
        assert len(list_lines(open_ledger(ledger))) == kept


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_processes_that_write_at_once_all_land(
    kind: str, tmp_path: Path, server: ForkServerContext, request: pytest.FixtureRequest
) -> None:
    ledger = f"sqlite:///{tmp_path / 'ledger.sqlite'}"
    if kind == "postgresql":
        ledger = request.getfixturevalue("postgresql")
        _empty(ledger)
    team = Team(folder=tmp_path, ledger=ledger, server=server, chance=random.Random(SEED))
    batches = [tuple(team.word() for _ in range(5)) for _ in range(3)]
    processes = [team.start(acts.add_many, ledger, *batch) for batch in batches]
    for process, batch in zip(processes, batches, strict=True):
        process.join(120)
        assert process.exitcode == 0
        team.begun += [(word,) for word in batch]
        team.promised.update(batch)
    team.check()
    found = inspect_chain(open_ledger(ledger))
    assert found.records == 15
    if kind == "postgresql":
        _empty(ledger)


def _empty(address: str) -> None:
    engine = sa.create_engine(address, poolclass=sa.NullPool)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
