"""One side denies what the other side affirms.

## Why it matters

A lost or stray "not" turns a statement into its opposite and leaves no other trace.

## Fires

```fires
en: The ministry did not confirm the report on Friday.
ru: Министерство подтвердило сообщение в пятницу.
```

```fires
en: The government approved the budget.
ar: لم تقر الحكومة الميزانية.
```

## Stays quiet

```quiet
en: The ministry denied the report.
ru: Министерство не подтвердило сообщение.
```

```quiet
en: It was not only a defeat for the president.
ar: كانت هذه هزيمة للرئيس، وليس هذا فحسب.
```

```quiet
ru: Тем не менее правительство одобрило бюджет.
ar: ومع ذلك وافقت الحكومة على الميزانية.
```

## What to do

Put the negation back or take it out; where the sentence says the same another way, accept the finding.

## Limits

Negations are paired off, by what they deny and then by their place: where both sides hold equally many, a negation
that moved to another word is not seen. Translators often say no another way ("is not working" for "is down"); where
neither the denied word nor an answer to the negation is found on the other side, a finding has a low confidence or is
not made at all, above all for negations of Russian, which likes them best.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.marks import linked, words
from xlate.comparison.polarity import Flip, flips
from xlate.comparison.profiles import changed
from xlate.findings import Draft, Mark
from xlate.text.span import Span


def _run(bitext: Bitext) -> Iterator[Draft]:
    for flip in bitext.once(flips):
        own = words(flip.segment, flip.span)
        other = _other(bitext, flip)
        denied = flip.span.of(bitext.words(flip.side)[flip.segment].text)
        plain = _plain(bitext, flip)
        if flip.side == 0:
            message = f"“{denied}” is denied, but the translation says “{plain}”." if plain else f"“{denied}” is not denied in the translation."
            yield Draft(message, flip.confidence, own, other, suggestion=f"Negate “{plain}”." if plain else "Negate it.", subject=denied)
        else:
            message = f"“{denied}” is denied only in the translation" + (f"; the source says “{plain}”." if plain else ".")
            yield Draft(message, flip.confidence, other, own, suggestion="Remove the negation.", subject=denied)


def _plain(bitext: Bitext, flip: Flip) -> str:
    """Return the word that the other side says without denying it; nothing where it is not known."""
    if not flip.counterpart:
        return ""
    segment, k = flip.counterpart
    text, token = bitext.words(1 - flip.side)[segment].text, bitext.words(1 - flip.side)[segment].tokens[k]
    return text[token.start : token.stop]


def _other(bitext: Bitext, flip: Flip) -> Mark | None:
    if flip.counterpart:
        segment, k = flip.counterpart
        token = bitext.words(1 - flip.side)[segment].tokens[k]
        return words(segment, Span(token.start, token.stop))
    return linked(bitext, flip.side, flip.segment)


CHECK = Check("negation-flipped", "critical", "mistranslation", "mistranslation", __doc__ or "", _run, profiles={"abridged": changed, "brief": changed})
