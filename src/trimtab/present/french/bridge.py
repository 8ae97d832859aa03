"""French sentences of `bridge`, by code."""

SENTENCES: dict[str, str] = {
    "health.fitted_elsewhere": (
        "Ces chiffres viennent d'un ajustement fait par {tool}. Il ne dit pas comment un canal évolue dans le temps : chacun est donc supposé agir au prochain trimestre comme il l'a fait en moyenne, et aucune perte d'effet ne peut se voir."
    ),
    "health.misses_outcome": (
        "Ce que l'ajustement de {tool} dit du passé est plus loin du résultat que la propre moyenne du résultat (R² {explained:number}). A-t-il été fait sur ce résultat, dans cette unité ?"
    ),
    "health.prior_not_in_file": (
        "Le fichier de {tool} ne contient pas sa loi a priori : personne ne peut donc dire ici quelle part de ses chiffres l'historique a apprise."
    ),
    "problem.library_missing": (
        "Il faut pour cela {library}, qui n'est pas installé.\nInstallez-le avec : pip install '{extra}'."
    ),
    "problem.groups_unreadable": (
        "{file} n'est pas un fichier netCDF lisible.\nEnregistrez l'ajustement avec inference_data.to_netcdf dans Meridian, ou avec save dans PyMC-Marketing."
    ),
    "problem.groups_without_posterior": (
        "{file} ne contient aucun groupe nommé posterior.\nAjustez d'abord le modèle, puis enregistrez-le de nouveau."
    ),
    "problem.model_not_recognised": (
        "{file} n'est pas un ajustement de Meridian ni de PyMC-Marketing.\nDonnez un fichier de l'un des deux, ou laissez trimtab ajuster les données."
    ),
    "problem.posterior_lacks": (
        "Il manque {name} à {file}, un ajustement de {tool}, et un verdict en a besoin.\nEnregistrez l'ajustement entier, avec ses réglages et ses données ; max_lag peut être donné à côté du fichier."
    ),
    "problem.part_not_read": (
        "{file}, un ajustement de {tool}, a {part:label}, que trimtab ne sait pas lire.\nAjustez sans cela, ou laissez trimtab ajuster les données."
    ),
    "problem.channel_not_fitted": (
        "Les données ont le canal {channel}, que l'ajustement de {file} ne connaît pas ; il a {known}.\nDonnez les données de l'ajustement, et les mêmes noms : celui du canal, ou ceux de ses colonnes."
    ),
    "problem.channel_not_in_data": (
        "L'ajustement de {file} a le canal {channel}, qui n'est pas dans les données ; elles ont {known}.\nDonnez les données de l'ajustement, et les mêmes noms : celui du canal, ou ceux de ses colonnes."
    ),
    "problem.periods_not_fitted": (
        "L'ajustement de {file} couvre {count} périodes du {first:date} au {last:date}, les données {periods} du {begin:date} au {end:date}.\nDonnez les données sur lesquelles le modèle a été ajusté."
    ),
    "problem.geos_not_fitted": (
        "L'ajustement de {file} a les régions {geos}, les données {known}.\nDonnez les données sur lesquelles le modèle a été ajusté, avec les régions dans le même ordre."
    ),
    "problem.population_not_given": (
        "L'ajustement de {file} compte par habitant, et les données ne donnent aucune population.\nAjoutez une colonne avec la population de chaque région."
    ),
    "problem.controls_not_in_data": (
        "L'ajustement de {file} utilise {controls}, qui {controls:n'est pas une variable de contrôle|ne sont pas des variables de contrôle} des données.\nDonnez les données sur lesquelles le modèle a été ajusté, ou déclarez ces colonnes comme variables de contrôle."
    ),
    "problem.fitted_to_other_data": (
        "{name} n'est pas, dans les données, ce sur quoi le modèle de {file} a été ajusté.\nDonnez les données de l'ajustement."
    ),
    "problem.returns_not_reproduced": (
        "Ce que {file} dit de ses canaux n'est pas ce que donnent ses paramètres : l'écart est de {share:percent}.\nVérifiez que les données sont celles de l'ajustement, avec la même valeur par résultat, et qu'aucune partie du modèle n'est sur mesure."
    ),
    "part.reach_frequency": "des canaux mesurés par couverture et répétition",
    "part.non_media_treatments": "des actions autres que les médias",
    "part.log_link": "un lien logarithmique",
    "part.time_varying_media": "des effets qui varient dans le temps",
    "part.several_dimensions": "plusieurs dimensions en plus du canal et de la date",
    "part.adstock": "un effet de rémanence d'un genre à part",
    "part.saturation": "une saturation d'un genre à part",
    "part.further_effects": "d'autres effets sans leur somme (mu)",
}
