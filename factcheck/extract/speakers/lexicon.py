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

ROUGHLY = word_set("about around over under nearly almost roughly some")
"""Words before a number that leave it open, and prepositions elsewhere."""

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

INSCRIBED = word_set(
    """
    sign signs banner banners placard placards poster posters billboard billboards shirt shirts t-shirt
    t-shirts hat hats cap caps sticker stickers badge badges mug mugs bottles plaque
    """
)
"""Things with words on them: who carries them is not quoted."""

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
    abigail adele agnes aisha alexa alexandra alice alicia alina aline alison amanda amber amelia amy
    ana anastasia andrea angela angelina anika anita anja ann anna anne anneke annette annie antonia
    april ariana arlene ashley astrid aubrey audrey aurora ava barbara beatrice becky bella bernadette
    beth bethany betty beverly beyoncé bianca birgit bonnie brenda bridget brigitte britney caitlin
    camila camilla candace carla carly carmen carol carole caroline carolyn cassandra catherine cathy
    cecilia celia celine charlene charlotte chelsea cheryl chloe christa christie christina christine
    cindy claire clara clarissa claudia colleen condoleezza constance corinne cornelia courtney cynthia
    daisy dana daniela danielle daphne dawn debbie deborah debra deirdre delia delores demi denise
    desiree diana diane dolores donna doreen doris dorothy edith eileen elaine eleanor elena elisa elise
    eliza elizabeth ella ellen elsa elsie emilia emilie emily emma erica erika erin estelle esther
    eunice eva evangeline evelyn evie fatima faye felicia felicity fernanda fiona florence frances
    francesca frida gabrielle gail gemma genevieve georgia geraldine gertrude gillian gina ginny giorgia
    giulia gladys glenda gloria grace greta gwen gwendolyn hanna hannah harriet hazel heather hedwig
    heidi helen helena helene henrietta hilary hilda hillary holly ida imelda imogen ines inga ingrid
    irene iris isabel isabella isabelle isla isobel ivanka ivy jacinta jacqueline jacquelyn jada jana
    jane janet janice jasmine jayne jean jeanette jeanine jeanne jeannie jenna jennifer jenny jessica
    jill joan joann joanna joanne joni josefina josephine josie joyce juanita judi judith judy julia
    julie justine kara karen karin karina karla katarina kate katerina katharina katharine katherine
    kathleen kathryn kathy katie katrina katy kayla kellyanne kendall kendra khloe kim kimberly kirsten
    kirsty kourtney kristen kristin kristina kristine lana lara larissa latoya laura lauren laurie lea
    leah leanne leila lena leonora leslie leticia letitia lila lillian lily lina linda lindsay lisa liz
    lorena loretta lori lorraine lottie louise lourdes lucia luciana lucinda lucy luisa lydia lynda lynn
    lynne mabel madeleine madison mandy marcia margaret margarita margot maria mariah mariam mariana
    marianne marie marilyn marina marine marisa marissa marjorie marlene marta martha martina mary
    mathilde matilda maude maureen maxine maya megan meghan melania melanie melinda melissa mercedes
    meredith meryl mia michelle mildred millie mimi mindy miranda molly mona monica muriel myra myrtle
    nadia nadine nancy nanette naomi natalia natalie natasha nell nellie nicole nikki nina noelle nora
    norma octavia odette olga olivia oprah ottilie paige paloma pamela patricia patty paula pauline
    pearl peggy penelope petra philippa phoebe phyllis piper pippa poppy priscilla prudence rachel
    rafaela ramona raquel rebecca rebekah regina renata renee rhoda rhonda rita roberta robin rosa
    rosalie rosalind rosanna rose rosemary roxanne ruby ruth sabina sabine sabrina sadie sally salma
    samantha samira sandra sara sarah saskia scarlett selena selma serena sharon shawna sheila sheryl
    shirley sigrid silvia simona simone sofia sonia sonja sonya sophia sophie stacey stacy stella
    stephanie sue susan suzanna suzanne svetlana sybil sylvia tabitha tamara tammy tania tanya tara
    tatiana taylor teresa tess tessa thelma theresa tiffany tilda tina toni tracy trudy una ursula
    valeria valerie vanessa venus vera verity veronica veronique vicky victoria viola violet virginia
    viviane wanda wendy whoopi wilhelmina wilma winifred yasmin yolanda yvette yvonne zara zelda zoe
    """
)
GIVEN_MALE = word_set(
    """
    aaron abdul abel abraham adam adolf adolfo adrian ahmad ahmed aidan akira al alain alan alastair
    albert alberto alec alejandro alessandro alex alexander alexandre alexei alfonso alfred alfredo ali
    alistair allen alonzo alvin amir anatoly anders andre andreas andrei andres andrew andrzej andy
    angelo angus ansel anthony anton antonio antony archie ari armando armin arne arnold arthur artur
    ashton august augustus axel aziz barack barry bart bashir basil bastian ben benedict benito benjamin
    benny bernard bernardo bernie bert bertrand bill billy bjorn blake bo bob bobby boris brad bradford
    bradley brandon brendan brett brian brock bruce bruno bryan bryce burt byron caleb callum calvin
    carl carlo carlos carlton cedric cesar chad charles charlie chester christian christoph christopher
    chuck clarence clark claude claudio claus clayton clifford clifton clint clive cody colin conor
    conrad constantine corey cormac cornelius craig cristian cristiano curtis cyril dale dallas damian
    damien damon dan daniel danny dante darrell darren darryl dave david dean declan delbert denis
    dennis derek derrick desmond devin dexter dick diego dieter dimitri dirk dmitri dmitry domingo
    dominic don donald donnie dorian doug douglas drew duane duncan dustin dwayne dwight dylan eamon
    earl ed eddie eddy edgar edmund eduardo edward edwin eli elias elijah elliot elliott ellis elmer
    elon elton emil emilio emmanuel emmett enrique enzo eric erich erik ernest ernesto ervin esteban
    ethan etienne eugene evan everett ezra fabian fabio faisal farouk federico felix ferdinand fergus
    fernando fidel finn floyd forrest francesco francis francisco franco francois frank franklin franz
    fred frederick fritz gabe gabriel gael gareth garrett gary gaston gavin geoff geoffrey george gerald
    gerard gerhard gianni gideon gilbert gilberto gino giorgio giovanni giuseppe glen glenn gonzalo
    gordon graeme graham grant greg gregor gregory guillermo gunnar gunther gus gustav gustavo guy hakim
    hamid hamish hank hannes hans harald harold harris harrison harrold harry harvey hasan hassan hayden
    heath hector heinrich heinz helmut henri henrik henry herbert herman hermann hernan hiram holger
    horace horst howard hubert hugh hugo humphrey hussein ian ibrahim ignacio igor ilya immanuel ira
    irving isaac isaiah ismail israel ivan jack jacob jacques jaime jake jamal james janos jared jason
    javier jay jean-claude jeb jed jeff jeffrey jens jeremiah jeremy jerome jerry jesse jett jim jimmy
    jiri joachim joaquin jock joe joel joerg johan johann john johnny jonah jonas jonathan jonny jorge
    jose josef joseph josh joshua juan juergen julian julio jurgen justin kanye karim karl karol kaspar
    keegan keir keith kelvin ken kendrick kenneth kenny kent kevin khalid kirk klaus konrad kristian
    kurt kyle lamar lance larry lars laszlo laurent lawrence lee leif len leo leon leonard leonardo
    leopold leroy lester levi lewis liam linus lionel lloyd loic lorenzo lothar louie louis luca lucas
    lucian luciano ludwig luigi luis lukas luke luther lyle magnus mahmoud malcolm malik manfred manuel
    marc marcel marcelo marco marcus marek mariano mario mark marlon marshall martin marty marvin mason
    massimo mateo mathias mats matt matteo matthew matthias maurice mauricio max maxim maximilian
    maxwell melvin mervyn micah michael michel mick mickey miguel mikael mike mikhail milan miles milo
    milton mitch mitt mohamad mohamed mohammad mohammed monty mordecai morgan morris moses muhammad
    murray mustafa nasser nathan nathaniel ned neil nelson newt nicholas nick nicolas niels nigel niklas
    niko nikolai nils noah nolan norman olaf oleg oleksandr oliver ollie omar orlando orson osama oscar
    osman oswald otis otto owen pablo pascal patricio patrick paul pavel pawel pedro per percy perry
    peter phil philip philippe phillip pierce pierre piers pieter piotr preston quentin quincy rafael
    ralf ralph ramon randall randy raphael rashid raul ray raymond reggie reginald reinhard reuben rex
    rhys ricardo riccardo rich richard rick rob robert roberto rocco roderick rodney rodrigo roger
    roland rolf roman romeo ron ronald ronnie rory roscoe ross roy rudolf rudolph rudy rufus rune rupert
    russell rusty ryan saddam salman salvador salvatore sam sami samir samuel sandro santiago saul scott
    sean sebastian serge sergei sergey sergio seth shane shaun shawn sid sigmund silvio simeon simon
    spencer stan stanley stefan stephan stephen sterling steve steven stewart stuart sven sylvester
    tariq ted terence terrence terry thaddeus theo theodore thomas tibor tim timothy tobias toby todd
    tom tomas tomasz tommy tony travis trevor tristan troy tucker tyler tyrone ulrich ulysses umberto
    uwe vaclav valentin vance vasily vernon victor vijay viktor vince vincent virgil vitali vito
    vladimir wade wallace wally walter warren warwick wayne wendell werner wesley wilbur wilfred wilhelm
    will william willie winston wojciech wolfgang woody xavier yannick yuri yusuf yves zach zachary zane
    zoltan
    """
)
