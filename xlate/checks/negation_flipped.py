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
ar: لم توافق الحكومة على الميزانية.
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

Two negations on one side against one on the other are not counted: only a link of which one side is free of anything
negative is reported.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.polarity import Flip, flips
from xlate.findings import Draft, Mark


def _run(bitext: Bitext) -> Iterator[Draft]:
    for flip in flips(bitext):
        own = Mark(flip.negation.segment, flip.negation.span.start, flip.negation.segment, flip.negation.span.stop)
        other = _other(bitext, flip)
        words = flip.negation.span.of(bitext.words(flip.side)[flip.negation.segment].text)
        if flip.side == 0:
            yield Draft(f"“{words}” is not denied in the translation.", flip.confidence, own, other, suggestion="Negate it.", subject=words)
        else:
            yield Draft(f"“{words}” is denied only in the translation.", flip.confidence, other, own, suggestion="Remove the negation.", subject=words)


def _other(bitext: Bitext, flip: Flip) -> Mark:
    if flip.counterpart:
        segment, k = flip.counterpart
        token = bitext.words(1 - flip.side)[segment].tokens[k]
        return Mark(segment, token.start, segment, token.stop)
    segments = flip.match.link.target if flip.side == 0 else flip.match.link.source
    return Mark(segments[0], 0, segments[-1], len(bitext.words(1 - flip.side)[segments[-1]].text))


CHECK = Check("negation-flipped", "critical", "mistranslation", "mistranslation", __doc__ or "", _run)
