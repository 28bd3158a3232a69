"""The few shapes that pictures are drawn with, as SVG elements; the words in them are escaped here."""

from collections.abc import Iterable

from markupsafe import Markup

from factcheck.output.html.environment import escaped


def text(x: int, y: int, words: str, kind: str = "") -> str:
    """Return words that begin at `x` (or have their end or middle there, by their kind) and stand on `y`."""
    return f'<text class="{kind}" x="{x}" y="{y}">{escaped(words)}</text>\n'


def path(kind: str, commands: str) -> str:
    """Return a path; its commands are numbers of the drawing, never words of an article."""
    return f'<path class="{kind}" d="{commands}"/>\n'


def dot(kind: str, x: int, y: int, radius: int = 5) -> str:
    """Return a disc around a point."""
    arc = f"a{radius} {radius} 0 1 0"
    return path(kind, f"M{x - radius} {y}{arc} {2 * radius} 0{arc} {-2 * radius} 0Z")


def diamond(x: int, y: int) -> str:
    """Return the mark for what is contradicted, around a point."""
    return path("clash", f"M{x} {y - 8}l8 8l-8 8l-8 -8Z")


def plate(x: int, y: int) -> str:
    """Return a blank behind a sign whose middle is at a point."""
    return path("plate", f"M{x - 10} {y - 9}h20v18h-20Z")


def group(kind: str, shapes: Iterable[str]) -> str:
    """Return shapes as one."""
    return f'<g class="{kind}">\n{"".join(shapes)}</g>\n'


def layer(shapes: Iterable[str]) -> Markup:
    """Return shapes, each made by a function of this module, for a template to place."""
    return Markup("".join(shapes))
