"""What a language's sentence ends look like."""

import msgspec


class SegmentTables(msgspec.Struct, frozen=True):
    """Abbreviations stand without blanks and without their last stop: `т.е` for "т. е.".

    One with a capital counts only with it (`Ill`: "He was ill." ends), one without counts in either form.
    All other words are in small letters.
    """

    has_case: bool  # whether a sentence begins with a capital, so that a small letter after a stop speaks against one
    glued_ends: bool  # whether a stop between two letters without a blank ends a sentence: "انتهى.وقال"
    ellipsis_ends: bool  # whether "..." before what could begin a sentence ends one

    inside: frozenset[str]  # abbreviations that always want something after them: Gen., им., د.
    before_number: frozenset[str]  # abbreviations only where a number follows: No. 5, ст. 7
    after_number: frozenset[str]  # abbreviations that end a sentence only behind a number: "в 2018 г.", not "г. Сочи"
    before_starter: frozenset[str]  # they end a sentence only before a word of `starters`: "the U.S. The"
    before_capital: frozenset[str]  # they end a sentence before any capital: "и т. д. Москва"

    letter_names: frozenset[str]  # how foreign letters are spelt out where they are initials: دبليو
    starters: frozenset[str]  # words that with a capital begin a sentence and hardly ever a name: The, Однако
    # Words which with a capital, amid running words in small letters, show that a headline without a stop ended
    # before them. Narrower than `starters` where these also stand in names: "Class A", "World War One".
    after_headline: frozenset[str]
    speech: frozenset[str]  # verbs that carry on the sentence after a quoted question: "أين؟" سأل الوزير
    exclaimed: frozenset[str]  # names that end in ! or ?: Yahoo!
