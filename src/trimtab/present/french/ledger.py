"""French sentences of `ledger`, by code."""

SENTENCES: dict[str, str] = {
    "problem.job_given_up": "La revue a été commencée {tries:count} fois sans jamais aboutir.\nDemandez-la encore une fois ; si cela échoue aussi, la machine a sans doute trop peu de mémoire.",
    "problem.upload_gone": "Le fichier n’est plus conservé : les fichiers apportés disparaissent après 30 jours.\nApportez-le à nouveau.",
    "problem.ledger_chain_broken": (
        "La revue {id} ne suit pas l'entrée qui la précède : une entrée a été retirée ou ajoutée après coup.\nRestaurez le registre à partir d'une copie plus ancienne."
    ),
    "problem.ledger_entry_altered": (
        "La revue {id} a été modifiée après son enregistrement.\nRestaurez le registre à partir d'une copie plus ancienne."
    ),
    "problem.not_erased": (
        "La base de données a refusé l'effacement, et rien n'a été effacé.\nVérifiez son espace et vos droits d'écriture, puis réessayez."
    ),
    "problem.not_shredded": (
        "Les textes sont effacés, mais les fichiers de la base peuvent encore en contenir les octets : elle est utilisée, ou manque d'espace.\nFermez ce qui l'utilise ou faites de la place, puis redonnez la même commande."
    ),
    "problem.ledger_head_missing": (
        "Aucune entrée de ce registre n'a l'empreinte {head} : des entrées ont été retirées de sa fin, ou il a été refait.\nComparez l'empreinte avec celle que vous avez gardée, ou restaurez le registre à partir d'une copie."
    ),
    "problem.ledger_not_carried_over": (
        "Dans ce registre, la revue {id} n'est pas telle qu'une version antérieure l'a écrite : le registre n'a donc pas été mis à jour.\nRestaurez le registre à partir d'une copie plus ancienne, ou commencez-en un autre avec --workspace ou --ledger."
    ),
    "problem.no_copy": "{file} n'est pas une copie de registre écrite par trimtab backup.\nDonnez-en une.",
    "problem.copy_damaged": (
        "{file} n'est pas tel qu'il a été écrit : une partie en a été perdue ou modifiée en route.\nCopiez-le de nouveau là où il est entier, ou prenez une copie plus ancienne."
    ),
    "problem.copy_newer": "{file} a été écrit par une version plus récente de trimtab.\nInstallez cette version ici aussi.",
    "problem.restore_not_empty": (
        "Ce registre contient déjà quelque chose, et une copie ne s'y mélange pas.\nIndiquez un autre endroit : --workspace ou --ledger."
    ),
    "problem.posterior_unreadable": (
        "{file} ne peut pas être lu.\nVérifiez son nom, et que vous avez le droit de le lire."
    ),
    "problem.no_posterior": (
        "{file} n'est pas un ajustement enregistré par trimtab.\nDonnez un fichier écrit par save_posterior."
    ),
    "problem.posterior_damaged": (
        "{file} n'est pas tel qu'il a été écrit : une partie en a été perdue ou modifiée en route.\nCopiez-le de nouveau là où il était entier, ou ajustez de nouveau les données et enregistrez le résultat."
    ),
    "problem.posterior_newer": (
        "{file} a été enregistré par une version plus récente de trimtab, d'une façon que celle-ci ne connaît pas.\nInstallez cette version ici aussi, ou ajustez de nouveau les données."
    ),
    "problem.posterior_other_version": (
        "{file} a été enregistré par la version {version} de trimtab, dont les ajustements contiennent autre chose que ceux de celle-ci.\nAjustez de nouveau les données, ou chargez-le avec cette version."
    ),
    "problem.ledger_panel_altered": (
        "Les données gardées avec la revue {id} ont été modifiées ou perdues après l'enregistrement.\nRestaurez le registre à partir d'une copie plus ancienne."
    ),
}
"""French sentences of `ledger`, by code."""
