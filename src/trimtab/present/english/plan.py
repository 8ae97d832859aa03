"""English sentences of `plan`, by code."""

SENTENCES: dict[str, str] = {
    "placement.answer.geo": "Share out next quarter's spend on {channels} over the regions anew: every total stays, and more comes back.",
    "placement.answer.period": (
        "Spend next quarter's money on {channels} at other times than last quarter: every total stays, and more comes back."
    ),
    "placement.nothing.geo": "No channel's money would bring clearly more in other regions than it does.",
    "placement.nothing.period": "No channel's money would bring clearly more at other times than it does.",
    "placement.gain": "Expected gain: {mean:number~low~high}, within the quarter and after it, against the money placed as of late.",
    "placement.stay": "{channels} {channels:stays|stay} as of late: nothing else is likely to bring clearly more.",
    "placement.within": (
        "No region gets more than it, or one like it per head, has had in a quarter, and no period more than the most any has had;"
        " none gets less than it ever had: beyond that nothing is known."
    ),
    "placement.shares": "What it brings",
    "placement.column.gain": "{outcome} more",
    "placement.column.price": "{outcome} from the next unit of money",
    "placement.column.region": "Region",
    "placement.table.geo": "What to spend where",
    "placement.table.period": "What to spend when",
    "placement.terms": (
        "Below each sum stands that of last quarter. It rests on what history says of each region and period, which is less than what"
        " it says of the channel as a whole. Which channel should get more is for the plan of a review to say."
    ),
    "phasing.answer": "Move next quarter's spend on {channels} between the weeks of each month, and the data will tell them better apart.",
    "phasing.nothing": "No channel's spend can be moved between weeks so that the data would tell more.",
    "phasing.channel": (
        "{channel}: the ends of its 90% range lie a factor {now:number} apart today, {as_usual:number} after a quarter as usual, and"
        " {rephased:number} after this one."
    ),
    "phasing.stuck": "{channels} {channels:has|have} been at or near the most ever spent in a week, or {channels:takes|take} no money.",
    "phasing.short": "{channels} {channels:moves|move} by less than {swing:percent}: no week goes above the most a week has seen.",
    "phasing.learning": "How well each channel's effect is known",
    "phasing.column.now": "today",
    "phasing.column.as_usual": "after a quarter as usual",
    "phasing.column.rephased": "after this one",
    "phasing.factor": "The factor between the ends of the 90% range of what a channel brings: 2 means that the high end is twice the low one.",
    "phasing.weeks": "What to spend when",
    "phasing.late": "last quarter: {money:money}",
    "phasing.gain": (
        "The quarter is expected to bring {mean:number~low~high} more of the outcome than with the weeks as they were last quarter."
    ),
    "phasing.loss": (
        "The price of learning: the quarter is expected to bring {mean:number~low~high} less of the outcome than with the weeks as they"
        " were last quarter."
    ),
    "phasing.terms": (
        "Beneath each sum stands what was spent at that place of the last quarter. The total of each month is that of late; regions keep their shares. What is learnt is computed before the fact, from what is"
        " known today and in a straight line: the quarter itself will tell. What it brings or costs is counted within the quarter."
    ),
    "problem.placement_one_region": (
        "There is one region only, so nothing to share out over.\n"
        "Share out over periods with --by period, or use a file with a column of regions."
    ),
    "problem.rephase_monthly": (
        "The data are monthly, so there are no weeks to move spend between.\nGive weekly or daily data, or test the channels."
    ),
    "problem.rephase_swing": "A swing of {swing} makes no sense.\nGive a share above 0 and at most 1, such as 0.5 for half.",
    "problem.rephase_channel": "{channel} is no channel that money is spent on.\nUse one of: {known}.",
    "plan.bound.support": (
        "Held to at most {upper:money}, the most {channel} was ever given: beyond that the data says nothing."
    ),
    "plan.bound.gate": (
        "Raised by at most {band:percent}: a bigger raise of {channel} needs evidence first, such as a finished test."
    ),
    "plan.bound.evidence": "May go up to {upper:money}, because there is evidence for a raise of {channel}.",
    "plan.bound.pilot": "May get a pilot of at most {upper:money}: {channel} gets little of today's money, so little is at risk.",
    "plan.bound.team": "Held between {lower:money} and {upper:money}, your own limits for {channel}.",
    "plan.bound.floor": (
        "Not cut below {lower:money}, the least {channel} was ever given: below that the data says nothing."
    ),
    "plan.bound.inside": "Held by nothing: between {lower:money} and {upper:money} this is the best for {channel}.",
    "plan.bound.organic": "{channel} takes hours, not media money, so there is no money to plan.",
    "plan.bound.no_curve": "Left as it is: the data does not show how {channel} responds to money.",
    "plan.bound.left": "Given up: {channel} does not pay even at {lower:money}, the least it was ever given.",
    "plan.bound.withheld": "Left as it is until there is a verdict on {channel}.",
    "plan.bound.kept": "Left as it is, as judged: moving {channel} would earn too little.",
    "plan.bound.no_money": (
        "Left as it is: more in {channel} would pay, but no channel is to give up the money or the hours for it."
    ),
    "plan.bound.no_outlet": (
        "Left as it is: less in {channel} would pay only if another channel could take what it frees."
    ),
    "plan.bound.beside_limit": "Left as it is: your limit on {limited} in all leaves no plan in which moving {channel} pays.",
    "plan.bound.caution_more": "Left as it is: more in {channel} would pay on average, but not in the worst cases this plan is for.",
    "plan.bound.caution_less": "Left as it is: less in {channel} would pay on average, but not in the worst cases this plan is for.",
    "plan.bound.together_most": "Held by your limit of {money:money} on {channels} in all.",
    "plan.bound.together_least": "Held by your floor of {money:money} for {channels} in all.",
    "plan.bound.part_money": (
        "Raised no further: more in {channel} would do more good, but no other channel is to give up the money or the hours for it."
    ),
    "plan.bound.part_outlet": (
        "Cut no further: less in {channel} would do more good only if another channel could take what it frees."
    ),
    "plan.bound.step": "Moved by a small step at most: no verdict asks for more in {channel} or for less.",
    # Why a channel is planned otherwise than judged, and which to follow.
    "plan.departs.spent_in_full.more": (
        "{channel}: {change:money} more than today: the total is to be spent in full, and here it does most good. Follow"
        " the plan; if money may be left, follow the verdict."
    ),
    "plan.departs.spent_in_full.less": (
        "{channel}: {change:money} less than today: the total is fixed, and here the money is missed least. Follow the"
        " plan."
    ),
    "plan.departs.spare_money.more": (
        "{channel}: {change:money} more than today, a step of {share:percent}, which still counts as carrying on: what"
        " other channels free would bring nothing unspent. Follow the plan."
    ),
    "plan.departs.spare_money.less": (
        "{channel}: {change:money} less than today, a step of {share:percent}, which still counts as carrying on: another"
        " channel makes more of it. Follow the plan."
    ),
    "plan.departs.best_spread.more": (
        "{channel}: {change:money} more than today: with this total not all verdicts can be kept, and here the"
        " money does most good. Follow the plan."
    ),
    "plan.departs.best_spread.less": (
        "{channel}: {change:money} less than today: with this total not all verdicts can be kept, and here the"
        " money is missed least. Follow the plan."
    ),
    "plan.departs.smaller_total.less": (
        "{channel}: {change:money} less than today: the total is smaller than today's, and here the money is missed"
        " least. Follow the plan."
    ),
    "plan.departs.hours.more": (
        "{channel}: {change:money} more than today, for want of hours elsewhere. Follow the plan."
    ),
    "plan.departs.hours.less": "{channel}: {change:money} less than today: the hours for it are missing. Follow the plan.",
    "plan.departs.beside_hours.more": (
        "{channel}: {change:money} more than today: your limit of hours changes how all the rest is best spread. Follow the"
        " plan, or change the hours."
    ),
    "plan.departs.beside_hours.less": (
        "{channel}: {change:money} less than today: your limit of hours changes how all the rest is best spread. Follow the"
        " plan, or change the hours."
    ),
    "plan.departs.together.more": (
        "{channel}: {change:money} more than today: your limit on several channels in all asks for it. Follow the plan,"
        " or change the limit."
    ),
    "plan.departs.together.less": (
        "{channel}: {change:money} less than today: your limit on several channels in all allows no more. Follow the"
        " plan, or change the limit."
    ),
    "plan.departs.beside_limit.more": (
        "{channel}: {change:money} more than today: your limit on {limited} in all changes how all the rest is best"
        " spread. Follow the plan, or change the limit."
    ),
    "plan.departs.beside_limit.less": (
        "{channel}: {change:money} less than today: your limit on {limited} in all changes how all the rest is best"
        " spread. Follow the plan, or change the limit."
    ),
    "plan.departs.goal.more": (
        "{channel}: {change:money} more than today: your goal asks for this total, and here the money does most good."
        " Follow the plan, or change the goal."
    ),
    "plan.departs.goal.less": (
        "{channel}: {change:money} less than today: your goal asks for this total, and here the money is missed least."
        " Follow the plan, or change the goal."
    ),
    "plan.departs.limits.more": (
        "{channel}: {change:money} more than today: your own limits ask for it. Follow the plan, or change the limits."
    ),
    "plan.departs.limits.less": (
        "{channel}: {change:money} less than today: your own limits allow no more. Follow the plan, or change the limits."
    ),
    # Goals, limits on several channels, and what moving money costs.
    "plan.goal.roi.reached": (
        "Your goal: at least {level:number} back per {one:money}. This plan spends {spent:money} and brings {brought:number}"
        " per {one:money}; more money would fall short of it, or bring nothing more within the bounds."
    ),
    "plan.goal.roi.missed": (
        "Your goal of {level:number} back per {one:money} is out of reach: the best within the bounds is {brought:number}, at"
        " {spent:money}. Lower the goal, or give channels a wider range."
    ),
    "plan.goal.marginal_roi.reached": (
        "Your goal: spend until the next {one:money} brings {level:number}. That is at {spent:money}."
    ),
    "plan.goal.marginal_roi.held": (
        "Your goal: spend until the next {one:money} brings {level:number}. At {spent:money}, the most there may be, the last"
        " one still brings {brought:number}."
    ),
    "plan.goal.outcome.reached": (
        "Your goal: {level:number} of {outcome} from paid media at least cost. {spent:money} of media money is expected to bring"
        " {brought:number}."
    ),
    "plan.goal.outcome.missed": (
        "Your goal of {level:number} of {outcome} from paid media is out of reach: the most within the bounds is"
        " {brought:number}, at {spent:money}. Lower the goal, or give channels a wider range."
    ),
    "plan.goal.last_money_below_hurdle": (
        "The last unit of money that the goal asks for brings back only {price:estimate}, less than the {hurdle:estimate} it"
        " should: a smaller total would earn more."
    ),
    "plan.caution.money": (
        "Made for the worst {share:percent} of cases. In those this plan gains {worst:estimate} on average; the one that gains"
        " most over all cases, within the same bounds, {worst_of_best:estimate}. The price of caution: {given_up:estimate} less gain"
        " over all cases."
    ),
    "plan.caution.outcome": (
        "Made for the worst {share:percent} of cases. In those this plan brings {worst:number} more than today on average; the one"
        " that brings most over all cases, within the same bounds, {worst_of_best:number}. The price of caution: {given_up:number}"
        " less over all cases."
    ),
    "plan.caution.free": (
        "Made for the worst {share:percent} of cases; the plan that gains most over all cases is the best for those too."
    ),
    "plan.together.over": (
        "{channels}: together {given:money}, more than the {most:money} you allow them, because none of them may go lower."
    ),
    "plan.together.under": (
        "{channels}: together {given:money}, less than the {least:money} you ask for them, because none of them may go higher."
    ),
    "plan.together.most.money": (
        "{channels}: held to {given:money} in all. {one:money} more there would bring {price:estimate} more gross profit than"
        " elsewhere."
    ),
    "plan.together.most.outcome": (
        "{channels}: held to {given:money} in all. {one:money} more there would bring {price:number} more than elsewhere."
    ),
    "plan.together.most.free": (
        "{channels}: held to {given:money} in all by your limit. More there is not expected to bring more than elsewhere."
    ),
    "plan.together.least.free": (
        "{channels}: held up to {given:money} in all by your floor. Less there is not expected to bring more elsewhere."
    ),
    "plan.together.least.money": (
        "{channels}: held up to {given:money} in all. The last {one:money} there brings {price:estimate} less gross profit than"
        " elsewhere."
    ),
    "plan.together.least.outcome": (
        "{channels}: held up to {given:money} in all. The last {one:money} there brings {price:number} less than elsewhere."
    ),
    "plan.switching": "Moving {moved:money} costs {cost:money}, which the gain counts.",
    "plan.total_needs_value": (
        "Without a value per outcome there is no telling how much to spend in total, so the total is taken as a ceiling."
    ),
    "plan.money_unspent.no_return": (
        "{left:money} of {wanted:money} stays unspent: of the channels that may take more, none has a next {one:money} that"
        " brings back the {hurdle:estimate} of gross profit it should."
    ),
    "plan.money_unspent.no_return_for_time": (
        "{left:money} of {wanted:money} stays unspent: of the channels that may take more, none has a next {one:money} that"
        " brings back the {hurdle:estimate} of gross profit it should and what people's time for it costs."
    ),
    "plan.money_unspent.no_use": (
        "{left:money} of {wanted:money} stays unspent: no channel that may take more would bring more with it."
    ),
    "plan.money_unspent.no_hours": (
        "{left:money} of {wanted:money} stays unspent: where more money would still pay, the hours for it are missing."
    ),
    "plan.money_left": (
        "{left:money} of {wanted:money} finds no place: every channel is at the most it may get, in money or in hours."
    ),
    "plan.money_short": "The channels' lower limits add up to {spent:money}, {over:money} more than the budget.",
    "plan.margin_assumed": "No margin is declared, so the plan treats all of the value as profit.",
    "plan.last_money_below_hurdle": (
        "The last unit of this budget brings back only {price:estimate}, less than the {hurdle:estimate} it should: a smaller budget "
        "would earn more. This plan spends all of it all the same; --budget capped keeps what does not pay."
    ),
    "plan.last_money_below_hurdle.left": (
        "The last unit that found a place brings back only {price:estimate}, less than the {hurdle:estimate} it should: a smaller"
        " budget would earn more. --budget capped keeps what does not pay."
    ),
    "plan.not_proven_best": "A better plan may exist, but by no more than {gap:number}.",
    "plan.organic_hours_kept": (
        "Hours for {channels} stay at {hours:number}: the data cannot say what more or fewer of them would do."
    ),
    "plan.hours_unknown": "The inputs file gives no hours for {channels}, so the limit on hours does not count them.",
    "plan.hours_short": "This plan takes {needed:number} hours, more than the {hours:number} there are.",
    "plan.nothing_to_move": "No channel may be moved, so the plan is what you do today.",
    "plan.kept_for_want_of_room": (
        "{channels}: the last money elsewhere earns more, but stopping frees more than the other channels may take."
    ),
    "plan.beside_verdicts": (
        "{channels}: planned otherwise than judged, because the total, the hours, your goal, your limits or channels without"
        " a verdict leave no other way."
    ),
    "plan.given_up.withheld.money": (
        "The best spread on paper is expected to earn {lost:estimate} more than this plan. But it also moves {channels}, and there is"
        " no verdict on {channels:it|them} yet."
    ),
    "plan.given_up.withheld.outcome": (
        "The best spread on paper is expected to bring {lost:number} more than this plan. But it also moves {channels}, and there is"
        " no verdict on {channels:it|them} yet."
    ),
    "plan.given_up.kept.money": (
        "The best spread on paper is expected to earn {lost:estimate} more than this plan. But it also moves {channels}, which"
        " {channels:is|are} to carry on."
    ),
    "plan.given_up.kept.outcome": (
        "The best spread on paper is expected to bring {lost:number} more than this plan. But it also moves {channels}, which"
        " {channels:is|are} to carry on."
    ),
    "plan.beyond_support": "{channels}: planned above anything you have spent before, so watch the results closely.",
    "plan.total_never_tried": (
        "This plan spends {spent:money} in all. No {horizon:count} {unit:label} on record had less than {least:money}: what happens"
        " below that is computed, not observed, so go down step by step."
    ),
    "plan.nothing_never_tried": (
        "This plan spends nothing on media at all, which was never tried: no {horizon:count} {unit:label} on record had less than"
        " {least:money}. What happens then is computed, not observed, so go down step by step."
    ),
    "plan.below_support": "{channels}: planned below anything you have spent before, so go down step by step.",
}
"""English sentences of `plan`, by code."""
