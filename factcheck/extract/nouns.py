"""Plural and singular of English nouns, as far as counting needs it."""

from factcheck.extract.cues import word_set

_IRREGULAR = """
    people:people men:man women:woman children:child feet:foot lives:life wives:wife thieves:thief
    halves:half shelves:shelf calves:calf loaves:loaf leaves:leaf knives:knife wolves:wolf
    policemen:policeman firemen:fireman gunmen:gunman teeth:tooth mice:mouse media:medium
    homicides:homicide grandchildren:grandchild schoolchildren:schoolchild congressmen:congressman
    crewmen:crewman businessmen:businessman fishermen:fisherman servicemen:serviceman
    personnel:personnel movies:movie cookies:cookie zombies:zombie rookies:rookie calories:calorie
    series:series species:species ties:tie lies:lie pies:pie buses:bus troops:troop casualties:casualty
    cattle:cattle staff:staff crew:crew
    """
_SINGULAR = dict(pair.split(":") for pair in _IRREGULAR.split())
# Nouns of one form, and words in -s that are no plurals of things.
_NOT_PLURAL = word_set(
    """
    us this is was has its his as plus news less times yes across minus versus vs always perhaps besides
    towards afterwards previous serious various famous dangerous years days weeks months hours minutes
    seconds decades pm am says gets goes does takes makes comes needs wants shows gives leaves remains
    seems
    """
)


def plural(word: str) -> bool:
    """Whether a word looks like the plural of a noun."""
    if word in _SINGULAR:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and word not in _NOT_PLURAL
    )


def singular(word: str) -> str:
    """Return a noun in the singular, small letters."""
    if word in _SINGULAR:
        return _SINGULAR[word]
    if not plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]
