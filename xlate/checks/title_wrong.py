"""A person's office is rendered as another one.

## Why it matters

A vice president is not a president, a former minister no minister, and diplomats read such things closely.

## Fires

```fires
en: US Vice President JD Vance arrived in Paris on Monday.
ru: Президент США Джей Ди Вэнс прибыл в Париж в понедельник.
```

```fires
en: Former President Barack Obama criticised the decision.
ar: انتقد الرئيس باراك أوباما القرار.
```

## Stays quiet

```quiet
en: US Vice President JD Vance arrived in Paris on Monday.
ru: Вице-президент США Джей Ди Вэнс прибыл в Париж в понедельник.
```

```quiet
en: US Secretary of State Antony Blinken arrived in Cairo.
ar: وصل وزير الخارجية الأمريكي أنتوني بلينكن إلى القاهرة.
```

## What to do

Give the person the office of the source.

## Limits

Only offices that have one name in each language: presidents, ministers, governors, mayors and the like. "Head",
"official" or "representative" may stand for any of them. That somebody *was* a minister is missed where the other side
says it in another sentence.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.marks import words
from xlate.comparison.offices import retitled
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for found in bitext.once(retitled):
        (i, a), (j, b) = found.source, found.target
        said, became = a.of(bitext.source_words[i].text), b.of(bitext.target_words[j].text)
        yield Draft(
            f"“{said}” is rendered as “{became}”.",
            found.confidence,
            words(i, a),
            words(j, b),
            suggestion=f"Use the office of “{said}”.",
            subject=f"{said}/{became}",
        )


CHECK = Check("title-wrong", "major", "mistranslation", "mistranslation", __doc__ or "", _run)
