"""Verbs that no table has: a past form in "-ed" tells an act of its own class, unless it is one that goes on."""

from functools import lru_cache

from factcheck.extract.cues import word_set
from factcheck.extract.orders.lexicon import VERBS

# What is said, thought, felt or is the case, and what is done over and over: no act that stands on one day.
_NO_ACTS = word_set(
    """
    acknowledged acted added addressed advised affirmed afforded aged agreed aided aimed alleged allowed
    announced answered appeared appreciated argued armed asked asserted assisted assumed assured attempted
    attended backed based believed belonged blamed boasted bored called cared carried caused cautioned
    challenged chased checked cited claimed clarified collected commented committed compared complained
    concerned concluded considered contacted contained contended continued contributed cooked counted
    countered covered cried criticised criticized crossed crowded danced dated dealt decided depended
    depicted described deserved desired detailed determined developed differed discussed distributed doubted
    drafted dreaded dreamed dressed earned emerged emphasised emphasized employed enabled encouraged engaged
    enjoyed ensured entitled estimated exhausted existed expanded expected experienced explained explored
    expressed faced favored favoured feared featured figured focused followed formed gained gathered
    generated governed grossed guided handled happened hated headed helped hesitated highlighted hinted
    hoped hosted hundred ignored imagined implied improved included increased indicated informed injured
    insisted instructed intended interested interviewed invited involved joked judged kicked kidded knocked
    labeled labelled lacked lamented lasted laughed learned learnt liked limited linked listed listened
    lived located looked loomed loved maintained managed marked mattered measured mentioned monitored
    mourned moved naked named needed noted numbered observed occurred offered operated opined opposed
    outlined owed owned participated partnered passed performed picked placed planned played pleased pledged
    pointed poised posed possessed practiced practised praised predicted preferred prepared presented
    pressed pretended produced promised prompted proposed proved provided pursued qualified quipped quoted
    raced ranged reached realised realized reasoned recalled received reckoned recognised recognized
    referred reflected refused regarded regretted rehearsed reiterated related relied remained remarked
    remembered reminded repeated replied represented required resembled respected responded resulted
    retorted rushed sacred sailed scared scheduled seemed served shared shopped shouted showed situated
    skilled slated slowed smiled so-called sounded speculated spent stated stayed stepped stood stressed
    struggled studied suffered suggested supported supposed surrounded survived switched sympathised
    sympathized tackled talked targeted tasked taxed tended tested thanked tired titled totaled totalled
    toured touted tracked traded trailed trained transformed traveled travelled treated tried trusted turned
    undated understood unidentified united unnamed unprecedented urged used valued viewed visited voiced
    voted vowed waited walked wandered wanted warranted watched weighed welcomed wicked wished witnessed
    wondered worked worried worshipped wounded yelled
    """
)
# Of verbs with other past forms: no stem of theirs is any past form's.
_IRREGULAR = word_set(
    "saying telling giving making taking going coming seeing having losing getting putting doing being knowing"
    " thinking feeling running holding bringing writing sitting standing hearing letting meaning setting keeping"
    " leading speaking growing falling rising drawing driving sending spending building understanding catching"
    " choosing becoming reading cutting costing showing beginning morning evening during according including"
    " following concerning regarding fighting seeking teaching wearing eating drinking sleeping singing swimming"
    " flying riding beating hitting bidding dealing"
)
# Nouns in "-ation" and "-ment" for no act that stands on one day.
_NO_ACT_NOUNS = word_set(
    "nation station ration population situation location organisation organization corporation association"
    " generation information education foundation administration federation reputation expectation obligation"
    " operation occupation vocation vacation conversation relation combination variation civilisation civilization"
    " imagination explanation motivation aspiration hesitation temptation sensation innovation legislation"
    " regulation litigation application indication speculation consideration concentration inflation taxation"
    " immigration migration aviation vegetation radiation temperature duration orientation allegation accusation"
    " government department apartment document moment element environment equipment parliament instrument cement"
    " monument statement management movement employment entertainment treatment requirement arrangement basement"
    " supplement segment fragment garment comment argument sentiment testament regiment establishment complement"
    " implement compartment pavement tournament experiment advertisement commitment involvement achievement"
    " improvement development investment enforcement assessment unemployment amusement excitement"
)
_DOUBLED = ("bb", "dd", "gg", "ll", "mm", "nn", "pp", "rr", "tt")


@lru_cache(maxsize=4096)
def unclassed(word: str) -> str | None:
    """Return the class of a past form that is in no table: its stem, "shelved" -> "shelv"; else None."""
    if len(word) < 5 or not word.endswith("ed") or word in _NO_ACTS or not word.isalpha():
        return None
    if word.endswith("eed"):
        return None
    return stem(word[:-2])


def act_noun(word: str) -> str | None:
    """Return the class of a noun that a verb without a class makes: "devaluation" -> "devalu"; None for others."""
    if word in _NO_ACT_NOUNS:
        return None
    for suffix in ("ation", "ment"):
        if word.endswith(suffix) and len(word) > len(suffix) + 3:
            root = word.removesuffix(suffix)
            past = f"{root}ed" if not root.endswith("c") else f"{root[:-1]}ed"
            known = VERBS.get(past) or VERBS.get(f"{root}ated")
            return known or stem(root)
    return None


def stem(word: str) -> str:
    """Return what the forms of a verb share: "shelv" -> "shelv", "notifi" -> "notify", "evacuat" -> "evacu"."""
    if word.endswith("at") and len(word) > 5:
        word = word.removesuffix("at")
    if word.endswith("i"):
        return word[:-1] + "y"
    return word[:-1] if word.endswith(_DOUBLED) else word


def gerund(word: str) -> str | None:
    """Return the class of a form in "-ing": "closing" -> "close", "requesting" -> "request"; None where it has none."""
    if not word.endswith("ing") or word in _IRREGULAR:
        return None
    root = word.removesuffix("ing")
    return VERBS.get(f"{root}ed") or VERBS.get(f"{root}s") or VERBS.get(f"{root}es") or unclassed(f"{root}ed")


def base(word: str) -> str | None:
    """Return the class of a verb in its base form: "close" -> "close", "notify" -> "notify"; None where it has none."""
    past = f"{word}d" if word.endswith("e") else f"{word[:-1]}ied" if word.endswith("y") else f"{word}ed"
    return VERBS.get(f"{word}s") or VERBS.get(f"{word}es") or VERBS.get(past) or unclassed(past)
