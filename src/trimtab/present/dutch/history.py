"""Dutch sentences of what a channel gave back over time, by code."""

SENTENCES: dict[str, str] = {
    "web.history.title": "Wat het in de loop van de tijd opleverde",
    "web.history.lead": (
        "In stukken zo lang als een plan, teruggeteld vanaf de nieuwste gegevens en berekend uit de nieuwste review. Effecten tellen"
        " wanneer ze er zijn; uren en kosten naast media gelden als overal gelijk."
    ),
    "web.history.rose": "{measure}: gestegen van {before} naar {now}",
    "web.history.fell": "{measure}: gedaald van {before} naar {now}",
    "web.history.held": "{measure}: {before} toen, {now} nu, geen duidelijke verandering",
    "web.history.key.event": "er gebeurde iets",
    "web.history.event": "{number:count}. {kind:label}: {what} ({when})",
    "web.history.day": "{first:date}",
    "web.history.span": "{first:date} tot en met {last:date}",
    "web.history.test": "Afgeronde proef",
    "web.history.everywhere": "overal",
    "web.history.trial": "Geregistreerde proef",
    "web.history.shift": "Verandering buiten",
    "web.history.ended": "Wij stopten",
    "web.history.break": "Gebeurtenis in het bestand",
    "web.channel.facts": "Feiten die het team noteerde",
}
"""Dutch sentences of what a channel gave back over time, by code."""
