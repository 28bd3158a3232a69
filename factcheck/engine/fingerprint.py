"""A finding's identity: the same from run to run while the articles say the same."""

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import PurePosixPath

from factcheck.model import Conflict
from factcheck.text.fold import fold


def fingerprint(rule: str, conflict: Conflict) -> str:
    """Return 16 hexadecimal digits of the rule, the conflict's key and the readings with their articles.

    Folders, line numbers, messages, severities and the subject's name do not enter: a finding survives
    edits elsewhere in the text, moved files and reworded messages.
    """
    readings = sorted(
        "\t".join(
            [fold(r.value), *sorted({f"{PurePosixPath(e.article).name}\t{fold(e.text)}" for e in r.evidence})]
        )
        for r in conflict.readings
    )
    parts = [rule, *([] if conflict.key is None else [conflict.key]), *readings]
    return blake2b("\n".join(parts).encode("utf-8", "replace"), digest_size=8).hexdigest()


def distinct(ids: Sequence[str]) -> list[str]:
    """Return `ids` with a count added to each that came before: no two findings share one."""
    seen: dict[str, int] = {}
    out = []
    for each in ids:
        seen[each] = seen.get(each, 0) + 1
        out.append(each if seen[each] == 1 else f"{each}-{seen[each]}")
    return out
