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
from xlate.findings import Draft, Mark


def _run(bitext: Bitext) -> Iterator[Draft]:
    for number, words in enumerate(bitext.target_words):
        span = foreign_span(words)
        if span is None:
            continue
        link = bitext.links[bitext.link_of[1][number]]
        yield Draft(
            "These words are not translated.",
            0.95,
            source=Mark(link.source[0], 0, link.source[-1], len(bitext.source_words[link.source[-1]].text)) if link.source else None,
            target=Mark(number, span.start, number, span.stop),
            suggestion="Translate the segment.",
        )


CHECK = Check("segment-untranslated", "major", "untranslated", "untranslated", __doc__ or "", _run)
