"""French sentences of opportunities, by code."""

SENTENCES: dict[str, str] = {
    "opportunity.best": "Le canal qui mérite le plus un premier test est {channel}.",
    "opportunity.none": "Aucun canal n'appelle de premier test : chacun convient mal, a déjà sa part, ou apprend trop peu pour son coût.",
    "opportunity.no_brand": (
        "Les réglages ne disent rien de la marque : tous les canaux conviennent donc également. Ajoutez une section [brand] : trimtab init en écrit une."
    ),
    "opportunity.no_review": (
        "Aucune revue enregistrée n'a été donnée : chaque canal est donc pris pour inutilisé. Nommez-en une avec --review, ou enregistrez-en d'abord une."
    ),
    "opportunity.from_review": "Vos propres canaux, votre argent et vos rendements sont ceux de la revue {number}.",
    "opportunity.formula": (
        "Score = adéquation × marge de progression × facilité du test, chacune de 0 à 1. L'adéquation et la facilité reposent sur la description des canaux par trimtab, la marge de progression sur vos données et sur des chiffres publiés, dont les périmés comptent pour moitié."
    ),
    "opportunity.never_more": "Ce qui est proposé est un test plafonné, jamais un budget plus grand.",
    "opportunity.test": "Testez {channel} avec {cap:money} au plus : personne n'a montré que ce canal marche pour vous, et il convient.",
    "opportunity.test.unpriced": (
        "Testez {channel} : personne n'a montré que ce canal marche pour vous, et il convient. Pour un plafond, déclarez ce qui peut être dépensé, ou enregistrez une revue."
    ),
    "opportunity.worth": (
        "Ce qu'un tel test apprend vaut environ {worth:estimate} sur le trimestre suivant, et il devrait coûter {cost:estimate} de profit. La probabilité que le canal atteigne son seuil est de {chance:probability}."
    ),
    "opportunity.worth.gains": (
        "Ce qu'un tel test apprend vaut environ {worth:estimate} sur le trimestre suivant, et il devrait se payer lui-même. La probabilité que le canal atteigne son seuil est de {chance:probability}."
    ),
    "opportunity.worth.unknown": (
        "Le plafond est la part du budget qui ne demande pas de preuve. Il n'a pas pu être réglé sur ce que le test apprendrait, faute d'une revue avec une valeur par résultat."
    ),
    "opportunity.run_differently": (
        "{channel} est {nature:label}, et chez vous {own} est mené comme {run_as:label}. Changez la façon de le mener avant de changer ce qu'il coûte."
    ),
    "opportunity.enough": "{channel} a déjà sa part de votre argent.",
    "opportunity.poor_fit": "{channel} convient mal à la marque.",
    "opportunity.not_worth_a_test": (
        "{channel} convient, et pourtant un test devrait coûter plus qu'il ne peut apprendre : vos rendements ailleurs diffèrent trop peu, ou vos ventes varient trop, pour lire un petit test."
    ),
    "opportunity.never_presented": "Une stratégie pour ce canal a été présentée pour la dernière fois : jamais.",
    "opportunity.presented": "Une stratégie pour ce canal a été présentée pour la dernière fois le {day:date}.",
    "opportunity.voices": "{voices:count} {voices:voix indépendante en parle|voix indépendantes en parlent} dans vos notes.",
    "input.category": "ce que vous vendez",
    "input.audience": "à qui vous vendez",
    "input.goals": "ce que vous voulez",
    "input.room": "la place à côté de ce que vous y faites",
    "input.firms": "les entreprises déjà actives",
    "input.toil": "la facilité d'un premier test",
    "origin.description": "description de trimtab",
    "origin.published": "{owner}, au {day:date}",
    "origin.published_stale": "{owner}, au {day:date} : périmé, compte pour moitié",
    "origin.own_data": "vos données",
    "origin.not_known": "personne ne l'a dit",
    "proposal.test": "premier test",
    "proposal.run_differently": "mener autrement",
    "proposal.enough": "a sa part",
    "proposal.poor_fit": "convient mal",
    "proposal.not_worth_a_test": "ne vaut pas encore un test",
    "title.opportunities": "Canaux par promesse",
    "title.grounds": "{channel} : pour quelles raisons",
    "column.score": "Score",
    "column.fit": "Adéquation",
    "column.headroom": "Marge de progression",
    "column.cheapness": "Facilité du test",
    "column.in_use": "Argent aujourd'hui",
    "column.proposal": "Que faire",
    "column.cap": "Plafond",
    "column.input": "Élément",
    "column.counts": "Compte",
    "column.from": "Source",
    "cell.not_used": "non utilisé",
    "expected.categories": (
        "une liste de ce que vous vendez : fashion, beauty, home, food, travel, sport, family, health, electronics, vehicles, finance, education, culture, software, services, industry ou cause"
    ),
    "expected.traits": (
        "une liste de ce qui caractérise l'offre : visible, shown, planned, spontaneous, explained, wanted, listed, professional, trusted, repeated ou shared"
    ),
    "expected.ages": 'une liste de tranches d\'âge : "18-29", "30-49", "50-64" ou "65+"',
    "expected.buyers": "une liste de people, firms ou des deux",
    "expected.goals": "une liste de ce que vous voulez : awareness, consideration, sales, leads ou loyalty",
    "expected.countries": 'une liste de codes de pays à deux lettres, comme ["BE", "NL"]',
    "expected.natures": (
        "des canaux avec ce comme quoi chacun est mené : visual_search, social_feed, short_video, video_library, professional_network, public_conversation, community, messenger, search, catalogue, placement, direct_line, spoken_word, endorsement ou encounter"
    ),
    "draft.brand.categories": (
        "Ce que vous vendez : fashion, beauty, home, food, travel, sport, family, health, electronics, vehicles, finance, education,\nculture, software, services, industry ou cause. trimtab opportunities y confronte les canaux."
    ),
    "draft.brand.traits": (
        "Ce qui caractérise l'offre, là où sa catégorie ne le dit pas : visible, shown, planned, spontaneous, explained, wanted,\nlisted, professional, trusted, repeated ou shared."
    ),
    "draft.brand.ages": "Tranches d'âge de ceux qui devraient acheter.",
    "draft.brand.buyers": "Qui achète : people, firms ou les deux.",
    "draft.brand.goals": "Ce que vous attendez des canaux : awareness, consideration, sales, leads ou loyalty.",
    "draft.brand.markets": "Pays où vous vendez.",
    "draft.brand.run_as": "Ce comme quoi vous menez un canal, là où ce n'est peut-être pas ce qu'il est.",
    "draft.radar.kin": "À qui appartient ce que vous entendez, et à quel groupe : deux marques d'un même groupe sont une seule voix.",
}
