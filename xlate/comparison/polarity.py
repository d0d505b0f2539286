"""Whether the other side denies what one side denies.

Each negation is paired with one of the other side, the likeliest first. For one that is left over the evidence is
weighed: whether the other side plainly says the word that is denied, whether something else there may answer it
("refuse", "without", the opposite of what is denied), how free the translation is. The weights are fitted by
`tools/train_polarity.py` on negations taken out of and put into good translations.
"""

import math
from functools import cache
from operator import mul
from pathlib import Path

import msgspec

from xlate.comparison.bitext import Bitext, Match
from xlate.comparison.coverage import foreign_span
from xlate.comparison.negatives import FULL, HINT, PARTIAL, REPEAT, Negative, asked, negatives
from xlate.languages import load
from xlate.languages.tables.polarity import Polarity
from xlate.text.span import Span

NAMES = (
    "said", "sure", "alike", "plain", "partial", "part", "weak", "asked", "repeat", "shared", "beside", "near", "far", "opposite", "explained", "longer", "odd", "ru", "ar",
)  # fmt: skip
_NEAR = 3
"""How many words a negative may stand away from where the answer is expected."""
_BEFORE, _SCOPE = 2, 8
"""How many words before and behind a negator belong to what it denies."""
_STRAYED = 7
"""How far from its neighbours' translations that of a word may stand."""
_AROUND = 4
"""How many words around its place what stands for a negation may be."""
_BESIDE = 8
"""How many words apart two negations may stand that the other side says in one."""
_SHARED = 6
"""How many words behind a negation of the other side may stand that it denies as well: "do not stand or sit"."""
_PAIR = 1.0
"""How likely a negation and a negative word, or two negative words, have to be each other's translation."""
_SURE = 0.3
"""How surely two words have to be counterparts for the one to be the other's translation."""


class Flip(msgspec.Struct, frozen=True):
    """A negation of one side that the other side lacks."""

    side: int
    segment: int
    span: Span
    """The negator and what it denies, in the segment's words."""
    counterpart: tuple[int, int] | None
    """(segment, token) of the word that the other side says without denying it."""
    match: Match
    confidence: float


class Candidate(msgspec.Struct, frozen=True):
    """A negation that no negation of the other side answers, and what speaks for and against a mistake."""

    side: int
    item: Negative
    counterpart: int | None
    """Place in the match's other side of the word that is denied."""
    match: Match
    figures: tuple[float, ...]
    """In the order of `NAMES`."""


def flips(bitext: Bitext) -> list[Flip]:
    """Return the negations that nothing negative answers in their link."""
    return [_flip(bitext, candidate) for candidate in candidates(bitext)]


def candidates(bitext: Bitext) -> list[Candidate]:
    """Return the negations that no negation answers, with the evidence."""
    out: list[Candidate] = []
    for match in bitext.matches:
        if not (match.source and match.target) or any(foreign_span(bitext.target_words[n]) for n in match.link.target):
            continue  # "20%" answers no word, and what is not translated denies nothing
        found = tuple(
            [item for n in segments for item in negatives(bitext.words(side)[n], n, bitext.lexicon)]
            for side, segments in enumerate((match.link.source, match.link.target))
        )
        if any(item.force > REPEAT for side in found for item in side):
            out += _View(bitext, match, found).candidates()
    return out


class _View:
    """The negatives of one link, and where they stand."""

    def __init__(self, bitext: Bitext, match: Match, found: tuple[list[Negative], ...]) -> None:
        self.bitext = bitext
        self.match = match
        self.found = found
        self.sizes = (len(match.source), len(match.target))
        self.best = (match.best, match.best_met)
        starts = [dict(bitext.starts(side, match)) for side in (0, 1)]
        self.places = [[(starts[side][i.segment] + i.first, starts[side][i.segment] + i.anchor) for i in found[side]] for side in (0, 1)]

    def strength(self, side: int, own: int, other: int) -> float:
        """Return how surely a word of a side and one of the other are counterparts."""
        return self.match.strength.get((other, own) if side else (own, other), 0.0)

    def counterpart(self, side: int, place: int) -> int | None:
        """Return what a word of a side is surely translated by."""
        other = self.best[side][place]
        return other if other is not None and self.strength(side, place, other) >= _SURE else None

    def expected(self, side: int, place: int, *, around: bool = False) -> float:
        """Return where on the other side a word's translation should stand: by itself or else the nearest that have one.

        With `around`, by those around it alone.
        """
        for step in range(around, _NEAR + 1 + around):
            near = [other - d for d in {-step, step} if 0 <= place + d < self.sizes[side] and (other := self.best[side][place + d]) is not None]
            if near:
                return sum(near) / len(near)
        return place * self.sizes[1 - side] / self.sizes[side]

    def candidates(self) -> list[Candidate]:
        """Return what no negation answers when both sides are paired, the likeliest pairs first."""
        ranked = sorted((-self._affinity(a, b), a, b) for a in range(len(self.found[0])) for b in range(len(self.found[1])))
        answers: tuple[dict[int, int], dict[int, int]] = ({}, {})
        for value, a, b in ranked:
            real = (self.found[0][a].force > HINT) + (self.found[1][b].force > HINT)
            if a in answers[0] or b in answers[1] or (real < 2 and -value < _PAIR) or (real == 1 and self._tie(a, b) < _SURE):
                continue
            answers[0][a], answers[1][b] = b, a
        left = []
        for side in (0, 1):
            for n, item in enumerate(self.found[side]):
                answer = self.found[1 - side][answers[side][n]] if n in answers[side] else None
                if item.force <= REPEAT or (answer is not None and answer.force >= PARTIAL):
                    continue
                if answer is None or answer.force == HINT or item.force == FULL:
                    free = {self.places[1 - side][h][0] for h in range(len(self.found[1 - side])) if self.found[1 - side][h].force == HINT and h not in answers[1 - side]}
                    own = self.places[1 - side][answers[side][n]][0] if answer is not None and answer.force == HINT else None
                    left.append(self._weigh(side, n, answer is not None and answer.force == REPEAT, own, free, {m for m in answers[side] if self.found[side][m].force > REPEAT}))
        return [candidate for candidate in left if candidate]

    def _affinity(self, a: int, b: int) -> float:
        """Return how likely two negatives are each other's translation."""
        (first, anchor), (other_first, other_anchor) = self.places[0][a], self.places[1][b]
        value = 2 * self._tie(a, b) + 0.5 * self.strength(0, first, other_first) + 0.25 * (self.found[0][a].force == self.found[1][b].force)
        value += abs(self.expected(0, anchor) - other_anchor) <= _NEAR
        return value - abs(first / self.sizes[0] - other_first / self.sizes[1])

    def _tie(self, a: int, b: int) -> float:
        """Return how surely what two negatives deny or are is each other's translation."""
        (first, anchor), (other_first, other_anchor) = self.places[0][a], self.places[1][b]
        return max(self.strength(0, anchor, other_anchor), self.strength(0, anchor, other_first), self.strength(0, first, other_anchor))

    def _weigh(self, side: int, n: int, repeat: bool, answer: int | None, hints: set[int], answered: set[int]) -> Candidate | None:
        item = self.found[side][n]
        first, anchor = self.places[side][n]
        bitext, match, other = self.bitext, self.match, 1 - side
        words = bitext.words(side)[item.segment]
        counterpart = self.counterpart(side, anchor) if anchor != first else None
        alike = False
        if counterpart is not None:
            kinds = self._kinds(side, anchor), self._kinds(other, counterpart)
            alike = not kinds[0].isdisjoint(kinds[1])
            strayed = abs(counterpart - self.expected(side, anchor, around=True)) > _STRAYED
            if strayed or (all(kinds) and not alike):
                counterpart, alike = None, False  # another word that means the same: see, a meeting
        ties = match.target if side == 0 else match.source
        said_there = ties[counterpart] if counterpart is not None else None
        if said_there and words.tokens[item.first].key in load(words.lang, "polarity").articles and said_there[1] in bitext.words(other)[said_there[0]].names:
            return None  # part of a name: «لا بومبا» is La Bomba
        if item.doubled and counterpart not in {place for h, (place, _) in zip(self.found[other], self.places[other], strict=True) if h.force == HINT}:
            return None  # "does not deny" may be "admits" as well as "denies not": only "denies" speaks of a mistake
        # A word that means what is denied is no answer: "does not close" is not "closes".
        own = {bitext.lexicon.families[c] for c in bitext.lexicon.singles(words.tokens[item.anchor].key, words.lang)}
        hints = {place for place in hints if not self._shares(other, place, own)}
        near, far = int(answer is not None and not self._shares(other, answer, own)), 0
        if repeat and not (alike and "v" in self._kinds(side, anchor)):
            return None  # "nothing of substance", "ничего существенного"
        expected = self.expected(side, anchor)
        for place in hints:
            back = self.counterpart(other, place)
            if back is not None and not first - _BEFORE <= back <= first + _SCOPE and self._means(side, back):
                continue  # it has a counterpart of its own
            if back is not None or abs(place - expected) <= _NEAR:
                near += 1
            else:
                far += 1
        beside = any(m in answered and abs(place - first) <= _BESIDE for m, (place, _) in enumerate(self.places[side]))
        shared = counterpart is not None and any(
            i.force > HINT and 0 < counterpart - place <= _SHARED and self._carries(other, place, counterpart)
            for i, (place, _) in zip(self.found[other], self.places[other], strict=True)
        )
        against = bitext.lexicon.opposites
        said = bitext.families(other, match)
        opposite = any(not against[f].isdisjoint(said) for f in words.families[item.anchor] if f in against)
        here = range(max(0, round(expected) - _AROUND), min(self.sizes[other], round(expected) + _AROUND + 1))
        odd = sum(1 for place in here if self._alone(other, place))
        figures = (
            float(counterpart is not None),
            self.strength(side, anchor, counterpart) if counterpart is not None else 0.0,
            float(alike),
            float(anchor != first),
            float(item.force == PARTIAL),
            float(item.part),
            float(item.weak),
            float(item.asked or self._asked(other, round(expected))),
            float(repeat),
            float(shared),
            float(beside),
            float(near > 0),
            float(far > 0),
            float(opposite),
            min(bitext.explained(0, match), bitext.explained(1, match)),
            math.log(max(self.sizes)),
            math.log1p(odd),
            float(words.lang == "ru"),
            float(words.lang == "ar"),
        )
        return Candidate(side, item, counterpart, match, figures)

    def _asked(self, side: int, place: int) -> bool:
        segment, k = (self.match.target if side else self.match.source)[max(0, min(place, self.sizes[side] - 1))]
        return asked(self.bitext.words(side)[segment], k)

    def _kinds(self, side: int, place: int) -> set[str]:
        """Return the parts of speech that a word may be."""
        segment, k = (self.match.target if side else self.match.source)[place]
        words, lexicon = self.bitext.words(side)[segment], self.bitext.lexicon
        return {lexicon.kinds[c] for c in lexicon.singles(words.tokens[k].key, words.lang)}

    def _alone(self, side: int, place: int) -> bool:
        """Tell whether the other side has nothing for a word that means something."""
        return self.best[side][place] is None and self._means(side, place)

    def _carries(self, side: int, place: int, stop: int) -> bool:
        """Tell whether a negation holds up to another word: no "and", no "but" stands between them."""
        ties = self.match.target if side else self.match.source
        words = self.bitext.words(side)
        table: Polarity = load(words[ties[place][0]].lang, "polarity")
        keys = [words[segment].tokens[k].key for segment, k in ties[place + 1 : stop + 1]]
        return table.breaks.isdisjoint(keys) and not (table.glued and len(keys) > 1 and keys[-1].startswith(table.glued[0]))

    def _shares(self, side: int, place: int, families: set[int]) -> bool:
        segment, k = (self.match.target if side else self.match.source)[place]
        return not families.isdisjoint(self.bitext.words(side)[segment].families[k])

    def _means(self, side: int, place: int) -> bool:
        """Tell whether a word is more than a function word."""
        segment, k = (self.match.target if side else self.match.source)[place]
        families = self.bitext.words(side)[segment].families[k]
        return not families or self.bitext.lexicon.mean_something(families)


def _flip(bitext: Bitext, found: Candidate) -> Flip:
    words = bitext.words(found.side)[found.item.segment]
    span = Span(words.tokens[found.item.first].start, words.tokens[found.item.anchor].stop)
    other = found.match.source if found.side else found.match.target
    counterpart = other[found.counterpart] if found.counterpart is not None else None
    bias, weights = _weights()
    confidence = 1 / (1 + math.exp(-bias - sum(map(mul, weights, found.figures))))
    return Flip(found.side, found.item.segment, span, counterpart, found.match, confidence)


@cache
def _weights() -> tuple[float, tuple[float, ...]]:
    data = msgspec.json.decode((Path(__file__).parent.parent / "data" / "polarity.json").read_bytes())
    return data["bias"], tuple(data["weights"][name] for name in NAMES)
