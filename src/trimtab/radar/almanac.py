"""Figures about channels that somebody published, each with who said it, where it was read and as of when.

A figure without a source that was read is not here. None of them is an average of ours, and none is younger than its
`as_of` says; the date a figure is about goes before the date of the page. Every one grows stale after a year.
"""

from __future__ import annotations

from datetime import date

from trimtab.radar.channel import Medium
from trimtab.radar.claim import Basis
from trimtab.radar.fact import Fact
from trimtab.radar.figure import Bound, Unit
from trimtab.radar.subject import Subject

_PEW_2025 = (
    "Pew Research Center, Americans' Social Media Use 2025 (adults who ever use it)",
    "https://www.mediapost.com/publications/article/410929/its-a-social-dilemma.html",
)
_PEW_2025_MORE = (_PEW_2025[0], "https://tnnews.ai/stories/20251128-efa7d170.html")
_PEW_2023 = (
    "Pew Research Center, survey of 2023 (adults who ever use it)",
    "https://www.jns.org/pew-facebook-youtube-most-popular-online-platforms-in-america/",
)
_FORTUNE_2017 = (
    "University of Massachusetts Dartmouth, Center for Marketing Research, Fortune 500 of 2017",
    "https://www.marketingprofs.com/charts/2017/33156/social-media-and-blog-usage-by-fortune-500-companies-in-2017",
)
_SURVEYED_2025, _SURVEYED_2023, _STUDIED_2017 = date(2025, 6, 18), date(2023, 9, 5), date(2017, 12, 31)


def _state(
    medium: Medium,
    subject: Subject,
    value: float,
    as_of: date,
    said: tuple[str, str],
    *,
    market: str | None = None,
    unit: Unit = Unit.COUNT,
    bound: Bound = Bound.EXACT,
) -> Fact:
    owner, source = said
    return Fact(
        medium=medium,
        subject=subject,
        value=value,
        unit=unit,
        bound=bound,
        currency=None,
        market=market,
        as_of=as_of,
        basis=Basis.SAID,
        owner=owner,
        source=source,
        claims=(),
    )


def _reach(medium: Medium, share: float, as_of: date, said: tuple[str, str]) -> Fact:
    """Share of adults in the United States who say they ever use it."""
    return _state(medium, Subject.AUDIENCE, share, as_of, said, market="US", unit=Unit.SHARE)


def _firms(medium: Medium, share: float) -> Fact:
    """Share of the five hundred largest firms of the United States with an account on it."""
    return _state(medium, Subject.COMPANIES, share, _STUDIED_2017, _FORTUNE_2017, market="US", unit=Unit.SHARE)


FIGURES: tuple[Fact, ...] = (
    _state(
        Medium.PINTEREST,
        Subject.MONTHLY_USERS,
        631e6,
        date(2026, 3, 31),
        (
            "Pinterest, results of the first quarter of 2026",
            "https://markets.ft.com/data/announce/full?dockey=600-202605041606BIZWIRE_USPRX____20260504_BW431866-1",
        ),
    ),
    _reach(Medium.PINTEREST, 0.35, _SURVEYED_2023, _PEW_2023),
    _state(
        Medium.INSTAGRAM,
        Subject.MONTHLY_USERS,
        3e9,
        date(2025, 9, 24),
        (
            "Meta, by its chief executive",
            "https://www.ciol.com/news/instagram-reaches-3-billion-users-rolls-out-ipad-app-10500302",
        ),
    ),
    _reach(Medium.INSTAGRAM, 0.50, _SURVEYED_2025, _PEW_2025),
    _firms(Medium.INSTAGRAM, 0.53),
    _state(
        Medium.FACEBOOK,
        Subject.MONTHLY_USERS,
        3e9,
        date(2025, 1, 31),
        (
            "Meta, by its chief executive",
            "https://www.ciol.com/news/instagram-reaches-3-billion-users-rolls-out-ipad-app-10500302",
        ),
        bound=Bound.OVER,
    ),
    _reach(Medium.FACEBOOK, 0.71, _SURVEYED_2025, _PEW_2025),
    _firms(Medium.FACEBOOK, 0.85),
    _state(
        Medium.TIKTOK,
        Subject.MONTHLY_USERS,
        178e6,
        date(2025, 12, 31),
        (
            "TikTok, report under the Digital Services Act",
            "https://www.socialmediatoday.com/news/tiktok-publishes-latest-eu-usage-enforcement-data/813446/",
        ),
        market="EU",
    ),
    _reach(Medium.TIKTOK, 0.37, _SURVEYED_2025, _PEW_2025),
    _state(
        Medium.LINKEDIN,
        Subject.USERS,
        1.2e9,
        date(2025, 6, 30),
        (
            "Microsoft, annual letter of 2025 (members, not active users)",
            "https://windowsforum.com/threads/microsoft-ai-flywheel-azure-linkedin-copilot-and-gaming-reach-new-peaks.386004",
        ),
    ),
    _reach(Medium.LINKEDIN, 0.30, _SURVEYED_2023, _PEW_2023),
    _firms(Medium.LINKEDIN, 0.98),
    _reach(Medium.YOUTUBE, 0.84, _SURVEYED_2025, _PEW_2025),
    _firms(Medium.YOUTUBE, 0.75),
    _state(
        Medium.X,
        Subject.MONTHLY_USERS,
        64.8e6,
        date(2025, 12, 31),
        (
            "X, report under the Digital Services Act",
            "https://www.socialmediatoday.com/news/x-formerly-twitter-sees-decline-eu-users-h2-2025/813715/",
        ),
        market="EU",
    ),
    _firms(Medium.X, 0.88),
    _state(
        Medium.REDDIT,
        Subject.DAILY_USERS,
        121.4e6,
        date(2025, 12, 31),
        (
            "Reddit, results of the fourth quarter of 2025",
            "https://www.01net.it/reddit-reports-fourth-quarter-and-full-year-2025-results-announces-1-billion-share-repurchase-program/",
        ),
    ),
    _reach(Medium.REDDIT, 0.26, _SURVEYED_2025, _PEW_2025_MORE),
    _state(
        Medium.SNAPCHAT,
        Subject.MONTHLY_USERS,
        946e6,
        date(2025, 12, 31),
        (
            "Snap, letter to investors on the fourth quarter of 2025",
            "https://modeledge.ai/api/proxy/0001564408/0001564408-26-000011/snapincq42025investorlet.htm",
        ),
    ),
    _reach(Medium.SNAPCHAT, 0.27, _SURVEYED_2023, _PEW_2023),
    _firms(Medium.SNAPCHAT, 0.10),
    _state(
        Medium.SEARCH,
        Subject.SEARCHES,
        5e12,
        date(2025, 1, 31),
        (
            "Google, internal data (a year, Google alone)",
            "https://thekeyword.co/news/google-processes-over-5-trillion-searches-annually",
        ),
        bound=Bound.OVER,
    ),
    _state(
        Medium.SHOPPING,
        Subject.LISTINGS,
        60e9,
        date(2026, 5, 19),
        ("Google, Shopping Graph", "https://feedops.com/google-shopping-graph-explained/"),
    ),
    _state(
        Medium.EMAIL,
        Subject.RATE,
        0.0209,
        date(2025, 12, 31),
        (
            "MailerLite, clicks on 3.6 million campaigns",
            "https://thunderbit.com/blog/newsletter-statistics-email-open-rates",
        ),
        unit=Unit.SHARE,
    ),
    _state(
        Medium.PODCAST,
        Subject.AUDIENCE,
        0.55,
        date(2025, 3, 20),
        (
            "Edison Research, The Infinite Dial 2025 (monthly, from 12 years on)",
            "https://www.edisonresearch.com/the-infinite-dial-2025",
        ),
        market="US",
        unit=Unit.SHARE,
    ),
    _state(
        Medium.INFLUENCER,
        Subject.COMPANIES,
        0.679,
        date(2021, 12, 31),
        (
            "eMarketer, forecast for firms of a hundred people and more",
            "https://content-na1.emarketer.com/more-than-two-thirds-of-marketers-will-use-influencer-marketing",
        ),
        market="US",
        unit=Unit.SHARE,
    ),
    _state(
        Medium.EVENTS,
        Subject.VERDICT,
        0.78,
        date(2026, 5, 17),
        (
            "Bizzabo, State of Events 2026 (organisers judging their own channel)",
            "https://www.salesfully.com/single-post/why-b2b-trade-shows-are-generating-more-pipeline-than-almost-any-channel-in-your-stack",
        ),
        unit=Unit.SHARE,
    ),
)
"""For display no source that is not years old was found, and so there is no figure."""
