"""A segment of the target still stands in another language.

## Why it matters

A sentence left in the source language is the plainest sign of an unfinished draft.

## Fires

```fires
en: Police arrested three people after the protest in the capital.
ru: Police arrested three people after the protest in the capital.
```

## Stays quiet

```quiet
en: "Bohemian Rhapsody" by Queen topped the charts again on Monday.
ru: Песня «Bohemian Rhapsody» группы Queen в понедельник снова возглавила чарты.
```

## What to do

Translate the segment.

## Limits

Names, titles and short formulas may stay in their script; four foreign words in a row and more than half of the segment
are needed.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.coverage import foreign_span
from xlate.comparison.marks import linked, words
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for number, segment in enumerate(bitext.target_words):
        span = foreign_span(segment)
        if span is None:
            continue
        yield Draft(
            "These words are not translated.",
            0.95,
            source=linked(bitext, 1, number),
            target=words(number, span),
            suggestion="Translate the segment.",
        )


CHECK = Check("segment-untranslated", "major", "untranslated", "untranslated", __doc__ or "", _run)
