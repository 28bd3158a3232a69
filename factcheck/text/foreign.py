"""Signs that quoted words were spoken in another language: outlets translate each in their own way."""

import re

_LANGUAGES = (
    "Albanian|Arabic|Armenian|Bengali|Bulgarian|Cantonese|Catalan|Chinese|Croatian|Czech|Danish|Dutch|Estonian|Farsi|"
    "Finnish|French|Georgian|German|Greek|Hebrew|Hindi|Hungarian|Icelandic|Indonesian|Italian|Japanese|Korean|Kurdish|"
    "Latvian|Lithuanian|Malay|Mandarin|Norwegian|Pashto|Persian|Polish|Portuguese|Romanian|Russian|Serbian|Slovak|"
    "Slovenian|Somali|Spanish|Swahili|Swedish|Tagalog|Thai|Turkish|Ukrainian|Urdu|Vietnamese"
)
_SIGN = re.compile(
    # "in German, he said", not "in German cities".
    rf"\b(?:in|from|original) (?:{_LANGUAGES})(?=\s*(?:[,.:;)”\"]|$|(?:to|on|at|and|that|when|during)\b))"
    r"|\b(?:translat(?:ed|ion|or)|interpreter)\b"
)


def translated(text: str) -> bool:
    """Say whether a passage says that what it quotes was translated, or said in another language."""
    return _SIGN.search(text) is not None
