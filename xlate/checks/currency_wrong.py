"""An amount of money is in another currency.

## Why it matters

Rubles for dollars is an error of two orders of magnitude.

## Fires

```fires
en: The deal is worth $40 million.
ru: Сумма сделки — 40 млн евро.
```

## Stays quiet

```quiet
en: The deal is worth $40 million.
ru: Сумма сделки — 40 млн долларов.
```

```quiet
en: The deal is worth €40 million.
ar: تبلغ قيمة الصفقة 40 مليون يورو.
```

## What to do

Use the currency of the source, or convert the amount as well.

## Limits

Converted amounts are reported as changed numbers; accept them.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.profiles import said_nowhere
from xlate.comparison.quantities import differences
from xlate.comparison.quantity_drafts import drafts
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    yield from drafts(bitext, bitext.once(differences), "currency-wrong")


CHECK = Check("currency-wrong", "critical", "number", "numbers", __doc__ or "", _run, profiles={"brief": said_nowhere})
