"""What is negative in one segment: negators with the words they deny, and words that are negative in themselves."""

from collections.abc import Sequence
from functools import cache, partial

import msgspec

from xlate.analysis import Words
from xlate.languages import load
from xlate.languages.tables.polarity import Expressions, Polarity
from xlate.lexicon.store import Lexicon
from xlate.morphology import lemmatizer
from xlate.text.known import Known

_REACH = 5
"""How many words behind a negator may stand before the word it denies."""
_BEFORE = 2
"""How far behind a verb of the kind that is denied a negator may stand."""
_AROUND = 12
"""How far from its negator a word may stand that repeats it."""
_MEANT = 0.33
"""Share of a word's meanings that have to be negative for it to answer a negation; of a word of grammar, more than half."""
_GAP = 8
"""Words that `…` may stand for in an expression."""
_TAG = 2
"""Words that stand before a tag, at least."""
_STOPS = frozenset(",.;:!?،؛؟—–()\"«»“”")
_ASKS = frozenset("?؟")
_ENDS = frozenset(".!?؟…;؛")

HINT, REPEAT, PARTIAL, FULL = 0, 1, 2, 3


class Negative(msgspec.Struct, frozen=True):
    """Something negative: a negator with the word it denies, or a word that is negative in itself."""

    segment: int
    first: int
    """Token of the negator or of the negative word."""
    anchor: int
    """Token that it denies, or is; the negator itself where nothing is said behind it ("I do not")."""
    force: int
    """FULL: it denies the sentence; PARTIAL: a part of it; REPEAT: it only repeats a negation that is not there; HINT: a
    word that may answer a negation and needs no answer."""
    part: bool
    """Whether it denies another word than the verb: "not the ministry", "не в форме"."""
    weak: bool
    """Whether other languages often say this without a negation."""
    asked: bool
    """Whether it stands in a question: "isn't it", "не могли бы вы"."""
    doubled: bool
    """Whether what it denies is negative in itself: "does not deny"."""


def negatives(words: Words, segment: int, lexicon: Lexicon) -> list[Negative]:
    """Return what is negative in a segment, in order.

    A negator in an expression that denies nothing is a hint.
    """
    table: Polarity = load(words.lang, "polarity")
    plain = _plain(words.lang)
    keys = [plain[token.key] for token in words.tokens]
    for spelled in table.written.keys() & set(keys):
        for k in (k for k, word in enumerate(keys) if word == spelled):
            token = words.tokens[k]
            keys[k] = table.written[spelled].get(words.text[token.start : token.stop], spelled)
    force = _hints(words, keys, lexicon)
    if not force and _said(words.lang).isdisjoint(keys):
        return []
    negators = [k for k, word in enumerate(keys) if word in table.negators or word in table.partial]
    titled = {hit.stop for hit in words.hits if any(lexicon.kinds[c] == "title" for c in hit.concepts)}
    for k in negators:
        force[k] = FULL if keys[k] in table.negators else PARTIAL
        if k in titled and words.tokens[k].key[1:] == keys[k]:
            del force[k]
        elif _inside(keys, k, table.inert) or _is_tag(words, k) or (k and keys[k - 1] in table.yes):
            force[k] = HINT
    alone = next((k for k, word in enumerate(keys) if word in table.concord and word in _denying_alone(lexicon, words.lang)), None)
    if alone is not None and not any(abs(alone - n) <= _AROUND for n in negators) and not _inside(keys, alone, table.inert):
        force[alone] = REPEAT if table.doubles else PARTIAL
    out = []
    for k in sorted(force):
        strength = force[k]
        if strength == HINT:
            out.append(Negative(segment, k, k, HINT, part=False, weak=False, asked=False, doubled=False))
            continue
        anchor = _denied(words, keys, k, table, lexicon)
        doubled = next((d for d in range(k + 1, anchor + 1) if force.get(d) == HINT), None)
        part, weak = _denies_part(words, keys, k, table, lexicon), _inside(keys, k, table.weak)
        out.append(Negative(segment, k, doubled or anchor, strength, part, weak, asked(words, k), doubled is not None))
    return out


def _hints(words: Words, keys: Sequence[str], lexicon: Lexicon) -> dict[int, int]:
    """Return the words that are negative in themselves: by a part of them, or by all that they may mean."""
    made, mean_no, said = _made_negative(lexicon, words.lang), _mean_no(lexicon), _said(words.lang)
    found = {k: HINT for k, word in enumerate(keys) if made[word]}
    for hit in words.hits:
        if mean_no[hit.concepts] and not any(keys[k] in said for k in range(hit.first, hit.stop)):
            found[hit.stop - 1] = HINT
    return found


@cache
def _mean_no(lexicon: Lexicon) -> Known[tuple[int, ...], bool]:
    """Tell of some concepts whether enough of them are negative in themselves."""
    denying = _denying(lexicon)

    def mean_no(concepts: tuple[int, ...]) -> bool:
        negative = sum(c in denying for c in concepts)
        least = 0.5 if all(lexicon.kinds[c] == "f" for c in concepts) else _MEANT
        return negative > least * len(concepts)

    return Known(mean_no)


def _denies_part(words: Words, keys: Sequence[str], k: int, table: Polarity, lexicon: Lexicon) -> bool:
    """Tell whether a negator that stands with verbs stands with another word here."""
    if keys[k] != words.tokens[k].key and words.tokens[k].key[1:] != keys[k]:
        return False  # "didn't"
    if keys[k] not in table.movable:
        return words.tokens[k].key[1:] == keys[k]  # "and it is not", joined to what is denied: «وليس»
    if table.behind:
        before = keys[max(0, k - _BEFORE) : k]
        return not any(word in table.behind or "'" in word for word in before) and keys[k + 1 : k + 2] != ["to"]
    if k + 1 == len(keys):
        return False
    kinds = {lexicon.kinds[c] for c in lexicon.singles(words.tokens[k + 1].key, words.lang)}
    return bool(kinds) and "v" not in kinds and keys[k + 1] not in table.modals


def _denied(words: Words, keys: Sequence[str], k: int, table: Polarity, lexicon: Lexicon) -> int:
    """Return the word that a negator denies: the first one behind it that means something, in the same clause.

    Behind "can" and "must" it is the next verb: «لم يتمكن شريكه من الركل».
    """
    tokens, text = words.tokens, words.text
    near, said, modal = k, _said(words.lang), False
    for d in range(k + 1, min(k + 1 + _REACH, len(keys))):
        if not _STOPS.isdisjoint(text[tokens[d - 1].stop : tokens[d].start]):
            break
        if keys[d] in said:
            continue
        if keys[d] in table.modals:
            modal, near = True, near if near > k else d
        elif keys[d] not in table.light and (lexicon.mean_something(words.families[d]) or not words.families[d]):
            if not modal or not words.families[d] or any(lexicon.kinds[c] == "v" for c in lexicon.singles(tokens[d].key, words.lang)):
                return d
        elif near == k:
            near = d
    return near


@cache
def _denying_alone(lexicon: Lexicon, lang: str) -> frozenset[str]:
    """Return the words of a language's concord that deny even without a negator beside them."""
    table: Polarity = load(lang, "polarity")
    return frozenset(w for w in table.concord if not _denying(lexicon).isdisjoint(lexicon.singles(w, lang)))


@cache
def _said(lang: str) -> frozenset[str]:
    """Return all words that negate."""
    table: Polarity = load(lang, "polarity")
    return table.negators | table.partial | table.concord


@cache
def _denying(lexicon: Lexicon) -> frozenset[int]:
    """Return the concepts that are negative in themselves."""
    return frozenset(concept for concept, traits in lexicon.traits.items() if "neg" in traits)


def is_negator(word: str, lang: str) -> bool:
    """Tell whether a word negates the sentence or a part of it."""
    table: Polarity = load(lang, "polarity")
    return (bare := _plain(lang)[word]) in table.negators or bare in table.partial


@cache
def _plain(lang: str) -> Known[str, str]:
    """Return the negator that each word is or holds, else the word: "didn't" → not, "فلا" → لا."""
    return Known(partial(_without_verb, load(lang, "polarity"), lang))


def _without_verb(table: Polarity, lang: str, word: str) -> str:
    if word in table.negators or word in table.concord:
        return word
    if "'" in word:
        return next((base for base in lemmatizer(lang)(word) if base in table.negators), word)
    if table.glued and word[:1] in table.glued and (word[1:] in table.negators or word[1:] in table.partial):
        return word[1:]
    return word


@cache
def _made_negative(lexicon: Lexicon, lang: str) -> Known[str, bool]:
    """Tell of each word whether a part of it denies the rest: "unable", "homeless", but no "union", no "unless"."""
    table: Polarity = load(lang, "polarity")

    def made_negative(word: str) -> bool:
        if len(word) < table.shortest:
            return False
        if word.endswith(table.suffixes) and word not in table.inherent:
            return True
        if not word.startswith(table.prefixes) or word.startswith(table.not_prefixed):
            return False
        if not table.known_stems or word.endswith(table.known_stems):
            return True
        rests = (word[len(prefix) :] for prefix in table.prefixes if word.startswith(prefix))
        return any(lexicon.knows(base, lang) for rest in rests for base in lemmatizer(lang)(rest))

    return Known(made_negative)


def asked(words: Words, k: int) -> bool:
    """Tell whether a word stands in a question."""
    start = words.tokens[k].stop
    return next((c in _ASKS for c in words.text[start:] if c in _ENDS), False)


def _is_tag(words: Words, k: int) -> bool:
    """Tell whether a negator is in the tag of a question: "…, isn't it?", «أليس كذلك؟»."""
    if k < _TAG or k + 1 >= len(words.tokens):
        return False
    behind = words.text[words.tokens[k + 1].stop :][:2].strip()
    return behind[:1] in _ASKS if behind else False


def _inside(keys: Sequence[str], k: int, patterns: Expressions) -> bool:
    """Tell whether the word at `k` is part of one of the expressions; `…` stands for up to eight words."""
    for pattern in patterns.get(keys[k], ()):
        first = max(0, k - len(pattern) + 1 - (_GAP if "…" in pattern else 0))
        if any(k in _matched(keys, start, pattern) for start in range(first, k + 1) if keys[start] == pattern[0]):
            return True
    return False


def _matched(keys: Sequence[str], start: int, pattern: tuple[str, ...]) -> tuple[int, ...]:
    """Return the places of a pattern's words from `start` on; none where it does not match."""
    at, places = start, []
    for n, word in enumerate(pattern):
        if word == "…":
            at = next((p for p in range(at, min(at + _GAP + 1, len(keys))) if keys[p] == pattern[n + 1]), len(keys))
        elif at < len(keys) and keys[at] == word:
            places.append(at)
            at += 1
        else:
            return ()
    return tuple(places)
