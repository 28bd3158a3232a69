"""What can be put in order: further classes of acts, and occasions that a bare noun names ("the fire")."""

from factcheck.extract.cues import word_set
from factcheck.extract.events_lexicon import NOUNS as EVENT_NOUNS
from factcheck.extract.events_lexicon import VERBS as EVENT_VERBS
from factcheck.extract.orders.classes import NOUNS as CLASS_NOUNS
from factcheck.extract.orders.classes import VERBS as CLASS_VERBS

# A class holds acts that need not be one: "posted" and "shared" are, "was named" and "was elected" are not
# sure to be; what somebody does every day is not put in order at all.
UNSURE = word_set("appoint meet order vote lose pay")
VERBS = {form: lemma for form, lemma in EVENT_VERBS.items() if lemma not in UNSURE} | CLASS_VERBS
NOUNS = {form: lemma for form, lemma in EVENT_NOUNS.items() if lemma not in UNSURE} | CLASS_NOUNS

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
    verdict
    ruling
    judgment judgement
    inquest
    autopsy post-mortem
    gala
    ceremony
    christening baptism
    cup-tie tie
    final
    semi-final semifinal
    play-off playoff
    derby
    landslide mudslide landslip rockfall
    hearing
    by-election byelection
    carnival fair
    regatta
    demonstration
    pile-up
    crash-landing
    stampede
    mutiny
    coup
    funeral burial
    concert
    festival
    election elections
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
    "struck hit destroyed gutted swept tore ripped damaged killed injured happened occurred took rocked"
    " buried"
    " broke erupted levelled leveled"
)
# Verbs of several words that tell of an occasion: "the weavers walked out".
OCCASION_PHRASES: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "walked": ((("out",), "strike"), (("off",), "strike")),
    "downed": ((("tools",), "strike"),),
    "went": ((("on", "strike"), "strike"), (("to", "the", "polls"), "election")),
    "struck": ((("work",), "strike"),),
}
# Verbs whose sole noun is what it happened to: "the wing opened", "they opened the wing".
ERGATIVE = word_set(
    "fail arrive return begin open close end collapse sink crash break destroy explosion derailment merge"
    " flood fire ground launch burst"
    " reopen resume halt bankrupt take-off landfall vote complete test inaugurate"
)
# Verbs that stand without an object.
ALONE = word_set(
    "die apologise resign born sink collapse crash end testify divorce pose disappear escape surrender defect"
    " retire recant concede leave pay-out appeal"
)
# Nouns whose owner suffered the act: "her arrest".
SUFFERED = word_set(
    "arrest kill convict sentence charge shoot rescue attack remove release oust recall cancel find"
    " acquit evict"
    " deport ban suspend reinstate expel promote relegate appoint stabbing kidnap poison bury exhume"
    " execute extradite"
    " disqualify censure demote nominate crown ordain pardon parole remand discharge transfer isolate hospitalise"
    " identify vaccinate summon question disbar dissolve seize quarantine infect replace eliminate notify impose lift"
    " repeal enact veto override ground search raid inspect"
    " arrive return diagnose inaugurate hire impeach demolish destroy evacuate overturn retract grounding"
)
# Whom a bare noun does not tell from another.
ANYONE = word_set(
    "man men woman women boy girl people person persons victim victims suspect suspects teen teens teenager"
    " teenagers child children officer officers deputy driver student resident shot charge lot other"
)
# Verbs that lend their tense to a noun: "issued an apology".
LIGHT = word_set(
    "issued made offered posted published gave released returned delivered reached held staged hosted"
    " announced"
    " handed received filed lodged submitted tendered launched mounted ordered carried began started opened"
    " signed suffered"
)
# What alone is an act when it is done: "called an election", not "called him a liar".
ONLY_WITH = {
    "call": word_set(
        "election by-election referendum strike vote poll ballot inquest summit conference halt truce"
    ),
}
# Verbs whose object stands before the rest of them: "placed the warden on leave", "took the driver into custody".
AROUND: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "placed": ((("on", "leave"), "suspend"), (("under", "arrest"), "arrest")),
    "offered": ((("for", "sale"), "market"),),
    "put": (
        (("out",), "extinguish"),
        (("up", "for", "sale"), "market"),
        (("on", "the", "market"), "market"),
        (("on", "leave"), "suspend"),
        (("under", "arrest"), "arrest"),
        (("to", "death"), "execute"),
    ),
    "took": (
        (("into", "custody"), "arrest"),
        (("off", "the"), "remove"),
        (("out", "of", "service"), "remove"),
        (("hostage",), "kidnap"),
    ),
    "taken": ((("into", "custody"), "arrest"),),
    "called": ((("off",), "cancel"),),
    "set": ((("free",), "release"), (("alight",), "fire"), (("on", "fire"), "fire")),
    "let": ((("go",), "oust"),),
    "brought": (
        (("under", "control"), "extinguish"),
        (("ashore",), "rescue"),
    ),
    "laid": ((("to", "rest"), "bury"), (("off",), "lay-off")),
    "found": ((("guilty",), "convict"), (("dead",), "find")),
    "turned": ((("down",), "reject"), (("off",), "cut-off")),
    "voted": ((("down",), "reject"),),
    "shut": ((("down",), "close"),),
    "gave": ((("back",), "return"),),
    "sent": ((("back",), "return"), (("to", "prison"), "sentence"), (("to", "jail"), "sentence")),
}
# Pictures of oneself: posting one is posing in it.
PICTURES = word_set(
    "photo photos photograph photographs picture pictures selfie selfies snap snaps image images"
)
SELF = word_set("herself himself themselves")
# What a verb of those lends its tense to, by whoever is its subject.
SPOKEN = frozenset({"apologise", "announce", "resign", "complain", "admit", "recant", "deny", "appeal"})
RECEIVED = word_set("received")
HELD = word_set("held staged hosted returned delivered reached gave issued ordered lost won")
# What tells one of several acts of a kind: the second apology is not the first.
ONE_OF = word_set(
    "first second third fourth fifth new fresh latest last earlier previous initial final another further"
    " later"
)
# What is left for good: "left the company".
POSTS = word_set(
    "company firm club post job role office board team party government cabinet band group bank paper"
    " university"
    " college school theatre theater orchestra agency department ministry force service"
)
# What appears in print.
PRINTED = word_set(
    "letter article report interview advert advertisement story essay column review study paper notice"
)
# What is said of a noun to date it: "the indictment, handed up on 20 March".
GIVEN = word_set(
    "handed announced made issued returned delivered given held reached published unveiled dated released"
    " tendered granted"
)
# Nouns whose owner suffered the act if it is a thing: "the painting's return".
DONE_TO = ERGATIVE | word_set(
    "return publish release steal sell buy restore repair deliver postpone unveil auction rename excavate"
    " approve reject"
    " replace install inspect seize recover delay withdraw disconnect breach leak"
)
# What is begun by opening it, and ended by closing it.
PROCEEDINGS = word_set(
    "trial inquest inquiry enquiry investigation probe review audit hearing festival summit conference"
    " campaign talk strike"
    " session season tour exhibition search excavation"
)
# What breaks down when it breaks, bursts, fails or gives way.
STRUCTURES = word_set(
    "dam levee dyke dike embankment bridge viaduct wall roof spillway tower building stand pier jetty tunnel crane"
    " scaffolding bank floodgate weir balcony ceiling"
)
# What a firm reports of a quarter or year.
RESULTS = word_set("loss profit earnings result quarter revenue sale takings")
# What passes a parliament.
BILLS = word_set("bill law measure act budget resolution motion amendment legislation")
# So is what is done once more.
AGAIN = word_set("again retrial anew afresh re-election rematch rerun replay")
