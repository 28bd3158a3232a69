"""Nouns for what people are, in public life and to each other, and the words that go before them."""

from factcheck.extract.cues import word_set

_OFFICES = """
president vice-president chairman chairwoman chair chairperson minister premier chancellor governor
mayor senator
congressman congresswoman representative councilman councilwoman councillor councilor commissioner secretary
ambassador envoy consul king queen prince princess emperor pope bishop archbishop cardinal priest
pastor rabbi imam
reverend judge justice magistrate prosecutor attorney lawyer solicitor barrister counsel sheriff
deputy constable
sergeant lieutenant captain major colonel general admiral commander officer detective inspector
superintendent
marshal trooper chief coroner examiner treasurer speaker whip legislator lawmaker mp assemblyman
assemblywoman
alderman trustee regent leader candidate nominee
"""
_WORK = """
executive ceo cfo coo cto founder co-founder cofounder owner co-owner boss director manager head
administrator
president chairman partner analyst strategist adviser advisor consultant aide spokesman spokeswoman
spokesperson
publicist agent representative rep organizer organiser activist campaigner engineer architect
scientist researcher
professor lecturer teacher principal dean student doctor physician surgeon nurse paramedic psychologist
psychiatrist economist historian biologist geologist seismologist meteorologist physicist chemist astronomer
journalist reporter correspondent editor columnist anchor host presenter broadcaster blogger author
writer novelist
poet playwright actor actress singer songwriter rapper musician guitarist drummer composer conductor
dancer model
comedian director producer filmmaker photographer designer artist painter sculptor chef
athlete player striker forward midfielder defender goalkeeper winger quarterback receiver linebacker
pitcher catcher
coach trainer referee boxer golfer swimmer sprinter cyclist driver pilot astronaut firefighter
farmer fisherman
businessman businesswoman entrepreneur banker broker trader investor philanthropist landlord tenant
clerk cashier
guard bouncer janitor mechanic plumber electrician carpenter soldier sailor marine veteran
"""
_KIN = """
husband wife spouse ex-husband ex-wife ex-boyfriend ex-girlfriend fiancé fiancée fiance fiancee
boyfriend girlfriend
partner father mother dad mum mom stepfather stepmother parent son daughter stepson stepdaughter
child brother sister
half-brother half-sister stepbrother stepsister twin uncle aunt nephew niece cousin grandfather
grandmother grandson
granddaughter father-in-law mother-in-law son-in-law daughter-in-law brother-in-law sister-in-law
widow widower
friend neighbour neighbor roommate classmate teammate colleague co-worker coworker
"""
_STANDING = """
suspect gunman shooter victim defendant plaintiff witness survivor hostage fugitive attacker
resident billionaire
"""

HEADS = word_set(_OFFICES + _WORK + _KIN + _STANDING)
MODIFIERS = word_set(
    """
        former acting interim deputy vice assistant associate senior junior chief executive managing
        lead head
        prime foreign interior finance defence defense home health education justice transport
        energy environment
        treasury state national federal local regional district county city town village police fire
        public press
        media communications marketing sales operating financial technology technical creative
        artistic general
        attorney lieutenant staff board campaign party opposition majority minority senate
        parliamentary
        presidential congressional supreme high court appeals security intelligence military naval
        air army navy
        team club league head first second football soccer basketball baseball tennis film movie
        television tv radio
        news sports political legal medical research science project program programme
        estranged late older younger elder eldest youngest twin
        non-executive wide public relations fashion human resources information rights civil
        criminal trial tax hedge fund real estate wire data cyber safety flight bus truck taxi
        non-executive independent special private personal longtime long-time outgoing incoming elected
    """
)
