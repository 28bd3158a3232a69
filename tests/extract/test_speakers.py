"""Who is quoted: the steps that name a speaker, on real sentences."""

import pytest

from factcheck.extract.cues import CUES, Strength
from factcheck.extract.names import find_names
from factcheck.extract.quotes import find_quotes
from factcheck.extract.speakers import attribute
from factcheck.model import BlockKind, Post, QuoteClaim
from tests.extract.test_quotes import document


def attributed(
    text: str, kinds: dict[int, BlockKind] | None = None, post: Post | None = None
) -> list[QuoteClaim]:
    doc = document(text, kinds, post)
    return attribute(doc, find_quotes(doc), find_names(doc))


def mentions(text: str) -> list[str | None]:
    return [q.speaker.mention.text if q.speaker else None for q in attributed(text)]


def names(text: str) -> list[str | None]:
    return [q.speaker.name if q.speaker else None for q in attributed(text)]


@pytest.mark.parametrize(
    ("text", "mention", "sieve"),
    [
        ("“We ran,” said Ana Reyes.", "Ana Reyes", "cue-after-inverted"),
        ("“We ran,” Ana Reyes said.", "Ana Reyes", "cue-after"),
        ("“Why us?” Ana Reyes asked.", "Ana Reyes", "cue-after"),
        ("“We ran,” Ana Reyes, a photographer, said on Monday.", "Ana Reyes", "cue-after"),
        ("“We ran,” Reyes, 42, a nurse from Salem, Ohio, later told the Post.", "Reyes", "cue-after"),
        ("“We ran,” the reality star claims.", "the reality star", "cue-after"),
        ("“We ran,” pointed out another.", "another", "cue-after-inverted"),
        (
            "“We ran,” said a spokesman for the council, who asked for calm.",
            "a spokesman for the council",
            None,
        ),
        ("“We ran,” read the statement.", "the statement", "cue-after-inverted"),
        ("Ana Reyes said: “We ran.”", "Ana Reyes", "cue-before"),
        ("On Monday, Ana Reyes told Paul Cole, “We ran.”", "Ana Reyes", "reported"),
        ("Reyes (D-Ill.), noting the size of the crowd, said, “We ran.”", "Reyes", "cue-before"),
        ("Reyes, during a visit to Columbus, Ohio, said she was “going to run.”", "Reyes", None),
        ("He's said it at every stop: “We ran.”", "He", None),
        ("According to Reyes, the wall was “rotten” for years.", "Reyes", "according-to"),
        ("The wall was “rotten” and unsafe, police said.", "police", "cue-trailing"),
        ("Reyes took to the radio to say she was “disgusted and outraged” by it.", "Reyes", "cue-before"),
        ("Days after the club apologised, Reyes said it was “too late” for that.", "Reyes", None),
        ("Reyes left the stage, calling it “a disgrace” twice.", "Reyes", None),
        ("Republicans were quick to act, with Paul Cole saying it was “absurd” to wait.", "Paul Cole", None),
        ("A letter obtained by the agency says the wall was “never safe” at all.", "A letter", None),
        ("In Ms Reyes’s own words: “We ran.”", "Ms Reyes", "remark"),
        ("They laughed at Ana Reyes's “big wall” remark all week.", "Ana Reyes", "remark"),
        ("Reyes stood by his comment Monday that the wall was “safe enough” then.", "his", "remark"),
        ("Cole was called “a liar” by Ana Reyes on air.", None, None),
        ("Ana Reyes, head of sales at Norby Steel, said it was “never safe”.", "Ana Reyes", None),
        ("Sen. Ana Reyes, D-Ohio, who saw it, said it was “never safe”.", "Sen. Ana Reyes", None),
        (
            "In Paris, Director of Sales Ana Reyes said it was “never safe”.",
            "Director of Sales Ana Reyes",
            None,
        ),
        ("A man who lives near the house on Mill Lane said it was “never safe”.", "A man", None),
        ("At 7:40 p.m. officers reported “shots fired” there.", "officers", None),
        ("Two weeks ago, Ana Reyes condemned the plan, calling it “unsafe” then.", "Ana Reyes", None),
        ("Online, he praised the plan and also touted “the power of one” then.", "he", None),
        ("Close to ten Democrats have signed a letter, calling it “unsafe” then.", "ten Democrats", None),
        ("The fire has been labeled “suspicious” by James Steele on air.", "James Steele", None),
        ("“It fell,” said Ana Reyes.Nobody came.", "Ana Reyes", None),
        ("Ana Reyes may be best known for her part in the “big and bad” films.", None, None),
        ("Paul Cole said little, while Ana Reyes thought it “very sad indeed” then.", "Ana Reyes", None),
        ("Ana Reyes’s verdict? “Very sad indeed.”", "Ana Reyes", "remark"),
        ("And Ana Reyes? “A patriot to the bone.”", None, None),
        ("The app allows users to “play a film” at home.", None, None),
        ("In Monday's speech the mayor took a swipe at it, calling it “never safe” then.", "the mayor", None),
        ("“We ran.” — Ana Reyes, nurse", "Ana Reyes", "signed"),
        ("“That is tough,” quarterback Drew Reed said of it.", "quarterback Drew Reed", "cue-after"),
        ("Calling the plan “a disgrace,” Ana Reyes left the room.", "Ana Reyes", "cue-before"),
        ("“We ran from it.” Cpt. Ana Reyes, a pilot with the Norby Wing.", "Cpt. Ana Reyes", "signed"),
        ("“We ran from it.” Said Ana Reyes.", "Ana Reyes", None),
        ("“It fell,” the sobbing mother told the station.", "the sobbing mother", "cue-after"),
        ("“It fell,” Ana Reyes is expected to say.", "Ana Reyes", "cue-after"),
        ("“It fell,” court documents state.", "court documents", "cue-after"),
        ("Statement by Ana Reyes, director of the board:\n“We ran.”", "Ana Reyes", "introduced"),
        ("The Reyes family said the wall was “never safe” at all.", "The Reyes family", "reported"),
        ("“A disgrace” is how Ana Reyes described the wall.", "Ana Reyes", "cue-after"),
        ("“Never in my life.” That was how Ana Reyes greeted it.", "Ana Reyes", "cue-after"),
        ("The wall was, in Ana Reyes’s view, “never safe”.", "Ana Reyes", "remark"),
        ("The Post quoted Ana Reyes as saying the wall was “never safe”.", "Ana Reyes", "reported"),
        ("They slept under a banner that said “Nobody is illegal” in red.", "a banner", None),
        ("Ana Reyes last week called the wall “unsafe” again.", "Ana Reyes", None),
        ("As Ana Reyes told the Post, “the wall was rotten.”", "Ana Reyes", None),
        (
            "WASHINGTON (AP) — Ana Reyes hit back at the plan, saying it was “absurd” to wait.",
            "Ana Reyes",
            None,
        ),
        ("Reyes fired back: “We ran.”", "Reyes", "cue-before"),
        ("Reyes said Cole would “never” come.", "Reyes", None),
        ("Ana Reyes coached her team to “breathe, only breathe” at the gate.", "Ana Reyes", "governed"),
        ("Outside the gate the crowd shouted “Open up now” until ten.", "the crowd", "cue-before"),
        ("The band played “We Shall Overcome” until ten.", None, None),
        ("In the next interview said to be live he was late: “We ran.”", None, None),
    ],
)
def test_one_sentence(text: str, mention: str | None, sieve: str | None) -> None:
    (quote,) = attributed(text)
    if mention is None:
        assert quote.speaker is None or quote.speaker.mention.text == "Ana Reyes"
        return
    assert quote.speaker is not None
    assert quote.speaker.mention.text == mention
    assert text[quote.speaker.mention.start : quote.speaker.mention.end] == mention
    if sieve:
        assert quote.sieve == sieve


def test_the_speaker_goes_on() -> None:
    text = "“We ran,” said Ana Reyes. “It was dark.”\n“Nobody helped.”\nPaul Cole laughed.\n“Indeed it was long.”"
    assert names(text) == ["Ana Reyes", "Ana Reyes", "Ana Reyes", None]


def test_an_introduction_holds_over_the_paragraph_end() -> None:
    text = "Ana Reyes told Paul Cole, the paper reported:\n“We ran.”\nShe continued:\n“It was dark.”"
    assert mentions(text) == ["Ana Reyes", "She"]
    assert names(text) == ["Ana Reyes", "Ana Reyes"]


def test_a_statement_that_was_released_is_quoted_in_the_next_paragraph() -> None:
    assert names("Ana Reyes released a statement late on Tuesday.\n“We ran.”") == ["Ana Reyes"]
    assert names("Ana Reyes left on Tuesday.\n“We ran.”") == [None]
    assert names("The wall fell at noon, Ana Reyes said.\n“They came at once.”") == ["Ana Reyes"]
    assert names("Paul Cole came as Ana Reyes praised the crew.\n“They came at once.”") == [None]
    assert names("Ana Reyes praised the crew.\n“They came at once.”") == ["Ana Reyes"]
    assert names("Ana Reyes declined to comment.\n“They came at once.”") == [None]


def test_an_attribution_further_on_beats_who_spoke_before() -> None:
    text = "“It rained,” said Paul Cole.\n“We ran.\n“It was dark,” said Ana Reyes."
    assert names(text) == ["Paul Cole", "Ana Reyes"]


def test_two_speakers_in_one_sentence() -> None:
    text = "“We ran,” said Ana Reyes, while another, Paul Cole, added, “I stayed.”"
    assert names(text)[0] == "Ana Reyes"
    assert mentions(text)[1] != "Ana Reyes"


def test_pronouns_resolve_only_where_one_person_fits() -> None:
    assert names("Ana Reyes came late. “We ran,” she said.") == ["Ana Reyes"]
    assert names("Ana Reyes met Sarah Cole. “We ran,” she said.") == [None]
    assert names("Ana Reyes met Paul Cole. “We ran,” he said.") == ["Paul Cole"]
    assert names("Yesterday will Ana Reyes and Gillian Cole meet. “We ran,” he said.") == [None]


def test_a_time_before_a_colon_is_no_speaker() -> None:
    text = "“It rained,” Ana Reyes said.\nA week later on the radio: “It did not rain at all.”"
    assert names(text) == ["Ana Reyes", None]
    text = "“It rained,” Ana Reyes said.\nThen, a week later on the radio: “It did not rain at all.”"
    assert names(text) == ["Ana Reyes", "Ana Reyes"]


def test_two_who_speak_as_one_are_neither() -> None:
    assert names("Ana Reyes and Paul Cole said it was “never safe”.") == [None]
    assert names("Actor and singer Ana Reyes said it was “never safe”.") == ["Ana Reyes"]
    assert names("Former secretary of state Ana Reyes said it was “never safe”.") == ["Ana Reyes"]


def test_roles_carry_the_name_beside_them() -> None:
    assert names("“We ran,” a spokesman, Paul Cole, said.") == ["Paul Cole"]
    assert names("“We ran,” Ana Reyes's lawyer said.") == [None]


def test_headlines_name_a_speaker_only_where_sure() -> None:
    title = {0: BlockKind.TITLE}
    body = "\nAna Reyes spoke."
    (sure,) = attributed("Ana Reyes: ‘We ran from it’" + body, title)
    assert sure.speaker is not None
    assert sure.speaker.name == "Ana Reyes"
    (unsure,) = attributed("Ana Reyes Faces Backlash Over Wall: ‘We ran from it’" + body, title)
    assert unsure.speaker is None


def test_an_office_speaks_in_a_headline() -> None:
    title = {0: BlockKind.TITLE}
    (quote,) = attributed("Port chief vows ‘no more wrecks’ after storm\nAna Reyes spoke.", title)
    assert quote.speaker is not None
    assert quote.speaker.mention.text == "Port chief"
    (quote,) = attributed("Man found guilty because ‘he ran from it all’ then\nAna Reyes spoke.", title)
    assert quote.speaker is None


def test_words_joined_by_and_are_of_one_kind() -> None:
    text = "The gate stood open, and calls of “Let us in” and “Now” went on all night."
    assert [q.use.value for q in attributed(text)] == ["utterance", "utterance"]


def test_a_post_is_its_posters() -> None:
    text = "We ran.— Ana Reyes (@areyes) May 4, 2021"
    post = Post(name="Ana Reyes", handle="@areyes", platform="Twitter", published=None, start=9, end=18)
    (quote,) = attributed(text, {0: BlockKind.POST}, post)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.mention.text) == ("Ana Reyes", "Ana Reyes")


def test_a_transcript_names_its_turns() -> None:
    text = "MARTINEZ: What happened?\nREYES: The wall fell.\nMARTINEZ: And then?\nREYES: We ran."
    assert mentions(text) == ["MARTINEZ", "REYES", "MARTINEZ", "REYES"]


def test_long_runs_of_cues_and_commas_end() -> None:
    for text in ("said " * 5000 + "“a,”", "a, " * 5000 + "said “b,”", "(a) " * 5000 + "said “b,”"):
        assert len(attributed(text)) <= 1


def test_a_role_that_one_person_has_is_that_person() -> None:
    text = "Ana Reyes, a wedding photographer, came.\n“We ran,” the photographer said."
    assert names(text) == ["Ana Reyes"]
    text = "Photographer Ana Reyes met photographer Paul Cole.\n“We ran,” the photographer said."
    assert names(text) == [None]


def test_the_table_of_cues_is_wide_and_knows_every_form() -> None:
    assert len({cue.lemma for cue in CUES.values()}) >= 120
    for form in ("say", "says", "said", "saying", "wrote", "quipped", "denied", "replies", "agreeing"):
        assert form in CUES
    assert CUES["said"].strength is Strength.SPEECH
    assert CUES["called"].strength is Strength.NAMING
    assert CUES["claims"].noun
