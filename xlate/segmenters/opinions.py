"""Small named opinions on whether a sentence ends at a stop, in the order in which they are asked.

Each returns True (it ends), False (it goes on) or None (no opinion). They know no language, only its tables.
"""

import re
from collections.abc import Callable

from xlate.languages.tables.segments import SegmentTables

_NEXT_WORD = re.compile(r"[^\w]*([\w'’-]*)")
_OPENING = "\"'«“„‘‹([—–-/\u200e\u200f"
_CLOSING = "\"'”’»›)]\u200e\u200f"
_BRACKETS = {")": "(", "]": "["}
_ASKS = frozenset("!?؟‼⁇⁈⁉")
_LIST_MARK = re.compile(r"(?:\d{1,2}|[a-zа-я\u0620-\u064a])\.", re.IGNORECASE)
LONGEST_ABBREVIATION = 8  # a test keeps the tables to it


class Stop:
    """A stop mark in a block of text with what stands around it."""

    __slots__ = ("after", "begin", "end", "mark", "next", "start", "tables", "text", "word")

    def __init__(self, match: re.Match[str], begin: int, tables: SegmentTables) -> None:
        self.text = text = match.string
        self.begin = begin  # where the present sentence began
        self.start, mark_end = match.span(1)
        self.mark = text[self.start : mark_end]
        self.end = match.end(2)  # behind the mark and what closes after it: where the sentence would end
        self.after = match.end()  # where the next sentence would begin; equal to `end` where a blank is missing
        self.next = match[3]  # its first letter or figure, whatever opens before it
        self.tables = tables
        before = text[max(begin, self.start - 32) : self.start].rsplit(None, 1)
        self.word = before[-1].strip(_OPENING + _CLOSING) if before else ""

    def next_word(self) -> str:
        """Return the word after the stop in small letters."""
        match = _NEXT_WORD.match(self.text, self.after)
        return match[1].lower() if match else ""

    def starter_follows(self) -> bool:
        """Tell whether a sentence's usual first word follows, and not an initial that is written like one: `С. П.`."""
        match = _NEXT_WORD.match(self.text, self.after)
        if match is None or match[1].lower() not in self.tables.starters:
            return False
        return len(match[1]) > 1 or self.text[match.end() : match.end() + 1] != "."

    def abbreviation(self) -> str:
        """Return the word before the stop as the tables write it: `т.е` for "т. е"; empty where it is too long."""
        word = self.word.lower()
        if len(word) == 1 and self.word != word:  # "Н." is an initial, "н. э." is none
            return ""
        if len(word) > LONGEST_ABBREVIATION:
            return ""
        if len(word) > 2:
            return word
        parts = self.text[max(self.begin, self.start - 16) : self.start].split()
        chain = word
        for part in reversed(parts[:-1]):  # "до н. э": join the short parts that end in a stop themselves
            if len(part) > 4 or not part.endswith("."):
                break
            chain = part.lower().lstrip(_OPENING) + chain
        return chain


def small_letter_follows(stop: Stop) -> bool | None:
    """Go on before a small letter: `"What now?" he asked`."""
    return False if stop.tables.has_case and stop.next.islower() else None


def comma_follows(stop: Stop) -> bool | None:
    """Go on before a comma: `Acme Inc., of Ohio` after a blank too many."""
    return False if stop.next and stop.next in ",;:،؛%" else None


def long_word(stop: Stop) -> bool | None:
    """End straight behind a word too long for an abbreviation; half of all stops, so asked early."""
    return True if stop.mark == "." and stop.end == stop.start + 1 and len(stop.word) > LONGEST_ABBREVIATION else None


def dash_after_quoted_question(stop: Stop) -> bool | None:
    """Go on where a dash leads from a quoted question to who asked: `«Когда?» — Песков не ответил`."""
    if stop.text[stop.after] in "—–" and stop.mark[-1] in "?!…؟" and stop.text[stop.end - 1] in '»”"':
        return False
    return None


def list_mark(stop: Stop) -> bool | None:
    """Go on behind a number that counts the item: `1. Ceasefire.`."""
    if stop.mark == "." and stop.start - stop.begin <= 2 and _LIST_MARK.fullmatch(stop.text, stop.begin, stop.end):
        return False
    return None


def name_with_exclamation(stop: Stop) -> bool | None:
    """Go on behind names that end in an exclamation mark: `Yahoo! News`."""
    return False if stop.mark in "!?" and stop.word.lower() in stop.tables.exclaimed else None


def bracket(stop: Stop) -> bool | None:
    """Go on behind a bracket that opened within the sentence: `Putin (the president!) Said`, `[...]`, `(?)`."""
    opening = _BRACKETS.get(stop.text[stop.end - 1])
    return False if opening and stop.text.rfind(opening, stop.begin, stop.start) > stop.begin else None


def missing_blank(stop: Stop) -> bool | None:
    """End without a blank only between whole words: `انتهى.وقال`, `it said.The`, not `U.S`."""
    if stop.after > stop.end:
        return None
    if len(stop.word) < 3 or "." in stop.word or not stop.word[-1].isalpha():
        return False
    if stop.tables.glued_ends:
        following = stop.next_word()  # of two letters: more likely ".نت" than a sentence
        return None if len(following) > 2 and not following.isascii() and not stop.word.isascii() else False
    return stop.word[-1].islower() and stop.starter_follows()


def quoted_question(stop: Stop) -> bool | None:
    """Go on where a verb of speech follows a quoted question: `"أين؟" سأل الوزير`."""
    if stop.mark[-1] in "?!؟" and stop.end - stop.start > len(stop.mark) and stop.next_word() in stop.tables.speech:
        return False
    return None


def question_or_exclamation(stop: Stop) -> bool | None:
    """End at question and exclamation marks, also at `!.`; the opinions below are about full stops."""
    return None if stop.mark == "." or _ASKS.isdisjoint(stop.mark) else True


def stop_after_quote(stop: Stop) -> bool | None:
    """End where the stop stands behind a quote or bracket, so is no part of an abbreviation: `оценку «А». Данные`."""
    return True if stop.mark == "." and stop.start > stop.begin and stop.text[stop.start - 1] in _CLOSING else None


def ellipsis(stop: Stop) -> bool | None:
    """End at points of ellipsis only where the language uses them so."""
    if stop.mark == ".":
        return None
    return stop.tables.ellipsis_ends and bool(stop.word)


def abbreviation(stop: Stop) -> bool | None:
    """Judge the stop of an abbreviation: `Gen.`, `им.`, `т. е.`, `в 2018 г.`, `U.S.`."""
    tables, word = stop.tables, stop.abbreviation()
    if not word:
        return None
    forms = (word, stop.word if stop.word.lower() == word else word)  # "т.д" is not "д"
    number_follows = stop.next.isdigit()
    if number_follows and word in tables.before_number:
        return False
    behind_number = word in tables.after_number and _number_before(stop)
    if behind_number or not tables.inside.isdisjoint(forms):
        return behind_number
    if word in tables.before_capital:
        return not number_follows
    if not tables.before_starter.isdisjoint(forms):
        return stop.starter_follows()
    return False if word in tables.after_number else None


def initials(stop: Stop) -> bool | None:
    """Go on behind one capital, an initial: `J. Smith`, `В. В. Путин`; `vitamin C. The` ends."""
    letter = stop.word
    if letter.isdecimal():
        return None
    if len(letter) == 1 and letter.isalpha():
        return _is_foreign(stop) or stop.starter_follows()
    return None


def spelt_initial(stop: Stop) -> bool | None:
    """Go on behind the name of a foreign letter, `جورج دبليو. بوش`, but not of several, `بي بي سي.`."""
    names = stop.tables.letter_names
    if stop.word not in names:
        return None
    before = stop.text[max(stop.begin, stop.start - 32) : stop.start].split()
    return None if len(before) > 1 and before[-2] in names else False


def acronym(stop: Stop) -> bool | None:
    """Go on behind letters with stops between them: `J.D. Vance`, `А.С. Пушкин`, `ق.م`."""
    parts = stop.word.split(".")
    if len(parts) > 1 and all(0 < len(part) <= 2 and part.isalpha() for part in parts):
        return _is_foreign(stop) or stop.starter_follows()
    return None


def _is_foreign(stop: Stop) -> bool:
    """Tell whether a Latin abbreviation stands in other script, which it does not go on into: `суда D.C. Пелоси`."""
    return stop.word.isascii() and stop.next.isalpha() and not stop.next.isascii()


def _number_before(stop: Stop) -> bool:
    """Tell whether the word before the abbreviation ends in a digit: `2018 г`, `2014-2018 гг`."""
    before = stop.text[max(stop.begin, stop.start - 24) : stop.start - len(stop.word)].rstrip(" \u00a0\u202f.")
    return before[-1:].isdigit() or stop.word[:1].isdigit()


OPINIONS: tuple[Callable[[Stop], bool | None], ...] = (
    small_letter_follows,
    missing_blank,
    comma_follows,
    long_word,
    dash_after_quoted_question,
    list_mark,
    name_with_exclamation,
    bracket,
    quoted_question,
    question_or_exclamation,
    stop_after_quote,
    ellipsis,
    abbreviation,
    initials,
    spelt_initial,
    acronym,
)
