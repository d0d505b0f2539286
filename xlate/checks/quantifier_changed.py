""""All" became "some", "most" became "few".

## Why it matters

Who speaks for all and who for some decides what the sentence claims.

## Fires

```fires
en: All ministers of the government resigned on Friday.
ru: Некоторые министры правительства в пятницу ушли в отставку.
```

## Stays quiet

```quiet
en: Most of the hospitals in the city have no electricity.
ru: В большинстве больниц города нет электричества.
```

```quiet
en: Many people left the city.
ar: غادر كثير من الناس المدينة.
```

```quiet
en: Several ministers resigned.
ru: Ряд министров ушли в отставку.
```

## What to do

Use the quantifier of the source.

## Limits

Small differences (many – most, some – several) are a matter of style and not reported.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.profiles import changed
from xlate.comparison.scales import draft, quantifier_changes
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for shift in bitext.once(quantifier_changes):
        yield draft(bitext, shift, "Use the quantifier of the source.")


CHECK = Check("quantifier-changed", "major", "mistranslation", "mistranslation", __doc__ or "", _run, profiles={"abridged": changed, "brief": changed})
