"""French sentences of what a channel gave back over time, by code."""

SENTENCES: dict[str, str] = {
    "web.history.title": "Ce qu'il a rapporté au fil du temps",
    "web.history.lead": (
        "Par tranches aussi longues qu'un plan, comptées à rebours depuis les dernières données et calculées d'après la dernière revue."
        " Les effets comptent quand ils arrivent ; les heures et les coûts hors médias sont supposés les mêmes partout."
    ),
    "web.history.rose": "{measure} : en hausse, de {before} à {now}",
    "web.history.fell": "{measure} : en baisse, de {before} à {now}",
    "web.history.held": "{measure} : {before} alors, {now} maintenant, sans changement net",
    "web.history.key.event": "quelque chose s'est passé",
    "web.history.event": "{number:count}. {kind:label} : {what} ({when})",
    "web.history.day": "{first:date}",
    "web.history.span": "du {first:date} au {last:date}",
    "web.history.test": "Test terminé",
    "web.history.everywhere": "partout",
    "web.history.trial": "Test enregistré",
    "web.history.shift": "Changement extérieur",
    "web.history.ended": "Nous avons arrêté",
    "web.history.break": "Événement dans le fichier",
    "web.channel.facts": "Faits notés par l'équipe",
}
"""French sentences of what a channel gave back over time, by code."""
