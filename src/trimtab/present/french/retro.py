"""French sentences of looking back, of the team's calibration and of the clean sheet, by code."""

SENTENCES: dict[str, str] = {
    # --- retrospectives ---
    "retro.title": "Réussites, ratés et ce que nous avons appris",
    "retro.promises": "Ce que nous avions promis la dernière fois",
    "retro.no_promises": "Rien n'est ouvert, et rien n'a été réglé depuis la dernière fois.",
    "retro.promise_unknown": "{what} ({owner}, pour le {due:date}) : {kept:label}. On ne sait pas si un chiffre a bougé.",
    "retro.promise_moved": "{what} ({owner}, pour le {due:date}) : {kept:label}. {measure} : de {before:number} à {now:number}.",
    "retro.promise_still": "{what} ({owner}, pour le {due:date}) : {kept:label}. {measure} n'a pas bougé : {before:number}, et maintenant {now:number}.",
    "retro.promise_moved_target": (
        "{what} ({owner}, pour le {due:date}) : {kept:label}. {measure} a bougé dans le bon sens, de {before:number} à {now:number} ; la cible était {target:number}."
    ),
    "retro.promise_still_target": (
        "{what} ({owner}, pour le {due:date}) : {kept:label}. {measure} n'a pas bougé dans le bon sens : {before:number}, et maintenant {now:number} ; la cible était {target:number}."
    ),
    "retro.promise_stay": "{what} ({owner}, pour le {due:date}) : {kept:label}. {measure} devait rester à {target:number} : c'était {before:number}, et c'est maintenant {now:number}.",
    "retro.measure.return_on_investment": "Retour sur investissement",
    "retro.measure.marginal_return": "Ce que rapporte la prochaine unité d'argent",
    "retro.measure.profit": "Profit",
    "retro.measure.return_on_time": "Profit par heure",
    "retro.measure.return_on_effort": "Profit par point d'effort",
    "retro.measure.return_on_resources": "Profit par unité de personnel et de ressources",
    "retro.measure.contribution": "Le résultat apporté",
    "retro.measure.periods_to_result": "Le temps jusqu'au résultat",
    "retro.kept": "tenue",
    "retro.broken": "pas tenue",
    "retro.open": "pas encore connu",
    "retro.tests": "Essais dont personne n'a encore tiré le bilan",
    "retro.no_tests": "Aucun.",
    "retro.test_hit": "Essai {number} sur {channel} : {estimate:number}, au moins les {least:number} qui comptent. {what}",
    "retro.test_miss": "Essai {number} sur {channel} : {estimate:number}, moins que les {least:number} qui comptent. {what}",
    "retro.range_hit": "Nous lui donnions {probability:percent}, et notre fourchette à 80 % contenait le résultat.",
    "retro.range_miss": "Nous lui donnions {probability:percent}, et notre fourchette à 80 % ne contenait pas le résultat.",
    "retro.model": (
        "Le modèle attendait {mean:number~low~high} ; l'erreur propre à l'essai est de {error:number}. Les deux sont à {surprise:number} écarts types l'un de l'autre, les deux erreurs comptées ; jusqu'à 1,6, rien d'inhabituel."
    ),
    "retro.model_alone": "Le modèle attendait {mean:number~low~high} ; la précision de l'essai n'a pas été dite.",
    "retro.channels": "Ce qui était prévu, et ce qui est venu",
    "retro.no_channels": "Il n'y a pas deux revues des mêmes données éloignées dans le temps.",
    "retro.foreseen": (
        "La revue {review} prévoyait ce que chaque canal apporterait pour l'argent qu'il a reçu ensuite ; la revue {newest} voit {inside:count} canaux sur {count:count} dans ces limites, sur {periods:count} {periods:période|périodes}."
    ),
    "retro.column.channel": "Canal",
    "retro.column.planned": "Planifié",
    "retro.column.spent": "Dépensé",
    "retro.column.foreseen": "Prévu",
    "retro.column.seen": "Vu maintenant",
    "retro.column.difference": "Différence",
    "retro.column.inside": "Comme prévu ?",
    "retro.inside": "oui",
    "retro.outside": "non",
    "retro.beyond": "plus que jamais essayé",
    "retro.recollections": "Ce que les membres ont vu",
    "retro.no_recollections": "Personne n'a encore rien écrit : trimtab add recollection, chacun avant de lire les autres.",
    "retro.sealed": (
        "{count:count} {count:membre a écrit|membres ont écrit}. Écrivez ce que vous avez vu avant de lire : trimtab add recollection. Qui ne fait qu'écouter lit avec --open."
    ),
    "retro.members": "{count:count} {count:membre a écrit|membres ont écrit}, chacun sans voir les autres ; aucun nom n'est gardé.",
    "retro.hit": "Réussite : {what} ({number})",
    "retro.miss": "Raté : {what} ({number} ; {cause:label})",
    "retro.learned": "Appris : {what}",
    "retro.change": (
        "La rétrospective finit par un seul changement que nous ferons. Enregistrez-le : trimtab retro --occasion TEXT --learned TEXT --change TEXT --owner ROLE --due DATE."
    ),
    "retro.held": "Enregistré : rétrospective {retrospective} avec la promesse {promise} : {what} ({owner}, pour le {due:date}).",
    "problem.change_missing": (
        "Une rétrospective finit par un seul changement, et il n'est pas dit tout entier.\nDites --occasion, --change, --owner et --due."
    ),
    "problem.no_later_review": (
        "La revue {number} n'est pas là, ou il n'y en a pas de plus récente des mêmes données.\nFaites d'abord la revue des données les plus récentes : trimtab review."
    ),
    # --- practices ---
    "standing.title": "{count:count} {count:pratique, et ce qu'il faut en faire|pratiques, et ce qu'il faut faire de chacune}",
    "standing.column.channel": "Canal",
    "standing.column.practice": "Pratique",
    "standing.column.verdict": "Verdict",
    "standing.column.why": "Pourquoi",
    "standing.column.review": "Prochain regard",
    "standing.forgotten": "lancée puis oubliée",
    "practice.channel_stops": "La revue {review} conseille d'arrêter {channel}, et la pratique avec.",
    "practice.better": (
        "Le résultat {result} a trouvé {estimate:number}, au moins les {least:number} qui comptent : {tested} Faites le changement, et dites-le avec trimtab revise {number}."
    ),
    "practice.adopted": "Elle a été reformulée après que le résultat {result} a trouvé {estimate:number}, au moins les {least:number} qui comptent : {tested}",
    "practice.no_better": (
        "Le résultat {result} a trouvé {estimate:number}, moins que les {least:number} qui comptent : le changement ne vaut donc pas la peine : {tested}"
    ),
    "practice.missed": (
        "Aucun essai d'un changement n'est terminé depuis moins d'un an. {count:count} {count:raté|ratés} sur {channel} {count:a été attribué|ont été attribués} à : {causes:label}. Ce qui trancherait : trimtab add hypothesis --practice {number}."
    ),
    "practice.untried": (
        "Aucun essai d'un changement n'est terminé depuis moins d'un an. Ce qui trancherait : trimtab add hypothesis --practice {number}."
    ),
    # --- registered trials and the model ---
    "problem.spend_change_missing": (
        "Ce que le modèle attend dépend de l'argent.\nDites --spend-change : argent média en plus ou en moins que sans l'essai."
    ),
    "problem.spend_change_too_low": "L'essai économiserait {change:number} sur {periods:count} {periods:période|périodes}, et {channel} dépense {spent:number} pendant ce temps si rien ne change.\nDites avec --spend-change au plus autant de moins.",
    "problem.metric_not_outcome": (
        "Le modèle de cette revue parle de {outcome}, et l'hypothèse de {metric}.\nOmettez --review, ou testez une hypothèse sur {outcome}."
    ),
    # --- calibration ---
    "calibration.head_team": "Ce que valent nos prévisions",
    "calibration.head_own": "Ce que valent vos prévisions",
    "calibration.none": "Rien ne peut encore être évalué : aucune prévision n'est dénouée.",
    "calibration.few": "C'est peu : sous {enough:count}, de tels scores disent peu de chose.",
    "calibration.open": "{count:count} {count:n'est pas encore dénouée|ne sont pas encore dénouées}.",
    "calibration.probabilities": (
        "{count:count} {count:probabilité évaluée|probabilités évaluées} : Brier {brier:number} (0 est parfait, 0,25 une pièce lancée), score logarithmique {log:number} (0 est parfait, 0,69 une pièce lancée). {base:percent} se sont réalisées."
    ),
    "calibration.better": "Elles distinguent les cas : toujours dire {base:percent} aurait donné {brier_of_base:number}.",
    "calibration.no_better": "Elles ne distinguent pas les cas : toujours dire {base:percent} aurait donné {brier_of_base:number}.",
    "calibration.ranges": "{count:count} {count:fourchette à 80 % évaluée|fourchettes à 80 % évaluées} : {inside:percent} contenaient le chiffre, et {wanted:percent} le devaient.",
    "calibration.interval_score": "Score d'intervalle en {unit} : {score:number} en moyenne ; plus il est petit, mieux c'est.",
    "calibration.interval_score_bare": "Score d'intervalle : {score:number} en moyenne ; plus il est petit, mieux c'est.",
    "calibration.picture": "Combien de fois c'est arrivé",
    "calibration.column.forecast_at": "Prévu à",
    "calibration.column.how_many": "Combien",
    "calibration.column.came_true": "Arrivé",
    "calibration.column.fits": "Parts compatibles (90 %)",
    "calibration.others": "Autres",
    "calibration.column.whose": "À qui",
    "calibration.column.answered": "Évaluées",
    "calibration.column.brier": "Brier",
    "calibration.column.base": "Arrivé",
    "calibration.column.open": "Ouvertes",
    "calibration.overrides": "Passages outre",
    "calibration.how_to_read": (
        "Chaque point est un groupe de prévisions, d'autant plus gros qu'elles sont nombreuses. Sur la ligne brisée, ce qui était prévu à 60 % est arrivé six fois sur dix. Les barres contiennent les parts compatibles avec une probabilité de 90 %."
    ),
    "calibration.made_by": "Fait par trimtab {version}.",
    # --- the clean sheet ---
    "sheet.title": "Feuille blanche de {quarter}",
    "sheet.unscheduled": "Elle n'a pas encore de jour : trimtab add clean-sheet --quarter this --day DATE.",
    "sheet.scheduled": "Tenue le {day:date}.",
    "sheet.begin": "Construisez la stratégie comme si rien n'était encore en cours. Ce qui est dépensé aujourd'hui n'est pas montré tant que toutes les feuilles ne sont pas là.",
    "sheet.prompt.game_plan": "Quel est le plan de jeu : qui voulons-nous toucher, avec quoi, et pourquoi s'y intéresserait-on ?",
    "sheet.prompt.fit": "Comment chaque canal conviendrait-il au plan de jeu, par sa propre nature ?",
    "sheet.prompt.workflow": "Quels processus et façons de travailler en tireraient le plus ?",
    "sheet.prompt.pitfall": "Quels pièges y a-t-il ?",
    "sheet.prompt.money": "Combien d'argent chacun recevrait-il sur le prochain trimestre ?",
    "sheet.channels": "Canaux connus jusqu'ici : {channels}. Omettez ce que vous ne commenceriez pas, ajoutez ce que vous commenceriez.",
    "sheet.drafts": (
        "{count:count} {count:feuille est là|feuilles sont là}. La vôtre : trimtab add draft --quarter this --lines 'CHANNEL | MONEY | FIT | WORKFLOW | PITFALL', une fois par canal. Quand toutes sont là : trimtab clean-sheet --compare."
    ),
    "sheet.differences": "L'argent sur le prochain trimestre",
    "sheet.column.channel": "Canal",
    "sheet.total": "Tous les canaux",
    "sheet.today": "Aujourd'hui",
    "sheet.optimum": "Optimiseur",
    "sheet.draft": "Feuille {number}",
    "sheet.earns": "Ce que chacune rapporterait de plus que de continuer comme aujourd'hui",
    "sheet.brings": "Ce que chacune apporterait de plus que de continuer comme aujourd'hui",
    "sheet.worth": "{gain} (90 % : {low} à {high}) ; mieux qu'aujourd'hui avec une probabilité de {probability}.",
    "sheet.untried": "Plus que jamais essayé pour {channels} : là, c'est une supposition.",
    "sheet.unknown": "On ne sait rien de {channels} : l'argent compte, et ce qu'il apporte ne compte pas.",
    "sheet.words": "Ce qui a été écrit",
    "problem.draft_first": (
        "Aucune des feuilles de {quarter} n'est la vôtre, et la comparaison révélerait l'argent d'aujourd'hui.\nFaites d'abord la vôtre : trimtab add draft --quarter {quarter}. Qui ne fait qu'écouter compare avec --open."
    ),
    "problem.no_drafts": (
        "Aucune feuille de {quarter} n'est encore là, et la comparaison révélerait l'argent d'aujourd'hui.\nFaites-en d'abord une : trimtab add draft --quarter {quarter}."
    ),
}
"""French sentences of looking back, of the team's calibration and of the clean sheet, by code."""
