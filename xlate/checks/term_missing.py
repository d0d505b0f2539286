"""A term of the glossary is not rendered as the glossary has it.

## Why it matters

A newsroom that calls one thing by three words leaves its readers to guess whether they are three things.

## Fires

```glossary
version: 1
terms:
  - id: ceasefire
    en: [ceasefire, cease-fire]
    ru: [прекращение огня, перемирие]
    ar: [وقف إطلاق النار, هدنة]
```

```fires
en: The delegations agreed on a ceasefire on Monday.
ru: В понедельник делегации договорились о паузе.
```

## Stays quiet

```quiet
en: The delegations agreed on a ceasefire on Monday.
ru: В понедельник делегации договорились о прекращении огня.
```

```quiet
en: The delegations agreed on a ceasefire on Monday.
ar: اتفق الوفدان يوم الاثنين على وقف لإطلاق النار.
```

## What to do

Use the preferred form or an allowed one, or add the rendering to the glossary's `allowed` if it is a good one.

## Limits

Without anything that stands in its place, a missing term is reported with little confidence: mostly a pronoun stands
for it, or the context. A part of an allowed form counts as a short form of it.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.marks import linked, words
from xlate.comparison.terms import compare
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for missing in bitext.once(compare).missing:
        place = missing.source
        said = place.hit.span.of(bitext.source_words[place.segment].text)
        instead = f", but “{missing.instead[1].of(bitext.target_words[missing.instead[0]].text)}”" if missing.instead else ""
        yield Draft(
            f"“{said}” is not rendered as “{missing.wanted}” or another form of the glossary{instead}.",
            missing.confidence,
            words(place.segment, place.hit.span),
            words(*missing.instead) if missing.instead else linked(bitext, 0, place.segment),
            suggestion=f"Use “{missing.wanted}”.",
            subject=place.hit.term.id,
        )


CHECK = Check("term-missing", "major", "termbase", "terminology", __doc__ or "", _run)
