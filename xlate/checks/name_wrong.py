"""A name is rendered as another name.

## Why it matters

The wrong person, country or city is the error that ends in a correction, or in court.

## Fires

```fires
en: The talks between France and Italy ended on Monday.
ru: Переговоры между Францией и Испанией завершились в понедельник.
```

## Stays quiet

```quiet
en: The talks between France and Italy ended on Monday.
ru: Переговоры между Францией и Италией завершились в понедельник.
```

```quiet
en: The British government rejected the plan.
ar: رفضت حكومة بريطانيا الخطة.
```

## What to do

Put the name of the source.

## Limits

A name that xlate neither knows nor can match by sound is not judged.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.marks import words
from xlate.comparison.names import issues
from xlate.comparison.profiles import said_nowhere
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for issue in bitext.once(issues):
        a, b = issue.source, issue.target
        if a and b:
            yield Draft(
                f"“{a.text}” is rendered as “{b.text}”.",
                issue.confidence,
                words(a.segment, a.span),
                words(b.segment, b.span),
                suggestion=f"Use the name of “{a.text}”.",
                subject=a.text,
            )


CHECK = Check("name-wrong", "critical", "entity", "inconsistent-entities", __doc__ or "", _run, profiles={"brief": said_nowhere})
