"""Closed classes of English that attribution leans on: function words, common verbs, nouns for people."""

from factcheck.extract.cues import word_set

ABBREVIATIONS = word_set(
    """
    mr mrs ms dr const cpt cpl pvt pfc cllr lieut dist sen sens rep reps gov govs gen col lt sgt capt maj
    cmdr adm prof rev hon pres st jr sr vs no dept jan feb mar apr jun jul aug sep sept oct nov dec ariz
    calif colo conn fla ill ind kan mass mich minn miss neb nev okla ore pa tenn tex va vt wash wis wyo
    ala ark del ga ky la md mo mont ont wisc inc corp co ltd d-n.y etc al mt ft messrs supt det insp
    atty asst
    """
)

DETERMINERS = word_set(
    """
    the a an this that these those his her its their my our your some any each every another one two
    three four five six seven eight nine ten several many most few both all no more other such dozens
    hundreds
    """
)

POSSESSIVES = word_set("his her its their my our your whose")

PRONOUNS = word_set("he she they i we it you who")
OBJECTS = word_set("him her them me us you it himself herself themselves whom")

PREPOSITIONS = word_set(
    """
    of for at in with from to on by about after before against among around as behind between beyond
    despite during following given including inside into like near off onto over since through
    throughout toward towards under unlike until upon via within without amid across outside regarding
    alongside
    """
)
NOUN_LINKS = word_set("of for at in with from to on who's")
"""Prepositions that tie a phrase to the noun before it: "a spokesman for the group"."""

CONJUNCTIONS = word_set(
    """
    and but or nor so yet because although though while when where whereas if that unless whether which
    than then
    """
)
SUBORDINATORS = word_set(
    """
    because although though while when where whereas if unless whether as since after before until once
    even despite given
    """
)

AUXILIARIES = word_set(
    """
    is are was were be been being am has have had do does did will would can could may might must shall
    should won't wouldn't can't couldn't didn't doesn't don't isn't aren't wasn't weren't hasn't haven't
    hadn't shouldn't he's she's it's they're we're i'm you're i've we've they've he'd she'd i'd they'd
    we'd he'll she'll i'll we'll
    """
)

BE = word_set("is are was were be been being am")

ADVERBS = word_set(
    """
    also then later again once twice now still just only even ever never not always often sometimes
    already soon too recently previously earlier since further simply merely reportedly allegedly
    famously flatly afterward afterwards meanwhile instead thus therefore however perhaps maybe
    yesterday today tonight tomorrow all both each himself herself itself themselves quickly aloud out
    back far up down apparently there here monday tuesday wednesday thursday friday saturday sunday
    """
)

NO_ADVERBS = word_set(
    """
    family ally assembly supply reply rally bully anomaly monopoly homily butterfly fly belly daily weekly
    monthly quarterly elderly
    """
)
"""Nouns that end as adverbs do."""

MONTHS = word_set(
    """
    january february march april may june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec
    """
)
DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")

# Verbs common in news that are no cues; with auxiliaries and cues they tell a clause from a noun phrase.
VERBS = word_set(
    """
    arose bore beat bent bled blew dealt dug fed fled flung forbade forgot forgave froze hung lent lit
    overcame overtook rang rode sank slept slid sought spun sprang stole strode swept swam swung
    underwent upheld wept withdrew woke undertook resigned went came took got made gave left led ran won
    lost met sat stood rose fell grew kept held brought bought sold sent spent built began became put
    set let cut paid hit knew thought felt found saw heard told said wrote spoke goes comes takes gets
    makes gives leaves leads runs wins loses meets sits stands rises falls grows keeps holds brings
    sends spends builds becomes lets pays seems appears remains seemed appeared remained looks looked
    wants wanted needs needed tries tried uses used works worked plays played turns turned starts
    started helps helped shows showed moves moved lives lived believes believed happens happened
    includes included continues continued learned learns understands follows followed creates created
    speaks allows allowed adds opened opens walked walks offers remembers considers considered dies died
    serves served expects expected stays stayed reached kills killed faces faced drew drove ate chose
    broke threw flew hid laid lay shot shook spread stuck struck taught tore wore has had have is are
    was were visited announced arrived attended appeared launched joined declined refused failed managed
    decided agreed ordered accepted received returned voted resigned pleaded signed released posted
    arrested charged hired fired wound going being having doing shared featured addresses addressed
    """
)

DOCUMENTS = word_set(
    """
    statement letter email e-mail memo report post tweet message note caption release article editorial
    filing lawsuit complaint document documents text ad sign poster headline ruling opinion order
    memorandum resolution book column bio website site page affidavit indictment transcript study survey
    email emails newspaper story review banner petition bill plan platform motion blog op-ed summary
    motto slogan description text notice advisory account feed tweets posts email speech paper placard
    shirt t-shirt website letters signs brief
    """
)

FEMALE_WORDS = word_set(
    """
    mrs ms miss madam woman lady girl mother daughter sister wife widow actress congresswoman
    spokeswoman chairwoman businesswoman queen princess duchess aunt grandmother girlfriend councilwoman
    policewoman heroine hostess ex-wife saleswoman assemblywoman baroness nun waitress stepmother niece
    mom mum fiancée bride
    """
)
MALE_WORDS = word_set(
    """
    mr sir man gentleman boy father son brother husband widower actor congressman spokesman chairman
    businessman king prince duke uncle grandfather boyfriend councilman policeman hero ex-husband
    salesman assemblyman baron monk waiter stepfather nephew dad fiancé groom fireman
    """
)

TITLES = word_set(
    """
    mr mrs ms miss dr sen rep gov gen col lt sgt capt prof rev sir lord lady president senator governor
    mayor judge justice secretary minister chancellor king queen prince princess pope cardinal bishop
    archbishop captain colonel general major sergeant detective officer chief sheriff deputy director
    chairman chairwoman ceo professor doctor congressman congresswoman representative spokesman
    spokeswoman spokesperson ambassador attorney
    """
)

# Nouns for persons that an article gives to few: "the official" and "the source" are anybody.
ROLES = word_set(
    """
    actor actress administrator adviser advisor ambassador analyst anchor archbishop architect artist
    astronaut attorney author baroness billionaire biologist bishop boss boxer broadcaster captain
    cardinal ceo chairman chairwoman chancellor chef chief coach colonel columnist comedian comedienne
    commander commissioner commodore composer comptroller congressman congresswoman coordinator coroner
    councillor councilman councilwoman curator dean designer detective dictator director doctor duchess
    duke economist editor engineer entertainer entrepreneur epidemiologist executive filmmaker
    footballer founder general golfer goalkeeper governor guitarist headteacher historian host imam
    influencer inspector inventor investigator judge justice king lawmaker lawyer lecturer lieutenant
    manager mayor mogul midfielder minister model musician nominee novelist nurse ombudsman owner
    painter pastor philosopher photographer physician physicist pianist pilot playwright poet pope
    premier president priest prince princess principal producer professor prosecutor psychiatrist
    psychologist publisher queen quarterback rabbi rapper rector referee registrar representative
    researcher reverend salesman scientist screenwriter sculptor secretary seismologist senator sergeant
    sheriff singer skipper sociologist songwriter speaker spokesman spokesperson spokeswoman
    sportscaster striker superintendent superstar surgeon surveyor teacher treasurer tycoon veterinarian
    violinist whistleblower writer
    """
)
OFFICES = ROLES | MALE_WORDS | FEMALE_WORDS | word_set("pm mp police court inquiry report union")
"""Nouns for who may speak without a name, as in a headline: "PM: ‘No more strikes’"."""

# The commonest given names of English-language news that belong to one gender.
GIVEN_FEMALE = word_set(
    """
    abigail alexandra alice alicia alison amanda amber amy ana andrea angela angelina anita ann anna
    anne annie april ariana ashley audrey barbara beatrice becky bella beth betty beverly beyoncé bonnie
    brenda bridget britney camilla carly carmen carol caroline carolyn catherine cathy celine chelsea
    cheryl christina christine cindy claire clara claudia condoleezza courtney cynthia dana danielle
    dawn debbie deborah debra demi denise diana diane donna dorothy elaine eleanor elena elizabeth ella
    ellen emily emma erica erin esther eva evelyn fiona florence frances gabrielle gail georgia gina
    giorgia gloria grace greta gwen hannah heather heidi helen hillary holly ida ingrid irene isabel
    isabella isabelle ivanka jacqueline jane janet janice jasmine jean jeanine jenna jennifer jenny
    jessica jill joan joanna joanne josephine joyce juanita judith judy julia julie karen kate katherine
    kathleen kathryn kathy katie katy kayla kellyanne kendall khloe kim kimberly kirsten kourtney
    kristen kristin laura lauren leah lena leslie linda lindsay lisa liz loretta lori louise lucy lynn
    madeleine madison margaret maria marie marilyn marine marlene martha mary maureen megan meghan
    melania melanie melissa meryl mia michelle mindy miranda molly monica nancy naomi natalie nicole
    nikki nina nora olga olivia oprah pamela patricia patty paula penelope phyllis priscilla rachel
    rebecca rita roberta robin rosa rose rosemary ruth sally samantha sandra sara sarah scarlett selena
    serena sharon sheila shirley silvia simone sonia sophia sophie stacey stephanie sue susan suzanne
    sylvia tammy tara taylor teresa theresa tiffany tina tracy ursula valerie vanessa venus veronica
    victoria virginia wanda wendy whoopi yvonne zoe
    """
)
GIVEN_MALE = word_set(
    """
    aaron abdul abraham adam adrian ahmed al alan albert alexander alfred ali allen alvin andre andrew
    andy angus anthony antonio antony arnold arthur barack barry ben benjamin bernard bernie bill billy
    bob bobby boris brad bradley brandon brett brian bruce bryan carl carlos chad charles charlie
    chester christopher chuck clarence clark claude clint clive colin corey craig curtis cyril dale
    damian dan daniel darren dave david dean dennis derek dick dmitry dominic don donald doug douglas
    drew duncan dwight earl ed eddie edgar edmund eduardo edward edwin elon emmanuel enrique eric ernest
    ethan eugene evan felix fernando francis francisco frank franklin fred frederick gareth gary gavin
    geoff geoffrey george gerald gerard gilbert glenn gordon graham grant greg gregory guy hamid harold
    harry harvey hector henry herbert herman howard hugh hugo ian ibrahim igor isaac ivan jack jacob
    jake jamal james jared jason javier jay jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joe
    joel john johnny jonah jonathan jorge jose joseph josh joshua juan julian justin kanye karl keith
    ken kenneth kevin kurt kyle lance larry lawrence lee len leo leon leonard leonardo lewis liam lionel
    lloyd louis luis luke malcolm marc marco marcus mario mark martin marvin matt matthew maurice max
    michael miguel mike mitch mitt mohamed mohammed morgan muhammad nathan neil newt nicholas nick nigel
    norman oliver omar oscar osama otto owen pablo patrick paul pedro peter phil philip phillip pierre
    rafael ralph ramon randy raul ray raymond rex ricardo rich richard rick rob robert roberto rodney
    roger roland ron ronald ross roy rupert russell ryan saddam sam samuel scott sean sergei seth simon
    spencer stanley stephen steve steven stuart ted terrence terry theodore thomas tim timothy tobias
    todd tom tommy tony travis trevor ulysses vernon victor vince vincent vladimir walter warren wayne
    wesley will william willie winston wolfgang woody xavier yusuf zach zachary
    """
)
