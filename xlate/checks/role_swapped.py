"""Who does something and to whom it is done change places.

## Why it matters

It turns the victim into the attacker, and every word of the sentence is right.

## Fires

```fires
en: Russia attacked Ukraine in 2022.
ru: Украина атаковала Россию в 2022 году.
```

## Stays quiet

```quiet
en: Russia attacked Ukraine in 2022.
ru: Украину в 2022 году атаковала Россия.
```

```quiet
en: Ukraine was attacked by Russia in 2022.
ar: هاجمت روسيا أوكرانيا عام 2022.
```

## What to do

Let the same one act as in the source.

## Limits

Only where two names stand directly around one verb, and order or case tells which of them acts.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.marks import words
from xlate.comparison.roles import swaps
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for found in bitext.once(swaps):
        (i, a), (j, b) = found.source, found.target
        said, became = a.of(bitext.source_words[i].text), b.of(bitext.target_words[j].text)
        yield Draft(
            f"“{said}” and “{became}” say the opposite of who acts.",
            found.confidence,
            words(i, a),
            words(j, b),
            suggestion="Exchange the two names.",
            subject=f"{said}/{became}",
        )


CHECK = Check("role-swapped", "critical", "mistranslation", "mistranslation", __doc__ or "", _run)
