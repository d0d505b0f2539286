"""What a project asks of xlate: `[tool.xlate]` of pyproject.toml or xlate.toml, validated, with places in errors."""

import re
import tomllib
from collections.abc import Callable, Collection, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

import msgspec

from xlate.errors import SettingsError
from xlate.findings import SEVERITIES, Severity
from xlate.languages import FOLDERS

FILES = ("xlate.toml", "pyproject.toml")
_TEXT = ("txt", "md", "html")


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """One project's settings; the defaults are what a project without settings gets."""

    layout: tuple[str, ...] = tuple(f"{{article}}/{{lang}}.{suffix}" for suffix in _TEXT)
    """Where the versions stand, below the folder of the settings; `{article}` may span folders."""
    source: str | None = None
    """Language of the originals; None: what the article's `pair.yaml` says, else English, else the first."""
    pairs: tuple[str, ...] = ()
    """Which versions to compare, as `en-ar`; empty: the source with each other version."""
    select: tuple[str, ...] = ()
    """Checks to run, by name or family; empty: all."""
    ignore: tuple[str, ...] = ()
    """Checks not to run, by name or family."""
    min_confidence: float = 0.5
    """Findings that are less likely to be true are not reported."""
    fail_on: Severity = "major"
    """The least severity that makes the exit code 1."""
    glossary: str | None = None
    """Path of the glossary, relative to the settings file; None: `glossary.yaml` beside it if there is one."""

    def wants(self, check: str) -> bool:
        """Tell whether a check is to run."""
        return (not self.select or _named(check, self.select)) and not _named(check, self.ignore)

    def fails(self, severity: Severity) -> bool:
        """Tell whether a finding of this severity makes the run fail."""
        return SEVERITIES.index(severity) >= SEVERITIES.index(self.fail_on)


def _named(check: str, names: Collection[str]) -> bool:
    return any(check == name or check.startswith(f"{name}-") for name in names)


def find(start: Path) -> Path | None:
    """Return the nearest settings file at or above a folder."""
    for folder in (start, *start.parents):
        for name in FILES:
            path = folder / name
            if path.is_file() and is_ours(name, lambda path=path: path.read_text("utf-8", "replace")):  # type: ignore[misc]
                return path
    return None


def is_ours(path: str, text: Callable[[], str]) -> bool:
    """Tell whether a file of `FILES` holds settings of ours: a pyproject.toml may not."""
    return not path.endswith("pyproject.toml") or "[tool.xlate" in text()


def load(path: Path, checks: Collection[str] = (), origin: str = "") -> Settings:
    """Read a settings file, in messages `origin`; `checks` are the names that `select` and `ignore` may use."""
    origin = origin or str(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise SettingsError(f"{origin}: cannot be read ({_reason(problem)}). Mend or remove the file.") from None
    return parse(text, origin, checks)


def parse(text: str, origin: str, checks: Collection[str] = ()) -> Settings:
    """Read settings from TOML; raise `SettingsError` with file and line for what cannot be used."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        place = re.search(r"line (\d+)", str(problem))
        line = place[1] if place else text.count("\n") + 1
        raise SettingsError(f"{origin}:{line}: not TOML ({problem}). Mend the file.") from None
    table = _table(data, origin)
    source = _Source(text, origin)
    known = msgspec.structs.fields(Settings)
    for key in table:
        if key not in {field.encode_name for field in known}:
            source.refuse(key, f"unknown setting “{key}”.{_meant(key, [f.encode_name for f in known])}")
    try:
        settings = msgspec.convert(table, Settings)
    except msgspec.ValidationError as problem:
        found = re.search(r" - at `\$\.([\w-]+)", str(problem))
        key = found[1] if found else ""
        what = str(problem).split(" - at")[0]
        source.refuse(key, f"“{key}” cannot be used: {what[0].lower()}{what[1:]}. See `xlate init` for an example.")
    for key, trouble in troubles(settings, checks):
        source.refuse(key, trouble)
    return settings


def troubles(settings: Settings, checks: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Yield (setting, what is wrong and how to mend it) for values that have the right type but cannot be used."""
    for pattern in settings.layout:
        wrong = [name for name in re.findall(r"\{(\w*)\}", pattern) if name not in ("article", "lang")]
        if wrong or pattern.count("{lang}") != 1 or pattern.count("{article}") != 1:
            yield "layout", f"the layout “{pattern}” must hold {{article}} and {{lang}} once each, and no other name."
    languages = ", ".join(FOLDERS)
    if settings.source is not None and settings.source not in FOLDERS:
        yield "source", f"unknown language “{settings.source}”. xlate compares {languages}."
    for pair in settings.pairs:
        if pair.count("-") != 1 or len(set(pair.split("-")) & set(FOLDERS)) != 2:
            yield "pairs", f"“{pair}” is no pair of languages. Write two of {languages} with a hyphen, as “en-ar”."
    if not 0 <= settings.min_confidence <= 1:
        yield "min-confidence", f"the confidence {settings.min_confidence} is not between 0 and 1."
    families = {name.partition("-")[0] for name in checks}
    for key, names in (("select", settings.select), ("ignore", settings.ignore)):
        for name in names:
            if checks and not any(_named(check, [name]) for check in checks):
                yield key, f"unknown check “{name}”.{_meant(name, [*checks, *families])}"


def _table(data: dict[str, Any], origin: str) -> dict[str, Any]:
    if Path(origin).name == "pyproject.toml":
        tool = data.get("tool", {})
        data = tool.get("xlate", {}) if isinstance(tool, dict) else {}
    return data if isinstance(data, dict) else {"xlate": data}


class _Source:
    """The text of a settings file, which knows in which line a setting stands."""

    def __init__(self, text: str, origin: str) -> None:
        self.text, self.origin = text, origin

    def refuse(self, key: str, what: str) -> NoReturn:
        """Raise the error, with the line of the setting."""
        raise SettingsError(f"{self.origin}:{self._line(key)}: {what}")

    def _line(self, key: str) -> int:
        start = 0
        if Path(self.origin).name == "pyproject.toml":
            head = re.search(r"(?m)^\s*\[tool\.xlate\]", self.text)
            start = head.end() if head else 0
        found = re.compile(rf"""(?m)^\s*["']?{re.escape(key)}["']?\s*(?:=|\.)|^\s*\[{re.escape(key)}""").search(
            self.text, start
        )
        at = found.end() if found and key else start
        return self.text.count("\n", 0, at) + 1


def _meant(name: str, known: Collection[str]) -> str:
    close = get_close_matches(name, list(known), 1, 0.6)
    return f" Did you mean “{close[0]}”?" if close else f" Known: {', '.join(sorted(known))}."


def _reason(problem: OSError | UnicodeDecodeError) -> str:
    return problem.strerror or str(problem) if isinstance(problem, OSError) else "not UTF-8"
