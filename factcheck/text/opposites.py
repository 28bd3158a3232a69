"""Words that say the opposite of one another in news: pairs, and prefixes that deny."""

from itertools import product

_PAIRS = """
increase decrease; increased decreased; increases decreases; rise fall; rises falls; rising falling
rose fell; up down; more less; more fewer; higher lower; high low; better worse; best worst; gain loss
gains losses; win lose; won lost; winning losing; first last; accept reject; accepted rejected
accepts rejects; agree disagree; approve reject; approved rejected; allow forbid; allowed banned
support oppose; supports opposes; supported opposed; guilty innocent; true false; right wrong
safe dangerous; alive dead; open closed; open close; opened closed; start stop; began ended; begin end
before after; always never; all none; everyone nobody; everything nothing; with without; for against
above below; over under; buy sell; bought sold; love hate; loved hated; friend enemy; friends enemies
remember forget; confirm deny; confirmed denied; confirms denies; admit deny; admitted denied; legal illegal
strong weak; stronger weaker; good bad; early late; young old; public private; possible impossible
likely unlikely; succeed fail; succeeded failed; success failure; include exclude; included excluded
remain leave; remained left; arrive depart; male female; men women; man woman; mother father; son daughter
brother sister; husband wife; north south; east west; left right; hot cold; rich poor; war peace; hire fire
hired fired
""".replace("\n", ";")
_DENYING = ("un", "in", "im", "ir", "il", "dis", "non", "mis")

_OPPOSITE = frozenset(frozenset(pair.split()) for pair in _PAIRS.split(";") if pair.strip())


def opposite(a: str, b: str) -> bool:
    """Say whether two folded words deny each other ("legal", "illegal"; "rise", "fall")."""
    if frozenset((a, b)) in _OPPOSITE:
        return True
    short, long = sorted((a, b), key=len)
    return len(short) > 3 and any(long == prefix + short for prefix in _DENYING)


def any_opposite(some: set[str], others: set[str]) -> bool:
    """Say whether a word of one set denies a word of the other."""
    return any(opposite(a, b) for a, b in product(some, others))
