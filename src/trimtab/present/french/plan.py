"""French sentences of `plan`, by code."""

SENTENCES: dict[str, str] = {
    "placement.answer.geo": "Répartissez autrement entre les régions les dépenses du prochain trimestre pour {channels} : chaque total reste, et il revient davantage.",
    "placement.answer.period": "Dépensez l'argent de {channels} à d'autres moments qu'au trimestre dernier : chaque total reste, et il revient davantage.",
    "placement.nothing.geo": "L'argent d'aucun canal ne rapporterait nettement plus dans d'autres régions qu'aujourd'hui.",
    "placement.nothing.period": "L'argent d'aucun canal ne rapporterait nettement plus à d'autres moments qu'aujourd'hui.",
    "placement.gain": "Gain attendu : {mean:number~low~high}, pendant le trimestre et après, par rapport à l'argent réparti comme dernièrement.",
    "placement.stay": "{channels} {channels:reste|restent} comme dernièrement : rien d'autre ne rapporterait vraisemblablement nettement plus.",
    "placement.within": "Aucune région ne reçoit plus qu'elle, ou une semblable par habitant, n'a reçu en un trimestre, et aucune période plus que la plus élevée ; aucune ne reçoit moins que son minimum : au-delà, on ne sait rien.",
    "placement.shares": "Ce que cela apporte",
    "placement.column.gain": "{outcome} en plus",
    "placement.column.price": "{outcome} de la prochaine unité d'argent",
    "placement.column.region": "Région",
    "placement.table.geo": "Que dépenser où",
    "placement.table.period": "Que dépenser quand",
    "placement.terms": "Sous chaque montant figure celui du trimestre dernier. Cela repose sur ce que l'historique dit de chaque région et période, c'est-à-dire moins que ce qu'il dit du canal entier. Quel canal doit recevoir plus, c'est le plan d'une revue qui le dit.",
    "phasing.answer": "Déplacez la dépense du prochain trimestre pour {channels} entre les semaines de chaque mois, et les données distingueront mieux ces canaux.",
    "phasing.nothing": "La dépense d'aucun canal ne peut être déplacée entre les semaines de façon que les données en disent plus.",
    "phasing.channel": (
        "{channel} : les bouts de sa fourchette à 90 % sont aujourd'hui dans un rapport de {now:number}, de {as_usual:number} après un trimestre ordinaire, et de {rephased:number} après celui-ci."
    ),
    "phasing.stuck": "{channels} {channels:a été|ont été} au plus de ce qui a jamais été dépensé en une semaine ou tout près, ou ne {channels:prend|prennent} pas d'argent.",
    "phasing.short": "{channels} {channels:se déplace|se déplacent} de moins que {swing:percent} : aucune semaine ne dépasse le plus qu'une semaine ait vu.",
    "phasing.learning": "À quel point l'effet de chaque canal est connu",
    "phasing.column.now": "aujourd'hui",
    "phasing.column.as_usual": "après un trimestre ordinaire",
    "phasing.column.rephased": "après celui-ci",
    "phasing.factor": "Le rapport entre les deux bouts de la fourchette à 90 % de ce qu'un canal apporte : 2 veut dire que le bout haut est le double du bout bas.",
    "phasing.weeks": "Que dépenser quand",
    "phasing.late": "dernier trimestre : {money:money}",
    "phasing.gain": (
        "Le trimestre devrait apporter {mean:number~low~high} de plus du résultat qu'avec les semaines telles qu'elles étaient au dernier trimestre."
    ),
    "phasing.loss": (
        "Le prix de l'apprentissage : le trimestre devrait apporter {mean:number~low~high} de moins du résultat qu'avec les semaines telles qu'elles étaient au dernier trimestre."
    ),
    "phasing.terms": (
        "Sous chaque somme figure ce qui a été dépensé à cette place du dernier trimestre. Le total de chaque mois est celui de ces derniers temps ; les régions gardent leurs parts. Ce qui est appris est calculé d'avance, à partir de ce qui est connu aujourd'hui et en ligne droite : le trimestre lui-même le dira. Ce qu'il apporte ou coûte est compté dans le trimestre."
    ),
    "problem.placement_one_region": "Il n'y a qu'une région, donc rien à répartir.\nRépartissez sur les périodes avec --by period, ou utilisez un fichier avec une colonne de région.",
    "problem.rephase_monthly": (
        "Les données sont mensuelles : il n'y a pas de semaines entre lesquelles déplacer la dépense.\nDonnez des données hebdomadaires ou quotidiennes, ou testez les canaux."
    ),
    "problem.rephase_swing": "Une amplitude de {swing} n'a pas de sens.\nDonnez une part supérieure à 0 et de 1 au plus, comme 0.5 pour moitié.",
    "problem.rephase_channel": "{channel} n'est pas un canal où l'on dépense de l'argent.\nUtilisez l'un de ceux-ci : {known}.",
    "plan.bound.support": (
        "Tenu à {upper:money} au plus, le plus que {channel} ait jamais reçu : au-delà, les données ne disent rien."
    ),
    "plan.bound.gate": (
        "Augmenté de {band:percent} au plus : une plus forte hausse de {channel} demande d'abord des preuves, comme un test terminé."
    ),
    "plan.bound.evidence": "Peut monter jusqu'à {upper:money}, car des preuves appuient une hausse de {channel}.",
    "plan.bound.pilot": "Peut recevoir un pilote de {upper:money} au plus : {channel} reçoit peu de l'argent d'aujourd'hui, le risque est donc faible.",
    "plan.bound.team": "Tenu entre {lower:money} et {upper:money}, vos propres limites pour {channel}.",
    "plan.bound.floor": (
        "Pas réduit sous {lower:money}, le moins que {channel} ait jamais reçu : en dessous, les données ne disent rien."
    ),
    "plan.bound.inside": "Tenu par rien : entre {lower:money} et {upper:money}, c'est le mieux pour {channel}.",
    "plan.bound.organic": "{channel} prend des heures, pas d'argent média : il n'y a pas d'argent à planifier.",
    "plan.bound.no_curve": "Laissé tel quel : les données ne montrent pas comment {channel} réagit à l'argent.",
    "plan.bound.left": "Abandonné : {channel} n'est pas rentable même à {lower:money}, le moins que ce canal ait jamais reçu.",
    "plan.bound.withheld": "Laissé tel quel jusqu'à ce qu'il y ait un verdict sur {channel}.",
    "plan.bound.kept": "Laissé tel quel, comme jugé : déplacer {channel} rapporterait trop peu.",
    "plan.bound.no_money": (
        "Laissé tel quel : plus dans {channel} paierait, mais aucun canal ne doit céder l'argent ou les heures qu'il faut."
    ),
    "plan.bound.no_outlet": (
        "Laissé tel quel : moins dans {channel} ne paierait que si un autre canal pouvait prendre ce qui est libéré."
    ),
    "plan.bound.beside_limit": "Laissé tel quel : votre limite sur l'ensemble de {limited} ne laisse aucun plan où déplacer {channel} paie.",
    "plan.bound.caution_more": "Laissé tel quel : plus dans {channel} paierait en moyenne, mais pas dans les pires cas pour lesquels ce plan est fait.",
    "plan.bound.caution_less": "Laissé tel quel : moins dans {channel} paierait en moyenne, mais pas dans les pires cas pour lesquels ce plan est fait.",
    "plan.bound.together_most": "Tenu par votre limite de {money:money} sur l'ensemble de {channels}.",
    "plan.bound.together_least": "Tenu par votre plancher de {money:money} pour l'ensemble de {channels}.",
    "plan.bound.part_money": (
        "Pas augmenté davantage : plus dans {channel} ferait plus de bien, mais aucun autre canal ne doit céder l'argent ou les heures qu'il faut."
    ),
    "plan.bound.part_outlet": (
        "Pas réduit davantage : moins dans {channel} ne ferait plus de bien que si un autre canal pouvait prendre ce qui est libéré."
    ),
    "plan.bound.step": "Déplacé d'un petit pas au plus : aucun verdict ne demande plus ni moins dans {channel}.",
    # Why a channel is planned otherwise than judged, and which to follow.
    "plan.departs.spent_in_full.more": (
        "{channel} : {change:money} de plus qu'aujourd'hui : le total doit être dépensé en entier, et c'est ici qu'il fait le plus de bien. Suivez le plan ; si de l'argent peut rester, suivez le verdict."
    ),
    "plan.departs.spent_in_full.less": (
        "{channel} : {change:money} de moins qu'aujourd'hui : le total est fixe, et c'est ici que l'argent manque le moins. Suivez le plan."
    ),
    "plan.departs.spare_money.more": (
        "{channel} : {change:money} de plus qu'aujourd'hui, un pas de {share:percent}, qui compte encore comme continuer : ce que d'autres canaux libèrent n'apporterait rien s'il n'était pas dépensé. Suivez le plan."
    ),
    "plan.departs.spare_money.less": (
        "{channel} : {change:money} de moins qu'aujourd'hui, un pas de {share:percent}, qui compte encore comme continuer : un autre canal en tire davantage. Suivez le plan."
    ),
    "plan.departs.best_spread.more": (
        "{channel} : {change:money} de plus qu'aujourd'hui : avec ce total, tous les verdicts ne peuvent pas être suivis, et c'est ici que l'argent fait le plus de bien. Suivez le plan."
    ),
    "plan.departs.best_spread.less": (
        "{channel} : {change:money} de moins qu'aujourd'hui : avec ce total, tous les verdicts ne peuvent pas être suivis, et c'est ici que l'argent manque le moins. Suivez le plan."
    ),
    "plan.departs.smaller_total.less": (
        "{channel} : {change:money} de moins qu'aujourd'hui : le total est plus petit que celui d'aujourd'hui, et c'est ici que l'argent manque le moins. Suivez le plan."
    ),
    "plan.departs.hours.more": (
        "{channel} : {change:money} de plus qu'aujourd'hui, faute d'heures ailleurs. Suivez le plan."
    ),
    "plan.departs.hours.less": "{channel} : {change:money} de moins qu'aujourd'hui : les heures qu'il faut manquent. Suivez le plan.",
    "plan.departs.beside_hours.more": (
        "{channel} : {change:money} de plus qu'aujourd'hui : votre limite d'heures change la meilleure répartition de tout le reste. Suivez le plan, ou changez les heures."
    ),
    "plan.departs.beside_hours.less": (
        "{channel} : {change:money} de moins qu'aujourd'hui : votre limite d'heures change la meilleure répartition de tout le reste. Suivez le plan, ou changez les heures."
    ),
    "plan.departs.together.more": (
        "{channel} : {change:money} de plus qu'aujourd'hui : votre limite sur plusieurs canaux ensemble le demande. Suivez le plan, ou changez la limite."
    ),
    "plan.departs.together.less": (
        "{channel} : {change:money} de moins qu'aujourd'hui : votre limite sur plusieurs canaux ensemble ne permet pas plus. Suivez le plan, ou changez la limite."
    ),
    "plan.departs.beside_limit.more": (
        "{channel} : {change:money} de plus qu'aujourd'hui : votre limite sur l'ensemble de {limited} change la meilleure répartition de tout le reste. Suivez le plan, ou changez la limite."
    ),
    "plan.departs.beside_limit.less": (
        "{channel} : {change:money} de moins qu'aujourd'hui : votre limite sur l'ensemble de {limited} change la meilleure répartition de tout le reste. Suivez le plan, ou changez la limite."
    ),
    "plan.departs.goal.more": (
        "{channel} : {change:money} de plus qu'aujourd'hui : votre objectif demande ce total, et c'est ici que l'argent fait le plus de bien. Suivez le plan, ou changez l'objectif."
    ),
    "plan.departs.goal.less": (
        "{channel} : {change:money} de moins qu'aujourd'hui : votre objectif demande ce total, et c'est ici que l'argent manque le moins. Suivez le plan, ou changez l'objectif."
    ),
    "plan.departs.limits.more": (
        "{channel} : {change:money} de plus qu'aujourd'hui : vos propres limites le demandent. Suivez le plan, ou changez les limites."
    ),
    "plan.departs.limits.less": (
        "{channel} : {change:money} de moins qu'aujourd'hui : vos propres limites ne permettent pas plus. Suivez le plan, ou changez les limites."
    ),
    # Goals, limits on several channels, and what moving money costs.
    "plan.goal.roi.reached": (
        "Votre objectif : un retour d'au moins {level:number} par {one:money}. Ce plan dépense {spent:money} et rapporte {brought:number} par {one:money} ; plus d'argent n'y suffirait pas, ou ne rapporterait rien de plus dans les limites."
    ),
    "plan.goal.roi.missed": (
        "Votre objectif, un retour de {level:number} par {one:money}, est hors d'atteinte : le mieux dans les limites est {brought:number}, à {spent:money}. Baissez l'objectif, ou donnez aux canaux une plage plus large."
    ),
    "plan.goal.marginal_roi.reached": (
        "Votre objectif : dépenser jusqu'à ce que le prochain {one:money} rapporte {level:number}. C'est à {spent:money}."
    ),
    "plan.goal.marginal_roi.held": (
        "Votre objectif : dépenser jusqu'à ce que le prochain {one:money} rapporte {level:number}. À {spent:money}, le plus qu'il puisse y avoir, le dernier rapporte encore {brought:number}."
    ),
    "plan.goal.outcome.reached": (
        "Votre objectif : {level:number} ({outcome}) par les médias payants au moindre coût. {spent:money} d'argent média devraient apporter {brought:number}."
    ),
    "plan.goal.outcome.missed": (
        "Votre objectif de {level:number} ({outcome}) par les médias payants est hors d'atteinte : le plus dans les limites est {brought:number}, à {spent:money}. Baissez l'objectif, ou donnez aux canaux une plage plus large."
    ),
    "plan.goal.last_money_below_hurdle": (
        "La dernière unité d'argent que l'objectif demande ne rapporte que {price:estimate}, moins que {hurdle:estimate}, ce qu'elle devrait : un total plus petit rapporterait davantage."
    ),
    "plan.caution.money": (
        "Fait pour les {share:percent} de cas les pires. Dans ceux-là, ce plan gagne {worst:estimate} en moyenne ; celui qui gagne le plus sur tous les cas, dans les mêmes limites, {worst_of_best:estimate}. Le prix de la prudence : {given_up:estimate} de gain en moins sur tous les cas."
    ),
    "plan.caution.outcome": (
        "Fait pour les {share:percent} de cas les pires. Dans ceux-là, ce plan apporte {worst:number} de plus qu'aujourd'hui en moyenne ; celui qui apporte le plus sur tous les cas, dans les mêmes limites, {worst_of_best:number}. Le prix de la prudence : {given_up:number} de moins sur tous les cas."
    ),
    "plan.caution.free": (
        "Fait pour les {share:percent} de cas les pires ; le plan qui gagne le plus sur tous les cas est aussi le meilleur pour ceux-là."
    ),
    "plan.together.over": (
        "{channels} : ensemble {given:money}, plus que les {most:money} que vous permettez, car aucun d'eux ne peut descendre plus bas."
    ),
    "plan.together.under": (
        "{channels} : ensemble {given:money}, moins que les {least:money} que vous demandez, car aucun d'eux ne peut monter plus haut."
    ),
    "plan.together.most.money": (
        "{channels} : tenus à {given:money} en tout. {one:money} de plus y apporterait {price:estimate} de marge brute de plus qu'ailleurs."
    ),
    "plan.together.most.outcome": (
        "{channels} : tenus à {given:money} en tout. {one:money} de plus y apporterait {price:number} de plus qu'ailleurs."
    ),
    "plan.together.most.free": (
        "{channels} : tenus à {given:money} en tout par votre limite. Plus ne devrait pas y apporter davantage qu'ailleurs."
    ),
    "plan.together.least.free": (
        "{channels} : maintenus à {given:money} en tout par votre plancher. Moins ne devrait pas apporter davantage ailleurs."
    ),
    "plan.together.least.money": (
        "{channels} : maintenus à {given:money} en tout. Le dernier {one:money} y rapporte {price:estimate} de marge brute de moins qu'ailleurs."
    ),
    "plan.together.least.outcome": (
        "{channels} : maintenus à {given:money} en tout. Le dernier {one:money} y apporte {price:number} de moins qu'ailleurs."
    ),
    "plan.switching": "Déplacer {moved:money} coûte {cost:money}, que le gain compte.",
    "plan.total_needs_value": (
        "Sans valeur par résultat, rien ne dit combien dépenser en tout : le total est donc pris pour un plafond."
    ),
    "plan.money_unspent.no_return": (
        "{left:money} sur {wanted:money} restent non dépensés : parmi les canaux qui peuvent en prendre plus, aucun n'en tirerait, pour le prochain {one:money}, la marge brute de {hurdle:estimate} qu'il faut."
    ),
    "plan.money_unspent.no_return_for_time": (
        "{left:money} sur {wanted:money} restent non dépensés : parmi les canaux qui peuvent en prendre plus, aucun n'en tirerait, pour le prochain {one:money}, la marge brute de {hurdle:estimate} qu'il faut et ce que coûte le temps de travail."
    ),
    "plan.money_unspent.no_use": (
        "{left:money} sur {wanted:money} restent non dépensés : aucun canal qui peut en prendre plus n'en apporterait davantage."
    ),
    "plan.money_unspent.no_hours": (
        "{left:money} sur {wanted:money} restent non dépensés : là où plus d'argent paierait encore, les heures manquent."
    ),
    "plan.money_left": (
        "{left:money} sur {wanted:money} ne trouvent pas de place : chaque canal est au plus qu'il peut recevoir, en argent ou en heures."
    ),
    "plan.money_short": "Les planchers des canaux font {spent:money} en tout, {over:money} de plus que le budget.",
    "plan.margin_assumed": "Aucun taux de marge n'est déclaré : le plan traite toute la valeur comme du profit.",
    "plan.last_money_below_hurdle": (
        "La dernière unité de ce budget ne rapporte que {price:estimate}, moins que {hurdle:estimate}, ce qu'elle devrait : un budget plus petit rapporterait davantage. Ce plan le dépense tout de même en entier ; --budget capped garde ce qui n'est pas rentable."
    ),
    "plan.last_money_below_hurdle.left": (
        "La dernière unité qui a trouvé place ne rapporte que {price:estimate}, moins que {hurdle:estimate}, ce qu'elle devrait : un budget plus petit rapporterait davantage. --budget capped garde ce qui n'est pas rentable."
    ),
    "plan.not_proven_best": "Un meilleur plan peut exister, mais de {gap:number} au plus.",
    "plan.organic_hours_kept": (
        "Les heures pour {channels} restent à {hours:number} : les données ne peuvent pas dire ce que plus ou moins d'heures feraient."
    ),
    "plan.hours_unknown": "Le fichier de moyens ne donne pas d'heures pour {channels} : la limite d'heures ne les compte pas.",
    "plan.hours_short": "Ce plan prend {needed:number} heures, plus que les {hours:number} disponibles.",
    "plan.nothing_to_move": "Aucun canal ne peut être déplacé : le plan est ce que vous faites aujourd'hui.",
    "plan.kept_for_want_of_room": (
        "{channels} : le dernier argent rapporte davantage ailleurs, mais arrêter libère plus que les autres canaux ne peuvent prendre."
    ),
    "plan.beside_verdicts": (
        "{channels} : prévu autrement que jugé, car le total, les heures, votre objectif, vos limites ou des canaux sans verdict ne laissent pas d'autre voie."
    ),
    "plan.given_up.withheld.money": (
        "La meilleure répartition sur le papier devrait rapporter {lost:estimate} de plus que ce plan. Mais elle déplace aussi {channels}, et il n'y a pas encore de verdict {channels:sur ce canal|sur ces canaux}."
    ),
    "plan.given_up.withheld.outcome": (
        "La meilleure répartition sur le papier devrait apporter {lost:number} de plus que ce plan. Mais elle déplace aussi {channels}, et il n'y a pas encore de verdict {channels:sur ce canal|sur ces canaux}."
    ),
    "plan.given_up.kept.money": (
        "La meilleure répartition sur le papier devrait rapporter {lost:estimate} de plus que ce plan. Mais elle déplace aussi {channels}, qui {channels:doit|doivent} continuer."
    ),
    "plan.given_up.kept.outcome": (
        "La meilleure répartition sur le papier devrait apporter {lost:number} de plus que ce plan. Mais elle déplace aussi {channels}, qui {channels:doit|doivent} continuer."
    ),
    "plan.beyond_support": "{channels} : prévu au-dessus de tout ce que vous avez jamais dépensé ; surveillez donc les résultats de près.",
    "plan.total_never_tried": (
        "Ce plan dépense {spent:money} en tout. Aucune suite de {horizon:count} {unit:label} de l'historique n'a eu moins que {least:money} : ce qui se passe en dessous est calculé, pas observé ; descendez donc pas à pas."
    ),
    "plan.nothing_never_tried": (
        "Ce plan ne dépense rien du tout en médias, ce qui n'a jamais été essayé : aucune suite de {horizon:count} {unit:label} de l'historique n'a eu moins que {least:money}. Ce qui se passe alors est calculé, pas observé ; descendez donc pas à pas."
    ),
    "plan.below_support": "{channels} : prévu au-dessous de tout ce que vous avez jamais dépensé ; descendez donc pas à pas.",
}
"""French sentences of `plan`, by code."""
