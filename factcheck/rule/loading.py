"""Finding rules: installed packs by entry point, a newsroom's own folders of rule files by path."""

import difflib
import importlib
import importlib.util
import pkgutil
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from hashlib import blake2b
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType

from factcheck.errors import RuleError
from factcheck.rule.definition import Rule

GROUP = "factcheck.rules"


def load_rules(folders: Sequence[Path] = ()) -> tuple[Rule, ...]:
    """Return every rule of the installed packs and of `folders`, sorted by name.

    Raises RuleError where a module does not import, holds no rule, or a name is taken twice: coverage is
    never lost in silence.
    """
    found: dict[str, Rule] = {}
    for module in [*_installed(), *_in_folders(folders)]:
        rules = [value for value in vars(module).values() if isinstance(value, Rule)]
        rules = [r for r in rules if r.check.__module__ == module.__name__]
        if not rules and not hasattr(module, "__path__"):
            raise RuleError(f"{module.__file__} holds no rule; does it use the @rule decorator?")
        for each in rules:
            if each.name in found:
                first = found[each.name].source
                raise RuleError(f"two rules are called {each.name}: {first} and {each.source}")
            found[each.name] = each
    return tuple(found[name] for name in sorted(found))


def select(rules: Sequence[Rule], only: Iterable[str] = (), without: Iterable[str] = ()) -> tuple[Rule, ...]:
    """Return the rules named by `only` (all where it is empty) less those named by `without`.

    Raises RuleError for a name that no rule has: a selector that matches nothing is a typing error.
    """
    names = [r.name for r in rules]
    only, without = list(only), list(without)
    for name in [*only, *without]:
        if name not in names:
            near = difflib.get_close_matches(name, names, 1, 0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"the rules are {', '.join(names)}"
            raise RuleError(f"there is no rule {name!r}; {hint}")
    return tuple(r for r in rules if (not only or r.name in only) and r.name not in without)


def _installed() -> Iterable[ModuleType]:
    packs: Iterable[EntryPoint] = sorted(entry_points(group=GROUP), key=lambda e: (e.name, e.value))
    seen = set()
    for entry in packs:
        if entry.value in seen:  # an editable install beside a wheel lists the same pack twice
            continue
        seen.add(entry.value)
        pack = _load(entry.value, importlib.import_module)
        yield pack
        for info in pkgutil.iter_modules(getattr(pack, "__path__", ())):
            if not info.name.startswith("_"):
                yield _load(f"{pack.__name__}.{info.name}", importlib.import_module)


def _in_folders(folders: Sequence[Path]) -> Iterable[ModuleType]:
    for folder in folders:
        if not folder.is_dir():
            raise RuleError(f"the folder of rules {folder} does not exist")
        files = sorted(p for p in folder.glob("*.py") if not p.name.startswith("_"))
        if not files:
            raise RuleError(f"the folder of rules {folder} holds no rule files (*.py)")
        package = _package(folder)
        for file in files:
            yield _load(str(file), partial(_from_file, package))


def _package(folder: Path) -> str:
    """Make a folder a package, so that its files can import one another, and return the package's name.

    The hash keeps two folders of one name apart. What an earlier call loaded is forgotten: files change.
    """
    digest = blake2b(str(folder.resolve()).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    name = f"factcheck_newsroom_{digest}"
    for loaded in [m for m in sys.modules if m == name or m.startswith(f"{name}.")]:
        del sys.modules[loaded]
    importlib.invalidate_caches()
    module = ModuleType(name)
    module.__path__ = [str(folder)]
    sys.modules[name] = module
    return name


def _from_file(package: str, path: str) -> ModuleType:
    file = Path(path)
    name = f"{package}.{file.stem}"
    if name in sys.modules:  # another rule file has imported it
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise ImportError("not a Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # inspect finds a function's source through it
    spec.loader.exec_module(module)
    return module


def _load(name: str, importer: Callable[[str], ModuleType]) -> ModuleType:
    try:
        return importer(name)
    except RuleError as error:
        raise RuleError(f"{name}: {error}") from error
    except (Exception, SystemExit) as error:
        raise RuleError(f"the rule file {name} does not load: {type(error).__name__}: {error}") from error
