"""English sentences of opportunities, by code."""

SENTENCES: dict[str, str] = {
    "opportunity.best": "The channel most worth a first test is {channel}.",
    "opportunity.none": "No channel calls for a first test: each fits poorly, has its share, or teaches too little for its cost.",
    "opportunity.no_brand": (
        "The settings say nothing about the brand, so every channel fits alike. Add a [brand] section: trimtab init writes one."
    ),
    "opportunity.no_review": (
        "No recorded review was given, so every channel is taken for unused. Name one with --review, or record one first."
    ),
    "opportunity.from_review": "Your own channels, money and returns are those of review {number}.",
    "opportunity.formula": (
        "Score = fit × headroom × cheapness, each from 0 to 1. Fit and cheapness rest on trimtab’s own description of the"
        " channels, headroom on your data and on published figures, of which stale ones count half."
    ),
    "opportunity.never_more": "What is proposed is a test with a cap, never a larger budget.",
    "opportunity.test": "Test {channel} with at most {cap:money}: nobody has shown that it works for you, and it fits.",
    "opportunity.test.unpriced": (
        "Test {channel}: nobody has shown that it works for you, and it fits. Declare what may be spent, or record a review, for a cap."
    ),
    "opportunity.worth": (
        "What such a test teaches is worth about {worth:estimate} over the quarter after it, and it is expected to cost"
        " {cost:estimate} of profit. The chance that the channel returns its hurdle is {chance:probability}."
    ),
    "opportunity.worth.gains": (
        "What such a test teaches is worth about {worth:estimate} over the quarter after it, and it is expected to pay for"
        " itself. The chance that the channel returns its hurdle is {chance:probability}."
    ),
    "opportunity.worth.unknown": (
        "The cap is the share of the budget that needs no evidence. It could not be sized by what the test would teach, for"
        " want of a review with a value per outcome."
    ),
    "opportunity.run_differently": (
        "{channel} is {nature:label}, and {own} is run as {run_as:label}. Change how it is run before you change what it costs."
    ),
    "opportunity.enough": "{channel} has its share of your money already.",
    "opportunity.poor_fit": "{channel} fits the brand poorly.",
    "opportunity.not_worth_a_test": (
        "{channel} fits, and yet a test of it is expected to cost more than it could teach: your returns elsewhere differ too"
        " little, or your sales swing too much, to read a small test."
    ),
    "opportunity.never_presented": "A strategy for it was last presented: never.",
    "opportunity.presented": "A strategy for it was last presented on {day:date}.",
    "opportunity.voices": "{voices:count} independent {voices:voice speaks|voices speak} of it in your notes.",
    "input.category": "what you sell",
    "input.audience": "whom you sell to",
    "input.goals": "what you want",
    "input.room": "room beside what you do there",
    "input.firms": "firms already active",
    "input.toil": "ease of a first test",
    "origin.description": "trimtab’s own description",
    "origin.published": "{owner}, as of {day:date}",
    "origin.published_stale": "{owner}, as of {day:date}: stale, counts half",
    "origin.own_data": "your data",
    "origin.not_known": "nobody said",
    "proposal.test": "first test",
    "proposal.run_differently": "run differently",
    "proposal.enough": "has its share",
    "proposal.poor_fit": "poor fit",
    "proposal.not_worth_a_test": "not worth a test yet",
    "title.opportunities": "Channels by promise",
    "title.grounds": "{channel}: on what grounds",
    "column.score": "Score",
    "column.fit": "Fit",
    "column.headroom": "Headroom",
    "column.cheapness": "Cheapness",
    "column.in_use": "Money today",
    "column.proposal": "What to do",
    "column.cap": "Cap",
    "column.input": "Input",
    "column.counts": "Counts",
    "column.from": "From",
    "cell.not_used": "not used",
    "expected.categories": (
        "a list of what you sell: fashion, beauty, home, food, travel, sport, family, health, electronics, vehicles, finance,"
        " education, culture, software, services, industry or cause"
    ),
    "expected.traits": (
        "a list of what the offer is like: visible, shown, planned, spontaneous, explained, wanted, listed, professional,"
        " trusted, repeated or shared"
    ),
    "expected.ages": 'a list of age groups: "18-29", "30-49", "50-64" or "65+"',
    "expected.buyers": "a list of people, firms or both",
    "expected.goals": "a list of what you want: awareness, consideration, sales, leads or loyalty",
    "expected.countries": 'a list of country codes of two letters, such as ["BE", "NL"]',
    "expected.natures": (
        "channels with what each is run as: visual_search, social_feed, short_video, video_library, professional_network,"
        " public_conversation, community, messenger, search, catalogue, placement, direct_line, spoken_word, endorsement or encounter"
    ),
    "draft.brand.categories": (
        "What you sell: fashion, beauty, home, food, travel, sport, family, health, electronics, vehicles, finance, education,\n"
        "culture, software, services, industry or cause. trimtab opportunities holds channels against it."
    ),
    "draft.brand.traits": (
        "What the offer is like, where its category does not say it: visible, shown, planned, spontaneous, explained, wanted,\n"
        "listed, professional, trusted, repeated or shared."
    ),
    "draft.brand.ages": "Age groups of those who should buy.",
    "draft.brand.buyers": "Who buys: people, firms or both.",
    "draft.brand.goals": "What you want of channels: awareness, consideration, sales, leads or loyalty.",
    "draft.brand.markets": "Countries you sell in.",
    "draft.brand.run_as": "What you run a channel as, where that may not be what it is.",
    "draft.radar.kin": "Owners of what you hear, and the group each belongs to: two brands of one group are one voice.",
}
