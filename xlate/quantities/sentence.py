"""A text as tokens that know what they can mean."""

from typing import Any

from xlate.quantities.lexicon import Lexicon, Word
from xlate.quantities.literals import Literal, read_literal
from xlate.text.fold import fold

_BEYOND = ("", "", "", "")
_NOTHING = (None, None, None, None)


class Sentence:
    """A text as tokens, each with its place and what the lexicon knows of it."""

    __slots__ = ("marks", "text", "tokens", "starts", "stops", "words", "lexicon", "count")

    def __init__(self, text: str, found: list[str], lexicon: Lexicon) -> None:
        """`found` is what `TOKEN` finds in the text."""
        self.marks: frozenset[int] = frozenset()
        """Places of the letters that carry the mark of a part (`part_mark`)."""
        self.text = text
        """The text that the places point into: as long as the folded one, with its capitals."""
        self.lexicon = lexicon
        folded = fold(text)
        self.starts: list[int] = []
        self.stops: list[int] = []
        self.tokens: list[str] = []
        stop = 0
        # Only blanks lie between tokens, so the next place of a token's text is its place.
        for token in found:
            start = text.find(token, stop)
            stop = start + len(token)
            self.starts.append(start)
            self.stops.append(stop)
            self.tokens.append(folded[start:stop])
        self.words: list[Word | None] = [lexicon.get(token) for token in self.tokens]
        self.count = len(self.tokens)
        # Empty tokens behind the last one (and, by the negative index, before the first) spare every look a bound check.
        self.tokens += _BEYOND
        self.starts += (-1, -1, -1, -1)
        self.stops += (-2, -2, -2, -2)
        self.words += _NOTHING

    def glued(self, at: int) -> bool:
        """Tell whether the token touches the one before it."""
        return 0 < at < self.count and self.stops[at - 1] == self.starts[at]

    def is_marked(self, at: int) -> bool:
        """Tell whether a vowel mark makes the word a part of a whole: خُمس."""
        start = self.starts[at]
        return bool(self.marks) and any(place in self.marks for place in range(start, self.stops[at] - 2))

    def has(self, at: int, role: str) -> bool:
        """Tell whether the token alone has the role."""
        if not 0 <= at < self.count:
            return False
        word = self.words[at]
        return word is not None and role in word.roles

    def definite(self, at: int) -> bool:
        """Tell whether an article is written together with the token."""
        word = self.words[at] if at < self.count else None
        return (word is not None and word.definite) or self.tokens[at].startswith(self.lexicon.articles or "\0")

    def sense(self, at: int, role: str) -> tuple[Any, int] | None:
        """Return the value of the longest phrase with this role that begins here, and the place behind it."""
        if not 0 <= at < self.count:
            return None
        word = self.words[at]
        if word is None:
            return None
        phrases = word.phrases.get(role)
        if phrases:
            tokens = self.tokens
            for rest, value in phrases:
                if tokens[at + 1 : at + 1 + len(rest)] == rest:
                    return value, at + 1 + len(rest)
        if role in word.roles:
            return word.roles[role], at + 1
        return None

    def literal(self, at: int) -> Literal:
        """Read the digits of a token."""
        return read_literal(self.tokens[at], self.lexicon.tables.decimal_comma)

    def is_roman(self, at: int) -> bool:
        """Tell whether the token is written like a Roman numeral."""
        return 0 <= at < self.count and set(self.text[self.starts[at] : self.stops[at]]) <= set("IVXХІ")

    def is_digits(self, at: int) -> bool:
        """Tell whether the token is digits."""
        return 0 <= at < self.count and self.tokens[at][-1].isdecimal()
