"""Short forms of given names: "Phil" for "Philip". Each line: the full names | their short forms."""

_TABLE = """
abigail|abby; abraham|abe; albert|al bert; alexander alexandra alexis|alex sandy sasha
alfred|al alf fred freddie; andrew|andy drew; anthony antony|tony; arthur|art; barbara|barb
benjamin|ben benny; bernard|bernie; bradley|brad
catherine katherine kathryn katharine|cathy kathy kate katie kat; charles|charlie chuck chas
christina christine|chris tina chrissy; christopher|chris; clifford|cliff; constance|connie; cynthia|cindy
daniel danielle|dan danny dani; david|dave davey; deborah|deb debbie; dennis|denny; dominic|dom
donald|don donnie donny; dorothy|dot dottie; douglas|doug; edward edwin edmund|ed eddie ted teddy ned
eleanor|ellie nell; elizabeth elisabeth|liz lizzie beth betty eliza betsy; emily|em; eugene|gene
ezekiel|zeke; florence|flo; frances francis franklin|fran frank frankie; frederick|fred freddie
gabriel gabrielle|gabe gabby; geoffrey jeffrey|geoff jeff; gerald gerard|gerry jerry; gregory|greg
harold|harry hal; henry|harry hank; herbert|herb; irving|irv; isaac|ike; isabella isabel|izzy bella
jacob|jake; jacqueline|jackie; james|jim jimmy jamie; jason|jay; jennifer|jen jenny jenn
jessica|jess jessie; joan|joanie; john|jack johnny jon; jonathan|jon jonny; joseph|joe joey; joshua|josh
judith|judy; julian|jules; kenneth|ken kenny; kimberly|kim; laurence lawrence|larry; leonard|len lenny leo
lillian|lily; linda|lindy; louis lewis|lou louie; madeline|maddie; margaret|maggie meg peggy marge
martin|marty; matthew|matt; maximilian maxwell|max; megan|meg; melissa|mel; michael|mike mick mickey
michelle|shelly; mitchell|mitch; nathan nathaniel|nate nat; nicholas nicolas|nick nicky; nicole|nicky nikki
oliver|ollie; pamela|pam; patricia|pat patty trish tricia; patrick|pat paddy; penelope|penny; peter|pete
philip phillip|phil; raphael|rafe rafa; raymond|ray; rebecca|becky becca; reginald|reg reggie
richard|dick rick ricky rich richie; robert|bob bobby rob robbie bert; roderick|rod; ronald|ron ronnie ronny
rosemary|rose; russell|russ; samuel samantha|sam sammy; sebastian|seb; solomon|sol; stanley|stan
stephanie|steph; stephen steven|steve stevie; stuart stewart|stu; susan suzanne|sue susie suzie
theodore|ted teddy theo; theresa teresa|terry tess; terence terrance|terry; thomas|tom tommy
timothy|tim timmy; valerie|val; veronica|ronnie; victor victoria|vic vicky; vincent|vince vinny
virginia|ginny; walter|walt; wesley|wes; william|will bill billy liam willie; zachary|zach zack
"""


def _read(table: str) -> dict[str, frozenset[str]]:
    shared: dict[str, set[str]] = {}
    for row in table.replace("\n", ";").split(";"):
        if not row.strip():
            continue
        full, short = (part.split() for part in row.split("|"))
        for name in full:
            shared.setdefault(name, set()).update([name, *short])
        for name in short:
            shared.setdefault(name, set()).update([name, *full])
    return {name: frozenset(others) for name, others in shared.items()}


_SHARED = _read(_TABLE)


def same_given(a: str, b: str) -> bool:
    """Say whether two folded given names can be one person's: equal, an initial, or a known short form."""
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    return b in _SHARED.get(a, ()) or a in _SHARED.get(b, ())
