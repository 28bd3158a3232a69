"""What share of news articles a common word stands in: that two articles have it in common says little.

A run of five articles cannot tell which of its words are rare; these rough shares of English news can. Function
words are a list of their own (`stopwords`).
"""

_IN_A_THIRD = """
according back day days first friday get last made make monday new people saturday state sunday take three
thursday time told tuesday two wednesday week work year years
"""
_IN_A_SIXTH = """
added afternoon already american april area around asked august became become began believe best big called
came case change child children city come comes company country court death december department died early
end even evening expected face family far february five found four full future getting given going good
government group half hard help high home hour hours house however including information issue january job
july june keep killed know known late later law lead least left life line little live local long look lot
major making man march men million minutes month months morning move national near need news next night
north november number october office officer officers officials old open part past pay percent person place
plan plans play point police possible power president problem public put question real really release
released report reported reports right run school second see seen september set several show side six small
south spokesman spokeswoman start started statement states story support taken taking team thing things
think third times today tomorrow took top toward trying turn united use used using want wanted war water way
weeks west white whole wife woman women word working world yesterday young
"""
_IN_A_TWELFTH = """
able accident accused across act action actions actually address administration agency ago agree agreed
agreement ahead air alleged allegedly allow allowed alone along america amount announced announcement anyone
anything apartment apparently appear appeared appears arrest arrested article associated attack attacked
attempt attorney author authorities authority available average avoid away bad bail ball ban bank based
battle beat begin beginning behind believed better bill bit black blood board body bond book born bought boy
bring britain british brother brought budget build building built business businesses buy california call
calling calls campaign car care career cars cause caused cent center central centre century certain
certainly chance chances changed changes charge charged charges check chief china church citizens civil
claim claimed claims class clear clearly close closed club coach college comment comments commission
committee common community companies concern concerned concerns condition conditions conference confirmed
congress consider considered contact continue continued continues contract control cost costs council
countries county couple course cover crash created crime criminal crisis custody cut daily damage dangerous
date daughter dead deal dealing decade decades decided decision defence defense democratic democrats
deputies deputy details detective detectives development difference different difficult direct director
discovered doctor doctors dog dollars door doubt dozen dozens drive driver driving drop dropped drug drugs
due earlier east economic economy education effect effort efforts eight election emergency employees ended
energy english enough entire especially europe european event events everyone everything evidence example
executive expect experience expert experts explained eye eyes facebook faced facing fact failed fall
families fans fatal fatally father fear federal feel fell felt female field fight figure filed final finally
financial find finding fire fired firm floor florida focus follow followed following follows food foot force
forced forces foreign form former forward free friend friends front fund game games gave general girl giving
global goes gone got great ground groups growing guilty gun gunman gunshot guy guys hand handgun hands
happen happened happening happens happy head heads health hear heard hearing heart held helped helping
history hit hold holding homes homicide hope hopes hospital hot huge human hundreds husband idea identified
image images immediately impact important incident include included includes increase increased indeed
industry injured injuries injury inside instead interest international internet interview investigate
investigated investigating investigation investigators involved involving issued issues jail jobs join
joined judge jury justice key kids kill killing kind knew lack land large largest latest launch launched
lawyer lawyers leader leaders leading learned leave leaves leaving led legal less letter level lie light
likely list living located london longer looked looking looks lose loss lost love low main male manager
market markets matter mayor mean meaning means measure media medical meet meeting member members memory
mental mention message met middle mile miles military mind minister minute missing model moment money mother
mouth moved movement movie moving multiple murder music name named names nation nations natural nearby
nearly necessary needed needs neighbor neighborhood neighbors network never newspaper nine none nothing
notice offer offered offering offers official oil older online opened opening operation opinion opportunity
opposition order ordered original others outside owner page paid paper parents park particular particularly
parties partner parts party pass passed patients peace performance perhaps period personal phone photo
photos picture piece pistol placed planned planning players playing plenty points policy political poor
popular population position positive post posted potential present press pressure pretty previous previously
price prices prime prison private probably problems process produced program programme progress project
pronounced property prosecutor prosecutors protect protection provide provided publicly published questions
quick quickly quite race raise raised ran range rate reach reached read reading ready reason reasons receive
received recent recently record records red related relationship remain remained remains remember replace
representative republican republicans request required rescue research residence resident residents respond
responded response responsible rest result results return returned returning rifle rights rise rising risk
road role room rule rules running russia safe safety sale sales san saw saying scene season seat secretary
section security seeing seek seeking seem seemed seems sell senate senior sense sent sentence separate
serious served service services session seven sex share shared sheriff sheriffs shooting short shortly shot
shows sign signed significant similar simple simply single sister sit site situation size social society
sold someone something son soon sort sources speak speaking special spend spent spoke staff stage stand
standing star starting stated station stay step steps stop stopped store stories street strike strong struck
student students study subject success successful suffered suggested summer sun supporters sure surprise
suspect suspected suspects system talk talking talks tax technology teen teenager television tell telling
term terms test texas thanks thinking thought thousands threat threatened throughout thus ties title
together tonight total touch town track trade training transferred travel treated treatment trial tried trip
trouble true truth try turned twice twitter type unable understand union unit university unless update
usually value various vehicle version via victim victims video view violence visit voice vote wait waiting
walk wall wants warned washington watch watching ways weapon weapons wearing website weekend went whatever
wide win window winning witness witnesses won wonder words worked workers works worth wound wounded wounds
write writing written wrong wrote yards year-old yes york
"""

SHARES = {
    **dict.fromkeys(_IN_A_TWELFTH.split(), 1 / 12),
    **dict.fromkeys(_IN_A_SIXTH.split(), 1 / 6),
    **dict.fromkeys(_IN_A_THIRD.split(), 1 / 3),
}
