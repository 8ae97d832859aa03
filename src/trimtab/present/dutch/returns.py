"""Dutch sentences of `returns`, by code."""

SENTENCES: dict[str, str] = {
    "returns.missing.media_spend": "{channel} {channel:heeft|hebben} geen media-uitgaven, dus er is niets om de resultaten door te delen.",
    "returns.missing.history": "{channel} {channel:is|zijn} in deze gegevens nooit gebruikt, dus er viel niets te meten.",
    "returns.missing.value": (
        "Ontbreekt: wat één resultaat waard is. Geef de munt op als het resultaat geld is, en anders een waarde per resultaat."
    ),
    "returns.missing.margin": "Ontbreekt: de marge, het deel van de waarde dat je overhoudt. Geef ze op om winst te zien.",
    "returns.missing.inputs": "Ontbreekt: een bestand met uren, kosten en inspanning voor {channel}.",
    "returns.missing.hours": "Het bestand met uren en kosten geeft geen uren voor {channel}.",
    "returns.missing.points": "Het bestand met uren en kosten geeft geen inspanningspunten voor {channel}.",
    "returns.missing.resources": "Het bestand met uren en kosten geeft geen kosten van mensen, productie, tools of bureau voor {channel}.",
    "returns.break_even.margin_declared": "Niet nodig: de marge is opgegeven.",
    "returns.break_even.none": "Bij geen enkele marge zou het volgende geld in {channel} zichzelf terugverdienen.",
    "returns.break_even.unlikely": (
        "Volgens de beste schatting is voor {channel} geen enkele marge genoeg: het volgende geld moet meer opbrengen dan het waard is,"
        " zelfs als je alles overhoudt. In het gunstigste geval zou een marge van {least:percent} genoeg zijn."
    ),
    "returns.break_even.unbounded": (
        "De beste schatting van de marge die {channel} nodig heeft om het volgende geld terug te verdienen, is {margin:percent}, maar"
        " misschien brengt het niets op, en dan is geen enkele marge genoeg."
    ),
    "returns.counted.media_only": (
        "Na aftrek van alleen media-uitgaven: mensen en middelen voor {channel} staan niet in een bestand met uren en kosten."
    ),
    "returns.counted.all": "Na aftrek van media-uitgaven, mensen en middelen.",
}
"""Dutch sentences of `returns`, by code."""
