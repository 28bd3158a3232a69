"""What news tells of: classes of acts by field, each with its verbs, their irregular forms and its nouns."""

# class | regular verbs | other finite forms, "+" between the words of one | nouns of the same act
_TABLE = """
oust | sack dismiss oust axe depose fire | parted+company+with | sacking dismissal ouster ousting firing axing
resign | resign | quit quits stepped+down stood+down stepped+aside bowed+out | resignation
leave | depart exit | left leaves | departure exit
retire | retire | | retirement
reinstate | reinstate | | reinstatement
suspend | suspend | | suspension
expel | | expelled expels | expulsion
demote | demote | |
promote | promote | | promotion
inaugurate | inaugurate | sworn+in took+office | inauguration swearing-in
elect | elect | |
concede | concede | |
impeach | impeach | | impeachment
censure | censure | | censure
dissolve | dissolve | | dissolution
repeal | repeal | | repeal
reject | reject rebuff spurn | turned+down voted+down threw+out thrown+out vetoed vetoes | rejection veto
approve | approve ratify adopt endorse authorise authorize | signed+off+on | approval ratification adoption
enact | enact | | enactment
pass | pass | | passage
ban | outlaw prohibit | banned bans | ban
lift | lift | | lifting
impose | impose | | imposition
invade | invade | | invasion
annex | annex annexe | | annexation
withdraw | | pulled+out backed+out dropped+out |
defect | defect | | defection
leak | leak | | leak leaking
publish | publish print | came+out went+live went+online | publication
appear | appear | |
recant | recant disavow | took+back taken+back | recantation
retract | retract | | retraction
correct | correct | | correction
deny | deny | | denial
admit | confess | owned+up | confession
accuse | accuse | | accusation
warn | warn alert | | warning
fail | fail malfunction | broke+down gave+out | failure breakdown malfunction
complain | complain | | complaint
file | lodge | submitted submits sued sues filed+suit handed+in put+in turned+in sent+in | submission lawsuit
appeal | appeal | |
settle | settle | | settlement
arrest | detain apprehend handcuff | taken+into+custody | detention capture
charge | indict arraign | | arraignment
convict | | found+guilty | conviction
acquit | exonerate | acquitted acquits found+not+guilty | exoneration
sentence | jail imprison | sent+to+prison sent+to+jail | imprisonment jailing
release | free | set+free let+out |
overturn | overturn quash annul | struck+down | annulment
uphold | | upheld upholds |
execute | execute behead | put+to+death | execution
extradite | extradite | | extradition
deport | deport | | deportation
escape | escape | fled broke+out+of ran+away absconded | escape
surrender | surrender | gave+up gave+himself+up gave+herself+up turned+himself+in turned+herself+in | surrender
raid | raid | | raid
seize | seize confiscate impound | | seizure confiscation
kidnap | abduct | kidnapped kidnaped | kidnapping abduction
steal | burgle loot | made+off+with broke+into |
stabbing | | stabbed stabs |
shoot | | gunned+down opened+fire shot+dead |
kill | assassinate | | assassination
poison | poison | | poisoning
breach | breach | | breach
vandalise | vandalise vandalize deface | | vandalism
bury | bury | laid+to+rest |
exhume | exhume | | exhumation
identify | identify | | identification
disappear | vanish disappear | went+missing | disappearance
die | perish drown | died dies passed+away | death
injure | injure wound | | injury
hospitalise | hospitalise hospitalize | |
diagnose | diagnose | | diagnosis
infect | infect | | infection
quarantine | quarantine | | quarantine
merge | merge | | merger
buy | acquire purchase | took+over taken+over | purchase acquisition takeover
bankrupt | | filed+for+bankruptcy filed+for+bankruptcy+protection went+bankrupt went+bust went+under | bankruptcy
liquidate | liquidate | | liquidation
lay-off | furlough | laid+off | layoff
hire | hire recruit | | hiring recruitment
launch | | rolled+out lifted+off blasted+off | lift-off liftoff
fine | fine | |
pay-out | | paid+out pays+out | payout pay-out
delay | delay | | delay
postpone | postpone defer | put+off put+back | postponement
cancel | abandon cancel | cancelled scrapped scraps called+off | cancellation
halt | halt | |
resume | resume restart | | resumption
evict | evict | | eviction
rename | rename rebrand | | renaming rebranding
demolish | demolish raze bulldoze | tore+down torn+down pulled+down knocked+down | demolition
complete | complete | | completion
close | | shut+down closed+down | shutdown
seal | seal | | sealing
evacuate | evacuate | | evacuation
rescue | rescue | plucked |
recover | retrieve salvage | | retrieval
find | unearth uncover detect locate | came+across learned+of learnt+of found+out+about | detection
flood | flood inundate | |
fire | torch | burned burnt burned+down burnt+down set+fire+to set+alight |
extinguish | extinguish douse | put+out | extinguishing
explosion | explode detonate | blew+up blown+up went+off | detonation
collapse | | gave+way caved+in fell+down |
burst | | burst bursts | bursting
sink | capsize founder scuttle | sank sunk sinks | sinking capsizing
ground | ground | ran+aground run+aground went+aground | grounding stranding
refloat | refloat | floated+free | refloating
tow | tow | |
crash | collide | came+down | crash collision
derailment | derail | came+off+the+rails jumped+the+tracks | derailment
arrive | land dock | touched+down | landing touchdown
take-off | | took+off set+sail set+off | take-off takeoff
spill | spill | spilt |
contaminate | contaminate pollute | | contamination
landfall | | made+landfall came+ashore | landfall
repair | repair mend | | repair
restore | restore | | restoration
install | install | fitted | installation
deliver | deliver | | delivery
inspect | inspect | | inspection
auction | auction | went+under+the+hammer | auction
unveil | unveil | | unveiling
beat | | beaten thrashed trounced defeated |
relegate | relegate | | relegation
eliminate | eliminate | knocked+out | elimination
disqualify | disqualify | | disqualification
excavate | excavate | | excavation
divorce | divorce | | divorce
summon | summon subpoena | | summons subpoena
question | interrogate | questioned | questioning interrogation
block | blockade | blocked blocks | blockade
occupy | occupy | | occupation
return | return | came+back gave+back given+back | return
replace | replace | | replacement
paint | paint repaint | |
pose | pose | modelled modeled |
hijack | hijack | | hijacking
hit | | struck hit rocked jolted |
announce | reveal disclose expose | | disclosure revelation
announce | | went+public |
apologise | | said+sorry |
recall | recall | | recall
marry | marry wed | | wedding
appoint | appoint | | appointment
revoke | revoke rescind | | revocation
protect | protect | | protection
award | award | |
renew | renew extend | | renewal extension
terminate | terminate | | termination
nationalise | nationalise nationalize | | nationalisation nationalization
privatise | privatise privatize | | privatisation privatization
pardon | pardon reprieve | | pardon reprieve
parole | parole | | parole
remand | remand | | remand
adjourn | adjourn | | adjournment
disbar | | disbarred | disbarment
certify | certify | | certification
dedicate | dedicate consecrate | | dedication consecration
ordain | ordain | | ordination
crown | crown | |
deploy | deploy mobilise mobilize | | deployment mobilisation mobilization
bombard | bomb shell bombard | | shelling bombardment
liberate | liberate | | liberation
ambush | ambush | | ambush
sabotage | sabotage | | sabotage
hack | hack | |
intercept | intercept | | interception
isolate | isolate | | isolation
transplant | transplant | | transplant
vaccinate | vaccinate inoculate | | vaccination inoculation
decipher | decode decipher | |
broadcast | air | broadcast | broadcast
perform | perform | | performance
premiere | premiere | |
authenticate | authenticate | | authentication
foreclose | foreclose repossess | | foreclosure repossession
default | default | | default
bail-out | | bailed+out | bailout bail-out
downgrade | downgrade | | downgrade
delist | delist | | delisting
cull | cull slaughter | culled culls | cull slaughter
fell | | felled cut+down chopped+down | felling
drain | drain | |
deface | | painted+over |
desecrate | desecrate | | desecration
boycott | boycott | | boycott
picket | picket | |
vote | ballot | voted votes | vote ballot
request | request | asked+for asks+for | request
notify | notify inform | wrote+to writes+to | notification
appeal | appeal | | appeal
begin | | got+under+way got+underway kicked+off | commencement
complete | | went+through |
arrive | | turned+up showed+up flew+in moved+in |
override | | overrode overridden overrides | override
pay | pay | paid | payment
seize | commandeer board capture | took+control+of taken+control+of | capture
pulp | pulp shred | | pulping
plead | | pleaded pled pleads | plea
rebuild | | rebuilt rebuilds |
test | | tested+positive tests+positive |
agree | | struck+a+deal reached+a+deal reached+an+agreement came+to+terms | agreement
attack | storm ransack | | attack storming
search | search | | search
transfer | transfer | | transfer
install | | put+in |
examine | examine | | examination
investigate | investigate probe | | investigation probe
operate | | operated+on |
discharge | discharge | | discharge
inject | inject | | injection
strip | | stripped strips | stripping
sign | ink | signed signs | signing
bid | | bid bids | bid
invest | invest | | investment
restate | restate | | restatement
freeze | | froze frozen freezes | freeze freezing
unfreeze | | unfroze unfrozen |
oust | | overthrew overthrown | overthrow
withhold | | withheld |
catch | | caught |
dig | | dug |
bite | | bit bitten |
hide | | hid hidden |
ration | ration | | rationing
divert | divert | | diversion
connect | connect | | connection
dismantle | dismantle | | dismantling
relocate | relocate | | relocation
donate | donate | | donation
bequeath | bequeath | |
inherit | inherit | |
forge | forge fake | | forgery
translate | translate | |
screen | screen | | screening
exhibit | exhibit | |
loan | loan lend | lent |
unseal | unseal | | unsealing
redact | redact | |
nominate | nominate | | nomination
fire | ignite | caught+fire went+up+in+flames caught+alight |
bankrupt | | went+into+administration went+into+receivership went+into+liquidation entered+administration |
testify | | gave+evidence took+the+stand |
release | | walked+free posted+bail made+bail |
announce | | made+public came+to+light |
admit | | pleaded+guilty pled+guilty |
cancel | | pulled+the+plug+on |
sign | | signed+into+law |
suspend | | placed+on+leave put+on+leave placed+on+administrative+leave put+on+administrative+leave |
suspend | | placed+on+paid+leave put+on+paid+leave sent+home |
auction | | went+on+sale |
market | | put+up+for+sale offered+for+sale put+on+the+market placed+on+the+market |
remove | | taken+off+the+market taken+off+the+road taken+off+the+air taken+out+of+service |
call | | called calls |
cut-off | | cut+off switched+off turned+off shut+off | disconnection
""".strip().splitlines()

# The other past form of verbs that open a phrase: "had gone missing" beside "went missing".
_PARTICIPLES = {
    "went": "gone", "came": "come", "took": "taken", "gave": "given", "broke": "broken", "fell": "fallen",
    "blew": "blown", "threw": "thrown", "ran": "run", "tore": "torn", "showed": "shown", "froze": "frozen",
    "wrote": "written",
}  # fmt: skip
VERBS: dict[str, str] = {}
"""Finite forms of one word, with their class."""
NOUNS: dict[str, str] = {}
PHRASES: dict[str, list[tuple[tuple[str, ...], str]]] = {}
"""By first word: the others of a verb of several words, the longest first, with its class."""


def _regular(verb: str) -> tuple[str, ...]:
    """Return the forms of a regular verb: "escape" -> "escaped", "escapes", "escaping"."""
    if verb.endswith("e"):
        return f"{verb}d", f"{verb}s", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied", f"{verb[:-1]}ies", f"{verb}ing"
    return f"{verb}ed", f"{verb}{'es' if verb.endswith(('s', 'x', 'sh', 'ch', 'ss')) else 's'}", f"{verb}ing"


for _line in _TABLE:
    _class, _verbs, _forms, _nouns = (part.strip() for part in _line.split("|"))
    for _verb in _verbs.split():
        VERBS.update(dict.fromkeys(_regular(_verb), _class))
    for _form in _forms.split():
        _first, *_rest = _form.split("+")
        if _rest:
            for _past in (_first, _PARTICIPLES.get(_first, _first)):
                PHRASES.setdefault(_past, []).append((tuple(_rest), _class))
        else:
            VERBS[_form] = _class
    NOUNS.update(dict.fromkeys(_nouns.split(), _class))
for _found in PHRASES.values():
    _found.sort(key=lambda f: (-len(f[0]), f))
