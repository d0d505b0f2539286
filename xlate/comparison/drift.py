"""Links whose sides hardly share a word."""

import math

import msgspec

from xlate.aligners.evidence import WORD
from xlate.comparison.bitext import Bitext, Match

_FEWEST_KNOWN = 4
_SHOWN = 4


class Drift(msgspec.Struct, frozen=True):
    """A link that does not say the same, with the words that show it."""

    match: Match
    lost: tuple[str, ...]
    confidence: float


def drifts(bitext: Bitext) -> list[Drift]:
    """Return the links of which neither side explains the other."""
    out = []
    for match in bitext.matches:
        known, explained, lost = [0, 0], [0, 0], []
        for side in (0, 1):
            own, meets = (match.target, match.met) if side else (match.source, match.meets)
            document, kinds = bitext.words(side), bitext.sides[side].kinds
            for (segment, k), other in zip(own, meets, strict=True):
                words = document[segment]
                # Function words are shared by any two sentences, names and dates by all sentences of one story.
                if kinds[segment][k] != WORD or not bitext.lexicon.mean_something(words.families[k]):
                    continue
                known[side] += 1
                explained[side] += bool(other)
                if not other and side == 0:
                    token = words.tokens[k]
                    lost.append(words.text[token.start : token.stop])
        if min(known) < _FEWEST_KNOWN:
            continue
        share = max((explained[side] + 0.3) / (known[side] + 1) for side in (0, 1))
        evidence = min(known)
        confidence = 1 / (1 + math.exp(-(2.9 - 20 * share + 0.1 * min(evidence, 12))))
        if confidence > 0.05:
            out.append(Drift(match, tuple(lost[:_SHOWN]), confidence))
    return out
