"""A finding's identity: the same from run to run while the articles say the same."""

from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import PurePosixPath

from factcheck.model import Conflict, Finding
from factcheck.text.fold import fold
from factcheck.text.words import words

# Characters on either side of evidence that tell it from the same words elsewhere.
_NEAR = 60


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
    return _digest(parts, 8)


def distinct(found: Sequence[Finding], texts: Mapping[str, str]) -> list[str]:
    """Return an id for each finding: no two share one. `texts` gives articles' texts by id.

    Findings of one fingerprint (two persons called “the 51-year-old” by the same articles; one slip in two
    articles of one file name) each get a part more, of the words beside their evidence, and only where these are
    the same, of their articles' folders: so that none loses its id when another comes or goes, or its order.
    """
    ids = [f.id for f in found]
    for tell in (_beside, _folders):
        times = Counter(ids)
        ids = [
            f"{f.id}-{_digest(tell(f, texts), 4)}" if times[i] > 1 else i
            for f, i in zip(found, ids, strict=True)
        ]
    seen: Counter[str] = Counter()
    for number, id_ in enumerate(ids):
        seen[id_] += 1
        if seen[id_] > 1:
            ids[number] = f"{id_}-{seen[id_]}"
    return ids


def _beside(finding: Finding, texts: Mapping[str, str]) -> list[str]:
    """Return what stands on either side of a finding's evidence in its line, the same for articles in another order."""
    found = []
    for evidence in (e for r in finding.readings for e in r.evidence):
        text = texts[evidence.article]
        before = text[max(0, evidence.start - _NEAR) : evidence.start].rpartition("\n")[2]
        after = text[evidence.end : evidence.end + _NEAR].partition("\n")[0]
        told = [" ".join(fold(w.text) for w in words(side)) for side in (before, after)]
        found.append("\t".join([PurePosixPath(evidence.article).name, *told]))
    return sorted(found)


def _folders(finding: Finding, texts: Mapping[str, str]) -> list[str]:
    return [*_beside(finding, texts), *sorted({e.article for r in finding.readings for e in r.evidence})]


def _digest(parts: Sequence[str], size: int) -> str:
    return blake2b("\n".join(parts).encode("utf-8", "replace"), digest_size=size).hexdigest()
