"""The Jinja2 environment: escaping always on, an undefined name an error, and a policy against the rest."""

import hashlib
import html
import re
from base64 import b64encode
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from markupsafe import Markup, escape

from factcheck.output.html.site import fragment
from factcheck.output.phrases import count, cut, day, one_line

_HERE = Path(__file__).parent
_AFTER_NUMBER = re.compile(r"(?<=\d) ")
_HELD = 8_192
"""Texts whose escaped form is kept: names of outlets and rules, and what a finding's row and card both say."""
_plain_text = lru_cache(_HELD)(html.escape)


@cache
def macros(name: str) -> Any:
    """Return the macros of a template, as functions that give markup."""
    return _environment().get_template(name).module


def template(name: str) -> Template:
    """Return a template of this package, with the style, the script and the policy that allows just these."""
    return _environment().get_template(name)


def escaped(value: object) -> str:
    """Return what a template prints, escaped unless it is markup.

    A plain string: Jinja's own `escape` makes an object of markup of each piece, and then one of all together,
    which is a fifth of the time of a large run.
    """
    if type(value) is str:
        return _plain_text(value)
    if type(value) is Markup:
        return value
    return str(value) if type(value) is int else escape(value)


class _Generator(CodeGenerator):
    """Compiles templates to call `escaped` where Jinja calls `escape`, and to read attributes as Python does.

    Jinja would look for a key of that name where there is no such attribute: our views have attributes.
    """

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja calls it so
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)


class _Context(Context):
    def call(
        self,
        function: Callable[..., Any],
        /,
        *args: Any,
        _loop_vars: Any = None,
        _block_vars: Any = None,
        **named: Any,
    ) -> Any:
        """Call a macro. None asks for the context it is called in, and Jinja takes as long to find that out."""
        return function(*args, **named)


class _Environment(Environment):
    code_generator_class = _Generator
    context_class = _Context
    escaped = staticmethod(escaped)


@cache
def _environment() -> Environment:
    style, script = _inline("report.css") + _inline("report_pictures.css"), _inline("report.js")
    environment = _Environment(
        loader=FileSystemLoader(_HERE / "templates", encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {
        "cut": cut,
        "count": count,
        "one_line": one_line,
        "day": day,
        "hold": hold,
        "joined": joined,
        "fragment": fragment,
    }
    environment.globals |= {
        "style": style,
        "script": script,
        "policy": "; ".join(
            (
                "default-src 'none'",
                f"style-src '{_digest(style)}'",
                f"script-src '{_digest(script)}'",
                "img-src data:",
                "base-uri 'none'",
                "form-action 'none'",
            )
        ),
    }
    return environment


def _inline(name: str) -> Markup:
    # Our own file, shipped with the package: no text of an article is in it.
    return Markup((_HERE / name).read_text(encoding="utf-8"))


def _digest(content: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(content.encode()).digest()).decode()


def joined(parts: Iterable[Markup]) -> Markup:
    """Return pieces of markup as one; Markup's own join looks at each once more, which costs as much as making it."""
    found = list(parts)
    if not set(map(type, found)) <= {Markup}:
        raise TypeError("text that is not markup has no place here")
    return Markup("".join(found))


def hold(text: str) -> str:
    """Return `text` with each number held on one line with its noun."""
    return _AFTER_NUMBER.sub("\u00a0", text)
