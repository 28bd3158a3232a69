"""Time expressions of an article: what each denotes, and what grounds it."""

from factcheck.extract.times.find import find_times
from factcheck.reason.moments import when_of as when

__all__ = ["find_times", "when"]
