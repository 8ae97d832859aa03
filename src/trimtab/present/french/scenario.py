"""French sentences of the page on which another spending is tried out, by code."""

SENTENCES: dict[str, str] = {
    "web.scenario.title": "Que rapporterait une autre répartition ?",
    "web.scenario.lead": "Déplacez un montant, ou fixez un total et laissez l'optimiseur le répartir. La revue {number} répond aussitôt ; rien n'est enregistré.",
    "web.scenario.begin": "Partir de",
    "web.scenario.today": "Aujourd'hui",
    "web.scenario.planned": "Le plan",
    "web.scenario.blank": "Page blanche",
    "web.scenario.own": "Votre scénario",
    "web.scenario.whole": "Tous les canaux",
    "web.scenario.each": "Canal par canal",
    "web.scenario.total": "Argent en tout",
    "web.scenario.total.facts": "Sur le trimestre à venir ; {today:money} comme aujourd'hui. Modifié ici, l'optimiseur le répartit dans les limites du plan.",
    "web.scenario.hours": "Heures disponibles",
    "web.scenario.hours.facts": "De tout le monde sur le trimestre à venir ; les dépenses actuelles en prennent {hours:count}.",
    "web.scenario.money_of": "Argent pour {channel}",
    "web.scenario.facts": "Aujourd'hui {today:money}, prévu {planned:money}, essayé de {low:money} à {high:money} ; au-delà de {free:money}, une preuve est demandée.",
    "web.scenario.facts.off": "Rien aujourd'hui, prévu {planned:money}, jamais essayé ; au-delà de {free:money}, une preuve est demandée.",
    "web.scenario.effect": "{mean} par rapport à aujourd'hui ({span}).",
    "web.scenario.as_today": "Comme aujourd'hui.",
    "web.scenario.key.gate": "au-delà, une preuve est demandée",
    "web.scenario.try": "Calculer",
    "web.scenario.spread": "Laisser l'optimiseur répartir le total",
    "web.scenario.same": "C'est ce que vous dépensez aujourd'hui : continuer ainsi sur les {horizon:count} {periods:label} à venir.",
    "web.scenario.gain.money": (
        "Cela devrait rapporter {mean:estimate~low~high} {end:label} que de continuer comme aujourd'hui, sur les"
        " {horizon:count} {periods:label} à venir ; la probabilité que cela fasse mieux est de {probability:probability}."
    ),
    "web.scenario.gain.money_at_hurdle": (
        "Cela devrait rapporter {mean:estimate~low~high} {end:label} que de continuer comme aujourd'hui, sur les"
        " {horizon:count} {periods:label} à venir, chaque {one:money} de coût compté pour {hurdle:money}, le seuil exigé ; la"
        " probabilité que cela fasse mieux est de {probability:probability}."
    ),
    "web.scenario.gain.outcome": (
        "Cela devrait apporter {mean:number~low~high} {outcome} {end:label} que de continuer comme aujourd'hui, sur les"
        " {horizon:count} {periods:label} à venir ; la probabilité que cela fasse mieux est de {probability:probability}."
    ),
    "web.scenario.brings.money": "{total:money} de médias devraient rapporter {mean:estimate~low~high} en tout, {change:estimate} {end:label} qu'aujourd'hui.",
    "web.scenario.brings.outcome": "{total:money} de médias devraient apporter {mean:number~low~high} {outcome} en tout, {change:number} {end:label} qu'aujourd'hui.",
    "web.scenario.hours.fit": "Cela prend {needed:count} des {hours:count} heures disponibles.",
    "web.scenario.hours.short": "Cela prend {needed:count} heures, {over:count} de plus que les {hours:count} disponibles.",
    "web.scenario.below": "Moins que tout ce qui a été essayé pour {channels}, sans pour autant arrêter : là, c'est une supposition.",
    "web.scenario.gate": "Plus que ce qui va sans preuve pour {channels} : une décision là-dessus demande un test, ou une raison qui sera jugée plus tard.",
    "web.scenario.no_amount": "Ce n'est pas un montant : des chiffres seulement, comme 12000.",
    "web.scenario.no_curve": "On ne sait rien d'une telle somme ici ; le montant d'avant reste.",
    "web.scenario.table": "Côte à côte, sur les {horizon:count} {periods:label} à venir",
    "web.scenario.row.hours": "Heures",
    "web.scenario.row.gain": "Rapporte de plus qu'aujourd'hui",
    "web.scenario.row.gain_outcome": "Apporte de plus qu'aujourd'hui",
    "web.scenario.row.chance": "Probabilité de faire mieux qu'aujourd'hui",
    "web.scenario.back": "Vers le plan entier",
    "web.scenario.absent": (
        "Aucun montant ne peut être essayé ici : l'ajustement de cette revue n'est pas conservé à côté d'elle. Une revue tenue sur"
        " la page Données conserve le sien."
    ),
}
"""French sentences of the page on which another spending is tried out, by code."""
