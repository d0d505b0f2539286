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
from xlate.comparison.profiles import changed
from xlate.comparison.terms_missing import missing
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for each in missing(bitext):
        place = each.source
        said = place.hit.span.of(bitext.source_words[place.segment].text)
        instead = f", but “{each.instead[1].of(bitext.target_words[each.instead[0]].text)}”" if each.instead else ""
        yield Draft(
            f"“{said}” is not rendered as “{each.wanted}” or another form of the glossary{instead}.",
            each.confidence,
            words(place.segment, place.hit.span),
            words(*each.instead) if each.instead else linked(bitext, 0, place.segment),
            suggestion=f"Use “{each.wanted}”.",
            subject=place.hit.term.id,
        )


CHECK = Check("term-missing", "major", "termbase", "terminology", __doc__ or "", _run, profiles={"abridged": changed, "brief": changed})
