"""Dutch sentences of `ledger`, by code."""

SENTENCES: dict[str, str] = {
    "problem.job_given_up": "De review is {tries:count} keer begonnen en nooit klaar geraakt.\nVraag er nog één keer om; mislukt ook dat, dan heeft de computer waarschijnlijk te weinig geheugen.",
    "problem.upload_gone": "Het bestand wordt niet meer bewaard: binnengebrachte bestanden verdwijnen na 30 dagen.\nBreng het opnieuw binnen.",
    "problem.ledger_chain_broken": (
        "Review {id} volgt niet op de schakel ervoor: achteraf is er een schakel weggehaald of ingevoegd.\n"
        "Zet het logboek terug uit een kopie van daarvoor."
    ),
    "problem.ledger_entry_altered": (
        "Review {id} is gewijzigd nadat ze vastgelegd was.\nZet het logboek terug uit een kopie van daarvoor."
    ),
    "problem.not_erased": (
        "De database heeft het wissen niet uitgevoerd, en er is niets gewist.\n"
        "Kijk of er ruimte is en of je er mag schrijven, en probeer het dan opnieuw."
    ),
    "problem.not_shredded": (
        "De teksten zijn gewist, maar de bestanden van de database kunnen hun bytes nog bevatten: ze is in gebruik, of heeft te weinig"
        " ruimte.\nSluit wat haar gebruikt of maak ruimte, en geef hetzelfde commando opnieuw."
    ),
    "problem.ledger_head_missing": (
        "Geen enkele schakel in dit logboek heeft de hash {head}: aan het einde zijn schakels weggehaald, of het is opnieuw verzonnen.\n"
        "Vergelijk de hash met waar je hem bewaard hebt, of zet het logboek terug uit een kopie."
    ),
    "problem.ledger_not_carried_over": (
        "Review {id} in dit logboek is niet zoals een eerdere versie haar schreef, dus het logboek is niet bijgewerkt.\n"
        "Zet het logboek terug uit een kopie van daarvoor, of begin een ander met --workspace of --ledger."
    ),
    "problem.no_copy": "{file} is geen kopie van een logboek die trimtab backup geschreven heeft.\nGeef er een die dat wel is.",
    "problem.copy_damaged": (
        "{file} is niet zoals het geschreven is: een deel is onderweg verloren gegaan of veranderd.\n"
        "Kopieer het opnieuw van waar het heel is, of neem een oudere kopie."
    ),
    "problem.copy_newer": "{file} is geschreven door een nieuwere versie van trimtab.\nInstalleer die versie ook hier.",
    "problem.restore_not_empty": (
        "Dit logboek bevat al iets, en een kopie wordt er niet mee vermengd.\n"
        "Noem een andere plek: --workspace of --ledger."
    ),
    "problem.posterior_unreadable": "{file} kan niet gelezen worden.\nKijk na of de naam klopt en of je het mag lezen.",
    "problem.no_posterior": "{file} is geen schatting die trimtab bewaard heeft.\nGeef een bestand dat save_posterior geschreven heeft.",
    "problem.posterior_damaged": (
        "{file} is niet zoals het geschreven is: een deel is onderweg verloren gegaan of veranderd.\n"
        "Kopieer het opnieuw van waar het heel was, of schat de gegevens opnieuw en bewaar dat."
    ),
    "problem.posterior_newer": (
        "{file} is bewaard door een nieuwere versie van trimtab, op een manier die deze niet kent.\n"
        "Installeer die versie ook hier, of schat de gegevens opnieuw."
    ),
    "problem.posterior_other_version": (
        "{file} is bewaard door versie {version} van trimtab, waarvan de schattingen andere dingen bevatten dan die van deze.\n"
        "Schat de gegevens opnieuw, of laad het met die versie."
    ),
    "problem.ledger_panel_altered": (
        "De gegevens die bij review {id} bewaard worden, zijn gewijzigd of verloren gegaan nadat ze vastgelegd was.\n"
        "Zet het logboek terug uit een kopie van daarvoor."
    ),
}
"""Dutch sentences of `ledger`, by code."""
