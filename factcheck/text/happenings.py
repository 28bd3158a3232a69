"""Words for what happens, by what they are told of in common: "shot", "gunfire" and "killed" are of one attack.

Coarser than the classes that events are told apart by: two dates are compared where they may be of one happening.
"""

from functools import cache


def word_set(words: str) -> frozenset[str]:
    """Return a table of words that is written as one string."""
    return frozenset(words.split())


# class | verbs | nouns and adjectives of the same
_TABLE = """
attack | shot shoots shooting killed kills killing wounded wounding injured injuring hurt stabbed stabbing murdered \
murdering slain slew gunned attacked attacking assaulted ambushed stormed | shooting shootings gunfire gunshots \
gunshot shootout bullet bullets killing killings murder murders homicide slaying attack attacks assault \
stabbing ambush rampage
die | died dies dying perished | death deaths dead demise
arrest | arrested arrests arresting detained apprehended captured nabbed surrendered \
booked jailed | arrest arrests custody capture
charge | charged charges charging indicted indicts accused | indictment
arraign | arraigned arraigns | arraignment
convict | convicted convicts acquitted acquits cleared | conviction verdict acquittal
sentence | sentenced sentences | sentencing
plead | pleaded pleads pled | plea
testify | testified testifies | testimony
find | found finds discovered discovers | discovery
rob | robbed robs robbing stole stolen steals snatched looted burglarized | robbery robberies theft heist burglary
quake | shook shakes jolted rocked rattled razed | earthquake quake tremor temblor
aftershock | | aftershock aftershocks
burn | burned burnt burning torched gutted engulfed | fire blaze arson inferno
crash | crashed crashes crashing collided derailed | crash collision derailment
explode | exploded explodes detonated bombed bombs | explosion blast bombing bombs bomb airstrike strike strikes
vote | voted votes voting elected elect elects | vote election elections balloting ballots polls
marry | married marries wed weds | wedding marriage
born | born | birth
collapse | collapsed collapses collapsing failed fails burst | collapse failure
rule | ruled rules ruling upheld upholds blocked blocks | ruling
protest | protested protesting rallied demonstrated | protest protests rally march \
demonstration demonstrations vigil
vanish | disappeared vanished abducted kidnapped | disappearance kidnapping abduction
escape | escaped escapes fled flees | escape
sink | sank sunk capsized | sinking
bury | buried | funeral burial
swear | sworn inaugurated | inauguration
evacuate | evacuated evacuates | evacuation
seize | seized seizes | seizure
resign | resigned resigns resigning quit quits | resignation
appoint | appointed appoints named nominated nominates hired hires | appointment nomination
dismiss | fired sacked ousted dismissed | dismissal
file | filed files filing sued sues | lawsuit suit
sign | signed signs signing | signing
buy | bought buys acquired acquires purchased | purchase acquisition takeover
sell | sold sells | sale
launch | launched launches unveiled unveils introduced | launch unveiling
open | opened opens opening reopened | opening reopening
close | closed closes closing shut shuts | closure closing
begin | began begins begun started starts | start beginning
end | ended ends | end
approve | approved approves adopted ratified passed passes | approval adoption
reject | rejected rejects vetoed overturned overrode overridden | rejection veto
rescue | rescued rescues | rescue
enter | entered enters checked checks admitted admits | admission
leave | left leaves departed departs | departure
arrive | arrived arrives landed lands | arrival
order | ordered orders | order
show | showed shown shows showing revealed reveals presented presents aired airs screened | screening showing
suspend | suspended suspends banned bans | suspension
join | joined joins |
place | placed places put puts |
foil | foiled foils thwarted thwarts averted intercepted intercepts |
win | won wins beat beats defeated defeats | victory win
lose | lost loses | defeat loss
meet | met meets meeting | meeting
visit | visited visits visiting | visit
apologise | apologized apologised apologizes apologises apologize apologise apologizing apologising | apology
warn | warned warns warning | warning
see | spotted spots detected detects noticed notices |
say | said says saying told tells telling added adds stated states claimed claims confirmed confirms \
described describes acknowledged acknowledges explained explains | statement
announce | announced announces announcing | announcement
report | reported reports reporting | report
release | released releases releasing published publishes issued issues | release publication
post | posted posts posting tweeted tweets shared wrote writes | post tweet
speak | spoke speaks spoken | speech interview
appear | appeared appears | appearance hearing
play | played plays playing | game match playoff
score | scored scores |
call | called calls calling |
respond | responded responds dispatched summoned |
search | searched searching |
identify | identified identifies identifying | identification
look | looked investigated investigating |
go | went came came goes |
take | took taken takes made makes gave gives given got saw kept brought sent spent held |
become | became becomes |
"""
# One thing told with verbs of other classes: a game that is played and won, a video that is released and shown.
_KINDRED = tuple(
    word_set(line)
    for line in (
        "attack explode burn foil",
        "play win lose score",
        "say announce report warn apologise",
        "release post report launch show",
        "vote approve reject",
        "resign leave",
        "begin open",
        "appear arraign plead",
        "call respond",
        "sign join",
    )
)
# What may happen on several days of one story: a second day tells of a second time.
REPEATED = word_set(
    """
    say announce report release post speak appear play score call respond search look go take become meet
    visit win lose end begin place leave arrive order sign protest
    """
)
# What happens to somebody once, whatever an article says of its day.
ONCE = word_set("die born")
# What follows upon the happening that a story is of, by a day or a year.
_AFTERWARDS = REPEATED | word_set("charge arraign plead testify convict sentence enter identify")
# What somebody is charged with, or what is told of, happened on another day: the verb says what the day is of.
_GOVERNING = word_set(
    """
    arrest charge arraign convict sentence plead testify say announce report release post speak find
    """
)


@cache
def _words() -> tuple[dict[str, str], dict[str, str]]:
    """Return the class of each verb form, and of each noun."""
    verbs: dict[str, str] = {}
    nouns: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        name, forms, others = (part.strip() for part in line.split("|"))
        for form in forms.split():
            verbs.setdefault(form, name)
        for form in others.split():
            nouns.setdefault(form, name)
    return verbs, nouns


def verb(word: str) -> str | None:
    """Return what a verb form tells of, None where the table has none."""
    return _words()[0].get(word)


def noun(word: str) -> str | None:
    """Return what a noun tells of, None where the table has none."""
    return _words()[1].get(word)


def known(happening: str) -> bool:
    """Return whether this is a class of the table, and not the stem of a verb that it lacks."""
    return happening in _classes()


@cache
def _classes() -> frozenset[str]:
    verbs, nouns = _words()
    return frozenset(verbs.values()) | frozenset(nouns.values())


def kindred(one: str | None, other: str | None) -> bool:
    """Return whether one thing may be told of with both: it was attacked and it burned."""
    return one == other or any(one in group and other in group for group in _KINDRED)


def governs(happening: str) -> bool:
    """Return whether a verb of this class is what the time is of, whatever nouns stand between."""
    return happening in _GOVERNING


def says(happening: str) -> bool:
    """Return whether this is what somebody said, which is dated apart from what it is of."""
    return happening in ("say", "announce", "report", "post", "speak", "warn")


def reports(*classes: str) -> bool:
    """Return whether one of these happens after what the story is of: a word said of it, or what a court does."""
    return not _AFTERWARDS.isdisjoint(classes)
