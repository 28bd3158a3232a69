"""Signs that quoted words were spoken in another language: outlets translate each in their own way."""

import re
from functools import lru_cache

from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import bare, words

_LANGUAGES = (
    "Albanian|Arabic|Armenian|Bengali|Bulgarian|Cantonese|Catalan|Chinese|Croatian|Czech|Danish|Dutch|Estonian|Farsi|"
    "Finnish|French|Georgian|German|Greek|Hebrew|Hindi|Hungarian|Icelandic|Indonesian|Italian|Japanese|Korean|Kurdish|"
    "Latvian|Lithuanian|Malay|Mandarin|Norwegian|Pashto|Persian|Polish|Portuguese|Romanian|Russian|Serbian|Slovak|"
    "Slovenian|Somali|Spanish|Swahili|Swedish|Tagalog|Thai|Turkish|Ukrainian|Urdu|Vietnamese"
)
# Peoples and countries whose public life is not in English.
_COUNTRIES = """
Afghan Afghanistan Albanian Albania Algerian Algeria Angolan Angola Argentine Argentinian Argentina Armenian
Armenia Austrian Austria Azerbaijani Azerbaijan Bahraini Bahrain Bangladeshi Bangladesh Belarusian Belarus Belgian
Belgium Bolivian Bolivia Bosnian Bosnia Brazilian Brazil Bulgarian Bulgaria Burmese Burma Myanmar Cambodian
Cambodia Catalan Catalonia Chechen Chechnya Chilean Chile Chinese China Colombian Colombia Congolese Congo
Croatian Croatia Cuban Cuba Cypriot Cyprus Czech Danish Denmark Dutch Netherlands Ecuadorean Ecuador Egyptian
Egypt Emirati Estonian Estonia Ethiopian Ethiopia Finnish Finland French France Georgian German Germany Greek
Greece Guatemalan Guatemala Haitian Haiti Honduran Honduras Hungarian Hungary Icelandic Iceland Indonesian
Indonesia Iranian Iran Iraqi Iraq Israeli Israel Italian Italy Ivorian Japanese Japan Jordanian Kazakh Kazakhstan
Korean Korea Kosovar Kosovo Kurdish Kuwaiti Kuwait Kyrgyz Kyrgyzstan Laotian Laos Latvian Latvia Lebanese Lebanon
Libyan Libya Lithuanian Lithuania Macedonian Macedonia Malian Mali Mexican Mexico Moldovan Moldova Mongolian
Mongolia Moroccan Morocco Mozambican Mozambique Nepalese Nepali Nepal Nicaraguan Nicaragua Norwegian Norway Omani
Oman Palestinian Panamanian Panama Paraguayan Paraguay Peruvian Peru Polish Poland Portuguese Portugal Qatari Qatar
Romanian Romania Russian Russia Salvadoran Saudi Senegalese Senegal Serbian Serbia Slovak Slovakia Slovenian
Slovenia Somali Somalia Spanish Spain Sudanese Sudan Swedish Sweden Swiss Switzerland Syrian Syria Taiwanese Taiwan
Tajik Tajikistan Thai Thailand Tunisian Tunisia Turkish Turkey Turkmen Turkmenistan Ukrainian Ukraine Uruguayan
Uruguay Uzbek Uzbekistan Venezuelan Venezuela Vietnamese Vietnam Yemeni Yemen
"""
_ABROAD = frozenset(_COUNTRIES.split())
_AT_HOME = frozenset(
    {
        "American",
        "British",
        "US",
        "U.S",
        "UK",
        "U.K",
        "Australian",
        "Canadian",
        "English",
        "Irish",
        "Scottish",
        "Welsh",
    }
)
_MEDIA = (
    "Le Monde|Le Parisien|Le Figaro|Libération|Liberation|Le Point|L['’]Express|Der Spiegel|Spiegel|Bild|Die Zeit|"
    "Die Welt|Frankfurter Allgemeine|Süddeutsche|El Pa[ií]s|El Mundo|La Vanguardia|Clar[ií]n|La Naci[oó]n|O Globo|"
    "Corriere della Sera|La Repubblica|La Stampa|ANSA|Xinhua|CCTV|NHK|Kyodo|Asahi|Yomiuri|Yonhap|TASS|Itar-Tass|"
    "Folha|Interfax|RIA|IRNA|ISNA|Fars|Tasnim|Mehr|SANA|Anadolu|Al[- ]Arabiya|Antara|EFE"
)
# Words of a description before a name, and behind it: "German Chancellor Angela Merkel", "Merkel, the chancellor of …".
_BEFORE, _BEHIND = 5, 7
_NEAR = 80
_SIGN = re.compile(
    # "in German, he said", not "in German cities".
    rf"\b(?:in|from|original) (?:{_LANGUAGES})(?=\s*(?:[,.:;)”\"]|$|(?:to|on|at|and|that|when|during)\b))"
    r"|\b(?:translat(?:ed|ion|or)|interpreter)\b"
)


def translated(text: str) -> bool:
    """Say whether a passage says that what it quotes was translated, or said in another language."""
    return _SIGN.search(text) is not None


@lru_cache(maxsize=1)
def _media() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_MEDIA})\b")  # compiled where it is asked for: few quotations differ


def told_abroad(text: str) -> bool:
    """Say whether a passage names a newspaper, an agency or a channel that does not publish in English first."""
    return _media().search(text) is not None


def of_abroad(text: str, start: int, end: int) -> bool:
    """Say whether the name at `start` to `end` is described as somebody's whose public life is not in English.

    The description stands right before the name ("German Chancellor Angela Merkel", "Greece's George Papandreou")
    or right behind it ("George Papandreou, the Greek prime minister").
    """
    before = re.split(r"[^\w\s’'-]|\n", text[max(0, start - _NEAR) : start])[-1]
    told = [bare(w.text) for w in words(before)][-_BEFORE:]
    cut = max((k for k, w in enumerate(told) if w.lower() in STOPWORDS), default=-1)
    behind = re.match(r",\s([\w\s’'-]{0,80})", text[end : end + _NEAR])
    told = told[cut + 1 :] + ([bare(w.text) for w in words(behind[1])][:_BEHIND] if behind else [])
    return not _ABROAD.isdisjoint(told) and _AT_HOME.isdisjoint(told) and "to" not in told
