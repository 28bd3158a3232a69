"""The names of an article: people, organisations and places, found without a model."""

from factcheck.extract.names.find import Names, find_names

__all__ = ["Names", "find_names"]
