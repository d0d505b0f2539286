"""What xlate knows of each segment's words, found once and shared by the aligner and every check."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from xlate.languages import load
from xlate.languages.tables.traits import Traits
from xlate.lexicon.store import Hit, Lexicon
from xlate.quantities import Quantity, find
from xlate.text.tokens import Token, tokenize


@dataclass(frozen=True, slots=True)
class Words:
    """One segment, read: its words, what the lexicon says of them, its quantities."""

    text: str
    lang: str
    tokens: tuple[Token, ...]
    hits: tuple[Hit, ...]
    """Concepts and names, in order, not overlapping; `Hit.concepts` are numbers of the lexicon."""
    families: tuple[tuple[int, ...], ...]
    """For each token, the families of the concepts of its own and of the expression it stands in."""
    names: tuple[int, ...]
    """Tokens that are part of a name: one that the lexicon knows, or one only written like a name."""
    quantities: tuple[Quantity, ...]


def read_words(text: str, lang: str, lexicon: Lexicon) -> Words:
    """Analyse one segment's words."""
    tokens = tokenize(text)
    traits: Traits = load(lang, "traits")
    capital = [text[token.start].isupper() for token in tokens] if traits.cased else []
    hits = []
    acronyms = lexicon.acronyms[lang]
    for hit in lexicon.find(tokens, lang):
        kept = _as_written(hit, any(capital[hit.first : hit.stop]), traits, lexicon) if capital else hit
        if hit.stop - hit.first == 1 and not text[(token := tokens[hit.first]).start : token.stop].isupper():
            if token.key in traits.never_names:  # «Они» is a town, too
                kept = Hit(hit.first, hit.stop, tuple(c for c in kept.concepts if not lexicon.is_name[c]))
            elif token.key in acronyms:
                kept = Hit(hit.first, hit.stop, tuple(c for c in kept.concepts if c not in acronyms[token.key]))
        if kept.concepts:
            hits.append(kept)
    families: list[tuple[int, ...]] = [()] * len(tokens)
    named: set[int] = set()
    for first, stop, concepts in hits:
        found = lexicon.families_of[concepts]
        if lexicon.is_name[concepts[0]] and (not capital or any(capital[first:stop])):
            named.update(range(first, stop))
        if stop - first == 1:
            families[first] = found
        else:
            for k in range(first, stop):
                families[k] = (*found, *[lexicon.families[c] for c in lexicon.singles(tokens[k].key, lang)])
    if capital:
        for k, big in enumerate(capital):
            # The first word of a sentence has a capital anyway; with a second one behind it, it is a name.
            if big and not families[k] and tokens[k].key not in traits.never_names and not tokens[k].key.isdigit() and (capital[k + 1 : k + 2] == [True] or not _begins_sentence(text, tokens, k)):
                named.add(k)
    return Words(text, lang, tuple(tokens), tuple(hits), tuple(families), tuple(sorted(named)), find(text, lang))


def read_all(texts: Sequence[str], lang: str, lexicon: Lexicon) -> list[Words]:
    """Analyse the segments of one document; what is a name in one of them is a name in all."""
    return list(_read_all(tuple(texts), lang, lexicon))


_remembered = lru_cache(maxsize=1 << 11)(read_words)
"""An archive has the same sentences again and again: a source with the work of each translator."""


@lru_cache(maxsize=4)  # an article's source is compared with each of its translations
def _read_all(texts: tuple[str, ...], lang: str, lexicon: Lexicon) -> list[Words]:
    seen: set[str] = set()
    document = []
    for text in texts:
        # Quantities are told apart by identity: a sentence that stands twice in a document is read twice.
        document.append(read_words(text, lang, lexicon) if text in seen else _remembered(text, lang, lexicon))
        seen.add(text)
    if not load(lang, "traits").cased:
        return document
    names = {words.tokens[k].key for words in document for k in words.names if not words.families[k]}
    return [_with_names(words, names) for words in document]


def _with_names(words: Words, names: set[str]) -> Words:
    found = [
        k
        for k, token in enumerate(words.tokens)
        if token.key in names and not words.families[k] and k not in words.names and words.text[token.start].isupper()
    ]
    return replace(words, names=tuple(sorted({*words.names, *found}))) if found else words


_STOPS = frozenset(".!?…:\"«“„(-–—•")


def _begins_sentence(text: str, tokens: Sequence[Token], k: int) -> bool:
    """Tell whether a word begins a sentence, a quotation or an item."""
    return k == 0 or text[tokens[k - 1].stop : tokens[k].start].strip()[-1:] in _STOPS


def _as_written(hit: Hit, big: bool, traits: Traits, lexicon: Lexicon) -> Hit:
    """Drop the readings that the capitals rule out: "turkey" is a bird, "Turkey" inside a sentence a country."""
    is_name = lexicon.is_name
    names = [c for c in hit.concepts if is_name[c]]
    if not names:
        return hit
    if not big:
        kept = (c for c in hit.concepts if not lexicon.is_name[c] or (traits.small_demonyms and lexicon.kinds[c] == "demonym"))
        return Hit(hit.first, hit.stop, tuple(kept))
    return Hit(hit.first, hit.stop, tuple(names)) if hit.first else hit
