"""English function words: they say little about what a text is about."""

STOPWORDS = frozenset(
    """a about above after again against all almost also although always am among an and another any are as at be
    because been before being below between both but by can cannot could did do does doing down during each
    either else ever every few for from further had has have having he her here hers herself him himself his how
    i if in into is it its itself just let like many may me might mine more most much must my myself neither no
    nor not now of off on once one only or other our ours ourselves out over own per rather said same say says
    shall she should since so some still such than that the their theirs them themselves then there these they
    this those though through to too under until up upon us very was we were what when where whether which while
    who whom whose why will with within without would yet you your yours yourself i'm i've it's don't didn't
    isn't wasn't weren't aren't can't couldn't won't wouldn't shouldn't that's there's he's she's we're they're
    you're we've they've i'd i'll""".split()
)
