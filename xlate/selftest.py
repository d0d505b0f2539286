"""What xlate catches on your own articles: known damage put in, known damage found.

Each clean pair is checked as it is, then once for each kind of damage with every fourth segment damaged that way. What
is said about the undamaged text is taken for false alarms; on articles with slips of their own it is too harsh.
"""

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from xlate import pipeline
from xlate.analysis import read_all
from xlate.damage import WAYS
from xlate.findings import Finding
from xlate.glossary import EMPTY, Glossary
from xlate.lexicon.store import default
from xlate.model import Document
from xlate.readers import presegmented
from xlate.settings import Settings

_EVERY = 4

FAMILIES: dict[str, tuple[str, ...]] = {
    "number": ("number", "date", "time", "unit", "currency"),
    "name": ("name", "term", "title", "speaker"),
    "negation": ("negation", "meaning"),
    "antonym": ("meaning", "quantifier", "negation"),
    "clause": ("clause-omitted", "segment-omitted"),
    "word": ("clause-omitted", "name", "number", "date", "meaning", "negation", "quantifier"),
    "order": ("meaning", "segment"),
}
"""Kind of damage → the beginnings of the checks that call it by its name."""


class Score(NamedTuple):
    """How one kind of damage in one language fared."""

    lang: str
    kind: str
    damaged: int
    named: int
    """Found by a check of the right family."""
    noticed: int
    """Found by any check."""


class Quiet(NamedTuple):
    """What was said about undamaged text."""

    lang: str
    segments: int
    words: int
    alarms: int
    checks: Counter[str]


def run(
    pairs: Iterable[tuple[Document, Document]], settings: Settings = Settings(), glossary: Glossary = EMPTY, *, seed: int = 1
) -> Iterator[Score | Quiet]:
    """Yield for each language what is said about undamaged text, then the score of each kind of damage."""
    scores: dict[tuple[str, str], list[int]] = {}
    quiet: dict[str, list[int]] = {}
    checks: dict[str, Counter[str]] = {}
    for source, target in pairs:
        said = pipeline.compare(source, target, settings, glossary).findings
        known = {_key(finding) for finding in said}
        some = quiet.setdefault(target.lang, [0, 0, 0])
        some[0] += len(source.segments)
        some[1] += sum(len(segment.text.split()) for segment in target.segments)
        some[2] += len(said)
        checks.setdefault(target.lang, Counter()).update(finding.check for finding in said)
        for kind in WAYS:
            texts, places = _damaged(target, kind, random.Random(f"{seed}|{target.origin}|{kind}"))  # noqa: S311 - choices, no secrets
            found = pipeline.compare(source, presegmented(texts, target.lang), settings, glossary).findings if places else ()
            new = [finding for finding in found if _key(finding) not in known]
            score = scores.setdefault((target.lang, kind), [0, 0, 0])
            for place in places:
                here = [f for f in new if f.target and place in f.target.segments]
                score[0] += 1
                score[1] += any(f.check.startswith(FAMILIES[kind]) for f in here)
                score[2] += bool(here)
    for lang in sorted(quiet):
        segments, words, alarms = quiet[lang]
        yield Quiet(lang, segments, words, alarms, checks[lang])
        for kind in WAYS:
            if scores[lang, kind][0]:
                yield Score(lang, kind, *scores[lang, kind])


def _key(finding: Finding) -> tuple[str, str]:
    return finding.check, finding.target.text if finding.target else finding.source.text if finding.source else ""


def _damaged(target: Document, kind: str, rng: random.Random) -> tuple[list[str], list[int]]:
    """Return the segments with every fourth one damaged where it can be, and which those are."""
    lexicon = default()
    texts = [segment.text for segment in target.segments]
    places = []
    for number, words in enumerate(read_all(texts, target.lang, lexicon)):
        if number % _EVERY != _EVERY - 1 and len(texts) > _EVERY:
            continue
        damage = WAYS[kind](words, lexicon, rng)
        if damage and damage.text.strip() and damage.text != texts[number]:
            texts[number] = damage.text
            places.append(number)
    return texts, places
