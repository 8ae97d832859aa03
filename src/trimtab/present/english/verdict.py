"""English sentences of `verdict`, by code."""

SENTENCES: dict[str, str] = {
    # Why, in money.
    "reason.money.stop": (
        "{channel} is expected to bring in {brought:money} of gross profit over the next {horizon:count} {unit:label};"
        " what it takes is worth {cost:money} elsewhere. Stopping it earns {gain:money} more."
    ),
    "reason.money.stop_kept": (
        "{channel} is expected to bring in {brought:estimate} of gross profit over the next {horizon:count} {unit:label};"
        " what it takes would have to earn {cost:estimate}. No other channel makes more of it, but keeping it earns"
        " {gain:estimate} more."
    ),
    "reason.money.cut": (
        "The next {one:money} in {channel} brings back {marginal:estimate} and has to bring back {bar:estimate}."
        " Spending {proposed:money} instead of {today:money} is expected to earn {gain:estimate} more."
    ),
    "reason.money.raise": (
        "The next {one:money} in {channel} brings back {marginal:estimate} and has to bring back {bar:estimate}."
        " Spending {proposed:money} instead of {today:money} is expected to earn {gain:estimate} more."
    ),
    "reason.money.pilot": (
        "{channel} gets little of today's money, and its next {one:money} is expected to bring back {marginal:estimate}: spend"
        " {proposed:money} as a pilot, and no more until it has shown results."
    ),
    "reason.money.start": (
        "Nothing is spent on {channel} today. A pilot of {proposed:money} at most is expected to earn {gain:estimate},"
        " and shows whether the channel works for you."
    ),
    "reason.money.stay_out": (
        "Nothing is spent on {channel} today, and even a pilot of {pilot:money} is not expected to earn enough."
    ),
    "reason.money.no_room": "Nothing is spent on {channel} today, and the plan leaves no money for a pilot.",
    "reason.money.hold": (
        "The next {one:money} in {channel} brings back {marginal:estimate} and has to bring back {bar:estimate}:"
        " no change within reach that is worth the trouble is expected to earn more."
    ),
    "reason.money.hold_apart": (
        "The next {one:money} in {channel} brings back {marginal:estimate} and has to bring back {bar:estimate}. But that is"
        " the next {one:money} alone: no step large enough to be worth the trouble is expected to earn more."
    ),
    "reason.money.at_bound": (
        "The next {one:money} in {channel} brings back {marginal:estimate} and has to bring back {bar:estimate}: more would"
        " earn more, but {ceiling:clause}"
    ),
    "reason.money.at_floor": (
        "The next {one:money} in {channel} brings back {marginal:estimate} and has to bring back {bar:estimate}: a little less"
        " might earn more, but {floor:clause}"
    ),
    "reason.money.raise_in_all": (
        "The next {one:money} in {channel} brings back {marginal:estimate} itself. But with {proposed:money} instead of"
        " {today:money} here the rest can be spread better: all channels together are expected to earn {gain:estimate} more."
    ),
    "reason.money.cut_in_all": (
        "The next {one:money} in {channel} brings back {marginal:estimate}. But with {proposed:money} instead of"
        " {today:money} here the rest can be spread better: all channels together are expected to earn {gain:estimate} more."
    ),
    "reason.money.no_money": (
        "More in {channel} would earn more: its next {one:money} brings back {marginal:estimate}. But the money or the"
        " hours for it would have to come from channels that are to go on as they are for now."
    ),
    "reason.money.limit_more": (
        "More in {channel} would earn more: its next {one:money} brings back {marginal:estimate}. But your limit on {limited}"
        " in all leaves no room for it."
    ),
    "reason.money.limit_less": (
        "Less in {channel} would earn more by itself. But your limit on {limited} in all leaves no plan in which that pays."
    ),
    "reason.money.caution_more": (
        "More in {channel} would earn more on average. But this plan is made for the worst cases, and for those it has no"
        " room for it."
    ),
    "reason.money.caution_less": (
        "Less in {channel} would earn more on average. But this plan is made for the worst cases, and for those it has no"
        " better use for what it frees."
    ),
    "reason.money.no_outlet": (
        "Less in {channel} would earn more only if other channels could take what it frees, and those that could are to"
        " go on as they are for now."
    ),
    "reason.money.tolerance": (
        "The next {one:money} in {channel} brings back {marginal:estimate} and has to bring back {bar:estimate}. The"
        " best change, to {best_spend:money}, would earn {gain:estimate} more: too little to be worth the trouble."
    ),
    "reason.money.hold_organic": (
        "{channel} is expected to bring in {brought:estimate} of gross profit over the next {horizon:count} {unit:label};"
        " its hours and resources cost {cost:estimate}."
    ),
    "reason.money.habit": (
        "Last time's advice for {channel} stands: switching course would earn {gain:estimate} more, too little to"
        " change direction for."
    ),
    "reason.money.differently": (
        "{channel} is expected to work {decline:percent} below its average, but still pays at a lower spend. What has probably"
        " worn off is how it is run: winning its effect back is worth about {won_back:estimate}."
    ),
    "reason.money.differently_less": (
        "{channel} is expected to work {decline:percent} below its average, but still pays at a lower spend. What has probably"
        " worn off is how it is run: winning its effect back is worth about {won_back:estimate}. Until then, {proposed:money} instead"
        " of {today:money} earns {gain:estimate} more."
    ),
    # Why, at a given total, when outcomes have no value in money.
    "reason.outcome.stop": (
        "{at:clause}: {channel} is expected to bring {brought:number} {outcome} over the next {horizon:count}"
        " {unit:label}; the same money would bring {cost:number} in other channels."
    ),
    "reason.outcome.cut": (
        "{at:clause}: the next {amount:number} in {channel} bring {marginal:number} {outcome},"
        " {elsewhere:clause}. Spending {proposed:money} instead of {today:money} is expected to bring {gain:number} more"
        " {outcome}."
    ),
    "reason.outcome.raise": (
        "{at:clause}: the next {amount:number} in {channel} bring {marginal:number} {outcome},"
        " {elsewhere:clause}. Spending {proposed:money} instead of {today:money} is expected to bring {gain:number} more"
        " {outcome}."
    ),
    "reason.outcome.pilot": (
        "{at:clause}: {channel} gets little of today's money, and its next {amount:number} are expected to bring"
        " {marginal:number} {outcome}, {elsewhere:clause}. Spend {proposed:money} as a pilot, and no more until it"
        " has shown results."
    ),
    "reason.outcome.at_bound": (
        "{at:clause}: the next {amount:number} in {channel} bring {marginal:number} {outcome}, {elsewhere:clause}: more would"
        " bring more, but {ceiling:clause}"
    ),
    "reason.outcome.at_floor": (
        "{at:clause}: the next {amount:number} in {channel} bring {marginal:number} {outcome}, {elsewhere:clause}: a little less"
        " might bring more, but {floor:clause}"
    ),
    "reason.outcome.raise_in_all": (
        "{at:clause}: the next {amount:number} in {channel} bring {marginal:number} {outcome} themselves. But with"
        " {proposed:money} instead of {today:money} here the rest can be spread better: all channels together are expected"
        " to bring {gain:number} more {outcome}."
    ),
    "reason.outcome.cut_in_all": (
        "{at:clause}: the next {amount:number} in {channel} bring {marginal:number} {outcome}. But with"
        " {proposed:money} instead of {today:money} here the rest can be spread better: all channels together are expected"
        " to bring {gain:number} more {outcome}."
    ),
    "reason.outcome.no_money": (
        "More in {channel} would bring more: its next {amount:number} bring {marginal:number} {outcome}. But the money or"
        " the hours for it would have to come from channels that are to go on as they are for now."
    ),
    "reason.outcome.limit_more": (
        "More in {channel} would bring more: its next {amount:number} bring {marginal:number} {outcome}. But your limit on"
        " {limited} in all leaves no room for it."
    ),
    "reason.outcome.limit_less": (
        "Less in {channel} would bring more by itself. But your limit on {limited} in all leaves no plan in which that pays."
    ),
    "reason.outcome.caution_more": (
        "More in {channel} would bring more on average. But this plan is made for the worst cases, and for those it has no"
        " room for it."
    ),
    "reason.outcome.caution_less": (
        "Less in {channel} would bring more on average. But this plan is made for the worst cases, and for those it has no"
        " better use for what it frees."
    ),
    "reason.outcome.no_outlet": (
        "Less in {channel} would bring more only if other channels could take what it frees, and those that could are to"
        " go on as they are for now."
    ),
    "reason.outcome.start": (
        "{at:clause}: nothing is spent on {channel} today. A pilot of {proposed:money} at most is expected to"
        " bring {gain:number} more {outcome} than the same money elsewhere."
    ),
    "reason.outcome.stay_out": (
        "{at:clause}: nothing is spent on {channel} today, and the {pilot:money} of a pilot are expected to"
        " bring more elsewhere."
    ),
    "reason.outcome.no_room": "Nothing is spent on {channel} today, and the plan leaves no money for a pilot.",
    "reason.outcome.hold": (
        "{at:clause}: the next {amount:number} in {channel} bring {marginal:number} {outcome},"
        " {elsewhere:clause}. Moving money in or out is not expected to bring more."
    ),
    "reason.outcome.hold_apart": (
        "{at:clause}: the next {amount:number} in {channel} bring {marginal:number} {outcome},"
        " {elsewhere:clause}. But those are the next {amount:number} alone: no step large enough to be worth the trouble is"
        " expected to bring more."
    ),
    "reason.outcome.alone": (
        "The next {amount:number} in {channel} bring {marginal:number} {outcome}. No other channel takes money, so without a"
        " value of {outcome} nothing says whether that is enough: it goes on as it is."
    ),
    "reason.outcome.tolerance": (
        "{at:clause}: the next {amount:number} in {channel} bring {marginal:number} {outcome},"
        " {elsewhere:clause}. The best change, to {best_spend:money}, would bring {gain:number} more {outcome}: too few to"
        " be worth the trouble."
    ),
    "reason.outcome.habit": (
        "{at:clause}, last time's advice for {channel} stands: switching course would bring {gain:number}"
        " more {outcome}, too few to change direction for."
    ),
    "reason.outcome.differently": (
        "{channel} is expected to work {decline:percent} below its average, but still earns its place at a lower spend. What has"
        " probably worn off is how it is run: winning its effect back is worth about {won_back:number} {outcome}."
    ),
    "reason.outcome.differently_less": (
        "{channel} is expected to work {decline:percent} below its average, but still earns its place at a lower spend. What has"
        " probably worn off is how it is run: winning its effect back is worth about {won_back:number} {outcome}. {at:clause},"
        " {proposed:money} instead of {today:money} meanwhile brings {gain:number} more {outcome}."
    ),
    "ceiling.reached": "nothing shows what happens beyond the {most:money} it gets today. A test with more would.",
    "ceiling.near": (
        "nothing shows what happens beyond {most:money}, and today's {today:money} is hardly less. A test with more would."
    ),
    "ceiling.own": "your own limit for it is {most:money}.",
    "floor.tried": "nothing shows what happens below {least:money}, too near to today's {today:money}. A test with less would.",
    "floor.own": "your own limit for it, {least:money}, is too near to today's {today:money}.",
    "at.today": "At an unchanged total",
    "at.total": "At a total of {total:money}",
    "price.money": "at a cost of about {cost:estimate}",
    "price.outcome": "at a cost of about {cost:number} {outcome}",
    "price.nothing": "at no cost, for what it saves is expected to be worth as much as what it may lose",
    "elsewhere.some": "elsewhere {bar:number}",
    "elsewhere.nothing": "and no other channel can use them",
    # Why there is no verdict.
    "reason.withheld.not_converged": "The calculation did not settle, so nothing is advised about {channel}.",
    "reason.withheld.cannot_separate": (
        "{channel} and {others} rose and fell together, so the data cannot tell whose effect is whose."
    ),
    "reason.withheld.never_varied": (
        "{channel} never varied beyond season and trend, so the data cannot tell what it brought in."
    ),
    "reason.withheld.baseline_implausible": (
        "The model's results without marketing are not plausible, so what it credits to {channel} must not be used."
    ),
    "reason.withheld.shock_unexplained": (
        "One period stands out that nothing in the file explains, and {channel} may have the credit or the blame for it."
    ),
    "reason.withheld.season_unexplained": (
        "Something comes back every year that no column names, and {channel} may have the credit for it."
    ),
    "reason.withheld.common_cause": (
        "Channels rose and fell together with something no column names, and {channel} may have the credit for it."
    ),
    "reason.withheld.not_checked": "Another program fitted the model of {channel}, and nothing here vouches for it.",
    "reason.withheld.misses_outcome": (
        "The fit is further from the outcome than the outcome's own average is, so it says nothing of {channel} to go by."
    ),
    "reason.withheld.weak_evidence": "The data says too little about {channel} to advise anything.",
    "reason.withheld.open_question.money": (
        "Finding out first pays more than deciding now: knowing what {channel} really does is worth {knowing:estimate} over the next"
        " {horizon:count} {unit:label}, and a test, whose result would hold for {lasts:count}, earns {net:estimate} more"
        " than it costs."
    ),
    "reason.withheld.open_question.outcome": (
        "Finding out first pays more than deciding now: knowing what {channel} really does is worth {knowing:number} {outcome} over the next"
        " {horizon:count} {unit:label}, and a test, whose result would hold for {lasts:count}, brings {net:number} more"
        " than it costs."
    ),
    "reason.withheld.untried": (
        "{channel} was never used, and the plan has no money for a pilot, so there is nothing to judge yet."
    ),
    "reason.withheld.unjudged.curve": "The data does not show how {channel} responds to money, so nothing can be advised.",
    "reason.withheld.unjudged.hour_price": (
        "{channel} costs hours, not media money, and what its hours and resources cost is not known."
    ),
    "reason.withheld.unjudged.value": (
        "{channel} costs hours, not media money; without a value per outcome the two cannot be held against each other."
    ),
    # What would change it.
    "would_change.money.below": (
        "If its next {one:money} brought back less than {threshold:estimate} (now {now:estimate}), the advice would be"
        " {option:label}."
    ),
    "would_change.money.above": (
        "If its next {one:money} brought back more than {threshold:estimate} (now {now:estimate}), the advice would be"
        " {option:label}."
    ),
    "would_change.outcome.below": (
        "If its next {amount:number} brought less than {threshold:number} {outcome} (now {now:number}), the advice"
        " would be {option:label}."
    ),
    "would_change.outcome.above": (
        "If its next {amount:number} brought more than {threshold:number} {outcome} (now {now:number}), the advice would"
        " be {option:label}."
    ),
    "would_change.effect.below": (
        "If {channel} brought less than {size:percent} of what is expected, the advice would be {option:label}."
    ),
    "would_change.effect.above": (
        "If {channel} brought more than {size:percent} of what is expected, the advice would be {option:label}."
    ),
    "would_change.untried": (
        "A total to plan for, such as --money 10000: a share of it would be a pilot, and what it brings is data."
    ),
    "would_change.no_money": "A larger total, or another channel that gives up money for it.",
    "would_change.limit": "Another limit on {limited} in all.",
    "would_change.caution": "A plan for a larger share of cases, or a test that leaves less room for bad ones.",
    "would_change.no_outlet": "Another channel with room for what it frees, or a total that need not be spent.",
    "would_change.nothing": "No effect of {channel} between a twentieth and twenty times the one expected would change this.",
    "would_change.harm": "If {channel} did more good than harm: so far its history shows none.",
    "would_change.holdback.geo.money": (
        "A test of {length:count} {unit:label} without {channel} in half of the regions would settle it, by a rule of thumb, {price:clause}. If less than {threshold:number} {outcome} go missing, the answer is {below:label}; if more, {above:label}."
        " `trimtab trial propose` weighs every test as your regions would read it, and names the one to run: follow it where they differ."
    ),
    "would_change.holdback.geo.outcome": (
        "A test of {length:count} {unit:label} without {channel} in half of the regions would settle it, by a rule of thumb, {price:clause}. If less than {threshold:number} go missing, the answer is {below:label}; if more, {above:label}."
        " `trimtab trial propose` weighs every test as your regions would read it, and names the one to run: follow it where they differ."
    ),
    "would_change.holdback.before_after.money": (
        "Pausing {channel} for {length:count} {unit:label} would settle it, by a rule of thumb, {price:clause}. If less than {threshold:number} {outcome} go missing, the answer is {below:label}; if more, {above:label}."
        " `trimtab trial propose` weighs every test, and names the one to run: follow it where they differ."
    ),
    "would_change.holdback.before_after.outcome": (
        "Pausing {channel} for {length:count} {unit:label} would settle it, by a rule of thumb, {price:clause}. If less than {threshold:number} go missing, the answer is {below:label}; if more, {above:label}."
        " `trimtab trial propose` weighs every test, and names the one to run: follow it where they differ."
    ),
    "would_change.heavy_up.geo.money": (
        "A test of {length:count} {unit:label} with half as much again on {channel} in half of the regions would settle it, by a rule of thumb, {price:clause}. If it adds less than {threshold:number} {outcome}, the answer is {below:label}; if more, {above:label}."
        " `trimtab trial propose` weighs every test as your regions would read it, and names the one to run: follow it where they differ."
    ),
    "would_change.heavy_up.geo.outcome": (
        "A test of {length:count} {unit:label} with half as much again on {channel} in half of the regions would settle it, by a rule of thumb, {price:clause}. If it adds less than {threshold:number}, the answer is {below:label}; if more, {above:label}."
        " `trimtab trial propose` weighs every test as your regions would read it, and names the one to run: follow it where they differ."
    ),
    "would_change.heavy_up.before_after.money": (
        "Spending half as much again on {channel} for {length:count} {unit:label} would settle it, by a rule of thumb, {price:clause}. If it adds less than {threshold:number} {outcome}, the answer is {below:label}; if more, {above:label}."
        " `trimtab trial propose` weighs every test, and names the one to run: follow it where they differ."
    ),
    "would_change.heavy_up.before_after.outcome": (
        "Spending half as much again on {channel} for {length:count} {unit:label} would settle it, by a rule of thumb, {price:clause}. If it adds less than {threshold:number}, the answer is {below:label}; if more, {above:label}."
        " `trimtab trial propose` weighs every test, and names the one to run: follow it where they differ."
    ),
    "would_change.not_converged": "A longer history, or fewer channels and controls, and a new calculation.",
    "would_change.cannot_separate": (
        "Give {channel} and {others} different weeks at the same totals, or test one of them with a pause."
    ),
    "would_change.never_varied": "Some weeks or regions with more or less of {channel}, or a test with a pause.",
    "would_change.baseline_implausible": (
        "Add what else moves the results (season, prices, distribution) as controls, or test {channel}."
    ),
    "would_change.shock_unexplained": "Name the event in an event column, or test {channel}.",
    "would_change.season_unexplained": "Name what comes back every year in an event column, or test {channel}.",
    "would_change.common_cause": "A column that says what moved them, or a test of {channel}.",
    "would_change.not_checked": "A fit by trimtab itself.",
    "would_change.misses_outcome": "A fit that follows the outcome.",
    "would_change.weak_evidence": "A test of {channel}.",
    "would_change.unjudged.curve": "Some weeks of spend on {channel}, or an experiment on it.",
    "would_change.unjudged.hour_price": "Add {channel} to the inputs file, with its hours and what they cost.",
    "would_change.unjudged.value": "Declare a value per outcome, and give the hours of {channel} in the inputs file.",
    # Where the money comes from, and where else it could go.
    "replaces.channel": "It takes {money:money} that {donor} {donor:gives|give} up.",
    "replaces.channel_and_new": (
        "It takes {money:money}: {given:money} that {donor} {donor:gives|give} up, and {new:money} of new money."
    ),
    "replaces.weakest": (
        "It takes {money:money}; {donor} is where as much would be missed least, as its last money brings least."
    ),
    "replaces.new_money": "It takes {money:money} of new money, on top of today's total.",
    "replaces.nothing": "It takes {money:money}; there is no other channel to take it from.",
    "alternative.money": (
        "Its last {money:money} earns {here:estimate} of gross profit; {other} would earn {there:estimate} with it."
    ),
    "alternative.outcome": (
        "Its last {money:money} brings {here:number} {outcome}; {other} would bring {there:number} with it."
    ),
    "alternative.money_and_hours": (
        "Its last {money:money} earns {here:estimate} of gross profit; {other} would earn {there:estimate} with it."
        " {hours:count} of its hours have earned"
        " {hours_here:estimate} on average; in {hours_other} as many have earned {hours_there:estimate}."
    ),
    "alternative.outcome_and_hours": (
        "Its last {money:money} brings {here:number} {outcome}; {other} would bring {there:number} with it."
        " {hours:count} of its hours have earned {hours_here:estimate} on average; in {hours_other} as many have earned"
        " {hours_there:estimate}."
    ),
    "alternative.money_and_best_hours": (
        "Its last {money:money} earns {here:estimate} of gross profit; {other} would earn {there:estimate} with it."
        " On average no other channel has earned more with {hours:count} hours."
    ),
    "alternative.outcome_and_best_hours": (
        "Its last {money:money} brings {here:number} {outcome}; {other} would bring {there:number} with it."
        " On average no other channel has earned more with {hours:count} hours."
    ),
    "alternative.none_and_hours": (
        "No other channel within its limits would make more of its last {money:money}. {hours:count} of its hours"
        " have earned {hours_here:estimate} on average; in {hours_other} as many have earned {hours_there:estimate}."
    ),
    "alternative.none_and_best_hours": (
        "No other channel within its limits would make more of its last {money:money}. On average none has earned more with"
        " {hours:count} hours."
    ),
    "alternative.hours": (
        "{hours:count} of its hours have earned {hours_here:estimate} on average; in {hours_other} as many have earned"
        " {hours_there:estimate}."
    ),
    "alternative.best_hours": "On average no other channel has earned more with {hours:count} hours.",
    "alternative.none": "No other channel within its limits would make more of its last {money:money}.",
    "alternative.unknown": "What its hours would earn elsewhere is not known: the inputs file does not say.",
}
"""English sentences of `verdict`, by code."""
