"""Which language a text is in: by script, letters and common words; langdetect only where these do not decide.

`language` is for documents and refuses what xlate does not know; `segment_language` is for single segments and only
says what is plain.
"""

import re
import unicodedata
from collections import Counter
from functools import cache

from xlate.errors import InputError
from xlate.languages import FOLDERS, load
from xlate.languages.tables.identity import IdentityTables
from xlate.text.script import ARABIC, CYRILLIC, LATIN, count_letters

_SAMPLE = 4000  # code points: more do not change the answer
_WORD = re.compile(r"[^\W\d_]+")
_COMMON_ENOUGH = 0.12  # share of common words; running text has .2 or more, a neighbour under .06
_OWN_LETTERS = 0.006  # share of letters that no neighbour uses; ы and э alone are some .02 of Russian
_FEW_WORDS = 8  # fewer are too few for any guess: a headline of our script is taken for ours
_FOREIGN_LETTERS = 0.012  # share of letters that only neighbours use; names and quotations stay below

# The languages of each script that langdetect tells apart.
_NEIGHBOURS = {
    LATIN: [
        "en", "af", "ca", "cs", "cy", "da", "de", "es", "et", "fi", "fr", "hr", "hu", "id", "it", "lt", "lv", "nl",
        "no", "pl", "pt", "ro", "sk", "sl", "so", "sq", "sv", "sw", "tl", "tr", "vi",
    ],
    CYRILLIC: ["ru", "uk", "bg", "mk"],
    ARABIC: ["ar", "fa", "ur"],
}  # fmt: skip
# Letters without which hardly a sentence of such a language is written: langdetect's word alone is not enough.
_NEEDED = {"uk": "іїєґ", "bg": "ъ", "mk": "ѓќѕјљњџ", "fa": "پچژگکی", "ur": "ٹڈڑںےہھ"}
_NAMES = {
    "af": "Afrikaans", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German", "es": "Spanish",
    "et": "Estonian", "fi": "Finnish", "fr": "French", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian",
    "it": "Italian", "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "sk": "Slovak", "sl": "Slovene", "so": "Somali", "sq": "Albanian",
    "sv": "Swedish", "sw": "Swahili", "tl": "Tagalog", "tr": "Turkish", "vi": "Vietnamese", "uk": "Ukrainian",
    "bg": "Bulgarian", "mk": "Macedonian", "fa": "Persian", "ur": "Urdu",
}  # fmt: skip


def language(text: str) -> str:
    """Return the code of a document's language; raise `InputError` where xlate does not know it."""
    sample = _sample(text)
    counts = count_letters(sample)
    script = max(counts, key=lambda name: counts[name])
    other, others = _other_script(sample)
    if others > counts[script]:
        raise _unknown(f"looks like {other}")
    if not counts[script]:
        raise InputError(
            "The text has no letters, so its language cannot be told. Give the language, or remove the file.",
            kind="language",
        )
    ours = _language_of(script)
    if _plainly(sample, ours, counts[script]):
        return ours
    guess = _ask_langdetect(sample, script)
    if guess in (ours, None) or (guess in _NEEDED and not _count(_NEEDED[guess], sample)):
        return ours
    raise _unknown(f"looks like {_NAMES[guess]} ({guess})")


def segment_language(text: str) -> str | None:
    """Return the language that a segment plainly is in; None where it may be several, or none."""
    counts = count_letters(text)
    script = max(counts, key=lambda name: counts[name])
    if counts[script] * 2 <= sum(counts.values()):
        return None
    ours = _language_of(script)
    tables = _tables(ours)
    words = _WORD.findall(text.lower())
    if _count(tables.foreign, text) > _FOREIGN_LETTERS * counts[script]:
        return None
    # One language of three is written in Cyrillic and one in Arabic script; Latin may be any, or only names.
    if script != LATIN or any(word in tables.words for word in words):
        return ours
    return None


def _plainly(sample: str, lang: str, letters: int) -> bool:
    """Tell whether letters and common words alone show the language of its script."""
    tables = _tables(lang)
    if _count(tables.foreign, sample) > _FOREIGN_LETTERS * letters:
        return False
    if _count(tables.own, sample) >= _OWN_LETTERS * letters:
        return True
    words = [word for word in _WORD.findall(sample.lower()) if _is_of(word, tables.script)]
    common = sum(word in tables.words for word in words)
    return len(words) < _FEW_WORDS or common >= _COMMON_ENOUGH * len(words)


def _count(letters: str, text: str) -> int:
    """Count how often one of the letters stands in a text, small or capital."""
    lowered = text.lower()
    return sum(lowered.count(letter) for letter in letters)


def _is_of(word: str, script: str) -> bool:
    return count_letters(word[:1])[script] > 0


def _ask_langdetect(sample: str, script: str) -> str | None:
    """Return langdetect's best language of the script, None where it has none; the same answer every time."""
    # 400 ms to the first answer, so only here
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    try:
        guesses = detect_langs(sample)
    except LangDetectException:
        return None
    return next((str(guess.lang) for guess in guesses if guess.lang in _NEIGHBOURS[script]), None)


def _other_script(sample: str) -> tuple[str, int]:
    """Return the most frequent script that xlate does not know, by the first word of its letters' names."""
    letters = [letter for letter in sample if letter.isalpha() and not letter.isascii()]
    names = Counter(unicodedata.name(letter, "unknown").split()[0].split("-")[0] for letter in letters)
    for known in (LATIN, CYRILLIC, ARABIC):
        names.pop(known.upper(), None)
    if not names:
        return "", 0
    name, count = names.most_common(1)[0]
    return {"CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese"}.get(name, name.capitalize()), count


def _unknown(looks: str) -> InputError:
    known = ", ".join(FOLDERS)
    return InputError(
        f"The text {looks}. xlate compares {known}. Remove the file, or give its language if the guess is wrong.",
        kind="language",
    )


def _sample(text: str) -> str:
    """Return the beginning and the middle of a long text: a page may begin with menus in another language."""
    half = _SAMPLE // 2
    return text if len(text) <= _SAMPLE else text[:half] + " " + text[len(text) // 2 :][:half]


@cache
def _language_of(script: str) -> str:
    return next(lang for lang in FOLDERS if _tables(lang).script == script)


@cache
def _tables(lang: str) -> IdentityTables:
    tables: IdentityTables = load(lang, "identity")
    return tables
