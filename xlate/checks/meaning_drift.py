"""The two sides of a link hardly share anything.

## Why it matters

A sentence of another article, an old version or a free invention in the place of the translation reads well on its own.

## Fires

```fires
en: Doctors in Cairo warned parents on Monday that the vaccine had been stored at the wrong temperature and could harm infants.
ru: Центробанк в понедельник в Каире поднял процентную ставку, чтобы замедлить инфляцию и поддержать курс валюты.
```

## Stays quiet

```quiet
en: The central bank raised interest rates for the third time this year to fight inflation.
ru: Центробанк в третий раз за год повысил ставку, чтобы сдержать инфляцию.
```

```quiet
en: Easier said than done.
ar: القول أسهل من الفعل.
```

## What to do

Translate the segment anew, or accept it where it says the same in other words.

## Limits

Idioms share no words either; a segment of which xlate knows few words is not judged.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.drift import drifts
from xlate.comparison.marks import whole
from xlate.comparison.profiles import said_nowhere
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for drift in bitext.once(drifts):
        yield Draft(
            f"Nothing here answers {', '.join(f'“{word}”' for word in drift.lost)}.",
            drift.confidence,
            whole(bitext, 0, drift.match.link.source),
            whole(bitext, 1, drift.match.link.target),
            suggestion="Translate the segment anew.",
        )


CHECK = Check("meaning-drift", "major", "mistranslation", "mistranslation", __doc__ or "", _run, profiles={"brief": said_nowhere})
