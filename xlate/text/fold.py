"""Folding: the form in which two spellings of one word are equal.

Every function here maps one code point to one code point or drops it by name; `fold` keeps the length, so that a
position in the folded text is a position in the text.
"""

import re
import unicodedata

# Arabic: alef forms → ا, ى → ي, ة → ه, hamza carriers → their letter, Persian yeh and kaf → Arabic ones.
_ARABIC = dict(zip("أإآٱىئؤةیک", "ااااييوهيك", strict=True))
_PUNCTUATION = dict(zip("’‘ʼ`´“”„«»‹›‐‑‒–—−\u00a0\u202f\u2009\u2007", "'''''\"\"\"\"\"''------    ", strict=True))
_DIGITS = {chr(base + d): str(d) for base in (0x0660, 0x06F0) for d in range(10)}
_SAME_LENGTH = {**_ARABIC, **_PUNCTUATION, **_DIGITS, "ё": "е", "Ё": "Е"}
_CHANGED = frozenset(_SAME_LENGTH)

# Vowel marks, superscript alef, tatweel, soft hyphen, bidi controls and joiners: never part of what a word is.
INVISIBLE = "\u064b-\u065f\u0670\u0640\u00ad\u0301\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_INVISIBLE = re.compile(f"[{INVISIBLE}]")


def fold(text: str, kept: str = "") -> str:
    """Lower-case and unify letter, digit and punctuation variants, but for those kept; the length never changes."""
    if text.isascii():
        return text.lower()
    for letter in _CHANGED.intersection(text):  # few in any text: twice as fast as `str.translate`
        if letter not in kept:
            text = text.replace(letter, _SAME_LENGTH[letter])
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    # "İ" lower-cases to two code points: keep the length by lowering such letters one by one.
    return "".join(low if len(low := c.lower()) == 1 else c for c in text)


def strip_invisible(text: str) -> str:
    """Drop vowel marks, tatweel, soft hyphens and bidi controls."""
    return _INVISIBLE.sub("", text) if not text.isascii() else text


def key(word: str) -> str:
    """Return the spelling-neutral key of a word: folded, without invisible characters, NFC."""
    if word.isascii():
        return word.lower()
    return strip_invisible(fold(unicodedata.normalize("NFC", word)))
