"""Short stories by invented outlets, for the tests of linking."""

FERRY = {
    "Valley Herald": (
        "Ferry sale denied\n\n"
        "The old ferry stays with the island, the mayor said in the harbour of Norby. “We did not approve the "
        "sale of the old ferry to anyone,” said Marta Olsen, the mayor.\n"
    ),
    "Coast Daily": (
        "Island keeps its ferry\n\n"
        "After a week of rumours about the ferry of Norby, Marta Olsen spoke in the harbour. “We did not "
        "approve the sale of the old ferry to anyone,” Olsen said.\n"
    ),
}
VINEYARD = {
    "Hill Courier": (
        "Frost in the vineyards\n\n"
        "Growers in the hills lost half of their grapes to frost. “In forty years I have seen no April like "
        "this one,” said Pietro Gallo, a grower.\n"
    ),
    "Wine Letter": (
        "A harvest lost\n\n"
        "The frost came at dawn and took the grapes of the hills. “In forty years I have seen no April like "
        "this one,” Pietro Gallo, a grower, said.\n"
    ),
}
LATER = (
    "---\npublished: 2024-03-02\n---\n"
    "Two years after the rumours\n\n"
    "In 2022 a sentence ended a week of shouting: “We did not approve the sale of the old ferry to "
    "anyone,” Marta Olsen said then. Today the pumps are new, the crew is young and tickets cost twice as "
    "much.\n"
)
AGENCY = (
    "The old ferry of Norby will be repaired before the winter, the council decided after a debate of "
    "five hours on the island. Four members voted against the plan, which costs more than a new roof for "
    "the school. The engineers want to change both engines, the pumps and every cable below the deck, and "
    "to paint the hull in the spring. “We did not approve the sale of the old ferry to anyone,” said "
    "Marta Olsen, the mayor. Passengers will cross in two smaller boats until the work is done, and the "
    "mail will come by air on Mondays and Thursdays, weather permitting.\n"
)
STATEMENT = (
    "“We did not approve the sale of the old ferry to anyone. The council has read every letter that came from the "
    "bank, and none of them names a price, a buyer or a day. The ferry is insured, the crew is paid until the end of "
    "the year, and the engines will be repaired in the yard before the winter storms begin. Whoever says otherwise "
    "has not asked us,” Marta Olsen, the mayor, said."
)
# Two reports of one shooting that have few words in common, and one of another.
SHOOTING = (
    "Teenager shot dead outside club\n\n"
    "Police in Easton are looking for two men in a dark van after Darnell Okoro, 17, was killed on Lee Street on "
    "Saturday night. Officers found him beside a parked car shortly before midnight. He was pronounced dead at the "
    "scene. Witnesses told detectives that the driver had argued with a group of young people.\n",
    "Vigil for a gifted trumpeter\n\n"
    "Friends lit candles on Sunday for Darnell Okoro, the trumpeter of the Easton youth orchestra, who died in a "
    "shooting on Lee Street. “He was the first to arrive at every rehearsal,” said his teacher. Witnesses spoke of a "
    "dark van; nobody has been arrested. The orchestra will play his favourite march at the funeral.\n",
    "Man killed in shooting\n\n"
    "A man was shot dead in Dunmore on Saturday night and police have arrested his brother. Rafael Whitlow, 34, was "
    "hit twice in the kitchen of the farm that the two inherited. A deputy said that they had quarrelled about the "
    "sale of a field. Whitlow was pronounced dead at the hospital.\n",
)
