"""Known damage to good translations: what `xlate selftest` and the fitting of scores measure by.

Each way of damaging takes a target segment's words and returns the damaged text, or None where it cannot. All choices
come from the generator that is handed in, so that a seed gives the same damage everywhere.
"""

import random
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from xlate.analysis import Words
from xlate.languages import load
from xlate.languages.tables.polarity import Polarity
from xlate.lexicon.store import Hit, Lexicon
from xlate.text.span import Span

_CLAUSE = re.compile(r"[,،;؛:—–]\s")
_FEWEST_WORDS = 4
_LONG = 6
"""Letters of a word that can be mangled."""


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


def name(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Put another name of the same kind in a known name's place."""
    hits = [h for h in words.hits if lexicon.is_name[h.concepts[0]]]
    if not hits:
        return None
    hit = rng.choice(hits)
    kind = lexicon.kinds[hit.concepts[0]]
    others = lexicon.by_kind(kind)
    other = lexicon.usual(rng.choice(others), words.lang)
    span = _whole(hit, words)
    return _put("name", words.text, span, other) if other and other.lower() != span.of(words.text).lower() else None


def negation(words: Words, lexicon: Lexicon, rng: random.Random) -> Damage | None:
    """Take a negation out where there is one, else put one in."""
    table: Polarity = load(words.lang, "polarity")
    for token in words.tokens:
        if token.key in table.negators:
            return _put("negation", words.text, Span(token.start, min(token.stop + 1, len(words.text))), "")
    verbs = [
        hit.first
        for hit in words.hits
        if words.tokens[hit.first].key in table.behind or (not table.behind and lexicon.kinds[hit.concepts[0]] == "v")
    ]
    if not verbs:
        return None
    token = words.tokens[rng.choice(verbs)]
    if table.behind:
        return _put("negation", words.text, Span(token.stop, token.stop), " " + table.plain)
    return _put("negation", words.text, Span(token.start, token.start), table.plain + " ")


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
WAYS: dict[str, Way] = {f.__name__: f for f in (number, name, negation, antonym, clause, word, order)}


def _whole(hit: Hit, words: Words) -> Span:
    return Span(words.tokens[hit.first].start, words.tokens[hit.stop - 1].stop)


def _put(kind: str, text: str, span: Span, new: str) -> Damage:
    return Damage(kind, text[: span.start] + new + text[span.stop :], span.of(text), new)
