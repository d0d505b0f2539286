"""The names of a text: which words of a segment name one thing."""

import msgspec

from xlate.aligners.evidence import Feature
from xlate.analysis import Words
from xlate.comparison.bitext import Bitext
from xlate.lexicon.store import Lexicon
from xlate.morphology import name_forms
from xlate.names.spelling import language_of, skeleton
from xlate.text.span import Span

PLACES = frozenset("country territory city region water mountain demonym".split())


class Name(msgspec.Struct, frozen=True):
    """A run of words that name one thing."""

    side: int
    segment: int
    first: int
    stop: int
    text: str
    span: Span
    """In the segment's words."""
    known: tuple[int, ...]
    """The lexicon's names that it may be; empty for one that is only written like a name."""


def find(words: Words, side: int, segment: int, lexicon: Lexicon) -> list[Name]:
    """Return the names of one segment, in order: known ones as a whole, others word by word."""
    whole = {hit.first: hit for hit in words.hits if lexicon.is_name[hit.concepts[0]]}
    out: list[Name] = []
    done = 0
    for k in words.names:
        if k < done:
            continue
        hit = whole.get(k)
        done = hit.stop if hit else k + 1
        span = Span(words.tokens[k].start, words.tokens[done - 1].stop)
        out.append(Name(side, segment, k, done, span.of(words.text), span, hit.concepts if hit else ()))
    return out


def features(name: Name, bitext: Bitext) -> set[Feature]:
    """Return the features of a name's words."""
    side = bitext.sides[name.side]
    return {f for k in range(name.first, name.stop) for f in side.features[name.segment][k]}


def kinds(name: Name, bitext: Bitext) -> frozenset[str]:
    """Return the kinds of thing that a name may be; none where nobody knows it."""
    return frozenset(bitext.lexicon.kinds[c] for c in name.known)


def places(name: Name, side: tuple[tuple[int, int], ...]) -> range:
    """Return where a name's words stand among the words of its side of a match."""
    start = side.index((name.segment, name.first))
    return range(start, start + name.stop - name.first)


def forms(name: Name, bitext: Bitext) -> list[str]:
    """Return a name as it stands and what it may be a form of: «Овчинниковым», "Ri's", «وكاميرون»."""
    if name.stop - name.first > 1:
        return [name.text]
    words = bitext.words(name.side)[name.segment]
    token = words.tokens[name.first]
    bases = sorted(form for form in name_forms(token.key, words.lang) if form != token.key)
    return [name.text, *(form.capitalize() for form in bases)]


def sound(name: Name, bitext: Bitext) -> str:
    """Return a name's consonants, by the script that it is written in."""
    return skeleton(name.text, language_of(name.text) or bitext.words(name.side)[name.segment].lang)
