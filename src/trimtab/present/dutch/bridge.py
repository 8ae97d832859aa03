"""Dutch sentences of `bridge`, by code."""

SENTENCES: dict[str, str] = {
    "health.fitted_elsewhere": (
        "Deze cijfers komen uit een schatting van {tool}. Die zegt niet hoe een kanaal in de loop van de tijd verandert, dus elk kanaal werkt "
        "volgend kwartaal naar aanname zoals gemiddeld, en een verlies aan effect kan niet blijken."
    ),
    "health.misses_outcome": (
        "Wat de schatting van {tool} over het verleden zegt, ligt verder van het resultaat dan het gemiddelde van het resultaat zelf"
        " (R² {explained:number}). Is ze geschat op dit resultaat, in deze eenheid?"
    ),
    "health.prior_not_in_file": (
        "Het bestand van {tool} bevat de prior niet, dus hier kan niemand zeggen hoeveel van de cijfers uit de historie komt."
    ),
    "problem.library_missing": (
        "Hiervoor is {library} nodig, en dat is niet geïnstalleerd.\nInstalleer het met: pip install '{extra}'."
    ),
    "problem.groups_unreadable": (
        "{file} is geen netCDF-bestand dat gelezen kan worden.\n"
        "Bewaar de schatting met inference_data.to_netcdf in Meridian, of met save in PyMC-Marketing."
    ),
    "problem.groups_without_posterior": (
        "{file} bevat geen groep met de naam posterior.\nSchat het model eerst en bewaar het dan opnieuw."
    ),
    "problem.model_not_recognised": (
        "{file} is geen schatting van Meridian of PyMC-Marketing.\nGeef een bestand van een van die twee, of laat trimtab zelf schatten."
    ),
    "problem.posterior_lacks": (
        "{file}, een schatting van {tool}, mist {name}, en een oordeel heeft dat nodig.\n"
        "Bewaar de hele schatting, met instellingen en gegevens; max_lag kun je naast het bestand opgeven."
    ),
    "problem.part_not_read": (
        "{file}, een schatting van {tool}, heeft {part:label}, en dat kan trimtab niet lezen.\nSchat zonder, of laat trimtab zelf schatten."
    ),
    "problem.channel_not_fitted": (
        "De gegevens hebben het kanaal {channel}, dat de schatting in {file} niet kent; die heeft {known}.\n"
        "Geef de gegevens van de schatting, met dezelfde namen: die van het kanaal zelf, of die van zijn kolommen."
    ),
    "problem.channel_not_in_data": (
        "De schatting in {file} heeft het kanaal {channel}, dat niet in de gegevens staat; die hebben {known}.\n"
        "Geef de gegevens van de schatting, met dezelfde namen: die van het kanaal zelf, of die van zijn kolommen."
    ),
    "problem.periods_not_fitted": (
        "De schatting in {file} beslaat {count} {count:periode|perioden} van {first:date} tot en met {last:date}, de gegevens {periods} van {begin:date} tot en met {end:date}.\n"
        "Geef de gegevens waarop het model geschat is."
    ),
    "problem.geos_not_fitted": (
        "De schatting in {file} heeft de regio's {geos}, de gegevens {known}.\nGeef de gegevens waarop het model geschat is, met de regio's in dezelfde volgorde."
    ),
    "problem.population_not_given": (
        "De schatting in {file} rekent per inwoner, en de gegevens geven geen inwoneraantal.\nVoeg een kolom toe met het aantal inwoners van elke regio."
    ),
    "problem.controls_not_in_data": (
        "De schatting in {file} gebruikt {controls}, wat {controls:geen controlevariabele|geen controlevariabelen} van de gegevens {controls:is|zijn}.\n"
        "Geef de gegevens waarop het model geschat is, of geef die kolommen op als controlevariabelen."
    ),
    "problem.fitted_to_other_data": (
        "{name} in de gegevens is niet waarop het model in {file} geschat is.\nGeef de gegevens van de schatting."
    ),
    "problem.returns_not_reproduced": (
        "Wat {file} over zijn kanalen zegt, is niet wat zijn parameters opleveren: het verschil is {share:percent}.\n"
        "Kijk na of de gegevens die van de schatting zijn, met dezelfde waarde per resultaat, en of geen deel van het model op maat gemaakt is."
    ),
    "part.reach_frequency": "kanalen met bereik en frequentie",
    "part.non_media_treatments": "andere ingrepen dan media",
    "part.log_link": "een logaritmische link",
    "part.time_varying_media": "effecten die in de loop van de tijd variëren",
    "part.several_dimensions": "meer dimensies dan kanaal en datum",
    "part.adstock": "een eigen vorm van nawerking (carry-over)",
    "part.saturation": "een eigen vorm van verzadiging",
    "part.further_effects": "nog andere effecten zonder hun som (mu)",
}
"""Dutch sentences of `bridge`, by code."""
