""""More than", "about" or "at most" is dropped or turned round.

## Why it matters

"At least 40 dead" and "at most 40 dead" are different news.

## Fires

```fires
en: At least 40 people were killed.
ru: Погибли не более 40 человек.
```

## Stays quiet

```quiet
en: At least 40 people were killed.
ru: Погибли по меньшей мере 40 человек.
```

```quiet
en: More than 40 people were killed.
ar: قتل أكثر من 40 شخصا.
```

## What to do

Say it as the source does.

## Limits

"About" may come and go with a round number.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.quantities import differences
from xlate.comparison.quantity_drafts import drafts
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    yield from drafts(bitext, bitext.once(differences), "approximation-changed")


CHECK = Check("approximation-changed", "minor", "mistranslation", "mistranslation", __doc__ or "", _run)
