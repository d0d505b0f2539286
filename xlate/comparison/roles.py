"""Who does what to whom, and where the two change places."""

from collections.abc import Sequence
from functools import cache

import msgspec

from xlate.analysis import Words
from xlate.comparison.bitext import Bitext, Match
from xlate.comparison.offices import joined
from xlate.languages import load
from xlate.languages.tables.quotes import Quotes
from xlate.lexicon.store import Hit, Lexicon
from xlate.morphology.russian import CASES, NAMES, readings
from xlate.text.known import Known
from xlate.text.span import Span

_ACTORS = frozenset(("person", "country", "organisation", "company", "armed-group", "party", "city", "media"))
_BETWEEN = 2
"""Words between a verb and its subject or object, where they are nothing but articles and prepositions."""


class Act(msgspec.Struct, frozen=True):
    """A verb with who does it and to whom; all are places in the match."""

    verb: int
    agent: int
    patient: int


class Swap(msgspec.Struct, frozen=True):
    """An act of the source whose agent and patient change places in the target."""

    source: tuple[int, Span]
    target: tuple[int, Span]
    confidence: float


def swaps(bitext: Bitext) -> list[Swap]:
    """Return the acts whose agent and patient change places."""
    out = []
    for match in bitext.matches:
        acts = [_acts(bitext, match, side) for side in (0, 1)]
        for a in acts[0]:
            for b in acts[1]:
                if b.verb not in match.meets[a.verb] or not (_once(match.meets[a.verb]) and _once(match.met[b.verb])):
                    continue
                if (
                    b.patient in match.meets[a.agent]
                    and b.agent in match.meets[a.patient]
                    and b.agent not in match.meets[a.agent]
                ):
                    out.append(Swap(_place(bitext, match, 0, a), _place(bitext, match, 1, b), 0.85))
    return out


def _once(places: Sequence[int]) -> bool:
    """Tell whether a word is met once: "beat" that is said twice may have changed places with itself."""
    return bool(places) and places[-1] - places[0] < 2


def _place(bitext: Bitext, match: Match, side: int, act: Act) -> tuple[int, Span]:
    own = match.target if side else match.source
    segment, first = own[min(act.verb, act.agent, act.patient)]
    last = own[max(act.verb, act.agent, act.patient)][1]
    tokens = bitext.words(side)[segment].tokens
    return segment, Span(tokens[first].start, tokens[last].stop)


def _acts(bitext: Bitext, match: Match, side: int) -> list[Act]:
    """Return the acts of which both sides of the verb are names, and each name stands only once."""
    own = match.target if side else match.source
    lexicon = bitext.lexicon
    out = []
    for first, (segment, k) in enumerate(own):
        if k:
            continue
        words = bitext.words(side)[segment]
        actors = _actors(words, lexicon)
        if len(actors) < 2:
            continue
        verbs = _verbs(lexicon, words.lang)
        for k, token in enumerate(words.tokens):
            if verbs[token.key]:
                roles = _roles(words, k, actors)
                if roles:
                    out.append(Act(first + k, first + roles[0], first + roles[1]))
    return out


@cache
def _verbs(lexicon: Lexicon, lang: str) -> Known[str, bool]:
    """Tell of each word whether it may be a verb."""
    kinds = lexicon.kinds
    return Known(lambda word: any(kinds[c] == "v" for c in lexicon.singles(word, lang)))


def _actors(words: Words, lexicon: Lexicon) -> dict[int, Hit]:
    """Return the names that may act, by their first token: known ones, and runs of words written like a name."""
    known = [hit for hit in words.hits if lexicon.is_name[hit.concepts[0]]]
    inside = {k for hit in known for k in range(hit.first, hit.stop)}
    actors = {hit.first: hit for hit in known if any(lexicon.kinds[c] in _ACTORS for c in hit.concepts)}
    for k in words.names:
        if k in inside:
            continue
        run = next((hit for hit in actors.values() if hit.stop == k and not hit.concepts), Hit(k, k, ()))
        actors[run.first] = Hit(run.first, k + 1, ())
    return actors


def _roles(words: Words, verb: int, actors: dict[int, Hit]) -> tuple[int, int] | None:
    """Return (agent, patient) of a verb, as tokens; None where it is not sure."""
    table: Quotes = load(words.lang, "quotes")
    keys = [token.key for token in words.tokens]

    def free(first: int, stop: int, allowed: frozenset[str]) -> bool:
        return (
            stop - first <= _BETWEEN
            and all(key in allowed for key in keys[first:stop])
            and (first > stop or joined(words, max(0, first - 1), min(stop, len(keys) - 1)))
        )

    before = next(
        (h for h in actors.values() if h.stop <= verb and free(h.stop, verb, table.auxiliaries | table.after_names)),
        None,
    )
    small = table.objects | table.by_agent
    after = next((h for h in actors.values() if h.first > verb and free(verb + 1, h.first, small)), None)
    if after is None:
        return None
    if table.verb_first:
        second = next(
            (h for h in actors.values() if h.first >= after.stop and free(after.stop, h.first, table.objects)), None
        )
        if second and not before:
            return after.first, second.first
        return (before.first, after.first) if before and not second else None
    if before is None:
        return None
    if table.cases:
        return _by_case(keys[before.first], keys[verb], keys[after.first], (before.first, after.first))
    passive = not table.auxiliaries.isdisjoint(keys[before.stop : verb])
    agent = not table.by_agent.isdisjoint(keys[verb + 1 : after.first])
    if passive != agent:
        return None
    return (after.first, before.first) if passive else (before.first, after.first)


def _by_case(one: str, verb: str, two: str, places: tuple[int, int]) -> tuple[int, int] | None:
    """Return who acts by the forms of two names around a verb: one can be the subject, the other cannot."""
    forms = (cases(one), cases(two))
    passive = any("PRTS" in tag for _, tag in readings(verb))
    other = {"ablt"} if passive else {"accs"}
    subjects = [n for n in (0, 1) if "nomn" in forms[n] and other & forms[1 - n]]
    if not subjects:
        return None
    # Where both forms may be either, the subject stands first, or nobody would understand: "Иран обвинил Ирак".
    found = places[subjects[0]], places[1 - subjects[0]]
    return found[::-1] if passive else found


@cache
def cases(word: str) -> frozenset[str]:
    """Return the cases that a form of a name may be; "Германия" is a country before it is a metal."""
    found = readings(word)
    if not found:
        return next((found for endings, found in _SURNAMES if word.endswith(endings)), frozenset())
    named = [tag for _, tag in found if NAMES & tag]
    return frozenset().union(*(CASES & tag for tag in named or [tag for _, tag in found]))


_SURNAMES = (
    (("ого", "его"), frozenset({"accs", "gent"})),
    (
        ("ский", "цкий", "н", "р", "в", "с", "т", "д", "л", "к", "п", "б", "г", "з", "ф", "ш", "ч", "ц", "ж"),
        frozenset({"nomn"}),
    ),
    (("а", "я"), frozenset({"nomn", "accs", "gent"})),
)
"""Endings of surnames that the dictionary lacks."""
