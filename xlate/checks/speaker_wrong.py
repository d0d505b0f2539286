"""A statement is given to somebody else than in the source.

## Why it matters

Words in the wrong mouth are the error that both persons will write in about.

## Fires

```fires
en: "We do not need a pause," Volodymyr Zelensky said on Monday.
ru: «Нам не нужна пауза», – заявил в понедельник Марк Рютте.
```

```fires
en: The mayor said that the bridge was safe.
ar: قال وزير الداخلية إن الجسر آمن.
```

## Stays quiet

```quiet
en: "We do not need a pause," Volodymyr Zelensky said on Monday.
ru: «Нам не нужна пауза», – заявил в понедельник Владимир Зеленский.
```

```quiet
en: Dmitry Peskov said that no decision had been made.
ar: قال المتحدث باسم الكرملين إنه لم يُتخذ أي قرار.
```

## What to do

Give the statement to the speaker of the source.

## Limits

Both sides must name the speaker, or both the speaker's office, beside a verb of saying or "according to". A pronoun is
taken for whomever it may be.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.marks import words
from xlate.comparison.speakers import misattributed
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for found in bitext.once(misattributed):
        (i, a), (j, b) = found.source, found.target
        said, became = a.of(bitext.source_words[i].text), b.of(bitext.target_words[j].text)
        yield Draft(
            f"What “{said}” said is given to “{became}”.",
            found.confidence,
            words(i, a),
            words(j, b),
            suggestion=f"Give the statement to “{said}”.",
            subject=f"{said}/{became}",
        )


CHECK = Check("speaker-wrong", "critical", "mistranslation", "inconsistent-entities", __doc__ or "", _run)
