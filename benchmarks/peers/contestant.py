"""Who is compared, at which version, by which samplers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

LOCKS = Path(__file__).with_name("locks")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contestant:
    """One library."""

    name: str
    module: str
    """What is run with `python -m`, given a task and the place of its answer."""
    python: str | None = None
    """Version of Python it is run on; None: the one that runs this."""
    lock: Path | None = None
    """Its environment; None: the one that runs this."""
    packages: tuple[str, ...] = ()
    """What the lock is made from."""
    samplers: tuple[str, ...] = ("",)
    """All are tried; the fastest is compared."""
    warm_up: int = 500
    pilot: int = 300
    """Draws of each chain in the trial that decides how many are needed."""
    recovery: int = 500
    """Draws of each chain where the truth is looked for."""
    ours: bool = False


OURS = Contestant(name="trimtab", module="benchmarks.peers.fit_trimtab", ours=True)
PEERS = (
    Contestant(
        name="Meridian",
        module="benchmarks.peers.fit_meridian",
        python="3.11",
        lock=LOCKS / "meridian.lock",
        packages=("google-meridian==2.1.0",),
        samplers=("NUTS on JAX",),
        warm_up=400,
    ),
    Contestant(
        name="PyMC-Marketing",
        module="benchmarks.peers.fit_pymc_marketing",
        python="3.12",
        lock=LOCKS / "pymc_marketing.lock",
        packages=("pymc-marketing==1.3.0", "nutpie", "numpyro"),
        samplers=("nutpie", "pymc", "numpyro"),
    ),
    Contestant(
        name="mmm-framework",
        module="benchmarks.peers.fit_mmm_framework",
        python="3.12",
        lock=LOCKS / "mmm_framework.lock",
        packages=("mmm-framework==1.5.0", "nutpie", "numpyro"),
        samplers=("nutpie", "pymc", "numpyro"),
    ),
)
