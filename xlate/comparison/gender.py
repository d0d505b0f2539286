"""Persons whom one side speaks of as a woman and the other as a man."""


import msgspec

from xlate.analysis import Words
from xlate.comparison.bitext import Bitext, Match
from xlate.languages import load
from xlate.languages.tables.gender import Gender
from xlate.text.span import Span


class Cues(msgspec.Struct, frozen=True):
    """The first word that speaks of a woman, of a man, and whether an ending might."""

    feminine: tuple[int, Span] | None
    masculine: tuple[int, Span] | None
    maybe_feminine: bool
    maybe_masculine: bool


class Mismatch(msgspec.Struct, frozen=True):
    """A link whose sides disagree, with a word of each that shows it."""

    match: Match
    source: tuple[int, Span]
    target: tuple[int, Span]
    confidence: float


def mismatches(bitext: Bitext) -> list[Mismatch]:
    """Return the links in which all cues of one side are of the other gender than all cues of the other.

    One side must be in a language whose pronouns speak of persons alone, else grammar explains the difference.
    """
    tables: tuple[Gender, Gender] = (load(bitext.source.lang, "gender"), load(bitext.target.lang, "gender"))
    if not any(table.persons_only for table in tables):
        return []
    out = []
    for match in bitext.matches:
        cues = [
            _cues([(n, bitext.words(side)[n]) for n in (match.link.target if side else match.link.source)], tables[side])
            for side in (0, 1)
        ]
        sure = 0 if tables[0].persons_only else 1
        persons, grammar = cues[sure], cues[1 - sure]
        if persons.feminine and not persons.masculine and grammar.masculine and not grammar.feminine:
            shown, other, doubt = persons.feminine, grammar.masculine, grammar.maybe_feminine
        elif persons.masculine and not persons.feminine and grammar.feminine and not grammar.masculine:
            shown, other, doubt = persons.masculine, grammar.feminine, grammar.maybe_masculine
        else:
            continue
        pair = (shown, other) if sure == 0 else (other, shown)
        out.append(Mismatch(match, *pair, 0.45 if doubt else 0.7))
    return out


def _cues(segments: list[tuple[int, Words]], table: Gender) -> Cues:
    feminine = masculine = None
    maybe = [False, False]
    for number, words in segments:
        for token in words.tokens:
            if token.key in table.feminine:
                feminine = feminine or (number, Span(token.start, token.stop))
            elif token.key in table.masculine:
                masculine = masculine or (number, Span(token.start, token.stop))
            elif len(token.key) >= table.shortest:
                maybe[0] = maybe[0] or token.key.endswith(table.feminine_endings)
                maybe[1] = maybe[1] or token.key.endswith(table.masculine_endings)
    return Cues(feminine, masculine, *maybe)
