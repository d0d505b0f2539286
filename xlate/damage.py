"""Known damage to good translations: what `xlate selftest` and the fitting of scores measure by.

Each way of damaging takes a target segment's words and returns the damaged text, or None where it cannot. All choices
come from the generator that is handed in, so that a seed gives the same damage everywhere.
"""

import random
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from xlate.analysis import Words
from xlate.languages import load
from xlate.languages.tables.polarity import Polarity
from xlate.lexicon.store import Hit, Lexicon
from xlate.text.span import Span

_CLAUSE = re.compile(r"[,،;؛:—–]\s")
_QUOTE = re.compile(r"«([^«»]+)»|“([^“”]+)”|\"([^\"]+)\"")
_FEWEST_WORDS = 4
_LONG = 6
"""Letters of a word that can be mangled."""
_DAYS = tuple(f"{day}.n" for day in "monday tuesday wednesday thursday friday saturday sunday".split())
_OFFICES = tuple(
    f"@{office}"
    for office in "president prime-minister foreign-minister defence-minister governor mayor ambassador king".split()
)
_ON_SCALE = 0.6
"""Share of a word's meanings that have to be on a scale for it to be put elsewhere on it."""
_MONTHS = tuple(
    f"{month}.n"
    for month in "january february march april may june july august september october november december".split()
)


class Damage(NamedTuple):
    """One damaged segment."""

    kind: str
    text: str
    old: str
    new: str


def number(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Change a digit of a number."""
    found = list(re.finditer(r"\d+", words.text))
    if not found:
        return None
    m = rng.choice(found)
    at = rng.randrange(len(m[0]))
    digit = rng.choice([d for d in "123456789" if d != m[0][at]])
    return _put("number", words.text, Span(*m.span()), m[0][:at] + digit + m[0][at + 1 :])


def date(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Put another day of the week, month or year in the place of one."""
    places: list[tuple[Span, list[str]]] = []
    for hit in words.hits:
        listed = next((names for names in (_DAYS, _MONTHS) for c in hit.concepts if lexicon.ids[c] in names), None)
        if listed:
            said = {lexicon.ids[c] for c in hit.concepts}
            others = [lexicon.usual(lexicon.ids.index(n), words.lang) for n in listed if n not in said and n in lexicon.ids]
            places.append((_whole(hit, words), others))
    for m in re.finditer(r"(?<!\d)(?:19|20)\d\d(?!\d)", words.text):
        places.append((Span(*m.span()), [str(int(m[0]) + step) for step in (-10, -1, 1, 2)]))
    if not places:
        return None
    span, others = rng.choice(places)
    return _put("date", words.text, span, rng.choice(others)) if others else None


def name(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Put another name of the same kind in a name's place; a person's in that of a name that nobody knows."""
    hits = {hit.first: hit for hit in words.hits if lexicon.is_name[hit.concepts[0]]}
    inside = {k for hit in hits.values() for k in range(hit.first, hit.stop)}
    places = sorted({*hits, *(k for k in words.names if k not in inside)})
    if not places:
        return None
    k = rng.choice(places)
    hit = hits.get(k)
    other = lexicon.usual(rng.choice(lexicon.by_kind(lexicon.kinds[hit.concepts[0]] if hit else "person")), words.lang)
    span = _whole(hit, words) if hit else Span(words.tokens[k].start, words.tokens[k].stop)
    if not hit and other:
        other = other.rpartition(" ")[2]
    return _put("name", words.text, span, other) if other and other.lower() != span.of(words.text).lower() else None


def title(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Put another office in an office's place."""
    known = [lexicon.ids.index(office) for office in _OFFICES]
    hits = [hit for hit in words.hits if not set(known).isdisjoint(hit.concepts)]
    if not hits:
        return None
    hit = rng.choice(hits)
    other = lexicon.usual(rng.choice([c for c in known if c not in hit.concepts]), words.lang)
    return _put("title", words.text, _whole(hit, words), other) if other else None


def roles(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Let two names change places."""
    hits = [h for h in words.hits if lexicon.is_name[h.concepts[0]]]
    if len(hits) < 2 or hits[0].concepts[0] == hits[1].concepts[0]:
        return None
    one, two = _whole(hits[0], words), _whole(hits[1], words)
    text = words.text
    swapped = text[: one.start] + two.of(text) + text[one.stop : two.start] + one.of(text) + text[two.stop :]
    return Damage("roles", swapped, one.of(text), two.of(text))


def quote(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Take the marks off a quote."""
    found = [m for m in _QUOTE.finditer(words.text) if len(m[0].split()) >= _FEWEST_WORDS]
    if not found:
        return None
    m = rng.choice(found)
    return _put("quote", words.text, Span(*m.span()), m[0][1:-1])


def modality(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Put a firm word in the place of a hedge."""
    return _scaled("modality", "force", (1, 5), (8, 10), words, lexicon, rng)


def quantifier(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Put a word for few in the place of one for many."""
    return _scaled("quantifier", "quant", (6, 10), (0, 3), words, lexicon, rng)


def _scaled(
    kind: str, scale: str, old: tuple[int, int], new: tuple[int, int], words: Words, lexicon: Lexicon, rng: random.Random
) -> Damage | None:
    known = _scale(lexicon, scale)
    hits = []
    for hit in words.hits:
        values = [known[c] for c in hit.concepts if c in known]
        if len(values) >= _ON_SCALE * len(hit.concepts) and all(old[0] <= value <= old[1] for value in values):
            hits.append(hit)
    if not hits:
        return None
    hit = rng.choice(hits)
    part = {lexicon.kinds[c] for c in hit.concepts}
    others = sorted(c for c, value in known.items() if new[0] <= value <= new[1] and lexicon.kinds[c] in part)
    other = lexicon.usual(rng.choice(others), words.lang) if others else None
    return _put(kind, words.text, _whole(hit, words), other) if other else None


@cache
def _scale(lexicon: Lexicon, scale: str) -> dict[int, int]:
    start = f"{scale}:"
    return {
        concept: int(trait.removeprefix(start))
        for concept, traits in lexicon.traits.items()
        for trait in traits
        if trait.startswith(start)
    }


def negation(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Take a negation out."""
    table: Polarity = load(words.lang, "polarity")
    tokens = [token for token in words.tokens if token.key in table.negators]
    if not tokens:
        return None
    token = rng.choice(tokens)
    return _put("negation", words.text, Span(token.start, min(token.stop + 1, len(words.text))), "")


def negated(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Put a negation in where there is none."""
    table: Polarity = load(words.lang, "polarity")
    if any(token.key in table.negators for token in words.tokens):
        return None
    verbs = [
        hit.first
        for hit in words.hits
        if words.tokens[hit.first].key in table.behind or (not table.behind and lexicon.kinds[hit.concepts[0]] == "v")
    ]
    if not verbs:
        return None
    token = words.tokens[rng.choice(verbs)]
    if table.behind:
        return _put("negated", words.text, Span(token.stop, token.stop), " " + table.plain)
    return _put("negated", words.text, Span(token.start, token.start), table.plain + " ")


def antonym(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Put a word's opposite in its place, uninflected."""
    table = lexicon.opposites
    hits = [h for h in words.hits if len(h.concepts) <= 3 and lexicon.families[h.concepts[0]] in table]
    if not hits:
        return None
    hit = rng.choice(hits)
    kind = lexicon.kinds[hit.concepts[0]]
    family = rng.choice(sorted(table[lexicon.families[hit.concepts[0]]]))
    others = [c for c in lexicon.members(family) if lexicon.kinds[c] == kind]
    other = lexicon.usual(others[0], words.lang) if others else None
    return _put("antonym", words.text, _whole(hit, words), other) if other else None


def clause(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Leave out what stands behind one of the commas."""
    cuts = [m.start() for m in _CLAUSE.finditer(words.text)]
    end = re.search(r"[.!?؟»”\"]*$", words.text)
    stop = end.start() if end else len(words.text)
    cuts = [c for c in cuts if len(words.text[c:stop].split()) >= _FEWEST_WORDS and c > 0.3 * stop]
    return _put("clause", words.text, Span(rng.choice(cuts), stop), "") if cuts else None


def word(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Leave out one word that means something."""
    hits = [h for h in words.hits if lexicon.kinds[h.concepts[0]] in "vna"]
    if len(hits) < _FEWEST_WORDS:
        return None
    hit = rng.choice(hits)
    span = Span(words.tokens[hit.first].start, min(words.tokens[hit.stop - 1].stop + 1, len(words.text)))
    return _put("word", words.text, span, "")


def order(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Shuffle the words."""
    found = words.text.split()
    if len(found) < 2 * _FEWEST_WORDS:
        return None
    rng.shuffle(found)
    return Damage("order", " ".join(found), words.text, "")


def another(pool: Sequence[str]) -> "Way":
    """Return the damage that puts another sentence of about the same length in the place of this one."""

    def other(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
        fit = [t for t in pool if t != words.text and abs(len(t) - len(words.text)) < 0.3 * len(words.text)]
        return Damage("other", rng.choice(fit), words.text, "") if fit else None

    return other


def wrong(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Put a word of another meaning in a word's place, uninflected."""
    hits = [h for h in words.hits if lexicon.kinds[h.concepts[0]] in "vna"]
    if not hits:
        return None
    hit = rng.choice(hits)
    other = lexicon.usual(rng.choice(lexicon.by_kind(lexicon.kinds[hit.concepts[0]])), words.lang)
    return _put("wrong", words.text, _whole(hit, words), other) if other else None


def mangled(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Make a word one that does not exist: two of its inner letters change places."""
    tokens = [t for t in words.tokens if t.stop - t.start >= _LONG and words.text[t.start : t.stop].isalpha()]
    if not tokens:
        return None
    token = rng.choice(tokens)
    old = words.text[token.start : token.stop]
    at = rng.randrange(1, len(old) - 3)
    return _put("mangled", words.text, Span(token.start, token.stop), old[:at] + old[at + 2] + old[at + 1] + old[at] + old[at + 3 :])


def untranslated(source: str) -> "Way":
    """Return the damage that leaves a word or name as the source's language has it."""

    def left(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
        hits = [h for h in words.hits if lexicon.kinds[h.concepts[0]] != "f"]
        if not hits:
            return None
        hit = rng.choice(hits)
        return _put("untranslated", words.text, _whole(hit, words), lexicon.usual(hit.concepts[0], source))

    return left


Way = Callable[[Words, Lexicon, random.Random], Damage | None]
WAYS: dict[str, Way] = {
    way.__name__: way
    for way in (
        number, date, name, title, roles, quote, modality, quantifier, negation, negated, antonym, clause, word, order
    )
}  # fmt: skip


def _whole(hit: Hit, words: Words) -> Span:
    return Span(words.tokens[hit.first].start, words.tokens[hit.stop - 1].stop)


def _put(kind: str, text: str, span: Span, new: str) -> Damage:
    return Damage(kind, text[: span.start] + new + text[span.stop :], span.of(text), new)
