"""French sentences of forecasts and backtests, by code."""

SENTENCES: dict[str, str] = {
    # --- a file of what is going to be spent ---
    "problem.course_date_unfit": (
        "La ligne {row} porte sur le {date:date}, qui n'est pas dans la suite des {grain:label} après les données.\nCommencez le {next:date} et continuez sans trou, deux ans au plus."
    ),
    "problem.course_date_twice": "La période du {date:date} figure deux fois.\nLaissez-lui une seule ligne.",
    "problem.course_gap": (
        "La période du {date:date} manque, ou la ligne d'une région pour elle.\nAjoutez-la, avec 0 là où rien ne sera dépensé."
    ),
    "problem.course_empty": (
        "La ligne {row} est vide dans {column}, et vide n'est pas zéro.\nÉcrivez 0 si rien ne sera dépensé."
    ),
    "problem.course_geo_unknown": "La ligne {row} nomme la région {name}, que les données n'ont pas.\nUtilisez l'une de celles-ci : {known}.",
    "problem.plan_other_setting": (
        "{setting} dit {said}, mais la revue {number} a été tenue avec {then}, et son plan est suivi avec ses propres réglages.\nRetirez {setting}, ou tenez une revue avec {said} et suivez celle-là."
    ),
    "problem.plan_without_setting": (
        "{setting} dit {said}, mais la revue {number} a été tenue sans, et son plan est suivi avec ses propres réglages.\nRetirez {setting}, ou tenez une revue avec {said} et suivez celle-là."
    ),
    "problem.plan_other_tests": (
        "Le fichier de --lifts a {now:count} {now:test autre|tests autres} que les {before:count} dont la revue {number} a appris.\nRetirez-le, ou tenez une revue avec ces tests et suivez celle-là."
    ),
    "problem.plan_other_grain": (
        "La revue {number} a été tenue sur des {before:label}, et ce fichier a des {now:label}.\nNommez le fichier sur lequel elle a été tenue, ou tenez une revue de celui-ci et suivez celle-là."
    ),
    "problem.plan_other_regions": (
        "Ce fichier a d'autres régions que celui de la revue {number}.\nNommez le fichier sur lequel elle a été tenue, ou tenez une revue de celui-ci et suivez celle-là."
    ),
    "problem.plan_channels_missing": (
        "La revue {number} a planifié {channels}, et ce fichier ne {channels:l'a|les a} pas.\nNommez le fichier sur lequel elle a été tenue, ou tenez une revue de celui-ci et suivez celle-là."
    ),
    "problem.plan_channels_unknown": (
        "Ce fichier a {channels}, dont le plan de la revue {number} ne dit rien.\nÉcartez {channels:ce canal|ces canaux} avec --ignore, ou tenez une revue de ce fichier et suivez celle-là."
    ),
    "problem.plan_past": (
        "Le plan de la revue {number} porte sur le temps après le {last:date}, et ce fichier va jusqu'au {now:date} : le temps du plan est passé ou a commencé.\nTenez une revue de ce fichier et suivez celle-là, ou écrivez ce qui sera dépensé dans un fichier pour --path."
    ),
    "problem.plan_ahead": (
        "Le plan de la revue {number} porte sur le temps après le {last:date}, et ce fichier finit le {now:date}, avant cela.\nNommez le fichier avec les périodes sur lesquelles cette revue a été tenue."
    ),
    "problem.plan_restated": (
        "Ce fichier donne d'autres chiffres, d'autres colonnes ou un passé plus long ou plus court que ceux de la revue {number} : son plan a été fait à partir d'autre chose.\nTenez une revue de ce fichier et suivez celle-là ; trimtab changes dit ensuite ce que les nouveaux chiffres ont changé."
    ),
    "problem.course_not_next": (
        "Le déroulé commence le {first:date}, mais les données finissent juste avant le {expected:date}.\nCommencez là."
    ),
    "problem.posterior_without_outlook": (
        "Cet ajustement de {tool} ne dit rien du temps après les données : rien ne peut en être prévu.\nAjustez les données avec trimtab : trimtab.fit, ou trimtab forecast sur le fichier."
    ),
    "problem.forecast_too_far": (
        "{periods:count} périodes sont demandées, et cet ajustement va jusqu'à {most:count}.\nAjustez avec un horizon plus long, ou demandez moins de périodes."
    ),
    "problem.backtest_too_short": (
        "Un rétro-test demande {needed:count} {grain:label} avec un résultat, et il y en a {found:count}.\nRevenez avec plus d'historique : une année dont apprendre, et un trimestre à prévoir."
    ),
    "problem.backtest_skipped.new": (
        "Avant le {first:date}, il n'y a aucun résultat de {geos} : rien d'antérieur ne peut prédire l'ensemble.\nÉcartez la région, ou revenez quand son historique remontera à un an avant ce qui est à prévoir."
    ),
    "problem.backtest_skipped.ended": (
        "Du {first:date} au {last:date}, aucune période n'a de résultat dans chaque région, et il en manque un à {geos} : il n'y a rien à quoi comparer la prévision de l'ensemble.\nAjoutez ce qui manque, ou écartez la région."
    ),
    "problem.backtest_skipped.empty": (
        "Du {first:date} au {last:date}, aucune période n'a de résultat : il n'y a rien à quoi comparer une prévision.\nAjoutez ce qui manque."
    ),
    # --- what a forecast takes for granted ---
    "forecast.as_of_late": "Dépenses et activités sont supposées continuer comme dans les {periods:count} dernières périodes, au même rythme.",
    "forecast.from_the_file": "Les dépenses suivent les {periods:count} périodes que vous avez données.",
    "forecast.from_plan": (
        "Les dépenses suivent le plan de la revue {number}, au rythme du dernier trimestre. Données, tests et réglages sont ceux de cette revue."
    ),
    "forecast.finer_year": (
        "Pour dire ce qui vient, les moments de l'année sont dessinés plus finement ici que dans une revue. Ce qu'un canal apporte, et jusqu'où s'y fier, peut donc différer un peu de la revue du même fichier : décidez d'après la revue."
    ),
    "forecast.organic_as_of_late": (
        "Vous n'avez rien donné pour {channels}, {channels:supposé continuer|supposés continuer} comme au dernier trimestre."
    ),
    "forecast.shared_out": "Chaque montant est réparti sur les {geos:count} régions comme au dernier trimestre.",
    "forecast.controls_of_last_year": (
        "Vous n'avez rien donné pour {controls}, {controls:supposé être|supposés être} comme un an plus tôt. Donnez {controls:ses vraies valeurs|leurs vraies valeurs} si vous les connaissez : un prix, des soldes ou un jour férié qui se déplacent déplaceront le résultat."
    ),
    "forecast.controls_average": (
        "Vous n'avez rien donné pour {controls}, et il n'y a pas d'année d'historique où {controls:le prendre|les prendre} : {controls:il est supposé|ils sont supposés} à {controls:sa moyenne|leur moyenne}, sans événement à venir."
    ),
    "forecast.peaks": (
        "Les moments de l'année qui se sont détachés devraient se détacher encore : {count:count} {count:période|périodes}, la première à partir du {first:date}. Si vous savez ce que c'est, nommez-les dans une colonne d'événements : des soldes déplacées ou supprimées ne seront plus où elles étaient."
    ),
    "forecast.more_than_seen.money": (
        "{channel} : {amount:money}, c'est plus que ce qui a jamais été dépensé en autant de temps ({high:money}). Ce que cela apporte au-delà est une supposition du modèle, pas de votre historique."
    ),
    "forecast.more_than_seen.volume": (
        "{channel} : {amount:number}, c'est plus qu'il n'y a jamais eu en autant de temps ({high:number}). Ce que cela apporte au-delà est une supposition du modèle, pas de votre historique."
    ),
    "forecast.peak_not_seen.money": (
        "{channel} : une période a {amount:money}, et le plus qu'une ait eu jusqu'ici est {high:money}. Ce que cela y apporte est une supposition du modèle."
    ),
    "forecast.peak_not_seen.volume": (
        "{channel} : une période a {amount:number}, et le plus qu'une ait eu jusqu'ici est {high:number}. Ce que cela y apporte est une supposition du modèle."
    ),
    "forecast.less_than_seen.money": (
        "{channel} : {amount:money}, c'est moins que ce qui a jamais été dépensé en autant de temps ({low:money}). Ce qui se perd en dessous est une supposition du modèle, pas de votre historique."
    ),
    "forecast.less_than_seen.volume": (
        "{channel} : {amount:number}, c'est moins qu'il n'y a jamais eu en autant de temps ({low:number}). Ce qui se perd en dessous est une supposition du modèle, pas de votre historique."
    ),
    # --- what is said of it ---
    "forecast.answer": ("Du {first:date} au {last:date}, {outcome} devrait atteindre {mean:number~low~high} en tout."),
    "forecast.answer.nothing": "Aucune période n'est demandée : il n'y a rien à prévoir.",
    "forecast.media": "Là-dessus, les médias apportent {mean:number~low~high}, y compris ce que des dépenses antérieures apportent encore.",
    "forecast.ranges": (
        "Dans la moitié des cas, le résultat d'une période tombe dans sa fourchette à 50 %, dans neuf cas sur dix dans sa fourchette à 90 %, pourvu que le temps à venir ressemble au passé."
    ),
    "forecast.cannot.cause": (
        "Une prévision vaut pour ce déroulé de dépenses. Là où il diffère du passé, ce que la différence apporte repose sur les effets estimés des canaux."
    ),
    "forecast.cannot.shock": "Ce qui n'est jamais arrivé dans les données, comme un nouveau concurrent ou un nouveau prix, n'est dans aucune prévision.",
    "backtest.model": (
        "Le modèle a prévu les {periods:count} {unit:label} de la fin mieux que les deux méthodes plus simples : son score (plus il est bas, mieux c'est) est de {crps:number} ; la suivante, {other:label}, a {next:number}."
    ),
    "backtest.no_media": (
        "Le même modèle sans médias a prévu les {periods:count} {unit:label} de la fin mieux ({crps:number}) qu'avec eux ({model:number}) : pour ce fichier, les dépenses n'ont pas aidé à dire ce qui vient."
    ),
    "backtest.last_year": (
        "La même période de l'an dernier a prévu les {periods:count} {unit:label} de la fin mieux ({crps:number}) que le modèle ({model:number}) : ce qui revient chaque année pèse ici plus que le modèle ne le sait. Nommez soldes et événements dans une colonne d'événements."
    ),
    "backtest.skipped.new": (
        "Le tour à partir du {first:date} est écarté : avant lui, il n'y a aucun résultat de {geos}."
    ),
    "backtest.skipped.ended": (
        "Le tour à partir du {first:date} est écarté : aucune de ses périodes n'a de résultat dans chaque région ; il en manque un à {geos}."
    ),
    "backtest.skipped.empty": "Le tour à partir du {first:date} est écarté : aucune de ses périodes n'a de résultat.",
    "backtest.coverage": (
        "Ses fourchettes à 90 % ont contenu {covered:percent} des résultats, ses fourchettes à 50 % {covered_half:percent}."
    ),
    "backtest.narrow": "C'est moins que promis : tenez ses fourchettes pour trop étroites sur ce fichier.",
    "backtest.wide": "C'est plus que promis : ses fourchettes sont plus larges qu'il ne faut sur ce fichier.",
    "backtest.score": (
        "Le score (CRPS) est l'écart habituel entre prévision et résultat, exprimé en {outcome}, moins un crédit pour avoir dit avec quelle assurance ; plus il est bas, mieux c'est. Chaque tour ne connaît que ce qui l'était avant lui, et ce qui a été dépensé lui est dit."
    ),
    "backtest.by.model": "le modèle",
    "backtest.by.no_media": "le modèle sans médias",
    "backtest.by.last_year": "la même période de l'an dernier",
    # --- titles ---
    "title.forecast": "Prévision",
    "title.forecast_periods": "Période par période",
    "title.forecast_channels": "Ce que chaque canal apporte sur ces périodes",
    "title.assumed": "Ce qui est supposé",
    "title.backtest": "Les prévisions face à ce qui est venu",
    "title.forecasters": "Qui prévoit le mieux",
    "title.rounds": "Tour par tour",
    "column.expected": "{outcome} attendu",
    "column.half": "Fourchette à 50 %",
    "column.ninety": "Fourchette à 90 %",
    "column.course": "Dépense ou volume",
    "column.brings": "Apporte",
    "column.forecaster": "Prévision de",
    "column.crps": "Score",
    "column.covered_half": "Dans les fourchettes à 50 %",
    "column.covered": "Dans les fourchettes à 90 %",
    "column.error": "Erreur moyenne",
    "column.width": "Largeur moyenne des fourchettes à 90 %",
    "column.score_of": "Score : {by:label}",
    "column.round": "Tour à partir du",
    "column.actual": "Ce qui est venu",
    "key.half": "fourchette à 50 %",
    "key.forecast": "prévision",
    "nav.forecast": "Prévision",
    "nav.periods": "Périodes",
    "nav.channels": "Canaux",
    "nav.assumed": "Hypothèses",
    "nav.scores": "Scores",
    "nav.rounds": "Tours",
    "progress.backtest": "Prévision du passé",
}
