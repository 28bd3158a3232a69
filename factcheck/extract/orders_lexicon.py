"""What can be put in order: further classes of acts, and occasions that a bare noun names ("the fire")."""

from factcheck.extract.cues import word_set
from factcheck.extract.events_lexicon import NOUNS as EVENT_NOUNS
from factcheck.extract.events_lexicon import VERBS as EVENT_VERBS

# lemma | finite forms and participles | nouns of the same act
_TABLE = """
sink | sank sunk | sinking
recall | recalled recalls | recall
return | returned returns | return
pose | posed poses modelled modeled |
cancel | cancelled canceled cancels | cancellation
divorce | divorced | divorce
marry | married | wedding
evacuate | evacuated | evacuation
disappear | disappeared vanished | disappearance
escape | escaped fled | escape
surrender | surrendered | surrender
deport | deported | deportation
extradite | extradited | extradition
evict | evicted | eviction
explode | exploded detonated | detonation
flood | flooded |
burn | burned burnt |
defect | defected | defection
unveil | unveiled unveils | unveiling
raid | raided | raid
seize | seized confiscated | seizure
acquit | acquitted | acquittal
hire | hired | hiring
merge | merged | merger
derail | derailed | derailment
ban | banned | ban
inaugurate | inaugurated | inauguration
demolish | demolished demolishes | demolition
postpone | postponed postpones | postponement
hijack | hijacked | hijacking
kidnap | kidnapped abducted | kidnapping abduction
replace | replaced replaces | replacement
repair | repaired repairs mended |
install | installed installs fitted | installation
deliver | delivered delivers | delivery
inspect | inspected inspects | inspection
auction | auctioned auctions | auction
rename | renamed | renaming
restore | restored restores | restoration
paint | painted repainted |
block | blocked blocks | blockade
occupy | occupied occupies | occupation
""".strip().splitlines()

VERBS = dict(EVENT_VERBS)
NOUNS = dict(EVENT_NOUNS)
for _line in _TABLE:
    _lemma, _verbs, _nouns = (part.strip() for part in _line.split("|"))
    VERBS.update(dict.fromkeys(_verbs.split(), _lemma))
    NOUNS.update(dict.fromkeys(_nouns.split(), _lemma))

# A class holds acts that need not be one: "posted" and "shared" are, "was named" and "was elected" are not
# sure to be; what somebody does every day is not put in order at all.
UNSURE = word_set("appoint meet order vote lose leave pay")
for _lemma in UNSURE - {"leave"}:
    VERBS = {form: lemma for form, lemma in VERBS.items() if lemma != _lemma}
    NOUNS = {form: lemma for form, lemma in NOUNS.items() if lemma != _lemma}

# Occasions, each with the noun that stands for its class.
OCCASIONS = {
    noun: line.split()[0]
    for line in """
    fire blaze inferno wildfire
    avalanche
    flood flooding
    earthquake quake tremor temblor
    hurricane cyclone typhoon
    tornado
    storm
    explosion blast bombing
    gala
    ceremony
    funeral burial
    concert
    festival
    election
    referendum
    trial
    premiere
    disaster
    accident
    strike walkout
    massacre
    riot
    siege
    derailment
    stabbing
    break-in burglary
    shipwreck
    blackout outage
    coronation
    summit
    conference
    race
    debate
    parade
    rally
    eclipse
    armistice ceasefire truce
    """.strip().splitlines()
    for noun in line.split()
}
# What says no more of an occasion than that it was.
OCCURS = word_set(
    "struck hit destroyed gutted swept tore ripped damaged killed injured happened occurred took rocked buried"
    " broke erupted levelled leveled"
)
# Verbs of two words that tell of an occasion: "the weavers walked out".
PHRASES: dict[tuple[str, ...], str] = {
    ("walked", "out"): "strike",
    ("downed", "tools"): "strike",
}
# Verbs whose sole noun is what it happened to: "the wing opened", "they opened the wing".
ERGATIVE = word_set("begin open close end collapse sink crash break destroy explode derail merge flood burn")
# Verbs that stand without an object.
ALONE = word_set(
    "die apologise resign born sink collapse crash end testify divorce pose disappear escape surrender defect"
)
# Nouns whose owner suffered the act: "her arrest".
SUFFERED = word_set(
    "arrest kill convict sentence charge shoot rescue attack remove release fire recall cancel find acquit evict"
    " deport ban"
)
# Whom a bare noun does not tell from another.
ANYONE = word_set(
    "man men woman women boy girl people person persons victim victims suspect suspects teen teens teenager"
    " teenagers child children officer officers deputy driver student resident shot charge lot other"
)
# Verbs that lend their tense to a noun: "issued an apology".
LIGHT = word_set("issued made offered posted published gave released")
# Pictures of oneself: posting one is posing in it.
PICTURES = word_set(
    "photo photos photograph photographs picture pictures selfie selfies snap snaps image images"
)
SELF = word_set("herself himself themselves")
