"""French sentences of `returns`, by code."""

SENTENCES: dict[str, str] = {
    "returns.missing.media_spend": "{channel} n'{channel:a|ont} aucune dépense média : il n'y a rien par quoi diviser les résultats.",
    "returns.missing.history": "{channel} n'{channel:a|ont} jamais servi dans ces données : rien n'a pu être mesuré.",
    "returns.missing.value": (
        "Il manque : ce que vaut un résultat. Déclarez la devise si le résultat est de l'argent, sinon une valeur par résultat."
    ),
    "returns.missing.margin": "Il manque : le taux de marge, la part de la valeur que vous gardez. Déclarez-le pour voir le profit.",
    "returns.missing.inputs": "Il manque : un fichier de moyens (inputs) avec les heures, les coûts et l'effort pour {channel}.",
    "returns.missing.hours": "Le fichier de moyens ne donne pas d'heures pour {channel}.",
    "returns.missing.points": "Le fichier de moyens ne donne pas de points d'effort pour {channel}.",
    "returns.missing.resources": "Le fichier de moyens ne donne aucun coût de personnel, de production, d'outils ou d'agence pour {channel}.",
    "returns.break_even.margin_declared": "Sans objet : la marge est déclarée.",
    "returns.break_even.none": "Aucune marge ne rentabiliserait le prochain argent mis dans {channel}.",
    "returns.break_even.unlikely": (
        "Selon la meilleure estimation, aucune marge ne suffit pour {channel} : le prochain argent doit rapporter plus qu'il ne vaut, même si vous gardez tout. Au mieux de ce qu'il peut faire, une marge de {least:percent} suffirait."
    ),
    "returns.break_even.unbounded": (
        "La meilleure estimation de la marge qu'il faut à {channel} pour rentabiliser son prochain argent est {margin:percent}, mais le canal peut ne rien rapporter, et alors aucune marge ne suffit."
    ),
    "returns.counted.media_only": (
        "Après la dépense média seulement : le personnel et les ressources de {channel} ne sont pas dans un fichier de moyens."
    ),
    "returns.counted.all": "Après la dépense média, le personnel et les ressources.",
}
"""French sentences of `returns`, by code."""
