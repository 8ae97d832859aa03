"""The public files that are compared on, and what their columns are."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.peers.record import Medium, Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A file everybody is run on."""

    file: str
    """Within the folder of public data."""
    sheet: Sheet
    rate: float = 0.0
    """How many times the best peer's effective draws per second ours should be."""

    @property
    def name(self) -> str:
        """The file's, without its folder and ending."""
        return self.file.rpartition("/")[2].partition(".")[0]


def _lay_meridian(channels: int, controls: tuple[str, ...], **rest: object) -> Sheet:
    return Sheet(
        time="time",
        outcome="conversions",
        value="revenue_per_conversion",
        media=tuple(
            Medium(name=f"Channel{k}", spend=f"Channel{k}_spend", exposure=f"Channel{k}_impression")
            for k in range(channels)
        ),
        controls=controls,
        **rest,  # type: ignore[arg-type]
    )


def _lay_preset(channels: tuple[str, ...], controls: int) -> Sheet:
    names = tuple(f"x{k + 1}_{channel}" for k, channel in enumerate(channels))
    return Sheet(
        time="date",
        outcome="y",
        geo="geo",
        media=tuple(Medium(name=name, spend=name, exposure=name) for name in names),
        controls=tuple(f"c{k + 1}" for k in range(controls)),
    )


_ACTIVITY = ("competitor_activity_score_control", "sentiment_score_control")
_SALES = ("competitor_sales_control", "sentiment_score_control")

SPEED = (
    Ground(file="meridian/national_media.csv", sheet=_lay_meridian(4, _ACTIVITY), rate=50.0),
    Ground(
        file="meridian/geo_media.csv",
        sheet=_lay_meridian(4, _ACTIVITY, geo="geo", population="population"),
        rate=20.0,
    ),
    Ground(
        file="meridian/geo_all_channels.csv",
        sheet=_lay_meridian(
            5,
            _SALES,
            geo="geo",
            population="population",
            organic=("Organic_channel0_impression",),
            treatments=("Promo",),
        ),
        rate=20.0,
    ),
)
WHOLE = 8.0
"""How many times faster than the fastest peer our whole cold process should be."""

TRUTH = (
    Ground(
        file="param_recovery/small_business.csv",
        sheet=_lay_preset(("Search-Ads", "Social-Media", "Local-Ads", "Email"), 2),
    ),
    Ground(
        file="param_recovery/growing_business.csv",
        sheet=_lay_preset(("Search-Ads", "Search-Ads-Brand", "Video", "Social-Media", "Display-Ads", "Email"), 2),
    ),
    Ground(
        file="param_recovery/medium_business.csv",
        sheet=_lay_preset(
            (
                "Search-Ads",
                "Search-Ads-Brand",
                "Video",
                "Video-2",
                "Social-Media",
                "Social-Media-2",
                "Display-Ads",
                "Influencer",
            ),
            4,
        ),
    ),
)
