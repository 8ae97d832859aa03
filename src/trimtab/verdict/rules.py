"""The thresholds of a verdict, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from trimtab.model.health import LEARNT, HealthCase
from trimtab.plan import PROOF_YEARS


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """When a difference is worth acting on, and when the evidence is too thin to act."""

    step: float = 0.10
    """Smallest change of spend considered, as a share of today's: a team does not notice, nor re-plan for, less."""
    least_step: float = 0.02
    """Smallest change of spend, as a share of today's, that a plan may leave of a step for want of room: less would not
    show in a budget."""
    tolerance: float = 0.02
    """Share of its stake a channel may lose by being held and still be continued. Source: LOOP, the closed-loop
    benchmark counts a verdict as right when its true regret is below 2% of the stake."""
    stay: float = 0.02
    """Share of its stake by which another choice must beat last time's before the team is asked to switch course; as
    large as the tolerance, so that two choices that are both right never take turns."""
    switching: float = 0.0
    """Cost of moving money, as a share of what is moved; `agree` takes the budget's, so that verdicts and plan count
    the same. Nothing unless the team says so: what is too small to be worth the trouble is the tolerance's business."""
    open_question: float = 0.10
    """Share of the stake that perfect information must be worth before a verdict may be withheld: below it the choice
    is good enough whatever the truth."""
    uses: float = 2.0
    """Horizons for which a test's result keeps its worth. Source: half-lives of marketing evidence of 26 to 52 weeks
    (mmm-framework 1.5.0) make a result worth 3 to 4 quarters' use in full; two is the careful side."""
    test_weeks: tuple[int, ...] = (4, 6, 8)
    """Lengths of test considered: shorter ones see little, longer ones block the channel for most of a quarter."""
    heavy_up: float = 0.5
    """Raise of spend in a heavy-up test, as a share of today's: large enough to see, within reach of most budgets."""
    fewest_geos: int = 4
    """Geos needed for a test with a control group; with fewer only before against after is left."""
    recent_years: float = 1.0
    """Age up to which an experiment counts as recent. Source: LOOP, grade A."""
    stale_years: float = PROOF_YEARS
    """Age from which an experiment no longer lifts the evidence; the same from which it opens no raise to a plan."""
    learnt: float = LEARNT
    """Posterior width / prior width up to which history has taught something: what the fit's health goes by too."""
    decline: float = 0.20
    """Loss of effectiveness, against the window's average, from which how a channel is run is in question."""
    decline_probability: float = 0.90
    """Probability that the loss is real, at which it is acted on: the level of every reported interval."""
    forbidding: frozenset[HealthCase] = frozenset(
        {
            HealthCase.NOT_CONVERGED,
            HealthCase.CANNOT_SEPARATE,
            HealthCase.NEVER_VARIED,
            HealthCase.BASELINE_IMPLAUSIBLE,
            HealthCase.MISSES_OUTCOME,
        }
    )
    """Findings that withhold the verdicts they concern. A single unexplained shock does not: the noise allows for
    outliers. Weak evidence does not either: it shows in the grade and in what certainty would be worth."""
    unusable: frozenset[HealthCase] = frozenset(
        {HealthCase.NOT_CONVERGED, HealthCase.BASELINE_IMPLAUSIBLE, HealthCase.MISSES_OUTCOME}
    )
    """Those of them after which the numbers must not be used at all: then nothing is leant to either."""
