"""French sentences of the answer: what both faces say about a review and about one channel."""

SENTENCES: dict[str, str] = {
    # A choice as a title, and as what one might do instead.
    "choice.stop": "Arrêter",
    "choice.start": "Démarrer",
    "choice.stay_out": "Ne pas démarrer",
    "choice.continue": "Continuer",
    "choice.change": "Changer",
    "choice.change_more": "Changer : plus",
    "choice.change_less": "Changer : moins",
    "choice.change_differently": "Changer : autrement",
    "choice.withheld": "En suspens",
    "option.stop": "arrêter",
    "option.stay_out": "ne pas démarrer",
    "option.start": "démarrer un pilote",
    "option.continue": "continuer tel quel",
    "option.change_more": "dépenser plus",
    "option.change_less": "dépenser moins",
    "option.change_differently": "s'en servir autrement",
    "option.withheld": "attendre de meilleures preuves",
    # The answer in a line.
    "answer.stop": "Arrêtez {channels}.",
    "answer.start": "Démarrez {channels} par un pilote.",
    "answer.change_more": "Mettez plus dans {channels}.",
    "answer.change_less": "Dépensez moins sur {channels}.",
    "answer.change_differently": "Servez-vous autrement de {channels}.",
    "answer.continue": "Continuez {channels}.",
    "answer.withheld": "Pas encore de verdict sur {channels}.",
    "answer.gain.money": (
        "Le plan devrait rapporter {mean:estimate~low~high} {end:label} que de continuer comme aujourd'hui, sur les {horizon:count} {periods:label} à venir ; la probabilité qu'il fasse mieux est de {probability:probability}."
    ),
    "answer.gain.outcome": (
        "Le plan devrait apporter {mean:number~low~high} {outcome} {end:label} que de continuer comme aujourd'hui, sur les {horizon:count} {periods:label} à venir ; la probabilité qu'il fasse mieux est de {probability:probability}."
    ),
    "answer.gain.money_for_more": (
        "Le plan dépense {moved:money} de plus qu'aujourd'hui et devrait rapporter {mean:estimate~low~high} {end:label}, ce supplément de dépense payé, sur les {horizon:count} {periods:label} à venir ; la probabilité qu'il fasse mieux est de {probability:probability}."
    ),
    "answer.gain.money_for_less": (
        "Le plan dépense {moved:money} de moins qu'aujourd'hui et devrait rapporter {mean:estimate~low~high} {end:label} sur les {horizon:count} {periods:label} à venir ; la probabilité qu'il fasse mieux est de {probability:probability}."
    ),
    "answer.gain.outcome_for_more": (
        "Le plan dépense {moved:money} de plus qu'aujourd'hui et devrait apporter {mean:number~low~high} {outcome} {end:label} sur les {horizon:count} {periods:label} à venir ; la probabilité qu'il fasse mieux est de {probability:probability}."
    ),
    "answer.gain.outcome_for_less": (
        "Le plan dépense {moved:money} de moins qu'aujourd'hui et devrait apporter {mean:number~low~high} {outcome} {end:label} sur les {horizon:count} {periods:label} à venir ; la probabilité qu'il fasse mieux est de {probability:probability}."
    ),
    "answer.gain.money_at_hurdle": (
        "Le plan devrait rapporter {mean:estimate~low~high} {end:label} que de continuer comme aujourd'hui, sur les {horizon:count} {periods:label} à venir, chaque {one:money} de coût compté pour {hurdle:money}, le seuil exigé ; la probabilité qu'il fasse mieux est de {probability:probability}."
    ),
    "answer.gain.money_for_more_at_hurdle": (
        "Le plan dépense {moved:money} de plus qu'aujourd'hui et devrait rapporter {mean:estimate~low~high} {end:label} sur les {horizon:count} {periods:label} à venir, chaque {one:money} de coût compté pour {hurdle:money}, le seuil exigé ; la probabilité qu'il fasse mieux est de {probability:probability}."
    ),
    "answer.gain.money_for_less_at_hurdle": (
        "Le plan dépense {moved:money} de moins qu'aujourd'hui et devrait rapporter {mean:estimate~low~high} {end:label} sur les {horizon:count} {periods:label} à venir, chaque {one:money} de coût compté pour {hurdle:money}, le seuil exigé ; la probabilité qu'il fasse mieux est de {probability:probability}."
    ),
    "word.more": "de plus",
    "word.less": "de moins",
    "answer.gain.none": "Le plan pour les {horizon:count} {periods:label} à venir est de continuer comme aujourd'hui.",
    "answer.leap.money.more": (
        "Il compte sur {leap:estimate} de marge brute venant de plus d'argent dans {channels}, dont les données ne disent presque rien (niveau D). Si cela ne rapportait rien, le plan rapporterait {rest:estimate} de plus qu'aujourd'hui."
    ),
    "answer.leap.money.less": (
        "Il compte sur {leap:estimate} de marge brute venant de plus d'argent dans {channels}, dont les données ne disent presque rien (niveau D). Si cela ne rapportait rien, le plan rapporterait {rest:estimate} de moins qu'aujourd'hui."
    ),
    "answer.leap.outcome.more": (
        "Il compte sur {leap:number} {outcome} venant de plus d'argent dans {channels}, dont les données ne disent presque rien (niveau D). Si cela ne rapportait rien, le plan apporterait {rest:number} {outcome} de plus qu'aujourd'hui."
    ),
    "answer.leap.outcome.less": (
        "Il compte sur {leap:number} {outcome} venant de plus d'argent dans {channels}, dont les données ne disent presque rien (niveau D). Si cela ne rapportait rien, le plan apporterait {rest:number} {outcome} de moins qu'aujourd'hui."
    ),
    "answer.saving.money.more": (
        "Il compte sur {saving:estimate} venant de moins d'argent dans {channels}, dont les données ne disent presque rien (niveau D). Si l'argent retiré était rentable, le plan rapporterait {rest:estimate} de plus qu'aujourd'hui."
    ),
    "answer.saving.money.less": (
        "Il compte sur {saving:estimate} venant de moins d'argent dans {channels}, dont les données ne disent presque rien (niveau D). Si l'argent retiré était rentable, le plan rapporterait {rest:estimate} de moins qu'aujourd'hui."
    ),
    "answer.saving.outcome": (
        "Il retire {money:money} de {channels}, dont les données ne disent presque rien (niveau D). Si cet argent apporte plus qu'on ne le suppose, le plan gagne moins."
    ),
    "answer.overlap": (
        "Ce que vaut le changement d'un canal est dit pour ce seul changement, le reste de l'argent étant employé au mieux. Ces sommes se recoupent et ne s'additionnent pas : tous les changements ensemble valent le gain du plan."
    ),
    "answer.total.money": (
        "Tous les canaux payants ensemble ont rapporté {mean:estimate~low~high} pour {one:money} dépensé."
    ),
    "answer.total.outcome": (
        "Tous les canaux payants ensemble ont apporté {mean:number~low~high} {outcome} pour chaque tranche de {amount:number} dépensée."
    ),
    "answer.terms.margin": (
        "Jugé à un taux de marge de {margin:percent} : {one:money} dépensé doit rapporter {needed:estimate} pour compter."
    ),
    "answer.terms.margin_and_more": (
        "Jugé à un taux de marge de {margin:percent} : {one:money} dépensé doit rapporter au moins {needed:estimate} pour compter. Il en faut davantage à un canal qui prend du temps de travail, ou quand le plan pourrait gagner plus ailleurs avec le même argent."
    ),
    "answer.terms.no_margin": (
        "Aucun taux de marge n'est déclaré : la valeur est lue comme de la marge brute, et {one:money} dépensé doit rapporter {needed:estimate} ; avec votre marge, des canaux proches de cette limite peuvent passer dessous."
    ),
    "answer.terms.margin_must": (
        "Jugé à un taux de marge de {margin:percent} : {one:money} dépensé est rentable quand il rapporte {needed:estimate}. Mais {must:label} : ce qui compte pour un canal est donc ce que le même argent rapporterait dans son meilleur autre emploi, qui peut être moindre."
    ),
    "answer.terms.no_margin_must": (
        "Aucun taux de marge n'est déclaré : la valeur est lue comme de la marge brute, et {one:money} dépensé est rentable quand il rapporte {needed:estimate}. Mais {must:label} : ce qui compte pour un canal est donc ce que le même argent rapporterait dans son meilleur autre emploi, qui peut être moindre."
    ),
    "must.spend_total": "ce plan doit dépenser tout son total",
    "must.keep_limits": "ce plan doit respecter vos limites sur plusieurs canaux ensemble",
    "answer.terms.no_value": (
        "La valeur de {outcome} en argent n'est pas déclarée : rien n'est donc jugé en argent, sauf le déplacement du même budget entre canaux."
    ),
    "answer.price.money": "Le dernier {one:money} de ce plan rapporte {price:estimate} de marge brute.",
    "answer.price.hour": "Une heure de plus que quelqu'un pourrait donner vaudrait {price:estimate}.",
    "answer.price.outcome": "Les derniers {amount:number} de ce plan apportent {price:number} {outcome}.",
    "answer.shares": "Le marketing explique {share:percent} de {outcome}, et {channel} en explique la plus grande part.",
    # One channel.
    "advice.number.money": (
        "Chaque {one:money} dépensé de plus rapporte {mean:estimate~low~high} ; il doit rapporter {hurdle:estimate}."
    ),
    "advice.number.money_and_more": (
        "Chaque {one:money} dépensé de plus rapporte {mean:estimate~low~high} ; il doit rapporter {hurdle:estimate}, plus que {least:estimate}, où l'argent devient rentable : le temps de travail qu'il prend, ou ce que le plan pourrait gagner avec le même argent dans un autre canal, compte aussi."
    ),
    "advice.number.money_and_less": (
        "Chaque {one:money} dépensé de plus rapporte {mean:estimate~low~high} ; il doit rapporter {hurdle:estimate}, moins que {least:estimate}, où l'argent devient rentable : {must:label}, et dans son meilleur autre emploi le même argent ne rapporterait pas plus."
    ),
    "advice.number.cost": (
        "En moyenne, {one:money} d'heures et de ressources rapporte {mean:estimate~low~high} ; il doit rapporter {hurdle:estimate}."
    ),
    "advice.number.outcome": (
        "Chaque tranche de {amount:number} dépensée de plus apporte {mean:number~low~high} {outcome} ; dans les autres canaux, autant apporterait {hurdle:number}."
    ),
    "advice.number.outcome_alone": (
        "Chaque tranche de {amount:number} dépensée de plus apporte {mean:number~low~high} {outcome} ; aucun autre canal ne prend d'argent auquel la comparer."
    ),
    "advice.number.outcome_unrivalled": (
        "Chaque tranche de {amount:number} dépensée de plus apporte {mean:number~low~high} {outcome} ; aucun autre canal ne peut employer autant de plus : il n'y a donc rien à battre."
    ),
    "advice.number.money_in_all": (
        "Chaque {one:money} dépensé de plus rapporte {mean:estimate~low~high}, et devrait ici rapporter {hurdle:estimate} ; mais c'est ce que le changement entier fait à tous les canaux qui décide, non le prochain {one:money}."
    ),
    "advice.number.outcome_in_all": (
        "Chaque tranche de {amount:number} dépensée de plus apporte {mean:number~low~high} {outcome}, et autant apporterait {hurdle:number} dans les autres canaux ; mais c'est ce que le changement entier fait à tous les canaux qui décide, non les prochains {amount:number}."
    ),
    "advice.runner_up.money": (
        "{option:Label} devrait rapporter {loss:estimate} de moins sur les {horizon:count} {periods:label} à venir."
    ),
    "advice.runner_up.outcome": (
        "{option:Label} devrait faire perdre {loss:number} {outcome} sur les {horizon:count} {periods:label} à venir."
    ),
    "advice.runner_up.meanwhile": "Tant qu'il n'y a pas de verdict, tout reste tel quel.",
    "advice.runner_up.better": "{option:Label} ferait un peu mieux : trop peu pour en valoir la peine.",
    "advice.runner_up.even": "{option:Label} ferait aussi bien, autant qu'on puisse le dire.",
    "advice.evidence.a": "Niveau A : une expérience lue dans l'année précédant la fin des données l'appuie.",
    "advice.evidence.b": "Niveau B : une expérience plus ancienne ou plus faible, ou menée dans une région voisine, l'appuie.",
    "advice.frequency.lower": "Les personnes touchées l'ont été {now:number} fois ces derniers temps. À {best:number} fois, le même argent touche plus de personnes et apporte {gain:percent} de plus (90 % : {low:percent} à {high:percent} ; sûr à {probability:probability}) : changez la fréquence.",
    "advice.frequency.raise": "Les personnes touchées l'ont été {now:number} fois ces derniers temps. À {best:number} fois, le même argent touche moins de personnes et apporte {gain:percent} de plus (90 % : {low:percent} à {high:percent} ; sûr à {probability:probability}) : changez la fréquence.",
    "advice.frequency.stay": "Les personnes touchées l'ont été {now:number} fois ces derniers temps. Rien ne dit clairement qu'une autre fréquence apporterait plus.",
    "advice.at_hurdle": (
        "Ce qui est dit gagné ou perdu compte chaque {one:money} de coût pour {hurdle:money}, le seuil exigé : ce n'est pas de l'argent en banque."
    ),
    "advice.evidence.c": (
        "Niveau C : l'historique, ou une comparaison avant et après un changement, dit quelque chose de clair ; aucune expérience avec groupe témoin n'est assez précise et récente pour l'appuyer."
    ),
    "advice.evidence.d": "Niveau D : guère plus qu'une hypothèse pour l'instant ; les données n'en disent presque rien.",
    "advice.evidence.d_stop": (
        "Niveau D : guère plus qu'une hypothèse pour l'instant ; les données n'en disent presque rien. L'arrêt repose donc sur ce qu'un tel canal rapporte d'ordinaire. Le suspendre dans une région, ou quelques semaines, montrerait s'il manque."
    ),
    "advice.lean": "S'il fallait décider aujourd'hui : {option:label}.",
    "advice.freed.money": "{money:money} sur les {horizon:count} {periods:label} à venir.",
    "advice.freed.hours": "{hours:count} {hours:heure|heures} sur les {horizon:count} {periods:label} à venir.",
    "advice.freed.both": (
        "{money:money} et {hours:count} {hours:heure|heures} sur les {horizon:count} {periods:label} à venir."
    ),
    "advice.risk.unknown.money": (
        "La probabilité que le prochain {one:money} mis dans {channel} rapporte moins qu'il ne doit sur les {horizon:count} {periods:label} à venir n'est pas connue."
    ),
    "advice.risk.unknown.cost": (
        "La probabilité que {channel} rapporte moins qu'il ne doit sur les {horizon:count} {periods:label} à venir n'est pas connue."
    ),
    "advice.risk.unknown.outcome": (
        "La probabilité que les prochains {amount:number} apportent moins dans {channel} qu'ailleurs sur les {horizon:count} {periods:label} à venir n'est pas connue."
    ),
    "advice.risk.known.money": (
        "La probabilité que le prochain {one:money} mis dans {channel} rapporte moins qu'il ne doit sur les {horizon:count} {periods:label} à venir est de {probability:probability}."
    ),
    "advice.risk.known.cost": (
        "La probabilité que {channel} rapporte moins qu'il ne doit sur les {horizon:count} {periods:label} à venir est de {probability:probability}."
    ),
    "advice.risk.known.outcome": (
        "La probabilité que les prochains {amount:number} apportent moins dans {channel} qu'ailleurs sur les {horizon:count} {periods:label} à venir est de {probability:probability}."
    ),
    "advice.risk.unrivalled": (
        "Aucun autre canal ne peut employer son argent : {channel} n'est donc en défaut que là où davantage n'apporte rien ; la probabilité en est de {probability:probability} sur les {horizon:count} {periods:label} à venir."
    ),
    "advice.risk.alone": "Rien ne dit ce que {channel} doit apporter : il n'y a donc pas de probabilité de défaut à donner.",
    "advice.knowing.money": (
        "Connaître son effet avec certitude vaudrait {value:estimate} sur les {horizon:count} {periods:label} à venir."
    ),
    "advice.knowing.outcome": (
        "Connaître son effet avec certitude vaudrait {value:number} {outcome} sur les {horizon:count} {periods:label} à venir."
    ),
    "advice.drift.weaker": (
        "{channel} a faibli : le canal agit à {now:percent} de sa force moyenne (90 % : {low:percent} à {high:percent})."
    ),
    "advice.drift.stronger": (
        "{channel} s'est renforcé : le canal agit à {now:percent} de sa force moyenne (90 % : {low:percent} à {high:percent})."
    ),
    "advice.drift.maybe_weaker": (
        "{channel} a peut-être faibli, ou n'a pas changé du tout : le canal agit à {now:percent} de sa force moyenne (90 % : {low:percent} à {high:percent})."
    ),
    "advice.drift.maybe_stronger": (
        "{channel} s'est peut-être renforcé, ou n'a pas changé du tout : le canal agit à {now:percent} de sa force moyenne (90 % : {low:percent} à {high:percent})."
    ),
    "advice.drift.unused": "{channel} n'a pas d'historique qui puisse montrer un changement.",
    "advice.drift.unknown": "L'ajustement ne dit pas si {channel} a changé.",
    "advice.drift.open": (
        "Les données ne peuvent pas dire si {channel} marche mieux ou moins bien qu'en moyenne : le canal peut agir à une force de {low:percent} à {high:percent} de cette moyenne."
    ),
    "advice.drift.steady": "{channel} marche à peu près aussi bien qu'en moyenne.",
    "response.pays.money": "{channel} : le prochain {one:money} est rentable",
    "response.wasted.money": "{channel} : le prochain {one:money} n'est pas rentable",
    "response.unsure.money": "{channel} : le prochain {one:money} est peut-être rentable, peut-être pas",
    "response.pays.cost": "{channel} : ses heures et ses ressources sont rentables",
    "response.wasted.cost": "{channel} : ses heures et ses ressources ne sont pas rentables",
    "response.unsure.cost": "{channel} : ses heures et ses ressources sont peut-être rentables, peut-être pas",
    "response.pays.amount": "{channel} : les prochains {amount:number} apportent plus ici qu'ailleurs",
    "response.wasted.amount": "{channel} : les prochains {amount:number} apportent moins ici qu'ailleurs",
    "response.unsure.amount": "{channel} : les prochains {amount:number} peuvent apporter plus ou moins qu'ailleurs",
    "response.alone.amount": "{channel} : ce que les prochains {amount:number} apportent",
    "advice.unwritable": "Ceci n'a pas pu être calculé comme un nombre fini.",
    # Model health in a sentence.
    "health.summary.fit_for_decisions": "Le modèle s'ajuste aux données et s'accorde avec lui-même : on peut décider sur cette base.",
    "health.summary.not_checked": (
        "Un autre programme a ajusté ce modèle. Rien de fautif n'y a été trouvé, mais moins a pu être vérifié que pour un ajustement de trimtab lui-même : c'est à ce programme de dire si l'on peut décider sur cette base."
    ),
    "health.summary.misses_outcome": (
        "Cet ajustement est plus loin du résultat que la propre moyenne du résultat : ses chiffres ne doivent pas servir."
    ),
    "health.summary.weak_evidence": "Le modèle est sain, mais il a peu appris de ces données sur certains canaux.",
    "health.summary.weak_everywhere": "Le modèle est sain, mais il a peu appris de ces données sur tous les canaux.",
    "health.summary.unused": "Aucun canal n'a jamais servi dans ces données : rien n'a pu être appris sur aucun d'eux.",
    "health.never_used": (
        "{channels} {channels:n'a jamais servi|n'ont jamais servi} : ce qui {channels:en est supposé|est supposé d'eux} est ce qui est courant pour les canaux en général. Un pilote montrerait de quoi {channels:ce canal est capable|ces canaux sont capables}."
    ),
    "health.summary.never_varied": "Certains canaux n'ont jamais varié : ces données ne peuvent pas dire ce qu'ils ont fait.",
    "health.summary.cannot_separate": "Certains canaux évoluent trop ensemble pour que ces données les distinguent.",
    "health.summary.baseline_implausible": (
        "Ce que le modèle prend pour des résultats sans marketing n'est pas plausible : il ne faut pas se fier à son partage."
    ),
    "health.summary.shock_unexplained": (
        "Il s'est passé quelque chose que rien dans le fichier n'explique ; ces périodes comptent pour peu. Les verdicts tiennent ; avant d'agir sur un canal qui a changé juste à ce moment, nommez l'événement dans une colonne d'événements."
    ),
    "health.summary.season_unexplained": (
        "Quelque chose revient chaque année qu'aucune colonne ne nomme. Nommez-le dans une colonne d'événements avant d'agir sur un canal dont la dépense monte les mêmes semaines."
    ),
    "health.summary.common_cause": (
        "Des canaux ont monté et baissé ensemble, et le résultat avec eux, pour une raison qu'aucune colonne ne nomme. Elle est retirée autant que les données le permettent ; un test de l'un d'eux dit jusqu'où."
    ),
    "health.summary.not_converged": "Le calcul ne s'est pas stabilisé : ses chiffres ne doivent pas servir.",
    # What this cannot tell.
    "cannot.cause": (
        "L'historique montre ce qui a évolué ensemble, pas toujours ce qui a causé quoi. Un canal allumé quand la demande est forte paraît meilleur qu'il n'est ; seule une expérience tranche."
    ),
    "cannot.untested": "Aucune expérience terminée n'appuie encore ces chiffres.",
    "cannot.beyond": (
        "On ne sait rien de dépenses très éloignées de ce qui a été essayé : le plan reste à proximité, ou propose un pilote."
    ),
    "cannot.average": (
        "Le chiffre d'un canal est une moyenne sur ses campagnes, ses audiences et ses créations. Il ne dit pas lesquelles marchent."
    ),
    "cannot.slow": "Les effets qui se construisent sur des années sont comptés comme résultats sans marketing.",
    "cannot.outside": (
        "Un nouveau concurrent, un changement de règles d'une plateforme ou une pénurie au prochain trimestre ne sont pas dans la prévision, sauf s'ils étaient dans le passé."
    ),
    "cannot.value": "Si un canal est rentable, car la valeur de {outcome} en argent n'est pas déclarée.",
    "cannot.margin": "Ce qui reste en profit, car aucun taux de marge n'est déclaré.",
    # Words.
    "word.day": "jour",
    "word.week": "semaine",
    "word.month": "mois",
    "unit.day": "jours",
    "unit.day.single": "jour",
    "unit.week": "semaines",
    "unit.week.single": "semaine",
    "unit.month": "mois",
    "unit.month.single": "mois",
}
"""French sentences of the answer, by code."""
