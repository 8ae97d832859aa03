"""French sentences about what changed from one review to the next, by code."""

SENTENCES: dict[str, str] = {
    "refresh.answer": "Depuis la revue {since} du {day:date}, {same} {all:verdict|verdicts} sur {all} {all:est le même|sont les mêmes}.",
    "refresh.nothing": "Rien n'a changé entre la revue {since} et la revue {number} : données, tests, réglages et programme sont les mêmes.",
    "refresh.turned": "{channel} : {before:label}, maintenant {after:label}. Cela a basculé avec {causes:label}.",
    "refresh.absent": "absent",
    "refresh.overlap": (
        "La fourchette à 90 % du rendement de {steady} {all:canal|canaux} sur {all} contient au moins {bar:percent} de ce qu'elle contenait avant (de la plus courte des deux)."
    ),
    "refresh.points": "{points:number} points",
    "refresh.chance": "≈ 0",
    "refresh.order": (
        "Une seule chose a été changée à la fois, dans l'ordre des lettres, et tout a été recalculé à chaque fois : une colonne dit de combien son étape a déplacé le chiffre, et ≈ 0 que ce n'est pas plus que ce que le hasard du calcul fait de rien. Là où deux changements agissent l'un sur l'autre, leurs parts dépendent de cet ordre."
    ),
    "refresh.cause.program": "le programme",
    "refresh.cause.restated": "les chiffres corrigés",
    "refresh.cause.new_data": "les nouvelles données",
    "refresh.cause.tests": "les tests",
    "refresh.cause.value": "la valeur d'un résultat",
    "refresh.cause.columns": "les colonnes",
    "refresh.cause.inputs": "le fichier de moyens",
    "refresh.cause.margin": "le taux de marge",
    "refresh.cause.hurdle": "le seuil",
    "refresh.cause.budget": "le budget",
    "refresh.cause.country": "les jours fériés",
    "refresh.cause.seed": "la graine",
    "refresh.cause.last": "le conseil de la fois d'avant",
    "refresh.cause.units": "les unités du modèle",
    "refresh.step.program": "le programme ou la machine n'est pas celui de la revue {number} : {parts}",
    "refresh.step.restated": "{cells} {cells:chiffre a été corrigé|chiffres ont été corrigés}",
    "refresh.step.new_data": "{periods} {periods:période s'est ajoutée|périodes se sont ajoutées} ; les données vont maintenant du {first:date} au {last:date}",
    "refresh.step.tests": "tests terminés : {after}, auparavant {before}",
    "refresh.step.tests_came": "{count} {count:test terminé est arrivé|tests terminés sont arrivés} : {channels}, du {first:date} au {last:date}",
    "refresh.step.new_data_and_gone": (
        "{periods} {periods:période s'est ajoutée|périodes se sont ajoutées} et {gone} en sont sorties ; les données vont maintenant du {first:date} au {last:date}"
    ),
    "refresh.step.tests_other": "{after} {after:test terminé|tests terminés} comme avant, mais {after:ce n'est pas le même ou il se lit|ce ne sont pas les mêmes ou ils se lisent} autrement",
    "refresh.step.value": "un résultat vaut {after:money}, auparavant {before:money}",
    "refresh.step.value_column": "ce que vaut un résultat vient d'ailleurs, ou a changé avec le temps",
    "refresh.step.columns": "des colonnes sont venues, parties ou lues autrement : {columns}",
    "refresh.step.columns_came": "{columns} {columns:est une nouvelle colonne|sont de nouvelles colonnes}",
    "refresh.step.columns_gone": "{columns} {columns:n'est plus une colonne|ne sont plus des colonnes} des données",
    "refresh.step.columns_other": "{columns} {columns:est lue|sont lues} autrement ou dans une autre colonne",
    "refresh.step.columns_order": "les colonnes sont dans un autre ordre",
    "refresh.step.columns_and_periods": "les données commencent plus tard, et des colonnes sont venues, parties ou lues autrement : {columns}",
    "refresh.step.inputs": "le fichier de moyens : heures, effort ou ressources des canaux",
    "refresh.step.margin": "le taux de marge est de {after:percent}, auparavant {before:percent}",
    "refresh.step.margin_declared": "un taux de marge de {after:percent} est déclaré, auparavant aucun",
    "refresh.step.margin_open": "aucun taux de marge n'est plus déclaré, auparavant il était de {before:percent}",
    "refresh.step.hurdle": "le seuil est de {after:number}, auparavant {before:number}",
    "refresh.step.budget": "le budget : {parts:label}",
    "refresh.budget.kind": "si le total est un plafond, fixe ou libre",
    "refresh.budget.money": "l'argent",
    "refresh.budget.hours": "les heures",
    "refresh.budget.free_band": "jusqu'où un canal peut monter sans preuve",
    "refresh.budget.pilot_share": "la taille que peut avoir un pilote",
    "refresh.budget.limits": "les limites des canaux",
    "refresh.budget.goal": "l'objectif",
    "refresh.budget.caution": "la prudence",
    "refresh.budget.switching": "ce que coûte le déplacement d'argent",
    "refresh.step.country": "le pays des jours fériés",
    "refresh.step.seed": "la graine des tirages",
    "refresh.step.last": "ce que la revue d'avant conseillait ; un verdict ne s'en écarte que pour un gain qui en vaut la peine",
    "refresh.step.units": "les unités dans lesquelles le modèle travaille, qui suivent la première revue d'un fichier",
    "refresh.column.before": "avant",
    "refresh.column.after": "maintenant",
    "refresh.column.overlap": "recouvrement",
    "refresh.measure.probability_below_hurdle": "probabilité de passer sous le seuil",
    "refresh.measure.planned": "prévu",
    "problem.since_not_before": "La revue {since} n'est pas antérieure à la revue {number}.\nNommez-en une antérieure avec --since.",
    "problem.since_other_data": (
        "La revue {since} et la revue {number} ne portent pas sur les mêmes données.\nNommez deux revues des mêmes canaux et lieux dont les périodes se recouvrent ; trimtab reviews les liste."
    ),
    "problem.since_other_currency": (
        "La revue {since} compte en {before} et la revue {number} en {after} : leurs chiffres ne peuvent pas être comparés.\nNommez une revue dans la même devise avec --since."
    ),
    "problem.since_other_units": (
        "La revue {since} et la revue {number} comptent dans d'autres unités : une devise ou une valeur par résultat n'est déclarée que dans l'une d'elles.\nNommez une revue avec les mêmes déclarations avec --since."
    ),
    "problem.no_review_before": (
        "Il n'y a pas de revue antérieure des données de la revue {number} dans un fichier nommé {file}.\nNommez-en une avec --since ; trimtab reviews les liste."
    ),
}
