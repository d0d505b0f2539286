"""The source quotes somebody word for word, the translation says it without quotation marks.

## Why it matters

Without the marks the reader cannot tell whose words these are: the speaker's, or the paper's.

## Fires

```fires
en: "We will not leave this city tonight," the mayor said.
ru: Мэр сказал, что сегодня вечером они не покинут этот город.
```

## Stays quiet

```quiet
en: "We will not leave this city tonight," the mayor said.
ru: «Сегодня вечером мы не покинем этот город», – сказал мэр.
```

```quiet
en: The so-called "peace plan" was rejected by the mayor.
ar: رفض العمدة ما يسمى خطة السلام.
```

## What to do

Put the speaker's words in quotation marks again, or accept the finding where indirect speech was meant.

## Limits

Quotes of fewer than four words and titles of works are not compared. A translation that turns most quotes into
indirect speech is reported with less confidence.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.marks import words
from xlate.comparison.profiles import silent
from xlate.comparison.quotes import mark, missing
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for found in bitext.once(missing):
        said = found.quote.parts[0][1].of(bitext.source_words[found.quote.parts[0][0]].text)
        yield Draft(
            f"The quote “{said}” stands without quotation marks.",
            found.confidence,
            mark(found.quote),
            words(*found.counterpart),
            suggestion="Put the speaker's words in quotation marks.",
            subject=said,
        )


CHECK = Check("quote-missing", "minor", "mistranslation", "mistranslation", __doc__ or "", _run, profiles={"brief": silent})
