"""The words headers are made of: English, French, Dutch, and the German ones exports bring along; without accents."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DATE = _words(
    """
    date day week month time period ds datum dag jour semaine mois maand periode tag woche monat weekstart
    periode_start timestamp weekdate dateweek
    """
)
YEAR = _words("year yr jaar annee an jahr")
GEO = _words(
    """
    geo region regio market marche markt dma state etat country pays land city ville stad location locatie
    province provincie departement zone territory gebied stadt store shop winkel filiaal magasin boutique filiale
    bundesland gemeente commune zip zipcode postcode postal plz
    """
)
POPULATION = _words("population pop inhabitants inwoners habitants bevolking einwohner")

SPEND = _words(
    """
    spend spends spent spending cost costs expense expenses expenditure expenditures kosten kost uitgaven uitgave
    depense depenses depensee depensees frais cout couts budget budgets budgetten besteding bestedingen besteed
    ausgaben ausgabe ausgegeben aufwand aufwendung aufwendungen investment investments investissement
    investissements investering investeringen investition investitionen
    """
)
ADVERTISING = _words(
    """
    media medias ad ads adv advert adverts advertising advertentie advertenties reclame publicite publicites
    publicitaire publicitaires pub pubs werbe werbung anzeige anzeigen campagne campagnes campaign campaigns kampagne
    kampagnen
    """
)
MARKETING = _words("marketing")
"""Of no one channel when nothing else stands beside the spend word, and a part of the name in `email marketing`."""
TAX = _words(
    """
    incl inc excl ex inclusief exclusief including excluding hors toutes taxe taxes tax vat btw tva mwst ust ht htva ttc
    tvac
    """
)
"""Words that say whether tax is in a sum."""
SPEND_FILLER = (
    ADVERTISING
    | TAX
    | _words(
        """
    amount montant montants bedrag bedragen betrag total totaal totale gesamt the de la le les l d du des van voor op
    en in pour sur fur von
    """
    )
)
"""Words that say nothing about which channel was paid when they stand beside a spend word."""

NET = _words("net gross netto bruto brutto brut nett")
"""Says whether tax or a discount is in a sum that a currency marks as one."""

BUYING = _words("achat achats inkoop einkauf")
"""Spend beside media (achat média, media-inkoop), and an outcome or a cost of goods without it."""

NOT_MEDIA = _words(
    """
    goods cogs shipping delivery freight production staff salary salaries payroll rent agency tool tools software
    packaging handling overhead returns refund refunds warehouse productie verzending personeel loon huur livraison
    personnel loyer salaire verpakking
    """
)
"""Costs that buy no media. They belong to the inputs file or to the margin."""

EXPOSURE = _words(
    """
    impression impressions impr imps impressies weergaven vertoningen affichages impressionen exposure exposures
    grp grps
    """
)
REACH = _words("reach frequency bereik frequentie portee frequence repetition reichweite")
CLICK = _words(
    """
    click clicks clic clics klik kliks klikken linkklikken linkkliks klicks session sessions sessies visit
    visits visites bezoek bezoeken pageviews ctr engagement engagements likes shares views vues cart carts
    checkout checkouts panier paniers winkelwagen
    """
)
"""What happens between seeing an advertisement and buying: caused by the channels, so never a control."""

RATIO = _words("cpc cpm cpa cpl cpo roas roi acos romi cvr mer cac")
PER = _words("per par pro by")

LEAK = _words(
    """
    effect effects contribution contributions contrib adstock adstocked saturated saturation lag lagged
    incremental baseline intercept seasonality epsilon noise residual residuals error errors prediction
    predicted predictions forecast yhat fitted fit hidden latent truth true attributed attribution attribue
    attribuee toegerekend effet effets bijdrage bijdragen previous prev lag1 lag2 lag3 lag4 counterfactual
    decomposition decomp init
    """
)
"""Words of a column that was computed from the outcome or by a model."""

MONEY_OUTCOME = _words(
    """
    revenue revenues sales turnover gmv omzet opbrengst verkoop verkopen chiffre affaires ca ventes recettes
    umsatz erlos
    """
)
COUNT_OUTCOME = _words(
    """
    conversion conversions order orders purchase purchases transaction transactions subscription subscriptions
    signup signups install installs booking bookings lead leads conversies conversie bestelling bestellingen
    aankoop aankopen commande commandes achat achats reservation reservations reserveringen inscription
    inscriptions inschrijvingen bestellungen kaufe units stuks unites demand registrations applications
    donations
    """
)
NEUTRAL_OUTCOME = _words("y target outcome kpi response resultaat doel resultat cible")
OUTCOME_FILLER = TAX | _words(
    """
    total totale totaal all net gross new first online offline store web website ecommerce shop weekly daily
    monthly nouvelles nouveaux nieuwe nette brut bruto netto d l de la des du van in value values amount count
    number nb aantal nombre customer customers client clients klant klanten product company my our
    """
)
FRENCH_ELISION = _words("d l de la des du van in")
"""Filler that is part of a plain name, as in chiffre d'affaires."""
VALUE = _words(
    """
    revenue value valeur waarde price prix prijs margin marge omzet turnover sales ca chiffre affaires opbrengst
    profit
    """
)

COMPETITOR = _words("competitor competitors competition concurrent concurrents concurrence concurrentie konkurrenz")
CONTROL = _words("control controls controle ctrl covariate covariable")
CONFOUNDER = _words(
    """
    promo promotion promotions promotie promoties price prices prix prijs prijzen discount discounts korting
    kortingen remise remises solde soldes unemployment werkloosheid chomage inflation inflatie cpi gdp bbp pib
    confidence vertrouwen confiance covid lockdown gqv macro economy
    """
)
"""Causes of sales that channels do not move. Stock, distribution and brand sentiment are not here: sales or channels
move them, so they are controls only when the team says so."""
PRECISION = _words(
    """
    temperature temperatuur temp rain rainfall regen pluie neige snow sneeuw weather weer meteo precipitation
    neerslag sunshine
    """
)
EVENT = _words(
    """
    event events evenement evenements evenementen holiday holidays feestdag feestdagen ferie feries vakantie
    vacances launch blackfriday christmas kerst noel easter pasen paques
    """
)
NO_EVENT = frozenset(
    ["", "na", "n/a", "nan", "none", "no", "nee", "non", "geen", "aucun", "0", "0.0", "false", "null", "-"]
)

ORGANIC = _words(
    """
    organic organique organisch newsletter newsletters nieuwsbrief infolettre seo earned owned blog crm
    """
)
PLATFORM = _words(
    """
    google meta facebook fb instagram ig tiktok pinterest snapchat snap linkedin youtube yt bing microsoft
    amazon criteo twitter reddit spotify taboola outbrain tv television ctv radio ooh dooh billboard print
    search display video social affiliate affiliates affiliation influencer influencers podcast podcasts sem sea
    ppc programmatic pmax shopping cinema catalogue flyer folder newspaper magazine retargeting remarketing
    prospecting native dv360 adwords googleads waze quora twitch
    """
)
PLATFORM_FILLER = _words(
    """
    other brand branded nonbrand generic ads ad paid performance max awareness media online offline feed stories
    reels local national direct mail email sms audio sponsored products discovery gen campaigns network partners
    linear out of home app web demand upper lower funnel core new pro
    """
)
CHANNEL = _words("channel channels kanaal canal kanal")
CHANNEL_ALONE = _words("platform plateforme medium source publisher network netwerk")
"""Names the channel when it is the whole header."""

MONEY_UNIT = _words("currency devise valuta munt wahrung monnaie")
CURRENCY = _words(
    """
    EUR USD GBP CHF CAD AUD NZD JPY CNY INR SEK NOK DKK PLN CZK HUF RON BGN TRY BRL MXN ARS CLP COP ZAR SGD HKD
    KRW THB IDR MYR PHP VND AED SAR ILS EGP NGN KES MAD TND UAH ISK
    """
)

CURRENCY_OF_SIGN = {"€": "EUR", "£": "GBP", "$": "$"}
"""Sign in a header -> the currency it can only be; a dollar may be that of many countries."""
DOLLAR = _words("USD CAD AUD NZD SGD HKD MXN CLP COP ARS")

COMMON_CURRENCY = _words("eur usd gbp chf")
"""Codes that are no word of their own, so that headers may write them small."""

MISSING = _words("na n/a nan null none nil - -- --- — – #n/a #na <na> n.v.t. nd n.d.") | {""}
"""Cells that say there is no value. They are never read as zero; `--` is how Google Ads writes it."""

YES = _words("yes true oui vrai ja waar wahr y x on")
NO = _words("no false non faux nee nein onwaar falsch n off")
"""Cells that switch something on or off; a blank says neither."""

ALL_GEOS = _words("total totaal totale gesamt all alle tous toutes national nationaal overall ensemble")
TOTAL = _words(
    """
    total totals totaal totalen totaux totale totales gesamt gesamtergebnis gesamtsumme summe eindtotaal somme sum som
    subtotal grand overall average avg mean gemiddelde gemiddeld moyenne durchschnitt mittelwert
    """
)

PERSON = _words(
    """
    customer client klant kunde kunden user utilisateur gebruiker subscriber abonne abonnee member membre lid contact
    person persoon personne buyer acheteur koper visitor visiteur bezoeker employee employe werknemer
    """
)
IDENTIFIER = _words("id ids uid uuid guid number numero nummer nr no nbr code key hash")
NAME = _words("name nom naam names namen")
PERSONAL = _words(
    """
    email emails mail courriel mailadres emailadres emailaddress phone telephone telefoon telefoonnummer telefon tel gsm
    mobilenumber phonenumber iban bic rekeningnummer kontonummer firstname lastname surname prenom voornaam achternaam
    familienaam vorname nachname fullname birthdate birthday dob geboortedatum naissance geburtsdatum ssn bsn nir niss
    rijksregisternummer passport paspoort passeport ip ipaddress username
    """
)
"""Words over a column of text that say it is about people. Over numbers they may be a channel, such as email."""
PERSONAL_FILLER = _words(
    """
    e first last full given family famille contact billing shipping home work private prive mobile portable address
    adresse adres of de d l la le
    """
)
"""Words that may stand beside a personal word; with any other word the column is about something else."""
PERSON_NUMBER = _words(
    "klantnummer klantnr kundennummer kundennr customerid clientid userid gebruikersid visitorid subscriberid memberid"
)
CLICK_ID = _words("gclid fbclid msclkid ttclid twclid epik dclid wbraid gbraid sccid irclickid clickid")
