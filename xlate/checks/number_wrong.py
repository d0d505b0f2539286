"""A number has another value in the target.

## Why it matters

A lost zero or "billion" for "million" is the costliest slip in translated news.

## Fires

```fires
en: The bank lost 1.2 billion dollars last year.
ru: В прошлом году банк потерял 1,2 млн долларов.
```

```fires
en: The storm killed 45 people.
ar: قتلت العاصفة 54 شخصا.
```

## Stays quiet

```quiet
en: The bank lost 1.2 billion dollars last year.
ar: خسر البنك ١٫٢ مليار دولار العام الماضي.
```

```quiet
ru: Погибли двадцать пять человек.
en: Twenty-five people were killed.
```

```quiet
en: The road is 18 miles long.
ru: Длина дороги — 29 километров.
```

## What to do

Put the value of the source.

## Limits

Numbers are compared by value; a conversion of units within rounding is no difference.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.profiles import said_nowhere
from xlate.comparison.quantities import differences
from xlate.comparison.quantity_drafts import drafts
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    yield from drafts(bitext, bitext.once(differences), "number-wrong")


CHECK = Check("number-wrong", "critical", "number", "numbers", __doc__ or "", _run, profiles={"brief": said_nowhere})
