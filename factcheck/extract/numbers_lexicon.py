"""Words that say what a number counts or measures."""

from factcheck.extract.cues import word_set
from factcheck.text.calendar import WEEKDAYS
from factcheck.text.numerals import NUMBER_WORDS
from factcheck.text.stopwords import STOPWORDS

CURRENCY_SIGNS = {"$": "$", "£": "GBP", "€": "EUR", "¥": "JPY"}
CURRENCY_PREFIXES = {
    "us": "USD",
    "c": "CAD",
    "a": "AUD",
    "ca": "CAD",
    "au": "AUD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
}
CURRENCY_CODES = {
    code.lower(): code for code in word_set("USD EUR GBP CAD AUD NZD JPY CHF CNY INR HKD SGD SEK NOK DKK ZAR")
} | {"euro": "EUR", "euros": "EUR"}
CURRENCY_WORDS = {
    "dollars": "$",
    "dollar": "$",
    "euros": "EUR",
    "euro": "EUR",
    "yen": "JPY",
    "rupees": "INR",
    "yuan": "CNY",
}

PERCENT = frozenset({"%", "percent", "pc"})

MEASURES = {
    form: unit
    for unit, forms in {
        "mile": "mile miles mi",
        "kilometre": "kilometre kilometres kilometer kilometers km kms",
        "metre": "metre metres meter meters",
        "centimetre": "centimetre centimetres centimeter centimeters cm",
        "millimetre": "millimetre millimetres millimeter millimeters mm",
        "foot": "foot feet ft",
        "inch": "inch inches",
        "yard": "yard yards",
        "acre": "acre acres",
        "hectare": "hectare hectares",
        "pound": "pound pounds lb lbs",
        "kilogram": "kilogram kilograms kg kilo kilos",
        "gram": "gram grams",
        "ounce": "ounce ounces oz",
        "ton": "ton tons",
        "tonne": "tonne tonnes",
        "gallon": "gallon gallons",
        "litre": "litre litres liter liters",
        "barrel": "barrel barrels",
        "degree": "degree degrees",
        "mph": "mph",
        "km/h": "kph kmh",
        "knot": "knots",
        "megawatt": "megawatt megawatts",
        "gigabyte": "gigabyte gigabytes gb",
    }.items()
    for form in forms.split()
}
# What a distance is that is gone in an hour.
SPEEDS = {"mile": "mph", "kilometre": "km/h"}
DURATIONS = {
    form: unit
    for unit, forms in {
        "second": "second seconds",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs",
        "day": "day days",
        "week": "week weeks",
        "month": "month months",
        "year": "year years",
        "decade": "decade decades",
    }.items()
    for form in forms.split()
}
# A length of time beside one of these is a moment, not a duration.
MOMENT_AFTER = word_set(
    """
    ago later earlier before after old from since
    """
)
MOMENT_BEFORE = word_set(
    """
    last past next first previous every
    """
)

# Hedges before a number: how the value may lie to it.
AT_LEAST = frozenset(
    {
        "more than",
        "over",
        "at least",
        "no fewer than",
        "no less than",
        "upwards of",
        "upward of",
        "in excess of",
        "a minimum of",
        "above",
    }
)
AT_MOST = frozenset(
    {
        "at most",
        "up to",
        "as many as",
        "as much as",
        "less than",
        "fewer than",
        "under",
        "no more than",
        "not more than",
        "a maximum of",
        "below",
    }
)
NEAR_BELOW = frozenset({"nearly", "almost", "close to", "just under", "just short of"})
NEAR_ABOVE = frozenset({"just over", "a little over", "slightly more than"})
NEAR = frozenset(
    {
        "about",
        "around",
        "some",
        "roughly",
        "approximately",
        "an estimated",
        "estimated",
        "approx",
        "circa",
        "perhaps",
        "maybe",
    }
)
HEDGE_ENDS = frozenset(h.rsplit(" ", 1)[-1] for h in AT_LEAST | AT_MOST | NEAR_BELOW | NEAR_ABOVE | NEAR)
VAGUE = {
    "tens": 20,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "millions": 2_000_000,
    "billions": 2_000_000_000,
}

PERSONS = word_set(
    """
    people person man woman child boy girl officer student soldier civilian resident worker victim
    teenager adult passenger pedestrian employee other patient firefighter policeman protester suspect
    """
)
# "a mother of four" counts children
PARENTS = word_set("mother father mum mom dad parent parents widow widower")
# What happened to those counted: two counts compare only where this is the same.
FATES = {
    form: fate
    for fate, forms in {
        "killed": "killed dead died killing perished dying fatalities murdered murdering slain",
        "injured": "injured wounded hurt injuring wounding injuries",
        "arrested": "arrested detained arresting",
        "missing": "missing",
        "displaced": "displaced homeless",
        "evacuated": "evacuated evacuating",
        "rescued": "rescued rescuing",
        "shot": "shot shooting",
        "charged": "charged charging",
        "treated": "treated hospitalised hospitalized",
    }.items()
    for form in forms.split()
}
# Words for a fate that stand after those counted alone.
AFTER_ONLY = word_set("dead died missing homeless fatalities injuries")
# Words for a fate that say of whoever has met with it what he did not do to others: "have died".
INTRANSITIVE = word_set("died perished")
# "the deaths of seven people"
FATE_NOUNS = {
    form: fate
    for fate, forms in {
        "killed": "death deaths killing killings slaying slayings murder murders massacre",
        "injured": "wounding woundings injuring",
        "arrested": "arrest arrests",
        "shot": "shooting shootings",
    }.items()
    for form in forms.split()
}
LINKS = word_set(
    """
    was were are is been be have has had being left reported feared confirmed also believed seriously
    critically badly slightly fatally found others other more others' people thought
    """
)
# Words that end the noun phrase after a number.
NOT_NOUNS = (
    STOPWORDS
    | NUMBER_WORDS
    | frozenset(FATES)
    | word_set(
        """
    paid went came left won spent sold cost fell rose took gave got made came north south east west
    northeast northwest southeast southwest away apart deep wide long tall high old later earlier ago
    today yesterday tomorrow available monday tuesday wednesday thursday friday saturday sunday per plus
    apiece
    """
    )
)
# Words that go on from people who are counted without a noun: "killing two and wounding seven before dawn".
ON_FROM_PEOPLE = word_set(
    """
    and in at on near before after as when while during outside inside by with early late last this yesterday today
    who where but
    """
) | frozenset(WEEKDAYS)
