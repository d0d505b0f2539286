"""A word is translated by its opposite.

## Why it matters

"Rejected" for "accepted", "rise" for "fall", "before" for "after": the sentence reads well and says the contrary.

## Fires

```fires
en: The parliament rejected the budget on Friday.
ru: В пятницу парламент одобрил бюджет.
```

```fires
en: Prices increased by 5% after the decision.
ar: انخفضت الأسعار بنسبة 5% بعد القرار.
```

## Stays quiet

```quiet
en: The parliament rejected the budget on Friday.
ru: В пятницу парламент отклонил бюджет.
```

```quiet
en: Prices did not rise.
ar: لم ترتفع الأسعار.
```

## What to do

Use the word that the source means.

## Limits

Both words have to be in the lexicon with their opposite, and neither may be explained by another word of the link.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.marks import words
from xlate.comparison.reversal import reversals
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for found in bitext.once(reversals):
        (i, a), (j, b) = found.source, found.target
        said, became = a.of(bitext.source_words[i].text), b.of(bitext.target_words[j].text)
        yield Draft(
            f"“{became}” is the opposite of “{said}”.",
            found.confidence,
            words(i, a),
            words(j, b),
            suggestion="Use the word that the source means.",
            subject=f"{said}/{became}",
        )


CHECK = Check("meaning-reversed", "critical", "mistranslation", "mistranslation", __doc__ or "", _run)
