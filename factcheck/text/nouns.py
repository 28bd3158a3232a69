"""Nouns that news English uses for one thing: what one article calls people, another calls victims."""

# Words for one thing in news English; a claim's noun is in the singular already.
_ALIKE = {
    word: words.split()[0]
    for words in (
        "people person individual victim human",
        "passenger customer client traveller traveler user",
        "child kid youngster minor",
        "teenager teen youth",
        "officer policeman policewoman cop",
        "employee worker staff staffer",
        "soldier troop serviceman",
        "protester demonstrator",
        "student pupil",
        "doctor physician",
        "follower fan subscriber",
        "home house",
        "shop store",
        "round bullet",
        "car vehicle",
        "gun firearm weapon",
        "deal contract agreement",
        "bail bond",
        "fund cash money",
        "reward bounty",
        "film movie",
        "quake earthquake temblor tremor",
        "sentence term",
        "fee price",
        "damage loss",
        "ship vessel",
        "plane aircraft jet airplane",
        "fatality death",
        "fire blaze inferno",
        "crash collision accident",
        "murder killing slaying",
        "inquiry investigation probe",
        "gap shortfall deficit",
        "flat apartment",
        "robber raider thief burglar",
        "jail prison",
        "lawyer attorney",
        "strike walkout",
        "pay salary wage",
        "closure shutdown",
        "jewelry jewellery jewel diamond gem",
    )
    for word in words.split()
}


def commonest(word: str) -> str:
    """Return the commonest of the words for one thing, the word itself for most."""
    return _ALIKE.get(word, word)
