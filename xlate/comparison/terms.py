"""The glossary's terms on both sides of a bitext, segment by segment."""

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from xlate.analysis import Words
from xlate.comparison.bitext import Bitext, Match
from xlate.glossary import ACCEPTED, Term, TermHit, find, find_all
from xlate.languages import load
from xlate.text.tokens import tokenize

_STOPS = ".!?…:\"«“„(-–—"  # what a sentence or a quotation begins behind; the empty string is in it, too


class Place(msgspec.Struct, frozen=True):
    """A term in one segment of one side."""

    segment: int
    hit: TermHit


class Terms:
    """The terms of both sides, segment by segment."""

    def __init__(self, bitext: Bitext) -> None:
        self.bitext = bitext
        date = bitext.source.date or bitext.target.date
        self.source = [find(words, bitext.glossary, date) for words in bitext.source_words]
        self.every_target = [find_all(words, bitext.glossary, date, loose=True) for words in bitext.target_words]
        self.target = [find(words, bitext.glossary, date) for words in bitext.target_words]
        self.of_target = {j: n for n, match in enumerate(bitext.matches) for j in match.link.target}
        self.rendered: Counter[str] = Counter(
            name
            for match in bitext.matches
            for name in {hit.term.id for i in match.link.source for hit in self.source[i]}
            if any(h.term.id == name and h.status in ACCEPTED for j in match.link.target for h in self.every_target[j])
        )

    def rendered_in(self, term: Term, match: Match) -> bool:
        """Tell whether the target of a link has a form of the term itself, good or bad, not only what may stand for it."""
        return any(
            hit.term.id == term.id and not hit.derived for j in match.link.target for hit in self.every_target[j]
        )

    def near(self, number: int) -> list[Match]:
        """Return a match and its neighbours."""
        return self.bitext.matches[max(0, number - 1) : number + 2]

    def asked(self, segments: Iterable[int]) -> Iterator[Place]:
        """Yield the terms of some segments of the source that want a rendering."""
        for i in segments:
            for hit in self.source[i]:
                if not hit.derived and not _maybe_common(hit, self.bitext.source_words[i], self.bitext):
                    yield Place(i, hit)

    def times(self, term: Term, side: int, segments: Iterable[int]) -> int:
        """Count a term in some segments of one side, whatever its form."""
        if side == 0:
            return sum(hit.term.id == term.id for i in segments for hit in self.source[i])
        return sum(len({hit.first for hit in self.every_target[j] if hit.term.id == term.id}) for j in segments)


def _maybe_common(hit: TermHit, words: Words, bitext: Bitext) -> bool:
    """Tell whether a name may be another word that only begins its sentence: "Газа" is Gaza, and gas in the genitive."""
    if not hit.term.is_name or hit.stop - hit.first > 1 or not load(words.lang, "traits").cased:
        return False
    if words.text[: hit.span.start].rstrip()[-1:] not in _STOPS:
        return False
    lexicon = bitext.lexicon
    common = {lexicon.families[c] for c in lexicon.singles(words.tokens[hit.first].key, words.lang) if not lexicon.is_name[c]}
    return bool(common - families_of(hit.term, bitext))


def families_of(term: Term, bitext: Bitext) -> set[int]:
    """Return the meanings that the lexicon knows of a term's accepted renderings."""
    lexicon, lang = bitext.lexicon, bitext.target.lang
    return {
        lexicon.families[concept]
        for form in term.forms
        if form.lang == lang and form.status in ACCEPTED and form.listed
        for found in lexicon.find(tokenize(form.text), lang)
        for concept in found.concepts
    }
