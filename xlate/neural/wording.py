"""Text as models want it: what carries no meaning to them is left out. The document itself is never altered."""

import unicodedata

from xlate.text.fold import strip_invisible

VERSION = 1
"""Part of the key under which embeddings are kept: raise it with any change here."""


def prepare(text: str) -> str:
    """Return a text without vowel marks, tatweel, bidi controls and doubled blanks, composed (NFC).

    Models have hardly seen Arabic with its vowels written out: to them it is another language.
    """
    if not text.isascii():
        text = strip_invisible(unicodedata.normalize("NFC", text))
    return " ".join(text.split())
