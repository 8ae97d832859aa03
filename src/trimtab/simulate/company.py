"""The example: Tarnbrook Kettles, a company that does not exist, selling kettles in six regions."""

from __future__ import annotations

from datetime import date

from trimtab.intake import ChannelKind
from trimtab.simulate.world import Experiment, Flighting, Influence, Medium, Peak, Toil, World

PERIODS = 143
"""Weeks from the first Monday of 2024 to the end of September 2026."""
LAUNCH = PERIODS - 54
"""A little over a year before the end."""


def demo_world() -> World:
    """One channel is dying, one hardly used, one began a year ago, one costs only hours, one was tested."""
    return World(
        start=date(2024, 1, 1),
        periods=PERIODS,
        past=26,
        geos=(
            ("Flanders", 6_820_000),
            ("Wallonia", 3_690_000),
            ("Brussels", 1_250_000),
            ("Holland", 6_600_000),
            ("Brabant", 2_630_000),
            ("Nord", 6_000_000),
        ),
        outcome_name="Revenue",
        level=400_000.0,
        trend=0.04,
        season=0.07,
        peaks=(
            Peak(name="Black Friday event", weeks=(48,), jump=0.22),
            Peak(name="Christmas event", weeks=(50, 51), jump=0.16),
        ),
        influences=(
            Influence(name="Price index", effect=-0.03, recorded=(100.0, 3.0)),
            Influence(name="Promo", effect=0.08, share_on=0.15, persistence=0.5),
        ),
        wander=0.03,
        noise=0.02,
        noise_persistence=0.2,
        media=(*_search_and_social(), *_display_and_letters()),
        experiments=(
            Experiment(
                channel="Meta",
                start=PERIODS - 25,
                length=5,
                cool_down=3,
                geos=("Wallonia", "Nord"),
                spend_factor=0.0,
                error=0.006,
                from_panel=True,
            ),
        ),
    )


def _search_and_social() -> tuple[Medium, ...]:
    search, social = "performance marketer", "social media manager"
    return (
        Medium(
            name="Google Search",
            level=14_000,
            effect=4.3,
            retention=0.2,
            half_saturation=1.5,
            drift_sd=0.06,
            flighting=Flighting(variability=0.3, geo_variability=0.3, season_pull=1.5),
            toil=Toil(role=search, activity="bids and keywords", hours=10, tools=120, effort_points=5),
        ),
        Medium(
            name="Google Shopping",
            level=7_000,
            effect=4.4,
            retention=0.2,
            half_saturation=2.0,
            launch=LAUNCH,
            flighting=Flighting(variability=0.4, geo_variability=0.3),
            toil=Toil(role=search, activity="product feed", hours=6, tools=90, effort_points=3),
        ),
        Medium(
            name="Meta",
            level=10_000,
            effect=3.9,
            retention=0.4,
            half_saturation=2.0,
            drift_sd=0.08,
            geo_sd=0.05,
            flighting=Flighting(variability=0.4, geo_variability=0.3),
            toil=Toil(role=social, activity="campaigns", hours=14, production=900, effort_points=8),
        ),
        Medium(
            name="TikTok",
            level=6_000,
            effect=1.9,
            retention=0.3,
            half_saturation=1.5,
            flighting=Flighting(variability=0.5, geo_variability=0.3, share_on=0.65),
            toil=Toil(role=social, activity="short films", hours=18, production=1_400, effort_points=13),
        ),
    )


def _display_and_letters() -> tuple[Medium, ...]:
    return (
        Medium(
            name="Pinterest",
            level=2_200,
            effect=6.0,
            retention=0.5,
            half_saturation=4.0,
            flighting=Flighting(variability=0.5, geo_variability=0.4, share_on=0.6, burst=5),
            toil=Toil(role="social media manager", activity="pins and boards", hours=2, production=60, effort_points=1),
        ),
        Medium(
            name="Display",
            level=11_000,
            effect=2.2,
            retention=0.5,
            half_saturation=2.0,
            drift=((0, 1.0), (60, 0.9), (PERIODS, 0.1)),
            flighting=Flighting(variability=0.35, geo_variability=0.3),
            toil=Toil(role="performance marketer", activity="banners", hours=7, agency=650, effort_points=5),
        ),
        Medium(
            name="Newsletter",
            kind=ChannelKind.ORGANIC,
            level=120_000,
            effect=0.04,
            retention=0.15,
            half_saturation=2.5,
            flighting=Flighting(variability=0.35, geo_variability=0.15, persistence=0.1, share_on=0.7, burst=3),
            toil=Toil(role="content editor", activity="writing and sending", hours=12, tools=160, effort_points=5),
        ),
    )
