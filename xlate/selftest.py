"""What xlate catches on your own articles: known errors planted, known errors found.

Each clean pair is checked as it is, then five times with every fifth segment damaged, each segment once. What is said of
the undamaged text is taken for false alarms; on articles with slips of their own this is too harsh.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

import msgspec

from xlate import pipeline
from xlate._version import __version__
from xlate.analysis import Words, read_all
from xlate.budget import FLOOR, Direction, Measured, level, threshold
from xlate.damage import WAYS
from xlate.findings import Finding, Place
from xlate.glossary import EMPTY, Glossary
from xlate.lexicon.store import Lexicon, load
from xlate.model import Document
from xlate.pipeline import Report
from xlate.readers import presegmented
from xlate.settings import Settings
from xlate.workers import in_order

Pair = tuple[Document, Document]
K = TypeVar("K", int, str)

_EVERY = 5
_POOL = 200
"""Sentences of other articles, at most, from which one is put in."""

MEANT: dict[str, tuple[str, ...]] = {
    "number": ("number", "date", "time", "unit", "currency"),
    "date": ("date", "time", "number"),
    "name": ("name", "title", "speaker", "term", "role"),
    "title": ("title", "speaker", "term"),
    "roles": ("role", "speaker", "name"),
    "quote": ("quote",),
    "modality": ("modality", "meaning", "negation"),
    "quantifier": ("quantifier", "meaning", "negation"),
    "negation": ("negation", "meaning"),
    "negated": ("negation", "meaning"),
    "antonym": ("meaning", "quantifier", "negation", "modality"),
    "clause": ("clause-omitted", "segment-omitted"),
    "left-out": ("clause-omitted", "segment-omitted"),
    "put-in": ("clause-added", "segment-added"),
    "untranslated": ("segment-untranslated",),
    "other": ("meaning", "segment-omitted", "segment-added"),
}
"""Kind of error → the beginnings of the checks that are meant for it."""


class Planted(NamedTuple):
    """One error in a damaged version."""

    kind: str
    target: tuple[int, ...]
    """Segments of the damaged version that hold it; none where a segment was left out."""
    source: tuple[int, ...]
    """Segments of the source that the segment translates."""


def run(
    pairs: Iterable[Pair], settings: Settings = Settings(), glossary: Glossary = EMPTY, *, of: Sequence[str] = (), seed: int = 1, jobs: int = 1
) -> Measured:
    """Measure on pairs of good translations, in all the directions that they come in."""
    pairs = list(pairs)
    pools = _pools(pairs, seed)
    found: dict[tuple[str, str], Direction] = {}
    for one in in_order(_measure, pairs, (settings, glossary, pools, seed), jobs=jobs):
        key = one.source, one.target
        found[key] = _add(found[key], one) if key in found else one
    return Measured(__version__, seed, list(of), [found[key] for key in sorted(found)])


def _measure(pair: Pair, settings: Settings, glossary: Glossary, pools: Mapping[str, Sequence[str]], seed: int) -> Direction:
    """Measure on one pair."""
    source, target = pair
    low = msgspec.structs.replace(settings, min_confidence=FLOOR / 100, max_alarms_per_1000_words=None)
    clean = pipeline.compare(source, target, low, glossary)
    known = {_key(finding) for finding in clean.findings}
    words = sum(len(segment.text.split()) for segment in target.segments)
    done = Direction(source.lang, target.lang, 1, len(source.segments), words)
    for finding in clean.findings:
        _count(done.alarms.setdefault(finding.check, {}), finding)
    pool = [text for text in pools[target.lang] if text not in target.text]
    tally: Counter[str] = Counter()
    for turn in range(_EVERY):
        rng = random.Random(f"{seed}|{target.origin}|{source.lang}-{target.lang}|{turn}")  # noqa: S311 - choices, no secrets
        texts, planted = plant(clean, turn, pool, load(settings.lexicon), rng, tally)
        if not planted:
            continue
        found = pipeline.compare(source, presegmented(texts, target.lang), low, glossary).findings
        _judge(done, planted, [f for f in found if _key(f) not in known], settings)
    return done


def _judge(done: Direction, planted: Sequence[Planted], new: Sequence[Finding], settings: Settings) -> None:
    """Count which of the planted errors were found, and what else was said."""
    reported = [finding.confidence >= threshold(settings, finding.check, done.target) for finding in new]
    strays = set(range(len(new)))
    for error in planted:
        here = [n for n, finding in enumerate(new) if _points_at(finding, error)]
        strays -= set(here)
        meant = [n for n in here if new[n].check.startswith(MEANT[error.kind])]
        done.planted[error.kind] = done.planted.get(error.kind, 0) + 1
        done.named[error.kind] = done.named.get(error.kind, 0) + any(reported[n] for n in meant)
        done.noticed[error.kind] = done.noticed.get(error.kind, 0) + any(reported[n] for n in here)
        if meant:
            surest = max((new[n] for n in meant), key=lambda finding: finding.confidence)
            _count(done.caught.setdefault(surest.check, {}).setdefault(error.kind, {}), surest)
    done.stray += sum(reported[n] for n in strays)


def plant(
    clean: Report, turn: int, pool: Sequence[str], lexicon: Lexicon, rng: random.Random, tally: Counter[str]
) -> tuple[list[str], list[Planted]]:
    """Return the target's segments with every fifth one damaged, and what was done; the rarest kinds so far come first."""
    texts: list[str] = []
    planted = []
    sources = {j: link.source for link in clean.links for j in link.target}
    segments = [segment.text for segment in clean.target.segments]
    for number, words in enumerate(read_all(segments, clean.target.lang, lexicon)):
        original = " ".join(clean.source.segments[i].text for i in sources.get(number, ()))
        some = _damaged(words, original, pool, lexicon, rng, tally) if number % _EVERY == turn else None
        if some is None:
            texts.append(words.text)
            continue
        kind, new = some
        tally[kind] += 1
        at = tuple(range(len(texts), len(texts) + len(new)))
        planted.append(Planted(kind, at[1:] if kind == "put-in" else at, () if kind == "put-in" else sources.get(number, ())))
        texts += new
    return (texts, planted) if texts else (segments, [])


def _damaged(
    words: Words, original: str, pool: Sequence[str], lexicon: Lexicon, rng: random.Random, tally: Counter[str]
) -> tuple[str, list[str]] | None:
    """Return a kind of error that fits a segment, and what the segment becomes."""
    for kind in sorted(MEANT, key=lambda kind: (tally[kind], rng.random())):
        new = _way(kind, words, original, pool, lexicon, rng)
        if new is not None and new != [words.text] and all(text.strip() for text in new):
            return kind, new
    return None


def _way(
    kind: str, words: Words, original: str, pool: Sequence[str], lexicon: Lexicon, rng: random.Random
) -> list[str] | None:
    if kind in WAYS:
        damage = WAYS[kind](words, lexicon, rng)
        return [damage.text] if damage else None
    if not original or len(words.tokens) < 6:  # a headline or a name may well be dropped or kept as it is
        return None
    if kind == "left-out":
        return []
    if kind == "untranslated":
        return [original]
    like = [text for text in pool if abs(len(text) - len(words.text)) < 0.3 * len(words.text)]
    if not like:
        return None
    other = rng.choice(like)
    return [other] if kind == "other" else [words.text, other]


def _pools(pairs: Sequence[Pair], seed: int) -> dict[str, list[str]]:
    """Return for each language sentences of all articles to put in elsewhere."""
    all_of: dict[str, list[str]] = defaultdict(list)
    for _, target in pairs:
        all_of[target.lang] += [segment.text for segment in target.segments]
    rng = random.Random(seed)  # noqa: S311 - choices, no secrets
    return {lang: rng.sample(texts, min(_POOL, len(texts))) for lang, texts in sorted(all_of.items())}


def _points_at(finding: Finding, error: Planted) -> bool:
    return _touches(finding.target, error.target) or _touches(finding.source, error.source)


def _touches(place: Place | None, segments: tuple[int, ...]) -> bool:
    return place is not None and not set(segments).isdisjoint(place.segments)


def _key(finding: Finding) -> tuple[str, str, str]:
    source, target = (place.text if place else "" for place in (finding.source, finding.target))
    return finding.check, source, target


def _count(found: dict[int, int], finding: Finding) -> None:
    at = level(finding.confidence)
    found[at] = found.get(at, 0) + 1


def _add(one: Direction, two: Direction) -> Direction:
    """Return what two pairs of the same direction come to together."""
    total = Direction(one.source, one.target)
    for each in (one, two):
        total.articles += each.articles
        total.segments += each.segments
        total.words += each.words
        total.stray += each.stray
        for name in ("planted", "named", "noticed"):
            _merge(getattr(total, name), getattr(each, name))
        for check, found in each.alarms.items():
            _merge(total.alarms.setdefault(check, {}), found)
        for check, kinds in each.caught.items():
            for kind, found in kinds.items():
                _merge(total.caught.setdefault(check, {}).setdefault(kind, {}), found)
    return total


def _merge(counts: dict[K, int], more: Mapping[K, int]) -> None:
    for key, count in more.items():
        counts[key] = counts.get(key, 0) + count


class Row(NamedTuple):
    """What a language's checks do together from one confidence on."""

    confidence: float
    recall: float
    """Share of the planted errors that a check meant for them catches, each kind counting the same."""
    alarms: float
    """Per thousand words of undamaged text."""
    precision: float
    """Share of right findings where one sentence in twenty is wrong, each kind of error as often."""


_WRONG = 0.05
_MINE = 0.1
"""Share of a kind's errors that some checks catch, from which it counts in their recall."""


def rows(directions: Sequence[Direction], checks: Iterable[str] | None = None, levels: Iterable[int] = range(FLOOR, 100, 10)) -> Iterator[Row]:
    """Yield recall, alarms and precision at several confidences, of all checks or some."""
    some = set(checks) if checks is not None else None
    planted: Counter[str] = Counter()
    for direction in directions:
        planted.update(direction.planted)
    words, segments = sum(d.words for d in directions), sum(d.segments for d in directions)
    kinds_planted = len(planted)
    if some is not None:
        planted = Counter({kind: count for kind, count in planted.items() if _caught(directions, some, kind, FLOOR) >= _MINE * count})
    if not planted or not words:
        return
    for at in levels:
        alarms = sum(
            n
            for direction in directions
            for check, found in direction.alarms.items()
            if some is None or check in some
            for level, n in found.items()
            if level >= at
        )
        shares = sum(_caught(directions, some, kind, at) / count for kind, count in planted.items())
        recall = shares / len(planted)
        right = shares / kinds_planted * _WRONG * segments
        yield Row(at / 100, recall, 1000 * alarms / words, right / (right + alarms) if right + alarms else 1.0)


def _caught(directions: Sequence[Direction], checks: Collection[str] | None, kind: str, least: int) -> int:
    """Return how many errors of a kind some checks, or all, caught from a confidence on."""
    return sum(
        n
        for direction in directions
        for check, kinds in direction.caught.items()
        if checks is None or check in checks
        for level, n in kinds.get(kind, {}).items()
        if level >= least
    )
