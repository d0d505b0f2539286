"""Which names of one side the other side has, and what stands in the place of those that it has not."""

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from xlate.aligners.evidence import Feature
from xlate.comparison.bitext import Bitext, Match
from xlate.comparison.naming import PLACES, Name, features, find, forms, kinds, places, sound
from xlate.comparison.standin import HEARD, beside, chance
from xlate.languages import load
from xlate.languages.tables.traits import Traits
from xlate.names.shape import foreignness
from xlate.names.sound import similarity
from xlate.names.spelling import skeleton
from xlate.text.span import Span


class Issue(msgspec.Struct, frozen=True):
    """A name that one side lacks, with what stands in its place if anything does."""

    source: Name | None
    target: Name | None
    confidence: float


_Doubt = Literal["moved", "half", "surplus", "word"]
_DOUBTS: dict[_Doubt | None, float] = {None: 0.0, "moved": 0.5, "half": 0.0, "surplus": 0.5, "word": 0.7}
"""Nats against a name that may well be answered."""
_EXPLAINS, _NAMED_BEFORE, _OPEN = 0.15, 0.12, 0.04
_NEAR = 2
"""Links around a link in which a name may have moved."""
_LEAST = 0.3
"""Chance of a pair that is worth telling."""
_CLEARLY = 0.3
"""Similarity from which a word that already answers another may answer a name as well."""
_SHORTEST = 4
"""Letters of a word that may be a name in a script without capitals."""
_FOREIGN = -1.0
"""Nats of foreign letters from which such a word may be one; nine names of ten have more than 0."""
_GLUED = 9
"""Letters from which a word may be two with the space between them missing."""
_PERSONS = frozenset(("person", "given-name"))
_NAMESAKES = _PERSONS | {"city"}
_BESIDE = 2
"""Words around a name by whose answers its place on the other side is told."""
_MOSTLY = 0.5
"""Share of the words of a body's name that say enough of it: Department of Health and Human Services."""


def issues(bitext: Bitext) -> list[Issue]:
    """Return the names that differ between the two sides, link by link."""
    names = [
        [find(words, side, number, bitext.lexicon) for number, words in enumerate(bitext.words(side))] for side in (0, 1)
    ]
    out: list[Issue] = []
    for place, match in enumerate(bitext.matches):
        here = [n for i in match.link.source for n in names[0][i]]
        there = [n for j in match.link.target for n in names[1][j]]
        lost = [n for n in here if not _explained(n, match, bitext) and not _is_foreign(n, bitext)]
        stray = [n for n in there if not _explained(n, match, bitext) and not _is_foreign(n, bitext)]
        if not load(bitext.target.lang, "traits").cased:
            stray += _namelike(bitext, match, 1, here)
        if not load(bitext.source.lang, "traits").cased:
            lost += _namelike(bitext, match, 0, there)
        if not lost and not stray:
            continue
        lost = [n for n in lost if not _heard(n, match, bitext)]
        stray = [n for n in stray if not _heard(n, match, bitext)]
        near = [m.link for m in bitext.matches[max(0, place - _NEAR) : place + _NEAR + 1]]
        window = ([i for link in near for i in link.source], [j for link in near for j in link.target])
        moved = [n for n in lost if _moved(n, bitext, window)]
        lost = [n for n in lost if n not in moved]
        stray = [n for n in stray if not _moved(n, bitext, window)]
        out += _paired(lost, stray, _doubtful(here, moved, match, bitext) if stray else [], match, bitext)
    return out


def _doubtful(names: Sequence[Name], moved: Sequence[Name], match: Match, bitext: Bitext) -> list[tuple[Name, _Doubt]]:
    """Return the names that are lost only if something stands in their place, with what has to be so."""
    return [
        *((name, "moved") for name in moved),
        *((name, "half") for name in _halves(names, match, bitext)),
        *((name, "surplus") for name in _surplus(names, match, bitext) if name not in moved),
        *((name, "word") for name in _words(match, bitext)),
    ]


def _fits(name: Name, other: Name, why: _Doubt | None, match: Match, bitext: Bitext) -> bool:
    """Tell whether a name of the target may stand for a doubtful one at all."""
    if why == "half":
        return beside(places(name, match.source), places(other, match.target), match)
    if why == "surplus":
        return not other.known or bool(kinds(other, bitext) & PLACES)
    return why != "word" or not (other.known or other.text.isascii())


def _is_foreign(name: Name, bitext: Bitext) -> bool:
    """Tell whether a name stands in Latin letters though neither text does: «план Brexit» in Russian from Arabic."""
    return name.text.isascii() and all(load(document.lang, "traits").script != "latin" for document in (bitext.source, bitext.target))


def _explained(name: Name, match: Match, bitext: Bitext) -> bool:
    """Tell whether the other side of the link has the name: as the same thing, or each of its words."""
    own, meets = (match.target, match.met) if name.side else (match.source, match.meets)
    words = places(name, own)
    things = {bitext.lexicon.families[c] for c in name.known}
    other, side = (match.source, bitext.sides[0]) if name.side else (match.target, bitext.sides[1])
    if any(not things.isdisjoint(side.features[segment][k]) for p in words for m in meets[p] for segment, k in (other[m],)):
        return True
    answered = sum(bool(meets[p]) for p in words)
    if len(words) > 2 and answered >= len(words) * _MOSTLY and "person" not in kinds(name, bitext):
        return True
    return answered == len(words) and not (len(words) == 1 and kinds(name, bitext) & PLACES and _outdone(words[0], name.side, match, bitext))


def _outdone(place: int, side: int, match: Match, bitext: Bitext) -> bool:
    """Tell whether all that a word may sound like sounds more like another word: «Россией» beside Ross and «Росс»."""
    own, meets, met = (match.target, match.met, match.meets) if side else (match.source, match.meets, match.met)
    other = match.source if side else match.target

    def text(of: int, at: tuple[int, int]) -> str:
        words = bitext.words(of)[at[0]]
        return words.text[words.tokens[at[1]].start : words.tokens[at[1]].stop]

    def better(partner: int) -> bool:
        wanted = text(1 - side, other[partner])
        likeness = similarity(text(side, own[place]), wanted)
        return any(similarity(text(side, own[rival]), wanted) > likeness for rival in met[partner] if rival != place)

    return all(better(partner) for partner in meets[place])


def _heard(name: Name, match: Match, bitext: Bitext) -> bool:
    """Tell whether words of the other side, taken for no names, are the name all the same: Mills, Boots, Ли, لي.

    Of a person one of the names is enough.
    """
    own, meets = (match.target, match.met) if name.side else (match.source, match.meets)
    if name.stop - name.first == 1:
        return _word_heard(name, match, bitext)
    found = [bool(meets[p]) or _word_heard(_word(name, k, bitext), match, bitext) for p, k in _each(name, own)]
    return any(found) if "person" in kinds(name, bitext) else all(found)


def _each(name: Name, own: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    """Yield a name's words as places in the match and in the segment."""
    return zip(places(name, own), range(name.first, name.stop), strict=True)


def _word(name: Name, first: int, bitext: Bitext, stop: int = 0) -> Name:
    """Return one word of a name, or some."""
    words = bitext.words(name.side)[name.segment]
    stop = stop or first + 1
    span = Span(words.tokens[first].start, words.tokens[stop - 1].stop)
    return Name(name.side, name.segment, first, stop, span.of(words.text), span, name.known)


def _word_heard(name: Name, match: Match, bitext: Bitext) -> bool:
    other, met = (match.source, match.meets) if name.side else (match.target, match.met)
    document = bitext.words(1 - name.side)
    lang = document[0].lang
    cased = load(lang, "traits").cased
    spellings = forms(name, bitext)
    consonants = sound(name, bitext)
    for place, (segment, k) in enumerate(other):
        words = document[segment]
        token = words.tokens[k]
        if token.key.isdigit():
            continue
        free = not met[place]
        unknown = free and not words.families[k]
        capital = cased and words.text[token.start].isupper()
        if name.known and (not free or (words.families[k] and k in words.names)):  # Niger, Nigeria: both known, not one
            continue
        if not (capital or unknown or (free and not cased)):
            continue
        text = words.text[token.start : token.stop]
        namelike = (capital and free) or (unknown and foreignness(token.key, lang) >= 0)
        if max(similarity(a, text) for a in spellings) >= (HEARD if namelike else _CLEARLY):
            return True
        if len(token.key) >= _GLUED and unknown and not cased and len(consonants) > 1 and consonants in skeleton(token.key, lang):
            return True
    return False


def _halves(names: Sequence[Name], match: Match, bitext: Bitext) -> Iterator[Name]:
    """Yield the words of persons' names that the other side lacks, while it has the rest: كفيست كافانو, Brett Kavanaugh."""
    side, target = bitext.sides
    there = {f for j, k in match.target for f in target.features[j][k]}
    for name in names:
        if name.stop - name.first == 1 or "person" not in kinds(name, bitext):
            continue
        person = {bitext.lexicon.families[c] for c in name.known}
        open_ = [
            k for k in range(name.first, name.stop) if there.isdisjoint(f for f in side.features[name.segment][k] if f not in person)
        ]
        if 0 < len(open_) < name.stop - name.first:
            yield _word(name, open_[0], bitext, open_[-1] + 1)


def _surplus(names: Sequence[Name], match: Match, bitext: Bitext) -> Iterator[Name]:
    """Yield the places that the source says oftener than the target: Turkish and Turkey, once تركية."""
    families = bitext.lexicon.families
    found = [(n, {families[c] for c in n.known}) for n in names if kinds(n, bitext) & PLACES]
    for name, things in found:
        times = sum(not things.isdisjoint(others) for _, others in found)
        if times > _times(features(name, bitext), things, match, bitext):
            yield name


def _times(wanted: set[Feature], things: set[int], match: Match, bitext: Bitext) -> int:
    """Count the names of the target that are one of some things, and its words that share a feature."""
    found = 0
    for segment in match.link.target:
        taken: set[int] = set()
        for hit in bitext.target_words[segment].hits:
            if any(bitext.lexicon.families[c] in things for c in hit.concepts):
                taken.update(range(hit.first, hit.stop))
                found += 1
        found += sum(k not in taken and not wanted.isdisjoint(f) for k, f in enumerate(bitext.sides[1].features[segment]))
    return found


def _words(match: Match, bitext: Bitext) -> Iterator[Name]:
    """Yield capital words of the source that mean something and may be names all the same: Boots, Snow White."""
    traits: Traits = load(bitext.source.lang, "traits")
    if not traits.cased:
        return
    for place, (segment, k) in enumerate(match.source):
        words = bitext.words(0)[segment]
        token = words.tokens[k]
        if k == 0 or match.meets[place] or k in words.names or token.key in traits.never_names or not words.families[k]:
            continue
        if words.text[token.start].isupper() and not _in_title(place, match, bitext):
            yield Name(0, segment, k, k + 1, words.text[token.start : token.stop], Span(token.start, token.stop), ())


def _in_title(place: int, match: Match, bitext: Bitext) -> bool:
    """Tell whether a word's neighbour is a capital word that is translated: «Снежная королева», the Snow Queen."""
    segment = match.source[place][0]
    words = bitext.words(0)[segment]
    for near in (place - 1, place + 1):
        if 0 <= near < len(match.source) and match.source[near][0] == segment and match.meets[near]:
            k = match.source[near][1]
            token = words.tokens[k]
            if not k or k in words.names or not words.text[token.start].isupper() or not bitext.lexicon.mean_something(words.families[k]):
                continue
            answers = (match.target[t] for t in match.meets[near])
            if all(bitext.words(1)[j].tokens[m].key != token.key for j, m in answers):  # left as it is, it is no title translated
                return True
    return False


def _moved(name: Name, bitext: Bitext, window: tuple[list[int], list[int]]) -> bool:
    """Tell whether the other side says a name as often as this one nearby: then it only stands elsewhere."""
    wanted = features(name, bitext)
    times = [
        sum(1 for n in window[side] for token in bitext.sides[side].features[n] if not wanted.isdisjoint(token))
        for side in (0, 1)
    ]
    return 0 < times[name.side] <= times[1 - name.side]


def _namelike(bitext: Bitext, match: Match, side: int, names: list[Name]) -> list[Name]:
    """Return the words that may be names in a script without capitals: nobody knows them and their letters are foreign.

    `names`: those of the other side; a word that one of them is a part of only lacks a space.
    """
    own, met = (match.target, match.met) if side else (match.source, match.meets)
    out = []
    for place, (segment, k) in enumerate(own):
        words = bitext.words(side)[segment]
        token = words.tokens[k]
        if met[place] or words.families[k] or k in words.names or len(token.key) < _SHORTEST or token.key.isdigit():
            continue
        if foreignness(token.key, words.lang) < _FOREIGN or (len(token.key) >= _GLUED and _holds(token.key, words.lang, names, bitext)):
            continue
        out.append(Name(side, segment, k, k + 1, words.text[token.start : token.stop], Span(token.start, token.stop), ()))
    return out


def _holds(word: str, lang: str, names: list[Name], bitext: Bitext) -> bool:
    found = skeleton(word, lang)
    parts = (sound(_word(n, k, bitext), bitext) for n in names for k in range(n.first, n.stop))
    return any(len(part) > 1 and part in found for part in parts)


def _paired(
    lost: Sequence[Name], stray: Sequence[Name], doubtful: Sequence[tuple[Name, _Doubt]], match: Match, bitext: Bitext
) -> Iterator[Issue]:
    """Set each lost name against the stray one that most likely stands in its place."""
    crowd = max(1, len(lost)) * len(stray)
    every: list[tuple[Name, _Doubt | None]] = [*((name, None) for name in lost), *doubtful]
    scored = sorted(
        (
            (chance(a, b, match, bitext, crowd, doubt=_DOUBTS[why]), -n, -m)
            for n, (a, why) in enumerate(every)
            for m, b in enumerate(stray)
            if _fits(a, b, why, match, bitext)
        ),
        reverse=True,
    )
    used: tuple[set[int], set[int]] = (set(), set())
    for confidence, n, m in scored:
        if confidence < _LEAST or -n in used[0] or -m in used[1]:
            continue
        used[0].add(-n)
        used[1].add(-m)
        yield Issue(every[-n][0], stray[-m], confidence)
    for name in _joined([name for n, name in enumerate(lost) if n not in used[0]], bitext):
        if name.known or load(bitext.source.lang, "traits").cased:
            yield Issue(name, None, _missing(name, match, bitext))
    for m, name in enumerate(stray):
        if m not in used[1] and (name.known or load(bitext.target.lang, "traits").cased):
            yield Issue(None, name, _missing(name, match, bitext))


def _joined(names: Sequence[Name], bitext: Bitext) -> Iterator[Name]:
    """Yield names, first and last names as one."""
    last: Name | None = None
    for name in names:
        if last and last.segment == name.segment and last.stop == name.first and "given-name" in kinds(last, bitext):
            last = msgspec.structs.replace(_word(last, last.first, bitext, name.stop), known=last.known)
            continue
        if last:
            yield last
        last = name
    if last:
        yield last


def _missing(name: Name, match: Match, bitext: Bitext) -> float:
    """Return the chance that a name without counterpart is an error.

    Mostly a pronoun or the context stands for it; where all that the other side says is accounted for, it is rather lost.
    """
    if not name.known:
        return 0.2
    found = kinds(name, bitext)
    claimed = bool(found & PLACES or "person" in found) and "demonym" not in found
    # What one side has more mostly explains (the conference: of the Conservatives), and who was named before may be "he".
    if found & _PERSONS and name.stop - name.first > 1 and not _named_before(name, bitext):  # first and last name
        return max(0.0, min(0.65, 0.59 + 0.9 * (bitext.explained(1 - name.side, match) - 0.84)))
    less = _EXPLAINS if not claimed else _NAMED_BEFORE if "person" in found and _named_before(name, bitext) else 0.0
    if found <= _NAMESAKES and _written_as_a_word(name, bitext):  # «التاجي» is Mr Thaçi, and "of a crown"
        less = max(less, _EXPLAINS)
    if _is_open(name, match, bitext):
        less = max(less, _OPEN)
    return max(0.0, min(0.6, 0.44 + 0.9 * (bitext.explained(1 - name.side, match) - 0.84)) - less)


def _is_open(name: Name, match: Match, bitext: Bitext) -> bool:
    """Tell whether a word that nobody knows and nothing answers stands where the name should: it may be what says it."""
    own, meets = (match.target, match.met) if name.side else (match.source, match.meets)
    other, met = (match.source, match.meets) if name.side else (match.target, match.met)
    document = bitext.words(1 - name.side)
    here = places(name, own)
    around = range(max(0, here[0] - _BESIDE), min(len(own), here[-1] + 1 + _BESIDE))
    answers = {t for p in around for t in meets[p]}
    there = {t + step for t in answers for step in range(-_BESIDE, _BESIDE + 1) if 0 <= t + step < len(other)}
    unknown = (document[n].tokens[k].key for t in there for n, k in (other[t],) if not met[t] and not document[n].families[k])
    return any(len(word) >= _SHORTEST and word.isalpha() for word in unknown)


def _named_before(name: Name, bitext: Bitext) -> bool:
    document = bitext.words(name.side)
    last = document[name.segment].tokens[name.stop - 1].key
    return any(token.key == last for words in document[: name.segment] for token in words.tokens)


def _written_as_a_word(name: Name, bitext: Bitext) -> bool:
    """Tell whether a name of one word is rather an ordinary word; not a capital's: «أنقرة»."""
    words = bitext.words(name.side)[name.segment]
    if load(words.lang, "traits").cased or any(bitext.lexicon.seat_of(c) for c in name.known):
        return False
    return name.stop - name.first == 1 and foreignness(words.tokens[name.first].key, words.lang) < _FOREIGN
