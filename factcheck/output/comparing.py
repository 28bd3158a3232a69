"""An earlier report.json, and what has changed since: which findings are new, told otherwise, or gone."""

import errno
from collections import Counter
from collections.abc import Callable, Container, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json

from factcheck.errors import InputError
from factcheck.model import Evidence, Finding, Reading, Report, ReportArticle, SkippedSource, Statistics
from factcheck.output.phrases import day, one_line
from factcheck.text.fold import fold

_NAME = "report.json"
_SCHEMA = "factcheck.report/1"
# Ten thousand findings with a hundred witnesses each; more is no report, and would fill the memory.
_LARGEST = 512 * 1024 * 1024
_PARTS: Mapping[str, type[BaseModel]] = {
    "articles": ReportArticle,
    "findings": Finding,
    "readings": Reading,
    "evidence": Evidence,
    "skipped": SkippedSource,
    "statistics": Statistics,
}
# A place that more earlier findings share tells nothing about which of them lives on.
_SHARED = 8

_Place = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed since an earlier report.

    `new` are ids of findings that were not there. `changed` gives, by the id of a finding that was not there as
    it is, the earlier one that it continues: another article has joined it, or left it, or says something else.
    `gone` are earlier findings without a successor, in the earlier report's order; `why` says of some, by their ids,
    why they are gone, where that is not a matter of what articles say. `same` counts the unchanged.
    A report does not know when it was made: `newest` gives the latest day on which an article of the earlier report
    and of this one was published, None where none of them has a date. `where` is the end of the earlier one's path.
    """

    new: frozenset[str]
    changed: Mapping[str, Finding]
    gone: tuple[Finding, ...]
    why: Mapping[str, str]
    same: int
    newest: tuple[str | None, str | None] = (None, None)
    where: str = ""


def read(path: Path) -> Report | None:
    """Return the report in a file, or in the report.json of a folder; None where there is nothing yet.

    Keys that this version does not know are passed over. Raises InputError, in one line, where something else than
    a report stands there, or one of another schema.
    """
    file = path / _NAME if path.is_dir() else path
    try:
        if not file.exists():
            return None
        if not file.is_file():
            raise _failure(file, "it is not a file")
        if file.stat().st_size > _LARGEST:
            raise _failure(file, "it is too large to be a report")
        content = file.read_bytes()
    except OSError as error:
        reason = "there is no permission" if error.errno == errno.EACCES else (error.strerror or str(error))
        raise _failure(file, f"it cannot be read ({reason.lower()})") from error
    try:
        value = from_json(content)
    except ValueError as error:
        raise _failure(file, "it is not JSON") from error
    schema = value.get("schema") if isinstance(value, dict) else None
    if schema is None:
        raise _failure(file, "it is not a report of factcheck")
    if schema != _SCHEMA:
        raise _failure(file, f"its schema is {str(schema)[:60]!r}, and this version reads {_SCHEMA!r}")
    try:
        return Report.model_validate(_known(Report, value))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"]))[:80]
        raise _failure(file, f"it is no whole report (at {where}: {first['msg'].lower()})") from error


def compare(report: Report, old: Report, path: Path = Path()) -> Comparison:
    """Return what is new in `report`, and what of `old`, read from `path`, is gone from it."""
    before = {f.id: f for f in old.findings}
    now = {f.id for f in report.findings}
    fresh = [f for f in report.findings if f.id not in before]
    left = [f for id_, f in before.items() if id_ not in now]
    living = _living(old.articles, report.articles)
    changed = _successors(fresh, left, living)
    continued = {f.id for f in changed.values()}
    gone = tuple(f for f in left if f.id not in continued)
    return Comparison(
        new=frozenset(f.id for f in fresh) - changed.keys(),
        changed=changed,
        gone=gone,
        why={f.id: why for f in gone if (why := _why(f, report, living))},
        same=len(now & before.keys()),
        newest=(_newest(old), _newest(report)),
        # A page may be mailed: it need not say whose computer it was written on.
        where=one_line("/".join(part for part in path.parts[-2:] if part != path.anchor), 100),
    )


def since(comparison: Comparison, where: str) -> str:
    """Return the sums in a line: "Since yesterday/report.json: 2 new, 1 changed, 1 gone, 5 the same"."""
    tally = [
        (len(comparison.new), "new"),
        (len(comparison.changed), "changed"),
        (len(comparison.gone), "gone"),
    ]
    reasons = Counter(comparison.why.values())
    told = ", ".join(f"{number:,} because {why}" for why, number in sorted(reasons.items()))
    sums = [f"{n:,} {what}" for n, what in tally if n or what != "changed"]
    if not any(number for number, _ in tally):
        sums = ["nothing new", "nothing gone"]
    if told:
        sums[-1] += f" ({told})"
    when = f" ({span})" if (span := spans(comparison)) else ""
    return f"Since {one_line(where, 300)}{when}: {', '.join(sums)}, {comparison.same:,} the same"


def spans(comparison: Comparison) -> str:
    """Return what is known of the time between the two reports, in words; empty where nothing is."""
    before, now = comparison.newest
    if before is None or now is None:
        return ""
    if before[:10] == now[:10]:
        return f"newest article {day(now)}, then as now"
    return f"newest article {day(before)}, now {day(now)}"


def _newest(report: Report) -> str | None:
    return max((a.published for a in report.articles if a.published), default=None)


def _why(finding: Finding, report: Report, living: Container[str]) -> str | None:
    if finding.rule not in report.statistics.rules:
        return "its rule was not run"
    if all(e.article in living for r in finding.readings for e in r.evidence):
        return None
    return "an article of it is no longer read"


def _living(before: Iterable[ReportArticle], now: Iterable[ReportArticle]) -> dict[str, str]:
    """Return, by the ids of articles of the earlier report that are still read, the ids that they have now.

    An id is a path, and a folder may have been renamed or moved: what is left on both sides belongs together where
    files are called alike, or an outlet's titles read the same.
    """
    found: dict[str, str] = {}
    left, fresh = {a.id: a for a in before}, {a.id: a for a in now}
    keys: tuple[Callable[[ReportArticle], Hashable], ...] = (
        lambda a: a.id,
        lambda a: (_file(a.id), a.outlet),
        lambda a: (_file(a.id), a.title) if a.title else None,
        lambda a: (a.outlet, a.title, a.published) if a.title else None,
    )
    for key in keys:
        waiting: dict[Hashable, list[str]] = {}
        for id_, article in fresh.items():
            waiting.setdefault(key(article), []).append(id_)
        for id_, article in list(left.items()):
            mates = waiting.get(key(article), []) if key(article) is not None else []
            if mates:
                found[id_] = mates.pop(0)
                del left[id_], fresh[found[id_]]
    return found


def _successors(
    fresh: Sequence[Finding], left: Sequence[Finding], living: Mapping[str, str]
) -> dict[str, Finding]:
    """Return, by the id of a new finding, the one that it continues: a place of two readings is in both.

    Of one rule's findings, those that share most places belong together, each with one at most; where files are
    called alike, those of one outlet.
    """
    now, before = [_sides(f, {}) for f in fresh], [_sides(f, living) for f in left]
    holders: dict[_Place, list[int]] = {}
    for earlier, sides in enumerate(before):
        for place in sides:
            holders.setdefault(place, []).append(earlier)
    alike: list[tuple[int, int, int, int]] = []
    for number, sides in enumerate(now):
        shared: dict[int, list[_Place]] = {}
        for place in sides:
            known = holders.get(place, ())
            for earlier in known if len(known) <= _SHARED else ():
                shared.setdefault(earlier, []).append(place)
        for earlier, places in shared.items():
            one, other = fresh[number], left[earlier]
            needed = min(2, len(one.readings), len(other.readings))
            if all(len({side for p in places for side in s[p]}) >= needed for s in (sides, before[earlier])):
                alike.append((-len(places), -len(_articles(one) & _articles(other)), number, earlier))
    found: dict[str, Finding] = {}
    taken: set[int] = set()
    for *_, number, earlier in sorted(alike):
        if fresh[number].id not in found and earlier not in taken:
            found[fresh[number].id] = left[earlier]
            taken.add(earlier)
    return dict(sorted(found.items()))


def _sides(finding: Finding, living: Mapping[str, str]) -> dict[_Place, set[int]]:
    """Return the finding's places with the readings that each stands for, articles under the ids they have now.

    A place is as a fingerprint sees it: folders and offsets change without a change of what is said.
    """
    sides: dict[_Place, set[int]] = {}
    for number, reading in enumerate(finding.readings):
        for e in reading.evidence:
            place = finding.rule, _file(living.get(e.article, e.article)), fold(e.text)
            sides.setdefault(place, set()).add(number)
    return sides


def _file(article: str) -> str:
    return article.rstrip("/").rpartition("/")[2]


def _articles(finding: Finding) -> set[str]:
    return {e.article for r in finding.readings for e in r.evidence}


def _known(model: type[BaseModel], value: Any) -> Any:
    """Return `value` without keys that `model` does not have: a later version may have added some."""
    if isinstance(value, list):
        return [_known(model, each) for each in value]
    if not isinstance(value, dict):
        return value
    names = {field.alias or name for name, field in model.model_fields.items()}
    return {
        key: _known(_PARTS[key], each) if isinstance(each, list | dict) and _is_part(model, key) else each
        for key, each in value.items()
        if key in names
    }


def _is_part(model: type[BaseModel], key: str) -> bool:
    return key in _PARTS and model is not Statistics


def _failure(file: Path, reason: str) -> InputError:
    return InputError(f"Cannot compare with {file}: {reason}.")
