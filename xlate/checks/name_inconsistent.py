"""One document spells a name in two ways.

## Why it matters

Two spellings of a name look like two people, and a search finds only half of the story.

## Fires

```fires
en: Kallas arrived in Tallinn on Monday.
en: On Tuesday Kallas left for Brussels.
ru: Каллас прибыла в Таллин в понедельник.
ru: Во вторник Калас отправилась в Брюссель.
```

## Stays quiet

```quiet
en: Kallas arrived in Tallinn on Monday.
en: On Tuesday the ministers spoke with Kallas.
ru: Каллас прибыла в Таллин в понедельник.
ru: Во вторник министры поговорили с Каллас.
```

```quiet
en: Vance met Merz in Munich.
en: The meeting of Vance and Merz was short.
ar: التقى فانس ميرتس في ميونخ.
ar: كان اجتماع فانس وميرتس قصيرا.
```

## What to do

Choose one of the spellings, mostly the more frequent one, and keep to it.

## Limits

Names are matched by their sound, so another name for the same thing (Holland, the Netherlands) is no inconsistency.
Case endings, articles and prefixed letters make no other spelling. Where usage wavers for want of a letter (تومسون, طومسون)
the finding is neutral; so it is where a text has both of two usual spellings several times (Пейлин, Пэйлин).
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.consistency import varied
from xlate.comparison.marks import words
from xlate.findings import Draft
from xlate.text.span import Span


def _run(bitext: Bitext) -> Iterator[Draft]:
    for name in varied(bitext):
        source, target = name.source, name.target
        yield Draft(
            f"“{source.text}” is “{target.text}” here, and “{name.usual}” elsewhere in the text.",
            name.confidence,
            words(source.segment, _span(bitext, 0, source.segment, source.token)),
            words(target.segment, _span(bitext, 1, target.segment, target.token)),
            severity="neutral" if name.harmless else None,
            suggestion=f"Spell it as in “{name.usual}” throughout.",
            subject=source.text,
        )


def _span(bitext: Bitext, side: int, segment: int, token: int) -> Span:
    found = bitext.words(side)[segment].tokens[token]
    return Span(found.start, found.stop)


CHECK = Check("name-inconsistent", "minor", "inconsistency", "inconsistency", __doc__ or "", _run)
