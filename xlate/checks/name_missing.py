"""A name of the source is missing from the target.

## Why it matters

Who did it is half of the news.

## Fires

```fires
en: The minister met the ambassador in Paris on Friday to discuss the budget, the economy, the elections and the war.
ru: Министр встретился в пятницу с послом, чтобы обсудить бюджет, экономику, выборы и войну.
```

## Stays quiet

```quiet
en: The talks in France will go on until Friday, the ministry said.
ru: Переговоры во Франции продлятся до пятницы, сообщило министерство.
```

## What to do

Name it, or accept the finding where the context names it well enough.

## Limits

A name that stands in a neighbouring sentence counts as said.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.marks import linked, words
from xlate.comparison.names import issues
from xlate.comparison.profiles import silent
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for issue in bitext.once(issues):
        a = issue.source
        if a and not issue.target:
            yield Draft(
                f"“{a.text}” is not named in the translation.",
                issue.confidence,
                words(a.segment, a.span),
                linked(bitext, 0, a.segment),
                suggestion=f"Name “{a.text}”.",
                subject=a.text,
            )


CHECK = Check("name-missing", "major", "omission", "omission", __doc__ or "", _run, profiles={"brief": silent})
