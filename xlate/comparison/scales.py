"""Words on a scale, force ("may" … "will") or quantity ("few" … "all"), and where the two sides differ on it."""

from collections import defaultdict
from functools import cache

import msgspec

from xlate.comparison.bitext import Bitext, Match
from xlate.comparison.context import agreement
from xlate.comparison.marks import whole, words
from xlate.comparison.negatives import is_negator
from xlate.findings import Draft
from xlate.lexicon.store import Lexicon
from xlate.text.known import Known
from xlate.text.span import Span

_HEDGE = 5
"""Force up to which a statement is not asserted: possible, alleged, likely."""
_ABLE = 6
"""Force of an ability, which may stand for a hedge ("can", «может») and is none."""
_FIRM = 7
"""Force from which it is: will, must, certainly."""
_SURE = 0.6
"""Share of a word's meanings that have to be on the scale."""
_APART = 4
"""Steps on the scale of quantity that no two translators put between the same word."""


class Step(msgspec.Struct, frozen=True):
    """A word with its values on a scale."""

    segment: int
    span: Span
    places: range
    """In the match."""
    values: frozenset[int]
    """Of each of its meanings that is on the scale."""
    sure: bool
    """Whether most meanings are."""
    negative: bool
    families: frozenset[int]


class Shift(msgspec.Struct, frozen=True):
    """A step of the source and the one that stands in its place; None where none does."""

    match: Match
    source: Step | None
    target: Step | None
    confidence: float


def draft(bitext: Bitext, shift: Shift, suggestion: str) -> Draft:
    """Return what is to say of a shift."""
    a, b = shift.source, shift.target
    said = a.span.of(bitext.source_words[a.segment].text) if a else ""
    became = b.span.of(bitext.target_words[b.segment].text) if b else ""
    return Draft(
        f"“{said}” became “{became}”." if a and b else f"Nothing answers “{said}”." if a else f"The source does not say “{became}”.",
        shift.confidence,
        words(a.segment, a.span) if a else whole(bitext, 0, shift.match.link.source),
        words(b.segment, b.span) if b else whole(bitext, 1, shift.match.link.target),
        suggestion=suggestion,
        subject=f"{said}/{became}",
    )


def modality_shifts(bitext: Bitext) -> list[Shift]:
    """Return the links in which a hedge is lost or put in."""
    out: list[Shift] = []
    for match in bitext.matches:
        steps = [_steps(bitext, match, side, "force") for side in (0, 1)]
        for side in (0, 1):
            hedges = [s for s in steps[side] if s.sure and not s.negative and max(s.values) <= _HEDGE]
            if not hedges or any(min(s.values) <= _ABLE for s in steps[1 - side]):
                continue
            own = frozenset[int]().union(*[s.families for s in steps[side]])
            # A duty that both sides speak of stands for no hedge.
            firm = [
                s for s in steps[1 - side] if s.sure and not s.negative and min(s.values) >= _FIRM and own.isdisjoint(s.families)
            ]
            explained = min(bitext.explained(0, match), bitext.explained(1, match))
            confidence = (0.75 if firm else 0.37) + 0.5 * (explained - 0.62)
            other = firm[0] if firm else None
            source, target = (hedges[0], other) if side == 0 else (other, hedges[0])
            out.append(Shift(match, source, target, confidence))
    return out


def quantifier_changes(bitext: Bitext) -> list[Shift]:
    """Return the quantifiers in whose place one of quite another size stands."""
    out = []
    for match in bitext.matches:
        source = _steps(bitext, match, 0, "quant")
        target = _steps(bitext, match, 1, "quant")
        for a in source:
            if any(_close(a, b) for b in target):
                continue
            for b in target:
                if any(_close(c, b) for c in source) or not (a.sure and b.sure):
                    continue
                if any(_denied(bitext, match, k) for k, step in enumerate((b, a)) if max(step.values) == 0):
                    continue  # "not … any" is said with "none" in Russian, which repeats the negation
                if any(not bitext.lexicon.opposites.get(f, frozenset()).isdisjoint(b.families) for f in a.families):
                    continue  # "always" and "never" are opposites: meaning-reversed has them
                out.append(Shift(match, a, b, min(0.9, agreement(match, a.places, b.places))))
                break
    return out


def _denied(bitext: Bitext, match: Match, side: int) -> bool:
    """Tell whether a side of a link holds a negation."""
    return any(
        is_negator(token.key, bitext.words(side)[n].lang)
        for n in (match.link.target if side else match.link.source)
        for token in bitext.words(side)[n].tokens
    )


def _close(a: Step, b: Step) -> bool:
    return any(abs(x - y) < _APART for x in a.values for y in b.values)


@cache
def _values(lexicon: Lexicon, scale: str) -> dict[int, list[int]]:
    """Return the concepts that are on a scale, with their values."""
    start = scale + ":"
    found: dict[int, list[int]] = defaultdict(list)
    for concept, traits in lexicon.traits.items():
        for trait in traits:
            if trait.startswith(start):
                found[concept].append(int(trait.removeprefix(start)))
    return dict(found)


@cache
def _known(lexicon: Lexicon, scale: str) -> Known[tuple[int, ...], list[int]]:
    """Return what some concepts are worth on a scale."""
    values = _values(lexicon, scale)
    return Known(lambda concepts: [value for c in concepts for value in values.get(c, ())])


def _steps(bitext: Bitext, match: Match, side: int, scale: str) -> list[Step]:
    """Return the words of one side of a link that are on a scale."""
    lexicon = bitext.lexicon
    known = _known(lexicon, scale)
    steps = []
    for segment, first in bitext.starts(side, match):
        words = bitext.words(side)[segment]
        for hit in words.hits:
            values = known[hit.concepts]
            if not values:
                continue
            token = words.tokens[hit.first]
            if hit.first and words.text[token.start].isupper():
                continue
            negative = any("neg" in lexicon.traits.get(c, ()) for c in hit.concepts)
            span = Span(token.start, words.tokens[hit.stop - 1].stop)
            steps.append(Step(segment, span, range(first + hit.first, first + hit.stop), frozenset(values), len(values) >= _SURE * len(hit.concepts), negative, frozenset(lexicon.families[c] for c in hit.concepts)))
    return steps
