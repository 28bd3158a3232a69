"""Where articles are, as the reader of a terminal or of a log can open them."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.ingest import Intake


def paths_of(intake: "Intake") -> Mapping[str, str]:
    """Return each article's file as it is reached from here, so that editors and CI make links of it."""
    here = Path.cwd()
    return {
        id_: (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
        for path, ids in intake.ids_by_path.items()
        for id_ in ids
    }
