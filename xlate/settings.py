"""What a project asks of xlate: `[tool.xlate]` of pyproject.toml or xlate.toml, validated, with places in errors."""

import re
import tomllib
from collections.abc import Callable, Collection, Iterator
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Literal, NoReturn

import msgspec

from xlate.errors import SettingsError
from xlate.findings import SEVERITIES, Severity
from xlate.languages import FOLDERS

FILES = ("xlate.toml", "pyproject.toml")
Profile = Literal["full", "abridged", "brief"]
PROFILES: tuple[Profile, ...] = ("full", "abridged", "brief")
_TEXT = ("txt", "md", "html")


class Neural(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """The models to ask where `--neural` is given; see `xlate models list`."""

    on: bool = False
    """Ask them without `--neural`, too."""
    embedding: str | None = None
    """Model of a role: `default`, `small`, `large`, a folder (from that of the settings), or `owner/name@commit`."""
    entailment: str | None = None
    entities: str | None = None
    translation: str | None = None
    """May hold {source} and {target}: a model for each direction."""
    quality: str | None = None
    pooling: Literal["pooler", "cls", "mean", "last"] | None = None
    """How an embedding model of one's own is used; None: as its folder says."""
    prefix: str | None = None
    """What stands before each text of an embedding model of one's own."""
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    int8: bool = False
    """Eight-bit weights on a processor: about twice as fast, a little less exact."""
    batch: int = 64
    """Most inputs of a batch."""
    batch_tokens: int = 0
    """Most tokens of a batch; 0: by device."""
    threads: int = 0
    """Of the processor; 0: all."""
    cache: str | None = None
    """Folder for embeddings; None: the user's usual one; empty: nothing is kept."""
    budget: str | None = None
    """What the models may take: seconds of a run (`90s`), or a share of an article's links (`20%`)."""
    sample: float = 0.0
    """Share of the links without any suspicion that they look at as well."""


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
    profile: Profile = "full"
    """How much of the source a translation has to say: `full`; `abridged`: cuts may not lose numbers, names or speakers;
    `brief`: a summary, of which only what it says has to be true. An article's `pair.yaml` may say otherwise."""
    profiles: dict[str, Profile] = {}
    """Profile by article, for those whose name matches a pattern such as `digest/*`; it comes before `pair.yaml`."""
    min_confidence: float = 0.5
    """Findings that are less likely to be true are not reported."""
    max_alarms_per_1000_words: float | None = None
    """In place of `min-confidence`: the most alarms on a thousand words of good text; each check then reports from the
    confidence that is expected to catch the most errors within that."""
    curves: str | None = None
    """What `xlate selftest` measured on articles of one's own (`--format json`), relative to the settings file; it is
    what a budget of alarms is spent by; None: what was measured on text that ships with xlate."""
    fail_on: Severity = "major"
    """The least severity that makes the exit code 1."""
    glossary: str | None = None
    """Path of the glossary, relative to the settings file; None: `glossary.yaml` beside it if there is one."""
    lexicon: str | None = None
    """Folder with words of one's own, relative to the settings file; None: `lexicon.d` beside it if there is one."""
    archive: str | None = None
    """Table of words that `xlate learn` wrote from an archive, relative to the settings file; the aligner reads it."""
    neural: Neural = Neural()
    """Models, for those who have them."""

    def wants(self, check: str) -> bool:
        """Tell whether a check is to run."""
        return (not self.select or _named(check, self.select)) and not _named(check, self.ignore)

    def profile_of(self, article: str, asked: Profile | None = None) -> Profile:
        """Return the profile of an article; `asked` is what its own `pair.yaml` or record says."""
        matching = (profile for pattern, profile in self.profiles.items() if fnmatchcase(article, pattern))
        return next(matching, None) or asked or self.profile

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
    if settings.max_alarms_per_1000_words is not None and not settings.max_alarms_per_1000_words > 0:
        yield "max-alarms-per-1000-words", f"{settings.max_alarms_per_1000_words:g} is not above 0."
    if not 0 <= settings.neural.sample <= 1:
        yield "neural", f"the sample {settings.neural.sample} is not between 0 and 1."
    if settings.neural.batch < 1 or settings.neural.batch_tokens < 0 or settings.neural.threads < 0:
        yield "neural", "batch, batch-tokens and threads cannot be negative, nor a batch empty."
    if settings.neural.budget is not None and budget(settings.neural.budget) is None:
        yield "neural", f"the budget “{settings.neural.budget}” is neither seconds (`90s`) nor a share (`20%`)."
    families = {name.partition("-")[0] for name in checks}
    for key, names in (("select", settings.select), ("ignore", settings.ignore)):
        for name in names:
            if checks and not any(_named(check, [name]) for check in checks):
                yield key, f"unknown check “{name}”.{_meant(name, [*checks, *families])}"


def budget(text: str) -> tuple[float, float] | None:
    """Return (seconds, share of the links) that a budget allows; None where it says neither."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(%|s|)", text.strip())
    if not found or (found[2] == "%" and float(found[1]) > 100):
        return None
    return (float("inf"), float(found[1]) / 100) if found[2] == "%" else (float(found[1]), 1.0)


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
