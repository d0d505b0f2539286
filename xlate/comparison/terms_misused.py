"""Forms of the target that the glossary does not want: forbidden and given up, or not the one used elsewhere."""

from collections import Counter, defaultdict
from collections.abc import Iterator

import msgspec

from xlate.comparison.bitext import Bitext
from xlate.comparison.marks import linked, words
from xlate.comparison.terms import Place, Terms
from xlate.findings import Draft
from xlate.glossary import ACCEPTED, Form, TermHit
from xlate.text.tokens import tokenize

_WHERE_MEANT = 0.95  # a forbidden form where the source has the term
_NEARBY = 0.8
_ANYWHERE = 0.6  # a form that is only ever this term, without the term in the source
_VARIED_NAME = 0.6
_VARIED_PHRASE = 0.45  # good style varies words, not names


class Misused(msgspec.Struct, frozen=True):
    """A forbidden or deprecated form in the target."""

    target: Place
    source: Place | None
    """The term in the linked segments of the source."""
    wanted: str | None
    confidence: float


class Varied(msgspec.Struct, frozen=True):
    """A rendering that is right in itself, where the document renders the same words otherwise elsewhere."""

    target: Place
    source: Place
    usual: Form
    confidence: float


def _misused(bitext: Bitext) -> tuple[Misused, ...]:
    """Return the forms that are forbidden or deprecated, where they can mean their term."""
    return tuple(_each_misused(bitext.once(Terms))) if bitext.glossary.terms else ()


def draft_misused(bitext: Bitext, status: str) -> Iterator[Draft]:
    """Yield what is to say of each form of a status, `forbidden` or `deprecated`."""
    for each in bitext.once(_misused):
        place, source = each.target, each.source
        term = place.hit.term
        if place.hit.status != status:
            continue
        said = place.hit.span.of(bitext.target_words[place.segment].text)
        yield Draft(
            f"“{said}” is {status} in the glossary{f': {term.reason}' if term.reason else '.'}",
            each.confidence,
            words(source.segment, source.hit.span) if source else linked(bitext, 1, place.segment),
            words(place.segment, place.hit.span),
            suggestion=f"Write “{each.wanted}”." if each.wanted else None,
            subject=term.id,
        )


def _each_misused(terms: Terms) -> Iterator[Misused]:
    lang = terms.bitext.target.lang
    for j, hits in enumerate(terms.target):
        for hit in hits:
            if hit.status in ACCEPTED or any(h.term.id != hit.term.id and _same(h, hit) and h.status in ACCEPTED for h in hits):
                continue
            source, confidence = _meant(j, hit, terms)
            if confidence:
                yield Misused(Place(j, hit), source, hit.term.preferred(lang), confidence)


def _same(a: TermHit, b: TermHit) -> bool:
    return (a.first, a.stop) == (b.first, b.stop)


def _meant(segment: int, hit: TermHit, terms: Terms) -> tuple[Place | None, float]:
    """Return the term in the source that a form of the target stands for, and the chance that it does."""
    number = terms.of_target.get(segment)
    if number is not None:
        for i in terms.bitext.matches[number].link.source:
            for own in terms.source[i]:
                if own.term.id == hit.term.id:
                    return Place(i, own), _WHERE_MEANT
        near = [i for match in terms.near(number) for i in match.link.source]
        if terms.times(hit.term, 0, near):
            return None, _NEARBY
    return None, _ANYWHERE if _only_this(hit, terms.bitext) else 0.0


def _only_this(hit: TermHit, bitext: Bitext) -> bool:
    """Tell whether a form can mean nothing but its term: a name, or a word that no dictionary has."""
    if any(
        form.text == hit.form.text and form.lang == hit.form.lang
        for term in bitext.glossary.terms
        if term.id != hit.term.id
        for form in term.forms
    ):
        return False
    if hit.term.is_name:
        return True
    return all(not bitext.lexicon.singles(token.key, hit.form.lang) for token in tokenize(hit.form.text))


def varied(bitext: Bitext) -> Iterator[Varied]:
    """Yield the rarer renderings of words that the source always writes alike."""
    if not bitext.glossary.terms:
        return
    terms = bitext.once(Terms)
    groups: dict[tuple[str, str], list[tuple[Place, Place]]] = defaultdict(list)
    for match in terms.bitext.matches:
        sources: dict[str, list[Place]] = defaultdict(list)
        for i in match.link.source:
            for hit in terms.source[i]:
                sources[hit.term.id].append(Place(i, hit))
        for name, own in sources.items():
            there = [Place(j, hit) for j in match.link.target for hit in terms.target[j] if hit.term.id == name]
            # Where either side says it twice, which word stands for which is a guess.
            if len(own) == 1 == len(there) and not own[0].hit.derived and not there[0].hit.derived and not there[0].hit.short:
                groups[name, own[0].hit.form.text].append((own[0], there[0]))
    for pairs in groups.values():
        forms = Counter(target.hit.form for _, target in pairs if target.hit.status in ACCEPTED and target.hit.form.listed)
        if len(forms) < 2:
            continue
        usual = max(forms, key=lambda form: (forms[form], form.status == "preferred"))
        for source, target in pairs:
            form = target.hit.form
            if form in forms and form != usual and not _variant_of(form.text, usual.text):
                confidence = _VARIED_NAME if target.hit.term.is_name else _VARIED_PHRASE
                yield Varied(target, source, usual, confidence)


def _variant_of(a: str, b: str) -> bool:
    """Tell whether one form is short for the other: an abbreviation, or some of its words."""
    return a.isupper() or b.isupper() or bool({*a.lower().split()} & {*b.lower().split()})
