"""The target names somebody or something that the source does not.

## Why it matters

A name that the source does not give is a claim of the translator's.

## Fires

```fires
en: The minister met the ambassador on Friday to discuss the budget, the economy, the elections and the war.
ru: Министр встретился в Париже в пятницу с послом, чтобы обсудить бюджет, экономику, выборы и войну.
```

## Stays quiet

```quiet
en: The talks in Paris will go on until Friday.
ru: Переговоры в Париже продлятся до пятницы.
```

## What to do

Remove the name, or accept the finding where it only explains.

## Limits

A name that stands in a neighbouring sentence of the source counts as said.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.marks import linked, words
from xlate.comparison.names import issues
from xlate.comparison.profiles import DIGEST
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for issue in bitext.once(issues):
        b = issue.target
        if b and not issue.source:
            yield Draft(
                f"The source does not name “{b.text}”.",
                issue.confidence,
                linked(bitext, 1, b.segment),
                words(b.segment, b.span),
                suggestion="Remove the name, or accept it as an explanation.",
                subject=b.text,
            )


CHECK = Check("name-added", "major", "addition", "addition", __doc__ or "", _run, profiles=DIGEST)
