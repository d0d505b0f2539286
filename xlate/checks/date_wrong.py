"""A date, year, month or weekday is another one in the target.

## Why it matters

A meeting on Tuesday that is announced for Thursday happens without its reader.

## Fires

```fires
en: The court will rule on Tuesday.
ru: Суд вынесет решение в четверг.
```

```fires
en: The treaty was signed in March 1994.
ar: وقعت المعاهدة في أيار 1994.
```

## Stays quiet

```quiet
en: The court will rule on Tuesday.
ar: ستصدر المحكمة حكمها يوم الثلاثاء.
```

```quiet
en: The treaty was signed in January 1994.
ar: وقعت المعاهدة في كانون الثاني/يناير 1994.
```

```quiet
en: The treaty was signed in the 1990s.
ru: Договор был подписан в 1990-е годы.
```

## What to do

Put the date of the source.

## Limits

Relative days ("yesterday") are compared only where the date of the article is known.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.profiles import said_nowhere
from xlate.comparison.quantities import differences
from xlate.comparison.quantity_drafts import drafts
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    yield from drafts(bitext, bitext.once(differences), "date-wrong")


CHECK = Check("date-wrong", "critical", "date-time", "mistranslation", __doc__ or "", _run, profiles={"brief": said_nowhere})
