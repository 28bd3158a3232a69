"""Lists that are too long for the first page, on pages of their own."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from factcheck.output.html.edition import Edition
from factcheck.output.html.environment import macros, template
from factcheck.output.html.lines import Lines
from factcheck.output.html.paging import FIRST, MOST, paged, sheets


@dataclass(frozen=True, slots=True)
class List:
    """A list of the report: where it goes on when it is too long, and how many bytes the first page gives it."""

    name: str
    path: str
    title: str
    room: int
    lines: Callable[[Lines], Iterator[Markup]]


LISTS = (
    List("outlets", "outlets/index.html", "Outlets", 40_000, Lines.outlets),
    List("subjects", "subjects/index.html", "Subjects", 25_000, Lines.subjects),
    List("articles", "articles/index.html", "Articles", 40_000, Lines.articles),
    List("skipped", "skipped.html", "Skipped", 12_000, Lines.skipped),
    List("new", "findings/new.html", "New", 15_000, Lines.new),
    List("changed", "findings/changed.html", "Changed", 15_000, Lines.changed),
    List("gone", "findings/gone.html", "Gone", 15_000, Lines.gone),
    List("rules", "rules/index.html", "Rules", 20_000, Lines.rules),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the first page shows of a list, as markup; `page` leads to the whole where it is not all."""

    markup: Markup
    shown: int
    total: int
    page: str | None


def lists_of_index(edition: Edition, taken: int) -> dict[str, Shown]:
    """Return each list by its name, as much of it as the first page has room for; `taken` bytes of it are not free.

    Where all together are too long, each gives way in proportion.
    """
    lines = Lines(edition, edition.top)
    made = {each.name: list(each.lines(lines)) for each in LISTS}
    wanted = {each.name: min(each.room, sum(len(m.encode()) for m in made[each.name])) for each in LISTS}
    share = min(1.0, max(0, FIRST - taken) / max(1, sum(wanted.values())))
    found = {}
    for each in LISTS:
        all_ = made[each.name]
        head = next(sheets(all_, MOST, int(each.room * share)))
        markup = wrapped(lines, each, head) if head else Markup("")
        page = each.path if len(head) < len(all_) else None
        found[each.name] = Shown(markup, len(head), len(all_), page)
    return found


def list_pages(edition: Edition, shown: Mapping[str, Shown]) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of the lists that the first page does not show whole."""
    for each in LISTS:
        if shown[each.name].page is None:
            continue
        below = "/" in each.path
        lines = Lines(edition, edition.below if below else edition.top)
        for page, sheet, way in paged(each.path, list(sheets(each.lines(lines)))):
            content = template("list.html").render(
                title=each.title,
                name=each.name,
                root="../" if below else "",
                total=shown[each.name].total,
                markup=wrapped(lines, each, sheet),
                pager=way,
            )
            yield page, content.encode()


def wrapped(lines: Lines, each: List, sheet: Sequence[Markup]) -> Markup:
    """Return lines within the element that holds them."""
    return Markup(macros("lists.html").listing(each.name, sheet, lines.columns()))
