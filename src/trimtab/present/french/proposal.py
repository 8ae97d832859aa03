"""French sentences of what to test next, by code."""

SENTENCES: dict[str, str] = {
    "offer.answer.test": (
        "Testez ensuite {channel} : {kind:clause} pendant {periods:count} {grain:label}, dans {share:percent} du marché."
    ),
    "offer.answer.decide": "Ne testez rien maintenant : décidez. Aucun test ne vaut ce qu'il coûte.",
    "offer.answer.rephase": (
        "Ne testez encore rien : déplacez d'abord la dépense prévue entre les semaines. Cela apprend autant que le meilleur test, et ne coûte rien."
    ),
    "offer.worth": (
        "Son résultat vaut {worth:money} tant qu'il tient ({lasts:count} {grain:label}), et le test devrait coûter {cost:money} : {net:money} en votre faveur."
    ),
    "offer.worth.outcome": (
        "Son résultat vaut {worth:number} {outcome} tant qu'il tient ({lasts:count} {grain:label}), et le test devrait coûter {cost:number}."
    ),
    "offer.changes": (
        "Le résultat change ce que vous faites avec une probabilité de {changes:probability} ; tout savoir de tous les canaux vaudrait {ceiling:estimate}, et aucun test ne peut valoir plus."
    ),
    "offer.best": (
        "Le meilleur de {tried:count} tests porterait sur {channel} : son résultat vaut {worth:estimate} et il devrait coûter {cost:estimate}."
    ),
    "offer.none": "Il n'y a pas de canal sur lequel un test soit possible : aucun n'est en cours dont on sache assez.",
    "offer.free": "Déplacer les semaines de {channels} vaut {free:estimate}. `trimtab rephase` dit quelles semaines.",
    "offer.reads": (
        "Il devrait déplacer {outcome} de {expected:number} pendant qu'on le lit, et le lit avec une erreur de {error:number} : {design:label}, tel qu'il serait conçu."
    ),
    "offer.reads.roughly": (
        "Il devrait déplacer {outcome} de {expected:number} pendant qu'on le lit, et le lit avec une erreur d'environ {error:number} : {design:label}, à vue de nez, car il y a trop peu de régions pour le concevoir."
    ),
    "offer.row": (
        "Puis, {after:count} {grain:label} après son début : {channel}, {kind:clause} pendant {periods:count} {grain:label}. Cela ajoute {net:estimate} à ce qui sera connu alors, coût déduit."
    ),
    "offer.due": "{channel} a été testé ; le résultat compte comme récent jusqu'au {day:date}.",
    "offer.next": "Concevez-le : `trimtab trial design FILE --channel {channel} --change {change}`",
    "offer.kind.holdback": "n'y rien dépenser",
    "offer.kind.heavy_up": "y dépenser {by:percent} de plus",
    "offer.design.geo": "un test géographique",
    "offer.design.matched_markets": "des marchés appariés",
    "offer.design.before_after": "une comparaison avant et après, car les données ont trop peu de régions",
    "offer.design.user_level": "un test A/B",
    "cli.usage.no_file_to_propose": "Dites sur quel fichier proposer un test, ou une revue enregistrée avec --review.",
    "title.proposal": "Ce que vaut chaque test",
    "column.proposal_test": "Test",
    "column.proposal_length": "Durée",
    "column.proposal_worth": "Valeur",
    "column.proposal_cost": "Coût",
    "column.proposal_net": "Net",
    "column.proposal_changes": "Change quelque chose",
    "offer.length": "{periods:count} {grain:label}",
    "offer.chance": "{chance:probability}",
}
"""Sentence by code."""
