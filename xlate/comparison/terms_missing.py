"""Terms of the source that the target does not render as the glossary has it, and what stands there instead."""

from collections.abc import Iterator, Sequence

import msgspec

from xlate.analysis import Words
from xlate.comparison.bitext import Bitext, Match
from xlate.comparison.terms import Place, Terms, families_of
from xlate.glossary import ACCEPTED, Term
from xlate.glossary.inflection import form_slots, text_slots
from xlate.morphology import is_common, lemmatizer
from xlate.names.sound import similarity
from xlate.text.fold import fold, strip_invisible
from xlate.text.span import Span
from xlate.text.tokens import tokenize

# How likely a term is an error that no accepted rendering translates, by what else is there.
_REPLACED = 0.8  # another word is its counterpart
_OTHER_TERM = 0.85  # another term of the glossary stands there, which the source does not say
_MISSPELT = 0.75  # a name that sounds like it
_PARTIAL = 0.35  # a part of an accepted rendering: mostly a short form, or words between
_PARTLY_UNKNOWN = 0.65  # a part of an accepted rendering beside a word that nobody knows: mostly a misspelling
_STRANGER = 0.55  # a word of the target about where the term should be, which nothing in the source explains
_LEFT_OUT = 0.55  # nothing, and nothing near that a pronoun could mean
_PRONOUN = 0.4  # nothing, but the sentences around have it: mostly a pronoun stands for it
_USED_ELSEWHERE = 0.05  # what it adds that the article renders the term as it should in other places
_COMMON = 0.15  # what a word that is no name loses: there are more ways to say it
_OTHER_SENSE = 0.2  # the source has the word in another meaning, as its counterpart shows
_SURNAME = 0.1  # what a surname loses that the glossary has with a first name only

_COUNTERPART = 0.5  # strength of two words, from which one translates the other
_ALIKE = 0.3  # similarity by sound of a name and its misspelling
_SHORTEST_PART = 4  # letters: "of", "по" and "من" are no part of a rendering
_SHORTEST_SOLID = 5  # letters of a rendering that is looked for inside other words
_SHORTEST_MISSPELT = 5  # letters of a word that one wrong letter does not make another word
_LONG_MISSPELT = 9  # letters of a word that two do not
_NOUNS = frozenset("nx")  # kinds of the lexicon that may stand for a phrase of the glossary
_ABOUT = 0.25  # how far from the term's place in its sentence, as a share of the sentence, its counterpart may be


class Missing(msgspec.Struct, frozen=True):
    """A term of the source that the linked segments of the target do not render as the glossary has it."""

    source: Place
    wanted: str
    instead: tuple[int, Span] | None
    """Segment and words of the target that seem to stand for it."""
    confidence: float


def missing(bitext: Bitext) -> Iterator[Missing]:
    """Yield the terms that the linked segments lack, in the order of the source."""
    if not bitext.glossary.terms:
        return
    terms = bitext.once(Terms)
    lang = bitext.target.lang
    for number, match in enumerate(bitext.matches):
        done: set[str] = set()
        for place in terms.asked(match.link.source):
            term = place.hit.term
            wanted = _verbatim(place, bitext) if term.do_not_translate else term.preferred(lang)
            if wanted is None or term.id in done or terms.rendered_in(term, match):
                continue
            done.add(term.id)
            misspelt = _misspelt(term, match, terms)
            if misspelt:
                yield Missing(place, wanted, misspelt, _MISSPELT if term.is_name else _MISSPELT - _COMMON)
                continue
            if terms.times(term, 1, match.link.target):
                continue
            if (
                _as_adjective(place, match, bitext)
                or _as_namesake(place, match, terms)
                or _moved(term, number, terms)
                or _run_together(term, match, bitext)
            ):
                continue
            confidence, instead = _judged(place, number, terms)
            yield Missing(place, wanted, instead, confidence)


def _verbatim(place: Place, bitext: Bitext) -> str:
    return place.hit.span.of(bitext.source_words[place.segment].text)


def _moved(term: Term, number: int, terms: Terms) -> bool:
    """Tell whether the neighbourhood says the term as often on both sides: then it only stands elsewhere."""
    near = terms.near(number)
    source = terms.times(term, 0, [i for match in near for i in match.link.source])
    return terms.times(term, 1, [j for match in near for j in match.link.target]) >= source


def _run_together(term: Term, match: Match, bitext: Bitext) -> bool:
    """Tell whether the target has the term without the blanks around it, as text from some sources does."""
    text = _solid(" ".join(bitext.target_words[j].text for j in match.link.target))
    return any(
        len(solid) >= _SHORTEST_SOLID and solid in text
        for form in term.forms
        if form.lang == bitext.target.lang and form.status in ACCEPTED and form.listed
        for solid in (_solid(form.text),)
    )


def _solid(text: str) -> str:
    return "".join(strip_invisible(fold(text)).split())


def _as_adjective(place: Place, match: Match, bitext: Bitext) -> bool:
    """Tell whether the target has the adjective or the inhabitants of a place instead of the place."""
    lexicon = bitext.lexicon
    hit = place.hit
    own = {f for k in range(hit.first, hit.stop) for f in bitext.source_words[place.segment].families[k]}
    return hit.term.is_name and any(
        lexicon.kinds[concept] == "demonym" and lexicon.families[concept] in own
        for j in match.link.target
        for found in bitext.target_words[j].hits
        for concept in found.concepts
    )


def _as_namesake(place: Place, match: Match, terms: Terms) -> bool:
    """Tell whether the target has another term that the same words of the source may be."""
    return any(
        (hit.first, hit.stop) == (place.hit.first, place.hit.stop) and terms.times(hit.term, 1, match.link.target)
        for hit in terms.source[place.segment]
    )


def _misspelt(term: Term, match: Match, terms: Terms) -> tuple[int, Span] | None:
    """Return an unknown word of the target that is a letter or two from a word of an accepted rendering."""
    from rapidfuzz.distance import Levenshtein  # 10 ms, only where a term is missing

    bitext = terms.bitext
    lang = bitext.target.lang
    wanted: list[tuple[str, frozenset[str]]] | None = None
    for (j, k), met in zip(match.target, match.met, strict=True):
        words = bitext.target_words[j]
        token = words.tokens[k]
        if met or not _unknown(words, k) or len(token.key) < _SHORTEST_MISSPELT:
            continue
        if any(hit.first <= k < hit.stop for hit in terms.every_target[j]):
            continue
        if wanted is None:
            keys = {t.key for f in term.forms if f.lang == lang and f.status in ACCEPTED for t in tokenize(f.text)}
            keys = {key for key in keys if len(key) >= _SHORTEST_MISSPELT}
            wanted = [(key, form_slots(key, lang, alone=False, is_name=False)) for key in sorted(keys)]
        own = text_slots(token.key, lang)
        stems = {slot.lstrip("=").partition("·")[0] for slot in own}
        for key, slots in wanted:
            allowed = 2 if len(key) >= _LONG_MISSPELT else 1
            if own.isdisjoint(slots) and any(Levenshtein.distance(key, stem, score_cutoff=allowed) <= allowed for stem in stems):
                return j, Span(token.start, token.stop)
    return None


def _judged(place: Place, number: int, terms: Terms) -> tuple[float, tuple[int, Span] | None]:
    """Return the chance that a term is missing, and what stands in its place."""
    bitext, term = terms.bitext, place.hit.term
    match = bitext.matches[number]
    less = (0.0 if term.is_name else _COMMON) + (_SURNAME if place.hit.short else 0.0)
    more = _USED_ELSEWHERE if terms.rendered[term.id] else 0.0
    if term.do_not_translate:
        return _REPLACED, None
    stray = _other_term(place, match, terms)
    if stray:
        return _OTHER_TERM - less, stray
    counterparts = _counterparts(place, match)
    partly = _partly(place, match, bitext)
    if partly:
        return (_PARTLY_UNKNOWN - less, partly) if partly[1].stop else (_PARTIAL - less, None)
    if counterparts and _in_another_sense(place, counterparts, match, bitext):
        return _OTHER_SENSE, None
    if counterparts:
        return _REPLACED + more - less, _joined(counterparts, match, bitext)
    alike = _sounds_like(place, match, bitext) if term.is_name else None
    if alike:
        return _MISSPELT + more - less, alike
    if _ambiguous(place, bitext):
        return _OTHER_SENSE, None
    stranger = None if term.is_name else _stranger(place, match, bitext)
    if stranger:
        return _STRANGER, stranger
    near = [j for other in terms.near(number) for j in other.link.target]
    return (_PRONOUN if terms.times(term, 1, near) else _LEFT_OUT) + more - less, None


def _other_term(place: Place, match: Match, terms: Terms) -> tuple[int, Span] | None:
    """Return another name or title of the same kind in the target that the source does not have."""
    said = {hit.term.id for i in match.link.source for hit in terms.source[i]}
    own = place.hit.term
    for j in match.link.target:
        for hit in terms.target[j]:
            if own.kind != "phrase" and hit.term.kind == own.kind and own.kind and hit.term.id not in said and not hit.derived and hit.status in ACCEPTED:
                return j, hit.span
    return None


def _partly(place: Place, match: Match, bitext: Bitext) -> tuple[int, Span] | None:
    """Return the words of the target that hold a part of an accepted rendering.

    The span is empty where it is a part and no more; it covers the unknown word beside it where there is one.
    """
    parts = _parts(place.hit.term, bitext.target.lang)
    if not parts:
        return None
    known = [bool(parts & _bases(bitext, j, k)) for j, k in match.target]
    if not any(known):
        return None
    for t, (j, k) in enumerate(match.target):
        words = bitext.target_words[j]
        beside = any(known[n] and match.target[n][0] == j for n in (t - 1, t + 1) if 0 <= n < len(known))
        if beside and not known[t] and not match.met[t] and match.best_met[t] is None and _unknown(words, k):
            return j, Span(words.tokens[k].start, words.tokens[k].stop)
    return match.target[known.index(True)][0], Span(0, 0)


def _unknown(words: Words, k: int) -> bool:
    key = words.tokens[k].key
    return not words.families[k] and len(key) >= _SHORTEST_PART and not key.isdigit() and not is_common(key, words.lang)


def _parts(term: Term, lang: str) -> frozenset[str]:
    """Return the base forms of the words of the accepted renderings; of a person the surname only."""
    bases = lemmatizer(lang)
    forms = [tokenize(form.text) for form in term.forms if form.lang == lang and form.status in ACCEPTED]
    return frozenset(
        base
        for tokens in forms
        for token in (tokens[-1:] if term.kind == "person" else tokens)
        for base in bases(token.key)
        if len(base) >= _SHORTEST_PART
    )


def _bases(bitext: Bitext, segment: int, k: int) -> frozenset[str]:
    words = bitext.target_words[segment]
    return frozenset(base for base in lemmatizer(words.lang)(words.tokens[k].key) if len(base) >= _SHORTEST_PART)


def _counterparts(place: Place, match: Match) -> list[int]:
    """Return the words of the target (places in `match.target`) that translate words of the term."""
    start = match.source.index((place.segment, place.hit.first))
    found = [
        (s, match.best[s]) for s in range(start, start + place.hit.stop - place.hit.first)
    ]
    return sorted(t for s, t in found if t is not None and match.strength.get((s, t), 0.0) >= _COUNTERPART)


def _in_another_sense(place: Place, counterparts: Sequence[int], match: Match, bitext: Bitext) -> bool:
    """Tell whether one word of the source and its counterpart share a meaning that is not the term's."""
    if place.hit.stop - place.hit.first > 1:
        return False
    own = set(bitext.source_words[place.segment].families[place.hit.first])
    there = {f for t in counterparts for f in bitext.target_words[match.target[t][0]].families[match.target[t][1]]}
    meant = families_of(place.hit.term, bitext)
    return bool(own & meant) and bool(own & there) and not own & there & meant


def _ambiguous(place: Place, bitext: Bitext) -> bool:
    """Tell whether one word, no name, has meanings besides the term's: "после" is after, and the ambassador, too."""
    hit = place.hit
    own = set(bitext.source_words[place.segment].families[hit.first])
    return not hit.term.is_name and hit.stop - hit.first == 1 and bool(own - families_of(hit.term, bitext))


def _joined(places: Sequence[int], match: Match, bitext: Bitext) -> tuple[int, Span]:
    segment = match.target[places[0]][0]
    tokens = [bitext.target_words[segment].tokens[match.target[t][1]] for t in places if match.target[t][0] == segment]
    return segment, Span(tokens[0].start, tokens[-1].stop)


def _sounds_like(place: Place, match: Match, bitext: Bitext) -> tuple[int, Span] | None:
    """Return the unexplained word of the target that sounds most like the last word of a name."""
    words = bitext.source_words[place.segment]
    token = words.tokens[place.hit.stop - 1]
    name = words.text[token.start : token.stop]
    best, found = _ALIKE, None
    for (j, k), met in zip(match.target, match.met, strict=True):
        other = bitext.target_words[j].tokens[k]
        if met or bitext.target_words[j].families[k] or other.key.isdigit():
            continue
        value = similarity(name, bitext.target_words[j].text[other.start : other.stop])
        if value >= best:
            best, found = value, (j, Span(other.start, other.stop))
    return found


def _stranger(place: Place, match: Match, bitext: Bitext) -> tuple[int, Span] | None:
    """Return the noun of the target, about where the term should be, that nothing in the source explains."""
    first = match.source.index((place.segment, place.hit.first))
    expected = (first + (place.hit.stop - place.hit.first) / 2) / len(match.source)
    best, found = _ABOUT, None
    for t, (j, k) in enumerate(match.target):
        words = bitext.target_words[j]
        if match.met[t] or match.best_met[t] is not None or k in words.names:
            continue
        kinds = {bitext.lexicon.kinds[concept] for concept in bitext.lexicon.singles(words.tokens[k].key, words.lang)}
        if not kinds or kinds - _NOUNS:
            continue
        distance = abs((t + 0.5) / len(match.target) - expected)
        if distance < best:
            best, found = distance, (j, Span(words.tokens[k].start, words.tokens[k].stop))
    return found
