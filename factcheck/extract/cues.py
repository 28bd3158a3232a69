"""Cue verbs: the words that say somebody speaks, in all their forms, with what each can govern."""

from enum import IntEnum
from typing import NamedTuple


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text as a set: how the closed classes of this package are written down."""
    return frozenset(words.split())


class Strength(IntEnum):
    """How much a cue says about the words quoted beside it."""

    STANCE = 1
    """An attitude or act ("wants", "blasted"): carries quoted words inside its own clause only."""
    NAMING = 2
    """Speech with an object ("called him", "told her"): never stands before its own subject."""
    SPEECH = 3
    """Plain speech ("said"): may follow the quotation, before or after its subject."""


class Cue(NamedTuple):
    """One form of a cue verb. `form` is "finite", "past" (finite or participle), "base" or "ing"."""

    lemma: str
    form: str
    strength: Strength
    noun: bool
    """The same form is also a common noun or name part ("claims", "states"): its neighbours decide."""


_SPEECH = """
say:said:said tell:told:told put:put:put react fire shoot:shot:shot go:went:gone clap
write:wrote:written add admit ask announce answer argue assert assure believe boast brag caution chant
charge chime:chimed:chimed claim clarify comment complain concede conclude confess confide confirm
contend continue counter cry:cried:cried declare demand deny disclose echo elaborate emphasize emphasise
exclaim explain fume gush hint insist interject joke lament maintain mention mock mumble murmur muse
mutter note object observe offer opine plead pledge point post predict proclaim promise propose protest
quip read:read:read reason recall recount reflect reiterate relate remark remember reply:replied:replied
report respond retort reveal riff roar scoff scream shout shriek sigh sing:sang:sung snap sneer sob
speculate spit:spat:spat state stress suggest summarize summarise surmise swear:swore:sworn tease
testify:testified:testified think:thought:thought thunder tweet retweet urge vent volunteer vow wail
warn whine whisper wonder yell agree acknowledge affirm agonize allege allow apologize apologise
begin:began:begun bemoan bellow rule caption crow describe dispute enthuse estimate expand gripe grumble
guess hope implore inform inquire intone jest mouth narrate posit preach profess query question quote
rail rant reassert rebut reckon recommend reaffirm reassure repeat stipulate theorize tout tut underline
underscore utter venture weigh explode concur project chant forecast grouse deadpan divulge envision
figure pronounce rejoin text remind sum wisecrack worry:worried:worried
"""

_NAMING = """
accuse brand call characterize characterise cite dub label liken name nickname portray term refer
compare mischaracterize deem depict describe identify
"""

_STANCE = """
want seek:sought:sought attack welcome hammer lambast lambaste scold chide chastise rebuke lash defend
embrace endorse support oppose reject refuse speak:spoke:spoken talk address fear feel:felt:felt
find:found:found see:saw:seen consider expect anticipate intend plan regard view favor favour doubt love hate
hear:heard:heard know:knew:known learn understand:understood:understood rate list detail invoke outline
issue publish deliver conceive assail tear:tore:torn express convey communicate signal indicate
imply:implied:implied portend lobby call appeal cheer celebrate credit applaud commend congratulate
salute tag taunt mourn advocate ascribe attribute trumpet promote pitch knock bash trash savage skewer
decry:decried:decried denounce deride dismiss praise slam thank criticize criticise condemn blame blast
hail ridicule rip advise instruct order invite challenge press quiz grill vilify:vilified:vilified
decline fault prefer
"""

# The same letters are more often a noun, an adjective or part of a name; the words around them decide.
_NOUNS = word_set(
    """
    answer answers boast boasts charge charges claim claims comment comments cry cries demand demands
    echo echoes estimate estimates hint hints hope hopes joke jokes lament laments mention mentions mock
    note notes object objects offer offers plead pledge pledges point points post posts promise promises
    protest protests question questions quip quips quote quotes rant rants reason reasons remark remarks
    reply replies report reports response rail rails retort state states stress tease tweet tweets
    retweet retweets urge urges vow vows whisper whispers wonder wonders worry worries guess guesses
    query queries venture ventures figure figures volunteer volunteers counter caption captions crow
    mouth snap snaps spit sum sums thunder scream screams shout shouts brand brands call calls label
    labels name names nickname nicknames term terms praise blame blast blasts address addresses
    challenge challenges press order orders refer attack attacks back fear fears find finds vote votes
    cast rate rates list lists detail details issue issues release releases use uses show shows plan
    plans view views favor favors favour favours doubt doubts love loves hate judge judges support means
    signal signals credit credits tag tags tap target targets push hit hits knock pitch bash trash
    savage appeal appeals cheer cheers hammer welcome talk talks compare invite reading thinking meaning
    saying writing meeting project projects chant chants forecast forecasts grouse finding feeling
    understanding warning warnings hearing rule rules ruling
    text texts
    """
)


def _regular(base: str) -> tuple[str, str]:
    """Return the past and -ing stems of a regular verb."""
    if base.endswith("ee"):
        return base + "d", base + "ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied", base + "ing"
    if base.endswith("e"):
        return base + "d", base[:-1] + "ing"
    if base in _DOUBLED:
        return base + base[-1] + "ed", base + base[-1] + "ing"
    return base + "ed", base + "ing"


_DOUBLED = word_set(
    """
    admit quip brag chat hit sob rip plan slam spit dub tag tap tut confer refer snap sum begin tar
    prefer
    """
)


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _table() -> dict[str, Cue]:
    table: dict[str, Cue] = {}
    for strength, entries in (
        (Strength.STANCE, _STANCE),
        (Strength.SPEECH, _SPEECH),
        (Strength.NAMING, _NAMING),
    ):
        for entry in entries.split():
            base, *irregular = entry.split(":")
            past, gerund = _regular(base)
            forms = {base: "base", _third(base): "finite", gerund: "ing"}
            if irregular:
                forms[irregular[0]] = "past"
                forms.setdefault(irregular[1], "participle")
            else:
                forms[past] = "past"
            for form, kind in forms.items():
                table[form] = Cue(base, kind, strength, form in _NOUNS)
    return table


CUES: dict[str, Cue] = _table()
"""Every form in lower case. Where a verb stands in two lists the later, more particular, one holds."""
