"""Which script a character, a word or a text is written in."""

import re

LATIN, CYRILLIC, ARABIC = "latin", "cyrillic", "arabic"
_LETTERS = {
    LATIN: re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+"),
    CYRILLIC: re.compile(r"[\u0400-\u052f]+"),
    ARABIC: re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+"),
}


def count_letters(text: str) -> dict[str, int]:
    """Count the letters of each script that xlate knows."""
    return {script: count_of(script, text) for script in _LETTERS}


def count_of(script: str, text: str) -> int:
    """Count the letters of one script."""
    return sum(map(len, _LETTERS[script].findall(text)))


def main_script(text: str) -> str | None:
    """Return the script of most letters; None where the text has no letter of a known script."""
    for script, letters in _LETTERS.items():
        if letters.fullmatch(text):
            return script
    counts = count_letters(text)
    best = max(counts, key=lambda script: counts[script])
    return best if counts[best] else None
