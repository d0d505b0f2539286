"""Part of a source segment is not said in the target.

## Why it matters

A clause dropped inside a sentence is harder to see than a missing paragraph, and often holds the condition or the blame.

## Fires

```fires
en: The minister resigned on Friday, after the opposition accused him of taking bribes from a construction company.
ru: Министр ушёл в отставку в пятницу.
```

## Stays quiet

```quiet
en: The minister resigned on Friday, after the opposition accused him of taking bribes from a construction company.
ru: Министр ушёл в отставку в пятницу, после того как оппозиция обвинила его в получении взяток от строительной компании.
```

## What to do

Translate the clause, or accept the cut with a reason.

## Limits

Words that xlate does not know are no evidence either way, so that a clause of rare words may pass.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.gaps import gaps
from xlate.comparison.marks import linked, words
from xlate.comparison.profiles import CUT
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for gap in bitext.once(gaps):
        if gap.side == 0:
            yield Draft(
                "This part of the sentence is missing from the translation.",
                gap.confidence,
                words(gap.segment, gap.span),
                linked(bitext, 0, gap.segment),
                suggestion="Translate it, or accept the cut with a reason.",
            )


CHECK = Check("clause-omitted", "major", "omission", "omission", __doc__ or "", _run, profiles=CUT)
