"""Sites and forms in which people say things, and the words that such phrases are made of."""

from factcheck.extract.cues import word_set

# What is said through a network: head nouns that may follow its name. "on" goes with the second set.
ITEMS = word_set(
    """
    post posts posting postings message messages statement video videos thread threads update comment
    comments caption note notes clip rant rants tirade missive tweet tweets livestream broadcast letter
    reply
    """
)
PAGES = word_set(
    """
    story stories page account profile feed live channel timeline wall blog group
    """
)

# Forms: head noun -> (value, prepositions that go with it).
IN = frozenset({"in", "during", "at", "on"})
BY = frozenset({"in", "by", "via", "through", "with", "on"})
FORMS: dict[str, tuple[str, frozenset[str]]] = {
    "tweet": ("Twitter", BY),
    "tweets": ("Twitter", BY),
    "interview": ("interview", IN),
    "interviews": ("interview", IN),
    "podcast": ("podcast", IN),
    "radio": ("radio", IN),
    "television": ("television", IN),
    "briefing": ("press conference", IN),
    "speech": ("speech", IN),
    "e-mail": ("e-mail", BY),
    "email": ("e-mail", BY),
    "e-mails": ("e-mail", BY),
    "emails": ("e-mail", BY),
    "letter": ("letter", BY),
    "statement": ("statement", BY),
    "statements": ("statement", BY),
    "blog": ("blog", BY),
    "court": ("court", frozenset({"in"})),
    "phone": ("phone", frozenset({"by", "over", "via"})),
    "telephone": ("phone", frozenset({"by", "over", "via"})),
}
PAIRS = {
    ("press", "conference"): "press conference",
    ("news", "conference"): "press conference",
    ("press", "briefing"): "press conference",
    ("news", "briefing"): "press conference",
    ("blog", "post"): "blog",
    ("phone", "interview"): "interview",
    ("telephone", "interview"): "interview",
    ("email", "interview"): "interview",
    ("e-mail", "interview"): "interview",
    ("phone", "call"): "phone",
    ("telephone", "call"): "phone",
    ("radio", "interview"): "interview",
    ("television", "interview"): "interview",
    ("radio", "show"): "radio",
    ("radio", "programme"): "radio",
    ("radio", "program"): "radio",
    ("television", "show"): "television",
    ("television", "programme"): "television",
    ("television", "program"): "television",
    ("court", "hearing"): "court",
}
BARE = word_set(
    """
    e-mail email phone telephone court radio television
    """
)
VERBS = {
    "tweeted": "Twitter",
    "tweeting": "Twitter",
    "e-mailed": "e-mail",
    "emailed": "e-mail",
    "blogged": "blog",
}

# Places that are named without saying which: they end what went before and give nothing themselves.
VAGUE = word_set(
    """
    post posts message messages video videos caption thread note livestream clip memo
    apology
    """
)

PREPOSITIONS = word_set(
    """
    on in via to onto through over by during at with of for about from into under than
    """
)
DETERMINERS = word_set(
    """
    a an the his her its their my our your another this that these those one two three several
    """
)
POSTING = word_set(
    """
    post posted posts posting wrote writes writing written share shared shares sharing upload uploaded
    publish published announced
    """
)
TAKING = word_set(
    """
    took takes taking take turned turns turning went goes
    """
)
ISSUING = word_set(
    """
    issued issuing issues released releasing releases published gave posted shared sent
    """
)
READING = word_set(
    """
    said says read reads continued added concluded
    """
)
PLAIN = word_set(
    """
    official own personal verified public private new
    """
)
# A network before one of these is a part of another thing: its users, a picture found there.
FORMERLY = frozenset({"formerly", "previously", "now"})
OTHER_HEADS = word_set(
    """
    user users follower followers fan fans handle handles bio photo photos image images picture pictures
    pic friend friends influencer influencers star celebrity executive executives executive spokesman
    spokeswoman spokesperson employee employees boss founder owner chief ceo ads ad app apps reactions
    reaction backlash trolls critics commenters audience hashtag search link links inc filing filings
    document documents papers records order orders
    """
)
# What is issued or released to say something.
ISSUED = word_set("statement letter tweet post apology")
