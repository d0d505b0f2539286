"""A woman became a man, or a man a woman.

## Why it matters

It is the error that the person concerned writes in about.

## Fires

```fires
en: She is a poet.
ru: Он поэт.
```

```fires
en: She said that her brother was ill.
ar: قال إن أخاه مريض.
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

```quiet
ru: Жертва рассказала, что её избили на улице.
en: The victim said that he had been beaten in the street.
```

## What to do

Use the pronouns and endings that fit the person.

## Limits

Only between English and another language, and only where all pronouns of the English sentence are of one gender and
nothing on the other side shows it. Two persons in a sentence hide each other. Arabic is read by its pronouns, the verb
behind "she" and the noun behind "her"; a verb that the lexicon does not know shows nothing.
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
