"""A noise budget: from which confidence each check reports, so that good text gives no more alarms than asked for.

`xlate selftest` measures at each confidence how often a check speaks of undamaged text and how many planted errors it
catches. Of all ways to spend the alarms that are allowed, the one is taken that is expected to catch the most: checks
buy recall with alarms, the cheapest first.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from xlate.errors import SettingsError
from xlate.settings import Settings

SHIPPED = Path(__file__).parent / "data" / "curves.json"
FLOOR = 30
"""Percent of confidence below which nothing is measured, nor reported under a budget."""
STEP = 5
LEVELS = range(FLOOR, 100, STEP)
_PER = 1000
_NEVER = 2.0
_UNSEEN = 0.5
"""Alarms that a check is taken to give beyond those counted: that none were counted in a few pages does not say that
there are none."""
_UNLIKE = 0.04
"""The same for every thousand words: other text is not like that which was measured. Both fall on low confidences more."""
_UNTRIED = 0.2
"""Kinds of error that a check is taken to catch beyond those planted, so that a check that no planted error tries, as of
gender, is not silenced for it."""

Histogram = dict[int, int]
"""Percent of confidence, a multiple of `STEP` → how many findings had so much, and less than the next step."""


class Direction(msgspec.Struct, omit_defaults=True):
    """What was measured from one language to another."""

    source: str
    target: str
    articles: int = 0
    segments: int = 0
    """Of the source."""
    words: int = 0
    """Of the target."""
    alarms: dict[str, Histogram] = msgspec.field(default_factory=dict)
    """By check: what was said of undamaged text."""
    planted: dict[str, int] = msgspec.field(default_factory=dict)
    """By kind of error."""
    named: dict[str, int] = msgspec.field(default_factory=dict)
    """Of these, reported by a check that is meant for the kind."""
    noticed: dict[str, int] = msgspec.field(default_factory=dict)
    """Of these, reported by any check."""
    caught: dict[str, dict[str, Histogram]] = msgspec.field(default_factory=dict)
    """By check and kind: the errors that it, of the checks meant for the kind, was the surest of."""
    stray: int = 0
    """What was reported away from the planted errors and not of the undamaged text."""


class Measured(msgspec.Struct):
    """What `xlate selftest` came to."""

    xlate: str
    seed: int
    of: list[str]
    """What was measured: folders and files, as they were given."""
    directions: list[Direction]


class Plan(NamedTuple):
    """How a budget is spent in one language."""

    thresholds: Mapping[str, float]
    """By check; one that is in neither is not reported."""
    unknown: frozenset[str]
    """Checks that were neither heard nor tried, as those of terms without a glossary."""
    expected: float
    """Alarms per thousand words of good text."""


def level(confidence: float) -> int:
    """Return the step of a histogram in which a confidence falls."""
    return min(LEVELS[-1], int(confidence * 100 + 1e-9) // STEP * STEP)


def encode(measured: Measured) -> bytes:
    """Return what `read` reads."""
    return msgspec.json.format(msgspec.json.encode(measured), indent=1) + b"\n"


def read(path: Path) -> Measured:
    """Read what `xlate selftest` wrote; raise `SettingsError` where it cannot be used."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Measured)
    except OSError as problem:
        raise SettingsError(f"{path}: cannot be read ({problem.strerror}). Mend “curves” in the settings.") from None
    except msgspec.DecodeError as problem:
        advice = f"Write it with `xlate selftest … --format json -o {path.name}`."
        raise SettingsError(f"{path}: not what `xlate selftest` writes ({problem}). {advice}") from None


def threshold(settings: Settings, check: str, lang: str) -> float:
    """Return the confidence from which a check's findings in a translation into a language are reported; above 1: never."""
    if settings.max_alarms_per_1000_words is None:
        return settings.min_confidence
    spent = plan(settings, lang)
    return settings.min_confidence if check in spent.unknown else spent.thresholds.get(check, _NEVER)


def lowest(settings: Settings, lang: str) -> float:
    """Return the least confidence that any check reports in a language."""
    if settings.max_alarms_per_1000_words is None:
        return settings.min_confidence
    return min(settings.min_confidence, *plan(settings, lang).thresholds.values())


def plan(settings: Settings, lang: str) -> Plan:
    """Return how the settings' budget is spent in a language."""
    assert settings.max_alarms_per_1000_words is not None
    return _plan(settings.curves or str(SHIPPED), settings.max_alarms_per_1000_words, lang)


@lru_cache(maxsize=32)
def _plan(path: str, budget: float, lang: str) -> Plan:
    directions = [direction for direction in read(Path(path)).directions if direction.target == lang]
    words = sum(direction.words for direction in directions)
    if not words:
        raise SettingsError(f"{path}: nothing was measured in “{lang}”. Run `xlate selftest` on articles that have it.")
    return spend(directions, budget * words / _PER, words)


class _Step(NamedTuple):
    """Lowering one check's threshold: what it costs and brings."""

    price: float
    """Alarms for one error caught."""
    check: str
    level: int
    """The new threshold."""
    alarms: float


def spend(directions: list[Direction], allowed: float, words: int) -> Plan:
    """Return thresholds with at most `allowed` alarms in the text measured, and the most errors caught.

    Each kind of error counts the same, however many were planted.
    """
    planted: dict[str, int] = defaultdict(int)
    for direction in directions:
        for kind, count in direction.planted.items():
            planted[kind] += count
    known = {check for d in directions for check in (*d.alarms, *d.caught)}
    steps = [step for check in _checks() if check in known for step in _steps(check, directions, planted)]
    thresholds: dict[str, float] = {}
    spent, closed = 0.0, set()
    for step in sorted(steps):
        if step.check in closed:
            continue
        if spent + step.alarms > allowed:
            closed.add(step.check)
            continue
        spent += step.alarms
        thresholds[step.check] = step.level / 100
    return Plan(MappingProxyType(thresholds), frozenset(_checks()) - known, _PER * spent / words)


@lru_cache(maxsize=1)
def _checks() -> tuple[str, ...]:
    from xlate.checks import CHECKS

    return tuple(check.name for check in CHECKS)


def _steps(check: str, directions: list[Direction], planted: Mapping[str, int]) -> Iterator[_Step]:
    """Yield the steps by which a check's threshold is worth lowering, each dearer than the one before."""
    points = [(0.0, 0.0, 100)]
    alarms = caught = 0.0
    unseen = _UNSEEN + _UNLIKE * sum(d.words for d in directions) / _PER
    doubts = sum(100 - at for at in LEVELS)
    for at in reversed(LEVELS):
        alarms += unseen * (100 - at) / doubts + sum(d.alarms.get(check, {}).get(at, 0) for d in directions)
        caught += _UNTRIED / len(LEVELS)
        for direction in directions:
            for kind, found in direction.caught.get(check, {}).items():
                caught += found.get(at, 0) / planted[kind]
        points.append((alarms, caught, at))
    # The upper hull: between its corners no threshold is worth its alarms.
    hull: list[tuple[float, float, int]] = []
    for point in points:
        while len(hull) > 1 and _price(hull[-2], hull[-1]) >= _price(hull[-1], point):
            hull.pop()
        hull.append(point)
    for before, after in pairwise(hull):
        yield _Step(_price(before, after), check, after[2], after[0] - before[0])


def _price(before: tuple[float, float, int], after: tuple[float, float, int]) -> float:
    return (after[0] - before[0]) / (after[1] - before[1])
