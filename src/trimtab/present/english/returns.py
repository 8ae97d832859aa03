"""English sentences of `returns`, by code."""

SENTENCES: dict[str, str] = {
    "returns.missing.media_spend": "{channel} {channel:has|have} no media spend, so there is nothing to divide the results by.",
    "returns.missing.history": "{channel} {channel:has|have} never been used in this data, so nothing could be measured.",
    "returns.missing.value": (
        "Missing: what one outcome is worth. Declare the currency if the outcome is money, else a value per outcome."
    ),
    "returns.missing.margin": "Missing: the margin, the share of the value you keep. Declare it to see profit.",
    "returns.missing.inputs": "Missing: an inputs file with hours, costs and effort for {channel}.",
    "returns.missing.hours": "The inputs file gives no hours for {channel}.",
    "returns.missing.points": "The inputs file gives no effort points for {channel}.",
    "returns.missing.resources": "The inputs file gives no cost of people, production, tools or agency for {channel}.",
    "returns.break_even.margin_declared": "Not needed: the margin is declared.",
    "returns.break_even.none": "No margin would make the next money in {channel} pay for itself.",
    "returns.break_even.unlikely": (
        "By the best estimate no margin is enough for {channel}: the next money has to bring back more than it is worth"
        " even if you keep all of it. At the best it may do, a margin of {least:percent} would be enough."
    ),
    "returns.break_even.unbounded": (
        "The best estimate of the margin {channel} needs to pay for its next money is {margin:percent}, but the channel"
        " may bring nothing, and then no margin is enough."
    ),
    "returns.counted.media_only": (
        "After media spend only: people and resources for {channel} are not in an inputs file."
    ),
    "returns.counted.all": "After media spend, people and resources.",
}
"""English sentences of `returns`, by code."""
