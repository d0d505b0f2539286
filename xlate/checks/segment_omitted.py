"""A segment of the source has no counterpart in the target.

## Why it matters

A paragraph lost in editing is the commonest grave error in translated news, and the one a reader can never notice.

## Fires

```fires
en: The minister resigned on Friday.
en: Police arrested three people after the protest in the capital.
en: The parliament will vote next week.
ru: Министр ушёл в отставку в пятницу.
ru: Парламент проголосует на следующей неделе.
```

## Stays quiet

```quiet
en: The minister resigned on Friday.
en: The parliament will vote next week.
ru: Министр ушёл в отставку в пятницу, а парламент проголосует на следующей неделе.
```

## What to do

Translate the segment, or accept the finding with the reason for the cut.

## Limits

A segment of which xlate knows hardly a word is not reported.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.coverage import alone
from xlate.comparison.profiles import CUT
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for segment in alone(bitext, 0):
        yield Draft(
            "This segment is missing from the translation.",
            segment.confidence,
            source=segment.mark,
            suggestion="Translate it, or accept the cut with a reason.",
        )


CHECK = Check("segment-omitted", "major", "omission", "omission", __doc__ or "", _run, profiles=CUT)
