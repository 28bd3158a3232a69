"""Pictures of what a report found, drawn as SVG, each with a table that says the same."""

from factcheck.output.html.pictures.drawing import Pictures

__all__ = ["Pictures"]
