"""Offices that people hold, and which of them the other side makes another one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from xlate.analysis import Words
from xlate.comparison.bitext import Bitext, Match
from xlate.comparison.context import agreement
from xlate.languages import load
from xlate.languages.tables.quotes import Quotes
from xlate.lexicon.store import Hit, Lexicon
from xlate.text.span import Span

_OFFICES = {
    "president": """president us-president president-of-the-republic president-elect transitional-president chinese-president
        russian-president ukrainian-president turkish-president french-president iranian-president egyptian-president
        syrian-president palestinian-president""",
    "prime minister": "prime-minister premier taoiseach british-prime-minister israeli-prime-minister head-of-government",
    "chancellor": "federal-chancellor",
    "foreign minister": "foreign-minister secretary-of-state foreign-secretary",
    "defence minister": "defence-minister secretary-of-defense defence-secretary secretary-of-war",
    "interior minister": "interior-minister home-secretary interior-secretary homeland-security-secretary",
    "finance minister": "finance-minister treasury-secretary chancellor-of-the-exchequer",
    "economy minister": "economy-minister",
    "justice minister": "justice-minister",
    "health minister": "health-minister health-secretary",
    "education minister": "education-minister",
    "energy minister": "energy-minister energy-secretary oil-minister",
    "trade minister": "trade-minister commerce-secretary",
    "industry minister": "industry-minister",
    "transport minister": "transport-minister",
    "agriculture minister": "agriculture-minister",
    "environment minister": "environment-minister",
    "culture minister": "culture-minister",
    "labour minister": "labour-minister",
    "tourism minister": "tourism-minister",
    "sports minister": "sports-minister",
    "minister": "minister",
    "governor": "governor",
    "mayor": "mayor lord-mayor",
    "ambassador": "ambassador us-ambassador un-ambassador",
    "king": "king",
    "queen": "queen",
    "emir": "emir emir-of-qatar emir-of-kuwait",
    "pope": "pope",
    "patriarch": "patriarch patriarch-of-moscow",
    "spokesman": """press-secretary white-house-press-secretary kremlin-spokesman spokesman spokeswoman spokesperson military-spokesman
        foreign-ministry-spokesman foreign-ministry-spokeswoman un-spokesperson""",
    "secretary-general": "secretary-general un-secretary-general nato-secretary-general",
    "speaker": "speaker house-speaker duma-speaker federation-council-speaker",
    "judge": "judge federal-judge",
    "lawyer": "lawyer barrister",
    "senator": "senator",
}
"""Offices that no translator renders as another one, each with its entries in the lexicon."""
_OFFICE_OF = {entry: office for office, entries in _OFFICES.items() for entry in entries.split()}
_VAGUE = frozenset("head chairman leader representative official director secretary head-of-state ruler chief".split())
"""Entries that may stand for many offices: a word that may mean one of them is no sure office."""
_LOWER = ("first-deputy-", "deputy-", "vice-", "us-vice-", "lieutenant-", "under-", "assistant-")
_FORMER = ("former-",)
_ACTING = ("acting-",)
_GAP = 2
"""Words between an office and the name of who holds it: "Foreign Minister of France X"."""
_REACH = 3
"""Words on either side of an office among which its "deputy", "former", "acting" stand."""
_STOPS = frozenset('.;:!?"«»“”()')
_PEOPLE = frozenset(("person", "given-name"))


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a text names."""

    side: int
    segment: int
    span: Span
    """Its words with "deputy", "former" or "acting"."""
    places: range
    """In the match, without them."""
    what: frozenset[str]
    """Keys of `_OFFICES` that it may be; empty where it may be something else."""
    deputy: bool
    former: bool
    acting: bool
    holders: frozenset[int]
    """Places in the match of the names beside it."""


@dataclass(frozen=True, slots=True)
class Retitled:
    """An office that the target makes another one, of more or less rank, or of another time."""

    source: tuple[int, Span]
    target: tuple[int, Span]
    confidence: float


@cache
def _rank(entry: str) -> tuple[str, bool, bool, bool]:
    """Return (office, deputy, former, acting) of an entry of the lexicon; no office for what is not among them."""
    name = entry.removeprefix("@").partition(".")[0]
    deputy = former = acting = False
    for prefixes, number in ((_FORMER, 0), (_ACTING, 1), (_LOWER, 2)):
        for prefix in prefixes:
            if name.startswith(prefix) and name[len(prefix) :] in _OFFICE_OF:
                name = name[len(prefix) :]
                former, acting, deputy = former or number == 0, acting or number == 1, deputy or number == 2
    return _OFFICE_OF.get(name, ""), deputy, former, acting


def offices(bitext: Bitext, match: Match, side: int) -> list[Office]:
    """Return the offices named on one side of a link."""
    titles = _titles(bitext.lexicon)
    out = []
    for segment, first in bitext.starts(side, match):
        words = bitext.words(side)[segment]
        titled = [hit for hit in words.hits if not titles.isdisjoint(hit.concepts)]
        named = _people(words, bitext.lexicon) if titled else frozenset()
        for hit in titled:
            found = _office(hit, bitext.lexicon, named)
            if found:
                what, flags = found
                span, (deputy, former, acting) = _with_modifiers(hit, words, flags)
                places = range(first + hit.first, first + hit.stop)
                holders = frozenset(first + k for k in _beside(hit, words, named))
                out.append(Office(side, segment, span, places, what, deputy, former, acting, holders))
    return out


def _people(words: Words, lexicon: Lexicon) -> frozenset[int]:
    """Return the tokens that are parts of names of persons, as far as anybody can tell."""
    other = {
        k for hit in words.hits if lexicon.is_name[hit.concepts[0]] and not _PEOPLE & {lexicon.kinds[c] for c in hit.concepts}
        for k in range(hit.first, hit.stop)
    }  # fmt: skip
    return frozenset(words.names) - other


@cache
def _titles(lexicon: Lexicon) -> frozenset[int]:
    return frozenset(lexicon.by_kind("title"))


def _office(
    hit: Hit, lexicon: Lexicon, people: frozenset[int]
) -> tuple[frozenset[str], tuple[bool, bool, bool]] | None:
    """Return the offices that a title may mean, and whether all that it may mean is a deputy, a former, an acting one."""
    ranks = [_rank(lexicon.ids[c]) for c in hit.concepts if lexicon.kinds[c] in ("title", "n")]
    known = [rank for rank in ranks if rank[0]]
    if not known:
        return None
    vague = any(lexicon.ids[c].removeprefix("@") in _VAGUE for c in hit.concepts)
    if vague and hit.stop not in people:  # الرئيس before a name is the president, before another noun any head
        return frozenset(), (False, False, False)
    return frozenset(rank[0] for rank in known), (
        all(r[1] for r in known),
        all(r[2] for r in known),
        all(r[3] for r in known),
    )


def _with_modifiers(hit: Hit, words: Words, flags: tuple[bool, bool, bool]) -> tuple[Span, tuple[bool, bool, bool]]:
    """Add the "deputy", "former" and "acting" that stand beside a title."""
    table: Quotes = load(words.lang, "quotes")
    first, stop = hit.first, hit.stop
    marked = list(flags)
    for k in range(max(0, hit.first - _REACH), min(len(words.tokens), hit.stop + _REACH)):
        kind = _modifier(words.tokens[k].key, table)
        # A deputy stands before the office; behind it, he is somebody else.
        if kind is None or (kind == 0 and k > hit.stop) or not joined(words, min(k, hit.first), max(k, hit.stop - 1)):
            continue
        marked[kind] = True
        first, stop = min(first, k), max(stop, k + 1)
    return Span(words.tokens[first].start, words.tokens[stop - 1].stop), (marked[0], marked[1], marked[2])


def _modifier(word: str, table: Quotes) -> int | None:
    if word in table.deputies or (table.deputies_glued and len(word) > 6 and word.startswith(table.deputies_glued)):
        return 0
    if word in table.formers or (table.formers_glued and len(word) > 6 and word.startswith(table.formers_glued)):
        return 1
    return 2 if word in table.acting else None


def joined(words: Words, first: int, last: int) -> bool:
    """Tell whether nothing but blanks and hyphens stands between two tokens of a phrase."""
    between = words.text[words.tokens[first].stop : words.tokens[last].start]
    return not any(mark in between for mark in _STOPS) and "," not in between and "،" not in between


def _beside(hit: Hit, words: Words, people: frozenset[int]) -> Iterator[int]:
    """Yield the tokens of the name beside a title: "Prime Minister X", "X, the prime minister"."""
    size = len(words.tokens)
    after = next((k for k in range(hit.stop, min(size, hit.stop + _GAP + 1)) if k in people), None)
    if after is not None and joined(words, hit.stop - 1, after):
        while after < size and after in people:
            yield after
            after += 1
        return
    before = next((k for k in range(hit.first - 1, max(-1, hit.first - _GAP - 2), -1) if k in people), None)
    if before is not None and not any(
        c in _STOPS for c in words.text[words.tokens[before].stop : words.tokens[hit.first].start]
    ):
        while before >= 0 and before in people:
            yield before
            before -= 1


def retitled(bitext: Bitext) -> list[Retitled]:
    """Return the offices that differ between the two sides."""
    out: list[Retitled] = []
    for match in bitext.matches:
        found = [offices(bitext, match, side) for side in (0, 1)]
        if found[0] and found[1]:
            out += _other_office(match, *found)
            out += _other_rank(bitext, match, *found)
    return out


def _other_office(match: Match, source: list[Office], target: list[Office]) -> Iterator[Retitled]:
    """Yield the offices in whose place another one stands, and neither is said on the other side."""
    sure = [[o for o in side if o.what] for side in (source, target)]
    left = [
        [
            o
            for o in sure[side]
            if not any(may_be(o.what, other.what) for other in sure[1 - side]) and not _answered(o, match)
        ]
        for side in (0, 1)
    ]
    for a in left[0]:
        for b in left[1]:
            same = any(t in b.holders for p in a.holders for t in match.meets[p])
            if same and not _vague_beside(target, b) and not _vague_beside(source, a):
                yield Retitled((a.segment, a.span), (b.segment, b.span), 0.85)
            elif not (a.holders and b.holders) and (value := agreement(match, a.places, b.places)) > 0.55:
                yield Retitled((a.segment, a.span), (b.segment, b.span), min(0.75, value))


def _answered(office: Office, match: Match) -> bool:
    """Tell whether every word of an office has a counterpart, in whatever expression."""
    meets = match.met if office.side else match.meets
    return all(meets[p] for p in office.places)


def _vague_beside(offices: Sequence[Office], office: Office) -> bool:
    return any(not o.what and o.holders & office.holders for o in offices)


def may_be(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether two offices may be the same: any minister may be just called a minister."""
    return not a.isdisjoint(b) or any(
        "minister" in one and any(office.endswith("minister") for office in two) for one, two in ((a, b), (b, a))
    )


def _other_rank(bitext: Bitext, match: Match, source: list[Office], target: list[Office]) -> Iterator[Retitled]:
    """Yield the offices that lose or get a "deputy", "former" or "acting" that nothing on the other side says."""
    for a in source:
        for b in target:
            if not a.what or not b.what or not may_be(a.what, b.what):
                continue
            if any(o is not a and may_be(o.what, a.what) for o in source) or any(
                o is not b and may_be(o.what, b.what) for o in target
            ):
                continue
            same = any(t in b.holders for p in a.holders for t in match.meets[p])
            if not same and (a.holders and b.holders):
                continue
            for kind, (one, two) in enumerate(((a.deputy, b.deputy), (a.former, b.former), (a.acting, b.acting))):
                if one == two or _says(bitext, match, 1 if one else 0, kind) or (kind and not same):
                    continue
                yield Retitled((a.segment, a.span), (b.segment, b.span), 0.8 if same else 0.65)
                break


def _says(bitext: Bitext, match: Match, side: int, kind: int) -> bool:
    """Tell whether one side of a link has a "deputy", "former" or "acting" anywhere."""
    table: Quotes = load(bitext.words(side)[0].lang, "quotes")
    segments = match.link.target if side else match.link.source
    return any(_modifier(token.key, table) == kind for n in segments for token in bitext.words(side)[n].tokens)
