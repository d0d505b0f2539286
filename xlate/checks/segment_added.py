"""A segment of the target has no counterpart in the source.

## Why it matters

A sentence that the source does not hold puts words into somebody's mouth, or belongs to another article.

## Fires

```fires
en: The minister resigned on Friday.
en: The parliament will vote next week.
ar: استقال الوزير يوم الجمعة.
ar: واعتقلت الشرطة ثلاثة أشخاص بعد الاحتجاج في العاصمة.
ar: سيصوت البرلمان الأسبوع المقبل.
```

## Stays quiet

```quiet
en: The minister resigned on Friday, and the parliament will vote next week.
ar: استقال الوزير يوم الجمعة.
ar: سيصوت البرلمان الأسبوع المقبل.
```

## What to do

Remove the segment, or accept it with its source.

## Limits

A segment of which xlate knows hardly a word is not reported.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.coverage import alone
from xlate.comparison.profiles import DIGEST
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for segment in alone(bitext, 1):
        yield Draft(
            "Nothing in the source says this.",
            segment.confidence,
            target=segment.mark,
            suggestion="Remove it, or accept the addition with its source.",
        )


CHECK = Check("segment-added", "major", "addition", "addition", __doc__ or "", _run, profiles=DIGEST)
