""""All" became "some", "most" became "few".

## Why it matters

Who speaks for all and who for some decides what the sentence claims.

## Fires

```fires
en: All ministers of the government resigned on Friday.
ru: Некоторые министры правительства в пятницу ушли в отставку.
```

## Stays quiet

```quiet
en: Most of the hospitals in the city have no electricity.
ru: В большинстве больниц города нет электричества.
```

```quiet
en: Many people left the city.
ar: غادر كثير من الناس المدينة.
```

```quiet
en: Several ministers resigned.
ru: Ряд министров ушли в отставку.
```

## What to do

Use the quantifier of the source.

## Limits

Small differences (many – most, some – several) are a matter of style and not reported.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.marks import whole, words
from xlate.comparison.scales import quantifier_changes
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for shift in bitext.once(quantifier_changes):
        a, b = shift.source, shift.target
        said = a.span.of(bitext.source_words[a.segment].text) if a else ""
        became = b.span.of(bitext.target_words[b.segment].text) if b else ""
        yield Draft(
            f"“{said}” became “{became}”.",
            shift.confidence,
            words(a.segment, a.span) if a else whole(bitext, 0, shift.match.link.source),
            words(b.segment, b.span) if b else whole(bitext, 1, shift.match.link.target),
            suggestion="Use the quantifier of the source.",
            subject=f"{said}/{became}",
        )


CHECK = Check("quantifier-changed", "major", "mistranslation", "mistranslation", __doc__ or "", _run)
