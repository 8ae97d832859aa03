"""Ideas as people note them down after a demo, each in several wordings and languages; written for these tests."""

from __future__ import annotations

IDEAS: dict[str, tuple[tuple[str, str], ...]] = {
    "search by picture": (
        ("en", "Treat Pinterest as a search engine: optimise pin titles for keywords people type, not for likes."),
        ("fr", "Il faut gérer Pinterest comme un moteur de recherche et soigner les mots-clés des épingles."),
        ("nl", "Pinterest werkt als een zoekmachine, dus zet zoekwoorden in de titels van je pins."),
        ("en", "Their consultants say pins should be written for search queries; people search on Pinterest."),
    ),
    "captions": (
        ("en", "Add captions to every short video, since most people watch without sound."),
        ("fr", "Mettre des sous-titres sur toutes les vidéos courtes, car la plupart des gens regardent sans le son."),
        ("nl", "Ondertitel elke korte video: de meeste mensen kijken zonder geluid."),
    ),
    "creators": (
        ("en", "Many small creators bring more sales than one famous influencer."),
        ("fr", "Plusieurs petits créateurs rapportent plus de ventes qu'un seul influenceur célèbre."),
        ("nl", "Veel kleine makers leveren meer verkoop op dan één bekende influencer."),
        ("nl", "Werk liever met een twintigtal kleine influencers dan met één grote naam."),
    ),
    "server side": (
        ("en", "Send conversions from the server, because browsers block the tracking pixel."),
        ("fr", "Envoyer les conversions depuis le serveur, puisque les navigateurs bloquent le pixel de suivi."),
        ("nl", "Stuur conversies vanaf de server, omdat browsers de trackingpixel blokkeren."),
    ),
    "win back": (
        ("en", "Send an e-mail with a reminder to customers who abandoned their basket within an hour."),
        ("fr", "Relancer par e-mail dans l'heure les clients qui ont abandonné leur panier."),
        ("nl", "Stuur klanten die hun winkelmandje achterlieten binnen het uur een herinneringsmail."),
    ),
    "podcast": (
        ("en", "Let the podcast host read the advertisement aloud instead of playing a produced spot."),
        ("fr", "Faire lire la publicité par l'animateur du podcast plutôt que de diffuser un spot produit."),
        ("nl", "Laat de presentator de reclame in de podcast zelf voorlezen in plaats van een spot af te spelen."),
    ),
    "feed quality": (
        ("en", "Clean product titles and images in the shopping feed before raising bids."),
        ("fr", "Améliorer les titres et les images du flux produits avant d'augmenter les enchères shopping."),
        ("nl", "Verbeter eerst de titels en foto's in de productfeed voordat je hoger biedt in shopping."),
    ),
    "lead forms": (
        ("en", "Use lead forms inside LinkedIn so that people need not leave for a landing page."),
        ("fr", "Utiliser les formulaires de prospects de LinkedIn pour éviter le passage par une page d'atterrissage."),
        ("nl", "Gebruik de leadformulieren van LinkedIn, dan hoeft niemand naar een landingspagina."),
    ),
    "creative fatigue": (
        ("en", "Refresh the advertising images every two weeks, as results fall when people have seen them too often."),
        (
            "fr",
            "Renouveler les visuels toutes les deux semaines : les résultats baissent quand on les a trop vus.",
        ),
        ("nl", "Vervang de advertentiebeelden om de twee weken, want resultaten zakken als mensen ze te vaak zagen."),
    ),
    "communities": (
        ("en", "Answer questions in Reddit communities honestly rather than posting advertisements there."),
        ("fr", "Répondre honnêtement aux questions dans les communautés Reddit plutôt que d'y publier des annonces."),
        ("nl", "Beantwoord eerlijk vragen in Reddit-groepen in plaats van er advertenties te plaatsen."),
    ),
    "live shopping": (
        ("en", "Sell during live video sessions where viewers can buy with one tap."),
        ("fr", "Vendre pendant des sessions vidéo en direct où l'on achète d'un seul geste."),
        ("nl", "Verkoop tijdens live video-uitzendingen waarin kijkers met één tik kopen."),
    ),
    "loyalty": (
        ("en", "Reward loyal customers with early access instead of discounts."),
        ("fr", "Récompenser les clients fidèles par un accès anticipé plutôt que par des remises."),
        ("nl", "Beloon trouwe klanten met vroege toegang in plaats van kortingen."),
    ),
    "local events": (
        ("en", "Invite prospects to small local breakfasts rather than large trade fairs."),
        ("fr", "Inviter les prospects à de petits petits-déjeuners locaux plutôt qu'à de grands salons."),
        ("nl", "Nodig prospects uit op kleine lokale ontbijten in plaats van grote beurzen."),
    ),
    "brand terms": (
        ("en", "Stop bidding on your own brand name in search; people click the free result anyway."),
        (
            "fr",
            "Arrêter d'enchérir sur son propre nom de marque : on clique de toute façon sur le résultat gratuit.",
        ),
        ("nl", "Stop met bieden op je eigen merknaam; mensen klikken toch op het gratis resultaat."),
    ),
    "plan ahead": (
        ("en", "Publish seasonal pins on Pinterest two months early, because people plan long before they buy."),
        (
            "fr",
            "Publier les épingles saisonnières deux mois avant sur Pinterest, car on y prépare ses achats très tôt.",
        ),
        ("nl", "Zet seizoenspins twee maanden vooraf op Pinterest: mensen plannen er lang voor ze kopen."),
    ),
    "tagged products": (
        ("en", "Tag the products in Pinterest photos so that people can go straight to the shop."),
        ("fr", "Identifier les produits dans les photos Pinterest pour mener directement à la boutique."),
        ("nl", "Tag producten in Pinterest-foto's zodat mensen meteen in de winkel belanden."),
    ),
    "send times": (
        ("en", "Let every subscriber get the e-mail newsletter at the hour they usually open it."),
        ("fr", "Envoyer la newsletter à chaque abonné à l'heure où il l'ouvre d'habitude."),
        ("nl", "Verstuur de nieuwsbrief naar elke abonnee op het uur waarop die hem meestal opent."),
    ),
}
"""Idea -> (language, wording) of each time it was heard."""
