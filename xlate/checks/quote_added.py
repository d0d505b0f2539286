"""The translation puts words in quotation marks that the source does not quote.

## Why it matters

A paraphrase in quotation marks puts words into a person's mouth.

## Fires

```fires
en: The mayor said that they would not leave the city tonight.
ar: قال العمدة: "لن نغادر المدينة هذه الليلة".
```

## Stays quiet

```quiet
en: "We will not leave the city tonight," the mayor said.
ar: قال العمدة: "لن نغادر المدينة هذه الليلة".
```

```quiet
en: The company Northern Sea Shipping lost its court case.
ru: Компания «Норзерн Си Шиппинг» проиграла суд.
```

## What to do

Say it as the source does, in indirect speech.

## Limits

Quotes of fewer than four words and names in quotation marks are not compared.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.marks import words
from xlate.comparison.quotes import added, mark
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for found in bitext.once(added):
        said = found.quote.parts[0][1].of(bitext.target_words[found.quote.parts[0][0]].text)
        yield Draft(
            f"“{said}” is a quote in the translation only.",
            found.confidence,
            words(*found.counterpart),
            mark(found.quote),
            suggestion="Use indirect speech, as the source does.",
            subject=said,
        )


CHECK = Check("quote-added", "major", "mistranslation", "mistranslation", __doc__ or "", _run)
