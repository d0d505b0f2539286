"""Part of a target segment says what the source does not.

## Why it matters

A clause put in is the translator speaking in the author's name.

## Fires

```fires
en: The minister resigned on Friday.
ru: Министр ушёл в отставку в пятницу, после того как оппозиция обвинила его в получении взяток от строительной компании.
```

## Stays quiet

```quiet
en: The minister resigned on Friday after weeks of protests.
ar: استقال الوزير يوم الجمعة بعد أسابيع من الاحتجاجات.
```

## What to do

Remove the clause, or accept it as an explanation.

## Limits

Words that xlate does not know are no evidence either way.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.gaps import gaps
from xlate.comparison.marks import linked, words
from xlate.comparison.profiles import DIGEST
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for gap in bitext.once(gaps):
        if gap.side == 1:
            yield Draft(
                "The source does not say this part.",
                gap.confidence,
                linked(bitext, 1, gap.segment),
                words(gap.segment, gap.span),
                suggestion="Remove it, or accept it as an explanation.",
            )


CHECK = Check("clause-added", "major", "addition", "addition", __doc__ or "", _run, profiles=DIGEST)
