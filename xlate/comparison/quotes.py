"""Direct speech of both sides, and whose words lost or got their quotation marks."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from xlate.analysis import Words
from xlate.comparison.bitext import Bitext, Match
from xlate.findings import Mark
from xlate.languages import load
from xlate.languages.tables.quotes import Quotes
from xlate.morphology import lemmatizer
from xlate.text.span import Span

SPEECH = 4
"""Words of a quote that may be somebody's speech; fewer are put in quotation marks for many reasons."""
_SEGMENTS = 8
"""Segments after which a quotation mark without its partner is taken for a slip."""
_NEAR = 1
"""Links around a link into which a quote may have moved."""
_MAPPED = 3
"""Words of a quote whose counterparts must be known."""
_BESIDE = 7
"""Words around a quote in which who said it is looked for."""
_INTRODUCED = 0.75
"""Share of a quote's words that stand behind the colon that introduces it."""
_TITLE = 0.75
"""Share of the words of a work's title that have a capital."""
_KNOWN = 0.35
"""Share of a quote's words of which that holds."""

_MARK = re.compile(r"``|''|[\"“”„«»]|(?<![^\W_])['‘‚](?=\w)|(?<=\S)['’](?![^\W_])")
_ANY_MARK = re.compile(r"[`'\"“”„«»‘‚’]")
_OPENS_BEFORE = re.compile(r"(?:^|[\s(\[\-–—:\"“„«'‘])$")
# Arabic writes "and", "with", "to" together with the quote.
_CLEAN = re.compile(r"(?:^|[\s(\[\-–—:\"“„«'‘،,])[وبلفك]?$")
_CLOSES_AFTER = re.compile(r"$|[\s.,;:!?…)\]\-–—\"”»'’،؛؟]")


class Quote(msgspec.Struct, frozen=True):
    """Words between quotation marks, nested ones as a part of the outer quote."""

    side: int
    parts: tuple[tuple[int, Span], ...]
    """Segment and place in its words, marks left out; one for each segment that the quote stands in."""
    words: tuple[tuple[int, int], ...]
    """(segment, token)."""
    speech: bool
    """Whether it is long enough for speech and not the title of a work."""


class Unquoted(msgspec.Struct, frozen=True):
    """A quote whose words stand on the other side without quotation marks."""

    quote: Quote
    counterpart: tuple[int, Span]
    """What says the same there: segment and place in its words."""
    confidence: float


def quotes(bitext: Bitext) -> tuple[list[Quote], list[Quote]]:
    """Return the quotes of both sides, in order."""
    return find(bitext.source_words, 0), find(bitext.target_words, 1)


def find(segments: Sequence[Words], side: int) -> list[Quote]:
    """Return the quotes of one document."""
    out: list[Quote] = []
    for first, start, last, stop, closed in _pairs([words.text for words in segments]):
        parts, places = [], []
        for n in range(first, last + 1):
            words = segments[n]
            span = _trimmed(Span(start if n == first else 0, stop if n == last else len(words.text)), words.text)
            inside = [
                (n, k) for k, token in enumerate(words.tokens) if token.start >= span.start and token.stop <= span.stop
            ]
            if inside:
                parts.append((n, span))
                places += inside
        if places:
            odd = parts[0][1].of(segments[parts[0][0]].text)[0] in ",.;:)،؛"
            speech = closed and not odd and len(places) >= SPEECH and not is_title(segments, places)
            out.append(Quote(side, tuple(parts), tuple(places), speech))
    return out


def _trimmed(span: Span, text: str) -> Span:
    inside = span.of(text)
    return Span(span.start + len(inside) - len(inside.lstrip()), span.stop - len(inside) + len(inside.rstrip()))


class _Open(NamedTuple):
    kind: str
    segment: int
    start: int
    leads: bool
    """Whether it opens a segment or follows a colon."""
    clean: bool
    """Whether it stands apart from the word before it, or is of a shape that only opens."""


def _pairs(texts: Sequence[str]) -> list[tuple[int, int, int, int, bool]]:
    """Return (segment, offset behind the opening mark, segment, offset of the closing mark, whether it was closed).

    Outer quotes only. A mark that nothing closes makes a quote of the rest of its segment, for what it is worth.
    """
    found = []
    stack: list[_Open] = []
    for n, text in enumerate(texts):
        if stack and n - stack[0].segment > _SEGMENTS:
            found.append(_unclosed(stack[0], texts))
            stack = []
        for mark in _MARK.finditer(text) if _ANY_MARK.search(text) else ():
            if _inside_word(mark, text):
                continue
            kind = "«" if mark[0] in "«»" else "'" if mark[0] in "'‘’‚" else '"'
            same = [k for k, item in enumerate(stack) if item.kind == kind]
            if _opens(mark, text, any(stack[k].segment == n for k in same)):
                if same and stack[same[0]].segment < n:
                    # A quote of several paragraphs: each opens anew, only the last one is closed.
                    old = stack[same[0]]
                    anew = mark.start() == 0
                    found.append(
                        (old.segment, old.start, n - 1, len(texts[n - 1]), old.clean) if anew else _unclosed(old, texts)
                    )
                    stack = []
                stack.append(_opened(kind, n, mark, text))
            elif same:
                first = stack[same[-1]]
                del stack[same[-1] :]
                if not stack:
                    found.append((first.segment, first.start, n, mark.start(), first.clean))
        # "'90s" opens nothing.
        stack = [item for k, item in enumerate(stack) if item.kind != "'" or (k == 0 and item.leads)]
    if stack:
        found.append(_unclosed(stack[0], texts))
    return sorted(found)


def _opened(kind: str, segment: int, mark: re.Match[str], text: str) -> _Open:
    before = text[: mark.start()].rstrip()
    clean = mark[0] in "«„" or _CLEAN.search(text[max(0, mark.start() - 2) : mark.start()]) is not None
    return _Open(kind, segment, mark.end(), not before or before[-1] == ":", clean)


def _unclosed(item: _Open, texts: Sequence[str]) -> tuple[int, int, int, int, bool]:
    return item.segment, item.start, item.segment, len(texts[item.segment]), False


def _inside_word(mark: re.Match[str], text: str) -> bool:
    """Tell whether a mark stands between two letters: coup d"état. Arabic writes "and" together with a quote."""
    around = text[max(0, mark.start() - 1) : mark.start()] + text[mark.end() : mark.end() + 1]
    return len(around) == 2 and around.isalpha() and around[0].lower() != around[0].upper()


def _opens(mark: re.Match[str], text: str, is_open: bool) -> bool:
    """Tell whether a mark opens a quote: by its shape, else by what stands around it, else by what is still open."""
    if mark[0] in "«„‚``":
        return True
    if mark[0] == "»":
        return False
    if mark.end() == len(text):
        return False
    before = _OPENS_BEFORE.search(text[max(0, mark.start() - 1) : mark.start()]) is not None
    after = _CLOSES_AFTER.match(text[mark.end() : mark.end() + 1]) is not None
    if before != after:
        return before
    return not is_open


def is_title(segments: Sequence[Words], places: Sequence[tuple[int, int]]) -> bool:
    """Tell whether the words of a quote are capitalised like the title of a work."""
    table: Quotes = load(segments[places[0][0]].lang, "quotes")
    if not table.small:
        return False
    tokens = [(segments[n].text, segments[n].tokens[k]) for n, k in places]
    big = [text[token.start].isupper() for text, token in tokens if token.key not in table.small]
    return sum(big) >= _TITLE * len(big)


def missing(bitext: Bitext) -> list[Unquoted]:
    """Return the source's quotes whose words the target says without quotation marks."""
    return list(_unquoted(bitext, 0))


def added(bitext: Bitext) -> list[Unquoted]:
    """Return the target's quotes whose words the source says without quotation marks."""
    return list(_unquoted(bitext, 1))


def _unquoted(bitext: Bitext, side: int) -> Iterator[Unquoted]:
    found = bitext.once(quotes)
    own, other = found[side], found[1 - side]
    if not own:
        return
    counterparts = [_counterparts(bitext, quote) for quote in own]
    quoted = {place for quote in other for place in quote.words}
    answered = [sum(place in quoted for place in places) for places in counterparts]
    speech = [n for n, quote in enumerate(own) if quote.speech]
    kept = sum(answered[n] > 0 for n in speech)
    claimed = {place for n, places in enumerate(counterparts) if answered[n] for place in places}
    for n in speech:
        places = counterparts[n]
        if (
            answered[n]
            or len(places) < max(_MAPPED, _KNOWN * len(own[n].words))
            or is_title(bitext.words(1 - side), places)
        ):
            continue
        if _moved(bitext, own[n], other, claimed):
            continue
        segment = max({p[0] for p in places}, key=lambda s: (sum(p[0] == s for p in places), -s))
        tokens = sorted(k for s, k in places if s == segment)
        first = min(places)[0]
        if _introduced(bitext, 1 - side, first, [k for s, k in places if s == first]):
            continue
        words = bitext.words(1 - side)[segment]
        span = Span(words.tokens[tokens[0]].start, words.tokens[tokens[-1]].stop)
        yield Unquoted(own[n], (segment, span), _chance(kept, len(speech), bitext, own[n], segment))


def _introduced(bitext: Bitext, side: int, segment: int, tokens: Sequence[int]) -> bool:
    """Tell whether a colon or a dialogue's dash introduces some words as direct speech."""
    words = bitext.words(side)[segment]
    document = bitext.target if side else bitext.source
    # Readers take the dash for the mark of a list.
    if words.text.startswith(("—", "–", "- ")) or document.segments[segment].kind == "item":
        return True
    colon = words.text.find(":")
    return colon > 0 and sum(words.tokens[k].start > colon for k in tokens) >= _INTRODUCED * len(tokens)


def _counterparts(bitext: Bitext, quote: Quote) -> list[tuple[int, int]]:
    """Return the words of the other side that stand for a quote's words."""
    wanted = set(quote.words)
    out = []
    for match in _matches(bitext, quote):
        mine, theirs, best = (
            (match.target, match.source, match.best_met) if quote.side else (match.source, match.target, match.best)
        )
        out += [theirs[o] for p, o in enumerate(best) if o is not None and mine[p] in wanted]
    return out


def _matches(bitext: Bitext, quote: Quote) -> list[Match]:
    table = bitext.once(_by_segment)[quote.side]
    return list({id(m): m for n, _ in quote.parts if (m := table.get(n))}.values())


def _by_segment(bitext: Bitext) -> tuple[dict[int, Match], dict[int, Match]]:
    return (
        {i: match for match in bitext.matches for i in match.link.source},
        {j: match for match in bitext.matches for j in match.link.target},
    )


def _moved(bitext: Bitext, quote: Quote, other: Sequence[Quote], claimed: set[tuple[int, int]]) -> bool:
    """Tell whether marks of the other side may be this quote's: in its link, or a quote nearby that answers no other."""
    links = [bitext.link_of[quote.side][n] for n, _ in quote.parts]
    linked = [bitext.links[number] for number in links]
    near = bitext.links[max(0, min(links) - _NEAR) : max(links) + _NEAR + 1]
    here, around = (
        {n for link in found for n in (link.source if quote.side else link.target)} for found in (linked, near)
    )
    if any(
        not around.isdisjoint(n for n, _ in candidate.parts) and claimed.isdisjoint(candidate.words)
        for candidate in other
        if candidate.speech or len(candidate.words) * 2 >= len(quote.words)
    ):
        return True
    edges = {(n, at) for candidate in other for n, span in candidate.parts for at in span}
    words = bitext.words(1 - quote.side)
    return any(
        mark[0] not in "'‘’‚"
        and not _inside_word(mark, words[n].text)
        and not any((n, at) in edges for at in range(mark.start() - 2, mark.end() + 3))
        for n in here
        for mark in _MARK.finditer(words[n].text)
    )


def _chance(kept: int, speech: int, bitext: Bitext, quote: Quote, segment: int) -> float:
    """Return the chance that lost marks are an error: somebody said it, and the translation keeps other marks.

    A few words that nobody is said to have said may be the name of something, and words from the middle of a sentence
    are easily said without marks.
    """
    habit = (kept + 1) / (speech + 1)
    said = _is_said(bitext, quote) and _says_near(bitext, 1 - quote.side, segment)
    (first, span), *_ = quote.parts
    part = bitext.words(quote.side)[first].text[span.start].islower()
    value = 0.4 * habit + (0.2 if said else 0.0) + 0.03 * min(10, len(quote.words)) - (0.2 if part else 0.05)
    return max(0.05, min(0.9, value))


def _is_said(bitext: Bitext, quote: Quote) -> bool:
    """Tell whether a verb of saying stands beside a quote."""
    segments = bitext.words(quote.side)
    (first, start), (last, stop) = quote.words[0], quote.words[-1]
    if any(start - _BESIDE <= k < start for k in says(segments[first])):
        return True
    if any(stop < k <= stop + _BESIDE for k in says(segments[last])):
        return True
    whole = len(quote.words) == sum(len(segments[n].tokens) for n in {n for n, _ in quote.words})
    return whole and _says_near(bitext, quote.side, first)


def _says_near(bitext: Bitext, side: int, segment: int) -> bool:
    """Tell whether a verb of saying stands in a segment or beside it."""
    segments = bitext.words(side)
    return any(says(words) for words in segments[max(0, segment - 1) : segment + 2])


def mark(quote: Quote) -> Mark:
    """Return the place of a quote, without its quotation marks."""
    (first, start), (last, stop) = quote.parts[0], quote.parts[-1]
    return Mark(first, start.start, last, stop.stop)


def says(words: Words) -> list[int]:
    """Return the tokens that are verbs of saying."""
    return [k for k, token in enumerate(words.tokens) if is_saying(token.key, words.lang)]


@cache
def is_saying(word: str, lang: str) -> bool:
    """Tell whether a word may be a form of a verb of saying."""
    table: Quotes = load(lang, "quotes")
    return not table.sayings.isdisjoint(lemmatizer(lang)(word))
