"""A woman became a man, or a man a woman.

## Why it matters

It is the error that the person concerned writes in about.

## Fires

```fires
en: She is a poet.
ru: Он поэт.
```

## Stays quiet

```quiet
en: She said that her book was finished.
ru: Она сказала, что её книга закончена.
```

```quiet
en: His company said that its profits had risen.
ar: قالت شركته إن أرباحها ارتفعت.
```

## What to do

Use the pronouns and endings that fit the person.

## Limits

Only where all words of one side speak of a woman and all of the other of a man; two persons in a sentence hide each
other.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.gender import mismatches
from xlate.comparison.marks import words
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for found in bitext.once(mismatches):
        (i, a), (j, b) = found.source, found.target
        said, became = a.of(bitext.source_words[i].text), b.of(bitext.target_words[j].text)
        yield Draft(
            f"“{said}” and “{became}” speak of different genders.",
            found.confidence,
            words(i, a),
            words(j, b),
            suggestion="Use the forms that fit the person.",
            subject=f"{said}/{became}",
        )


CHECK = Check("gender-wrong", "major", "mistranslation", "mistranslation", __doc__ or "", _run)
