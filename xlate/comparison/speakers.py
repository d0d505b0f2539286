"""Who is said to have said something, and whom the other side gives the statement to."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

import msgspec

from xlate.analysis import Words
from xlate.comparison.bitext import Bitext, Match
from xlate.comparison.naming import Name, features
from xlate.comparison.naming import find as find_names
from xlate.comparison.offices import Office, may_be, offices
from xlate.comparison.quotes import is_saying
from xlate.comparison.roles import cases
from xlate.languages import load
from xlate.languages.tables.quotes import Quotes
from xlate.morphology import lemmatizer
from xlate.names.sound import SAME, similarity
from xlate.text.known import Known
from xlate.text.span import Span

_LONGEST = 8
"""Words of a speaker: "the head of the regional department for emergencies"."""
_STOPS = frozenset('.,;:!?…"«»“”()،؛؟–—[]')
_QUOTED = "\"'»”’،,–—-"
_SHORTEST = 3
"""Letters of a person's name."""
_ENOUGH = 4
"""Known words that a speaker without a name or an office has at least, to be told from another."""
_UNMET = 0.25
"""Share of those words that the other side may have by chance."""


class Statement(msgspec.Struct, frozen=True):
    """A verb of saying, or "according to", with the words for the speaker."""

    side: int
    segment: int
    verb: int | None
    """Place in the match of the verb of saying; None for "according to"."""
    first: int
    """Token that the speaker begins with."""
    span: Span
    """The speaker's."""
    places: range
    """In the match, the speaker's."""
    names: tuple[Name, ...]
    """Persons among the speaker's words."""
    offices: tuple[Office, ...]
    known: tuple[int, ...]
    """Places of the speaker's words that the lexicon knows."""


class Misattributed(msgspec.Struct, frozen=True):
    """A statement that the target gives to somebody else."""

    source: tuple[int, Span]
    target: tuple[int, Span]
    confidence: float


def misattributed(bitext: Bitext) -> list[Misattributed]:
    """Return the statements whose speakers differ."""
    out: list[Misattributed] = []
    for match in bitext.matches:
        source = _statements(bitext, match, 0)
        target = _statements(bitext, match, 1) if source else []
        if not target:
            continue
        sides = (source, target)
        left = [[s for s in sides[side] if not _answered(s, match, sides[1 - side])] for side in (0, 1)]
        if all(any(s.names or s.offices for s in found) for found in left):
            left = [[s for s in found if s.names or s.offices] for found in left]
        if len(left[0]) == len(left[1]) == 1:
            a, b = left[0][0], left[1][0]
            confidence = _chance(bitext, match, a, b)
            if confidence:
                out.append(Misattributed((a.segment, a.span), (b.segment, b.span), confidence))
    return out


def _answered(statement: Statement, match: Match, others: Sequence[Statement]) -> bool:
    """Tell whether a speaker shares a name or an office with one of the other side."""
    meets, met = (match.met, match.meets) if statement.side else (match.meets, match.met)
    return any(
        any(t in other.places for p in _surnames(statement) for t in meets[p])
        or any(t in statement.places for p in _surnames(other) for t in met[p])
        or any(o.what and q.what and may_be(o.what, q.what) for o in statement.offices for q in other.offices)
        for other in others
    )


def _surnames(statement: Statement) -> list[int]:
    """Return the places of the last word of each name: "Vladimir Putin" and "Volodymyr Zelensky" share a first name."""
    return [statement.places.start + name.stop - 1 - statement.first for name in statement.names]


def _chance(bitext: Bitext, match: Match, a: Statement, b: Statement) -> float:
    """Return the chance that two statements are one and their speakers are two."""
    if (
        a.verb is not None
        and b.verb is not None
        and b.verb not in match.meets[a.verb]
        and (match.meets[a.verb] or match.met[b.verb])
    ):
        return 0.0  # another statement: each verb has its counterpart elsewhere
    if a.names and b.names:
        return _names_differ(bitext, match, a, b)
    if any(o.what for o in a.offices) and any(o.what for o in b.offices) and not (a.names or b.names):
        said = [frozenset(chain.from_iterable(o.what for o in offices(bitext, match, side))) for side in (0, 1)]
        one, two = (frozenset(chain.from_iterable(o.what for o in s.offices)) for s in (a, b))
        return 0.0 if may_be(one, said[1]) or may_be(two, said[0]) else 0.72
    if not (a.names or b.names) and min(len(a.known), len(b.known)) >= _ENOUGH:
        met = [sum(bool(meets[p]) for p in s.known) / len(s.known) for s, meets in ((a, match.meets), (b, match.met))]
        return 0.55 if max(met) <= _UNMET else 0.0
    return 0.0


def _names_differ(bitext: Bitext, match: Match, a: Statement, b: Statement) -> float:
    if any(_alike(one, two) for one in a.names for two in b.names):
        return 0.0
    # A name that nobody knows and that the other version never says may be one that xlate cannot hear there.
    if not all(any(n.known or _said(n, bitext) for n in s.names) for s in (a, b)):
        return 0.0
    elsewhere = [any(meets[p] for p in _surnames(s)) for s, meets in ((a, match.meets), (b, match.met))]
    if any(elsewhere) and not all(n.known for s in (a, b) for n in s.names):
        return 0.0  # who stands on both sides, only not where we look, must be surely a person
    return 0.6 if any(elsewhere) and not all(elsewhere) else 0.8


def _alike(a: Name, b: Name) -> bool:
    """Tell whether one name's last word sounds like a word of the other: "Nancy" may be Nancy Pelosi."""
    words = (a.text.split(), b.text.split())
    return any(similarity(words[k][-1], other) >= SAME for k in (0, 1) for other in words[1 - k])


def _said(name: Name, bitext: Bitext) -> bool:
    """Tell whether the other version says a name anywhere."""
    wanted = features(name, bitext)
    return any(not wanted.isdisjoint(token) for segment in bitext.sides[1 - name.side].features for token in segment)


def _statements(bitext: Bitext, match: Match, side: int) -> list[Statement]:
    """Return the statements of one side of a link."""
    own = match.target if side else match.source
    held: list[Office] | None = None
    out = []
    for first, (segment, k) in enumerate(own):
        if k:
            continue
        words = bitext.words(side)[segment]
        named: list[Name] | None = None
        for verb, start, stop in _speakers(words):
            oblique = verb is None
            if held is None:
                held = offices(bitext, match, side)
            if named is None:
                named = _persons(words, side, segment, bitext)
            stop = min(
                [n.first for n in named if start < n.first < stop and _addressed(words, n.first, bitext)], default=stop
            )
            inside = [n for n in named if start <= n.first and n.stop <= stop]
            if any(_first_name(n, bitext) for n in inside):
                continue  # anybody's: Nancy is Pelosi
            names = tuple(n for n in inside if oblique or _may_act(words, n.first))
            places = range(first + start, first + stop)
            found = tuple(
                o
                for o in held
                if o.places[0] in places
                and o.places[-1] in places
                and (oblique or _may_act(words, o.places[0] - first))
            )
            known = tuple(p for p in places if _tells(words, own[p][1], bitext))
            if names or found or len(known) >= _ENOUGH:
                edges = [at for n in names for at in n.span] + [at for o in found for at in o.span]
                edges = edges or [words.tokens[start].start, words.tokens[stop - 1].stop]
                span = Span(min(edges), max(edges))
                out.append(
                    Statement(
                        side, segment, None if verb is None else first + verb, start, span, places, names, found, known
                    )
                )
    return out


def _tells(words: Words, token: int, bitext: Bitext) -> bool:
    """Tell whether a word is known, and more than a function word."""
    return len(words.tokens[token].key) > 2 and any(bitext.lexicon.is_content(f) for f in words.families[token])


def _persons(words: Words, side: int, segment: int, bitext: Bitext) -> list[Name]:
    kinds = bitext.lexicon.kinds
    return [
        name
        for name in find_names(words, side, segment, bitext.lexicon)
        if len(name.text) >= _SHORTEST
        and (not name.known or any(kinds[c] in ("person", "given-name") for c in name.known))
    ]


def _addressed(words: Words, token: int, bitext: Bitext) -> bool:
    """Tell whether a name's form says that he is spoken to: لبوتين, Путину."""
    table: Quotes = load(words.lang, "quotes")
    key = words.tokens[token].key
    if table.cases:
        return _dative(key)
    return any(key.startswith(to) and bitext.lexicon.knows(key[len(to) :], words.lang) for to in table.to)


def _dative(word: str) -> bool:
    found = cases(word)
    return "datv" in found and found.isdisjoint(("nomn", "gent"))


def _first_name(name: Name, bitext: Bitext) -> bool:
    return bool(name.known) and not any(bitext.lexicon.kinds[c] == "person" for c in name.known)


def _may_act(words: Words, token: int) -> bool:
    """Tell whether a word may be a subject by its form, where names have forms."""
    table: Quotes = load(words.lang, "quotes")
    if not table.cases:
        return True
    found = cases(words.tokens[token].key)
    return not found or "nomn" in found


def spans(words: Words) -> list[Span]:
    """Return the words for each speaker in a segment, with their verb of saying or "according to"."""
    found = []
    for verb, first, stop in _speakers(words):
        ends = range(first, stop) if verb is None else range(min(first, verb), max(stop, verb + 1))
        found.append(Span(words.tokens[ends[0]].start, words.tokens[ends[-1]].stop))
    return found


def _speakers(words: Words) -> Iterator[tuple[int | None, int, int]]:
    """Yield (verb of saying or None for "according to", first, stop) of the words for each speaker."""
    table: Quotes = load(words.lang, "quotes")
    keys = [token.key for token in words.tokens]
    lead = _leads(words.lang)
    for k, key in enumerate(keys):
        if (found_lead := lead[key]) is None:
            continue
        for expression in found_lead.by:
            if tuple(keys[k + 1 : k + len(expression)]) == expression[1:]:
                found = _right(words, k + len(expression), table)
                if found:
                    yield (None, *found)
                    break
        if not found_lead.says or (k and keys[k - 1] in table.auxiliaries) or keys[k - 1 : k] == ["to"]:
            continue
        before = words.text[: words.tokens[k].start].rstrip()
        inverted = not before or before[-1] in _QUOTED
        found = None
        if table.verb_first or inverted:
            found = _right(words, k + 1, table)
            if found:
                yield (k, *found)
        if found is None if table.verb_first else not inverted or before.endswith(","):
            found = _left(words, k, table, 2 if inverted else 0)
            if found:
                yield (k, *found)


class _Lead(msgspec.Struct, frozen=True):
    """A word that leads to a speaker."""

    says: bool
    """Whether it may be a form of a verb of saying."""
    by: tuple[tuple[str, ...], ...]
    """The expressions for "according to" that it may begin."""


@cache
def _leads(lang: str) -> Known[str, _Lead | None]:
    table: Quotes = load(lang, "quotes")
    bases = lemmatizer(lang)

    def lead(word: str) -> _Lead | None:
        by = tuple(expression for expression in table.by if expression[0] in bases(word))
        says = is_saying(word, lang)
        return _Lead(says, by) if says or by else None

    return Known(lead)


def _right(words: Words, first: int, table: Quotes) -> tuple[int, int] | None:
    """Return the words behind a verb that may be its subject."""
    # «сказал журналистам Песков»
    while table.cases and first < len(words.tokens) and _dative(words.tokens[first].key):
        first += 1
    stop = first
    while stop < len(words.tokens) and stop - first < _LONGEST and words.tokens[stop].key not in table.closing:
        if _STOPS & set(words.text[words.tokens[stop - 1].stop : words.tokens[stop].start]):
            break
        stop += 1
    return (first, stop) if stop > first and words.tokens[first].key not in table.pronouns else None


def _left(words: Words, verb: int, table: Quotes, commas: int) -> tuple[int, int] | None:
    """Return the words before a verb that may be its subject: "X", or with two commas "X, the spokesman of Y,"."""
    stop = verb
    while stop and words.tokens[stop - 1].key in table.after_names:
        stop -= 1
    first = stop
    while first and stop - first < _LONGEST and words.tokens[first - 1].key not in table.closing:
        marks = _STOPS & set(words.text[words.tokens[first - 1].stop : words.tokens[first].start])
        if marks and (marks != {","} or not commas):
            break
        commas -= bool(marks)
        first -= 1
    return (first, stop) if stop > first and words.tokens[stop - 1].key not in table.pronouns else None
