"""Dutch sentences of opportunities, by code."""

SENTENCES: dict[str, str] = {
    "opportunity.best": "Het kanaal dat een eerste test het meest waard is: {channel}.",
    "opportunity.none": "Geen enkel kanaal vraagt om een eerste test: elk past slecht, heeft zijn deel al, of leert te weinig voor wat het kost.",
    "opportunity.no_brand": (
        "De instellingen zeggen niets over het merk, dus elk kanaal past even goed. Voeg een sectie [brand] toe: trimtab init schrijft er een."
    ),
    "opportunity.no_review": (
        "Er is geen vastgelegde review gegeven, dus elk kanaal geldt als ongebruikt. Noem er een met --review, of leg er eerst een vast."
    ),
    "opportunity.from_review": "Jullie eigen kanalen, geld en rendementen zijn die van review {number}.",
    "opportunity.formula": (
        "Score = match × groeiruimte × goedkoop testen, elk van 0 tot 1. Match en goedkoop testen steunen op trimtabs eigen beschrijving"
        " van de kanalen, groeiruimte op jullie gegevens en op gepubliceerde cijfers, waarvan verouderde voor de helft tellen."
    ),
    "opportunity.never_more": "Wat hier voorgesteld wordt, is een test met een plafond, nooit een groter budget.",
    "opportunity.test": "Test {channel} met hoogstens {cap:money}: niemand heeft laten zien dat het voor jullie werkt, en het past.",
    "opportunity.test.unpriced": (
        "Test {channel}: niemand heeft laten zien dat het voor jullie werkt, en het past. Geef op wat er uitgegeven mag worden, of leg een"
        " review vast, voor een plafond."
    ),
    "opportunity.worth": (
        "Wat zo'n test leert, is in het kwartaal erna ongeveer {worth:estimate} waard, en hij kost naar verwachting {cost:estimate} aan"
        " winst. De kans dat het kanaal zijn drempel haalt, is {chance:probability}."
    ),
    "opportunity.worth.gains": (
        "Wat zo'n test leert, is in het kwartaal erna ongeveer {worth:estimate} waard, en hij verdient zichzelf naar verwachting terug. De"
        " kans dat het kanaal zijn drempel haalt, is {chance:probability}."
    ),
    "opportunity.worth.unknown": (
        "Het plafond is het deel van het budget dat geen bewijs nodig heeft. Het kon niet bepaald worden uit wat de test zou leren, want er"
        " is geen review met een waarde per resultaat."
    ),
    "opportunity.run_differently": (
        "{channel} is {nature:label}, en {own} loopt als {run_as:label}. Verander hoe het loopt voordat je verandert wat het kost."
    ),
    "opportunity.enough": "{channel} heeft zijn deel van jullie geld al.",
    "opportunity.poor_fit": "{channel} past slecht bij het merk.",
    "opportunity.not_worth_a_test": (
        "{channel} past, en toch kost een test naar verwachting meer dan hij kan leren: jullie rendementen elders verschillen te weinig,"
        " of jullie verkoop schommelt te veel, om een kleine test af te lezen."
    ),
    "opportunity.never_presented": "Laatst voorgestelde strategie ervoor: nooit.",
    "opportunity.presented": "Laatst voorgestelde strategie ervoor: op {day:date}.",
    "opportunity.voices": "In jullie notities {voices:spreekt|spreken} er {voices:count} onafhankelijke {voices:stem|stemmen} over.",
    "input.category": "wat je verkoopt",
    "input.audience": "aan wie je verkoopt",
    "input.goals": "wat je wilt",
    "input.room": "ruimte naast wat je er al doet",
    "input.firms": "bedrijven die er al zijn",
    "input.toil": "gemak van een eerste test",
    "origin.description": "trimtabs eigen beschrijving",
    "origin.published": "{owner}, stand van {day:date}",
    "origin.published_stale": "{owner}, stand van {day:date}: verouderd, telt voor de helft",
    "origin.own_data": "jullie gegevens",
    "origin.not_known": "niemand zei het",
    "proposal.test": "eerste test",
    "proposal.run_differently": "anders aanpakken",
    "proposal.enough": "heeft zijn deel",
    "proposal.poor_fit": "past slecht",
    "proposal.not_worth_a_test": "nog geen test waard",
    "title.opportunities": "De meest belovende kanalen",
    "title.grounds": "{channel}: op welke gronden",
    "column.score": "Score",
    "column.fit": "Match",
    "column.headroom": "Groeiruimte",
    "column.cheapness": "Goedkoop testen",
    "column.in_use": "Geld nu",
    "column.proposal": "Wat te doen",
    "column.cap": "Plafond",
    "column.input": "Gegeven",
    "column.counts": "Telt voor",
    "column.from": "Bron",
    "cell.not_used": "niet gebruikt",
    "expected.categories": (
        "een lijst van wat je verkoopt: fashion, beauty, home, food, travel, sport, family, health, electronics, vehicles, finance,"
        " education, culture, software, services, industry of cause"
    ),
    "expected.traits": (
        "een lijst van hoe het aanbod is: visible, shown, planned, spontaneous, explained, wanted, listed, professional,"
        " trusted, repeated of shared"
    ),
    "expected.ages": 'een lijst van leeftijdsgroepen: "18-29", "30-49", "50-64" of "65+"',
    "expected.buyers": "een lijst van people, firms of allebei",
    "expected.goals": "een lijst van wat je wilt: awareness, consideration, sales, leads of loyalty",
    "expected.countries": 'een lijst van landcodes van twee letters, zoals ["BE", "NL"]',
    "expected.natures": (
        "kanalen met als wat elk loopt: visual_search, social_feed, short_video, video_library, professional_network,"
        " public_conversation, community, messenger, search, catalogue, placement, direct_line, spoken_word, endorsement of encounter"
    ),
    "draft.brand.categories": (
        "Wat je verkoopt: fashion, beauty, home, food, travel, sport, family, health, electronics, vehicles, finance, education,\n"
        "culture, software, services, industry of cause. trimtab opportunities legt de kanalen ernaast."
    ),
    "draft.brand.traits": (
        "Hoe het aanbod is, waar de categorie dat niet zegt: visible, shown, planned, spontaneous, explained, wanted,\n"
        "listed, professional, trusted, repeated of shared."
    ),
    "draft.brand.ages": "Leeftijdsgroepen van wie zou moeten kopen.",
    "draft.brand.buyers": "Wie koopt: people, firms of allebei.",
    "draft.brand.goals": "Wat je van kanalen wilt: awareness, consideration, sales, leads of loyalty.",
    "draft.brand.markets": "Landen waar je verkoopt.",
    "draft.brand.run_as": "Als wat je een kanaal laat lopen, als dat niet is wat het is.",
    "draft.radar.kin": "Bronnen van wat je hoort, en de groep waar elk bij hoort: twee merken van één groep zijn één stem.",
}
"""Dutch sentences of opportunities, by code."""
