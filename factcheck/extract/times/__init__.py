"""Time expressions of an article: what each denotes, and what grounds it."""

from factcheck.extract.times.find import find_times, when

__all__ = ["find_times", "when"]
