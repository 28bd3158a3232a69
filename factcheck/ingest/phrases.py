"""Words of the page around a story, in small letters: what buttons, labels and notices say."""


def _phrases(table: str) -> tuple[str, ...]:
    """Read a table of phrases parted by bars; a blank at a phrase's end is written "_"."""
    return tuple(" ".join(phrase.split()).replace("_", " ") for phrase in table.split("|"))


ALONE = frozenset(
    _phrases("""
    a a | ad | ad loading | ads | advertisement | advertisement continue reading below | advertising |
    article continues below | article continues below advertisement | back to top | breaking news |
    close | comment | comments | continue reading | continue reading below | continue reading the main
    story | copy link | copy this link | download our app | email | embed | expand | facebook | featured
    videos | feedback | follow us | from our partners | full screen | full story | gallery | get alerts
    | google | google plus | hide caption | home | instagram | latest news | like us on facebook |
    linkedin | listen | load comments | load more | loading | log in | login | menu | messenger | more |
    more coverage | more from this section | more news | more on this story | more on this topic | more
    stories | more videos | most popular | most read | most shared | newsletter | next | next article |
    next story | pause | photo gallery | photos | pinterest | play | play video | please enable
    javascript to watch this video | popular | post a comment | prev | previous | previous article |
    previous story | print | promoted stories | read full article | read more | read more stories | read
    next | recommended | recommended for you | recommended stories | recommended videos | reddit |
    related | related articles | related content | related coverage | related links | related stories |
    related story | related topics | related video | related videos | replay | report a typo | reprints
    | save | scroll down for video | scroll to continue | search | see also | see more | see photos |
    share | share on facebook | share on twitter | share this | share this article | share this post |
    share this story | show caption | show comments | show more | sign in | sign up | skip ad | skip to
    content | skip to main content | slideshow | sponsored | story continues | story continues below |
    story continues below advertisement | story highlights | submit | subscribe | subscribe now |
    telegram | terms of service | text size | toggle navigation | top stories | top trending | trending
    | trending now | tumblr | tweet | tweet this | twitter | video | videos | view all | view all
    comments | view comments | view full gallery | view gallery | view image | view photos | view
    slideshow | view this post on instagram | watch | watch live | watch now | whatsapp | write a
    comment | you may also like | you might also like | you might like | youtube
    """)
)
"""Lines that are a button, a heading of links or a name of a network, and nothing else."""

LABELS = frozenset(
    _phrases("""
    also read | attached media files | categories | category | click here | contact | contact us |
    contributing | cover | cover image | cover photo | credit | credits | don't miss | don’t miss |
    e-mail | email | estimated reading time | facebook | featured image | featured photo | file photo |
    filed under | find us | follow us | image | image courtesy | image credit | image credits | image
    source | images | information from | instagram | keywords | lead image | listen | more | more on |
    more on this | must read | photo | photo by | photo courtesy | photo credit | photo credits | photo
    illustration | photo source | photograph | photos | picture | picture by | picture credit | picture
    credits | pictures | read | read also | read more | read next | read or share this story | reading
    time | recommended | related | see also | share | share this | share this story | tag | tags | top
    trending | topic | topics | twitter | video | video by | video courtesy | video credit | video
    source | watch | watch below | watch live | watch more | watch now | watch video
    """)
)
"""What stands before a colon where the rest of the line is a credit or leads elsewhere."""

OPENINGS = _phrases("""
    (c) 19 | (c) 20 | all rights reserved | click here | click on the_ | click to_ | connect with us |
    copyright (c) | copyright 1 | copyright 2 | copyright by_ | copyright © | download our_ | download
    the app | download the free | follow us | get breaking news | get our app | get our free | get our
    newsletter | get the app | get the latest | got a news tip | got a tip | have a news tip | have a
    tip | image courtesy_ | install our_ | join us on_ | like us on_ | photo by_ | photo courtesy_ |
    photo provided by_ | photos by_ | please enable cookies | please enable javascript | register for
    our_ | related to this story | scroll down for | sign up for_ | sign up here | sign up now | sign up
    to_ | sign up today | subscribe for_ | subscribe here | subscribe now | subscribe to_ | subscribe
    today | tap here | this article may not be | this content may not be | this material may not be |
    this story may not be | view gallery | view photo gallery | view slideshow | your browser does not
    support | ©
    """)
"""Beginnings of notices and of requests to the reader."""

SMALL = frozenset(
    _phrases("and | of | the | for | in | at | de | da | van | von | der | la | le | bin | al | with | staff")
)
"""Words that stay small in a byline."""
