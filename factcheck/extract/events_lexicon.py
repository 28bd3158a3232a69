"""Classes of what happens: each action by its commonest lemma, with its verb forms and its noun."""

from factcheck.extract.cues import word_set

# lemma | past and participle forms and other finite forms | nouns of the same act
_TABLE = """
release | released releasing unveiled unveils launched launches launching | release launch unveiling
remove | removed removes removing pulled deleted deletes withdrew withdrawn | removal withdrawal
apologise | apologised apologized apologises apologizes apologising apologizing | apology
post | posted posting shared tweeted tweets uploaded |
arrest | arrested arrests arresting detained apprehended | arrest
shoot | shot shoots | shooting
kill | killed kills killing murdered slain slew | killing murder
die | died dies perished | death
sign | signed signing | signing
resign | resigned resigns resigning quit quits | resignation
file | filed filing sued sues | filing
announce | announced announces announcing declared | announcement declaration
crash | crashed crashing collided | crash collision
open | opened opens opening reopened reopens | opening reopening
close | closed closes closing shut shuts | closure closing
win | won wins winning | victory
lose | lost loses | defeat
meet | met meets | meeting
begin | began begun begins started starts commenced | beginning start
end | ended | end
publish | published publishes publishing | publication
marry | married marries wed | wedding marriage
charge | charged indicted | indictment
convict | convicted convicts | conviction
sentence | sentenced | sentencing
born | born | birth
collapse | collapsed collapses collapsing | collapse
recover | recovered recovers | recovery
appoint | appointed appoints named nominated nominates hired hires elected | appointment nomination election
visit | visited | visit
strike | struck hit rocked jolted |
buy | bought buys acquired acquires purchased | purchase acquisition
sell | sold sells | sale
pay | paid pays | payment
fire | fired sacked ousted | dismissal firing
attack | attacked stormed assaulted | attack assault
steal | stole stolen steals robbed robs | theft robbery heist
rescue | rescued | rescue
destroy | destroyed destroys | destruction
approve | approved approves adopted ratified | approval adoption
reject | rejected rejects vetoed | rejection veto
vote | voted | vote
plead | pleaded pleads pled | plea
testify | testified testifies | testimony
arrive | arrived arrives landed lands | arrival
leave | left leaves departed departs | departure
admit | admitted admits confessed | admission confession
order | ordered | order
suspend | suspended suspends | suspension
break | broke broken erupted | outbreak eruption
find | found discovered finds discovers | discovery
""".strip().splitlines()
VERBS: dict[str, str] = {}
NOUNS: dict[str, str] = {}
for _line in _TABLE:
    _lemma, _verbs, _nouns = (part.strip() for part in _line.split("|"))
    for _form in _verbs.split():
        VERBS.setdefault(_form, _lemma)
    for _form in _nouns.split():
        NOUNS.setdefault(_form, _lemma)

# Forms that a participle shares with the past: after a form of "be" they are passive.
BE = word_set(
    """
    was were been being be is are got
    """
)
HAVE = word_set(
    """
    has have had having
    """
)
AUXILIARIES = (
    BE
    | HAVE
    | word_set(
        """
    will would could should may might must can shall did do does to not n't never
    """
    )
)
# What opens another clause: a time on the other side of one of these belongs to another verb.
CLAUSES = word_set(
    """
    that who whom whose which what when where while after before because since until as if although
    though but whether unless and or than saying said says told claims claimed according ago later
    earlier how why
    """
)
# Verbs without a class of their own, in the forms that news uses most.
OTHER_VERBS = word_set(
    """
    said says say told tells went came come took made make makes got gave saw thought knew felt ran held
    brought wrote sat stood heard let meant set kept led spoke grew fell rose drew drove sent spent
    built understood caught chose became become put read cut cost showed
    """
)
INTRANSITIVE = word_set(
    """
    die crash collapse apologise resign born begin end arrive meet testify break
    """
)
