"""Find the glossary's terms in a segment, whatever their case, number or clitics."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from xlate.glossary.inflection import adjective_slots, form_slots, text_slots
from xlate.glossary.model import ACCEPTED, STATUSES, Form, Glossary, Status, Term
from xlate.languages import FOLDERS, load
from xlate.text.fold import fold
from xlate.text.span import Span
from xlate.text.tokens import Token, tokenize

_SHORT_ACRONYM = 3  # "WHO" is no "Who"; "Nato" is NATO
_SHORTEST_SURNAME = 4


class Read(Protocol):
    """A segment whose words are known: `xlate.analysis.Words`, or whatever has as much."""

    @property
    def text(self) -> str:
        """The segment's words."""
    @property
    def lang(self) -> str:
        """Code of their language."""
    @property
    def tokens(self) -> tuple[Token, ...]:
        """Their places."""


class TermHit(NamedTuple):
    """A term in a segment: tokens `first` up to but not `stop`."""

    term: Term
    form: Form
    first: int
    stop: int
    span: Span
    derived: bool
    """It is one of `forms`, or an adjective made of a name: it may stand for the term in a translation, but where the
    source has it, nothing is asked of the translation."""
    short: bool
    """It is the surname of a person whom the glossary has with a first name."""
    exact: bool
    """It stands as the glossary writes it, but for clitics."""

    @property
    def status(self) -> Status:
        """Return what the glossary thinks of this form."""
        return self.form.status


class _Pattern(NamedTuple):
    term: Term
    form: Form
    start: frozenset[str]
    """Slots of the first word."""
    keys: tuple[str, ...]
    derived: bool
    short: bool
    capitals: int
    """How many capitals the one word must begin with; 0: written as one likes."""
    literal: bool
    """Letter by letter as the form, with its case, hamza or ё: else another form of the term would be meant."""


class _Matcher:
    """One language's forms, by the slots of their first word; word forms once met are remembered."""

    def __init__(self, terms: Iterable[Term], lang: str) -> None:
        self.lang = lang
        self.cased: bool = load(lang, "traits").cased
        self.starts: dict[str, list[_Pattern]] = defaultdict(list)
        self.known: dict[str, tuple[_Pattern, ...]] = {}
        self.slots: dict[str, frozenset[str]] = {}
        for term in terms:
            own = [fold(form.text) for form in term.forms if form.lang == lang]
            is_name = term.is_name
            for form in term.forms:
                if form.lang == lang or (term.do_not_translate and form.status == "preferred"):
                    literal = term.case_sensitive or (len(own) > 1 and own.count(fold(form.text)) > 1)
                    for pattern in self._patterns(term, form, is_name=is_name, literal=literal):
                        for slot in pattern.start:
                            self.starts[slot].append(pattern)

    def _patterns(self, term: Term, form: Form, *, is_name: bool, literal: bool) -> Iterable[_Pattern]:
        tokens = tokenize(form.text)
        keys = tuple(_plain(token.key) for token in tokens)
        if not keys:
            return
        written = [form.text[t.start : t.stop] for t in tokens]
        yield self._pattern(term, form, keys, written[0], is_name=is_name, short=False, literal=literal)
        if not is_name or form.lang != self.lang or term.do_not_translate or form.status not in ACCEPTED:
            return
        if len(keys) == 1 and (slots := adjective_slots(keys[0], self.lang)):
            yield _Pattern(term, form, slots, keys, derived=True, short=False, capitals=0, literal=False)
        if term.kind == "person" and len(keys) > 1:
            for tail in {keys[1:], keys[-1:]}:
                if len(tail[-1]) >= _SHORTEST_SURNAME:
                    yield self._pattern(term, form, tail, written[-len(tail)], is_name=is_name, short=True, literal=literal)

    def _pattern(
        self, term: Term, form: Form, keys: tuple[str, ...], written: str, *, is_name: bool, short: bool, literal: bool
    ) -> _Pattern:
        alone = len(keys) == 1
        derived = not form.listed
        if term.do_not_translate:
            return _Pattern(term, form, frozenset(["=" + keys[0]]), keys, derived, short, 0, literal)
        slots = form_slots(keys[0], self.lang, alone=alone, is_name=is_name and form.listed)
        capitals = _capitals(written) if alone and self.cased else 0
        return _Pattern(term, form, slots, keys, derived, short, capitals, literal)

    def find(self, text: str, tokens: Sequence[Token], *, loose: bool) -> list[TermHit]:
        """Return every place where a form may stand, nested and overlapping ones too, from left to right."""
        out = []
        known = self.known
        for first, token in enumerate(tokens):
            starting = known.get(token.key)
            if starting is None:
                starting = self._meet(token.key)
            for pattern in starting:
                stop = first + len(pattern.keys)
                if stop > len(tokens) or (stop > first + 1 and not self._continues(pattern, tokens[first + 1 : stop])):
                    continue
                span = Span(token.start, tokens[stop - 1].stop)
                if self._as_written(pattern, span.of(text), first, loose=loose):
                    exact = all(
                        "=" + own in self._slots(t.key)
                        for own, t in zip(pattern.keys, tokens[first:stop], strict=True)
                    )
                    out.append(TermHit(pattern.term, pattern.form, first, stop, span, pattern.derived, pattern.short, exact))
        return out

    def _continues(self, pattern: _Pattern, rest: Sequence[Token]) -> bool:
        # Of most forms no text ever has the first word: the slots of the others are worked out when it does.
        as_is = pattern.term.do_not_translate
        is_name = not as_is and pattern.form.listed and pattern.term.is_name
        for key, token in zip(pattern.keys[1:], rest, strict=True):
            slots = ("=" + key,) if as_is else form_slots(key, self.lang, alone=False, is_name=is_name)
            if self._slots(token.key).isdisjoint(slots):
                return False
        return True

    def _as_written(self, pattern: _Pattern, text: str, first: int, *, loose: bool) -> bool:
        if pattern.capitals and not loose and not text[: pattern.capitals].isupper():
            return False
        if not pattern.literal:
            return True
        wrong = _other_letters(pattern.form.text, text)
        return not wrong or (first == 0 and wrong == [0])

    def _slots(self, key: str) -> frozenset[str]:
        found = self.slots.get(key)
        if found is None:
            found = self.slots[key] = text_slots(_plain(key), self.lang)
        return found

    def _meet(self, key: str) -> tuple[_Pattern, ...]:
        found = {id(p): p for slot in sorted(self._slots(key)) if slot in self.starts for p in self.starts[slot]}
        self.known[key] = tuple(found.values())
        return self.known[key]


def _plain(key: str) -> str:
    """Drop the stops of an abbreviation: U.S. is US."""
    return key.replace(".", "") or key


def _other_letters(form: str, text: str) -> list[int]:
    """Return the places where a text has another letter than the form though folding makes them equal."""
    wanted, found = fold(form), fold(text)
    start = max(0, found.find(wanted))  # behind clitics
    pairs = zip(wanted, found[start:], form, text[start:])  # noqa: B905 – endings differ
    return [k for k, (a, b, own, other) in enumerate(pairs) if a == b and own != other]


def _capitals(word: str) -> int:
    if word.isupper() and 1 < len(word) <= _SHORT_ACRONYM:
        return len(word)
    return 1 if word[0].isupper() else 0


def find_all(
    words: Read, glossary: Glossary, date: datetime.date | None = None, *, loose: bool = False
) -> list[TermHit]:
    """Return every term of a segment, those inside longer ones too, from left to right.

    `loose`: names count without their capitals, too.
    """
    if not glossary.terms:
        return []
    matcher = glossary.compiled.get(words.lang)
    if matcher is None:
        matcher = glossary.compiled[words.lang] = _Matcher(glossary.terms, words.lang)
    return [hit for hit in matcher.find(words.text, words.tokens, loose=loose) if hit.term.applies(date)]


def find(words: Read, glossary: Glossary, date: datetime.date | None = None) -> list[TermHit]:
    """Return the terms of a segment, from left to right: the longest wins, and what lies inside it is not reported.

    `date`: when the article was written; terms that were not in force then are left out.
    Of one term that matches the same words in two ways, the form as written counts, then the better form. Two terms
    that share a form are both returned.
    """
    return outermost(find_all(words, glossary, date))


def outermost(hits: Iterable[TermHit]) -> list[TermHit]:
    """Return the hits that are not inside or across a longer one, one a term and place, from left to right."""
    ranked = sorted(hits, key=lambda h: (h.first - h.stop, h.derived, h.short, not h.exact, STATUSES.index(h.status), h.first))
    taken: dict[int, tuple[int, int]] = {}
    exactly: set[tuple[int, int]] = set()
    out: dict[tuple[int, int, str], TermHit] = {}
    for hit in ranked:
        place = (hit.first, hit.stop)
        if any(taken.get(k, place) != place for k in range(*place)):
            continue
        if not hit.exact and place in exactly:
            continue  # مستوطنات are settlements as they stand, and women settlers only by rule
        taken.update(dict.fromkeys(range(*place), place))
        if hit.exact:
            exactly.add(place)
        out.setdefault((*place, hit.term.id), hit)
    return sorted(out.values(), key=lambda h: h.first)


class _Plain(NamedTuple):
    text: str
    lang: str
    tokens: tuple[Token, ...]


def read(text: str, lang: str) -> Read:
    """Return a text with its words, for looking up terms in it outside a comparison."""
    if lang not in FOLDERS:
        raise ValueError(lang)
    return _Plain(text, lang, tuple(tokenize(text)))
