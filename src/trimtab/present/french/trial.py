"""French sentences of tests that are designed, by code."""

SENTENCES: dict[str, str] = {
    # --- what was asked for ---
    "problem.design_figure": (
        "{value} après {flag} n'est rien qu'un test puisse avoir.\nDonnez un chiffre de {low} à {high}."
    ),
    "problem.design_percent": "{value} après {flag}, c'est trop grand pour une part.\nÉcrivez {instead} pour {value} %.",
    "problem.size_out_of_reach": (
        "Un effet de {effect:percent} demande environ {users} utilisateurs, plus qu'il n'en viendra jamais.\nCherchez un effet plus grand, admettez plus d'utilisateurs par jour, ou testez sur des régions : trimtab trial design."
    ),
    "problem.design_start": (
        "Un test ne peut pas commencer le {start:date} : l'historique va jusqu'au {last:date}.\nFaites-le commencer après, et pas des années après."
    ),
    "problem.design_start_within": (
        "{start:date} n'est pas le premier jour d'une période de ce fichier.\nLa prochaine commence le {next:date}."
    ),
    "problem.design_too_short": (
        "Un test de {weeks} semaines est plus court qu'une période de ce fichier, qui a {days:count} jours.\nTestez plus longtemps, ou exportez des périodes plus courtes, comme des jours."
    ),
    "problem.design_geo_twice": (
        "{geos} {geos:devrait être|devraient être} deux choses à la fois : traité dans une cellule, et dans une autre ou pas du tout.\nNommez chaque région une seule fois."
    ),
    "cli.usage.effect_or_harm": "Dites à quoi sert le test : --effect SHARE pour trouver un changement, ou --no-harm SHARE pour exclure une perte.",
    "problem.size_without_spread": (
        "On ne sait pas de combien les utilisateurs diffèrent.\nDonnez --rate pour ce que les utilisateurs font ou ne font pas, ou --mean avec --sd."
    ),
    # --- registered, and read as registered ---
    "problem.no_such_design": (
        "Il n'y a pas de protocole {number}, car {count} {count:a été fait|ont été faits}.\nPrenez-en un du tableau par sa place, à partir de 1."
    ),
    "problem.register_other_channel": (
        "L'hypothèse {number} porte sur {other}, et le test sur {channel}.\nNommez l'hypothèse à laquelle ce test sert."
    ),
    "problem.register_other_metric": (
        "L'hypothèse porte sur {metric}, et le test sur {outcome}.\nNommez la colonne qui contient {metric} avec --outcome ou --metric, ou écrivez une hypothèse sur {outcome}."
    ),
    "problem.register_goals": (
        "Le test a été dimensionné pour {goals:count} {goals:but|buts}, celui de l'hypothèse compris, et {named:count} de plus {named:est nommé|sont nommés}.\nNommez chacun des autres avec --goal, pour que personne ne les choisisse plus tard."
    ),
    "problem.read_too_early": (
        "Le test a été enregistré pour être lu une seule fois, avec {users:count} utilisateurs, et le fichier en a {found:count}.\nLisez-le quand ils seront venus."
    ),
    "problem.not_a_read_trial": (
        "La fiche {number} n'est pas un test enregistré avec des régions ou des groupes qui puisse être lu.\nListez-les : trimtab records trial."
    ),
    "problem.register_without_days": (
        "On ne sait pas combien de temps dure le test, et un essai a un dernier jour.\nDites avec --daily combien d'utilisateurs y entrent par jour."
    ),
    "problem.metric_not_read": (
        "L'hypothèse porte sur {metric}, et le fichier contient {outcome}.\nNommez la colonne avec --outcome, ou enregistrez le résultat à la main : trimtab add result."
    ),
    "cli.usage.register_groups": "Un test A/B enregistré nomme ses groupes et son premier jour : --control-group, --test-group et --start.",
    "cli.usage.trial_says": "L'essai enregistré dit ce qui est lu : retirez {flags}.",
    "cli.usage.of_another_test": "{flags} ne {flags:dit|disent} rien sur {test:label} : {flags:retirez-le|retirez-les}.",
    "cli.test.geo": "un test géographique",
    "cli.test.users": "un test A/B",
    "cli.test.before_after": "une comparaison avant et après",
    "cli.test.registered_geo": "un test géographique enregistré, qui est lu comme il a été enregistré",
    "cli.test.registered_users": "un test A/B enregistré, qui est lu comme il a été enregistré",
    "cli.test.chosen": "un test dans des régions que vous avez choisies vous-mêmes",
    "cli.test.unregistered": "un test qui n'est pas enregistré",
    "cli.test.rate": "un test d'un taux, qui dit comment les utilisateurs diffèrent",
    "cli.usage.record_needs_trial": "Seul un essai enregistré a un résultat à enregistrer : nommez-le avec --trial.",
    "design.registered": "Enregistré comme essai {number}, avant son début : {hash}. Lisez-le avec `trimtab lift measure {file} --trial {number}`.",
    "experiment.recorded": "Enregistré comme résultat {number} de l'essai {trial}. Tirez-en le bilan : `trimtab retro --about {trial}`.",
    "experiment.not_recorded": "Rien n'a été enregistré, car il n'y a pas encore de résultat.",
    "foretold.came_true": (
        "Vous donniez à un effet d'au moins {minimum:number} {unit} une probabilité de {probability:percent} : il est venu, avec {estimate:number}."
    ),
    "foretold.came_false": (
        "Vous donniez à un effet d'au moins {minimum:number} {unit} une probabilité de {probability:percent} : il n'est pas venu, le test a lu {estimate:number}."
    ),
    "foretold.inside": "Votre fourchette de {low:number} à {high:number} {unit} le contenait.",
    "foretold.counts": (
        "Le changement a été testé dans {changes} ensembles de régions, qui partagent le risque de fausse alerte : celui-ci compte, car p est {p:probability}, moins que {risk:probability}."
    ),
    "foretold.counts_not": (
        "Le changement a été testé dans {changes} ensembles de régions, qui partagent le risque de fausse alerte : on ne peut pas dire qu'il ait fait quelque chose dans celui-ci, car p est {p:probability}, pas moins que {risk:probability}."
    ),
    "foretold.no_harm": (
        "Une perte de {margin:percent} ou plus devait être exclue, et elle l'est : on ne perd pas plus de {lost:percent}."
    ),
    "foretold.harm_not_ruled_out": (
        "Une perte de {margin:percent} ou plus devait être exclue, et elle ne l'est pas : elle peut aller jusqu'à {lost:percent}. Cela ne montre pas une perte non plus."
    ),
    "foretold.outside": "Votre fourchette de {low:number} à {high:number} {unit} ne le contenait pas.",
    # --- why no test is designed ---
    "design.withheld.short_history": (
        "Il y a {found:count} périodes d'historique, et il en faut {needed:count} pour le plus court des tests demandés : une partie pour choisir les régions, une autre pour dire ce qu'elles peuvent révéler. Exportez un historique plus long, ou demandez un test plus court."
    ),
    "design.withheld.few_regions": (
        "Seules {found:count} {found:région peut|régions peuvent} servir, et il en faut {needed:count}. Prenez des régions plus petites, comme des provinces au lieu de pays, ou testez sur des utilisateurs."
    ),
    "design.withheld.few_to_compare": (
        "Il ne reste que {found:count} {found:région|régions} à comparer, et il en faut {needed:count}. Traitez-en moins, ou écartez-en moins."
    ),
    "design.withheld.unusable": (
        "{geos} ne {geos:peut pas être traitée|peuvent pas être traitées} : {geos:son|leur} résultat a des trous ou est nul pendant la moitié de l'historique."
    ),
    "design.withheld.channel_unknown": (
        "Le fichier a des dépenses pour {known}, et aucune pour {channel}. Vérifiez le nom du canal, ou ajoutez une colonne avec ce"
        " qu'on y dépense par région."
    ),
    "design.withheld.nothing_spent": (
        "Rien n'a été dépensé sur {channel} dans cet historique : il n'y a pas de dépense habituelle à changer. Pour un canal nouveau, voyez `trimtab opportunities`."
    ),
    "design.withheld.no_set": (
        "Aucun ensemble de régions ne respecte toutes les limites. Permettez une part plus grande avec --most-share, plus d'argent avec --most-money, ou moins de régions à traiter obligatoirement."
    ),
    # --- what to be careful about ---
    "design.caution.lengths_left_out": (
        "L'historique est trop court pour dire ce {days:qu'un test|que des tests} de {days} jours {days:pourrait révéler : il a été écarté|pourraient révéler : ils ont été écartés}."
    ),
    "design.caution.no_spend": (
        "Le fichier n'a pas de dépense sur {channel} : ce que le test déplace, et quel rendement il pourrait révéler, n'est pas connu. Ajoutez une colonne de dépense par région."
    ),
    "design.caution.spend_has_gaps": (
        "La dépense sur {channel} est vide par endroits : ce que le test déplace, et quel rendement il pourrait révéler, n'est pas connu. Écrivez 0 là où rien n'a été dépensé."
    ),
    "design.caution.would_be_withheld": (
        "Dans {count:count} fenêtres du passé sur {windows:count}, ce test n'aurait pas été lu, parce que les régions s'accordent trop mal. Prenez-en un autre."
    ),
    "design.caution.margin_out_of_reach": (
        "Ce test ne peut pas exclure une perte de {margin:percent} : la plus petite qu'il peut exclure est {found:percent}. Testez plus longtemps, ou dans plus de régions."
    ),
    "design.caution.margin_of_none": (
        "Aucun des tests essayés n'exclut une perte de {margin:percent} ; celui qui s'en approche le plus est proposé."
    ),
    "design.caution.sign": (
        "L'hypothèse {number} s'attend à une hausse de {metric}, alors qu'avec moins de dépenses sur {channel} on s'attend à une"
        " baisse : l'effet est ce que le test lui-même change. Un essai enregistré reste tel quel. Si vous pensiez à une baisse,"
        " écrivez l'hypothèse avec un signe moins et enregistrez le test pour elle avant qu'il commence."
    ),
    "design.caution.overlap": (
        "Le test de {channel} du {start:date} au {end:date} est dans les mêmes régions en même temps. Commencez après lui, ou écartez ses régions avec --exclude."
    ),
    "design.caution.past_start": (
        "Le {start:date} est passé : ce test ne peut plus être enregistré. Il montre ce qu'on aurait pu savoir."
    ),
    "design.caution.too_long": (
        "{days:count} jours, c'est plus long qu'un test sur des utilisateurs ne peut être cru : après {weeks:count} semaines, trop d'entre eux ont perdu leur groupe. Cherchez un effet plus grand, laissez entrer plus d'utilisateurs, ou testez sur des régions."
    ),
    "design.caution.whole_weeks": (
        "Les utilisateurs viennent plus vite, mais un test devrait voir {weeks:count} semaines entières : les jours de la semaine diffèrent, et les semaines aussi."
    ),
    # --- what is proposed ---
    "design.withheld": "Aucun test de {channel} ne peut être conçu sur ce fichier, et voici pourquoi :",
    "design.answer.go_dark": "Du {start:date} au {end:date}, ne dépensez rien sur {channel} dans {geos}, et comme d'habitude ailleurs.",
    "design.answer.holdback": (
        "Du {start:date} au {end:date}, dépensez {by:percent} de moins que d'habitude sur {channel} dans {geos}, et comme d'habitude ailleurs."
    ),
    "design.answer.heavy_up": (
        "Du {start:date} au {end:date}, dépensez {by:percent} de plus que d'habitude sur {channel} dans {geos}, et comme d'habitude ailleurs."
    ),
    "design.answer.cells": (
        "Du {start:date} au {end:date}, {change:clause} dans {cells:count} ensembles de régions, chacun lu séparément, et comme d'habitude ailleurs."
    ),
    "design.change.go_dark": "ne dépensez rien sur {channel}",
    "design.change.holdback": "dépensez {by:percent} de moins que d'habitude sur {channel}",
    "design.change.heavy_up": "dépensez {by:percent} de plus que d'habitude sur {channel}",
    "design.cooldown": (
        "Les jours après le {end:date} comptent aussi, car ce qui a été dépensé peut encore agir. Là où rien ne suit le {end:date}, il faut {during:percent} dans les jours du test lui-même."
    ),
    "design.loss_by_tests": "Les choix ont été comparés avec ce que vos tests terminés disent que l'argent rapporte.",
    "design.loss_left_out": (
        "Aucun test terminé ne dit ce que l'argent rapporte : les ventes que perd un test avec moins de dépense n'ont donc pas compté dans la comparaison des choix."
    ),
    "design.loss_at_most": (
        "Aucun test terminé ne dit ce que l'argent rapporte : l'argent ajouté a donc compté comme perdu dans la comparaison des choix."
    ),
    "design.promise": (
        "Si cela y change {outcome}, du {start:date} au {until:date}, de {detectable:percent} ou plus, le test le détecte avec une probabilité de {power:percent} ; sans aucun effet, il donne une fausse alerte dans {alpha:percent} des cas."
    ),
    "design.promise.no_harm": (
        "Si cela ne nuit pas, le test exclut une perte de {detectable:percent} ou plus, du {start:date} au {until:date}, avec une probabilité de {power:percent} ; une perte de cette taille passerait inaperçue dans {alpha:percent} des cas."
    ),
    "design.cells_risk": (
        "Les cellules se partagent le risque d'une fausse alerte : ne comptez un effet d'une cellule que là où le hasard seul donnerait une lecture aussi éloignée dans moins de {alpha:percent} des tests."
    ),
    "design.margin": "Une perte de {margin:percent} est exclue avec une probabilité de {chance:probability} là où il n'y en a pas.",
    "design.moves": (
        "Ces régions font {share:percent} du total ({outcome}), et {money:money} {direction:label} que d'habitude y sont dépensés."
    ),
    "design.moves.unknown": "Ces régions font {share:percent} du total ({outcome}).",
    "design.more": "de plus",
    "design.less": "de moins",
    "design.return": (
        "Le plus petit rendement qu'il peut distinguer de rien est donc de {smallest:number} {outcome} par unité d'argent."
    ),
    "design.expect.own": (
        "Vos {tests:count} tests de {channel} disent que le prochain lira {mean:number~low~high} {outcome} par unité d'argent. S'il en est ainsi, celui-ci détecte son effet avec une probabilité de {assurance:probability}."
    ),
    "design.expect.all": (
        "Il y a trop peu de tests de {channel}, mais vos {tests:count} tests de tous les canaux disent que le prochain lira {mean:number~low~high} {outcome} par unité d'argent. S'il en est ainsi, celui-ci détecte son effet avec une probabilité de {assurance:probability}."
    ),
    "design.until": (
        "Lisez-le une fois, après le {until:date} : ce qui a été dépensé peut encore agir quelque temps après le test. `--so-far` regarde plus tôt, sans risque."
    ),
    "design.searched": (
        "{tried:count} choix de régions et de durées ont été comparés sur l'historique d'avant le {since:date}. Ce qui est promis repose sur le seul historique depuis lors, qui n'a rien choisi : le gagnant d'une comparaison y a aussi eu de la chance."
    ),
    "design.chosen": "Vous avez choisi vous-même les régions : tout l'historique dit donc ce qu'elles peuvent révéler.",
    "design.windows": (
        "La même lecture a été répétée dans {windows:count} fenêtres de cet historique où rien n'était testé ; elle se trompait de {typical:percent} en moyenne."
    ),
    "design.read_with": "Quand il est fini : `{command}`",
    # --- an A/B test ---
    "design.metric": "l'indicateur",
    "design.users": (
        "{users:count} utilisateurs en tout, dont {treated:percent} avec le changement, détectent un changement de {effect:percent} ou plus ({metric}) avec une probabilité de {power:percent} ; sans aucun effet, il y a une fausse alerte dans {alpha:percent} des cas."
    ),
    "design.users.no_harm": (
        "{users:count} utilisateurs en tout, dont {treated:percent} avec le changement, excluent que {metric} perde {effect:percent} ou plus avec une probabilité de {power:percent}, s'il ne perd rien."
    ),
    "design.users.days": "À {daily:count} utilisateurs par jour, cela prend {days:count} jours.",
    "design.users.looked": (
        "Regarder avant la fin se paie d'un cinquième du risque : lisez-le avec `--planned {users}` et regardez aussi souvent que vous voulez."
    ),
    "design.users.once": "Il est fait pour être lu une fois, à sa fin.",
    "design.users.explained": (
        "Il compte sur ce qui a été vu des utilisateurs auparavant pour expliquer {share:percent} de leurs différences : lisez-le avec la même colonne."
    ),
    # --- titles ---
    "title.designs": "Les protocoles",
    "title.design_cells": "Les cellules",
    "title.design_power": "Ce que chaque durée détecte",
    "title.design_past": "Le même test là où rien n'était testé",
    "title.design_weeks": "Par durée",
    "title.design": "Protocole d'un test",
    "column.design_days": "Jours",
    "column.design_regions": "Régions",
    "column.design_share": "Du total",
    "column.design_detectable": "Détecte",
    "column.design_ruled_out": "Exclut",
    "column.design_return": "Par unité d'argent",
    "column.design_money": "Argent déplacé",
    "column.design_until": "À lire après",
    "column.design_weeks": "Semaines",
    "column.design_cell": "Cellule",
    "column.design_effect": "Effet",
    "column.design_window": "Fenêtre",
    "column.design_read": "Lu",
    "design.window": "{number:count}",
    "design.cell": "{number:count}",
    "design.length": "{days:count}",
    "design.figure": "{value:number}",
    "key.design_finds": "détecté, selon la taille de l'effet",
    "key.design_others": "les autres durées, en jours",
    "key.design_asked": "la probabilité demandée",
    "nav.designs": "Protocoles",
    "nav.power": "Puissance",
    "nav.past": "Répétition",
    "nav.cells": "Cellules",
}
"""Sentence by code; a problem's has two lines, what is wrong and what to do."""
