"""French sentences of read-outs of experiments, by code."""

SENTENCES: dict[str, str] = {
    # --- what was asked for ---
    "problem.test_day_missing": "Le test n'a pas de {flag}.\nDites le jour, comme {flag} 2025-03-03.",
    "problem.test_day_unreadable": "{value} après {flag} n'est pas un jour lisible.\nÉcrivez-le comme 2025-03-03.",
    "problem.test_days_reversed": (
        "Le test commence le {start:date}, finit le {end:date} et se lit jusqu'au {until:date}.\nMettez les trois jours dans l'ordre."
    ),
    "problem.test_without_geos": (
        "Aucune colonne n'a été reconnue comme celle qui nomme la région.\nNommez-la avec --geo COLUMN, ou utilisez --before-after si tout a été changé à la fois."
    ),
    "problem.history_after_test": (
        "Il n'y a pas d'historique à partir du {since:date}, car le test a commencé le {start:date}.\nDonnez à --history-from un jour avant le test."
    ),
    "problem.test_unknown_geo": "{name} n'est pas une région du fichier.\nUtilisez les noms du fichier, comme {known}.",
    "problem.test_geos_by_comma": "{name} se lit comme un seul nom, et le fichier a {found}.\nMettez ; entre les régions : {instead}.",
    "problem.test_geo_twice": "{geos} {geos:est à la fois traitée et écartée|sont à la fois traitées et écartées}.\nNommez chaque région une seule fois.",
    "problem.no_arm_column": (
        "Aucune colonne n'a été reconnue comme celle qui dit dans quel groupe était un utilisateur.\nNommez-la avec --group COLUMN."
    ),
    "problem.arm_blank": "La ligne {row} ne dit pas dans quel groupe était l'utilisateur.\nIndiquez-le ou retirez la ligne.",
    "problem.one_arm": "Tous les utilisateurs étaient dans {arm} : il n'y a rien à comparer.\nAjoutez les utilisateurs de l'autre groupe.",
    "problem.unknown_arm": "Il n'y a pas de groupe appelé {name}.\nUtilisez l'un de ceux-ci : {known}.",
    "problem.which_arm": "Il y a plusieurs groupes : {known}.\nDites lequel comparer au groupe témoin, avec --test-group.",
    "problem.split_of_other_arms": "La répartition prévue ne nomme pas tous les groupes.\nDonnez une part à chacun : {known}.",
    "problem.no_metric": "Aucune colonne de nombres à comparer n'a été trouvée.\nAjoutez-en une par indicateur, comme orders ou revenue.",
    "problem.unknown_metric": "Il n'y a pas d'indicateur appelé {name}.\nUtilisez l'un de ceux-ci : {known}.",
    "problem.which_goal": (
        "Plusieurs mesures pourraient décider : {known}.\nNommez avec --goal celle pour laquelle le test a été fait ; les autres sont à côté ou servent de garde-fous."
    ),
    "problem.ratio_without_column": "Il n'y a pas de colonne {column} de nombres dont calculer {name}.\nVérifiez son orthographe dans l'en-tête.",
    "problem.goal_and_guardrail": (
        "{name} est nommé comme objectif et comme garde-fou.\nNommez-le une seule fois : un objectif décide, un garde-fou doit seulement ne pas empirer."
    ),
    "problem.user_blank": (
        "{count} {count:cellule est vide|cellules sont vides} dans {column}, la première à la ligne {row}, et vide n'est pas rien.\nÉcrivez 0 pour les utilisateurs qui n'ont rien fait."
    ),
    "problem.sums_incomplete": (
        "Les sommes demandent une ligne pour chaque indicateur dans chaque groupe.\nIndicateurs : {metrics}. Groupes : {arms}."
    ),
    "problem.sums_of_ratio": (
        "{metric} a certaines des sommes de ce par quoi il est compté, mais pas toutes.\nDonnez {columns} pour chaque groupe, ou laissez-les vides si ce n'est pas un rapport."
    ),
    "problem.sums_without_users": "{metric} n'a pas d'utilisateurs dans {arm}.\nDonnez le nombre d'utilisateurs de chaque groupe.",
    "problem.sums_of_other_users": (
        "Dans {arm}, {few} porte sur {fewest:count} utilisateurs et {many} sur {most:count}.\nAdditionnez chaque indicateur sur tous les utilisateurs du groupe : qui n'a rien fait compte pour 0, sinon les groupes diffèrent par qui est compté."
    ),
    "problem.sums_contradict": (
        "Les sommes de {metric} dans {arm} se contredisent : aucun utilisateur n'a {column} tel qu'il est avec les autres.\nCalculez-le sur les mêmes utilisateurs, à partir d'un chiffre par utilisateur plutôt que par commande ou par jour."
    ),
    "problem.metric_twice": "{name} est le nom de deux indicateurs.\nDonnez à chacun son propre nom.",
    "notice.no_metric_but_names": (
        "{column} n'est pas lue comme une mesure : elle dit de qui parle une ligne. Si elle compte bien quelque chose, nommez-la avec --goal."
    ),
    "notice.before_not_used": (
        "Ce qui a été vu de {metric} avant le test ne sert pas : il faudrait {columns} dans chaque groupe. Sa fourchette en est plus large, et juste."
    ),
    "problem.archive_lacks_columns": (
        "Il manque à l'en-tête {columns}, dont ce test a besoin.\nAjoutez {columns:la colonne|les colonnes} à l'en-tête, ou écrivez dans un nouveau fichier."
    ),
    "problem.archive_has_test": (
        "Le test de {channel} commencé le {start:date} figure déjà dans le fichier et compterait double.\nRetirez d'abord sa ligne si vous voulez la nouvelle."
    ),
    "problem.archive_written_otherwise": (
        "Une ligne ajoutée à ce fichier ne pourrait pas être relue, car le fichier écrit dates ou nombres d'une autre façon.\nÉcrivez dans un nouveau fichier, et déplacez la ligne à la main."
    ),
    # --- why nothing is read out ---
    "withheld.missing_days": (
        "Il manque à {geos} le résultat de {count:count} {count:jour|jours}. Un jour manquant n'est pas un jour sans ventes : complétez, ou déclarez --absent-rows-are-zero si rien n'a été vendu."
    ),
    "withheld.missing_periods": (
        "{count:count} {count:période n'a|périodes n'ont} pas de résultat. {count:Complétez-la|Complétez-les} : un jour manquant n'est pas un jour sans ventes."
    ),
    "withheld.absent_days": (
        "{count:count} {count:jour manque|jours manquent} tout à fait, le premier le {first:date}. Exportez tout le temps sans trous."
    ),
    "withheld.repeated_rows": (
        "{count:count} {count:ligne figure|lignes figurent} une seconde fois, la première pour {geo} le {day:date} à la ligne {line}. On ne peut pas dire laquelle compte : gardez une ligne par région et par jour."
    ),
    "withheld.not_over": (
        "Le test doit être lu jusqu'au {until:date}, et les données finissent le {last:date}. Revenez quand elles iront jusque-là, ou regardez avec --so-far, ce qui est sûr à tout moment ; un test lu au moment où il a belle allure se trompe bien trop souvent."
    ),
    "withheld.not_begun": "Le test commence le {start:date}, et les données finissent le {last:date} : il n'y a encore rien à lire. Revenez quand les premiers jours y seront.",
    "withheld.channel_unknown": "Le fichier a des dépenses pour {known}, et aucune pour {channel}. Vérifiez le nom du canal, ou dites avec --spend-change combien on y a dépensé en plus ou en moins.",
    "withheld.short_history": (
        "Il y a {found:count} périodes avant le test, et il en faut {needed:count} pour apprendre comment les régions évoluent ensemble. Exportez un historique plus long."
    ),
    "withheld.short_course": (
        "Il y a {found:count} périodes avant le changement, et il en faut {needed:count} pour apprendre ce qu'on pouvait attendre sans"
        " lui. Exportez un historique plus long."
    ),
    "withheld.few_donors": (
        "Il ne reste que {found:count} {found:région|régions} à comparer, et il en faut {needed:count}. Ajoutez des régions non traitées, ou écartez-en moins."
    ),
    "withheld.no_outcome": "{geos} n'avait pas de ventes avant le test : il n'y a rien sur quoi comparer.",
    "withheld.no_noise": "Les chiffres d'avant le test ne bougent jamais : ce ne peuvent être de vraies ventes. Vérifiez l'export.",
    "withheld.rough_fit": (
        "Avant le test, la comparaison était à côté de {share:percent} des ventes un jour ordinaire : elle ne peut pas remplacer ce qui serait arrivé. Prenez des régions plus grandes, ou des semaines plutôt que des jours."
    ),
    "withheld.no_better": (
        "Dans des fenêtres antérieures sans test, les autres régions prédisaient les régions traitées moins bien ({missed:percent} d'écart) que leur propre passé ({own:percent}) : elles n'évoluent pas ensemble. Choisissez d'autres régions à comparer."
    ),
    "withheld.few_placebos": (
        "La comparaison ne peut être essayée que sur {found:number} {found:autre région distincte|autres régions distinctes}, trop peu pour savoir de combien elle se trompe d'ordinaire. Ajoutez des régions non traitées."
    ),
    "withheld.few_windows": (
        "L'historique contient {found:number} fenêtres aussi longues que le test, trop peu pour savoir de combien une telle prévision se trompe d'ordinaire. Exportez un historique plus long."
    ),
    "withheld.no_dose": (
        "La dépense sur {channel} n'a pas vraiment changé : {change:estimate} pour {usual:estimate} d'ordinaire. Sans changement, il n'y a rien à lire. Vérifiez les jours, le canal et où cela a eu lieu."
    ),
    "withheld.dose_missed": (
        "La dépense a changé de {change:estimate}, et {planned:estimate} étaient prévus : ce n'est pas le test qui avait été conçu. Cherchez ce qui a vraiment eu lieu, et donnez-le avec --spend-change."
    ),
    "withheld.spilled": (
        "La dépense sur {channel} a changé avec le test aussi dans {geos}, à quoi les régions traitées sont comparées. Écartez {geos:cette région|ces régions} avec --exclude."
    ),
    "withheld.other_channel": (
        "La dépense sur {channel} a changé en même temps dans les régions traitées, de {change:estimate} contre {tested:estimate} pour le canal testé : on ne peut pas dire lequel des deux a agi."
    ),
    "withheld.overlap_treated": (
        "Le test de {channel} du {start:date} au {end:date} avait lieu en même temps dans {geos} : son effet ne se distingue pas de celui-ci. Lisez les deux comme un seul test, ou écartez les jours qu'ils partagent."
    ),
    "withheld.overlap_compared": (
        "Le test de {channel} du {start:date} au {end:date} avait lieu dans {geos}, à quoi les régions traitées sont comparées. Écartez {geos:cette région|ces régions} avec --exclude."
    ),
    "withheld.few_users": "{arm} a {found:count} utilisateurs, et il en faut {needed:count}.",
    "withheld.wrong_split": (
        "{arm} a reçu {share:percent} des utilisateurs là où {planned:percent} étaient prévus, ce que le hasard n'explique pas. Quelque chose traite les groupes différemment avant toute mesure : aucun chiffre de ce test n'est fiable. Cherchez des redirections cassées, des robots, ou des utilisateurs perdus dans un groupe."
    ),
    "withheld.no_spread": (
        "{metric} ne varie pas d'un utilisateur à l'autre, ou pas au-delà de ce qu'il était avant le test : il n'y a rien à quoi rapporter une différence. Vérifiez la colonne."
    ),
    "withheld.per_nothing": (
        "{metric} est compté par quelque chose dont un groupe n'a rien : il n'y a pas de valeur. Vérifiez les colonnes."
    ),
    # --- what weakens a reading ---
    "caution.no_spread": (
        "{metric} est écarté : il ne varie pas d'un utilisateur à l'autre, ou pas au-delà de ce qu'il était avant le test."
    ),
    "caution.per_nothing": "{metric} est écarté : un groupe n'a rien de ce par quoi il est compté.",
    "caution.left_out_incomplete": "Écarté de la comparaison, car il manque des jours à {geos:cette région|ces régions} : {geos}.",
    "caution.left_out_idle": "Écarté de la comparaison, car il ne s'y passe rien : {geos}.",
    "caution.few_placebos": (
        "Seuls environ {count:count} essais à blanc indépendants étaient possibles : le résultat compte comme marchés appariés, pas comme test géographique complet."
    ),
    "caution.inflated": (
        "Ces jours-là, des régions sans test se sont écartées {factor:number} fois autant que leur historique ne le dit : la fourchette est d'autant plus large."
    ),
    "caution.heavy_geo": "{geo} fait à elle seule {weight:percent} de la comparaison : c'est ce qui s'y est passé qui décide.",
    "caution.estimators_apart": (
        "Une autre façon de calculer n'est pas d'accord ({methods:label}) : regardez l'image avant d'agir sur le chiffre."
    ),
    "caution.no_spend_change": (
        "Le fichier ne dit pas ce que la dépense aurait été : le résultat ne peut pas entrer dans une revue. Donnez --spend-change, ou une colonne de dépense."
    ),
    "caution.no_control": (
        "Il n'y avait rien à comparer. Tout ce qui est arrivé d'autre ces jours-là est dans le chiffre : c'est la preuve la plus faible qui soit, jamais suffisante à elle seule pour arrêter ou augmenter un canal."
    ),
    "caution.few_windows": (
        "Seules {count:number} fenêtres aussi longues que le test tiennent dans l'historique : la fourchette est large à dessein."
    ),
    "caution.break_before": "Le temps juste avant le test était déjà inhabituel : une partie du chiffre a pu commencer plus tôt.",
    "caution.geo_still_running": (
        "Le test est encore en cours : rien n'entre encore dans une revue. La fourchette vaut aussi souvent que vous regardez, et elle en est plus large. Quand le test sera fini, donnez encore --so-far : il a été regardé, et c'est seulement ainsi que la dernière fourchette vaut aussi."
    ),
    "caution.whole_periods": (
        "Le test commence ou finit au milieu d'une période du fichier, et on lit des périodes entières : du {first:date} au"
        " {last:date}."
    ),
    "caution.geo_looked_at": (
        "Comme le dit --so-far, ce test a été regardé pendant qu'il durait. Sa fourchette et son p valent pour tous les regards ensemble : ils sont plus larges que ceux d'un test lu une seule fois."
    ),
    "caution.still_running": (
        "Le test est encore en cours : {planned:count} utilisateurs sont prévus. Les fourchettes valent aussi souvent que vous regardez, et se resserrent à la fin prévue."
    ),
    "caution.not_for_the_model": (
        "Pour que les revues en apprennent, dites quel canal c'était, de quand à quand, et quelle part de tous les gens y a participé : --channel, --start, --end, --share."
    ),
    # --- what is said of it ---
    "experiment.answer": (
        "Du {start:date} au {end:date}, {channel} a apporté {mean:number~low~high} {outcome} de plus dans {geos} qu'il n'y en aurait eu."
    ),
    "experiment.answer.less": (
        "Du {start:date} au {end:date}, il y a eu dans {geos} {mean:number~low~high} {outcome} de moins qu'il n'y en aurait eu : voilà ce que le changement sur {channel} a coûté."
    ),
    "experiment.answer.everywhere": (
        "Du {start:date} au {end:date}, {channel} a apporté {mean:number~low~high} {outcome} de plus qu'il n'y en aurait eu."
    ),
    "experiment.answer.less.everywhere": (
        "Du {start:date} au {end:date}, il y a eu {mean:number~low~high} {outcome} de moins qu'il n'y en aurait eu : voilà ce que le changement sur {channel} a coûté."
    ),
    "experiment.answer.spared": (
        "Du {start:date} au {end:date}, moins a été dépensé sur {channel}, et il y a eu dans {geos} {mean:number~low~high} {outcome} de plus qu'il n'y en aurait eu : rien n'a été perdu."
    ),
    "experiment.answer.spared.everywhere": (
        "Du {start:date} au {end:date}, moins a été dépensé sur {channel}, et il y a eu {mean:number~low~high} {outcome} de plus qu'il n'y en aurait eu : rien n'a été perdu."
    ),
    "experiment.answer.unclear": (
        "Du {start:date} au {end:date}, aucun effet du changement sur {channel} ne se distingue : dans {geos}, l'écart de {outcome} avec ce qu'il y aurait eu est de {mean:number~low~high}."
    ),
    "experiment.answer.unclear.everywhere": (
        "Du {start:date} au {end:date}, aucun effet du changement sur {channel} ne se distingue : l'écart de {outcome} avec ce qu'il y aurait eu est de {mean:number~low~high}."
    ),
    "experiment.clear": (
        "Le hasard seul donnerait une lecture aussi loin de rien dans {p:probability} des tests sans aucun effet."
    ),
    "experiment.unclear": (
        "Cela ne se distingue pas d'un effet nul : le hasard seul donne une lecture aussi éloignée dans {p:probability} des tests sans effet."
    ),
    "experiment.share": "C'est {mean:percent} de ce qui serait arrivé (90 % : {low:percent} à {high:percent}).",
    "experiment.return": (
        "Chaque unité de dépense changée a apporté {mean:number~low~high} {outcome} ; la dépense a changé de {change:estimate}."
    ),
    "experiment.return.unbounded": (
        "La dépense a changé de {change:estimate}, ce qui ne se distingue pas d'aucun changement : le rendement n'est pas borné."
    ),
    "experiment.withheld": "Rien n'est lu de ce test de {channel}, et voici pourquoi :",
    "experiment.withheld.users": "Rien n'est lu de ce test, et voici pourquoi :",
    "experiment.rests": (
        "La lecture repose sur {periods:count} périodes avant le test et {donors:count} régions, qui en valent {effective:number} de poids égal ; la plus lourde est {geo} avec {weight:percent}."
    ),
    "experiment.placebos": (
        "La même comparaison a été essayée là où rien n'était testé, sur environ {count:count} choix indépendants d'autres régions et dans des fenêtres antérieures. Elle s'y trompait de {space:number} fois sa propre erreur et de {time:number} fois dans le passé : la fourchette est donc {factor:number} fois aussi large que le seul historique de ces régions la ferait. En comptant le test lui-même, {rank:percent} des essais donnent une lecture aussi éloignée ; cette part ne peut être plus petite qu'un essai parmi tous, et la probabilité dite plus haut tient donc à l'éloignement des lectures."
    ),
    "experiment.placebos.looked": (
        "La même comparaison a été essayée là où rien n'était testé, sur environ {count:count} choix indépendants d'autres régions et dans des fenêtres antérieures. Elle s'y trompait de {space:number} fois sa propre erreur et de {time:number} fois dans le passé. La fourchette va aussi loin que ces essais à blanc sont allés à l'un ou l'autre regard. En comptant le test lui-même, {rank:percent} des essais donnent une lecture aussi éloignée ; la probabilité dite plus haut compte chaque regard."
    ),
    "experiment.earlier": (
        "La même prévision a été essayée sur des fenêtres antérieures, jusqu'à {count:number} côte à côte ; elle se trompait de {factor:number} fois ce qu'elle disait, au moins 1, et la fourchette est d'autant plus large."
    ),
    "experiment.disagreement": (
        "D'autres façons de calculer diffèrent d'environ {sd:number}, ce qui s'ajoute à l'erreur que les revues reprennent."
    ),
    "experiment.passed_on": "Les revues la reprennent comme {estimate:number} avec une erreur de {error:number}, au titre de : {design:label}.",
    "experiment.kept_aside": (
        "Elle est mise de côté : elle ne déplace aucune revue, et ce que le modèle en attend est confronté à ce qu'elle a lu."
    ),
    "experiment.from_panel": (
        "Les mêmes ventes sont dans vos revues, où les jours de ce test ne comptent alors qu'une fois : comme test, non comme historique."
    ),
    "experiment.design.geo": "un test géographique",
    "experiment.design.matched_markets": "des marchés appariés",
    "experiment.design.user_level": "un test A/B",
    "experiment.design.before_after": "une comparaison avant/après",
    "experiment.user.answer": (
        "{treatment} face à {control} : {metric} {mean:percent} (90 % : {low:percent} à {high:percent})."
    ),
    "experiment.user.answer.plain": "{treatment} face à {control} : {metric} {mean:number~low~high}.",
    "experiment.user.better": (
        "{treatment} est meilleur avec une probabilité de {chance:probability}. Tout compté, le prendre devrait faire perdre {ship:percent} de {metric}, rester à {control} {keep:percent}."
    ),
    "experiment.user.better.lower": (
        "Moins, c'est mieux ici : {treatment} est meilleur avec une probabilité de {chance:probability}. Tout compté, le prendre devrait ajouter {ship:percent} à {metric}, rester à {control} {keep:percent}."
    ),
    "experiment.user.apart": (
        "Ces deux probabilités ne se contredisent pas : la première demande si le hasard aurait pu montrer cela à l'un des regards permis, une question sévère ; la seconde, sur lequel des deux parier, si petite que soit la différence."
    ),
    "experiment.user.prior": "{tests:count} {tests:test antérieur dit|tests antérieurs disent} à quoi s'attendre d'un tel changement.",
    "experiment.user.prior.none": (
        "Il n'y a pas assez de tests antérieurs dans l'archive pour en apprendre : une taille d'effets courante a été prise, sept sur dix sous 10 %."
    ),
    "experiment.user.explained": (
        "Ce qui a été vu des utilisateurs avant le test explique {share:percent} de la dispersion de {metric}, comme s'il y avait {times:number} fois plus d'utilisateurs."
    ),
    "experiment.user.split": (
        "{control_users:count} utilisateurs dans {control}, {treatment_users:count} dans {treatment}, comme prévu."
    ),
    "experiment.guardrail.held": "tenu",
    "experiment.guardrail.broken": "franchi",
    "experiment.guardrail.unresolved": "pas encore clair",
    "experiment.role.goal": "objectif",
    "experiment.role.secondary": "à côté",
    "experiment.role.guardrail": "garde-fou",
    "experiment.kept": "Écrit dans {file} ; `trimtab review --lifts {file}` le reprend.",
    "experiment.not_kept": "Rien n'a été écrit dans {file}, car il n'y a rien qu'une revue puisse reprendre.",
    "experiment.checks": "La même chose par d'autres méthodes",
    "estimator.this": "cette lecture",
    "estimator.time_based_regression": "régression temporelle",
    "estimator.synthetic_difference": "différence de différences synthétique",
    "estimator.difference": "différence de différences simple",
    "figure.share": "{share:percent}",
    "figure.shares": "{low:percent} à {high:percent}",
    "figure.p": "{p:number}",
    "figure.p.below": "<{p:number}",
    # --- titles ---
    "title.experiment": "Lecture d'un test",
    "title.withheld": "Non lu",
    "title.course": "Ce qui est venu, et ce qui serait venu",
    "title.gaps": "La différence, à côté d'essais à blanc où rien n'était testé",
    "title.rests": "Sur quoi la lecture repose",
    "title.careful": "À quoi prendre garde",
    "title.metrics": "Les indicateurs",
    "title.weights": "Régions de comparaison",
    "column.method": "Méthode",
    "column.incremental": "Incrémental",
    "column.region": "Région",
    "column.weight": "Poids",
    "column.metric": "Indicateur",
    "column.role": "Rôle",
    "column.difference": "Différence",
    "column.relative": "Relative",
    "column.p": "p",
    "column.p_adjusted": "p, plusieurs comptés",
    "column.guardrail": "Garde-fou",
    "key.came": "ce qui est venu",
    "key.expected": "ce qui serait venu",
    "key.gap": "le test",
    "key.trials": "essais à blanc",
    "key.window": "les jours lus",
    "nav.course": "Déroulement",
    "nav.gaps": "Essais à blanc",
    "nav.checks": "Autres méthodes",
    "nav.rests": "Fondements",
    "nav.metrics": "Indicateurs",
    "nav.careful": "Prudence",
    "cli.usage.one_kind": "Dites de quel genre de test il s'agit : --treated REGIONS, --control-group GROUP ou --before-after ; un seul des trois.",
    "cli.usage.no_tested_channel": "Dites quel canal a été testé, avec --channel.",
}
