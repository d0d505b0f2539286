"""A number of the source is not in the target.

## Why it matters

Figures are what a reader takes away.

## Fires

```fires
en: Police arrested 37 people in the capital.
ru: Полиция задержала в столице много людей.
```

## Stays quiet

```quiet
en: Police arrested 37 people in the capital.
ru: Полиция задержала в столице тридцать семь человек.
```

```quiet
en: The two presidents met in Geneva.
ru: Президенты встретились в Женеве.
```

```quiet
en: He was one of the founders.
ar: كان من بين المؤسسين.
```

## What to do

Give the number, or accept the finding where it is said another way.

## Limits

Small counts that grammar carries (duals, "both", "a couple") are not missed.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.profiles import silent
from xlate.comparison.quantities import differences
from xlate.comparison.quantity_drafts import drafts
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    yield from drafts(bitext, bitext.once(differences), "number-missing")


CHECK = Check("number-missing", "major", "number", "numbers", __doc__ or "", _run, profiles={"brief": silent})
