""""May" became "will", or "will" became "may".

## Why it matters

A possibility sold as a fact, a rumour without its "allegedly", is the classic distortion of news.

## Fires

```fires
ru: Правительство, возможно, введёт новые санкции против банка в следующем месяце.
en: The government will certainly impose new sanctions on the bank next month.
```

## Stays quiet

```quiet
en: The government may impose new sanctions on the bank next month.
ru: Правительство может ввести новые санкции против банка в следующем месяце.
```

```quiet
en: The government will perhaps impose new sanctions.
ar: ربما تفرض الحكومة عقوبات جديدة.
```

```quiet
ru: Вероятно, правительство введёт санкции.
en: The government is likely to impose sanctions.
```

## What to do

Say it as surely, or as cautiously, as the source does.

## Limits

Only words are seen, not the mood of a verb: a Russian or Arabic verb can be firm without any word that says so, so that a hedge merely left out is reported with little confidence.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.profiles import changed
from xlate.comparison.scales import draft, modality_shifts
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for shift in bitext.once(modality_shifts):
        yield draft(bitext, shift, "Say it as surely as the source does.")


CHECK = Check("modality-shifted", "major", "mistranslation", "mistranslation", __doc__ or "", _run, profiles={"abridged": changed, "brief": changed})
