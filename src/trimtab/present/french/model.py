"""French sentences of `model`, by code."""

SENTENCES: dict[str, str] = {
    "health.not_converged": (
        "Le calcul ne s'est pas stabilisé (R-hat {rhat:number}, {ess:count} tirages effectifs) : ne décidez pas sur ces chiffres."
    ),
    "health.weak_evidence": (
        "L'historique dit peu de chose sur {channels} : {channels:ses|leurs} chiffres s'appuient sur ce qui est courant pour les canaux en général. Un test en apprendrait plus qu'une année de plus des mêmes dépenses."
    ),
    "health.cannot_separate": (
        "{first} et {second} ont évolué ensemble : les données savent ce qu'ils ont rapporté à deux, mais pas lequel des deux l'a rapporté. Séparez leurs dépenses dans le temps, ou testez l'un d'eux."
    ),
    "health.never_varied": (
        "{channel} est resté constant, ou a monté et baissé exactement comme la saison et la tendance : les données ne peuvent pas dire ce qu'il a rapporté. Faites-le varier, suspendez-le quelques semaines ou dans quelques régions, ou testez-le."
    ),
    "health.baseline_implausible": (
        "Le modèle attribue aux médias plus que le résultat entier dans {share:percent} de ses tirages : il manque dans les données quelque chose d'autre que les médias."
    ),
    "health.shock_unexplained": (
        "Le résultat de {count} {count:période|périodes} est si loin de ce que le fichier peut expliquer {count:qu'elle compte|qu'elles comptent} pour peu ici, d'abord le {periods:date}. Si vous savez ce qui s'est passé, nommez-le dans une colonne d'événements et refaites la revue : un canal qui a changé juste à ce moment peut en avoir le mérite ou le blâme."
    ),
    "health.shock_unsettled": (
        "Le résultat de {count} {count:période|périodes} est si loin de ce que le fichier peut expliquer {count:qu'elle compte|qu'elles comptent} pour peu ici, d'abord le {periods:date}. Le choix de ces périodes ne s'est pas stabilisé : une autre graine peut en choisir d'autres. Nommez ce qui s'est passé dans une colonne d'événements et refaites la revue."
    ),
    "health.season_unexplained": (
        "Les mêmes semaines de chaque année se détachent pour une raison qu'aucune colonne ne nomme, d'abord le {periods:date}. Un canal dont la dépense monte alors en a le mérite. Nommez ce qui s'y passe (soldes, salon, jour férié) dans une colonne d'événements, ou indiquez le pays."
    ),
    "health.common_cause": (
        "{channels} ont monté et baissé ensemble au-delà de la saison, de la tendance et de vos colonnes (corrélation {correlation:number}), et le résultat avec eux, plus que chacun ne l'explique pour lui-même. Ce qu'ils ont en commun est pris pour une cause qu'aucune colonne ne nomme, la demande peut-être, et n'est crédité à aucun d'eux, autant que les données puissent séparer les deux. Donnez-la dans une colonne, ou testez l'un des canaux."
    ),
    "problem.no_panel": (
        "Il n'y a pas de panel à ajuster, mais {type}.\nread_panel rend un panel et ses problèmes : quand il y a des problèmes, le panel vaut None ; regardez-les d'abord."
    ),
    "problem.country_unknown": (
        "Les jours fériés de {country} ne sont pas connus.\nDonnez les deux lettres d'un pays, comme BE, FR ou NL."
    ),
    "problem.lift_figure_unfit": (
        "Le test de {channel} commencé le {start:date} a {field} {value}.\nDonnez {expected:label}."
    ),
    "problem.lift_days_reversed": (
        "Le test de {channel} commencé le {start:date} finit le {end:date} et se lit jusqu'au {until:date}.\nMettez les trois dates dans l'ordre."
    ),
    "problem.lift_reads_nothing": (
        "L'expérience sur {channel} du {start:date} au {end:date} n'a rien changé d'après le panel : rien n'y a été dépensé là où elle avait lieu et pendant qu'elle durait, ou son spend_change vaut 0.\nVérifiez son canal, ses jours et ses régions ; si elle a éteint le canal, donnez le spend_change négatif."
    ),
    "problem.lift_outside_panel": (
        "Le test de {channel} commencé le {start:date} n'est pas à l'intérieur des données.\nVérifiez son canal, ses régions et ses dates, ou fournissez un historique qui le couvre."
    ),
}
