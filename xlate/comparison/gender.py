"""Persons whom one side speaks of as a woman and the other as a man.

One side must be in a language whose pronouns speak of persons alone: its pronouns say of whom the link speaks. The other
shows the gender by its pronouns, and by what answers the verb behind "she", the noun behind "her" and what "she" is.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import msgspec

from xlate.comparison.bitext import Bitext, Match
from xlate.languages import load
from xlate.languages.tables.gender import Gender
from xlate.lexicon.store import Lexicon
from xlate.morphology import agreement
from xlate.morphology.agreement import F, M, Sex
from xlate.text.span import Span

_ANSWERS = 0.2
"""Strength from which a word counts as the answer to another."""
_REACH = 7
"""Words behind a subject in which its verb is looked for."""
_OWNED = 3
"""Words behind "her" that may be what is hers."""
_TIED = 1.5
_LOOSE = 1.4
_VERB, _OWNER, _ROLE, _WORD, _ATTACHED = 2.0, 1.5, 1.5, 1.0, 0.7
"""Weight of what shows a gender: a verb, a pronoun at the end of a noun, a role, a word, a particle with a pronoun."""


class Mismatch(msgspec.Struct, frozen=True):
    """A link whose sides disagree, with a word of each that shows it."""

    match: Match
    source: tuple[int, Span]
    target: tuple[int, Span]
    confidence: float


class _Cue(msgspec.Struct, frozen=True):
    """A word of the other side that shows a gender."""

    sex: Sex
    weight: float
    tied: int | None = None
    """The word that it answers: the pronoun; None for one that is found anywhere in the link."""


class _Side(msgspec.Struct, frozen=True):
    """One side of a link."""

    lang: str
    table: Gender
    where: tuple[tuple[int, int], ...]
    """(segment, token) of each word."""
    keys: list[str]


def mismatches(bitext: Bitext) -> list[Mismatch]:
    """Return the links in which one side speaks of a woman throughout and all that the other shows is a man, or vice versa."""
    tables: tuple[Gender, Gender] = (load(bitext.source.lang, "gender"), load(bitext.target.lang, "gender"))
    if tables[0].persons_only == tables[1].persons_only:
        return []
    sure = 0 if tables[0].persons_only else 1
    out = []
    for match in bitext.matches:
        persons = _side(bitext, match, sure, tables[sure])
        found = {k: sex for k, word in enumerate(persons.keys) if (sex := _sex(word, tables[sure]))}
        if len({*found.values()}) != 1:
            continue
        other = _side(bitext, match, 1 - sure, tables[1 - sure])
        mismatch = _mismatch(bitext, match, sure, persons, other, found)
        if mismatch:
            out.append(mismatch)
    return out


def _side(bitext: Bitext, match: Match, side: int, table: Gender) -> _Side:
    words = bitext.words(side)
    where = match.target if side else match.source
    return _Side((bitext.target if side else bitext.source).lang, table, where, [words[n].tokens[k].key for n, k in where])


def _sex(word: str, table: Gender) -> Sex | None:
    return F if word in table.feminine else M if word in table.masculine else None


def _mismatch(bitext: Bitext, match: Match, sure: int, persons: _Side, other: _Side, found: dict[int, Sex]) -> Mismatch | None:
    sex = next(iter(found.values()))
    if other.table.either and any(not agreement.nouns(word, other.lang).isdisjoint(other.table.either) for word in other.keys):
        return None
    cues = dict(_loose(other))
    for place, cue in _tied(match, sure, persons, other, found, bitext.lexicon):
        if place not in cues or cues[place].weight <= cue.weight:
            cues[place] = cue
    wrong = {place: cue for place, cue in cues.items() if cue.sex != sex}
    if not wrong or len(wrong) < len(cues):
        return None
    tied = sum(cue.weight for cue in wrong.values() if cue.tied is not None)
    things = sum(word in persons.table.things for word in persons.keys)
    if all(persons.keys[k] in persons.table.owners for k in found):
        things += sum(word in other.table.own for word in other.keys)  # "her" is answered already
    loose = sum(cue.weight for cue in wrong.values() if cue.tied is None) - things
    nouns = persons.table.masculine_nouns if sex == F else persons.table.feminine_nouns
    if not nouns.isdisjoint(persons.keys):
        enough = tied >= _VERB  # the other person may be meant by all else
    else:
        enough = tied >= _TIED or (not things and tied + loose >= _LOOSE) or (loose >= _WORD and _alone(wrong, persons, other, found))
    if not enough:
        return None
    place, cue = max(wrong.items(), key=lambda item: (item[1].tied is not None, item[1].weight, -item[0]))
    pronoun = cue.tied if cue.tied is not None else next(iter(found))
    shown = _place(bitext, sure, persons, pronoun), _place(bitext, 1 - sure, other, place)
    return Mismatch(match, shown[sure], shown[1 - sure], min(0.9, 0.55 + 0.1 * (tied + max(0.0, loose))))


def _alone(wrong: dict[int, _Cue], persons: _Side, other: _Side, found: dict[int, Sex]) -> bool:
    """Tell whether a single pronoun is enough: one of whom something is said answers none but its like."""
    said = any(persons.keys[k] in persons.table.subjects for k in found)
    table = other.table
    return any(
        _sex(word := other.keys[place], table) and (said or word not in table.subjects) for place in wrong
    )


def _place(bitext: Bitext, side: int, half: _Side, place: int) -> tuple[int, Span]:
    segment, k = half.where[place]
    token = bitext.words(side)[segment].tokens[k]
    return segment, Span(token.start, token.stop)


def _loose(side: _Side) -> Iterator[tuple[int, _Cue]]:
    """Yield the words that show a gender wherever they stand."""
    table = side.table
    for place, word in enumerate(side.keys):
        if sex := _sex(word, table) or (_sex(word[1:], table) if word[0] in table.proclitics else None):
            yield place, _Cue(sex, _ATTACHED if table.proclitics else _WORD)
            continue
        meant = agreement.nouns(word, side.lang)
        if not meant.isdisjoint(table.feminine_nouns):
            yield place, _Cue(F, _WORD)
        elif not meant.isdisjoint(table.masculine_nouns):
            yield place, _Cue(M, _WORD)


def _tied(
    match: Match, sure: int, persons: _Side, other: _Side, found: dict[int, Sex], lexicon: Lexicon
) -> Iterator[tuple[int, _Cue]]:
    """Yield the words of the other side that answer what a pronoun governs: its verb, its noun, its role."""
    answers: dict[int, list[int]] = defaultdict(list)
    for (s, t), strength in match.strength.items():
        if strength >= _ANSWERS:
            answers[t if sure else s].append(s if sure else t)
    table = persons.table
    kinds = _kinds(lexicon, other.lang)
    speakers = not table.speakers.isdisjoint(persons.keys)
    for k in found:
        if persons.keys[k] in table.owners:
            for place in (place for j in range(k + 1, k + 1 + _OWNED) for place in answers.get(j, ())):
                if sex := agreement.owner(other.keys[place], other.lang):
                    yield place, _Cue(sex, _OWNER, k)
        if persons.keys[k] not in table.subjects:
            continue
        said, roles = _predicate(persons, k)
        for place in (place for j in (*said, *roles) for place in answers.get(j, ())):
            word = other.keys[place]
            shown = agreement.verb(word, other.lang, kinds)
            if shown and not (shown.speaker and speakers):
                yield place, _Cue(shown.sex, _WORD if shown.noun else _VERB, k)
        for place in (place for j in roles for place in answers.get(j, ())):
            for sex, listed in ((F, other.table.feminine_roles), (M, other.table.masculine_roles)):
                if not agreement.nouns(other.keys[place], other.lang).isdisjoint(listed):
                    yield place, _Cue(sex, _ROLE, k)


def _predicate(side: _Side, subject: int) -> tuple[list[int], list[int]]:
    """Return the places of a subject's verbs ("is" right behind it), and those of the words behind "is" that say what it is."""
    table, roles = side.table, False
    copula = [subject + 1] if side.keys[subject + 1 : subject + 2] and side.keys[subject + 1] in table.copulas else []
    found: list[int] = []
    for k in range(subject + 1, min(subject + 1 + _REACH, len(side.keys))):
        word = side.keys[k]
        if word in table.breaks:
            break
        roles = roles or word in table.copulas
        if word in table.passed or word in table.copulas:
            continue
        if len(found) == (_OWNED if roles else 1):
            break
        found.append(k)
    return (copula, found) if roles else (found, [])


@cache
def _kinds(lexicon: Lexicon, lang: str) -> agreement.Kinds:
    words = lexicon.words(lang)
    return lambda word: frozenset(lexicon.kinds[c] for c in words.singles(word))
