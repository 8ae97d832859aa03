"""English sentences of tests that are designed, by code."""

SENTENCES: dict[str, str] = {
    # --- what was asked for ---
    "problem.design_figure": ("{value} after {flag} is nothing a test can have.\nGive a figure from {low} to {high}."),
    "problem.design_percent": "{value} after {flag} is too large for a share.\nWrite {instead} for {value}%.",
    "problem.size_out_of_reach": (
        "An effect of {effect:percent} takes about {users} users, more than will ever come.\nLook for a larger effect, let more"
        " users in a day, or test on regions: trimtab trial design."
    ),
    "problem.design_start": (
        "A test cannot begin on {start:date}: the history goes on until {last:date}.\nLet it begin after that, and not years"
        " after it."
    ),
    "problem.design_start_within": (
        "{start:date} is not the first day of a period of this file.\nThe next one begins on {next:date}."
    ),
    "problem.design_too_short": (
        "A test of {weeks} weeks is shorter than one period of this file, which has {days:count} days.\nTest longer, or export"
        " shorter periods, such as days."
    ),
    "problem.design_geo_twice": (
        "{geos} {geos:is|are} asked to be two things at once: treated in one cell, and in another or not at all.\nName each"
        " region once."
    ),
    "cli.usage.effect_or_harm": "Say what the test is for: --effect SHARE to find a change, or --no-harm SHARE to rule a loss out.",
    "problem.size_without_spread": (
        "How much users differ is not known.\nGive --rate for what users do or do not do, or --mean with --sd."
    ),
    # --- registered, and read as registered ---
    "problem.no_such_design": (
        "There is no design {number}, for {count} {count:was|were} made.\nPick one of the table by its place, from 1 on."
    ),
    "problem.register_other_channel": (
        "Hypothesis {number} is about {other}, and the test about {channel}.\nName the hypothesis that this test is for."
    ),
    "problem.register_other_metric": (
        "The hypothesis is about {metric}, and the test about {outcome}.\nName the column that holds {metric} with --outcome or"
        " --metric, or write a hypothesis about {outcome}."
    ),
    "problem.register_goals": (
        "The test was sized for {goals:count} {goals:goal|goals}, the hypothesis's among them, and {named:count} more"
        " {named:is|are} named.\nName each of the others with --goal, so that nobody chooses them later."
    ),
    "problem.read_too_early": (
        "The test was registered to be read once, with {users:count} users, and the file has {found:count}.\nRead it when they"
        " have come."
    ),
    "problem.not_a_read_trial": (
        "Record {number} is no registered test with regions or groups that could be read out.\nList them: trimtab records trial."
    ),
    "problem.register_without_days": (
        "How long the test takes is not known, and a trial has a last day.\nSay with --daily how many users come into it a day."
    ),
    "problem.metric_not_read": (
        "The hypothesis is about {metric}, and the file holds {outcome}.\nName the column with --outcome, or record the result"
        " by hand: trimtab add result."
    ),
    "cli.usage.register_groups": (
        "A registered A/B test names its groups and its first day: --control-group, --test-group and --start."
    ),
    "cli.usage.trial_says": "The registered trial says what is read: leave {flags} out.",
    "cli.usage.of_another_test": "{flags} {flags:says|say} nothing about {test:label}: leave {flags:it|them} out.",
    "cli.test.geo": "a geo test",
    "cli.test.users": "an A/B test",
    "cli.test.before_after": "a comparison of before and after",
    "cli.test.registered_geo": "a registered geo test, which is read as it was registered",
    "cli.test.registered_users": "a registered A/B test, which is read as it was registered",
    "cli.test.chosen": "a test in regions that you chose yourself",
    "cli.test.unregistered": "a test that is not registered",
    "cli.test.rate": "a test of a rate, which says how users differ",
    "cli.usage.record_needs_trial": "Only a registered trial has a result to record: name it with --trial.",
    "design.registered": "Registered as trial {number}, before it begins: {hash}. Read it with `trimtab lift measure {file} --trial {number}`.",
    "experiment.recorded": "Recorded as result {number} of trial {trial}. Look back on it: `trimtab retro --about {trial}`.",
    "experiment.not_recorded": "Nothing was recorded, for there is no result yet.",
    "foretold.came_true": (
        "You gave an effect of at least {minimum:number} {unit} a probability of {probability:percent}: it came, with"
        " {estimate:number}."
    ),
    "foretold.came_false": (
        "You gave an effect of at least {minimum:number} {unit} a probability of {probability:percent}: it did not come, the"
        " test read {estimate:number}."
    ),
    "foretold.inside": "Your range of {low:number} to {high:number} {unit} held it.",
    "foretold.counts": (
        "The change was tested in {changes} sets of regions, which share the risk of a false alarm: this one counts, for p is"
        " {p:probability}, below {risk:probability}."
    ),
    "foretold.counts_not": (
        "The change was tested in {changes} sets of regions, which share the risk of a false alarm: this one does not count as"
        " having done anything, for p is {p:probability}, not below {risk:probability}."
    ),
    "foretold.no_harm": (
        "A loss of {margin:percent} or more was to be ruled out, and it is: more than {lost:percent} is not lost."
    ),
    "foretold.harm_not_ruled_out": (
        "A loss of {margin:percent} or more was to be ruled out, and it is not: it may be as much as {lost:percent}. That"
        " does not show a loss either."
    ),
    "foretold.outside": "Your range of {low:number} to {high:number} {unit} did not hold it.",
    # --- why no test is designed ---
    "design.withheld.short_history": (
        "There are {found:count} periods of history, and {needed:count} are needed for the shortest test asked for: one part"
        " to choose regions, another to say what they can tell. Export a longer history, or ask for a shorter test."
    ),
    "design.withheld.few_regions": (
        "Only {found:count} {found:region|regions} can be used, and {needed:count} are needed. Use smaller regions, such as"
        " provinces instead of countries, or test on users."
    ),
    "design.withheld.few_to_compare": (
        "Only {found:count} {found:region is|regions are} left to compare with, and {needed:count} are needed. Treat fewer, or"
        " leave out fewer."
    ),
    "design.withheld.unusable": (
        "{geos} cannot be treated: {geos:its|their} outcome has gaps or is nothing for half of the history."
    ),
    "design.withheld.channel_unknown": (
        "The file has spend for {known}, and none for {channel}. Check the name of the channel, or add a column with what is"
        " spent on it per region."
    ),
    "design.withheld.nothing_spent": (
        "Nothing was spent on {channel} in this history, so there is no usual spend to change. For a channel that is new, see"
        " `trimtab opportunities`."
    ),
    "design.withheld.no_set": (
        "No set of regions keeps all limits. Allow a larger share with --most-share, more money with --most-money, or fewer"
        " regions that must be treated."
    ),
    # --- what to be careful about ---
    "design.caution.lengths_left_out": (
        "The history is too short to say what {days:a test|tests} of {days} days could tell, so {days:it was|they were} left"
        " out."
    ),
    "design.caution.no_spend": (
        "The file has no spend on {channel}, so what the test moves and which return it could tell is not known. Add a column"
        " of spend per region."
    ),
    "design.caution.spend_has_gaps": (
        "Spend on {channel} is blank in places, so what the test moves and which return it could tell is not known. Write 0"
        " where nothing was spent."
    ),
    "design.caution.would_be_withheld": (
        "In {count:count} of {windows:count} windows of the past this test would not have been read out, because the regions"
        " fit each other too badly. Take another."
    ),
    "design.caution.margin_out_of_reach": (
        "This test cannot rule out a loss of {margin:percent}: the smallest it can rule out is {found:percent}. Test longer,"
        " or in more regions."
    ),
    "design.caution.margin_of_none": (
        "None of the tests that were tried rules out a loss of {margin:percent}; the one that comes nearest is put forward."
    ),
    "design.caution.sign": (
        "Hypothesis {number} expects {metric} to rise, and with less spent on {channel} it is expected to fall: the effect is what"
        " the test itself changes. A registered trial stays as it is. If you meant a fall, write the hypothesis with a minus sign and"
        " register the test for it before it begins."
    ),
    "design.caution.overlap": (
        "The test of {channel} from {start:date} to {end:date} is in the same regions at the same time. Begin after it, or"
        " leave its regions out with --exclude."
    ),
    "design.caution.past_start": (
        "{start:date} is past, so this test can no longer be registered. It shows what could have been told."
    ),
    "design.caution.too_long": (
        "{days:count} days are longer than a test on users can be trusted: after {weeks:count} weeks too many have lost their"
        " group. Look for a larger effect, let more users in, or test on regions."
    ),
    "design.caution.whole_weeks": (
        "The users come sooner, but a test should see {weeks:count} whole weeks: weekdays differ, and so do weeks."
    ),
    # --- what is proposed ---
    "design.withheld": "No test of {channel} can be designed on this file, and this is why:",
    "design.answer.go_dark": "From {start:date} to {end:date}, spend nothing on {channel} in {geos}, and as usual elsewhere.",
    "design.answer.holdback": (
        "From {start:date} to {end:date}, spend {by:percent} less than usual on {channel} in {geos}, and as usual elsewhere."
    ),
    "design.answer.heavy_up": (
        "From {start:date} to {end:date}, spend {by:percent} more than usual on {channel} in {geos}, and as usual elsewhere."
    ),
    "design.answer.cells": (
        "From {start:date} to {end:date}, {change:clause} in {cells:count} sets of regions, each read on its own, and as usual"
        " elsewhere."
    ),
    "design.change.go_dark": "spend nothing on {channel}",
    "design.change.holdback": "spend {by:percent} less than usual on {channel}",
    "design.change.heavy_up": "spend {by:percent} more than usual on {channel}",
    "design.cooldown": (
        "The days after {end:date} count too, for what was spent may still work. Where nothing follows after {end:date}, it takes"
        " {during:percent} in the days of the test itself."
    ),
    "design.loss_by_tests": "Choices were compared with what your finished tests say the money brings.",
    "design.loss_left_out": (
        "No finished tests say what the money brings, so what sales a test with less spend loses did not count when choices were"
        " compared."
    ),
    "design.loss_at_most": (
        "No finished tests say what the money brings, so added money counted as lost when choices were compared."
    ),
    "design.promise": (
        "If that changes {outcome} there, from {start:date} until {until:date}, by {detectable:percent} or more, the test finds"
        " it with a probability of {power:percent}; without any effect it raises a false alarm in {alpha:percent} of cases."
    ),
    "design.promise.no_harm": (
        "If that does no harm, the test rules a loss of {detectable:percent} or more, from {start:date} until {until:date}, out"
        " with a probability of {power:percent}; a loss of that size would pass unseen in {alpha:percent} of cases."
    ),
    "design.cells_risk": (
        "The cells share the risk of a false alarm: count an effect of a cell only where chance alone would read as far out in"
        " less than {alpha:percent} of tests."
    ),
    "design.margin": "A loss of {margin:percent} is ruled out with a probability of {chance:probability} where there is none.",
    "design.moves": (
        "These regions have {share:percent} of all {outcome}, and {money:money} {direction:label} than usual is spent there."
    ),
    "design.moves.unknown": "These regions have {share:percent} of all {outcome}.",
    "design.more": "more",
    "design.less": "less",
    "design.return": ("So the smallest return it can tell from none is {smallest:number} {outcome} per unit of money."),
    "design.expect.own": (
        "Your {tests:count} tests of {channel} say that the next reads {mean:number~low~high} {outcome} per unit of money. If that"
        " is so, this one finds its effect with a probability of {assurance:probability}."
    ),
    "design.expect.all": (
        "There are too few tests of {channel}, but your {tests:count} tests of all channels say that the next reads"
        " {mean:number~low~high} {outcome} per unit of money. If that is so, this one finds its effect with a probability of"
        " {assurance:probability}."
    ),
    "design.until": (
        "Read it once, after {until:date}: what was spent may still work for a while after the test. `--so-far` looks earlier,"
        " safely."
    ),
    "design.searched": (
        "{tried:count} choices of regions and lengths were compared on the history before {since:date}. What is promised"
        " rests on the history since then alone, which chose nothing: the winner of a comparison was also lucky in it."
    ),
    "design.chosen": "You chose the regions yourselves, so all of the history says what they can tell.",
    "design.windows": (
        "The same read-out was rehearsed in {windows:count} windows of that history in which nothing was tested; it was off by"
        " {typical:percent} on average."
    ),
    "design.read_with": "When it is over: `{command}`",
    # --- an A/B test ---
    "design.metric": "the metric",
    "design.users": (
        "{users:count} users in all, {treated:percent} of them with the change, find {metric} changed by {effect:percent} or"
        " more with a probability of {power:percent}; without any effect there is a false alarm in {alpha:percent} of cases."
    ),
    "design.users.no_harm": (
        "{users:count} users in all, {treated:percent} of them with the change, rule out that {metric} loses {effect:percent}"
        " or more with a probability of {power:percent}, if it loses nothing."
    ),
    "design.users.days": "At {daily:count} users a day that takes {days:count} days.",
    "design.users.looked": (
        "Looking before the end is paid for with a fifth of the risk: read it with `--planned {users}` and look as often"
        " as you like."
    ),
    "design.users.once": "It is meant to be read once, at its end.",
    "design.users.explained": (
        "It counts on what was seen of the users before to explain {share:percent} of their differences: read it with the same"
        " column."
    ),
    # --- titles ---
    "title.designs": "The designs",
    "title.design_cells": "The cells",
    "title.design_power": "What each length finds",
    "title.design_past": "The same test where nothing was tested",
    "title.design_weeks": "By length",
    "title.design": "Design of a test",
    "column.design_days": "Days",
    "column.design_regions": "Regions",
    "column.design_share": "Of all",
    "column.design_detectable": "Finds",
    "column.design_ruled_out": "Rules out",
    "column.design_return": "Per money",
    "column.design_money": "Money moved",
    "column.design_until": "Read after",
    "column.design_weeks": "Weeks",
    "column.design_cell": "Cell",
    "column.design_effect": "Effect",
    "column.design_window": "Window",
    "column.design_read": "Read",
    "design.window": "{number:count}",
    "design.cell": "{number:count}",
    "design.length": "{days:count}",
    "design.figure": "{value:number}",
    "key.design_finds": "found, by the size of the effect",
    "key.design_others": "the other lengths, in days",
    "key.design_asked": "the probability asked for",
    "nav.designs": "Designs",
    "nav.power": "Power",
    "nav.past": "Rehearsed",
    "nav.cells": "Cells",
}
"""Sentence by code; a problem's has two lines, what is wrong and what to do."""
