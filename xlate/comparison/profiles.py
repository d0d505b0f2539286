"""What a check reports of a translation that is meant to be shorter: `abridged` and `brief`.

A check names its rule for each profile in which it does not report all that it finds; a rule returns the draft as it is
to be reported, or None.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import msgspec

from xlate.aligners.evidence import WORD, Feature
from xlate.comparison import naming, speakers
from xlate.findings import Draft, Mark
from xlate.quantities import signature
from xlate.settings import Profile
from xlate.text.span import Span

if TYPE_CHECKING:
    from xlate.comparison.bitext import Bitext

Rule = Callable[["Bitext", Draft], Draft | None]
Rules = Mapping[Profile, Rule]

_EXPLAINED = 0.7
"""Share of a sentence's words that the other version has somewhere, from which it sums up what is said there."""


def silent(bitext: "Bitext", draft: Draft) -> Draft | None:
    """It is not reported."""
    return None


def lost_facts(bitext: "Bitext", draft: Draft) -> Draft | None:
    """It is reported where a number or a name goes with it that the translation has nowhere, or the speaker of what is left."""
    if not draft.source:
        return None
    lost = list(dict.fromkeys([*_unsaid(bitext, 0, draft.source), *_speakers(bitext, draft.source)]))
    if not lost:
        return None
    named = ", ".join(f"“{words}”" for words in lost)
    return msgspec.structs.replace(draft, message=f"{draft.message} With it goes {named}, which is said nowhere else.")


def changed(bitext: "Bitext", draft: Draft) -> Draft | None:
    """It is reported where other words stand in the place of the source's, not where these are cut."""
    mark = draft.target
    whole = mark is None or (mark.start == 0 and mark.stop == len(bitext.target_words[mark.last].text))
    return None if whole else draft


def said_nowhere(bitext: "Bitext", draft: Draft) -> Draft | None:
    """It is reported where the source says it nowhere, in no other sentence either."""
    if not draft.target or _unsaid(bitext, 1, draft.target):
        return draft
    known = _known(bitext, 1, draft.target)
    return draft if sum(known) < _EXPLAINED * len(known) else None


DIGEST: Rules = {"abridged": said_nowhere, "brief": said_nowhere}
"""For what is put in: a shorter version may say in one sentence what the source says in several."""
CUT: Rules = {"abridged": lost_facts, "brief": silent}
"""For what is left out."""


def _known(bitext: "Bitext", side: int, mark: Mark) -> list[bool]:
    """Return for each word of a place that means something whether the other version has it anywhere."""
    own, said = bitext.sides[side], bitext.once(_features)[1 - side]
    return [
        not said.isdisjoint(own.features[segment][k])
        for segment in range(mark.first, mark.last + 1)
        for k, token in enumerate(bitext.words(side)[segment].tokens)
        if _holds(mark, segment, Span(token.start, token.stop))
        and own.kinds[segment][k] == WORD
        and bitext.lexicon.mean_something(bitext.words(side)[segment].families[k])
    ]


def _unsaid(bitext: "Bitext", side: int, mark: Mark) -> list[str]:
    """Return the numbers and names of a place that the other version has nowhere."""
    said = bitext.once(_features)[1 - side]
    found = []
    for segment in range(mark.first, mark.last + 1):
        words = bitext.words(side)[segment]
        facts: list[tuple[Span, set[Feature]]] = [(q.span, {*signature(q)}) for q in words.quantities if not q.weak and not q.vague]
        facts += [(name.span, naming.features(name, bitext)) for name in naming.find(words, side, segment, bitext.lexicon)]
        found += [
            span.of(words.text)
            for span, features in sorted(facts, key=lambda fact: fact[0])
            if _holds(mark, segment, span) and said.isdisjoint(features)
        ]
    return found


def _speakers(bitext: "Bitext", mark: Mark) -> list[str]:
    """Return who is said to have said the rest of a sentence of which only a part is cut."""
    words = bitext.source_words[mark.first]
    if mark.first != mark.last or (mark.start == 0 and mark.stop == len(words.text)):
        return []
    return [span.of(words.text) for span in speakers.spans(words) if _holds(mark, mark.first, span)]


def _holds(mark: Mark, segment: int, span: Span) -> bool:
    """Tell whether a place holds some words of one of its segments."""
    return (segment > mark.first or span.start >= mark.start) and (segment < mark.last or span.stop <= mark.stop)


def _features(bitext: "Bitext") -> tuple[frozenset[Feature], frozenset[Feature]]:
    """Return all that each version has in common with anything."""
    first, second = (frozenset(f for segment in side.features for token in segment for f in token) for side in bitext.sides)
    return first, second
